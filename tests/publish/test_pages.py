from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from publish.pages import Page, make_pages
from publish.pages.units import MANY_SOPS
from sopkit.catalog import Catalog


def unit(kind: str, name: str, more: str = "") -> str:
    return f"---\ndokumen: unit\njenis: {kind}\nnama: {name}\n{more}---\n"


def sop(title: str, number: str = "null", more: str = "status: berlaku") -> str:
    return f"---\ndokumen: sop\nnomor: {number}\njudul: {title}\n{more}\n---\n"


LISTED = """inventaris:
  - {judul: Surat masuk, dokumen: sop}
  - {judul: Surat keluar, dokumen: sop}
  - {judul: Standar surat, dokumen: standar-pelayanan, ruang_lingkup: Kota}
"""

FILES = {
    "kota/index.md": unit("instansi", "Kota"),
    "kota/umum/index.md": unit("bagian", "Bagian Umum", LISTED),
    "kota/umum/a.md": sop("Surat masuk", "02.10"),
    "kota/umum/arsip/index.md": unit("subbag", "Subbagian Arsip"),
    "kota/umum/arsip/b.md": sop("Simpan arsip", "02.9"),
    "kota/umum/arsip/c.md": sop("Musnahkan arsip"),
    "kota/umum/contoh.md": sop("Contoh", "99", "status: berlaku\ncontoh: true"),
}


@pytest.fixture
def pages(make_catalog: Callable[..., Catalog]) -> Callable[..., dict[str, Page]]:
    """Give the pages of some sources, by uri."""

    def make(files: dict[str, str]) -> dict[str, Page]:
        return {page.uri: page for page in make_pages(make_catalog(files))}

    return make


def titles(entries: Iterable[object]) -> list[str]:
    return [entry.title for entry in entries]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("uri", "url"), [("index.md", ""), ("kota/index.md", "kota/"), ("kota/01.02.md", "kota/01.02/")]
)
def test_an_address_follows_the_file(uri: str, url: str) -> None:
    page = Page(uri=uri, title="", description="", template="", context={})
    assert page.url == url


def test_every_unit_and_sop_has_a_page(pages: Callable[..., dict[str, Page]]) -> None:
    made = pages(FILES)
    assert {uri for uri in made if uri.startswith("kota/")} == set(FILES)
    assert made["kota/umum/a.md"].source == "kota/umum/a.md"


def test_sums_of_a_unit_include_what_is_below(pages: Callable[..., dict[str, Page]]) -> None:
    made = pages(FILES)
    tallies = {
        uri: made[uri].context["tally"]
        for uri in made
        if uri.endswith("/index.md") and "tally" in made[uri].context
    }
    assert {uri: (tally.sops, tally.missing) for uri, tally in tallies.items()} == {
        "kota/index.md": (3, 2),
        "kota/umum/index.md": (3, 2),
        "kota/umum/arsip/index.md": (2, 0),
    }


def test_the_rows_of_home_add_up(pages: Callable[..., dict[str, Page]]) -> None:
    rows = pages(FILES)["index.md"].context["units"]
    told = [(row.unit.name, row.sops, row.missing, row.indented) for row in rows]
    assert told == [
        ("Kota", 3, 2, False),
        ("Bagian Umum", 1, 2, True),
        ("Subbagian Arsip", 2, 0, True),
    ]


def test_many_units_are_told_by_their_governments(pages: Callable[..., dict[str, Page]]) -> None:
    files = {f"kota/bagian-{n:02}/a.md": sop("Surat") for n in range(50)}
    rows = pages(files)["index.md"].context["units"]
    assert [(row.unit.name, row.sops) for row in rows] == [("Kota", 50)]


def test_a_unit_lists_the_sops_below_by_number(pages: Callable[..., dict[str, Page]]) -> None:
    listed = pages(FILES)["kota/index.md"].context["sops"]
    # 02.9 comes before 02.10, and what has no number last
    assert titles(listed) == ["Simpan arsip", "Surat masuk", "Musnahkan arsip"]


def test_a_unit_with_too_many_below_lists_its_own(pages: Callable[..., dict[str, Page]]) -> None:
    files = {f"kota/umum/{n}.md": sop("Surat") for n in range(MANY_SOPS + 1)}
    made = pages({**files, "kota/sendiri.md": sop("Sendiri")})
    assert titles(made["kota/index.md"].context["sops"]) == ["Sendiri"]


