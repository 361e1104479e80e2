"""Flowcharts whose lines run beside the steps: drawn anew with connectors where they do not."""

from __future__ import annotations

from collections.abc import Iterable

from publish.diagrams.crossings import has_crossings
from publish.diagrams.diagram import Diagram, RenderedDiagram
from publish.diagrams.store import DiagramStore
from sopkit.flow.graph import Procedure
from sopkit.flow.plantuml import swimlanes


def untangled_swimlanes(
    procedures: Iterable[Procedure], store: DiagramStore
) -> tuple[tuple[str, ...], ...]:
    """Return for each procedure the sources of its sections; a store renders them all at once."""
    asked = tuple(procedures)
    plain = [swimlanes(procedure) for procedure in asked]
    drawn = store.render(source for sources in plain for source in sources)
    tangled = {source for source, diagram in drawn.items() if _is_tangled(diagram)}
    return tuple(_choose(*pair, tangled) for pair in zip(asked, plain, strict=True))


def _is_tangled(diagram: Diagram) -> bool:
    return isinstance(diagram, RenderedDiagram) and has_crossings(diagram.svg)


def _choose(procedure: Procedure, plain: tuple[str, ...], tangled: set[str]) -> tuple[str, ...]:
    """Take the careful source for the sections whose plain one is tangled."""
    if tangled.isdisjoint(plain):
        return plain
    careful = swimlanes(procedure, careful=True)
    return tuple(c if p in tangled else p for p, c in zip(plain, careful, strict=True))
