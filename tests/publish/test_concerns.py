from __future__ import annotations

from collections.abc import Callable

import pytest

from publish.concerns import ConcernView, concern_view
from publish.pages import make_pages
from sopkit.catalog import Catalog

Make = Callable[..., Catalog]


def law(slug: str, more: str = "") -> tuple[str, str]:
    _, number, year = slug.split("-")
    head = f"dokumen: peraturan\njenis: uu\nnomor: '{number}'\ntahun: {year}\n"
    return f"dasar-hukum/{slug}.md", f"---\n{head}{more}---\n"


def sop(title: str, basis: str, day: str = "2019-05-09", more: str = "") -> str:
    keys = f"judul: {title}\ntanggal: {{pembuatan: {day}}}\ndasar_hukum: {basis}\n{more}"
    return f"---\ndokumen: sop\n{keys}---\n"


def views(
    make_catalog: Make, basis: str, *laws: tuple[str, str], day: str = "2019-05-09"
) -> list[ConcernView]:
    catalog = make_catalog({"kota/1.md": sop("Surat", basis, day), **dict(laws)})
    [entry] = catalog.sops.entries
    return [concern_view(catalog, concern) for concern in catalog.concerns[entry.id]]


REPEALED = "status: dicabut\nbukti_status: {}\n"

TOLD = [
    # the page of uu-1-2001, that of the other act; what is said, why, and where to look
    (
        REPEALED.format("klausul"),
        law("uu-2-2014", "mencabut: [uu-1-2001]\nstatus: berlaku\n"),
        "Sudah dicabut ketika SOP ini ditetapkan",
        "dengan UU 2/2014; menurut klausul dalam naskah peraturan",
        "Kini: UU 2/2014",
    ),
    (
        REPEALED.format("inferensi"),
        law("uu-2-2014", "mencabut: [uu-1-2001]\nstatus: berlaku\n"),
        "Tampaknya sudah dicabut ketika SOP ini ditetapkan",
        "dengan UU 2/2014; disimpulkan dari peraturan lain; pencabutan tegas tidak ditemukan",
        "Kini: UU 2/2014",
    ),
    (
        REPEALED.format("pengetahuan"),
        law("uu-2-2021", "mencabut: [uu-1-2001]\nstatus: berlaku\n"),
        "Tampaknya dicabut kemudian (2021)",
        "dengan UU 2/2021; menurut pengetahuan umum; naskahnya belum diperiksa",
        "Kini: UU 2/2021",
    ),
    (
        REPEALED.format("metadata"),
        law("uu-2-2019", "mencabut: [uu-1-2001]\nstatus: dicabut\n"),
        "Dicabut, entah sebelum atau sesudah SOP ini ditetapkan",
        "dengan UU 2/2019; menurut catatan resmi",
        "Kini: ",
    ),
    (
        "status: habis-masa\nbukti_status: periode-lewat\nberlaku_sampai: 2025\n",
        law("uu-2-2014"),
        "Habis masa berlakunya kemudian (2026)",
        "periodenya sudah lewat; pencabutan tegas tidak ditemukan",
        "Kini: ",
    ),
    (
        "status: tidak-berlaku-tersirat\nbukti_status: inferensi\ndigantikan_oleh: [uu-2-2014]\n",
        law("uu-2-2014", "status: berlaku\n"),
        "Tampaknya sudah tidak berlaku secara tersirat ketika SOP ini ditetapkan",
        "karena UU 2/2014; disimpulkan dari peraturan lain; pencabutan tegas tidak ditemukan",
        "Kini: UU 2/2014",
    ),
    (
        "status: diubah\ndiubah_oleh: [uu-2-2014, uu-3-2015, uu-4-2020]\n",
        law("uu-2-2014"),
        "Sudah diubah ketika SOP ini ditetapkan",
        (
            "dengan UU 2/2014 dan UU 3/2015; kemudian juga dengan UU 4/2020; "
            "perubahannya tidak disebut dalam rujukan"
        ),
        "Perubahannya: UU 2/2014, UU 3/2015, UU 4/2020",
    ),
    (
        "status: diubah\ndiubah_oleh: [uu-2-2019]\n",
        law("uu-2-2019"),
        "Diubah, entah sebelum atau sesudah SOP ini ditetapkan",
        "dengan UU 2/2019; perubahannya tidak disebut dalam rujukan",
        "Perubahannya: UU 2/2019",
    ),
    (
        "koreksi_rujukan: uu-2-2014\n",
        law("uu-2-2014", "status: berlaku\n"),
        "Kemungkinan salah rujuk",
        "",
        "Kemungkinan besar yang dimaksud: UU 2/2014",
    ),
]


@pytest.mark.parametrize(("page", "other", "words", "note", "instead"), TOLD)
def test_a_concern_says_what_when_and_on_what_that_rests(
    make_catalog: Make, page: str, other: tuple[str, str], words: str, note: str, instead: str
) -> None:
    [view] = views(make_catalog, "[uu-1-2001]", law("uu-1-2001", page), other)
    named = ", ".join(
        entry.legal_id.display() for entry in view.instead if entry.legal_id is not None
    )
    assert (view.fact.words, view.fact.note or "", f"{view.lead}: {named}") == (
        words,
        note,
        instead,
    )


LAWS = (
    law("uu-1-2001", REPEALED.format("klausul")),
    law("uu-2-2002", REPEALED.format("klausul")),
    law("uu-3-2014", "mencabut: [uu-1-2001]\nstatus: berlaku\n"),
    law("uu-4-2021", "mencabut: [uu-2-2002]\nstatus: berlaku\n"),
)


def test_the_impact_page_tells_units_and_sops_from_the_worst(make_catalog: Make) -> None:
    catalog = make_catalog(
        {
            "a/1.md": sop("Kemudian", "[uu-2-2002]"),
            "b/1.md": sop("Baik", "[uu-3-2014]"),
            "b/2.md": sop("Kemudian juga", "[uu-2-2002]"),
            "b/3.md": sop("Sudah", "[uu-1-2001]"),
            "b/4.md": sop("Keduanya", "[uu-1-2001, uu-2-2002]"),
            "b/5.md": sop("Ditarik", "[uu-1-2001]", more="status: dicabut\n"),
            "b/6.md": sop("Contoh", "[uu-1-2001]", more="contoh: true\n"),
            **dict(LAWS),
        }
    )
    [page] = [page for page in make_pages(catalog) if page.uri == "dasar-hukum/dampak/index.md"]
    told = [
        (row.unit.id, [impact.sop.title for impact in row.impacts]) for row in page.context["units"]
    ]
    assert told == [("b", ["Keduanya", "Sudah", "Kemudian juga"]), ("a", ["Kemudian"])]
    assert (page.context["ended"], page.context["total"]) == (4, 4)
    assert [tally.sops for tally in page.context["reasons"]] == [2, 3]
