"""The drawing as text in box-drawing characters, for terminals, reviews and tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from sopkit.flow.graph import Symbol
from sopkit.flow.matrix.grid import (
    Column,
    Finish,
    Grid,
    Joint,
    Label,
    Mark,
    Path,
    Row,
    Side,
    Track,
    Tracks,
)

HALF = 2
"""How many characters a symbol reaches left and right of its middle."""

FINISH = "(Selesai)"
LONGEST_NAME = 16

NORTH, EAST, SOUTH, WEST = 1, 2, 4, 8
LINES = dict(zip(range(1, 16), "╵╶└╷│┌├╴┘─┴┐┤┬┼", strict=True))
HEADS = {Side.TOP: "▼", Side.BOTTOM: "▲", Side.LEFT: "►", Side.RIGHT: "◄"}
STEPS = {Side.TOP: (0, -1), Side.BOTTOM: (0, 1), Side.LEFT: (-1, 0), Side.RIGHT: (1, 0)}
FRAMES = {
    Symbol.KAPSUL: "╭╮╰╯││",
    Symbol.KOTAK: "┌┐└┘││",
    Symbol.BELAH_KETUPAT: "╱╲╲╱⟨⟩",
}
"""Corners, then the left and the right end of the middle line."""


def as_text(grid: Grid) -> str:
    """Draw the grid in characters, with the names of the lanes above their columns."""
    return _Canvas(grid).draw()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Span:
    """Where a column or row lies, in characters from the start."""

    start: int
    end: int
    tracks: Mapping[int, int]
    """The place of each track; 0 is the middle of the symbols."""


def _spans(halves: list[tuple[list[int], list[int]]]) -> list[_Span]:
    """Lay columns or rows side by side, each given as the distances of its tracks on both sides."""
    spans = []
    start = 0
    for before, after in halves:
        middle = start + before[-1]
        end = middle + after[-1] + 1
        tracks = {-at: middle - distance for at, distance in enumerate(before, start=1)}
        tracks |= {at: middle + distance for at, distance in enumerate(after, start=1)}
        spans.append(_Span(start=start, end=end, tracks={0: middle, **tracks}))
        start = end
    return spans


def _column(tracks: Tracks, label: int, name: int) -> list[int]:
    """Return how far the tracks of one side lie from the middle, and last the border."""
    distances = []
    distance = HALF + max(1, label)
    for track in tracks:
        room = len(FINISH) // 2 + 1 if track is Track.FINISH else 1
        distance += room + (track is Track.FINISH)
        distances.append(distance)
        distance += room - (track is not Track.FINISH)
    return [*distances, max(distance + 1, name)]


def _row(row: Row, tracks: Tracks, room: int) -> list[int]:
    pitch, slots = _pitch(row), row.slots
    distances = [pitch * at for at in range(1, slots + 1)]
    distance = pitch * slots + 1 + room
    for track in tracks[slots:]:
        distance += 2 if track is Track.FINISH else 1
        distances.append(distance)
    return [*distances, distance + (Track.CONNECTOR in tracks)]


def _pitch(row: Row) -> int:
    return 2 if row.spread else 1


class _Canvas:
    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.columns = _spans(
            [
                (
                    _column(column.left, column.label_left, len(_name(column)) // 2 + 1),
                    _column(column.right, column.label_right, (len(_name(column)) + 1) // 2),
                )
                for column in grid.columns
            ]
        )
        self.rows = _spans(
            [
                (
                    _row(row, row.above, 1),
                    _row(row, row.below, max(row.label_below, self._under(at))),
                )
                for at, row in enumerate(grid.rows)
            ]
        )
        self.lines: dict[tuple[int, int], int] = {}
        self.signs: dict[tuple[int, int], str] = {}

    def _under(self, row: int) -> int:
        """Return the room for arrowheads below the symbols of a row."""
        heads = (
            path.head is Side.BOTTOM or path.points[-1].y == self.grid.rows[row].bottom
            for path in self.grid.paths
            if path.points[-1].row == row
        )
        return 1 if any(heads) or Track.LINE in self.grid.rows[row].below else 0

    def _reach(self, row: int) -> int:
        """Return how far the symbols of a row reach up and down from their middle."""
        return _pitch(self.grid.rows[row]) * self.grid.rows[row].slots + 1

    def draw(self) -> str:
        """Draw everything, what lies on top last."""
        for path in self.grid.paths:
            self._path(path)
        for joint in self.grid.joints:
            self._joint(joint)
        for mark in self.grid.marks:
            self._mark(mark)
        for finish in self.grid.finishes:
            self._finish(finish)
        for label in self.grid.labels:
            self._label(label)
        for path in self.grid.paths:
            self._head(path)
        for connector in self.grid.connectors:
            x = self.columns[connector.column].tracks[connector.x]
            span = self.rows[connector.row]
            self._write(
                x, span.start if connector.side is Side.TOP else span.end - 1, connector.letter
            )
        return self._names() + self._body()

    def _names(self) -> str:
        line = ""
        for column, span in zip(self.grid.columns, self.columns, strict=True):
            name = _name(column)
            line = line.ljust(span.tracks[0] - len(name) // 2) + name
        return line.rstrip() + "\n"

    def _body(self) -> str:
        width = self.columns[-1].end if self.columns else 0
        height = self.rows[-1].end if self.rows else 0
        lines = ("".join(self._sign(x, y) for x in range(width)).rstrip() for y in range(height))
        return "".join(f"{line}\n" for line in lines)

    def _sign(self, x: int, y: int) -> str:
        return self.signs.get((x, y)) or LINES.get(self.lines.get((x, y), 0), " ")

    def _write(self, x: int, y: int, text: str) -> None:
        for at, sign in enumerate(text):
            self.signs[x + at, y] = sign

    def _spot(self, path: Path, at: int) -> tuple[int, int]:
        point = path.points[at]
        return self.columns[point.column].tracks[point.x], self.rows[point.row].tracks[point.y]

    def _path(self, path: Path) -> None:
        spots = [self._spot(path, at) for at in range(len(path.points))]
        for (x1, y1), (x2, y2) in pairwise(spots):
            left, right, top, bottom = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
            for x in range(left, right):
                self._add(x, top, EAST)
                self._add(x + 1, top, WEST)
            for y in range(top, bottom):
                self._add(left, y, SOUTH)
                self._add(left, y + 1, NORTH)

    def _add(self, x: int, y: int, part: int) -> None:
        self.lines[x, y] = self.lines.get((x, y), 0) | part

    def _joint(self, joint: Joint) -> None:
        y = self.rows[joint.row].tracks[0]
        first, last = joint.columns[0], joint.columns[-1]
        for x in range(self.columns[first].tracks[0], self.columns[last].tracks[0] + 1):
            crossed = self.lines.get((x, y), 0) & (NORTH | SOUTH)
            self.signs[x, y] = "╪" if crossed else "═"

    def _mark(self, mark: Mark) -> None:
        """Draw a symbol, and let the lines that leave it grow out of its frame."""
        x, y = self.columns[mark.column].tracks[0], self.rows[mark.row].tracks[0]
        reach = self._reach(mark.row)
        frame = FRAMES[mark.symbol]
        self._write(x - HALF, y - reach, frame[0] + "─" * (2 * HALF - 1) + frame[1])
        self._write(x - HALF, y + reach, frame[2] + "─" * (2 * HALF - 1) + frame[3])
        for level in range(y - reach + 1, y + reach):
            text = str(mark.no) if level == y else ""
            self._write(x - HALF, level, frame[4] + text.center(2 * HALF - 1) + frame[5])
        if mark.symbol is not Symbol.BELAH_KETUPAT:
            self._outlets(x, y, reach)

    def _outlets(self, x: int, y: int, reach: int) -> None:
        for level in range(y - reach + 1, y + reach):
            if self.lines.get((x - HALF, level), 0) & WEST:
                self._write(x - HALF, level, "┤")
            if self.lines.get((x + HALF, level), 0) & EAST:
                self._write(x + HALF, level, "├")
        if self.lines.get((x, y + reach), 0) & SOUTH:
            self._write(x, y + reach, "┬")

    def _finish(self, finish: Finish) -> None:
        column, row = self.columns[finish.column], self.rows[finish.row]
        x, y = column.tracks[0], row.tracks[0]
        if finish.side is Side.BOTTOM:
            y = row.tracks[self.grid.rows[finish.row].finish]
        else:
            x = column.tracks[self.grid.columns[finish.column].finish(finish.side)]
        self._write(x - len(FINISH) // 2, y, FINISH)

    def _label(self, label: Label) -> None:
        row = self.rows[label.row]
        x, y = self.columns[label.column].tracks[0], row.tracks[label.y]
        below = label.side is Side.BOTTOM
        x += (0 if below else HALF) * (-1 if label.left else 1)
        y += self._reach(label.row) + 1 if below else 0
        for at, line in enumerate(label.lines):
            level = at - label.over
            # Beside a symbol the exit's own line lies between the lines above and below it.
            level += level >= 0 and not below
            self._write(x - len(line) if label.left else x + 1, y + level, line)

    def _head(self, path: Path) -> None:
        if path.head is None:
            return
        x, y = self._spot(path, -1)
        across, down = STEPS[path.head]
        self._write(x + across * self._gap(path), y + down * self._gap(path), HEADS[path.head])

    def _gap(self, path: Path) -> int:
        """Return how far before its end a line has its head."""
        end = path.points[-1]
        row = self.grid.rows[end.row]
        if end.y == row.bottom:
            return 0
        if end.x != 0:
            return len(FINISH) // 2 + 1
        if end.y > row.slots:
            return 1
        if path.head in (Side.LEFT, Side.RIGHT):
            return HALF + 1
        return self._reach(end.row) + 1


def _name(column: Column) -> str:
    name = column.lane.name
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
