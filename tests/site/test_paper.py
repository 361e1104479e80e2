"""The papers of the site: named in the data, linked by pages, and saying what the pages say."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from publish.paper.papers import size_in_words

if TYPE_CHECKING:
    from tests.site.conftest import Builder, Page


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A site with its papers."""

    folder: Path
    data: dict[str, Any]


@pytest.fixture(scope="module")
def printed(once: Callable[[str, Callable[[Path], None]], Path], build: Builder) -> Printed:
    """Give the catalogue's site with papers."""

    def fill(folder: Path) -> None:
        done = build(folder / "site", SOP_PDF="true")
        assert done.code == 0, done.output

    folder = once("papers", fill) / "site"
    data = json.loads((folder / "data/katalog.json").read_text(encoding="utf-8"))
    return Printed(folder=folder, data=data)


@pytest.fixture(scope="module")
def printed_pages(printed: Printed, read: Callable[[Path], list[Page]]) -> dict[str, Page]:
    """Give the pages of that site, by their addresses without leading slash."""
    return {page.uri.removesuffix("index.html"): page for page in read(printed.folder)}


def text_of(file: Path) -> str:
    """Return what a PDF says, white space folded, without the places where words may be parted."""
    text = " ".join(page.extract_text() for page in PdfReader(file).pages)
    return " ".join(text.replace("\u00ad", "").split())


def papers(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the address of each page with that of its paper."""
    yield from ((sop["url"], sop["pdf"]) for sop in data["sop"])
    yield from ((unit["url"], unit["buku"]) for unit in data["unit"] if unit["buku"])


def test_the_data_names_every_paper_and_no_other(printed: Printed) -> None:
    named = {paper for _, paper in papers(printed.data)}
    made = {file.relative_to(printed.folder).as_posix() for file in printed.folder.glob("pdf/*")}
    assert named == made
    assert len(named) == len(list(papers(printed.data)))
    books = {unit["buku"] for unit in printed.data["unit"]} - {None}
    assert len(books) == sum(unit["jenis"] in {"bagian", "subbag"} for unit in printed.data["unit"])


def test_pages_link_their_paper_with_its_size(
    printed: Printed, printed_pages: dict[str, Page]
) -> None:
    for url, paper in papers(printed.data):
        page = printed_pages[url]
        [link] = [one for one in page.all("a") if one.get("href", "").endswith(paper)]
        size = size_in_words((printed.folder / paper).stat().st_size)
        assert "".join(link.itertext()).endswith(f"PDF ({size})")
        address = (printed.folder / url / link.get("href", "")).resolve()
        assert address == (printed.folder / paper).resolve()


def test_no_template_and_no_font_for_paper_is_published(printed: Printed) -> None:
    assert not [file for file in printed.folder.rglob("*") if file.suffix in {".typ", ".ttf"}]


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The words in which a page and its paper each state what they state."""

    page: set[str]
    paper: set[str]


@pytest.fixture(scope="module")
def facts(printed: Printed, printed_pages: dict[str, Page]) -> dict[str, Facts]:
    """Give the words of every SOP's page and paper, by the id of the SOP."""
    return {
        sop["id"]: Facts(
            page=words(" ".join(_said(printed_pages[sop["url"]].all("article")[0]))),
            paper=words(text_of(printed.folder / sop["pdf"])),
        )
        for sop in printed.data["sop"]
    }


def words(text: str) -> set[str]:
    """Return the words of a text."""
    return set(re.findall(r"\w+", text.casefold()))


def _said(element: Any) -> Iterator[str]:  # noqa: ANN401 (an element)
    """Yield what a page states: no controls, no drawings, no sums."""
    if element.get("class") == "office-times":
        return
    if element.tag in {"button", "svg", "script", "style", "nav"} or "type" in element.attrib:
        return
    yield element.text or ""
    # An office in full; abbreviations of the trade are explained on screens alone.
    yield element.get("title", "") if element.tag == "a" else ""
    for child in element:
        yield from _said(child)
        yield child.tail or ""


def test_every_fact_of_a_page_is_on_its_paper(facts: dict[str, Facts]) -> None:
    missing = {key: found.page - found.paper - ON_PAGES for key, found in facts.items()}
    assert {key: alone for key, alone in missing.items() if alone} == {}


def test_every_fact_of_the_paper_is_on_its_page(facts: dict[str, Facts]) -> None:
    missing = {key: found.paper - found.page - ON_PAPER for key, found in facts.items()}
    assert {key: alone for key, alone in missing.items() if alone} == {}


def test_each_step_is_read_in_order(printed: Printed) -> None:
    """Number and activity, who acts, what comes of it; then the next step."""
    for sop in printed.data["sop"]:
        names = {lane["id"]: lane["nama"] for part in sop["tahap"] for lane in part["pelaksana"]}
        text, at = dense(text_of(printed.folder / sop["pdf"])), 0
        for step in (step for part in sop["tahap"] for step in part["langkah"]):
            actors = sorted((dense(names[one]) for one in step["pelaksana"]), key=text.find)
            for told in (dense(f"{step['no']}{step['kegiatan']}"), actors[0], *step["output"]):
                at = text.find(dense(told), at)
                assert at >= 0, (sop["id"], told)


def dense(text: str) -> str:
    """Return a text without white space, which lines break anywhere."""
    return re.sub(r"\s", "", text)


def test_a_book_holds_its_sops_and_what_is_missing(printed: Printed) -> None:
    for unit in printed.data["unit"]:
        if not unit["buku"]:
            continue
        reader = PdfReader(printed.folder / unit["buku"])
        text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
        for sop in printed.data["sop"]:
            inside = f"{sop['unit']}/".startswith(f"{unit['id']}/")
            assert (f"Nomor SOP {sop['nomor']}" in text) == inside
        for listed in unit["inventaris"]:
            assert dense(listed["judul"]) in dense(text)


def test_a_site_without_papers_names_none(site: Path) -> None:
    data = json.loads((site / "data/katalog.json").read_text(encoding="utf-8"))
    assert {sop["pdf"] for sop in data["sop"]} == {None}
    assert not (site / "pdf").exists()


ON_PAGES = words(
    """
    sunting baca catatan selengkapnya tabel prosedur identitas diagram alirnya awal akhir kata
    bila lanjut ke dalam atau setiap terlambat jatuh tempo tahun bulan perlu dikaji
    menyebut unit judul subbag RB
    """
)
"""Words in which only a page speaks: of how to use it, and of what is late as seen today."""

ON_PAPER = words(
    """
    halaman dari salinan cetak tidak terkendali versi berlaku ada di alamat ini https example go
    id s revisi 0 uraian lanjutan kepanjangan paling lambat sejak a YaTidak
    """
)
"""Words in which only the paper speaks: its heads and feet."""
