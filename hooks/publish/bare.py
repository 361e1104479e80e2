"""Take out of finished pages what the theme puts there for scripts and styles that are not here."""

from __future__ import annotations

import re


def bare(html: str) -> str:
    """Return a page without the theme's switches, second skip link, and empty places."""
    return _UNUSED.sub("", html)


_UNUSED = re.compile(
    r"""[ ]*<input\ class="md-toggle"[^>]*>\n?
    |[ ]*<label\ class="md-overlay"[^>]*></label>\n?
    |[ ]*<div\ data-md-component="skip">\s*(?:<a[^>]*>[^<]*</a>)?\s*</div>\n?
    |[ ]*<div\ data-md-component="announce">\s*</div>\n?
    |[ ]*<div\ class="md-dialog"[^>]*>\s*<div[^>]*></div>\s*</div>\n?""",
    re.VERBOSE,
)
"""They stand outside of the blocks that a template of ours could leave empty."""
