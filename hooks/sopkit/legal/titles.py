"""The titles that a text gives the regulations it cites, and how like two titles are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from sopkit.legal.roles import Role

if TYPE_CHECKING:
    from sopkit.legal.citations import Citation


def cited_texts(text: str, found: Sequence[Citation]) -> tuple[str, ...]:
    """Return the part of a text that belongs to each of its citations.

    It runs up to the next citation that is not subordinate to it: the main one holds its
    amendments, and each of these the rules that its title names.
    """
    return tuple(_part(text, found, at) for at in range(len(found)))


def cited_title(text: str, found: Sequence[Citation], at: int) -> str | None:
    """Return the title that a text gives one of its citations; None where it gives none."""
    later = (other.start for other in found[at + 1 :] if _ends_title(other, found[at]))
    about = _ABOUT.match(text[found[at].end : next(later, len(text))])
    title = _AFTER_TITLE.split(about["title"], maxsplit=1)[0].strip(_EDGES) if about else ""
    return title or None


@lru_cache(maxsize=4096)
def _grams(title: str) -> frozenset[str]:
    """Return the groups of three letters of a title, abbreviations written out.

    White space does not count, for titles run together ("tentangPembentukandanSusunan").
    """
    words = re.findall(r"[a-z0-9]+", title.casefold())
    letters = "".join(_ABBREVIATIONS.get(word, word) for word in words)
    return frozenset(letters[at : at + 3] for at in range(max(len(letters) - 2, 0)))


def holds(title: str, other: str) -> float:
    """Return how much of the shorter title the longer one holds, from 0 to 1."""
    one, two = _grams(title), _grams(other)
    return len(one & two) / max(min(len(one), len(two)), 1)


def likeness(title: str, other: str) -> float:
    """Return how like two titles are as a whole, from 0 to 1."""
    one, two = _grams(title), _grams(other)
    return 2 * len(one & two) / max(len(one) + len(two), 1)


def _part(text: str, found: Sequence[Citation], at: int) -> str:
    # What leads up to the first citation is its own: "Pasal 18 ayat (6) Undang-Undang Dasar".
    start = found[at].start if at else 0
    own = _WEIGHT[found[at].role]
    ends = (other.start for other in found[at + 1 :] if _WEIGHT[other.role] <= own)
    end = next(ends, None)
    return text[start:].strip() if end is None else _without_tail(text[start:end])


def _without_tail(text: str) -> str:
    """Leave out the words that lead on to the next citation."""
    words = text.split()
    while words and words[-1].strip(_EDGES).casefold() in _LEADING_ON:
        words.pop()
    return " ".join(words).strip(_EDGES)


def _ends_title(other: Citation, own: Citation) -> bool:
    return other.role is not Role.DALAM_JUDUL or own.role is Role.DALAM_JUDUL


_WEIGHT = {Role.UTAMA: 0, Role.PERUBAHAN: 1, Role.DALAM_JUDUL: 2}
_EDGES = " (,;:.&-–\"'“”"
_LEADING_ON = frozenset(
    (
        *("", "dan", "serta", "jo", "jis", "jls", "juncto", "yo", "sebagaimana", "telah", "diubah"),
        *("beberapa", "kali", "terakhir", "dengan", "oleh", "tentang", "perubahan", "kedua"),
        *("atas", "ketiga", "diganti", "dicabut"),
    )
)
_ABOUT = re.compile(
    r"[\s,:.]{0,8}(?:\([^()]{0,40}\)\s?)?tentang(?P<title>.*)", re.IGNORECASE | re.DOTALL
)
_AFTER_TITLE = re.compile(
    r"[,(]?\s?\b(?:tambahan\s)?(?:lembaran|berita)\s(?:negara|daerah)\b|\(\s?(?:LN|TLN|BN|LD|BD)\b"
    r"|;|\bsebagaimana\b|\b(?:jo|jis|juncto)\b\.?",
    re.IGNORECASE,
)
_ABBREVIATIONS = {
    "sop": "standaroperasionalprosedur",
    "ap": "administrasipemerintahan",
    "kkn": "korupsikolusidannepotisme",
    "rb": "reformasibirokrasi",
    "spm": "standarpelayananminimal",
    "setda": "sekretariatdaerah",
    "setwan": "sekretariatdprd",
    "pemda": "pemerintahdaerah",
    "pemkab": "pemerintahkabupaten",
    "pemkot": "pemerintahkota",
    "pemprov": "pemerintahprovinsi",
    "opd": "organisasiperangkatdaerah",
    "skpd": "satuankerjaperangkatdaerah",
    "asn": "aparatursipilnegara",
    "apip": "aparatpengawasaninternpemerintah",
    "lhkpn": "hartakekayaanpenyelenggaranegara",
    "sakip": "sistemakuntabilitaskinerjainstansipemerintah",
}
"""Abbreviations that titles are cited with, as the letters of the words."""
