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
    posts = {post.url: [entry.id for entry in post.targets] for post in addresses.signposts()}
    assert posts == {
        "s/1/": ["kabupaten/a", "kota/a"],
        "s/kabupaten/1/": ["kabupaten/a"],
        "s/kota/1/": ["kota/a"],
    }
    assert [addresses.short(entry) for entry in catalog.sops.entries] == [
        "s/kabupaten/1/",
        "s/kota/1/",
    ]


def test_an_old_address_leads_on(make_catalog: Callable[..., Catalog]) -> None:
    catalog = make_catalog({"kota/a.md": sop("null", alias_url="[/lama/surat/]")})
    posts = list(Addresses.of(catalog).signposts())
    assert [(post.url, post.targets[0].id) for post in posts] == [("lama/surat/", "kota/a")]
    assert posts[0].root == "../../"


def test_an_example_has_no_short_address(make_catalog: Callable[..., Catalog]) -> None:
    catalog = make_catalog({"kota/a.md": sop("1", contoh="true")})
    assert list(Addresses.of(catalog).signposts()) == []
    assert Addresses.of(catalog).short(catalog.sops.entries[0]) is None
