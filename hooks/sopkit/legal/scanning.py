"""All citations in plain text, in order, without their roles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopkit.legal.anchors import Anchor, find_anchor
from sopkit.legal.hits import Hit, adjacent_hit, make_hit
from sopkit.legal.lexicon import GAP, NUMBER_WORD, SHORT_YEAR, YEAR, YEAR_WORD
from sopkit.legal.loose import hit_with_open_name, hit_with_words_between
from sopkit.legal.respelling import respelled_before
from sopkit.legal.rows import Numbering
from sopkit.legal.series import continuing_hit, with_series
from sopkit.legal.typed import typed_numbers


def scan(text: str) -> list[Hit]:
    """Find the citations in plain, masked text."""
    hits = list(_by_name(text))
    for find in (_by_number, _by_correction):
        more = list(find(text, hits))
        if more:
            hits = sorted([*hits, *more], key=lambda hit: hit.start)
    return hits


def _by_name(text: str) -> Iterator[Hit]:
    """Find what begins with the name of a kind."""
    position = 0
    while (anchor := find_anchor(text, position)) is not None:
        hit = _read(text, anchor)
        position = anchor.end
        if hit is not None:
            for one in with_series(text, hit):
                yield one
                position = one.end


def _by_number(text: str, hits: list[Hit]) -> Iterator[Hit]:
    """Find numbers that name their own kind, outside of what is found already."""
    covered = _Covered(hits)
    for start, number in typed_numbers(text):
        if not covered.has(start):
            hit = make_hit(None, number, start=start, rule="nomor-berjenis")
            if hit.kind is not None:
                yield hit


def _by_correction(text: str, hits: list[Hit]) -> Iterator[Hit]:
    """Find what stands before a "Nomor … Tahun …" that is left: a misspelt name, or none."""
    covered = _Covered(hits)
    floor = 0
    for match in _NUMBER_AND_YEAR.finditer(text):
        start = match.start()
        if covered.has(start) or start < floor:
            continue
        before = covered.last
        floor = max(floor, before.end if before else 0)
        continuing = continuing_hit(text, before, start) if before else None
        hit = continuing or respelled_before(text, floor, start)
        if hit is not None:
            floor = hit.end
            yield hit


def _read(text: str, anchor: Anchor) -> Hit | None:
    """Read the citation that a name begins, if one does."""
    kind = anchor.kind
    if anchor.is_letter:
        return None
    if kind is not None and kind.numbering is Numbering.NONE:
        return _constitution(text, anchor)
    if kind is not None and kind.open_name:
        return hit_with_open_name(text, anchor, kind)
    return adjacent_hit(text, anchor) or hit_with_words_between(text, anchor)


def _constitution(text: str, anchor: Anchor) -> Hit | None:
    match = _OF_1945.match(text, anchor.end)
    if match is None:
        return None
    return Hit(
        start=anchor.start, end=match.end(), kind=anchor.kind, nomor=None, tahun=1945, rule="uud"
    )


class _Covered:
    """The stretches of text that citations take up; asked in ascending order."""

    def __init__(self, hits: list[Hit]) -> None:
        self._hits = hits
        self._next = 0

    def has(self, position: int) -> bool:
        """Tell whether a citation stands at a position."""
        while self._next < len(self._hits) and self._hits[self._next].end <= position:
            self._next += 1
        return self._next < len(self._hits) and self._hits[self._next].start <= position

    @property
    def last(self) -> Hit | None:
        """Return the last citation before the position asked for."""
        return self._hits[self._next - 1] if self._next else None


_OF_1945 = re.compile(rf"[ \n\f,.]{{0,3}}(?:{YEAR_WORD}|{NUMBER_WORD})?(?:1945|'?45)(?![0-9])")
_NUMBER_AND_YEAR = re.compile(
    rf"{NUMBER_WORD}[0-9][0-9a-z./ -]{{0,30}}?[ \n\f,]{{0,3}}{YEAR_WORD}(?:{YEAR}|{SHORT_YEAR})"
    rf"|{NUMBER_WORD}[0-9]{{1,4}}/(?:19|20)[0-9]{{2}}(?![0-9/])"
    rf"|(?<=[a-z.]){GAP}[0-9]{{1,3}}/(?:19|20)[0-9]{{2}}(?![0-9/])"
)
