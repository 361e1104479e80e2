"""Find SOPs by id, number or title, and follow what one says of another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from posixpath import join, normpath
from typing import TYPE_CHECKING, Protocol

from sopkit.model import DITARIK, Status

if TYPE_CHECKING:
    from sopkit.entries import SopEntry
    from sopkit.model import Kaitan
    from sopkit.units import UnitNode


class Placed(Protocol):
    """What stands in a unit."""

    @property
    def id(self) -> str:
        """Return its path below the source folder."""

    @property
    def unit(self) -> UnitNode:
        """Return the unit."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SopIndex:
    """The SOPs of a catalogue, for looking up what others refer to."""

    entries: tuple[SopEntry, ...]
    by_id: Mapping[str, SopEntry]
    by_number: Mapping[tuple[str, str], tuple[SopEntry, ...]]
    """By government and number; of several editions the one in force comes first."""

    @classmethod
    def of(cls, entries: Iterable[SopEntry]) -> SopIndex:
        """Index some entries."""
        entries = tuple(entries)
        numbers: dict[tuple[str, str], list[SopEntry]] = defaultdict(list)
        for entry in entries:
            if entry.sop.nomor:
                numbers[entry.unit.government, canonicalize_number(entry.sop.nomor)].append(entry)
        return cls(
            entries=entries,
            by_id={entry.id: entry for entry in entries},
            by_number={key: tuple(sorted(group, key=_age)) for key, group in numbers.items()},
        )

    def find(self, reference: str, *, near: Placed) -> SopEntry | None:
        """Find the SOP that a reference means: a number of the same instansi, or a path.

        Where editions share the number, it means the one in force, and never the edition asking.
        """
        twins = self.by_number.get((near.unit.government, canonicalize_number(reference)))
        if twins:
            return next((twin for twin in twins if twin.id != near.id), twins[0])
        path = (
            reference.removeprefix("/").removeprefix("sops/").removesuffix(".md").removesuffix("/")
        )
        beside = normpath(join(near.unit.id, path))
        return self.by_id.get(path) or self.by_id.get(beside)

    def holds_number(self, entry: SopEntry) -> bool:
        """Tell whether its number leads to this SOP; an old edition leaves it to the newer one."""
        key = (entry.unit.government, canonicalize_number(entry.sop.nomor or ""))
        newest = self.by_number.get(key, (entry,))[0]
        return entry.sop.status not in DITARIK or newest.id == entry.id

    def related(self, entry: SopEntry, relation: Kaitan) -> SopEntry | None:
        """Find the SOP that an item of `keterkaitan` refers to."""
        return self.find(relation.rujukan, near=entry) if relation.rujukan else None


def _age(entry: SopEntry) -> tuple[int, int]:
    """Order editions: in force, in preparation, withdrawn; the last revision before others."""
    sop = entry.sop
    life = 0 if sop.status is Status.BERLAKU else 2 if sop.status in DITARIK else 1
    return life, -(sop.revisi_ke or 0)


LONGEST_SLUG = 100
"""A file system takes names of up to 255 bytes; a longer number is no number."""


def slug_of(number: str) -> str:
    """Return the form of a number in an address, `01-01-07-2019`; empty where there is none."""
    slug = re.sub(r"[^a-z0-9]+", "-", number.casefold()).strip("-")
    return slug if len(slug) <= LONGEST_SLUG else ""


def short_addresses(entry: SopEntry) -> Iterator[str]:
    """Yield the short addresses of an SOP: that of its number, and that within its government."""
    slug = slug_of(entry.sop.nomor or "")
    if slug and not entry.sop.contoh:
        yield f"s/{slug}/"
        yield f"s/{entry.unit.government}/{slug}/"


def plain_address(text: str) -> str | None:
    """Return an old address in its one form, `lama/surat/`; None where it is no plain path.

    A page that was a file of its own, `lama/surat.html`, stays one.
    """
    path = text.strip("/")
    parts = path.removesuffix("/index.html").split("/")
    if not all(_ADDRESS_PART.fullmatch(part) and len(part) <= LONGEST_SLUG for part in parts):
        return None
    path = "/".join(parts)
    return path if path.endswith((".html", ".htm")) else f"{path}/"


_ADDRESS_PART = re.compile(r"[\w~+-](?:[\w~+. -]*[\w~+-])?")
"""Neither `..` nor a hidden name, and nothing that an address or a file system reads otherwise."""


def canonicalize_number(number: str) -> str:
    """Return the form in which two spellings of one number are equal."""
    return "".join(number.casefold().split())


def canonicalize_title(title: str) -> str:
    """Return the form in which two titles of the same procedure are equal (ID05)."""
    words = re.findall(r"[^\W_]+", title.casefold())
    while words and words[0] in _LEADS:
        del words[0]
    return " ".join(words)


_LEADS = frozenset({"sop", "ap", "mekanisme", "prosedur"})
"""Words that titles begin with and that name nothing."""
