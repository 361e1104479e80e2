"""Addresses beside the pages: short ones for paper and speech, old ones that must not die."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry


@dataclass(frozen=True, kw_only=True, slots=True)
class Signpost:
    """A small page that leads to others: on to the only one, or to a choice of several."""

    url: str
    """Its own address, without leading slash."""

    targets: tuple[SopEntry, ...]

    @property
    def root(self) -> str:
        """Return the relative way to the root of the site."""
        return "../" * self.url.count("/")


LONGEST_SLUG = 100
"""A file system takes names of up to 255 bytes; a longer number is no number."""


def slug_of(number: str) -> str:
    """Return the form of a number in an address, `01-01-07-2019`; empty where there is none."""
    slug = re.sub(r"[^a-z0-9]+", "-", number.casefold()).strip("-")
    return slug if len(slug) <= LONGEST_SLUG else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Addresses:
    """The short and old addresses of a catalogue, worked out once."""

    entries: tuple[SopEntry, ...]
    by_slug: Mapping[str, tuple[SopEntry, ...]]

    @classmethod
    def of(cls, catalog: Catalog) -> Addresses:
        """Collect the numbers of a catalogue."""
        groups: dict[str, list[SopEntry]] = defaultdict(list)
        for entry in catalog.listed:
            if slug := slug_of(entry.sop.nomor or ""):
                groups[slug].append(entry)
        by_slug = {slug: tuple(entries) for slug, entries in groups.items()}
        return cls(entries=catalog.sops.entries, by_slug=by_slug)

    def short(self, entry: SopEntry) -> str | None:
        """Return the shortest address that leads to this SOP; None where it has no number."""
        slug = slug_of(entry.sop.nomor or "")
        if slug not in self.by_slug:
            return None
        alone = len(self.by_slug[slug]) == 1
        return f"s/{slug}/" if alone else f"s/{entry.unit.government}/{slug}/"

    def signposts(self) -> Iterator[Signpost]:
        """Yield every short and every old address."""
        for slug, entries in self.by_slug.items():
            yield Signpost(url=f"s/{slug}/", targets=entries)
            for government in dict.fromkeys(entry.unit.government for entry in entries):
                own = tuple(entry for entry in entries if entry.unit.government == government)
                yield Signpost(url=f"s/{government}/{slug}/", targets=own)
        for entry in self.entries:
            for old in entry.sop.alias_url:
                yield Signpost(url=f"{old.strip('/')}/", targets=(entry,))
