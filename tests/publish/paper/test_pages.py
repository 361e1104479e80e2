from __future__ import annotations

from itertools import pairwise

import pytest

from publish.paper.pages import Item, Room, part


def items(*heights: float, section: int = 0, crossed: int = 1) -> list[Item]:
    return [
        Item(section=section, heights=(h, h + 5, h + 5, h + 10), crossed=crossed) for h in heights
    ]


def room(depth: float, sections: int = 1) -> Room:
    return Room(depth=depth, title=10, heads=(20.0,) * sections, gap=5)


def test_what_fits_stays_on_one_page() -> None:
    assert part(items(*[10] * 7), room(100)) == ()


def test_no_row_is_left_alone_on_a_page() -> None:
    # Seven rows fit on a page; the eighth would stand alone on the next one.
    (at,) = part(items(*[10] * 8), room(106))
    assert at < 7


def test_a_break_cuts_few_lines() -> None:
    rows = items(*[10] * 10)
    rows[4] = Item(section=0, heights=rows[4].heights, crossed=1)
    for at in (3, 5, 6):
        rows[at] = Item(section=0, heights=rows[at].heights, crossed=4)
    assert part(rows, room(106)) == (5,)


def test_a_section_does_not_begin_with_one_row_at_the_foot_of_a_page() -> None:
    rows = [*items(*[10] * 4), *items(*[10] * 4, section=1)]
    assert part(rows, room(115, 2)) in {(4,), (3,), (6,)}


@pytest.mark.parametrize("count", [1, 2, 9, 40])
def test_every_page_holds_its_rows(count: int) -> None:
    rows, page = items(*[10] * count), room(100)
    bounds = (0, *part(rows, page), count)
    for first, end in pairwise(bounds):
        height = 30 + 10 * (end - first) + 5 * ((first > 0) + (end < count))
        assert height <= page.depth


def test_a_row_that_no_page_can_hold_has_one_of_its_own() -> None:
    assert part(items(10, 500, 10), room(100)) == (1, 2)
