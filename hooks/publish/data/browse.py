"""The rows of the page on which the whole catalogue is browsed, as compact JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from publish.facts import status_fact
from publish.standing import regulation_name
from sopkit.duration import in_words
from sopkit.flow.graph import Symbol
from sopkit.model import Status

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry

COLUMNS = (
    *("alamat", "nomor", "judul", "unit", "status", "pelaksana", "peraturan", "tahun"),
    *("waktu", "keputusan", "kaji", "langkah"),
)
"""What a row says, in this order; addresses are told below that of the unit."""


def catalog_table(catalog: Catalog) -> str:
    """Write every SOP as a row; what many rows share stands in lists before them."""
    table = _Table(catalog)
    rows = [_json(table.row(entry)) for entry in catalog.listed]
    units, house = catalog.units.values(), catalog.calendar
    head = {
        "per": catalog.today.isoformat(),
        "kalender": [house.minutes_per_day, house.days_per_week, house.days_per_month],
        "kolom": COLUMNS,
        "unit": [[unit.id, unit.name, unit.id.count("/")] for unit in units],
        "status": list(table.statuses),
        "pelaksana": list(table.offices),
        "peraturan": [list(pair) for pair in table.rules],
        "waktu": [list(pair) for pair in table.times],
    }
    told = ",\n".join(f"{_json(key)}:{_json(value)}" for key, value in head.items())
    lines = ",\n".join(rows)
    return f'{{{told},\n"sop":[\n{lines}\n]}}\n'


class _Table:
    """Counts what rows share."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.units = {unit: at for at, unit in enumerate(catalog.units)}
        self.statuses: dict[str, int] = {}
        self.offices: dict[str, int] = {}
        self.rules: dict[tuple[str, str], int] = {}
        self.times: dict[tuple[int, str], int] = {}

    def row(self, entry: SopEntry) -> list[object]:
        """Return what a row says, in the order of the columns."""
        sop, steps = entry.sop, entry.procedure.steps
        start = sop.tanggal.efektif or sop.tanggal.pembuatan
        status = status_fact(sop, self.catalog.today).words
        due = entry.review_due if sop.status is Status.BERLAKU else None
        return [
            entry.id.removeprefix(f"{entry.unit.id}/"),
            sop.nomor or "",
            entry.title,
            self.units[entry.unit.id],
            self.statuses.setdefault(status, len(self.statuses)),
            [self.offices.setdefault(name, len(self.offices)) for name in _offices(entry)],
            [self.rules.setdefault(rule, len(self.rules)) for rule in self._rules(entry)],
            start.year if start else 0,
            self.times.setdefault(self._time(entry), len(self.times)),
            int(any(step.symbol is Symbol.BELAH_KETUPAT for step in steps)),
            due.isoformat() if due else "",
            len(steps),
        ]

    def _rules(self, entry: SopEntry) -> Iterator[tuple[str, str]]:
        for reference in self.catalog.references[entry.id]:
            if reference.regulation and reference.cited.is_basis:
                yield reference.regulation.id, regulation_name(reference.regulation)

    def _time(self, entry: SopEntry) -> tuple[int, str]:
        minutes = entry.total.minutes
        return minutes, in_words(minutes, self.catalog.calendar) if minutes else ""


def _offices(entry: SopEntry) -> Iterator[str]:
    lanes = (lane for section in entry.procedure.sections for lane in section.lanes)
    yield from dict.fromkeys(lane.name for lane in lanes)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
