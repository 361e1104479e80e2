"""What search engines and whoever is sent a link are told of each page, and the map of the site."""

from __future__ import annotations

import gzip
import json
import xml.etree.ElementTree as ET
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.site.conftest import Builder, Page

HOME = "https://sop.example.go.id/"

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def content(page: Page, **attributes: str) -> list[str]:
    return [meta.get("content", "") for meta in page.all("meta", **attributes)]


def opengraph(page: Page) -> dict[str, str]:
    found = [(meta.get("property", ""), meta.get("content", "")) for meta in page.all("meta")]
    tags = [(name, text) for name, text in found if name.startswith("og:")]
    assert len(tags) == len(dict(tags)), page
    return dict(tags)


def address(page: Page) -> str:
    return HOME + page.uri.removesuffix("index.html")


def is_found(page: Page) -> bool:
    """Tell whether search engines are to find a page."""
    return content(page, name="robots") == []


def test_every_page_has_a_title_of_its_own(pages: list[Page]) -> None:
    titles = Counter("".join(page.all("title")[0].itertext()) for page in pages)
    assert [title for title, count in titles.items() if count > 1] == []


def test_every_page_is_described_once(pages: list[Page]) -> None:
    for page in pages:
        [description] = content(page, name="description")
        assert 5 < len(description) <= 210, (page, description)


def test_every_page_names_its_own_address(pages: list[Page]) -> None:
    for page in filter(is_found, pages):
        [canonical] = page.all("link", rel="canonical")
        assert canonical.get("href") == address(page), page
    [missing] = [page for page in pages if page.uri == "404.html"]
    assert missing.all("link", rel="canonical") == []


def test_every_page_can_be_shown_where_it_is_shared(pages: list[Page]) -> None:
    for page in filter(is_found, pages):
        tags = opengraph(page)
        title = "".join(page.all("title")[0].itertext())
        assert tags["og:title"] == title.removesuffix(" – Katalog SOP"), page
        assert [tags["og:description"]] == content(page, name="description"), page
        assert (tags["og:url"], tags["og:site_name"]) == (address(page), "Katalog SOP"), page
        assert (tags["og:locale"], tags["og:type"]) in {("id_ID", "website"), ("id_ID", "article")}


def test_the_picture_of_shared_pages_is_there_in_the_size_that_is_told(
    pages: list[Page], site: Path
) -> None:
    pictures = {opengraph(page)["og:image"] for page in filter(is_found, pages)}
    assert pictures == {f"{HOME}assets/sop/share.png"}
    data = (site / "assets" / "sop" / "share.png").read_bytes()
    size = (int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big"))
    told = next(tags for page in pages if (tags := opengraph(page)))
    assert (told["og:image:width"], told["og:image:height"]) == tuple(map(str, size))


def test_documents_are_articles_and_lists_are_not(pages: list[Page], site: Path) -> None:
    data: dict[str, Any] = json.loads((site / "data" / "katalog.json").read_text("utf-8"))
    documents = {HOME + item["url"] for item in (*data["sop"], *data["peraturan"])}
    lists = {HOME + item["url"] for item in data["unit"]} | {HOME, f"{HOME}kaji-ulang/"}
    for page in filter(is_found, pages):
        kind = opengraph(page)["og:type"]
        assert kind == "article" or address(page) not in documents, page
        assert kind == "website" or address(page) not in lists, page


def test_the_map_lists_exactly_the_pages_to_be_found(pages: list[Page], site: Path) -> None:
    listed = [element.text for element in sitemap(site).iter(f"{MAP}loc")]
    assert sorted(map(str, listed)) == sorted(address(page) for page in filter(is_found, pages))


def sitemap(site: Path) -> ET.Element:
    packed = gzip.decompress((site / "sitemap.xml.gz").read_bytes())
    assert packed == (site / "sitemap.xml").read_bytes()
    return ET.fromstring(packed)


def test_the_map_dates_pages_by_the_day_of_the_catalogue(site: Path) -> None:
    assert {element.text for element in sitemap(site).iter(f"{MAP}lastmod")} == {"2026-11-20"}


SOP = """---
dokumen: sop
nomor: {number}
judul: Surat "masuk" <b> & keluar
status: rancangan
contoh: {example}
pelaksana: [staf]
prosedur: [{{kegiatan: Membuat surat, pelaksana: staf}}]
---
"""


@pytest.fixture(scope="module")
def small(once: Callable[[str, Callable[[Path], None]], Path], build: Builder) -> Path:
    """Give a site with an example and with pages that say nothing of themselves."""

    def fill(folder: Path) -> None:
        sources = {
            "kota/index.md": "---\ndokumen: unit\njenis: instansi\nnama: Kota\n"
            "pelaksana: {staf: {nama: Staf}}\n---\n",
            "kota/1.md": SOP.format(number="'1'", example="false"),
            "kota/2.md": SOP.format(number="'2'", example="true"),
            "panduan/a.md": 'Teks "pertama" <i>miring</i>.\n\nTeks kedua.\n',
            "panduan/b.md": "- butir\n",
        }
        for path, text in sources.items():
            (folder / "sops" / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / "sops" / path).write_text(text, encoding="utf-8")
        done = build(folder / "site", SOP_SUMBER=str(folder / "sops"))
        assert done.code == 0, done.output

    return once("heads", fill) / "site"


def test_an_example_is_left_out_of_map_and_search(
    small: Path, read: Callable[[Path], list[Page]]
) -> None:
    found = {page.uri: page for page in read(small)}
    assert content(found["kota/2/index.html"], name="robots") == ["noindex"]
    listed = [element.text for element in sitemap(small).iter(f"{MAP}loc")]
    assert f"{HOME}kota/1/" in listed
    assert f"{HOME}kota/2/" not in listed
    index = json.loads((small / "search" / "nama.json").read_text("utf-8"))
    places = {row[1] for row in index["entri"]}
    assert "kota/1/" in places
    assert "kota/2/" not in places
    assert "kota/2/" not in (small / "data" / "alamat.json").read_text("utf-8")


def test_what_authors_write_stands_in_heads_as_text(
    small: Path, read: Callable[[Path], list[Page]]
) -> None:
    found = {page.uri: page for page in read(small)}
    sop = found["kota/1/index.html"]
    assert opengraph(sop)["og:title"] == 'Surat "masuk" <b> & keluar (1)'
    assert content(found["panduan/a/index.html"], name="description") == ['Teks "pertama" miring.']
    assert opengraph(found["panduan/b/index.html"])["og:title"] == "B"
    assert content(found["panduan/b/index.html"], name="description") == ["B."]
