"""The page of an SOP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from publish.concerns import concern_view
from publish.facts import Fact, history, provenance, review_fact, status_fact, total_fact
from publish.flow_shapes import shapes
from publish.flow_svg import SIZES, lights
from publish.pages.page import Page
from publish.reading import LONG, office_times
from publish.standing import standing
from publish.views import lane_views, section_views
from sopkit.legal.roles import Role

if TYPE_CHECKING:
    from publish.concerns import ConcernView
    from publish.pages.units import Neighbours
    from sopkit.basis.citing import Cited
    from sopkit.basis.concerns import Concern
    from sopkit.catalog import Catalog, Reference
    from sopkit.entries import RegulationEntry, SopEntry
    from sopkit.legal.identity import SortKey


SHAPES = shapes(SIZES)
"""What the cells of all flows are drawn of."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BasisView:
    """One legal basis as the page tells it."""

    regulation: RegulationEntry | None
    """None where the citation is not recognised."""

    citation: str | None
    """As the document has it."""

    amends: bool
    """Whether the SOP cites it as an amendment of another one."""

    standing: Fact | None
    """None where the citation is not recognised."""

    concern: ConcernView | None
    remark: str | None
    """Why the citation is not recognised."""


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


def basis_views(catalog: Catalog, entry: SopEntry) -> tuple[BasisView, ...]:
    """Return the legal basis of an SOP by hierarchy, each regulation once."""
    concerns = {concern.id: concern for concern in catalog.concerns[entry.id]}
    views: dict[str | int, BasisView] = {}
    for at, reference in enumerate(catalog.references[entry.id]):
        known = reference.regulation
        if reference.cited.is_basis:
            concern = concerns.get(known.id) if known else None
            views.setdefault(known.id if known else at, _basis(catalog, reference, concern))
    return tuple(sorted(views.values(), key=_by_hierarchy))


def _basis(catalog: Catalog, reference: Reference, concern: Concern | None) -> BasisView:
    known, cited = reference.regulation, reference.cited
    return BasisView(
        regulation=known,
        citation=cited.text or cited.id,
        amends=cited.role is Role.PERUBAHAN,
        standing=standing(known, catalog.validity) if known else None,
        concern=concern_view(catalog, concern) if concern else None,
        remark=None if known else _remark(cited),
    )


def _remark(cited: Cited) -> str:
    if cited.missing:
        return f"rujukan tidak lengkap: tidak menyebut {' dan '.join(cited.missing)}"
    return "rujukan tidak dikenali"


def _by_hierarchy(view: BasisView) -> tuple[bool, SortKey | tuple[()]]:
    """Order by hierarchy and year; what is not recognised keeps its order at the end."""
    own = view.regulation.legal_id if view.regulation else None
    return own is None, own.sort_key if own else ()


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
        "backlinks": catalog.backlinks.get(entry.id, ()),
        "successor": catalog.successor(entry),
    }


def _description(entry: SopEntry) -> str:
    number = f"SOP nomor {entry.sop.nomor}" if entry.sop.nomor else "SOP"
    return f"{number}, {entry.unit.name}: {entry.title}, {len(entry.procedure.steps)} langkah."
