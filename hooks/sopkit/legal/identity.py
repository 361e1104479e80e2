"""The identity of a regulation: kind, region, number and year, with one string form."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from functools import total_ordering
from typing import TypeAlias

from sopkit.legal.kinds import KINDS, kind_of_year
from sopkit.legal.regions import Region, RegionError, RegionKind, all_regions, slug_of
from sopkit.legal.rows import FIRST_YEAR, LAST_YEAR, Kind, Numbering

SortKey: TypeAlias = tuple[int, int, int, str]

EXAMPLES = "uu-25-2009, permendagri-52-2011, atau perwali-kota-serang-50-2017"


class LegalIdError(ValueError):
    """No identity; the message, in Indonesian, shows what a right one looks like."""


@total_ordering
@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class LegalId:
    """A regulation or decree; two are the same when their string forms are.

    The string form loses the signs of a decree's number ("188.45/391" and "188-45-391"), and so
    does equality: what is read from a link equals what is read from a citation.
    """

    jenis: str
    wilayah: str | None = None
    nomor: str | None = None
    tahun: int | None = None
    _slug: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Bring the number into its canonical form, and reject what is no identity."""
        kind = KINDS.get(self.jenis)
        if kind is None:
            raise LegalIdError(_unknown_kind(self.jenis))
        nomor = canonicalize_number(self.nomor) if self.nomor is not None else None
        object.__setattr__(self, "nomor", nomor)
        _check_region(kind, self.wilayah)
        _check_number(kind, nomor, self.tahun)
        object.__setattr__(self, "_slug", _slug(self))

    @classmethod
    def from_slug(cls, text: str) -> LegalId:
        """Resolve a well-formed string form; the number's own signs are not known from it.

        Raises:
            LegalIdError: The text is no string form of an identity.
        """
        kind = _leading_kind(text)
        rest = text[len(kind.code) + 1 :]
        wilayah, rest = _leading_region(kind, rest) if kind.is_regional else (None, rest)
        nomor, tahun = _number_and_year(kind, rest)
        found = cls(jenis=kind.code, wilayah=wilayah, nomor=nomor, tahun=tahun)
        if str(found) != text:
            raise LegalIdError(f'"{text}" bukan bentuk baku id peraturan; tulis "{found}"')
        return found

    @classmethod
    def parse(cls, text: str) -> LegalId:
        """Read the string form; the inverse of `str`."""
        return cls.from_slug(text.strip())

    @property
    def kind(self) -> Kind:
        """Return the row of its kind."""
        return KINDS[self.jenis]

    @property
    def region(self) -> Region | None:
        """Return the region that issued it; None for a national one."""
        return Region.parse(self.wilayah) if self.wilayah else None

    @property
    def level(self) -> str:
        """Return its level of UU 12/2011: "6" or "7" for regional rules, else that of its kind."""
        if self.kind.level != "6/7":
            return self.kind.level
        return "6" if self._is_provincial else "7"

    @property
    def sort_key(self) -> SortKey:
        """Order by hierarchy, then year, then number; without a year last."""
        rank = self.kind.rank * 10 + (5 if self.wilayah and not self._is_provincial else 0)
        leading = re.match(r"[0-9]{1,9}", self.nomor or "")
        number = int(leading[0]) if leading else 0
        return rank, self.tahun or LAST_YEAR + 1, number, self._slug

    def display(self) -> str:
        """Return the short citation: `PermenPANRB 35/2012`, `Perwali Kota Serang 50/2017`."""
        name = self.kind.short
        if self.region:
            name += f" {self.region.display()}"
        if self.nomor is None:
            return f"{name} {self.tahun}"
        return f"{name} {self.nomor}" + ("" if self._year_is_in_number else f"/{self.tahun}")

    def long_display(self) -> str:
        """Return the full citation: `Peraturan Wali Kota Serang Nomor 50 Tahun 2017`."""
        name = self.kind.name
        if self.region:
            # An office says of which kind its region is: Bupati Tangerang, Wali Kota Tangerang.
            bare = len(self.kind.regions) == 1
            name += f" {self.region.name if bare else self.region.display()}"
        number = f" Nomor {self.nomor}" if self.nomor is not None else ""
        return name + number + ("" if self._year_is_in_number else f" Tahun {self.tahun}")

    @property
    def _is_provincial(self) -> bool:
        return self.region is not None and self.region.kind is RegionKind.PROV

    @property
    def _year_is_in_number(self) -> bool:
        return self.tahun is None or _ends_with_year(slug_of(self.nomor or ""), self.tahun)

    def __str__(self) -> str:
        return self._slug

    def __eq__(self, other: object) -> bool:
        return self._slug == other._slug if isinstance(other, LegalId) else NotImplemented

    def __lt__(self, other: object) -> bool:
        return self.sort_key < other.sort_key if isinstance(other, LegalId) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._slug)


def canonicalize_number(text: str) -> str:
    """Return a number in its one form: no white space, capital letters, `07` as `7`.

    Zeros are dropped only from a number that is nothing but digits.
    """
    joined = "".join(text.split()).upper()
    return (joined.lstrip("0") or "0") if _DIGITS.fullmatch(joined) else joined


def _slug(item: LegalId) -> str:
    number = slug_of(item.nomor or "")
    parts = [item.jenis, item.wilayah or "", number]
    if item.tahun is not None and not _ends_with_year(number, item.tahun):
        parts.append(str(item.tahun))
    return "-".join(part for part in parts if part)


