"""The home page: one question, the units, what is new, what is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publish.pages.page import Page
from publish.pages.services import needs
from sopkit.model import Status

if TYPE_CHECKING:
    from publish.pages.tally import Tallies
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.units import UnitNode

SHORT = 5
"""How many SOPs each short list shows."""

MANY_UNITS = 40
"""With more rows than this the table of units shows the topmost units only."""

DEFAULT_DESCRIPTION = "Katalog standar operasional prosedur administrasi pemerintahan."


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitRow:
    """A row of the table of units."""

    unit: UnitNode
    sops: int
    missing: int
    indented: bool
    """Whether it stands below its government, with its own numbers instead of sums."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Numbers:
    """What the catalogue holds, in one line."""

    sops: int
    steps: int
    services: int
    units: int
    regulations: int
    missing: int


def home_page(catalog: Catalog, tallies: Tallies) -> Page:
    """Make the home page around the text of the sources' own index.md."""
    found = catalog.pages.get("")
    due = overdue(catalog)
    return Page(
        uri="index.md",
        title="Beranda",
        description=(found.page.description if found else None) or DEFAULT_DESCRIPTION,
        template="sop-pages/home.html",
        context={
            "units": unit_rows(catalog, tallies),
            "newest": newest(catalog),
            "due": due[:SHORT],
            "due_count": len(due),
            "needs": needs(catalog),
            "numbers": count(catalog, tallies),
        },
        prose=found.source.body if found else "",
        source=found.source.uri if found else None,
    )


def unit_rows(catalog: Catalog, tallies: Tallies) -> tuple[UnitRow, ...]:
    """Return the topmost units, each followed by the units that hold something themselves."""
    rows = tuple(_rows(catalog, tallies))
    return rows if len(rows) <= MANY_UNITS else tuple(row for row in rows if not row.indented)


def newest(catalog: Catalog) -> tuple[SopEntry, ...]:
    """Return the SOPs that took effect last, the latest first."""
    effective = [
        (day, entry)
        for entry in _in_force(catalog)
        if (day := entry.sop.tanggal.efektif) and day <= catalog.today
    ]
    # By number within a day, as people expect, so two stable sorts rather than a reversed one.
    effective.sort(key=lambda pair: pair[1].id)
    effective.sort(key=lambda pair: pair[0], reverse=True)
    return tuple(entry for _, entry in effective[:SHORT])


def overdue(catalog: Catalog) -> tuple[SopEntry, ...]:
    """Return the SOPs whose review is overdue, the longest overdue first."""
    late = [
        (due, entry.id, entry)
        for entry in _in_force(catalog)
        if (due := entry.review_due) and due < catalog.today
    ]
    return tuple(entry for _, _, entry in sorted(late, key=lambda item: item[:2]))


def count(catalog: Catalog, tallies: Tallies) -> Numbers:
    """Count what the catalogue holds."""
    return Numbers(
        sops=len(catalog.listed),
        steps=sum(len(entry.procedure.steps) for entry in catalog.listed),
        services=len(catalog.services.listed),
        units=len(catalog.units),
        regulations=len(catalog.regulations),
        missing=sum(tallies[root.id].missing for root in catalog.roots),
    )


def _in_force(catalog: Catalog) -> Iterator[SopEntry]:
    return (entry for entry in catalog.listed if entry.sop.status is Status.BERLAKU)


def _rows(catalog: Catalog, tallies: Tallies) -> Iterator[UnitRow]:
    for unit in catalog.units.values():
        tally = tallies[unit.id]
        if unit.parent is None:
            yield UnitRow(unit=unit, sops=tally.sops, missing=tally.missing, indented=False)
        elif tally.holds:
            yield UnitRow(unit=unit, sops=tally.own_sops, missing=tally.own_missing, indented=True)
