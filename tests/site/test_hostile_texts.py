"""Texts that mean something to HTML, Jinja, Markdown, YAML or PlantUML come out as text."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from playwright.sync_api import expect

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from playwright.sync_api import Browser, Dialog
    from tests.site.conftest import Builder, Page

PAYLOADS = (
    "Aman",  # what all others are compared with
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>'><svg onload=alert(1)>",
    "</title></textarea></style></script></svg></details><b>tebal</b>",
    "{{ config }} {% raw %} {# komentar #} {% endraw %} {{ 7 * 7 }} ${7 * 7}",
    "\"dua\" 'satu' “kutip” `miring`",
    "a | b || c |#red|L9| d",
    "@enduml",
    "@startuml",
    "!include /etc/passwd",
    "!includeurl https://jahat.example/x",
    '%load_json("/etc/passwd") %getenv("HOME") %date() %newline()n',
    "!$x = 1",
    "](javascript:alert(1))",
    "[teks](javascript:alert(1)) ![gambar](x) <javascript:alert(1)>",
    "&amp; &lt;b&gt; &#65; &nbsp; &copy &",
    "<!-- komentar -->",
    "-->",
    "]]> <![CDATA[ <?php ?>",
    ":a; ;b: ; } ] ) (A) -> #ff0000:x; <<kapsul>>",
    "end if",
    "endif",
    "stop",
    "----",
    "== tajuk ==",
    "# judul",
    "- butir",
    "1. butir",
    "> kutip",
    '**tebal** //miring// __garis__ --coret-- ""mono"" ~~gelombang~~',
    "\\n \\t \\\\ %n",
    "<U+0041> <&key> <:smile:> <size:40>besar</size> <color:red>merah",
    "[[https://jahat.example tautan]] [[#x]]",
    "' bukan komentar",
    "/' bukan komentar '/",
    "https://contoh.example/a?b=1&c=2 www.contoh.example",
    "../../../etc/passwd %2e%2e%2f",
    "null",
    "=1+1",
    "$x^2$ \\(y\\) :smile: ++sisip++ ==tanda== ^^a^^",
    "Kesekretariatan" * 20,
    "🏛️ 👩‍⚖️ 👍🏽",
    "مرحبا بالعالم שלום",
    "é e\u0301 ﬁ Ⅻ ½ ≤ →",
    "nol\u200blebar\u2060kata\ufeff",
    "a\u00adb \u202eterbalik\u202c",
)


@pytest.fixture(scope="module")
def hostile(once: Callable[[str, Callable[[Path], None]], Path], build: Builder) -> Path:
    """Give a site of which every text is hostile: a government with one SOP per payload."""

    def fill(folder: Path) -> None:
        for at, payload in enumerate(PAYLOADS):
            write_government(folder / "sops", at, payload)
        sources = str(folder / "sops")
        done = build(folder / "site", SOP_SUMBER=sources, SOP_PENCARIAN_ISI="true")
        assert done.code == 0, done.output

    return once("hostile", fill) / "site"


def hurt(payload: str, tag: str) -> str:
    """Put a payload at both ends of a text that can be told from others."""
    return f"{payload} {tag} {payload}"


def write_government(sops: Path, at: int, payload: str) -> None:
    def text(tag: str) -> str:
        return hurt(payload, tag)

    top = sops / f"kota-{at:02}"
    write(top / "index.md", government(at, text))
    write(top / "bagian" / "index.md", unit(text))
    write(top / "bagian" / "sop.md", sop(at, text))
    write(sops / "dasar-hukum" / f"uu-{at + 1}-1999.md", regulation(at, text))


def write(file: Path, front: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
    file.write_text(f"---\n{head}---\n", encoding="utf-8")


def government(at: int, text: Callable[[str], str]) -> dict[str, Any]:
    return {
        "dokumen": "unit",
        "jenis": "instansi",
        "nama": text(f"instansi-{at}"),
        "singkatan": text("singkat"),
        "kaji_ulang": "24 bulan",
        "pelaksana": {
            "staf": {
                "nama": text("jabatan-a"),
                "kepanjangan": text("panjang-a"),
                "alias": [text("alias-jabatan")],
            },
            "kabag": {"nama": text("jabatan-b"), "kepanjangan": text("panjang-b")},
        },
    }


def unit(text: Callable[[str], str]) -> dict[str, Any]:
    return {
        "dokumen": "unit",
        "jenis": "bagian",
        "nama": text("bagian"),
        "singkatan": text("bag"),
        "inventaris": [
            {
                "judul": text("judul-daftar"),
                "dokumen": "sop",
                "nomor": text("nomor-daftar"),
                "rujukan": text("rujukan-daftar"),
                "penanggung_jawab_produk": text("produk"),
                "penanggung_jawab_pelaksanaan": text("pelaksanaan"),
                "ruang_lingkup": text("lingkup"),
            }
        ],
    }


def sop(at: int, text: Callable[[str], str]) -> dict[str, Any]:
    return {
        "dokumen": "sop",
        "nomor": text("nomor"),
        "judul": text("judul"),
        "alias": [text("alias")],
        "sifat": "administratif",
        "status": "berlaku",
        "tanggal": {
            "pembuatan": "2026-01-05",
            "revisi": "2026-02-01",
            "efektif": "2026-02-02",
            "kaji_ulang": None,
        },
        "revisi_ke": 1,
        "catatan_revisi": text("catatan-revisi"),
        "pengesahan": {
            "jabatan": text("pengesah"),
            "keputusan": {"nomor": text("nomor-keputusan"), "tanggal": "2026-01-31"},
        },
        "dasar_hukum": [
            {"id": f"uu-{at + 1}-1999", "kutipan": text("kutipan")},
            {"kutipan": text("tanpa-id")},
        ],
        "kualifikasi": [text("kualifikasi-1"), text("kualifikasi-2")],
        "keterkaitan": [{"judul": text("terkait"), "di_luar_katalog": True}],
        "peralatan": [text("alat")],
        "peringatan": [text("peringatan")],
        "pencatatan": [text("catat")],
        "prosedur": [
            {"tahap": text("tahap-a"), "pelaksana": ["staf", "kabag"], "langkah": steps(text, "a")},
            {"tahap": text("tahap-b"), "pelaksana": ["kabag"], "langkah": steps(text, "b")[:1]},
        ],
        "catatan": text("catatan"),
        "sumber_naskah": text("sumber"),
    }


def steps(text: Callable[[str], str], part: str) -> list[dict[str, Any]]:
    return [
        {
            "kegiatan": text(f"kegiatan-{part}1"),
            "pelaksana": ["kabag", "staf"] if part == "a" else "kabag",
            "kelengkapan": [text(f"kelengkapan-{part}1"), text(f"kelengkapan-{part}2")],
            "waktu": "1 jam",
            "output": [text(f"output-{part}1")],
            "keterangan": text(f"keterangan-{part}1"),
        },
        {
            "kegiatan": text(f"kegiatan-{part}2"),
            "pelaksana": "kabag",
            "keputusan": {text("pilihan-ya"): 3, text("pilihan-tidak"): 1},
            "kelengkapan": text(f"kelengkapan-{part}3"),
            "waktu": "1 jam",
            "output": text(f"output-{part}2"),
        },
        {
            "kegiatan": text(f"kegiatan-{part}3"),
            "pelaksana": "staf",
            "kelengkapan": text(f"kelengkapan-{part}4"),
            "waktu": "1 jam",
            "output": text(f"output-{part}3"),
        },
    ]


def regulation(at: int, text: Callable[[str], str]) -> dict[str, Any]:
    return {
        "dokumen": "peraturan",
        "jenis": "uu",
        "nomor": str(at + 1),
        "nomor_asli": text("nomor-asli"),
        "tahun": "1999",
        "tanggal": "1999-05-19",
        "tentang": text("tentang"),
        "alias": [text("alias-peraturan")],
        "lembaran": text("lembaran"),
        "status": "berlaku",
        "bukti_status": "klausul",
        "tautan": f"javascript:alert({at})",
        "sumber": [text("pasal")],
    }


SHOWN_ON_SOP = (
    *("nomor", "judul", "catatan-revisi", "pengesah", "nomor-keputusan", "tanpa-id"),
    *("kualifikasi-1", "kualifikasi-2", "terkait", "alat", "peringatan", "catat"),
    *("tahap-a", "tahap-b", "jabatan-a", "jabatan-b", "instansi-{at}", "bagian"),
    *("kegiatan-a1", "kegiatan-a2", "kegiatan-a3", "kegiatan-b1"),
    *("kelengkapan-a1", "kelengkapan-a2", "kelengkapan-a3", "kelengkapan-a4"),
    *("output-a1", "output-a2", "output-a3", "keterangan-a1"),
    *("catatan", "sumber"),
)
SHOWN_ON_UNIT = ("bagian", "judul-daftar", "produk", "pelaksanaan", "lingkup", "judul", "nomor")
SHOWN_ON_REGULATION = ("tentang", "nomor-asli", "lembaran", "kutipan", "judul")

KINDS = {
    "bagian/sop/index.html": SHOWN_ON_SOP,
    "bagian/index.html": SHOWN_ON_UNIT,
    "index.html": ("instansi-{at}", "bagian"),
}
AT = range(len(PAYLOADS))


@pytest.fixture(scope="module")
def pages(hostile: Path, read: Callable[[Path], list[Page]]) -> dict[str, Page]:
    return {page.uri: page for page in read(hostile)}


def page_of(pages: dict[str, Page], kind: str, at: int) -> Page:
    if kind == "dasar-hukum":
        return pages[f"dasar-hukum/uu-{at + 1}-1999/index.html"]
    return pages[f"kota-{at:02}/{kind}"]


def article(page: Page) -> ET.Element:
    [found] = page.all("article")
    return found


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("at", AT, ids=PAYLOADS)
@pytest.mark.parametrize("kind", [*KINDS, "dasar-hukum"])
def test_fields_come_out_as_text(pages: dict[str, Page], kind: str, at: int) -> None:
    said = page_of(pages, kind, at).text
    shown = KINDS.get(kind, SHOWN_ON_REGULATION)
    wanted = [folded(hurt(PAYLOADS[at], tag.format(at=at))) for tag in shown]
    assert [text for text in wanted if text not in said] == []


@pytest.mark.parametrize("at", AT, ids=PAYLOADS)
@pytest.mark.parametrize("kind", [*KINDS, "dasar-hukum"])
def test_texts_make_no_elements(pages: dict[str, Page], kind: str, at: int) -> None:
    """Every page is made of the same elements as the page whose texts are harmless."""
    own, harmless = page_of(pages, kind, at), page_of(pages, kind, 0)
    assert shape(article(own)) == shape(article(harmless))
    assert Counter(e.tag for e in own.tree.iter("script")) == Counter(
        e.tag for e in harmless.tree.iter("script")
    )


def shape(element: ET.Element) -> Counter[tuple[str, ...]]:
    """Count elements with the names of their attributes, the lines of drawings aside."""
    return Counter((found.tag, *sorted(found.attrib)) for found in outside_drawings(element))


def outside_drawings(element: ET.Element) -> Iterator[ET.Element]:
    yield element
    for child in element:
        if child.tag != "svg":
            yield from outside_drawings(child)


def test_links_between_hostile_texts_hold(
    pages: dict[str, Page], hostile: Path, dead_links: Callable[[list[Page], Path], list[str]]
) -> None:
    assert dead_links(list(pages.values()), hostile) == []


def test_no_page_runs_or_calls_anything(pages: dict[str, Page]) -> None:
    for page in pages.values():
        for element in page.tree.iter():
            assert [name for name in element.attrib if name.startswith("on")] == [], page
            addresses = [value for name, value in element.attrib.items() if name in ADDRESSES]
            assert not any(address.lower().startswith(SCRIPTS) for address in addresses), page
        for script in page.all("script"):
            if script.get("type") == "application/ld+json":
                # Data, which no browser runs; whatever it says, it says as JSON.
                assert json.loads(script.text or "")["@type"] == "Legislation"
            else:
                assert "alert(" not in (script.text or ""), page


ADDRESSES = frozenset({"href", "src", "action", "formaction", "xlink:href", "data", "poster"})
SCRIPTS = ("javascript:", "vbscript:", "data:")


def test_titles_of_pages_are_texts(pages: dict[str, Page]) -> None:
    for at in AT:
        title = page_of(pages, "bagian/sop/index.html", at).all("title")[0]
        assert folded(hurt(PAYLOADS[at], "judul")) in folded(title.text or "")


@pytest.mark.parametrize("at", AT, ids=PAYLOADS)
def test_diagrams_print_what_the_steps_say(pages: dict[str, Page], at: int) -> None:
    drawings = [bare("".join(svg.itertext())) for svg in charts(pages, at)]
    assert len(drawings) == 2
    for tag in ("kegiatan-a1", "kegiatan-a2", "kegiatan-a3", "jabatan-a", "jabatan-b"):
        assert bare(hurt(PAYLOADS[at], tag)) in drawings[0], tag
    assert bare(hurt(PAYLOADS[at], "kegiatan-b1")) in drawings[1]
    for label in ("pilihan-ya", "pilihan-tidak"):
        assert bare(hurt(PAYLOADS[at], label)).casefold() in drawings[0].casefold(), label


def charts(pages: dict[str, Page], at: int) -> list[ET.Element]:
    """Return the flowcharts of an SOP's page, not the drawings in its table."""
    figures = page_of(pages, "bagian/sop/index.html", at).all("figure", class_="diagram")
    return [svg for figure in figures for svg in figure.iter("svg")]


