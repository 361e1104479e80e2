"""The drawing of a section without sizes: which line passes which cell on which track.

A cell is crossed by tracks. Track 0 runs through the symbol's middle; negative tracks lie left of
it or above it, positive ones right or below, counted from the symbol outwards. One past the
outermost track is the border of the cell.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from sopkit.flow.graph import Edge, Goal, Lane, Step, Symbol


class Side(StrEnum):
    """A side of a symbol or a cell."""

    TOP = "top"
    RIGHT = "right"
    BOTTOM = "bottom"
    LEFT = "left"


class Track(StrEnum):
    """What a track is for, and so how much room it takes."""

    SLOT = "slot"
    """A line that meets the symbol beside its middle; only in rows."""

    FINISH = "finish"
    """The small kapsul "Selesai" stands on it."""

    LINE = "line"
    CONNECTOR = "connector"
    """A line or band on which segilima stand where a page break cuts lines."""


Tracks: TypeAlias = tuple[Track, ...]
"""Tracks on one side of the symbols, from the symbol outwards."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """A lane's column."""

    lane: Lane
    left: Tracks = ()
    right: Tracks = ()
    label_left: int = 0
    """Letters of the widest label left of a symbol; no track comes between it and the symbol."""

    label_right: int = 0

    def finish(self, side: Side) -> int:
        """Return the track on which small kapsul stand left or right of the symbols."""
        if side is Side.LEFT:
            return -self.left.index(Track.FINISH) - 1
        return self.right.index(Track.FINISH) + 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A step's row."""

    step: Step
    above: Tracks = ()
    below: Tracks = ()
    label_below: int = 0
    """Lines of the tallest label below a symbol."""

    labelled: bool = False
    """Labels stand above and below the slots, and so beyond the symbol."""

    spread: bool = False
    """Labels stand between the slots, which lie a line of text apart then."""

    @property
    def slots(self) -> int:
        """Return how many slots lie on each side of the middle."""
        return sum(track is Track.SLOT for track in self.above)

    @property
    def finish(self) -> int:
        """Return the track on which a small kapsul stands below the symbol."""
        return self.below.index(Track.FINISH) + 1

    @property
    def top(self) -> int:
        """Return the position of the upper border."""
        return -len(self.above) - 1

    @property
    def bottom(self) -> int:
        """Return the position of the lower border."""
        return len(self.below) + 1


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Point:
    """A place on the tracks of a cell."""

    row: int
    column: int
    x: int
    y: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A symbol in a cell; a joint step has one in each actor's cell."""

    row: int
    column: int
    symbol: Symbol
    no: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Finish:
    """The small kapsul "Selesai" in the cell of a decision."""

    row: int
    column: int
    side: Side
    """Where it stands beside the decision: left, right or below."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Joint:
    """The line that joins the symbols of one step."""

    row: int
    columns: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Connector:
    """A segilima where a page break cuts lines; the same letter stands on the other page."""

    letter: str
    row: int
    column: int
    x: int
    side: Side
    """TOP or BOTTOM of its cell."""

    enters: bool
    """The line comes in here from the other page."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """What a decision answers, beside its exit."""

    row: int
    column: int
    side: Side
    """The side of the symbol the exit leaves from: LEFT, RIGHT or BOTTOM."""

    y: int
    """The slot of the exit; 0 where it leaves from the middle."""

    lines: tuple[str, ...]
    over: int
    """How many of its lines stand above the exit's line; -1 leaves a line free below a symbol."""

    left: bool
    """The text ends at its place; else it begins there."""

    between: bool = False
    """Other lines leave the same side above and below it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Path:
    """One drawn way; several edges share it where a decision leads to one target by several."""

    edges: tuple[Edge, ...]
    """Empty for the way in from the section before."""

    points: tuple[Point, ...]
    """From symbol to symbol; two neighbours share their column and x, or their row and y."""

    head: Side | None
    """The side of the target the arrowhead stands at; None where a page break cuts the end off."""

    @property
    def source(self) -> int | None:
        """Return the number of the step it comes from; None for the section before."""
        return self.edges[0].source if self.edges else None

    @property
    def target(self) -> int | Goal:
        """Return where it leads; the way in leads to step 1."""
        return self.edges[0].target if self.edges else 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Grid:
    """A routed section."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    marks: tuple[Mark, ...]
    finishes: tuple[Finish, ...]
    joints: tuple[Joint, ...]
    paths: tuple[Path, ...]
    labels: tuple[Label, ...]
    connectors: tuple[Connector, ...] = ()
