"""From a number as printed to the number that is part of the identity."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sopkit.legal.rows import FIRST_YEAR, LAST_YEAR, Kind, Numbering


class Serial(NamedTuple):
    """The number and year of an identity, as far as they are printed."""

    nomor: str | None
    tahun: int | None


def read_serial(token: str, year: int | None, kind: Kind | None) -> Serial:
    """Read a printed number in the way of its kind; the year may stand at its end."""
    segments = [segment.strip(" .\n\f") for segment in token.split("/")]
    last = segments[-1].rpartition(".")[2]
    year = year or (plausible_year(last) if len(last) == 4 else None)
    if kind is not None and kind.code == "tap-mpr":
        return _resolution(segments, year)
    whole = "".join(token.split()).strip(".-/").upper()
    if kind is not None and kind.code == "keppres" and _is_of_series(segments):
        return Serial(f"{_trim(segments[0])}/{segments[1].upper()}", year)
    if kind is None:
        # A number and a year are told apart even where it is open whose they are.
        return Serial(_trim(segments[0]) if _NUMBER_YEAR.fullmatch(whole) else whole, year)
    if kind.numbering is Numbering.WHOLE and not _is_ministerial(kind, segments):
        return Serial(whole, year)
    return Serial(_core(segments, year) or (whole if _WHOLE.match(whole) else None), year)


@lru_cache(4096)
def plausible_year(text: str) -> int | None:
    """Return the year that four digits stand for, or two: no rule is older than 1945."""
    digits = text.translate(_SLIPS)
    if len(digits) == 4 and digits.isdigit() and FIRST_YEAR <= int(digits) <= LAST_YEAR:
        return int(digits)
    if len(digits) == 2 and digits.isdigit():
        return int(digits) + (1900 if int(digits) >= FIRST_YEAR % 100 else 2000)
    return None


def plain_digits(text: str) -> str:
    """Return a number with the slips of optical reading undone."""
    return text.translate(_SLIPS)


def _core(segments: list[str], year: int | None) -> str | None:
    """Return the serial number within a ministry's number, None where it can't be told."""
    lowered = [segment.lower() for segment in segments]
    if "menkes" in lowered[:-1] and lowered[0].startswith(("hk", "kp", "yk", "ot", "jp")):
        found = _CORE.fullmatch(lowered[lowered.index("menkes") + 1])
        return found["number"].lstrip("0") if found else None
    if len(lowered) == 2 and lowered[1].isdigit() and plausible_year(lowered[1]) != year:
        return None
    for segment in lowered[:2]:
        found = _CORE.fullmatch(segment)
        if found:
            # Bank Indonesia counts within the year of its own founding: 14/15/PBI/2012.
            return None if _is_counted_twice(lowered) else _trim(found["number"])
        if not segment.isalpha():
            return None
    return None


def _is_counted_twice(segments: list[str]) -> bool:
    return "pbi" in segments and len(segments) > 3


def _trim(number: str) -> str:
    return (number.lstrip("0") or "0") if number.isdigit() else number.upper()


def _is_ministerial(kind: Kind, segments: list[str]) -> bool:
    """Tell whether a ministry's decree has a number with a serial: KEP/25/M.PAN/2/2004.

    Others are numbered by classification, and the whole of it is the number.
    """
    if not kind.code.startswith("kepmen"):
        return False
    if len(segments) == 1:
        return _PREFIXED.fullmatch(segments[0].lower()) is not None
    lowered = [segment.lower() for segment in segments]
    if lowered[0] in ("kep", "sk", "kepts"):
        return lowered[1].isdigit()
    if not any(_MINISTRY_MARK.match(segment) for segment in lowered[1:]):
        return False
    return "menkes" in lowered[1:-1] or _CORE.fullmatch(lowered[0]) is not None


def _is_of_series(segments: list[str]) -> bool:
    """Tell whether the President decided about persons: 140/P, 234/M/2000; 140 is another."""
    return len(segments) > 1 and segments[0].isdigit() and segments[1].lower() in ("p", "m", "tk")


def _resolution(segments: list[str], year: int | None) -> Serial:
    """Write the number of a decree of the MPR in full: XI/MPR/1998."""
    numeral = segments[0].upper()
    body = "MPRS" if any(segment.lower() == "mprs" for segment in segments[1:]) else "MPR"
    return Serial(f"{numeral}/{body}/{year}" if year else numeral, year)


_SLIPS = str.maketrans("oilOIL", "011011")
# PER-09, P.39, PM 105, 12A, 1827 K.
_CORE = re.compile(
    r"(?:(?:per|kep|p|pm|km|pk|m|sk|se|ins|no|perka|kp)[ .\-]{0,3})?"
    r"(?P<number>[0-9]{1,5}(?:[a-z](?![a-z]))?)(?:[ .]?k)?"
)
# Other decrees count in several series side by side: 56/M/2022 is not 56/P/2022.
_MINISTRY_MARK = re.compile(r"m\.|men|mpp|mem\b|mbu|kmk|kpts|kep\b|sk\b|huk")
# What a rule is numbered by begins with a digit, or has a letter or two before a sign.
_WHOLE = re.compile(r"[0-9]|[A-Z]{1,6}[./-]")
_NUMBER_YEAR = re.compile(r"[0-9]{1,5}[A-Z]?/[0-9]{4}")
_PREFIXED = re.compile(r"(?:km|kep|sk|kp|kepmen)[ .\-]{0,3}[0-9]{1,5}")
