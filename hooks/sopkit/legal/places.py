"""Regions named in plain text: after the name of a kind, or at the end of an office's."""

from __future__ import annotations

import re
from typing import NamedTuple

from sopkit.legal.lexicon import GAP
from sopkit.legal.patterns import SEPARATOR, expand, names_pattern, squeeze
from sopkit.legal.regions import Region, RegionKind, region_names, slug_of
from sopkit.legal.rows import Kind


class Place(NamedTuple):
    """A region as written; `candidates` holds those it may be."""

    end: int
    candidates: tuple[Region, ...]

    @property
    def region(self) -> Region | None:
        """Return the region, if there is but one."""
        return self.candidates[0] if len(self.candidates) == 1 else None


def place_at(text: str, position: int, kind: Kind) -> Place | None:
    """Read the region that follows a kind's name; its candidates fit the kind."""
    if kind.regions == (RegionKind.DESA,):
        return _village_at(text, position)
    match = _PLACE.match(text, position)
    if match is None:
        return None
    return Place(match.end(), _candidates(match, kind.regions))


def full_place_at(text: str, position: int, kind: Kind) -> Place | None:
    """Read a region named with its kind that stands behind a number, before "tentang" or an end."""
    match = _PLACE.match(text, position)
    if match is None or match["kind"] is None or not _CLOSING.match(text, match.end()):
        return None
    return Place(match.end(), _candidates(match, kind.regions))


def last_place(text: str, kind: Kind) -> Region | None:
    """Return the region, named with its kind, with which a text ends."""
    found = None
    for start in _KIND_START.finditer(text):
        match = _PLACE.match(text, start.start())
        if match is not None and match["kind"] is not None and match.end() == len(text):
            regions = _candidates(match, kind.regions)
            found = regions[0] if len(regions) == 1 else None
    return found


def place_words() -> frozenset[str]:
    """Return every word that occurs in the name of a region."""
    names = (*_KIND_NAMES, *(name for name, _ in _NAMED))
    return frozenset(word for name in names for word in re.split(r"[ -]", name.lower()))


def _candidates(match: re.Match[str], wanted: tuple[RegionKind, ...]) -> tuple[Region, ...]:
    named = _BY_NAME[squeeze(match["name"])]
    kinds = _KINDS_OF[squeeze(match["kind"])] if match["kind"] else tuple(RegionKind)
    return tuple(region for region in named if region.kind in kinds and region.kind in wanted)


def _village_at(text: str, position: int) -> Place | None:
    match = _VILLAGE.match(text, position)
    if match is None:
        return None
    slug = slug_of(match["name"])
    return Place(match.end("name"), (Region(RegionKind.DESA, slug),))


_SECOND = "[Daerah|Swatantra] (Tingkat II|Tk II|Dati II|Dt II|Tingkat 2|Dati 2|Tk 2)"
_FIRST = "[Daerah|Swatantra] (Tingkat I|Tk I|Dati I|Dt I|Tingkat 1|Dati 1|Tk 1)"
_OFFICE = "[Kepala Daerah|KDH]"
_KIND_ROWS = (
    (
        (RegionKind.PROV,),
        (
            f"{_OFFICE} [Pemerintah|Daerah] (Provinsi|Propinsi|Prov|Prop|Provinsi Daerah)",
            f"{_OFFICE} [Provinsi|Propinsi] {_FIRST}",
            f"Daerah (Provinsi|Propinsi) {_FIRST}",
            "Pemerintah Daerah (Provinsi|Propinsi)",
        ),
    ),
    (
        (RegionKind.KAB,),
        (
            "[Pemerintah|Daerah] (Kabupaten|Kab|Kabupaten Daerah|Kabuapten|Kabupten|Kabupatan)",
            f"(Kabupaten|Kab) {_SECOND}",
            "Pemerintah Daerah (Kabupaten|Kab)",
            "(Kabupaten|Kab) (Administrasi|Adm)",
        ),
    ),
    (
        (RegionKind.KOTA,),
        (
            "[Pemerintah|Daerah] (Kota|Kotamadya|Kotamadia|Kodya|Kodia|Kota Madya|Kotapraja)",
            f"(Kota|Kotamadya|Kodya|Kota Madya|Kotapraja) {_SECOND}",
            "Pemerintah Daerah (Kota|Kotamadya)",
            "Kota (Administrasi|Adm|Kecil|Besar)",
        ),
    ),
    ((RegionKind.KAB,), (f"{_OFFICE} {_SECOND} (Kabupaten|Kab)",)),
    ((RegionKind.KOTA,), (f"{_OFFICE} {_SECOND} (Kotamadya|Kodya|Kota)",)),
    # "Bupati Kepala Daerah Tingkat II Magetan": the office says which kind it is.
    ((RegionKind.KAB, RegionKind.KOTA), (f"{_OFFICE} {_SECOND}",)),
    # "Wali Kota Administrasi Jakarta Barat".
    ((RegionKind.KAB, RegionKind.KOTA), ("Administrasi", "Adm")),
    (tuple(RegionKind), ("Kepala Daerah", "KDH", "Pemerintah", "Pemerintah Daerah")),
)
_KIND_NAMES = {
    name: kinds for kinds, spellings in _KIND_ROWS for one in spellings for name in expand(one)
}
_KINDS_OF = {squeeze(name): kinds for name, kinds in _KIND_NAMES.items()}
_NAMED = tuple((name.replace("-", " "), region) for name, region in region_names())


def _by_name() -> dict[str, tuple[Region, ...]]:
    table: dict[str, tuple[Region, ...]] = {}
    for name, region in _NAMED:
        key = squeeze(name)
        if region not in table.get(key, ()):
            table[key] = (*table.get(key, ()), region)
    return table


_BY_NAME = _by_name()
_NAMES = names_pattern(name for name, _ in _NAMED)
_KINDS = names_pattern(_KIND_NAMES)
_END = r"(?:(?![a-z])|(?=n[o0]m[oe]r|n[o0][ .:0-9]|tahun|tentang))"
_PLACE = re.compile(rf"(?:{SEPARATOR}(?P<kind>{_KINDS}))?{SEPARATOR}(?P<name>{_NAMES}){_END}")
_KIND_START = re.compile(r"(?<![a-z])(?=[a-z])(?:ko|ka|pro|da|pem|kdh|kep)")
_CLOSING = re.compile(r"\)?[ \n\f.,;:]{0,3}(?:tentang|mengenai|ttg|\Z|[;\f\n])")
_VILLAGE = re.compile(
    rf"{GAP}(?:desa{GAP})?(?P<name>[a-z]{{2,25}}(?: [a-z]{{2,25}}){{0,3}}?)"
    rf"(?:{GAP}(?:kecamatan|kec\.?|kabupaten|kab\.?|kota)[a-z .]{{1,60}}?)?"
    rf"(?={GAP}(?:nomor|no\b|tahun))"
)
