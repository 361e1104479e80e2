"""Small sections, and what must be true of every drawing of the flow in the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TypeAlias

import pytest
from hypothesis import strategies as st

from sopkit.flow.graph import Edge, Goal, Lane, Section, Step, Symbol, Target
from sopkit.flow.matrix.grid import Grid, Path, Point, Side

Exits: TypeAlias = Mapping[str, Target] | Target | None
"""The exits of a decision, the one of another step, or None: on to the next."""

GOALS: Mapping[str, Target] = {goal.value: goal for goal in Goal}
LABELS = ("Ya", "Tidak", "Lengkap", "Perlu perbaikan", "Ditolak oleh pimpinan", "Lain", "Batal")


def make_section(
    plan: Iterable[tuple[str, Exits]], *, lanes: Iterable[str], last: bool = True
) -> Section:
    """Make a section of steps given as ("actor+actor", exits)."""
    rows = list(plan)
    end: Target = Goal.FINISH if last else Goal.NEXT_SECTION
    edges: list[Edge] = []
    for no, (_, exits) in enumerate(rows, 1):
        onward = (no + 1 if no < len(rows) else end) if exits is None else exits
        found = onward.items() if isinstance(onward, Mapping) else [(None, onward)]
        edges += [Edge(source=no, target=target, label=label) for label, target in found]
    return Section(
        name=None,
        lanes=tuple(Lane(id=name, name=name) for name in lanes),
        steps=tuple(_step(no, row, edges) for no, row in enumerate(rows, 1)),
        edges=tuple(edges),
    )


def _step(no: int, row: tuple[str, Exits], edges: list[Edge]) -> Step:
    actors, exits = row
    ends = all(edge.target is Goal.FINISH for edge in edges if edge.source == no)
    box = Symbol.KAPSUL if no == 1 or ends else Symbol.KOTAK
    return Step(
        no=no,
        key=None,
        text=f"Langkah {no}",
        actors=tuple(filter(None, actors.split("+"))),
        symbol=Symbol.BELAH_KETUPAT if isinstance(exits, Mapping) else box,
        supplies=(),
        time=None,
        duration=None,
        outputs=(),
        remark=None,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """A golden case as written in tests/cases/matrix."""

    section: Section
    first: bool
    breaks: tuple[int, ...]


def read_case(text: str) -> Case:
    """Read `lajur: a b`, settings, and a line for each step: number, actors, exits."""
    settings: dict[str, str] = {}
    plan: list[tuple[str, Exits]] = []
    for line in text.splitlines():
        key, found, value = line.partition(": ")
        if found and not line.startswith("#"):
            settings[key] = value
        elif line and not line.startswith("#"):
            plan.append(_read_step(line.split()[1:]))
    lanes, last = settings["lajur"].split(), settings.get("terakhir") != "tidak"
    return Case(
        section=make_section(plan, lanes=lanes, last=last),
        first=settings.get("pertama") != "tidak",
        breaks=tuple(map(int, settings.get("potong", "").split())),
    )


def _read_step(words: list[str]) -> tuple[str, Exits]:
    actors = words[0].strip("-")
    if words[1:2] == ["->"]:
        return actors, _target(words[2])
    exits = [word.partition("=") for word in words[1:]]
    named = {label.replace("_", " ").capitalize(): _target(goal) for label, _, goal in exits}
    return actors, named or None


def _target(written: str) -> Target:
    return int(written) if written.isdecimal() else GOALS[written]


@st.composite
def drawn_sections(draw: st.DrawFn, *, steps: int = 12, lanes: int = 6, exits: int = 5) -> Section:
    """Draw a section with jumps everywhere, more of them than anybody would write."""
    names = "abcdefghijkl"[: draw(st.integers(1, lanes))]
    count, last = draw(st.integers(1, steps)), draw(st.booleans())
    goals: list[Target] = [Goal.FINISH, *([] if last else [Goal.NEXT_SECTION])]
    anywhere = st.one_of(st.integers(1, count), st.sampled_from(goals))
    plan: list[tuple[str, Exits]] = []
    for no in range(1, count + 1):
        most = draw(st.sampled_from((1, 1, 1, 3)))
        actors = draw(st.lists(st.sampled_from(names), min_size=1, max_size=most, unique=True))
        kind, onward = draw(st.integers(0, 5)), None
        if kind < 2:
            targets = draw(st.lists(anywhere, min_size=2, max_size=exits))
            if kind and no < count:
                targets[0] = no + 1
            onward = dict(zip(LABELS, targets, strict=False))
        plan.append(("+".join(actors), draw(anywhere) if kind == 2 else onward))
    return make_section(plan, lanes=names, last=last)


Spot: TypeAlias = tuple[int, int]
UNIT = 3
"""From one track to the next; a symbol reaches 1 beyond the lines that meet it."""


class Lattice:
    """A grid's tracks as whole numbers, to compare lines exactly."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.x = _places([(len(column.left), len(column.right)) for column in grid.columns])
        self.y = _places([(len(row.above), len(row.below)) for row in grid.rows])
        self.walks = [self.walk(path) for path in grid.paths]
        self.cover = dict(self._cover())
        """The places that symbols cover, and whose they are."""

    def spot(self, point: Point) -> Spot:
        return self.x[point.column][point.x], self.y[point.row][point.y]

    def walk(self, path: Path) -> list[Spot]:
        """Return every place a path passes."""
        spots = [self.spot(path.points[0])]
        for x2, y2 in map(self.spot, path.points[1:]):
            x1, y1 = spots[-1]
            assert (x1 == x2) != (y1 == y2), f"{path} is not made of straight lines"
            step = (x2 > x1) - (x2 < x1), (y2 > y1) - (y2 < y1)
            while spots[-1] != (x2, y2):
                spots.append((spots[-1][0] + step[0], spots[-1][1] + step[1]))
        return spots

    def _cover(self) -> Iterator[tuple[Spot, object]]:
        for mark in self.grid.marks:
            x, y = self.x[mark.column][0], self.y[mark.row][0]
            rise = UNIT * self.grid.rows[mark.row].slots + 1
            for dy in range(-rise, rise + 1):
                yield from (((x + dx, y + dy), mark.no) for dx in (-1, 0, 1))
        for finish in self.grid.finishes:
            column, row = self.grid.columns[finish.column], self.grid.rows[finish.row]
            below = finish.side is Side.BOTTOM
            x = self.x[finish.column][0 if below else column.finish(finish.side)]
            y = self.y[finish.row][row.finish if below else 0]
            for dy in (-1, 0, 1):
                yield from (((x + dx, y + dy), (finish.row, Goal.FINISH)) for dx in (-1, 0, 1))

    def joints(self) -> Iterator[tuple[object, list[Spot]]]:
        """Yield the lines that join the symbols of one step."""
        for joint in self.grid.joints:
            y = self.y[joint.row][0]
            first, last = self.x[joint.columns[0]][0], self.x[joint.columns[-1]][0]
            yield f"joint {joint.row}", [(x, y) for x in range(first, last + 1)]


