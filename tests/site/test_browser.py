"""The built site in a browser, as readers use it: by mouse, on a phone, without scripts."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
WIDTHS = pytest.mark.parametrize("size", [PHONE, DESK], ids=["360 px", "1280 px"])

SERANG = "kota-serang/sekretariat-daerah/organisasi-dan-reformasi-birokrasi/"
COLLECTING = f"{SERANG}ketatalaksanaan-dan-pelayanan-publik/01.01.07.2019/"
FORMATION = f"{SERANG}kelembagaan-dan-analisa-formasi-jabatan/01.01.22.2019/"
MINIMUM = "kota-mojokerto/sekretariat-daerah/organisasi/065-sop-417.112-12/"

IN_VIEW = """id => {
  const step = document.getElementById(id);
  const box = step.getBoundingClientRect();
  const height = document.documentElement.clientHeight;
  const width = document.documentElement.clientWidth;
  if (box.height === 0 || box.top < 0 || box.top + 20 > height) return false;
  const x = Math.max(box.left, 0) + 5;
  const found = document.elementFromPoint(Math.min(x, width - 1), box.top + 10);
  return step.contains(found);
}"""
"""Tell whether the top of an element can be seen, with nothing such as a fixed head above it."""


@pytest.fixture(scope="module")
def sops(site: Path) -> dict[str, dict[str, Any]]:
    data = json.loads((site / "data" / "katalog.json").read_text("utf-8"))
    return {sop["url"]: sop for sop in data["sop"]}


@WIDTHS
def test_from_home_to_an_sop_by_clicks(
    visit: Callable[..., BrowserContext], home: str, size: dict[str, int]
) -> None:
    page = visit(viewport=size).new_page()
    page.goto(home)
    content = page.locator("#isi")
    for name in (
        "Pemerintah Kota Serang",
        "Sekretariat Daerah",
        "Bagian Organisasi dan Reformasi Birokrasi",
        "Subbagian Ketatalaksanaan dan Pelayanan Publik",
    ):
        content.locator("table.units").get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
    content.get_by_role("link", name="Penghimpunan SOP OPD", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Penghimpunan SOP OPD")
    assert page.url == f"{home}{COLLECTING}"
    page.get_by_label("Jejak unit").get_by_role("link", name="Beranda").click()
    expect(page).to_have_url(home)


@WIDTHS
@pytest.mark.parametrize(
    ("address", "step"),
    [(COLLECTING, "langkah-8"), (FORMATION, "langkah-6"), (MINIMUM, "langkah-b-9")],
)
def test_a_permalink_opens_at_its_step(
    visit: Callable[..., BrowserContext], home: str, size: dict[str, int], address: str, step: str
) -> None:
    page = visit(viewport=size).new_page()
    page.goto(f"{home}{address}#{step}")
    page.wait_for_function(IN_VIEW, arg=step)


@WIDTHS
def test_a_step_number_is_its_permalink(
    visit: Callable[..., BrowserContext], home: str, size: dict[str, int]
) -> None:
    page = visit(viewport=size).new_page()
    page.goto(f"{home}{COLLECTING}")
    page.get_by_role("link", name="Langkah 5", exact=True).click()
    expect(page).to_have_url(f"{home}{COLLECTING}#langkah-5")
    page.wait_for_function(IN_VIEW, arg="langkah-5")


def test_a_decision_leads_to_its_steps(visit: Callable[..., BrowserContext], home: str) -> None:
    page = visit(viewport=PHONE).new_page()
    page.goto(f"{home}{FORMATION}#langkah-6")
    row = page.locator("#langkah-6")
    expect(row.get_by_text(re.compile(r"Tidak:?\s*kembali ke langkah 4"))).to_be_visible()
    row.get_by_role("link", name="kembali ke langkah 4").click()
    page.wait_for_function(IN_VIEW, arg="langkah-4")


def test_a_permalink_shows_its_step_though_the_diagram_was_chosen(
    visit: Callable[..., BrowserContext], home: str
) -> None:
    page = visit(viewport=DESK).new_page()
    page.goto(f"{home}{COLLECTING}")
    page.get_by_role("button", name="Diagram alir").click()
    expect(page.locator(".diagram svg").first).to_be_visible()
    expect(page.locator("#langkah-3")).to_be_hidden()
    page.evaluate("location.hash = 'langkah-3'")
    page.wait_for_function(IN_VIEW, arg="langkah-3")


@WIDTHS
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("address", [COLLECTING, FORMATION, MINIMUM])
def test_no_step_is_lost(
    visit: Callable[..., BrowserContext],
    home: str,
    sops: dict[str, dict[str, Any]],
    size: dict[str, int],
    scripts: bool,  # noqa: FBT001
    address: str,
) -> None:
    page = visit(viewport=size, java_script_enabled=scripts).new_page()
    page.goto(f"{home}{address}")
    said = bare(page.locator("article").inner_text())
    for text in facts(sops[address]):
        assert bare(text) in said, text


def facts(sop: dict[str, Any]) -> Iterator[str]:
    """Yield what a reader must find on the page of an SOP, at any width."""
    yield from (sop["nomor"], sop["judul"], *sop["kualifikasi"], *sop["peralatan"])
    yield from (*(sop["peringatan"] or ()), *sop["pencatatan"])
    yield from (item["judul"] for item in sop["keterkaitan"] or ())
    for section in sop["tahap"]:
        names = {lane["id"]: lane["nama"] for lane in section["pelaksana"]}
        for step in section["langkah"]:
            yield from (step["kegiatan"], *step["kelengkapan"], *step["output"])
            yield step["waktu"]["teks"]
            yield from (names[actor] for actor in step["pelaksana"])


def bare(text: str) -> str:
    return "".join(text.split()).casefold()


@pytest.mark.parametrize("address", [COLLECTING, FORMATION, MINIMUM])
def test_without_scripts_table_and_flowchart_stand_below_each_other(
    visit: Callable[..., BrowserContext], home: str, address: str
) -> None:
    page = visit(viewport=DESK, java_script_enabled=False).new_page()
    page.goto(f"{home}{address}")
    for table in page.locator("table.flow").all():
        expect(table).to_be_visible()
    for chart in page.locator("figure.diagram svg").all():
        expect(chart).to_be_visible()
    assert page.locator("figure.diagram svg").count() == page.locator("table.flow").count()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize(
    "address",
    ["", SERANG, COLLECTING, FORMATION, MINIMUM, "dasar-hukum/", "dasar-hukum/uu-25-2009/"],
)
def test_no_page_is_wider_than_a_phone(
    visit: Callable[..., BrowserContext],
    home: str,
    scripts: bool,  # noqa: FBT001
    address: str,
) -> None:
    page = visit(viewport=PHONE, java_script_enabled=scripts).new_page()
    page.goto(f"{home}{address}")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_every_kind_of_page_opens_without_complaint(
    visit: Callable[..., BrowserContext], home: str, sops: dict[str, dict[str, Any]]
) -> None:
    """Complaints are errors on the console, missing files and requests to other hosts."""
    page = visit(viewport=DESK).new_page()
    for address in ("", SERANG, next(iter(sops)), "dasar-hukum/", "dasar-hukum/uu-25-2009/"):
        page.goto(f"{home}{address}", wait_until="networkidle")
        expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_page_of_a_missing_address_leads_home(
    visit: Callable[..., BrowserContext], home: str
) -> None:
    page = visit(viewport=DESK).new_page()
    page.goto(f"{home}404.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Halaman tidak ditemukan")


def test_a_short_address_leads_to_its_sop(visit: Callable[..., BrowserContext], home: str) -> None:
    page = visit(viewport=DESK).new_page()
    page.goto(f"{home}s/01-01-07-2019/")
    page.wait_for_url(f"{home}{COLLECTING}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_flowcharts_follow_the_colours_of_the_page(
    visit: Callable[..., BrowserContext], home: str, scheme: str
) -> None:
    page = visit(viewport=DESK, color_scheme=scheme).new_page()
    page.goto(f"{home}{COLLECTING}")
    page.get_by_role("button", name="Diagram alir").click()
    ground = brightness(page, "document.body", "backgroundColor")
    ink = brightness(page, "document.querySelector('figure.diagram svg text')", "fill")
    assert (ground > ink) == (scheme == "light")
    assert abs(ground - ink) > 150


def brightness(page: Page, element: str, style: str) -> float:
    """Return how bright a colour is, from 0 to 255."""
    colour = page.evaluate(f"getComputedStyle({element}).{style}")
    red, green, blue = map(float, re.findall(r"[\d.]+", colour)[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_an_address_can_be_copied(visit: Callable[..., BrowserContext], home: str) -> None:
    context = visit(viewport=DESK, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{home}{COLLECTING}#langkah-2")
    page.get_by_role("button", name="Salin tautan").click()
    expect(page.get_by_text("Tautan tersalin.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{home}{COLLECTING}#langkah-2"


def test_a_list_can_be_sorted_by_keyboard(visit: Callable[..., BrowserContext], home: str) -> None:
    page = visit(viewport=DESK).new_page()
    page.goto(f"{home}{SERANG}ketatalaksanaan-dan-pelayanan-publik/")
    page.get_by_role("button", name="Judul").press("Enter")
    titles = page.locator("table[data-sort] tbody th a").all_inner_texts()
    assert titles == sorted(titles)
    assert len(titles) == 18


def test_the_index_of_legal_bases_is_filtered_and_keeps_the_choice(
    visit: Callable[..., BrowserContext], home: str
) -> None:
    page = visit(viewport=DESK).new_page()
    page.goto(f"{home}dasar-hukum/")
    rows, levels = page.locator("tr[data-jenis]:visible"), page.locator("section h2:visible")
    everything = rows.count()
    page.get_by_label("Wilayah").select_option("Kota Serang")
    assert 0 < rows.count() < everything
    assert "Peraturan Presiden" not in " ".join(levels.all_inner_texts())
    page.get_by_label("Status").select_option("Dicabut")
    expect(rows).to_have_count(1)
    expect(page.get_by_role("status").last).to_have_text(
        f"1 dari {everything} peraturan ditampilkan"
    )
    page.reload()
    expect(rows).to_have_count(1)
    page.get_by_role("button", name="Hapus saringan").click()
    expect(rows).to_have_count(everything)


def test_without_scripts_the_index_of_legal_bases_shows_all(
    visit: Callable[..., BrowserContext], home: str
) -> None:
    page = visit(viewport=DESK, java_script_enabled=False).new_page()
    page.goto(f"{home}dasar-hukum/?wilayah=Kota+Serang")
    expect(page.get_by_label("Wilayah")).to_be_hidden()
    assert page.locator("tr[data-jenis]:visible").count() > 100
