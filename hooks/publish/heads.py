"""What the head of each page says: a title of its own, a description, what kind of thing it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from markupsafe import escape

from publish.extracts import first_heading, first_paragraph, shortened
from sopkit.entries import SopEntry
from sopkit.model import Maklumat, Sop, StandarPelayanan
from sopkit.placement import EXAMPLES
from sopkit.services import CharterEntry, ServiceEntry
from sopkit.units import UnitNode

if TYPE_CHECKING:
    from publish.pages import Page
    from sopkit.catalog import Catalog
    from sopkit.entries import PageEntry


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """What search engines and whoever is sent a link are told of a page."""

    title: str
    """As the page itself has it."""

    full_title: str
    """With as much as tells it from the other pages of the site."""

    description: str
    article: bool
    """Whether it is a document to read, and not a way to others."""

    hidden: bool
    """Whether search engines should leave it out."""

    def meta(self) -> dict[str, object]:
        """Return it escaped, as the frame of a page prints it."""
        return {
            "title": str(escape(self.title)),
            "head_title": str(escape(self.full_title)),
            "description": str(escape(self.description)),
            "og_type": "article" if self.article else "website",
            **({"robots": "noindex"} if self.hidden else {}),
        }


def make_heads(catalog: Catalog, pages: Mapping[str, Page]) -> Mapping[str, Head]:
    """Return the head of every page by uri."""
    heads = {page.uri: _head(page) for page in pages.values()}
    others = (entry for entry in catalog.pages.values() if entry.source.uri not in pages)
    heads |= {entry.source.uri: _ordinary(entry) for entry in others}
    return _with_own_titles(catalog, pages, heads)


def _head(page: Page) -> Head:
    document = _document(page)
    number = document.nomor if isinstance(document, Sop) else None
    return Head(
        title=page.title,
        full_title=f"{page.title} ({number})" if number else page.title,
        description=shortened(page.description),
        article=page.template in _ARTICLES,
        hidden=(document is not None and document.contoh) or page.uri.startswith(f"{EXAMPLES}/"),
    )


def _document(page: Page) -> Sop | StandarPelayanan | Maklumat | None:
    """Return the document that a page shows, where it is one that may be an example."""
    entry = page.context.get("entry")
    if isinstance(entry, SopEntry):
        return entry.sop
    if isinstance(entry, ServiceEntry):
        return entry.service
    return entry.charter if isinstance(entry, CharterEntry) else None


def _ordinary(entry: PageEntry) -> Head:
    title = page_title(entry)
    told = entry.page.description or first_paragraph(entry.source.body)
    return Head(
        title=title,
        full_title=title,
        description=told or f"{title}.",
        article=True,
        hidden=False,
    )


def page_title(entry: PageEntry) -> str:
    """Return what an ordinary page is called: its own word, its first heading, its file's name."""
    return entry.page.title or first_heading(entry.source.body) or _name(entry.source.uri)


def _name(uri: str) -> str:
    """Make a title of a file's name, or of its folder's."""
    words = uri.removesuffix(".md").removesuffix("/index").rpartition("/")[2].replace("-", " ")
    return words[:1].upper() + words[1:]


def _with_own_titles(
    catalog: Catalog, pages: Mapping[str, Page], heads: Mapping[str, Head]
) -> dict[str, Head]:
    """Add to titles that several pages share where each of them belongs."""
    found = dict(heads)
    qualifiers = {uri: _qualifiers(catalog, pages.get(uri), uri) for uri in _twins(found)}
    while twins := _twins(found):
        for uri in twins:
            head, more = found[uri], next(qualifiers[uri], uri)
            found[uri] = replace(head, full_title=f"{head.full_title}, {more}")
    return found


def _twins(heads: Mapping[str, Head]) -> list[str]:
    counts = Counter(head.full_title.casefold() for head in heads.values())
    return [uri for uri, head in heads.items() if counts[head.full_title.casefold()] > 1]


def _qualifiers(catalog: Catalog, page: Page | None, uri: str) -> Iterator[str]:
    """Yield what tells a page from its namesakes: government, units, at last its address."""
    unit = page.context.get("unit") if page else None
    if isinstance(unit, UnitNode):
        chain = catalog.ancestors(unit)
        yield from dict.fromkeys(above.name for above in (*chain[:1], *reversed(chain)))
        if uri != f"{unit.id}/index.md":
            yield unit.name
    yield uri


_ARTICLES = frozenset(
    f"sop-pages/{name}.html" for name in ("sop", "regulation", "service", "charter")
)
"""The templates of documents; all others lead on to those."""
