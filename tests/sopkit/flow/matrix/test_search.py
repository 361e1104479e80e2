from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any, TypeAlias

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from sopkit.flow.graph import Goal, Section
from sopkit.flow.matrix import Grid
from sopkit.flow.matrix.board import HALF, PITCH, Board, Exit, axis, make_board
from sopkit.flow.matrix.routing import draw
from sopkit.flow.matrix.runs import Runs
from sopkit.flow.matrix.search import choose_ways
from sopkit.flow.matrix.ways import BORDER, Points, Way

FindFaults: TypeAlias = Callable[[Grid, Section], list[str]]

Score: TypeAlias = tuple[int, int, int, int]
"""Lines too many at a side, bends, crossings, length."""

BENDS = 3
"""Up to how many bends a line has in the search through everything."""


class Everything:
    """All ways a line could take, found by walking, not from the list of shapes."""

    def __init__(self, board: Board, way_out: Exit) -> None:
        self.board = board
        self.exit = way_out
        members = enumerate(board.members)
        self.symbols = {(axis(column), axis(row)) for row, found in members for column in found}
        goal = way_out.goal
        self.goals = (
            set()
            if isinstance(goal, Goal)
            else {(axis(c), axis(goal)) for c in board.members[goal]}
        )

    def ways(self) -> list[Points]:
        """Return them, those with the fewest bends first."""
        found: set[Points] = set()
        for column in self.board.members[self.exit.row]:
            start = (axis(column), axis(self.exit.row))
            if self.exit.goal is Goal.FINISH:
                ends = ((2, 0), (-2, 0), (0, 2))
                found |= {(start, (start[0] + dx, start[1] + dy)) for dx, dy in ends}
            else:
                found |= {*self._walk((start,), across=True), *self._walk((start,), across=False)}
        return sorted(found, key=lambda way: (len(way), _length(way), way))

    def _walk(self, points: Points, *, across: bool) -> Iterator[Points]:
        yield from self._arrive(points, across=across)
        if len(points) <= BENDS:
            for corner in self._corners(points, across=across):
                yield from self._walk((*points, corner), across=not across)

    def _arrive(self, points: Points, *, across: bool) -> Iterator[Points]:
        x, y = points[-1]
        bottom = (x, PITCH * self.board.rows + BORDER)
        if self.exit.goal is Goal.NEXT_SECTION and not across and self._free(points, bottom):
            yield (*points, bottom)
        for goal in self.goals:
            straight = goal[1] == y if across else goal[0] == x
            upwards = not across and goal[1] < y
            # Only a way back enters from below, and no way leaves its symbol upwards.
            wrong = upwards and (len(points) == 1 or goal[1] >= axis(self.exit.row))
            # A joint step that leads to itself is not drawn from one symbol straight to the next.
            wrong |= goal == points[-1] or (across and len(points) == 1)
            if straight and not wrong and self._free(points, goal, into=True):
                yield (*points, goal)

    def _corners(self, points: Points, *, across: bool) -> Iterator[tuple[int, int]]:
        x, y = points[-1]
        if across and (y % PITCH == 0 or len(points) == 1):
            corners = [(to, y) for to in range(0, PITCH * self.board.columns + 1, HALF)]
        elif not across:
            levels = {
                *range(0, PITCH * self.board.rows + 1, PITCH),
                *(goal[1] for goal in self.goals),
            }
            corners = [(x, to) for to in sorted(levels) if len(points) > 1 or to > y]
        else:
            corners = []
        yield from (to for to in corners if to != (x, y) and self._free(points, to))

    def _free(self, points: Points, end: tuple[int, int], *, into: bool = False) -> bool:
        """Tell whether no symbol stands on the next line, but those it begins and ends at."""
        start = points[-1]
        allowed = {start} if len(points) == 1 else set()
        allowed |= {end} if into else set()
        (x1, x2), (y1, y2) = sorted((start[0], end[0])), sorted((start[1], end[1]))
        return not any(
            x1 <= x <= x2 and y1 <= y <= y2 and (x, y) not in allowed for x, y in self.symbols
        )


def _length(points: Points) -> int:
    return sum(abs(x2 - x1) + abs(y2 - y1) for (x1, y1), (x2, y2) in pairwise(points))


