"""From sections to pages: scale, columns, page breaks, connectors, and the drawing of each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from publish.paper.bridges import Stretch, part_grids
from publish.paper.drawing import Drawing, draw
from publish.paper.letters import soften
from publish.paper.pages import Item, Room, part
from publish.paper.sheet import LARGE, LEAST, SCALES, Scale
from publish.paper.shortening import shorten
from publish.paper.table import LEAD, Cells, Measure, Sample, Table, cells_of, lane_needs
from sopkit.flow.matrix import route

if TYPE_CHECKING:
    from publish.paper.form import Box, Form
    from publish.paper.sheet import Sheet
    from sopkit.flow.matrix import Grid

TITLE = 10.0
"""Size of the line at the head of each page, and of a section's name below it."""

GAP = 10.0
"""Between two tables on a page."""

TURNS = 8
"""How often columns may grow with the connectors that page breaks bring."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """What of a section stands on one page."""

    name: str | None
    begins: bool
    """Whether it is the section's first page."""

    columns: tuple[float, ...]
    lanes: tuple[str, ...]
    lanes_at: float
    turned: float
    """How long the lanes' names are, turned upright; 0 where they are not."""

    heads: tuple[float, float]
    rows: tuple[Cells, ...]
    heights: tuple[float, ...]
    drawing: Drawing


@dataclass(frozen=True, kw_only=True, slots=True)
class Flow:
    """The procedure of an SOP on paper."""

    sheet: Sheet
    title: str
    text_size: float
    symbol_size: float
    label_size: float
    pages: tuple[tuple[Part, ...], ...]
    moved: tuple[Box, ...]
    """Words too many for a cell, told in full after the tables."""


def lay_out(form: Form, sheet: Sheet, measure: Measure) -> Flow:
    """Lay out the procedure of a form, on a larger sheet where it could not be read on this one."""
    flow = _Layout(form, sheet, measure).flow()
    if flow.text_size < LEAST and sheet.measure < LARGE.measure:
        return _Layout(form, LARGE, measure).flow()
    return flow


@dataclass(frozen=True, kw_only=True, slots=True)
class _Measured:
    """Heights of words."""

    title: float
    names: tuple[float, ...]
    """Of each section's name; 0 where it has none."""

    heads: tuple[tuple[float, float], ...]
    """Of the two rows of column heads of each section."""

    cells: tuple[tuple[tuple[float, ...], ...], ...]
    """By section, row and field."""


