"""A section's flow table before it is parted into pages: its words, its drawing, their room."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING, TypeAlias

from publish.facts import NOT_RECORDED
from publish.paper.columns import PAD, Columns, Wants, share
from publish.paper.letters import LETTER, soften
from sopkit.flow.matrix.grid import Column, Grid, Row, Track
from sopkit.flow.matrix.labels import letters
from sopkit.flow.matrix.measure import Span, measure_column, measure_row

if TYPE_CHECKING:
    from publish.paper.sheet import Scale
    from publish.views import SectionView, StepView

LEAD = 3.0
"""Above and below the words of a cell."""

FIELDS = ("kegiatan", "kelengkapan", "waktu", "output", "keterangan")
"""The cells of a row that hold words, from left to right."""

BOLD = 1.08
"""How much wider bold type is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sample:
    """Words whose height is wanted."""

    items: tuple[str, ...]
    """A list where there are several."""

    width: float
    size: float
    strong: bool = False


Measure: TypeAlias = "Callable[[Sequence[Sample]], Sequence[float]]"
"""Tells the heights of some words, in points."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cells:
    """The words of a row."""

    no: int
    words: tuple[tuple[str, ...], ...]
    """Of the cells of `FIELDS`, each a list of items; one item is plain text."""

    spoken: tuple[str | None, ...]
    """For each lane what its symbol says in words; None where there is no symbol."""


def cells_of(view: SectionView, step: StepView) -> Cells:
    """Return the words of a row."""
    ways = [f"{way.label}: {way.words}" if way.label else way.words for way in step.exits]
    onward = "" if step.plain or not ways else f" ({'; '.join(ways)})"
    lead = step.actors[0] if step.actors else None
    return Cells(
        no=step.no,
        words=(
            (step.text or NOT_RECORDED,),
            _items(step.supplies),
            (step.time or NOT_RECORDED,),
            _items(step.outputs),
            (step.remark or "",),
        ),
        spoken=tuple(
            (f"{lane.name}{onward if lane == lead else ''}" if step.acts(lane) else None)
            for lane in view.lanes
        ),
    )


def _items(values: tuple[str, ...] | None) -> tuple[str, ...]:
    return (NOT_RECORDED,) if values is None else values or ("tidak ada",)


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """A section's table at some scale."""

    view: SectionView
    grid: Grid
    scale: Scale
    columns: Columns
    turned: float
    """Length of the lanes' names where they are turned upright; 0 where they are not."""

    rows: tuple[Cells, ...]

    @classmethod
    def fit(
        cls,
        view: SectionView,
        grid: Grid,
        rows: tuple[Cells, ...],
        scale: Scale,
        room: tuple[float, Sequence[tuple[Column, ...]]],
        *,
        comfort: bool,
    ) -> Table | None:
        """Fit a table into a width at a scale; None where it is too wide.

        Args:
            view: the section as its page tells it.
            grid: its flow, not yet parted.
            rows: its words.
            scale: how large it is set.
            room: the width, and every form that the lanes' columns have had.
            comfort: whether the words must have more than the least room.
        """
        measure, wide = room
        lanes = lane_needs(wide, scale)
        names = [soften(lane.name, 200.0, scale.text) for lane in view.lanes]
        wants = Wants(numbers=len(str(len(rows))), remarked=view.remarked)
        words = [_longest(name, scale.text) + PAD + 1 for name in names]
        upright = [max(pair) for pair in zip(lanes, words, strict=True)]
        columns = share(measure, scale, wants, upright, comfort=comfort)
        turned = 0.0
        if columns is None:
            turned = _turned_length(names, scale.text)
            lying = [_thickness(name, turned, scale.text) for name in names]
            both = [max(pair) for pair in zip(lanes, lying, strict=True)]
            columns = share(measure, scale, wants, both, comfort=comfort)
        if columns is None:
            return None
        return cls(view=view, grid=grid, scale=scale, columns=columns, turned=turned, rows=rows)

    def lane_names(self) -> Iterator[str]:
        """Yield the heads of the lanes, long words parted."""
        for lane, width in zip(self.view.lanes, self.columns.lanes, strict=True):
            yield soften(lane.name, self.turned or width - PAD, BOLD * self.scale.text)

    def heads(self, lanes: Sequence[float]) -> tuple[float, float]:
        """Return the heights of both rows of column heads, given those of the lanes' names."""
        line = 1.2 * self.scale.text + 2 * LEAD
        if self.turned:
            return line, self.turned + 2 * LEAD
        return line, max([*(height + 2 * LEAD for height in lanes), line])

    def samples(self) -> Iterator[Sample]:
        """Yield what must be measured: the heads of the lanes, then the rows."""
        size = self.scale.text
        for name, width in zip(self.lane_names(), self.columns.lanes, strict=True):
            yield Sample(items=(name,), width=self.turned or width - PAD, size=size, strong=True)
        for row in self.rows:
            for items, width in self._widths(row):
                yield Sample(items=items, width=width, size=size)

    def softened(self, row: Cells) -> Cells:
        """Return the words of a row with its long words parted."""
        return replace(row, words=tuple(items for items, _ in self._widths(row)))

    def _widths(self, row: Cells) -> Iterator[tuple[tuple[str, ...], float]]:
        columns, size = self.columns, self.scale.text
        widths = (columns.text, columns.items, columns.time, columns.items, columns.remark)
        for items, width in zip(row.words, widths, strict=True):
            room = width - 2 * PAD
            # A list stands behind its bullets.
            inner = room - size if len(items) > 1 else room
            yield tuple(soften(item, inner, size) for item in items), room

    def row_height(self, at: int, words: float, *, above: bool, below: bool) -> float:
        """Return the height of a row, with room for connectors where a page begins or ends."""
        row = heightened(self.grid.rows[at], above=above, below=below)
        span = measure_row(row, self.scale.sizes)
        return max(words + 2 * LEAD, _extent(span))


def heightened(row: Row, *, above: bool, below: bool) -> Row:
    """Return a row with a track for connectors at its borders."""
    extra = (Track.CONNECTOR,)
    return replace(
        row,
        above=(*row.above, *extra) if above else row.above,
        below=(*row.below, *extra) if below else row.below,
    )


def lane_needs(wide: Sequence[tuple[Column, ...]], scale: Scale) -> list[float]:
    """Return the width that each lane needs for all drawings it has had."""
    sizes = scale.sizes
    drawings = [[_extent(measure_column(column, sizes)) for column in one] for one in wide]
    return [max(widths) for widths in zip(*drawings, strict=True)]


def _extent(span: Span) -> float:
    return span.before + span.after


def _longest(name: str, size: float) -> float:
    """Return the width of the widest word, in bold."""
    return max((letters(word) for word in name.split()), default=0) * LETTER * BOLD * size


def _turned_length(names: Sequence[str], size: float) -> float:
    """Return how long a column head is for names turned upright, so that they take two lines."""
    wide = max(letters(name) for name in names) * LETTER * BOLD * size
    longest = max(_longest(name, size) for name in names)
    return min(max(0.62 * wide, longest, 8 * size), 15 * size) + PAD


def _thickness(name: str, length: float, size: float) -> float:
    lines = ceil(letters(name) * LETTER * BOLD * size / (0.85 * length))
    return (lines * 1.3 + 0.4) * size
