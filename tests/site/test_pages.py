"""The built pages of the catalogue hold together: links, ids, headings, resources, files."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import pytest

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.site.conftest import Page

HOME = "https://sop.example.go.id/"

RESOURCES = dict.fromkeys(("script", "img", "source", "iframe", "embed", "video", "audio"), "src")
RESOURCES |= {"object": "data", "image": "href", "use": "href"}
RESOURCE_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest"})
HINTS = frozenset({"preconnect", "dns-prefetch", "prefetch", "prerender"})

FILES = {
    # what may stand in a site, and why
    ".html": "pages",
    ".css": "our styles",
    ".js": "our scripts, and those of the search",
    ".json": "the data with its schema, and the index of names",
    ".pagefind": "what reads the index of the full text",
    ".pf_meta": "the index of the full text",
    ".pf_index": "the index of the full text",
    ".pf_fragment": "the index of the full text",
    ".ics": "calendars of reviews that fall due",
    ".woff2": "the font",
    ".txt": "the licences of the font and of the search",
    ".png": "the theme's icon",
    ".xml": "the site map",
    ".gz": "the site map, packed",
    ".pdf": "the form that the example of a service gives out",
}


@pytest.fixture(scope="module")
def by_address(pages: list[Page]) -> dict[str, Page]:
    return {page.address: page for page in pages}


@pytest.fixture(scope="module")
def catalog(site: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((site / "data" / "katalog.json").read_text("utf-8"))
    return data


@pytest.fixture(scope="module")
def sop_pages(by_address: dict[str, Page], catalog: dict[str, Any]) -> list[Page]:
    return [by_address[HOME + sop["url"]] for sop in catalog["sop"]]


def is_signpost(page: Page) -> bool:
    """Tell whether a page only leads on to another, as short addresses do."""
    return any(meta.get("http-equiv", "").lower() == "refresh" for meta in page.all("meta"))


def proper(pages: list[Page]) -> list[Page]:
    return [page for page in pages if not is_signpost(page)]


def test_every_link_and_fragment_leads_somewhere(
    pages: list[Page], site: Path, dead_links: Callable[[list[Page], Path], list[str]]
) -> None:
    assert dead_links(pages, site) == []


def test_ids_are_unique_on_each_page(pages: list[Page]) -> None:
    twins = {
        page.uri: [name for name, count in Counter(page.ids).items() if count > 1] for page in pages
    }
    assert {uri: names for uri, names in twins.items() if names} == {}


def test_what_an_attribute_names_by_id_is_there(pages: list[Page]) -> None:
    naming = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers")
    for page in pages:
        ids = set(page.ids)
        for element in page.tree.iter():
            named = " ".join(element.get(name, "") for name in naming).split()
            assert set(named) <= ids, (page, element.tag, element.attrib)


def test_each_page_has_a_title_and_says_its_language(pages: list[Page]) -> None:
    for page in pages:
        [html] = page.all("html")
        assert html.get("lang") == "id", page
        assert "".join(page.all("title")[0].itertext()).strip(), page


def test_each_page_has_one_h1(pages: list[Page]) -> None:
    for page in proper(pages):
        [heading] = page.all("h1")
        assert "".join(heading.itertext()).strip(" #¶\n"), page


def test_short_addresses_lead_to_each_sop(
    by_address: dict[str, Page], catalog: dict[str, Any]
) -> None:
    for sop in catalog["sop"]:
        slug = re.sub("[^0-9a-z]+", "-", sop["nomor"].lower())
        for short in (f"s/{slug}/", f"s/{sop['unit'].partition('/')[0]}/{slug}/"):
            page = by_address[HOME + short]
            assert is_signpost(page)
            [link] = page.all("a")
            assert urljoin(page.address, link.get("href")) == HOME + sop["url"]


def test_headings_step_down_one_level_at_a_time(pages: list[Page]) -> None:
    for page in proper(pages):
        found = [int(e.tag[1]) for e in page.tree.iter() if re.fullmatch("h[1-6]", str(e.tag))]
        jumps = [(a, b) for a, b in pairwise(found) if b > a + 1]
        assert jumps == [], page


def test_pages_of_one_site_have_titles_and_descriptions_of_their_own(pages: list[Page]) -> None:
    titles = Counter("".join(page.all("title")[0].itertext()) for page in proper(pages))
    # Units of two governments may share their name; SOPs and regulations do not.
    assert all(count <= 4 for count in titles.values()), titles.most_common(3)
    for page in proper(pages):
        if page.uri != "404.html":
            [description] = page.all("meta", name="description")
            assert description.get("content"), page


def test_nothing_is_loaded_from_another_host(pages: list[Page], site: Path) -> None:
    for page in pages:
        for loaded in resources(page):
            assert urljoin(page.address, loaded).startswith(HOME), (page, loaded)
    for sheet in site.rglob("*.css"):
        for found in re.findall(r"(?:url\(|@import)\s*['\"]?([^'\")]+)", sheet.read_text("utf-8")):
            assert not re.match(r"(?:https?:)?//", found), (sheet.name, found)


def resources(page: Page) -> Iterator[str]:
    for element in page.tree.iter():
        name = RESOURCES.get(str(element.tag))
        if name and element.get(name):
            yield element.get(name, "")
        yield from (part.split()[0] for part in element.get("srcset", "").split(",") if part)
        relations = set(element.get("rel", "").split())
        assert not (element.tag == "link" and relations & HINTS), page
        if element.tag == "link" and relations & RESOURCE_LINKS:
            yield element.get("href", "")
        yield from re.findall(r"url\(['\"]?([^'\")#][^'\")]*)", element.get("style", ""))


def test_each_sop_page_shows_its_flowcharts_inline(
    sop_pages: list[Page], catalog: dict[str, Any]
) -> None:
    for page, sop in zip(sop_pages, catalog["sop"], strict=True):
        charts = [svg for svg in page.all("svg", role="img") if list(svg.iter("text"))]
        assert len(charts) == len(sop["tahap"]), page
        for chart, section in zip(charts, sop["tahap"], strict=True):
            words = bare("".join(chart.itertext()))
            assert all(bare(step["kegiatan"]) in words for step in section["langkah"]), page
            assert all(bare(lane["nama"]) in words for lane in section["pelaksana"]), page


def bare(text: str) -> str:
    return "".join(text.split())


def test_each_flowchart_has_a_name_and_is_told_in_words(sop_pages: list[Page]) -> None:
    for page in sop_pages:
        for chart in page.all("svg", role="img"):
            names = chart.get("aria-labelledby", "").split()
            assert names or chart.get("aria-label"), page
            assert set(names) <= set(page.ids), page


def test_each_step_has_a_permalink_of_its_own(
    sop_pages: list[Page], catalog: dict[str, Any]
) -> None:
    for page, sop in zip(sop_pages, catalog["sop"], strict=True):
        anchors = [
            f"langkah-{letter}{step['no']}"
            for letter, section in zip(letters(sop), sop["tahap"], strict=True)
            for step in section["langkah"]
        ]
        assert set(anchors) <= set(page.ids), page
        hrefs = {element.get("href") for element in page.all("a")}
        assert {f"#{anchor}" for anchor in anchors} <= hrefs, page


def letters(sop: dict[str, Any]) -> list[str]:
    if sop["tahap"][0]["nama"] is None:
        return [""]
    return [f"{chr(ord('a') + at)}-" for at in range(len(sop["tahap"]))]


def test_the_prescribed_table_holds_every_cell(
    sop_pages: list[Page], catalog: dict[str, Any]
) -> None:
    for page, sop in zip(sop_pages, catalog["sop"], strict=True):
        tables = page.all("table", class_="flow")
        assert len(tables) == len(sop["tahap"]), page
        for table, section in zip(tables, sop["tahap"], strict=True):
            lanes = [lane["nama"] for lane in section["pelaksana"]]
            quality = ["Kelengkapan", "Waktu", "Output"]
            groups = ["No", "Kegiatan", "Pelaksana", "Mutu baku", "Ket."]
            assert heads(table) == [*groups, *lanes, *quality], page
            said = bare("".join(table.itertext()))
            for step in section["langkah"]:
                assert step["waktu"]["teks"] is not None
                cells = (step["kegiatan"], *step["kelengkapan"], *step["output"])
                for text in (*cells, step["waktu"]["teks"], step["keterangan"] or ""):
                    assert bare(text) in said, (page, text)


def heads(table: ET.Element) -> list[str]:
    [head] = table.iter("thead")
    return [" ".join("".join(cell.itertext()).split()) for cell in head.iter("th")]


def test_the_symbol_of_each_step_stands_in_its_actors_cells(
    sop_pages: list[Page], catalog: dict[str, Any]
) -> None:
    for page, sop in zip(sop_pages, catalog["sop"], strict=True):
        for table, section in zip(page.all("table", class_="flow"), sop["tahap"], strict=True):
            [body] = table.iter("tbody")
            lanes = [lane["id"] for lane in section["pelaksana"]]
            for row, step in zip(body.iter("tr"), section["langkah"], strict=True):
                cells = list(row)[2 : 2 + len(lanes)]
                symbols = [symbols_in(cell) for cell in cells]
                shape = [f"#alir-{step['simbol']}"]
                wanted = [shape if lane in step["pelaksana"] else [] for lane in lanes]
                assert symbols == wanted, (page, step["no"])


def symbols_in(cell: ET.Element) -> list[str | None]:
    uses = [use for use in cell.iter("use") if use.get("class") == "simbol"]
    return [use.get("href") for use in uses if use.get("href") != "#alir-selesai"]


def test_identity_is_told_in_the_prescribed_order(sop_pages: list[Page]) -> None:
    order = (
        *("Nomor", "Tanggal pembuatan", "Tanggal revisi", "Tanggal efektif", "Disahkan oleh"),
        *("Dasar hukum", "Kualifikasi pelaksana", "Keterkaitan"),
        *("Peralatan", "Peringatan", "Pencatatan"),
    )
    for page in sop_pages:
        words = page.text.casefold()
        start = words.index("identitas")
        for name in order:
            found = words.find(name.casefold(), start)
            assert found >= 0, (page, name)


def test_what_is_not_recorded_is_said(by_address: dict[str, Page], catalog: dict[str, Any]) -> None:
    [tangerang] = [sop for sop in catalog["sop"] if sop["nomor"] == "01.048.2017"]
    assert "tidak tercatat" in by_address[HOME + tangerang["url"]].text
    [serang] = [sop for sop in catalog["sop"] if sop["nomor"] == "01.01.21.2019"]
    assert "tidak tercatat" in by_address[HOME + serang["url"]].text


def test_unit_pages_list_their_sops_and_what_is_missing(
    by_address: dict[str, Page], catalog: dict[str, Any]
) -> None:
    for unit in catalog["unit"]:
        page = by_address[HOME + unit["url"]]
        for sop in catalog["sop"]:
            if sop["unit"] == unit["id"]:
                assert sop["nomor"] in page.text
                assert sop["judul"] in page.text
        for item in unit["inventaris"]:
            assert " ".join(item["judul"].split()) in page.text, page
    mojokerto = by_address[f"{HOME}kota-mojokerto/sekretariat-daerah/organisasi/"]
    assert re.search(r"1 dari 14 (SOP|judul)[\w ]* tersedia", mojokerto.text)


def test_pages_of_regulations_list_who_cites_them(
    by_address: dict[str, Page], catalog: dict[str, Any]
) -> None:
    titles = {sop["id"]: sop["judul"] for sop in catalog["sop"]}
    for rule in catalog["peraturan"]:
        page = by_address[HOME + rule["url"]]
        assert all(titles[sop] in page.text for sop in rule["sop"]), page
        if rule["tentang"]:
            assert rule["tentang"] in page.text, page


def test_every_footer_says_that_the_catalogue_is_not_official(pages: list[Page]) -> None:
    for page in proper(pages):
        if page.uri != "404.html":
            assert "bukan publikasi resmi pemerintah daerah" in page.text, page


def test_pages_can_be_edited_at_their_source(sop_pages: list[Page]) -> None:
    for page in sop_pages:
        wanted = page.uri.removesuffix("/index.html") + ".md"
        edits = [a.get("href", "") for a in page.all("a") if "/edit/" in a.get("href", "")]
        assert edits, page
        assert all(edit.endswith(f"sops/{wanted}") for edit in edits), (page, edits)


def test_names_of_officials_stay_out(site: Path) -> None:
    for file in site.rglob("*"):
        if file.suffix in {".html", ".json"}:
            words = file.read_text("utf-8").casefold()
            for name in ("gentur", "maesyal", "hadiah murniati", "joko trihono", "19590109"):
                assert name not in words, (file, name)


def test_the_site_holds_nothing_but_what_readers_need(site: Path) -> None:
    files = [file for file in site.rglob("*") if file.is_file()]
    assert {file.suffix for file in files} == set(FILES)
    texts = {file.relative_to(site).as_posix() for file in files if file.suffix == ".txt"}
    assert all("OFL" in text or "LICENSE" in text for text in texts), texts
    names = {file.relative_to(site).parts[0] for file in files}
    assert names & {"sop-pages", "partials", "fonts", "templates"} == set()


def test_pages_carry_nothing_of_the_search_and_drawer_of_the_theme(pages: list[Page]) -> None:
    for page in pages:
        assert not {"__search", "__drawer", "__config", "__skip"} & set(page.ids), page
        assert not page.all("input", class_="md-toggle"), page
        assert not page.all("div", class_="md-dialog"), page
        assert "data-md-toggle" not in page.markup, page


def test_pages_carry_no_template_or_markdown_leftovers(pages: list[Page]) -> None:
    for page in pages:
        for rest in (
            "{{",
            "{%",
            "{#",
            "None</",
            ">None<",
            "Undefined",
            "<built-in",
            "object at 0x",
        ):
            assert rest not in page.markup, (page, rest)
        assert "](" not in page.text, page
