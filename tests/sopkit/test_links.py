from __future__ import annotations

from collections.abc import Callable

import pytest

from sopkit.catalog import Catalog

EDITIONS = {
    # The file, and what it says of itself; all have the number 1.
    "kota/a.md": "status: digantikan\ndigantikan_oleh: b.md\n",
    "kota/b.md": "status: digantikan\ndigantikan_oleh: 1\nrevisi_ke: 1\n",
    "kota/c.md": "status: berlaku\nrevisi_ke: 2\n",
    "kota/d.md": "status: rancangan\nrevisi_ke: 3\n",
}


@pytest.fixture
def editions(make_catalog: Callable[..., Catalog]) -> Catalog:
    head = "---\ndokumen: sop\nnomor: '1'\njudul: Membuat surat\n"
    other = "---\ndokumen: sop\nnomor: '2'\njudul: Lain\n---\n"
    files = {path: f"{head}{more}---\n" for path, more in EDITIONS.items()}
    return make_catalog({**files, "kota/e.md": other})


@pytest.mark.parametrize(
    ("asking", "found"),
    [
        ("kota/e", "kota/c"),
        ("kota/a", "kota/c"),
        ("kota/b", "kota/c"),
        # Nobody means himself: next comes what is being prepared.
        ("kota/c", "kota/d"),
        ("kota/d", "kota/c"),
    ],
)
def test_a_number_that_editions_share_means_the_one_in_force(
    editions: Catalog, asking: str, found: str
) -> None:
    target = editions.sops.find("1", near=editions.sops.by_id[asking])
    assert target is editions.sops.by_id[found]


def test_a_number_that_none_shares_may_mean_the_one_asking(editions: Catalog) -> None:
    entry = editions.sops.by_id["kota/e"]
    assert editions.sops.find("2", near=entry) is entry


def test_the_successor_of_an_edition_may_bear_its_number(editions: Catalog) -> None:
    second = editions.sops.by_id["kota/b"]
    assert editions.successor(second) is editions.sops.by_id["kota/c"]
