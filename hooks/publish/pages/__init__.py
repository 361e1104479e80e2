"""The pages of a catalogue: address, title, and what each template is given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from publish.pages.home import home_page
from publish.pages.offices import office_pages, offices_page
from publish.pages.page import Page
from publish.pages.regulations import regulation_pages, regulations_page
from publish.pages.reviews import reviews_page
from publish.pages.sops import sop_page
from publish.pages.tally import tally_units
from publish.pages.units import unit_page

if TYPE_CHECKING:
    from sopkit.catalog import Catalog

__all__ = ["Page", "make_pages"]


def make_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield every page that is made from the catalogue."""
    tallies = tally_units(catalog)
    yield home_page(catalog, tallies)
    for unit in catalog.units.values():
        yield unit_page(catalog, unit, tallies)
    for entry in catalog.sops.entries:
        yield sop_page(catalog, entry)
    yield offices_page(catalog)
    yield from office_pages(catalog)
    yield reviews_page(catalog)
    yield regulations_page(catalog)
    yield from regulation_pages(catalog)
