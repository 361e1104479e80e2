from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sopkit.basis.citing import Cited, cited_by
from sopkit.basis.corrections import Corrections
from sopkit.catalog import Catalog
from sopkit.model import Rujukan

ROOT = Path(__file__).resolve().parents[3]

SourceCase = tuple[str | None, str]


def source_texts() -> Iterator[SourceCase]:
    """Yield the citations of the source documents with the region of each document."""
    region: str | None = None
    for line in (ROOT / "tests/cases/legal/naskah.txt").read_text("utf-8").splitlines():
        if line.startswith("[wilayah"):
            code = line.removeprefix("[wilayah").removesuffix("]").strip()
            region = None if code == "-" else code
        elif line and not line.startswith("# "):
            yield region, line.rsplit(" => ", 1)[0].partition(" | ")[2].replace("\\n", " ")


def cited_in(text: str, region: str | None) -> tuple[Cited, ...]:
    return cited_by([Rujukan(kutipan=text)], region, {})


@pytest.fixture
def real(make_catalog: Callable[..., Catalog]) -> Corrections:
    """Give the register that ships, without what its pages say of wrong references."""
    files = {
        f"dasar-hukum/{file.name}": "\n".join(
            line
            for line in file.read_text("utf-8").splitlines()
            if not line.startswith("koreksi_rujukan")
        )
        for file in (ROOT / "sops/dasar-hukum").glob("*.md")
    }
    return make_catalog(files).corrections


def test_the_wrong_numbers_of_the_source_documents_are_found_by_their_titles(
    real: Corrections,
) -> None:
    found = {
        (cited.id, meant)
        for region, text in source_texts()
        for cited in cited_in(text, region)
        if (meant := real.find(cited))
    }
    assert found == {
        ("permenpanrb-12-2012", "permenpanrb-12-2011"),
        ("perda-kota-serang-7-2017", "perda-kota-serang-7-2016"),
    }


def test_titles_that_differ_in_a_few_words_are_no_slips(real: Corrections) -> None:
    deviating = {
        cited.id
        for region, text in source_texts()
        for cited in cited_in(text, region)
        if real.deviates(cited)
    }
    assert deviating == {"permenpanrb-12-2012"}


PAGE = (
    "---\ndokumen: peraturan\njenis: perda\nwilayah: kota-serang\nnomor: '{}'\ntahun: {}\n{}---\n"
)


def page(number: str, year: int, more: str = "") -> tuple[str, str]:
    name = f"dasar-hukum/perda-kota-serang-{number}-{year}.md"
    return name, PAGE.format(number, year, more)


APBD = "tentang: Anggaran Pendapatan dan Belanja Daerah Tahun Anggaran {}\n"

CASES = [
    # other pages, the citation, what is meant
    (
        [page("5", 2015, "tentang: Retribusi Jasa Umum\n")],
        "Perda 5/2016 tentang Retribusi Jasa Umum",
        "5-2015",
    ),
    # The budgets of two years are no slip.
    ([page("5", 2015, APBD.format(2016))], "Perda 5/2016 tentang " + APBD[9:-1].format(2017), None),
    # Of one year, each office has a rule of its own.
    (
        [page("6", 2016, "tentang: Susunan Organisasi Dinas Kesehatan\n")],
        "Perda 5/2016 tentang Susunan Organisasi Dinas Kesehatan",
        None,
    ),
    # The page says which one is meant, and the citation does not give its own title.
    (
        [page("5", 2016, "koreksi_rujukan: perda-kota-serang-9-2016\n")],
        "Perda 5/2016",
        "9-2016",
    ),
    (
        [page("5", 2016, "tentang: Retribusi\nkoreksi_rujukan: perda-kota-serang-9-2016\n")],
        "Perda 5/2016 tentang Retribusi",
        None,
    ),
    ([], "Perda 5/2016 tentang Retribusi", None),
]


@pytest.mark.parametrize(("pages", "text", "meant"), CASES)
def test_what_a_citation_means(
    make_catalog: Callable[..., Catalog],
    pages: list[tuple[str, str]],
    text: str,
    meant: str | None,
) -> None:
    unit = "---\ndokumen: unit\njenis: instansi\nnama: Kota\nwilayah: kota-serang\n---\n"
    sop = f'---\ndokumen: sop\njudul: Surat\ndasar_hukum: ["{text}"]\n---\n'
    catalog = make_catalog({"kota/index.md": unit, "kota/1.md": sop, **dict(pages)})
    [cited] = catalog.cited["kota/1"]
    assert catalog.corrections.find(cited) == (f"perda-kota-serang-{meant}" if meant else None)
