"""Calendars to subscribe to: one event for each review of a unit (RFC 5545)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from icalendar import Calendar, Event

from publish.pages.reviews import Review, calendar_url, reviews_of

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.units import UnitNode


def review_calendars(catalog: Catalog) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield how the calendar of every unit that has reviews is made, by its path."""
    for unit in catalog.units.values():
        reviews = reviews_of(catalog, unit)
        if reviews:
            yield calendar_url(unit.id), partial(_calendar, catalog, unit, reviews)


def _calendar(catalog: Catalog, unit: UnitNode, reviews: tuple[Review, ...]) -> str:
    calendar = Calendar()
    calendar.add("prodid", "-//Katalog SOP//Kaji ulang//ID")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Kaji ulang SOP {unit.name}")
    for review in reviews:
        calendar.add_component(_event(catalog, review))
    return str(calendar.to_ical(), "utf-8")


def _event(catalog: Catalog, review: Review) -> Event:
    entry = review.sop
    number = f"{entry.sop.nomor} " if entry.sop.nomor else ""
    event = Event()
    event.add("uid", f"{entry.id}@kaji-ulang")
    # The stamp is of the catalogue's day, so that the same catalogue gives the same bytes.
    event.add("dtstamp", datetime.combine(catalog.today, time(), tzinfo=UTC))
    event.add("dtstart", review.due)
    event.add("dtend", review.due + timedelta(days=1))
    event.add("summary", f"Kaji ulang SOP {number}{entry.title}")
    if catalog.settings.alamat:
        event.add("url", f"{catalog.settings.alamat}{entry.url}")
    return event
