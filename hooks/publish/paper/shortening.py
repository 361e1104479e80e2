"""Words too many for any page: the cell keeps their beginning, all of them follow the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from publish.paper.form import Box
from publish.paper.table import FIELDS

if TYPE_CHECKING:
    from publish.paper.table import Cells, Table

FOLLOWS = "… (selengkapnya di bawah tabel)"


@dataclass(frozen=True, kw_only=True, slots=True)
class Shortened:
    """A row whose words were too many."""

    section: int
    row: int
    cells: Cells
    moved: tuple[Box, ...]


def shorten(
    tables: Sequence[Table],
    heights: Sequence[Sequence[Sequence[float]]],
    limit: float,
) -> Iterator[Shortened]:
    """Yield the rows that have a cell higher than the limit, shortened.

    Args:
        tables: one a section.
        heights: of the words of each cell, by section, row and field.
        limit: the height that fits on a page.
    """
    for section, (table, rows) in enumerate(zip(tables, heights, strict=True)):
        for at, found in enumerate(rows):
            over = {field: limit / height for field, height in enumerate(found) if height > limit}
            if over:
                yield _shortened(table, section, at, over)


def _shortened(table: Table, section: int, at: int, over: Mapping[int, float]) -> Shortened:
    cells = table.rows[at]
    where = f"Langkah {table.view.letter + '.' if table.view.name else ''}{cells.no}"
    words = tuple(
        _beginning(items, over[field]) if field in over else items
        for field, items in enumerate(cells.words)
    )
    return Shortened(
        section=section,
        row=at,
        cells=replace(cells, words=words),
        moved=tuple(
            Box(label=f"{where}, {FIELDS[field]}", items=cells.words[field]) for field in over
        ),
    )


def _beginning(items: tuple[str, ...], part: float) -> tuple[str, ...]:
    """Return about a part of some words."""
    words = "; ".join(items)
    kept = words[: int(len(words) * part * 0.8)]
    return ((kept.rpartition(" ")[0] or kept) + FOLLOWS,)
