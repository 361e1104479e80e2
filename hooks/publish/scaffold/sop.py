"""An SOP to be filled in: what is known already, and a comment on each key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from publish.key_docs import KEY_DOCS
from publish.numbering import Proposal, next_number
from publish.scaffold.kin import approver, common, kin_of, legal_bases
from publish.scaffold.lines import Draft, Keys, comment, file_name, one_line

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.units import UnitNode


def draft_sop(catalog: Catalog, unit: UnitNode, *, title: str, number: str | None = None) -> Draft:
    """Write a draft with the next number of its unit, or with the number given."""
    given = Proposal(number=number, reason="")
    proposal = given if number else next_number(catalog, unit)
    kin = kin_of(catalog, unit)
    lines = [
        "---",
        *comment(_INTRODUCTION),
        *_KEYS.line("dokumen", "sop"),
        *_KEYS.line("nomor", proposal.number, proposal.reason),
        *_KEYS.line("judul", one_line(title)),
        *_KEYS.line("alias", []),
        *_KEYS.line("sifat", common([entry.sop.sifat for entry in kin])),
        *_KEYS.line("status", "rancangan", "Naikkan ke verifikasi, uji-coba, lalu berlaku."),
        *_KEYS.head("tanggal"),
        *_DAYS.line("pembuatan", catalog.today.isoformat()),
        *_DAYS.line("revisi", None),
        *_DAYS.line("efektif", None),
        *_DAYS.line("kaji_ulang", None),
        *_KEYS.line("revisi_ke", 0),
        *_KEYS.head("pengesahan"),
        *_APPROVAL.line("jabatan", approver(kin)),
        *legal_bases(catalog, kin, _KEYS, _BASES),
        *_KEYS.line("kualifikasi", None),
        *_KEYS.line("keterkaitan", None),
        *_KEYS.line("peralatan", None),
        *_KEYS.line("peringatan", None),
        *_KEYS.line("pencatatan", None),
        *_lanes(unit),
        *_steps(),
        *_KEYS.line("catatan", None),
        *_KEYS.line("sumber_naskah", None),
        *comment("Di bawah garis berikut boleh ditulis prosa: ruang lingkup, ringkasan, definisi."),
        "---",
    ]
    return Draft(name=file_name(proposal.number or title), text="\n".join(lines) + "\n")


_INTRODUCTION = (
    "Isi setiap kunci, lalu hapus penjelasannya. null berarti tidak tercatat, [] tidak ada. "
    "Kunci lain yang jarang dipakai: python3 scripts/sop.py skema sop."
)


_BASES = "Usulan: yang mendasari semua SOP lain di sini; hapus yang tidak berlaku bagi SOP ini."

_KEYS = Keys("Sop")
_DAYS = Keys("TanggalSop", "  ")
_APPROVAL = Keys("Pengesahan", "  ")
_STEP = Keys("Langkah", "    ")


def _lanes(unit: UnitNode) -> Iterator[str]:
    """Offer the register; which of them act, only the author knows."""
    yield from _KEYS.explained("pelaksana")
    offices = unit.inherited.offices.values()
    width = max((len(office.key) for office in offices), default=0)
    for office in offices:
        full = f" ({office.entry.kepanjangan})" if office.entry.kepanjangan else ""
        yield f"#   {office.key:{width}}  {office.name}{full}"
    if not offices:
        yield from comment("Daftar unit ini masih kosong; tambahkan pada index.md unitnya.")
    yield "pelaksana: []"


def _steps() -> Iterator[str]:
    yield from _KEYS.head("prosedur", "Salin butir di bawah ini untuk setiap langkah.")
    words = KEY_DOCS["Langkah"]
    yield from comment(words["kegiatan"], indent="  ")
    yield "  - kegiatan: null"
    for name in ("pelaksana", "kelengkapan", "waktu", "output"):
        yield from _STEP.line(name, None)
    for name in ("keputusan", "ke"):
        yield from comment(f"{name}: {words[name]}", indent="    ")
