"""Standar Pelayanan and maklumat in their place: units, the SOPs behind, what is promised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from posixpath import join, normpath
from typing import TYPE_CHECKING

from sopkit.duration import Calendar, Duration, DurationError
from sopkit.units import below, with_ancestors

if TYPE_CHECKING:
    from datetime import date

    from sopkit.entries import SopEntry
    from sopkit.findings import FieldPath
    from sopkit.links import SopIndex
    from sopkit.model import Maklumat, Rujukan, StandarPelayanan
    from sopkit.model.service import Formulir
    from sopkit.settings import Audience
    from sopkit.source import Source
    from sopkit.units import UnitNode


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceEntry:
    """A Standar Pelayanan as the catalogue knows it."""

    id: str
    """The path below the source folder without `.md`."""

    service: StandarPelayanan
    unit: UnitNode
    source: Source
    promised: Duration | None
    """Its jangka waktu; None where none is told, or none that can be read."""

    @property
    def url(self) -> str:
        """Return the page's address, without leading slash."""
        return f"{self.id}/"

    @property
    def title(self) -> str:
        """Return the title, or words that stand for a missing one."""
        return self.service.judul or "(tanpa judul)"

    @property
    def audience(self) -> Audience:
        """Return for whom it is: its own word, else that of the nearest unit."""
        return self.service.audiens or self.unit.inherited.audience

    @property
    def bases(self) -> tuple[Rujukan, ...]:
        """Return what it cites: its legal basis, then the rules of its fees."""
        fees = (fee.dasar for fee in self.service.biaya or ())
        return (*(self.service.dasar_hukum or ()), *filter(None, fees))

    def form_path(self, form: Formulir) -> str | None:
        """Return where a form lies below the source folder; None where it leads out of it."""
        path = normpath(join(self.source.uri.rpartition("/")[0], form.berkas.lstrip("/")))
        return None if path.startswith("..") else path

    @property
    def adopted_on(self) -> date | None:
        """Return the day against which its legal basis is judged."""
        return self.service.adopted_on

    @property
    def noun(self) -> str:
        """Return what it is called in messages."""
        return "standar pelayanan"

    def basis_path(self, at: int) -> FieldPath:
        """Return where a member of `bases` stands in the front matter."""
        own = len(self.service.dasar_hukum or ())
        if at < own:
            return "dasar_hukum", at
        named = [no for no, fee in enumerate(self.service.biaya or ()) if fee.dasar]
        return "biaya", named[at - own], "dasar"


@dataclass(frozen=True, kw_only=True, slots=True)
class CharterEntry:
    """A maklumat as the catalogue knows it."""

    id: str
    charter: Maklumat
    unit: UnitNode
    source: Source

    @property
    def url(self) -> str:
        """Return the page's address, without leading slash."""
        return f"{self.id}/"

    @property
    def title(self) -> str:
        """Return what it is called."""
        return f"Maklumat pelayanan {self.unit.name}"

    @property
    def audience(self) -> Audience:
        """Return for whom it is: its own word, else that of the nearest unit."""
        return self.charter.audiens or self.unit.inherited.audience


