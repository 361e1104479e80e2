"""Fenced diagrams before and after Markdown: what is wrong with them, and their finished HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from publish.diagrams.accessible import accessible
from publish.diagrams.diagram import Diagram, FailedDiagram
from publish.diagrams.fences import Fence
from publish.diagrams.svg import ROOT_CLASS

# What plantuml-markdown puts in has lost its class, but not its style; what already has a role
# was named by a template.
_DRAWING = re.compile(
    r'<svg(?P<attributes>(?![^>]*\brole=")[^>]*--sop-extent[^>]*)>(?P<content>.*?)</svg>', re.DOTALL
)
_NO_NAME = "uml diagram"
"""What plantuml-markdown writes where the author named nothing."""

_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_ADDED = ("alt", "title", "preserveAspectRatio", "width", "height", "class", "id")


@dataclass(frozen=True, kw_only=True, slots=True)
class FenceProblem:
    """Why a block of a page is not drawn."""

    path: str
    line: int
    """Line of the page, from 1."""

    message: str


def fence_problems(
    path: str, fences: Iterable[Fence], diagrams: Mapping[str, Diagram]
) -> Iterator[FenceProblem]:
    """Yield what is wrong with the blocks of one page, once the store has rendered them."""
    for fence in fences:
        for refused in fence.forbidden:
            yield FenceProblem(path=path, line=refused.line, message=refused.message)
        diagram = diagrams.get(fence.source)
        if isinstance(diagram, FailedDiagram) and not fence.forbidden:
            line = fence.line_of(diagram.line)
            yield FenceProblem(path=path, line=line, message=diagram.message)


def finished(page: str, *, prefix: str = "diagram") -> str:
    """Name the drawings that plantuml-markdown put into a page, and drop what it added to them."""
    count = 0

    def finish(drawing: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return _finish(drawing, f"{prefix}-{count}")

    return _DRAWING.sub(finish, page)


def _finish(drawing: re.Match[str], prefix: str) -> str:
    written = dict(_ATTRIBUTE.findall(drawing["attributes"]))
    names = (html.unescape(written.get(name, "")) for name in ("alt", "title"))
    title = next((name for name in names if name not in ("", _NO_NAME)), "Diagram")
    kept = {"class": ROOT_CLASS} | {k: v for k, v in written.items() if k not in _ADDED}
    head = "".join(f' {name}="{value}"' for name, value in kept.items())
    svg = f"<svg{head}>{drawing['content']}</svg>"
    return accessible(svg, prefix=prefix, title=title, description="").rstrip("\n")
