from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopkit.flow.graph import Section
from sopkit.flow.matrix import cut, route
from sopkit.flow.matrix.grid import Side, Track


@pytest.mark.parametrize("breaks", [(), (0,), (3,), (-1, 7)])
def test_without_a_break_amid_the_rows_nothing_is_cut(
    breaks: tuple[int, ...], section: Callable[..., Section]
) -> None:
    grid = route(section([("a", None), ("b", None), ("a", None)], lanes="ab"))
    assert cut(grid, breaks) == (grid,)


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_each_letter_stands_where_a_line_leaves_a_page_and_where_it_comes_in(
    data: st.DataObject,
    sections: Callable[..., st.SearchStrategy[Section]],
    lattice: type[Any],
    find_touching: Callable[[Any], Iterator[str]],
) -> None:
    grid = route(data.draw(sections()))
    breaks = data.draw(st.sets(st.integers(1, max(1, len(grid.rows) - 1)), max_size=3))
    pages = cut(grid, breaks)
    assert [row.step for page in pages for row in page.rows] == [row.step for row in grid.rows]
    assert not [fault for page in pages for fault in find_touching(lattice(page))]
    ends: dict[str, list[tuple[int, Side, bool]]] = {}
    for number, page in enumerate(pages):
        for connector in page.connectors:
            end = (number, connector.side, connector.enters)
            ends.setdefault(connector.letter, []).append(end)
    for letter, (first, second) in ends.items():
        assert (first[1], second[1]) == (Side.BOTTOM, Side.TOP), letter
        assert first[0] < second[0]
        assert first[2] is not second[2]


def test_lines_end_at_the_segilima_and_keep_their_head_on_the_last_page(
    section: Callable[..., Section],
) -> None:
    grid = route(section([("a", None), ("a", None)], lanes="a"))
    above, below = (page.paths[0] for page in cut(grid, [1]))
    assert (above.head, below.head) == (None, Side.TOP)
    assert above.points[-1].y == above.points[0].y + 1
    assert below.points[0].y == -1


def test_columns_are_as_wide_on_every_page(section: Callable[..., Section]) -> None:
    plan = [("a", None), ("a", None), ("a", {"Ya": 4, "Tidak": 2}), ("a", {"Ya": 5, "Tidak": 1})]
    pages = cut(route(section([*plan, ("a", None)], lanes="a")), [2])
    assert pages[0].columns == pages[1].columns
    wide = Counter(track for column in pages[0].columns for track in column.left + column.right)
    assert wide[Track.CONNECTOR] == len(pages[0].connectors) - 1, "one line is on the axis"
