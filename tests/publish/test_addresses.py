from __future__ import annotations

from collections.abc import Callable

import pytest

from publish.addresses import Addresses, slug_of
from sopkit.catalog import Catalog

UNIT = "---\ndokumen: unit\njenis: instansi\nnama: Kota\n---\n"


def sop(number: str, **more: str) -> str:
    extra = "".join(f"{key}: {value}\n" for key, value in more.items())
    return f"---\ndokumen: sop\nnomor: {number}\njudul: Membuat surat\n{extra}---\n"


@pytest.mark.parametrize(
    ("number", "slug"),
    [
        ("01.01.07.2019", "01-01-07-2019"),
        ("065/SOP/417.112/12", "065-sop-417-112-12"),
        (" 1 / A. ", "1-a"),
        ("…", ""),
    ],
)
def test_a_number_becomes_a_slug(number: str, slug: str) -> None:
    assert slug_of(number) == slug


def test_a_number_leads_to_its_sop(make_catalog: Callable[..., Catalog]) -> None:
    catalog = make_catalog({"kota/index.md": UNIT, "kota/a.md": sop("01.02")})
    addresses = Addresses.of(catalog)
    entry = catalog.sops.entries[0]
    assert addresses.short(entry) == "s/01-02/"
    assert [(post.url, len(post.targets)) for post in addresses.signposts()] == [
        ("s/01-02/", 1),
        ("s/kota/01-02/", 1),
    ]


def test_a_number_of_two_governments_offers_both(make_catalog: Callable[..., Catalog]) -> None:
    catalog = make_catalog({"kota/a.md": sop("1"), "kabupaten/a.md": sop("1")})
    addresses = Addresses.of(catalog)
    assert signposts(catalog) == {
        "s/1/": ["kabupaten/a/", "kota/a/"],
        "s/kabupaten/1/": ["kabupaten/a/"],
        "s/kota/1/": ["kota/a/"],
    }
    assert [addresses.short(entry) for entry in catalog.sops.entries] == [
        "s/kabupaten/1/",
        "s/kota/1/",
    ]


def signposts(catalog: Catalog) -> dict[str, list[str]]:
    return {
        post.url: [target.url for target in post.targets]
        for post in Addresses.of(catalog).signposts()
    }


def test_what_tells_two_targets_apart_is_said(make_catalog: Callable[..., Catalog]) -> None:
    catalog = make_catalog(
        {"kota/index.md": UNIT, "kota/umum/a.md": sop("1"), "kab/a.md": sop("1")}
    )
    post = next(post for post in Addresses.of(catalog).signposts() if post.url == "s/1/")
    assert [target.place for target in post.targets] == ["Kab", "Umum, Kota"]


OLD = [
    # as the author wrote it, where the signpost stands, its file, the way to the root
    ("/lama/surat/", "lama/surat/", "lama/surat/index.html", "../../"),
    ("lama", "lama/", "lama/index.html", "../"),
    ("lama/index.html", "lama/", "lama/index.html", "../"),
    # a page of an older site that was a file
    ("lama/surat.html", "lama/surat.html", "lama/surat.html", "../"),
    ("surat.html", "surat.html", "surat.html", "./"),
    # the short address of a number that was given up
    ("s/01-03/", "s/01-03/", "s/01-03/index.html", "../../"),
]


@pytest.mark.parametrize(("old", "url", "file", "root"), OLD)
def test_an_old_address_leads_on(
    make_catalog: Callable[..., Catalog], old: str, url: str, file: str, root: str
) -> None:
    catalog = make_catalog({"kota/a.md": sop("null", alias_url=f"[{old}]")})
    [post] = Addresses.of(catalog).signposts()
    assert (post.url, post.file, post.root) == (url, file, root)
    assert [target.url for target in post.targets] == ["kota/a/"]


@pytest.mark.parametrize(
    "old", ["../lain/", "/", "..", "https://x.example/a", "a/../b", "a//b", ".git/x", "a?b=1"]
)
def test_what_is_no_plain_address_is_never_written(
    make_catalog: Callable[..., Catalog], old: str
) -> None:
    catalog = make_catalog({"kota/a.md": sop("null", alias_url=f'["{old}"]')})
    assert signposts(catalog) == {}


def test_a_signpost_takes_the_place_of_no_page(make_catalog: Callable[..., Catalog]) -> None:
    page = "# Halaman\n"
    old = "[kota/, kota/b/, panduan/x/, pelaksana/kota/staf/, s/2/, lama/, lama]"
    unit = UNIT.replace("---\n", "---\npelaksana: {staf: {nama: Staf}}\n", 1)
    files = {"kota/index.md": unit, "kota/b.md": sop("2"), "panduan/x.md": page}
    catalog = make_catalog({**files, "kota/a.md": sop("null", alias_url=old)})
    assert signposts(catalog) == {
        "s/2/": ["kota/b/"],
        "s/kota/2/": ["kota/b/"],
        "lama/": ["kota/a/"],
    }


def test_all_that_lies_below_a_unit_moves_with_it(make_catalog: Callable[..., Catalog]) -> None:
    unit = UNIT.replace("---\n", "---\nalias_url: [kota/umum]\n", 1).replace("instansi", "bagian")
    office = unit.replace("---\n", "---\npelaksana: {staf: {nama: Staf}}\n", 1)
    catalog = make_catalog(
        {
            "kota/tu/index.md": office,
            "kota/tu/arsip/a.md": sop("null"),
            "kota/tu2/a.md": sop("null"),
        }
    )
    assert signposts(catalog) == {
        "kota/umum/": ["kota/tu/"],
        "kota/umum/arsip/": ["kota/tu/arsip/"],
        "kota/umum/arsip/a/": ["kota/tu/arsip/a/"],
        "pelaksana/kota/umum/staf/": ["pelaksana/kota/tu/staf/"],
    }


def test_a_new_unit_may_stand_where_an_old_one_stood(make_catalog: Callable[..., Catalog]) -> None:
    unit = UNIT.replace("---\n", "---\nalias_url: [kota/umum]\n", 1).replace("instansi", "bagian")
    catalog = make_catalog({"kota/tu/index.md": unit, "kota/tu/a.md": sop("null")})
    assert set(signposts(catalog)) == {"kota/umum/", "kota/umum/a/"}
    catalog = make_catalog({"kota/umum/a.md": sop("null")})
    assert signposts(catalog) == {}


def test_an_example_has_no_short_address(make_catalog: Callable[..., Catalog]) -> None:
    catalog = make_catalog({"kota/a.md": sop("1", contoh="true")})
    assert list(Addresses.of(catalog).signposts()) == []
    assert Addresses.of(catalog).short(catalog.sops.entries[0]) is None


def test_a_number_that_editions_share_leads_to_the_one_in_force(
    make_catalog: Callable[..., Catalog],
) -> None:
    old = sop("1", status="digantikan", digantikan_oleh="b.md")
    catalog = make_catalog({"kota/a.md": old, "kota/b.md": sop("1", status="berlaku")})
    addresses = Addresses.of(catalog)
    assert signposts(catalog) == {"s/1/": ["kota/b/"], "s/kota/1/": ["kota/b/"]}
    assert [addresses.short(entry) for entry in catalog.sops.entries] == [None, "s/1/"]


def test_what_nobody_replaced_keeps_its_number(make_catalog: Callable[..., Catalog]) -> None:
    catalog = make_catalog({"kota/a.md": sop("1", status="dicabut")})
    assert signposts(catalog) == {"s/1/": ["kota/a/"], "s/kota/1/": ["kota/a/"]}
