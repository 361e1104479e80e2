from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopkit.duration import Calendar, Duration, DurationError, in_words

CALENDAR = Calendar()

READABLE = [
    # written, normal form, minutes
    ("10 menit", "10 menit", 10),
    ("1,5 jam", "1,5 jam", 90),
    ("1.5 jam", "1,5 jam", 90),
    ("0.5 hari", "0,5 hari", 225),
    ("½ hari", "0,5 hari", 225),
    ("1½ jam", "1,5 jam", 90),
    ("1 ¼ jam", "1,25 jam", 75),
    ("2 mgg", "2 minggu", 4500),
    ("2 mgg.", "2 minggu", 4500),
    ("1 pekan", "1 minggu", 2250),
    ("1 bln", "1 bulan", 9000),
    ("7hr", "7 hari", 3150),
    ("1 Hari", "1 hari", 450),
    ("  3\tHARI \n kerja ", "3 hari kerja", 1350),
    ("3 hari kalender", "3 hari kalender", 1350),
    ("1 jam 30 menit", "1 jam 30 menit", 90),
    ("1jam30menit", "1 jam 30 menit", 90),
    ("1 bulan 2 minggu 3 hari 4 jam 5 menit", "1 bulan 2 minggu 3 hari 4 jam 5 menit", 15095),
    ("1 hari 1,5 jam", "1 hari 1,5 jam", 540),
    ("30 menit s.d. 1 jam", "30 menit s.d. 1 jam", 60),
    ("30 menit s/d 1 jam", "30 menit s.d. 1 jam", 60),
    ("30 menit sd 1 jam", "30 menit s.d. 1 jam", 60),
    ("30 menit - 1 jam", "30 menit s.d. 1 jam", 60),
    ("1 sampai dengan 2 hari", "1–2 hari", 900),
    ("1 hingga 2 hari", "1–2 hari", 900),
    ("1-2 hari", "1–2 hari", 900),
    ("1 – 2 jam", "1–2 jam", 120),
    ("1 jam — 2 jam", "1–2 jam", 120),
    ("3-5 hari kerja", "3–5 hari kerja", 2250),
    ("3 hari kerja s.d. 5 hari", "3–5 hari kerja", 2250),
    ("0,5 menit", "0,5 menit", 1),
    ("05 menit", "5 menit", 5),
]

UNREADABLE = [
    ("", "tidak terbaca"),
    ("hari", "tidak terbaca"),
    ("3", "tidak terbaca"),
    ("½", "tidak terbaca"),
    ("2 mnggu", "tidak terbaca"),
    ("segera", "tidak terbaca"),
    ("1 tahun", "tidak terbaca"),
    ("3 harian", "tidak terbaca"),
    ("1-2-3 hari", "tidak terbaca"),
    ("1 hari-2", "tidak terbaca"),
    ("-1 hari", "tidak terbaca"),
    # Read as thousands in Indonesia, and as one elsewhere.
    ("1.000 menit", "tidak terbaca"),
    ("1,5½ jam", "tidak terbaca"),
    ("1 hari dan 2 jam", "tidak terbaca"),
    # Digits of other scripts would pass for numbers otherwise.
    ("٣ hari", "tidak terbaca"),
    ("0 menit", "memuat nol"),
    ("0 jam 30 menit", "memuat nol"),
    ("0-1 hari", "memuat nol"),
    ("0,01 menit", "tidak lebih dari nol"),
    ("2 hari 1 bulan", "tidak urut"),
    ("30 menit 1 jam", "tidak urut"),
    ("1 hari 1 hari", "tidak urut"),
    ("1,5 jam 30 menit", "bermakna ganda"),
    ("2-1 hari", "terbalik"),
    ("1 jam s.d. 60 menit", "terbalik"),
    ("2 jam kerja", "hanya untuk hari"),
    ("3 hari kerja s.d. 5 hari kalender", "pilih salah satu"),
    ("121 bulan", "sepuluh tahun"),
]


@pytest.mark.parametrize(("written", "text", "minutes"), READABLE)
def test_a_duration_is_read_into_its_normal_form(written: str, text: str, minutes: int) -> None:
    assert Duration.parse(written, CALENDAR) == Duration(text=text, minutes=minutes)


