"""What stands at the exits of decisions, and the room it takes."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from sopkit.flow.matrix.board import PITCH, PORT
from sopkit.flow.matrix.grid import Label, Side
from sopkit.flow.matrix.runs import Runs
from sopkit.flow.matrix.tracks import Layout, Zone
from sopkit.flow.matrix.ways import Way

SHORT = 12
"""Up to how many letters a label is left on one line."""

UNDER = 2
"""How many letters of a label below a symbol fit between its middle and its side."""

WIDTHS = ((0.5, "iljI.,;:'!|"), (0.7, " frt()[]/-"), (1.6, "mw"), (1.8, "MWQ@%&—"))
"""Widths of signs that are not of middling width, as in Public Sans."""


def fold(text: str) -> tuple[str, ...]:
    """Break a long label into two lines, between two answers or else of nearly the same length."""
    words = text.split()
    if len(text) <= SHORT or len(words) < 2:
        return (" ".join(words),)
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min(halves, key=lambda pair: (not pair[0].endswith("/"), max(map(letters, pair))))


def letters(text: str) -> int:
    """Return how wide a text is, in letters of middling width."""
    return ceil(sum(_width(sign) for sign in text))


def _width(sign: str) -> float:
    for width, signs in WIDTHS:
        if sign in signs:
            return width
    return 1.3 if sign.isupper() or sign.isdecimal() or sign > "ſ" else 1.0


def side_of(way: Way) -> Side:
    """Return the side of its symbol a way leaves from."""
    (x, y), (to_x, to_y) = way.points[:2]
    if y == to_y:
        return Side.RIGHT if to_x > x else Side.LEFT
    return Side.BOTTOM if to_y > y else Side.TOP


def labelled_zones(runs: Runs) -> set[Zone]:
    """Return the columns that have labels left (-1) or right (1) of their symbols."""
    return {
        (way.points[0][0] // PITCH, -1 if side_of(way) is Side.LEFT else 1)
        for number, way in runs.ways.items()
        if number >= 0 and runs.board.exits[number].label and side_of(way) is not Side.BOTTOM
    }


def label_widths(labels: Iterable[Label]) -> dict[Zone, int]:
    """Return how many letters stand left (-1) and right (1) of the symbols of each column."""
    widths: dict[Zone, int] = {}
    for label in labels:
        zone = (label.column, -1 if label.left else 1)
        under = UNDER if label.side is Side.BOTTOM else 0
        widths[zone] = max(widths.get(zone, 0), max(map(letters, label.lines)) - under)
    return widths


def place_labels(runs: Runs, layout: Layout) -> tuple[Label, ...]:
    """Put each label next to its exit."""
    ways = [
        (number, way)
        for number, way in runs.ways.items()
        if number >= 0 and runs.board.exits[number].label
    ]
    aside = [
        _aside(runs, layout, number) for number, way in ways if side_of(way) is not Side.BOTTOM
    ]
    below = [_below(runs, number, aside) for number, way in ways if side_of(way) is Side.BOTTOM]
    return (*aside, *below)


def _aside(runs: Runs, layout: Layout, number: int) -> Label:
    """Put a label left or right of its symbol: above its line if there is room, else below."""
    way, text = runs.ways[number], runs.board.exits[number].label or ""
    x, y = way.points[0]
    slot, higher, lower = _slots_beside(runs, layout, number)
    return Label(
        row=y // PITCH,
        column=x // PITCH,
        side=side_of(way),
        y=slot,
        lines=fold(text) if not higher and not lower else (" ".join(text.split()),),
        over=0 if higher and not lower else 1,
        left=side_of(way) is Side.LEFT,
        between=higher and lower,
    )


def _below(runs: Runs, number: int, aside: Iterable[Label]) -> Label:
    """Put a label below its symbol, where no other one hangs down beside it."""
    x, y = runs.ways[number].points[0]
    column, row = x // PITCH, y // PITCH
    hanging = {
        label.side
        for label in aside
        if (label.column, label.row) == (column, row) and len(label.lines) > label.over
    }
    return Label(
        row=row,
        column=column,
        side=Side.BOTTOM,
        y=0,
        lines=fold(runs.board.exits[number].label or ""),
        over=-1 if len(hanging) > 1 else 0,
        left=hanging == {Side.RIGHT},
    )


def _slots_beside(runs: Runs, layout: Layout, number: int) -> tuple[int, bool, bool]:
    """Return an exit's slot, and whether other lines meet its side above and below it."""
    way, run = runs.ways[number], runs.paths[number][0]
    x = way.points[0][0]
    port = x + PORT if way.points[1][0] > x else x - PORT
    slot = layout.places[run][1]
    others = [
        layout.places[other][1]
        for other in runs.channels[run.channel]
        if other is not run and other.low <= port <= other.high
    ]
    return slot, any(other < slot for other in others), any(other > slot for other in others)
