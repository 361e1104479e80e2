"""The page of an SOP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from publish.facts import Fact, history, provenance, review_fact, status_fact, total_fact
from publish.flow_shapes import shapes
from publish.flow_svg import SIZES, lights
from publish.pages.page import Page
from publish.standing import standing
from publish.views import lane_views, section_views

if TYPE_CHECKING:
    from sopkit.catalog import Catalog, Reference
    from sopkit.entries import RegulationEntry, SopEntry


SHAPES = shapes(SIZES)
"""What the cells of all flows are drawn of."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BasisView:
    """One legal basis as the page tells it."""

    regulation: RegulationEntry | None
    """None where the citation is not recognised."""

    citation: str | None
    """As the document has it."""

    standing: Fact | None
    correction: RegulationEntry | None
    """The regulation that a wrong reference most likely means."""


def sop_page(catalog: Catalog, entry: SopEntry) -> Page:
    """Make the page of an SOP."""
    return Page(
        uri=entry.source.uri,
        title=entry.title,
        description=_description(entry),
        template="sop-pages/sop.html",
        context=_identity(catalog, entry) | _procedure(catalog, entry) | _links(catalog, entry),
        style=lights(max((len(part.langkah) for part in entry.sop.tahap), default=0)),
        prose=entry.source.body,
        source=entry.source.uri,
    )


def basis(catalog: Catalog, reference: Reference) -> BasisView:
    """Return how a page tells one legal basis."""
    known = reference.regulation
    correction = known.regulation.koreksi_rujukan if known and known.regulation else None
    return BasisView(
        regulation=known,
        citation=reference.cited.text,
        standing=standing(known.regulation) if known else None,
        correction=catalog.regulations.get(correction) if correction else None,
    )


def _identity(catalog: Catalog, entry: SopEntry) -> dict[str, Any]:
    return {
        "entry": entry,
        "sop": entry.sop,
        "unit": entry.unit,
        "ancestors": (*catalog.ancestors(entry.unit), entry.unit),
        "logo": entry.unit.inherited.logo,
        "status": status_fact(entry.sop, catalog.today),
        "review": review_fact(entry, catalog.today),
        "total": total_fact(entry, catalog.calendar),
        "provenance": provenance(entry.sop),
        "history": history(entry.sop),
        "show_nip": catalog.settings.tampilkan_nip,
    }


def _procedure(catalog: Catalog, entry: SopEntry) -> dict[str, Any]:
    sections = section_views(catalog, entry)
    return {"sections": sections, "lanes": lane_views(sections), "shapes": SHAPES}


def _links(catalog: Catalog, entry: SopEntry) -> dict[str, Any]:
    return {
        "references": tuple(basis(catalog, item) for item in catalog.references[entry.id]),
        "relations": catalog.relations[entry.id],
        "backlinks": catalog.backlinks.get(entry.id, ()),
        "successor": catalog.successor(entry),
    }


def _description(entry: SopEntry) -> str:
    number = f"SOP nomor {entry.sop.nomor}" if entry.sop.nomor else "SOP"
    return f"{number}, {entry.unit.name}: {entry.title}, {len(entry.procedure.steps)} langkah."
