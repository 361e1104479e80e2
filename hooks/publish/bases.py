"""The legal basis of a document as pages and paper tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from publish.concerns import concern_view
from publish.facts import NOT_RECORDED
from publish.standing import regulation_name, standing
from sopkit.legal.roles import Role

if TYPE_CHECKING:
    from publish.concerns import ConcernView
    from publish.facts import Fact
    from sopkit.basis.citing import Cited
    from sopkit.basis.concerns import Concern
    from sopkit.catalog import Catalog
    from sopkit.entries import RegulationEntry, SopEntry
    from sopkit.joined import Reference
    from sopkit.legal.identity import SortKey
    from sopkit.services import ServiceEntry


@dataclass(frozen=True, kw_only=True, slots=True)
class BasisView:
    """One legal basis as the page tells it."""

    regulation: RegulationEntry | None
    """None where the citation is not recognised."""

    citation: str | None
    """As the document has it."""

    amends: bool
    """Whether the document cites it as an amendment of another one."""

    standing: Fact | None
    """None where the citation is not recognised."""

    concern: ConcernView | None
    remark: str | None
    """Why the citation is not recognised."""


def basis_views(catalog: Catalog, entry: SopEntry | ServiceEntry) -> tuple[BasisView, ...]:
    """Return the legal basis of a document by hierarchy, each regulation once."""
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


def basis_words(law: BasisView) -> str:
    """Say one legal basis on a line."""
    if law.regulation is None:
        return law.citation or NOT_RECORDED
    known = law.regulation.regulation
    about = f"tentang {known.tentang}" if known and known.tentang else None
    said = f"“{law.citation}”" if law.citation else ""
    amends = "(perubahan)" if law.amends else ""
    return " ".join(filter(None, (regulation_name(law.regulation), about or said, amends)))
