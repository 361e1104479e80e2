from __future__ import annotations

import pytest

from sopkit.legal.anchors import find_anchor
from sopkit.legal.hits import adjacent_hit, dated_number_at, make_hit, skip_asides
from sopkit.legal.kinds import KINDS
from sopkit.legal.numbers import Number


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (" nomor 5", " nomor 5"),
        (" (permendagri) nomor 5", " nomor 5"),
        (" republik indonesia nomor 5", " nomor 5"),
        (" r.i. no 5", " no 5"),
        (" ri (permenpan-rb) no 5", " no 5"),
    ],
)
def test_asides_between_name_and_number_are_passed_over(text: str, rest: str) -> None:
    assert text[skip_asides(text, 0) :] == rest


def test_the_year_decides_the_kind_of_a_family() -> None:
    number = Number(0, "35", 2012, "nomor-tahun")
    hit = make_hit(KINDS["permenpan"], number, start=0, rule="permenpan")
    assert hit.kind is KINDS["permenpanrb"]


def test_a_number_may_tell_the_kind_that_the_name_does_not() -> None:
    number = Number(0, "205/pmk.06/2016", None, "nomor-majemuk")
    hit = make_hit(None, number, start=0, rule="")
    assert (hit.kind, hit.nomor, hit.tahun) == (KINDS["permenkeu"], "205", 2016)


def test_a_date_before_the_number_gives_the_year_it_lacks() -> None:
    number = dated_number_at(" tanggal 5 maret 2018 nomor 061/123/sj", 0)
    assert number is not None
    assert (number.token, number.year) == ("061/123/sj", 2018)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("uu nomor 25", True),
        ("uu 25/2009", True),
        # Without "Nomor" and without a year it may be anything.
        ("uu 25", False),
        ("pp 10/12", False),
        ("permen 35/2012", True),
        ("peraturan 35/2012", False),
        ("sk 5/2010", False),
        ("sk nomor 5/2010", True),
        ("pm 5 tahun 2016", True),
        ("pm 5/2016", False),
    ],
)
def test_a_name_and_a_number_must_be_enough(text: str, *, found: bool) -> None:
    anchor = find_anchor(text)
    assert anchor is not None
    assert (adjacent_hit(text, anchor) is not None) == found


def test_a_region_may_stand_before_or_behind_the_number() -> None:
    for text in ("perda kota serang no 7/2016", "perda no 7/2016 kota serang tentang"):
        anchor = find_anchor(text)
        assert anchor is not None
        hit = adjacent_hit(text, anchor)
        assert hit is not None
        assert hit.region is not None
        assert hit.region.code == "kota-serang"