def drawings(pages: dict[str, Page], at: int) -> list[ET.Element]:
    """Return whatever is drawn on an SOP's page."""
    return page_of(pages, "bagian/sop/index.html", at).all("svg")


@pytest.mark.parametrize("at", AT, ids=PAYLOADS)
def test_the_flow_in_the_table_prints_the_labels_of_exits(pages: dict[str, Page], at: int) -> None:
    page = page_of(pages, "bagian/sop/index.html", at)
    words = "".join("".join(svg.itertext()) for svg in page.all("svg", class_="alir"))
    for label in ("pilihan-ya", "pilihan-tidak"):
        assert bare(hurt(PAYLOADS[at], label)).casefold() in bare(words).casefold(), label


def bare(text: str) -> str:
    """Drop what a drawing may leave out: white space, and what has no width."""
    return "".join(letter for letter in text if letter.isprintable() and not letter.isspace())


def test_diagrams_hold_nothing_but_shapes_and_words(pages: dict[str, Page]) -> None:
    harmless = {found.tag for svg in drawings(pages, 0) for found in svg.iter()}
    for at in AT:
        assert {found.tag for svg in drawings(pages, at) for found in svg.iter()} <= harmless
    assert harmless & {"script", "image", "a", "foreignobject", "style"} == set()


