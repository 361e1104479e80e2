"""A problem found in a source, as a value that prints itself in several forms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

FieldPath: TypeAlias = tuple[str | int, ...]
"""Where a value stands in the front matter: keys, and list positions from 0."""


class Severity(StrEnum):
    """How much a finding weighs; only errors stop a build."""

    ERROR = "galat"
    WARNING = "peringatan"
    INFO = "info"


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One departure from one rule, at one place."""

    rule: str
    """Stable rule id, such as `FC21`."""

    severity: Severity
    path: str
    """The file, relative to the project, with forward slashes."""

    line: int
    """Counted from 1."""

    field: str
    """As people write it, `prosedur[2].waktu`; empty when the whole file is meant."""

    message: str
    hint: str
    """What to do about it; may be empty."""

    source: str
    """The citable norm the rule rests on."""

    def as_text(self) -> str:
        """Return the form an editor can jump from."""
        field = f" {self.field}" if self.field else ""
        hint = f"; {self.hint}" if self.hint else ""
        weight = "" if self.severity is Severity.ERROR else f" ({self.severity})"
        return f"{self.path}:{self.line}: {self.rule}{field}: {self.message}{hint}{weight}"

    def as_json(self) -> dict[str, str | int]:
        """Return the published record of a finding."""
        return {
            "aturan": self.rule,
            "tingkat": self.severity.value,
            "berkas": self.path,
            "baris": self.line,
            "bidang": self.field,
            "pesan": self.message,
            "saran": self.hint,
            "sumber": self.source,
        }

    @property
    def sort_key(self) -> tuple[str, int, str, str, str]:
        """Order findings by place, then by rule."""
        return self.path, self.line, self.rule, self.field, self.message


def field_name(path: FieldPath) -> str:
    """Write a field path as people do, counting list items from 1."""
    name = ""
    for part in path:
        if isinstance(part, int):
            name += f"[{part + 1}]"
        else:
            name += f".{part}" if name else part
    return name


def has_errors(findings: tuple[Finding, ...]) -> bool:
    """Tell whether any finding is an error."""
    return any(finding.severity is Severity.ERROR for finding in findings)