def _places(sides: list[tuple[int, int]]) -> list[dict[int, int]]:
    """Number the tracks and borders of all columns or rows."""
    found, start = [], 0
    for before, after in sides:
        tracks = range(-before - 1, after + 2)
        found.append({at: UNIT * (start + at + before + 1) for at in tracks})
        start += before + after + 2
    return found


def faults(grid: Grid, section: Section) -> list[str]:
    """Return what is wrong with a drawing."""
    lattice = Lattice(grid)
    return [*_missing(grid, section), *_astray(lattice), *_touching(lattice)]


def _missing(grid: Grid, section: Section) -> Iterator[str]:
    """Every edge is drawn once, but for the end of a kapsul, which is its own end."""
    steps = {step.no: step for step in section.steps if step.actors}
    wanted = [
        str(edge)
        for edge in section.edges
        if edge.source in steps and (isinstance(edge.target, Goal) or edge.target in steps)
        if edge.target is not Goal.FINISH or steps[edge.source].symbol is Symbol.BELAH_KETUPAT
    ]
    drawn = [str(edge) for path in grid.paths for edge in path.edges]
    if sorted(wanted) != sorted(drawn):
        yield f"edges {wanted} are drawn as {drawn}"


def _astray(lattice: Lattice) -> Iterator[str]:
    """A path leads from its source to its target, and through no symbol in between."""
    rows = lattice.grid.rows
    for path, walk in zip(lattice.grid.paths, lattice.walks, strict=True):
        inside = [lattice.cover.get(spot) for spot in walk]
        first, last = path.points[0], path.points[-1]
        source = path.source or (None if first.y == rows[0].top else "within")
        target: object = path.target
        if target is Goal.FINISH:
            target = (first.row, Goal.FINISH)
        elif target is Goal.NEXT_SECTION:
            target = None if (last.row, last.y) == (len(rows) - 1, rows[-1].bottom) else "within"
        passed = [one for one, other in pairwise([*inside, "end"]) if one != other]
        if [what for what in passed if what is not None] != [
            what for what in (source, target) if what is not None
        ] or (inside[0], inside[-1]) != (source, target):
            yield f"{path} from {source} to {target} passes {passed}"


