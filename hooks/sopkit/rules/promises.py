"""Checks of a Standar Pelayanan against the SOPs behind it: what is promised, and what is done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sopkit.duration import in_words
from sopkit.findings import Severity
from sopkit.model import Status
from sopkit.rules.norms import HOUSE, PERMENPANRB
from sopkit.rules.places import item_path
from sopkit.rules.registry import Problem, service_rule
from sopkit.rules.supplies import Supplies, expected_at_first
from sopkit.rules.wording import shortened
from sopkit.services import needed_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sopkit.entries import SopEntry
    from sopkit.rules.registry import Scope
    from sopkit.services import ServiceEntry


@service_rule(
    "SP07",
    Severity.WARNING,
    source=PERMENPANRB,
    title="Standar pelayanan menunjuk SOP-nya, dan dasar hukum keduanya sejalan",
)
def sops_behind(entry: ServiceEntry, scope: Scope) -> Iterator[Problem]:
    """Find services without SOP, references that lead nowhere, and bases that only one side has."""
    if not entry.service.sop:
        yield Problem(
            field=("sop",),
            message="standar pelayanan ini tidak menunjuk SOP",
            hint="tulis sop: [nomor SOP yang melaksanakan layanan ini]",
        )
    for at, reference in enumerate(entry.service.sop or ()):
        field = item_path(entry.source, ("sop",), at)
        found = scope.sops.find(reference, near=entry) if reference else None
        if found is None:
            yield Problem(
                field=field,
                message=f'SOP "{shortened(reference)}" tidak ditemukan dalam katalog',
                hint="periksa nomor atau path-nya",
            )
        elif found.sop.is_withdrawn and not entry.service.is_withdrawn:
            yield Problem(
                field=field,
                message=f"SOP {_name(found)} sudah tidak berlaku",
                hint="tunjuk SOP penggantinya",
            )
    yield from _bases_apart(entry, scope)


def _bases_apart(entry: ServiceEntry, scope: Scope) -> Iterator[Problem]:
    behind = scope.services.behind[entry.id]
    own = _bases(entry.id, scope)
    theirs = {sop.id: _bases(sop.id, scope) for sop in behind}
    # Where one side states no basis at all, there is nothing to compare, and LI01 or SP01 says so.
    if not own or not any(theirs.values()):
        return
    for sop in behind:
        lacking = [slug for slug in theirs[sop.id] if slug not in own and not _on_sops(slug, scope)]
        if lacking:
            yield Problem(
                field=("dasar_hukum",),
                message=f"SOP {_name(sop)} mendasarkan diri pada {', '.join(lacking)}, "
                "yang tidak disebut standar pelayanan ini",
                hint="tambahkan pada dasar_hukum, atau kaji ulang SOP itu",
            )
    known = {slug for bases in theirs.values() for slug in bases}
    # What sets a fee is no matter of the procedure.
    first = _bases(entry.id, scope, upto=len(entry.service.dasar_hukum or ()))
    alone = [slug for slug in first if slug not in known and not _on_services(slug, scope)]
    if alone:
        yield Problem(
            field=("dasar_hukum",),
            message=f"{', '.join(alone)} tidak disebut SOP mana pun di belakang layanan ini",
            hint="tambahkan pada dasar hukum SOP-nya, atau hapus dari sini",
        )


def _bases(key: str, scope: Scope, *, upto: int | None = None) -> tuple[str, ...]:
    """Return the ids of what a document rests on, if wanted of its first items only."""
    found = (
        cited.id
        for cited in scope.cited[key]
        if cited.is_basis and cited.id and (upto is None or cited.item < upto)
    )
    return tuple(dict.fromkeys(found))


def _on_sops(slug: str, scope: Scope) -> bool:
    """Tell whether a regulation is about how SOPs are made, which no service rests on."""
    return bool(re.search(r"standar operasional prosedur|\bsop\b", _about(slug, scope)))


def _on_services(slug: str, scope: Scope) -> bool:
    """Tell whether a regulation is about public service as such, which no SOP needs to name."""
    return bool(re.search(r"pelayanan publik|standar pelayanan(?! minimal)", _about(slug, scope)))


def _about(slug: str, scope: Scope) -> str:
    known = scope.regulations.get(slug)
    told = known.regulation.tentang if known and known.regulation else None
    return (told or _KNOWN.get(slug, "")).casefold()


_KNOWN = {
    "uu-25-2009": "Pelayanan Publik",
    "pp-96-2012": "Pelaksanaan UU tentang Pelayanan Publik",
    "permenpanrb-15-2014": "Pedoman Standar Pelayanan",
    "permenpanrb-35-2012": "Pedoman Penyusunan Standar Operasional Prosedur",
}
"""What the general rules are about, where the register has no page of them."""


@service_rule(
    "FC23",
    Severity.WARNING,
    source=PERMENPANRB,
    title="SOP di belakang layanan selesai dalam jangka waktu yang dijanjikan",
)
def promise_kept(entry: ServiceEntry, scope: Scope) -> Iterator[Problem]:
    """Find a jangka waktu shorter than what its SOPs take along the Ya path, one after another."""
    behind = scope.services.behind[entry.id]
    needed, complete = needed_time(behind)
    promised = entry.promised
    if promised is None or needed <= promised.minutes:
        return
    parts = "; ".join(
        f"{_name(sop)}: {in_words(sop.total.minutes, scope.calendar)}"
        for sop in behind
        if sop.total.minutes
    )
    least = "" if complete else "sekurang-kurangnya "
    yield Problem(
        field=("jangka_waktu",),
        message=f"dijanjikan {promised.text}, tetapi SOP-nya memerlukan "
        f"{least}{in_words(needed, scope.calendar)} ({parts})",
        hint="perpanjang jangka waktu, atau percepat prosedurnya",
    )


@service_rule(
    "SP10",
    Severity.WARNING,
    source=HOUSE,
    title="Persyaratan sama dengan kelengkapan yang diharapkan langkah pertama SOP",
)
def requirements_meet_procedure(entry: ServiceEntry, scope: Scope) -> Iterator[Problem]:
    """Find papers that the first steps expect and nobody asked for, and those nobody expects."""
    asked = [item.syarat for item in entry.service.persyaratan or () if item.syarat]
    behind = scope.services.behind[entry.id]
    if not asked or not behind or entry.service.status in _OVER:
        return
    supplies = Supplies(scope.terms)
    expected = expected_at_first(behind[0], supplies)
    for no, text in expected:
        if not supplies.is_collective(text) and not supplies.any_matches(text, asked):
            yield Problem(
                field=("persyaratan",),
                message=f'langkah {no} SOP {_name(behind[0])} mengharapkan "{shortened(text)}", '
                "yang tidak ada pada persyaratan",
                hint="tambahkan pada persyaratan, atau betulkan kelengkapan langkah itu",
            )
    texts = [text for _, text in expected]
    if not texts or any(map(supplies.is_collective, texts)):
        return
    for at, text in enumerate(asked):
        if not supplies.any_matches(text, texts):
            yield Problem(
                field=item_path(entry.source, ("persyaratan",), at),
                message=f'"{shortened(text)}" tidak diharapkan langkah pertama '
                f"SOP {_name(behind[0])}",
                hint="tambahkan pada kelengkapan langkah itu, atau hapus persyaratan ini",
            )


_OVER = frozenset({Status.DIGANTIKAN, Status.DICABUT})


def _name(sop: SopEntry) -> str:
    return sop.sop.nomor or f'"{sop.title}"'
