"""An SOP as its page shows it: rows, cells and ways on, worded for readers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publish.flow_svg import Painting, paint
from sopkit.flow.graph import Edge, Goal, Lane, Procedure, Section, Step, Symbol, letter
from sopkit.flow.matrix import route
from sopkit.flow.plantuml import LANE_TINTS

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.model import Langkah, Tahap

TINTS = len(LANE_TINTS)
"""Lanes are tinted in this many colours, as in the flowchart, then from the first again."""

SYMBOLS = {
    Symbol.KAPSUL: "awal atau akhir",
    Symbol.KOTAK: "kegiatan",
    Symbol.BELAH_KETUPAT: "keputusan",
}
"""What a symbol means, for those who do not see it."""

NARROWEST = 5.54
"""The least width of a lane in em of the drawing, 4.5 rem on the screen: names need it."""

FITTING = 42.0
"""Up to this width, 34 rem, all lanes stand in the page beside the other columns."""

CROWDED = 37.0
"""Above this width, 30 rem, lanes take room from the columns of what is needed and given."""

WIDE = 66.0
"""Above this width a sheet of F4 would hold the drawing only in letters below 6 pt."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LaneView:
    """A column head."""

    id: str
    name: str
    full_name: str | None
    url: str | None
    """The office's page; None where no register knows the performer."""

    tint: int
    """Counted from 1."""

    steps: int
    """How many steps of the section it takes part in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ExitView:
    """One way on from a step, as words and as an address on the page."""

    label: str | None
    words: str
    """"lanjut ke langkah 4", "kembali ke langkah 2", "selesai"."""

    anchor: str | None
    """The fragment it leads to; None for the end."""

    follows: bool
    """Whether it leads to the row below, which needs no words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StepView:
    """A row of the table, and an item of the step list."""

    no: int
    anchor: str
    text: str
    symbol: Symbol
    actors: tuple[LaneView, ...]
    """The leader first."""

    supplies: tuple[str, ...] | None
    """None where nothing is recorded, empty where there is nothing."""

    time: str | None
    outputs: tuple[str, ...] | None
    remark: str | None
    exits: tuple[ExitView, ...]

    def acts(self, lane: LaneView) -> bool:
        """Tell whether the symbol stands in a lane's cell."""
        return lane in self.actors

    @property
    def symbol_name(self) -> str:
        """Say what the symbol means."""
        return SYMBOLS[self.symbol]

    @property
    def plain(self) -> bool:
        """Tell whether the step just leads to the one below."""
        return len(self.exits) == 1 and self.exits[0].follows

    @property
    def spoken(self) -> str:
        """Say the step in full, as the text alternative of a drawing does."""
        who = f" oleh {', '.join(lane.name for lane in self.actors)}" if self.actors else ""
        ways = [f"bila {way.label}, {way.words}" if way.label else way.words for way in self.exits]
        onward = "" if self.plain or not ways else f" ({'; '.join(ways)})"
        return f"Langkah {self.no}{who}: {self.text}{onward}."


@dataclass(frozen=True, kw_only=True, slots=True)
class SectionView:
    """A table of its own."""

    name: str | None
    letter: str
    lanes: tuple[LaneView, ...]
    steps: tuple[StepView, ...]
    painting: Painting
    """The flow, for each step and lane what its cell shows."""

    @property
    def remarked(self) -> bool:
        """Tell whether any step has a remark, so that the column needs room."""
        return any(step.remark for step in self.steps)

    @property
    def extra(self) -> float:
        """Return by how much the wider lanes exceed the narrowest, in em of the drawing."""
        return round(sum(max(0.0, width - NARROWEST) for width in self.painting.widths), 2)

    @property
    def ems(self) -> float:
        """Return the width of all lanes drawn as narrow as can be, in em of the drawing."""
        return round(sum(self.painting.widths), 2)

    @property
    def fits(self) -> bool:
        """Tell whether a wide window shows all columns."""
        return self._least <= FITTING

    @property
    def crowded(self) -> bool:
        """Tell whether the lanes need so much room that other columns give some."""
        return self._least > CROWDED

    @property
    def wide(self) -> bool:
        """Tell whether only A3 holds the table with its drawing in letters that can be read."""
        return self.ems > WIDE

    @property
    def _least(self) -> float:
        return len(self.lanes) * NARROWEST + self.extra


