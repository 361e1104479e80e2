from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.paper.letters import UNPRINTABLE, printable, signs_of, soften

FONTS = Path(__file__).resolve().parents[3] / "overrides" / "fonts"
SIGNS = signs_of(FONTS)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("surat  masuk\n keluar", "surat masuk keluar"),
        ("a → b", "a -> b"),
        ("non\u2011putus", "non-putus"),
        ("nasi\u00a0goreng", "nasi goreng"),
        ("su\u00adrat", "surat"),
        ("① Ａ", "1 A"),
        ("e\u0301", "é"),
        ("😀", UNPRINTABLE),
        ("\u202eabc\u202c\u0001", "abc"),
    ],
)
def test_signs_that_no_font_has_become_the_nearest(written: str, printed: str) -> None:
    assert printable(written, SIGNS) == printed


@given(st.text())
def test_whatever_is_written_can_be_printed(text: str) -> None:
    for sign in printable(text, SIGNS):
        assert ord(sign) in SIGNS
        assert unicodedata.category(sign)[0] != "C"


@pytest.mark.parametrize(
    ("word", "parted"),
    [
        ("pertanggungjawaban", "per-tang-gung-ja-wa-ban"),
        ("Ketatalaksanaan", "Ke-ta-ta-lak-sa-naan"),
        ("menyanyikan", "me-nya-nyi-kan"),
        # Neither a number nor an address has syllables.
        ("417.111", "4|1|7|.|1|1|1"),
        ("bcdfghjklm", "b|c|d|f|g|h|j|k|l|m"),
    ],
)
def test_a_word_wider_than_its_column_is_parted(word: str, parted: str) -> None:
    marked = soften(word, 20.0, 8.0).replace("\u00ad", "-").replace("\u200b", "|")
    assert marked == parted


def test_words_that_fit_stay_whole() -> None:
    assert soften("Menyusun pertanggungjawaban", 200.0, 8.0) == "Menyusun pertanggungjawaban"
