from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopkit.legal.citations import Citation, parse
from sopkit.legal.identity import LegalId
from sopkit.legal.kinds import AGENCY_ROWS, KINDS, MINISTRY_ROWS
from sopkit.legal.regions import RegionError, RegionKind, all_regions
from sopkit.legal.roles import Role
from sopkit.legal.rows import Example, Kind
from sopkit.legal.typed import TYPED_NUMBERS

CASES = Path(__file__).parents[2] / "cases/legal"
ROLE_MARKS = {Role.UTAMA: "", Role.PERUBAHAN: "/perubahan", Role.DALAM_JUDUL: "/judul"}


class Case(NamedTuple):
    region: str | None
    text: str
    expected: str


def read_cases(path: Path) -> Iterator[Case]:
    """Read `text => expected` lines; `[wilayah kota-serang]` says whose document follows."""
    region = None
    for line in read_lines(path):
        if line.startswith("[wilayah"):
            code = line.removeprefix("[wilayah").removesuffix("]").strip()
            region = None if code == "-" else code
            continue
        text, expected = line.rsplit(" => ", 1)
        yield Case(region, text.replace("\\n", "\n"), expected)


def read_lines(path: Path) -> list[str]:
    """Return the lines that are neither empty nor comments."""
    lines = path.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("# ")]


def summary(citations: tuple[Citation, ...]) -> str:
    """Write citations as the tables do: `uu-25-2009; ?perda,-,7,2016; uu-20-2001/perubahan`."""
    return "; ".join(map(_one, citations))


def _one(citation: Citation) -> str:
    fields = (citation.jenis, citation.wilayah, citation.nomor, citation.tahun)
    missing = "?" + ",".join("-" if field is None else str(field) for field in fields)
    implied = "*" if citation.region_implied else ""
    return f"{citation.id or missing}{implied}{ROLE_MARKS[citation.role]}"


FORMS = [case for path in sorted(CASES.glob("sitiran/*.txt")) for case in read_cases(path)]
SOURCES = list(read_cases(CASES / "naskah.txt"))
EXAMPLES = [
    *(example for kind in KINDS.values() for example in kind.examples),
    *(example for ministry in MINISTRY_ROWS for example in ministry.examples),
    *(example for agency in AGENCY_ROWS for example in agency.examples),
    *(example for row in TYPED_NUMBERS for example in row.examples),
]


@pytest.mark.parametrize("case", FORMS, ids=lambda case: case.text[:60])
def test_citations_are_read_as_governments_write_them(case: Case) -> None:
    assert summary(parse(case.text, region=case.region)) == case.expected


def test_there_are_enough_forms_to_trust_the_table() -> None:
    assert len(FORMS) > 500
    assert len({case.text for case in FORMS}) == len(FORMS)


@pytest.mark.parametrize("example", dict.fromkeys(EXAMPLES), ids=lambda example: example.text[:60])
def test_every_row_of_the_tables_proves_itself(example: Example) -> None:
    assert [str(citation.id) for citation in parse(example.text)] == [example.id]


@pytest.mark.parametrize("text", read_lines(CASES / "bukan-sitiran.txt"))
def test_nothing_is_seen_where_nothing_is_cited(text: str) -> None:
    assert parse(text, region="kota-serang") == ()


@pytest.mark.parametrize("case", SOURCES, ids=lambda case: case.text[:60])
def test_the_source_documents_are_read_exactly(case: Case) -> None:
    text = case.text.partition(" | ")[2]
    assert summary(parse(text, region=case.region)) == case.expected


def test_the_source_documents_cite_45_regulations_176_times() -> None:
    cited: dict[str, int] = {}
    mentioned = set()
    for case in SOURCES:
        count, _, text = case.text.partition(" | ")
        for citation in parse(text, region=case.region):
            if citation.role is Role.UTAMA:
                cited[str(citation.id)] = cited.get(str(citation.id), 0) + int(count)
            else:
                mentioned.add(str(citation.id))
    assert (len(cited), sum(cited.values())) == (45, 176)
    assert len(mentioned - set(cited)) == 5


def test_a_citation_says_where_it_stands_and_why_it_was_recognised() -> None:
    text = "Mengingat  Per­aturan «Daerah»: Perda Kota\n  Serang No. 7 Tahun 2016 (LD 2016 No. 7)"
    (citation,) = parse(text)
    assert citation.text == "Perda Kota\n  Serang No. 7 Tahun 2016"
    assert text[citation.start : citation.end] == citation.text
    assert citation.id == LegalId.parse("perda-kota-serang-7-2016")
    assert citation.complete
    assert citation.rule == "perda/nomor-tahun"


def test_a_partial_citation_keeps_what_is_known() -> None:
    (citation,) = parse("Perda Nomor 7 Tahun 2016")
    assert not citation.complete
    assert (citation.jenis, citation.wilayah, citation.nomor, citation.tahun) == (
        "perda",
        None,
        "7",
        2016,
    )


def test_the_region_of_the_document_must_be_a_code() -> None:
    with pytest.raises(RegionError, match="Kota Serang"):
        parse("Perda Nomor 7 Tahun 2016", region="Kota Serang")


def test_a_number_may_be_written_in_another_script_or_width_without_harm() -> None:
    # Digits that int() reads but no government prints.
    assert parse("UU Nomor ٢٥ Tahun ٢٠٠٩") == ()