def section_views(catalog: Catalog, entry: SopEntry) -> tuple[SectionView, ...]:
    """Return the sections of an SOP; a lane keeps its tint in all of them."""
    procedure = entry.procedure
    tints = _tints(procedure)
    return tuple(
        _section(catalog, procedure, section, part, tints)
        for section, part in zip(procedure.sections, entry.sop.tahap, strict=True)
    )


def lane_views(sections: Iterable[SectionView]) -> tuple[LaneView, ...]:
    """Return every lane of an SOP once, in order."""
    lanes: dict[str, LaneView] = {}
    for section in sections:
        for lane in section.lanes:
            lanes.setdefault(lane.id, lane)
    return tuple(lanes.values())


def _tints(procedure: Procedure) -> dict[str, int]:
    ids = dict.fromkeys(lane.id for section in procedure.sections for lane in section.lanes)
    return {lane_id: at % TINTS + 1 for at, lane_id in enumerate(ids)}


def _section(
    catalog: Catalog, procedure: Procedure, section: Section, part: Tahap, tints: dict[str, int]
) -> SectionView:
    lanes = {lane.id: _lane(catalog, section, lane, tints[lane.id]) for lane in section.lanes}
    written = dict(enumerate(part.langkah, start=1))
    return SectionView(
        name=section.name,
        letter=letter(procedure.sections.index(section)),
        lanes=tuple(lanes.values()),
        steps=tuple(
            _step(procedure, section, step, written[step.no], lanes) for step in section.steps
        ),
        painting=paint(route(section, first=section is procedure.sections[0])),
    )


def _lane(catalog: Catalog, section: Section, lane: Lane, tint: int) -> LaneView:
    office = catalog.offices.get(lane.id)
    return LaneView(
        id=lane.id,
        name=lane.name,
        full_name=office.entry.kepanjangan if office else None,
        url=office.url if office else None,
        tint=tint,
        steps=sum(lane.id in step.actors for step in section.steps),
    )


def _step(
    procedure: Procedure, section: Section, step: Step, written: Langkah, lanes: dict[str, LaneView]
) -> StepView:
    return StepView(
        no=step.no,
        anchor=procedure.anchor(section, step.no),
        text=step.text,
        symbol=step.symbol,
        actors=tuple(lanes[actor] for actor in step.actors),
        supplies=None if written.kelengkapan is None else step.supplies,
        time=step.duration.text if step.duration else step.time,
        outputs=None if written.output is None else step.outputs,
        remark=step.remark,
        exits=tuple(_exit(procedure, section, edge) for edge in section.exits(step.no)),
    )


def _exit(procedure: Procedure, section: Section, edge: Edge) -> ExitView:
    words, anchor = _way(procedure, section, edge)
    return ExitView(
        label=edge.label, words=words, anchor=anchor, follows=edge.target == edge.source + 1
    )


def _way(procedure: Procedure, section: Section, edge: Edge) -> tuple[str, str | None]:
    if edge.target is Goal.FINISH:
        return "selesai", None
    if edge.target is Goal.NEXT_SECTION:
        following = procedure.sections[procedure.sections.index(section) + 1]
        name = letter(procedure.sections.index(following))
        return f"lanjut ke tahap {name}", procedure.anchor(following, 1)
    verb = "kembali" if edge.target <= edge.source else "lanjut"
    return f"{verb} ke langkah {edge.target}", procedure.anchor(section, edge.target)
