"""Addresses beside the pages: short ones for paper and speech, old ones that must not die."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sopkit.links import plain_address, short_addresses, slug_of

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.units import UnitNode


@dataclass(frozen=True, kw_only=True, slots=True)
class Destination:
    """A page that a signpost leads to."""

    url: str
    """Without leading slash."""

    title: str
    place: str
    """What tells it from others of the same title."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Signpost:
    """A small page that leads to others: on to the only one, or to a choice of several."""

    url: str
    """Its own address, without leading slash."""

    targets: tuple[Destination, ...]

    @property
    def root(self) -> str:
        """Return the relative way to the root of the site."""
        return "../" * self.url.count("/") or "./"

    @property
    def file(self) -> str:
        """Return where it is written, below the site."""
        return f"{self.url}index.html" if self.url.endswith("/") else self.url


@dataclass(frozen=True, kw_only=True, slots=True)
class Addresses:
    """The short and old addresses of a catalogue, worked out once."""

    catalog: Catalog
    by_slug: Mapping[str, tuple[SopEntry, ...]]

    @classmethod
    def of(cls, catalog: Catalog) -> Addresses:
        """Collect the numbers of a catalogue."""
        groups: dict[str, list[SopEntry]] = defaultdict(list)
        for entry in catalog.listed:
            slug = slug_of(entry.sop.nomor or "")
            if slug and catalog.sops.holds_number(entry):
                groups[slug].append(entry)
        by_slug = {slug: tuple(entries) for slug, entries in groups.items()}
        return cls(catalog=catalog, by_slug=by_slug)

    def short(self, entry: SopEntry) -> str | None:
        """Return the shortest address that leads to this SOP; None where no number does."""
        if not self.catalog.sops.holds_number(entry):
            return None
        alone, exact = tuple(short_addresses(entry)) or (None, None)
        return alone if len(self.by_slug.get(slug_of(entry.sop.nomor or ""), ())) == 1 else exact

    def signposts(self) -> Iterator[Signpost]:
        """Yield every short and every old address, each once, and none that is a page's."""
        taken = set(_pages(self.catalog))
        for post in (*self._short(), *self._named(), *self._derived()):
            if post.url not in taken:
                taken.add(post.url)
                yield post

    def _short(self) -> Iterator[Signpost]:
        targets: dict[str, list[Destination]] = defaultdict(list)
        for entry in filter(self.catalog.sops.holds_number, self.catalog.listed):
            for url in short_addresses(entry):
                targets[url].append(self._sop(entry))
        for url, found in targets.items():
            yield Signpost(url=url, targets=tuple(found))

    def _named(self) -> Iterator[Signpost]:
        """Yield what authors name as old addresses."""
        for entry in self.catalog.sops.entries:
            for old in filter(None, map(plain_address, entry.sop.alias_url)):
                yield Signpost(url=old, targets=(self._sop(entry),))
        for target, given in self._promises():
            for old in filter(None, map(plain_address, given)):
                yield Signpost(url=old, targets=(target,))
        for unit in self.catalog.units.values():
            for old in filter(None, map(plain_address, unit.old)):
                yield Signpost(url=old, targets=(self._unit(unit),))

    def _derived(self) -> Iterator[Signpost]:
        """Yield the old addresses of what lies below a unit that moved."""
        for unit in self.catalog.units.values():
            for old in filter(None, map(plain_address, unit.old)):
                for target in self._below(unit):
                    yield Signpost(url=_moved(target.url, unit.url, old), targets=(target,))

    def _below(self, unit: UnitNode) -> Iterator[Destination]:
        below = (target for target in self._documents() if target.url.startswith(unit.url))
        yield from below
        for office in self.catalog.offices.values():
            if f"{office.unit}/".startswith(unit.url):
                name = self.catalog.units[office.unit].name
                yield Destination(url=office.url, title=office.name, place=name)

    def _documents(self) -> Iterator[Destination]:
        yield from map(self._unit, self.catalog.units.values())
        yield from map(self._sop, self.catalog.sops.entries)
        yield from (target for target, _ in self._promises())

    def _promises(self) -> Iterator[tuple[Destination, tuple[str, ...]]]:
        """Yield each service and maklumat with its old addresses."""
        services = self.catalog.services
        for entry in services.entries:
            place = self._place(entry.unit)
            target = Destination(url=entry.url, title=entry.title, place=place)
            yield target, entry.service.alias_url
        for charter in services.charters:
            place = self._place(charter.unit)
            target = Destination(url=charter.url, title=charter.title, place=place)
            yield target, charter.charter.alias_url

    def _sop(self, entry: SopEntry) -> Destination:
        return Destination(url=entry.url, title=entry.title, place=self._place(entry.unit))

    def _unit(self, unit: UnitNode) -> Destination:
        return Destination(url=unit.url, title=unit.name, place=self._place(unit))

    def _place(self, unit: UnitNode) -> str:
        government = self.catalog.units.get(unit.government, unit).name
        return government if unit.name == government else f"{unit.name}, {government}"


def _moved(url: str, now: str, old: str) -> str:
    """Return where a page stood while the unit around it stood at its old address."""
    head = "pelaksana/" if url.startswith("pelaksana/") else ""
    return f"{head}{old}{url.removeprefix(head).removeprefix(now)}"


def _pages(catalog: Catalog) -> Iterator[str]:
    """Yield the address of every page of the sources."""
    yield from (unit.url for unit in catalog.units.values())
    yield from (entry.url for entry in catalog.sops.entries)
    yield from (f"{page}/" for page in catalog.pages)
    yield from (office.url for office in catalog.offices.values())
