"""A procedure as a graph: steps with symbols and actors, joined by edges (PermenPANRB 35/2012)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from sopkit.duration import Duration
    from sopkit.model import Langkah, Sop, Tahap


class Symbol(StrEnum):
    """Three of the five symbols stand for steps; arrow and connector join them."""

    KAPSUL = "kapsul"
    KOTAK = "kotak"
    BELAH_KETUPAT = "belah-ketupat"


class Goal(StrEnum):
    """A target that is not a step of the same section."""

    FINISH = "selesai"
    NEXT_SECTION = "tahap-berikut"


Target: TypeAlias = int | Goal


@dataclass(frozen=True, kw_only=True, slots=True)
class Edge:
    """One way on, from a step to a step of the same section or to a goal."""

    source: int
    target: Target
    label: str | None
    """What the decision answers, with a capital; None for a plain next step."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lane:
    """A column of the table: one office."""

    id: str
    """The office's id, `kota-serang#kasubbag`; the name as written where it is not registered."""

    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One row of the table."""

    no: int
    """Counted from 1 within the section."""

    key: str | None
    """The author's label (`id`)."""

    text: str
    actors: tuple[str, ...]
    """Lane ids; the first one leads."""

    symbol: Symbol
    supplies: tuple[str, ...]
    """Kelengkapan."""

    time: str | None
    """Waktu as written; None where none is recorded."""

    duration: Duration | None
    """The time as read; None where there is none or it does not parse."""

    outputs: tuple[str, ...]
    remark: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A tahap with lanes of its own; a procedure without sections is one section without a name."""

    name: str | None
    lanes: tuple[Lane, ...]
    steps: tuple[Step, ...]
    edges: tuple[Edge, ...]

    def exits(self, no: int) -> tuple[Edge, ...]:
        """Return the ways out of a step, in the author's order."""
        return tuple(edge for edge in self.edges if edge.source == no)

    def lane(self, lane_id: str) -> Lane:
        """Return a lane by the id of its office."""
        return next(lane for lane in self.lanes if lane.id == lane_id)


@dataclass(frozen=True, kw_only=True, slots=True)
class Procedure:
    """All sections in order."""

    sections: tuple[Section, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """Return the steps of all sections."""
        return tuple(step for section in self.sections for step in section.steps)

    def anchor(self, section: Section, no: int) -> str:
        """Return the fragment of a step: `langkah-3`, or `langkah-b-3` with sections."""
        if section.name is None:
            return f"langkah-{no}"
        return f"langkah-{letter(self.sections.index(section)).lower()}-{no}"


FindLane: TypeAlias = "Callable[[str], Lane]"
ReadTime: TypeAlias = "Callable[[str], Duration | None]"


def build_procedure(sop: Sop, *, find_lane: FindLane, read_time: ReadTime) -> Procedure:
    """Build the graph; targets that do not exist are left out, which the rules report."""
    parts = sop.tahap
    sections = [
        _section(
            part, first=at == 0, last=at == len(parts) - 1, find_lane=find_lane, read_time=read_time
        )
        for at, part in enumerate(parts)
    ]
    return Procedure(sections=tuple(sections))


def letter(index: int) -> str:
    """Return A, B, ..., Z, AA, ... for 0, 1, ..."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def resolve_target(part: Tahap, written: str, *, last: bool) -> Target | None:
    """Find what a written target means within a tahap; None where there is no such step."""
    if written == Goal.FINISH:
        return Goal.FINISH
    if written == Goal.NEXT_SECTION:
        return None if last else Goal.NEXT_SECTION
    if written.isdecimal():
        return int(written) if int(written) <= len(part.langkah) else None
    labels = {step.id: no for no, step in enumerate(part.langkah, start=1) if step.id}
    return labels.get(written)


def exits_of(part: Tahap, no: int, *, last: bool) -> Iterator[Edge]:
    """Yield the edges that leave a step, in the author's order."""
    step = part.langkah[no - 1]
    written: list[tuple[str | None, str]] = [*(step.keputusan or {}).items()]
    if step.ke is not None and not written:
        written = [(None, step.ke)]
    for label, name in written:
        target = resolve_target(part, name, last=last)
        if target is not None:
            yield Edge(
                source=no, target=target, label=label[:1].upper() + label[1:] if label else None
            )
    if not written:
        following: Target = (
            no + 1 if no < len(part.langkah) else (Goal.FINISH if last else Goal.NEXT_SECTION)
        )
        yield Edge(source=no, target=following, label=None)


def _section(
    part: Tahap, *, first: bool, last: bool, find_lane: FindLane, read_time: ReadTime
) -> Section:
    edges = tuple(
        edge for no in range(1, len(part.langkah) + 1) for edge in exits_of(part, no, last=last)
    )
    steps = tuple(
        _step(item, no, edges, starts=first and no == 1, find_lane=find_lane, read_time=read_time)
        for no, item in enumerate(part.langkah, start=1)
    )
    lanes = {lane.id: lane for lane in map(find_lane, part.pelaksana)}
    # An actor without a column is an error (FC07), yet its step is still drawn somewhere.
    for item in part.langkah:
        lanes |= {lane.id: lane for lane in map(find_lane, item.pelaksana) if lane.id not in lanes}
    return Section(name=part.tahap or None, lanes=tuple(lanes.values()), steps=steps, edges=edges)


def _step(
    item: Langkah,
    no: int,
    edges: tuple[Edge, ...],
    *,
    starts: bool,
    find_lane: FindLane,
    read_time: ReadTime,
) -> Step:
    actors = dict.fromkeys(find_lane(name).id for name in item.pelaksana)
    return Step(
        no=no,
        key=item.id,
        text=item.kegiatan or "",
        actors=tuple(actors),
        symbol=_symbol(item, [edge for edge in edges if edge.source == no], starts=starts),
        supplies=tuple(filter(None, item.kelengkapan or ())),
        time=item.waktu or None,
        duration=read_time(item.waktu) if item.waktu else None,
        outputs=tuple(filter(None, item.output or ())),
        remark=item.keterangan,
    )


def _symbol(item: Langkah, exits: list[Edge], *, starts: bool) -> Symbol:
    if item.keputusan:
        return Symbol.BELAH_KETUPAT
    ends = bool(exits) and all(edge.target is Goal.FINISH for edge in exits)
    return Symbol.KAPSUL if starts or ends else Symbol.KOTAK
