from __future__ import annotations

from datetime import date

import pytest

from sopkit.dates import lateness, long_date, whole_months


def test_a_day_is_written_as_people_read_it() -> None:
    assert long_date(date(2019, 6, 10)) == "10 Juni 2019"
    assert long_date(date(2026, 1, 1)) == "1 Januari 2026"
    assert long_date(date(2026, 12, 31)) == "31 Desember 2026"


MONTHS = [
    # from, to, whole months
    (date(2021, 6, 10), date(2021, 6, 10), 0),
    (date(2021, 6, 10), date(2021, 7, 9), 0),
    (date(2021, 6, 10), date(2021, 7, 10), 1),
    (date(2021, 6, 10), date(2026, 11, 20), 65),
    (date(2021, 12, 31), date(2022, 1, 1), 0),
    # A month's last day is not the next month's earlier last day.
    (date(2021, 1, 31), date(2021, 2, 28), 0),
]


@pytest.mark.parametrize(("start", "end", "months"), MONTHS)
def test_only_whole_months_count(start: date, end: date, months: int) -> None:
    assert whole_months(start, end) == months


def test_lateness_is_told_in_days_within_the_first_month() -> None:
    assert lateness(date(2026, 11, 19), date(2026, 11, 20)) == "1 hari"
    assert lateness(date(2026, 10, 21), date(2026, 11, 20)) == "30 hari"
    assert lateness(date(2026, 10, 20), date(2026, 11, 20)) == "1 bulan"
