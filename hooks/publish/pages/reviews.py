"""The review page: what is overdue and what falls due within a year, by unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publish.pages.page import Page
from sopkit.entries import add_months
from sopkit.model import Status

if TYPE_CHECKING:
    from datetime import date

    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.units import UnitNode

AHEAD_MONTHS = 12
"""How far the page looks ahead."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Review:
    """An SOP and the day by which it must be reviewed."""

    sop: SopEntry
    due: date
    basis: str
    """The date that the day rests on, as its field is called."""


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitReviews:
    """The reviews of one unit, the most urgent first."""

    unit: UnitNode
    overdue: tuple[Review, ...]
    coming: tuple[Review, ...]
    calendar: str
    """The address of its calendar, without leading slash."""


def reviews_page(catalog: Catalog) -> Page:
    """Make the review page."""
    units = tuple(reviews_by_unit(catalog))
    overdue = sum(len(unit.overdue) for unit in units)
    coming = sum(len(unit.coming) for unit in units)
    return Page(
        uri="kaji-ulang/index.md",
        title="Kaji ulang",
        description=f"{overdue} SOP terlambat dikaji ulang, {coming} jatuh tempo dalam setahun.",
        template="sop-pages/reviews.html",
        context={
            "units": units,
            "overdue": overdue,
            "coming": coming,
            "undated": [entry for entry in _in_force(catalog) if entry.review_due is None],
            "withdrawn": [entry for entry in catalog.listed if entry.sop.is_withdrawn],
        },
    )


def reviews_by_unit(catalog: Catalog) -> Iterator[UnitReviews]:
    """Yield the units that have a review overdue or coming."""
    limit = add_months(catalog.today, AHEAD_MONTHS)
    for unit in catalog.units.values():
        reviews = reviews_of(catalog, unit)
        overdue = tuple(review for review in reviews if review.due < catalog.today)
        coming = tuple(review for review in reviews if catalog.today <= review.due <= limit)
        if overdue or coming:
            yield UnitReviews(
                unit=unit, overdue=overdue, coming=coming, calendar=calendar_url(unit.id)
            )


def reviews_of(catalog: Catalog, unit: UnitNode) -> tuple[Review, ...]:
    """Return the reviews of a unit's own SOPs in force, the most urgent first."""
    entries = (entry for entry in catalog.sops_of(unit) if entry.sop.status is Status.BERLAKU)
    reviews = [
        Review(sop=entry, due=entry.review_due, basis=_basis(entry, catalog.today))
        for entry in entries
        if entry.review_due
    ]
    return tuple(sorted(reviews, key=lambda review: (review.due, review.sop.id)))


def calendar_url(unit: str) -> str:
    """Return the address of a unit's calendar of reviews, by the id of the unit."""
    return f"kaji-ulang/{unit.replace('/', '--')}.ics"


def _in_force(catalog: Catalog) -> Iterator[SopEntry]:
    return (entry for entry in catalog.listed if entry.sop.status is Status.BERLAKU)


def _basis(entry: SopEntry, today: date) -> str:
    days = {
        "kaji ulang terakhir": entry.sop.tanggal.kaji_ulang,
        "tanggal revisi": entry.sop.tanggal.revisi,
        "tanggal efektif": entry.sop.tanggal.efektif,
    }
    past = {name: day for name, day in days.items() if day is not None and day <= today}
    return max(past, key=lambda name: past[name])
