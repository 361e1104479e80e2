"""A Standar Pelayanan and a maklumat to be filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from publish.scaffold.kin import approver, kin_of, legal_bases
from publish.scaffold.lines import Draft, Keys, comment, file_name, one_line, written
from sopkit.duration import in_words
from sopkit.model.charter import STATEMENTS
from sopkit.model.service import MANUFACTURING
from sopkit.rules.supplies import Supplies, expected_at_first
from sopkit.services import needed_time

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.units import UnitNode


_INTRODUCTION = (
    "Isi setiap kunci, lalu hapus penjelasannya. null berarti tidak tercatat, [] tidak ada. "
    "Kunci lain yang jarang dipakai: python3 scripts/sop.py skema {}."
)
_STEPS = (
    'Setiap butir diawali pelakunya: "- pemohon: Menyerahkan berkas di loket." '
    'atau "- petugas: Memeriksa berkas."'
)
_FEES = 'Tarif ditulis "- {uraian: …, rupiah: 25000, dasar: id peraturannya}".'
_CHANNELS = 'Setiap butir satu saluran: "- telepon: …", whatsapp, surel, laman, atau alamat.'
_BASES = "Usulan: yang mendasari SOP-nya; hapus yang bukan dasar layanan ini."

_KEYS = Keys("StandarPelayanan")
_WHERE = ("pemohon", "tempat", "jam_layanan")
_MAKING = tuple(name for name in MANUFACTURING if name != "dasar_hukum")


def draft_service(
    catalog: Catalog, unit: UnitNode, *, title: str, behind: Sequence[SopEntry] = ()
) -> Draft:
    """Write a draft with all components, and with what the SOPs behind it tell of them."""
    kin = behind or kin_of(catalog, unit)
    lines = [
        "---",
        *comment(_INTRODUCTION.format("standar-pelayanan")),
        *_KEYS.line("dokumen", "standar-pelayanan"),
        *_KEYS.line("nomor", None),
        *_KEYS.line("judul", one_line(title)),
        *_KEYS.line("alias", []),
        *_KEYS.line("status", "rancangan", "Naikkan ke berlaku setelah ditetapkan."),
        *_KEYS.head("tanggal"),
        *(f"  {name}: null" for name in ("pembuatan", "revisi", "efektif")),
        *_KEYS.head("pengesahan"),
        *Keys("Pengesahan", "  ").line("jabatan", approver(kin)),
        *_KEYS.line("keperluan", []),
        *_KEYS.line("peristiwa", []),
        *(line for name in _WHERE for line in _KEYS.line(name, None)),
        *_KEYS.line("formulir", []),
        *_sops(behind),
        "",
        *comment("Enam komponen penyampaian layanan"),
        *_KEYS.line("persyaratan", None, _papers(catalog, behind)),
        *_KEYS.line("prosedur", None, _STEPS),
        *_KEYS.line("jangka_waktu", None, _needed(catalog, behind)),
        *_KEYS.line("biaya", None, _FEES),
        *_KEYS.line("produk", None),
        *_KEYS.line("pengaduan", None, _CHANNELS),
        *_KEYS.line("penanganan_pengaduan", None),
        "",
        *comment("Delapan komponen pengelolaan layanan"),
        *legal_bases(catalog, behind, _KEYS, _BASES),
        *(line for name in _MAKING for line in _KEYS.line(name, None)),
        *_KEYS.line("catatan", None),
        "---",
    ]
    return Draft(name=file_name(title), text="\n".join(lines) + "\n")


def draft_charter() -> Draft:
    """Write a maklumat with the three statements left open."""
    keys = Keys("Maklumat")
    lines = [
        "---",
        *comment(_INTRODUCTION.format("maklumat")),
        *keys.line("dokumen", "maklumat"),
        *(line for name in STATEMENTS for line in keys.line(name, None)),
        *keys.head("penandatangan"),
        *Keys("Penandatangan", "  ").line("jabatan", None),
        *Keys("Penandatangan", "  ").line("nama", None),
        *keys.line("tempat", None),
        *keys.line("tanggal", None),
        "---",
    ]
    return Draft(name="maklumat.md", text="\n".join(lines) + "\n")


def _sops(behind: Sequence[SopEntry]) -> Iterator[str]:
    if not behind:
        yield from _KEYS.line("sop", None)
        return
    yield from _KEYS.head("sop")
    for entry in behind:
        yield from comment(entry.title, indent="  ")
        yield f"  - {written(entry.sop.nomor or entry.id)}"


def _papers(catalog: Catalog, behind: Sequence[SopEntry]) -> str:
    """Tell what the first steps of the first SOP expect (SP10)."""
    expected = expected_at_first(behind[0], Supplies(catalog.terms)) if behind else ()
    words = "; ".join(text for _, text in expected)
    return f"Langkah pertama SOP-nya mengharapkan: {words}." if words else ""


def _needed(catalog: Catalog, behind: Sequence[SopEntry]) -> str:
    """Tell how long the SOPs take one after another (FC23)."""
    minutes, complete = needed_time(behind)
    least = "" if complete else "sekurang-kurangnya "
    words = in_words(minutes, catalog.calendar)
    return f"SOP-nya memerlukan {least}{words} menurut jalur Ya." if minutes else ""
