"""Whether a regulation is in force, in words, with what that rests on where it is weak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from publish.facts import Fact, Tone
from sopkit.basis.evidence import EVIDENCE, STRONG
from sopkit.model import StatusPeraturan

if TYPE_CHECKING:
    from sopkit.entries import RegulationEntry
    from sopkit.model import Peraturan


def regulation_name(entry: RegulationEntry) -> str:
    """Return what a regulation is called."""
    return entry.legal_id.display() if entry.legal_id else entry.id


def standing(regulation: Peraturan | None) -> Fact:
    """Say whether a regulation is in force; a status with weak evidence names it."""
    if regulation is None:
        return Fact(words="Belum ada dalam daftar", tone="due")
    words, tone = _STATUS[regulation.status]
    plain = regulation.status is StatusPeraturan.TIDAK_DIKETAHUI
    if plain or regulation.bukti_status in STRONG:
        return Fact(words=words, tone=tone)
    return Fact(words=words, note=EVIDENCE[regulation.bukti_status], tone=tone)


_STATUS: dict[StatusPeraturan, tuple[str, Tone]] = {
    StatusPeraturan.BERLAKU: ("Berlaku", "good"),
    StatusPeraturan.DIUBAH: ("Berlaku, sudah diubah", "good"),
    StatusPeraturan.DICABUT: ("Dicabut", "wrong"),
    StatusPeraturan.HABIS_MASA: ("Habis masa berlakunya", "wrong"),
    StatusPeraturan.TIDAK_BERLAKU_TERSIRAT: ("Tidak berlaku secara tersirat", "wrong"),
    StatusPeraturan.TIDAK_DIKETAHUI: ("Status tidak diketahui", "due"),
}
