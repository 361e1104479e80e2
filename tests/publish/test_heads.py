from __future__ import annotations

from collections.abc import Callable

from publish.heads import Head, make_heads
from publish.pages import make_pages
from sopkit.catalog import Catalog

UNIT = "---\ndokumen: unit\njenis: {}\nnama: {}\n---\n"


def sop(number: str, **more: str) -> str:
    extra = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"---\ndokumen: sop\nnomor: {number}\njudul: Surat\n{extra}---\n"


def heads(catalog: Catalog) -> dict[str, Head]:
    pages = {page.uri: page for page in make_pages(catalog)}
    return dict(make_heads(catalog, pages))


def test_a_title_says_as_much_as_tells_it_from_the_others(
    make_catalog: Callable[..., Catalog],
) -> None:
    found = heads(
        make_catalog(
            {
                "kota/index.md": UNIT.format("instansi", "Kota"),
                "kab/index.md": UNIT.format("instansi", "Kabupaten"),
                **{
                    f"{top}/umum/index.md": UNIT.format("bagian", "Umum") for top in ("kota", "kab")
                },
                "kota/setda/umum/index.md": UNIT.format("bagian", "Umum"),
                "kota/a.md": sop("1"),
                "kota/b.md": sop("2"),
                "kota/c.md": sop("null"),
                "kota/umum/c.md": sop("null"),
                "kota/umum/d.md": sop("null"),
                "kab/a.md": sop("1"),
            }
        )
    )
    titles = {uri: head.full_title for uri, head in found.items()}
    assert titles["kota/umum/index.md"] == "Umum, Kota, kota/umum/index.md"
    assert titles["kab/umum/index.md"] == "Umum, Kabupaten"
    assert titles["kota/setda/umum/index.md"] == "Umum, Kota, Setda"
    assert titles["kota/b.md"] == "Surat (2)"
    assert (titles["kota/a.md"], titles["kab/a.md"]) == ("Surat (1), Kota", "Surat (1), Kabupaten")
    assert titles["kota/umum/c.md"] == "Surat, Kota, Umum, kota/umum/c.md"
    assert len(set(titles.values())) == len(titles)
    assert {head.title for uri, head in found.items() if uri.endswith("c.md")} == {"Surat"}


def test_an_ordinary_page_is_described_by_what_it_says(
    make_catalog: Callable[..., Catalog],
) -> None:
    found = heads(
        make_catalog(
            {
                "panduan/a.md": "---\ntitle: Satu\ndescription: Dua.\n---\n# Tiga\n\nEmpat.\n",
                "panduan/b.md": "# Tiga & <b>\n\nEmpat <i>lima</i>.\n",
                "panduan/tata-naskah/index.md": "- butir\n",
                "index.md": "Teks beranda.\n",
            }
        )
    )
    told = {uri: (head.title, head.description) for uri, head in found.items() if "panduan" in uri}
    assert told == {
        "panduan/a.md": ("Satu", "Dua."),
        "panduan/b.md": ("Tiga &", "Empat lima."),
        "panduan/tata-naskah/index.md": ("Tata naskah", "Tata naskah."),
    }
    assert found["panduan/b.md"].meta()["head_title"] == "Tiga &amp;"


def test_an_example_is_left_out_of_every_search(make_catalog: Callable[..., Catalog]) -> None:
    found = heads(make_catalog({"kota/a.md": sop("1", contoh="true"), "kota/b.md": sop("2")}))
    meta = {uri: found[uri].meta() for uri in ("kota/a.md", "kota/b.md")}
    assert meta["kota/a.md"]["robots"] == "noindex"
    assert "robots" not in meta["kota/b.md"]
    assert [meta["kota/a.md"]["og_type"], found["kota/index.md"].meta()["og_type"]] == [
        "article",
        "website",
    ]
