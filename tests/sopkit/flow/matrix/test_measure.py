from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopkit.flow.graph import Goal, Section
from sopkit.flow.matrix import Grid, route
from sopkit.flow.matrix.grid import Label, Point, Side
from sopkit.flow.matrix.grid import Path as Way
from sopkit.flow.matrix.labels import letters
from sopkit.flow.matrix.measure import (
    Sizes,
    Span,
    label_lines,
    measure_column,
    measure_row,
    symbol_height,
)

CASES = sorted((Path(__file__).parents[3] / "cases" / "matrix").glob("*.in"))
SIZES = Sizes()
THICK = 0.04
NEAR = 0.2
"""Half of what lies free between lines side by side, and between a line and a symbol it passes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A rectangle on the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box, room: float = 0.0) -> bool:
        slack = room - 1e-6
        return (
            self.left < other.right + slack
            and other.left < self.right + slack
            and self.top < other.bottom + slack
            and other.top < self.bottom + slack
        )

    @property
    def across(self) -> bool:
        return self.right - self.left > self.bottom - self.top

    def side_by_side(self, other: Box) -> bool:
        """Tell whether two lines of one direction run together for a while, too near."""
        if self.across:
            along = min(self.right, other.right) - max(self.left, other.left)
        else:
            along = min(self.bottom, other.bottom) - max(self.top, other.top)
        return along > 2 * THICK and self.meets(other, NEAR)


class Sheet:
    """A grid at given sizes, its cells as small as they may be or stretched."""

    def __init__(self, grid: Grid, stretch: float) -> None:
        self.grid = grid
        self.stretch = stretch
        self.columns = [measure_column(column, SIZES) for column in grid.columns]
        self.rows = [measure_row(row, SIZES) for row in grid.rows]
        self.x, self.y = self._middles(self.columns), self._middles(self.rows)
        self.symbols = [
            (mark.no, _around(self.x[mark.column], self.y[mark.row], SIZES.symbol_width, height))
            for mark in grid.marks
            for height in [symbol_height(grid.rows[mark.row], SIZES)]
        ]
        self.lines = [(path, box) for path in grid.paths for box in self._lines(path)]
        self.heads = [
            (path, self._head(path, path.head)) for path in grid.paths if path.head is not None
        ]
        self.labels = [box for label in grid.labels for box in self._label(label)]
        self.joints = [
            Box(
                left=self.x[at.columns[0]],
                right=self.x[at.columns[-1]],
                top=y - 0.04,
                bottom=y + 0.04,
            )
            for at in grid.joints
            for y in [self.y[at.row]]
        ]
        self.finishes = [
            _around(*self._spot(path.points[-1]), SIZES.finish_width, SIZES.finish_height)
            for path in grid.paths
            if path.target is Goal.FINISH
        ]

    def hides(self, line: Box, second: Box) -> bool:
        """Tell whether two lines lie side by side only under a symbol."""
        left, right = max(line.left, second.left), min(line.right, second.right)
        top, bottom = max(line.top, second.top), min(line.bottom, second.bottom)
        return any(
            box.left <= left and right <= box.right and box.top <= top and bottom <= box.bottom
            for _, box in self.symbols
        )

    def _middles(self, spans: list[Span]) -> list[float]:
        found, start = [], 0.0
        for span in spans:
            found.append(start + span.before * self.stretch)
            start += (span.before + span.after) * self.stretch
        return found

    def _spot(self, point: Point) -> tuple[float, float]:
        across, down = self.columns[point.column], self.rows[point.row]
        return (
            self.x[point.column] + self._distance(across, point.x),
            self.y[point.row] + self._distance(down, point.y),
        )

    def _distance(self, span: Span, track: int) -> float:
        border = -span.before if track < 0 else span.after
        return span.tracks.get(track, border * self.stretch)

    def _lines(self, path: Way) -> Iterator[Box]:
        for (x1, y1), (x2, y2) in pairwise(map(self._spot, path.points)):
            left, right, top, bottom = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
            yield Box(
                left=left - THICK, right=right + THICK, top=top - THICK, bottom=bottom + THICK
            )

    def _label(self, label: Label) -> Iterator[Box]:
        x, y = self.x[label.column], self.y[label.row]
        for line in label_lines(label, self.grid.rows[label.row], SIZES):
            width = letters(line.text) * SIZES.letter
            left = x + line.x - (width if label.left else 0)
            top = y + line.top + 0.1
            yield Box(left=left, right=left + width, top=top, bottom=top + SIZES.line - 0.2)

    def _head(self, path: Way, side: Side) -> Box:
        """Return the box of an arrowhead with a little of the line before it."""
        x, y = self._spot(path.points[-1])
        row = self.grid.rows[path.points[-1].row]
        wide, high = SIZES.symbol_width / 2, symbol_height(row, SIZES) / 2
        if path.target is Goal.FINISH:
            wide, high = SIZES.finish_width / 2, SIZES.finish_height / 2
        if path.target is Goal.NEXT_SECTION:
            wide = high = 0.0
        room = SIZES.head + 0.05
        x += {Side.LEFT: -wide - room / 2, Side.RIGHT: wide + room / 2}.get(side, 0.0)
        y += {Side.TOP: -high - room / 2, Side.BOTTOM: high + room / 2}.get(side, 0.0)
        return _around(x, y, room, room)


def _around(x: float, y: float, width: float, height: float) -> Box:
    return Box(left=x - width / 2, right=x + width / 2, top=y - height / 2, bottom=y + height / 2)


def clashes(grid: Grid) -> list[str]:
    """Return what lies on or too near to what, in the smallest cells and in larger ones."""
    found = []
    for stretch in (1.0, 1.6):
        sheet = Sheet(grid, stretch)
        found += [*_on_labels(sheet), *_on_heads(sheet), *_near_lines(sheet)]
    return found


def _on_labels(sheet: Sheet) -> Iterator[str]:
    things = [box for _, box in [*sheet.lines, *sheet.heads, *sheet.symbols]]
    things += [*sheet.finishes, *sheet.joints]
    for at, label in enumerate(sheet.labels):
        if any(label.meets(other) for other in [*things, *sheet.labels[:at]]):
            yield f"something lies on the label at {label}"


def _on_heads(sheet: Sheet) -> Iterator[str]:
    for path, head in sheet.heads:
        if any(head.meets(box) for other, box in sheet.lines if other.target != path.target):
            yield f"a line lies on the head of {path}"
        if any(head.meets(box) for _, box in sheet.symbols):
            yield f"the head of {path} lies on a symbol"


def _near_lines(sheet: Sheet) -> Iterator[str]:
    for (path, line), (other, second) in combinations(sheet.lines, 2):
        aside = line.across == second.across and path.target != other.target
        if aside and line.side_by_side(second) and not sheet.hides(line, second):
            yield f"{path} lies next to {other}"
    for path, line in sheet.lines:
        ends = {path.source, path.target}
        if any(line.meets(box, NEAR) for no, box in sheet.symbols if no not in ends):
            yield f"{path} passes too near to a symbol"


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_nothing_clashes_in_the_golden_drawings(file: Path, case: Callable[[str], Any]) -> None:
    given_case = case(file.read_text(encoding="utf-8"))
    assert clashes(route(given_case.section, first=given_case.first)) == []


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_nothing_clashes_in_drawn_sections(
    data: st.DataObject, sections: Callable[..., st.SearchStrategy[Section]]
) -> None:
    assert clashes(route(data.draw(sections(steps=7, lanes=5)))) == []
