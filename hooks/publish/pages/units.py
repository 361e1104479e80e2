"""The page of a unit: what is below it, its SOPs, and what it has listed but not here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from publish.pages.page import Page
from publish.pages.services import offered
from publish.pages.tally import Tally
from sopkit.model import Jenis

if TYPE_CHECKING:
    from publish.pages.tally import Tallies
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.joined import InventoryItem
    from sopkit.units import UnitNode

MANY_SOPS = 100
"""Up to this many SOPs a unit's page also lists those of the units below it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SubUnit:
    """A unit directly below, with its numbers."""

    unit: UnitNode
    tally: Tally


@dataclass(frozen=True, kw_only=True, slots=True)
class Inventory:
    """The titles that a unit has listed."""

    total: int
    missing: tuple[InventoryItem, ...]
    available: tuple[InventoryItem, ...]
    kinds: str
    """What the titles are of: SOP, Standar Pelayanan, or both."""

    detailed: bool
    """Whether any missing title says who answers for it, or its scope."""


def unit_page(catalog: Catalog, unit: UnitNode, tallies: Tallies) -> Page:
    """Make the page of a unit."""
    tally = tallies[unit.id]
    children = tuple(
        SubUnit(unit=child, tally=tallies[child.id]) for child in catalog.children(unit)
    )
    return Page(
        uri=f"{unit.id}/index.md",
        title=unit.name,
        description=f"{unit.name}: {tally.sops} SOP.",
        template="sop-pages/unit.html",
        context={
            "unit": unit,
            "kicker": _LEVELS[unit.kind],
            "ancestors": catalog.ancestors(unit),
            "services": offered(catalog.services.of_unit(unit)),
            "charter": catalog.services.own_charter(unit),
            "children": children,
            "tally": tally,
            "sops": shown_sops(catalog, unit),
            "inventory": inventory(catalog, unit),
        },
        prose=unit.prose,
        source=unit.source.uri if unit.source else None,
    )


_LEVELS = {
    Jenis.INSTANSI: "Instansi",
    Jenis.PERANGKAT_DAERAH: "Perangkat daerah",
    Jenis.BAGIAN: "Bagian",
    Jenis.SUBBAG: "Subbagian",
}


def shown_sops(catalog: Catalog, unit: UnitNode) -> tuple[SopEntry, ...]:
    """Return a unit's SOPs, with those of the units below unless they are too many."""
    below = catalog.sops_of(unit, deep=True)
    shown = below if len(below) <= MANY_SOPS else catalog.sops_of(unit)
    return ordered(shown)


def examples_page(catalog: Catalog, unit: UnitNode) -> Page:
    """Make the page of the examples in the guides, which are in no count and no other list."""
    sops = [entry for entry in catalog.sops.entries if entry.unit.id == unit.id]
    none = Tally(sops=len(sops), missing=0, own_sops=len(sops), own_missing=0, lists=False)
    return Page(
        uri=f"{unit.id}/index.md",
        title=unit.name,
        description=f"{unit.name}: contoh penulisan, bukan dokumen yang berlaku.",
        template="sop-pages/unit.html",
        context={
            "unit": unit,
            "kicker": "Panduan",
            "ancestors": (),
            "children": (),
            "tally": none,
            "sops": ordered(sops),
            "services": offered(catalog.services.of_unit(unit)),
            "charter": catalog.services.own_charter(unit),
            "inventory": None,
        },
        prose=unit.prose,
        source=unit.source.uri if unit.source else None,
    )


def ordered(entries: Iterable[SopEntry]) -> tuple[SopEntry, ...]:
    """Sort SOPs as readers count them."""
    return tuple(sorted(entries, key=_order))


@dataclass(frozen=True, kw_only=True, slots=True)
class Neighbours:
    """The SOPs before and after one in its unit, as readers count them."""

    before: SopEntry | None = None
    after: SopEntry | None = None


def neighbours(catalog: Catalog) -> Mapping[str, Neighbours]:
    """Return the neighbours of each SOP by its id; examples have none."""
    before: dict[str, SopEntry] = {}
    after: dict[str, SopEntry] = {}
    for unit in catalog.units.values():
        for one, other in pairwise(ordered(catalog.sops_of(unit))):
            after[one.id], before[other.id] = other, one
    return {
        entry.id: Neighbours(before=before.get(entry.id), after=after.get(entry.id))
        for entry in catalog.sops.entries
    }


def _order(entry: SopEntry) -> tuple[bool, list[tuple[int, str]], str]:
    """Sort by number, its digits by value; SOPs without a number come last, by title."""
    number = entry.sop.nomor or ""
    parts = re.findall(r"\d+|\D+", number.casefold())
    keys = [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
    return not number, keys, entry.title


def inventory(catalog: Catalog, unit: UnitNode) -> Inventory | None:
    """Sort a unit's listed titles by whether their document is here; None without a list."""
    items = catalog.inventory(unit)
    if not items:
        return None
    missing = tuple(item for item in items if item.found is None)
    listed = {item.entry.dokumen for item in items}
    return Inventory(
        total=len(items),
        missing=missing,
        available=tuple(item for item in items if item.found is not None),
        kinds=" dan ".join(word for kind, word in _KINDS.items() if kind in listed),
        detailed=any(_says_who(item) for item in missing),
    )


_KINDS = {"sop": "SOP", "standar-pelayanan": "Standar Pelayanan"}


def _says_who(item: InventoryItem) -> bool:
    listed = item.entry
    return bool(
        listed.penanggung_jawab_produk
        or listed.penanggung_jawab_pelaksanaan
        or listed.ruang_lingkup
    )
