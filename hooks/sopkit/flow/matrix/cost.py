"""What drawing one more way costs: whether it can be drawn at all, and how it looks."""

from __future__ import annotations

from typing import TypeAlias

from sopkit.flow.graph import Goal
from sopkit.flow.matrix.board import PITCH, PORT, axis
from sopkit.flow.matrix.runs import Run, Runs, Sketch
from sopkit.flow.matrix.ways import Way

Cost: TypeAlias = tuple[int, int, int, int, int]
"""Faults, bends, crossings, length, what is less neat: compared in this order."""

NEVER = 1000
"""What it costs that lines would lie on each other."""

NOTHING: Cost = (0, 0, 0, 0, 0)


def add(one: Cost, other: Cost) -> Cost:
    """Add two costs."""
    return (
        one[0] + other[0],
        one[1] + other[1],
        one[2] + other[2],
        one[3] + other[3],
        one[4] + other[4],
    )


def weigh(runs: Runs, sketch: Sketch) -> Cost | None:
    """Weigh a way against those drawn already; None if it cannot be drawn."""
    way = sketch.way
    faults = crossings = beside = length = 0
    for at, (run, mine) in enumerate(zip(sketch.runs, runs.shared(sketch), strict=True)):
        length += run.high - run.low
        for other in runs.channels.get(run.channel, ()):
            if other is mine or not run.meets(other):
                continue
            if run.on_axis and _collide(run, other):
                return None
            crossings += fewest_crossings(run, other)
            if crossings >= NEVER:
                return None
        crossings += _crossed(run, mine, runs)
        if run.across and run.on_axis:
            squeezed, wrong = _at_ports(runs, way, at, run, mine)
            beside, faults = beside + squeezed, faults + wrong
    x, y = way.points[0]
    # All exits of a joint decision are best at the symbol of the one who leads.
    beside += x // PITCH != runs.board.leads[y // PITCH]
    return faults, len(way.points) - 2, crossings, length, beside


def _collide(run: Run, other: Run) -> bool:
    """Tell whether two runs on one axis cannot both be drawn.

    Lines on the axis of a column may end in the same band: there one turns off above the other.
    """
    if run.across:
        return _is_short(run) or _is_short(other)
    touch = run.high if run.high == other.low else run.low if run.low == other.high else None
    return touch is None or touch % PITCH != 0


def _is_short(run: Run) -> bool:
    """Tell whether a run leads to a kapsul "Selesai" inside its cell, past which no line can go."""
    return run.goal is Goal.FINISH


def _crossed(run: Run, mine: Run | None, runs: Runs) -> int:
    """Count the runs crossed; crossing a way to the same goal looks like joining it."""
    at, low, high = run.at, run.low, run.high
    return sum(
        2 if other.goal == run.goal else 1
        for other in (runs.down if run.across else runs.across)
        if low < other.at < high and other.low < at < other.high
        if mine is None or not mine.covers(other.at)
    )


def _at_ports(runs: Runs, way: Way, at: int, run: Run, mine: Run | None) -> tuple[int, int]:
    """Count the lines that share a side of a symbol; at a decision each side takes only one."""
    beside = faults = 0
    places = []
    if at == 0 and way.exit >= 0:
        places.append((way.points[0], way.points[1]))
    if at == len(way.points) - 2 and way.ends_at_symbol:
        places.append((way.points[-1], way.points[-2]))
    for (x, y), (beyond, _) in places:
        port = x + PORT if beyond > x else x - PORT
        others = sum(
            1
            for other in runs.channels.get(run.channel, ())
            if other is not mine and other.low <= port <= other.high
        )
        row = (y - axis(0)) // PITCH
        beside += others
        faults += others if row in runs.board.diamonds else max(0, others - 1)
    return beside, faults


def fewest_crossings(one: Run, other: Run) -> int:
    """Return how often two runs side by side cross each other's ties, in the better order."""
    return min(crossings(one, other), crossings(other, one))


def crossings(first: Run, second: Run) -> int:
    """Count the crossings if the first run lies before the second in their channel.

    On the axis of a column the one that comes from above must turn off before the other.
    """
    count = 0
    for place, side in first.ties:
        if side > 0 and (second.covers(place) or _facing(first, second, place)):
            count += 1
        if side > 0 and place % PITCH and (place, -1) in second.ties:
            count += NEVER
    for place, side in second.ties:
        if side < 0 and first.covers(place):
            count += 1
    return count


def _facing(first: Run, second: Run, place: int) -> bool:
    """Tell whether both runs end at one place and leave it towards each other: one must cross."""
    both_begin = first.low == place == second.low
    both_end = first.high == place == second.high
    return (both_begin or both_end) and (place, -1) in second.ties
