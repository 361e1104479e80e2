"""The number that a unit would give next, told from those it has given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from sopkit.links import canonicalize_number
from sopkit.patterns import fits
from sopkit.units import with_ancestors

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.units import UnitNode


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """A number for a new SOP, or why there is none to propose."""

    number: str | None
    reason: str
    """One sentence, in Indonesian."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Numeral:
    """A number taken apart: its figures, and what stands between them."""

    text: str
    unit: str
    between: tuple[str, ...]
    figures: tuple[str, ...]

    @classmethod
    def parse(cls, text: str, unit: str) -> Numeral:
        """Take a number apart."""
        pieces = re.split(r"([0-9]+)", text)
        return cls(text=text, unit=unit, between=tuple(pieces[::2]), figures=tuple(pieces[1::2]))

    def without(self, places: frozenset[int]) -> tuple[str, ...]:
        """Return the figures but for some."""
        return tuple(figure for at, figure in enumerate(self.figures) if at not in places)

    def replaced(self, changes: dict[int, str]) -> str:
        """Write the number with other figures."""
        figures = [changes.get(at, figure) for at, figure in enumerate(self.figures)]
        joined = zip(self.between, [*figures, ""], strict=True)
        return "".join(between + figure for between, figure in joined)


def next_number(catalog: Catalog, unit: UnitNode) -> Proposal:
    """Propose the number after the last one, where the numbers at hand show what counts up."""
    given = tuple(_numerals(catalog, unit))
    if not given:
        return Proposal(number=None, reason="Belum ada nomor SOP lain sebagai pembanding.")
    known = _alike(given, unit)
    years = _years(known, catalog.today.year)
    found = _running(known, unit, years)
    if found is None:
        shown = ", ".join(numeral.text for numeral in given[:3])
        reason = f"Bagian yang berurutan tidak dapat dikenali dari nomor yang ada: {shown}."
        return Proposal(number=None, reason=reason)
    model, running = found
    free = years | {running}
    series = [numeral for numeral in known if numeral.without(free) == model.without(free)]
    last = max(series, key=lambda numeral: (_year(numeral, years), int(numeral.figures[running])))
    number = _after(series, running, years, catalog.today.year)
    if problem := _problem(number, catalog, unit):
        return Proposal(number=None, reason=f"Sesudah {last.text} mestinya {number}, {problem}.")
    return Proposal(number=number, reason=f"Usulan, melanjutkan {last.text}.")


def _numerals(catalog: Catalog, unit: UnitNode) -> Iterator[Numeral]:
    """Yield the numbers of the government that keep to the unit's pattern, if it has one."""
    pattern = unit.inherited.number_pattern or r".*[0-9].*"
    for entry in catalog.listed:
        number = entry.sop.nomor
        same = entry.unit.government == unit.government
        if number and same and fits(pattern, number):
            yield Numeral.parse(number, entry.unit.id)


def _alike(known: tuple[Numeral, ...], unit: UnitNode) -> tuple[Numeral, ...]:
    """Keep the numbers written as those nearest to the unit are; none where these differ."""
    for near in _nearest(known, unit):
        forms = {numeral.between for numeral in near}
        if forms:
            return tuple(numeral for numeral in known if {numeral.between} == forms)
    return ()


def _nearest(known: tuple[Numeral, ...], unit: UnitNode) -> Iterator[list[Numeral]]:
    """Yield the numbers below the unit, then those below each unit above it."""
    for folder in with_ancestors(unit.id):
        yield [numeral for numeral in known if f"{numeral.unit}/".startswith(f"{folder}/")]


def _years(known: Iterable[Numeral], this_year: int) -> frozenset[int]:
    """Return the places that always hold a year."""
    places: frozenset[int] | None = None
    for numeral in known:
        likely = frozenset(
            at
            for at, figure in enumerate(numeral.figures)
            if len(figure) == 4 and 1990 <= int(figure) <= this_year + 1
        )
        places = likely if places is None else places & likely
    return places or frozenset()


def _running(
    known: tuple[Numeral, ...], unit: UnitNode, years: frozenset[int]
) -> tuple[Numeral, int] | None:
    """Return a number of the nearest units, and the one place that counts up within a unit."""
    for near in _nearest(known, unit):
        varying = _varying(near) - years
        if len(varying) > 1:
            return None
        units = {numeral.unit for numeral in near}
        # What differs only from unit to unit is the unit's own code, and what one other unit
        # counts is its own count.
        within = {
            at
            for name in units
            for at in _varying([numeral for numeral in near if numeral.unit == name])
        }
        shared = len(units) > 1 or units == {unit.id}
        if varying and varying <= within and shared:
            return near[0], min(varying)
    return None


def _varying(numerals: list[Numeral]) -> set[int]:
    columns = zip(*(numeral.figures for numeral in numerals), strict=True)
    return {at for at, column in enumerate(columns) if len(set(column)) > 1}


def _after(series: list[Numeral], running: int, years: frozenset[int], this_year: int) -> str:
    counts: dict[int, list[int]] = {}
    for numeral in series:
        counts.setdefault(_year(numeral, years), []).append(int(numeral.figures[running]))
    in_order = [counts[year] for year in sorted(counts)]
    # A count that some year begins anew begins anew each year.
    anew = any(min(later) <= max(earlier) for earlier, later in pairwise(in_order))
    taken = counts.get(this_year, [0]) if anew else [count for some in in_order for count in some]
    width = min(len(numeral.figures[running]) for numeral in series)
    year = dict.fromkeys(years, str(this_year))
    return series[0].replaced({**year, running: str(max(taken) + 1).zfill(width)})


def _year(numeral: Numeral, years: frozenset[int]) -> int:
    return int(numeral.figures[min(years)]) if years else 0


def _problem(number: str, catalog: Catalog, unit: UnitNode) -> str:
    pattern = unit.inherited.number_pattern
    if pattern and not fits(pattern, number):
        return f"tetapi itu tidak sesuai dengan pola {pattern}"
    if (unit.government, canonicalize_number(number)) in catalog.sops.by_number:
        return "tetapi nomor itu sudah dipakai"
    return ""
