"""Checks of the ways out of steps: decisions and their answers, targets, dead ends."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from sopkit.findings import Severity
from sopkit.flow.graph import letter, resolve_target
from sopkit.flow.reach import closed_loops, flow_of, unreachable
from sopkit.rules.norms import CUSTOM, HOUSE, PERMENPANRB
from sopkit.rules.places import parts, rows, written
from sopkit.rules.registry import Problem, sop_rule
from sopkit.rules.wording import opposite
from sopkit.rules.words import ANTONYMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sopkit.entries import SopEntry
    from sopkit.findings import FieldPath
    from sopkit.flow.reach import Place
    from sopkit.rules.places import Part, Row
    from sopkit.rules.registry import Scope


@sop_rule(
    "FC12",
    Severity.ERROR,
    source=CUSTOM,
    title="Langkah biasa punya satu kelanjutan, keputusan paling sedikit dua",
)
def exits_fit_symbol(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a step with both `ke` and `keputusan`, and a decision that decides nothing."""
    for row in rows(entry):
        if row.written.keputusan is None:
            continue
        answers = _answers(row, entry)
        if row.written.ke is not None:
            yield Problem(
                field=(*row.path, "ke"),
                message=f"langkah {row.no} punya ke dan keputusan",
                hint="hapus salah satunya; tujuan tiap jawaban cukup ditulis pada keputusan",
            )
        if len(answers) < 2:
            yield Problem(
                field=(*row.path, "keputusan"),
                message=f"keputusan langkah {row.no} hanya punya {len(answers)} jawaban"
                if answers
                else f"keputusan langkah {row.no} tidak punya jawaban",
                hint=f"lazimnya paling sedikit dua, misalnya keputusan: {row.example_answers}",
            )
        for label in _repeated(answers):
            yield Problem(
                field=(*row.path, "keputusan", label),
                message=f'jawaban "{label}" ditulis dua kali',
                hint="beri setiap jawaban sebutan yang berbeda",
            )


