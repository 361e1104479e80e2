from __future__ import annotations

import pytest

from sopkit.legal.identity import LegalId
from sopkit.legal.kinds import AGENCY_ROWS, KINDS, MINISTRY_ROWS, OWN_KINDS, kind_of_year
from sopkit.legal.regions import RegionKind
from sopkit.legal.rows import Agency, Kind, Ministry

ROWS: tuple[Kind | Ministry | Agency, ...] = (*OWN_KINDS, *MINISTRY_ROWS, *AGENCY_ROWS)

# The kinds that the published data already uses; their codes are a contract.
CODES = """
uud tap-mpr uu uudrt perppu pp perpres keppres inpres permenpan permenpanrb kepmenpan kepmenpanrb
permendagri kepmendagri permenkes kepmenkes permenkeu kepmenkeu permendag permenperin permentan
permenkp permenhut permenlhk kepmenhut permenhub permenkominfo permendikbud permenag permenkumham
permenpupr permenaker permenko-polhukam perber perkpk perbkn perlan peranri perbps perbnpb
perbasarnas perki perlkpp perda qanun pergub perbup perwali perdes kepgub kepbup kepwali kepdprd
kep-sekda kep-kadis per-kadis se-mendagri inmendagri se-bupati ingub
"""


@pytest.mark.parametrize("code", CODES.split())
def test_the_agreed_codes_are_there(code: str) -> None:
    assert KINDS[code].code == code


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_no_row_is_without_examples(row: Kind | Ministry | Agency) -> None:
    assert row.examples


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_every_kind_has_examples_with_ids_of_its_own(kind: Kind) -> None:
    assert kind.examples
    for example in kind.examples:
        assert LegalId.from_slug(example.id).jenis == kind.code


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_the_ids_of_all_examples_are_well_formed(row: Kind | Ministry | Agency) -> None:
    for example in row.examples:
        assert str(LegalId.from_slug(example.id)) == example.id


def test_levels_are_those_of_the_law() -> None:
    assert {kind.level for kind in KINDS.values()} == {
        "1",
        "2",
        "3",
        "4",
        "5",
        "6/7",
        "8n",
        "8d",
        "-",
    }


@pytest.mark.parametrize(
    "codes",
    [
        # The order in which legal bases are listed, by custom and UU 12/2011.
        "uud tap-mpr uu pp perpres permendagri perda perwali kepwali",
        "perpres keppres inpres permenkes",
        "permenpan perkpk kepmenpan",
        "perda pergub perbup perdes kepdes",
    ],
)
def test_ranks_follow_the_hierarchy(codes: str) -> None:
    ranks = [KINDS[code].rank for code in codes.split()]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == len(ranks)


def test_decrees_are_no_legislation() -> None:
    codes = ["keppres", "inpres", "kepmendagri", "se-mendagri", "kepwali", "kep-sekda", "se-bupati"]
    assert not any(KINDS[code].is_regulation for code in codes)
    assert all(KINDS[code].is_regulation for code in ["uud", "perda", "perwali", "perkpk"])


def test_an_office_says_of_which_kind_its_region_is() -> None:
    assert KINDS["perwali"].regions == (RegionKind.KOTA,)
    assert KINDS["perbup"].regions == (RegionKind.KAB,)
    assert KINDS["pergub"].regions == (RegionKind.PROV,)
    assert not KINDS["uu"].is_regional


@pytest.mark.parametrize(
    ("code", "year", "right"),
    [
        ("permenpan", 2009, "permenpan"),
        ("permenpan", 2010, "permenpanrb"),
        ("permenpanrb", 2008, "permenpan"),
        ("kepmenpanrb", 2004, "kepmenpan"),
        ("permenpan", None, "permenpan"),
        ("permendagri", 2012, "permendagri"),
    ],
)
def test_the_year_decides_within_a_family(code: str, year: int | None, right: str) -> None:
    assert kind_of_year(code, year).code == right
