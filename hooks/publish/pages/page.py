"""What a generated page is: address, title, template and the variables of that template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One page to be made."""

    uri: str
    """The Markdown file it stands for, below the source folder."""

    title: str
    description: str
    template: str
    """The template's name below `overrides/`."""

    context: Mapping[str, Any] = field(repr=False)
    """The variables that the template's first line names, besides those of every page."""

    prose: str = ""
    """The author's Markdown, shown where the template says."""

    style: str = ""
    """CSS of this page alone."""

    kit: str = ""
    """The name of the sheet and the script that pages of this kind need besides, if any."""

    source: str | None = None
    """The path of the file to edit, below the source folder; None for a generated page."""

    @property
    def url(self) -> str:
        """Return the address, without leading slash."""
        if self.uri.endswith("index.md"):
            return self.uri.removesuffix("index.md")
        return f"{self.uri.removesuffix('.md')}/"

    @property
    def root(self) -> str:
        """Return the way from here to the site's root."""
        return "../" * self.url.count("/") or "./"
