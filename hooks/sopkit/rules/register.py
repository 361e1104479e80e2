"""Rules of the register of regulations, and of the regions by which its ids go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sopkit.basis.lineage import Tie
from sopkit.basis.validity import ENDED
from sopkit.findings import Severity
from sopkit.legal.identity import LegalId, LegalIdError
from sopkit.legal.regions import suggest_region, well_formed
from sopkit.rules.norms import HOUSE
from sopkit.rules.registry import Problem, Scope, regulation_rule, unit_rule
from sopkit.rules.wording import shortened

if TYPE_CHECKING:
    from sopkit.entries import RegulationEntry
    from sopkit.units import UnitNode


@regulation_rule(
    "SF12",
    Severity.ERROR,
    source=HOUSE,
    title="Nama berkas peraturan sama dengan identitasnya",
)
def file_is_named_after_the_identity(entry: RegulationEntry, scope: Scope) -> Iterator[Problem]:
    """Find a regulation whose file bears another identity than its front matter."""
    del scope
    rule = entry.regulation
    if rule is None:
        return
    try:
        told = str(
            LegalId(jenis=rule.jenis, wilayah=rule.wilayah, nomor=rule.nomor, tahun=rule.tahun)
        )
    except LegalIdError as error:
        message, _, hint = str(error).partition("; ")
        yield Problem(field=("jenis",), message=message, hint=hint or _LOOK)
        return
    if told != entry.id:
        yield Problem(
            field=(),
            message=f'nama berkas "{entry.id}.md" tidak sama dengan identitas {told}',
            hint=f"ganti nama berkas menjadi {told}.md, atau perbaiki jenis, nomor, dan tahunnya",
        )


@unit_rule(
    "SF13",
    Severity.WARNING,
    source=HOUSE,
    title="Kode wilayah unit tertulis benar",
)
def region_is_well_formed(unit: UnitNode, scope: Scope) -> Iterator[Problem]:
    """Find a code that is none, so that a bare "Perda" has no region, or that is mistyped."""
    code = unit.inherited.region
    above = scope.units.get(unit.parent or "")
    if code is None or (above and above.inherited.region == code):
        return
    near = suggest_region(code)
    if near != code and (near or well_formed(code) is None):
        yield Problem(
            field=("wilayah",),
            message=f'"{shortened(code)}" bukan kode wilayah yang dikenal',
            hint=f"mungkin {near}" if near else _REGION_CODES,
        )


@regulation_rule(
    "SF14",
    Severity.WARNING,
    source=HOUSE,
    title="Status peraturan sesuai dengan hubungannya",
)
def status_follows_the_relations(entry: RegulationEntry, scope: Scope) -> Iterator[Problem]:
    """Find a page that says a regulation holds though another one or the calendar ended it."""
    rule = entry.regulation
    if rule is None:
        return
    now, _ = scope.validity.now(entry.id)
    if now in ENDED and now.value != rule.status.value:
        acts = scope.validity.lineage.tied(entry.id, Tie.DICABUT_OLEH)
        by = f"dicabut oleh {' dan '.join(acts)}" if acts else "masa berlakunya sudah lewat"
        yield Problem(
            field=("status",) if rule.states("status") else (),
            message=f"status {rule.status.value}, tetapi {by}",
            hint=f"tulis status: {now.value}, dengan bukti_status-nya",
        )


_REGION_CODES = "tulis jenis dan nama, misalnya kota-serang, kab-tangerang, atau prov-banten"
_LOOK = "lihat daftar jenis peraturan pada panduan"
