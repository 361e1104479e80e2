from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

import pytest

from publish.flow_shapes import shapes
from publish.flow_svg import SIZES, Painting, paint
from sopkit.flow.graph import Edge, Goal, Lane, Section, Step, Symbol, Target
from sopkit.flow.matrix import Grid, route

Plan = list[tuple[str, Mapping[str, Target] | None]]


def draw(plan: Plan, lanes: str = "abc") -> Grid:
    """Draw a section of steps given as (lanes, exits)."""
    edges = []
    for no, (_, exits) in enumerate(plan, 1):
        following: Target = no + 1 if no < len(plan) else Goal.FINISH
        ways = exits.items() if exits else [(None, following)]
        edges += [Edge(source=no, target=target, label=label) for label, target in ways]
    steps = [
        Step(
            no=no,
            key=None,
            text="",
            actors=tuple(actors),
            symbol=Symbol.BELAH_KETUPAT if exits else Symbol.KOTAK,
            supplies=(),
            time=None,
            duration=None,
            outputs=(),
            remark=None,
        )
        for no, (actors, exits) in enumerate(plan, 1)
    ]
    found = tuple(Lane(id=name, name=name) for name in lanes)
    return route(Section(name=None, lanes=found, steps=tuple(steps), edges=tuple(edges)))


SK_TIM: Plan = [("b", None), ("a", None), ("b", None), ("c", {"Ya": 5, "Tidak": 3}), ("a", None)]


def parts(painting: Painting, row: int, column: int) -> list[ET.Element]:
    """Return what is painted in a cell, without its two frames."""
    cell = painting.cells[row][column]
    return list(ET.fromstring(cell)[0]) if cell else []


def everything(painting: Painting) -> Iterator[ET.Element]:
    for row, cells in enumerate(painting.cells):
        for column in range(len(cells)):
            yield from parts(painting, row, column)


def test_a_cell_holds_its_lines_and_above_them_its_symbol() -> None:
    found = parts(paint(draw(SK_TIM)), 2, 1)
    assert [part.tag for part in found] == ["line", "line", "line", "use", "use", "use", "text"]
    assert found[-2].attrib == {"href": "#alir-kotak", "class": "simbol"}
    assert found[-1].text == "3"


def test_what_nothing_passes_is_empty() -> None:
    assert paint(draw(SK_TIM)).cells[0][2] == ""


def test_lines_reach_the_border_in_hundredths_of_the_cell() -> None:
    line = parts(paint(draw(SK_TIM)), 0, 1)[0]
    assert line.attrib == {"class": "d1 k2", "x1": "-50%"}


def test_a_line_that_several_ways_share_belongs_to_all_of_them() -> None:
    plan: Plan = [("a", None), ("a", None)]
    plan += [("a", {"Ya": 4, "Tidak": 2}), ("a", {"Ya": 5, "Tidak": 2}), ("a", None)]
    painting = paint(draw(plan))
    names = [part.get("class") for part in parts(painting, 1, 0)]
    assert names.count("d3 d4 k2") == 3, "the track, its turn to the symbol, and the arrowhead"


def test_labels_stand_on_their_side() -> None:
    texts = {part.text: part for part in parts(paint(draw(SK_TIM)), 3, 2) if part.tag == "text"}
    assert texts["Ya"].get("class") == "kiri"
    assert texts["Ya"].get("x", "").startswith("-")
    assert "class" not in texts["Tidak"].attrib


def test_letters_of_labels_stay_clear_of_the_line_between_them() -> None:
    plan: Plan = [("b", None), ("b", {"Sudah lengkap": 3, "Kurang lengkap": 1}), ("c", None)]
    found = [part for part in parts(paint(draw(plan)), 1, 1) if part.tag == "text"]
    places = {part.text: float(part.get("y", "").removesuffix("em")) for part in found}
    descent, ascent, least = 0.2, 0.75, 0.1
    assert places["Kurang"] + descent <= -least
    assert places["lengkap"] - ascent >= least


def test_texts_of_authors_are_escaped() -> None:
    painting = paint(draw([("a", {"<b>Ya&": 2, '"': 1}), ("b", None)]))
    assert "<b>" not in "".join(painting.cells[0])
    assert {"<b>Ya&", '"'} <= {part.text for part in everything(painting)}


def test_whatever_is_referred_to_is_drawn_once() -> None:
    plan: Plan = [*SK_TIM[:4], ("a", {"Ya": Goal.FINISH, "Tidak": 4})]
    defined = [shape.get("id") for shape in ET.fromstring(shapes(SIZES))[0]]
    used = {part.get("href", "")[1:] for part in everything(paint(draw(plan))) if part.tag == "use"}
    assert len(defined) == len(set(defined)) == 8
    assert used <= set(defined)
    assert "alir-selesai" in used


def test_symbols_grow_only_where_many_lines_meet_their_sides() -> None:
    plan: Plan = [("a", {label: at for at, label in enumerate("ABCDEFG", 2)})]
    plan += [("abc"[no % 3], None) for no in range(7)]
    painting = paint(draw(plan))
    assert [part.tag for part in parts(painting, 0, 0)].count("g") == 1
    assert sum(part.tag == "g" for part in everything(painting)) == 1
    assert painting.heights[0] > painting.heights[1]


@pytest.mark.parametrize(
    ("plan", "wider"),
    [
        ([("a", None), ("a", {"Ya": 3, "Tidak": 1}), ("b", None)], True),
        ([("a", None), ("a", None), ("b", None)], False),
    ],
)
def test_cells_grow_with_what_stands_in_them(plan: Plan, *, wider: bool) -> None:
    first, second, _ = paint(draw(plan)).widths
    assert (first > second) is wider


def test_the_same_grid_is_always_painted_the_same() -> None:
    assert paint(draw(SK_TIM)) == paint(draw(SK_TIM))


def test_a_long_flow_stays_small() -> None:
    plan: Plan = [("abc"[no % 3], None) for no in range(1, 60)]
    plan = [
        (actors, {"Ya": no + 1, "Tidak": 1} if no % 5 == 0 else None)
        for no, (actors, _) in enumerate(plan, 1)
    ]
    painting = paint(draw([*plan, ("a", None)]))
    text = shapes(SIZES) + "".join(cell for row in painting.cells for cell in row)
    assert len(gzip.compress(text.encode())) < 6_000
