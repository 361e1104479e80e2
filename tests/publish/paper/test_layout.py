"""Pages of flow tables: what is on them, where it is parted, and that nothing leaves its cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from publish.paper.drawing import Drawing
from publish.paper.form import make_form
from publish.paper.layout import Flow, lay_out
from publish.paper.press import Press
from publish.paper.sheet import LARGE, LEAST, SHEETS, Sheet
from sopkit.catalog import Catalog
from sopkit.loading import load_catalog
from sopkit.settings import Settings

ROOT = Path(__file__).resolve().parents[3]

Lay = Callable[..., Flow]


@pytest.fixture(scope="module")
def real() -> Catalog:
    """Give the catalogue that ships."""
    return load_catalog(ROOT / "sops", settings=Settings(), today=date(2026, 11, 20))


@pytest.fixture
def lay(press: Press) -> Callable[[Catalog, str], Flow]:
    """Give a maker of pages of an SOP, by its number."""

    def make(catalog: Catalog, number: str) -> Flow:
        entry = next(entry for entry in catalog.listed if entry.sop.nomor == number)
        return lay_out(make_form(catalog, entry, None), press.sheet, press.measure)

    return make


def many(steps: int, lanes: int) -> dict[str, Any]:
    """Return a procedure whose steps wander between lanes, some of them back to earlier ones."""
    names = [f"Pelaksana {at}" for at in range(1, lanes + 1)]
    found: list[dict[str, Any]] = [
        {
            "kegiatan": f"Menyusun dan memeriksa rancangan surat imbauan bagian {no}",
            "pelaksana": names[(no * 5) % lanes],
            "kelengkapan": "Rancangan surat",
            "waktu": "30 menit",
            "output": "Surat yang sudah diperiksa",
        }
        for no in range(1, steps + 1)
    ]
    for no in range(5, steps, 5):
        found[no - 1]["keputusan"] = {"ya": no + 1, "tidak": no - 3}
    return {"pelaksana": names, "prosedur": found}


def letters(flow: Flow) -> list[Counter[str]]:
    """Return how often each letter stands on each page."""
    return [
        Counter(
            shape.text for part in page for shape in part.drawing.shapes if shape.kind == "segilima"
        )
        for page in flow.pages
    ]


def assert_sound(flow: Flow) -> None:
    """Check what holds for all pages: nothing sticks out, and connectors come in pairs."""
    for page in flow.pages:
        assert sum(sum(part.heads) + sum(part.heights) for part in page) < flow.sheet.depth
        for part in page:
            left, right = 0.0, sum(part.columns[2 : 2 + len(part.lanes)]) + 0.01
            drawing, low = part.drawing, sum(part.heights) + 0.01
            for x, y in (point for line in (*drawing.lines, *drawing.heads) for point in line):
                assert left <= x <= right
                assert 0 <= y <= low
            assert_legible(drawing, flow)
            for shape in drawing.shapes:
                assert left <= shape.x - shape.width / 2
                assert shape.x + shape.width / 2 <= right
                assert shape.y - shape.height / 2 >= 0
                assert shape.y + shape.height / 2 <= low
    found = letters(flow)
    for before, after in pairwise(found):
        # Each page is left by something, and what leaves it by a letter is met by that letter.
        assert set(before) & set(after)
    whole = sum(found, Counter())
    assert all(number >= 2 for number in whole.values())


def assert_legible(drawing: Drawing, flow: Flow) -> None:
    """Check that numbers fit into diamonds, heads are seen, and no line runs along a label."""
    for shape in drawing.shapes:
        if shape.kind == "belah-ketupat":
            wide, high = 0.58 * len(shape.text) * flow.symbol_size, 0.72 * flow.symbol_size
            assert wide / shape.width + high / shape.height < 0.9, shape
    for tip, (x1, y1), (x2, y2) in drawing.heads:
        assert max(abs(x1 - x2), abs(y1 - y2)) >= 2.2, tip
    ends = [end for line in drawing.lines for end in pairwise(line)]
    for words in drawing.words:
        right = words.x if words.left else words.x + 0.5 * len(words.text) * flow.label_size
        left = right - 0.5 * len(words.text) * flow.label_size
        top, bottom = words.y + 0.1 * flow.label_size, words.y + 1.15 * flow.label_size
        for (x1, y1), (x2, y2) in ends:
            beside = max(x1, x2) < left or right < min(x1, x2)
            assert beside or max(y1, y2) < top or bottom < min(y1, y2), words


def test_the_steps_of_mojokerto_break_over_pages(
    real: Catalog, lay: Callable[[Catalog, str], Flow]
) -> None:
    flow = lay(real, "065/SOP/417.112/12")
    assert len(flow.pages) == 2
    assert [[row.no for row in part.rows] for page in flow.pages for part in page] == [
        list(range(1, 9)),
        list(range(1, 5)),
        list(range(5, 15)),
    ]
    assert letters(flow) == [Counter("A"), Counter("A")]
    assert_sound(flow)


def test_all_of_the_catalogue_is_sound(
    real: Catalog, lay: Callable[[Catalog, str], Flow], press: Press
) -> None:
    for entry in real.listed:
        flow = lay(real, entry.sop.nomor or "")
        assert_sound(flow)
        assert flow.sheet == press.sheet


@pytest.fixture
def long(
    make_catalog: Callable[..., Catalog],
    sop_source: Callable[..., str],
    unit_source: Callable[..., str],
) -> Callable[[int, int], Catalog]:
    """Give a catalogue of one SOP with that many steps and lanes."""

    def make(steps: int, lanes: int) -> Catalog:
        return make_catalog(
            {
                "kota/index.md": unit_source("instansi", "Kota"),
                "kota/a.md": sop_source(**many(steps, lanes)),
            }
        )

    return make


@pytest.mark.parametrize(("paper", "printed"), [("A4", LARGE), ("F4", SHEETS["F4"])])
def test_sixty_steps_and_twelve_lanes_stay_legible(
    long: Callable[[int, int], Catalog], press: Press, paper: str, printed: Sheet
) -> None:
    catalog = long(60, 12)
    flow = lay_out(make_form(catalog, catalog.listed[0], None), SHEETS[paper], press.measure)
    assert flow.sheet == printed
    assert min(flow.text_size, flow.symbol_size, flow.label_size) >= LEAST
    assert [row.no for page in flow.pages for part in page for row in part.rows] == [*range(1, 61)]
    assert all(len(part.rows) > 1 for page in flow.pages for part in page)
    assert_sound(flow)


@pytest.mark.parametrize(("steps", "lanes"), [(1, 1), (2, 30), (40, 3), (12, 12)])
def test_any_size_finds_room(
    long: Callable[[int, int], Catalog],
    lay: Callable[[Catalog, str], Flow],
    steps: int,
    lanes: int,
) -> None:
    assert_sound(lay(long(steps, lanes), "01.02"))


def test_each_page_repeats_the_column_heads(
    long: Callable[[int, int], Catalog], lay: Callable[[Catalog, str], Flow]
) -> None:
    flow = lay(long(40, 4), "01.02")
    assert len(flow.pages) > 1
    heads = [asdict(part)["lanes"] for page in flow.pages for part in page]
    assert all(head == heads[0] for head in heads)
