"""How the names of instruments are written before the office that issues them."""

from __future__ import annotations

from typing import NamedTuple


class Head(NamedTuple):
    """The spellings of an instrument; with an office's name they make a kind."""

    prefix: str
    """The first part of the kinds' code; empty for plain letters, which have no kind."""

    spellings: tuple[str, ...]


_MINISTER = "(Menteri|Mentri|Men|Meneg|Menneg|Kementerian|Kementrian|Kemen|Mentei) [Negara|Neg]"
# Secretaries and deputies count for themselves; only the head issues for the body.
_CHIEF = "[Kepala|Ketua|Pimpinan|Panglima|Ka|Lembaga|Badan]"

MINISTRY_HEADS = (
    Head(
        "permen",
        (
            f"(Peraturan|Per|Perat|Perturan|Peratuan|Peraturam|Paraturan|PM) {_MINISTER}",
            "(Permen|Permeneg|Permenneg|Permentri|Permenteri) [Negara]",
        ),
    ),
    Head(
        "kepmen",
        (
            f"(Keputusan|Kep|Surat Keputusan|Surat Keputusan SK|SK|Kepts|S K) {_MINISTER}",
            "(Kepmen|Kepmeneg|Kepmenneg) [Negara]",
        ),
    ),
    Head("inmen", (f"(Instruksi|Ins|In) {_MINISTER}", "Inmen")),
    Head("se-men", (f"(Surat Edaran|Surat Edaran SE|SE|S E|Edaran) {_MINISTER}",)),
    Head("", (f"(Surat|Radiogram|Kawat) {_MINISTER}",)),
)
AGENCY_HEADS = (
    Head(
        "per",
        (
            f"(Peraturan|Per|Perat|Perturan|Peratuan) {_CHIEF}",
            "(Perka|Perkom|Perban|Perlem)",
        ),
    ),
    Head("kep", (f"(Keputusan|Kep|Surat Keputusan|Surat Keputusan SK|SK|S K) {_CHIEF}", "Kepka")),
    Head("se-", (f"(Surat Edaran|Surat Edaran SE|SE|S E|Edaran) {_CHIEF}",)),
    Head("", (f"Surat {_CHIEF}",)),
)
BARE_HEADS = (
    # Without an office no kind can be told; such a citation is reported as partial.
    "Peraturan [Menteri|Kepala|Badan|Lembaga|Komisi|Bersama]",
    "(Permen|Perka|Perban)",
    "(Keputusan|Surat Keputusan|SK|S K) [Menteri|Kepala|Badan|Lembaga|Komisi]",
    "Kepmen",
    "(Surat Edaran|SE|S E) [Menteri|Kepala]",
    "Instruksi [Menteri]",
)
TELLING_HEADS = ("permen", "kepmen", "perka")
"""Abbreviations that nothing else uses; the other bare heads need a written "Nomor"."""
