"""Every kind of page by the rules of WCAG 2.2 A and AA and by best practice, as axe checks them."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from screenshots import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from playwright.sync_api import Browser, Locator
    from playwright.sync_api import Page as Window

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")

RUN = """async (tags) => {
  const found = await axe.run(document, { runOnly: { type: "tag", values: tags } });
  return found.violations.map(({ id, help, nodes }) =>
    [id, help, nodes.slice(0, 3).map((node) => node.html.slice(0, 200))]);
}"""


@pytest.fixture(scope="module")
def home(site: Path, serve: Callable[[Path], AbstractContextManager[str]]) -> Iterator[str]:
    with serve(site) as address:
        yield address


@pytest.fixture
def window(browser: Browser) -> Iterator[Window]:
    context = browser.new_context(locale="id-ID", reduced_motion="reduce")
    yield context.new_page()
    context.close()


def faults(window: Window) -> list[Any]:
    """Return what axe finds in what the window shows."""
    if not window.evaluate("'axe' in window"):
        window.add_script_tag(path=AXE)
    found: list[Any] = window.evaluate(RUN, TAGS)
    return found


def looks(window: Window) -> Iterator[tuple[int, str]]:
    """Show a page in every width and scheme."""
    for width, scheme in product(WIDTHS, SCHEMES):
        window.set_viewport_size({"width": width, "height": 800})
        window.emulate_media(color_scheme=scheme)
        yield width, scheme


@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing(window: Window, home: str, kind: str) -> None:
    window.goto(f"{home}{'404.html' if kind == 'tidak-ada' else PAGES[kind]}")
    for look in looks(window):
        assert faults(window) == [], look


@pytest.mark.parametrize("view", ["Tabel", "Daftar langkah", "Diagram alir"])
def test_axe_finds_nothing_in_any_view_of_a_procedure(window: Window, home: str, view: str) -> None:
    window.goto(f"{home}{PAGES['sop-bertahap']}")
    window.get_by_role("button", name=view).click()
    for look in looks(window):
        assert faults(window) == [], look


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("beranda", "penjilidan"),
        ("beranda", "zzqqx"),
        ("sop-bertahap", "surat keputusan"),
        ("katalog", "surat keputusan"),
    ],
)
def test_axe_finds_nothing_in_the_list_of_results(
    window: Window, home: str, kind: str, words: str
) -> None:
    window.goto(f"{home}{PAGES[kind]}")
    for look in looks(window):
        ask(window, words)
        expect(told(window)).to_have_text(re.compile(r"^(\d+ hasil|Tidak ada)"))
        window.keyboard.press("ArrowDown")
        assert faults(window) == [], look


@pytest.mark.parametrize(("lost", "words"), [("", "Mencari juga"), ("x", "Indeks isi tidak")])
def test_axe_finds_nothing_while_the_full_text_is_awaited_or_lost(
    window: Window, home: str, lost: str, words: str
) -> None:
    """The first answer hangs for ever; the other says that the index is not there."""
    window.route("**/search/pagefind*", lambda route: route.abort() if lost else None)
    window.goto(home)
    for look in looks(window):
        ask(window, "penyusunan")
        expect(told(window)).to_contain_text(words)
        assert faults(window) == [], look


@pytest.mark.parametrize(
    "choice",
    ["", "?status=Berlaku&keputusan=ada&urut=judul", "?cari=lhkpn", "?cari=zzqqx"],
    ids=["all", "filtered", "words", "nothing"],
)
def test_axe_finds_nothing_in_the_catalogue_with_its_facets(
    window: Window, home: str, choice: str
) -> None:
    window.goto(f"{home}katalog/{choice}")
    for look in looks(window):
        expect(window.locator("[data-browse-count]")).to_have_text(re.compile(r"\d+ SOP"))
        window.locator(".browse-more").evaluate("facets => { facets.open = true; }")
        expect(window.get_by_label("Kaji ulang")).to_be_visible()
        assert faults(window) == [], look


def ask(window: Window, words: str) -> None:
    window.get_by_role("combobox", name="Cari SOP").fill("")
    window.get_by_role("combobox", name="Cari SOP").fill(words)


def told(window: Window) -> Locator:
    return window.get_by_role("search").get_by_role("status")


def test_axe_would_find_a_fault(window: Window, home: str) -> None:
    window.goto(home)
    window.evaluate("document.querySelector('main, article').innerHTML += '<img src=x>'")
    assert "image-alt" in [fault[0] for fault in faults(window)]
