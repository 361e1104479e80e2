from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from string import ascii_uppercase

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from publish.plantuml_engine.engine import Picture
from publish.plantuml_engine.node import NodeEngine
from sopkit.flow.graph import Edge, Goal, Lane, Procedure, Section, Step, Symbol, Target
from sopkit.flow.plantuml import LANE_TINTS, escape, swimlanes

CASES = sorted((Path(__file__).parents[2] / "cases" / "plantuml").glob("*.yml"))

Drawn = set[tuple[int, Target, str | None]]


@pytest.fixture(scope="module")
def engine() -> Iterator[NodeEngine]:
    engine = NodeEngine(processes=1)
    yield engine
    engine.close()


def make_step(no: int, text: str, actors: tuple[str, ...], symbol: Symbol) -> Step:
    return Step(
        no=no,
        key=None,
        text=text,
        actors=actors,
        symbol=symbol,
        supplies=(),
        time=None,
        duration=None,
        outputs=(),
        remark=None,
    )


def read_target(text: str) -> Target:
    return int(text) if text.isdecimal() else Goal(text)


def read_section(part: dict[str, object]) -> Section:
    """Read `pelaksana: {id: name}` and `langkah: [[actors, text, {label: target} or target]]`."""
    lanes = part["pelaksana"]
    rows = part["langkah"]
    assert isinstance(lanes, dict)
    assert isinstance(rows, list)
    steps, edges = [], []
    for no, (actors, text, *ways) in enumerate(rows, start=1):
        exits = ways[0] if ways else str(no + 1)
        labels = exits if isinstance(exits, dict) else {None: exits}
        edges += [
            Edge(source=no, target=read_target(to), label=name) for name, to in labels.items()
        ]
        symbol = Symbol.BELAH_KETUPAT if isinstance(exits, dict) else Symbol.KOTAK
        if no == 1 or exits == Goal.FINISH:
            symbol = Symbol.KAPSUL
        steps.append(make_step(no, text, tuple(actors.split()), symbol))
    return Section(
        name=str(part["tahap"]) if "tahap" in part else None,
        lanes=tuple(Lane(id=key, name=name) for key, name in lanes.items()),
        steps=tuple(steps),
        edges=tuple(edges),
    )


def read_procedure(path: Path) -> Procedure:
    parts = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return Procedure(sections=tuple(read_section(part) for part in parts))


def body(source: str) -> str:
    """Leave out what every source has: its look."""
    return source.partition("DefaultTextAlignment center\n")[2]


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_cases(case: Path, golden: Callable[[str, str], None], engine: NodeEngine) -> None:
    procedure = read_procedure(case)
    plain, careful = swimlanes(procedure), swimlanes(procedure, careful=True)
    parts = [*map(body, plain)]
    if careful != plain:
        parts += ["' Dengan hati-hati:\n", *map(body, careful)]
    golden("\n".join(parts), f"plantuml/{case.stem}.puml")
    drawn = dict(engine.draw([*plain, *careful]))
    assert all(isinstance(picture, Picture) for picture in drawn.values()), drawn


# -- what a reader sees of hostile texts ----------------------------------------------------------

