"""The pages of what the public is promised: a service, a maklumat, and the index of services."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publish.bases import basis_views
from publish.facts import status_fact, total_fact
from publish.linked_data import government_service
from publish.offers import cost, fee_views, form_views, staffing_words, takes, turns
from publish.pages.page import Page
from sopkit.model.service import DELIVERY, MANUFACTURING

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.joined import InventoryItem
    from sopkit.services import CharterEntry, ServiceEntry
    from sopkit.units import UnitNode


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Services that have something in common."""

    name: str
    entries: tuple[ServiceEntry, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitOffer:
    """What a unit offers, and what it has listed but not here."""

    unit: UnitNode
    entries: tuple[ServiceEntry, ...]
    missing: tuple[InventoryItem, ...]
    charter: CharterEntry | None


def service_page(catalog: Catalog, entry: ServiceEntry) -> Page:
    """Make the page of a Standar Pelayanan."""
    service, services = entry.service, catalog.services
    behind = services.behind[entry.id]
    return Page(
        uri=entry.source.uri,
        title=entry.title,
        description=f"{entry.title}, {entry.unit.name}: {takes(entry)}, {cost(service).lower()}.",
        template="sop-pages/service.html",
        kit="service",
        context={
            "entry": entry,
            "service": service,
            "unit": entry.unit,
            "ancestors": (*catalog.ancestors(entry.unit), entry.unit),
            "status": status_fact(service, catalog.today),
            "fees": fee_views(catalog, entry),
            "turns": turns(service.prosedur),
            "forms": form_views(entry),
            "staffing": staffing_words(service),
            "references": basis_views(catalog, entry),
            "behind": [(sop, total_fact(sop, catalog.calendar)) for sop in behind],
            "charter": services.charter_of(entry.unit),
            "successor": services.successor(entry),
            "delivery": DELIVERY,
            "manufacturing": MANUFACTURING,
            "show_nip": catalog.settings.tampilkan_nip,
            "linked_data": None if service.contoh else government_service(catalog, entry),
        },
        prose=entry.source.body,
        source=entry.source.uri,
    )


def charter_page(catalog: Catalog, entry: CharterEntry) -> Page:
    """Make the page of a maklumat."""
    offered = catalog.services.of_unit(entry.unit, deep=True)
    return Page(
        uri=entry.source.uri,
        title=entry.title,
        description=f"Janji pelayanan {entry.unit.name}: kesanggupan, perbaikan, dan sanksi.",
        template="sop-pages/charter.html",
        kit="service",
        context={
            "entry": entry,
            "charter": entry.charter,
            "unit": entry.unit,
            "ancestors": (*catalog.ancestors(entry.unit), entry.unit),
            "services": tuple(one for one in offered if one.service.contoh <= entry.charter.contoh),
            "show_nip": catalog.settings.tampilkan_nip,
        },
        prose=entry.source.body,
        source=entry.source.uri,
    )


def services_page(catalog: Catalog) -> Page:
    """Make the index of services."""
    entries = offered(catalog.services.listed)
    return Page(
        uri="layanan/index.md",
        title="Layanan",
        description=f"{len(entries)} layanan: syarat, waktu, biaya, dan tempat mengadu.",
        template="sop-pages/services.html",
        kit="service",
        context={
            "count": len(entries),
            "needs": needs(catalog),
            "events": grouped(entries, lambda entry: entry.service.peristiwa),
            "applicants": grouped(entries, lambda entry: entry.service.pemohon or ()),
            "units": tuple(_units(catalog)),
        },
    )


def offered(entries: Iterable[ServiceEntry]) -> tuple[ServiceEntry, ...]:
    """Return the services that can be asked for, by title."""
    standing = (entry for entry in entries if not entry.service.is_withdrawn)
    return tuple(sorted(standing, key=lambda entry: entry.title.casefold()))


def needs(catalog: Catalog) -> tuple[Group, ...]:
    """Return the services by what people want to arrange; those without a need come last."""
    return grouped(
        offered(catalog.services.listed),
        lambda entry: entry.service.keperluan or (OTHER_NEEDS,),
        last=OTHER_NEEDS,
    )


OTHER_NEEDS = "Layanan lain"


def grouped(
    entries: Iterable[ServiceEntry],
    names: Callable[[ServiceEntry], Iterable[str]],
    *,
    last: str | None = None,
) -> tuple[Group, ...]:
    """Group services by names that differ in more than case; a service may be in several."""
    spelt: dict[str, str] = {}
    groups: dict[str, dict[str, ServiceEntry]] = defaultdict(dict)
    for entry in entries:
        for name in filter(None, names(entry)):
            key = name.casefold()
            spelt.setdefault(key, name)
            groups[key][entry.id] = entry
    ordered = sorted(groups, key=lambda key: (spelt[key] == last, key))
    return tuple(Group(name=spelt[key], entries=tuple(groups[key].values())) for key in ordered)


def _units(catalog: Catalog) -> Iterator[UnitOffer]:
    by_unit: dict[str, list[ServiceEntry]] = defaultdict(list)
    for entry in offered(catalog.services.listed):
        by_unit[entry.unit.id].append(entry)
    for unit in catalog.units.values():
        listed = catalog.inventory(unit)
        offer = UnitOffer(
            unit=unit,
            entries=tuple(by_unit[unit.id]),
            missing=tuple(i for i in listed if i.entry.dokumen != "sop" and i.found is None),
            charter=catalog.services.own_charter(unit),
        )
        if offer.entries or offer.missing or offer.charter:
            yield offer
