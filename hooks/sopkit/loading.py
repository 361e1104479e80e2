"""Load a source folder into a catalogue, gathering the findings of all files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from sopkit.basis.citing import Cited, alias_table, cited_by
from sopkit.catalog import Catalog
from sopkit.documents import FORMAT, Reading, read_document
from sopkit.entries import PageEntry, SopEntry, make_sop_entry
from sopkit.findings import Finding, Severity
from sopkit.links import SopIndex
from sopkit.memory import Memory
from sopkit.model import Halaman, Istilah, Maklumat, Peraturan, Sop, StandarPelayanan, Unit
from sopkit.placement import (
    EXAMPLES,
    TERMS,
    TWIN,
    InUnit,
    Misplacement,
    is_index,
    name_problem,
    place_problem,
    source_files,
    twins,
)
from sopkit.register import build_register
from sopkit.rules import Scope, run_rules, weigh
from sopkit.services import CharterEntry, ServiceEntry, Services, make_service_entry
from sopkit.source import SourceError, read_source
from sopkit.terms import Terms
from sopkit.units import UnitNode, build_units, lone_unit

if TYPE_CHECKING:
    from datetime import date

    from sopkit.settings import Settings
    from sopkit.source import Source


def load_catalog(
    root: Path,
    *,
    settings: Settings,
    today: date,
    shown: str = "",
    memory: Memory | None = None,
) -> Catalog:
    """Read every Markdown file below a folder and join them into a catalogue.

    Args:
        root: the source folder.
        settings: the house settings.
        today: the day against which dates are judged.
        shown: how messages name the folder; its own name if empty.
        memory: what an earlier load of the same folder left; without it all is made anew.
    """
    memory = memory or Memory()
    readings, findings = _read_all(root, shown or root.name, memory)
    units = {unit.id: unit for unit in _units(readings, memory)}
    examples = _examples(readings, memory)
    homes = {**units, **({examples.id: examples} if examples else {})}
    sops = SopIndex.of(_sops(readings, homes, settings, today, memory))
    services = Services.of(
        _services(readings, homes, settings, memory), _charters(readings, homes, memory), sops
    )
    declared = tuple(_declared(readings))
    cited = _cited((*sops.entries, *services.entries), declared, memory)
    regulations = build_register(declared, chain.from_iterable(cited.values()), memory)
    terms = _terms(readings, memory)
    scope = Scope(
        settings=settings,
        today=today,
        sops=sops,
        services=services,
        units=homes,
        regulations=regulations,
        cited=cited,
        terms=terms,
        has_file=lambda path: (root / path).is_file(),
    )
    for reading in readings:
        findings += _weighed(reading, settings)
    findings += weigh(_misplaced(readings, units), settings, draft=False)
    findings += _without_echoes(run_rules(scope, memory), findings)
    return Catalog(
        settings=settings,
        today=today,
        units=units,
        examples=examples,
        sops=sops,
        services=services,
        regulations=regulations,
        cited=cited,
        pages=_pages(readings, memory),
        terms=terms,
        findings=tuple(sorted(findings, key=lambda finding: finding.sort_key)),
    )


def _read_all(root: Path, shown: str, memory: Memory) -> tuple[list[Reading], list[Finding]]:
    readings: list[Reading] = []
    findings: list[Finding] = []
    for file in source_files(root):
        uri = file.relative_to(root).as_posix()
        name = f"{shown}/{uri}"
        if problem := name_problem(uri):
            findings.append(_placed(name, problem))
            continue
        try:
            state = file.stat()
            stamp = (state.st_mtime_ns, state.st_size)
            readings.append(memory.recall(("file", name), stamp, partial(_read, file, root, name)))
        except SourceError as error:
            findings.append(_unreadable(name, error))
        except OSError as error:
            reason = error.strerror or "galat sistem"
            fault = SourceError("SF01", 1, f"berkas tidak dapat dibaca: {reason}", _PERMISSION)
            findings.append(_unreadable(name, fault))
    return readings, findings


_PERMISSION = "periksa izin berkas, atau ganti folder yang bernama seperti berkas"


def _read(file: Path, root: Path, name: str) -> Reading:
    return read_document(read_source(file, root=root, shown=name))


def _unreadable(path: str, error: SourceError) -> Finding:
    return _format_finding(path, error.line, error.rule, str(error), error.hint)


def _format_finding(path: str, line: int, rule: str, message: str, hint: str) -> Finding:
    return Finding(
        rule=rule,
        severity=Severity.ERROR,
        path=path,
        line=line,
        field="",
        message=message,
        hint=hint,
        source=FORMAT,
    )


def _folder(reading: Reading) -> str:
    return reading.source.uri.rpartition("/")[0]


def _units(readings: Iterable[Reading], memory: Memory) -> tuple[UnitNode, ...]:
    declared = {
        _folder(reading): (reading.document, reading.source)
        for reading in readings
        if isinstance(reading.document, Unit) and is_index(reading) and _in_tree(reading)
    }
    occupied = {_folder(r) for r in readings if isinstance(r.document, InUnit) and _in_tree(r)}
    return build_units(declared, occupied, memory)


def _in_tree(reading: Reading) -> bool:
    return _folder(reading) not in ("", EXAMPLES)


def _examples(readings: Iterable[Reading], memory: Memory) -> UnitNode | None:
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


def _pages(readings: Iterable[Reading], memory: Memory) -> dict[str, PageEntry]:
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


def _weighed(reading: Reading, settings: Settings) -> Iterator[Finding]:
    document = reading.document
    draft = isinstance(document, Sop | StandarPelayanan) and document.is_draft
    return weigh(reading.findings, settings, draft=draft)


def _misplaced(readings: Sequence[Reading], units: Iterable[str]) -> Iterator[Finding]:
    """Find documents that stand where they cannot."""
    for reading in readings:
        if problem := place_problem(reading):
            yield _placed(reading.source.path, problem)
    for reading in twins(readings, units):
        yield _placed(reading.source.path, TWIN)


def _placed(path: str, problem: Misplacement) -> Finding:
    return _format_finding(path, 1, problem.rule, problem.message, problem.hint)


def _without_echoes(found: Iterable[Finding], reported: Iterable[Finding]) -> list[Finding]:
    """Drop what a rule says of a field whose fault is already told."""
    faulty: dict[str, list[str]] = {}
    for finding in reported:
        faulty.setdefault(finding.path, []).append(finding.field)
    return [item for item in found if not _echoes(item.field, faulty.get(item.path, []))]


def _echoes(field: str, faulty: Iterable[str]) -> bool:
    return any(
        field == other or field.startswith((f"{other}.", f"{other}[")) for other in faulty if other
    )
