"""Rules of the legal basis: every citation leads to one regulation of the register."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sopkit.findings import Severity
from sopkit.legal.identity import LegalId, LegalIdError
from sopkit.rules.norms import HOUSE
from sopkit.rules.registry import Problem, Scope, regulation_rule, sop_rule

if TYPE_CHECKING:
    from sopkit.entries import RegulationEntry, SopEntry


@sop_rule(
    "LI02",
    Severity.WARNING,
    source=HOUSE,
    title="Tiap dasar hukum menunjuk satu peraturan dalam daftar",
)
def every_basis_is_registered(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find ids that no regulation can have, and regulations without a page."""
    for at, item in enumerate(entry.sop.dasar_hukum or ()):
        if item.id is None:
            continue
        field = ("dasar_hukum", at)
        try:
            known = scope.regulations.get(str(LegalId.from_slug(item.id)))
        except LegalIdError as error:
            message, _, hint = str(error).partition("; ")
            yield Problem(field=field, message=message, hint=hint, severity=Severity.ERROR)
            continue
        if known is None or known.regulation is None:
            yield Problem(
                field=field,
                message=f"peraturan {item.id} belum ada dalam daftar dasar hukum",
                hint=f"tambahkan berkas dasar-hukum/{item.id}.md",
            )


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


_LOOK = "lihat daftar jenis peraturan pada panduan"
