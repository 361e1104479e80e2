from __future__ import annotations

import re
import time

import pytest

from sopkit.patterns import LONGEST, PatternError, check_pattern, fits

PATTERNS = [
    # A pattern, a number that fits, and one that does not.
    (r"\d{2}\.\d{4}", "01.2026", "01.20261"),
    (r"\d{3}/SOP/[A-Z]+", "001/SOP/UM", "001/SOP/"),
    (r"A|B", "B", "AB"),
    (r"(?i)sop-\d", "SOP-1", "SOP-"),
    (r"(?P<no>\d+)\b.*", "12 a", "a 12"),
    (r"", "", "1"),
]


@pytest.mark.parametrize(("pattern", "right", "wrong"), PATTERNS)
def test_a_pattern_means_the_whole_number(pattern: str, right: str, wrong: str) -> None:
    assert fits(pattern, right)
    assert not fits(pattern, wrong)
    # As everybody knows patterns from elsewhere.
    assert re.fullmatch(pattern, right)
    assert not re.fullmatch(pattern, wrong)


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"(a|a)*b", r"(.*)*x", r"(.?){40}a{40}b"])
def test_no_pattern_takes_long(pattern: str) -> None:
    start = time.perf_counter()
    assert not fits(pattern, "a" * (LONGEST - 1) + "!")
    assert time.perf_counter() - start < 1


def test_what_is_too_long_is_no_number() -> None:
    assert fits(".*", "1" * LONGEST)
    assert not fits(".*", "1" * (LONGEST + 1))


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("(", "bukan pola"),
        ("a)|(?:b", "bukan pola"),
        ("(" * 5000, "bukan pola"),
        # What it says of itself is not what is wrong with it.
        ("look-around)", "bukan pola"),
        (r"(?=\d)1", "tanpa (?=…)"),
        (r"(?<!0)1", "tanpa (?=…)"),
        (r"(\d)\1", "tulis polanya tanpa \\1"),
        (r"(a{1000}){1000}", "terlalu besar"),
    ],
)
def test_what_cannot_be_matched_in_linear_time_is_refused(pattern: str, reason: str) -> None:
    with pytest.raises(PatternError, match=re.escape(reason)):
        check_pattern(pattern)