class _Layout:
    def __init__(self, form: Form, sheet: Sheet, measure: Measure) -> None:
        self.sheet = sheet
        self.measure = measure
        self.title = soften(f"Uraian prosedur: {form.title}", sheet.measure, TITLE)
        self.views = form.views
        self.grids = [route(section, first=at == 0) for at, section in enumerate(form.sections)]
        self.rows = [tuple(cells_of(view, step) for step in view.steps) for view in form.views]
        self.wide = [[grid.columns] for grid in self.grids]
        self.moved: list[Box] = []

    def flow(self) -> Flow:
        """Fit, measure and part until the columns are wide enough for what the parting brings."""
        tables: list[Table] = []
        pages: tuple[tuple[Part, ...], ...] = ()
        for _ in range(TURNS if self.grids else 0):
            tables = self._tables()
            measured = self._measured(tables)
            if self._shorten(tables, measured):
                continue
            room = self._room(measured)
            parted = part_grids(self.grids, part(self._items(tables, measured), room))
            pages = tuple(
                tuple(self._part(tables[one.section], one, measured) for one in page)
                for page in parted
            )
            if not self._widen(tables, parted):
                break
        scale = tables[0].scale if tables else SCALES[0]
        return Flow(
            sheet=self.sheet,
            title=self.title,
            text_size=scale.text,
            symbol_size=scale.number,
            label_size=scale.label,
            pages=pages,
            moved=tuple(self.moved),
        )

    def _tables(self) -> list[Table]:
        for scale, comfort in _scales():
            tables = [
                Table.fit(view, grid, rows, scale, (self.sheet.measure, wide), comfort=comfort)
                for view, grid, rows, wide in zip(
                    self.views, self.grids, self.rows, self.wide, strict=True
                )
            ]
            fitting = [table for table in tables if table]
            if len(fitting) == len(tables):
                return fitting
        raise AssertionError("an endless shrinking ends")

    def _measured(self, tables: Sequence[Table]) -> _Measured:
        """Measure all words at once."""
        lines = [self.title, *(_name(table) or "" for table in tables)]
        samples = [
            [Sample(items=(line,), width=self.sheet.measure, size=TITLE, strong=True)]
            for line in lines
        ]
        samples += [list(table.samples()) for table in tables]
        heights = iter(self.measure(list(chain.from_iterable(samples))))
        title, *names = (next(heights) for _ in lines)
        heads, cells = [], []
        for table in tables:
            lanes = [next(heights) for _ in table.columns.lanes]
            heads.append(table.heads(lanes))
            cells.append(tuple(tuple(next(heights) for _ in row.words) for row in table.rows))
        return _Measured(
            title=title,
            names=tuple(
                name if table.view.name else 0.0 for name, table in zip(names, tables, strict=True)
            ),
            heads=tuple(heads),
            cells=tuple(cells),
        )

    def _room(self, measured: _Measured) -> Room:
        heads = zip(measured.names, measured.heads, strict=True)
        return Room(
            depth=self.sheet.depth - 1,
            title=measured.title + LEAD * 2,
            heads=tuple(sum(rows) + (name + LEAD * 2 if name else 0) for name, rows in heads),
            gap=GAP,
        )

    def _shorten(self, tables: Sequence[Table], measured: _Measured) -> bool:
        """Shorten rows that no page can hold; tell whether there were any."""
        room = self._room(measured)
        limit = room.depth - room.title - max(room.heads) - 2 * LEAD
        found = list(shorten(tables, measured.cells, limit))
        for short in found:
            rows = list(self.rows[short.section])
            rows[short.row] = short.cells
            self.rows[short.section] = tuple(rows)
            told = {box.label for box in self.moved}
            self.moved += [box for box in short.moved if box.label not in told]
        return bool(found)

    def _items(self, tables: Sequence[Table], measured: _Measured) -> list[Item]:
        return [
            Item(
                section=section,
                heights=(
                    table.row_height(at, words, above=False, below=False),
                    table.row_height(at, words, above=True, below=False),
                    table.row_height(at, words, above=False, below=True),
                    table.row_height(at, words, above=True, below=True),
                ),
                crossed=_crossed(table.grid, at),
            )
            for section, table in enumerate(tables)
            for at, words in enumerate(map(max, measured.cells[section]))
        ]

    def _part(self, table: Table, stretch: Stretch, measured: _Measured) -> Part:
        end = stretch.first + len(stretch.grid.rows)
        words = measured.cells[stretch.section][stretch.first : end]
        placed = replace(table, grid=stretch.grid)
        heights = tuple(
            placed.row_height(at, max(cells), above=False, below=False)
            for at, cells in enumerate(words)
        )
        columns = table.columns
        sizes = table.scale.sizes
        return Part(
            name=_name(table),
            begins=stretch.first == 0,
            columns=columns.all(),
            lanes=tuple(table.lane_names()),
            lanes_at=columns.lanes_at,
            turned=table.turned,
            heads=measured.heads[stretch.section],
            rows=tuple(map(table.softened, table.rows[stretch.first : end])),
            heights=heights,
            drawing=draw(stretch.grid, columns.lanes, heights, sizes),
        )

    def _widen(self, tables: Sequence[Table], parted: Sequence[Sequence[Stretch]]) -> bool:
        """Remember columns that need more room now; tell whether there are any."""
        found = False
        for stretch in chain.from_iterable(parted):
            table, columns = tables[stretch.section], stretch.grid.columns
            needs = lane_needs([columns], table.scale)
            if any(n > w + 0.01 for n, w in zip(needs, table.columns.lanes, strict=True)):
                self.wide[stretch.section].append(columns)
                found = True
        return found


def _name(table: Table) -> str | None:
    return f"{table.view.letter}. {table.view.name}" if table.view.name else None


def _scales() -> Iterator[tuple[Scale, bool]]:
    """Yield scales from the best, and whether words must be comfortable; it never ends."""
    yield from ((scale, True) for scale in SCALES[:4])
    yield from ((scale, False) for scale in SCALES[2:])
    last = SCALES[-1]
    while True:
        last = Scale(text=max(0.9 * last.text, 4.0), unit=0.85 * last.unit)
        yield last, False


def _crossed(grid: Grid, at: int) -> int:
    """Count the lines that cross the lower border of a row."""
    lines = {
        (start.column, start.x)
        for path in grid.paths
        for start, end in zip(path.points, path.points[1:], strict=False)
        if min(start.row, end.row) <= at < max(start.row, end.row)
    }
    return len(lines)
