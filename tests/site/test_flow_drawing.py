"""The flow in the tables of all SOPs, measured in a browser where it is painted."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

pytestmark = pytest.mark.browser

WIDTHS = (360, 800, 1280)
ZOOMS = (1.0, 1.5, 2.0)
LOOKS: tuple[dict[str, Any], ...] = (
    {"color_scheme": "light", "forced_colors": "none"},
    {"color_scheme": "dark", "forced_colors": "none"},
    {"color_scheme": "light", "forced_colors": "active"},
)

NEAR = 0.5
"""How far apart in CSS pixels two ends may lie that are one place."""

BROKEN = (Path(__file__).parents[1] / "cases" / "broken_ways.js").read_text("utf-8")
"""Return the ways whose painted lines do not lead, end on end, from source to target."""

Ways = list[list[Any]]


def ways_of(sop: dict[str, Any]) -> list[Ways]:
    """Return for each table of an SOP what leads where; the last step's end has no line."""
    tables = []
    for at, section in enumerate(sop["tahap"]):
        ways: Ways = [[None, 1]] if at else []
        for step in section["langkah"]:
            ends = [way["tujuan"] for way in step["ke"]]
            ways += [[step["no"], end] for end in ends if ends != ["selesai"]]
        tables.append(ways)
    return tables


@pytest.fixture(scope="module")
def home(site: Path, serve: Callable[[Path], AbstractContextManager[str]]) -> Iterator[str]:
    with serve(site) as address:
        yield address


@pytest.fixture(scope="module")
def sops(site: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site / "data" / "katalog.json").read_text("utf-8"))[
        "sop"
    ]
    return found


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


def show_table(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("document.getElementById('sop-steps').media = 'not all'")


def zoom(session: CDPSession, width: int, factor: float) -> None:
    """Set the width of the window in pixels of the screen, and how many of them make one of CSS."""
    size = {"width": round(width / factor), "height": round(900 / factor)}
    session.send(
        "Emulation.setDeviceMetricsOverride", {**size, "deviceScaleFactor": factor, "mobile": False}
    )


def test_lines_meet_at_every_width_zoom_and_look(
    context: BrowserContext, home: str, sops: list[dict[str, Any]]
) -> None:
    page = context.new_page()
    session = context.new_cdp_session(page)
    drawn = 0
    for sop in sops:
        show_table(page, f"{home}{sop['url']}")
        for look, width, factor in product(LOOKS, WIDTHS, ZOOMS):
            page.emulate_media(**look)
            zoom(session, width, factor)
            told = (sop["nomor"], look, width, factor)
            assert page.evaluate(BROKEN, [ways_of(sop), NEAR]) == [], told
        drawn += sum(map(len, ways_of(sop)))
    assert drawn > 250


@pytest.mark.parametrize(
    "change", ["tr.l3 .alir { inset-block-start: 3px }", "tr.l3 td { transform: translateX(2px) }"]
)
def test_lines_that_do_not_meet_would_be_found(
    context: BrowserContext, home: str, sops: list[dict[str, Any]], change: str
) -> None:
    page = context.new_page()
    [sop] = [sop for sop in sops if sop["nomor"] == "01.01.22.2019"]
    show_table(page, f"{home}{sop['url']}")
    page.add_style_tag(content=change)
    assert page.evaluate(BROKEN, [ways_of(sop), NEAR])


def test_a_step_in_focus_lights_its_ways_in_and_out(
    context: BrowserContext, home: str, sops: list[dict[str, Any]]
) -> None:
    [sop] = [sop for sop in sops if sop["nomor"] == "01.01.22.2019"]
    page = context.new_page()
    show_table(page, f"{home}{sop['url']}")
    page.get_by_role("link", name="Langkah 4", exact=True).focus()
    colours = page.evaluate(
        """() => Object.fromEntries(['.d4.k3', '.d4.k5', '.d3.k4', '.d6.k4', '.d5.k6'].map((name) =>
            [name, getComputedStyle(document.querySelector(`.alir line${name}`)).stroke]))"""
    )
    lit = {colours[name] for name in (".d4.k3", ".d4.k5", ".d3.k4", ".d6.k4")}
    assert len(lit) == 1
    assert colours[".d5.k6"] not in lit


def test_number_and_activity_stay_when_a_narrow_table_is_scrolled(
    context: BrowserContext, home: str, sops: list[dict[str, Any]]
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    show_table(page, f"{home}{sops[0]['url']}")
    page.evaluate("document.querySelector('.part .scroll').scrollTo(200, 150)")
    places = page.evaluate(
        """() => {
          const region = document.querySelector('.part .scroll').getBoundingClientRect();
          const box = (cell) => document.querySelector(cell).getBoundingClientRect();
          const cells = ['.l2 .no', '.l2 .activity', 'thead .activity'];
          const lefts = cells.map((cell) => box(cell).left - region.left);
          return [...lefts, box('.flow thead').top - region.top];
        }"""
    )
    number, activity, head_of_activity, head = places
    assert abs(number) <= 1.5
    assert abs(activity - head_of_activity) <= 0.5
    assert 0 < activity < 60
    assert abs(head) <= 1.5


def test_no_line_of_the_list_begins_with_what_parts_items(
    context: BrowserContext, home: str, sops: list[dict[str, Any]]
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{home}{sops[0]['url']}")
    parts = page.evaluate(
        """() => [...document.querySelectorAll('.l2 .items:has(li) li')].map((item) =>
            ['::before', '::after'].map((side) => getComputedStyle(item, side).content))"""
    )
    between = [["none", '"; "'], ["none", '"; "'], ["none", "none"]]
    assert parts[:3] == between
