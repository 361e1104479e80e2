"""Where source files may stand and what they may be called, since both become addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from sopkit.model import Halaman, Istilah, Maklumat, Peraturan, Sop, StandarPelayanan, Unit
from sopkit.units import RESERVED

if TYPE_CHECKING:
    from sopkit.documents import Reading

InUnit: TypeAlias = Sop | StandarPelayanan | Maklumat
"""The documents that belong to a unit."""

REGISTER = "dasar-hukum"
"""The folder of regulations below the source folder."""

TERMS = "istilah.md"
"""The file of the words of the trade, below the source folder."""

EXAMPLES = "panduan/contoh"
"""The folder of the examples in the guides: all marked as such, in a unit of their own."""

_SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs or an author may take for the name of a Markdown file."""

_UNFIT = re.compile(r"[#?%\\:*\"<>|\x00-\x1f\x7f]")
"""What means something else in an address, or cannot be in a file name on every system."""

_FILE = "ganti nama berkas ini; pakai huruf, angka, titik, dan tanda hubung, misalnya 01.01.md"


@dataclass(frozen=True, kw_only=True, slots=True)
class Misplacement:
    """A file or document that cannot stand where it stands."""

    rule: str
    message: str
    hint: str


def source_files(root: Path) -> list[Path]:
    """Return every Markdown file in order; names with a leading dot belong to editors and tools."""
    return sorted(
        file
        for file in root.rglob("*")
        if is_markdown(file.name) and not _is_hidden(file.relative_to(root))
    )


def is_markdown(name: str) -> bool:
    """Tell whether a file is meant as Markdown, by its name."""
    return name.lower().endswith(_SUFFIXES)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def name_problem(uri: str) -> Misplacement | None:
    """Tell why a file cannot be called so."""
    if not uri.endswith(".md"):
        message = "nama naskah harus berakhir dengan .md"
        return Misplacement(rule="SF08", message=message, hint=_FILE)
    found = _UNFIT.search(uri)
    if found:
        sign = found[0] if found[0].isprintable() else f"U+{ord(found[0]):04X}"
        message = f'nama berkas atau foldernya memuat "{sign}", yang tidak dapat menjadi alamat'
        return Misplacement(rule="SF08", message=message, hint=_FILE)
    return None


def twins(readings: Iterable[Reading], units: Iterable[str]) -> Iterator[Reading]:
    """Yield the documents whose address is also that of a folder."""
    readings = tuple(readings)
    folders = {*units, *(reading.source.id for reading in readings if is_index(reading))}
    for reading in readings:
        if not is_index(reading) and reading.source.id in folders:
            yield reading


TWIN = Misplacement(
    rule="SF08",
    message="alamat berkas ini sama dengan alamat folder yang bernama sama",
    hint="ganti nama berkas atau folder itu",
)


def is_index(reading: Reading) -> bool:
    """Tell whether a file speaks for its folder."""
    return reading.source.uri.rpartition("/")[2] == "index.md"


def place_problem(reading: Reading) -> Misplacement | None:
    """Tell why a document of its kind cannot stand where it does."""
    document, uri = reading.document, reading.source.uri
    top = uri.partition("/")[0] if "/" in uri else ""
    if uri.rpartition("/")[0] == EXAMPLES:
        return _example_problem(reading)
    if isinstance(document, InUnit):
        lost = not top or top in RESERVED or is_index(reading)
        return _homeless(document) if lost else None
    if isinstance(document, Unit) and (not is_index(reading) or not top):
        return Misplacement(
            rule="ID09",
            message="keterangan unit harus bernama index.md di folder unitnya",
            hint="ganti nama atau pindahkan berkas ini",
        )
    return _common_problem(reading, top)


def _homeless(document: InUnit) -> Misplacement:
    return Misplacement(
        rule="ID09",
        message=f"{_NAMES[type(document)]} tidak berada di dalam unit",
        hint="taruh di folder unitnya, misalnya sops/kota-contoh/bagian-umum/01.md",
    )


def _common_problem(reading: Reading, top: str) -> Misplacement | None:
    """Tell why a document that belongs to no unit cannot stand where it does."""
    document, uri = reading.document, reading.source.uri
    if isinstance(document, Peraturan) and (top != REGISTER or is_index(reading)):
        return Misplacement(
            rule="SF08",
            message="peraturan tidak berada di folder dasar-hukum",
            hint="pindahkan ke sops/dasar-hukum/",
        )
    if isinstance(document, Istilah) and uri != TERMS:
        return Misplacement(
            rule="SF08",
            message="daftar istilah hanya satu, dan bukan berkas ini",
            hint="pindahkan isinya ke sops/istilah.md",
        )
    if isinstance(document, Halaman) and top in RESERVED - {"panduan"}:
        return Misplacement(
            rule="SF08",
            message=f'alamat "{top}/" dipakai oleh program',
            hint="pindahkan halaman ini ke folder lain, misalnya sops/panduan/",
        )
    return None


_NAMES = {Sop: "SOP", StandarPelayanan: "standar pelayanan", Maklumat: "maklumat"}


def _example_problem(reading: Reading) -> Misplacement | None:
    """Tell why a document cannot stand among the examples of the guides."""
    document = reading.document
    if isinstance(document, InUnit):
        if document.contoh and not is_index(reading):
            return None
        return Misplacement(
            rule="ID09",
            message=f"{_NAMES[type(document)]} di folder {EXAMPLES} tidak ditandai sebagai contoh",
            hint="tulis contoh: true, atau pindahkan ke folder unitnya",
        )
    if isinstance(document, Halaman) or (isinstance(document, Unit) and is_index(reading)):
        return None
    return Misplacement(
        rule="SF08",
        message=f"dokumen ini tidak dapat berada di folder {EXAMPLES}",
        hint="pindahkan ke tempatnya",
    )
