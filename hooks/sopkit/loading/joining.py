"""Joins what was read: each document with its unit, and with what it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from sopkit.basis.citing import Cited, alias_table, cited_by
from sopkit.documents import Reading
from sopkit.entries import PageEntry, SopEntry, make_sop_entry
from sopkit.links import SopIndex
from sopkit.memory import Memory
from sopkit.model import Halaman, Istilah, Maklumat, Peraturan, Sop, StandarPelayanan, Unit
from sopkit.placement import EXAMPLES, TERMS, InUnit, is_index
from sopkit.register import build_register
from sopkit.rules import Scope
from sopkit.services import CharterEntry, ServiceEntry, Services, make_service_entry
from sopkit.terms import Terms
from sopkit.units import UnitNode, build_units, lone_unit

if TYPE_CHECKING:
    from datetime import date

    from sopkit.settings import Settings
    from sopkit.source import Source


def joined(
    root: Path,
    readings: Sequence[Reading],
    homes: Mapping[str, UnitNode],
    settings: Settings,
    today: date,
    memory: Memory,
) -> Scope:
    """Join what was read: each document with its unit, and with what it names."""
    sops = SopIndex.of(_sops(readings, homes, settings, today, memory))
    offered = _services(readings, homes, settings, memory)
    services = Services.of(offered, _charters(readings, homes, memory), sops)
    declared = tuple(_declared(readings))
    cited = _cited((*sops.entries, *services.entries), declared, memory)
    return Scope(
        settings=settings,
        today=today,
        sops=sops,
        services=services,
        units=homes,
        regulations=build_register(declared, chain.from_iterable(cited.values()), memory),
        cited=cited,
        terms=_terms(readings, memory),
        has_file=lambda path: (root / path).is_file(),
    )


def _folder(reading: Reading) -> str:
    return reading.source.uri.rpartition("/")[0]


def make_units(readings: Iterable[Reading], memory: Memory) -> tuple[UnitNode, ...]:
    """Make the tree of units; folders that only hold documents are units too."""
    declared = {
        _folder(reading): (reading.document, reading.source)
        for reading in readings
        if isinstance(reading.document, Unit) and is_index(reading) and _in_tree(reading)
    }
    occupied = {_folder(r) for r in readings if isinstance(r.document, InUnit) and _in_tree(r)}
    return build_units(declared, occupied, memory)


def _in_tree(reading: Reading) -> bool:
    return _folder(reading) not in ("", EXAMPLES)


def make_examples(readings: Iterable[Reading], memory: Memory) -> UnitNode | None:
    """Return the unit of the examples in the guides, which is no part of the organisation."""
    for reading in readings:
        unit, source = reading.document, reading.source
        if isinstance(unit, Unit) and is_index(reading) and _folder(reading) == EXAMPLES:
            return memory.recall("examples", (source,), partial(lone_unit, EXAMPLES, unit, source))
    return None


def _sops(
    readings: Iterable[Reading],
    units: Mapping[str, UnitNode],
    settings: Settings,
    today: date,
    memory: Memory,
) -> Iterator[SopEntry]:
    working = settings.calendar
    for reading in readings:
        sop, unit = reading.document, units.get(_folder(reading))
        if isinstance(sop, Sop) and unit and not is_index(reading):
            yield memory.recall(
                ("sop", reading.source.id),
                (reading, unit, repr(working), today),
                partial(make_sop_entry, sop, reading.source, unit, working=working, today=today),
            )


def _services(
    readings: Iterable[Reading], units: Mapping[str, UnitNode], settings: Settings, memory: Memory
) -> Iterator[ServiceEntry]:
    working = settings.calendar
    for reading in readings:
        service, unit = reading.document, units.get(_folder(reading))
        if isinstance(service, StandarPelayanan) and unit and not is_index(reading):
            yield memory.recall(
                ("service", reading.source.id),
                (reading, unit, repr(working)),
                partial(make_service_entry, service, reading.source, unit, working),
            )


def _charters(
    readings: Iterable[Reading], units: Mapping[str, UnitNode], memory: Memory
) -> Iterator[CharterEntry]:
    for reading in readings:
        charter, source, unit = reading.document, reading.source, units.get(_folder(reading))
        if isinstance(charter, Maklumat) and unit and not is_index(reading):
            make = partial(CharterEntry, id=source.id, charter=charter, unit=unit, source=source)
            yield memory.recall(("charter", source.id), (reading, unit), make)


def _declared(readings: Iterable[Reading]) -> Iterator[tuple[str, Peraturan, Source]]:
    """Yield the regulations that have a page, with the ids that are the names of their files."""
    for reading in readings:
        if isinstance(reading.document, Peraturan):
            slug = reading.source.id.rpartition("/")[2]
            yield slug, reading.document, reading.source


def _cited(
    entries: Iterable[SopEntry | ServiceEntry],
    declared: Iterable[tuple[str, Peraturan, Source]],
    memory: Memory,
) -> dict[str, tuple[Cited, ...]]:
    """Return what each document cites, by its id."""
    aliases = alias_table((slug, rule) for slug, rule, _ in declared)
    known = repr(aliases)
    return {
        entry.id: memory.recall(
            ("cited", entry.id),
            (entry, known),
            partial(cited_by, entry.bases, entry.unit.inherited.region, aliases),
        )
        for entry in entries
    }


def make_pages(readings: Iterable[Reading], memory: Memory) -> dict[str, PageEntry]:
    """Return the ordinary pages by id."""
    return {
        reading.source.id: memory.recall(
            ("page-entry", reading.source.id),
            (reading,),
            partial(PageEntry, id=reading.source.id, page=reading.document, source=reading.source),
        )
        for reading in readings
        if isinstance(reading.document, Halaman)
    }


def _terms(readings: Iterable[Reading], memory: Memory) -> Terms:
    for reading in readings:
        if isinstance(reading.document, Istilah) and reading.source.uri == TERMS:
            make = partial(Terms.of, reading.document, reading.source)
            return memory.recall("terms", (reading,), make)
    return memory.recall("terms", (), Terms)
