"""Checks of the life of an SOP: status, succession, review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sopkit.dates import lateness, long_date
from sopkit.findings import Severity
from sopkit.model import Status
from sopkit.rules.norms import HOUSE, PERMENPANRB, PERWALI
from sopkit.rules.registry import Problem, sop_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sopkit.entries import SopEntry
    from sopkit.rules.registry import Scope


@sop_rule(
    "LC01", Severity.ERROR, source=f"{PERWALI} pasal 18 sampai 20", title="Status SOP dinyatakan"
)
def status_stated(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an SOP that does not say where it stands in its life."""
    if entry.sop.status is None:
        stated = ("status",) in entry.source.lines
        yield Problem(
            field=("status",),
            message="status kosong" if stated else "status tidak ada",
            hint=f"pilih salah satu: {', '.join(Status)}",
        )


@sop_rule(
    "LC02",
    Severity.ERROR,
    source=PERMENPANRB,
    title="SOP yang berlaku sudah disahkan dan sudah efektif",
)
def in_force_is_approved(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find an SOP in force that nobody is recorded to have approved, or whose day has not come."""
    sop = entry.sop
    if sop.status is not Status.BERLAKU:
        return
    path = ("pengesahan",) if sop.pengesahan is None else ("pengesahan", "jabatan")
    # That the key is missing altogether is ID17.
    if path in entry.source.lines and (sop.pengesahan is None or sop.pengesahan.jabatan is None):
        yield Problem(
            field=path,
            message="SOP berstatus berlaku, tetapi pengesahnya tidak tercatat",
            hint="tulis jabatan pengesah, atau status: rancangan selama belum disahkan",
        )
    effective = sop.tanggal.efektif
    if effective and effective > scope.today:
        yield Problem(
            field=("tanggal", "efektif"),
            message=f"SOP berstatus berlaku, tetapi baru efektif {long_date(effective)}",
            hint="pakai status: uji-coba sampai hari itu, atau betulkan tanggalnya",
        )


@sop_rule(
    "LC04",
    Severity.ERROR,
    source=HOUSE,
    title="SOP yang ditarik menyebut penggantinya, atau alasan dan tanggal pencabutannya",
)
def withdrawal_explained(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find a replaced SOP without successor, and a revoked one without reason."""
    if entry.sop.status is Status.DIGANTIKAN:
        yield from _successor_problems(entry, scope)
    withdrawn = entry.sop.dicabut
    if entry.sop.status is Status.DICABUT and (withdrawn is None or not withdrawn.alasan):
        field = ("dicabut",) if withdrawn is None else ("dicabut", "alasan")
        yield Problem(
            field=field,
            message="SOP dicabut tanpa tanggal dan alasan"
            if withdrawn is None
            else "alasan pencabutan kosong",
            hint="tulis dicabut: {tanggal: 2024-01-31, alasan: Tugasnya dialihkan}",
        )
    if entry.sop.status is not Status.DICABUT and withdrawn is not None:
        yield Problem(
            field=("dicabut",),
            message=f"kunci dicabut terisi, tetapi statusnya {entry.sop.status or 'tidak ada'}",
            hint="tulis status: dicabut, atau hapus kunci dicabut",
            severity=Severity.WARNING,
        )


@sop_rule("LC05", Severity.ERROR, source=HOUSE, title="Hanya satu edisi SOP yang berlaku")
def one_edition_in_force(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find an SOP in force of which a newer edition is in force too."""
    sop = entry.sop
    if sop.status is not Status.BERLAKU:
        return
    hint = "tulis status: digantikan dengan digantikan_oleh pada edisi lama"
    successor = scope.sops.find(sop.digantikan_oleh, near=entry) if sop.digantikan_oleh else None
    if successor and successor is not entry and successor.sop.status is Status.BERLAKU:
        yield Problem(
            field=("status",),
            message=f"masih berlaku, padahal penggantinya, {_named(successor)}, sudah berlaku",
            hint=hint,
        )
        return
    newer = [
        twin
        for twin in scope.titles.twins(entry)
        if twin.sop.status is Status.BERLAKU and (twin.sop.revisi_ke or 0) > (sop.revisi_ke or 0)
    ]
    if newer:
        newest = max(newer, key=lambda twin: (twin.sop.revisi_ke or 0, twin.source.path))
        yield Problem(
            field=("status",),
            message=f"edisi yang lebih baru, {_named(newest)}, sudah berlaku",
            hint=hint,
        )


@sop_rule(
    "LC08",
    Severity.WARNING,
    source=f"{PERWALI} pasal 27",
    title="SOP yang berlaku dikaji ulang pada waktunya",
)
def review_in_time(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find an SOP in force whose review is overdue."""
    due = entry.review_due
    if entry.sop.status is Status.BERLAKU and due and due < scope.today:
        late = lateness(due, scope.today)
        yield Problem(
            field=("tanggal",),
            message=f"jatuh tempo kaji ulang {long_date(due)}, terlambat {late}",
            hint="kaji ulang SOP ini, lalu catat harinya pada tanggal.kaji_ulang",
        )


def _successor_problems(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    field, name = ("digantikan_oleh",), entry.sop.digantikan_oleh
    if not name:
        yield Problem(
            field=field,
            message="SOP digantikan tanpa menyebut penggantinya",
            hint="tulis nomor atau jalur SOP penggantinya pada digantikan_oleh",
        )
        return
    successor = scope.sops.find(name, near=entry)
    if successor is None:
        near = scope.titles.find(name, near=entry) or scope.titles.closest(name, near=entry)
        yield Problem(
            field=field,
            message=f'pengganti "{name}" tidak ditemukan dalam katalog',
            hint=f"mungkin maksudnya {_named(near)}" if near else "periksa nomor atau jalurnya",
        )
    elif successor is entry:
        yield Problem(
            field=field, message="SOP menggantikan dirinya sendiri", hint="tunjuk SOP penggantinya"
        )
    elif _comes_back(entry, scope):
        yield Problem(
            field=field,
            message=f"SOP ini dan {_named(successor)} saling menggantikan",
            hint="hapus digantikan_oleh pada yang berlaku",
        )


def _comes_back(entry: SopEntry, scope: Scope) -> bool:
    """Tell whether the successors lead back here; only the first file of a circle says so."""
    chain, node = [entry], entry
    while node.sop.digantikan_oleh:
        following = scope.sops.find(node.sop.digantikan_oleh, near=node)
        if following is None or following in chain[1:]:
            return False
        if following is entry:
            return entry.id == min(link.id for link in chain)
        chain.append(following)
        node = following
    return False


def _named(entry: SopEntry) -> str:
    return entry.sop.nomor or entry.source.path
