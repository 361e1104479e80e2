"""New sources to be filled in: what is known already, and a comment on each key."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from publish.key_docs import KEY_DOCS
from publish.numbering import Proposal, next_number
from publish.registration import head_keys
from sopkit.basis.validity import ENDED
from sopkit.units import with_ancestors

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.legal.identity import LegalId
    from sopkit.units import UnitNode


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A file that is not written yet."""

    name: str
    """The file's name; empty where neither number nor title give one."""

    text: str


def draft_sop(catalog: Catalog, unit: UnitNode, *, title: str, number: str | None = None) -> Draft:
    """Write a draft with the next number of its unit, or with the number given."""
    given = Proposal(number=number, reason="")
    proposal = given if number else next_number(catalog, unit)
    kin = _kin(catalog, unit)
    lines = [
        "---",
        *_comment(_INTRODUCTION),
        *_key("dokumen", "sop"),
        *_key("nomor", proposal.number, proposal.reason),
        *_key("judul", one_line(title)),
        *_key("alias", []),
        *_key("sifat", _common([entry.sop.sifat for entry in kin])),
        *_key("status", "rancangan", "Naikkan ke verifikasi, uji-coba, lalu berlaku."),
        *_head("tanggal"),
        *_key("pembuatan", catalog.today.isoformat(), of="TanggalSop"),
        *_key("revisi", None, of="TanggalSop"),
        *_key("efektif", None, of="TanggalSop"),
        *_key("kaji_ulang", None, of="TanggalSop"),
        *_key("revisi_ke", 0),
        *_head("pengesahan"),
        *_key("jabatan", _approver(kin), of="Pengesahan"),
        *_legal_bases(catalog, kin),
        *_key("kualifikasi", None),
        *_key("keterkaitan", None),
        *_key("peralatan", None),
        *_key("peringatan", None),
        *_key("pencatatan", None),
        *_lanes(unit),
        *_steps(),
        *_key("catatan", None),
        *_key("sumber_naskah", None),
        *_comment(
            "Di bawah garis berikut boleh ditulis prosa: ruang lingkup, ringkasan, definisi."
        ),
        "---",
    ]
    return Draft(name=_file_name(proposal.number or title), text="\n".join(lines) + "\n")


def draft_regulation(identity: LegalId, title: str | None) -> Draft:
    """Write the page of a regulation, with what its citation tells."""
    lines = [
        "---",
        *_comment("Isi setiap kunci, lalu hapus penjelasannya. null berarti tidak tercatat."),
    ]
    for key, value in head_keys(identity, one_line(title) if title else None).items():
        lines += _key(key, value, of="Peraturan", indent="")
    for key in ("mencabut", "mengubah", "sumber"):
        lines += [*_comment(KEY_DOCS["Peraturan"][key]), f"{key}: []"]
    return Draft(name=f"{identity}.md", text="\n".join((*lines, "---", "")))


def one_line(text: str) -> str:
    """Fold white space and leave out what a source may not hold: control characters."""
    kept = (sign for sign in " ".join(text.split()) if unicodedata.category(sign) not in _REFUSED)
    return " ".join("".join(kept).split())


_REFUSED = frozenset({"Cc", "Cs"})

_INTRODUCTION = (
    "Isi setiap kunci, lalu hapus penjelasannya. null berarti tidak tercatat, [] tidak ada. "
    "Kunci lain yang jarang dipakai: python3 scripts/sop.py skema sop."
)


def _kin(catalog: Catalog, unit: UnitNode) -> tuple[SopEntry, ...]:
    """Return the SOPs in force or in the making of the unit, else of the nearest one above."""
    for folder in with_ancestors(unit.id):
        entries = catalog.sops_of(catalog.units[folder], deep=True)
        kept = tuple(entry for entry in entries if not entry.sop.is_withdrawn)
        if kept:
            return kept
    return ()


