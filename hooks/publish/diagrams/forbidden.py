"""What a PlantUML source may not do: read files, variables or addresses, or change with time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_READS = (
    "diagram tidak boleh membaca berkas, alamat, atau lingkungan komputer; tulis isinya langsung"
)
_CHANGES = "hasilnya berubah setiap kali digambar; tulis nilainya langsung"
_HIDES = "nama fungsi yang disusun tidak dapat diperiksa; panggil fungsinya langsung"
_LINKS = "alamat tidak boleh ada dalam diagram; tulis sebagai tautan di luar diagram"
_CONTROLS = "ada karakter kendali; hapus lalu ketik ulang barisnya"

# Each row: what to look for, where it stands in the text, why it is refused.
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^\s*!\s*(?:include|import)\w*.*", re.IGNORECASE), _READS),
    (re.compile(r"^\s*!\s*theme\s.*\bfrom\b.*", re.IGNORECASE), _READS),
    (
        re.compile(
            r"%(?:getenv|load_json|file_exists|filedate|filename|dirpath|get_(?:all_)?stdlib)\b",
            re.IGNORECASE,
        ),
        _READS,
    ),
    (re.compile(r"<img\b", re.IGNORECASE), _READS),
    (re.compile(r"%(?:date|now|random)\b", re.IGNORECASE), _CHANGES),
    (
        re.compile(r"%(?:call_user_func|invoke_procedure|invoke_void_func|eval)\b", re.IGNORECASE),
        _HIDES,
    ),
    (re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s\]]*", re.IGNORECASE), _LINKS),
    (re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]"), _CONTROLS),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class ForbiddenDirective:
    """A part of a source that is refused before any engine sees it."""

    line: int
    """Line of the source, from 1."""

    text: str
    """The refused words."""

    reason: str

    @property
    def message(self) -> str:
        """Say what is refused and why."""
        return f'"{self.text}" tidak diizinkan: {self.reason}'


def find_forbidden(source: str) -> Iterator[ForbiddenDirective]:
    """Yield what a source may not contain, by line."""
    seen = set()
    for line, text in _readings(source):
        for pattern, reason in _RULES:
            found = pattern.search(text)
            if found and (line, reason) not in seen:
                seen.add((line, reason))
                yield ForbiddenDirective(line=line, text=printable(found[0].strip()), reason=reason)


def printable(text: str) -> str:
    """Show control characters by their numbers, and no more than a line of text."""
    return "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in text)[:80]


def _readings(source: str) -> Iterator[tuple[int, str]]:
    """Yield every line, and where a backslash ends it also what PlantUML's preprocessor joins."""
    held, start = "", 0
    for number, line in enumerate(source.split("\n"), start=1):
        yield number, line
        if line.endswith("\\"):
            held, start = held + line.lstrip()[:-1], start or number
        elif held:
            yield start, held + line.lstrip()
            held, start = "", 0
