"""Names of kinds in plain text: where a citation may begin."""

from __future__ import annotations

import re
import sys
from typing import NamedTuple

from sopkit.legal.heads import AGENCY_HEADS, BARE_HEADS, MINISTRY_HEADS, Head
from sopkit.legal.kinds import AGENCY_ROWS, KINDS, MINISTRY_ROWS, OWN_KINDS
from sopkit.legal.patterns import SEPARATOR, expand, names_pattern, squeeze
from sopkit.legal.rows import Agency, Kind, Ministry


class Anchor(NamedTuple):
    """The name of a kind at a place, or of an instrument that lacks its office."""

    start: int
    end: int
    kind: Kind | None
    is_letter: bool = False
    """Whether it is a mere letter of a minister or a head: no rule, whatever its number."""


def find_anchor(text: str, position: int = 0, end: int = sys.maxsize) -> Anchor | None:
    """Return the first name of a kind between two positions."""
    match = _ANCHOR.search(text, position, end)
    return _read(match) if match else None


def anchor_at(text: str, position: int) -> Anchor | None:
    """Return the name of a kind that begins at a position."""
    match = _ANCHOR.match(text, position)
    return _read(match) if match else None


def anchor_words() -> frozenset[str]:
    """Return every word that occurs in a name, for telling slips of spelling."""
    names = (*_OWN_NAMES, *_MINISTRY_HEADS, *_MINISTRIES, *_AGENCY_HEADS, *_AGENCIES, *_BARE)
    return frozenset(word for name in names for word in name.lower().split())


def _read(match: re.Match[str]) -> Anchor:
    code = _code(match)
    kind = KINDS[code] if code else None
    return Anchor(match.start(), match.end(), kind, is_letter=_is_letter(match))


def _is_letter(match: re.Match[str]) -> bool:
    if match["ministry"]:
        return not _MINISTRY_PREFIXES[squeeze(match["mhead"])]
    return bool(match["agency"]) and not _AGENCY_PREFIXES[squeeze(match["ahead"])]


def _code(match: re.Match[str]) -> str | None:
    if match["own"] or match["open"]:
        return _OWN_CODES[squeeze(match["own"] or match["open"])]
    for head, office, prefixes, codes in (
        ("mhead", "ministry", _MINISTRY_PREFIXES, _MINISTRY_CODES),
        ("ahead", "agency", _AGENCY_PREFIXES, _AGENCY_CODES),
    ):
        if match[office]:
            prefix = prefixes[squeeze(match[head])]
            code = prefix + codes[squeeze(match[office])]
            return code if prefix and code in KINDS else None
    return None


def _head_names(heads: tuple[Head, ...]) -> dict[str, str]:
    return {
        name: head.prefix
        for head in heads
        for spelling in head.spellings
        for name in expand(spelling)
    }


def _office_names(titles: str) -> list[str]:
    """Return the spellings of an office's name; a slash or comma is as good as a blank."""
    written = [name for spelling in titles.split(";") for name in expand(spelling)]
    return [" ".join(re.split(r"[ /,.-]+", name)) for name in written]


def _own_names() -> dict[str, str]:
    names = {
        name: kind.code
        for kind in OWN_KINDS
        for spelling in kind.spellings
        for name in expand(spelling)
    }
    offices: tuple[Ministry | Agency, ...] = (*MINISTRY_ROWS, *AGENCY_ROWS)
    for row in offices:
        for irregular in row.irregular:
            for name in expand(irregular.spelling):
                names[name] = irregular.instrument + row.code
    return names


_OWN_NAMES = _own_names()
# "Keputusan Kepala Badan" of no known agency is one of a region's offices.
_OPEN_NAMES = {
    name for name, code in _OWN_NAMES.items() if KINDS[code].open_name and KINDS[code].is_regional
}
_MINISTRY_HEADS = _head_names(MINISTRY_HEADS)
_AGENCY_HEADS = _head_names(AGENCY_HEADS)
_MINISTRIES = {
    name: row.code for row in MINISTRY_ROWS for name in _office_names(f"{row.title};{row.names}")
}
_AGENCIES = {
    name: row.code for row in AGENCY_ROWS for name in _office_names(f"{row.title};{row.names}")
}
_BARE = tuple(name for spelling in BARE_HEADS for name in expand(spelling))

_OWN_CODES = {squeeze(name): code for name, code in _OWN_NAMES.items()}
_MINISTRY_PREFIXES = {squeeze(name): prefix for name, prefix in _MINISTRY_HEADS.items()}
_AGENCY_PREFIXES = {squeeze(name): prefix for name, prefix in _AGENCY_HEADS.items()}
_MINISTRY_CODES = {squeeze(name): code for name, code in _MINISTRIES.items()}
_AGENCY_CODES = {squeeze(name): code for name, code in _AGENCIES.items()}

# A name ends with its last letter, or where the next word was glued to it.
_END = (
    r"(?:(?![a-z])|(?=n[o0]m[oe]r|n[o0][ .:0-9]|tahun|tentang|republik|ri[ .]|kota|kab|prov|prop))"
)
# What is only drafted is no rule yet.
_START = (
    r"(?<![a-z0-9])(?<!rancangan[ \n\f])(?<!rancangan)"
    # Part of a number: 205/PMK.06/2016.
    r"(?<![0-9]/)(?<![0-9]/[ \n])(?<![0-9] / )"
)
_ANCHOR = re.compile(
    rf"""{_START}(?:
        (?P<mhead>{names_pattern(_MINISTRY_HEADS)}){SEPARATOR}
        (?P<ministry>{names_pattern(_MINISTRIES)}){_END}
      | (?P<own>{names_pattern(set(_OWN_NAMES) - _OPEN_NAMES)}){_END}
      | (?P<ahead>{names_pattern(_AGENCY_HEADS)}){SEPARATOR}
        (?P<agency>{names_pattern(_AGENCIES)}){_END}
      | (?P<open>{names_pattern(_OPEN_NAMES)}){_END}
      | (?P<bare>{names_pattern(_BARE)}){_END}
    )""",
    re.VERBOSE,
)
