"""Sizes for painting: how far each track lies from the middle of the symbols."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sopkit.flow.graph import Symbol
from sopkit.flow.matrix.grid import Column, Label, Row, Side, Track, Tracks

Pile: TypeAlias = tuple[list[float], float]
"""Distances of the tracks on one side of the symbols, and of the border."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sizes:
    """Measures in one unit of the painter's choice; by default the height of the letters."""

    symbol_width: float = 3.6
    symbol_height: float = 2.0
    finish_width: float = 4.5
    finish_height: float = 1.5
    connector: float = 1.5
    """Width and height of a segilima."""

    head: float = 0.55
    """Length of an arrowhead."""

    clear: float = 0.9
    """From a symbol to the first track beside it: the arrowhead and some line before it."""

    pitch: float = 0.7
    """From one track to the next."""

    slot: float = 0.5
    """From one slot to the next."""

    letter: float = 0.56
    """Width of a letter of a label."""

    line: float = 1.25
    """Height of a line of a label."""

    gap: float = 0.3
    """Between a symbol and the label at its exit."""

    edge: float = 0.7
    """From the outermost track or symbol to the border of the cell."""

    even: float = 0.6
    """By how much the narrower side may be widened, to bring the symbol nearer to the middle."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A column or row: distances from the middle of its symbols."""

    tracks: Mapping[int, float]
    """Negative left or above; the borders are not among them."""

    before: float
    """To the left or upper border, at least."""

    after: float


def measure_column(column: Column, sizes: Sizes) -> Span:
    """Measure a column."""
    left, before = _sideways(column.left, column.label_left, sizes)
    right, after = _sideways(column.right, column.label_right, sizes)
    return _span((left, before), (right, after), sizes)


def measure_row(row: Row, sizes: Sizes) -> Span:
    """Measure a row."""
    above, before = _upright(row, row.above, 0, sizes)
    below, after = _upright(row, row.below, row.label_below, sizes)
    return _span((above, before), (below, after), sizes)


def symbol_height(row: Row, sizes: Sizes) -> float:
    """Return the height of a row's symbols: always the same, unless many lines meet their sides."""
    outermost = row.slots * slot_pitch(row, sizes)
    return max(sizes.symbol_height, 2 * outermost + sizes.slot)


def reach(row: Row, sizes: Sizes) -> float:
    """Return how far the symbols of a row, with the labels at their slots, reach up and down."""
    beyond = sizes.line if row.labelled else 0.0
    return max(symbol_height(row, sizes) / 2, row.slots * slot_pitch(row, sizes) + beyond)


def half_width(symbol: Symbol, rise: float, level: float, sizes: Sizes) -> float:
    """Return how far a symbol reaches sideways at a height above or below its middle.

    Args:
        symbol: which one.
        rise: half its height.
        level: the height, from the middle.
        sizes: the measures.
    """
    half = sizes.symbol_width / 2
    if symbol is Symbol.BELAH_KETUPAT:
        return half * (1 - abs(level) / rise)
    if symbol is Symbol.KAPSUL:
        return half - rise + math.sqrt(max(rise**2 - level**2, 0.0))
    return half


def slot_pitch(row: Row, sizes: Sizes) -> float:
    """Return how far the slots of a row lie apart."""
    return sizes.line if row.spread else sizes.slot


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A line of a label; distances from the middle of its symbol."""

    text: str
    x: float
    """Where it begins; where it ends if the label is a left one."""

    top: float


def label_lines(label: Label, row: Row, sizes: Sizes) -> tuple[Line, ...]:
    """Place a label at its exit's line, or right of it below the symbol."""
    x, top = sizes.gap, reach(row, sizes)
    if label.side is not Side.BOTTOM:
        x, top = x + sizes.symbol_width / 2, label.y * slot_pitch(row, sizes)
    x, top = -x if label.left else x, top - label.over * sizes.line
    return tuple(
        Line(text=text, x=x, top=top + at * sizes.line) for at, text in enumerate(label.lines)
    )


def _span(before: Pile, after: Pile, sizes: Sizes) -> Span:
    (low, first), (high, last) = before, after
    tracks = {-at: -distance for at, distance in enumerate(low, start=1)}
    tracks |= dict(enumerate(high, start=1))
    return Span(
        tracks={0: 0.0, **tracks},
        before=max(first, min(first + sizes.even, last)),
        after=max(last, min(last + sizes.even, first)),
    )


def _sideways(tracks: Tracks, label: int, sizes: Sizes) -> Pile:
    """Return the distances of the tracks on one side, and of the border."""
    letters = label * sizes.letter + 2 * sizes.gap if label else 0.0
    return _pile(
        tracks, sizes.symbol_width / 2, max(sizes.clear, letters), sizes.finish_width, sizes
    )


def _upright(row: Row, tracks: Tracks, lines: int, sizes: Sizes) -> Pile:
    slots = [at * slot_pitch(row, sizes) for at in range(1, row.slots + 1)]
    start = reach(row, sizes)
    # Tracks stay clear of the labels beside the symbols, which may be higher than those.
    free = max(sizes.clear, lines * sizes.line, 1.2 * sizes.line - start)
    rest, end = _pile(tracks[row.slots :], start, free, sizes.finish_height, sizes)
    return slots + rest, end


def _pile(tracks: Tracks, start: float, free: float, finish: float, sizes: Sizes) -> Pile:
    rooms = {Track.FINISH: finish, Track.CONNECTOR: sizes.connector}
    distances: list[float] = []
    place = start + (free if tracks or free > sizes.clear else 0.0)
    for track in tracks:
        room = rooms.get(track, 0.0)
        if track is Track.FINISH:
            place += sizes.clear
        elif distances:
            place += sizes.pitch
        distances.append(place + room / 2)
        place += room
    return distances, place + sizes.edge
