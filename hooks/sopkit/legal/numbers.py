"""Numbers and years in plain text: "Nomor 35 Tahun 2012", "25/2009", "PER/15/M.PAN/7/2008"."""

from __future__ import annotations

import re
from typing import NamedTuple

from sopkit.legal.lexicon import GAP, NUMBER_WORD, SHORT_YEAR, SOFT, YEAR, YEAR_WORD
from sopkit.legal.serials import plain_digits, plausible_year


class Number(NamedTuple):
    """A number as printed, and the year that goes with it."""

    end: int
    token: str | None
    """None where the number was left blank: "Nomor … Tahun 2018"."""

    year: int | None
    form: str
    """The rule that read it."""

    is_named: bool = False
    """Whether "Nomor" stands before it."""

    mark: str = ""
    """What tells a statute's own kind: "drt" of an emergency, "prp" in lieu of one, "pnps" of a
    presidential edict that became one."""


def number_at(text: str, position: int) -> Number | None:
    """Read the number that begins at a position, in the first form that fits."""
    lead = _LEAD.match(text, position)
    if lead is None:
        return None
    is_named = lead["named"] is not None
    for read in _NAMED_FORMS if is_named else _FORMS:
        number = read(text, lead.end())
        if number is not None:
            return number._replace(is_named=True) if is_named else number
    return None


def _plain(text: str, at: int) -> Number | None:
    """Read "35 Tahun 2012", "PM 189 Tahun 2015", "7 Drt Tahun 1955", "49 Prp. Tahun 1960"."""
    match = _PLAIN.match(text, at)
    year = plausible_year(match["year"].strip("'")) if match else None
    if match is None or year is None or not _has_digit(match["digits"]):
        return None
    token = plain_digits(match["digits"]) + _suffix(match["suffix"])
    mark = _MARKS.get(match["mark"] or "", "")
    return Number(match.end(), token, year, "nomor-tahun", mark=mark)


def _inverted(text: str, at: int) -> Number | None:
    """Read "Tahun 2009 Nomor 25", "1950 Nomor 12"."""
    match = _INVERTED.match(text, at)
    year = plausible_year(match["year"]) if match else None
    if match is None or year is None or not _has_digit(match["digits"]):
        return None
    return Number(match.end(), plain_digits(match["digits"]), year, "tahun-nomor", is_named=True)


def _roman(text: str, at: int) -> Number | None:
    """Read the numbers of the MPR's decrees: "XI/MPR/1998", "VI Tahun 2001"."""
    match = _ROMAN.match(text, at)
    year = plausible_year(match["year"] or match["later"]) if match else None
    if match is None or year is None:
        return None
    body = f"/{match['body']}" if match["body"] else ""
    return Number(match.end(), match["numeral"] + body, year, "romawi")


def _compound(text: str, at: int) -> Number | None:
    """Read numbers of several parts: "25/2009", "PER/15/M.PAN/7/2008", "188.45/391.1/2018"."""
    match = _COMPOUND.match(text, at)
    if match is None or not _has_digit(match[0]):
        return None
    token, end = _until_year(match[0], at)
    year = plausible_year(token[-4:]) if token[-5:-4] == "/" else None
    if year is None:
        year, end = _year_after(text, end)
    form = "nomor-majemuk"
    if _DIGITS_TWICE.fullmatch(token):
        last = token.rpartition("/")[2].strip()
        # In "PP 10/12" the second number may be anything.
        is_year = len(last) == 4 or (year is None and _SHORT.fullmatch(last))
        last_year = plausible_year(last) if is_year else None
        form, year = ("nomor/tahun", last_year) if last_year else ("nomor-ganda", year)
    marked = _MARKED.search(token)
    return Number(end, token, year, form, mark=_MARKS[marked["mark"]] if marked else "")


def _spaced(text: str, at: int) -> Number | None:
    """Read "4 1999", and "25-2009"."""
    match = _SPACED.match(text, at)
    year = plausible_year(match["year"]) if match else None
    if match is None or year is None or not _has_digit(match["digits"]):
        return None
    return Number(match.end(), plain_digits(match["digits"]), year, "nomor-spasi-tahun")


def _lone(text: str, at: int) -> Number | None:
    """Read a number of one part, with a date, a year after a dotted number, or no year at all."""
    match = _LONE.match(text, at)
    if match is None or not _has_digit(match[0]):
        return None
    token = match[0].rstrip(".-")
    if text[at + len(token) : at + len(token) + 2].lstrip().startswith("/"):
        # "188.45/    /KEP/2015": the number is still to be filled in.
        return Number(at + len(token), None, None, "tanpa-nomor")
    year, end = _year_after(text, at + len(token))
    return Number(end, token, year, "nomor-utuh-tahun" if year else "nomor-saja")


def _blank(text: str, at: int) -> Number | None:
    """Read "… Tahun 2018", a number still to be filled in."""
    match = _BLANK.match(text, at)
    year = plausible_year(match["year"]) if match else None
    return Number(match.end(), None, year, "tanpa-nomor") if match and year else None


