"""SOP pages as a browser prints them: the form, without the site around it."""

from __future__ import annotations

import io
import json
from math import hypot
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

MM = 72 / 25.4


@pytest.fixture(scope="module")
def home(site: Path, serve: Callable[[Path], AbstractContextManager[str]]) -> Iterator[str]:
    with serve(site) as address:
        yield address


@pytest.fixture
def printed(browser: Browser, site: Path, home: str) -> Callable[..., PdfReader]:
    """Give a printer of the page of an SOP, by its number, after a script changed it."""
    sops = json.loads((site / "data" / "katalog.json").read_text("utf-8"))["sop"]
    urls = {sop["nomor"]: sop["url"] for sop in sops}

    def make(number: str, script: str = "") -> PdfReader:
        page = browser.new_page()
        page.goto(f"{home}{urls[number]}")
        page.evaluate(script)
        body = page.pdf(prefer_css_page_size=True)
        page.close()
        return PdfReader(io.BytesIO(body))

    return make


def words(reader: PdfReader) -> list[str]:
    """Return what each page says."""
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def test_the_form_comes_first_and_nothing_of_the_site(
    printed: Callable[..., PdfReader],
) -> None:
    reader = printed("01.01.22.2019")
    box = reader.pages[0].mediabox
    assert (round(float(box.width) / MM), round(float(box.height) / MM)) == (330, 215)
    first, *_ = pages = words(reader)
    head = first.removeprefix(f"Halaman 1 dari {len(pages)} ").casefold()
    assert head.startswith("pemerintah kota serang sekretariat daerah")
    assert not any(
        name in " ".join(pages) for name in ("Beranda", "Salin tautan", "Daftar langkah")
    )


@pytest.mark.parametrize("number", ["01.01.22.2019", "01.048.2017"])
def test_a_long_legal_basis_leaves_the_identity_on_one_page(
    printed: Callable[..., PdfReader], number: str
) -> None:
    first, second, *_ = words(printed(number))
    assert "pencatatan dan pendataan" in first.casefold()
    assert "No Kegiatan" in second
    assert "No Kegiatan" not in first


def test_a_table_repeats_its_head_on_each_page(printed: Callable[..., PdfReader]) -> None:
    tables = [page for page in words(printed("065/SOP/417.112/12")) if "Konsep surat" in page]
    assert len(tables) == 2
    assert all("Kegiatan" in page and "Kelengkapan" in page for page in tables)


@pytest.mark.parametrize("number", ["01.01.02.2019", "01.01.06.2019", "01.01.32.2019"])
def test_an_ordinary_sop_takes_two_sheets(printed: Callable[..., PdfReader], number: str) -> None:
    form, table = words(printed(number))
    assert "dasar hukum" in form.casefold()
    assert "Naskah:" in table
    assert "Katalog contoh" in table


def test_no_page_ends_with_the_head_of_a_table(printed: Callable[..., PdfReader]) -> None:
    seen = set()
    for space in range(0, 70, 10):
        push = f"document.querySelector('.part').style.paddingBottom = '{space}mm'"
        pages = words(printed("065/SOP/417.112/12", push))
        [at] = [at for at, page in enumerate(pages) if "B. Pelaksanaan Evaluasi" in page]
        assert "Membuat perencanaan kerja" in pages[at]
        seen.add(at)
    assert seen == {1, 2}


def test_the_widest_table_is_set_in_type_that_can_be_read(
    printed: Callable[..., PdfReader],
) -> None:
    widen = """
        const table = document.querySelector('.flow');
        table.classList.add('wide');
        table.style.setProperty('--ems', 149);
    """
    reader = printed("01.048.2017", widen)
    assert round(float(reader.pages[0].mediabox.width) / MM) == 420
    sizes = []

    def see(text: str, outer: list[float], inner: list[float], _font: Any, size: float) -> None:  # noqa: ANN401
        if text.strip():
            sizes.append(size * hypot(*inner[2:4]) * hypot(*outer[2:4]))

    for page in reader.pages:
        page.extract_text(visitor_text=see)
    assert 5.5 <= min(sizes) < 6
