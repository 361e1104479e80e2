"""Reads every source of a folder, and weighs what is wrong with each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sopkit.documents import FORMAT, Reading, read_document
from sopkit.findings import Finding, Severity
from sopkit.memory import Memory
from sopkit.model import Sop, StandarPelayanan
from sopkit.placement import (
    TWIN,
    Misplacement,
    name_problem,
    place_problem,
    source_files,
    twins,
)
from sopkit.rules import weigh
from sopkit.source import SourceError, read_source

if TYPE_CHECKING:
    from sopkit.settings import Settings


def read_all(root: Path, shown: str, memory: Memory) -> tuple[list[Reading], list[Finding]]:
    """Read every source below a folder, and tell which cannot be read.

    Args:
        root: the source folder.
        shown: how messages name the folder.
        memory: what an earlier load left.
    """
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


def weighed(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Return the faults of a document's form, as severe as its stage lets them be."""
    document = reading.document
    draft = isinstance(document, Sop | StandarPelayanan) and document.is_draft
    return weigh(reading.findings, settings, draft=draft)


def misplaced(readings: Sequence[Reading], units: Iterable[str]) -> Iterator[Finding]:
    """Find documents that stand where they cannot."""
    for reading in readings:
        if problem := place_problem(reading):
            yield _placed(reading.source.path, problem)
    for reading in twins(readings, units):
        yield _placed(reading.source.path, TWIN)


def _placed(path: str, problem: Misplacement) -> Finding:
    return _format_finding(path, 1, problem.rule, problem.message, problem.hint)


def without_echoes(found: Iterable[Finding], reported: Iterable[Finding]) -> list[Finding]:
    """Drop what a rule says of a field whose fault is already told."""
    faulty: dict[str, list[str]] = {}
    for finding in reported:
        faulty.setdefault(finding.path, []).append(finding.field)
    return [item for item in found if not _echoes(item.field, faulty.get(item.path, []))]


def _echoes(field: str, faulty: Iterable[str]) -> bool:
    return any(
        field == other or field.startswith((f"{other}.", f"{other}[")) for other in faulty if other
    )
