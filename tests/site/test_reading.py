"""Reading an SOP in a browser: on to the next, to a step and back, and what can be passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
WIDTHS = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])

SERANG = "kota-serang/sekretariat-daerah/organisasi-dan-reformasi-birokrasi/"
COLLECTING = f"{SERANG}ketatalaksanaan-dan-pelayanan-publik/01.01.07.2019/"
FORMATION = f"{SERANG}kelembagaan-dan-analisa-formasi-jabatan/01.01.22.2019/"
SHARE = "navigator.share = async (what) => { window.shared = what; };"


def test_the_unit_is_read_from_one_sop_to_the_next(
    visit: Callable[..., BrowserContext], home: str
) -> None:
    page = visit(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(f"{home}{COLLECTING}")
    beside = page.get_by_role("navigation", name="SOP lain dalam unit ini")
    beside.get_by_role("link", name="Berikutnya").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sosialisasi Penyusunan SOP OPD")
    beside.get_by_role("link", name="Sebelumnya").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Penghimpunan SOP OPD")


@WIDTHS
def test_the_steps_of_a_long_procedure_stay_at_hand(
    visit: Callable[..., BrowserContext], home: str, size: dict[str, int]
) -> None:
    page = visit(viewport=size, reduced_motion="reduce").new_page()
    page.goto(f"{home}{COLLECTING}")
    index = page.get_by_role("navigation", name="Langkah prosedur")
    expect(index).to_have_count(0)
    page.goto(f"{home}{FORMATION}#langkah-8")
    expect(index).to_be_in_viewport()
    index.get_by_role("link", name="Ke langkah 3").click()
    row = page.locator("#langkah-3")
    expect(row).to_be_in_viewport()
    bottom = index.evaluate("one => one.getBoundingClientRect().bottom")
    assert row.evaluate("one => one.getBoundingClientRect().top") >= bottom - 1


@WIDTHS
def test_the_address_of_a_step_is_copied_with_its_number(
    visit: Callable[..., BrowserContext], home: str, size: dict[str, int]
) -> None:
    context = visit(viewport=size, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{home}{COLLECTING}")
    page.get_by_role("link", name="Langkah 5", exact=True).click()
    expect(page.get_by_text("Tautan langkah 5 tersalin.")).to_be_in_viewport()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{home}{COLLECTING}#langkah-5"


def test_the_sheet_of_the_device_shares_the_address(
    visit: Callable[..., BrowserContext], home: str
) -> None:
    page = visit(viewport=PHONE).new_page()
    page.add_init_script(SHARE)
    page.goto(f"{home}{COLLECTING}")
    page.get_by_role("button", name="Bagikan").click()
    assert page.evaluate("window.shared.url") == f"{home}{COLLECTING}"


def test_without_such_a_sheet_nothing_is_offered(
    visit: Callable[..., BrowserContext], home: str
) -> None:
    page = visit(viewport=DESK).new_page()
    page.add_init_script("delete Navigator.prototype.share;")
    page.goto(f"{home}{COLLECTING}")
    expect(page.get_by_role("button", name="Bagikan")).to_be_hidden()


def test_the_time_of_each_office_is_told(visit: Callable[..., BrowserContext], home: str) -> None:
    page = visit(viewport=DESK).new_page()
    page.goto(f"{home}{FORMATION}")
    page.get_by_text("Waktu per pelaksana").click()
    expect(page.get_by_text("BKPSDM: 2 langkah, 8 hari")).to_be_visible()
