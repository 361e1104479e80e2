"""The catalogue page in a browser: facets, order, count, file, address; and without scripts."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Locator, Page

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
ZOOMED = {"width": 640, "height": 400}
WIDTHS = pytest.mark.parametrize("size", [PHONE, DESK, ZOOMED], ids=["phone", "desk", "200 %"])


def count(page: Page) -> Locator:
    return page.locator("[data-browse-count]")


def titles(page: Page) -> list[str]:
    return page.locator(".browse-table tbody th").all_inner_texts()


@WIDTHS
def test_facets_choose_and_the_address_keeps_the_choice(
    visit: Callable[..., BrowserContext], home: str, size: dict[str, int]
) -> None:
    context = visit(viewport=size)
    page = context.new_page()
    page.goto(f"{home}katalog/?status=Berlaku")
    expect(count(page)).to_have_text("43 SOP")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    page.get_by_label("Keputusan").select_option("ada")
    page.get_by_label("Pelaksana").select_option("Wali Kota")
    expect(count(page)).to_have_text(re.compile(r"^\d+ dari 43 SOP$"))
    for facet in ("Pelaksana", "Keputusan"):
        page.get_by_label(facet).select_option("")
    page.get_by_label("Unit", exact=True).select_option("kota-mojokerto")
    expect(count(page)).to_have_text("1 dari 43 SOP")
    assert titles(page) == ["Evaluasi Standar Pelayanan Minimal (SPM)"]
    other = context.new_page()
    other.goto(page.url)
    expect(count(other)).to_have_text("1 dari 43 SOP")
    expect(other.get_by_label("Unit", exact=True)).to_have_value("kota-mojokerto")
    page.get_by_role("button", name="Hapus saringan").click()
    expect(count(page)).to_have_text("43 SOP")
    assert "unit=" not in page.url


def test_choices_say_how_many_they_leave(visit: Callable[..., BrowserContext], home: str) -> None:
    page = visit(viewport=DESK).new_page()
    page.goto(f"{home}katalog/?unit=kabupaten-tangerang")
    chosen = page.get_by_label("Unit", exact=True).locator("option:checked")
    expect(chosen).to_have_text(re.compile(r"Pemerintah Kabupaten Tangerang \(1\)$"))
    gone = page.get_by_label("Pelaksana").locator("option[value='Wali Kota']")
    expect(gone).to_be_disabled()


def test_rows_are_ordered_by_keyboard(visit: Callable[..., BrowserContext], home: str) -> None:
    page = visit(viewport=DESK).new_page()
    page.goto(f"{home}katalog/")
    page.get_by_role("button", name="Judul").press("Enter")
    assert titles(page) == sorted(titles(page), key=str.casefold)
    page.get_by_role("button", name="Judul").press("Enter")
    assert titles(page) == sorted(titles(page), key=str.casefold, reverse=True)
    head = page.get_by_role("columnheader", name="Judul")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert page.url.endswith("?urut=judul&arah=turun")


def test_the_file_holds_what_is_shown(visit: Callable[..., BrowserContext], home: str) -> None:
    page = visit(viewport=DESK, accept_downloads=True).new_page()
    page.goto(f"{home}katalog/?cari=lhkpn&urut=nomor")
    expect(count(page)).to_have_text("3 dari 43 SOP")
    with page.expect_download() as saving:
        page.get_by_role("button", name="Unduh CSV").click()
    text = saving.value.path().read_text("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text), delimiter=";")
    assert head[:2] == ["Nomor", "Judul"]
    assert [row[0] for row in rows] == ["01.01.36.2019", "01.01.37.2019", "01.01.38.2019"]
    assert [row[1] for row in rows] == titles(page)
    assert all(row[-1].startswith(home) for row in rows)


def test_without_scripts_every_sop_is_listed_by_unit(
    visit: Callable[..., BrowserContext], home: str, site: Path
) -> None:
    sops = json.loads((site / "data" / "katalog.json").read_text("utf-8"))["sop"]
    page = visit(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(f"{home}katalog/")
    lists = page.locator(".browse-plain")
    for sop in sops:
        expect(lists.get_by_role("link", name=sop["judul"]).first).to_be_visible()
    expect(page.locator("[data-browse]")).to_be_hidden()


def test_ten_thousand_rows_are_read_a_screen_at_a_time(
    visit: Callable[..., BrowserContext],
    site: Path,
    tmp_path: Path,
    serve: Callable[[Path], AbstractContextManager[str]],
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    file = copy / "katalog" / "daftar.json"
    data = json.loads(file.read_text("utf-8"))
    [first, *_] = data["sop"]
    data["sop"] = [[*first[:2], f"=Judul {no:05}", *first[3:]] for no in range(10_000)]
    file.write_text(json.dumps(data), "utf-8")
    with serve(copy) as address:
        page = visit(viewport=DESK, home=address).new_page()
        page.goto(f"{address}katalog/")
        expect(count(page)).to_have_text("10.000 SOP")
        assert page.locator(".browse-table tbody th").count() < 100
        scroll = page.get_by_role("region", name="Daftar SOP")
        scroll.evaluate("box => box.scrollIntoView({block: 'end'})")
        scroll.evaluate("box => { box.scrollTop = box.scrollHeight; }")
        last = page.locator("[aria-rowindex='10001']")
        expect(last).to_be_in_viewport()
        expect(last).to_contain_text("Judul 09999")
        page.get_by_label("Nomor atau judul").fill("09998")
        expect(count(page)).to_have_text("1 dari 10.000 SOP")
