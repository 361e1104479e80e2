"""Rules of the legal basis: every citation leads to one regulation of the register that holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sopkit.basis.concerns import GONE, Concern, Reason, concerns_of
from sopkit.basis.evidence import EVIDENCE
from sopkit.basis.validity import Standing
from sopkit.dates import long_date
from sopkit.findings import Severity
from sopkit.legal.identity import LegalId, LegalIdError
from sopkit.rules.norms import CUSTOM, HOUSE, PERWALI
from sopkit.rules.registry import Problem, Scope, service_rule, sop_rule
from sopkit.rules.wording import shortened

if TYPE_CHECKING:
    from datetime import date

    from sopkit.basis.citing import Cited
    from sopkit.entries import SopEntry
    from sopkit.findings import FieldPath
    from sopkit.services import ServiceEntry


@sop_rule(
    "LI02",
    Severity.WARNING,
    source=HOUSE,
    title="Tiap dasar hukum menunjuk satu peraturan dalam daftar",
)
@service_rule(
    "LI02",
    Severity.WARNING,
    source=HOUSE,
    title="Tiap dasar hukum menunjuk satu peraturan dalam daftar",
)
def every_basis_is_registered(entry: SopEntry | ServiceEntry, scope: Scope) -> Iterator[Problem]:
    """Find citations that lead to no regulation of the register, or to another one than meant."""
    for cited in scope.cited[entry.id]:
        if cited.is_basis and (cited.id or cited.text):
            yield from _problems_of(cited, entry.basis_path(cited.item), scope)


def _problems_of(cited: Cited, field: FieldPath, scope: Scope) -> Iterator[Problem]:
    if cited.id is None:
        yield _unrecognised(cited, field)
        return
    try:
        slug = str(LegalId.from_slug(cited.id))
    except LegalIdError as error:
        message, _, hint = str(error).partition("; ")
        yield Problem(field=field, message=message, hint=hint, severity=Severity.ERROR)
        return
    known = scope.regulations.get(slug)
    if known is None or known.regulation is None:
        yield Problem(
            field=field,
            message=f"peraturan {slug} belum ada dalam daftar dasar hukum",
            hint=f"tambahkan berkas dasar-hukum/{slug}.md",
        )
    if cited.other:
        yield Problem(
            field=field,
            message=f"id {slug} tidak sama dengan kutipannya, yang terbaca {cited.other}",
            hint="perbaiki salah satunya",
        )
    elif meant := scope.corrections.find(cited):
        yield _misquoted(cited, meant, field)
    elif scope.corrections.deviates(cited):
        yield Problem(
            field=field,
            message=f'judul "{shortened(cited.title or "")}" bukan judul {slug} dalam daftar',
            hint="periksa nomor dan tahunnya pada naskah peraturan",
        )


def _unrecognised(cited: Cited, field: FieldPath) -> Problem:
    text = shortened(cited.text or "")
    if cited.missing:
        lacking = " dan ".join(cited.missing)
        return Problem(
            field=field,
            message=f'kutipan "{text}" tidak menyebut {lacking}',
            hint="lengkapi kutipannya, atau sebut id peraturannya",
        )
    return Problem(
        field=field,
        message=f'kutipan "{text}" tidak dikenali sebagai peraturan',
        hint="tulis jenis, nomor, dan tahunnya, atau sebut id seperti uu-25-2009",
    )


def _misquoted(cited: Cited, meant: str, field: FieldPath) -> Problem:
    told = f'judul "{shortened(cited.title)}" milik {meant}' if cited.title else f"dikenal {meant}"
    return Problem(
        field=field,
        message=f"{cited.id} kemungkinan keliru: {told}",
        hint=f"bila benar keliru, rujuk {meant}",
    )


@sop_rule(
    "LI03",
    Severity.WARNING,
    source=f"{PERWALI} pasal 14 ayat (1) huruf a",
    title="Dasar hukum masih berlaku",
)
@service_rule(
    "LI03",
    Severity.WARNING,
    source=f"{PERWALI} pasal 14 ayat (1) huruf a",
    title="Dasar hukum masih berlaku",
)
def every_basis_holds(entry: SopEntry | ServiceEntry, scope: Scope) -> Iterator[Problem]:
    """Find regulations that have ended, before the document was adopted or since."""
    day = entry.adopted_on
    found = concerns_of(scope.cited[entry.id], day, scope.validity, scope.corrections)
    for concern in found:
        if concern.reason in GONE:
            yield Problem(
                field=entry.basis_path(concern.cited.item),
                message=f"{concern.id} {_ended_words(concern, day, entry.noun)}",
                hint=_instead(concern, entry.noun),
            )


def _ended_words(concern: Concern, day: date | None, noun: str) -> str:
    acts = (*concern.acts.before, *concern.acts.unsure, *concern.acts.after)
    how = "dengan" if concern.now is Standing.DICABUT else "karena"
    by = f" {how} {' dan '.join(acts)}" if acts else ""
    what = f"{_ENDINGS[concern.now]}{by} ({EVIDENCE[concern.evidence]})"
    if concern.reason is Reason.SUDAH_BERAKHIR and day:
        return f"sudah {what} ketika {noun} ini ditetapkan pada {long_date(day)}"
    if concern.reason is Reason.KEMUDIAN_BERAKHIR:
        return f"kemudian {what}"
    return f"{what}, entah sebelum atau sesudah {noun} ini ditetapkan"


_ENDINGS = {
    Standing.DICABUT: "dicabut",
    Standing.HABIS_MASA: "habis masa berlakunya",
    Standing.TIDAK_BERLAKU_TERSIRAT: "tidak berlaku secara tersirat",
}


def _instead(concern: Concern, noun: str) -> str:
    if not concern.instead:
        return "periksa apakah masih ada dasar hukumnya; penggantinya tidak tercatat"
    return f"kaji ulang {noun} ini terhadap {' dan '.join(concern.instead)}"


@sop_rule(
    "LI04",
    Severity.WARNING,
    source=CUSTOM,
    title="Dasar hukum berurutan menurut hierarki, lalu tahun",
)
def bases_in_order(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find the first regulation that stands after one of lower rank, or after a younger one."""
    above: LegalId | None = None
    for cited in _main(entry, scope):
        own = scope.regulations[cited.id or ""].legal_id
        if own and above and own.sort_key[:2] < above.sort_key[:2]:
            yield Problem(
                field=("dasar_hukum", cited.item),
                message=f"{own} lazimnya di atas {above}",
                hint="urutkan dari UUD, UU, PP, Perpres, Permen, Perda, ke peraturan kepala daerah,"
                " lalu dari tahun terlama",
            )
            return
        above = own or above


