from __future__ import annotations

from collections.abc import Callable

import pytest

from publish.numbering import Numeral, next_number
from sopkit.catalog import Catalog

Make = Callable[..., Catalog]

SETDA, UMUM, ORTALA = "kota/setda", "kota/setda/umum", "kota/setda/ortala"


def sources(pattern: str | None, numbers: dict[str, list[str]]) -> dict[str, str]:
    line = f"pola_nomor: '{pattern}'\n" if pattern else ""
    kinds = {"kota": "instansi", SETDA: "perangkat-daerah", UMUM: "bagian", ORTALA: "bagian"}
    files = {
        f"{unit}/index.md": f"---\ndokumen: unit\njenis: {kind}\nnama: Unit\n{line}---\n"
        for unit, kind in {**kinds, "kab": "instansi"}.items()
    }
    for unit, texts in numbers.items():
        for at, number in enumerate(texts):
            sop = f"---\ndokumen: sop\nnomor: '{number}'\njudul: SOP {at}\nstatus: rancangan\n---\n"
            files[f"{unit}/{at}.md"] = sop
    return files


# The numbers of each unit, and what comes next in UMUM; the day is 2026-11-20.
PROPOSALS: dict[str, tuple[str | None, dict[str, list[str]], str | None]] = {
    "counts up": (None, {UMUM: ["01.01", "01.02"]}, "01.03"),
    "in any order": (None, {UMUM: ["01.07", "01.02", "01.05"]}, "01.08"),
    "keeps zeros": (None, {UMUM: ["S-008", "S-009"]}, "S-010"),
    "writes no zeros where there are none": (None, {UMUM: ["7/SOP", "12/SOP"]}, "13/SOP"),
    "counts with its sisters": (None, {UMUM: ["1.01", "1.02"], ORTALA: ["1.03", "1.04"]}, "1.05"),
    "leaves other series alone": (None, {UMUM: ["1.01", "1.02"], ORTALA: ["2.03", "2.09"]}, "1.03"),
    "leaves other governments alone": (None, {UMUM: ["1", "2"], "kab": ["3"]}, "3"),
    "learns from its sisters": (None, {UMUM: ["1.01"], ORTALA: ["1.02", "1.03"]}, "1.04"),
    "learns from what others share": (None, {SETDA: ["1.02"], ORTALA: ["1.03", "1.04"]}, "1.05"),
    "takes this year": (None, {UMUM: ["01.01.2019", "01.02.2019"]}, "01.03.2026"),
    "counts on over the years": (None, {UMUM: ["1/2019", "2/2020", "3/2020"]}, "4/2026"),
    "begins anew each year": (None, {UMUM: ["01/2019", "02/2019", "01/2020"]}, "01/2026"),
    "goes on within the year": (None, {UMUM: ["01/2025", "01/2026", "02/2026"]}, "03/2026"),
    "keeps to the pattern": (r"A-\d{2}", {UMUM: ["A-01", "A-02", "lama 7"]}, "A-03"),
    "knows its own form": (None, {UMUM: ["A-1", "A-2"], "kota": ["B/7"]}, "A-3"),
    # What follows cannot be told.
    "no number at all": (None, {}, None),
    "a single number": (None, {UMUM: ["065/SOP/417.112/12"]}, None),
    "two places differ": (None, {UMUM: ["01.01", "02.02"]}, None),
    "two forms": (None, {UMUM: ["A-1", "B-2"]}, None),
    "one number a unit may be the unit's code": (None, {UMUM: ["1.01"], ORTALA: ["2.01"]}, None),
    "a count of another unit alone": (None, {ORTALA: ["1.02", "1.03"]}, None),
    "a new unit between coded ones": (None, {"kota": ["1.1", "1.2"], ORTALA: ["2.1", "2.2"]}, None),
    "beyond the pattern": (r"A-\d", {UMUM: ["A-8", "A-9"]}, None),
    "none keeps to the pattern": (r"A-\d", {UMUM: ["7", "8"]}, None),
    "no figures": (r"[a-z]", {UMUM: ["a", "b"]}, None),
    "no number but a flood": (None, {UMUM: ["9" * 4400, "8" * 4400]}, None),
}


@pytest.mark.parametrize("case", PROPOSALS)
def test_the_next_number_follows_from_those_given(make_catalog: Make, case: str) -> None:
    pattern, numbers, expected = PROPOSALS[case]
    catalog = make_catalog(sources(pattern, numbers))
    proposal = next_number(catalog, catalog.units[UMUM])
    assert proposal.number == expected
    assert proposal.reason.endswith(".")


def test_the_reason_names_what_it_rests_on(make_catalog: Make) -> None:
    def reason(pattern: str | None, *numbers: str) -> str:
        catalog = make_catalog(sources(pattern, {UMUM: list(numbers)}))
        return next_number(catalog, catalog.units[UMUM]).reason

    assert reason(None, "01/2020", "07/2019", "02/2020") == "Usulan, melanjutkan 02/2020."
    assert "dari nomor yang ada: A-1, B-2, C-3." in reason(None, "A-1", "B-2", "C-3")
    assert reason(r"A-\d", "A-8", "A-9") == (
        r"Sesudah A-9 mestinya A-10, tetapi itu tidak sesuai dengan pola A-\d."
    )


def test_a_number_is_put_together_as_it_was() -> None:
    for text in ("01.01.07.2019", "065/SOP/417.112/12", "SOP", "12", "", "a1"):
        assert Numeral.parse(text, "kota").replaced({}) == text
    assert Numeral.parse("065/SOP/417.112/12", "kota").replaced({3: "13"}) == "065/SOP/417.112/13"
