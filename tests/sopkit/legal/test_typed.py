from __future__ import annotations

import pytest

from sopkit.legal.kinds import KINDS
from sopkit.legal.typed import TYPED_NUMBERS, TypedNumber, typed_kind, typed_numbers


@pytest.mark.parametrize("row", TYPED_NUMBERS, ids=lambda row: row.kind)
def test_no_row_is_without_a_kind_and_examples(row: TypedNumber) -> None:
    assert row.kind in KINDS
    assert row.examples


@pytest.mark.parametrize(
    ("token", "year", "code"),
    [
        ("per/04/m.pan/4/2007", None, "permenpan"),
        ("kep/25/m.pan/2/2004", None, "kepmenpan"),
        ("b/1299/m.pan-rb/3/2013", None, None),
        ("14/prt/m/2010", None, "permenpu"),
        ("28/prt/m/2016", None, "permenpupr"),
        ("061/1234/sj", None, None),
        ("hk.02.02/menkes/149/i/2010", None, None),
    ],
)
def test_a_number_may_name_its_kind(token: str, year: int | None, code: str | None) -> None:
    assert typed_kind(token, year) == code


def test_numbers_with_a_mark_are_found_from_their_beginning() -> None:
    text = "lihat nomor per/04/m.pan/4/2007 dan 205/pmk.06/2016, bukan 061/1234/sj"
    found = [text[start : number.end] for start, number in typed_numbers(text)]
    assert found == ["nomor per/04/m.pan/4/2007", "205/pmk.06/2016"]
