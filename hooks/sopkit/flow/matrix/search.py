"""The choice of a way for every exit: fewest bends, then fewest crossings, then shortest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from sopkit.flow.matrix.board import Board
from sopkit.flow.matrix.cost import NEVER, NOTHING, Cost, add, weigh
from sopkit.flow.matrix.runs import Runs, Sketch
from sopkit.flow.matrix.ways import ENTRANCE, Way, below_next, entrance, find_ways, straight_next

TRIES = 1500
"""How many ways the search for the best combination may weigh before it takes what it has."""

COMBINED = 8
"""Up to how many ways are combined at all; more of them are only improved one by one."""

PASSES = 4
"""How often all ways are drawn anew one by one."""

MOST = 4
"""Bends of the most crooked way."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """A way and what it costs beside those drawn before it."""

    cost: Cost
    sketch: Sketch


def choose_ways(board: Board, *, first: bool) -> tuple[Way, ...]:
    """Return the way of each exit, in the order of the exits."""
    best = _choose(board, _fixed(board, first=first))
    for at, way in enumerate(best.fixed):
        if len(way.points) == 3 and _crosses_own(board, way, best.ways):
            below = replace(way, points=below_next(board, board.exits[way.exit].row))
            best = min(best, _choose(board, (*best.fixed[:at], below, *best.fixed[at + 1 :])))
    return best.ways


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Drawing:
    """All ways of a section and what they cost together."""

    cost: Cost
    ways: tuple[Way, ...] = field(compare=False)
    fixed: tuple[Way, ...] = field(compare=False)


def _choose(board: Board, fixed: tuple[Way, ...]) -> Drawing:
    """Choose the ways of all exits beside the fixed ones."""
    done = {way.exit for way in fixed}
    pending = [at for at in range(len(board.exits)) if at not in done]
    chosen = _Search(board, fixed, pending).run() if pending else ()
    ways = tuple(sorted([*fixed, *chosen], key=lambda way: way.exit))
    return Drawing(cost=_total(Runs(board), ways), ways=ways, fixed=fixed)


def _total(runs: Runs, ways: Iterable[Way]) -> Cost:
    """Draw ways and return what they cost."""
    total = NOTHING
    for sketch in map(Sketch, ways):
        total = add(total, weigh(runs, sketch) or (NEVER, 0, 0, 0, 0))
        runs.add(sketch)
    return total


def _crosses_own(board: Board, way: Way, ways: Iterable[Way]) -> bool:
    """Tell whether the way to the next row crosses another one that leaves the same step."""
    row = board.exits[way.exit].row
    own = [other for other in ways if other.exit >= 0 and board.exits[other.exit].row == row]
    runs = Runs(board, (other for other in own if other.exit != way.exit))
    _, _, crossings, _, _ = weigh(runs, Sketch(way)) or NOTHING
    return crossings > 0


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
        self.fixed = [Sketch(way) for way in fixed]
        self.pending = pending
        self.sources = {at: find_ways(board, board.exits[at]) for at in pending}
        self.sketches: dict[int, list[Sketch]] = {at: [] for at in pending}
        """Those of each exit that were looked at so far, those with the fewest bends first."""

        self.least: dict[int, Cost] = {}
        self.best: dict[int, Sketch] = {}
        self.total = NOTHING
        self.tries = 0

    def run(self) -> Iterator[Way]:
        """Choose the ways one after the other; look further where that may not be the best."""
        alone = self._draw(())
        self.least = {at: self._cheapest(at, alone).cost for at in self.pending}
        self.pending.sort(key=lambda at: (self.least[at], at))
        self._one_by_one()
        if self.total > self._bound(0):
            self._improve()
        if self.total > self._bound(0) and len(self.pending) <= COMBINED:
            self.tries = 0
            self._combine(0, {}, NOTHING)
        return (sketch.way for sketch in self.best.values())

    def _draw(self, chosen: Iterable[Sketch]) -> Runs:
        runs = Runs(self.board)
        for sketch in (*self.fixed, *chosen):
            runs.add(sketch)
        return runs

    def _bound(self, start: int) -> Cost:
        """Return what the exits from a place in the order on cost at least."""
        total = NOTHING
        for at in self.pending[start:]:
            total = add(total, self.least[at])
        return total

    def _sketch(self, at: int) -> Iterator[Sketch]:
        yield from tuple(self.sketches[at])
        for points in self.sources[at]:
            way = Way(exit=at, goal=self.board.exits[at].goal, points=points)
            self.sketches[at].append(Sketch(way))
            yield self.sketches[at][-1]

    def _choices(self, at: int, runs: Runs, most: int | None = None) -> list[Choice]:
        """Weigh the ways of an exit with up to so many bends; by default the fewest possible."""
        found: list[Choice] = []
        limit = most
        for sketch in self._sketch(at):
            if limit is not None and len(sketch.runs) - 1 > limit:
                break
            self.tries += 1
            cost = weigh(runs, sketch)
            if cost is not None:
                found.append(Choice(cost=cost, sketch=sketch))
                if most is None and cost[0] == 0:
                    limit = cost[1]
        return found

    def _cheapest(self, at: int, runs: Runs) -> Choice:
        return min(self._choices(at, runs), key=_price)

    def _one_by_one(self) -> None:
        runs = self._draw(())
        for at in self.pending:
            choice = self._cheapest(at, runs)
            runs.add(choice.sketch)
            self.best[at] = choice.sketch
            self.total = add(self.total, choice.cost)

    def _improve(self) -> None:
        """Draw each way anew beside all others until none gets better."""
        for _ in range(PASSES):
            changed = False
            for at in self.pending:
                runs = self._draw(other for exit_, other in self.best.items() if exit_ != at)
                choice = self._cheapest(at, runs)
                present = weigh(runs, self.best[at])
                if present is None or choice.cost < present:
                    self.best[at] = choice.sketch
                    changed = True
            if not changed:
                break
        self.total = self._sum()

    def _sum(self) -> Cost:
        return _total(self._draw(()), (self.best[at].way for at in self.pending))

    def _combine(self, depth: int, chosen: dict[int, Sketch], cost: Cost) -> None:
        """Try the combinations of ways that may still be better than the best."""
        if depth == len(self.pending):
            self.best, self.total = dict(chosen), cost
            return
        rest = self._bound(depth + 1)
        spare = add(cost, rest)
        most = MOST if self.total[0] > spare[0] else self.total[1] - spare[1]
        at = self.pending[depth]
        choices = self._choices(at, self._draw(chosen.values()), most)
        for choice in sorted(choices, key=_price):
            total = add(cost, choice.cost)
            if add(total, rest) >= self.total or self.tries > TRIES:
                break
            self._combine(depth + 1, {**chosen, at: choice.sketch}, total)


def _price(choice: Choice) -> Cost:
    return choice.cost
