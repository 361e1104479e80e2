from __future__ import annotations

import pytest

from sopkit.legal.numbers import number_at


@pytest.mark.parametrize(
    ("text", "token", "year", "form"),
    [
        (" nomor 35 tahun 2012", "35", 2012, "nomor-tahun"),
        (" no.4 th 2005", "4", 2005, "nomor-tahun"),
        (" nomor : 7 tahun : 2016", "7", 2016, "nomor-tahun"),
        (" 7tahun 2017tentang", "7", 2017, "nomor-tahun"),
        (" nomor29tahun2014", "29", 2014, "nomor-tahun"),
        (" noror 5 tabun 2o14", "5", 2014, "nomor-tahun"),
        (" nomor 12a tahun 2010", "12a", 2010, "nomor-tahun"),
        (" 30.r tahun 2008", "30.r", 2008, "nomor-tahun"),
        (" pm 189 tahun 2015", "189", 2015, "nomor-tahun"),
        (" nomor 8 tahun '74", "8", 1974, "nomor-tahun"),
        (" tahun 2009 nomor 25", "25", 2009, "tahun-nomor"),
        (" 25/2009", "25/2009", 2009, "nomor/tahun"),
        (" no. 5/74", "5/74", 1974, "nomor/tahun"),
        (" no. 10/12", "10/12", None, "nomor-ganda"),
        (" nomor: per/15/m.pan/7/2008 tentang", "per/15/m.pan/7/2008", 2008, "nomor-majemuk"),
        (" 188.45/ 391.1 /417.111/2018", "188.45/ 391.1 /417.111/2018", 2018, "nomor-majemuk"),
        (" nomor 5/2010 / perda", "5/2010", 2010, "nomor/tahun"),
        (" nomor 461/217/sj. demikian", "461/217/sj", None, "nomor-majemuk"),
        (" nomor 440/2436/sj tanggal 17 maret 2020", "440/2436/sj", 2020, "nomor-majemuk"),
        (" nomor 410/412 tahun 2019", "410/412", 2019, "nomor-ganda"),
        (" nomor 4 1999", "4", 1999, "nomor-spasi-tahun"),
        (" 25-2009", "25", 2009, "nomor-spasi-tahun"),
        (" nomor 300.2.2-2138 tahun 2025", "300.2.2-2138", 2025, "nomor-utuh-tahun"),
        (" nomor 81 tanggal 21 desember 2010", "81", 2010, "nomor-utuh-tahun"),
        (" nomor 25 tentang", "25", None, "nomor-saja"),
        (" nomor 25 tahun 20000", "25", None, "nomor-saja"),
        (" xi/mpr/1998", "xi/mpr", 1998, "romawi"),
        (" nomor vi tahun 2001", "vi", 2001, "romawi"),
        (" nomor ... tahun 2018", None, 2018, "tanpa-nomor"),
        (" nomor 188.45/   /kep/2015", None, None, "tanpa-nomor"),
    ],
)
def test_a_number_is_read_in_the_form_it_is_written_in(
    text: str, token: str | None, year: int | None, form: str
) -> None:
    number = number_at(text, 0)
    assert number is not None
    assert (number.token, number.year, number.form) == (token, year, form)
    assert number.end <= len(text)


@pytest.mark.parametrize(
    "text", ["", " tentang", " 10", " nomor surat", " dan/atau", " kota 5/2010"]
)
def test_other_words_are_no_number(text: str) -> None:
    assert number_at(text, 0) is None


def test_a_number_says_whether_it_was_called_one() -> None:
    named, bare = number_at(" nomor 5 tahun 2010", 0), number_at(" 5 tahun 2010", 0)
    assert named is not None
    assert bare is not None
    assert (named.is_named, bare.is_named) == (True, False)


def test_an_emergency_statute_is_told_by_its_number() -> None:
    number = number_at(" nomor 7 drt tahun 1955", 0)
    assert number is not None
    assert number.mark == "drt"


def test_a_date_behind_a_complete_number_is_no_part_of_it() -> None:
    text = " nomor 5/2015 tanggal 5 januari 2015"
    number = number_at(text, 0)
    assert number is not None
    assert text[: number.end] == " nomor 5/2015"
