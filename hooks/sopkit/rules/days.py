"""Checks of the dates of the identity (PermenPANRB 35/2012, Bagian Identitas)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sopkit.dates import long_date
from sopkit.findings import Severity
from sopkit.rules.keys import absent
from sopkit.rules.norms import HOUSE, PERMENPANRB
from sopkit.rules.places import written
from sopkit.rules.registry import Problem, sop_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sopkit.entries import SopEntry
    from sopkit.rules.registry import Scope


@sop_rule("ID11", Severity.ERROR, source=PERMENPANRB, title="Tanggal pembuatan tertulis")
def made_on(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an SOP without the day on which it was finished."""
    if entry.sop.tanggal.pembuatan is None:
        yield from _absent(entry, "pembuatan")


@sop_rule("ID12", Severity.ERROR, source=PERMENPANRB, title="Tanggal efektif tertulis")
def effective_on(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an SOP without the day from which it holds."""
    if entry.sop.tanggal.efektif is None:
        yield from _absent(entry, "efektif")


@sop_rule(
    "ID13",
    Severity.ERROR,
    source=PERMENPANRB,
    title="SOP dibuat sebelum atau pada tanggal efektifnya",
)
def made_before_effective(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an SOP that holds before it was made."""
    made, effective = entry.sop.tanggal.pembuatan, entry.sop.tanggal.efektif
    if made and effective and made > effective:
        yield Problem(
            field=("tanggal", "pembuatan"),
            message=f"dibuat {long_date(made)}, sesudah tanggal efektif {long_date(effective)}",
            hint="betulkan salah satunya; tanggal pembuatan ialah hari SOP selesai dibuat",
        )


@sop_rule(
    "ID14",
    Severity.WARNING,
    source=PERMENPANRB,
    title="SOP berlaku efektif pada atau sesudah tanggal keputusan yang menetapkannya",
)
def adopted_before_effective(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an SOP that holds before the decree that adopts it."""
    approval, effective = entry.sop.pengesahan, entry.sop.tanggal.efektif
    adopted = approval.keputusan.tanggal if approval and approval.keputusan else None
    if adopted and effective and effective < adopted:
        yield Problem(
            field=("tanggal", "efektif"),
            message=f"efektif {long_date(effective)}, sebelum keputusannya, {long_date(adopted)}",
            hint="periksa kedua tanggal pada naskah",
        )


@sop_rule(
    "ID15",
    Severity.WARNING,
    source=PERMENPANRB,
    title="Tanggal revisi hanya pada SOP yang sudah direvisi",
)
def revision_counted(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find a revision that is dated and not counted; a future date is a planned review."""
    revised = entry.sop.tanggal.revisi
    if revised and revised <= scope.today and entry.sop.revisi_ke == 0:
        yield Problem(
            field=("tanggal", "revisi"),
            message=f"tanggal revisi {long_date(revised)} terisi, tetapi revisi_ke 0",
            hint="tulis revisi_ke: 1, atau revisi: null bila belum direvisi",
        )


@sop_rule(
    "ID16",
    Severity.WARNING,
    source=HOUSE,
    title="Revisi bertanggal sesudah pembuatan dan disertai catatan perubahan",
)
def revision_explained(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a counted revision without a possible day, or without a note of what changed."""
    sop, dates = entry.sop, entry.sop.tanggal
    if not sop.revisi_ke:
        return
    if dates.revisi is None:
        yield Problem(
            field=("tanggal", "revisi"),
            message=f"revisi ke-{sop.revisi_ke} tidak bertanggal",
            hint="isi tanggal revisi yang terakhir",
        )
    elif dates.pembuatan and dates.revisi < dates.pembuatan:
        made = long_date(dates.pembuatan)
        yield Problem(
            field=("tanggal", "revisi"),
            message=f"revisi {long_date(dates.revisi)} mendahului pembuatannya, {made}",
            hint="betulkan salah satunya; tanggal pembuatan ialah hari edisi pertama selesai",
        )
    if not sop.catatan_revisi:
        yield Problem(
            field=("catatan_revisi",),
            message=f"apa yang berubah pada revisi ke-{sop.revisi_ke} tidak tercatat",
            hint="tulis ringkasan perubahannya pada catatan_revisi",
        )


def _absent(entry: SopEntry, key: str) -> Iterator[Problem]:
    # That there are no dates at all is told once, by ID23.
    if written(entry.source, ("tanggal",)) is not None:
        yield from absent(
            entry.source, ("tanggal", key), name=f"tanggal {key}", example=f"{key}: 2019-06-10"
        )
