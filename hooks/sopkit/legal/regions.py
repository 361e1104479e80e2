"""Regions that make rules: codes such as `kota-serang`, checked and displayed."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from enum import StrEnum

from sopkit.legal.gazetteer import PROVINCES
from sopkit.legal.gazetteer_aliases import ALIASES


class RegionKind(StrEnum):
    """The kind of a region; it belongs to the code, for Kabupaten and Kota Tangerang both exist."""

    PROV = "prov"
    KAB = "kab"
    KOTA = "kota"
    DESA = "desa"


class RegionError(ValueError):
    """A text that is no region code; the message, in Indonesian, shows what one looks like."""


@dataclass(frozen=True, order=True, slots=True)
class Region:
    """A province, kabupaten, kota or desa; it need not be one of the gazetteer."""

    kind: RegionKind
    slug: str
    """The name in lower case, with hyphens: `tangerang-selatan`."""

    @classmethod
    def parse(cls, code: str) -> Region:
        """Read a well-formed code; whether the region exists is told by `known`.

        Raises:
            RegionError: The code is not `prov-`, `kab-`, `kota-` or `desa-` with a name.
        """
        if code in _KNOWN:
            return _KNOWN[code]
        match = _CODE.fullmatch(code)
        if match is None:
            raise RegionError(
                f'"{code[:80]}" bukan kode wilayah; tulis jenis dan nama dengan tanda hubung, '
                "misalnya kota-serang, kab-tangerang, atau prov-banten"
            )
        return cls(RegionKind(match["kind"]), match["slug"])

    @property
    def code(self) -> str:
        """Return the code, such as `kota-serang`."""
        return f"{self.kind}-{self.slug}"

    @property
    def known(self) -> bool:
        """Tell whether the gazetteer has the region; it lists no desa."""
        return self.code in _KNOWN

    @property
    def name(self) -> str:
        """Return the bare name, such as `Serang`."""
        return _NAMES.get(self.code) or self.slug.replace("-", " ").title()

    @property
    def province(self) -> Region | None:
        """Return the province it lies in, itself if it is one, None where that is not known."""
        return self if self.kind is RegionKind.PROV else _PROVINCE_OF.get(self.code)

    def display(self) -> str:
        """Return the name with its kind, such as `Kota Serang`."""
        title = _TITLES[self.kind]
        if self.province == _JAKARTA and self.kind is not RegionKind.PROV:
            title += " Administrasi"
        return f"{title} {self.name}"

    def __str__(self) -> str:
        return self.code


def all_regions() -> tuple[Region, ...]:
    """Return every province, kabupaten and kota of the gazetteer."""
    return tuple(_KNOWN.values())


def region_names() -> tuple[tuple[str, Region], ...]:
    """Return each name a region goes by, with the region; a name may stand for several."""
    official = [(name, Region.parse(code)) for code, name in _NAMES.items()]
    other = [(name, Region.parse(code)) for code, names in ALIASES for name in names.split(", ")]
    isles = [
        (f"Kep {name.removeprefix('Kepulauan ')}", region)
        for name, region in official
        if name.startswith("Kepulauan ")
    ]
    return (*official, *isles, *other)


def well_formed(code: str | None) -> str | None:
    """Return the code of a region if it is one."""
    try:
        return Region.parse(code).code if code else None
    except RegionError:
        return None


def suggest_region(code: str) -> str | None:
    """Return the known code that a mistyped one is closest to."""
    close = difflib.get_close_matches(code[:80], _NAMES, n=1, cutoff=0.8)
    return close[0] if close else None


def slug_of(name: str) -> str:
    """Return a name as part of a code: `Tojo Una-Una` is `tojo-una-una`."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


_CODE = re.compile(r"(?P<kind>prov|kab|kota|desa)-(?P<slug>[a-z]+(?:-[a-z]+){0,7})")
_TITLES = {
    RegionKind.PROV: "Provinsi",
    RegionKind.KAB: "Kabupaten",
    RegionKind.KOTA: "Kota",
    RegionKind.DESA: "Desa",
}
_JAKARTA = Region(RegionKind.PROV, "dki-jakarta")


def _list_names() -> dict[str, str]:
    names = {f"prov-{slug_of(row.name)}": row.name for row in PROVINCES}
    for row in PROVINCES:
        names |= {f"kab-{slug_of(name)}": name for name in _split(row.kabupaten)}
        names |= {f"kota-{slug_of(name)}": name for name in _split(row.kota)}
    return names


def _list_provinces() -> dict[str, Region]:
    return {
        f"{kind}-{slug_of(name)}": Region(RegionKind.PROV, slug_of(row.name))
        for row in PROVINCES
        for kind, names in (("kab", row.kabupaten), ("kota", row.kota))
        for name in _split(names)
    }


def _split(names: str) -> list[str]:
    return names.split(", ") if names else []


_NAMES = _list_names()
_KNOWN = {
    code: Region(RegionKind(code.partition("-")[0]), code.partition("-")[2]) for code in _NAMES
}
_PROVINCE_OF = _list_provinces()
