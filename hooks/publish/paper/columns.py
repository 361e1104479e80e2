"""How the width of a sheet is shared between the columns of a flow table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from publish.paper.sheet import MM, Scale

PAD = 3.0
"""Between the border of a cell and its words."""

WIDEST_LANE = 32 * MM


@dataclass(frozen=True, kw_only=True, slots=True)
class Columns:
    """Widths of the columns of a table."""

    no: float
    text: float
    lanes: tuple[float, ...]
    items: float
    """Kelengkapan, and likewise output."""

    time: float
    remark: float

    def all(self) -> tuple[float, ...]:
        """Return the widths from left to right."""
        ends = (self.items, self.time, self.items, self.remark)
        return (self.no, self.text, *self.lanes, *ends)

    @property
    def lanes_at(self) -> float:
        """Return where the lanes begin."""
        return self.no + self.text


@dataclass(frozen=True, kw_only=True, slots=True)
class Wants:
    """What a table needs of its columns, in letters of its type."""

    numbers: int
    """Digits of the highest step number."""

    remarked: bool


def share(
    measure: float, scale: Scale, wants: Wants, lanes: Sequence[float], *, comfort: bool = False
) -> Columns | None:
    """Share a width between columns; None where it does not suffice.

    Args:
        measure: the width of the table.
        scale: how large it is set.
        wants: what the other columns need.
        lanes: what the drawing needs of each lane.
        comfort: whether the words must have more than the least they can do with.
    """
    size = scale.text
    no = max(2.6, 1.4 + 0.6 * wants.numbers) * size
    time, remark = 5.3 * size, (9.5 if wants.remarked else 3.4) * size
    least = {False: (13.0 * size, 7.5 * size), True: (19.0 * size, 10.5 * size)}[comfort]
    best = 27.0 * size, 14.0 * size
    rest = measure - no - time - remark - sum(lanes)
    if rest < least[0] + 2 * least[1]:
        return None
    share_of = min((rest - least[0] - 2 * least[1]) / (best[0] + 2 * best[1]), 1.0)
    text = min(least[0] + share_of * best[0], best[0])
    items = min(least[1] + share_of * best[1], best[1])
    spare = max(rest - text - 2 * items, 0.0)
    grown = _raise(lanes, spare)
    # What even wide lanes leave goes to the words.
    left = spare - (sum(grown) - sum(lanes))
    return Columns(
        no=no,
        text=text + 0.5 * left,
        lanes=tuple(grown),
        items=items + 0.25 * left,
        time=time,
        remark=remark,
    )


def _raise(widths: Sequence[float], spare: float) -> list[float]:
    """Widen the narrowest lanes first, until all are equal, then all of them alike."""
    level = min(WIDEST_LANE, _level(sorted(widths), spare))
    return [max(width, level) for width in widths]


def _level(ordered: Sequence[float], spare: float) -> float:
    """Return the width up to which narrower lanes can be raised."""
    used = 0.0
    for count, width in enumerate(ordered):
        cost = count * (width - ordered[count - 1]) if count else 0.0
        if used + cost > spare:
            return ordered[count - 1] + (spare - used) / count
        used += cost
    return ordered[-1] + (spare - used) / len(ordered) if ordered else 0.0
