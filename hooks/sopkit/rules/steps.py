"""Checks of single steps: wording, performer, mutu baku (PermenPANRB 35/2012, Bagian Flowchart)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sopkit.duration import Calendar, Duration, DurationError
from sopkit.findings import Severity
from sopkit.rules.norms import CUSTOM, HOUSE, PERMENPANRB
from sopkit.rules.places import item_path, rows
from sopkit.rules.registry import Problem, sop_rule
from sopkit.rules.wording import (
    actions,
    capitalized,
    first_word,
    has_bullets,
    is_active_verb,
    shortened,
    stands_for_the_row_above,
    without_lead,
)
from sopkit.rules.words import ACTORS, VERB_FOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sopkit.entries import SopEntry
    from sopkit.findings import FieldPath
    from sopkit.rules.places import Row
    from sopkit.rules.registry import Scope


@sop_rule("FC02", Severity.ERROR, source=PERMENPANRB, title="Setiap langkah menyebut kegiatannya")
def activity_present(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a step without activity."""
    for row in rows(entry):
        if not row.written.kegiatan:
            yield Problem(
                field=(*row.path, "kegiatan"),
                message=f"langkah {row.no} tidak menyebut kegiatan",
                hint="tulis apa yang dilakukan, misalnya kegiatan: Membuat surat imbauan",
            )