def _touching(lattice: Lattice) -> Iterator[str]:
    """Lines cross at right angles, or run together to their common end."""
    goals = [
        ("end", path.source) if path.target is Goal.FINISH else path.target
        for path in lattice.grid.paths
    ]
    lines = [*zip(goals, lattice.walks, strict=True), *lattice.joints()]
    # Under a symbol lines may meet: it stands above them.
    outside = [[spot for spot in walk if spot not in lattice.cover] for _, walk in lines]
    at: dict[Spot, set[int]] = {}
    for number, walk in enumerate(outside):
        for spot in walk:
            at.setdefault(spot, set()).add(number)
    pairs = {pair for numbers in at.values() for pair in combinations(sorted(numbers), 2)}
    for one, other in sorted(pairs):
        walks = outside[one], outside[other]
        tail = _common_tail(*walks) if lines[one][0] == lines[other][0] else 0
        heads = [walk[: len(walk) - tail] for walk in walks]
        for spot in set(heads[0]) & set(heads[1]):
            if not _crosses(*walks, spot):
                yield f"lines to {lines[one][0]} and {lines[other][0]} touch at {spot}"


def _common_tail(one: list[Spot], other: list[Spot]) -> int:
    pairs = zip(reversed(one), reversed(other), strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _crosses(one: list[Spot], other: list[Spot], spot: Spot) -> bool:
    ways = [_through(walk, walk.index(spot)) for walk in (one, other)]
    return None not in ways and ways[0] != ways[1]


def _through(walk: list[Spot], at: int) -> str | None:
    """Tell how a walk passes a place, if straight."""
    if at in (0, len(walk) - 1):
        return None
    (x1, y1), (x2, y2) = walk[at - 1], walk[at + 1]
    return "down" if x1 == x2 else "across" if y1 == y2 else None


@pytest.fixture(scope="session")
def section() -> Callable[..., Section]:
    """Give what makes a section from a short plan."""
    return make_section


@pytest.fixture(scope="session")
def case() -> Callable[[str], Case]:
    """Give what reads a golden case."""
    return read_case


@pytest.fixture(scope="session")
def sections() -> Callable[..., st.SearchStrategy[Section]]:
    """Give the strategy that draws sections."""
    return drawn_sections


@pytest.fixture(scope="session")
def lattice() -> type[Lattice]:
    """Give the exact places of a drawing's lines."""
    return Lattice


@pytest.fixture(scope="session")
def find_touching() -> Callable[[Lattice], Iterator[str]]:
    """Give what finds lines of a page that touch."""
    return _touching


@pytest.fixture(scope="session")
def find_faults() -> Callable[[Grid, Section], list[str]]:
    """Give what finds the faults of a drawing."""
    return faults
