"""The shipped catalogue tells which legal bases had ended when SOPs cited them, and which since."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site.conftest import Page

HOME = "https://sop.example.go.id/"

CLAUSE = "menurut klausul dalam naskah peraturan"
INFERRED = "disimpulkan dari peraturan lain; pencabutan tegas tidak ditemukan"
STATED = "menurut pernyataan dalam peraturan penggantinya"
BY_TIME = "periodenya sudah lewat; pencabutan tegas tidak ditemukan"
SECONDARY = "menurut laman sekunder"
LATER = "Tampaknya dicabut kemudian ({})"
UNREAD = "menurut pengetahuan umum; naskahnya belum diperiksa"

GONE_THEN = {
    # what SOPs of 9 May 2019 cite: by which numbers, what is said, by which act, on which evidence
    "UU 32/2004": ("22 23 24", "Sudah dicabut", "dengan UU 23/2014", CLAUSE),
    "PP 38/2007": (
        "22 23 24",
        "Tampaknya sudah tidak berlaku secara tersirat",
        "karena UU 23/2014",
        INFERRED,
    ),
    "PP 41/2007": ("22 23 24", "Sudah dicabut", "dengan PP 18/2016", CLAUSE),
    "Permendagri 4/2005": ("22", "Sudah dicabut", "dengan Permendagri 35/2012", STATED),
    "Perda Kota Serang 8/2008": (
        "21 22 23",
        "Tampaknya sudah dicabut",
        "dengan Perda Kota Serang 7/2016",
        INFERRED,
    ),
}

GONE_SINCE = {
    # by which numbers, when, on which evidence, what holds now
    "PermenPANRB 30/2014": ("05 06", LATER.format(2021), UNREAD, "PermenPANRB 91/2021"),
    "PermenPANRB 5/2019": ("05 06", LATER.format(2021), UNREAD, "PermenPANRB 17/2025"),
    "PermenPANRB 30/2018": ("39 40 41", LATER.format(2020), INFERRED, "PermenPANRB 9/2023"),
    "Permendagri 100/2018": ("10 11", LATER.format(2021), SECONDARY, "Permendagri 59/2021"),
    "Perpres 81/2010": (
        "39 40 41",
        "Habis masa berlakunya kemudian (2026)",
        BY_TIME,
        "penggantinya tidak tercatat",
    ),
}


@pytest.fixture(scope="module")
def catalog(site: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((site / "data" / "katalog.json").read_text("utf-8"))
    return data


@pytest.fixture(scope="module")
def impacts(pages: list[Page]) -> dict[str, str]:
    """Give what the impact page says of each SOP, by its number."""
    [page] = [page for page in pages if page.address == f"{HOME}dasar-hukum/dampak/"]
    parts = re.split(r"(?=\d\d\.\d{2,3}\.\d\d\.2019; ditetapkan)|(?=01\.048\.2017; )", page.text)
    return {part.partition(";")[0]: part for part in parts[1:]}


@pytest.mark.parametrize("name", GONE_THEN)
def test_what_had_ended_when_it_was_cited_is_told_with_its_basis(
    impacts: dict[str, str], name: str
) -> None:
    numbers, words, by, evidence = GONE_THEN[name]
    said = f"{re.escape(words)} ketika SOP ini ditetapkan {by}; {evidence}"
    told = {number for number, text in impacts.items() if re.search(rf"{name}\b[^;]*?{said}", text)}
    assert told == {f"01.01.{number}.2019" for number in numbers.split()}


@pytest.mark.parametrize("name", GONE_SINCE)
def test_what_has_ended_since_is_told_with_its_basis(impacts: dict[str, str], name: str) -> None:
    numbers, words, evidence, instead = GONE_SINCE[name]
    pattern = rf"{name}\b[^;]*?{re.escape(words)}[^K]*{re.escape(evidence)} Kini: {instead}"
    told = {number for number, text in impacts.items() if re.search(pattern, text)}
    assert told == {f"01.01.{number}.2019" for number in numbers.split()}


def test_the_worst_unit_and_sop_come_first(pages: list[Page], impacts: dict[str, str]) -> None:
    assert list(impacts)[:4] == [f"01.01.{number}.2019" for number in ("22", "23", "24", "21")]
    [page] = [page for page in pages if page.address == f"{HOME}dasar-hukum/dampak/"]
    assert page.text.index("Kelembagaan dan Analisa") < page.text.index("Akuntabilitas Kinerja")


def test_the_page_of_an_sop_tells_the_same(pages: list[Page], catalog: dict[str, Any]) -> None:
    [sop] = [sop for sop in catalog["sop"] if sop["nomor"] == "01.01.22.2019"]
    [page] = [page for page in pages if page.address == HOME + sop["url"]]
    names = re.findall(r"(UU|PP|Permendagri|Perda Kota Serang) (\d+/\d{4}) tentang", page.text)
    assert [" ".join(name) for name in names] == [
        *("UU 32/2004", "PP 38/2007", "PP 41/2007"),
        *("Permendagri 4/2005", "Perda Kota Serang 8/2008"),
    ]
    assert page.text.count("sudah dicabut ketika") + page.text.count("Sudah dicabut ketika") == 4
    assert "Tampaknya sudah tidak berlaku secara tersirat ketika SOP ini ditetapkan" in page.text


STATUSES = [
    # number, regulation, role, status on 9 May 2019, status today
    ("01.01.22.2019", "uu-32-2004", "utama", "dicabut", "dicabut"),
    ("01.01.22.2019", "pp-38-2007", "utama", "tidak-berlaku-tersirat", "tidak-berlaku-tersirat"),
    ("01.01.39.2019", "permenpanrb-30-2018", "utama", "berlaku", "dicabut"),
    ("01.01.39.2019", "permenpanrb-14-2014", "dalam_judul", "diubah", "dicabut"),
    ("01.01.39.2019", "perpres-81-2010", "utama", "berlaku", "habis-masa"),
    ("01.01.36.2019", "uu-31-1999", "utama", "diubah", "diubah"),
    ("01.01.36.2019", "perkpk-7-2016", "utama", "berlaku", "diubah"),
    ("01.01.35.2019", "perda-kota-serang-7-2017", "utama", "tidak-diketahui", "tidak-diketahui"),
    ("01.048.2017", "uu-14-1950", "utama", None, "diubah"),
    ("01.048.2017", "uu-4-1968", "perubahan", None, "berlaku"),
]


@pytest.mark.parametrize(("number", "regulation", "role", "then", "now"), STATUSES)
def test_the_data_tells_each_citation_then_and_now(
    catalog: dict[str, Any], number: str, regulation: str, role: str, then: str | None, now: str
) -> None:
    [sop] = [sop for sop in catalog["sop"] if sop["nomor"] == number]
    [found] = [item for item in sop["kutipan"] if item["id"] == regulation]
    assert found["peran"] == role
    assert (found["status_saat_penetapan"], found["status_kini"]) == (then, now)


def test_every_citation_of_the_sources_is_recognised(catalog: dict[str, Any]) -> None:
    citations = [item for sop in catalog["sop"] for item in sop["kutipan"]]
    assert all(item["id"] and item["teks"] for item in citations)
    assert sum(item["peran"] == "utama" for item in citations) == 151
    register = {rule["id"]: rule for rule in catalog["peraturan"]}
    assert all(register[item["id"]]["terdaftar"] for item in citations)


def test_relations_are_told_from_both_sides(catalog: dict[str, Any]) -> None:
    register = {rule["id"]: rule for rule in catalog["peraturan"]}
    pairs = {
        "mencabut": "dicabut_oleh",
        "mencabut_sebagian": "dicabut_sebagian_oleh",
        "menggantikan": "digantikan_oleh",
        "mengubah": "diubah_oleh",
    }
    told = 0
    for one, other in {**pairs, **{value: key for key, value in pairs.items()}}.items():
        for rule in catalog["peraturan"]:
            told += len(rule[one])
            assert all(rule["id"] in register[slug][other] for slug in rule[one])
    assert told > 100
    assert register["permenpanrb-14-2014"]["kini"] == ["permenpanrb-9-2023"]
    assert register["uu-25-2009"]["kini"] == []


def test_each_regulation_is_linked_data(pages: list[Page], catalog: dict[str, Any]) -> None:
    told = {
        json.loads("".join(script.itertext()))["legislationIdentifier"]
        for page in pages
        for script in page.all("script", type="application/ld+json")
    }
    assert told == {rule["id"] for rule in catalog["peraturan"]}
