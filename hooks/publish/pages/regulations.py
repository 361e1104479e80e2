"""The register of legal bases: an index by kind, and a page for each regulation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from publish.facts import Fact
from publish.pages.page import Page
from publish.standing import regulation_name, standing
from sopkit.basis.evidence import EVIDENCE

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import RegulationEntry, SopEntry


@dataclass(frozen=True, kw_only=True, slots=True)
class RegulationRow:
    """A row of the index."""

    entry: RegulationEntry
    standing: Fact
    citing: int
    """How many SOPs cite it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RegulationGroup:
    """All regulations of one kind."""

    name: str
    rows: tuple[RegulationRow, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Tie:
    """One way in which a regulation is tied to others."""

    words: str
    entries: tuple[RegulationEntry, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Citation:
    """An SOP that cites a regulation."""

    sop: SopEntry
    texts: tuple[str, ...]
    """The citations as the document has them."""


Naming: TypeAlias = Mapping[tuple[str, str], list[str]]
"""Who names a regulation, by the relation and the named id."""


def regulations_page(catalog: Catalog) -> Page:
    """Make the index of legal bases."""
    known = [entry for entry in catalog.regulations.values() if entry.legal_id]
    return Page(
        uri="dasar-hukum/index.md",
        title="Dasar Hukum",
        description=f"{len(known)} peraturan yang menjadi dasar SOP dalam katalog ini.",
        template="sop-pages/regulations.html",
        context={"groups": tuple(_groups(catalog, known)), "count": len(known)},
    )


def regulation_page(catalog: Catalog, entry: RegulationEntry, naming: Naming) -> Page:
    """Make the page of a regulation."""
    name = regulation_name(entry)
    rule = entry.regulation
    about = f" tentang {rule.tentang}" if rule and rule.tentang else ""
    found = citations(catalog, entry)
    return Page(
        uri=f"dasar-hukum/{entry.id}.md",
        title=name,
        description=f"{name}{about}: {len(found)} SOP mengutipnya.",
        template="sop-pages/regulation.html",
        context={
            "entry": entry,
            "rule": rule,
            "standing": standing(rule),
            "evidence": EVIDENCE[rule.bukti_status] if rule else None,
            "ties": tuple(_ties(catalog, entry, naming)),
            "citations": found,
        },
        prose=entry.source.body if entry.source else "",
        source=entry.source.uri if entry.source else None,
    )


def citations(catalog: Catalog, entry: RegulationEntry) -> tuple[Citation, ...]:
    """Return the SOPs that cite a regulation, with their words."""
    return tuple(
        Citation(
            sop=sop,
            texts=tuple(
                cited.text for cited in catalog.cited[sop.id] if cited.id == entry.id and cited.text
            ),
        )
        for sop in catalog.citing.get(entry.id, ())
    )


def _ties(catalog: Catalog, entry: RegulationEntry, naming: Naming) -> Iterator[Tie]:
    """Yield how a regulation is tied to others, whichever of the two says so."""
    for words, own, inverse in _TIES:
        ids = dict.fromkeys((*_named(entry, own), *naming.get((inverse, entry.id), ())))
        found = tuple(catalog.regulations[item] for item in ids if item in catalog.regulations)
        if found:
            yield Tie(words=words, entries=found)


_TIES = (
    ("Mencabut", "mencabut", "dicabut_oleh"),
    ("Dicabut oleh", "dicabut_oleh", "mencabut"),
    ("Dicabut sebagian oleh", "dicabut_sebagian_oleh", ""),
    ("Mencabut sebagian", "", "dicabut_sebagian_oleh"),
    ("Digantikan oleh", "digantikan_oleh", ""),
    ("Menggantikan", "", "digantikan_oleh"),
    ("Mengubah", "mengubah", "diubah_oleh"),
    ("Diubah oleh", "diubah_oleh", "mengubah"),
    ("Rujukan yang kemungkinan besar dimaksud", "koreksi_rujukan", ""),
    ("Tertulis keliru sebagai", "", "koreksi_rujukan"),
)
"""Words, the relation of one's own that they tell, and that of others which tells the same."""


def find_naming(catalog: Catalog) -> Naming:
    """Return the ids of the regulations that name a regulation, by relation and its id."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entry in catalog.regulations.values():
        for relation in {inverse for _, _, inverse in _TIES}:
            for named in _named(entry, relation):
                found[relation, named].append(entry.id)
    return found


def _named(entry: RegulationEntry, relation: str) -> tuple[str, ...]:
    if not relation or entry.regulation is None:
        return ()
    value: tuple[str, ...] | str | None = getattr(entry.regulation, relation)
    return (value,) if isinstance(value, str) else value or ()


def _groups(catalog: Catalog, known: list[RegulationEntry]) -> Iterator[RegulationGroup]:
    """Yield the kinds in the order of their first regulation; kinds of one rank may alternate."""
    kinds: dict[str, list[RegulationEntry]] = defaultdict(list)
    for entry in known:
        kinds[entry.legal_id.kind.name if entry.legal_id else ""].append(entry)
    for name, entries in kinds.items():
        yield RegulationGroup(name=name, rows=tuple(_row(catalog, entry) for entry in entries))


def _row(catalog: Catalog, entry: RegulationEntry) -> RegulationRow:
    return RegulationRow(
        entry=entry,
        standing=standing(entry.regulation),
        citing=len(catalog.citing.get(entry.id, ())),
    )