NUMBER_WORDS = st.sampled_from(["Nomor ", "nomor ", "No. ", "No ", "NOMOR: ", "No.", "Nomor\n"])
YEAR_WORDS = st.sampled_from([" Tahun ", " tahun ", " Th. ", " Thn ", " TAHUN ", "\nTahun ", "/"])
AROUND = st.sampled_from(["", "1. ", "- ", "berdasarkan ", "(", "Pasal 5 ", "• "])
SPACINGS = st.sampled_from([" ", "  ", "\n", " \n  "])
# A Perdasi is a "Peraturan Daerah Provinsi" by its full name, as every rule of a province is.
KINDS_BY_NAME = sorted(
    (kind for kind in KINDS.values() if kind.code not in ("uud", "perdasi") and not kind.open_name),
    key=lambda kind: kind.code,
)


@st.composite
def written_citations(draw: st.DrawFn) -> tuple[str, str]:
    kind = draw(st.sampled_from(KINDS_BY_NAME))
    year = draw(st.integers(*_years(kind)))
    number = draw(st.integers(1, 999))
    place, region = draw(places(kind))
    name = f"{kind.name} {place}".strip().replace(" ", draw(SPACINGS))
    if kind.code == "tap-mpr":
        return f"{name} Nomor IV/MPR/{year}", f"tap-mpr-iv-mpr-{year}"
    text = f"{name} {draw(NUMBER_WORDS)}{number}{draw(YEAR_WORDS)}{year}"
    slug = "-".join(part for part in (kind.code, region, str(number), str(year)) if part)
    cased = draw(st.sampled_from([str, str.upper, str.lower]))(text)
    return draw(AROUND) + cased + draw(st.sampled_from(["", " tentang Pelayanan", ";", ")"])), slug


def _years(kind: Kind) -> tuple[int, int]:
    return max(kind.years[0], 1950), min(kind.years[1], 2026)


def places(kind: Kind) -> st.SearchStrategy[tuple[str, str]]:
    if not kind.is_regional:
        return st.just(("", ""))
    if kind.regions == (RegionKind.DESA,):
        return st.just(("Sukamaju", "desa-sukamaju"))
    regions = [region for region in all_regions() if region.kind in kind.regions]
    return st.sampled_from(regions).map(lambda region: (region.display(), region.code))


@settings(deadline=None)  # a busy machine is no failure
@given(pair=written_citations())
def test_every_kind_and_region_is_read_back_from_its_full_name(pair: tuple[str, str]) -> None:
    text, slug = pair
    # A decree that counts in years only reads "5/2016" as one number; the id is the same.
    assert [str(citation.id) for citation in parse(text)] == [slug]


PIECES = """
Undang-Undang UU Peraturan Menteri Daerah Kota Serang Nomor No. Tahun 2016 7 / dan jo. tentang ( )
sebagaimana_telah_diubah_dengan PER/15/M.PAN/7/2008 ; • ½ ﬁ <b> Perda Keputusan Kepala Dinas
Lembaran_Negara * \\ İ ² … 20l6 &nbsp;
"""
WORDS = st.sampled_from([*PIECES.replace("_", " ").split(), "\n", "-\n", "\u00ad"])
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(WORDS, max_size=30).map(" ".join),
    st.lists(WORDS, max_size=30).map("".join),
)


@settings(deadline=None)  # a busy machine is no failure
@given(text=TEXTS)
def test_whatever_is_read_stands_in_the_text_in_order(text: str) -> None:
    citations = parse(text, region="kota-serang")
    for citation in citations:
        assert 0 <= citation.start < citation.end <= len(text)
        assert text[citation.start : citation.end] == citation.text
        assert citation.complete == (citation.id is not None)
    assert all(left.end <= right.start for left, right in pairwise(citations))
    assert parse(text, region="kota-serang") == citations


HOSTILE = [
    " ",
    "a",
    "1",
    "1/",
    "a-",
    "a.",
    "(",
    "<a",
    "*",
    "•",
    "&nbsp;",
    "-\na",
    "p . e . r . ",
    "undang-undang ",
    "peraturan menteri ",
    "peraturan menteri nomor ",
    "peraturan bersama ",
    "perda kota ",
    "nomor ",
    "nomor 1 ",
    "nomor 1/",
    "tahun ",
    "hk. 02. ",
    "1/pmk.",
    "/pmk/",
    "putusan ",
    "lembaran negara ",
    "https://",
    "a@",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_is_read_in_time(piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    started = time.process_time()
    assert len(parse(text)) <= 1
    # A tenth of a second on a free machine; others work here too.
    assert time.process_time() - started < 0.3


def test_a_megabyte_of_hostile_text_takes_about_a_second() -> None:
    size = 1_000_000 // len(HOSTILE)
    text = "".join((piece * (size // len(piece) + 1))[:size] for piece in HOSTILE)
    started = time.process_time()
    parse(text, region="kota-serang")
    assert time.process_time() - started < 2


def test_time_grows_no_faster_than_the_text() -> None:
    def seconds(count: int) -> float:
        started = time.process_time()
        parse("Perda Kota Serang Nomor 7 Tahun 2016 jo. Nomor 9 Tahun 2020; " * count)
        return time.process_time() - started

    seconds(10)
    assert seconds(2000) < 3 * seconds(1000) + 0.2


def test_thousands_of_citations_are_read_in_a_second() -> None:
    texts = [case.text.partition(" | ")[2] for case in SOURCES] * 15
    started = time.process_time()
    for text in texts:
        parse(text, region="kota-serang")
    # 10,000 a second on a free machine; a third of it where others work too.
    assert len(texts) / (time.process_time() - started) > 3000
