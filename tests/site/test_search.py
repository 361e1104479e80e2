"""The search box in a browser: what it finds, and how it is worked by keyboard, mouse and ear."""

from __future__ import annotations

import gzip
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from playwright.sync_api import BrowserContext, Locator, Page, Response

CASES = Path(__file__).resolve().parents[1] / "cases"

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
ZOOMED = {"width": 640, "height": 400}
"""A screen of 1280 x 800 at 200 %."""

WIDTHS = pytest.mark.parametrize("size", [PHONE, DESK, ZOOMED], ids=["phone", "desk", "200 %"])

SERANG = "kota-serang/sekretariat-daerah/organisasi-dan-reformasi-birokrasi/"
COLLECTING = f"{SERANG}ketatalaksanaan-dan-pelayanan-publik/01.01.07.2019/"


def box(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Cari SOP, langkah, atau dasar hukum")


def options(page: Page, group: str | None = None) -> Locator:
    within = page.get_by_role("listbox", name="Hasil pencarian")
    return (within.get_by_role("group", name=group) if group else within).get_by_role("option")


def status(page: Page) -> Locator:
    return page.get_by_role("search").get_by_role("status")


def ask(page: Page, words: str) -> None:
    """Type a question, and wait until names and full text have answered."""
    box(page).fill(words)
    expect(status(page)).to_have_text(re.compile(r"^(\d+ hasil|Tidak ada)"))


@WIDTHS
@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("01.01.07.2019", "Penghimpunan SOP OPD"),
        ("07.2019", "Penghimpunan SOP OPD"),
        ("065/SOP/417.112/12", "Evaluasi Standar Pelayanan Minimal"),
        ("penghimpunan sop", "Penghimpunan SOP OPD"),
        ("penghimp sop", "Penghimpunan SOP OPD"),
        ("penghimpunna sop", "Penghimpunan SOP OPD"),
        ("menghimpun SOP", "Penghimpunan SOP OPD"),
    ],
    ids=["number", "end of a number", "number with signs", "title", "beginning", "slip", "form"],
)
def test_each_way_of_asking_finds_the_sop(
    visit: Callable[..., BrowserContext], home: str, size: dict[str, int], words: str, title: str
) -> None:
    page = visit(viewport=size).new_page()
    page.goto(home)
    ask(page, words)
    first = options(page).first
    expect(first).to_contain_text(title)
    first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)


@WIDTHS
def test_a_word_of_a_step_leads_to_the_step_and_is_marked_there(
    visit: Callable[..., BrowserContext], home: str, size: dict[str, int]
) -> None:
    page = visit(viewport=size).new_page()
    page.goto(home)
    ask(page, "penjilidan")
    step = options(page, "Langkah dan bagian").filter(has_text="Maklumat Pelayanan").first
    expect(step).to_contain_text(re.compile(r"langkah \d+ dari \d+"))
    step.click()
    page.wait_for_url(re.compile(r"01\.048\.2017/#langkah-\d+$"))
    row = page.locator(page.url[page.url.index("#") :])
    expect(row.locator("mark").first).to_have_text(re.compile("jilid", re.IGNORECASE))
    expect(row).to_be_in_viewport()


@pytest.mark.parametrize(
    ("words", "group", "address"),
    [
        ("permenpan 35 2012", "Dasar hukum", "dasar-hukum/permenpanrb-35-2012/"),
        ("25/2009", "Dasar hukum", "dasar-hukum/uu-25-2009/"),
        ("kasubbag serang", "Pelaksana", "pelaksana/kota-serang/kasubbag/"),
        (
            "bagian organisasi tangerang",
            "Unit",
            "kabupaten-tangerang/sekretariat-daerah/organisasi/",
        ),
        ("membaca diagram alir", "Panduan", "panduan/membaca/"),
    ],
)
def test_other_things_stand_in_groups_of_their_own(
    visit: Callable[..., BrowserContext], home: str, words: str, group: str, address: str
) -> None:
    page = visit(viewport=DESK).new_page()
    page.goto(home)
    ask(page, words)
    found = options(page, group).first
    assert (found.get_attribute("href") or "").partition("?")[0] == home + address


