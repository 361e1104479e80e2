"""What readers on slow lines must load: the budgets of pages, in bytes as gzip packs them."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from screenshots import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from playwright.sync_api import Browser, Response

SOP_PAGE = 25_000
"""An SOP's HTML with its table, drawing and flowcharts."""

FIRST_VIEW = 120_000
"""All that a page loads before anybody touches it."""

PACKED = (".woff2", ".png", ".jpg", ".ico")
"""Files that gzip makes no smaller."""


@pytest.fixture(scope="module")
def home(site: Path, serve: Callable[[Path], AbstractContextManager[str]]) -> Iterator[str]:
    with serve(site) as address:
        yield address


def weight(name: str, content: bytes) -> int:
    return len(content) if name.endswith(PACKED) else len(gzip.compress(content, 6))


def test_no_page_of_an_sop_is_heavy(site: Path) -> None:
    catalog = json.loads((site / "data" / "katalog.json").read_text("utf-8"))
    pages = [site / sop["url"] / "index.html" for sop in catalog["sop"]]
    heavy = {page: weight(page.name, page.read_bytes()) for page in pages}
    assert len(heavy) == 43
    assert {page: size for page, size in heavy.items() if size > SOP_PAGE} == {}


@pytest.mark.browser
@pytest.mark.parametrize("kind", PAGES)
def test_the_first_view_is_light_and_asks_no_other_host(
    browser: Browser, home: str, kind: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    loaded: list[Response] = []
    context.on("response", lambda found: loaded.append(found))  # noqa: PLW0108 (it wants a function)
    page = context.new_page()
    page.goto(f"{home}{'404.html' if kind == 'tidak-ada' else PAGES[kind]}", wait_until="load")
    sizes = {found.url: weight(found.url, found.body()) for found in loaded}
    assert [url for url in sizes if not url.startswith(home)] == []
    assert [url for url in sizes if "search/" in url] == []
    assert len(sizes) > 3
    assert sum(sizes.values()) <= FIRST_VIEW, sizes
    context.close()