TEXTS = [
    "<script>alert(1)</script>",
    "{{ config }} {% raw %} ${x} $x %date() %getenv('PATH')",
    "\"kutip\" 'tunggal' `balik` “ganda” – → ½",
    "satu|dua;tiga:empat",
    "@enduml",
    "@startuml",
    "!include /etc/passwd",
    "~tilde ~~ ^caret^",
    '**tebal** //miring// __garis__ --coret-- ~~ombak~~ ""mono""',
    r"baris\nbaru \t \\ \u0041 \U+0041",
    "<b>tebal</b> <color:red>merah</color> <size:30>besar</size> <U+0041>",
    "&#1234; &amp; &lt; &nbsp;",
    "' komentar",
    "/' blok '/",
    "- satu",
    "* dua",
    "# tiga",
    "= judul =",
    "----",
    "....",
    "==",
    "|= tabel | isi |",
    "[[https://contoh.go.id tautan]] https://contoh.go.id/a?b=c",
    "<:smile:> <&check> <$sprite> <img:a.png>",
    "<latex>x</latex> <math>y</math>",
    "<<kapsul>> <<sambungan>>",
    "a <-> b -> c => d",
    "(A) [B] {C}",
    "end",
    "stop",
    "detach",
    "repeat while (a) is (b)",
    "if (a) then (b)",
    "note right: x",
    "#red:x;",
    "RT/RW e-KTP s.d. Rp1.000,00",
    "\U0001f600 مرحبا",
    "%newline() %chr(10)",
]
MARKS = [f"{a}{b}" for a in r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~""" for b in ("", a, "x")]


def seen(drawing: object) -> str:
    """Return the texts of a picture in reading order, without spaces."""
    assert isinstance(drawing, Picture), drawing
    texts = [
        (float(node.get("y", "0")), float(node.get("x", "0")), "".join(node.itertext()))
        for node in ET.fromstring(drawing.svg).iter("{http://www.w3.org/2000/svg}text")
    ]
    return squeezed("".join(text for _, _, text in sorted(texts)))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_any_text_is_printed_and_not_obeyed_in_a_box(engine: NodeEngine) -> None:
    texts = [*TEXTS, *MARKS]
    sections = [one_step(text) for text in texts]
    sources = [swimlanes(Procedure(sections=(section,)))[0] for section in sections]
    drawn = dict(engine.draw(sources))
    found = {text: seen(drawn[source]) for text, source in zip(texts, sources, strict=True)}
    assert found == {text: squeezed(f"SatuDua1. {text}") for text in texts}


def one_step(text: str) -> Section:
    return Section(
        name=None,
        lanes=(Lane(id="a", name="Satu"), Lane(id="b", name="Dua")),
        steps=(make_step(1, text, ("a",), Symbol.KOTAK),),
        edges=(Edge(source=1, target=Goal.FINISH, label=None),),
    )


def test_any_text_is_printed_and_not_obeyed_in_labels_and_lanes(engine: NodeEngine) -> None:
    sections = [
        Section(
            name=None,
            lanes=(Lane(id="a", name=f"K{text}"), Lane(id="b", name="B")),
            steps=(
                make_step(1, "x", ("b", "a"), Symbol.BELAH_KETUPAT),
                make_step(2, "y", ("a",), Symbol.KAPSUL),
            ),
            edges=(
                Edge(source=1, target=2, label=f"L{text}"),
                Edge(source=1, target=Goal.FINISH, label="Tidak"),
                Edge(source=2, target=Goal.FINISH, label=None),
            ),
        )
        for text in TEXTS
    ]
    sources = [swimlanes(Procedure(sections=(section,)))[0] for section in sections]
    drawn = dict(engine.draw(sources))
    for text, source in zip(TEXTS, sources, strict=True):
        found = seen(drawn[source])
        for part in (f"K{text}", f"L{text}", f"bersamaK{text}"):
            # A label of several lines may have other texts between them.
            assert all(squeezed(word) in found for word in part.split()), (part, found)


@given(st.text(max_size=60))
def test_an_escaped_text_has_no_mark_that_plantuml_knows(text: str) -> None:
    bare = re.sub(r"<U\+[0-9A-F]{4,6}>", "", escape(text))
    assert re.fullmatch(r"(?:[^\W_]|[ ,]|(?<=[^\W_])[./-](?![./-]))*", bare)


def test_a_plain_text_stays_readable_in_the_source() -> None:
    assert escape("RT/RW s.d. e-KTP, Rp1.000,00") == "RT/RW s.d. e-KTP, Rp1.000,00"


# -- every edge of the graph is in the drawing, and no other ---------------------------------------


def test_lanes_have_their_tints_in_order() -> None:
    lanes = tuple(Lane(id=str(at), name=f"Lajur {at}") for at in range(9))
    section = Section(
        name=None,
        lanes=lanes,
        steps=(make_step(1, "a", ("0",), Symbol.KAPSUL),),
        edges=(Edge(source=1, target=Goal.FINISH, label=None),),
    )
    (source,) = swimlanes(Procedure(sections=(section,)))
    tints = re.findall(r"^\|(#\w+)\|L\d+\| Lajur \d$", source, re.MULTILINE)
    assert tints == [*LANE_TINTS, LANE_TINTS[0]]


def test_connectors_go_on_with_two_letters_after_z(engine: NodeEngine) -> None:
    section = crossing_jumps(30)
    (source,) = swimlanes(Procedure(sections=(section,)))
    assert Reading(source).edges == {(e.source, e.target, e.label) for e in section.edges}
    ((_, picture),) = engine.draw([source])
    assert isinstance(picture, Picture), picture
    letters = Counter(re.findall(r">([A-Z]+)</text>", picture.svg))
    assert letters == Counter(2 * [*ascii_uppercase, "AA", "AB", "AC"])


def crossing_jumps(count: int) -> Section:
    """Return a section whose steps all lead on, and the first half as many steps ahead too."""
    last = 2 * count
    edges = [Edge(source=no, target=no + count, label="Tidak") for no in range(1, count + 1)]
    edges += [
        Edge(source=no, target=no + 1, label="Ya" if no <= count else None) for no in range(1, last)
    ]
    return Section(
        name=None,
        lanes=(Lane(id="a", name="satu"), Lane(id="b", name="dua")),
        steps=tuple(
            make_step(no, "kerja", ("ab"[no % 2],), Symbol.KOTAK) for no in range(1, last + 1)
        ),
        edges=(*edges, Edge(source=last, target=Goal.FINISH, label=None)),
    )


@st.composite
def sections(draw: st.DrawFn) -> Section:
    count = draw(st.integers(1, 9))
    targets = st.integers(1, count) | st.just(Goal.FINISH)
    steps, edges = [], []
    for no in range(1, count + 1):
        ways = draw(st.lists(targets, min_size=1, max_size=3, unique=True))
        labels = ("Ya", "Tidak", "Perlu perbaikan")[: len(ways)] if len(ways) > 1 else (None,)
        pairs = zip(ways, labels, strict=True)
        edges += [Edge(source=no, target=to, label=label) for to, label in pairs]
        actors = tuple(draw(st.lists(st.sampled_from("abc"), min_size=1, max_size=2, unique=True)))
        steps.append(make_step(no, "Kerja", actors, Symbol.KOTAK))
    return Section(
        name=None,
        lanes=tuple(Lane(id=key, name=key.upper()) for key in "abc"),
        steps=tuple(steps),
        edges=tuple(edges),
    )


@settings(max_examples=400, deadline=None)
@given(sections(), st.booleans())
def test_the_source_draws_every_edge_and_no_other(section: Section, careful: bool) -> None:  # noqa: FBT001 -- hypothesis gives arguments by position
    (source,) = swimlanes(Procedure(sections=(section,)), careful=careful)
    expected = {(edge.source, edge.target, edge.label) for edge in section.edges}
    assert Reading(source).edges == expected


class Reading:
    """Reads a source back into edges, as PlantUML would follow its lines."""

    def __init__(self, source: str) -> None:
        self.edges: Drawn = set()
        self._open: list[tuple[int, str | None]] = []
        self._loops: list[int | None] = []
        self._branches: list[tuple[int, list[tuple[int, str | None]]]] = []
        self._marks: dict[str, int] = {}
        self._jumps: list[tuple[int, str | None, str]] = []
        self._pending: list[str] = []
        lines = body(source).splitlines()
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            self._read(line, following)
        assert not self._open
        self.edges |= {(no, self._marks[mark], label) for no, label, mark in self._jumps}

    def _read(self, line: str, following: str) -> None:
        labels = re.findall(r"(?:then|else|is|not) \((.*?)\)", self._plain(line))
        if box := re.match(r"(repeat )?:(\d+)\.", line):
            self._loops += [None] if box[1] else []
            self._arrive(int(box[2]))
        elif mark := re.fullmatch(r"\(([A-Z])\)|:([A-Z]{2,}); <<pasangan>>", line):
            self._connect(mark[1] or mark[2], following)
        elif line == "stop":
            self._leave(Goal.FINISH)
        else:
            self._follow_block(line, labels)

    def _follow_block(self, line: str, labels: list[str]) -> None:
        if line == "repeat":
            self._loops.append(None)
        elif line.startswith("repeat while"):
            self._come_back(line, labels)
        elif line.startswith("if"):
            ((no, _),) = self._open
            self._branches.append((no, []))
            self._open = [(no, labels[0] if labels else None)]
        elif line.startswith("else"):
            no, _ = self._branches[-1]
            self._branches[-1] = (no, self._open)
            self._open = [(no, labels[0] if labels else None)]
        elif line == "endif":
            self._open = self._branches.pop()[1] + self._open

    def _arrive(self, no: int) -> None:
        self._leave(no)
        self._loops = [no if start is None else start for start in self._loops]
        self._marks |= dict.fromkeys(self._pending, no)
        self._pending = []
        self._open = [(no, None)]

    def _leave(self, target: Target) -> None:
        self.edges |= {(no, target, label) for no, label in self._open}
        self._open = []

    def _come_back(self, line: str, labels: list[str]) -> None:
        ((no, _),) = self._open
        start = self._loops.pop()
        assert start is not None
        self.edges.add((no, start, labels[0]))
        self._open = [(no, labels[1] if " not (" in line else None)]

    def _connect(self, mark: str, following: str) -> None:
        if following == "detach":
            self._jumps += [(no, label, mark) for no, label in self._open]
            self._open = []
        else:
            self._pending.append(mark)

    @staticmethod
    def _plain(line: str) -> str:
        lifted = line.replace(r"\n<size:2> ", "").replace(r"\n", " ")
        return html.unescape(re.sub(r"<U\+(\w+)>", r"&#x\1;", lifted))