def test_an_inventory_parts_what_is_here_from_what_is_not(
    pages: Callable[..., dict[str, Page]],
) -> None:
    made = pages(FILES)
    found = made["kota/umum/index.md"].context["inventory"]
    assert [item.found.title for item in found.available] == ["Surat masuk"]
    assert [item.entry.judul for item in found.missing] == ["Surat keluar", "Standar surat"]
    assert (found.total, found.detailed) == (3, True)
    assert made["kota/index.md"].context["inventory"] is None


def test_newest_and_due_leave_out_what_is_not_in_force(
    pages: Callable[..., dict[str, Page]],
) -> None:
    def dated(title: str, day: str, status: str = "berlaku") -> str:
        return sop(title, more=f"status: {status}\ntanggal: {{efektif: {day}}}")

    home = pages(
        {
            "kota/index.md": unit("instansi", "Kota", "kaji_ulang: 24 bulan\n"),
            "kota/a.md": dated("Lama", "2015-01-01"),
            "kota/b.md": dated("Baru", "2026-01-01"),
            "kota/c.md": dated("Nanti", "2027-01-01"),
            "kota/d.md": dated("Dicabut", "2014-01-01", "dicabut"),
            "kota/e.md": dated("Sehari", "2026-01-01"),
        }
    )["index.md"].context
    assert titles(home["newest"]) == ["Baru", "Sehari", "Lama"]
    assert titles(home["due"]) == ["Lama"]
    assert home["due_count"] == 1


def rule(slug: str, more: str = "") -> tuple[str, str]:
    kind, number, year = slug.rsplit("-", 2)
    front = f"dokumen: peraturan\njenis: {kind}\nnomor: '{number}'\ntahun: {year}\n{more}"
    return f"dasar-hukum/{slug}.md", f"---\n{front}\n---\n"


def test_ties_of_regulations_are_told_on_both_pages(
    pages: Callable[..., dict[str, Page]],
) -> None:
    made = pages(
        dict(
            [
                rule("uu-32-2004", "diubah_oleh: [uu-8-2005]"),
                rule("uu-23-2014", "mencabut: [uu-32-2004]"),
                rule("uu-8-2005"),
            ]
        )
    )
    assert _ties(made, "uu-32-2004") == {
        "Dicabut oleh": ["uu-23-2014"],
        "Diubah oleh": ["uu-8-2005"],
    }
    assert _ties(made, "uu-23-2014") == {"Mencabut": ["uu-32-2004"]}
    assert _ties(made, "uu-8-2005") == {"Mengubah": ["uu-32-2004"]}


def _ties(made: dict[str, Page], slug: str) -> dict[str, list[str]]:
    ties = made[f"dasar-hukum/{slug}.md"].context["ties"]
    return {tie.words: [entry.id for entry in tie.entries] for tie in ties}


def test_a_regulation_lists_the_citations_as_written(
    pages: Callable[..., dict[str, Page]],
) -> None:
    basis = "dasar_hukum:\n  - {id: uu-25-2009, kutipan: UU no 25 th 2009}\n  - uu-25-2009"
    made = pages({"kota/a.md": sop("Surat", more=basis), **dict([rule("uu-25-2009")])})
    [row] = made["dasar-hukum/uu-25-2009.md"].context["units"]
    [found] = row.citations
    assert (row.unit.id, found.sop.title, found.texts) == ("kota", "Surat", ("UU no 25 th 2009",))


def test_a_regulation_says_what_else_it_is_cited_as(pages: Callable[..., dict[str, Page]]) -> None:
    basis = "dasar_hukum: [UU 12/2011 jo. UU 15/2019, UU 13/2022 tentang Perubahan UU 12/2011]"
    made = pages({"kota/a.md": sop("Surat", more=basis)})

    def roles(slug: str) -> tuple[str, ...]:
        [row] = made[f"dasar-hukum/{slug}.md"].context["units"]
        return row.citations[0].roles  # type: ignore[no-any-return]

    assert roles("uu-15-2019") == ("sebagai perubahan",)
    assert roles("uu-13-2022") == ()
    assert roles("uu-12-2011") == ("hanya dalam judul peraturan lain",)


