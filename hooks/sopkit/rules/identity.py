"""Checks of the identity: unit, logo, kind, and that every element is stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sopkit.findings import Severity
from sopkit.model.sop import Sifat
from sopkit.rules.keys import absent
from sopkit.rules.norms import PERMENPANRB, PERWALI
from sopkit.rules.places import written
from sopkit.rules.registry import Problem, sop_rule, unit_rule
from sopkit.units import RESERVED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sopkit.entries import SopEntry
    from sopkit.rules.registry import Scope
    from sopkit.units import UnitNode


@unit_rule(
    "ID09",
    Severity.ERROR,
    source=PERMENPANRB,
    title="Unit berada pada tempatnya dalam susunan organisasi",
)
def unit_in_place(unit: UnitNode, scope: Scope) -> Iterator[Problem]:
    """Find a unit that is not below its level, or whose folder belongs to the program."""
    if unit.misplaced and unit.government not in RESERVED:
        yield _misplaced(unit, scope, ("jenis",))
    elif unit.misplaced and (unit.parent is None or scope.units[unit.government].source is None):
        yield Problem(
            field=(),
            message=f'folder "{unit.government}" dipakai oleh program',
            hint="beri folder unit nama lain",
        )


@sop_rule(
    "ID09",
    Severity.ERROR,
    source=PERMENPANRB,
    title="Unit berada pada tempatnya dalam susunan organisasi",
)
def sop_in_unit(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find an SOP in a folder that is no unit and cannot be one."""
    unit = entry.unit
    if not unit.misplaced or unit.source is not None or unit.government in RESERVED:
        return
    yield _misplaced(unit, scope, ())


@unit_rule("ID10", Severity.WARNING, source=PERMENPANRB, title="Berkas logo ada")
def logo_exists(unit: UnitNode, scope: Scope) -> Iterator[Problem]:
    """Find a logo that is named and not there."""
    if unit.source is None or not unit.source.front.get("logo"):
        return
    if unit.inherited.logo and not scope.has_file(unit.inherited.logo):
        yield Problem(
            field=("logo",),
            message=f"berkas logo {unit.inherited.logo} tidak ada",
            hint="taruh berkas itu di samping index.md, atau perbaiki namanya",
        )


@sop_rule(
    "ID21",
    Severity.WARNING,
    source=PERMENPANRB,
    title="Sifat SOP dinyatakan: administratif atau teknis",
)
def kind_stated(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an SOP that does not say its kind."""
    if entry.sop.sifat is None:
        yield from absent(
            entry.source,
            ("sifat",),
            name="sifat SOP",
            example="sifat: administratif atau sifat: teknis",
        )


@sop_rule(
    "ID22",
    Severity.ERROR,
    source=f"{PERWALI} pasal 8",
    title="SOP administratif berpelaksana paling sedikit dua, SOP teknis tepat satu",
)
def performers_fit_kind(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a kind that the number of performers contradicts."""
    lanes = {lane.id: lane.name for part in entry.procedure.sections for lane in part.lanes}
    if not lanes or not entry.procedure.steps:
        return
    if entry.sop.sifat is Sifat.ADMINISTRATIF and len(lanes) < 2:
        yield Problem(
            field=("sifat",),
            message=f"SOP administratif hanya berpelaksana {' '.join(lanes.values())}",
            hint="sebut pelaksana lainnya, atau tulis sifat: teknis",
        )
    if entry.sop.sifat is Sifat.TEKNIS and len(lanes) > 1:
        yield Problem(
            field=("sifat",),
            message=f"SOP teknis berpelaksana {len(lanes)}: {', '.join(lanes.values())}",
            hint="tulis sifat: administratif, atau pecah menjadi satu SOP tiap pelaksana",
            severity=Severity.WARNING,
        )


@sop_rule("ID23", Severity.ERROR, source=PERMENPANRB, title="Semua unsur bagian identitas tertulis")
def fields_stated(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find the elements that no rule of their own asks for."""
    sop, source = entry.sop, entry.source
    for key, (name, example) in _ELEMENTS.items():
        if getattr(sop, key) is None:
            yield from absent(source, (key,), name=name, example=f"{key}: {example}")
    if written(source, ("tanggal",)) is None:
        yield from absent(source, ("tanggal",), name="tanggal", example=_DATES)
    # Null with zero revisions says "belum direvisi"; only with revisi_ke null it is not known.
    elif ("tanggal", "revisi") not in source.lines or (
        sop.tanggal.revisi is None and sop.revisi_ke is None
    ):
        path = ("tanggal", "revisi")
        yield from absent(
            source, path, name="tanggal revisi", example="revisi: null bila belum direvisi"
        )


_ELEMENTS = {
    "kualifikasi": ("kualifikasi pelaksana", "[Memahami tata naskah dinas]"),
    "keterkaitan": ("keterkaitan", "[] bila tidak ada"),
    "peralatan": ("peralatan dan perlengkapan", "[ATK, Komputer]"),
    "peringatan": ("peringatan", "[] bila tidak ada"),
    "pencatatan": ("pencatatan dan pendataan", "[Buku agenda]"),
}
_DATES = "tanggal: {pembuatan: 2019-05-09, revisi: null, efektif: 2019-06-10}"


def _misplaced(unit: UnitNode, scope: Scope, field: tuple[str, ...]) -> Problem:
    above = scope.units.get(unit.parent or "")
    place = f'{above.kind} "{above.name}"' if above else "tingkat teratas"
    return Problem(
        field=field,
        message=f'{unit.kind} "{unit.name}" tidak dapat berada di bawah {place}',
        hint="urutannya instansi, perangkat-daerah, bagian, subbag; "
        "pindahkan foldernya atau perbaiki jenisnya",
    )
