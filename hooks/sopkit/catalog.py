"""The whole catalogue: every document in its place, with links both ways and all findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from sopkit.basis.concerns import concerns_of
from sopkit.basis.corrections import Corrections
from sopkit.basis.lineage import Lineage
from sopkit.basis.validity import Validity
from sopkit.joined import Duty, InventoryItem, Reference, Relation
from sopkit.links import SopIndex, canonicalize_title
from sopkit.units import below

if TYPE_CHECKING:
    from datetime import date

    from sopkit.basis.citing import Cited
    from sopkit.basis.concerns import Concern
    from sopkit.duration import Calendar
    from sopkit.entries import PageEntry, RegulationEntry, SopEntry
    from sopkit.findings import Finding
    from sopkit.model import Inventaris
    from sopkit.services import ServiceEntry, Services
    from sopkit.settings import Settings
    from sopkit.source import Source
    from sopkit.terms import Terms
    from sopkit.units import Office, UnitNode

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, kw_only=True)
class Catalog:
    """All documents of a build, for one audience."""

    settings: Settings
    today: date
    units: Mapping[str, UnitNode]
    """By id, parents first."""

    examples: UnitNode | None
    """The unit of the examples in the guides; it is no part of the organisation."""

    sops: SopIndex
    """All SOPs that have a page, examples included."""

    services: Services
    """What the public is promised: Standar Pelayanan and maklumat."""

    regulations: Mapping[str, RegulationEntry]
    """By id, in hierarchical order."""

    cited: Mapping[str, tuple[Cited, ...]]
    """What each SOP and each service cites, by its id, in the order of the document."""

    pages: Mapping[str, PageEntry]
    terms: Terms
    """The words of the trade, for everybody."""

    findings: tuple[Finding, ...]

    @property
    def calendar(self) -> Calendar:
        """Return the working calendar."""
        return self.settings.calendar

    @cached_property
    def listed(self) -> tuple[SopEntry, ...]:
        """Return the SOPs that count: all but examples."""
        return tuple(entry for entry in self.sops.entries if not entry.sop.contoh)

    @cached_property
    def roots(self) -> tuple[UnitNode, ...]:
        """Return the topmost units."""
        return tuple(unit for unit in self.units.values() if unit.parent is None)

    @cached_property
    def _children(self) -> Mapping[str, tuple[UnitNode, ...]]:
        return _grouped((unit.parent, unit) for unit in self.units.values() if unit.parent)

    @cached_property
    def _by_unit(self) -> Mapping[str, tuple[SopEntry, ...]]:
        return _grouped((entry.unit.id, entry) for entry in self.listed)

    @cached_property
    def _below(self) -> Mapping[str, tuple[SopEntry, ...]]:
        """Return the SOPs of each unit with those of the units below, by its id."""
        return below((entry.unit.id, entry) for entry in self.listed)

    @cached_property
    def references(self) -> Mapping[str, tuple[Reference, ...]]:
        """Return what each document cites, by its id, in its own order."""
        return {
            slug: tuple(
                Reference(regulation=self.regulations.get(item.id or ""), cited=item)
                for item in cited
            )
            for slug, cited in self.cited.items()
        }

    @cached_property
    def validity(self) -> Validity:
        """Return what of the register holds."""
        lineage = Lineage.of(self.regulations)
        return Validity(regulations=self.regulations, lineage=lineage, today=self.today)

    @cached_property
    def corrections(self) -> Corrections:
        """Return what wrong references mean."""
        return Corrections.of(self.regulations)

    @cached_property
    def concerns(self) -> Mapping[str, tuple[Concern, ...]]:
        """Return why a document must be looked at again because of its legal basis, by its id."""
        days = {entry.id: entry.sop.adopted_on for entry in self.sops.entries}
        days |= {entry.id: entry.service.adopted_on for entry in self.services.entries}
        return {
            key: concerns_of(self.cited[key], day, self.validity, self.corrections)
            for key, day in days.items()
        }

    @cached_property
    def relations(self) -> Mapping[str, tuple[Relation, ...]]:
        """Return what each SOP says it is tied to, by its id."""
        return {entry.id: tuple(self._relations(entry)) for entry in self.sops.entries}

    @cached_property
    def backlinks(self) -> Mapping[str, tuple[SopEntry, ...]]:
        """Return the SOPs that name an SOP, by the id of the named one."""
        pairs = (
            (relation.sop.id, entry)
            for entry in self.listed
            for relation in self.relations[entry.id]
            if relation.sop is not None and relation.sop.id != entry.id
        )
        return {target: _distinct(entries) for target, entries in _grouped(pairs).items()}

    @cached_property
    def citing(self) -> Mapping[str, tuple[SopEntry, ...]]:
        """Return the SOPs that rest on a regulation, by its id."""
        return self._naming(basis=True)

    @cached_property
    def mentioning(self) -> Mapping[str, tuple[SopEntry, ...]]:
        """Return the SOPs that name a regulation in the title of another one, by its id."""
        return self._naming(basis=False)

    @cached_property
    def promising(self) -> Mapping[str, tuple[ServiceEntry, ...]]:
        """Return the services that rest on a regulation, by its id."""
        pairs = (
            (cited.id, entry)
            for entry in self.services.listed
            for cited in self.cited[entry.id]
            if cited.id and cited.is_basis
        )
        groups = _grouped(pairs)
        return {key: tuple({e.id: e for e in entries}.values()) for key, entries in groups.items()}

    def _naming(self, *, basis: bool) -> dict[str, tuple[SopEntry, ...]]:
        pairs = (
            (cited.id, entry)
            for entry in self.listed
            for cited in self.cited[entry.id]
            if cited.id and cited.id in self.regulations and cited.is_basis is basis
        )
        return {regulation: _distinct(entries) for regulation, entries in _grouped(pairs).items()}

    @cached_property
    def offices(self) -> Mapping[str, Office]:
        """Return all offices by id, in the order of the registers."""
        declared = (unit.declared_offices() for unit in self.units.values())
        return {office.id: office for offices in declared for office in offices}

    @cached_property
    def duties(self) -> Mapping[str, tuple[Duty, ...]]:
        """Return what each office does, by its id."""
        return _grouped(
            (actor, Duty(sop=entry, section=section, step=step))
            for entry in self.listed
            for section in entry.procedure.sections
            for step in section.steps
            for actor in step.actors
        )

    @cached_property
    def _titles(self) -> Mapping[tuple[str, str], SopEntry]:
        return {
            (entry.unit.government, canonicalize_title(title)): entry
            for entry in reversed(self.listed)
            for title in (*entry.sop.alias, entry.title)
        }

    @cached_property
    def _service_titles(self) -> Mapping[tuple[str, str], ServiceEntry]:
        return {
            (entry.unit.government, canonicalize_title(title)): entry
            for entry in reversed(self.services.listed)
            for title in (*entry.service.alias, entry.title)
        }

    def sources(self) -> Iterator[Source]:
        """Yield every file that has a page here."""
        yield from (entry.source for entry in self.sops.entries)
        yield from (entry.source for entry in self.services.entries)
        yield from (entry.source for entry in self.services.charters)
        if self.examples and self.examples.source:
            yield self.examples.source
        yield from (page.source for page in self.pages.values())
        yield from (unit.source for unit in self.units.values() if unit.source)
        yield from (rule.source for rule in self.regulations.values() if rule.source)
        if self.terms.source:
            yield self.terms.source

    def children(self, unit: UnitNode) -> tuple[UnitNode, ...]:
        """Return the units directly below one."""
        return self._children.get(unit.id, ())

    def ancestors(self, unit: UnitNode) -> tuple[UnitNode, ...]:
        """Return the units above one, from the top."""
        chain: list[UnitNode] = []
        parent = unit.parent
        while parent:
            chain.insert(0, self.units[parent])
            parent = self.units[parent].parent
        return tuple(chain)

    def sops_of(self, unit: UnitNode, *, deep: bool = False) -> tuple[SopEntry, ...]:
        """Return the SOPs of a unit; with `deep` also those of the units below."""
        return (self._below if deep else self._by_unit).get(unit.id, ())

    def units_of(self, unit: UnitNode) -> tuple[UnitNode, ...]:
        """Return a unit and all below it."""
        return self._units_below[unit.id]

    @cached_property
    def _units_below(self) -> Mapping[str, tuple[UnitNode, ...]]:
        return below((unit.id, unit) for unit in self.units.values())

    def inventory(self, unit: UnitNode) -> tuple[InventoryItem, ...]:
        """Return a unit's listed titles, each with its document where that is here."""
        return tuple(self._inventory_item(unit, entry) for entry in unit.inventory)

    def successor(self, entry: SopEntry) -> SopEntry | None:
        """Return the SOP that replaces a replaced one."""
        target = entry.sop.digantikan_oleh
        return self.sops.find(target, near=entry) if target else None

    def _inventory_item(self, unit: UnitNode, entry: Inventaris) -> InventoryItem:
        key = unit.government, canonicalize_title(entry.judul)
        if entry.dokumen != "sop":
            return InventoryItem(entry=entry, found=self._service_titles.get(key))
        twins = self.sops.by_number.get((unit.government, entry.nomor or ""), ())
        return InventoryItem(entry=entry, found=twins[0] if twins else self._titles.get(key))

    def _relations(self, entry: SopEntry) -> Iterable[Relation]:
        for item in entry.sop.keterkaitan or ():
            found = self.sops.related(entry, item)
            title = found.title if found else item.judul or item.rujukan or ""
            yield Relation(sop=found, title=title, outside=item.di_luar_katalog)


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _distinct(entries: Iterable[SopEntry]) -> tuple[SopEntry, ...]:
    return tuple({entry.id: entry for entry in entries}.values())
