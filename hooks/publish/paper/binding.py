"""A book on paper: all of its parts as the template takes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from publish.paper.letters import soften
from publish.paper.press import BOX_WIDTH, UNDATED, plain, qr_code

if TYPE_CHECKING:
    from publish.paper.book import Book
    from publish.paper.press import Press

KIND = "Buku standar operasional prosedur administrasi pemerintahan"


def bind(press: Press, book: Book, logos: Mapping[str, bytes]) -> bytes:
    """Print a book.

    Raises:
        PrintError: Typst refuses it.
    """
    day = book.day or UNDATED
    used = {book.logo, *(form.logo for chapter in book.chapters for form in chapter.forms)}
    data = {
        "title": f"{KIND} {plain(book.name, press.signs)}",
        "author": plain(book.units[0], press.signs),
        "day": [day.year, day.month, day.day],
        "paper": asdict(press.sheet),
        "logos": {path: list(logo) for path, logo in logos.items() if path in used},
        "book": _record(press, book, logos),
    }
    return press.document("book.typ", data)


def _record(press: Press, book: Book, logos: Mapping[str, bytes]) -> dict[str, Any]:
    clean = plain(book, press.signs)
    decree = book.decree
    return {
        "kind": KIND,
        "name": soften(clean.name, BOX_WIDTH, 20.0),
        "units": [soften(name, BOX_WIDTH, 12.0) for name in clean.units],
        "logo": book.logo if book.logo in logos else None,
        "year": str(book.day.year) if book.day else None,
        "decree": None if decree is None else press.blocks(decree),
        "prose": press.blocks(book.prose),
        "scope": clean.scope,
        "summary": [asdict(line) for line in clean.summary],
        "offices": [asdict(line) for line in clean.offices],
        "approved": [asdict(one) for one in clean.approved],
        "missing": [asdict(one) for one in clean.missing],
        "available": clean.available,
        "address": clean.address,
        "qr": qr_code(book.address) if book.address else None,
        "chapters": [
            {"name": named.name, "forms": [press.record(form, logos) for form in chapter.forms]}
            for named, chapter in zip(clean.chapters, book.chapters, strict=True)
        ],
    }
