from __future__ import annotations

import pytest

from sopkit.legal.respelling import respelled, respelled_before

TEXT = "sesuai peraturn menteri dalam negeti nomor 52 tahun 2011 tentang"


def test_a_misspelt_name_is_read_at_its_place() -> None:
    number_start = TEXT.index("nomor")
    hit = respelled_before(TEXT, 0, number_start)
    assert hit == respelled(TEXT, TEXT.index("peraturn"), number_start)
    assert hit is not None
    assert hit.kind is not None
    assert TEXT[hit.start : hit.end] == "peraturn menteri dalam negeti nomor 52 tahun 2011"
    assert (hit.kind.code, hit.nomor, hit.tahun) == ("permendagri", "52", 2011)
    assert hit.rule.endswith("+ejaan")


@pytest.mark.parametrize(
    "name",
    ["peraturan menteri dalam negeri ", "surat penting ", "berkas kabupten ", ""],
)
def test_what_is_spelt_right_or_unknown_is_left_alone(name: str) -> None:
    text = f"{name}nomor 5 tahun 2010"
    assert respelled(text, 0, len(name)) is None


def test_a_name_does_not_reach_over_an_end_of_sentence() -> None:
    text = "peraturn menteri; dalam negeri nomor 5 tahun 2010"
    assert respelled_before(text, 0, text.index("nomor")) is None
