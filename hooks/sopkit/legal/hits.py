"""One citation in plain text, and how name, region and number make it."""

from __future__ import annotations

import re
from typing import NamedTuple

from sopkit.legal.anchors import Anchor
from sopkit.legal.heads import TELLING_HEADS
from sopkit.legal.kinds import KINDS, kind_of_year
from sopkit.legal.lexicon import GAP, REPUBLIC, YEAR
from sopkit.legal.numbers import Number, number_at
from sopkit.legal.places import Place, full_place_at, place_at
from sopkit.legal.regions import Region
from sopkit.legal.rows import Kind
from sopkit.legal.serials import Serial, plausible_year, read_serial
from sopkit.legal.typed import typed_kind


class Hit(NamedTuple):
    """A citation in plain text, before its role and the document's region are known."""

    start: int
    end: int
    kind: Kind | None
    nomor: str | None
    tahun: int | None
    rule: str
    region: Region | None = None
    names_region: bool = False
    """Whether the text names a region, be it one that cannot be told."""

    candidates: tuple[Region, ...] = ()
    """The regions that the written name may mean, where it is not clear."""

    takes_region: bool = False
    """Whether the region was taken from the citation before."""

    link: str = ""
    """The words that tie it to the citation before: "jo.", "dan"; empty where it stands alone."""


def adjacent_hit(text: str, anchor: Anchor) -> Hit | None:
    """Read the citation whose region and number follow the name at once."""
    kind = anchor.kind
    position = skip_asides(text, anchor.end)
    place = place_at(text, position, kind) if kind and kind.is_regional else None
    if place:
        position = skip_asides(text, place.end)
    number = dated_number_at(text, position)
    if number is None or not _is_acceptable(text, anchor, number):
        return None
    hit = make_hit(kind, number, start=anchor.start, rule=kind.code if kind else "tanpa-lembaga")
    return _with_place(text, hit, place)


def make_hit(kind: Kind | None, number: Number, *, start: int, rule: str) -> Hit:
    """Bring number and kind together; the number may tell the kind, or the year another one."""
    if kind is None and number.token is not None:
        code = typed_kind(number.token, number.year)
        kind = KINDS[code] if code else None
    if kind is not None and kind.code == "uu" and number.mark:
        kind = KINDS[_STATUTES[number.mark]]
    serial = (
        Serial(None, number.year)
        if number.token is None
        else read_serial(number.token, number.year, kind)
    )
    return Hit(
        start=start,
        end=number.end,
        kind=kind_of_year(kind.code, serial.tahun) if kind else None,
        nomor=serial.nomor,
        tahun=serial.tahun,
        rule=f"{rule}/{number.form}",
    )


def dated_number_at(text: str, position: int) -> Number | None:
    """Read a number that may stand behind its date: "tanggal 3 Januari 2022 Nomor 188/19"."""
    date = _DATE.match(text, position)
    if date is None:
        return number_at(text, position)
    number = number_at(text, date.end())
    if number is None or number.year is not None or not number.is_named:
        return number
    return number._replace(year=plausible_year(date["year"]))


def skip_asides(text: str, position: int) -> int:
    """Pass over "(Permendagri)" and "Republik Indonesia"."""
    match = _ASIDES.match(text, position)
    return match.end() if match else position


def _is_acceptable(text: str, anchor: Anchor, number: Number) -> bool:
    """Tell whether a name and a number are enough to speak of a citation."""
    name = text[anchor.start : anchor.end]
    # "PP 10" and "PP 10/12" may be anything; a year or a longer number makes it a rule.
    is_full = number.year is not None or number.form == "nomor-majemuk"
    if anchor.kind is None:
        return is_full and (number.is_named or name.startswith(TELLING_HEADS))
    if number.is_named:
        return True
    return is_full and (name not in _NEED_YEAR_WORD or number.form == "nomor-tahun")


def _with_place(text: str, hit: Hit, place: Place | None) -> Hit:
    """Add the region, which may also stand behind the number."""
    if hit.kind is None or not hit.kind.is_regional:
        return hit
    if place is not None:
        return hit._replace(region=place.region, names_region=True, candidates=place.candidates)
    behind = full_place_at(text, hit.end, hit.kind)
    if behind is None:
        return hit
    return hit._replace(end=behind.end, region=behind.region, names_region=True)


# "Undang-Undang Nomor 51 Prp. Tahun 1960" is a regulation in lieu of a statute.
_STATUTES = {"drt": "uudrt", "prp": "perppu", "pnps": "penpres"}
_DATE = re.compile(
    rf"[ \n\f,]{{1,3}}(?:tanggal|tgl\.?)[ :]{{1,3}}[0-9]{{1,2}}(?:{GAP}|[/-])[a-z0-9]{{1,12}}"
    rf"(?:{GAP}|[/-])(?P<year>{YEAR})"
)
# Also the afternoon, and a kilometre.
_NEED_YEAR_WORD = frozenset(("pm", "km"))
_BRACKETS = rf"(?:{GAP}?\([a-z .&/-]{{2,30}}\))?"
_ASIDES = re.compile(rf"{_BRACKETS}(?:[ \n\f.,-]{{0,3}}{REPUBLIC})?{_BRACKETS}")
