"""What is wider than a phone in authors' prose scrolls in a region that the keyboard reaches."""

from __future__ import annotations

import re

from markupsafe import Markup

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_HEAD = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)


def with_regions(html: str) -> str:
    """Put each table of rendered Markdown into a region of its own, and let code be focused.

    A region is named by its number on the page and the heads of its columns, so that no two have
    one name (WCAG 2.2, 2.1.1 and 4.1.2).
    """
    count = 0

    def framed(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        heads = [Markup(head).striptags() for head in _HEAD.findall(found[0])]  # noqa: S704
        name = ": ".join(filter(None, (f"Tabel {count}", ", ".join(filter(None, heads)))))
        label = Markup.escape(name)
        return (
            f'<div class="scroll" role="region" aria-label="{label}" tabindex="0">{found[0]}</div>'
        )

    return _TABLE.sub(framed, html).replace("<pre>", '<pre tabindex="0">')
