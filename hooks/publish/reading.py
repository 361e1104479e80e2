"""What helps to read a procedure: whether it is long, and the time that each office spends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publish.views import LaneView
    from sopkit.entries import SopEntry

LONG = 8
"""With more steps than this a procedure has an index that stays in view."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficeTime:
    """What the steps take in which an office acts."""

    lane: LaneView
    steps: int
    minutes: int
    complete: bool
    """Whether the time of every step is known."""


def office_times(entry: SopEntry, lanes: Iterable[LaneView]) -> tuple[OfficeTime, ...]:
    """Add up each office's steps; a joint step counts for each of those who do it."""
    return tuple(_office_time(entry, lane) for lane in lanes)


def _office_time(entry: SopEntry, lane: LaneView) -> OfficeTime:
    steps = [step for step in entry.procedure.steps if lane.id in step.actors]
    known = [step.duration.minutes for step in steps if step.duration]
    return OfficeTime(
        lane=lane, steps=len(steps), minutes=sum(known), complete=len(known) == len(steps)
    )
