from __future__ import annotations

import pytest

from sopkit.basis.citing import Cited, alias_table, cited_by
from sopkit.legal.roles import Role
from sopkit.model import Peraturan, Sop


def cited(*items: object, region: str | None = None, **aliases: str) -> tuple[Cited, ...]:
    sop = Sop(dokumen="sop", dasar_hukum=items)  # type: ignore[arg-type]
    return cited_by(sop.dasar_hukum or (), region, aliases)


CHAIN = (
    "Undang-Undang Nomor 14 Tahun 1950 tentang Pembentukan Kabupaten (Berita Negara Tahun 1950); "
    "sebagaimana telah diubah dengan Undang-Undang Nomor 4 Tahun 1968 tentang Purwakarta dengan "
    "mengubah Undang-Undang Nomor 14 Tahun 1950 (Lembaran Negara Tahun 1968 Nomor 31)"
)


def test_one_item_may_hold_several_regulations() -> None:
    first, second = cited(CHAIN)
    assert (first.id, first.role, first.text) == ("uu-14-1950", Role.UTAMA, CHAIN)
    assert (second.id, second.role) == ("uu-4-1968", Role.PERUBAHAN)
    assert second.text == CHAIN[CHAIN.index("Undang-Undang Nomor 4") :]
    # The title names the main one again, which is no second citation.
    assert {first.item, second.item} == {0}


def test_what_a_title_names_is_no_legal_basis() -> None:
    text = "Perwali 5/2019 tentang Perubahan atas Perwali 25/2018 tentang Budaya Kerja"
    main, named = cited(text, region="kota-serang")
    assert (main.is_basis, named.is_basis) == (True, False)
    assert (named.id, named.text) == (
        "perwali-kota-serang-25-2018",
        "Perwali 25/2018 tentang Budaya Kerja",
    )
    assert main.title == "Perubahan atas Perwali 25/2018 tentang Budaya Kerja"


def test_two_regulations_of_one_item_keep_their_own_words() -> None:
    found = cited("UU 25/2009 tentang Pelayanan Publik dan PP 96/2012 tentang Pelaksanaannya;")
    assert [item.text for item in found] == [
        "UU 25/2009 tentang Pelayanan Publik",
        "PP 96/2012 tentang Pelaksanaannya;",
    ]


@pytest.mark.parametrize("region", [None, "bukan wilayah", "kota"])
def test_a_bare_regional_rule_without_a_region_stays_open(region: str | None) -> None:
    [found] = cited("Perda 7/2016", region=region)
    assert (found.id, found.missing) == (None, ("wilayah",))


def test_the_region_of_the_unit_is_taken_and_told() -> None:
    [found] = cited("Perda 7/2016", region="kota-serang")
    assert (found.id, found.region_implied) == ("perda-kota-serang-7-2016", True)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Permen 35/2012", ("lembaga yang menetapkannya",)),
        ("PermenPANRB Nomor 35", ("tahun",)),
        ("Arahan pimpinan", ()),
    ],
)
def test_what_is_not_said_is_never_guessed(text: str, missing: tuple[str, ...]) -> None:
    [found] = cited(text)
    assert (found.id, found.text, found.missing) == (None, text, missing)


def test_an_id_decides_and_the_text_stays_as_written() -> None:
    [alone] = cited("uu-25-2009")
    assert (alone.id, alone.text) == ("uu-25-2009", None)
    [with_text] = cited({"id": "uu-25-2009", "kutipan": "UU Pelayanan Publik"})
    assert (with_text.id, with_text.text, with_text.other) == (
        "uu-25-2009",
        "UU Pelayanan Publik",
        None,
    )
    [against] = cited({"id": "uu-25-2009", "kutipan": "UU 26/2009 tentang Pelayanan Publik"})
    assert (against.id, against.other, against.title) == (
        "uu-25-2009",
        "uu-26-2009",
        "Pelayanan Publik",
    )


def test_an_id_leaves_the_amendments_that_its_text_tells() -> None:
    found = cited({"id": "uu-12-2011", "kutipan": "UU 13/2011 jo. UU 15/2019"})
    assert [(item.id, item.role) for item in found] == [
        ("uu-12-2011", Role.UTAMA),
        ("uu-15-2019", Role.PERUBAHAN),
    ]


def test_spellings_of_the_register_are_known_as_whole_words() -> None:
    rule = Peraturan(dokumen="peraturan", jenis="uu", alias=("Buku Putih", "Buku Putih SOP"))
    aliases = alias_table([("uu-1-2001", rule)])
    assert aliases == {"buku putih": "uu-1-2001", "buku putih sop": "uu-1-2001"}
    found = [cited(text, **aliases)[0].id for text in ("BUKU  putih, SOP", "Buku Putihan")]
    assert found == ["uu-1-2001", None]


def test_an_empty_item_is_an_item() -> None:
    [found] = cited({})
    assert (found.id, found.text) == (None, None)


def test_a_document_without_legal_basis_cites_nothing() -> None:
    assert cited_by((), None, {}) == ()
