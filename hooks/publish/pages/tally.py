"""How many SOPs a unit has, and how many titles it has listed that are missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.units import UnitNode


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """The numbers of one unit and of all below it."""

    sops: int
    missing: int
    """Listed titles without a document here."""

    own_sops: int
    own_missing: int
    lists: bool
    """Whether the unit has a list of titles of its own."""

    @property
    def holds(self) -> bool:
        """Tell whether the unit itself has SOPs or listed titles."""
        return self.lists or self.own_sops > 0


Tallies: TypeAlias = Mapping[str, Tally]


def tally_units(catalog: Catalog) -> Tallies:
    """Count every unit in one pass, by its id."""
    units = tuple(catalog.units.values())
    own_sops = Counter(entry.unit.id for entry in catalog.listed)
    own_missing = Counter({unit.id: _missing(catalog, unit) for unit in units})
    sops, missing = own_sops.copy(), own_missing.copy()
    # Parents come first in the catalogue, so backwards every sum is complete when it is added.
    for unit in reversed(units):
        if unit.parent:
            sops[unit.parent] += sops[unit.id]
            missing[unit.parent] += missing[unit.id]
    return {
        unit.id: Tally(
            sops=sops[unit.id],
            missing=missing[unit.id],
            own_sops=own_sops[unit.id],
            own_missing=own_missing[unit.id],
            lists=bool(unit.inventory),
        )
        for unit in units
    }


def _missing(catalog: Catalog, unit: UnitNode) -> int:
    return sum(item.found is None for item in catalog.inventory(unit))