def _year_after(text: str, position: int) -> tuple[int | None, int]:
    """Return the year behind a number, given as such or in a date, and where it ends."""
    match = _YEAR_AFTER.match(text, position)
    year = plausible_year(match["year"] or match["dated"]) if match else None
    return (year, match.end()) if match and year else (None, position)


def _until_year(token: str, start: int) -> tuple[str, int]:
    """Cut a number behind its year where the rest is no part of it: "5/2010 / Perda"."""
    for match in _SEGMENT_YEAR.finditer(token):
        follows = token[match.end() :]
        if plausible_year(match["year"]) and not follows.startswith("/"):
            return token[: match.end("year")], start + match.end("year")
    stripped = token.rstrip(" .-/\n\f")
    return stripped, start + len(stripped)


def _suffix(text: str | None) -> str:
    return "".join(char for char in text or "" if char == "." or char.isalpha())


def _has_digit(text: str) -> bool:
    return not _DIGIT.isdisjoint(text)


_DIGIT = frozenset("0123456789")
_PREFIX = r"(?:(?:pm|km|pk|per|perka|kep|se|ins|inst|sk|kp|p|m)[ .\-/:]{0,3})?"
_DIGITS = r"(?P<digits>[0-9oil]{1,5})"
_SEGMENT = (
    r"(?:[0-9]{1,5} k(?= ?/)"
    # Also "188.45 - 167 / 2000".
    r"|[a-z0-9-]{1,24}(?:\.(?: (?=[0-9]|pan))?[a-z0-9-]{1,24}){0,8}\.?"
    r"(?: - [a-z0-9.]{1,16}(?= ?/))?)"
)
_SIGLA = r"(?:hk|per|kep|se|sk|pm|km|p|m)"
# A number without "Nomor" begins with a digit, a letter read for one, a prefix, or "Tahun".
_LEAD = re.compile(
    rf"{SOFT}(?:(?P<named>{NUMBER_WORD}{{1,2}})"
    rf"|(?=[0-9oilvx]|ta|th|(?:pm|km|pk|per|perka|kep|se|inst?|sk|kp|p|m|hk)[ ./-]))"
)

_MARKS = {
    "drt": "drt",
    "darurat": "drt",
    "prp": "prp",
    "perp": "prp",
    "perpu": "prp",
    "pnps": "pnps",
}
_MARK = rf"(?P<mark>{'|'.join(_MARKS)})"
_MARKED = re.compile(rf"(?<=[0-9/ ]){_MARK}\.?(?:/|$)")
_PLAIN = re.compile(
    rf"{_PREFIX}{_DIGITS}(?P<suffix> ?[.\-]? ?[a-z](?![a-z0-9]))?"
    rf"(?:[ /]{{0,2}}{_MARK}\b\.?)?"
    rf"[ \n\f.,;:/\-]{{0,4}}{YEAR_WORD}(?P<year>{YEAR}|{SHORT_YEAR})"
)
_INVERTED = re.compile(rf"(?:{YEAR_WORD})?(?P<year>{YEAR}){SOFT}{NUMBER_WORD}{_DIGITS}(?![0-9/])")
_ROMAN = re.compile(
    rf"(?P<numeral>[ivxl]{{1,8}})"
    rf"(?: ?/ ?(?P<body>mprs?) ?/ ?(?P<year>{YEAR})|{GAP}{YEAR_WORD}(?P<later>{YEAR}))"
)
_COMPOUND = re.compile(rf"(?:{_SIGLA}(?:\. | - ))?{_SEGMENT}(?:{GAP}?/{GAP}?{_SEGMENT}){{1,8}}")
_SPACED = re.compile(rf"{_DIGITS}(?:[ \n]{{1,2}}|-)\(?(?P<year>{YEAR})(?![/-]?[a-z0-9]|\.[0-9])\)?")
_LONE = re.compile(rf"(?:{_SIGLA}[. ] ?)?[a-z0-9][a-z0-9.-]{{0,40}}")
_BLANK = re.compile(rf"[ ._/-]{{0,40}}{GAP}{{0,2}}{YEAR_WORD}(?P<year>{YEAR})")
_YEAR_AFTER = re.compile(
    rf"[ \n\f.,]{{0,3}}(?:{YEAR_WORD}(?P<year>{YEAR})|,?{GAP}?(?:(?:ter)?tanggal|tgl\.?)[ :]{{1,3}}"
    rf"[0-9]{{1,2}}(?:{GAP}|[/-])[a-z0-9]{{1,12}}(?:{GAP}|[/-])(?P<dated>{YEAR}))"
)
_SEGMENT_YEAR = re.compile(rf"/ ?(?P<year>{YEAR})(?![.-]?[0-9])")
_DIGITS_TWICE = re.compile(r"[0-9oil]{1,5}[a-z]?[ \n\f]?/[ \n\f]?[0-9oil]{2,4}")

_SHORT = re.compile(SHORT_YEAR)

_FORMS = (_plain, _inverted, _roman, _compound, _spaced)
_NAMED_FORMS = (*_FORMS, _lone, _blank)
