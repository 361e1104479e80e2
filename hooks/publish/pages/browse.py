"""The page on which the whole catalogue is browsed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from publish.pages.page import Page

if TYPE_CHECKING:
    from sopkit.catalog import Catalog

MANY_SOPS = 300
"""With more SOPs than this the plain lists name the units only, whose pages have their SOPs."""


def browse_page(catalog: Catalog) -> Page:
    """Make the page: a table for who has scripts, lists by unit for who has none."""
    units = [(unit, catalog.sops_of(unit)) for unit in catalog.units.values()]
    count = len(catalog.listed)
    return Page(
        uri="katalog/index.md",
        title="Katalog",
        description=f"Semua {count} SOP, menurut unit, status, pelaksana, dan lainnya.",
        template="sop-pages/browse.html",
        kit="browse",
        context={
            "units": [(unit, sops) for unit, sops in units if sops],
            "count": count,
            "whole": count <= MANY_SOPS,
        },
    )
