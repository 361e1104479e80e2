"""The order of the runs that lie side by side in a gap, a band or at a symbol's side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import TypeAlias

from sopkit.flow.matrix.cost import NEVER, crossings
from sopkit.flow.matrix.runs import Channel, Run, Runs, tie

Orders: TypeAlias = dict[Channel, list[Run]]

Link: TypeAlias = tuple[int, int, Run]
"""Where along a run another one starts, to which side it runs, and that other one."""

Count: TypeAlias = Callable[[Run, Run], int]

ROUNDS = 6
"""Runs are moved within their channel until nothing improves, at most so often."""


def order_runs(runs: Runs, links: Mapping[Run, list[Link]]) -> Orders:
    """Order the runs of each channel so that they cross each other's ends least often.

    What crosses depends on the order in the channels across, and the other way round: the gaps are
    ordered first as if the rest could follow, then the rest, then the gaps once more.
    """
    orders: Orders = {
        channel: sorted(found, key=_nearness)
        for channel, found in sorted(runs.channels.items())
        if channel[0] or not found[0].on_axis
    }
    gaps = [channel for channel in orders if not channel[0]]
    rest = [channel for channel in orders if channel[0]]
    for channel in gaps:
        orders[channel] = _sift(orders[channel], crossings)
    for channels in (rest, gaps, rest):
        ranks = {run: at for order in orders.values() for at, run in enumerate(order)}
        for channel in channels:
            orders[channel] = _sift(orders[channel], _exactly(links, ranks))
    return orders


def _nearness(run: Run) -> tuple[int, int, int]:
    """Put first what leads back, then what is short; it decides where crossings do not."""
    back = sum(side for _, side in run.ties)
    return back, run.high - run.low, run.low


def link_runs(runs: Runs) -> dict[Run, list[Link]]:
    """Return for each run which other ones start from it."""
    links: dict[Run, list[Link]] = {}
    for number, path in runs.paths.items():
        points = runs.ways[number].points
        for at, (one, other) in enumerate(pairwise(path), start=1):
            for run, tied, beyond in (
                (one, other, points[at + 1]),
                (other, one, points[at - 1]),
            ):
                link = (*tie(points[at], beyond, run), tied)
                if link not in links.setdefault(run, []):
                    links[run].append(link)
    return links


def _exactly(links: Mapping[Run, list[Link]], ranks: Mapping[Run, int]) -> Count:
    """Return how crossings are counted where the order of the channels across is known."""

    def extent(run: Run) -> tuple[tuple[int, int], tuple[int, int]]:
        ends = [(place, ranks.get(tied, 0)) for place, _, tied in links.get(run, ())]
        low = min((end for end in ends if end[0] == run.low), default=(run.low, 0))
        high = max((end for end in ends if end[0] == run.high), default=(run.high, 0))
        return low, high

    def count(first: Run, second: Run) -> int:
        found = crossings(first, second) // NEVER * NEVER
        for over, under, towards in ((first, second, 1), (second, first, -1)):
            low, high = extent(under)
            for place, side, tied in links.get(over, ()):
                found += side == towards and low < (place, ranks.get(tied, 0)) < high
        return found

    return count


def _sift(order: list[Run], count: Count) -> list[Run]:
    """Move each run to where it crosses least, until none moves any more."""
    if len(order) < 2:
        return order
    for _ in range(ROUNDS):
        moved = False
        for run in tuple(order):
            at = order.index(run)
            others = [other for other in order if other is not run]
            best = _best_place(run, others, at, count)
            if best != at:
                order = [*others[:best], run, *others[best:]]
                moved = True
        if not moved:
            break
    return order


def _best_place(run: Run, others: list[Run], present: int, count: Count) -> int:
    """Return where a run crosses least; where it is if nothing is better."""
    cost = sum(count(run, other) for other in others if run.meets(other))
    costs = [cost]
    for other in others:
        if run.meets(other):
            cost += count(other, run) - count(run, other)
        costs.append(cost)
    least = min(costs)
    return present if costs[present] == least else costs.index(least)
