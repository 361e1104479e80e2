"""Every way a line may take over the board, the straightest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from sopkit.flow.graph import Goal
from sopkit.flow.matrix.board import HALF, PITCH, Board, Exit, Spot, axis

ENTRANCE = -1
"""The number of the way in from the section before; exits are counted from 0."""

Points: TypeAlias = tuple[Spot, ...]

BORDER = 2
"""How far beyond the first or last band the border lies to which lines to other sections run."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """A line over the board, from a symbol to its goal."""

    exit: int
    """Which exit of the board it draws."""

    goal: int | Goal
    points: Points

    @property
    def ends_at_symbol(self) -> bool:
        """Tell whether a step's symbol is its goal."""
        return isinstance(self.goal, int)


def straight_next(board: Board, row: int) -> Points | None:
    """Return the way to the next row, which always enters from above.

    It has at most one bend, unless the line between the symbols of a joint decision takes the side
    it would leave from: a side of a decision takes only one line, so then it leaves below.
    """
    following = row + 1
    if following == board.rows or not board.members[row] or not board.members[following]:
        return None
    both = [column for column in board.members[row] if column in board.members[following]]
    if both:
        column = min(both, key=lambda at: (at != board.leads[following], at != board.leads[row]))
        return (axis(column), axis(row)), (axis(column), axis(following))
    source, target = _nearest(board, row)
    if row in board.diamonds and _joined(board, row, source, target):
        return below_next(board, row)
    x, y, end = axis(source), axis(row), axis(target)
    return (x, y), (end, y), (end, axis(following))


def below_next(board: Board, row: int) -> Points:
    """Return the way to the next row that leaves below though it leads to another column."""
    source, target = _nearest(board, row)
    x, end, band = axis(source), axis(target), PITCH * (row + 1)
    return (x, axis(row)), (x, band), (end, band), (end, axis(row + 1))


def _nearest(board: Board, row: int) -> tuple[int, int]:
    """Return the columns of a row and of the next that are nearest to each other."""
    following = row + 1
    return min(
        ((s, t) for s in board.members[row] for t in board.members[following]),
        key=lambda pair: (
            abs(pair[0] - pair[1]),
            pair[1] != board.leads[following],
            pair[0] != board.leads[row],
            pair,
        ),
    )


def _joined(board: Board, row: int, source: int, target: int) -> bool:
    """Tell whether a symbol is joined to another one of its step on the side of a column."""
    others = (other for other in board.members[row] if other != source)
    return any((other > source) == (target > source) for other in others)


def entrance(board: Board) -> Points:
    """Return the way from the section before down to the first step."""
    x = axis(board.leads[0])
    return (x, -BORDER), (x, axis(0))


def find_ways(board: Board, way_out: Exit) -> Iterator[Points]:
    """Yield the ways of an exit in groups of growing numbers of bends."""
    for bends in range(5):
        for column in board.members[way_out.row]:
            yield from _from(board, way_out, column, bends)


def _from(board: Board, way_out: Exit, column: int, bends: int) -> Iterator[Points]:
    row, goal = way_out.row, way_out.goal
    if goal is Goal.FINISH:
        if bends == 0:
            yield from _to_finish(column, row)
    elif isinstance(goal, Goal):
        yield from _to_border(board, column, row, bends)
    else:
        for target in board.members[goal]:
            yield from _SHAPES[bends](board, (column, row), (target, goal))


def _to_finish(column: int, row: int) -> Iterator[Points]:
    """Lead to a small kapsul below, right or left of the symbol, inside its cell."""
    x, y = axis(column), axis(row)
    yield (x, y), (x, y + HALF - 2)
    yield (x, y), (x + HALF - 2, y)
    yield (x, y), (x - HALF + 2, y)


def _to_border(board: Board, column: int, row: int, bends: int) -> Iterator[Points]:
    x, y = axis(column), axis(row)
    bottom = PITCH * board.rows + BORDER
    if bends == 0 and board.below[column][row] == board.rows:
        yield (x, y), (x, bottom)
    if bends == 1:
        for turn in _sideways(board, column, row):
            if board.free(turn, y, bottom):
                yield (x, y), (turn, y), (turn, bottom)
    if bends == 2:
        band = PITCH * (row + 1)
        for turn in range(0, PITCH * board.columns + 1, HALF):
            if turn != x and board.free(turn, band, bottom):
                yield (x, y), (x, band), (turn, band), (turn, bottom)