@sop_rule("FC03", Severity.WARNING, source=PERMENPANRB, title="Kegiatan diawali kata kerja aktif")
def activity_starts_active(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an activity that begins neither with an active verb nor with its doer, which is FC04."""
    for row in rows(entry):
        head = first_word(row.step.text)
        if not row.step.text or is_active_verb(head) or _subject(entry, row.step.text):
            continue
        instead = VERB_FOR.get(head.casefold())
        hint = (
            f'tulis "{instead} …"'
            if instead
            else 'tulis misalnya "Membuat …" atau "Menyampaikan …"'
        )
        yield Problem(
            field=(*row.path, "kegiatan"),
            message=f'kegiatan diawali "{head or row.step.text[:1]}", bukan kata kerja aktif',
            hint=hint,
        )


@sop_rule("FC04", Severity.WARNING, source=PERMENPANRB, title="Kegiatan ditulis tanpa pelakunya")
def activity_without_subject(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an activity that begins with its doer."""
    for row in rows(entry):
        split = _subject(entry, row.step.text)
        if split:
            subject, rest = split
            fix = (
                f'tulis "{shortened(capitalized(rest))}" dan '
                if is_active_verb(first_word(rest))
                else ""
            )
            yield Problem(
                field=(*row.path, "kegiatan"),
                message=f'kegiatan diawali pelakunya, "{subject}"',
                hint=f"{fix}sebut pelakunya pada pelaksana",
            )


@sop_rule(
    "FC05",
    Severity.WARNING,
    source="bahan pelatihan KemenPANRB 2013",
    title="Satu langkah memuat satu kegiatan",
)
def one_activity_a_step(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a step that lists or joins several activities; two that belong together may stay."""
    for row in rows(entry):
        text = row.step.text
        verbs = actions(text)
        if has_bullets(text):
            message = "satu langkah memuat daftar kegiatan"
        elif len(verbs) > 2:
            message = f"satu langkah memuat {len(verbs)} kegiatan: {', '.join(verbs)}"
        elif len(verbs) == 2 and ";" in text:
            message = f'satu langkah memuat 2 kegiatan yang dipisah ";": {", ".join(verbs)}'
        else:
            continue
        hint = "pecah menjadi satu langkah tiap kegiatan"
        yield Problem(field=(*row.path, "kegiatan"), message=message, hint=hint)


@sop_rule("FC06", Severity.ERROR, source=PERMENPANRB, title="Setiap langkah berpelaksana")
def performer_present(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a step that nobody does."""
    for row in rows(entry):
        if not any(row.written.pelaksana):
            yield Problem(
                field=(*row.path, "pelaksana"),
                message=f"langkah {row.no} tidak berpelaksana",
                hint="sebut kunci jabatan yang melakukannya, misalnya pelaksana: kasubbag",
            )


@sop_rule(
    "FC20",
    Severity.ERROR,
    source=PERMENPANRB,
    title="Setiap langkah bermutu baku: kelengkapan, waktu, output",
)
def standard_present(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a step without output, supplies or time."""
    for row in rows(entry):
        yield from _missing(row, "output", row.written.output, entry)
        for key in ("kelengkapan", "waktu"):
            yield from _missing(row, key, getattr(row.written, key), entry)


@sop_rule("FC21", Severity.ERROR, source=HOUSE, title="Waktu terbaca sebagai angka dan satuan")
def time_readable(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a time that cannot be read."""
    for row in rows(entry):
        if row.step.time and row.step.duration is None:
            message, _, hint = _why_unreadable(row.step.time).partition("; ")
            yield Problem(field=(*row.path, "waktu"), message=message, hint=hint)


@sop_rule(
    "FC22",
    Severity.WARNING,
    source=CUSTOM,
    title="Waktu dalam hari menyebut hari kerja atau hari kalender",
)
def day_kind_stated(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find a time in days that does not say which, where the house asks for it."""
    if not scope.settings.kalender.wajib_dinyatakan:
        return
    for row in rows(entry):
        duration = row.step.duration
        if duration and duration.counts_days and duration.day_kind is None:
            yield Problem(
                field=(*row.path, "waktu"),
                message=f'"{row.step.time}" tidak menyebut hari kerja atau hari kalender',
                hint=f'lazimnya disebut, misalnya "{duration} kerja"',
            )


@sop_rule("FC25", Severity.WARNING, source=HOUSE, title='"Sda" ditulis lengkap')
def nothing_stands_for_the_row_above(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find "sda" and its kin, which mean something only beside the row above."""
    for row in rows(entry):
        for path, text in _texts(row, entry):
            if stands_for_the_row_above(text):
                yield Problem(
                    field=path,
                    message=f'"{shortened(text)}" merujuk baris di atasnya',
                    hint="tulis lengkap isinya",
                )


def _subject(entry: SopEntry, text: str) -> tuple[str, str] | None:
    """Split an activity that begins with an office into the office and the rest."""
    head = first_word(text).casefold()
    # An active verb names no office: most steps need no further look.
    if not head or is_active_verb(head):
        return None
    offices = entry.unit.inherited.offices.values()
    names = {name for office in offices for name in office.spellings if _begins(name, head)}
    names |= {actor for actor in ACTORS if actor == head}
    return without_lead(text, sorted(names, key=lambda name: (-len(name), name)))


def _begins(name: str, head: str) -> bool:
    return first_word(name).casefold() == head


def _missing(
    row: Row, key: str, value: str | tuple[str, ...] | None, entry: SopEntry
) -> Iterator[Problem]:
    path = (*row.path, key)
    stated = path in entry.source.lines
    weight = Severity.ERROR if key == "output" else Severity.WARNING
    if value is None and stated:
        message, weight = f"{key} langkah {row.no} tidak tercatat", Severity.WARNING
    elif value is None:
        message = f"langkah {row.no} tidak menyebut {key}"
    elif value == "" or (value and not any(value)):
        message = f"{key} langkah {row.no} kosong"
    else:
        return
    yield Problem(field=path, message=message, hint=_EXAMPLES[key], severity=weight)


_EXAMPLES = {
    "kelengkapan": "tulis bahan yang diperlukan, atau kelengkapan: [] bila tidak ada",
    "waktu": "tulis lamanya, misalnya waktu: 2 hari",
    "output": "tulis hasil langkah ini, misalnya output: Surat imbauan",
}


def _why_unreadable(text: str) -> str:
    try:
        Duration.parse(text, Calendar())
    except DurationError as error:
        return str(error)
    # Readable in a common calendar, too long or too short in that of the house.
    return f'"{text}" di luar rentang kalender kerja situs ini; periksa angka dan satuannya'


def _texts(row: Row, entry: SopEntry) -> Iterator[tuple[FieldPath, str]]:
    """Yield the cells of a row, each with its place."""
    for key in ("kegiatan", "waktu", "keterangan"):
        text = getattr(row.written, key)
        if text:
            yield (*row.path, key), text
    for key in ("kelengkapan", "output"):
        for at, item in enumerate(getattr(row.written, key) or ()):
            yield item_path(entry.source, (*row.path, key), at), item