@sop_rule("LI05", Severity.WARNING, source=HOUSE, title="Setiap peraturan dirujuk satu kali")
def bases_distinct(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find a regulation that an SOP cites twice, however it is spelt."""
    seen: dict[str, int] = {}
    for cited in scope.cited[entry.id]:
        name = cited.id or cited.text or ""
        if not name or not cited.is_basis:
            continue
        first = seen.setdefault(" ".join(re.findall(r"\w+", name.casefold())), cited.item)
        if first != cited.item:
            yield Problem(
                field=("dasar_hukum", cited.item),
                message=f'"{shortened(name)}" sudah disebut pada butir {first + 1}',
                hint="hapus salah satunya, atau gabungkan pasal yang dirujuk",
            )


@sop_rule(
    "LI06",
    Severity.ERROR,
    source=HOUSE,
    title="Peraturan yang dirujuk tidak lebih muda dari SOP",
)
def bases_are_older(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find a regulation of a year after the SOP took effect and was last revised."""
    start, revised = entry.sop.tanggal.efektif, entry.sop.tanggal.revisi
    latest = max(filter(None, (start, revised)), default=None)
    for cited in _main(entry, scope):
        own = scope.regulations[cited.id or ""].legal_id
        if start and latest and own and own.tahun and own.tahun > latest.year:
            yield Problem(
                field=("dasar_hukum", cited.item),
                message=f"{own} lebih muda dari SOP ini, yang efektif sejak {start.year}",
                hint="perbaiki tahun peraturan atau tanggal efektif, atau catat revisi SOP",
            )


def _main(entry: SopEntry, scope: Scope) -> Iterator[Cited]:
    """Yield the main regulation of each item, as far as it is recognised, and each one once."""
    items: set[int] = set()
    seen: set[str] = set()
    for cited in scope.cited[entry.id]:
        if cited.id and cited.id in scope.regulations and cited.item not in items:
            items.add(cited.item)
            if cited.id not in seen:
                yield cited
            seen.add(cited.id)
