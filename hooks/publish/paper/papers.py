"""The PDFs of a site: printed beside its pages, or one by one when a reader asks a server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from publish.configuration import ROOT
from publish.paper.names import book_files, leaflet_files, sop_files
from publish.paper.orders import Order, make_orders
from publish.paper.printing import Printing, Workshop

if TYPE_CHECKING:
    from sopkit.catalog import Catalog

CACHE = ROOT / ".cache" / "paper"
"""Where printed documents are kept from build to build."""

SIZE = "<!--ukuran:{}-->"
"""Where a page says how large a PDF is, which is known only when it is printed."""


def paper_files(catalog: Catalog) -> Mapping[str, str]:
    """Return the addresses of all PDFs by the ids of their pages; none where none are made."""
    if not catalog.settings.kertas.buat:
        return {}
    return {**book_files(catalog), **sop_files(catalog), **leaflet_files(catalog)}


class Papers:
    """The PDFs of one build."""

    def __init__(self, catalog: Catalog, sources: Path, templates: Path) -> None:
        self._catalog = catalog
        self._sources = sources
        self._workshop = Workshop.of(templates, CACHE, catalog.settings)
        self._printing: Printing | None = None

    def begin(self) -> None:
        """Begin to print everything, while others make the pages."""
        if self._wanted:
            self._printing = self._workshop.open(self._orders.values())

    def deliver(self, site: Path) -> Iterator[str]:
        """Write all PDFs into a site and their sizes into its pages.

        Yields:
            What went wrong, in Indonesian; the site lacks that PDF.
        """
        for order, printed in self._printing.results() if self._printing else ():
            if printed.body is None:
                yield f"{order.path} tidak dapat dicetak: {printed.complaint}"
                continue
            file = site / order.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(printed.body)
            _tell_size(site / order.owner / "index.html", order.path, len(printed.body))
        self.close()

    def print_now(self, path: str) -> bytes | None:
        """Print one PDF by its address; None where there is none of that name."""
        order = self._orders.get(path) if self._wanted else None
        if order is None:
            return None
        printing = self._workshop.open([order])
        try:
            return next(printed.body for _, printed in printing.results())
        finally:
            printing.close()

    def close(self) -> None:
        """Leave off."""
        if self._printing:
            self._printing.close()

    @property
    def _wanted(self) -> bool:
        return self._catalog.settings.kertas.buat

    @cached_property
    def _orders(self) -> Mapping[str, Order]:
        return {order.path: order for order in make_orders(self._catalog, self._sources)}


def _tell_size(page: Path, path: str, size: int) -> None:
    """Fill in the place that a page holds for the size of its PDF."""
    place = SIZE.format(path)
    text = page.read_text(encoding="utf-8") if page.is_file() else ""
    if place in text:
        page.write_text(text.replace(place, f" ({size_in_words(size)})"), encoding="utf-8")


def size_in_words(size: int) -> str:
    """Write a size in bytes as readers know it: 84 kB, 1,2 MB."""
    if size < 1_000_000:
        return f"{max(round(size / 1000), 1)} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