@pytest.mark.parametrize(("written", "reason"), UNREADABLE)
def test_anything_else_is_an_error_that_says_why(written: str, reason: str) -> None:
    with pytest.raises(DurationError, match=reason):
        Duration.parse(written, CALENDAR)


def test_an_unreadable_time_shows_the_accepted_forms() -> None:
    with pytest.raises(DurationError, match=r'"1,5 jam".*"3 hari kerja".*"30 menit s\.d\. 1 jam"'):
        Duration.parse("2 mnggu", CALENDAR)


@pytest.mark.parametrize(
    ("written", "kind", "counts_days"),
    [
        ("3 hari kerja", "kerja", True),
        ("3 hr kalender", "kalender", True),
        ("1-2 hari kerja", "kerja", True),
        ("3 hari", None, True),
        ("2 jam", None, False),
    ],
)
def test_the_kind_of_days_is_known_where_it_was_stated(
    written: str,
    kind: str | None,
    counts_days: bool,  # noqa: FBT001 - a column of the table
) -> None:
    duration = Duration.parse(written, CALENDAR)
    assert (duration.day_kind, duration.counts_days) == (kind, counts_days)


def test_the_house_calendar_decides_what_a_day_counts_for() -> None:
    house = Calendar(minutes_per_day=480, days_per_week=6, days_per_month=24)
    units = ["1 hari", "1 minggu", "1 bulan"]
    assert [Duration.parse(text, house).minutes for text in units] == [480, 2880, 11520]


def test_a_calendar_has_working_time() -> None:
    with pytest.raises(ValueError, match="not a working calendar"):
        Calendar(minutes_per_day=0)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 menit"),
        (35, "35 menit"),
        (60, "1 jam"),
        (449, "7 jam 29 menit"),
        (450, "1 hari"),
        (3875, "8 hari 4 jam 35 menit"),
        (9000, "20 hari"),
    ],
)
def test_minutes_go_back_to_words(minutes: int, words: str) -> None:
    assert in_words(minutes, CALENDAR) == words


def test_no_words_for_negative_time() -> None:
    with pytest.raises(ValueError, match="not a duration: -1"):
        in_words(-1, CALENDAR)


@settings(deadline=None)  # a busy machine is no failure
@given(
    minutes=st.integers(1, 100_000),
    day=st.integers(60, 1440),
)
def test_words_are_read_back_to_the_same_minutes(minutes: int, day: int) -> None:
    calendar = Calendar(minutes_per_day=day, days_per_month=31)
    assert Duration.parse(in_words(minutes, calendar), calendar).minutes == minutes


AMOUNTS = st.one_of(
    st.integers(1, 99).map(str),
    st.tuples(st.integers(0, 9), st.integers(1, 99)).map(lambda pair: f"{pair[0]},{pair[1]:02}"),
    st.sampled_from(["½", "1½", "2 ¼", "¾"]),
)
UNITS = st.sampled_from(["mnt", "jam", "hr", "Hari kerja", "hari kalender", "mgg", "bln"])
TIMES = st.tuples(AMOUNTS, st.sampled_from(["", " "]), UNITS).map("".join)
RANGES = st.tuples(TIMES, st.sampled_from([" s.d. ", "-", " hingga "]), TIMES).map("".join)


@settings(deadline=None)  # a busy machine is no failure
@given(written=st.one_of(TIMES, RANGES))
def test_the_normal_form_reads_as_itself(written: str) -> None:
    try:
        duration = Duration.parse(written, CALENDAR)
    except DurationError:
        return
    assert Duration.parse(str(duration), CALENDAR) == duration


@settings(deadline=None)  # a busy machine is no failure
@given(text=st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        assert Duration.parse(text, CALENDAR).minutes > 0
    except DurationError:
        return


@pytest.mark.parametrize("piece", ["1", " ", "1 hari ", "1-", "½", "s.d. "])
def test_a_hostile_text_is_refused_at_once(piece: str) -> None:
    started = time.perf_counter()
    with pytest.raises(DurationError):
        Duration.parse(piece * 200_000, CALENDAR)
    assert time.perf_counter() - started < 0.5
