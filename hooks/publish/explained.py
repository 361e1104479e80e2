"""Explain abbreviations where a page first uses them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from markupsafe import escape

Explain = Callable[[str], str]


def explainer(abbreviations: Mapping[str, str]) -> Explain:
    """Return what marks the first use of each abbreviation in the HTML of a page."""
    return _explainer(tuple(sorted(abbreviations.items())))


# A catalogue has one vocabulary for all of its pages.
@lru_cache(maxsize=4)
def _explainer(pairs: tuple[tuple[str, str], ...]) -> Explain:
    if not pairs:
        return str
    words = {str(escape(short)): str(escape(full)) for short, full in pairs}
    longest_first = sorted(words, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
    return lambda html: _explained(html, words, pattern)


def _explained(html: str, words: Mapping[str, str], pattern: re.Pattern[str]) -> str:
    """Go through the texts between tags, and leave alone what stands in certain elements."""
    left = dict(words)

    def mark(found: re.Match[str]) -> str:
        full = left.pop(found[0], None)
        return f'<abbr title="{full}">{found[0]}</abbr>' if full else found[0]

    pieces = _TAGS.split(html)
    closed_by = ""
    for at, piece in enumerate(pieces):
        if at % 2:
            closed_by = _state(piece, closed_by)
        elif not closed_by and piece.strip():
            pieces[at] = pattern.sub(mark, piece)
    return "".join(pieces)


def _state(tag: str, closed_by: str) -> str:
    """Return the name of the element within which nothing is marked, after a tag."""
    if closed_by:
        return "" if tag.startswith(f"</{closed_by}") else closed_by
    opened = _OPENED.match(tag)
    return opened["name"] if opened and opened["name"] in _UNMARKED else ""


_TAGS = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_OPENED = re.compile(r"<(?P<name>[a-z][a-z0-9]*)\b")
_UNMARKED = frozenset(
    {
        *("a", "abbr", "button", "caption", "code", "figcaption", "h1", "h2", "h3", "h4", "nav"),
        *("pre", "q", "script", "style", "summary", "svg", "thead", "title"),
    }
)
"""Where an explanation would be wrong, or in the way: names of things, code, drawings."""
