"""Checks of number and title (PermenPANRB 35/2012, Bagian Identitas)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sopkit.findings import Severity
from sopkit.links import canonicalize_number
from sopkit.model import DITARIK, Jenis
from sopkit.patterns import fits
from sopkit.rules.norms import CUSTOM, HOUSE, PERMENPANRB, PERWALI
from sopkit.rules.registry import GUARANTEED, Problem, sop_rule
from sopkit.rules.wording import capitalized, first_word, is_active_verb, without_lead
from sopkit.rules.words import TITLE_LEADS, UNIT_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sopkit.entries import SopEntry
    from sopkit.rules.registry import Scope
    from sopkit.units import UnitNode

GUARANTEED["ID08"] = "judul ditulis satu kali; sampul, identitas, dan tabel mengambilnya dari situ"


@sop_rule("ID01", Severity.ERROR, source=PERMENPANRB, title="SOP bernomor")
def number_present(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an SOP without number."""
    nomor = entry.sop.nomor
    if nomor is None and ("nomor",) in entry.source.lines:
        yield Problem(
            field=("nomor",),
            message="SOP belum bernomor",
            hint="isi nomornya setelah diberikan",
            severity=Severity.WARNING,
        )
    elif not nomor:
        message = "nomor kosong" if nomor == "" else "nomor tidak ada"
        hint = (
            "tulis nomor SOP, misalnya nomor: 01.01.07.2019; tulis nomor: null bila belum bernomor"
        )
        yield Problem(field=("nomor",), message=message, hint=hint)


@sop_rule(
    "ID02",
    Severity.WARNING,
    source=f"{PERWALI} pasal 12 dan 13",
    title="Nomor mengikuti pola yang ditetapkan pemerintah daerahnya",
)
def number_fits(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a number that departs from the government's pattern."""
    pattern, nomor = entry.unit.inherited.number_pattern, entry.sop.nomor
    if pattern and nomor and not fits(pattern, nomor):
        yield Problem(
            field=("nomor",),
            message=f'nomor "{nomor}" tidak mengikuti pola {pattern}',
            hint="perbaiki nomornya, atau pola_nomor pada index.md unitnya",
        )


@sop_rule(
    "ID03", Severity.ERROR, source=HOUSE, title="Nomor hanya dipakai satu SOP dalam satu instansi"
)
def number_unique(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find a number that an earlier file has already, but for editions that one replaced."""
    nomor = entry.sop.nomor
    if not nomor:
        return
    twins = scope.sops.by_number.get((entry.unit.government, canonicalize_number(nomor)), ())
    if len(twins) == 1:
        return
    keeping = [twin for twin in twins if not _gave_way(twin, twins, scope)]
    first = _first(keeping)
    if first and first is not entry and entry in keeping:
        yield Problem(
            field=("nomor",),
            message=f"nomor {nomor} sudah dipakai oleh {first.source.path}",
            hint="beri salah satunya nomor lain; bila ini dua edisi SOP yang sama, tulis "
            "status: digantikan dan digantikan_oleh pada edisi lama",
        )


@sop_rule("ID04", Severity.ERROR, source=PERMENPANRB, title="SOP berjudul")
def title_present(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an SOP without title."""
    if not entry.sop.judul:
        yield Problem(
            field=("judul",),
            message="judul tidak ada" if ("judul",) not in entry.source.lines else "judul kosong",
            hint="tulis kegiatan yang dibakukan, misalnya judul: Penghimpunan SOP OPD",
        )


@sop_rule(
    "ID05", Severity.WARNING, source=HOUSE, title="Judul hanya dipakai satu SOP dalam satu unit"
)
def title_unique(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find a title that an earlier file of the unit has already, apart from lead words and case."""
    if not entry.sop.judul or entry.sop.status in DITARIK:
        return
    # Editions of one SOP share its title; whether two of them are in force is LC05.
    twins = [
        twin
        for twin in scope.titles.twins(entry)
        if twin.sop.status not in DITARIK and twin.sop.revisi_ke == entry.sop.revisi_ke
    ]
    first = _first(twins)
    if first and first is not entry:
        yield Problem(
            field=("judul",),
            message=f'judul sama dengan "{first.title}" pada {first.source.path}',
            hint="bedakan judulnya, atau gabungkan kedua SOP",
        )


@sop_rule(
    "ID06",
    Severity.WARNING,
    source=HOUSE,
    title='Judul tidak diawali "SOP", "Prosedur", atau "Mekanisme"',
)
def title_without_lead(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a title that begins with a word that says only that it is an SOP."""
    split = without_lead(entry.sop.judul or "", TITLE_LEADS)
    if split:
        lead, rest = split
        hint = f'tulis "{capitalized(rest)}" dan simpan judul lama pada alias' if rest else ""
        yield Problem(
            field=("judul",),
            message=f'judul diawali "{lead}"',
            hint=hint or "tulis kegiatan yang dibakukan",
        )


@sop_rule(
    "ID07",
    Severity.WARNING,
    source=CUSTOM,
    title="Judul menyebut kegiatan atau hasilnya, tanpa nama unit",
)
def title_names_activity(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find a title that is a sentence, or that ends with the name of a unit."""
    judul = entry.sop.judul or ""
    head = first_word(judul)
    if is_active_verb(head):
        yield Problem(
            field=("judul",),
            message=f'judul diawali kata kerja "{head}"; lazimnya kata benda',
            hint='tulis misalnya "Penyusunan …" alih-alih "Menyusun …"',
        )
    tail = _unit_at_end(judul, entry.unit, scope)
    if tail:
        rest = judul[: -len(tail)].rstrip()
        yield Problem(
            field=("judul",),
            message=f'judul diakhiri nama unit, "{tail}"; lazimnya tanpa nama unit',
            hint=f'tulis "{rest}" dan simpan judul lama pada alias; unit terbaca dari foldernya',
        )


def _gave_way(entry: SopEntry, twins: Iterable[SopEntry], scope: Scope) -> bool:
    """Tell whether an SOP is withdrawn and its successors lead to another of the same number."""
    if entry.sop.status not in DITARIK:
        return False
    others = {twin.id for twin in twins} - {entry.id}
    seen, node = {entry.id}, entry
    while node.sop.digantikan_oleh:
        following = scope.sops.find(node.sop.digantikan_oleh, near=node)
        if following is None or following.id in seen:
            return False
        if following.id in others:
            return True
        seen.add(following.id)
        node = following
    return False


def _first(twins: Iterable[SopEntry]) -> SopEntry | None:
    return min(twins, key=lambda twin: twin.source.path, default=None)


def _unit_at_end(title: str, unit: UnitNode, scope: Scope) -> str:
    """Return the end of a title that only names a unit."""
    match = _UNIT_TAIL.search(title)
    if match:
        return match[0].strip()
    above: UnitNode | None = unit
    # The whole government is what a procedure is about ("IKU Pemerintah Kota …"), not who does it.
    while above is not None and above.kind is not Jenis.INSTANSI:
        for name in filter(None, (above.name, above.short_name)):
            if above.source is not None and title.casefold().endswith(f" {name.casefold()}"):
                return title[-len(name) :]
        above = scope.units.get(above.parent) if above.parent else None
    return ""


_UNIT_TAIL = re.compile(
    rf"\s(?:pada|di|di lingkungan|di lingkup|lingkup)\s+(?:{'|'.join(sorted(UNIT_WORDS))})\s.+$",
    re.IGNORECASE,
)
