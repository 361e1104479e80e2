"""The sheets of paper that a form may be printed on, and the types it is set in; in points."""

from __future__ import annotations

from dataclasses import dataclass

from sopkit.flow.matrix.measure import Sizes

MM = 72 / 25.4

LEAST = 5.5
"""The smallest type that can be read; only a table that not even A3 can hold goes below it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """A sheet, landscape."""

    width: float
    height: float
    left: float = 18 * MM
    """The margin where the form is bound."""

    right: float = 12 * MM
    top: float = 12 * MM
    bottom: float = 23 * MM
    """Holds the footer."""

    @property
    def measure(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right

    @property
    def depth(self) -> float:
        """Return the height between the margins."""
        return self.height - self.top - self.bottom


SHEETS = {
    "A4": Sheet(width=297 * MM, height=210 * MM),
    "F4": Sheet(width=330 * MM, height=215 * MM),
}

LARGE = Sheet(width=420 * MM, height=297 * MM)
"""A3, for what the sheets above cannot hold in type that can be read."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """How large a flow table is set."""

    text: float
    """Size of the type in the cells."""

    unit: float
    """What the symbols are measured by."""

    @property
    def label(self) -> float:
        """Return the size of the type at the exits of decisions."""
        return max(0.85 * self.unit, LEAST)

    @property
    def number(self) -> float:
        """Return the size of the numbers in symbols."""
        return max(0.95 * self.unit, LEAST)

    @property
    def sizes(self) -> Sizes:
        """Return the measures of the drawing."""
        unit, label = self.unit, self.label
        return Sizes(
            # The smallest diamonds still hold numbers of two digits.
            symbol_width=max(3.4 * unit, 2.4 * self.number),
            symbol_height=max(1.9 * unit, 1.75 * self.number),
            finish_width=max(4.2 * unit, 4.6 * label),
            finish_height=max(1.4 * unit, 1.3 * label),
            connector=max(1.7 * unit, 1.7 * label),
            # Heads stay wider than their lines.
            head=max(0.6 * unit, 2.8),
            clear=max(0.95 * unit, 3.8),
            pitch=0.75 * unit,
            slot=max(0.5 * unit, 1.8),
            letter=0.56 * label,
            line=1.25 * label,
            gap=max(0.3 * unit, 1.0),
            edge=0.75 * unit,
            even=0.6 * unit,
        )


SCALES = (
    Scale(text=8.5, unit=8.0),
    Scale(text=8.0, unit=7.2),
    Scale(text=7.5, unit=6.4),
    Scale(text=7.0, unit=5.6),
    Scale(text=6.5, unit=4.8),
    Scale(text=6.2, unit=4.3),
    Scale(text=6.0, unit=4.0),
    Scale(text=6.0, unit=3.6),
    Scale(text=6.0, unit=3.2),
    Scale(text=6.0, unit=2.8),
)
"""From the most comfortable; the first that a table fits in is taken."""