def test_the_index_follows_the_hierarchy(pages: Callable[..., dict[str, Page]]) -> None:
    basis = (
        "dasar_hukum: [Perda Kota Serang 7/2016, Perda Provinsi Banten 2/2015, UU 25/2009,"
        " Inpres 1/1995, Perwali Serang 50/2017, Permendagri 52/2011, PermenPANRB 35/2012]"
    )
    levels = pages({"kota/a.md": sop("Surat", more=basis)})["dasar-hukum/index.md"].context[
        "levels"
    ]
    assert [(level.name, [row.entry.id for row in level.rows]) for level in levels] == [
        ("Undang-Undang dan Perppu", ["uu-25-2009"]),
        ("Peraturan Daerah Provinsi", ["perda-prov-banten-2-2015"]),
        ("Peraturan Daerah Kabupaten/Kota", ["perda-kota-serang-7-2016"]),
        ("Peraturan menteri dan lembaga", ["permendagri-52-2011", "permenpanrb-35-2012"]),
        ("Peraturan kepala daerah dan desa", ["perwali-kota-serang-50-2017"]),
        ("Keputusan, instruksi, dan surat edaran", ["inpres-1-1995"]),
    ]


def test_the_index_tells_what_filters_offer(pages: Callable[..., dict[str, Page]]) -> None:
    given = dict(
        [rule("uu-25-2009", "status: berlaku\nbukti_status: klausul\n"), rule("uu-1-2001")]
    )
    basis = "dasar_hukum: [Perda Kota Serang 7/2016, uu-25-2009]"
    made = pages({"kota/a.md": sop("Surat", more=basis), **given})["dasar-hukum/index.md"].context
    offered = {
        key: [(choice.name, choice.count) for choice in made[key]]
        for key in ("kinds", "regions", "standings")
    }
    assert offered == {
        "kinds": [("Undang-Undang", 2), ("Peraturan Daerah", 1)],
        "regions": [("Pusat", 2), ("Kota Serang", 1)],
        "standings": [("Berlaku", 1), ("Status tidak diketahui", 1), ("Belum terdaftar", 1)],
    }
    assert (made["count"], made["cited"]) == (3, 2)


def test_what_lacks_a_page_comes_with_what_to_paste(
    pages: Callable[..., dict[str, Page]],
) -> None:
    basis = "dasar_hukum: ['Perwali Serang 5/2019 tentang Budaya Kerja: Pedoman;']"
    made = pages(
        {
            "kota/a.md": sop("Surat", more=basis),
            **dict([rule("uu-2-2002", "mencabut: [uu-1-2001]")]),
        }
    )
    cited, mentioned = made["dasar-hukum/index.md"].context["unregistered"]
    assert (cited.entry.id, cited.citing) == ("perwali-kota-serang-5-2019", 1)
    assert (mentioned.entry.id, mentioned.citing) == ("uu-1-2001", 0)
    page = made["dasar-hukum/perwali-kota-serang-5-2019.md"]
    assert page.context["about"] == "Budaya Kerja: Pedoman"
    assert page.context["front_matter"] == cited.front_matter
    # Pasted as it is, it makes the page.
    pasted = {"dasar-hukum/perwali-kota-serang-5-2019.md": cited.front_matter}
    again = pages({"kota/a.md": sop("Surat", more=basis), **pasted})
    assert [row.entry.id for row in again["dasar-hukum/index.md"].context["unregistered"]] == [
        "uu-1-2001"
    ]
    rule_page = again["dasar-hukum/perwali-kota-serang-5-2019.md"].context
    assert rule_page["rule"].tentang == "Budaya Kerja: Pedoman"
    assert rule_page["front_matter"] is None


def test_the_legal_basis_stands_in_hierarchical_order(
    pages: Callable[..., dict[str, Page]],
) -> None:
    basis = (
        "dasar_hukum: [Arahan pimpinan, Permen 35/2012, PermenPANRB 35/2012,"
        " UU 25/2009 jo. UU 30/2014, UU 25/2009]"
    )
    found = pages({"kota/a.md": sop("Surat", more=basis)})["kota/a.md"].context["references"]
    told = [
        (view.regulation.id if view.regulation else view.citation, view.amends, view.remark)
        for view in found
    ]
    assert told == [
        ("uu-25-2009", False, None),
        ("uu-30-2014", True, None),
        ("permenpanrb-35-2012", False, None),
        ("Arahan pimpinan", False, "rujukan tidak dikenali"),
        (
            "Permen 35/2012",
            False,
            "rujukan tidak lengkap: tidak menyebut lembaga yang menetapkannya",
        ),
    ]
