"""Restrict a catalogue to what the public may see: what is not for it is taken out of the data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from sopkit.links import SopIndex
from sopkit.settings import Audience
from sopkit.units import UnitNode, with_ancestors

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import RegulationEntry, SopEntry
    from sopkit.model import Kaitan, Peraturan, Sop
    from sopkit.units import Office


def for_audience(catalog: Catalog, audience: Audience) -> Catalog:
    """Return the catalogue as an audience may see it.

    The findings stay those of the whole catalogue: they are for the terminal, not for pages.
    """
    return catalog if audience is Audience.INTERNAL else _public(catalog)


def is_public_place(catalog: Catalog, uri: str) -> bool:
    """Tell whether a file beside the sources, a logo or an attachment, lies in a public unit."""
    for folder in with_ancestors(uri.rpartition("/")[0]):
        unit = catalog.units.get(folder)
        if unit is not None:
            return unit.inherited.audience is Audience.PUBLIK
    return True


def _public(catalog: Catalog) -> Catalog:
    kept = [entry for entry in catalog.sops.entries if entry.audience is Audience.PUBLIK]
    regulations = _regulations(catalog.regulations)
    units = _units(catalog, kept)
    entries = [
        replace(entry, unit=units[entry.unit.id], sop=_sop(catalog, entry, regulations))
        for entry in kept
    ]
    pages = {
        key: entry for key, entry in catalog.pages.items() if entry.page.audiens is Audience.PUBLIK
    }
    return replace(
        catalog, units=units, sops=SopIndex.of(entries), regulations=regulations, pages=pages
    )


def _sop(catalog: Catalog, entry: SopEntry, regulations: Mapping[str, RegulationEntry]) -> Sop:
    """Leave out of an SOP whatever names a document that is not for the public."""
    sop = entry.sop
    bases = sop.dasar_hukum and tuple(
        item
        for item in sop.dasar_hukum
        if item.id not in catalog.regulations or item.id in regulations
    )
    relations = sop.keterkaitan and tuple(
        item for item in sop.keterkaitan if _is_public(catalog, entry, item)
    )
    heir = catalog.successor(entry)
    hidden = heir is not None and heir.audience is not Audience.PUBLIK
    changes = {"dasar_hukum": bases, "keterkaitan": relations}
    return sop.model_copy(update={**changes, "digantikan_oleh": None} if hidden else changes)


def _is_public(catalog: Catalog, entry: SopEntry, relation: Kaitan) -> bool:
    found = catalog.sops.related(entry, relation)
    return found is None or found.audience is Audience.PUBLIK


def _units(catalog: Catalog, kept: list[SopEntry]) -> dict[str, UnitNode]:
    """Return the public units, and those that only hold something public, as bare folders."""
    public = {u.id for u in catalog.units.values() if u.inherited.audience is Audience.PUBLIK}
    needed = {folder for entry in kept for folder in with_ancestors(entry.unit.id)}
    needed |= {folder for unit in public for folder in with_ancestors(unit)}
    acting = {actor for e in kept for step in e.procedure.steps for actor in step.actors}
    return {
        unit.id: _unit(unit, acting, bare=unit.id not in public)
        for unit in catalog.units.values()
        if unit.id in needed
    }


def _unit(unit: UnitNode, acting: set[str], *, bare: bool) -> UnitNode:
    offices = {
        key: _office(office)
        for key, office in unit.inherited.offices.items()
        if office.id in acting
    }
    inventory = () if bare else unit.inventory
    return replace(
        unit,
        inherited=replace(
            unit.inherited, offices=offices, logo=None if bare else unit.inherited.logo
        ),
        inventory=tuple(item for item in inventory if item.audiens is Audience.PUBLIK),
        prose="" if bare else unit.prose,
        source=None if bare else unit.source,
    )


def _office(office: Office) -> Office:
    """Leave of an internal office that acts in a public SOP no more than its name."""
    if office.entry.audiens is Audience.PUBLIK:
        return office
    return replace(office, entry=office.entry.model_copy(update={"kepanjangan": None, "alias": ()}))


def _regulations(known: Mapping[str, RegulationEntry]) -> dict[str, RegulationEntry]:
    hidden = {
        key
        for key, entry in known.items()
        if entry.regulation and entry.regulation.audiens is not Audience.PUBLIK
    }
    return {
        key: replace(entry, regulation=_rule(entry.regulation, hidden))
        for key, entry in known.items()
        if key not in hidden
    }


def _rule(rule: Peraturan | None, hidden: set[str]) -> Peraturan | None:
    if rule is None or not hidden:
        return rule
    lists = ("mencabut", "dicabut_oleh", "dicabut_sebagian_oleh", "digantikan_oleh")
    changes = {
        name: tuple(item for item in getattr(rule, name) if item not in hidden)
        for name in (*lists, "mengubah", "diubah_oleh")
    }
    correction = None if rule.koreksi_rujukan in hidden else rule.koreksi_rujukan
    return rule.model_copy(update={**changes, "koreksi_rujukan": correction})
