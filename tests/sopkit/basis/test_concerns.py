from __future__ import annotations

from collections.abc import Callable

import pytest

from sopkit.basis.concerns import Reason
from sopkit.catalog import Catalog

Make = Callable[..., Catalog]


def law(slug: str, **keys: str) -> tuple[str, str]:
    _, number, year = slug.split("-")
    front = "".join(f"{key}: {value}\n" for key, value in keys.items())
    head = f"dokumen: peraturan\njenis: uu\nnomor: '{number}'\ntahun: {year}\n"
    return f"dasar-hukum/{slug}.md", f"---\n{head}{front}---\n"


def concerns(
    make_catalog: Make, basis: str, *laws: tuple[str, str], day: str = "2019-05-09"
) -> list[tuple[str, str, tuple[str, ...]]]:
    keys = f"judul: Surat\ntanggal: {{pembuatan: {day}}}\ndasar_hukum: {basis}\n"
    catalog = make_catalog({"kota/1.md": f"---\ndokumen: sop\n{keys}---\n", **dict(laws)})
    [entry] = catalog.sops.entries
    return [(found.id, found.reason.value, found.instead) for found in catalog.concerns[entry.id]]


REPEALED = (
    law("uu-1-2001", status="dicabut"),
    law("uu-2-2002", status="dicabut"),
    law("uu-3-2003", status="dicabut"),
    law("uu-4-2004", status="diubah", diubah_oleh="[uu-6-2010, uu-7-2021]"),
    law("uu-5-2005", status="diubah", diubah_oleh="[uu-7-2021]"),
    law("uu-6-2010", mencabut="[uu-1-2001]"),
    law("uu-7-2021", mencabut="[uu-2-2002]", status="berlaku"),
    law("uu-8-2019", mencabut="[uu-3-2003]"),
)


def test_the_worst_comes_first(make_catalog: Make) -> None:
    basis = "[uu-5-2005, uu-4-2004, uu-3-2003, uu-2-2002, uu-1-2001, uu-7-2021]"
    # uu-7-2021 is cited itself, so what it amends needs no word.
    assert concerns(make_catalog, basis, *REPEALED) == [
        ("uu-1-2001", "sudah-berakhir", ("uu-6-2010",)),
        ("uu-3-2003", "tidak-pasti", ("uu-8-2019",)),
        ("uu-2-2002", "kemudian-berakhir", ("uu-7-2021",)),
        ("uu-4-2004", "sudah-diubah", ("uu-6-2010",)),
    ]


def test_without_a_date_nothing_is_before_or_after(make_catalog: Make) -> None:
    found = concerns(make_catalog, "[uu-1-2001, uu-5-2005]", *REPEALED, day="null")
    assert [reason for _, reason, _ in found] == ["tidak-pasti", "kemudian-diubah"]


def test_what_only_a_title_names_gives_no_concern(make_catalog: Make) -> None:
    basis = "[UU 7/2021 tentang Pencabutan UU 2/2002]"
    assert concerns(make_catalog, basis, *REPEALED) == []


@pytest.mark.parametrize("basis", ["[uu-1-2001, UU 1/2001]", "[UU 1 Tahun 2001]"])
def test_a_regulation_gives_one_concern_however_it_is_cited(make_catalog: Make, basis: str) -> None:
    assert len(concerns(make_catalog, basis, *REPEALED)) == 1


def test_a_wrong_reference_leads_to_what_was_meant_and_on(make_catalog: Make) -> None:
    wrong = law("uu-1-2002", status="dicabut", koreksi_rujukan="uu-1-2001")
    assert concerns(make_catalog, "[uu-1-2002]", *REPEALED, wrong) == [
        ("uu-1-2002", "keliru", ("uu-1-2001", "uu-6-2010"))
    ]


def test_reasons_are_told_from_the_worst() -> None:
    assert next(iter(Reason)) is Reason.SUDAH_BERAKHIR
