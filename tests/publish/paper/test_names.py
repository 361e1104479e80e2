from __future__ import annotations

from collections.abc import Callable

import pytest

from publish.paper.names import LONGEST, book_files, sop_files
from sopkit.catalog import Catalog


@pytest.fixture
def catalog(
    make_catalog: Callable[..., Catalog],
    sop_source: Callable[..., str],
    unit_source: Callable[..., str],
) -> Catalog:
    deep = "/".join(["unit-dengan-nama-yang-panjang-sekali"] * 6)
    return make_catalog(
        {
            "kota-a/index.md": unit_source("instansi", "Kota A"),
            "kota-a/umum/index.md": unit_source("bagian", "Bagian Umum"),
            "kota-a/umum/satu.md": sop_source(nomor="065/SOP/1"),
            "kota-a/umum/dua.md": sop_source(nomor="01.02"),
            "kota-a/umum/tiga.md": sop_source(nomor=None),
            "kota-a/umum/empat.md": sop_source(nomor="7"),
            "kota-a/umum/lima.md": sop_source(nomor="7"),
            "kota-a/umum/contoh.md": sop_source(nomor="99", contoh=True),
            f"kota-a/umum/{deep}.md": sop_source(nomor=None),
            "kota-b/index.md": unit_source("instansi", "Kota B"),
            "kota-b/umum/index.md": unit_source("bagian", "Bagian Umum"),
            "kota-b/umum/dua.md": sop_source(nomor="01.02"),
            "kota-b/sepi/index.md": unit_source("bagian", "Bagian Sepi"),
            "kota-b/daftar/index.md": unit_source(
                "bagian", "Bagian Daftar", inventaris=[{"judul": "X", "dokumen": "sop"}]
            ),
        }
    )


def test_a_file_bears_the_number_of_its_sop(catalog: Catalog) -> None:
    files = sop_files(catalog)
    assert files["kota-a/umum/satu"] == "pdf/065-sop-1.pdf"


def test_governments_that_share_a_number_are_told_apart(catalog: Catalog) -> None:
    files = sop_files(catalog)
    assert files["kota-a/umum/dua"] == "pdf/kota-a-01-02.pdf"
    assert files["kota-b/umum/dua"] == "pdf/kota-b-01-02.pdf"


def test_a_file_without_a_number_of_its_own_bears_its_path(catalog: Catalog) -> None:
    files = sop_files(catalog)
    assert files["kota-a/umum/tiga"] == "pdf/kota-a-umum-tiga.pdf"
    assert files["kota-a/umum/empat"] == "pdf/kota-a-umum-empat.pdf"


def test_no_two_files_share_a_name_and_none_is_too_long(catalog: Catalog) -> None:
    files = [*sop_files(catalog).values(), *book_files(catalog).values()]
    assert len(set(files)) == len(files)
    assert max(map(len, files)) <= LONGEST + len("pdf/-01234567.pdf")


def test_examples_have_no_file(catalog: Catalog) -> None:
    assert "kota-a/umum/contoh" not in sop_files(catalog)


def test_a_unit_that_has_or_lists_sops_has_a_book(catalog: Catalog) -> None:
    books = book_files(catalog)
    assert books["kota-a/umum"] == "pdf/buku-kota-a-umum.pdf"
    assert "kota-b/daftar" in books
    assert not {"kota-b/sepi", "kota-a", "kota-b"} & set(books)


def test_of_editions_with_one_number_the_one_in_force_bears_it(
    make_catalog: Callable[..., Catalog], sop_source: Callable[..., str]
) -> None:
    old = sop_source(nomor="7", status="digantikan", digantikan_oleh="b.md")
    catalog = make_catalog({"kota/a.md": old, "kota/b.md": sop_source(nomor="7", status="berlaku")})
    assert sop_files(catalog) == {"kota/a": "pdf/kota-a.pdf", "kota/b": "pdf/7.pdf"}
