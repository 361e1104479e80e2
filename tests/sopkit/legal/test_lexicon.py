from __future__ import annotations

import re

import pytest

from sopkit.legal.lexicon import NUMBER_WORD, REPUBLIC, SHORT_YEAR, YEAR, YEAR_WORD


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        (NUMBER_WORD, "nomor ", True),
        (NUMBER_WORD, "no.: ", True),
        (NUMBER_WORD, "nomer ", True),
        (NUMBER_WORD, "noror ", True),
        (NUMBER_WORD, "n0.", True),
        (NUMBER_WORD, "nopol", False),
        (YEAR_WORD, "tahun ", True),
        (YEAR_WORD, "th.", True),
        (YEAR_WORD, "tabun ", True),
        (YEAR_WORD, "thema", False),
        (YEAR, "2009", True),
        (YEAR, "20l2", True),
        (YEAR, "20000", False),
        (YEAR, "1850", False),
        (SHORT_YEAR, "74", True),
        (SHORT_YEAR, "'09", True),
        (SHORT_YEAR, "20", False),
        (REPUBLIC, "ri", True),
        (REPUBLIC, "republik indonesia", True),
        (REPUBLIC, "riau", False),
    ],
)
def test_small_words(pattern: str, text: str, *, matches: bool) -> None:
    assert (re.match(pattern, text) is not None) == matches