Cell: TypeAlias = tuple[int, int]
"""A column and a row."""


def _sideways(board: Board, column: int, row: int) -> Iterator[int]:
    yield from board.reach_right(column, row)
    yield from board.reach_left(column, row)


def _enters(board: Board, target: Cell, x: int) -> bool:
    """Tell whether a line can run from x along the row into a side of the symbol."""
    column, row = target
    reach = board.reach_right if x > axis(column) else board.reach_left
    return x in reach(column, row)


def _down(board: Board, source: Cell, target: Cell) -> Iterator[Points]:
    column, row = source
    if column == target[0] and board.below[column][row] == target[1]:
        yield (axis(column), axis(row)), (axis(column), axis(target[1]))


def _across_then_vertical(board: Board, source: Cell, target: Cell) -> Iterator[Points]:
    """Leave sideways, turn once and enter from above or below."""
    (column, row), (goal, last) = source, target
    x, y, end = axis(column), axis(row), axis(last)
    turn = axis(goal)
    if column != goal and row != last and turn in _sideways(board, column, row):
        following = board.below if last > row else board.above
        if following[goal][row] == last:
            yield (x, y), (turn, y), (turn, end)


def _down_then_across(board: Board, source: Cell, target: Cell) -> Iterator[Points]:
    (column, row), (goal, last) = source, target
    x, end = axis(column), axis(last)
    clear = last > row and column != goal and board.below[column][row] > last
    if clear and _enters(board, target, x):
        yield (x, axis(row)), (x, end), (axis(goal), end)


def _one_bend(board: Board, source: Cell, target: Cell) -> Iterator[Points]:
    yield from _across_then_vertical(board, source, target)
    yield from _down_then_across(board, source, target)


def _two_bends(board: Board, source: Cell, target: Cell) -> Iterator[Points]:
    (column, row), (goal, last) = source, target
    x, y, ex, ey = axis(column), axis(row), axis(goal), axis(last)
    if row != last:
        for turn in _sideways(board, column, row):
            if turn != ex and _enters(board, target, turn) and board.free(turn, y, ey):
                yield (x, y), (turn, y), (turn, ey), (ex, ey)
    if column == goal:
        return
    if last > row:
        low = max(row, board.above[goal][last]) + 1
        for at in range(low, min(board.below[column][row], last) + 1):
            yield (x, y), (x, PITCH * at), (ex, PITCH * at), (ex, ey)
    elif last < row and board.free(ex, axis(last + 1), y):
        band = PITCH * (row + 1)
        yield (x, y), (x, band), (ex, band), (ex, ey)


def _landings(source: Cell, target: Cell) -> Iterator[int]:
    """Yield the bands from which a symbol is entered from above, and from below on the way back."""
    yield PITCH * target[1]
    if target[1] < source[1]:
        yield PITCH * (target[1] + 1)


def _three_bends(board: Board, source: Cell, target: Cell) -> Iterator[Points]:
    (column, row), (goal, last) = source, target
    x, y, ex, ey = axis(column), axis(row), axis(goal), axis(last)
    for turn in _sideways(board, column, row):
        for band in _landings(source, target):
            if turn != ex and board.free(turn, y, band) and _straight(y, band, ey):
                yield (x, y), (turn, y), (turn, band), (ex, band), (ex, ey)
    band = PITCH * (row + 1)
    for turn in range(0, PITCH * board.columns + 1, HALF):
        if turn not in (x, ex) and board.free(turn, band, ey) and _enters(board, target, turn):
            yield (x, y), (x, band), (turn, band), (turn, ey), (ex, ey)


def _straight(y: int, band: int, end: int) -> bool:
    """Tell whether a line from y to a band leads to a symbol, not past it."""
    return band not in (y, end)


def _four_bends(board: Board, source: Cell, target: Cell) -> Iterator[Points]:
    """Leave below, run beside the symbols, and enter from above or below: always possible."""
    (column, row), (goal, last) = source, target
    x, y, ex, ey = axis(column), axis(row), axis(goal), axis(last)
    first = PITCH * (row + 1)
    for turn in range(0, PITCH * board.columns + 1, HALF):
        for band in _landings(source, target):
            if turn not in (x, ex) and band != first and board.free(turn, first, band):
                yield (x, y), (x, first), (turn, first), (turn, band), (ex, band), (ex, ey)


_SHAPES = (_down, _one_bend, _two_bends, _three_bends, _four_bends)
