from __future__ import annotations

import pytest

from sopkit.legal.citations import parse
from sopkit.legal.titles import cited_texts, cited_title, holds, likeness

TITLES = [
    # text, the title that each citation is given
    ("UU 25/2009 tentang Pelayanan Publik;", ["Pelayanan Publik"]),
    ("UU 25/2009", [None]),
    (
        "UU No. 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara RI Tahun 2009 Nomor 112)",
        ["Pelayanan Publik"],
    ),
    ("Perda Kota Serang 7Tahun 2017tentangPembentukanPD", ["PembentukanPD"]),
    (
        "UU 23/2014 tentang Pemda sebagaimana diubah dengan UU 9/2015 tentang Perubahan UU 23/2014",
        ["Pemda", "Perubahan UU 23/2014", None],
    ),
    ("UU 25/2009 (UU PP) tentang Pelayanan Publik", ["Pelayanan Publik"]),
]


@pytest.mark.parametrize(("text", "titles"), TITLES)
def test_titles_are_read_as_the_text_gives_them(text: str, titles: list[str | None]) -> None:
    found = parse(text)
    assert [cited_title(text, found, at) for at in range(len(found))] == titles


def test_each_citation_has_its_part_of_the_text() -> None:
    text = "Pasal 18 UUD 1945, UU 12/2011 jo. UU 15/2019; serta PP 2/2018 tentang SPM."
    assert cited_texts(text, parse(text)) == (
        "Pasal 18 UUD 1945",
        "UU 12/2011 jo. UU 15/2019",
        "UU 15/2019",
        "PP 2/2018 tentang SPM.",
    )


OFFICIAL = "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan"


@pytest.mark.parametrize(
    ("title", "shared"),
    [
        ("Pedoman Penyusunan SOP", 1),
        ("PedomanPenyusunan StandarOperasional Prosedur", 1),
        ("pedoman penyusunan sop ap", 1),
        ("Kode Etik", 0),
        ("", 0),
    ],
)
def test_short_forms_are_held_by_the_title(title: str, shared: int) -> None:
    assert round(holds(title, OFFICIAL), 1) == shared


def test_likeness_weighs_what_is_missing() -> None:
    assert likeness(OFFICIAL, OFFICIAL.upper()) == 1
    assert likeness("Pedoman", OFFICIAL) < 0.3
