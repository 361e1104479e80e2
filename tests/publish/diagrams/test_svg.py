from __future__ import annotations

import gzip
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest

from publish.diagrams.svg import NotADrawingError, inline_ready
from publish.plantuml_engine.engine import Picture
from publish.plantuml_engine.node import NodeEngine
from sopkit.flow.graph import Edge, Goal, Lane, Procedure, Section, Step, Symbol
from sopkit.flow.plantuml import swimlanes


def finish(*content: str, box: str = "0 0 200 100") -> str:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{"".join(content)}</svg>'
    return inline_ready(svg)


def inside(*content: str) -> str:
    """Return what is left of some content, without the root around it."""
    return re.sub(r"^<svg[^>]*/?>|</svg>\n$|\n$", "", finish(*content))


def test_the_root_has_no_size_but_a_largest_width() -> None:
    root = ET.fromstring(finish('<rect width="9" height="9" fill="#f1f1f1"/>', box="0 0 735 453"))
    assert root.get("viewBox") == "0 0 735 453"
    assert root.get("width") is None
    assert root.get("height") is None
    assert root.get("style") == "--sop-extent:735px;max-width:735px"
    assert root.get("class") == "sop-diagram"


@pytest.mark.parametrize(
    ("written", "left"),
    [
        # Nothing that runs, links, loads or tells of the source.
        ("<script>alert(1)</script>", ""),
        ("<style>*{fill:red}</style>", ""),
        ("<foreignObject><p/></foreignObject>", ""),
        ('<image href="https://a.go.id/x.png" width="9"/>', ""),
        ('<use href="#a"/>', ""),
        ('<animate attributeName="x"/>', ""),
        ("<!--SRC=[abc]--><?plantuml abc?>", ""),
        ("<title>x</title><desc>y</desc>", ""),
        (
            '<a href="javascript:alert(1)"><text x="1" y="2">Halo</text></a>',
            '<text x="1" y="2">Halo</text>',
        ),
        (
            '<text x="1" y="2" onclick="alert(1)" id="b" class="c" data-x="d">Halo</text>',
            '<text x="1" y="2">Halo</text>',
        ),
        # Values are numbers, words and colours: nothing that could be an address.
        ('<rect x="1" width="9" height="9" fill="url(https://a.go.id/x)"/>', None),
        ('<rect x="1" width="9" height="9" fill="red;background:url(x)"/>', None),
        ('<rect x="expression(alert(1))" width="9" height="9" fill="none" stroke="none"/>', ""),
        # Styles become attributes; what is the default goes.
        (
            '<line x1="1" y1="2" x2="3" y2="4" style="stroke:#181818;stroke-width:1.0;"/>',
            '<line x1="1" y1="2" x2="3" y2="4" stroke="var(--sop-line,#1b1b1b)"/>',
        ),
        (
            (
                '<text x="1" y="2" font-size="12" font-weight="normal" fill="#000000"'
                ' font-family="sans-serif" lengthAdjust="spacing" xml:space="preserve">a</text>'
            ),
            '<text x="1" y="2">a</text>',
        ),
        # Numbers are rounded to a tenth.
        (
            '<polygon points="1.04,2.06 3.333,4 5,6.96" fill="#f1f1f1"/>',
            '<polygon points="1,2.1 3.3,4 5,7" fill="var(--sop-paper,#ffffff)"/>',
        ),
        # Where the engine measured with another font, the middle stays in its place.
        (
            '<text x="10" y="5" textLength="30">abc</text>',
            '<text x="25" y="5" text-anchor="middle">abc</text>',
        ),
        # Not every renderer knows this baseline.
        (
            '<text x="5" y="10" font-size="20" dominant-baseline="central">A</text>',
            '<text x="5" y="17" font-size="20">A</text>',
        ),
        # Spaces that HTML would collapse.
        (
            '<text x="1" y="2"> a  b   c </text>',
            '<text x="1" y="2">\u00a0a \u00a0b \u00a0\u00a0c\u00a0</text>',
        ),
        ('<text x="1" y="2">\u00a0</text>', ""),
        (
            '<text x="1" y="2" font-family="monospace">abc</text>',
            '<text x="1" y="2" font-family="monospace">abc</text>',
        ),
        (
            '<text x="1" y="2">&lt;b&gt; &amp; "x"</text>',
            '<text x="1" y="2">&lt;b&gt; &amp; "x"</text>',
        ),
        # What cannot be seen.
        ('<rect width="9" height="9" fill="#00000000" stroke="#00000000"/>', ""),
        ('<rect width="9" height="9" fill="transparent"/>', ""),
        ("<g></g><defs></defs>", ""),
        # Nonsense is no reason to stop.
        (
            '<text font-size="besar" textLength="x" dominant-baseline="central">a</text>',
            '<text font-size="0" y="0" x="0" text-anchor="middle">a</text>',
        ),
        ('<g transform="translate(1 2)"><circle r="3" fill="#222222"/></g>', None),
    ],
)
def test_only_the_drawing_is_left(written: str, left: str | None) -> None:
    found = inside(written)
    if left is not None:
        assert found == left
    assert not re.search(r"https?:(?!//www\.w3)|javascript|alert|url\((?!#)", found)


