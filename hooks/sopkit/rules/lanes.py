"""Checks of the performers: columns used, offices known, house order."""

from __future__ import annotations

from difflib import get_close_matches
from itertools import pairwise
from typing import TYPE_CHECKING

from sopkit.entries import lane_of
from sopkit.findings import Severity
from sopkit.rules.norms import HOUSE, PERMENPANRB
from sopkit.rules.places import item_path, parts
from sopkit.rules.registry import Problem, sop_rule, unit_rule
from sopkit.units import find_office

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sopkit.entries import SopEntry
    from sopkit.findings import FieldPath
    from sopkit.rules.places import Part
    from sopkit.rules.registry import Scope
    from sopkit.units import Office, UnitNode


@sop_rule(
    "FC07",
    Severity.ERROR,
    source=PERMENPANRB,
    title="Setiap pelaksana langkah mempunyai kolom, dan setiap kolom terpakai",
)
def lanes_and_actors_agree(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a column that no step uses, and a performer without column."""
    for part in parts(entry):
        if not part.section.steps:
            continue
        yield from _unused_lanes(entry, part)
        yield from _actors_without_lane(entry, part)


@sop_rule(
    "FC08",
    Severity.ERROR,
    source=HOUSE,
    title="Pelaksana ditulis dengan kunci dari daftar jabatan unit",
)
def performers_known(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a performer that no register has, or that is named by an alias."""
    offices = entry.unit.inherited.offices
    for name, path in _first_mentions(entry).items():
        office = find_office(name, offices)
        if not offices:
            yield Problem(
                field=path,
                message=f'"{name}" tidak dikenal, sebab unit ini belum punya daftar jabatan',
                hint="tambahkan kunci pelaksana pada index.md unitnya atau unit di atasnya",
            )
            return
        if office is None:
            yield Problem(
                field=path,
                message=f'"{name}" tidak ada dalam daftar jabatan',
                hint=_near(name, offices),
            )
        elif office.key != name:
            yield Problem(
                field=path,
                message=f'"{name}" ialah nama lain jabatan {office.name}',
                hint=f'tulis kuncinya, "{office.key}"',
                severity=Severity.WARNING,
            )


@unit_rule(
    "FC08", Severity.WARNING, source=HOUSE, title="Daftar jabatan memuat jabatan, bukan nama orang"
)
def offices_are_roles(unit: UnitNode, _scope: Scope) -> Iterator[Problem]:
    """Find an office that is named after its holder."""
    for office in unit.declared_offices():
        sign = next((mark for mark in _PERSON_MARKS if mark in f" {office.name} "), None)
        if sign:
            yield Problem(
                field=("pelaksana", office.key, "nama"),
                message=f'"{office.name}" tampaknya nama orang',
                hint="tulis jabatannya, misalnya Kasubbag",
            )


@sop_rule(
    "FC09",
    Severity.INFO,
    source=HOUSE,
    title="Kolom pelaksana urut menurut daftar jabatan, atau tepat sebaliknya",
)
def lanes_in_house_order(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find columns that follow the register's order in neither direction."""
    ranks = {office.id: at for at, office in enumerate(entry.unit.inherited.offices.values())}
    for part in parts(entry):
        lanes = [lane for lane in part.section.lanes if lane.id in ranks]
        order = [ranks[lane.id] for lane in lanes]
        if any(a > b for a, b in pairwise(order)) and any(a < b for a, b in pairwise(order)):
            house = sorted(lanes, key=lambda lane: ranks[lane.id])
            yield Problem(
                field=part.lanes_path,
                message=f"urutan kolom{part.name} berbeda dari urutan daftar jabatan",
                hint=f"urutan daftar: {', '.join(lane.name for lane in house)}",
            )


_PERSON_MARKS = (
    " Drs. ",
    " Dra. ",
    " Hj. ",
    ", S.",
    ", M.",
    ", SH ",
    ", SE ",
    ", MM ",
    " NIP ",
    " NIP. ",
)


def _unused_lanes(entry: SopEntry, part: Part) -> Iterator[Problem]:
    used = {actor for step in part.section.steps for actor in step.actors}
    seen: set[str] = set()
    for at, name in enumerate(part.tahap.pelaksana):
        lane = lane_of(name, entry.unit.inherited.offices)
        path = item_path(entry.source, part.lanes_path, at)
        if lane.id in seen:
            message, hint = f'kolom "{lane.name}" ditulis dua kali', "hapus salah satunya"
            yield Problem(field=path, message=message, hint=hint, severity=Severity.WARNING)
        elif lane.id not in used:
            yield Problem(
                field=path,
                message=f'kolom "{lane.name}" tidak dipakai langkah mana pun{part.name}',
                hint="hapus kolomnya, atau sebut pelaksana itu pada langkahnya",
                severity=Severity.WARNING,
            )
        seen.add(lane.id)


def _actors_without_lane(entry: SopEntry, part: Part) -> Iterator[Problem]:
    offices = entry.unit.inherited.offices
    if not part.tahap.pelaksana:
        keys = dict.fromkeys(name for step in part.tahap.langkah for name in step.pelaksana if name)
        if keys:
            yield Problem(
                field=part.lanes_path,
                message=f"kolom pelaksana{part.name} tidak ditulis",
                hint=f"tambahkan pelaksana: [{', '.join(keys)}]",
            )
        return
    lanes = {lane_of(name, offices).id for name in part.tahap.pelaksana}
    for no, step in enumerate(part.tahap.langkah, start=1):
        for at, name in enumerate(step.pelaksana):
            office = find_office(name, offices)
            # What no register knows is FC08; a column of that name would not mend it.
            if office and office.id not in lanes:
                lanes.add(office.id)
                yield Problem(
                    field=item_path(entry.source, (*part.steps_path, no - 1, "pelaksana"), at),
                    message=f'pelaksana "{office.name}" tidak punya kolom{part.name}',
                    hint=f'tambahkan "{office.key}" pada daftar kolom, atau perbaiki langkah ini',
                )


def _first_mentions(entry: SopEntry) -> dict[str, FieldPath]:
    """Return each performer's name as written, with the first place it has."""
    found: dict[str, FieldPath] = {}
    for part in parts(entry):
        places = [(part.lanes_path, part.tahap.pelaksana)]
        for at, step in enumerate(part.tahap.langkah):
            places.append(((*part.steps_path, at, "pelaksana"), step.pelaksana))
        for path, names in places:
            for at, name in enumerate(names):
                if name:
                    found.setdefault(name, item_path(entry.source, path, at))
    return found


def _near(name: str, offices: Mapping[str, Office]) -> str:
    """Offer the keys that are most like an unknown name, and else the first of the register."""
    spellings = {key: key for key in offices}
    for office in offices.values():
        for spelling in office.spellings:
            spellings.setdefault(spelling.casefold(), office.key)
    near = dict.fromkeys(
        spellings[match] for match in get_close_matches(name.casefold(), spellings, n=5, cutoff=0.6)
    )
    if not near:
        keys = list(offices)
        shown = ", ".join(keys[:8]) + (", …" if len(keys) > 8 else "")
        return f"pakai salah satu kunci: {shown}; atau daftarkan pada index.md unitnya"
    first, *others = near
    also = f"; kunci lain yang mirip: {', '.join(others)}" if others else ""
    return f'mungkin maksudnya "{first}"{also}'
