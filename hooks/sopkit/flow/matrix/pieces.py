"""The lines of a grid cut into the pieces that lie in each cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from sopkit.flow.matrix.grid import Grid, Point

Cell: TypeAlias = tuple[int, int]
"""A row and a column."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A straight line within a cell, from track to track or to the border."""

    x1: int
    y1: int
    x2: int
    y2: int
    paths: tuple[int, ...]
    """Which paths of the grid run through it; none if it joins the symbols of one step."""


_Line: TypeAlias = tuple[int, int, bool, int]
"""Row, column, across or not, track."""


def pieces(grid: Grid) -> Mapping[Cell, tuple[Piece, ...]]:
    """Cut all lines into pieces; each place is painted once, however many paths run there."""
    covered: dict[_Line, list[tuple[int, int, int]]] = {}
    for number, path in enumerate(grid.paths):
        for start, end in pairwise(path.points):
            for line, low, high in _through(grid, start, end):
                covered.setdefault(line, []).append((low, high, number))
    for joint in grid.joints:
        ends = [Point(row=joint.row, column=at, x=0, y=0) for at in joint.columns]
        for line, low, high in _through(grid, ends[0], ends[-1]):
            covered.setdefault(line, []).append((low, high, -1))
    found: dict[Cell, list[Piece]] = {}
    for (row, column, across, track), spans in covered.items():
        for low, high, numbers in _parts(spans):
            found.setdefault((row, column), []).append(
                Piece(
                    x1=low if across else track,
                    y1=track if across else low,
                    x2=high if across else track,
                    y2=track if across else high,
                    paths=tuple(number for number in numbers if number >= 0),
                )
            )
    return {cell: tuple(made) for cell, made in found.items()}


def _through(grid: Grid, start: Point, end: Point) -> Iterator[tuple[_Line, int, int]]:
    """Yield the part of a line in each cell it passes."""
    across = (start.row, start.y) == (end.row, end.y)
    if across:
        first, last = sorted((start, end), key=lambda point: (point.column, point.x))
        for at in range(first.column, last.column + 1):
            column = grid.columns[at]
            low = first.x if at == first.column else -len(column.left) - 1
            high = last.x if at == last.column else len(column.right) + 1
            yield (start.row, at, True, start.y), low, high
    else:
        first, last = sorted((start, end), key=lambda point: (point.row, point.y))
        for at in range(first.row, last.row + 1):
            low = first.y if at == first.row else grid.rows[at].top
            high = last.y if at == last.row else grid.rows[at].bottom
            yield (at, start.column, False, start.x), low, high


def _parts(spans: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Part overlapping spans into stretches that the same paths run through."""
    ends = sorted({end for low, high, _ in spans for end in (low, high)})
    begun: tuple[int, tuple[int, ...]] | None = None
    for low, high in pairwise(ends):
        numbers = tuple(
            dict.fromkeys(number for one, other, number in spans if one <= low and high <= other)
        )
        if begun is not None and begun[1] != numbers:
            if begun[1]:
                yield begun[0], low, begun[1]
            begun = None
        if begun is None:
            begun = (low, numbers)
    if begun is not None and begun[1]:
        yield begun[0], ends[-1], begun[1]
