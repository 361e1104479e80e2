"""What a reader wants to know of an SOP first, in words: status, review, total time, history."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from sopkit.dates import long_date, whole_months
from sopkit.duration import in_words
from sopkit.flow.graph import Symbol
from sopkit.model import DITARIK, Status

if TYPE_CHECKING:
    from sopkit.duration import Calendar
    from sopkit.entries import SopEntry
    from sopkit.model import Sop, StandarPelayanan

Tone: TypeAlias = Literal["good", "quiet", "due", "wrong"]
"""What a colour stresses; the words always say the same."""

NOT_RECORDED = "tidak tercatat"
SOON_MONTHS = 3
"""A review within this time is announced."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """A short statement, and the remark below it."""

    words: str
    note: str | None = None
    tone: Tone = "quiet"


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """Something that happened to an SOP."""

    day: date | None
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Provenance:
    """Where the text of an SOP comes from, and what was read into it."""

    origin: str | None
    lead: str | None
    """The first sentence of the author's note."""

    rest: str | None


def status_fact(sop: Sop | StandarPelayanan, today: date) -> Fact:
    """Say where a document stands, and since when."""
    words, tone = _STATUS[sop.status]
    start = sop.tanggal.efektif
    if sop.status is Status.DICABUT and sop.dicabut:
        return Fact(words=words, note=f"sejak {long_date(sop.dicabut.tanggal)}", tone=tone)
    if sop.status is not Status.BERLAKU:
        return Fact(words=words, tone=tone)
    if start is None:
        return Fact(words=words, note=f"tanggal efektif {NOT_RECORDED}", tone=tone)
    if start > today:
        return Fact(words=words, note=f"mulai {long_date(start)}", tone="due")
    return Fact(words=words, note=f"sejak {long_date(start)}", tone=tone)


_STATUS: dict[Status | None, tuple[str, Tone]] = {
    Status.RANCANGAN: ("Rancangan", "due"),
    Status.VERIFIKASI: ("Dalam verifikasi", "due"),
    Status.UJI_COBA: ("Uji coba", "due"),
    Status.BERLAKU: ("Berlaku", "good"),
    Status.DIGANTIKAN: ("Digantikan", "wrong"),
    Status.DICABUT: ("Dicabut", "wrong"),
    None: ("Status tidak tercatat", "due"),
}


def review_fact(entry: SopEntry, today: date) -> Fact:
    """Say when an SOP is due for review, or how long it has been."""
    due = entry.review_due
    if entry.sop.is_draft or entry.sop.status in DITARIK:
        return Fact(words="Tidak dijadwalkan", note="hanya SOP yang berlaku dikaji ulang")
    if due is None:
        return Fact(words="Tidak terjadwal", note=f"tanggal atau jangka waktunya {NOT_RECORDED}")
    if due < today:
        late = span(whole_months(due, today), (today - due).days)
        return Fact(words=f"Terlambat {late}", note=f"jatuh tempo {long_date(due)}", tone="due")
    soon = whole_months(today, due) < SOON_MONTHS
    return Fact(
        words=f"Paling lambat {long_date(due)}",
        note="segera jatuh tempo" if soon else None,
        tone="due" if soon else "quiet",
    )


def span(months: int, days: int) -> str:
    """Write a span in years and months, or in days within the first month."""
    years, rest = divmod(months, 12)
    parts = [(years, "tahun"), (rest, "bulan")]
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or f"{days} hari"


def total_fact(entry: SopEntry, calendar: Calendar) -> Fact:
    """Say how long the whole procedure takes."""
    total = entry.total
    if not total.minutes:
        return Fact(words=NOT_RECORDED.capitalize())
    words = in_words(total.minutes, calendar)
    return Fact(
        words=words if total.complete else f"Sekurang-kurangnya {words}",
        note="; ".join(_total_notes(entry, calendar)) or None,
    )


def _total_notes(entry: SopEntry, calendar: Calendar) -> Iterator[str]:
    if not entry.total.complete:
        yield f"waktu sebagian langkah {NOT_RECORDED}"
    if any(step.symbol is Symbol.BELAH_KETUPAT for step in entry.procedure.steps):
        yield "menurut jalur Ya"
    if entry.total.minutes >= calendar.minutes_per_day:
        yield f"1 hari kerja = {_hours(calendar.minutes_per_day)}"


def _hours(minutes: int) -> str:
    hours = f"{minutes / 60:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    return f"{hours} jam"


def revision(sop: Sop) -> str:
    """Say when an SOP was last revised, telling apart never and unknown."""
    if sop.tanggal.revisi is None:
        return "belum direvisi" if sop.revisi_ke == 0 else NOT_RECORDED
    number = f" (revisi ke-{sop.revisi_ke})" if sop.revisi_ke else ""
    return f"{long_date(sop.tanggal.revisi)}{number}"


def history(sop: Sop) -> tuple[Event, ...]:
    """Return what happened to an SOP in order of time; what has no date comes last."""
    events = sorted(_events(sop), key=lambda event: (event.day is None, event.day or date.max))
    return tuple(events)


def _events(sop: Sop) -> Iterator[Event]:
    days = sop.tanggal
    if days.pembuatan:
        yield Event(day=days.pembuatan, words="Dibuat")
    if sop.revisi_ke or days.revisi:
        number = f" ke-{sop.revisi_ke}" if sop.revisi_ke else ""
        changed = sop.catatan_revisi or f"perubahannya {NOT_RECORDED}"
        yield Event(day=days.revisi, words=f"Revisi{number}: {changed}")
    decree = sop.pengesahan.keputusan if sop.pengesahan else None
    if decree:
        yield Event(day=decree.tanggal, words=f"Ditetapkan dengan keputusan nomor {decree.nomor}")
    if days.efektif:
        yield Event(day=days.efektif, words="Mulai berlaku")
    if days.kaji_ulang:
        yield Event(day=days.kaji_ulang, words="Dikaji ulang")
    if sop.dicabut:
        yield Event(day=sop.dicabut.tanggal, words=f"Dicabut: {sop.dicabut.alasan}")


def provenance(sop: Sop) -> Provenance | None:
    """Return what the page says of its origin; None where the author says nothing."""
    if not (sop.catatan or sop.sumber_naskah):
        return None
    lead, rest = first_sentence(sop.catatan) if sop.catatan else (None, None)
    return Provenance(origin=sop.sumber_naskah, lead=lead, rest=rest)


def first_sentence(text: str) -> tuple[str, str | None]:
    """Part a text after its first sentence, and leave a short one whole."""
    for end in _SENTENCE_END.finditer(text):
        words = text[: end.start()].split()
        if end.start() >= _SHORT and not _ABBREVIATION.fullmatch(words[-1]):
            return text[: end.start()], text[end.end() :]
    return text, None


_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[\"“]?[A-Z])")
_ABBREVIATION = re.compile(r"[\"“(]?(?:[A-Z][a-z]{0,3}|[Nn]o|[Tt]gl|d[kls][ktb])\.")
"""Words such as "Plt." and "No.", whose full stop ends no sentence."""

_SHORT = 40
"""A sentence of fewer letters is not worth folding the rest away."""
