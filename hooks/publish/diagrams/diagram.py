"""What the store hands out for a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, kw_only=True, slots=True)
class RenderedDiagram:
    """A picture that can stand in a page once `accessible` has named it."""

    svg: str


@dataclass(frozen=True, kw_only=True, slots=True)
class FailedDiagram:
    """A source that could not be drawn."""

    message: str
    """Why, in Indonesian."""

    line: int | None
    """Line of the source, from 1; None where it is not known."""


Diagram: TypeAlias = RenderedDiagram | FailedDiagram
