"""Printing in processes: only what changed, and nothing that a failure could hide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from publish.paper.orders import Order, make_orders
from publish.paper.papers import Papers, size_in_words
from publish.paper.printing import Workshop
from sopkit.catalog import Catalog

OVERRIDES = Path(__file__).resolve().parents[3] / "overrides"


@pytest.fixture
def catalog(
    make_catalog: Callable[..., Catalog],
    sop_source: Callable[..., str],
    unit_source: Callable[..., str],
) -> Catalog:
    return make_catalog(
        {
            "kota/index.md": unit_source("instansi", "Kota"),
            "kota/umum/index.md": unit_source("bagian", "Bagian Umum"),
            "kota/umum/a.md": sop_source(nomor="1", prosedur=[{"kegiatan": "Menerima"}]),
            "kota/umum/b.md": sop_source(nomor="2", prosedur=[{"kegiatan": "Mengirim"}]),
        }
    )


@pytest.fixture
def workshop(catalog: Catalog, tmp_path: Path) -> Workshop:
    made = Workshop.of(OVERRIDES, tmp_path / "cache", catalog.settings)
    return replace(made, processes=1)


def print_all(workshop: Workshop, orders: list[Order]) -> dict[str, bytes | None]:
    printing = workshop.open(orders)
    try:
        return {order.path: printed.body for order, printed in printing.results()}
    finally:
        printing.close()


def kept(folder: Path) -> dict[Path, int]:
    return {file: file.stat().st_mtime_ns for file in folder.rglob("*.pdf")}


def test_every_order_is_printed(catalog: Catalog, workshop: Workshop, tmp_path: Path) -> None:
    made = print_all(workshop, list(make_orders(catalog, tmp_path / "sops")))
    assert sorted(made) == ["pdf/1.pdf", "pdf/2.pdf", "pdf/buku-kota-umum.pdf"]
    assert all(body and body.startswith(b"%PDF-1.7") for body in made.values())


def test_only_what_changed_is_printed_again(
    catalog: Catalog, workshop: Workshop, tmp_path: Path
) -> None:
    orders = list(make_orders(catalog, tmp_path / "sops"))
    first = print_all(workshop, orders)
    before = kept(tmp_path / "cache")
    assert print_all(workshop, orders) == first
    assert kept(tmp_path / "cache") == before
    changed = [
        replace(order, document=replace(order.document, logo="x.svg"))
        if order.path == "pdf/1.pdf"
        else order
        for order in orders
    ]
    print_all(workshop, changed)
    assert len(kept(tmp_path / "cache")) == len(before) + 1


def test_a_damaged_copy_is_printed_again(
    catalog: Catalog, workshop: Workshop, tmp_path: Path
) -> None:
    orders = list(make_orders(catalog, tmp_path / "sops"))
    first = print_all(workshop, orders)
    for file in kept(tmp_path / "cache"):
        file.write_bytes(file.read_bytes()[:100])
    assert print_all(workshop, orders) == first


def test_a_template_that_fails_is_told(
    catalog: Catalog, workshop: Workshop, tmp_path: Path
) -> None:
    press = replace(workshop.press, templates=tmp_path)
    (tmp_path / "measure.typ").write_text("#context [#metadata(()) <heights>]")
    (tmp_path / "sop.typ").write_text('#panic("rusak")')
    order = next(one for one in make_orders(catalog, tmp_path / "sops") if "buku" not in one.path)
    bare = replace(order, document=replace(order.document, sections=(), views=()))
    printing = replace(workshop, press=press).open([bare])
    [(_, printed)] = printing.results()
    printing.close()
    assert printed.body is None
    assert "rusak" in printed.complaint


def test_a_paper_is_printed_by_its_address(catalog: Catalog, tmp_path: Path) -> None:
    papers = Papers(catalog, tmp_path / "sops", OVERRIDES)
    assert (papers.print_now("pdf/1.pdf") or b"").startswith(b"%PDF")
    for path in ("pdf/99.pdf", "index.html", ""):
        assert papers.print_now(path) is None


@pytest.mark.parametrize(
    ("size", "words"), [(1, "1 kB"), (84_400, "84 kB"), (999_999, "1000 kB"), (1_249_000, "1,2 MB")]
)
def test_sizes_are_told_in_words(size: int, words: str) -> None:
    assert size_in_words(size) == words
