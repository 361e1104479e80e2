"""The page of the words of the trade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from publish.pages.page import Page

if TYPE_CHECKING:
    from sopkit.catalog import Catalog


def terms_page(catalog: Catalog) -> Page:
    """Make the page that explains abbreviations and lists synonyms."""
    terms = catalog.terms
    abbreviations = sorted(terms.abbreviations.items(), key=lambda pair: pair[0].casefold())
    return Page(
        uri="istilah.md",
        title="Singkatan dan istilah",
        description="Kepanjangan singkatan dalam SOP, dan kata yang dianggap sama saat dicari.",
        template="sop-pages/terms.html",
        context={
            "abbreviations": abbreviations,
            "synonyms": terms.synonyms,
        },
        prose=terms.source.body if terms.source else "",
        source=terms.source.uri if terms.source else None,
    )
