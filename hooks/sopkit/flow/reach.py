"""What a procedure's flow can reach: steps nobody comes to, and loops nobody comes out of."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias

from sopkit.flow.graph import Goal

if TYPE_CHECKING:
    from sopkit.flow.graph import Procedure, Target

Place: TypeAlias = tuple[int, int]
"""A step: the position of its section from 0, and its number from 1."""

Flow: TypeAlias = "Mapping[Place, tuple[Place | None, ...]]"
"""Where each step leads, in the author's order; None is the end of the SOP."""


def flow_of(procedure: Procedure, *, broken: Collection[Place] = ()) -> Flow:
    """Join the sections into one graph.

    Args:
        procedure: the procedure.
        broken: steps with an exit to nowhere, which is taken to lead to the next step,
            so that one wrong target does not make all that follows unreachable.
    """
    flow: dict[Place, tuple[Place | None, ...]] = {}
    for at, section in enumerate(procedure.sections):
        onward = _start_after(procedure, at)
        targets: dict[int, list[Target]] = {step.no: [] for step in section.steps}
        for edge in section.edges:
            targets[edge.source].append(edge.target)
        for no, written in targets.items():
            places = [_place(target, at, onward) for target in written]
            if (at, no) in broken or not places:
                places.append((at, no + 1) if no < len(section.steps) else onward)
            flow[at, no] = tuple(places)
    return flow


def unreachable(flow: Flow) -> tuple[Place, ...]:
    """Return the steps that cannot be reached, without those that only follow from another."""
    if not flow:
        return ()
    reached = _reach([min(flow)], flow)
    found: list[Place] = []
    for place in sorted(flow):
        if place not in reached:
            found.append(place)
            reached |= _reach([place], flow, known=reached)
    return tuple(found)


def closed_loops(flow: Flow) -> tuple[tuple[Place, ...], ...]:
    """Return each loop without a way out as a walk from its first step back to it."""
    stuck = set(flow) - _finishing(flow)
    inner = {place: [n for n in _steps(flow[place]) if n in stuck] for place in sorted(stuck)}
    loops = (
        _round_trip(min(group), inner)
        for group in _components(inner)
        if all(target in group for place in group for target in inner[place])
    )
    return tuple(sorted(loops))


def _start_after(procedure: Procedure, at: int) -> Place | None:
    """Return where the next section that has steps begins; None after the last."""
    for later in range(at + 1, len(procedure.sections)):
        if procedure.sections[later].steps:
            return later, 1
    return None


def _place(target: Target, at: int, onward: Place | None) -> Place | None:
    if isinstance(target, Goal):
        return onward if target is Goal.NEXT_SECTION else None
    return at, target


def _steps(exits: Iterable[Place | None]) -> Iterator[Place]:
    return (place for place in exits if place is not None)


def _reach(
    starts: Iterable[Place],
    flow: Mapping[Place, Iterable[Place | None]],
    *,
    known: Collection[Place] = (),
) -> set[Place]:
    reached = set(starts)
    waiting = list(reached)
    while waiting:
        for place in _steps(flow[waiting.pop()]):
            if place not in reached and place not in known:
                reached.add(place)
                waiting.append(place)
    return reached


def _finishing(flow: Flow) -> set[Place]:
    """Return the steps from which an end can be reached."""
    before: dict[Place, list[Place]] = {place: [] for place in flow}
    for place, exits in flow.items():
        for target in _steps(exits):
            before[target].append(place)
    ends = [place for place, exits in flow.items() if None in exits]
    return _reach(ends, before)


def _components(graph: Mapping[Place, list[Place]]) -> Iterator[set[Place]]:
    """Yield the groups of steps that can all reach one another (Kosaraju's two passes)."""
    before: dict[Place, list[Place]] = {place: [] for place in graph}
    for place, targets in graph.items():
        for target in targets:
            before[target].append(place)
    seen: set[Place] = set()
    for place in reversed(_by_finish(graph)):
        if place not in seen:
            group = _reach([place], before, known=seen)
            seen |= group
            yield group


def _by_finish(graph: Mapping[Place, list[Place]]) -> list[Place]:
    """Order the steps by the moment a depth-first walk is done with them."""
    order: list[Place] = []
    seen: set[Place] = set()
    for start in graph:
        walk: list[tuple[Place, Iterator[Place]]] = []
        following: Place | None = start if start not in seen else None
        while following or walk:
            if following:
                seen.add(following)
                walk.append((following, iter(graph[following])))
            place, targets = walk[-1]
            following = next((target for target in targets if target not in seen), None)
            if following is None:
                order.append(place)
                walk.pop()
    return order


def _round_trip(start: Place, graph: Mapping[Place, list[Place]]) -> tuple[Place, ...]:
    """Return a shortest walk from a step back to itself."""
    came_from: dict[Place, Place] = {}
    waiting = deque([start])
    while start not in came_from:
        place = waiting.popleft()
        for target in graph[place]:
            if target not in came_from:
                came_from[target] = place
                waiting.append(target)
    walk = [start, came_from[start]]
    while walk[-1] != start:
        walk.append(came_from[walk[-1]])
    return tuple(reversed(walk))
