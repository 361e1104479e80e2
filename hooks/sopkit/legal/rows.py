"""The shapes of the rows in the tables of kinds: a kind of its own, a ministry, an agency."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from sopkit.legal.regions import RegionKind

FIRST_YEAR, LAST_YEAR = 1945, 2099


class Numbering(StrEnum):
    """What of a printed number is the identity."""

    CORE = "inti"
    """The serial number: `PER/15/M.PAN/7/2008` is 15."""

    WHOLE = "utuh"
    """All of it, as decrees are numbered: `188.45/391.1/417.111/2018`."""

    NONE = "tanpa"
    """There is none; only the constitution."""


class Example(NamedTuple):
    """A citation as people write it, and the id it stands for."""

    text: str
    id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    """One kind of regulation or decree, and how its name is written."""

    code: str
    name: str
    short: str
    """The name in a short citation: `Permendagri`."""

    level: str
    """Of UU 12/2011: 1 to 7 art. 7, 8n and 8d art. 8 national and regional, - no legislation.

    `6/7` is settled by the region.
    """

    rank: int
    """The place in a list of legal bases, by custom; kinds that are no legislation have one too."""

    regions: tuple[RegionKind, ...] = ()
    """The kinds of region that issue it; none for a national kind."""

    years: tuple[int, int] = (FIRST_YEAR, LAST_YEAR)
    family: str = ""
    """Kinds between which the year decides share a family."""

    numbering: Numbering = Numbering.CORE
    spellings: tuple[str, ...]
    """In the notation of `patterns.expand`; empty where a head and an office make up the name."""

    open_name: bool = False
    """Whether an office of any name follows: "Keputusan Kepala Dinas Kesehatan Kota Serang"."""

    examples: tuple[Example, ...]

    @property
    def is_regulation(self) -> bool:
        """Tell whether it is legislation in the sense of UU 12/2011."""
        return self.level != "-"

    @property
    def is_regional(self) -> bool:
        """Tell whether a region issues it, and so belongs to the identity."""
        return bool(self.regions)


class Irregular(NamedTuple):
    """A spelling that is not made of head and office, such as PMK."""

    instrument: str
    spelling: str


class Ministry(NamedTuple):
    """A ministry: it issues a permen, a kepmen, an instruction and a circular, four kinds."""

    code: str
    """The last part of its kinds' codes: `dagri` makes `permendagri`."""

    title: str
    """What follows "Menteri" in the full name."""

    short: str
    """What follows "Permen" in the short name."""

    names: str
    """Other spellings of the title, separated by `;`, in the notation of `patterns.expand`."""

    examples: tuple[Example, ...]
    irregular: tuple[Irregular, ...] = ()
    years: tuple[int, int] = (FIRST_YEAR, LAST_YEAR)
    family: str = ""


class Agency(NamedTuple):
    """Another national body: it issues a regulation, a decree and a circular, three kinds."""

    code: str
    title: str
    head: str
    """Who signs: Kepala, Ketua; empty where the body itself does."""

    short: str
    names: str
    examples: tuple[Example, ...]
    irregular: tuple[Irregular, ...] = ()
