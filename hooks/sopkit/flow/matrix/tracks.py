"""The track of each run within its column or row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TypeAlias

from sopkit.flow.graph import Goal
from sopkit.flow.matrix.board import PITCH, Board, axis
from sopkit.flow.matrix.grid import Track, Tracks
from sopkit.flow.matrix.ordering import Link, Orders
from sopkit.flow.matrix.runs import Run, Runs

Place: TypeAlias = tuple[int, int]
"""A column or row, and a track in it."""

Zone: TypeAlias = tuple[int, int]
"""A column or row, and a side of its symbols: -1 or 1."""

Links: TypeAlias = Mapping[Run, list[Link]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """Where every run lies, and what tracks that makes in columns and rows."""

    places: dict[Run, Place] = field(default_factory=dict)
    columns: dict[Zone, Tracks] = field(default_factory=dict)
    rows: dict[Zone, Tracks] = field(default_factory=dict)
    capsules: dict[Zone, set[int]] = field(default_factory=dict)
    """The rows that have the small kapsul "Selesai" left or right of a column's symbols."""


def lay_out(runs: Runs, orders: Orders, links: Links, labelled: AbstractSet[Zone]) -> Layout:
    """Give each run its track, as near to the symbols it belongs to as the order allows.

    Args:
        runs: the runs.
        orders: their order in each channel.
        links: which runs start from which.
        labelled: the sides of columns on which labels stand.
    """
    layout = Layout()
    for run in runs.down:
        if run.on_axis:
            layout.places[run] = (run.at // PITCH, 0)
    for (_, at), order in orders.items():
        if at % PITCH:
            _slots(layout, at // PITCH, order)
    _finishes(layout, runs)
    for (across, at), order in orders.items():
        if not at % PITCH:
            _Split(runs.board, layout, links, labelled, across=across, index=at // PITCH).run(order)
    return layout


def _slots(layout: Layout, row: int, order: list[Run]) -> None:
    """Let lines that share a side of a symbol meet it above and below its middle."""
    reach = 0
    for group in _groups(order):
        for run, slot in _spread(group).items():
            layout.places[run] = (row, slot)
            reach = max(reach, abs(slot))
    for side in (-1, 1):
        layout.rows[row, side] = (Track.SLOT,) * reach


def _groups(order: Sequence[Run]) -> list[list[Run]]:
    """Part runs into groups that do not meet."""
    groups: list[list[Run]] = []
    for run in order:
        met = [group for group in groups if any(run.meets(other) for other in group)]
        groups = [group for group in groups if group not in met]
        members = {other for group in met for other in group} | {run}
        groups.append([other for other in order if other in members])
    return groups


def _spread(group: list[Run]) -> dict[Run, int]:
    """Number the runs of a group around the middle, where the line of a joint step stays."""
    levels = _levels(group)
    joint = next((run for run in group if isinstance(run.goal, tuple)), None)
    if joint is not None:
        return {run: level - levels[joint] for run, level in levels.items()}
    count = max(levels.values())
    numbers = [at for at in range(-(count // 2), count // 2 + 1) if at or count % 2]
    return {run: numbers[level - 1] for run, level in levels.items()}


def _levels(order: Sequence[Run]) -> dict[Run, int]:
    """Number the runs from 1, each after those before it that it would touch."""
    levels: dict[Run, int] = {}
    for run in order:
        before = (level for other, level in levels.items() if other.meets(run))
        levels[run] = 1 + max(before, default=0)
    return levels


def _finishes(layout: Layout, runs: Runs) -> None:
    """Make room for the small kapsul "Selesai" next to the symbols."""
    for way in runs.ways.values():
        if way.goal is Goal.FINISH:
            (x, y), (end, _) = way.points
            if end != x:
                zone = (x // PITCH, 1 if end > x else -1)
                layout.columns[zone] = (Track.FINISH,)
                layout.capsules.setdefault(zone, set()).add(y // PITCH)
            else:
                zone = (y // PITCH, 1)
                layout.rows[zone] = (*layout.rows.get(zone, ()), Track.FINISH)


class _Split:
    """The runs of one gap or band, parted between the cells on its two sides."""

    def __init__(
        self,
        board: Board,
        layout: Layout,
        links: Links,
        labelled: AbstractSet[Zone],
        *,
        across: bool,
        index: int,
    ) -> None:
        self.board = board
        self.layout = layout
        self.links = links
        self.labelled = labelled
        self.across = across
        self.index = index
        self.zones = layout.rows if across else layout.columns

    def run(self, order: list[Run]) -> None:
        """Place the runs."""
        first, second = self._part(order)
        self._number((self.index - 1, 1), first)
        self._number((self.index, -1), second[::-1])

    def _part(self, order: list[Run]) -> tuple[list[Run], list[Run]]:
        first: list[Run] = []
        second: list[Run] = []
        for run in order:
            pushed = any(run.meets(other) for other in second)
            (second if pushed or not self._before(run) else first).append(run)
        return first, second

    def _before(self, run: Run) -> bool:
        """Tell whether a run is better placed in the cells before the border than after it."""
        last = self.board.rows if self.across else self.board.columns
        if self.index in (0, last):
            return self.index == last
        pull = sum(self._pull(tied) for _, _, tied in self.links.get(run, ()))
        if pull or self.across:
            return pull <= 0
        return (self.index - 1, 1) not in self.labelled or (self.index, -1) in self.labelled

    def _pull(self, tied: Run) -> int:
        """Tell on which side of the border a run on an axis meets its symbol next to the border."""
        border = self.index * PITCH
        if not tied.on_axis:
            return 0
        before = tied.low == border - PITCH // 2 + 1
        after = tied.high == border + PITCH // 2 - 1
        return after - before

    def _number(self, zone: Zone, part: list[Run]) -> None:
        """Number the runs from the symbols outwards; a kapsul pushes out what passes its row."""
        rows = () if self.across else self.layout.capsules.get(zone, ())
        inner: list[Run] = []
        outer: list[Run] = []
        for run in part:
            passes = any(run.low <= axis(row) <= run.high for row in rows)
            pushed = not rows or passes or any(run.meets(other) for other in outer)
            (outer if pushed else inner).append(run)
        base = (*self._place(zone, 0, inner), *self.zones.get(zone, ()))
        self.zones[zone] = (*base, *self._place(zone, len(base), outer))

    def _place(self, zone: Zone, base: int, part: list[Run]) -> Tracks:
        index, side = zone
        levels = _levels(part)
        for run, level in levels.items():
            self.layout.places[run] = (index, side * (base + level))
        return (Track.LINE,) * max(levels.values(), default=0)
