from __future__ import annotations

import pytest

from sopkit.flow.graph import Edge, Goal, Lane, Section, Step, Symbol, Target
from sopkit.flow.nesting import find_nesting

Ways = dict[int, tuple[Target, ...]]


def section(lanes: str, ways: Ways) -> Section:
    """Make a section with one step for each letter, in the lane of that letter."""
    steps = tuple(
        Step(
            no=no,
            key=None,
            text="Kerja",
            actors=(lane,),
            symbol=Symbol.KOTAK,
            supplies=(),
            time=None,
            duration=None,
            outputs=(),
            remark=None,
        )
        for no, lane in enumerate(lanes, start=1)
    )
    edges = [
        Edge(source=step.no, target=target, label=str(at))
        for step in steps
        for at, target in enumerate(ways.get(step.no, (following(step.no, len(steps)),)))
    ]
    names = tuple(Lane(id=lane, name=lane) for lane in sorted(set(lanes)))
    return Section(name=None, lanes=names, steps=steps, edges=tuple(edges))


def following(no: int, count: int) -> Target:
    return no + 1 if no < count else Goal.FINISH


@pytest.mark.parametrize(
    ("lanes", "ways", "loops", "branches"),
    [
        # One way back, also to the step itself.
        ("abc", {2: (3, 1)}, [(1, 2)], []),
        ("abc", {2: (3, 2)}, [(2, 2)], []),
        # Two that nest; two that cross, of which the shorter stays.
        ("abca", {2: (3, 1), 3: (4, 1)}, [(1, 2), (1, 3)], []),
        ("abcab", {3: (4, 1), 4: (5, 3)}, [(3, 4)], []),
        # A loop must have a way out.
        ("abc", {2: (2, 1)}, [(2, 2)], []),
        # A jump that decides nothing is no loop.
        ("abc", {2: (1,)}, [], []),
        # A way around steps, and two alternatives.
        ("aabb", {1: (2, 4)}, [], [(1, None, 4)]),
        ("aabbc", {1: (2, 4), 3: (5,)}, [], [(1, 4, 5)]),
        # A way around steps that lead nowhere, coming down beside them or through them.
        ("abca", {1: (2, 4), 3: (Goal.FINISH,)}, [], [(1, None, 4)]),
        ("abcb", {1: (2, 4), 3: (Goal.FINISH,)}, [], []),
        # Ends and neighbours need no block.
        ("abc", {1: (2, Goal.FINISH)}, [], []),
        # A loop inside a way around; one that leaves it.
        ("abcab", {1: (2, 5), 3: (4, 2)}, [(2, 3)], [(1, None, 5)]),
        ("abcab", {2: (3, 5), 3: (4, 1)}, [(1, 3)], []),
    ],
)
def test_blocks_are_chosen_so_that_none_cross(
    lanes: str,
    ways: Ways,
    loops: list[tuple[int, int]],
    branches: list[tuple[int, int | None, int]],
) -> None:
    found = find_nesting(section(lanes, ways))
    assert sorted((loop.start, loop.end) for loop in found.loops) == loops
    assert [(b.decision, b.split, b.join) for b in found.branches] == branches


@pytest.mark.parametrize(
    ("lanes", "ways", "blocks"),
    [
        # The decision stands right of all it goes back over, or in the lane it goes back to.
        ("abca", {3: (4, 1)}, 1),
        ("abaa", {3: (4, 1)}, 1),
        ("baaa", {2: (3, 1)}, 0),
        ("acba", {3: (4, 1)}, 0),
        # Alternatives that stay in one lane each; one that changes lanes.
        ("aabc", {1: (2, 3), 2: (4,)}, 1),
        ("aabcc", {1: (2, 4), 3: (5,)}, 0),
    ],
)
def test_careful_drawing_keeps_only_lines_that_run_beside_the_steps(
    lanes: str, ways: Ways, blocks: int
) -> None:
    drawn = section(lanes, ways)
    plain, careful = find_nesting(drawn), find_nesting(drawn, careful=True)
    assert len(plain.loops + plain.branches) == 1
    assert len(careful.loops + careful.branches) == blocks


def test_an_alternative_leads_on_to_where_both_meet() -> None:
    found = find_nesting(section("aabbc", {1: (2, 4), 3: (5,)}))
    assert [found.next_of(no) for no in (1, 2, 3, 4)] == [2, 3, 5, 5]


def test_blocks_that_share_a_step_open_from_the_outside_and_close_from_the_inside() -> None:
    found = find_nesting(section("abca", {2: (3, 1), 3: (4, 1, 3)}))
    assert [loop.end for loop in found.opened_at(1)] == [3, 2]
    assert [loop.start for loop in found.closed_at(3)] == [3, 1]
