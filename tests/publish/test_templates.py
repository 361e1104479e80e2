"""What the templates print, and what they may never print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from publish.amounts import thousands
from publish.pages import Page, make_pages
from publish.render import make_environment
from sopkit.catalog import Catalog
from sopkit.findings import Finding, Severity

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
STYLES = OVERRIDES / "assets" / "sop"
TEMPLATES = sorted(OVERRIDES.rglob("*.html"))

UNIT = """---
dokumen: unit
jenis: instansi
nama: Kota
pelaksana:
  staf: {nama: Staf}
  kabag: {nama: Kabag, kepanjangan: Kepala Bagian}
---
"""

SOP = """---
dokumen: sop
nomor: %(number)s
judul: Membuat surat
status: %(status)s
pelaksana: [staf, kabag]
prosedur:
  - {kegiatan: Menyiapkan, pelaksana: staf, kelengkapan: [Konsep, Map], waktu: 10 menit, output: []}
  - {kegiatan: Memeriksa, pelaksana: kabag, keputusan: {ya: selesai, tidak: 1}, waktu: 5 menit}
%(more)s
---
%(prose)s
"""


def sop(more: str = "", *, status: str = "berlaku", number: str = "01.02", prose: str = "") -> str:
    return SOP % {"more": more, "status": status, "number": number, "prose": prose}


@pytest.fixture
def show(make_catalog: Callable[..., Catalog]) -> Callable[..., str]:
    """Give the content of one page of some sources, white space folded."""

    def make(uri: str, files: dict[str, str], **given: Any) -> str:  # noqa: ANN401 (what a test gives)
        settings = given.pop("settings", {})
        catalog = make_catalog({"kota/index.md": UNIT, **files}, **settings)
        environment = make_environment(OVERRIDES, catalog.calendar)
        environment.globals |= {"catalog": catalog, "today": catalog.today}
        [page] = [page for page in make_pages(catalog) if page.uri == uri]
        html = environment.get_template(page.template).render(
            page.context, **{**_frame(page), **given}
        )
        return " ".join(html.split())

    return make


def _frame(page: Page) -> dict[str, Any]:
    parts = len(page.context.get("sections", ()))
    return {
        "page": page,
        "root": "../" * page.url.count("/") or "./",
        "prose": Markup(page.prose),
        "edit_url": None,
        "findings": [],
        "diagrams": [None] * parts,
    }


HOSTILE = "<img src=x onerror=alert(1)>\"'&"
BAD = HOSTILE.replace("'", "''")
"""In single quotes of YAML."""


def test_nothing_an_author_writes_becomes_markup(show: Callable[..., str]) -> None:
    unit = UNIT.replace("nama: Kota", f"nama: '{BAD}'").replace("nama: Staf", f"nama: '{BAD}'")
    text = re.sub("(Menyiapkan|Konsep|Membuat surat)", f"'{BAD}'", sop(f"catatan: '{BAD}'"))
    files = {"kota/index.md": unit, "kota/a.md": text.replace("10 menit", f"'{BAD}'")}
    for uri in ("index.md", "kota/index.md", "kota/a.md"):
        html = show(uri, files)
        assert "<img" not in html
        assert "&lt;img" in html


def test_a_page_of_an_sop_has_each_id_once(show: Callable[..., str]) -> None:
    html = show("kota/a.md", {"kota/a.md": sop()})
    ids = Counter(re.findall(r'\bid="([^"]+)"', html))
    assert ids["langkah-1"] == ids["langkah-2"] == 1
    assert [name for name, count in ids.items() if count > 1] == []


def test_ways_on_are_links_to_steps(show: Callable[..., str]) -> None:
    html = show("kota/a.md", {"kota/a.md": sop()})
    assert '<b>Tidak</b>: <a href="#langkah-1">kembali ke langkah 1</a>' in html
    assert "<b>Ya</b>: selesai" in html


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("peringatan: null", "tidak tercatat"),
        ("peringatan: []", "tidak ada"),
        ("peringatan: [Hati-hati]", "Hati-hati"),
    ],
)
def test_an_empty_list_differs_from_none(show: Callable[..., str], more: str, words: str) -> None:
    html = show("kota/a.md", {"kota/a.md": sop(more)})
    box = html.partition("<h3>Peringatan</h3>")[2].partition("</section>")[0]
    assert re.sub("<[^>]+>", "", box).strip() == words


def test_cells_tell_the_kinds_of_nothing_apart(show: Callable[..., str]) -> None:
    html = show("kota/a.md", {"kota/a.md": sop()})
    first, second = re.findall(r"<tr role=\"row\" id=.*?</tr>", html)
    assert "<ul><li>Konsep</li><li>Map</li></ul>" in first
    assert 'data-label="Output"><span class="soft">tidak ada</span>' in first
    assert 'data-label="Output"><span class="soft">tidak tercatat</span>' in second


@pytest.mark.parametrize(
    ("status", "more", "words"),
    [
        ("rancangan", "", "SOP ini belum berlaku"),
        ("digantikan", "digantikan_oleh: '02.03'", 'Penggantinya: <a href="../../kota/b/">'),
        ("digantikan", "digantikan_oleh: '77'", "Penggantinya, 77, tidak ada dalam katalog ini."),
        (
            "dicabut",
            "dicabut: {tanggal: 2020-02-29, alasan: Unit dilebur}",
            "sejak 29 Februari 2020: Unit dilebur.",
        ),
        ("berlaku", "contoh: true", "bukan SOP yang berlaku"),
    ],
)
def test_what_must_not_be_followed_says_so(
    show: Callable[..., str], status: str, more: str, words: str
) -> None:
    files = {"kota/a.md": sop(more, status=status), "kota/b.md": sop(number="'02.03'")}
    assert words in show("kota/a.md", files)


def test_an_sop_in_force_carries_no_warning(show: Callable[..., str]) -> None:
    html = show("kota/a.md", {"kota/a.md": sop()})
    assert 'class="note' not in html


def test_origin_stands_above_the_procedure(show: Callable[..., str]) -> None:
    lead = "Gambar alir pada naskah asal hilang sehingga disusun ulang."
    more = f"catatan: {lead} Pelaku tidak disebut.\nsumber_naskah: Kumpulan SOP 2019"
    html = show("kota/a.md", {"kota/a.md": sop(more)})
    assert f"<strong>Naskah:</strong> Kumpulan SOP 2019. {lead}</p>" in html
    assert "<p>Pelaku tidak disebut.</p>" in html
    assert html.index("Pelaku tidak disebut") < html.index('id="prosedur"')


def test_a_related_sop_outside_is_marked(show: Callable[..., str]) -> None:
    more = "keterkaitan: ['02.03', {judul: Surat keluar, di_luar_katalog: true}, '99']"
    files = {"kota/a.md": sop(more), "kota/b.md": sop(number="'02.03'")}
    html = show("kota/a.md", files)
    assert '<a href="../../kota/b/">Membuat surat</a> (02.03)' in html
    assert 'Surat keluar <small class="soft">(di luar katalog)</small>' in html
    assert '99 <small class="soft">(tidak ditemukan dalam katalog)</small>' in html
    assert "Disebut oleh SOP lain" in show("kota/b.md", files)


@pytest.mark.parametrize(("setting", "shown"), [(True, True), (False, False)])
def test_a_nip_is_shown_only_where_the_site_says_so(
    show: Callable[..., str],
    setting: bool,  # noqa: FBT001
    shown: bool,  # noqa: FBT001
) -> None:
    more = "pengesahan: {jabatan: Sekda, nama: Fulan, nip: '19700101'}"
    html = show("kota/a.md", {"kota/a.md": sop(more)}, settings={"tampilkan_nip": setting})
    assert ("19700101" in html) is shown
    assert "Fulan" in html


def test_an_official_address_must_be_a_web_address(show: Callable[..., str]) -> None:
    front = "dokumen: peraturan\njenis: uu\nnomor: '1'\ntahun: 2020\ntautan: '%s'"
    for link, shown in (("https://jdih.example.go.id/1", True), ("javascript:alert(1)", False)):
        text = f"---\n{front % link}\n---\n"
        html = show("dasar-hukum/uu-1-2020.md", {"dasar-hukum/uu-1-2020.md": text})
        assert (f'href="{link}"' in html) is shown


def test_findings_name_the_line_errors_first(show: Callable[..., str]) -> None:
    def finding(severity: Severity, message: str) -> Finding:
        return Finding(
            rule="FC21",
            severity=severity,
            path="sops/kota/a.md",
            line=10,
            field="prosedur[2].waktu",
            message=message,
            hint="tulis 2 minggu",
            source="",
        )

    found = [finding(Severity.WARNING, "lama"), finding(Severity.ERROR, '"2 mnggu" <tak terbaca>')]
    html = show("kota/a.md", {"kota/a.md": sop()}, findings=found)
    told = (
        "<code>sops/kota/a.md:10</code> FC21 prosedur[2].waktu: &#34;2 mnggu&#34; &lt;tak terbaca"
    )
    assert html.index(told) < html.index("lama; tulis 2 minggu (peringatan)")


def test_a_diagram_comes_with_its_words(show: Callable[..., str]) -> None:
    svg = Markup("<svg><text>gambar</text></svg>")
    html = show("kota/a.md", {"kota/a.md": sop()}, diagrams=[svg])
    assert "<svg><text>gambar</text></svg>" in html
    assert "<li>Langkah 1 oleh Staf: Menyiapkan.</li>" in html
    assert 'data-view-button="diagram"' in html
    without = show("kota/a.md", {"kota/a.md": sop()})
    assert 'data-view-button="diagram"' not in without


@pytest.mark.parametrize(("number", "words"), [(7, "7"), (1234, "1.234"), (1234567, "1.234.567")])
def test_numbers_are_grouped_by_dots(number: int, words: str) -> None:
    assert thousands(number) == words


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_a_template_begins_with_what_it_is_given(file: Path) -> None:
    assert file.read_text(encoding="utf-8").startswith("{#- ")


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_a_template_trusts_no_text(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe\b|autoescape false|\|\s*striptags", text)


def test_partials_replace_none_of_the_theme() -> None:
    assert {file.name[:4] for file in (OVERRIDES / "partials").iterdir()} == {"sop-"}


SHEETS = ("tokens.css", "dark.css")
GROUNDS = ("paper", "sheet", "head")
INKS = ("ink", "soft", "blue", "red", "amber", "green")


def colours(sheet: str) -> dict[str, str]:
    text = (STYLES / sheet).read_text(encoding="utf-8")
    return dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", text))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_ink_can_be_read_on_every_ground(sheet: str) -> None:
    known = colours(sheet)
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS]
    pairs += [(ink, f"{ink}-ground") for ink in ("blue", "red", "amber", "green")]
    pairs += [("ink", f"lane-{n}") for n in range(1, 9)] + [
        ("ink", f"pale-{n}") for n in range(1, 9)
    ]
    pairs += [("paper", "blue"), ("ink", "amber-ground"), ("soft", "amber-ground")]
    low = {pair: contrast(known[pair[0]], known[pair[1]]) for pair in pairs}
    assert {pair: round(value, 1) for pair, value in low.items() if value < 7} == {}


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_edge_of_a_control_can_be_seen(sheet: str) -> None:
    known = colours(sheet)
    for ground in GROUNDS:
        assert contrast(known["edge"], known[ground]) >= 3


def test_the_dark_colours_answer_every_light_one() -> None:
    light, dark = map(set, map(colours, SHEETS))
    assert light == dark


def test_styles_and_scripts_know_only_this_host() -> None:
    for file in STYLES.iterdir():
        if file.suffix in {".css", ".js"}:
            assert not re.search(r"https?:|@import|//[a-z]", file.read_text(encoding="utf-8"))
