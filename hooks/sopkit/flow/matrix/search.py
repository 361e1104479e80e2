"""The choice of a way for every exit: fewest bends, then fewest crossings, then shortest."""

from __future__ import annotations

from dataclasses import dataclass

from sopkit.flow.matrix.board import Board
from sopkit.flow.matrix.cost import NOTHING, Cost, add, weigh
from sopkit.flow.matrix.runs import Runs
from sopkit.flow.matrix.ways import ENTRANCE, Way, entrance, find_ways, straight_next

TRIES = 1500
"""How many ways the search for the best combination may weigh before it takes what it has."""

COMBINED = 8
"""Up to how many ways are combined at all; more of them are only improved one by one."""

PASSES = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """A way and what it costs beside those drawn before it."""

    cost: Cost
    way: Way


def choose_ways(board: Board, *, first: bool) -> tuple[Way, ...]:
    """Return the way of each exit, in the order of the exits."""
    fixed = _fixed(board, first=first)
    done = {way.exit for way in fixed}
    pending = [at for at in range(len(board.exits)) if at not in done]
    chosen = _Search(board, fixed, pending).run() if pending else {}
    return tuple(sorted([*fixed, *chosen.values()], key=lambda way: way.exit))


def _fixed(board: Board, *, first: bool) -> tuple[Way, ...]:
    """Return the ways with no choice: into the section, and from each step to the next row."""
    ways = []
    if not first and board.rows and board.members[0]:
        ways.append(Way(exit=ENTRANCE, goal=0, points=entrance(board)))
    for at, way_out in enumerate(board.exits):
        points = straight_next(board, way_out.row) if way_out.goal == way_out.row + 1 else None
        if points:
            ways.append(Way(exit=at, goal=way_out.goal, points=points))
    return tuple(ways)


class _Search:
    def __init__(self, board: Board, fixed: tuple[Way, ...], pending: list[int]) -> None:
        self.board = board
        self.fixed = fixed
        self.pending = pending
        self.least: dict[int, Cost] = {}
        self.best: dict[int, Way] = {}
        self.total = NOTHING
        self.tries = 0

    def run(self) -> dict[int, Way]:
        """Choose the ways one after the other; look further where that may not be the best."""
        alone = Runs(self.board, self.fixed)
        self.least = {at: self._cheapest(at, alone).cost for at in self.pending}
        self.pending.sort(key=lambda at: (self.least[at], at))
        self._one_by_one()
        if self.total > self._bound(0):
            self._improve()
        if self.total > self._bound(0) and len(self.pending) <= COMBINED:
            self.tries = 0
            self._combine(0, {}, NOTHING)
        return self.best

    def _bound(self, start: int) -> Cost:
        """Return what the exits from a place in the order on cost at least."""
        total = NOTHING
        for at in self.pending[start:]:
            total = add(total, self.least[at])
        return total

    def _choices(self, at: int, runs: Runs, most: int | None = None) -> list[Choice]:
        """Weigh the ways of an exit with up to so many bends; by default the fewest possible."""
        way_out = self.board.exits[at]
        found: list[Choice] = []
        limit = most
        for points in find_ways(self.board, way_out):
            if limit is not None and len(points) - 2 > limit:
                break
            way = Way(exit=at, goal=way_out.goal, points=points)
            self.tries += 1
            cost = weigh(runs, way)
            if cost is not None:
                found.append(Choice(cost=cost, way=way))
                if most is None and cost[0] == 0:
                    limit = cost[1]
        return found

    def _cheapest(self, at: int, runs: Runs) -> Choice:
        return min(self._choices(at, runs), key=_price)

    def _one_by_one(self) -> None:
        runs = Runs(self.board, self.fixed)
        for at in self.pending:
            choice = self._cheapest(at, runs)
            runs.add(choice.way)
            self.best[at] = choice.way
            self.total = add(self.total, choice.cost)

    def _improve(self) -> None:
        """Draw each way anew beside all others until none gets better."""
        for _ in range(PASSES):
            changed = False
            for at in self.pending:
                others = [way for exit_, way in self.best.items() if exit_ != at]
                runs = Runs(self.board, [*self.fixed, *others])
                choice = self._cheapest(at, runs)
                present = weigh(runs, self.best[at])
                if present is None or choice.cost < present:
                    self.best[at] = choice.way
                    changed = True
            if not changed:
                break
        self.total = self._sum()

    def _sum(self) -> Cost:
        runs = Runs(self.board, self.fixed)
        total = NOTHING
        for at in self.pending:
            total = add(total, weigh(runs, self.best[at]) or NOTHING)
            runs.add(self.best[at])
        return total

    def _combine(self, depth: int, chosen: dict[int, Way], cost: Cost) -> None:
        """Try the combinations of ways that may still be better than the best."""
        if depth == len(self.pending):
            self.best, self.total = dict(chosen), cost
            return
        rest = self._bound(depth + 1)
        spare = add(cost, rest)
        most = None if self.total[0] > spare[0] else self.total[1] - spare[1]
        runs = Runs(self.board, [*self.fixed, *chosen.values()])
        at = self.pending[depth]
        for choice in sorted(self._choices(at, runs, 4 if most is None else most), key=_price):
            total = add(cost, choice.cost)
            if add(total, rest) >= self.total or self.tries > TRIES:
                break
            self._combine(depth + 1, {**chosen, at: choice.way}, total)


def _price(choice: Choice) -> Cost:
    return choice.cost
