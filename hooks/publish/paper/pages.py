"""Where the rows of a procedure are parted into pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

ORPHAN = 400.0
"""What it costs to leave one row of a section alone on a page."""

PAGE = 1000.0
CROSSING = 8.0
"""What a cut line costs, beyond the one that leads on."""

EMPTY = 30.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """A row, as far as parting into pages is concerned."""

    section: int
    heights: tuple[float, float, float, float]
    """As it is; first on its page; last on it; both."""

    crossed: int
    """How many lines cross its lower border."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Room:
    """What a page offers."""

    depth: float
    title: float
    """The height of the line at the head of each page."""

    heads: tuple[float, ...]
    """For each section the height of its heading and its column heads."""

    gap: float
    """Between two tables on a page."""


def part(items: Sequence[Item], room: Room) -> tuple[int, ...]:
    """Return the numbers of rows before which a new page begins, without the first.

    As few pages as can be; on them no row alone, few cut lines, and no gaps.
    """
    costs = [0.0] + [float("inf")] * len(items)
    starts = [0] * (len(items) + 1)
    counts = {at: sum(item.section == at for item in items) for at in {i.section for i in items}}
    for first in range(len(items)):
        for end in range(first + 1, len(items) + 1):
            height = _height(items, room, first, end)
            if height > room.depth and end > first + 1:
                break
            cost = costs[first] + _cost(items, room, first, end, height, counts)
            if cost < costs[end]:
                costs[end], starts[end] = cost, first
    return tuple(sorted(_chain(starts)))


def _chain(starts: Sequence[int]) -> list[int]:
    found: list[int] = []
    at = len(starts) - 1
    while at > 0 and starts[at] > 0:
        at = starts[at]
        found.append(at)
    return found


def _height(items: Sequence[Item], room: Room, first: int, end: int) -> float:
    sections = sorted({item.section for item in items[first:end]})
    heads = sum(room.heads[section] for section in sections)
    rows = sum(
        item.heights[(at == first and first > 0) + 2 * (at == end - 1 and end < len(items))]
        for at, item in enumerate(items[first:end], start=first)
    )
    return room.title + heads + rows + room.gap * (len(sections) - 1)


def _cost(
    items: Sequence[Item],
    room: Room,
    first: int,
    end: int,
    height: float,
    counts: dict[int, int],
) -> float:
    shown = items[first:end]
    alone = sum(
        sum(item.section == section for item in shown) == 1 < counts[section]
        for section in {item.section for item in shown}
    )
    last = end == len(items)
    empty = 0.0 if last else max(1 - height / room.depth, 0.0) ** 2
    crossed = 0 if last else max(items[end - 1].crossed - 1, 0)
    return PAGE + ORPHAN * alone + CROSSING * crossed + EMPTY * empty
