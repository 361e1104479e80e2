"""The straight runs that ways are drawn with; ways to one goal share the runs at their end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from sopkit.flow.matrix.board import PORT, Board, Spot, axis
from sopkit.flow.matrix.ways import Points, Way

Tie: TypeAlias = tuple[int, int]
"""Where along a run another one starts, and to which side it runs: -1 or 1."""

Channel: TypeAlias = tuple[bool, int]
"""A row of places for runs: across or not, and its coordinate."""


class Run:
    """One straight run; not frozen, since ways that join it make it longer."""

    __slots__ = ("across", "at", "goal", "high", "low", "ties")

    def __init__(self, *, across: bool, at: int, low: int, high: int, goal: object) -> None:
        self.across = across
        self.at = at
        self.low = low
        self.high = high
        self.goal = goal
        self.ties: list[Tie] = []

    def copy(self) -> Run:
        """Return a run of its own that lies in the same place."""
        run = Run(across=self.across, at=self.at, low=self.low, high=self.high, goal=self.goal)
        run.ties = [*self.ties]
        return run

    @property
    def channel(self) -> Channel:
        """Return the channel the run lies in."""
        return self.across, self.at

    @property
    def on_axis(self) -> bool:
        """Tell whether the run lies on the axis of a column or row."""
        return self.at % 8 == 4

    def covers(self, place: int) -> bool:
        """Tell whether a place lies within the run, its ends excluded."""
        return self.low < place < self.high

    def meets(self, other: Run) -> bool:
        """Tell whether two runs of one channel would touch on one track."""
        return self.low <= other.high and other.low <= self.high


class Sketch:
    """A way cut into its runs, from the source on."""

    __slots__ = ("keys", "runs", "way")

    def __init__(self, way: Way) -> None:
        self.way = way
        self.runs = _cut(way)
        self.keys = tuple(_keys(way.points))[::-1]
        """What makes a run the same for two ways."""


def _cut(way: Way) -> list[Run]:
    points = way.points
    last = len(points) - 2
    runs = []
    for at in range(last + 1):
        run = _run(points[at], points[at + 1], way.goal)
        forth = 1 if points[at] < points[at + 1] else -1
        if at == 0 and way.exit >= 0:
            _trim(run, forth)
        if at == last and way.ends_at_symbol:
            _trim(run, -forth)
        if at > 0:
            run.ties.append(tie(points[at], points[at - 1], run))
        if at < last:
            run.ties.append(tie(points[at + 1], points[at + 2], run))
        runs.append(run)
    return runs


def _run(start: Spot, end: Spot, goal: object) -> Run:
    across = start[1] == end[1]
    first, second = (start[0], end[0]) if across else (start[1], end[1])
    return Run(
        across=across,
        at=start[1] if across else start[0],
        low=min(first, second),
        high=max(first, second),
        goal=goal,
    )


def _trim(run: Run, side: int) -> None:
    """Let a run begin where the symbol ends."""
    if side > 0:
        run.low += PORT
    else:
        run.high -= PORT


def tie(corner: Spot, beyond: Spot, run: Run) -> Tie:
    """Return where on a run another one starts, and to which side it runs from there."""
    if run.across:
        return corner[0], 1 if beyond[1] > corner[1] else -1
    return corner[1], 1 if beyond[0] > corner[0] else -1


def _keys(points: Points) -> Iterator[object]:
    """Yield for each run, from the goal backwards, what tells it from others: all that follows."""
    key: object = points[-1]
    for start, end in zip(points[-2::-1], points[:0:-1], strict=True):
        across = start[1] == end[1]
        key = (key, across, end[1] if across else end[0], start < end)
        yield key


class Runs:
    """The runs of all ways drawn so far."""

    def __init__(self, board: Board, ways: Iterable[Way] = ()) -> None:
        self.board = board
        self.across: list[Run] = []
        self.down: list[Run] = []
        self.channels: dict[Channel, list[Run]] = {}
        self.ways: dict[int, Way] = {}
        self.paths: dict[int, list[Run]] = {}
        self._known: dict[object, Run] = {}
        for row, members in enumerate(board.members):
            if len(members) > 1:
                self._join(row, members)
        for way in ways:
            self.add(Sketch(way))

    def _join(self, row: int, members: tuple[int, ...]) -> None:
        """Draw the line that joins the symbols of a step."""
        low, high = axis(members[0]) + PORT, axis(members[-1]) - PORT
        self._keep(Run(across=True, at=axis(row), low=low, high=high, goal=("joint", row)))

    def _keep(self, run: Run) -> None:
        (self.across if run.across else self.down).append(run)
        self.channels.setdefault(run.channel, []).append(run)

    def add(self, sketch: Sketch) -> None:
        """Draw a way."""
        path = []
        for key, run in zip(sketch.keys, sketch.runs, strict=True):
            known = self._known.get(key)
            if known is None:
                known = self._known[key] = run.copy()
                self._keep(known)
            else:
                known.low, known.high = min(known.low, run.low), max(known.high, run.high)
                known.ties += [tie for tie in run.ties if tie not in known.ties]
            path.append(known)
        self.ways[sketch.way.exit] = sketch.way
        self.paths[sketch.way.exit] = path

    def shared(self, sketch: Sketch) -> list[Run | None]:
        """Return the run drawn already for each run of a way, from its source on."""
        return [self._known.get(key) for key in sketch.keys]
