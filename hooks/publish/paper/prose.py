"""An author's Markdown as plain blocks that a template can set; no text of it becomes markup."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import markdown


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """Words in one style."""

    text: str
    style: str
    """`plain`, `strong`, `emphasis`, or `break` for a new line."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """A paragraph, or what holds others."""

    kind: str
    """`text`, `heading`, `quote`, `bullets`, `numbers`, `item`, `table`, `row` or `cell`."""

    runs: tuple[Run, ...] = ()
    blocks: tuple[Block, ...] = ()


def blocks_of(text: str) -> tuple[Block, ...]:
    """Read Markdown; pictures, diagrams and raw HTML leave no more than their words."""
    if not text.strip():
        return ()
    html = markdown.markdown(text, extensions=_EXTENSIONS)
    builder = _TreeBuilder()
    builder.feed(html)
    builder.close()
    return tuple(_blocks(builder.root))


_EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "fenced_code", "md_in_html", "tables"]


class _TreeBuilder(HTMLParser):
    """Makes a tree of what Markdown gives."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = ET.Element("div")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = ET.SubElement(self._open[-1], tag, {name: value or "" for name, value in attrs})
        if tag not in _VOID:
            self._open.append(found)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        ET.SubElement(self._open[-1], tag, {name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return

    def handle_data(self, data: str) -> None:
        parent = self._open[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + data
        else:
            parent.text = (parent.text or "") + data


_VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"})
_SILENT = frozenset({"script", "style", "template", "svg", "head", "title"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"})
_INLINE = frozenset(
    {"a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q"}
    | {"s", "small", "span", "strong", "sub", "sup", "time", "u", "var"}
)


def _blocks(parent: ET.Element) -> Iterator[Block]:
    """Yield the blocks in an element; words beside them make a paragraph."""
    loose: list[Run] = list(_run(parent.text))
    for child in parent:
        if child.tag in _INLINE:
            loose += _inline(child, "plain")
        elif child.tag not in _SILENT:
            yield from _paragraph(loose)
            loose = []
            yield from _block(child)
        loose += _run(child.tail)
    yield from _paragraph(loose)


def _block(element: ET.Element) -> Iterator[Block]:
    tag = element.tag
    if tag in _HEADINGS:
        yield from _paragraph(list(_runs(element, "plain")), kind="heading")
    elif tag == "pre":
        if "plantuml" not in "".join(code.get("class", "") for code in element):
            yield from _lines("".join(element.itertext()))
    elif tag in _HOLDERS:
        parts = tuple(_HOLDERS[tag].parts(element))
        if parts:
            yield Block(kind=_HOLDERS[tag].kind, blocks=parts)
    else:
        yield from _blocks(element)


def _items(element: ET.Element) -> Iterator[Block]:
    for item in element:
        if item.tag == "li":
            yield Block(kind="item", blocks=tuple(_blocks(item)))


def _rows(table: ET.Element) -> Iterator[Block]:
    for row in table.iter("tr"):
        cells = tuple(
            Block(kind="cell", blocks=tuple(_blocks(cell)))
            for cell in row
            if cell.tag in {"td", "th"}
        )
        if cells:
            yield Block(kind="row", blocks=cells)


def _lines(text: str) -> Iterator[Block]:
    for line in text.splitlines():
        yield from _paragraph(list(_run(line)))


def _paragraph(runs: list[Run], kind: str = "text") -> Iterator[Block]:
    """Yield a paragraph, unless it holds no more than spaces."""
    if any(run.text.strip() for run in runs):
        yield Block(kind=kind, runs=tuple(runs))


def _runs(element: ET.Element, style: str) -> Iterator[Run]:
    yield from _run(element.text, style)
    for child in element:
        if child.tag not in _SILENT:
            yield from _inline(child, style)
        yield from _run(child.tail, style)


def _inline(element: ET.Element, style: str) -> Iterator[Run]:
    tag = element.tag
    if tag == "br":
        yield Run(text="", style="break")
    elif tag == "img":
        yield from _run(element.get("alt"), style)
    else:
        inner = {"strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis"}.get(tag)
        yield from _runs(element, inner or style)
    target = element.get("href", "") if tag == "a" else ""
    if target.startswith(("http://", "https://")) and target != "".join(element.itertext()):
        yield Run(text=f" ({target})", style=style)


def _run(text: str | None, style: str = "plain") -> Iterator[Run]:
    if text:
        yield Run(text=text, style=style)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Holder:
    kind: str
    parts: Callable[[ET.Element], Iterator[Block]]


_HOLDERS = {
    "ul": _Holder(kind="bullets", parts=_items),
    "ol": _Holder(kind="numbers", parts=_items),
    "blockquote": _Holder(kind="quote", parts=_blocks),
    "table": _Holder(kind="table", parts=_rows),
}
