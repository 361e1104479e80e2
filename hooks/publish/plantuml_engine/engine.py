"""What every PlantUML engine offers, and what it answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """A drawn diagram, as the engine wrote it."""

    svg: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Complaint:
    """Why a source was not drawn."""

    message: str
    """In Indonesian; words of PlantUML stand as it wrote them."""

    line: int | None
    """Line of the source as PlantUML counts it, from 1; None where it names none."""


Drawing: TypeAlias = Picture | Complaint


class EngineUnavailableError(Exception):
    """No engine can be started or reached; the message says what to do about it."""


class Engine(Protocol):
    """Draws sources; one engine serves many builds."""

    @property
    def version(self) -> str:
        """Return a text that changes whenever the same source may look different."""

    def draw(self, sources: Sequence[str]) -> Iterator[tuple[str, Drawing]]:
        """Yield every source with what came of it, in the order in which they are done."""

    def close(self) -> None:
        """Release processes; a later draw starts them anew."""


def plantuml_complaint(message: str, line: int | None) -> Complaint:
    """Put PlantUML's own words into a sentence."""
    return Complaint(message=f"PlantUML tidak dapat menggambar diagram: {message}", line=line)
