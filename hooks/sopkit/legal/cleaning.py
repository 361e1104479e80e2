"""Text made plain for the patterns, with a way back to the places in the text as given."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Plain:
    """Lower-case ASCII, white space folded, without markup.

    The plain text is made of stretches that were copied, each after something that was replaced.
    """

    text: str
    starts: tuple[int, ...]
    """Where each copied stretch begins in the plain text."""

    given: tuple[int, ...]
    """Where it begins in the text as given."""

    def given_start(self, position: int) -> int:
        """Return where the character at a position begins in the text as given."""
        index = bisect_right(self.starts, position) - 1
        return self.given[index] + position - self.starts[index]

    def given_end(self, position: int) -> int:
        """Return where the character before a position ends in the text as given."""
        return self.given_start(position - 1) + 1


def clean(text: str) -> Plain:
    """Make a text plain: the citations in it read the same, whatever typed or scanned it."""
    if _MAYBE_ODD.search(text) is None:
        return Plain(text=text.lower(), starts=(0,), given=(0,))
    parts: list[str] = []
    starts, given = [0], [0]
    at = length = 0
    for match in _ODD.finditer(text):
        start, end = match.span()
        replacement = _replacement(match)
        parts += (text[at:start], replacement)
        length += start - at + len(replacement)
        at = end
        # Nothing moves where one character took the place of one.
        if given[-1] - starts[-1] != at - length:
            starts.append(length)
            given.append(at)
    parts.append(text[at:])
    return Plain(text="".join(parts).lower(), starts=tuple(starts), given=tuple(given))


def _replacement(match: re.Match[str]) -> str:
    found, sort = match[0], match.lastgroup
    if sort == "space":
        lines = found.count("\n")
        return "\f" if lines > 1 or "\f" in found else "\n" if lines else " "
    if sort == "other":
        return "".join(map(_plain_character, found))
    if sort == "entity":
        return _ENTITIES.get(found.lower(), " ")
    if sort == "bar":
        # A row of a table begins another item.
        return "\f" if match.string[match.start() - 1 : match.start()] == "\n" else " "
    if sort in _LAYOUT:
        return "\f" if _BLOCK.search(found) else "\n" if _LINE.search(found) else " "
    return " " if sort in _SPACING else ""


def _plain_character(char: str) -> str:
    sign = _SIGNS.get(char)
    if sign is not None:
        return sign
    if "SUPERSCRIPT" in unicodedata.name(char, ""):
        # Marks of footnotes are no digits of the number before them.
        return " "
    letters = unicodedata.normalize("NFKD", char)
    plain = "".join(letter for letter in letters if letter.isascii() and letter.isprintable())
    return plain if plain or unicodedata.combining(char) else "?"


# Most texts are plain already, and this is told faster than what is odd about the others.
_MAYBE_ODD = re.compile(r"[^ -~]|[ ][ ]|[<&*`|\\_]|(?<=[a-z])(?=[PUKIST][eunoa][a-z])")
_ODD = re.compile(
    r"""
      (?P<space>[^\S ]\s*|[ ](?:[ ]|(?=[^\S ]))\s*)
    | (?P<other>[^\x00-\x7f]+)
    # Of JSON, and of paths.
    | (?P<escape>(?:\\[nrt](?![a-z]))+|\\(?=[A-Za-z]))
    # Of the names of files: "Perpres_No_147_Tahun_2024".
    | (?P<joint>(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))
    | (?P<markup>[*`\\\x00-\x08\x0e-\x1b\x7f]+)
    | (?P<bar>\|)
    | (?P<note><sup>[^<>]{0,12}</sup>)
    | (?P<tag>(?:<[A-Za-z/!][^<>]{0,200}>\s*)+)
    | (?P<entity>&(?:[A-Za-z]{2,8}|\#[0-9]{1,5});)
    | (?P<hyphen>(?<=[A-Za-z])-[ ]?\r?\n[ \t]{0,40}(?=[a-z]))
    # Words that were glued to the one before: "danPeraturan".
    | (?P<glue>(?<=[a-z])(?=Per[adkmw]|Undang|Keputusan|Instruksi|Surat|Nomor|Tahun))
    """,
    re.VERBOSE,
)
# What begins a block in HTML begins another item.
_BLOCK = re.compile(r"<(?:li|p|tr|td|th|div|h[1-6])[ >]", re.IGNORECASE)
_LINE = re.compile(r"br|\\.", re.IGNORECASE)
_LAYOUT = frozenset(("tag", "escape"))
_SPACING = frozenset(("glue", "joint"))
_ENTITIES = {"&amp;": "&", "&ndash;": "-", "&mdash;": "-", "&#8211;": "-", "&quot;": '"'}
_SIGNS = {
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("‘’‛′´", "'"),
    **dict.fromkeys("“”„″«»", '"'),
    # A bullet begins another item, as a semicolon ends one.
    **dict.fromkeys("•·●▪◦‣○■□◆❖➢✓", ";"),
    "\u00a0": " ",
    "\u00ad": "",
    "…": "...",
    "№": "no ",
}
