"""The book of a unit, printed: which parts have pages, and which are but a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import pytest


class Paper(Protocol):
    reader: Any


class Papers(Protocol):
    def __call__(self, files: dict[str, str]) -> dict[str, Paper]: ...


@pytest.fixture
def book(
    papers: Papers, sop_source: Callable[..., str], unit_source: Callable[..., str]
) -> Callable[..., list[str]]:
    """Give a printer of the book of a unit of one SOP: what each page says."""

    def make(*, prose: str = "", **files: str) -> list[str]:
        found = papers(
            {
                "kota/umum/index.md": unit_source("bagian", "Bagian Umum") + prose,
                "kota/umum/surat.md": sop_source(prosedur=[STEP]),
                **{f"kota/umum/{name}.md": text for name, text in files.items()},
            }
        )
        pages = found["pdf/buku-kota-umum.pdf"].reader.pages
        return [" ".join(page.extract_text().split()) for page in pages]

    return make


STEP = {
    "kegiatan": "Menerima surat",
    "pelaksana": "staf",
    "kelengkapan": "Berkas",
    "waktu": "10 menit",
    "output": "Hasil",
}

NO_DECREE = "Keputusan yang menetapkan SOP dalam buku ini tidak ada dalam katalog."


def test_parts_of_one_sentence_have_no_pages_of_their_own(book: Callable[..., list[str]]) -> None:
    cover, decree, contents, approval, form, _table = book()
    assert "Bagian Umum".casefold() in cover.casefold()
    assert contents.startswith("Daftar isi")
    # A decree is missed where it belongs.
    assert decree.startswith(f"Keputusan {NO_DECREE}")
    assert "Yang belum tersedia Unit ini tidak mendaftarkan judul selain" in contents
    assert approval.startswith("Lembar pengesahan")
    assert "Nomor SOP" in form
    listed = contents.partition("Penjelasan singkat Ruang lingkup")[0]
    assert "Keputusan 2" in listed
    assert "Lembar pengesahan 4" in listed
    assert "Yang belum tersedia" not in listed


def test_a_decree_comes_before_the_contents(book: Callable[..., list[str]]) -> None:
    _cover, decree, contents, *_ = book(keputusan="Menetapkan SOP ini.\n")
    assert decree.startswith("Keputusan Menetapkan SOP ini.")
    assert "Keputusan 2" in contents
    assert NO_DECREE not in contents


def test_a_long_explanation_has_pages_of_its_own(book: Callable[..., list[str]]) -> None:
    pages = book(prose="Satu alinea tentang unit ini.\n\n" * 60)
    assert "Ruang lingkup" not in pages[2]
    assert pages[3].startswith("Penjelasan singkat Ruang lingkup")
    assert "Satu alinea" in pages[4]