def test_nothing_of_this_machine_is_in_the_site(hostile: Path) -> None:
    first = Path("/etc/passwd").read_text("utf-8").splitlines()[0]
    for file in hostile.rglob("*"):
        if file.suffix in {".html", ".json", ".svg", ".xml", ".txt"}:
            assert first not in file.read_text("utf-8"), file


def test_data_holds_every_field_as_it_is(hostile: Path) -> None:
    data = json.loads((hostile / "data" / "katalog.json").read_text("utf-8"))
    units = {unit["id"]: unit for unit in data["unit"]}
    rules = {rule["id"]: rule for rule in data["peraturan"]}
    for found in data["sop"]:
        at = int(found["id"][5:7])
        own = (
            found,
            units[f"kota-{at:02}"],
            units[f"kota-{at:02}/bagian"],
            rules[f"uu-{at + 1}-1999"],
        )
        said = set(texts(list(own)))
        wanted = {folded(hurt(PAYLOADS[at], tag.format(at=at))) for tag in DATA_TAGS}
        assert wanted - said == set()
        labels = {way["label"] for step in found["tahap"][0]["langkah"] for way in step["ke"]}
        yes = folded(hurt(PAYLOADS[at], "pilihan-ya"))
        assert yes[:1].upper() + yes[1:] in labels


