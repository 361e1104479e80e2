"""Citations whose number does not follow the name at once."""

from __future__ import annotations

import re

from sopkit.legal.anchors import Anchor, find_anchor
from sopkit.legal.hits import Hit, dated_number_at, make_hit
from sopkit.legal.lexicon import NUMBER_WORD, SOFT, STOP_WORDS
from sopkit.legal.numbers import number_at
from sopkit.legal.places import last_place, place_at
from sopkit.legal.respelling import respelled
from sopkit.legal.rows import Kind


def hit_with_open_name(text: str, anchor: Anchor, kind: Kind) -> Hit | None:
    """Read a kind whose name goes on with an office of any name, up to the number."""
    match = _OFFICE.match(text, anchor.end)
    if match is None or not _words(match["office"]).isdisjoint(_NO_OFFICE):
        return None
    if kind.is_regional and not _words(match["office"]).isdisjoint(_STATE):
        return None
    if find_anchor(text, anchor.end, match.end("office")) is not None:
        return None
    number = dated_number_at(text, match.end("office"))
    if number is None:
        return None
    hit = make_hit(kind, number, start=anchor.start, rule=kind.code)
    if not kind.is_regional:
        return hit
    region = last_place(match["office"].rstrip(" \n\f,.:"), kind)
    # A "Kepala Badan" may be one of the state; only what says so is of the document's region.
    is_local = not _words(text[anchor.start : match.end()]).isdisjoint(_LOCAL)
    return hit._replace(region=region, names_region=region is not None or not is_local)


def hit_with_words_between(text: str, anchor: Anchor) -> Hit | None:
    """Read "UU Pemda Nomor 23 Tahun 2014", misspelt offices, and offices that are not known."""
    match = _BETWEEN.match(text, anchor.end)
    if match is None:
        return None
    hit = respelled(text, anchor.start, match.end())
    if hit is not None:
        return hit
    if find_anchor(text, anchor.end, match.end()) is not None:
        # The number belongs to the name that stands nearer.
        return None
    if anchor.kind is None or _is_longer_office(anchor.kind, match["words"]):
        return _without_office(text, anchor, match)
    return _with_subject(text, anchor, anchor.kind, match)


def _is_longer_office(kind: Kind, words: str) -> bool:
    """Tell whether a name goes on: "Menteri Perdagangan dan Koperasi" is no Menteri Perdagangan."""
    return not kind.spellings and words.lstrip().startswith("dan ")


def _without_office(text: str, anchor: Anchor, match: re.Match[str]) -> Hit | None:
    """Report an instrument of an office that is not known; its kind stays open."""
    if not _words(match["words"]).isdisjoint(_NO_ISSUER):
        return None
    number = number_at(text, match.end())
    if number is None or number.year is None:
        return None
    return make_hit(None, number, start=anchor.start, rule="tanpa-lembaga")


def _with_subject(text: str, anchor: Anchor, kind: Kind, match: re.Match[str]) -> Hit | None:
    """Read a rule whose subject stands before its number."""
    place = place_at(text, anchor.end, kind) if kind.is_regional else None
    subject = text[place.end : match.end()] if place else match["words"]
    words = _words(subject)
    is_title = subject.lstrip().startswith("tentang ")
    if not words.isdisjoint(STOP_WORDS - _IN_TITLES if is_title else _NO_SUBJECT):
        return None
    if not kind.is_regional and not words.isdisjoint(_REGIONAL):
        # "Peraturan Pemerintah Kota Serang" is none of the state's.
        return None
    number = number_at(text, match.end())
    if number is None:
        return None
    hit = make_hit(kind, number, start=anchor.start, rule=f"{kind.code}+sebutan")
    if not kind.is_regional:
        return hit
    region = place.region if place else last_place(subject.rstrip(), kind)
    candidates = place.candidates if place else ()
    return hit._replace(region=region, names_region=True, candidates=candidates)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text))


_OFFICE = re.compile(
    rf"(?P<office>[^;\x01\f]{{0,260}}?)"
    rf"\f?(?:(?<![a-z])(?={NUMBER_WORD})|(?=[ \n][0-9]{{1,4}}/(?:19|20)[0-9]{{2}}(?![0-9/]))"
    rf"|(?=[ \n]tanggal[ :][^;]{{4,30}}nomor))"
)
_BETWEEN = re.compile(
    rf"(?P<words>(?:[ \n](?!undang-|peraturan)[a-z(][a-z()&/.,'-]{{0,28}}){{1,12}}?)"
    rf"(?={SOFT}(?<![a-z]){NUMBER_WORD})"
)
# "UU Cipta Kerja Nomor 6 Tahun 2023".
_NO_SUBJECT = STOP_WORDS - {"kerja"}
_IN_TITLES = frozenset(("tentang", "dan", "di", "dalam", "untuk", "serta", "pada"))
_NO_OFFICE = frozenset(("tentang", "peraturan", "keputusan", "undang", "menetapkan", "mencabut"))
# Companies, schools and papers about one person make no rules of the state.
_NO_ISSUER = STOP_WORDS - {"dan"} | frozenset(
    (
        *("cpns", "direksi", "direktur", "komisaris", "pengangkatan", "perusahaan", "perseroan"),
        *("pns", "pppk", "pensiun", "pt", "sekolah", "yayasan"),
    )
)
# "Kepala Kantor Wilayah Kementerian Agama" is no office of a region.
_STATE = frozenset(("departemen", "kementerian", "kanwil"))
_LOCAL = frozenset(("dinas", "kadis", "daerah", "inspektur"))
_REGIONAL = frozenset(
    ("daerah", "kota", "kabupaten", "kab", "provinsi", "pemerintah", "bupati", "walikota")
)
