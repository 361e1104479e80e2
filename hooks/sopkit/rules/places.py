"""Walk through the procedure of an SOP with the place of everything in its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sopkit.model import Tahap

if TYPE_CHECKING:
    from sopkit.entries import SopEntry
    from sopkit.findings import FieldPath
    from sopkit.flow.graph import Section, Step
    from sopkit.model import Langkah
    from sopkit.source import Raw, Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A tahap, or the flat list, where it stands."""

    at: int
    """Position among the tahap, from 0."""

    tahap: Tahap
    section: Section
    last: bool
    steps_path: FieldPath
    lanes_path: FieldPath

    @property
    def name(self) -> str:
        """Return the tahap's name for messages, with a space before it; empty for a flat list."""
        return f' tahap "{self.tahap.tahap}"' if self.tahap.tahap else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A step where it stands: as written, and as the graph has it."""

    part: Part
    no: int
    written: Langkah
    step: Step

    @property
    def path(self) -> FieldPath:
        """Return the place of the step in the front matter."""
        return (*self.part.steps_path, self.no - 1)

    @property
    def example_answers(self) -> str:
        """Return how a decision could be written here: on to the next step, or back by one."""
        onward = self.no + 1 if self.no < len(self.part.section.steps) else "selesai"
        return f"{{ya: {onward}, tidak: {max(1, self.no - 1)}}}"


def parts(entry: SopEntry) -> Iterator[Part]:
    """Yield the tahap of an SOP; a flat list of steps is one."""
    sop = entry.sop
    positions = [at for at, part in enumerate(sop.prosedur) if isinstance(part, Tahap)]
    for at, (tahap, section) in enumerate(zip(sop.tahap, entry.procedure.sections, strict=True)):
        base: FieldPath = ("prosedur", positions[at]) if positions else ()
        yield Part(
            at=at,
            tahap=tahap,
            section=section,
            last=at == len(sop.tahap) - 1,
            steps_path=(*base, "langkah") if positions else ("prosedur",),
            lanes_path=(*base, "pelaksana"),
        )


def rows(entry: SopEntry) -> Iterator[Row]:
    """Yield the steps of an SOP in order."""
    for part in parts(entry):
        for step in part.section.steps:
            yield Row(part=part, no=step.no, written=part.tahap.langkah[step.no - 1], step=step)


def item_path(source: Source, path: FieldPath, at: int) -> FieldPath:
    """Return the place of a list item; that of the key where the author wrote a single text."""
    return (*path, at) if isinstance(written(source, path), list) else path


def written(source: Source, path: FieldPath) -> Raw:
    """Return what the author wrote at a place, faulty or not; None where nothing is."""
    value: Raw = dict(source.front)
    for part in path:
        if isinstance(value, dict) and isinstance(part, str):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value
