"""Compare what a service asks for with what a procedure expects: the same papers in other words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sopkit.flow.graph import Symbol

if TYPE_CHECKING:
    from sopkit.entries import SopEntry
    from sopkit.terms import Terms

MOST = 3
"""How many steps may pass before the papers of the applicant are looked through."""

ENOUGH = 0.5
"""How much of the longer one of two names must be common for them to mean the same paper."""


@dataclass(frozen=True, slots=True)
class Supplies:
    """Tells papers from tools, and whether two names mean the same paper."""

    terms: Terms

    def is_tool(self, text: str) -> bool:
        """Tell whether it is something the office has, such as "ATK" or "Komputer"."""
        words = set(_WORD.findall(text.casefold()))
        return bool(words) and words <= _TOOLS

    def is_collective(self, text: str) -> bool:
        """Tell whether it means all papers at once, such as "Berkas permohonan"."""
        words = set(_WORD.findall(text.casefold())) - _LINKING
        return bool(words & _BUNDLES) and words <= _BUNDLES | _OF_BUNDLES

    def any_matches(self, text: str, others: Iterable[str]) -> bool:
        """Tell whether one of some names means the same paper."""
        own = self._core(text)
        return any(_alike(own, self._core(other)) for other in others)

    def _core(self, text: str) -> frozenset[str]:
        """Return the words that tell a paper from others; abbreviations count as their words."""
        words = set(_WORD.findall(text.casefold()))
        for at in self.terms.found_in(text):
            words |= {word for form in self.terms.groups[at] for word in _words(form)}
        core = frozenset(word for word in words if word not in _COMMON and not word.isdecimal())
        return core or frozenset(words)


def expected_at_first(sop: SopEntry, supplies: Supplies) -> tuple[tuple[int, str], ...]:
    """Return the papers that the first steps of an SOP expect, each with its step's number.

    The first steps end with the first decision, where papers are looked through; tools of the
    office, and what an earlier step has made, are left out.
    """
    found: dict[str, int] = {}
    made: list[str] = []
    for step in sop.procedure.steps[:MOST]:
        for text in step.supplies:
            if text and not supplies.is_tool(text) and not supplies.any_matches(text, made):
                found.setdefault(text, step.no)
        made += [text for text in step.outputs if text]
        if step.symbol is Symbol.BELAH_KETUPAT:
            break
    return tuple((no, text) for text, no in found.items())


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = one & other
    if not shared:
        return False
    return shared in (one, other) or len(shared) / max(len(one), len(other)) >= ENOUGH


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


_WORD = re.compile(r"\w+")


def _set_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TOOLS = _set_of(
    """
    atk alat tulis kantor komputer laptop printer pencetak scanner pemindai kertas jaringan internet
    telepon meja kursi ruang ruangan aplikasi sistem server map stempel cap pulpen buku agenda
    register ekspedisi lembar disposisi kamera kendaraan dan unit perangkat mesin nomor antrean
    antrian formulir kosong blangko
    """
)
"""Words of what an office has; a name of nothing but these is no paper of the applicant."""

_BUNDLES = _set_of("berkas dokumen persyaratan kelengkapan permohonan syarat usulan")
_OF_BUNDLES = _set_of(
    "lengkap administrasi layanan pelayanan pemohon warga persyaratannya pendukung"
)
_LINKING = _set_of("dan yang dari untuk serta beserta para si")

_COMMON = _LINKING | _set_of(
    """
    asli fotokopi fotocopy foto kopi copy salinan lembar rangkap buah surat dokumen berkas atau bagi
    pemohon ybs bersangkutan telah sudah diisi ditandatangani masih berlaku legalisir dilegalisir
    terbaru sah oleh di ke pada
    """
)
"""Words that name no paper by themselves."""
