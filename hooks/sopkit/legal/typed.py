"""Numbers that name their own kind: "PER/04/M.PAN/4/2007", "205/PMK.06/2016"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sopkit.legal.numbers import Number, number_at
from sopkit.legal.rows import FIRST_YEAR, LAST_YEAR, Example
from sopkit.legal.serials import plausible_year


class TypedNumber(NamedTuple):
    """A mark within a number, and the kind it stands for."""

    mark: str
    """A pattern for one part of the number, or several."""

    kind: str
    examples: tuple[Example, ...]
    beside: str = ""
    """A pattern that another part must match; decrees and circulars share marks with rules."""

    years: tuple[int, int] = (FIRST_YEAR, LAST_YEAR)


def typed_kind(token: str, year: int | None) -> str | None:
    """Return the code of the kind that a number names, None where it names none."""
    squeezed = "".join(token.split())
    year = year or plausible_year(squeezed.rpartition("/")[2])
    for row, pattern, beside in _COMPILED:
        in_years = year is None or row.years[0] <= year <= row.years[1]
        if in_years and pattern.search(squeezed) and beside.search(squeezed):
            return row.kind
    return None


def typed_numbers(text: str) -> Iterator[tuple[int, Number]]:
    """Find the numbers with a mark, and where each begins."""
    end = 0
    for match in _ANY_MARK.finditer(text):
        if match.start() < end:
            continue
        start = _token_start(text, match.start(), end)
        number = number_at(text, start)
        if number is not None and number.end >= match.end():
            end = number.end
            yield start, number


def _token_start(text: str, mark: int, floor: int) -> int:
    """Return where the number around a mark begins: back over its parts."""
    lead = _LEAD.search(text, max(floor, mark - 40), mark)
    return lead.start() if lead else mark


_PER = r"^(?:[0-9.]+/)?per\b|/per/|^p\.|/permen|^per[.-]"
_KEP = r"(?:^|/)(?:kep|sk|kpts)\b"
_SE = r"^se\b|/se/"
TYPED_NUMBERS = (
    TypedNumber(
        r"/m\.?pan?(?:[.-]?rb)?/",
        "permenpan",
        (
            Example("PER/04/M.PAN/4/2007", "permenpan-4-2007"),
            Example("Nomor PER/21/M.PAN/ 11/2008", "permenpan-21-2008"),
        ),
        _PER,
    ),
    TypedNumber(
        r"/m\.?pan?(?:[.-]?rb)?/",
        "kepmenpan",
        (
            Example("KEP/25/M.PAN/2/2004", "kepmenpan-25-2004"),
            Example("63/KEP/M.PAN/7/2003", "kepmenpan-63-2003"),
        ),
        _KEP,
    ),
    TypedNumber(
        r"/m\.?pan?(?:[.-]?rb)?/",
        "se-menpan",
        (Example("SE/05/M.PAN/4/2008", "se-menpan-se-05-m-pan-4-2008"),),
        _SE,
    ),
    TypedNumber(
        r"/pmk\.?[0-9]*/", "permenkeu", (Example("205/PMK.06/2016", "permenkeu-205-2016"),)
    ),
    TypedNumber(r"/kmk\.?[0-9]*/", "kepmenkeu", (Example("12/KMK.05/2010", "kepmenkeu-12-2010"),)),
    TypedNumber(
        r"/menkes/per/", "permenkes", (Example("741/MENKES/PER/VII/2008", "permenkes-741-2008"),)
    ),
    TypedNumber(
        r"/menkes/sk/", "kepmenkes", (Example("129/Menkes/SK/II/2008", "kepmenkes-129-2008"),)
    ),
    TypedNumber(
        r"/m-dag/per/", "permendag", (Example("36/M-DAG/PER/9/2007", "permendag-36-2007"),)
    ),
    TypedNumber(
        r"/m-ind/per/", "permenperin", (Example("41/M-IND/PER/6/2008", "permenperin-41-2008"),)
    ),
    TypedNumber(
        r"/permentan/", "permentan", (Example("36/Permentan/OT.140/8/2006", "permentan-36-2006"),)
    ),
    TypedNumber(r"/permen-?kp/", "permenkp", (Example("02/PERMEN-KP/2013", "permenkp-2-2013"),)),
    TypedNumber(
        r"/menhut-?ii/",
        "permenhut",
        (Example("P.39/Menhut-II/2009", "permenhut-39-2009"),),
        r"^p\.",
    ),
    TypedNumber(
        r"/menhut-?ii/",
        "kepmenhut",
        (Example("SK.456/Menhut-II/2004", "kepmenhut-456-2004"),),
        _KEP,
    ),
    TypedNumber(r"/kpts-?ii/", "kepmenhut", (Example("70/Kpts-II/2001", "kepmenhut-70-2001"),)),
    TypedNumber(
        r"/menlhk",
        "permenlhk",
        (Example("P.75/MENLHK/SETJEN/KUM.1/10/2019", "permenlhk-75-2019"),),
        r"^p\.",
    ),
    TypedNumber(
        r"/menlhk",
        "kepmenlhk",
        (Example("SK.1270/MENLHK/SETJEN/2022", "kepmenlhk-1270-2022"),),
        _KEP,
    ),
    # The ministry was joined with that of housing in October 2014.
    TypedNumber(
        r"/prt/m/", "permenpu", (Example("14/PRT/M/2010", "permenpu-14-2010"),), years=(2000, 2014)
    ),
    TypedNumber(
        r"/prt/m/",
        "permenpupr",
        (Example("28/PRT/M/2016", "permenpupr-28-2016"),),
        years=(2015, 2019),
    ),
    TypedNumber(
        r"/kpts/m/",
        "kepmenkimpraswil",
        (Example("534/KPTS/M/2001", "kepmenkimpraswil-534-2001"),),
        years=(2000, 2004),
    ),
    TypedNumber(
        r"/kpts/m/",
        "kepmenpu",
        (Example("630/KPTS/M/2009", "kepmenpu-630-2009"),),
        years=(2005, 2014),
    ),
    TypedNumber(
        r"/kpts/m/",
        "kepmenpupr",
        (Example("248/KPTS/M/2015", "kepmenpupr-248-2015"),),
        years=(2015, LAST_YEAR),
    ),
    TypedNumber(
        r"/per/m\.kominfo/",
        "permenkominfo",
        (Example("22/PER/M.KOMINFO/12/2010", "permenkominfo-22-2010"),),
    ),
    TypedNumber(
        r"/mbu/", "permenbumn", (Example("PER-09/MBU/2012", "permenbumn-9-2012"),), r"^per"
    ),
    TypedNumber(
        r"/per/m\.kukm/",
        "permenkopukm",
        (Example("10/Per/M.KUKM/IX/2015", "permenkopukm-10-2015"),),
    ),
    TypedNumber(r"/pojk\.?[0-9]*/", "perojk", (Example("12/POJK.03/2021", "perojk-12-2021"),)),
    TypedNumber(r"/pbi/", "perbi", (Example("14/15/PBI/2012", "perbi-14-15-pbi-2012"),)),
    TypedNumber(
        r"/(?:pj|pb|bc)/",
        "perdirjen",
        (Example("PER-66/PB/2005", "perdirjen-per-66-pb-2005"),),
        r"^per",
    ),
    TypedNumber(
        r"/(?:pj|pb|bc)/",
        "se-dirjen",
        (Example("SE-17/PJ/2013", "se-dirjen-se-17-pj-2013"),),
        r"^se",
    ),
    TypedNumber(
        r"^[ivxl]+/mprs?(?:/|$)", "tap-mpr", (Example("XI/MPR/1998", "tap-mpr-xi-mpr-1998"),)
    ),
)

_COMPILED = tuple((row, re.compile(row.mark), re.compile(row.beside)) for row in TYPED_NUMBERS)
_ANY_MARK = re.compile(
    r"/ ?(?:m\.? ?pan?\b|m\.? ?pan\.?rb|[pk]mk\b|menkes ?/ ?(?:per|sk)\b|m-dag|m-ind|permentan"
    r"|permen-?kp|menhut|menlhk|kpts-?ii|prt ?/ ?m\b|kpts ?/ ?m\b|per ?/ ?m\.k|mbu\b|pojk|pbi\b"
    r"|pj\b|pb\b|bc\b|mprs?\b)"
)
_LEAD = re.compile(
    r"(?:(?<![a-z])(?:nomor|no)[ .:]{1,3})?(?<![a-z0-9./-])"
    r"[a-z0-9.-]{1,24}(?: ?/ ?[a-z0-9.-]{1,24}){0,4} ?\Z"
)
