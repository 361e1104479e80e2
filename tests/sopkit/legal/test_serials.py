from __future__ import annotations

import pytest

from sopkit.legal.kinds import KINDS
from sopkit.legal.serials import plain_digits, plausible_year, read_serial


@pytest.mark.parametrize(
    ("kind", "token", "year", "nomor", "tahun"),
    [
        ("uu", "25", 2009, "25", 2009),
        ("uu", "025", 2009, "25", 2009),
        ("uu", "25/2009", None, "25", 2009),
        ("uu", "5/74", 1974, "5", 1974),
        ("uu", "10/12", None, "10/12", None),
        ("permenpan", "per/15/m.pan/7/2008", None, "15", 2008),
        ("permenpan", "per/21/m.pan/ 11/2008", None, "21", 2008),
        ("permenkes", "1464/menkes/per/x/2010", None, "1464", 2010),
        ("permenkes", "hk.02.02/menkes/149/i/2010", None, "149", 2010),
        ("permenkeu", "205/pmk.06/2016", None, "205", 2016),
        ("permenhut", "p.39/menhut-ii/2009", None, "39", 2009),
        ("permenbumn", "per-03/mbu/12.2016", None, "3", 2016),
        ("perbpom", "hk.03.1.23.04.12.2205", 2012, "HK.03.1.23.04.12.2205", 2012),
        ("perbi", "14/15/pbi/2012", None, "14/15/PBI/2012", 2012),
        ("perda", "12a", 2010, "12A", 2010),
        # Garbage before digits is no number of a rule.
        ("perda", "tttt11", 2013, None, 2013),
        ("kepmenpan", "kep/25/m.pan/2/2004", None, "25", 2004),
        ("kepmenpan", "63/kep/m.pan/7/2003", None, "63", 2003),
        ("kepmenkes", "129/menkes/sk/ii/2008", None, "129", 2008),
        ("kepmenaker", "kep-51/men/1999", None, "51", 1999),
        ("kepmenesdm", "1827 k/30/mem/2018", None, "1827", 2018),
        # Several series side by side, and numbers by classification, stay whole.
        ("kepmendikbud", "56/m/2022", None, "56/M/2022", 2022),
        ("kepmendagri", "300.2.2-2138", 2025, "300.2.2-2138", 2025),
        ("kepmendagri", "061/1234/sj", None, "061/1234/SJ", None),
        ("kep-sekda", "188.45/ 391.1 /417.111/2018", None, "188.45/391.1/417.111/2018", 2018),
        ("se-menpupr", "11/se/m/2019", None, "11/SE/M/2019", 2019),
        ("tap-mpr", "xi/mpr", 1998, "XI/MPR/1998", 1998),
        ("tap-mpr", "xx/mprs", 1966, "XX/MPRS/1966", 1966),
        ("tap-mpr", "vi", 2001, "VI/MPR/2001", 2001),
    ],
)
def test_a_printed_number_becomes_that_of_the_identity(
    kind: str, token: str, year: int | None, nomor: str | None, tahun: int | None
) -> None:
    assert read_serial(token, year, KINDS[kind]) == (nomor, tahun)


@pytest.mark.parametrize(
    ("token", "serial"),
    [("35/2012", ("35", 2012)), ("188.45/12/2018", ("188.45/12/2018", 2018))],
)
def test_without_a_kind_only_number_and_year_are_told_apart(
    token: str, serial: tuple[str, int]
) -> None:
    assert read_serial(token, None, None) == serial


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2009", 2009),
        ("20l2", 2012),
        ("2O14", 2014),
        ("i999", 1999),
        ("74", 1974),
        ("09", 2009),
        ("1944", None),
        ("2100", None),
        ("20000", None),
        ("5", None),
        ("", None),
    ],
)
def test_a_year_is_one_in_which_there_was_a_rule(text: str, year: int | None) -> None:
    assert plausible_year(text) == year


def test_slips_of_reading_are_undone_in_digits() -> None:
    assert plain_digits("l2O") == "120"
