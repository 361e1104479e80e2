"""Citations in authors' prose lead to the page of the regulation they name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html.parser import HTMLParser

from markupsafe import escape

from sopkit.legal.citations import parse
from sopkit.legal.identity import LegalId
from sopkit.legal.regions import well_formed


def with_links(
    html: str, address_of: Callable[[LegalId], str | None], *, region: str | None = None
) -> str:
    """Link the citations in rendered prose; whatever else it holds stays byte by byte.

    Nothing is linked inside links, code, headings, drawings and form fields.

    Args:
        html: the prose.
        address_of: gives the address of a regulation, or None where it has no page here.
        region: code of the region whose document it is, for a bare "Perda".
    """
    home = well_formed(region)
    return "".join(
        _linked(raw, address_of, home) if is_text else raw for raw, is_text in _pieces(html)
    )


def _linked(raw: str, address_of: Callable[[LegalId], str | None], region: str | None) -> str:
    parts: list[str] = []
    done = 0
    for citation in parse(raw, region=region):
        address = address_of(citation.id) if citation.id and citation.start >= done else None
        if address is not None:
            words = raw[citation.start : citation.end]
            parts += [raw[done : citation.start], f'<a href="{escape(address)}">{words}</a>']
            done = citation.end
    return "".join((*parts, raw[done:]))


def _pieces(html: str) -> Iterator[tuple[str, bool]]:
    """Yield the prose in pieces, and whether each is text that may be linked."""
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    ends = [start for start, _ in reader.pieces[1:]] + [len(html)]
    for (start, is_text), end in zip(reader.pieces, ends, strict=True):
        yield html[start:end], is_text


class _Reader(HTMLParser):
    """Notes where text begins and where it ends; all between keeps the form it has."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[tuple[int, bool]] = [(0, False)]
        self._lines = [0]
        for line in html.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self._closed: list[str] = []

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self._begin(is_text=False)
        if tag in _UNTOUCHED:
            self._closed.append(tag)

    def handle_startendtag(self, _tag: str, _attributes: object) -> None:
        self._begin(is_text=False)

    def handle_endtag(self, tag: str) -> None:
        self._begin(is_text=False)
        if tag in self._closed:
            while self._closed.pop() != tag:
                pass

    def _text(self, *_: object, **__: object) -> None:
        self._begin(is_text=not self._closed)

    def _other(self, *_: object, **__: object) -> None:
        self._begin(is_text=False)

    handle_data = handle_entityref = handle_charref = _text
    handle_comment = handle_decl = unknown_decl = handle_pi = _other

    def _begin(self, *, is_text: bool) -> None:
        """Begin a piece here, unless it goes on in the same way."""
        line, column = self.getpos()
        if self.pieces[-1][1] is not is_text:
            self.pieces.append((self._lines[line - 1] + column, is_text))


_UNTOUCHED = frozenset(
    {"a", "code", "pre", "kbd", "samp", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"svg", "math", "script", "style", "textarea", "select", "button", "summary"}
)
