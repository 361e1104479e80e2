from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopkit.flow.graph import Edge, Goal, Procedure, Section, Step, Symbol
from sopkit.flow.reach import closed_loops, flow_of, unreachable

END = Goal.FINISH
NEXT = Goal.NEXT_SECTION


def procedure(*sections: Sequence[Sequence[int | Goal]]) -> Procedure:
    """Build a procedure from the targets of each step of each section."""
    return Procedure(sections=tuple(map(_section, sections)))


def _section(steps: Sequence[Sequence[int | Goal]]) -> Section:
    edges = tuple(
        Edge(source=no, target=target, label=None)
        for no, targets in enumerate(steps, start=1)
        for target in targets
    )
    numbered = tuple(_step(no) for no in range(1, len(steps) + 1))
    return Section(name=None, lanes=(), steps=numbered, edges=edges)


def _step(no: int) -> Step:
    return Step(
        no=no,
        key=None,
        text="",
        actors=(),
        symbol=Symbol.KOTAK,
        supplies=(),
        time=None,
        duration=None,
        outputs=(),
        remark=None,
    )


REACHED = [
    # the steps' targets by section, the places that cannot be reached
    ([[[2], [END]]], ()),
    ([[[END], [END]]], ((0, 2),)),
    # What only follows from an unreachable step is not named.
    ([[[4], [3], [4], [END]]], ((0, 2),)),
    # A loop beside the flow is named by its first step.
    ([[[4], [3], [2], [END]]], ((0, 2),)),
    ([[[NEXT]], [[2], [END]]], ()),
    ([[[END]], [[2], [END]]], ((1, 1),)),
    # A section without steps is passed over.
    ([[[NEXT]], [], [[END]]], ()),
    ([], ()),
]


@pytest.mark.parametrize(("sections", "places"), REACHED)
def test_unreachable_steps(
    sections: list[list[list[int | Goal]]], places: tuple[tuple[int, int], ...]
) -> None:
    assert unreachable(flow_of(procedure(*sections))) == places


LOOPS = [
    # the steps' targets by section, the closed loops as walks
    ([[[2], [3, 1], [END]]], ()),
    ([[[2], [3, END], [4], [3]]], (((0, 3), (0, 4), (0, 3)),)),
    ([[[1]]], (((0, 1), (0, 1)),)),
    # The steps that lead into a closed loop are not part of it.
    ([[[2], [3], [4], [2]]], (((0, 2), (0, 3), (0, 4), (0, 2)),)),
    # The shortest way round is shown.
    ([[[2, 3], [3], [1]]], (((0, 1), (0, 3), (0, 1)),)),
    ([[[2, 4], [3], [2], [5], [4]]], (((0, 2), (0, 3), (0, 2)), ((0, 4), (0, 5), (0, 4)))),
    ([[[NEXT]], [[2], [1]]], (((1, 1), (1, 2), (1, 1)),)),
    # The last section leads nowhere else than to the end.
    ([[[NEXT]], []], ()),
    ([], ()),
]


@pytest.mark.parametrize(("sections", "walks"), LOOPS)
def test_closed_loops(
    sections: list[list[list[int | Goal]]], walks: tuple[tuple[tuple[int, int], ...], ...]
) -> None:
    assert closed_loops(flow_of(procedure(*sections))) == walks


def test_an_exit_to_nowhere_is_taken_for_the_next_step() -> None:
    steps = procedure([[], [1], [END]])
    assert unreachable(flow_of(steps)) == ((0, 3),)
    assert closed_loops(flow_of(steps)) == (((0, 1), (0, 2), (0, 1)),)
    mended = flow_of(steps, broken={(0, 2)})
    assert unreachable(mended) == ()
    assert closed_loops(mended) == ()


@given(st.lists(st.lists(st.integers(1, 8) | st.just(END), min_size=1, max_size=3), max_size=8))
def test_every_flow_is_whole_or_told(targets: list[list[int | Goal]]) -> None:
    size = len(targets)
    steps = [[t if t is END else min(t, size) for t in exits] for exits in targets]
    flow = flow_of(procedure(steps))
    ends = _reaching_end(flow)
    loops = closed_loops(flow)
    # A step that cannot reach the end has a closed loop to blame, and only then is there one.
    assert (ends == set(flow)) == (not loops)
    for walk in loops:
        assert walk[0] == walk[-1] == min(walk)
        assert not ends & set(walk)
        assert all(after in flow[before] for before, after in pairwise(walk))


def _reaching_end(flow: dict[tuple[int, int], tuple[tuple[int, int] | None, ...]]) -> set[object]:
    ends: set[object] = set()
    for _ in flow:
        ends |= {p for p, exits in flow.items() if None in exits or ends & set(exits)}
    return ends


def test_a_long_procedure_is_judged_at_once() -> None:
    size = 20_000
    steps: list[list[int | Goal]] = [[no + 1, max(1, no - 1)] for no in range(1, size)]
    steps.append([size - 1])
    started = time.perf_counter()
    flow = flow_of(procedure(steps))
    assert unreachable(flow) == ()
    assert closed_loops(flow) == (((0, 1), (0, 1)),)
    assert time.perf_counter() - started < 5
