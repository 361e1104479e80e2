"""What a catalogue has printed: forms of SOPs, books of units, leaflets of services."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publish.addresses import Addresses
from publish.paper.book import Book, make_book
from publish.paper.form import Form, make_form
from publish.paper.leaflets import Leaflet, make_poster, make_standard, make_vow
from publish.paper.names import book_files, leaflet_files, sop_files

if TYPE_CHECKING:
    from pathlib import Path

    from sopkit.catalog import Catalog

PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
"""Kinds of logo that can be printed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """A document to be printed."""

    owner: str
    """The id of its page."""

    path: str
    """Its address, without leading slash."""

    document: Form | Book | Leaflet
    logos: Mapping[str, bytes]
    """The pictures it names, by path; without those that are not at hand."""


def make_orders(catalog: Catalog, sources: Path) -> Iterator[Order]:
    """Yield everything, each SOP after the books it stands in: what is laid out serves them all."""
    yield from sorted(_all(catalog, sources), key=lambda order: order.owner)


def _all(catalog: Catalog, sources: Path) -> Iterator[Order]:
    forms = dict(_forms(catalog))
    shelf = _Shelf(sources)
    for unit_id, path in book_files(catalog).items():
        book = make_book(catalog, catalog.units[unit_id], forms)
        used = [form.logo for chapter in book.chapters for form in chapter.forms]
        logos = shelf.logos(book.logo, *used)
        yield Order(owner=unit_id, path=path, document=book, logos=logos)
    for sop_id, path in sop_files(catalog).items():
        form = forms[sop_id]
        yield Order(owner=sop_id, path=path, document=form, logos=shelf.logos(form.logo))

    addresses = leaflet_files(catalog)
    for owner, key, leaflet in _leaflets(catalog):
        logos = shelf.logos(leaflet.logo)
        yield Order(owner=owner, path=addresses[key], document=leaflet, logos=logos)


def _leaflets(catalog: Catalog) -> Iterator[tuple[str, str, Leaflet]]:
    """Yield the id of each owner, the key of its address, and what is printed."""
    home = catalog.settings.alamat
    for entry in catalog.services.listed:
        address = f"{home}{entry.url}" if home else None
        yield entry.id, entry.id, make_poster(catalog, entry, address)
        yield entry.id, f"{entry.id}#standar", make_standard(catalog, entry, address)
    for charter in catalog.services.listed_charters:
        address = f"{home}{charter.url}" if home else None
        yield charter.id, charter.id, make_vow(catalog, charter, address)


def _forms(catalog: Catalog) -> Iterator[tuple[str, Form]]:
    addresses, home = Addresses.of(catalog), catalog.settings.alamat
    for entry in catalog.listed:
        address = f"{home}{addresses.short(entry) or entry.url}" if home else None
        yield entry.id, make_form(catalog, entry, address)


class _Shelf:
    """The logos below the source folder, each read once."""

    def __init__(self, sources: Path) -> None:
        self._sources = sources
        self._read: dict[str, bytes | None] = {}

    def logos(self, *paths: str | None) -> dict[str, bytes]:
        """Return the pictures that are at hand."""
        found = {path: self._picture(path) for path in dict.fromkeys(paths) if path}
        return {path: picture for path, picture in found.items() if picture}

    def _picture(self, path: str) -> bytes | None:
        if path not in self._read:
            file = self._sources / path
            known = file.suffix.lower() in PICTURES and file.is_file()
            self._read[path] = file.read_bytes() if known else None
        return self._read[path]
