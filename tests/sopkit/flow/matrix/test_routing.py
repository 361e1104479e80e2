from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopkit.flow.graph import Goal, Section, Symbol
from sopkit.flow.matrix import Grid, route
from sopkit.flow.matrix.grid import Side

Draw = Callable[..., st.SearchStrategy[Section]]
FindFaults = Callable[[Grid, Section], list[str]]


@settings(max_examples=2000, deadline=None)
@given(data=st.data())
def test_no_drawing_of_a_small_section_has_a_fault(
    data: st.DataObject, sections: Draw, find_faults: FindFaults
) -> None:
    section = data.draw(sections(steps=8, lanes=5))
    assert find_faults(route(section, first=data.draw(st.booleans())), section) == []


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_drawing_of_a_large_section_has_a_fault(
    data: st.DataObject, sections: Draw, find_faults: FindFaults
) -> None:
    section = data.draw(sections(steps=30, lanes=12, exits=7))
    assert find_faults(route(section), section) == []


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_a_straight_next_step_has_one_bend_at_most_and_is_entered_from_above(
    data: st.DataObject, sections: Draw
) -> None:
    section = data.draw(sections())
    for path in route(section).paths:
        if path.source is not None and path.target == path.source + 1:
            start, then, *rest = path.points
            below = (start.column, start.x) == (then.column, then.x) and len(rest) == 2
            decision = section.steps[path.source - 1].symbol is Symbol.BELAH_KETUPAT
            assert len(path.points) <= 3 or (decision and below)
            assert path.head is Side.TOP


@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_the_same_section_is_always_drawn_the_same(data: st.DataObject, sections: Draw) -> None:
    section = data.draw(sections())
    assert route(section) == route(section)


@pytest.mark.parametrize("count", [0, 1])
def test_a_section_may_be_empty(count: int, section: Callable[..., Section]) -> None:
    grid = route(section([("", None)] * count, lanes=""))
    assert len(grid.rows) == count
    assert grid.paths == ()


def test_eight_jumps_cross_one_row(
    section: Callable[..., Section], find_faults: FindFaults
) -> None:
    plan: list[tuple[str, Any]] = [
        ("ab"[no % 2], {"Ya": no + 2, "Tidak": no + 10}) for no in range(8)
    ]
    plan += [("ab"[no % 2], None) for no in range(10)]
    made = section(plan, lanes="abc")
    grid = route(made)
    assert find_faults(grid, made) == []
    assert sum(len(column.left) + len(column.right) for column in grid.columns) >= 8


def long_section(section: Callable[..., Section], count: int) -> Section:
    """Make a section with a loop every third step."""
    plan: list[tuple[str, Any]] = []
    for no in range(1, count):
        decides = no % 3 == 0
        plan.append(
            ("abcdefghijkl"[no * 5 % 12], {"Ya": no + 1, "Tidak": no - 2} if decides else None)
        )
    return section([*plan, ("a", Goal.FINISH)], lanes="abcdefghijkl")


def test_time_grows_no_worse_than_rows_times_edges(section: Callable[..., Section]) -> None:
    def seconds(count: int) -> float:
        made = long_section(section, count)
        times = []
        for _ in range(5):
            start = time.process_time()
            route(made)
            times.append(time.process_time() - start)
        return min(times)

    # Four times the rows and the edges: sixteen times the work, and room for a busy machine.
    assert seconds(120) < 2 * 16 * seconds(30)
