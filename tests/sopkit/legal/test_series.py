from __future__ import annotations

import pytest

from sopkit.legal.anchors import find_anchor
from sopkit.legal.hits import Hit, adjacent_hit
from sopkit.legal.series import continuing_hit, with_series


def first(text: str) -> Hit:
    anchor = find_anchor(text)
    assert anchor is not None
    hit = adjacent_hit(text, anchor)
    assert hit is not None
    return hit


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("uu 5/2014 dan nomor 30 tahun 2014", [("5", 2014), ("30", 2014)]),
        ("uu 22/1999, 25/1999, dan 32/2004", [("22", 1999), ("25", 1999), ("32", 2004)]),
        ("uu no 3 dan no 4 tahun 2010", [("3", 2010), ("4", 2010)]),
        ("uu no 3, no 4 dan 5 tahun 2010", [("3", 2010), ("4", 2010), ("5", 2010)]),
        ("uu no 31 tahun 1999 jo. 20 tahun 2001", [("31", 1999), ("20", 2001)]),
        # A year is not shared over "jo.", and a bare number is no citation.
        ("uu no 31 jo no 20 tahun 2001", [("31", None), ("20", 2001)]),
        ("uu 5/2014 dan 30 orang", [("5", 2014)]),
        ("uu 5/2014, nomor 30", [("5", 2014)]),
        ("uu 5/2014; nomor 30 tahun 2014", [("5", 2014)]),
    ],
)
def test_numbers_continue_a_citation(text: str, numbers: list[tuple[str, int | None]]) -> None:
    assert [(hit.nomor, hit.tahun) for hit in with_series(text, first(text))] == numbers


def test_the_region_is_taken_along() -> None:
    text = "perda kota serang nomor 7 tahun 2016 dan nomor 9 tahun 2020"
    one, two = with_series(text, first(text))
    assert two.region == one.region
    assert (one.takes_region, two.takes_region, two.link) == (False, True, "dan")


def test_an_endless_list_is_cut() -> None:
    text = "uu 1/2010" + ", 2/2010" * 1000
    assert len(with_series(text, first(text))) == 40


def test_an_amendment_may_leave_out_the_kind() -> None:
    text = "uu nomor 8 tahun 1974 sebagaimana telah diubah dengan nomor 43 tahun 1999"
    hit = continuing_hit(text, first(text), text.rindex("nomor"))
    assert hit is not None
    assert (hit.kind, hit.nomor, hit.tahun) == (first(text).kind, "43", 1999)
    plain = "uu nomor 8 tahun 1974 tentang pegawai, surat nomor 43 tahun 1999"
    assert continuing_hit(plain, first(plain), plain.rindex("nomor")) is None
