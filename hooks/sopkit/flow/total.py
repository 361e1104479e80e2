"""The total time of a procedure along its Ya path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sopkit.flow.graph import Goal, Target

if TYPE_CHECKING:
    from sopkit.flow.graph import Edge, Procedure, Section, Step


@dataclass(frozen=True, kw_only=True, slots=True)
class Total:
    """Working minutes along the Ya path."""

    minutes: int
    complete: bool
    """False where a step on the path has no readable time."""


def total_time(procedure: Procedure) -> Total:
    """Add up the times of the steps on the Ya path, each step once."""
    durations = [step.duration for step in ya_path(procedure)]
    known = [duration.minutes for duration in durations if duration is not None]
    return Total(minutes=sum(known), complete=bool(durations) and len(known) == len(durations))


def ya_path(procedure: Procedure) -> Iterator[Step]:
    """Yield the steps one passes if every decision is answered Ya, else by its first exit."""
    for section in procedure.sections:
        walk = tuple(_walk(section))
        yield from (step for step, _ in walk)
        if walk and walk[-1][1] is Goal.FINISH:
            return


def _walk(section: Section) -> Iterator[tuple[Step, Target]]:
    """Walk through one section; with each step comes where it leads."""
    passed: set[int] = set()
    target: Target = 1
    while isinstance(target, int) and target not in passed and target <= len(section.steps):
        passed.add(target)
        step = section.steps[target - 1]
        exits = section.exits(target)
        if not exits:
            yield step, Goal.NEXT_SECTION
            return
        target = _chosen(exits).target
        yield step, target


def _chosen(exits: tuple[Edge, ...]) -> Edge:
    return next((edge for edge in exits if edge.label == "Ya"), exits[0])
