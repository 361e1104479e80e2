"""An author's Markdown as search reads it: its words, parted at the headings that can be named."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

import markdown


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """What stands below a heading; the words before the first one have no anchor."""

    anchor: str
    heading: str
    text: str


def passages(body: str) -> tuple[Passage, ...]:
    """Return the passages of some Markdown, the words before any heading first."""
    if not body.strip():
        return ()
    reader = _Reader()
    # A reader is made anew for each text, because footnotes and anchors are counted by text.
    reader.feed(markdown.Markdown(extensions=_EXTENSIONS).convert(body))
    reader.close()
    return tuple(draft.finished() for draft in reader.drafts)


def words_of(body: str) -> str:
    """Return all words of some Markdown."""
    found = ((one.heading, one.text) for one in passages(body))
    return " ".join(text for pair in found for text in pair if text)


_EXTENSIONS = ("toc", "attr_list", "def_list", "tables", "fenced_code", "footnotes", "admonition")
"""Those of mkdocs.yml that decide where headings are, and how they are addressed."""


@dataclass(kw_only=True, slots=True)
class _Draft:
    anchor: str = ""
    heading: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def finished(self) -> Passage:
        return Passage(anchor=self.anchor, heading=_folded(self.heading), text=_folded(self.text))


class _Reader(HTMLParser):
    """Sorts the words of a page by the headings above them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.drafts = [_Draft()]
        self._in_heading = False
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HEADINGS:
            self.drafts.append(_Draft(anchor=dict(attrs).get("id") or ""))
        self._in_heading = self._in_heading or tag in _HEADINGS
        self._unread += tag in _UNREAD
        self._break_at(tag)

    def handle_endtag(self, tag: str) -> None:
        self._in_heading = self._in_heading and tag not in _HEADINGS
        self._unread -= tag in _UNREAD and self._unread > 0
        self._break_at(tag)

    def handle_data(self, data: str) -> None:
        if not self._unread:
            draft = self.drafts[-1]
            (draft.heading if self._in_heading else draft.text).append(data)

    def _break_at(self, tag: str) -> None:
        """Keep the words of two blocks apart."""
        if tag not in _WITHIN_LINES:
            self.handle_data(" ")


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_UNREAD = frozenset({"script", "style"})
_WITHIN_LINES = frozenset(
    {"a", "abbr", "b", "code", "em", "i", "kbd", "span", "strong", "sub", "sup"}
)


def _folded(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())
