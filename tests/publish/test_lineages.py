from __future__ import annotations

from collections.abc import Callable

import pytest

from publish.lineages import chain
from publish.linked_data import legislation
from sopkit.catalog import Catalog

Make = Callable[..., Catalog]

Told = list[list[tuple[str, tuple[str, ...]]]]


def law(slug: str, more: str = "") -> tuple[str, str]:
    _, number, year = slug.split("-")
    head = f"dokumen: peraturan\njenis: uu\nnomor: '{number}'\ntahun: {year}\n"
    return f"dasar-hukum/{slug}.md", f"---\n{head}{more}---\n"


@pytest.fixture
def catalog(make_catalog: Make) -> Catalog:
    return make_catalog(
        dict(
            [
                law("uu-1-1999", "status: dicabut\n"),
                law("uu-2-2004", "mencabut: [uu-1-1999, uu-9-1998]\ndiubah_oleh: [uu-3-2005]\n"),
                law("uu-4-2014", "mencabut: [uu-2-2004]\nmengubah: [uu-7-1997]\nstatus: berlaku\n"),
                law("uu-5-2015", "digantikan_oleh: [uu-6-2020]\nmencabut: [uu-2-2004]\n"),
                law("uu-8-2020"),
            ]
        )
    )


def told(catalog: Catalog, slug: str) -> Told:
    tiers = chain(catalog, catalog.regulations[slug])
    return [[(node.entry.id, node.ties) for node in tier] for tier in tiers]


def test_a_chain_runs_from_what_was_ended_to_what_holds_now(catalog: Catalog) -> None:
    assert told(catalog, "uu-2-2004") == [
        [
            ("uu-9-1998", ("dicabut dengan peraturan ini",)),
            ("uu-1-1999", ("dicabut dengan peraturan ini",)),
        ],
        [("uu-2-2004", ())],
        [("uu-4-2014", ("mencabut UU 2/2004",)), ("uu-5-2015", ("mencabut UU 2/2004",))],
        [("uu-6-2020", ("menggantikan UU 5/2015",))],
    ]


def test_what_it_amends_stands_above_it_and_amendments_beside_it(catalog: Catalog) -> None:
    first, second = chain(catalog, catalog.regulations["uu-3-2005"])
    assert [node.ties for node in first] == [("diubah dengan peraturan ini",)]
    assert [node.here for node in second] == [True]
    [here] = [
        node
        for tier in chain(catalog, catalog.regulations["uu-2-2004"])
        for node in tier
        if node.here
    ]
    assert [(side.words, [entry.id for entry in side.entries]) for side in here.sides] == [
        ("diubah dengan", ["uu-3-2005"])
    ]


def test_a_regulation_without_ties_has_no_chain(catalog: Catalog) -> None:
    assert chain(catalog, catalog.regulations["uu-8-2020"]) == ()


def test_a_circle_is_drawn_once(make_catalog: Make) -> None:
    found = make_catalog(
        dict(
            [
                law("uu-1-2001", "mencabut: [uu-2-2002]\n"),
                law("uu-2-2002", "mencabut: [uu-1-2001]\n"),
            ]
        )
    )
    assert [len(tier) for tier in chain(found, found.regulations["uu-1-2001"])] == [1, 1]


def test_search_engines_are_told_what_the_page_tells(make_catalog: Make) -> None:
    found = make_catalog(
        dict(
            [
                law("uu-1-2001", "status: dicabut\n"),
                law(
                    "uu-2-2014",
                    "mencabut: [uu-1-2001]\nmengubah: [uu-3-2010]\nstatus: berlaku\n"
                    "tentang: Pemerintahan Daerah\ntanggal: 2014-09-30\n"
                    "tautan: https://peraturan.example/uu-2-2014\n",
                ),
                law("uu-4-2015", "status: berlaku\ntautan: javascript:alert(1)\n"),
            ]
        )
    )
    assert legislation(found, found.regulations["uu-2-2014"]) == {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "name": "Undang-Undang Nomor 2 Tahun 2014",
        "alternateName": "UU 2/2014",
        "legislationIdentifier": "uu-2-2014",
        "legislationType": "Undang-Undang",
        "about": "Pemerintahan Daerah",
        "legislationDate": "2014-09-30",
        "legislationLegalForce": "https://schema.org/InForce",
        "legislationChanges": [
            {"@type": "Legislation", "legislationIdentifier": "uu-3-2010", "name": "UU 3/2010"}
        ],
        "legislationRepeals": [
            {"@type": "Legislation", "legislationIdentifier": "uu-1-2001", "name": "UU 1/2001"}
        ],
        "sameAs": "https://peraturan.example/uu-2-2014",
        "inLanguage": "id",
    }
    gone = legislation(found, found.regulations["uu-1-2001"])
    assert gone["legislationLegalForce"] == "https://schema.org/NotInForce"
    assert "sameAs" not in legislation(found, found.regulations["uu-4-2015"])
    assert "legislationLegalForce" not in legislation(found, found.regulations["uu-3-2010"])