class Judge:
    """Compares drawings of one section."""

    def __init__(self, section: Section, find_faults: FindFaults, lattice: type[Any]) -> None:
        self.section = section
        self.board = make_board(section)
        self.find_faults = find_faults
        self.lattice = lattice

    def score(self, ways: Sequence[Way]) -> Score | None:
        """Score the drawing of ways; None if it cannot be drawn."""
        grid = draw(self.section, Runs(self.board, sorted(ways, key=lambda way: way.exit)))
        if self.find_faults(grid, self.section):
            return None
        bends = sum(len(path.points) - 2 for path in grid.paths)
        length = sum(_length(way.points) for way in ways)
        return self.crowded(ways), bends, self._crossings(grid), length

    def crowded(self, ways: Sequence[Way]) -> int:
        """Count the lines too many: a decision's side takes one, a box's one in and one out."""
        sides: dict[tuple[int, int, bool], set[object]] = {}
        for way in ways:
            (x, y), (to, level) = way.points[:2]
            if y == level:
                sides.setdefault((x, y, to > x), set()).add(way.exit)
            (x, y), (to, level) = way.points[-1], way.points[-2]
            if y == level and way.ends_at_symbol:
                sides.setdefault((x, y, to > x), set()).add("in")
        for row, members in enumerate(self.board.members):
            for column in members[:-1]:
                sides.setdefault((axis(column), axis(row), True), set()).add("joint")
            for column in members[1:]:
                sides.setdefault((axis(column), axis(row), False), set()).add("joint")
        return sum(
            max(0, len(found) - (1 if y // PITCH in self.board.diamonds else 2))
            for (_, y, _), found in sides.items()
        )

    def _crossings(self, grid: Grid) -> int:
        """Count the places where lines cross; those to one goal count twice."""
        lattice = self.lattice(grid)
        lines = [*zip((path.target for path in grid.paths), lattice.walks, strict=True)]
        passing: dict[tuple[int, int], dict[bool, set[object]]] = {}
        for goal, walk in [*lines, *lattice.joints()]:
            for (x0, y0), spot, (x2, y2) in zip(walk, walk[1:], walk[2:], strict=False):
                if spot not in lattice.cover and (x0 == x2 or y0 == y2):
                    passing.setdefault(spot, {}).setdefault(y0 == y2, set()).add(goal)
        crossed = [ways for ways in passing.values() if len(ways) == 2]
        return sum(2 if ways[True] & ways[False] else 1 for ways in crossed)


def best_score(judge: Judge, ours: Sequence[Way], score: Score) -> Score:
    """Return the best score of all combinations of ways, among them ours."""
    board = judge.board
    fixed = [way for way in ours if board.exits[way.exit].goal == board.exits[way.exit].row + 1]
    pending = [way.exit for way in ours if way not in fixed]
    choices = {at: Everything(board, board.exits[at]).ways() for at in pending}
    best = score

    def combine(ways: list[Way], rest: list[int]) -> None:
        nonlocal best
        bends = sum(len(way.points) - 2 for way in ways)
        least = sum(len(choices[at][0]) - 2 for at in rest)
        if best[0] == 0 and bends + least > best[1]:
            return
        if rest:
            for points in choices[rest[0]]:
                way = Way(exit=rest[0], goal=board.exits[rest[0]].goal, points=points)
                combine([*ways, way], rest[1:])
        elif _promises(judge, ways, bends, best):
            best = min(best, judge.score(ways) or best)

    combine(fixed, pending)
    return best


def _promises(judge: Judge, ways: list[Way], bends: int, best: Score) -> bool:
    """Tell whether ways may be better than the best, before they are drawn."""
    length = sum(_length(way.points) for way in ways)
    return (judge.crowded(ways), bends, 0, length) < best


def test_small_sections_are_drawn_as_well_as_can_be(
    sections: Callable[..., st.SearchStrategy[Section]],
    find_faults: FindFaults,
    lattice: type[Any],
) -> None:
    found: list[tuple[Score, Score]] = []

    @settings(max_examples=200, deadline=None, derandomize=True, phases=[Phase.generate])
    @given(section=sections(steps=5, lanes=3, exits=3))
    def compare(section: Section) -> None:
        judge = Judge(section, find_faults, lattice)
        ours = choose_ways(judge.board, first=True)
        jumps = [
            way
            for way in ours
            if judge.board.exits[way.exit].goal != judge.board.exits[way.exit].row + 1
        ]
        score = judge.score(ours)
        assert score is not None
        if 0 < len(jumps) <= 3:
            found.append((score, best_score(judge, ours, score)))

    compare()
    assert len(found) > 50
    assert sum(ours == best for ours, best in found) >= 0.9 * len(found)
    assert all(ours[0] == best[0] and ours[1] <= best[1] + 1 for ours, best in found)
