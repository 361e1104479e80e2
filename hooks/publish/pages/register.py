"""The index of legal bases: by hierarchy, with filters, and what still lacks a page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publish.pages.page import Page
from publish.pages.regulations import cited_title, draft
from publish.standing import STANDING_WORDS, UNREGISTERED, standing

if TYPE_CHECKING:
    from publish.facts import Fact
    from sopkit.catalog import Catalog
    from sopkit.entries import RegulationEntry


@dataclass(frozen=True, kw_only=True, slots=True)
class RegulationRow:
    """A row of the index."""

    entry: RegulationEntry
    about: str | None
    standing: Fact
    kind: str
    region: str
    """Its name, or that of the national level."""

    citing: int
    """How many SOPs rest on it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Level:
    """All regulations of one level of the hierarchy."""

    name: str
    rows: tuple[RegulationRow, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """One value that a filter offers."""

    name: str
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Unregistered:
    """A regulation that is named and has no page, with the front matter to paste."""

    entry: RegulationEntry
    about: str | None
    citing: int
    front_matter: str | None


def register_page(catalog: Catalog) -> Page:
    """Make the index of legal bases."""
    rows = [_row(catalog, entry) for entry in catalog.regulations.values() if entry.legal_id]
    return Page(
        uri="dasar-hukum/index.md",
        title="Dasar Hukum",
        description=f"{len(rows)} peraturan yang menjadi dasar SOP dalam katalog ini.",
        template="sop-pages/regulations.html",
        context={
            "levels": tuple(_levels(rows)),
            "count": len(rows),
            "cited": sum(row.citing > 0 for row in rows),
            "kinds": _choices(row.kind for row in rows),
            "regions": _choices(row.region for row in rows),
            "standings": _choices(_by_standing(rows)),
            "unregistered": tuple(_unregistered(catalog, rows)),
        },
    )


def _row(catalog: Catalog, entry: RegulationEntry) -> RegulationRow:
    own, rule = entry.legal_id, entry.regulation
    region = own.region if own else None
    return RegulationRow(
        entry=entry,
        about=rule.tentang if rule else cited_title(catalog, entry),
        standing=standing(entry, catalog.validity),
        kind=own.kind.name if own else "",
        region=region.display() if region else NATIONAL,
        citing=len(catalog.citing.get(entry.id, ())),
    )


NATIONAL = "Pusat"


def _levels(rows: list[RegulationRow]) -> Iterator[Level]:
    levels: dict[str, list[RegulationRow]] = defaultdict(list)
    for row in rows:
        levels[row.entry.legal_id.level if row.entry.legal_id else "-"].append(row)
    for level, name in LEVELS.items():
        if level in levels:
            yield Level(name=name, rows=tuple(levels[level]))


LEVELS = {
    "1": "Undang-Undang Dasar",
    "2": "Ketetapan MPR",
    "3": "Undang-Undang dan Perppu",
    "4": "Peraturan Pemerintah",
    "5": "Peraturan Presiden",
    "6": "Peraturan Daerah Provinsi",
    "7": "Peraturan Daerah Kabupaten/Kota",
    "8n": "Peraturan menteri dan lembaga",
    "8d": "Peraturan kepala daerah dan desa",
    "-": "Keputusan, instruksi, dan surat edaran",
}
"""The hierarchy of UU 12/2011 art. 7, then art. 8, then what is no legislation."""


def _by_standing(rows: list[RegulationRow]) -> Iterator[str]:
    """Yield the words of each row's status, what holds first."""
    return iter(sorted((row.standing.words for row in rows), key=_STANDINGS.index))


_STANDINGS = (*STANDING_WORDS, UNREGISTERED.words)


def _choices(names: Iterator[str]) -> tuple[Choice, ...]:
    return tuple(Choice(name=name, count=count) for name, count in Counter(names).items())


def _unregistered(catalog: Catalog, rows: list[RegulationRow]) -> Iterator[Unregistered]:
    """Yield what has no page, what SOPs rest on first."""
    lacking = [row for row in rows if row.entry.regulation is None]
    for row in sorted(lacking, key=lambda row: -row.citing):
        yield Unregistered(
            entry=row.entry,
            about=row.about,
            citing=row.citing,
            front_matter=draft(catalog, row.entry),
        )
