"""Checks of the approval: who signs, and how the person is written."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from sopkit.findings import Severity
from sopkit.model import Jenis, Status
from sopkit.rules.keys import absent
from sopkit.rules.norms import CUSTOM, HOUSE, PERMENPANRB, PERWALI
from sopkit.rules.registry import Problem, sop_rule
from sopkit.rules.wording import without_lead
from sopkit.rules.words import HEADS, REGION_HEADS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sopkit.entries import SopEntry
    from sopkit.rules.registry import Scope
    from sopkit.units import UnitNode


@sop_rule("ID17", Severity.ERROR, source=PERMENPANRB, title="Pengesah tertulis dengan jabatannya")
def approved_by(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find an approval without office, or without name and NIP where the site shows them."""
    approval = entry.sop.pengesahan
    if approval is None or approval.jabatan is None:
        yield from _no_office(entry)
        return
    if not approval.jabatan:
        yield Problem(
            field=("pengesahan", "jabatan"), message="jabatan pengesah kosong", hint=_OFFICE_HINT
        )
    if not scope.settings.tampilkan_nip:
        return
    for key, name in (("nama", "nama pengesah"), ("nip", "NIP pengesah")):
        if not getattr(approval, key):
            yield Problem(
                field=("pengesahan", key),
                message=f"{name} tidak tercatat",
                hint=f"isi {key}, sebab situs ini menampilkannya",
                severity=Severity.WARNING,
            )


@sop_rule(
    "ID18",
    Severity.WARNING,
    source=CUSTOM,
    title="NIP terdiri atas 18 angka dengan susunan yang lazim",
)
def nip_plausible(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find a NIP whose parts cannot be a birthday, a month of appointment and a sex."""
    nip = entry.sop.pengesahan.nip if entry.sop.pengesahan else None
    fault = _nip_fault(re.sub(r"[\s.]", "", nip), scope.today) if nip else None
    if fault:
        yield Problem(
            field=("pengesahan", "nip"),
            message=f'NIP "{nip}" {fault}',
            hint="lazimnya 18 angka: tanggal lahir, bulan pengangkatan, jenis kelamin, nomor urut",
        )


@sop_rule(
    "ID19",
    Severity.WARNING,
    source=f"{PERWALI} pasal 19",
    title="SOP disahkan oleh kepala perangkat daerah, yang lintas oleh sekretaris daerah",
)
def approver_fits(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find an approver who is neither head of the perangkat daerah nor above it."""
    approval, agency = entry.sop.pengesahan, _agency(entry.unit, scope)
    if agency is None or approval is None or not approval.jabatan:
        return
    heads = _heads_of(agency.name)
    across = scope.settings.pengesah_lintas_unit
    signs = _ACTING.sub("", approval.jabatan)
    if heads and not without_lead(signs, (*heads, across, *REGION_HEADS)):
        yield Problem(
            field=("pengesahan", "jabatan"),
            message=f'disahkan oleh "{approval.jabatan}"; lazimnya oleh {heads[0]}',
            hint=f"periksa pengesahnya; yang lintas perangkat daerah disahkan oleh {across}",
        )


@sop_rule("ID20", Severity.WARNING, source=HOUSE, title='"Plt." tidak terbaca sebagai "Pit."')
def acting_not_misread(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find "Pit.", as scanners read "Plt."."""
    approval = entry.sop.pengesahan
    for key in ("jabatan", "nama"):
        text = getattr(approval, key) if approval else None
        if text and re.search(r"\bpit\.", text, re.IGNORECASE):
            yield Problem(
                field=("pengesahan", key),
                message=f'"{text}" memuat "Pit."',
                hint='tulis "Plt." (pelaksana tugas)',
            )


_OFFICE_HINT = "tulis pengesahan: {jabatan: Sekretaris Daerah Kota Serang}"
_ACTING = re.compile(r"^(?:(?:plt|plh|pjs?|pit|a\.?n|u\.?b)\b\.?\s*)+", re.IGNORECASE)


def _no_office(entry: SopEntry) -> Iterator[Problem]:
    path = ("pengesahan",) if entry.sop.pengesahan is None else ("pengesahan", "jabatan")
    # An SOP in force whose approver is not recorded is an error of its own, LC02.
    if path in entry.source.lines and entry.sop.status is Status.BERLAKU:
        return
    example = "pengesahan: {jabatan: Sekretaris Daerah Kota Serang}"
    yield from absent(entry.source, path, name="pengesah", example=example)


def _nip_fault(nip: str, today: date) -> str | None:
    """Say what is wrong with a NIP; None where nothing is."""
    if not re.fullmatch(r"[0-9]{18}", nip):
        return "bukan 18 angka"
    try:
        born = date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        born = None
    if born is None or not 1900 <= born.year < today.year:
        return f"tidak diawali tanggal lahir ({nip[:8]})"
    # Contracted staff (PPPK) have 21 where officials have the month of their appointment.
    year, month = int(nip[8:12]), int(nip[12:14])
    if not born.year < year <= today.year or not (1 <= month <= 12 or month == 21):
        return f"tidak memuat tahun dan bulan pengangkatan ({nip[8:14]})"
    return None if nip[14] in "12" else f"berangka ke-15 {nip[14]}, bukan 1 atau 2"


def _agency(unit: UnitNode, scope: Scope) -> UnitNode | None:
    """Return the perangkat daerah that a unit is or belongs to."""
    node: UnitNode | None = unit
    while node is not None and node.kind is not Jenis.PERANGKAT_DAERAH:
        node = scope.units.get(node.parent) if node.parent else None
    return node


def _heads_of(name: str) -> tuple[str, ...]:
    return next((heads for words, heads in HEADS if without_lead(name, [words])), ())
