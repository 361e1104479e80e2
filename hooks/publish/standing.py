"""Whether a regulation is in force, in words, with what that rests on where it is weak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from publish.facts import Fact, Tone
from sopkit.basis.evidence import EVIDENCE, STRONG
from sopkit.basis.validity import Standing

if TYPE_CHECKING:
    from sopkit.basis.validity import Validity
    from sopkit.entries import RegulationEntry
    from sopkit.model import BuktiStatus

UNREGISTERED = Fact(words="Belum terdaftar", tone="due")


def regulation_name(entry: RegulationEntry) -> str:
    """Return what a regulation is called."""
    return entry.legal_id.display() if entry.legal_id else entry.id


def standing(entry: RegulationEntry, validity: Validity) -> Fact:
    """Say whether a regulation is in force today."""
    status, evidence = validity.now(entry.id)
    if entry.regulation is None and status is Standing.TIDAK_DIKETAHUI:
        return UNREGISTERED
    return standing_fact(status, evidence)


def standing_fact(status: Standing, evidence: BuktiStatus) -> Fact:
    """Say how a regulation stands; a status with weak evidence names it."""
    words, tone = _STATUS[status]
    if status is Standing.TIDAK_DIKETAHUI or evidence in STRONG:
        return Fact(words=words, tone=tone)
    return Fact(words=words, note=EVIDENCE[evidence], tone=tone)


_STATUS: dict[Standing, tuple[str, Tone]] = {
    Standing.BERLAKU: ("Berlaku", "good"),
    Standing.DIUBAH: ("Berlaku, sudah diubah", "good"),
    Standing.DICABUT: ("Dicabut", "wrong"),
    Standing.HABIS_MASA: ("Habis masa berlakunya", "wrong"),
    Standing.TIDAK_BERLAKU_TERSIRAT: ("Tidak berlaku secara tersirat", "wrong"),
    Standing.TIDAK_DIKETAHUI: ("Status tidak diketahui", "due"),
}

STANDING_WORDS = tuple(words for words, _ in _STATUS.values())
"""All words for a status, from what holds to what nobody knows."""
