"""The pages of offices: who does what, over all SOPs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publish.pages.page import Page
from sopkit.flow.graph import Symbol

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.flow.graph import Edge
    from sopkit.joined import Duty
    from sopkit.units import Office, UnitNode


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficeRow:
    """An office in the index, with what it does in numbers."""

    office: Office
    sops: int
    steps: int
    decisions: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Register:
    """The offices that one unit declares."""

    unit: UnitNode
    rows: tuple[OfficeRow, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Task:
    """A step of an office, as its page tells it."""

    duty: Duty
    anchor: str
    leads: bool
    """Whether the office leads; False where it only takes part."""

    exits: tuple[Edge, ...]
    """The answers of a decision; empty for any other step."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """What an office does in one SOP."""

    sop: SopEntry
    tasks: tuple[Task, ...]
    minutes: int
    """The times of its steps, added up."""

    complete: bool
    """False where a step has no readable time."""


def offices_page(catalog: Catalog) -> Page:
    """Make the index of offices, by the unit that declares them."""
    registers = tuple(register for register in _registers(catalog) if register.rows)
    count = sum(len(register.rows) for register in registers)
    return Page(
        uri="pelaksana/index.md",
        title="Pelaksana",
        description=f"{count} jabatan dan tim yang melaksanakan langkah SOP dalam katalog ini.",
        template="sop-pages/offices.html",
        context={"registers": registers, "count": count},
    )


def office_page(catalog: Catalog, office: Office) -> Page:
    """Make the page of an office."""
    shares = tuple(_shares(catalog, office))
    unit = catalog.units[office.unit]
    steps = sum(len(share.tasks) for share in shares)
    return Page(
        uri=f"{office.url}index.md",
        title=f"{office.name}, {unit.name}",
        description=f"{office.name} {unit.name}: {steps} langkah dalam {len(shares)} SOP.",
        template="sop-pages/office.html",
        context={
            "office": office,
            "unit": unit,
            "shares": shares,
            "steps": steps,
            "decisions": [(share, task) for share in shares for task in share.tasks if task.exits],
        },
    )


def _registers(catalog: Catalog) -> Iterator[Register]:
    for unit in catalog.units.values():
        rows = tuple(_row(catalog, office) for office in unit.declared_offices())
        yield Register(unit=unit, rows=rows)


def _row(catalog: Catalog, office: Office) -> OfficeRow:
    duties = catalog.duties.get(office.id, ())
    return OfficeRow(
        office=office,
        sops=len({duty.sop.id for duty in duties}),
        steps=len(duties),
        decisions=sum(duty.step.symbol is Symbol.BELAH_KETUPAT for duty in duties),
    )


def _shares(catalog: Catalog, office: Office) -> Iterator[Share]:
    by_sop: dict[str, list[Duty]] = {}
    for duty in catalog.duties.get(office.id, ()):
        by_sop.setdefault(duty.sop.id, []).append(duty)
    for duties in by_sop.values():
        times = [duty.step.duration for duty in duties]
        yield Share(
            sop=duties[0].sop,
            tasks=tuple(_task(duty, office) for duty in duties),
            minutes=sum(time.minutes for time in times if time),
            complete=all(times),
        )


def _task(duty: Duty, office: Office) -> Task:
    decides = duty.step.symbol is Symbol.BELAH_KETUPAT
    return Task(
        duty=duty,
        anchor=duty.sop.procedure.anchor(duty.section, duty.step.no),
        leads=duty.step.actors[0] == office.id,
        exits=duty.section.exits(duty.step.no) if decides else (),
    )
