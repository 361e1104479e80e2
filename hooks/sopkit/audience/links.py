"""Texts without the links to what an audience does not see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from sopkit.audience.attachments import Attachments
from sopkit.links import SopIndex, plain_address, short_addresses
from sopkit.prose import without_links
from sopkit.services import Services
from sopkit.source import source_id

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import RegulationEntry
    from sopkit.source import Source
    from sopkit.terms import Terms
    from sopkit.units import UnitNode


def with_sources(catalog: Catalog, clean: Callable[[Source], Source]) -> Catalog:
    """Return the catalogue with every text cleaned."""
    units = {
        key: replace(unit, source=text, prose=text.body) if (text := _maybe(clean, unit)) else unit
        for key, unit in catalog.units.items()
    }
    homes = {**units, **({catalog.examples.id: catalog.examples} if catalog.examples else {})}
    entries = [
        replace(entry, unit=homes[entry.unit.id], source=clean(entry.source))
        for entry in catalog.sops.entries
    ]
    sops = SopIndex.of(entries)
    offered = [
        replace(entry, unit=homes[entry.unit.id], source=clean(entry.source))
        for entry in catalog.services.entries
    ]
    charters = [
        replace(entry, unit=homes[entry.unit.id], source=clean(entry.source))
        for entry in catalog.services.charters
    ]
    regulations = {
        key: replace(entry, source=_maybe(clean, entry))
        for key, entry in catalog.regulations.items()
    }
    pages = {key: replace(page, source=clean(page.source)) for key, page in catalog.pages.items()}
    return replace(
        catalog,
        units=units,
        sops=sops,
        services=Services.of(offered, charters, sops),
        regulations=regulations,
        pages=pages,
        terms=replace(catalog.terms, source=_maybe(clean, catalog.terms)),
    )


def _maybe(
    clean: Callable[[Source], Source], owner: UnitNode | RegulationEntry | Terms
) -> Source | None:
    return clean(owner.source) if owner.source else None


def link_remover(whole: Catalog, seen: Catalog) -> Callable[[Source], Source]:
    """Return what takes out of a text the links to what the public does not see."""
    attachments = Attachments.of(whole, seen)
    all_addresses, shown = _addresses(whole), _addresses(seen)

    def hidden(path: str) -> bool:
        address = source_id(path.strip("/").removesuffix(".html"))
        if address in all_addresses:
            return address not in shown
        return not attachments.shows(path)

    def clean(source: Source) -> Source:
        body = without_links(source.body, source.uri, hidden=hidden)
        return source if body == source.body else replace(source, body=body)

    return clean


def _addresses(catalog: Catalog) -> set[str]:
    """Return the address of every page and signpost, without slashes at its ends."""
    found = {*catalog.units, *catalog.sops.by_id, *catalog.pages, *catalog.services.by_id}
    found |= {charter.id for charter in catalog.services.charters}
    found |= {catalog.examples.id} if catalog.examples else set()
    found |= {entry.url for entry in catalog.regulations.values()}
    found |= {office.url for office in catalog.offices.values()}
    for entry in catalog.sops.entries:
        found |= {*short_addresses(entry), *filter(None, map(plain_address, entry.sop.alias_url))}
    promised = (entry.service.alias_url for entry in catalog.services.entries)
    signed = (entry.charter.alias_url for entry in catalog.services.charters)
    for old in (*promised, *signed):
        found |= {*filter(None, map(plain_address, old))}
    return {address.strip("/").removesuffix(".html") for address in found} - {""}
