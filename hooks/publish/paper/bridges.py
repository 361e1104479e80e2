"""Connectors over a whole procedure: between sections on different pages, lettered throughout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from publish.paper.table import heightened
from sopkit.flow.graph import Goal, letter
from sopkit.flow.matrix import Grid, cut
from sopkit.flow.matrix.grid import Connector, Point, Side

BRIDGE = ""
"""The letter of a connector between sections, until all are lettered."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """What of a section stands on one page."""

    section: int
    first: int
    """The number of its first row within the section, from 0."""

    grid: Grid


def part_grids(grids: Sequence[Grid], breaks: Sequence[int]) -> list[list[Stretch]]:
    """Part the grids of all sections into pages, with connectors lettered from A.

    Args:
        grids: one a section.
        breaks: numbers of rows, counted over all sections, before which a page begins.
    """
    pages: list[list[Stretch]] = [[] for _ in range(len(breaks) + 1)]
    start = 0
    for section, grid in enumerate(grids):
        end = start + len(grid.rows)
        inner = [at - start for at in breaks if start < at < end]
        page = sum(at <= start for at in breaks)
        for at, (first, piece) in enumerate(zip((0, *inner), cut(grid, inner), strict=True)):
            pages[page + at].append(Stretch(section=section, first=first, grid=piece))
        start = end
    for before, after in pairwise(pages):
        if before[-1].section != after[0].section:
            before[-1] = replace(before[-1], grid=_leaving(before[-1].grid))
            after[0] = replace(after[0], grid=_entering(after[0].grid))
    return _lettered(pages)


def _leaving(grid: Grid) -> Grid:
    """End the ways into the next section at connectors."""
    last = len(grid.rows) - 1
    ends = [path.points[-1] for path in grid.paths if path.target is Goal.NEXT_SECTION]
    connectors = _connectors([end for end in ends if end.row == last], Side.BOTTOM)
    if not connectors:
        return grid
    paths = (
        replace(path, head=None) if path.target is Goal.NEXT_SECTION else path
        for path in grid.paths
    )
    below = any(one.row == last and one.side is Side.BOTTOM for one in grid.connectors)
    rows = (*grid.rows[:-1], heightened(grid.rows[-1], above=False, below=not below))
    return replace(grid, rows=rows, paths=tuple(paths), connectors=(*grid.connectors, *connectors))


def _entering(grid: Grid) -> Grid:
    """Begin the way in from the section before at a connector."""
    starts = [path.points[0] for path in grid.paths if not path.edges]
    connectors = _connectors([start for start in starts if start.row == 0], Side.TOP)
    if not connectors:
        return grid
    rows = (heightened(grid.rows[0], above=True, below=False), *grid.rows[1:])
    return replace(grid, rows=rows, connectors=(*grid.connectors, *connectors))


def _connectors(points: Sequence[Point], side: Side) -> tuple[Connector, ...]:
    found = (
        Connector(
            letter=BRIDGE,
            row=point.row,
            column=point.column,
            x=point.x,
            side=side,
            enters=side is Side.TOP,
        )
        for point in points
    )
    return tuple(dict.fromkeys(found))


def _lettered(pages: Sequence[Sequence[Stretch]]) -> list[list[Stretch]]:
    """Give each line that is cut a letter of its own, in the order of the pages."""
    names: dict[tuple[int, str], str] = {}

    def named(stretch: Stretch, connector: Connector) -> Connector:
        # The bridge into a section belongs to the one it comes from.
        owner = stretch.section - (connector.letter == BRIDGE and connector.enters)
        key = owner, connector.letter
        names.setdefault(key, letter(len(names)))
        return replace(connector, letter=names[key])

    return [
        [
            replace(
                stretch,
                grid=replace(
                    stretch.grid,
                    connectors=tuple(named(stretch, one) for one in stretch.grid.connectors),
                ),
            )
            for stretch in page
        ]
        for page in pages
    ]
