"""Checks of the maklumat: three statements, a signatory and a day, and one for each unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sopkit.findings import Severity
from sopkit.model import Status
from sopkit.model.charter import STATEMENTS
from sopkit.rules.norms import PUBLIC_SERVICE
from sopkit.rules.registry import Problem, charter_rule, service_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sopkit.rules.registry import Scope
    from sopkit.services import CharterEntry, ServiceEntry

_TITLE = "Tiap unit pelayanan mempunyai satu maklumat yang lengkap"


@charter_rule("SP08", Severity.ERROR, source=PUBLIC_SERVICE, title=_TITLE)
def charter_complete(entry: CharterEntry, scope: Scope) -> Iterator[Problem]:
    """Find a maklumat that lacks a statement, its signatory or its day, or is the second one."""
    charter = entry.charter
    for key, name in STATEMENTS.items():
        if not getattr(charter, key):
            yield Problem(
                field=(key,),
                message=f"pernyataan {name} tidak ada",
                hint=f"tulis {key}: dengan bunyi pernyataannya",
            )
    if charter.penandatangan is None or not charter.penandatangan.jabatan:
        yield Problem(
            field=("penandatangan",),
            message="penanda tangan tidak ada",
            hint="tulis penandatangan: {jabatan: Kepala Dinas …, nama: …}",
        )
    if charter.tanggal is None:
        yield Problem(
            field=("tanggal",),
            message="tanggal maklumat tidak ada",
            hint="tulis tanggal: 2026-01-05",
        )
    first = scope.services.own_charter(entry.unit)
    if first is not None and first is not entry:
        yield Problem(
            field=("dokumen",),
            message=f"unit ini sudah mempunyai maklumat pada {first.source.path}",
            hint="hapus salah satunya",
        )


@service_rule("SP08", Severity.ERROR, source=PUBLIC_SERVICE, title=_TITLE)
def charter_published(entry: ServiceEntry, scope: Scope) -> Iterator[Problem]:
    """Find a unit that serves without a maklumat; its first service tells."""
    if entry.service.status is not Status.BERLAKU or scope.services.charter_of(entry.unit):
        return
    serving = scope.services.of_unit(entry.unit)
    if entry is next((one for one in serving if one.service.status is Status.BERLAKU), None):
        yield Problem(
            field=("dokumen",),
            message=f'unit "{entry.unit.name}" belum mempunyai maklumat pelayanan',
            hint=f"tambahkan {entry.unit.id}/maklumat.md dengan dokumen: maklumat",
            severity=Severity.WARNING,
        )
