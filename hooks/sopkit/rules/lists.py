"""Checks of the lists of the identity: legal basis, related SOPs, warnings, tools, records."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sopkit.findings import Severity
from sopkit.rules.keys import absent
from sopkit.rules.norms import CUSTOM, HOUSE, PERWALI
from sopkit.rules.places import item_path, written
from sopkit.rules.registry import GUARANTEED, Problem, sop_rule
from sopkit.rules.wording import bullet_at_head, has_bullets, shortened, slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sopkit.entries import SopEntry
    from sopkit.findings import FieldPath
    from sopkit.model import Kaitan
    from sopkit.rules.registry import Scope

GUARANTEED["LI08"] = "keterkaitan cukup ditulis satu arah; halaman SOP menampilkan tautan baliknya"


@sop_rule("LI01", Severity.ERROR, source=CUSTOM, title="Dasar hukum paling sedikit satu")
def legal_basis_present(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an SOP without legal basis."""
    path = ("dasar_hukum",)
    if entry.sop.dasar_hukum is None:
        example = "dasar_hukum: [permenpanrb-35-2012]"
        yield from absent(entry.source, path, name="dasar hukum", example=example)
    elif not written(entry.source, path):
        yield Problem(
            field=path,
            message="dasar hukum kosong; lazimnya paling sedikit satu peraturan",
            hint="sebut peraturan yang mendasarinya, misalnya permenpanrb-35-2012",
        )


@sop_rule(
    "LI07",
    Severity.WARNING,
    source=f"{PERWALI} pasal 14 ayat (1) huruf c",
    title="Keterkaitan menunjuk SOP lain dalam katalog, atau ditandai di luar katalog",
)
def relations_resolve(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find a related SOP that the catalogue does not have, or that is the SOP itself."""
    for at, relation in enumerate(entry.sop.keterkaitan or ()):
        problem = _relation_problem(entry, relation, scope)
        if problem:
            message, hint = problem
            yield Problem(field=("keterkaitan", at), message=message, hint=hint)


@sop_rule("LI09", Severity.WARNING, source=CUSTOM, title="Keterkaitan hanya memuat SOP")
def relations_are_sops(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find a related thing that is no SOP."""
    for at, relation in enumerate(entry.sop.keterkaitan or ()):
        if _is_no_sop(entry, relation, scope):
            yield Problem(
                field=("keterkaitan", at),
                message=f'"{relation.judul}" bukan SOP; lazimnya keterkaitan hanya memuat SOP',
                hint='awali dengan "SOP" bila memang SOP; bila bukan, pindahkan ke kelengkapan',
            )


@sop_rule(
    "LI12",
    Severity.WARNING,
    source=CUSTOM,
    title='Peringatan berbentuk "Jika …, maka …" atau menyebut batas waktu',
)
def warnings_warn(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find warnings of which not one names a consequence or a deadline."""
    items = [item for item in entry.sop.peringatan or () if item]
    if items and not any(_WARNS.search(item) for item in items):
        yield Problem(
            field=("peringatan",),
            message="tidak menyebut akibat bila SOP tidak dilaksanakan, atau batas waktu",
            hint='lazimnya "Jika SOP ini tidak dilaksanakan, maka …"',
        )


@sop_rule(
    "LI14",
    Severity.WARNING,
    source=HOUSE,
    title="Butir daftar terisi, berejaan benar, dan tidak berulang",
)
def items_clean(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find list items that are empty, doubled, misspelt, or begin with a bullet of their own."""
    for key in ("kualifikasi", "peralatan", "peringatan", "pencatatan"):
        seen: dict[str, int] = {}
        for at, item in enumerate(getattr(entry.sop, key) or ()):
            path = item_path(entry.source, (key,), at)
            folded = item.casefold()
            if folded and folded in seen:
                message = f'"{shortened(item)}" sudah disebut pada butir {seen[folded] + 1}'
                yield Problem(field=path, message=message, hint="hapus salah satunya")
            seen.setdefault(folded, at)
            yield from _item_problems(item, path)


_WARNS = re.compile(
    r"\b(?:jika|apabila|bila|bilamana|kalau|jikalau|manakala|seandainya|dalam hal)\b"
    r"|paling (?:lambat|lama)|selambat|batas waktu|tenggat|tepat waktu|jatuh tempo|(?:ke)?terlambat"
    r"|\b(?:agar|supaya) tidak\b|\b(?:menghindari|mencegah|menghindarkan|sanksi|akibat)\b"
    r"|\b(?:mengakibatkan|berakibat|menyebabkan|berdampak|menghambat|terhambat)\b"
    r"|\bdilarang\b|\btidak (?:boleh|diperkenankan|dibenarkan)\b|\bjangan\b"
    r"|\b(?:sebelum|sampai dengan|setiap) (?:tanggal|tgl)\b",
    re.IGNORECASE,
)


def _relation_problem(entry: SopEntry, relation: Kaitan, scope: Scope) -> tuple[str, str] | None:
    """Say what is wrong with a related SOP, and what to do."""
    title = relation.judul
    if not relation.rujukan and not title:
        return "butir keterkaitan kosong", "tulis nomor SOP yang terkait, atau hapus butir ini"
    found = scope.sops.related(entry, relation)
    if found is None and title and not relation.rujukan:
        found = scope.titles.find(title, near=entry)
    if found is entry:
        return "SOP ini menunjuk dirinya sendiri", "hapus, atau tunjuk SOP yang dimaksud"
    if relation.rujukan or not title:
        return None if found else _unresolved(entry, relation.rujukan or "", scope)
    if found:
        return f'"{title}" ada dalam katalog', f"tulis {_reference(found)} supaya tertaut"
    if relation.di_luar_katalog or _is_no_sop(entry, relation, scope):
        return None
    return _unresolved(entry, title, scope)


def _unresolved(entry: SopEntry, name: str, scope: Scope) -> tuple[str, str]:
    near = scope.titles.find(name, near=entry) or scope.titles.closest(name, near=entry)
    if near:
        return (
            f'"{shortened(name)}" tidak ditemukan dalam katalog',
            f'mungkin maksudnya {_reference(near)} ("{near.title}")',
        )
    return (
        f'"{shortened(name)}" tidak ditemukan dalam katalog',
        "periksa nomornya, atau tandai {judul: SOP …, di_luar_katalog: true}",
    )


def _is_no_sop(entry: SopEntry, relation: Kaitan, scope: Scope) -> bool:
    title = relation.judul
    if not title or relation.rujukan or re.match(r"(?i)sop\b|standar operasional", title):
        return False
    return scope.titles.find(title, near=entry) is None and (
        relation.di_luar_katalog or scope.titles.closest(title, near=entry) is None
    )


def _reference(found: SopEntry) -> str:
    return found.sop.nomor or found.id


def _item_problems(item: str, path: FieldPath) -> Iterator[Problem]:
    bullet = bullet_at_head(item)
    if not item:
        yield Problem(field=path, message="butir kosong", hint="isi, atau hapus butir ini")
    elif bullet:
        hint = 'hapus tanda itu; "- " di awal baris sudah menjadikannya butir'
        yield Problem(field=path, message=f'butir diawali "{bullet}"', hint=hint)
    elif has_bullets(item):
        hint = "tulis tiap butir pada baris tersendiri"
        yield Problem(field=path, message="satu butir memuat beberapa butir", hint=hint)
    for wrong, right in slips(item):
        yield Problem(field=path, message=f'ejaan "{wrong}" tidak baku', hint=f'tulis "{right}"')
