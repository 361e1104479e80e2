from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from sopkit.flow.graph import Section
from sopkit.flow.matrix import Grid, route
from sopkit.flow.matrix.pieces import Piece, pieces

Draw = Callable[..., st.SearchStrategy[Section]]


def overlap(one: Piece, other: Piece) -> bool:
    """Tell whether two pieces of a cell lie on each other."""
    across, other_across = one.y1 == one.y2, other.y1 == other.y2
    if across != other_across:
        return False
    if across:
        return one.y1 == other.y1 and max(one.x1, other.x1) < min(one.x2, other.x2)
    return one.x1 == other.x1 and max(one.y1, other.y1) < min(one.y2, other.y2)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_each_place_is_painted_once(data: st.DataObject, sections: Draw) -> None:
    for found in pieces(route(data.draw(sections()))).values():
        assert not any(overlap(*pair) for pair in combinations(found, 2))


def borders(grid: Grid) -> set[tuple[int, int, bool, int, bool, tuple[int, ...]]]:
    """Return where lines end at the border between two cells, as seen from both."""
    found = set()
    for (row, column), parts in pieces(grid).items():
        sides, rows = grid.columns[column], grid.rows[row]
        for part in parts:
            if part.x1 == -len(sides.left) - 1:
                found.add((row, column, True, part.y1, False, part.paths))
            if part.x2 == len(sides.right) + 1:
                found.add((row, column + 1, True, part.y1, True, part.paths))
            if part.y1 == rows.top:
                found.add((row, column, False, part.x1, False, part.paths))
            if part.y2 == rows.bottom:
                found.add((row + 1, column, False, part.x1, True, part.paths))
    return found


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_lines_go_on_in_the_next_cell(data: st.DataObject, sections: Draw) -> None:
    grid = route(data.draw(sections()))
    found = borders(grid)
    inner = {end for end in found if 0 < end[0] < len(grid.rows) or end[2]}
    assert all((*end[:4], not end[4], end[5]) in found for end in inner)


def test_a_shared_end_belongs_to_all_its_ways(section: Callable[..., Section]) -> None:
    plan = [("a", None), ("a", {"Ya": 3, "Tidak": 1}), ("a", {"Ya": 4, "Tidak": 1}), ("a", None)]
    grid = route(section(plan, lanes="a"))
    back = tuple(at for at, path in enumerate(grid.paths) if path.target == 1)
    assert back in {part.paths for part in pieces(grid)[0, 0]}
