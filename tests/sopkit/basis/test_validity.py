from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from sopkit.basis.validity import Span, Standing, Validity
from sopkit.catalog import Catalog
from sopkit.model import BuktiStatus, StatusPeraturan

Make = Callable[..., Catalog]

DAY = date(2019, 5, 9)


def law(slug: str, **keys: str) -> tuple[str, str]:
    _, number, year = slug.split("-")
    front = "".join(f"{key}: {value}\n" for key, value in keys.items())
    head = f"dokumen: peraturan\njenis: uu\nnomor: '{number}'\ntahun: {year}\n"
    return f"dasar-hukum/{slug}.md", f"---\n{head}{front}---\n"


@pytest.fixture
def register(make_catalog: Make) -> Callable[..., Validity]:
    return lambda *laws: make_catalog(dict(laws)).validity


ON_THE_DAY = [
    # what the page of uu-1-2001 says, and how it stood on 9 May 2019
    ({"status": "berlaku"}, "berlaku"),
    ({"status": "tidak-diketahui"}, "tidak-diketahui"),
    ({"status": "dicabut"}, "tidak-dapat-dipastikan"),
    ({"status": "dicabut", "dicabut_oleh": "[uu-2-2018]"}, "dicabut"),
    ({"status": "dicabut", "dicabut_oleh": "[uu-2-2020]"}, "berlaku"),
    ({"status": "dicabut", "dicabut_oleh": "[uu-2-2019]"}, "tidak-dapat-dipastikan"),
    # The first act that ended it decides.
    (
        {"status": "dicabut", "dicabut_oleh": "[uu-2-2020]", "digantikan_oleh": "[uu-3-2010]"},
        "dicabut",
    ),
    (
        {"status": "tidak-berlaku-tersirat", "digantikan_oleh": "[uu-2-2018]"},
        *("tidak-berlaku-tersirat",),
    ),
    ({"status": "habis-masa"}, "tidak-dapat-dipastikan"),
    ({"status": "habis-masa", "berlaku_sampai": "2018"}, "habis-masa"),
    ({"status": "habis-masa", "berlaku_sampai": "2019"}, "berlaku"),
    ({"status": "berlaku", "berlaku_sampai": "2018"}, "habis-masa"),
    ({"status": "diubah"}, "tidak-dapat-dipastikan"),
    ({"status": "diubah", "diubah_oleh": "[uu-2-2018, uu-3-2020]"}, "diubah"),
    ({"status": "diubah", "diubah_oleh": "[uu-2-2020]"}, "berlaku"),
    ({"status": "diubah", "diubah_oleh": "[uu-2-2019]"}, "tidak-dapat-dipastikan"),
    ({"status": "diubah", "dicabut_sebagian_oleh": "[uu-2-2018]"}, "diubah"),
    ({"status": "dicabut", "dicabut_oleh": "[uu-2-2020]", "diubah_oleh": "[uu-3-2018]"}, "diubah"),
]


@pytest.mark.parametrize(("keys", "expected"), ON_THE_DAY, ids=str)
def test_standing_on_a_day(
    register: Callable[..., Validity], keys: dict[str, str], expected: str
) -> None:
    assert register(law("uu-1-2001", **keys)).on("uu-1-2001", DAY) == expected


@pytest.mark.parametrize(
    ("made", "expected"),
    [("2019-05-09", "dicabut"), ("2019-05-10", "berlaku")],
)
def test_within_a_year_the_day_decides(
    register: Callable[..., Validity], made: str, expected: str
) -> None:
    found = register(
        law("uu-1-2001", status="dicabut"),
        law("uu-2-2019", tanggal=made, mencabut="[uu-1-2001]"),
    )
    assert found.on("uu-1-2001", DAY) == expected


def test_a_regulation_younger_than_the_day_did_not_exist(
    register: Callable[..., Validity],
) -> None:
    found = register(law("uu-1-2020", status="berlaku"), law("uu-2-2019", status="berlaku"))
    assert found.on("uu-1-2020", DAY) is Standing.BELUM_ADA
    # Of the same year: the SOP that cites it proves that it was there.
    assert found.on("uu-2-2019", DAY) is Standing.BERLAKU


NOW = [
    ({}, ("tidak-diketahui", "tidak-ada")),
    ({"status": "berlaku", "bukti_status": "klausul"}, ("berlaku", "klausul")),
    # What other pages and the calendar say counts, whatever the own page has been left at.
    (
        {"status": "berlaku", "bukti_status": "klausul", "dicabut_oleh": "[uu-2-2018]"},
        ("dicabut", "tidak-ada"),
    ),
    ({"status": "berlaku", "berlaku_sampai": "2025"}, ("habis-masa", "periode-lewat")),
    ({"status": "berlaku", "berlaku_sampai": "2026"}, ("berlaku", "tidak-ada")),
    ({"status": "berlaku", "diubah_oleh": "[uu-2-2018]"}, ("diubah", "sumber-perubahan")),
    ({"status": "dicabut", "bukti_status": "inferensi"}, ("dicabut", "inferensi")),
]


@pytest.mark.parametrize(("keys", "expected"), NOW, ids=str)
def test_standing_today(
    register: Callable[..., Validity], keys: dict[str, str], expected: tuple[str, str]
) -> None:
    assert register(law("uu-1-2001", **keys)).now("uu-1-2001") == expected


def test_a_regulation_without_a_page_is_repealed_if_another_page_says_so(
    register: Callable[..., Validity],
) -> None:
    found = register(law("uu-2-2018", mencabut="[uu-1-2001]"))
    assert found.now("uu-1-2001") == (Standing.DICABUT, BuktiStatus.TIDAK_ADA)
    assert found.on("uu-1-2001", DAY) is Standing.DICABUT
    assert found.now("uu-9-1999") == (Standing.TIDAK_DIKETAHUI, BuktiStatus.TIDAK_ADA)


def test_what_holds_now_is_at_the_end_of_the_chain(register: Callable[..., Validity]) -> None:
    found = register(
        law("uu-1-2001", status="dicabut"),
        law("uu-2-2010", mencabut="[uu-1-2001]"),
        law("uu-3-2020", mencabut="[uu-2-2010]", status="berlaku"),
        law("uu-4-2002", status="dicabut", digantikan_oleh="[uu-5-2003]"),
        law("uu-5-2003", status="habis-masa"),
    )
    assert found.heirs_in_force("uu-1-2001") == ("uu-3-2020",)
    assert found.heirs_in_force("uu-4-2002") == ()


def test_a_span_knows_what_it_does_not_know() -> None:
    year = Span(date(2019, 1, 1), date(2019, 12, 31))
    assert [year.had_come(day) for day in (date(2018, 12, 31), DAY, date(2019, 12, 31))] == [
        False,
        None,
        True,
    ]


def test_every_status_of_a_page_is_a_standing() -> None:
    assert {status.value for status in StatusPeraturan} < {one.value for one in Standing}
