"""Calendar days in Indonesian words, and spans between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


def long_date(day: date) -> str:
    """Write a day as people read it: 10 Juni 2019."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def whole_months(start: date, end: date) -> int:
    """Count the whole months from one day to a later one."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)


def lateness(due: date, today: date) -> str:
    """Say how long a due day has passed: in months, or in days within the first month."""
    months = whole_months(due, today)
    return f"{months} bulan" if months else f"{(today - due).days} hari"