@sop_rule(
    "FC13",
    Severity.ERROR,
    source=PERMENPANRB,
    title="Setiap jawaban keputusan bersebutan, lazimnya Ya dan Tidak",
)
def answers_labelled(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an answer without name, and two that do not exclude each other."""
    for row in rows(entry):
        answers = _answers(row, entry)
        path = (*row.path, "keputusan")
        for label in answers:
            if not label.strip():
                message = f"satu jawaban keputusan langkah {row.no} tidak bersebutan"
                hint = "tulis misalnya ya dan tidak, atau lengkap dan tidak lengkap"
                yield Problem(field=(*path, label), message=message, hint=hint)
        names = [_folded(label) for label in answers]
        if len(names) == 2 and all(names) and names[0] != names[1] and not _exclusive(*names):
            yield Problem(
                field=path,
                message=f'jawaban "{names[0]}" dan "{names[1]}" tidak tampak berlawanan',
                hint="lazimnya Ya dan Tidak, atau pasangan seperti lengkap dan tidak lengkap",
                severity=Severity.WARNING,
            )


@sop_rule(
    "FC14", Severity.ERROR, source=HOUSE, title="Jawaban keputusan menuju langkah yang berbeda"
)
def answers_part(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find a decision all of whose answers lead to the same step."""
    for row in rows(entry):
        answers = row.written.keputusan or {}
        targets = [
            resolve_target(row.part.tahap, name, last=row.part.last) for name in answers.values()
        ]
        if len(targets) > 1 and len(set(targets)) == 1 and targets[0] is not None:
            yield Problem(
                field=(*row.path, "keputusan"),
                message=f"semua jawaban keputusan langkah {row.no} menuju {_named(targets[0])}",
                hint="perbaiki tujuannya, atau hapus keputusan bila tidak bercabang",
            )


@sop_rule(
    "FC17",
    Severity.ERROR,
    source=HOUSE,
    title="Setiap tujuan ada, setiap langkah tercapai dan dapat selesai",
)
def flow_whole(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find targets that do not exist, steps nobody comes to, and loops nobody comes out of."""
    places = {part.at: part for part in parts(entry)}
    for part in places.values():
        yield from _doubled_labels(part)
    broken: set[Place] = set()
    for row in rows(entry):
        missing = list(_missing_targets(row))
        yield from missing
        if missing or len(_answers(row, entry)) > len(row.written.keputusan or {}):
            broken.add((row.part.at, row.no))
    flow = flow_of(entry.procedure, broken=broken)
    for at, no in unreachable(flow):
        yield Problem(
            field=(*places[at].steps_path, no - 1),
            message=f"langkah {_numbered((at, no), entry)} tidak tercapai dari langkah pertama",
            hint="arahkan langkah lain ke sini, atau hapus langkah ini",
        )
    for loop in closed_loops(flow):
        at, no = loop[0]
        walk = " → ".join(_numbered(place, entry) for place in loop)
        yield Problem(
            field=(*places[at].steps_path, no - 1),
            message=f"langkah {walk} berputar tanpa jalan keluar",
            hint=f"beri jalan keluar, misalnya keputusan: {{ya: selesai, tidak: {no}}}",
        )


def _answers(row: Row, entry: SopEntry) -> list[str]:
    """Return the answers as the author wrote them, also those with a faulty target."""
    found = written(entry.source, (*row.path, "keputusan"))
    return list(found) if isinstance(found, dict) else list(row.written.keputusan or {})


def _repeated(answers: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    for label in answers:
        if _folded(label) in seen:
            yield label
        seen.add(_folded(label))


def _folded(label: str) -> str:
    return " ".join(label.casefold().replace("-", " ").replace("_", " ").split())


def _exclusive(first: str, second: str) -> bool:
    pair = (first, second)
    return pair in ANTONYMS or pair[::-1] in ANTONYMS or opposite(first, second)


def _doubled_labels(part: Part) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for no, step in enumerate(part.tahap.langkah, start=1):
        if step.id in seen:
            yield Problem(
                field=(*part.steps_path, no - 1, "id"),
                message=f'id "{step.id}" sudah dipakai langkah {seen[step.id]}{part.name}',
                hint="beri salah satunya id lain",
            )
        elif step.id:
            seen[step.id] = no


def _missing_targets(row: Row) -> Iterator[Problem]:
    step, tahap = row.written, row.part.tahap
    targets: list[tuple[FieldPath, str]] = [
        ((*row.path, "keputusan", label), name) for label, name in (step.keputusan or {}).items()
    ]
    if step.ke is not None:
        targets.append(((*row.path, "ke"), step.ke))
    for path, name in targets:
        if resolve_target(tahap, name, last=row.part.last) is None:
            yield Problem(
                field=path,
                message=f'langkah {row.no} menuju "{name}", yang tidak ada{_within(row.part)}',
                hint=_existing(row.part, name),
            )


def _within(part: Part) -> str:
    return f" pada{part.name}" if part.name else ""


def _existing(part: Part, name: str) -> str:
    """Say which targets there are."""
    if name == "tahap-berikut":
        return "ini tahap terakhir; tulis selesai"
    labels = [step.id for step in part.tahap.langkah if step.id]
    near = get_close_matches(name, [*labels, "selesai", "tahap-berikut"], n=1)
    if near:
        return f'mungkin maksudnya "{near[0]}"'
    listed = f", id {', '.join(labels)}" if labels else ""
    return f"yang ada: langkah 1 sampai {len(part.tahap.langkah)}{listed}, atau selesai"


def _named(target: object) -> str:
    return f"langkah {target}" if isinstance(target, int) else f'"{target}"'


def _numbered(place: Place, entry: SopEntry) -> str:
    """Number a step as its page does: 3, or B.3 with tahap."""
    at, no = place
    return f"{letter(at)}.{no}" if entry.sop.has_sections else str(no)
