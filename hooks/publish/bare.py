"""Take out of finished pages what the theme puts there for scripts and styles that are not here."""

from __future__ import annotations

import re


def bare(html: str) -> str:
    """Return a page without the theme's switches, second skip link, and empty places."""
    *before, last = _UNUSED.split(html)
    return "".join(piece.rstrip(" ") for piece in before) + last


# It begins with the one letter that can be looked for fast: pages have tens of thousands.
_UNUSED = re.compile(
    r"""<(?:
        input\ class="md-toggle"[^>]*>
        |label\ class="md-overlay"[^>]*></label>
        |div\ data-md-component="skip">\s*(?:<a[^>]*>[^<]*</a>)?\s*</div>
        |div\ data-md-component="announce">\s*</div>
        |div\ class="md-dialog"[^>]*>\s*<div[^>]*></div>\s*</div>
    )\n?""",
    re.VERBOSE,
)
"""They stand outside of the blocks that a template of ours could leave empty."""
