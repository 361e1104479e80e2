"""The pages of a catalogue: address, title, and what each template is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from publish.bases import basis_views
from publish.pages.browse import browse_page
from publish.pages.home import home_page
from publish.pages.impacts import impacts_page
from publish.pages.offices import office_page, offices_page
from publish.pages.page import Page
from publish.pages.register import register_page
from publish.pages.regulations import regulation_page
from publish.pages.reviews import reviews_page
from publish.pages.services import charter_page, service_page, services_page
from publish.pages.sops import sop_page
from publish.pages.tally import tally_units
from publish.pages.terms import terms_page
from publish.pages.units import examples_page, neighbours, unit_page
from sopkit.memory import Memory

if TYPE_CHECKING:
    from publish.pages.tally import Tallies
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.services import ServiceEntry
    from sopkit.units import UnitNode

__all__ = ["Page", "make_pages"]

_Plan: TypeAlias = "tuple[str, tuple[object, ...], Callable[[], Page]]"
"""What names a page among all, what it is made from, and how."""


def make_pages(catalog: Catalog, memory: Memory | None = None) -> Iterator[Page]:
    """Yield every page that is made from the catalogue.

    Args:
        catalog: what the audience may see.
        memory: what the last build left; a page made from the same things is the same object.
    """
    memory = memory or Memory()
    for name, made_from, make in _plans(catalog, memory):
        yield memory.recall(("page", name), (catalog.today, *made_from), make)


def _plans(catalog: Catalog, memory: Memory) -> Iterator[_Plan]:
    tallies = tally_units(catalog)
    register = memory.recall("register", tuple(catalog.regulations.values()), object)
    everything = memory.recall(
        "everything",
        (
            register,
            *catalog.units.values(),
            *catalog.sops.entries,
            *catalog.services.entries,
            *catalog.services.charters,
            *catalog.pages.values(),
        ),
        object,
    )
    for index, make in _INDEXES.items():
        yield index, (everything,), partial(make, catalog)
    yield "home", (everything,), partial(home_page, catalog, tallies)
    for unit in catalog.units.values():
        parts = _parts_of_unit(catalog, unit, tallies)
        yield unit.id, parts, partial(unit_page, catalog, unit, tallies)
    beside = neighbours(catalog)
    for entry in catalog.sops.entries:
        near = beside[entry.id]
        parts = (*_parts_of_sop(catalog, entry), near.before, near.after)
        yield entry.id, parts, partial(sop_page, catalog, entry, near)
    yield from _plans_of_services(catalog)
    for office in catalog.offices.values():
        acting = (duty.sop for duty in catalog.duties.get(office.id, ()))
        parts = (catalog.units[office.unit], *acting)
        yield office.id, parts, partial(office_page, catalog, office)
    if catalog.terms.source:
        yield "istilah", (catalog.terms,), partial(terms_page, catalog)
    for rule in catalog.regulations.values():
        named = (*catalog.citing.get(rule.id, ()), *catalog.mentioning.get(rule.id, ()))
        parts = (register, rule, *named, *catalog.promising.get(rule.id, ()))
        yield f"dasar-hukum/{rule.id}", parts, partial(regulation_page, catalog, rule)


def _plans_of_services(catalog: Catalog) -> Iterator[_Plan]:
    services = catalog.services
    for service in services.entries:
        parts = _parts_of_service(catalog, service)
        yield service.id, parts, partial(service_page, catalog, service)
    for charter in services.charters:
        promised = services.of_unit(charter.unit, deep=True)
        yield charter.id, (charter, *promised), partial(charter_page, catalog, charter)
    if catalog.examples:
        shown = (entry for entry in catalog.sops.entries if entry.unit is catalog.examples)
        parts = (catalog.examples, *shown, *services.of_unit(catalog.examples))
        yield catalog.examples.id, parts, partial(examples_page, catalog, catalog.examples)


_INDEXES: dict[str, Callable[[Catalog], Page]] = {
    "katalog": browse_page,
    "pelaksana": offices_page,
    "layanan": services_page,
    "kaji-ulang": reviews_page,
    "dasar-hukum": register_page,
    "dasar-hukum/dampak": impacts_page,
}
"""The indexes over the whole catalogue."""


def _parts_of_unit(catalog: Catalog, unit: UnitNode, tallies: Tallies) -> tuple[object, ...]:
    children = catalog.children(unit)
    counts = repr([tallies[child.id] for child in (unit, *children)])
    listed = (item.found for item in catalog.inventory(unit))
    offered = (*catalog.services.of_unit(unit), catalog.services.own_charter(unit))
    return (unit, counts, *children, *catalog.sops_of(unit, deep=True), *listed, *offered)


def _parts_of_sop(catalog: Catalog, entry: SopEntry) -> tuple[object, ...]:
    return (
        entry,
        repr(catalog.cited[entry.id]),
        *_parts_of_bases(catalog, entry),
        *(relation.sop for relation in catalog.relations[entry.id]),
        *catalog.backlinks.get(entry.id, ()),
        *catalog.services.serving.get(entry.id, ()),
        catalog.successor(entry),
    )


def _parts_of_service(catalog: Catalog, entry: ServiceEntry) -> tuple[object, ...]:
    services = catalog.services
    return (
        entry,
        repr(catalog.cited[entry.id]),
        *_parts_of_bases(catalog, entry),
        *services.behind[entry.id],
        services.charter_of(entry.unit),
        services.successor(entry),
    )


def _parts_of_bases(catalog: Catalog, entry: SopEntry | ServiceEntry) -> Iterator[object]:
    """Yield what the legal basis is told from, which reaches far into the register."""
    for view in basis_views(catalog, entry):
        yield view.regulation
        yield repr(view.standing)
        if view.concern:
            yield repr(view.concern.fact)
            yield from view.concern.instead
