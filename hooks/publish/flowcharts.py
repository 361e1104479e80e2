"""All diagrams of a build in one batch: flowcharts of SOPs and blocks that authors write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from publish.diagrams.accessible import accessible
from publish.diagrams.diagram import FailedDiagram, RenderedDiagram
from publish.diagrams.fenced import fence_problems
from publish.diagrams.fences import Fence, find_fences
from publish.diagrams.untangling import untangled_swimlanes
from sopkit.documents import FORMAT
from sopkit.findings import Finding, Severity
from sopkit.flow.graph import letter
from sopkit.memory import Memory

if TYPE_CHECKING:
    from publish.diagrams.diagram import Diagram
    from publish.diagrams.store import DiagramStore
    from sopkit.entries import SopEntry
    from sopkit.flow.graph import Section
    from sopkit.source import Source

_Chart: TypeAlias = "tuple[SopEntry, tuple[str, ...]]"
_Fenced: TypeAlias = "tuple[Source, tuple[Fence, ...]]"


@dataclass(frozen=True, kw_only=True, slots=True)
class Flowcharts:
    """What the store made of a catalogue."""

    sections: Mapping[str, tuple[RenderedDiagram | None, ...]]
    """By SOP id, one picture a section; None where it could not be drawn."""

    findings: tuple[Finding, ...]


def draw_all(
    entries: Iterable[SopEntry],
    texts: Iterable[Source],
    store: DiagramStore,
    memory: Memory | None = None,
) -> Flowcharts:
    """Draw every flowchart, and every fenced block of the texts' bodies.

    Args:
        entries: the SOPs.
        texts: the files whose bodies may hold fenced blocks.
        store: where the pictures come from.
        memory: what the last build left; the store is only asked for what is new.
    """
    memory = memory or Memory()
    charts = list(_charts(tuple(entries), store, memory))
    fences = [(text, _fences(text, memory)) for text in texts]
    new = [chart for chart in charts if not memory.had(("chart", chart[0].id), chart[1])]
    drawn = store.render([*_sources(new), *_fenced(fences)])
    diagrams = {
        entry.id: memory.recall(
            ("diagrams", entry.id), (sources,), partial(_picked, sources, drawn)
        )
        for entry, sources in charts
    }
    return Flowcharts(
        sections={key: tuple(map(_picture, found)) for key, found in diagrams.items()},
        findings=(*_chart_findings(charts, diagrams), *_fence_findings(fences, drawn)),
    )


def _charts(entries: tuple[SopEntry, ...], store: DiagramStore, memory: Memory) -> Iterator[_Chart]:
    """Yield each SOP with its sources, drawing those that are new to see whether lines cross."""
    new = [entry for entry in entries if not memory.knows(("chart", entry.id), (entry,))]
    sources = untangled_swimlanes([entry.procedure for entry in new], store)
    made = {entry.id: found for entry, found in zip(new, sources, strict=True)}
    for entry in entries:
        key = ("chart", entry.id)
        yield entry, memory.recall(key, (entry,), partial(made.__getitem__, entry.id))


def _fences(text: Source, memory: Memory) -> tuple[Fence, ...]:
    return memory.recall(("fences", text.path), (text,), lambda: tuple(find_fences(text.body)))


def _picked(sources: tuple[str, ...], drawn: Mapping[str, Diagram]) -> tuple[Diagram, ...]:
    return tuple(drawn[source] for source in sources)


def named(picture: RenderedDiagram, section: Section, entry: SopEntry) -> str:
    """Return a flowchart as it stands in its page: with a name, and ids of its own."""
    at = entry.procedure.sections.index(section)
    part = f", tahap {letter(at)}: {section.name}" if section.name else ""
    return accessible(
        picture.svg,
        prefix=f"alir-{letter(at).lower()}",
        title=f"Diagram alir {entry.title}{part}",
        description=f"{len(section.steps)} langkah; uraiannya ada pada tabel dan daftar langkah.",
    )


def _picture(diagram: Diagram) -> RenderedDiagram | None:
    return diagram if isinstance(diagram, RenderedDiagram) else None


def _sources(charts: Iterable[_Chart]) -> Iterator[str]:
    for _, sources in charts:
        yield from sources


def _fenced(fences: Iterable[_Fenced]) -> Iterator[str]:
    for _, found in fences:
        yield from (fence.source for fence in found if not fence.forbidden)


def _chart_findings(
    charts: Iterable[_Chart], diagrams: Mapping[str, tuple[Diagram, ...]]
) -> Iterator[Finding]:
    for entry, _ in charts:
        for diagram in diagrams[entry.id]:
            if isinstance(diagram, FailedDiagram):
                line = entry.source.line_of(("prosedur",))
                yield _finding(entry.source.path, line, "prosedur", diagram.message)


def _fence_findings(fences: Iterable[_Fenced], drawn: Mapping[str, Diagram]) -> Iterator[Finding]:
    for text, found in fences:
        for problem in fence_problems(text.path, found, drawn):
            yield _finding(text.path, text.body_line - 1 + problem.line, "", problem.message)


def _finding(path: str, line: int, field: str, message: str) -> Finding:
    return Finding(
        rule="SF09",
        severity=Severity.ERROR,
        path=path,
        line=line,
        field=field,
        message=f"diagram tidak dapat digambar: {message}",
        hint="perbaiki baris itu; bila naskahnya benar, laporkan kepada pengelola program",
        source=FORMAT,
    )
