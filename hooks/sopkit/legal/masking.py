"""What looks like a citation and is none: gazettes, court decisions, web addresses."""

from __future__ import annotations

import re

MASK = "\x01"
"""Stands for one character of what is hidden, so that all places stay the same."""


def mask(text: str) -> str:
    """Hide gazettes, court decisions and addresses in plain text; its length does not change."""
    return _HIDDEN.sub(lambda match: MASK * len(match[0]), text)


_VALUE = r"(?:[0-9][0-9a-z./-]{0,14}|[a-z](?![a-z]))"
# "Tahun 2009 Nomor 112", "Seri E", or a bare year after an abbreviation.
_PLACE = (
    r"(?:[ \n\f,./:-]{0,4}(?:(?:tahun|thn|th|nomor|nomer|no|nr|seri)[ \n\f.:]{0,5}"
    rf"{_VALUE}|[0-9]{{4}}(?![0-9])))"
)
_WORDS = (
    r"(?:[ \n\f,.:/-]{1,4}(?!undang|per[adgkmpw]|uu\b|pp\b|kep|inpres|instruksi|surat|qanun"
    r"|tambahan|lembaran|berita|sebagaimana)"
    r"[a-z]{1,20}){0,8}?"
)
_PAPER = (
    r"(?:(?:tambahan[ \n\f]{0,2})?(?:lembaran|lembar|berita)[ \n\f-]{0,2}(?:negara|daerah|lepas)"
    r"|himpunan[ \n\f]peraturan(?:[ \n\f-]{1,2}peraturan)?)"
)
_HIDDEN = re.compile(
    rf"""
    (?<![a-z0-9])(?:
        {_PAPER}{_WORDS}{_PLACE}{{1,4}}
      | (?:tln|ln|tbn|bn|tld|ld|tbd|bd|l\.n|t\.l\.n|b\.n|l\.d|b\.d|stbl|staatsblad)
        [ .,]{{0,3}}(?:r\.?i[ .,]{{0,3}})?{_PLACE}{{1,3}}
      | (?:putusan|perkara)(?:[ \n\f]{{1,2}}[a-z]{{1,20}}){{0,8}}?[ \n\f]{{1,2}}
        (?:nomor|no)[ \n\f.:]{{0,4}}[0-9][0-9a-z.-]{{0,20}}
        (?:[ ]?/[ ]?[0-9a-z.-]{{1,20}}){{0,4}}(?:[ \n\f]tahun[ \n\f][0-9]{{4}})?
      | [0-9]{{1,4}}/(?:puu|phpu|skln|pdt|pid|g|b)[.-][0-9a-z./-]{{1,30}}
      | (?:https?://|www\.)[^\s<>()"]{{1,500}}
      | [a-z0-9._-]{{1,64}}@[a-z0-9.-]{{1,100}}
      | [a-z0-9-]{{1,40}}(?:\.[a-z0-9-]{{1,40}}){{0,3}}\.(?:go|or|co|ac)\.id(?:/[^\s<>()"]{{0,99}})?
    )
    | (?:^|[\n\f])[0-9]{{4}},[ ]?no\.?[ ]?[0-9]{{1,5}}(?=[\n\f]|$|[ ][0-9]{{1,4}}[\n\f])
    """,
    re.VERBOSE,
)
