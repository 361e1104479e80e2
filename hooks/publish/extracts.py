"""What an author's Markdown says of itself: its first heading and its first paragraph, as text."""

from __future__ import annotations

import re
from html import unescape

LONGEST = 200
"""How many letters of a description search engines show at most."""


def first_heading(body: str) -> str | None:
    """Return the text of the first heading of the first level."""
    found = _HEADING.search(_without_blocks(body))
    return _plain(found["words"]) or None if found else None


def first_paragraph(body: str) -> str | None:
    """Return the first paragraph as plain text, cut at a word where it is long."""
    for block in re.split(r"\n[ \t]*\n", _without_blocks(body)):
        if block.strip() and not _NO_PARAGRAPH.match(block):
            text = _plain(block)
            if text:
                return shortened(text)
    return None


def shortened(text: str) -> str:
    """Cut a long text at a word."""
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST - 1].rpartition(' ')[0].rstrip(' ,;:.–')} …"


def _without_blocks(body: str) -> str:
    """Leave out comments and fenced code, in which nothing is Markdown."""
    return _FENCE.sub("\n", _COMMENT.sub("", body))


def _plain(markdown: str) -> str:
    """Return the words of some Markdown, white space folded."""
    text = _LINK.sub(lambda found: found["words"], _IMAGE.sub("", markdown))
    text = _MARKS.sub("", _ATTRIBUTES.sub("", _TAG.sub("", text)))
    return " ".join(unescape(text).split())


_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FENCE = re.compile(
    r"^ *(?P<marks>`{3,}|~{3,}).*?(?:^ *(?P=marks)[`~]* *$|\Z)", re.DOTALL | re.MULTILINE
)
_HEADING = re.compile(r"^#[ \t]+(?P<words>.+?)[ \t#]*$", re.MULTILINE)

# Headings, lists, tables, quotes, admonitions, definitions, rules and code are no paragraphs.
_NO_PARAGRAPH = re.compile(
    r"[ ]{4} | \s*(?: \# | [-*+][ \t] | \d+[.)][ \t] | \| | > | !!! | \?\?\? | \*?\[[^\]]+\]:"
    r" | [-*_]{3,}\s*$ | <(?!(?:a|b|i|em|strong|abbr|kbd|code)\b) )",
    re.VERBOSE,
)
_GOAL = r"(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])"
_IMAGE = re.compile(rf"!\[[^\[\]]*\]{_GOAL}")
_LINK = re.compile(rf"\[(?P<words>[^\[\]]*)\]{_GOAL}?")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_ATTRIBUTES = re.compile(r"\{[:#.][^{}]*\}|\{ *[#.][^{}]*\}")
_MARKS = re.compile(r"`+|\*+|~~|(?<!\w)_+|_+(?!\w)|\\(?=[^\w\s])")
