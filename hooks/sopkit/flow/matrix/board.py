"""The board a section is routed on: where its symbols stand, in coordinates that know no sizes.

A column is 8 units wide and a row 8 high. The axis of a column lies at 8c + 4 and that of a row at
8r + 4; a symbol stands where they meet. At multiples of 8 lie the gaps between columns and the
bands between rows, which hold any number of lines side by side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from sopkit.flow.graph import Edge, Goal, Section, Symbol

PITCH = 8
HALF = 4
PORT = 1
"""How far a symbol reaches from its middle: lines that meet at its two sides do not touch."""

Spot: TypeAlias = tuple[int, int]
"""A place on the board: x, y."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Exit:
    """The edges from one step to one target; they are drawn as one line."""

    edges: tuple[Edge, ...]
    row: int
    goal: int | Goal
    """A row, or what is not a step of the section."""

    @property
    def label(self) -> str | None:
        """Return what is written at the exit."""
        return " / ".join(edge.label for edge in self.edges if edge.label) or None


@dataclass(frozen=True, kw_only=True, slots=True)
class Board:
    """The symbols of a section and the ways to be drawn."""

    columns: int
    rows: int
    members: tuple[tuple[int, ...], ...]
    """The columns in which each row has its symbols, from left to right."""

    leads: tuple[int, ...]
    """The column of the actor who leads each row; -1 where nobody acts."""

    diamonds: frozenset[int]
    """The rows of decisions."""

    exits: tuple[Exit, ...]
    above: tuple[tuple[int, ...], ...]
    """For each column and row the next symbol above it, -1 if none."""

    below: tuple[tuple[int, ...], ...]
    """For each column and row the next symbol below it, the number of rows if none."""

    def free(self, x: int, y1: int, y2: int) -> bool:
        """Tell whether no symbol stands on a vertical line, its ends included."""
        if x % PITCH == 0:
            return True
        low, high = min(y1, y2), max(y1, y2)
        first = (low - HALF + PITCH - 1) // PITCH
        last = (high - HALF) // PITCH
        if first > last:
            return True
        column = x // PITCH
        return not self.has(column, first) and self.below[column][first] > last

    def has(self, column: int, row: int) -> bool:
        """Tell whether a symbol stands in a cell."""
        return column in self.members[row]

    def reach_right(self, column: int, row: int) -> range:
        """Return where a line from the right side of a symbol can turn."""
        others = (other for other in self.members[row] if other > column)
        return range(PITCH * (column + 1), PITCH * next(others, self.columns) + 1, HALF)

    def reach_left(self, column: int, row: int) -> range:
        """Return where a line from the left side of a symbol can turn, the nearest first."""
        others = (other for other in reversed(self.members[row]) if other < column)
        return range(PITCH * column, PITCH * (next(others, -1) + 1) - 1, -HALF)


def axis(index: int) -> int:
    """Return the axis of a column or row."""
    return PITCH * index + HALF


def make_board(section: Section) -> Board:
    """Place the symbols of a section."""
    index = {lane.id: at for at, lane in enumerate(section.lanes)}
    placed = [[index[actor] for actor in step.actors if actor in index] for step in section.steps]
    members = tuple(tuple(sorted(set(columns))) for columns in placed)
    above, below = _neighbours(members, len(section.lanes))
    return Board(
        columns=len(section.lanes),
        rows=len(section.steps),
        members=members,
        leads=tuple(columns[0] if columns else -1 for columns in placed),
        diamonds=frozenset(
            row for row, step in enumerate(section.steps) if step.symbol is Symbol.BELAH_KETUPAT
        ),
        exits=_exits(section, members),
        above=above,
        below=below,
    )


def _neighbours(
    members: tuple[tuple[int, ...], ...], columns: int
) -> tuple[tuple[tuple[int, ...], ...], tuple[tuple[int, ...], ...]]:
    above: list[list[int]] = [[] for _ in range(columns)]
    below: list[list[int]] = [[] for _ in range(columns)]
    for column in range(columns):
        nearest = -1
        for row in range(len(members)):
            above[column].append(nearest)
            nearest = row if column in members[row] else nearest
        nearest = len(members)
        for row in reversed(range(len(members))):
            below[column].append(nearest)
            nearest = row if column in members[row] else nearest
        below[column].reverse()
    return tuple(map(tuple, above)), tuple(map(tuple, below))


def _exits(section: Section, members: tuple[tuple[int, ...], ...]) -> tuple[Exit, ...]:
    """Join the edges of a step that lead to one target, and leave out what is not drawn."""
    found: dict[tuple[int, int | Goal], list[Edge]] = {}
    for edge in section.edges:
        row = edge.source - 1
        goal = edge.target if isinstance(edge.target, Goal) else edge.target - 1
        decides = section.steps[row].symbol is Symbol.BELAH_KETUPAT
        # A step whose only exit is the end is a kapsul itself.
        drawn = decides if goal is Goal.FINISH else goal is Goal.NEXT_SECTION or members[goal]
        if members[row] and drawn:
            found.setdefault((row, goal), []).append(edge)
    return tuple(
        Exit(edges=tuple(edges), row=row, goal=goal) for (row, goal), edges in found.items()
    )