def _ends_with_year(number_slug: str, year: int) -> bool:
    """Tell whether a number of several parts ends with the year; number 2009 itself does not."""
    return number_slug.endswith(f"-{year}")


def _check_region(kind: Kind, wilayah: str | None) -> None:
    if not kind.is_regional:
        if wilayah is not None:
            raise LegalIdError(f"{kind.name} tidak bertingkat daerah; hapus wilayah {wilayah}")
        return
    example = f"{kind.code}-{_sample_region(kind)}-7-2016"
    if wilayah is None:
        raise LegalIdError(f"{kind.name} memerlukan wilayah, misalnya {example}")
    try:
        region = Region.parse(wilayah)
    except RegionError as error:
        raise LegalIdError(str(error)) from error
    if region.kind not in kind.regions:
        raise LegalIdError(f"{kind.name} bukan dari {region.display()}; misalnya {example}")


def _check_number(kind: Kind, nomor: str | None, tahun: int | None) -> None:
    if kind.numbering is Numbering.NONE:
        if nomor is not None or tahun != kind.years[0]:
            raise LegalIdError(f"{kind.name} tidak bernomor; tulis {kind.code}-{kind.years[0]}")
        return
    if nomor is None or not _has_number(kind, nomor):
        raise LegalIdError(f"{kind.name} memerlukan nomor; id seperti {EXAMPLES}")
    if tahun is not None:
        _check_year(kind, nomor, tahun)
    elif kind.is_regulation:
        raise LegalIdError(f"{kind.name} memerlukan tahun; id seperti {EXAMPLES}")


def _check_year(kind: Kind, nomor: str, tahun: int) -> None:
    if not FIRST_YEAR <= tahun <= LAST_YEAR:
        raise LegalIdError(f"tahun {tahun} di luar {FIRST_YEAR}–{LAST_YEAR}")
    right = kind_of_year(kind.code, tahun)
    if right is not kind:
        raise LegalIdError(
            f"{kind.short} tahun {tahun} memakai kode {right.code}: {right.code}-{nomor}-{tahun}"
        )
    if not kind.years[0] <= tahun <= kind.years[1]:
        raise LegalIdError(f"tidak ada {kind.name} tahun {tahun}")


def _has_number(kind: Kind, nomor: str) -> bool:
    """Tell whether a number is one: it has a digit, or counts in Roman numerals."""
    wanted = r"[0-9]" if kind.numbering is Numbering.CORE else r"[0-9A-Z]"
    return re.search(wanted, nomor) is not None


def _unknown_kind(text: str) -> str:
    close = difflib.get_close_matches(text[:40], KINDS, n=1)
    hint = f"; mungkin {close[0]}" if close else ""
    return f'"{text[:80]}" bukan jenis peraturan{hint}; id seperti {EXAMPLES}'


def _leading_kind(text: str) -> Kind:
    """Return the kind with the longest code that begins the text."""
    words = text[:60].split("-")
    for count in range(min(len(words) - 1, _MOST_WORDS), 0, -1):
        kind = KINDS.get("-".join(words[:count]))
        if kind is not None:
            return kind
    if text in KINDS:
        raise LegalIdError(f'"{text}" tanpa nomor dan tahun; id seperti {EXAMPLES}')
    raise LegalIdError(_unknown_kind(text.partition("-")[0]))


def _leading_region(kind: Kind, rest: str) -> tuple[str, str]:
    """Split off the region: the longest one known, else the words before the first digit."""
    words = rest.split("-")
    for count in range(min(len(words), 8), 1, -1):
        code = "-".join(words[:count])
        if code in _KNOWN_REGIONS:
            return code, "-".join(words[count:])
    match = _ANY_REGION.match(rest)
    if match is None:
        raise LegalIdError(
            f'"{kind.code}-{rest[:60]}" tanpa wilayah; tulis misalnya '
            f"{kind.code}-{_sample_region(kind)}-7-2016"
        )
    return match[1], rest[match.end() :]


def _number_and_year(kind: Kind, rest: str) -> tuple[str | None, int | None]:
    """Split the end of a string form; a number of several parts keeps the year it may end with."""
    words = rest.split("-")
    year = int(words[-1]) if _YEAR.fullmatch(words[-1]) else None
    if year is None:
        return rest or None, None
    if len(words) == 1:
        # A lone year is the constitution's; elsewhere it is a number that lacks its year.
        return (None, year) if kind.numbering is Numbering.NONE else (rest, None)
    if len(words) == 2:
        return words[0], year
    if kind.code == "tap-mpr":
        return "/".join(words), year
    return ("-".join(words[:-1]) if kind.numbering is Numbering.CORE else rest), year


def _sample_region(kind: Kind) -> str:
    return {
        RegionKind.PROV: "prov-banten",
        RegionKind.KAB: "kab-tangerang",
        RegionKind.KOTA: "kota-serang",
        RegionKind.DESA: "desa-sukamaju",
    }[kind.regions[-1]]


_MOST_WORDS = max(code.count("-") for code in KINDS) + 1
_KNOWN_REGIONS = frozenset(region.code for region in all_regions())
_ANY_REGION = re.compile(r"((?:prov|kab|kota|desa)-[a-z]+(?:-[a-z]+){0,7})-")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_DIGITS = re.compile(r"[0-9]+")
