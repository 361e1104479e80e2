"""Measure the printing of SOPs beside Chromium; `scripts/bench.py --kertas` starts it."""

from __future__ import annotations

import json
import resource
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from commands.options import MKDOCS_YML
from environment import ROOT
from publish.configuration import load_settings, today
from publish.paper.form import Form
from publish.paper.orders import make_orders
from publish.paper.printing import Workshop
from sopkit.loading import load_catalog
from system import find_chromium

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from publish.paper.orders import Order

CHROMIUM_SAMPLE = 30
"""How many pages Chromium prints; its rate stays the same after the first ones."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rate:
    """How fast something prints."""

    name: str
    papers: int
    seconds: float
    memory: int
    """Peak resident bytes of the largest process that prints; 0 where it is not ours."""


def main(sources: str, site: str, cache: str) -> None:
    """Print a catalogue in every way, and write one JSON object a way."""
    for rate in _rates(Path(sources), Path(site), Path(cache)):
        print(
            json.dumps(
                {
                    "name": rate.name,
                    "papers": rate.papers,
                    "seconds": rate.seconds,
                    "memory": rate.memory,
                }
            ),
            flush=True,
        )


def _rates(sources: Path, site: Path, cache: Path) -> Iterator[Rate]:
    settings = load_settings(MKDOCS_YML)
    catalog = load_catalog(sources, settings=settings, today=today())
    orders = list(make_orders(catalog, sources))
    sops = [order for order in orders if isinstance(order.document, Form)]
    for name, chosen, processes in (
        ("SOP, satu proses", sops, 1),
        ("SOP, semua inti", sops, 0),
        ("SOP dan buku, semua inti", orders, 0),
    ):
        shop = Workshop.of(ROOT / "overrides", cache / name.replace(" ", "-"), settings)
        yield _printed(name, replace(shop, processes=processes or shop.processes), chosen)
    pages = [site / order.owner / "index.html" for order in sops[:CHROMIUM_SAMPLE]]
    yield _chromium(pages)


def _printed(name: str, shop: Workshop, orders: Sequence[Order]) -> Rate:
    start = time.perf_counter()
    printing = shop.open(orders)
    for order, printed in printing.results():
        assert printed.body, (order.path, printed.complaint)
    printing.close()
    seconds = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    return Rate(name=name, papers=len(orders), seconds=seconds, memory=memory)


def _chromium(pages: Sequence[Path]) -> Rate:
    """Print pages of the site as a reader would, one browser for all of them."""
    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=find_chromium())
        tab = browser.new_page()
        tab.goto(pages[0].as_uri())
        start = time.perf_counter()
        for page in pages:
            tab.goto(page.as_uri())
            tab.pdf(prefer_css_page_size=True)
        seconds = time.perf_counter() - start
        browser.close()
    return Rate(name="Chromium", papers=len(pages), seconds=seconds, memory=0)


if __name__ == "__main__":
    main(*sys.argv[1:])
