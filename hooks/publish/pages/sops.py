"""The page of an SOP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from publish.bases import basis_views
from publish.facts import history, provenance, review_fact, status_fact, total_fact
from publish.flow_shapes import shapes
from publish.flow_svg import SIZES, lights
from publish.pages.page import Page
from publish.reading import LONG, office_times
from publish.views import lane_views, section_views

if TYPE_CHECKING:
    from publish.pages.units import Neighbours
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry


SHAPES = shapes(SIZES)
"""What the cells of all flows are drawn of."""


def sop_page(catalog: Catalog, entry: SopEntry, near: Neighbours) -> Page:
    """Make the page of an SOP; `near` are those beside it in its unit."""
    return Page(
        uri=entry.source.uri,
        title=entry.title,
        description=_description(entry),
        template="sop-pages/sop.html",
        context=(
            _identity(catalog, entry)
            | _procedure(catalog, entry)
            | _links(catalog, entry)
            | {"near": near}
        ),
        style=lights(max((len(part.langkah) for part in entry.sop.tahap), default=0)),
        prose=entry.source.body,
        source=entry.source.uri,
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
    lanes = lane_views(sections)
    return {
        "sections": sections,
        "lanes": lanes,
        "shapes": SHAPES,
        "office_times": office_times(entry, lanes),
        "long": len(entry.procedure.steps) > LONG,
    }


def _links(catalog: Catalog, entry: SopEntry) -> dict[str, Any]:
    return {
        "references": basis_views(catalog, entry),
        "relations": catalog.relations[entry.id],
        "serving": catalog.services.serving.get(entry.id, ()),
        "backlinks": catalog.backlinks.get(entry.id, ()),
        "successor": catalog.successor(entry),
    }


def _description(entry: SopEntry) -> str:
    number = f"SOP nomor {entry.sop.nomor}" if entry.sop.nomor else "SOP"
    return f"{number}, {entry.unit.name}: {entry.title}, {len(entry.procedure.steps)} langkah."
