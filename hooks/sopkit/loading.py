"""Load a source folder into a catalogue, gathering the findings of all files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from sopkit.catalog import Catalog, working_calendar
from sopkit.documents import FORMAT, Reading, read_document
from sopkit.entries import PageEntry, RegulationEntry, SopEntry, make_sop_entry
from sopkit.findings import Finding, Severity
from sopkit.legal.identity import LegalId, LegalIdError
from sopkit.links import SopIndex
from sopkit.model import Halaman, Peraturan, Sop, Unit
from sopkit.rules import Scope, run_rules, weigh
from sopkit.source import SourceError, read_source
from sopkit.units import RESERVED, UnitNode, build_units

if TYPE_CHECKING:
    from datetime import date

    from sopkit.settings import Settings

REGISTER = "dasar-hukum"
"""The folder of regulations below the source folder."""


def load_catalog(root: Path, *, settings: Settings, today: date, shown: str = "") -> Catalog:
    """Read every Markdown file below a folder and join them into a catalogue.

    Args:
        root: the source folder.
        settings: the house settings.
        today: the day against which dates are judged.
        shown: how messages name the folder; its own name if empty.
    """
    readings, findings = _read_all(root, shown or root.name)
    units = {unit.id: unit for unit in _units(readings)}
    sops = SopIndex.of(_sops(readings, units, settings, today))
    regulations = _regulations(readings, sops.entries)
    scope = Scope(
        settings=settings,
        today=today,
        sops=sops,
        units=units,
        regulations=regulations,
        has_file=lambda path: (root / path).is_file(),
    )
    for reading in readings:
        findings += _weighed(reading, settings)
        findings += weigh(_misplaced(reading), settings, draft=False)
    findings += _without_echoes(run_rules(scope), findings)
    return Catalog(
        settings=settings,
        today=today,
        units=units,
        sops=sops,
        regulations=regulations,
        pages=_pages(readings),
        findings=tuple(sorted(findings, key=lambda finding: finding.sort_key)),
    )


def _read_all(root: Path, shown: str) -> tuple[list[Reading], list[Finding]]:
    readings: list[Reading] = []
    findings: list[Finding] = []
    for file in sorted(root.rglob("*.md")):
        name = f"{shown}/{file.relative_to(root).as_posix()}"
        try:
            readings.append(read_document(read_source(file, root=root, shown=name)))
        except SourceError as error:
            findings.append(_unreadable(name, error))
    return readings, findings


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


def _units(readings: Iterable[Reading]) -> tuple[UnitNode, ...]:
    declared = {
        _folder(reading): (reading.document, reading.source)
        for reading in readings
        if isinstance(reading.document, Unit) and _is_index(reading) and _folder(reading)
    }
    occupied = {_folder(r) for r in readings if isinstance(r.document, Sop) and _folder(r)}
    return build_units(declared, occupied)


def _is_index(reading: Reading) -> bool:
    return reading.source.uri.rpartition("/")[2] == "index.md"


def _sops(
    readings: Iterable[Reading], units: Mapping[str, UnitNode], settings: Settings, today: date
) -> Iterator[SopEntry]:
    working = working_calendar(settings)
    for reading in readings:
        unit = units.get(_folder(reading))
        if isinstance(reading.document, Sop) and unit and not _is_index(reading):
            yield make_sop_entry(
                reading.document, reading.source, unit, working=working, today=today
            )


def _regulations(
    readings: Iterable[Reading], sops: Iterable[SopEntry]
) -> dict[str, RegulationEntry]:
    """Return the register and what is cited beside it, in hierarchical order."""
    found: dict[str, RegulationEntry] = {}
    for reading in readings:
        if isinstance(reading.document, Peraturan):
            slug = reading.source.id.rpartition("/")[2]
            found[slug] = RegulationEntry(
                id=slug,
                legal_id=_identity(slug),
                regulation=reading.document,
                source=reading.source,
            )
    for slug in sorted(_mentioned(found.values(), sops) - set(found)):
        identity = _identity(slug)
        if identity is not None:
            found[slug] = RegulationEntry(id=slug, legal_id=identity, regulation=None, source=None)
    return dict(sorted(found.items(), key=lambda item: _rank(item[1])))


def _mentioned(known: Iterable[RegulationEntry], sops: Iterable[SopEntry]) -> set[str]:
    cited = {item.id for entry in sops for item in entry.sop.dasar_hukum or () if item.id}
    for entry in known:
        rule = entry.regulation
        if rule is not None:
            cited |= {*rule.mencabut, *rule.dicabut_oleh, *rule.dicabut_sebagian_oleh}
            cited |= {*rule.digantikan_oleh, *rule.mengubah, *rule.diubah_oleh}
            cited |= {rule.koreksi_rujukan} if rule.koreksi_rujukan else set()
    return cited


def _identity(slug: str) -> LegalId | None:
    try:
        return LegalId.from_slug(slug)
    except LegalIdError:
        return None


def _rank(entry: RegulationEntry) -> tuple[bool, tuple[object, ...], str]:
    key = entry.legal_id.sort_key if entry.legal_id else ()
    return entry.legal_id is None, key, entry.id


def _pages(readings: Iterable[Reading]) -> dict[str, PageEntry]:
    return {
        reading.source.id: PageEntry(
            id=reading.source.id, page=reading.document, source=reading.source
        )
        for reading in readings
        if isinstance(reading.document, Halaman)
    }


def _weighed(reading: Reading, settings: Settings) -> Iterator[Finding]:
    draft = isinstance(reading.document, Sop) and reading.document.is_draft
    return weigh(reading.findings, settings, draft=draft)


def _misplaced(reading: Reading) -> Iterator[Finding]:
    """Find documents that stand where their kind cannot."""
    document, source = reading.document, reading.source
    top = source.uri.partition("/")[0] if "/" in source.uri else ""
    problem = _place_problem(document, top, is_index=_is_index(reading))
    if problem:
        yield _format_finding(source.path, 1, *problem)


def _place_problem(document: object, top: str, *, is_index: bool) -> tuple[str, str, str] | None:
    if isinstance(document, Sop) and (not top or top in RESERVED or is_index):
        return (
            "ID09",
            "SOP tidak berada di dalam unit",
            "taruh di folder unitnya, misalnya sops/kota-contoh/bagian-umum/01.md",
        )
    if isinstance(document, Unit) and (not is_index or not top):
        return (
            "ID09",
            "keterangan unit harus bernama index.md di folder unitnya",
            "ganti nama atau pindahkan berkas ini",
        )
    if isinstance(document, Peraturan) and (top != REGISTER or is_index):
        return (
            "SF08",
            "peraturan tidak berada di folder dasar-hukum",
            "pindahkan ke sops/dasar-hukum/",
        )
    if isinstance(document, Halaman) and top in RESERVED - {"panduan"}:
        return (
            "SF08",
            f'alamat "{top}/" dipakai oleh program',
            "pindahkan halaman ini ke folder lain, misalnya sops/panduan/",
        )
    return None


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