@WIDTHS
def test_the_keyboard_alone_suffices(
    visit: Callable[..., BrowserContext], home: str, size: dict[str, int]
) -> None:
    page = visit(viewport=size).new_page()
    page.goto(f"{home}{COLLECTING}")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.type("sosialisasi")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    expect(status(page)).to_have_text(re.compile(r"^\d+ hasil"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = options(page).nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    expect(box(page)).to_have_attribute("aria-activedescendant", second.get_attribute("id") or "")
    expect(second).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(status(page)).to_have_text(re.compile(r"^\d+ hasil"))
    title = options(page).first.locator(".results-title").inner_text()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_enter_waits_for_the_full_text(visit: Callable[..., BrowserContext], home: str) -> None:
    page = visit(viewport=DESK).new_page()
    page.goto(home)
    box(page).focus()
    page.keyboard.type("penjilidan")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"01\.048\.2017/"))


def test_what_is_not_there_is_said(visit: Callable[..., BrowserContext], home: str) -> None:
    page = visit(viewport=DESK).new_page()
    page.goto(home)
    ask(page, "zzqqx")
    expect(status(page)).to_contain_text("Tidak ada yang cocok dengan “zzqqx”")
    expect(options(page)).to_have_count(0)


def test_two_letters_do_not_reach_the_full_text(
    visit: Callable[..., BrowserContext], home: str
) -> None:
    context = visit(viewport=DESK)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda sent: asked.append(sent.url))
    page.goto(home, wait_until="networkidle")
    assert not [url for url in asked if "/search/" in url or "minisearch" in url]
    ask(page, "pe")
    assert not [url for url in asked if "pagefind" in url]
    ask(page, "pen")
    assert [url for url in asked if url.endswith(".pf_index")]


def test_a_site_without_full_text_still_finds_names(
    visit: Callable[..., BrowserContext],
    site: Path,
    tmp_path: Path,
    serve: Callable[[Path], AbstractContextManager[str]],
) -> None:
    """So does one whose server loses the index."""
    copy = tmp_path / "site"
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns("pagefind*", "fragment", "index"))
    names = copy / "search" / "nama.json"
    names.write_text(names.read_text("utf-8").replace('"penuh":true', '"penuh":false'), "utf-8")
    with serve(copy) as address:
        page = visit(viewport=DESK, home=address).new_page()
        page.goto(address)
        ask(page, "penghimpunan sop")
        expect(options(page).first).to_contain_text("Penghimpunan SOP OPD")


def test_search_works_under_a_path(
    visit: Callable[..., BrowserContext],
    site: Path,
    tmp_path: Path,
    serve: Callable[[Path], AbstractContextManager[str]],
) -> None:
    (tmp_path / "katalog").mkdir()
    (tmp_path / "katalog" / "sop").symlink_to(site)
    with serve(tmp_path) as address:
        page = visit(viewport=DESK, home=address).new_page()
        page.goto(f"{address}katalog/sop/dasar-hukum/")
        ask(page, "penjilidan")
        options(page, "Langkah dan bagian").first.click()
        page.wait_for_url(f"{address}katalog/sop/**/#langkah-*")


AS_PAGEFIND = """async (questions) => {
  const base = document.baseURI;
  const worker = await (await fetch("search/pagefind-worker.js")).text();
  const [engine, ours] = worker.split("// Stands behind Pagefind");
  const drive = `self.onmessage = async ({ data: { base, questions } }) => {
    const read = async (path) => {
      const { body } = await fetch(base + "search/" + path);
      const plain = body.pipeThrough(new DecompressionStream("gzip"));
      const bytes = new Uint8Array(await new Response(plain).arrayBuffer());
      return bytes.slice(12);
    };
    const entry = await (await fetch(base + "search/pagefind-entry.json")).json();
    const { hash, wasm } = Object.values(entry.languages)[0];
    await wasm_bindgen({ module_or_path: await read("wasm." + wasm + ".pagefind") });
    let at = wasm_bindgen.init_pagefind(await read("pagefind." + hash + ".pf_meta"));
    const known = new Set();
    const answers = [];
    for (const asked of questions) {
      for (const name of JSON.parse(wasm_bindgen.request_indexes(at, asked))) {
        const chunk = known.has(name) ? null : await read("index/" + name + ".pf_index");
        if (chunk) at = wasm_bindgen.load_index_chunk(at, chunk);
        known.add(name);
      }
      const found = JSON.parse(wasm_bindgen.search(at, asked, asked, "{}", "", false, false));
      answers.push([found.unfiltered_total, found.results.slice(0, 5)]);
    }
    postMessage({ answers });
  };`;
  const ask = (script) => new Promise((done, fail) => {
    const asked = new Worker(URL.createObjectURL(new Blob([script])));
    asked.onmessage = ({ data }) => data.answers && done(data.answers);
    asked.onerror = (event) => fail(new Error(event.message));
    asked.postMessage({ base, questions });
  });
  return [await ask(engine + drive), await ask(worker + drive), ours.length];
}"""
"""What Pagefind itself answers, and what stands in its place, each with how many it found."""


