"""Checks of the flow as a whole: steps, end, what is decided where, tahap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sopkit.findings import Severity
from sopkit.flow.graph import Goal
from sopkit.flow.reach import flow_of
from sopkit.model import Langkah
from sopkit.rules.norms import HOUSE, PERMENPANRB
from sopkit.rules.places import parts, rows
from sopkit.rules.registry import GUARANTEED, Problem, sop_rule
from sopkit.rules.wording import actions, is_examining
from sopkit.rules.words import EXECUTING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sopkit.entries import SopEntry
    from sopkit.rules.places import Row
    from sopkit.rules.registry import Scope

GUARANTEED.update(
    {
        "FC01": "nomor langkah dihitung dari urutannya, sehingga selalu 1 sampai n tanpa sela",
        "FC10": "langkah pertama adalah satu-satunya awal; tidak ada cara menulis awal yang lain",
        "FC11": "kapsul tidak ditulis; program memakainya hanya pada awal dan akhir",
        "FC18": "simbol tidak ditulis; program hanya memakai lima simbol baku",
        "FC28": "jawaban keputusan ditulis pada keputusan, tidak pada kolom pelaksana",
    }
)


@sop_rule("FC01", Severity.ERROR, source=PERMENPANRB, title="Prosedur berisi langkah")
def steps_present(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a procedure, or a tahap, without steps."""
    hint = "tulis langkahnya: kegiatan, pelaksana, kelengkapan, waktu, dan output"
    if not entry.sop.prosedur:
        yield Problem(field=("prosedur",), message="prosedur belum berisi langkah", hint=hint)
    for part in parts(entry):
        if not part.tahap.langkah:
            yield Problem(
                field=part.steps_path,
                message=f"{part.name.strip()} belum berisi langkah",
                hint=hint,
            )


@sop_rule(
    "FC10",
    Severity.ERROR,
    source=PERMENPANRB,
    title="Prosedur berakhir, dan baris terakhirnya mengakhirinya",
)
def end_in_last_row(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a procedure whose last row does not end it."""
    row = next((row for row in reversed(list(rows(entry))) if row.part.last), None)
    if row is None:
        return
    flow = flow_of(entry.procedure)
    own = flow[row.part.at, row.no]
    # FC17 tells of a procedure that ends nowhere, for it goes round, and of answers that are lost.
    ends = any(None in targets for targets in flow.values())
    whole = len(own) >= len(row.written.keputusan or ())
    if ends and whole and None not in own:
        yield Problem(
            field=row.path,
            message=f"langkah terakhir{row.part.name}, {row.no}, tidak mengakhiri prosedur",
            hint="taruh langkah yang mengakhiri prosedur pada baris terakhir",
        )


@sop_rule(
    "FC15",
    Severity.WARNING,
    source=HOUSE,
    title="Langkah yang memeriksa atau menyetujui adalah keputusan",
)
def examining_decides(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a step that examines and has one way on, unless a decision follows at once."""
    for row in rows(entry):
        if row.written.keputusan or not is_examining(row.step.text) or _decided_next(row):
            continue
        yield Problem(
            field=(*row.path, "kegiatan"),
            message=f"langkah {row.no} memeriksa atau menyetujui, tetapi tidak bercabang",
            hint=f"bila hasilnya dapat ditolak, tulis misalnya keputusan: {row.example_answers}",
        )


@sop_rule(
    "FC16",
    Severity.WARNING,
    source=HOUSE,
    title="Langkah keputusan tidak ditulis seperti pelaksanaan biasa",
)
def deciding_examines(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a decision whose words say nothing of what is decided."""
    for row in rows(entry):
        verbs = actions(row.step.text)
        if row.written.keputusan and verbs and all(verb in EXECUTING for verb in verbs):
            yield Problem(
                field=(*row.path, "kegiatan"),
                message=f'langkah {row.no} adalah keputusan, tetapi kegiatannya "{verbs[0]}"',
                hint="tulis apa yang diperiksa atau disetujui, atau hapus keputusan",
            )


@sop_rule(
    "FC27",
    Severity.ERROR,
    source="Format sumber katalog",
    title="Prosedur seluruhnya bertahap atau seluruhnya datar",
)
def parts_not_mixed(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find steps beside tahap, and columns that tahap make idle."""
    sop = entry.sop
    if not sop.has_sections:
        return
    flat = next((at for at, part in enumerate(sop.prosedur) if isinstance(part, Langkah)), None)
    if flat is not None:
        yield Problem(
            field=("prosedur", flat),
            message="langkah berdiri di luar tahap, padahal prosedur ini bertahap",
            hint="pindahkan langkah itu ke dalam langkah: salah satu tahap",
        )
    if sop.pelaksana:
        yield Problem(
            field=("pelaksana",),
            message="daftar pelaksana ini tidak dipakai, sebab prosedurnya bertahap",
            hint="hapus; setiap tahap punya daftar pelaksana sendiri",
            severity=Severity.WARNING,
        )


def _decided_next(row: Row) -> bool:
    """Tell whether the only way on leads to a decision."""
    exits = row.part.section.exits(row.no)
    targets = [edge.target for edge in exits if not isinstance(edge.target, Goal)]
    steps = row.part.tahap.langkah
    return bool(targets) and all(steps[target - 1].keputusan for target in targets)
