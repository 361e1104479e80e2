"""What continues a citation without repeating its name: "jo. Nomor 20 Tahun 2001"."""

from __future__ import annotations

import re

from sopkit.legal.hits import Hit, make_hit
from sopkit.legal.kinds import kind_of_year
from sopkit.legal.lexicon import GAP, NUMBER_WORD
from sopkit.legal.numbers import Number, number_at

_MOST = 40
"""More numbers than this in a row are a table, not a citation."""


def with_series(text: str, first: Hit) -> list[Hit]:
    """Return a citation and those that continue it."""
    hits = [first]
    while len(hits) < _MOST:
        hit = _next(text, hits[-1])
        if hit is None:
            break
        hits.append(hit)
    if first.kind is not None and first.kind.code == "perber":
        return [_joint(hits)]
    return _with_shared_years(hits)


def continuing_hit(text: str, previous: Hit, start: int) -> Hit | None:
    """Read a number that leaves out the kind, after an amendment's words or after a title.

    "… tentang Standar Penilaian, Nomor 43 Tahun 2019 tentang …" has a title on both sides.
    """
    if start - previous.end > _REACH:
        return None
    number = number_at(text, start)
    if number is None:
        return None
    amends = _AMENDED_BY.search(text, previous.end, start) is not None
    if amends or (_TITLED.fullmatch(text, previous.end, start) and _ABOUT.match(text, number.end)):
        return _following(previous, number, start)
    return None


def _next(text: str, previous: Hit) -> Hit | None:
    link = _LINK.match(text, previous.end)
    if link is None:
        return None
    number = number_at(text, link.end()) or _more_of_the_year(text, previous, link.end())
    if number is None or not _continues(previous, number):
        return None
    hit = _following(previous, number, link.end())
    return hit._replace(link=link["link"].strip(" \n\f,.") or ",")


def _following(previous: Hit, number: Number, start: int) -> Hit:
    rule = f"{previous.kind.code if previous.kind else 'tanpa-lembaga'}+rantai"
    return make_hit(previous.kind, number, start=start, rule=rule)._replace(
        region=previous.region,
        names_region=previous.names_region,
        candidates=previous.candidates,
        takes_region=previous.region is not None,
    )


def _more_of_the_year(text: str, previous: Hit, at: int) -> Number | None:
    """Read the next of "Tahun 1950 Nomor 12, 13, 14, dan 15"."""
    match = _BARE.match(text, at) if previous.rule.endswith("/tahun-nomor") else None
    return Number(match.end(), match[0], previous.tahun, "tahun-nomor") if match else None


def _continues(previous: Hit, number: Number) -> bool:
    """Tell whether a number goes on with the citation before it."""
    if number.form == "tanpa-nomor":
        return False
    if number.year is not None:
        return True
    if number.form == "nomor-majemuk":
        return number.is_named
    # "Nomor 3 dan Nomor 4 Tahun 2010": the year comes at the end of the list.
    return number.is_named and previous.tahun is None


def _with_shared_years(hits: list[Hit]) -> list[Hit]:
    """Give numbers without a year the one at the end of their list."""
    filled = [hits[-1]]
    for hit in reversed(hits[:-1]):
        following = filled[-1]
        if hit.tahun is None and following.link in _LISTING:
            filled.append(_with_year(hit, following.tahun))
        else:
            filled.append(hit)
    return filled[::-1]


def _with_year(hit: Hit, year: int | None) -> Hit:
    return hit._replace(tahun=year, kind=kind_of_year(hit.kind.code, year) if hit.kind else None)


def _joint(hits: list[Hit]) -> Hit:
    """Take the numbers that the ministers gave a joint regulation for one identity."""
    numbers = [hit.nomor for hit in hits if hit.nomor]
    years = [hit.tahun for hit in hits if hit.tahun]
    return hits[0]._replace(
        end=hits[-1].end,
        nomor="-".join(numbers) or None,
        tahun=years[0] if years else None,
    )


_LISTING = frozenset((",", "dan", "serta", "&", "+", "atau"))
_REACH = 400
_AMENDED_BY = re.compile(
    r"\bdi(?:ubah|rubah|ganti|sempurnakan|perbaharui|perbarui)"
    r"(?:[^;:\f]{0,70}?(?:dengan|oleh))?[ \n]?\Z"
)
_TITLED = re.compile(r"[ \n]{1,2}tentang[ \n][^;:\f\x01]{3,240}(?:,|[ \n](?:dan|serta))[ \n]{1,3}")
_ABOUT = re.compile(r"[ \n]{1,3}tentang\b")
_BARE = re.compile(r"[0-9]{1,4}(?![0-9/.-]|[ \n]?(?:tahun|[a-z]{3,9}[ \n][12][90]))")
_LINK = re.compile(
    rf"(?P<link>[ \n]{{0,2}},?{GAP}{{0,2}}"
    rf"(?:(?:dan|serta|atau|jo|jis|juncto|yo|jls)(?![a-z])\.?|[&+])"
    rf"|[ \n]?,){GAP}{{0,2}}(?={NUMBER_WORD}|[0-9])"
)
