"""Page breaks: what a break cuts goes on at a segilima of the same letter on the other page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from sopkit.flow.graph import letter
from sopkit.flow.matrix.grid import Column, Connector, Grid, Path, Point, Row, Side, Track, Tracks

Line: TypeAlias = tuple[int, int]
"""A column and a track in it."""


def cut(grid: Grid, breaks: Iterable[int]) -> tuple[Grid, ...]:
    """Part a grid into pages.

    Args:
        grid: the whole.
        breaks: the numbers of rows after which a new page begins.
    """
    inner = sorted({at for at in breaks if 0 < at < len(grid.rows)})
    if not inner:
        return (grid,)
    return _Cutter(grid, (0, *inner, len(grid.rows))).pages()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Piece:
    """What of a path lies on one page."""

    page: int
    points: tuple[Point, ...]
    came: bool
    """It begins at a segilima."""

    goes: bool
    """It ends at a segilima."""


class _Cutter:
    def __init__(self, grid: Grid, bounds: tuple[int, ...]) -> None:
        self.grid = grid
        self.bounds = bounds
        self.touched = {
            (point.column, point.x, self._page(point.row))
            for path in grid.paths
            for point in path.points
        }
        """The lines that begin, end, turn or are joined on a page."""

        self.pieces = [tuple(self._cut(path)) for path in grid.paths]
        self.letters = self._letters()

    def pages(self) -> tuple[Grid, ...]:
        """Return the pages, their rows counted from the first one on each."""
        wide = {(column, x) for column, x, _ in self.letters}
        columns = tuple(_widen(column, at, wide) for at, column in enumerate(self.grid.columns))
        return tuple(self._draw(page, columns) for page in range(len(self.bounds) - 1))

    def _page(self, row: int) -> int:
        return bisect_right(self.bounds, row) - 1

    def _cut(self, path: Path) -> Iterator[_Piece]:
        """Cut a path, without the pages it only passes."""
        points = [path.points[0]]
        came = False
        for start, end in pairwise(path.points):
            page, last = self._page(start.row), self._page(end.row)
            forth = 1 if last > page else -1
            while page != last:
                out = self._edge(start, page, Side.BOTTOM if forth > 0 else Side.TOP)
                if (start.column, start.x, page) in self.touched:
                    yield _Piece(page=page, points=(*points, out), came=came, goes=True)
                page += forth
                points = [self._edge(start, page, Side.TOP if forth > 0 else Side.BOTTOM)]
                came = True
            points.append(end)
        yield _Piece(page=self._page(points[-1].row), points=tuple(points), came=came, goes=False)

    def _edge(self, point: Point, page: int, side: Side) -> Point:
        """Return where a line meets the upper or lower edge of a page."""
        if side is Side.TOP:
            row = self.bounds[page]
            return replace(point, row=row, y=self.grid.rows[row].top)
        row = self.bounds[page + 1] - 1
        return replace(point, row=row, y=self.grid.rows[row].bottom)

    def _letters(self) -> dict[tuple[int, int, int], str]:
        """Name each cut line, by column, track and the break: the number of the page below it."""
        cuts = sorted(
            {
                (page, path.points[at].column, path.points[at].x)
                for path in self.grid.paths
                for at, (start, end) in enumerate(pairwise(path.points))
                for page in self._crossed(start, end)
            }
        )
        letters: dict[tuple[int, int, int], str] = {}
        count = 0
        for page, column, x in cuts:
            passed = (column, x, page - 1) not in self.touched
            before = letters.get((column, x, page - 1)) if passed else None
            letters[column, x, page] = before or letter(count)
            count += before is None
        return letters

    def _crossed(self, start: Point, end: Point) -> range:
        low, high = sorted((self._page(start.row), self._page(end.row)))
        return range(low + 1, high + 1)

    def _draw(self, page: int, columns: tuple[Column, ...]) -> Grid:
        first, last = self.bounds[page], self.bounds[page + 1]
        connectors = tuple(dict.fromkeys(self._connectors(page)))
        return Grid(
            columns=columns,
            rows=tuple(
                _heighten(row, at, connectors) for at, row in enumerate(self.grid.rows[first:last])
            ),
            marks=tuple(
                replace(mark, row=mark.row - first)
                for mark in self.grid.marks
                if first <= mark.row < last
            ),
            finishes=tuple(
                replace(finish, row=finish.row - first)
                for finish in self.grid.finishes
                if first <= finish.row < last
            ),
            joints=tuple(
                replace(joint, row=joint.row - first)
                for joint in self.grid.joints
                if first <= joint.row < last
            ),
            paths=tuple(self._paths(page)),
            labels=tuple(
                replace(label, row=label.row - first)
                for label in self.grid.labels
                if first <= label.row < last
            ),
            connectors=connectors,
        )

    def _paths(self, page: int) -> Iterator[Path]:
        for path, pieces in zip(self.grid.paths, self.pieces, strict=True):
            for piece in pieces:
                if piece.page == page:
                    points = tuple(self._on_page(point, page) for point in piece.points)
                    head = None if piece.goes else path.head
                    yield Path(edges=path.edges, points=points, head=head)

    def _on_page(self, point: Point, page: int) -> Point:
        return replace(point, row=point.row - self.bounds[page])

    def _connectors(self, page: int) -> Iterator[Connector]:
        for piece in (piece for pieces in self.pieces for piece in pieces if piece.page == page):
            ends = [(piece.points[0], True)] if piece.came else []
            ends += [(piece.points[-1], False)] if piece.goes else []
            for point, enters in ends:
                at_top = point.y == self.grid.rows[point.row].top
                yield Connector(
                    letter=self.letters[point.column, point.x, page if at_top else page + 1],
                    row=point.row - self.bounds[page],
                    column=point.column,
                    x=point.x,
                    side=Side.TOP if at_top else Side.BOTTOM,
                    enters=enters,
                )


def _widen(column: Column, at: int, wide: set[Line]) -> Column:
    """Make room for segilima beside each other."""

    def widened(tracks: Tracks, side: int) -> Tracks:
        return tuple(
            Track.CONNECTOR if (at, side * number) in wide else track
            for number, track in enumerate(tracks, start=1)
        )

    return replace(column, left=widened(column.left, -1), right=widened(column.right, 1))


def _heighten(row: Row, at: int, connectors: tuple[Connector, ...]) -> Row:
    sides = {connector.side for connector in connectors if connector.row == at}
    return replace(
        row,
        above=(*row.above, Track.CONNECTOR) if Side.TOP in sides else row.above,
        below=(*row.below, Track.CONNECTOR) if Side.BOTTOM in sides else row.below,
    )
