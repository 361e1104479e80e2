from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from publish.diagrams.crossings import has_crossings
from publish.diagrams.diagram import RenderedDiagram
from publish.diagrams.store import DiagramStore
from publish.diagrams.untangling import untangled_swimlanes
from publish.plantuml_engine.engine import Complaint, Drawing
from publish.plantuml_engine.node import NodeEngine
from sopkit.flow.graph import Edge, Goal, Lane, Procedure, Section, Step, Symbol, Target
from sopkit.flow.plantuml import swimlanes


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DiagramStore]:
    engine = NodeEngine(processes=2)
    yield DiagramStore(tmp_path_factory.mktemp("diagrams"), engine)
    engine.close()


def make_procedure(seed: int) -> Procedure:
    """Make a procedure wilder than any office has: jumps anywhere, texts of any length."""
    chance = random.Random(seed)
    count, lanes = chance.randint(2, 12), chance.randint(2, 5)
    words = ("memeriksa", "draf", "surat", "kepada", "kepala", "untuk", "disetujui", "oleh")
    steps = tuple(
        Step(
            no=no,
            key=None,
            text=" ".join(chance.choices(words, k=chance.randint(2, 12))),
            actors=(str(chance.randrange(lanes)),),
            symbol=Symbol.KOTAK,
            supplies=(),
            time=None,
            duration=None,
            outputs=(),
            remark=None,
        )
        for no in range(1, count + 1)
    )
    edges = [edge for step in steps for edge in make_exits(chance, step.no, count)]
    columns = tuple(Lane(id=str(n), name=f"Pelaksana {n}") for n in range(lanes))
    section = Section(name=None, lanes=columns, steps=steps, edges=tuple(edges))
    return Procedure(sections=(section,))


def make_exits(chance: random.Random, no: int, count: int) -> Iterator[Edge]:
    following: Target = no + 1 if no < count else Goal.FINISH
    if chance.random() > 0.35:
        yield Edge(source=no, target=following, label=None)
        return
    others = [*range(1, count + 1), Goal.FINISH]
    ways = dict.fromkeys([following, *chance.sample(others, k=chance.randint(1, 2))])
    for target, label in zip(ways, ("Ya", "Tidak", "Perlu perbaikan"), strict=False):
        yield Edge(source=no, target=target, label=label)


def test_no_line_runs_through_a_step(store: DiagramStore) -> None:
    procedures = [make_procedure(seed) for seed in range(40)]
    chosen = untangled_swimlanes(procedures, store)
    drawn = store.render(source for sources in chosen for source in sources)
    assert len(drawn) == len(procedures)
    for diagram in drawn.values():
        assert isinstance(diagram, RenderedDiagram)
        assert not has_crossings(diagram.svg)
    # Some had to be drawn anew, most had not.
    plain = [swimlanes(procedure) for procedure in procedures]
    again = sum(one != other for one, other in zip(chosen, plain, strict=True))
    assert 0 < again < len(procedures) / 2


class Broken:
    """An engine that draws nothing."""

    version = "1"

    def draw(self, sources: Sequence[str]) -> Iterator[tuple[str, Drawing]]:
        for source in sources:
            yield source, Complaint(message="rusak", line=None)

    def close(self) -> None:
        pass


def test_what_cannot_be_drawn_is_left_for_the_caller(tmp_path: Path) -> None:
    procedures = [make_procedure(seed) for seed in range(3)]
    store = DiagramStore(tmp_path, Broken())
    assert untangled_swimlanes(procedures, store) == tuple(map(swimlanes, procedures))
    assert len(store.failures) == 3
