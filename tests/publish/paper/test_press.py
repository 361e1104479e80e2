"""SOPs as PDF: for everybody, for good, and with every word of theirs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, Protocol

import pytest
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject


class Paper(Protocol):
    body: bytes
    reader: Any
    text: str
    words: str


Print = Callable[..., Paper]


def step(text: str, actor: str | list[str] = "staf", **more: object) -> dict[str, object]:
    given = {"kelengkapan": "Berkas", "waktu": "10 menit", "output": f"Hasil {text}"}
    return {"kegiatan": text, "pelaksana": actor, **given, **more}


STEPS = (
    step("Menerima surat"),
    step("Memeriksa surat", "kabag", keputusan={"ya": 3, "tidak": 1}),
    step("Menandatangani surat", "sekda"),
    step("Mengirim surat", ["staf", "kabag"]),
)
LANES = ["staf", "kabag", "sekda"]


def roles(node: Any) -> Iterator[str]:  # noqa: ANN401 (any object of a PDF)
    """Yield the roles in a structure tree, in reading order."""
    found = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(found, ArrayObject):
        for child in found:
            yield from roles(child)
    elif isinstance(found, DictionaryObject):
        if "/S" in found:
            yield found["/S"]
        yield from roles(found.get("/K"))


def titles(outline: list[Any], depth: int = 0) -> Iterator[str]:
    """Yield the bookmarks, indented by their depth."""
    for entry in outline:
        if isinstance(entry, list):
            yield from titles(entry, depth + 1)
        else:
            yield f"{'  ' * depth}{entry.title}"


def in_order(words: str, *parts: str) -> bool:
    return re.search(".*?".join(map(re.escape, parts)), words) is not None


def test_it_names_its_language_its_title_and_its_standards(paper: Print) -> None:
    catalog = paper(*STEPS, pelaksana=LANES).reader.trailer["/Root"]
    assert catalog["/Lang"] == "id"
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    metadata = catalog["/Metadata"].get_data().decode()
    assert "Penerimaan Surat (01.02)" in metadata
    assert "<pdfuaid:part>1<" in metadata
    assert "<pdfaid:part>2<" in metadata
    assert "<pdfaid:conformance>A<" in metadata


def test_its_parts_are_tagged(paper: Print) -> None:
    tree = paper(*STEPS, pelaksana=LANES).reader.trailer["/Root"]["/StructTreeRoot"]
    found = list(roles(tree["/K"]))
    assert found.count("/H1") == 1
    assert found.count("/Table") == 1
    # Two rows of column heads, then the steps.
    assert found.count("/TR") == 2 + len(STEPS)
    assert found.count("/TH") == 4 + len(LANES) + 4
    levels = [int(role[2:]) for role in found if re.fullmatch(r"/H\d", role)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_its_outline_leads_through_it(paper: Print) -> None:
    section = {"tahap": "Persiapan", "pelaksana": LANES, "langkah": list(STEPS)}
    found = paper(section, {**section, "tahap": "Penutup"}, pelaksana=None)
    assert list(titles(found.reader.outline)) == [
        "Penerimaan Surat",
        "  Uraian prosedur: Penerimaan Surat",
        "    A. Persiapan",
        "    B. Penutup",
        "  Keterangan",
    ]


def test_its_fonts_are_embedded(paper: Print) -> None:
    fonts = [
        font.get_object()
        for page in paper(*STEPS, pelaksana=LANES).reader.pages
        for font in page["/Resources"]["/Font"].values()
    ]
    assert fonts
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)
        assert "/ToUnicode" in font


def test_each_step_is_read_in_order(paper: Print) -> None:
    words = paper(*STEPS, pelaksana=LANES).words
    assert in_order(
        words,
        *("1 Menerima surat", "Staf", "Berkas", "10 menit", "Hasil Menerima surat"),
        *("2 Memeriksa surat", "Kabag (Ya: lanjut ke langkah 3; Tidak: kembali ke langkah 1)"),
        *("3 Menandatangani surat", "Sekda", "Hasil Menandatangani surat"),
        *("4 Mengirim surat", "Staf", "Kabag", "Hasil Mengirim surat"),
    )


def test_the_identity_is_read_in_order(paper: Print) -> None:
    assert in_order(
        paper(*STEPS, pelaksana=LANES).words,
        *("Pemerintah Kota", "Bagian Umum", "Nomor SOP 01.02", "Tanggal pembuatan 9 Mei 2019"),
        *("Tanggal revisi belum direvisi", "Tanggal efektif 10 Juni 2019", "Disahkan oleh"),
        *("Sekretaris Daerah", "Nama SOP Penerimaan Surat", "Dasar hukum", "UU 25/2009"),
        *("Kualifikasi pelaksana", "Memahami tata naskah", "Keterkaitan tidak ada"),
        *("Peralatan/perlengkapan 1. ATK 2. Komputer", "Peringatan tidak tercatat"),
        *("Pencatatan dan pendataan tidak ada",),
    )


def test_the_footer_tells_which_page_of_which_edition_it_is(paper: Print) -> None:
    found = paper(*STEPS, pelaksana=LANES, revisi_ke=2)
    for number, page in enumerate(found.reader.pages, start=1):
        words = " ".join(page.extract_text().split())
        assert "Nomor 01.02 · Revisi 2" in words
        assert f"Halaman {number} dari {len(found.reader.pages)}" in words
        assert "Salinan cetak tidak terkendali; versi berlaku ada di alamat ini:" in words
        assert "https://sop.example.go.id/s/01-02/" in words


def test_the_same_source_gives_the_same_bytes(paper: Print) -> None:
    assert paper(*STEPS, pelaksana=LANES).body == paper(*STEPS, pelaksana=LANES).body


@pytest.mark.parametrize(
    ("status", "mark"),
    [("rancangan", "RANCANGAN"), ("uji-coba", "UJI COBA"), ("digantikan", "DIGANTIKAN")],
)
def test_what_is_not_in_force_says_so_on_every_page(paper: Print, status: str, mark: str) -> None:
    found = paper(*STEPS, pelaksana=LANES, status=status)
    assert all(mark in page.extract_text() for page in found.reader.pages)


def test_what_is_in_force_bears_no_mark(paper: Print) -> None:
    assert "RANCANGAN" not in paper(*STEPS, pelaksana=LANES).text


HOSTILE = (
    '#panic("x") = *tebal* _miring_ `kode` $a^2$ @lab <lab> \\ // /* --- ~ [x] {y}',
    '#import "/etc/passwd": *',
    "\\u{41} #sys.inputs",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_an_author_becomes_markup(paper: Print, text: str) -> None:
    steps = (step(text, kelengkapan=[text, text], output=text, keterangan=text),)
    found = paper(*steps, pelaksana=LANES, judul=text, peralatan=[text], catatan=text, body=text)
    assert found.words.count(text[:12]) >= 7


def test_signs_that_no_font_has_do_not_stop_the_press(paper: Print) -> None:
    assert "surat [?] masuk" in paper(step("surat 😀 masuk"), pelaksana=LANES).words


@pytest.mark.parametrize("empty", [None, []])
def test_empty_lists_say_what_kind_of_nothing_they_are(paper: Print, empty: list[str]) -> None:
    lists = ("kualifikasi", "keterkaitan", "peralatan", "peringatan", "pencatatan")
    words = "tidak ada" if empty == [] else "tidak tercatat"
    found = paper(
        step("Menerima", kelengkapan=empty), **dict.fromkeys(lists, empty), dasar_hukum=empty
    )
    assert found.words.count(words) >= 7


def test_an_sop_without_steps_is_printed(paper: Print) -> None:
    found = paper(status="rancangan", tanggal={}, pengesahan=None, nomor=None)
    assert "belum bernomor" in found.words
    assert "Uraian prosedur: Penerimaan Surat tidak tercatat" in found.words


def test_steps_without_an_actor_are_printed(paper: Print) -> None:
    assert "1 Menerima" in paper({"kegiatan": "Menerima"}, pelaksana=[]).words


def test_thirty_citations_are_printed(paper: Print) -> None:
    laws = [f"Peraturan {number} tentang {'pedoman ' * number}" for number in range(1, 31)]
    words = paper(*STEPS, pelaksana=LANES, dasar_hukum=laws).words
    assert all(" ".join(law.split()) in words for law in laws)


def test_words_too_many_for_a_page_follow_the_table(paper: Print) -> None:
    items = [f"butir {number}" for number in range(120)]
    words = paper(step("Menerima", kelengkapan=items), pelaksana=LANES).words
    assert "butir 0; butir 1; " in words
    assert "(selengkapnya di bawah tabel)" in words
    assert "Langkah 1, kelengkapan" in words
    assert all(f"{number}. {item}" in words for number, item in enumerate(items, start=1))


@pytest.mark.parametrize(
    ("steps", "words", "places"),
    [
        (10, 140, [False, True]),
        (13, 40, [False, True]),
        # No room below the table, but below the boxes.
        (13, 140, [True, False]),
        (13, 250, [False, False, True]),
    ],
)
def test_remarks_take_a_page_of_their_own_only_if_no_other_has_room(
    paper: Print, steps: int, words: int, places: list[bool]
) -> None:
    rows = [step(f"Menerima surat {number}") for number in range(steps)]
    alias = ["Surat masuk", "Agenda surat"]
    printed = paper(*rows, pelaksana=LANES, alias=alias, catatan="kata kunci " * words)
    assert ["Keterangan" in page.extract_text() for page in printed.reader.pages] == places
    assert printed.words.count("kata kunci") == words


def test_the_longest_text_is_printed_whole(paper: Print) -> None:
    text = ("kata " * 999).strip()
    assert text in paper(step(text), pelaksana=LANES).words


def test_a_word_wider_than_its_column_stays_whole_in_copied_text(paper: Print) -> None:
    word = "pertanggungjawaban" * 6
    assert word in re.sub(r"-?\s", "", paper(step(word), pelaksana=LANES).words)


def test_a_logo_that_cannot_be_printed_is_left_out(
    papers: Callable[..., dict[str, Paper]],
    sop_source: Callable[..., str],
    unit_source: Callable[..., str],
) -> None:
    box = '<rect width="9" height="9"/>'
    good = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{box}</svg>'
    for picture, figures in ((good, 1), ("<svg", 0)):
        found = papers(
            {
                "kota/umum/index.md": unit_source("bagian", "Bagian Umum", logo="logo.svg"),
                "kota/umum/logo.svg": picture,
                "kota/umum/a.md": sop_source(prosedur=list(STEPS), pelaksana=LANES),
            }
        )["pdf/01-02.pdf"]
        tree = found.reader.trailer["/Root"]["/StructTreeRoot"]
        assert list(roles(tree["/K"])).count("/Figure") == figures


def test_nip_is_printed_only_where_the_site_shows_it(
    papers: Callable[..., dict[str, Paper]], sop_source: Callable[..., str]
) -> None:
    approval = {"jabatan": "Sekda", "nama": "Ir. Nama", "nip": "196505171986031014"}
    files = {
        "kota/umum/a.md": sop_source(prosedur=list(STEPS), pelaksana=LANES, pengesahan=approval)
    }
    hidden, shown = (
        papers(files, tampilkan_nip=choice)["pdf/01-02.pdf"].words for choice in (False, True)
    )
    assert "196505171986031014" not in hidden
    assert "Ir. Nama" in hidden
    assert "NIP 196505171986031014" in shown
