"""What the fonts of the paper can print, and where long words may be parted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import cache
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont

from sopkit.flow.matrix.labels import letters

if TYPE_CHECKING:
    from pathlib import Path

LETTER = 0.56
"""Width of a letter of middling width, in parts of the type size."""

UNPRINTABLE = "[?]"
"""Stands for a sign that no font here has; a PDF/A may not hold it."""


@cache
def signs_of(fonts: Path) -> frozenset[int]:
    """Return the signs that every font of a folder can print."""
    return frozenset(set.intersection(*map(_signs, sorted(fonts.glob("*.ttf")))))


def _signs(file: Path) -> set[int]:
    with TTFont(file, lazy=True) as font:
        return set(font.getBestCmap())


def printable(text: str, signs: Collection[int]) -> str:
    """Return a text in one line that can be printed, the nearest sign where one is missing."""
    words = _SPACES.sub(" ", unicodedata.normalize("NFC", text))
    if words.isascii() and words.isprintable():
        return words
    return "".join(_print(sign, signs) for sign in words)


def _print(sign: str, signs: Collection[int]) -> str:
    if ord(sign) in signs and unicodedata.category(sign)[0] != "C":
        return sign
    if sign in _NEAREST:
        return _NEAREST[sign]
    if unicodedata.category(sign) in {"Cc", "Cf"}:
        return ""
    plain = unicodedata.normalize("NFKD", sign)
    known = "".join(part for part in plain if ord(part) in signs)
    return known if known and plain != sign else UNPRINTABLE


_SPACES = re.compile(r"\s+")

_NEAREST = {
    **dict.fromkeys("\u2010\u2011\u2012\u2043\u2212", "-"),
    **dict.fromkeys("→⇒➔➜➝➞►▶", "->"),
    **dict.fromkeys("←⇐◄◀", "<-"),
    **dict.fromkeys("●○■□▪▫◦‣⁃·", "•"),
    **dict.fromkeys("✓✔☑", "v"),
    **dict.fromkeys("✗✘☒", "x"),
}
"""What takes the place of signs that office programs like and the fonts lack."""


def soften(text: str, width: float, size: float) -> str:
    """Part the words that are wider than a column: between syllables, else between signs.

    Args:
        text: the words.
        width: of the column, in points.
        size: of the type, in points.
    """
    room = width / (LETTER * size)
    if len(text) <= room / 2:
        return text
    return " ".join(_part(word) if letters(word) > room else word for word in text.split(" "))


def _part(word: str) -> str:
    """Put a soft hyphen between syllables, and an invisible space where there are none."""
    return "\u200b".join(_pieces(word))


def _pieces(word: str) -> Iterator[str]:
    for run in _RUN.findall(word):
        syllables = _SYLLABLE.findall(run)
        if "".join(syllables) == run and max(map(len, syllables)) <= _LONGEST_SYLLABLE:
            yield "\u00ad".join(syllables)
        else:
            yield from run


_RUN = re.compile(r"[^\W\d_]{1,60}|[\W\d_]")
_SYLLABLE = re.compile(
    r"{0}*[aiueo]+(?:{0}(?![aiueo]))*".format(r"(?>ng|ny|sy|kh|[^\W\d_aiueo])"), re.IGNORECASE
)
"""Consonants, vowels, and the consonants that no vowel follows: `pe-nang-gung`, `ma-sya`."""

_LONGEST_SYLLABLE = 7
