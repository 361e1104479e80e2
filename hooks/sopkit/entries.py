"""Documents in their place: an SOP with its unit and flow, a regulation with its identity."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from sopkit.duration import Calendar, Duration, DurationError
from sopkit.flow.graph import Lane, Procedure, build_procedure
from sopkit.flow.total import Total, total_time
from sopkit.settings import Audience
from sopkit.units import Office, find_office

if TYPE_CHECKING:
    from sopkit.findings import FieldPath
    from sopkit.legal.identity import LegalId
    from sopkit.model import Halaman, Peraturan, Rujukan, Sop
    from sopkit.source import Source
    from sopkit.units import UnitNode


@dataclass(frozen=True, kw_only=True, slots=True)
class SopEntry:
    """An SOP as the catalogue knows it, without its links to others."""

    id: str
    """The path below the source folder without `.md`."""

    sop: Sop
    unit: UnitNode
    source: Source
    procedure: Procedure
    total: Total
    review_due: date | None
    """The day by which it must be reviewed; None where no date or no period is known."""

    @property
    def url(self) -> str:
        """Return the page's address, without leading slash."""
        return f"{self.id}/"

    @property
    def title(self) -> str:
        """Return the title, or words that stand for a missing one."""
        return self.sop.judul or "(tanpa judul)"

    @property
    def audience(self) -> Audience:
        """Return for whom it is: its own word, else that of the nearest unit."""
        return self.sop.audiens or self.unit.inherited.audience

    @property
    def bases(self) -> tuple[Rujukan, ...]:
        """Return its legal basis as written."""
        return self.sop.dasar_hukum or ()

    @property
    def adopted_on(self) -> date | None:
        """Return the day against which its legal basis is judged."""
        return self.sop.adopted_on

    @property
    def noun(self) -> str:
        """Return what it is called in messages."""
        return "SOP"

    def basis_path(self, at: int) -> FieldPath:
        """Return where a member of `bases` stands in the front matter."""
        return "dasar_hukum", at


@dataclass(frozen=True, kw_only=True, slots=True)
class RegulationEntry:
    """A regulation of the register, or one that is only cited."""

    id: str
    legal_id: LegalId | None
    """None where the id is not well formed; such a page is an error."""

    regulation: Peraturan | None
    """None where the register has no page for it yet."""

    source: Source | None

    @property
    def url(self) -> str:
        """Return the page's address, without leading slash."""
        return f"dasar-hukum/{self.id}/"


@dataclass(frozen=True, kw_only=True, slots=True)
class PageEntry:
    """An ordinary page."""

    id: str
    page: Halaman
    source: Source


def make_sop_entry(
    sop: Sop, source: Source, unit: UnitNode, *, working: Calendar, today: date
) -> SopEntry:
    """Work out what follows from an SOP and its unit alone."""
    procedure = build_procedure(
        sop,
        find_lane=lambda name: lane_of(name, unit.inherited.offices),
        read_time=lambda text: _read_time(text, working),
    )
    return SopEntry(
        id=source.id,
        sop=sop,
        unit=unit,
        source=source,
        procedure=procedure,
        total=total_time(procedure),
        review_due=review_due(sop, unit.inherited.review_months, today),
    )


def lane_of(name: str, offices: Mapping[str, Office]) -> Lane:
    """Return the lane of a performer; one that no register knows keeps the author's word."""
    office = find_office(name, offices)
    return Lane(id=office.id, name=office.name) if office else Lane(id=name, name=name)


def review_due(sop: Sop, months: int | None, today: date) -> date | None:
    """Return when an SOP is due for review: its latest date plus the unit's period.

    Dates in the future are plans, not events, and do not count (PermenPANRB 35/2012: tanggal
    revisi may be the planned one).
    """
    dates = (sop.tanggal.efektif, sop.tanggal.revisi, sop.tanggal.kaji_ulang)
    past = [day for day in dates if day is not None and day <= today]
    return add_months(max(past), months) if past and months else None


def add_months(day: date, months: int) -> date:
    """Add calendar months; a day that the month lacks becomes its last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > 9999:
        return date.max
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


# The same few times fill a whole catalogue.
@lru_cache(maxsize=1024)
def _read_time(text: str, working: Calendar) -> Duration | None:
    try:
        return Duration.parse(text, working)
    except DurationError:
        return None
