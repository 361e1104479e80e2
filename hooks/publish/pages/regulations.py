"""The page of a regulation: identity, status, the chain it stands in, and who cites it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publish.lineages import chain
from publish.linked_data import legislation
from publish.pages.page import Page
from publish.registration import front_matter
from publish.standing import regulation_name, standing
from sopkit.basis.evidence import EVIDENCE
from sopkit.basis.lineage import Tie
from sopkit.legal.roles import Role

if TYPE_CHECKING:
    from sopkit.basis.citing import Cited
    from sopkit.catalog import Catalog
    from sopkit.entries import RegulationEntry, SopEntry
    from sopkit.units import UnitNode


@dataclass(frozen=True, kw_only=True, slots=True)
class TieView:
    """One way in which a regulation is tied to others."""

    words: str
    entries: tuple[RegulationEntry, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Citation:
    """An SOP that cites a regulation."""

    sop: SopEntry
    texts: tuple[str, ...]
    """The citations as the document has them."""

    roles: tuple[str, ...]
    """What the regulation is cited as, where it is not a main one, in words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitCitations:
    """The SOPs of one unit that cite a regulation."""

    unit: UnitNode
    citations: tuple[Citation, ...]


def regulation_page(catalog: Catalog, entry: RegulationEntry) -> Page:
    """Make the page of a regulation."""
    name, rule = regulation_name(entry), entry.regulation
    title = rule.tentang if rule else cited_title(catalog, entry)
    units = tuple(citations_by_unit(catalog, entry))
    citing = len(catalog.citing.get(entry.id, ()))
    status, evidence = catalog.validity.now(entry.id)
    return Page(
        uri=f"dasar-hukum/{entry.id}.md",
        title=name,
        description=f"{name}{f' tentang {title}' if title else ''}: {citing} SOP mengutipnya.",
        template="sop-pages/regulation.html",
        context={
            "entry": entry,
            "rule": rule,
            "about": title,
            "standing": standing(entry, catalog.validity),
            "evidence": EVIDENCE[evidence] if rule or status.value != "tidak-diketahui" else None,
            "ties": tuple(_ties(catalog, entry)),
            "chain": chain(catalog, entry),
            "units": units,
            "services": catalog.promising.get(entry.id, ()),
            "front_matter": None if rule or not entry.legal_id else draft(catalog, entry),
            "linked_data": legislation(catalog, entry),
        },
        prose=entry.source.body if entry.source else "",
        source=entry.source.uri if entry.source else None,
    )


def draft(catalog: Catalog, entry: RegulationEntry) -> str | None:
    """Return the front matter to paste for a regulation without a page."""
    if entry.legal_id is None:
        return None
    return front_matter(entry.legal_id, cited_title(catalog, entry))


def cited_title(catalog: Catalog, entry: RegulationEntry) -> str | None:
    """Return the title that SOPs give a regulation, the longest one."""
    titles = {
        cited.title
        for naming in (catalog.citing, catalog.mentioning)
        for sop in naming.get(entry.id, ())
        for cited in catalog.cited[sop.id]
        if cited.id == entry.id and cited.title
    }
    return max(titles, key=lambda title: (len(title), title), default=None)


def citations_by_unit(catalog: Catalog, entry: RegulationEntry) -> Iterator[UnitCitations]:
    """Yield the SOPs that name a regulation, by unit in the order of the tree."""
    named = (*catalog.citing.get(entry.id, ()), *catalog.mentioning.get(entry.id, ()))
    sops = {sop.id: sop for sop in named}
    found: dict[str, list[Citation]] = defaultdict(list)
    for sop in sops.values():
        found[sop.unit.id].append(_citation(catalog, entry, sop))
    for unit in catalog.units.values():
        if unit.id in found:
            yield UnitCitations(unit=unit, citations=tuple(found[unit.id]))


def _citation(catalog: Catalog, entry: RegulationEntry, sop: SopEntry) -> Citation:
    found = [cited for cited in catalog.cited[sop.id] if cited.id == entry.id]
    return Citation(
        sop=sop,
        texts=tuple(dict.fromkeys(cited.text for cited in found if cited.text)),
        roles=tuple(dict.fromkeys(filter(None, map(_role, found)))),
    )


def _role(cited: Cited) -> str | None:
    return _ROLES[cited.role]


_ROLES = {
    Role.UTAMA: None,
    Role.PERUBAHAN: "sebagai perubahan",
    Role.DALAM_JUDUL: "hanya dalam judul peraturan lain",
}


def _ties(catalog: Catalog, entry: RegulationEntry) -> Iterator[TieView]:
    """Yield how a regulation is tied to others, whichever of the two says so."""
    for tie, words in _TIES:
        found = catalog.validity.lineage.tied(entry.id, tie)
        if found:
            entries = tuple(catalog.regulations[slug] for slug in found)
            yield TieView(words=words, entries=entries)
    meant = catalog.regulations.get((entry.regulation and entry.regulation.koreksi_rujukan) or "")
    if meant:
        yield TieView(words="Rujukan yang kemungkinan besar dimaksud", entries=(meant,))
    wrong = catalog.corrections.stated.get(entry.id, ())
    if wrong:
        entries = tuple(catalog.regulations[slug] for slug in wrong)
        yield TieView(words="Tertulis keliru sebagai", entries=entries)


_TIES = (
    (Tie.MENCABUT, "Mencabut"),
    (Tie.DICABUT_OLEH, "Dicabut oleh"),
    (Tie.DICABUT_SEBAGIAN_OLEH, "Dicabut sebagian oleh"),
    (Tie.MENCABUT_SEBAGIAN, "Mencabut sebagian"),
    (Tie.DIGANTIKAN_OLEH, "Digantikan oleh"),
    (Tie.MENGGANTIKAN, "Menggantikan"),
    (Tie.MENGUBAH, "Mengubah"),
    (Tie.DIUBAH_OLEH, "Diubah oleh"),
)