def test_answers_are_those_that_pagefind_would_give(
    visit: Callable[..., BrowserContext], home: str
) -> None:
    page = visit(viewport=DESK).new_page()
    page.goto(home)
    asked = ["surat", "menyusun laporan kinerja", "penjilidan", "standar pelayanan opd", "zzqqx"]
    asked += ["lapor laporan", "tim", "01.01.07.2019", "membaca zzqqx", "wali kota serang"]
    theirs, ours, length = page.evaluate(AS_PAGEFIND, asked)
    assert length > 1000
    for question, (count, expected), (number, found) in zip(asked, theirs, ours, strict=True):
        assert number == count, question
        scores = [one["s"] for one in expected]
        assert [one["s"] for one in found] == pytest.approx(scores, rel=1e-4), question
        # Equal scores may come in any order.
        if len(set(scores)) == len(scores):
            assert [places(one) for one in found] == [places(one) for one in expected], question


def places(result: dict[str, Any]) -> tuple[str, list[tuple[int, int]]]:
    return result["p"], [(one["l"], one["w"]) for one in result["l"]]


ANSWERS = """async (questions) => {
  const { Finder, grouped } = await import(new URL("assets/sop/find.js", document.baseURI));
  const finder = await Finder.load();
  const found = [];
  for (const question of questions) {
    const groups = grouped(await finder.find(question), finder.wanted(question).length);
    found.push(groups.flatMap((group) => group.items.map((item) => item.entry.url)));
  }
  return found;
}"""
"""What the search box would show for each question, as addresses in order."""


def test_questions_of_people_find_their_page(
    visit: Callable[..., BrowserContext], home: str
) -> None:
    lines = (CASES / "pertanyaan.tsv").read_text("utf-8").splitlines()
    asked = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert len(asked) >= 120
    page = visit(viewport=DESK).new_page()
    page.goto(home)
    found = page.evaluate(ANSWERS, [question for question, _ in asked])
    missed = [
        (question, wanted)
        for (question, wanted), urls in zip(asked, found, strict=True)
        if not is_among(wanted.split("|"), list(dict.fromkeys(urls))[:3])
    ]
    assert len(missed) <= len(asked) * 0.05, missed


def is_among(wanted: list[str], urls: list[str]) -> bool:
    return any(f"/{url}".endswith(f"/{name}/") for url in urls for name in wanted)


FIRST_ANSWER = 300_000
"""Bytes that the first answer from the full text may cost, beyond what pages load."""

NAMES = 60_000
"""Bytes that the names may cost before that."""


def test_the_first_answers_are_light(visit: Callable[..., BrowserContext], home: str) -> None:
    page = visit(viewport=PHONE).new_page()
    page.goto(home, wait_until="networkidle")
    loaded: list[Response] = []
    page.on("response", lambda found: loaded.append(found))  # noqa: PLW0108 (it wants a function)
    box(page).focus()
    ask(page, "pe")
    names = packed(loaded)
    ask(page, "penyusunan laporan")
    expect(options(page).first).to_be_visible()
    assert 0 < names <= NAMES
    assert names < packed(loaded) <= FIRST_ANSWER


def packed(loaded: list[Response]) -> int:
    """Return the bytes of some responses as a server that packs them sends them."""
    return sum(len(gzip.compress(found.body(), 6)) for found in loaded)


@WIDTHS
def test_without_scripts_the_lists_are_offered_in_the_place_of_the_box(
    visit: Callable[..., BrowserContext], home: str, size: dict[str, int]
) -> None:
    page = visit(viewport=size, java_script_enabled=False).new_page()
    for address in ("", COLLECTING):
        page.goto(f"{home}{address}")
        expect(box(page)).to_be_hidden()
        page.get_by_role("link", name="Semua SOP menurut unit").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Katalog")
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_the_catalogue_takes_over_what_was_asked(
    visit: Callable[..., BrowserContext], home: str
) -> None:
    page = visit(viewport=DESK).new_page()
    page.goto(f"{home}#cari")
    link = page.locator(".results-more")
    # Lighthouse wants every link to lead somewhere, hidden or not.
    expect(link).to_have_attribute("href", f"{home}katalog/")
    ask(page, "lhkpn")
    page.get_by_role("link", name="Saring judul dan nomor di katalog").click()
    expect(page.locator("[data-browse-count]")).to_have_text("3 dari 43 SOP")