def _common(values: Sequence[str | None]) -> str | None:
    """Return what all say alike."""
    return values[0] if values and len(set(values)) == 1 else None


def _approver(kin: Sequence[SopEntry]) -> str | None:
    approvals = [entry.sop.pengesahan for entry in kin]
    return _common([approval.jabatan if approval else None for approval in approvals])


def _legal_bases(catalog: Catalog, kin: Sequence[SopEntry]) -> Iterator[str]:
    cited = [
        dict.fromkeys(item.id for item in catalog.cited[entry.id] if item.is_basis) for entry in kin
    ]
    shared = [key for key in cited[0] if key and all(key in some for some in cited)] if kin else []
    known = {
        key: catalog.regulations[key].regulation for key in shared if key in catalog.regulations
    }
    kept = {key: rule for key, rule in known.items() if rule and _holds(catalog, key)}
    if not kept:
        yield from _key("dasar_hukum", None)
        return
    hint = "Usulan: yang mendasari semua SOP lain di sini; hapus yang tidak berlaku bagi SOP ini."
    yield from _head("dasar_hukum", hint)
    for key, rule in kept.items():
        yield from _comment(rule.tentang or "", indent="  ")
        yield f"  - {key}"


def _holds(catalog: Catalog, regulation: str) -> bool:
    standing, _ = catalog.validity.now(regulation)
    return standing not in ENDED


def _lanes(unit: UnitNode) -> Iterator[str]:
    """Offer the register; which of them act, only the author knows."""
    yield from _comment(KEY_DOCS["Sop"]["pelaksana"])
    offices = unit.inherited.offices.values()
    width = max((len(office.key) for office in offices), default=0)
    for office in offices:
        full = f" ({office.entry.kepanjangan})" if office.entry.kepanjangan else ""
        yield f"#   {office.key:{width}}  {office.name}{full}"
    if not offices:
        yield from _comment("Daftar unit ini masih kosong; tambahkan pada index.md unitnya.")
    yield "pelaksana: []"


def _steps() -> Iterator[str]:
    yield from _head("prosedur", "Salin butir di bawah ini untuk setiap langkah.")
    first, *others = ("kegiatan", "pelaksana", "kelengkapan", "waktu", "output")
    words = KEY_DOCS["Langkah"]
    yield from _comment(words[first], indent="  ")
    yield f"  - {first}: null"
    for key in others:
        yield from _key(key, None, of="Langkah", indent="    ")
    yield from _comment(f"keputusan: {words['keputusan']}", indent="    ")
    yield from _comment(f"ke: {words['ke']}", indent="    ")


def _head(key: str, hint: str = "") -> Iterator[str]:
    """Yield a key whose value is written below it."""
    yield from _comment(KEY_DOCS["Sop"][key])
    yield from _comment(hint)
    yield f"{key}:"


def _key(
    key: str, value: object, hint: str = "", *, of: str = "Sop", indent: str | None = None
) -> Iterator[str]:
    """Yield a key with its explanation above it."""
    space = indent if indent is not None else "" if of == "Sop" else "  "
    yield from _comment(KEY_DOCS[of][key], indent=space)
    yield from _comment(hint, indent=space)
    yield f"{space}{key}: {_written(value)}"


def _comment(text: str, *, indent: str = "") -> list[str]:
    lead = f"{indent}# "
    return textwrap.wrap(
        text, width=100, initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False
    )


def _written(value: object) -> str:
    """Write a value on one line, quoted where YAML would take it for something else."""
    if not isinstance(value, str):
        return "null" if value is None else str(value)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return value
    line = yaml.safe_dump([str(value)], allow_unicode=True, width=float("inf"))
    return line.removeprefix("- ").removesuffix("\n")


def _file_name(text: str) -> str:
    slug = re.sub(r"[^a-z0-9.]+", "-", text.casefold()).strip("-.")[:100].rstrip("-.")
    return f"{slug}.md" if slug and slug != "index" else ""