def test_colours_without_a_choice_follow_the_page() -> None:
    found = inside(
        '<rect width="9" height="9" fill="#EDF2F9" stroke="#EDF2F9"/>',
        '<rect width="9" height="9" fill="#FEFFDD" stroke="#181818"/>',
        '<line x1="1" y1="1" x2="1" y2="9" stroke="#C6CACE"/>',
        '<text x="1" y="1" fill="#222">a</text>',
    )
    assert re.findall(r"var\([^)]*\)", found) == [
        "var(--sop-lane-1,#edf2f9)",
        "var(--sop-note,#fdf6e3)",
        "var(--sop-line,#1b1b1b)",
        "var(--sop-rule,#c6cace)",
    ]
    assert '<text x="1" y="1">a</text>' in found


def test_colours_of_an_author_keep_the_whole_drawing_as_it_was_chosen() -> None:
    found = finish(
        '<rect width="9" height="9" fill="#ADD8E6" stroke="#181818"/>',
        '<text x="1" y="1" fill="#000000">a</text>',
    )
    assert "background:#ffffff;" in found
    assert "var(" not in found
    assert 'fill="#add8e6" stroke="#1b1b1b"' in found


def test_gradients_stay_where_something_refers_to_them() -> None:
    gradient = '<linearGradient id="{}"><stop offset="0%" stop-color="#fff"/></linearGradient>'
    found = inside(
        f"<defs>{gradient.format('g1')}{gradient.format('g2')}<filter id='f'/></defs>",
        '<rect width="9" height="9" fill="url(#g1)"/>',
    )
    assert re.findall(r'id="(\w+)"', found) == ["g1"]


def test_a_size_may_stand_in_width_and_height() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="176px" height="125px"><g/></svg>'
    assert 'viewBox="0 0 176 125"' in inline_ready(svg)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("", "not XML"),
        ("<svg>", "not XML"),
        ("<svg>\x01</svg>", "not XML"),
        ("<html/>", "not an SVG"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "without a size"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1">&a;</svg>', "declares entities"),
    ],
)
def test_what_is_no_drawing_is_refused(written: str, message: str) -> None:
    with pytest.raises(NotADrawingError, match=message):
        inline_ready(written)


@pytest.fixture(scope="module")
def engine() -> Iterator[NodeEngine]:
    engine = NodeEngine(processes=1)
    yield engine
    engine.close()


def long_procedure() -> Procedure:
    """Make a procedure of 20 steps in 6 lanes, larger than any in use."""
    text = "Memeriksa kelengkapan berkas permohonan dan mencatatnya pada buku register"
    lanes = tuple(Lane(id=str(n), name=f"Subbagian {n}") for n in range(6))
    steps = tuple(
        Step(
            no=no,
            key=None,
            text=f"{text} {no}",
            actors=(str(no % 6),),
            symbol=Symbol.KOTAK,
            supplies=(),
            time=None,
            duration=None,
            outputs=(),
            remark=None,
        )
        for no in range(1, 21)
    )
    edges = [
        Edge(source=no, target=no + 1 if no < 20 else Goal.FINISH, label=None)
        for no in range(1, 21)
    ]
    return Procedure(sections=(Section(name=None, lanes=lanes, steps=steps, edges=tuple(edges)),))


def test_a_large_flowchart_leaves_room_in_its_page(engine: NodeEngine) -> None:
    ((_, drawn),) = engine.draw(swimlanes(long_procedure()))
    assert isinstance(drawn, Picture)
    # The page has 25 KB compressed for everything.
    assert len(gzip.compress(inline_ready(drawn.svg).encode())) < 5_000
