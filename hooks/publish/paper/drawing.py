"""The flow of a page in absolute lengths, in points from the upper left corner of its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeAlias

from sopkit.flow.graph import Goal, Symbol
from sopkit.flow.matrix.grid import Connector, Finish, Grid, Label, Mark, Path, Point, Side
from sopkit.flow.matrix.measure import (
    Sizes,
    Span,
    half_width,
    label_lines,
    measure_column,
    measure_row,
    symbol_height,
)

Place: TypeAlias = tuple[float, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """A symbol around its middle."""

    kind: str
    """A symbol's name, or `segilima`."""

    x: float
    y: float
    width: float
    height: float
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """A line of a label."""

    text: str
    x: float
    """Where it begins; where it ends if `left`."""

    y: float
    """Its upper edge."""

    left: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """Everything that is painted over the lane cells of a page."""

    lines: tuple[tuple[Place, ...], ...]
    heads: tuple[tuple[Place, ...], ...]
    """Arrowheads: the tip, then the two corners."""

    shapes: tuple[Shape, ...]
    words: tuple[Words, ...]


def draw(grid: Grid, widths: Sequence[float], heights: Sequence[float], sizes: Sizes) -> Drawing:
    """Draw a page's grid into columns and rows of given sizes, which are at least its own."""
    return _Pen(grid, widths, heights, sizes).drawing()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Strip:
    """A column or row on the page."""

    start: float
    size: float
    span: Span

    @property
    def middle(self) -> float:
        """Return where its symbols stand: in the middle, unless tracks push them aside."""
        low, high = self.span.before, self.size - self.span.after
        return self.start + max(low, min(self.size / 2, high))

    def at(self, track: int) -> float:
        """Return where a track or a border lies."""
        if track in self.span.tracks:
            return self.middle + self.span.tracks[track]
        return self.start + (self.size if track > 0 else 0.0)


class _Pen:
    def __init__(
        self, grid: Grid, widths: Sequence[float], heights: Sequence[float], sizes: Sizes
    ) -> None:
        self.grid = grid
        self.sizes = sizes
        self.columns = _strips(widths, [measure_column(column, sizes) for column in grid.columns])
        self.rows = _strips(heights, [measure_row(row, sizes) for row in grid.rows])

    def drawing(self) -> Drawing:
        """Draw everything."""
        ends = {(path.points[-1], path.head): path for path in self.grid.paths if path.head}
        return Drawing(
            lines=tuple(dict.fromkeys((*map(self._line, self.grid.paths), *self._joints()))),
            heads=tuple(map(self._head, ends.values())),
            shapes=(
                *map(self._mark, self.grid.marks),
                *map(self._finish, self.grid.finishes),
                *map(self._connector, self.grid.connectors),
            ),
            words=tuple(words for label in self.grid.labels for words in self._label(label)),
        )

    def _place(self, point: Point) -> Place:
        return _round(self.columns[point.column].at(point.x), self.rows[point.row].at(point.y))

    def _line(self, path: Path) -> tuple[Place, ...]:
        places = [self._place(point) for point in path.points]
        if path.head:
            # The line ends within its arrowhead, whose tip it would blunt.
            places[-1] = self._shifted(self._tip(path, path.head), path.head, self.sizes.head / 2)
        return tuple(places)

    def _joints(self) -> Iterator[tuple[Place, ...]]:
        for joint in self.grid.joints:
            ends = (Point(row=joint.row, column=at, x=0, y=0) for at in joint.columns)
            places = [self._place(end) for end in ends]
            yield places[0], places[-1]

    def _head(self, path: Path) -> tuple[Place, ...]:
        side = path.head or Side.TOP
        tip = self._tip(path, side)
        x, y = self._shifted(tip, side, self.sizes.head)
        half = 0.42 * self.sizes.head
        if side in (Side.LEFT, Side.RIGHT):
            return tip, _round(x, y - half), _round(x, y + half)
        return tip, _round(x - half, y), _round(x + half, y)

    def _shifted(self, place: Place, side: Side, by: float) -> Place:
        """Move a place away from a symbol, off its side."""
        x, y = place
        x += {Side.LEFT: -by, Side.RIGHT: by}.get(side, 0.0)
        y += {Side.TOP: -by, Side.BOTTOM: by}.get(side, 0.0)
        return _round(x, y)

    def _tip(self, path: Path, side: Side) -> Place:
        """Return where a line meets the edge of the symbol or cell it leads to."""
        end = path.points[-1]
        place = self._place(end)
        if path.target is Goal.NEXT_SECTION:
            return place
        if path.target is Goal.FINISH:
            wide, high = self.sizes.finish_width / 2, self.sizes.finish_height / 2
        else:
            row = self.grid.rows[end.row]
            high = symbol_height(row, self.sizes) / 2
            level = place[1] - self.rows[end.row].middle
            wide = half_width(row.step.symbol, high, level, self.sizes)
        return self._shifted(place, side, wide if side in (Side.LEFT, Side.RIGHT) else high)

    def _mark(self, mark: Mark) -> Shape:
        return Shape(
            kind=mark.symbol.value,
            x=round(self.columns[mark.column].middle, 2),
            y=round(self.rows[mark.row].middle, 2),
            width=self.sizes.symbol_width,
            height=symbol_height(self.grid.rows[mark.row], self.sizes),
            text=str(mark.no),
        )

    def _finish(self, finish: Finish) -> Shape:
        column, row = self.columns[finish.column], self.rows[finish.row]
        x, y = column.middle, row.middle
        if finish.side is Side.BOTTOM:
            y = row.at(self.grid.rows[finish.row].finish)
        else:
            x = column.at(self.grid.columns[finish.column].finish(finish.side))
        return Shape(
            kind=Symbol.KAPSUL.value,
            x=round(x, 2),
            y=round(y, 2),
            width=self.sizes.finish_width,
            height=self.sizes.finish_height,
            text="Selesai",
        )

    def _connector(self, connector: Connector) -> Shape:
        row = self.grid.rows[connector.row]
        # Connectors stand on the track next to the border.
        track = row.top + 1 if connector.side is Side.TOP else row.bottom - 1
        return Shape(
            kind="segilima",
            x=round(self.columns[connector.column].at(connector.x), 2),
            y=round(self.rows[connector.row].at(track), 2),
            width=self.sizes.connector,
            height=self.sizes.connector,
            text=connector.letter,
        )

    def _label(self, label: Label) -> Iterator[Words]:
        column, row = self.columns[label.column], self.rows[label.row]
        for line in label_lines(label, self.grid.rows[label.row], self.sizes):
            x, y = _round(column.middle + line.x, row.middle + line.top)
            yield Words(text=line.text, x=x, y=y, left=label.left)


def _strips(sizes: Sequence[float], spans: Sequence[Span]) -> list[_Strip]:
    starts = accumulate(sizes, initial=0.0)
    return [
        _Strip(start=start, size=size, span=span)
        for start, size, span in zip(starts, sizes, spans, strict=False)
    ]


def _round(x: float, y: float) -> Place:
    return round(x, 2), round(y, 2)
