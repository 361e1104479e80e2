"""Restrict a catalogue to what the public may see: what is not for it is taken out of the data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from sopkit.audience.attachments import Attachments, audience_of_place
from sopkit.audience.documents import (
    in_public_order,
    public_citations,
    public_rule,
    public_service,
    public_sop,
)
from sopkit.audience.links import link_remover, with_sources
from sopkit.links import Placed, SopIndex
from sopkit.register import mentioned_by
from sopkit.services import Services
from sopkit.settings import Audience
from sopkit.units import UnitNode, with_ancestors

if TYPE_CHECKING:
    from sopkit.basis.citing import Cited
    from sopkit.catalog import Catalog
    from sopkit.entries import PageEntry, RegulationEntry
    from sopkit.units import Office

__all__ = ["Attachments", "for_audience"]


def for_audience(catalog: Catalog, audience: Audience) -> Catalog:
    """Return the catalogue as an audience may see it.

    The findings stay those of the whole catalogue: they are for the terminal, not for pages.
    """
    if audience is Audience.INTERNAL:
        return catalog
    seen = _public(catalog)
    return with_sources(seen, link_remover(catalog, seen))


def _public(catalog: Catalog) -> Catalog:
    kept = [entry for entry in catalog.sops.entries if entry.audience is Audience.PUBLIK]
    hidden = {key for key, rule in catalog.regulations.items() if _is_internal(rule)}
    offered = [e for e in catalog.services.entries if e.audience is Audience.PUBLIK]
    charters = [e for e in catalog.services.charters if e.audience is Audience.PUBLIK]
    shown = [*(entry.id for entry in kept), *(entry.id for entry in offered)]
    cited = {key: public_citations(catalog.cited[key], hidden) for key in shown}
    regulations = _regulations(catalog, hidden, cited.values())
    holding = (documents.unit.id for documents in chain[Placed](kept, offered, charters))
    units = _units(catalog, holding)
    homes = {**units, **({catalog.examples.id: catalog.examples} if catalog.examples else {})}
    entries = [
        replace(entry, unit=homes[entry.unit.id], sop=public_sop(catalog, entry, cited[entry.id]))
        for entry in kept
    ]
    sops = SopIndex.of(entries)
    pages = {key: page for key, page in catalog.pages.items() if _shows_page(catalog, page)}
    return replace(
        catalog,
        units=units,
        sops=sops,
        services=Services.of(
            [public_service(catalog, entry, homes, cited[entry.id]) for entry in offered],
            [replace(entry, unit=homes[entry.unit.id]) for entry in charters],
            sops,
        ),
        regulations=regulations,
        cited={
            **cited,
            **{entry.id: tuple(in_public_order(entry, cited[entry.id])) for entry in offered},
        },
        pages=pages,
    )


def _is_internal(entry: RegulationEntry) -> bool:
    return entry.regulation is not None and entry.regulation.audiens is not Audience.PUBLIK


def _shows_page(catalog: Catalog, entry: PageEntry) -> bool:
    audience = entry.page.audiens or audience_of_place(catalog, entry.source.uri)
    return audience is Audience.PUBLIK


def _units(catalog: Catalog, holding: Iterable[str]) -> dict[str, UnitNode]:
    """Return the public units, and those that only hold something public, as bare folders."""
    public = {u.id for u in catalog.units.values() if u.inherited.audience is Audience.PUBLIK}
    needed = {folder for unit in {*holding, *public} for folder in with_ancestors(unit)}
    kept = (entry for entry in catalog.sops.entries if entry.audience is Audience.PUBLIK)
    acting = {actor for e in kept for step in e.procedure.steps for actor in step.actors}
    return {
        unit.id: _unit(catalog, unit, acting, bare=unit.id not in public)
        for unit in catalog.units.values()
        if unit.id in needed
    }


def _unit(catalog: Catalog, unit: UnitNode, acting: set[str], *, bare: bool) -> UnitNode:
    offices = {
        key: _office(catalog, office)
        for key, office in unit.inherited.offices.items()
        if office.id in acting
    }
    logo = unit.inherited.logo
    # A public unit may inherit the logo of an internal one, whose files are not for the public.
    shown = logo is not None and audience_of_place(catalog, logo) is Audience.PUBLIK
    seen = replace(
        unit,
        inherited=replace(unit.inherited, offices=offices, logo=logo if shown else None),
        inventory=tuple(item for item in unit.inventory if item.audiens is Audience.PUBLIK),
    )
    return replace(seen, inventory=(), prose="", source=None, owners=(), old=()) if bare else seen


def _office(catalog: Catalog, office: Office) -> Office:
    """Leave of an internal office that acts in a public SOP no more than its name."""
    home = catalog.units[office.unit].inherited.audience
    if office.entry.audiens is Audience.PUBLIK and home is Audience.PUBLIK:
        return office
    return replace(office, entry=office.entry.model_copy(update={"kepanjangan": None, "alias": ()}))


def _regulations(
    catalog: Catalog, hidden: set[str], cited: Iterable[Iterable[Cited]]
) -> dict[str, RegulationEntry]:
    """Return what is public in the register, and what public documents cite beside it."""
    known = catalog.regulations
    rules = {key: public_rule(entry.regulation, hidden) for key, entry in known.items()}
    named = {item.id for items in cited for item in items}
    for key, rule in rules.items():
        named |= mentioned_by(rule) if rule and key not in hidden else set()
    return {
        key: replace(entry, regulation=rules[key])
        for key, entry in known.items()
        if key not in hidden and (entry.regulation is not None or key in named)
    }