@dataclass(frozen=True, kw_only=True)
class Services:
    """What the public is promised, all over a catalogue."""

    entries: tuple[ServiceEntry, ...] = ()
    """All that have a page, examples included."""

    charters: tuple[CharterEntry, ...] = ()
    behind: Mapping[str, tuple[SopEntry, ...]]
    """The SOPs behind each service, by its id."""

    @classmethod
    def of(
        cls, entries: Iterable[ServiceEntry], charters: Iterable[CharterEntry], sops: SopIndex
    ) -> Services:
        """Join services with the SOPs that they name."""
        entries = tuple(entries)
        behind = {entry.id: _behind(entry, sops) for entry in entries}
        return cls(entries=entries, charters=tuple(charters), behind=behind)

    @cached_property
    def listed(self) -> tuple[ServiceEntry, ...]:
        """Return the services that count: all but examples."""
        return tuple(entry for entry in self.entries if not entry.service.contoh)

    @cached_property
    def by_id(self) -> Mapping[str, ServiceEntry]:
        """Return all services by id."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def listed_charters(self) -> tuple[CharterEntry, ...]:
        """Return the maklumat that count."""
        return tuple(entry for entry in self.charters if not entry.charter.contoh)

    @cached_property
    def serving(self) -> Mapping[str, tuple[ServiceEntry, ...]]:
        """Return the services that an SOP stands behind, by its id; examples serve examples."""
        found: dict[str, list[ServiceEntry]] = defaultdict(list)
        for entry in self.entries:
            for sop in self.behind[entry.id]:
                if entry.service.contoh <= sop.sop.contoh:
                    found[sop.id].append(entry)
        return {key: tuple(entries) for key, entries in found.items()}

    def of_unit(self, unit: UnitNode, *, deep: bool = False) -> tuple[ServiceEntry, ...]:
        """Return the services of a unit; with `deep` also those of the units below."""
        return (self._below if deep else self._by_unit).get(unit.id, ())

    @cached_property
    def _by_unit(self) -> Mapping[str, tuple[ServiceEntry, ...]]:
        found: dict[str, list[ServiceEntry]] = defaultdict(list)
        for entry in self.entries:
            found[entry.unit.id].append(entry)
        return {key: tuple(entries) for key, entries in found.items()}

    @cached_property
    def _below(self) -> Mapping[str, tuple[ServiceEntry, ...]]:
        return below((entry.unit.id, entry) for entry in self.entries)

    def successor(self, entry: ServiceEntry) -> ServiceEntry | None:
        """Return the service that replaces a replaced one, by its path or its number."""
        wanted = entry.service.digantikan_oleh
        if not wanted:
            return None
        path = wanted.strip("/").removeprefix("sops/").removesuffix(".md")
        beside = normpath(join(entry.unit.id, path))
        numbered = (
            other
            for other in self.entries
            if other.unit.government == entry.unit.government and other.service.nomor == wanted
        )
        return self.by_id.get(path) or self.by_id.get(beside) or next(numbered, None)

    def charter_of(self, unit: UnitNode) -> CharterEntry | None:
        """Return the maklumat of a unit, or of the nearest one above."""
        for folder in with_ancestors(unit.id):
            if folder in self._charters:
                return self._charters[folder]
        return None

    def own_charter(self, unit: UnitNode) -> CharterEntry | None:
        """Return the maklumat of a unit itself."""
        return self._charters.get(unit.id)

    @cached_property
    def _charters(self) -> Mapping[str, CharterEntry]:
        # Of several in one unit, which a rule forbids, the first stands.
        return {entry.unit.id: entry for entry in reversed(self.charters)}


def make_service_entry(
    service: StandarPelayanan, source: Source, unit: UnitNode, working: Calendar
) -> ServiceEntry:
    """Work out what follows from a service and its unit alone."""
    promise = service.jangka_waktu
    return ServiceEntry(
        id=source.id,
        service=service,
        unit=unit,
        source=source,
        promised=_read_time(promise.waktu, working) if promise else None,
    )


def needed_time(behind: Iterable[SopEntry]) -> tuple[int, bool]:
    """Return the minutes that SOPs take one after another, and whether all their times are told."""
    totals = [entry.total for entry in behind]
    return sum(total.minutes for total in totals), all(total.complete for total in totals)


def latest_day(service: StandarPelayanan) -> date | None:
    """Return the newest day that a standard states of itself."""
    days = service.tanggal
    decree = service.pengesahan.keputusan if service.pengesahan else None
    found = (days.pembuatan, days.revisi, days.efektif, decree.tanggal if decree else None)
    return max(filter(None, found), default=None)


def _behind(entry: ServiceEntry, sops: SopIndex) -> tuple[SopEntry, ...]:
    found = (sops.find(reference, near=entry) for reference in entry.service.sop or () if reference)
    return tuple({sop.id: sop for sop in found if sop}.values())


def _read_time(text: str, working: Calendar) -> Duration | None:
    try:
        return Duration.parse(text, working)
    except DurationError:
        return None