DATA_TAGS = (
    "kutipan",
    *(tag for tag in SHOWN_ON_SOP if tag not in {"nomor-keputusan", "catatan-revisi"}),
    *("alias", "singkat", "bag", "judul-daftar", "nomor-daftar", "rujukan-daftar", "produk"),
    *("pelaksanaan", "lingkup", "tentang", "nomor-asli", "lembaran"),
)


def texts(value: object) -> Iterator[str]:
    """Yield every text within some data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from texts(list(value.values()))
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


@pytest.mark.browser
def test_a_browser_runs_nothing_of_the_texts(
    browser: Browser, hostile: Path, serve: Callable[[Path], AbstractContextManager[str]]
) -> None:
    """Neither pages nor what search shows of them may open dialogs, fail or call other hosts."""
    heard: list[str] = []

    def refuse(dialog: Dialog) -> None:
        heard.append(dialog.message)
        dialog.dismiss()

    with serve(hostile) as home:
        page = browser.new_page()
        page.on("dialog", refuse)
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("console", lambda said: heard.append(said.text) if said.type == "error" else None)
        page.on("request", lambda sent: heard.append(sent.url) if home not in sent.url else None)
        for at in AT:
            page.goto(f"{home}kota-{at:02}/bagian/sop/")
            expect(page.locator("#langkah-a-1")).to_be_visible()
            assert not page.evaluate("document.querySelector('article [onerror], article script')")
        box = page.get_by_role("combobox", name="Cari SOP, langkah, atau dasar hukum")
        results = page.get_by_role("listbox", name="Hasil pencarian").get_by_role("option")
        for word in ("komentar", "kutip", "onerror=alert(1)", "kegiatan-a1"):
            box.clear()
            box.press_sequentially(word)
            expect(page.get_by_role("search").get_by_role("status")).to_have_text(
                re.compile(r"^\d+ hasil\.")
            )
            expect(results.filter(has_text=word).first).to_be_visible()
            assert not page.evaluate(
                "document.querySelector('.results :is(img, script, svg, iframe, b)')"
            )
    page.close()
    assert heard == []
