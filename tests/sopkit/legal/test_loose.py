from __future__ import annotations

import pytest

from sopkit.legal.anchors import find_anchor
from sopkit.legal.hits import Hit
from sopkit.legal.loose import hit_with_open_name, hit_with_words_between


def read(text: str) -> Hit | None:
    anchor = find_anchor(text)
    assert anchor is not None
    if anchor.kind is not None and anchor.kind.open_name:
        return hit_with_open_name(text, anchor, anchor.kind)
    return hit_with_words_between(text, anchor)


@pytest.mark.parametrize(
    ("text", "code", "region"),
    [
        ("uu pelayanan publik nomor 25 tahun 2009", "uu", None),
        ("uu tentang pelayanan publik nomor 25 tahun 2009", "uu", None),
        ("perda rtrw kota serang nomor 6 tahun 2011", "perda", "kota-serang"),
        ("perda kota serang tentang pajak nomor 6 tahun 2011", "perda", "kota-serang"),
        ("keputusan kepala dinas x kota serang nomor 5 tahun 2018", "kep-kadis", "kota-serang"),
        ("keputusan kepala dinas x nomor 5 tahun 2018", "kep-kadis", None),
        ("peraturan bersama menteri a dan menteri b no 9 tahun 2006", "perber", None),
        ("peraturan menteri urusan wanita nomor 5 tahun 1990", None, None),
        ("keputusan menteri perdagangan dan koperasi nomor 5 tahun 1980", None, None),
    ],
)
def test_words_between_name_and_number(text: str, code: str | None, region: str | None) -> None:
    hit = read(text)
    assert hit is not None
    assert (hit.kind.code if hit.kind else None) == code
    assert (hit.region.code if hit.region else None) == region


@pytest.mark.parametrize(
    "text",
    [
        "peraturan pemerintah kota serang nomor 5 tahun 2010",
        "uu yang mengatur kontrak nomor 5 tahun 2010",
        "uu asn pp nomor 11 tahun 2017",
        "uu pelayanan publik",
        "instruksi kerja nomor 5 tahun 2019",
        "peraturan bersama tentang rumah ibadat nomor 5 tahun 2006",
        "keputusan kepala dinas x, perda kota serang nomor 5 tahun 2018",
    ],
)
def test_a_name_does_not_reach_over_other_words(text: str) -> None:
    assert read(text) is None


def test_a_badan_of_no_named_region_may_be_one_of_the_state() -> None:
    national = read("keputusan kepala badan pengawasan x nomor 5 tahun 2018")
    local = read("keputusan kepala badan pendapatan daerah nomor 5 tahun 2018")
    assert national is not None
    assert local is not None
    assert (national.names_region, local.names_region) == (True, False)
