from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path

from publish.search.names import names_index
from publish.search.records import Kind, Record, make_records
from sopkit.loading import load_catalog
from sopkit.settings import Settings
from synthetic import write_catalogue

BUDGET = 60_000
"""Bytes of the packed index of a thousand SOPs."""


def test_rows_say_what_differs_and_leave_out_empty_ends() -> None:
    records = (
        Record(kind=Kind.SOP, url="a/", title="A", number="1", place="Kota", steps=(3,)),
        Record(kind=Kind.UNIT, url="b/", title="B", place="Kota", others=("b", "Be")),
        Record(kind=Kind.PAGE, url="c/", title="C"),
    )
    index = json.loads(names_index(records, full_text=True))
    assert index == {
        "penuh": True,
        "abaikan": [],
        "istilah": [],
        "tempat": ["Kota", ""],
        "entri": [
            ["sop", "a/", "A", "1", 0, "", [3]],
            ["unit", "b/", "B", "", 0, "Be"],
            ["halaman", "c/", "C", "", 1],
        ],
    }


def test_the_index_of_a_thousand_sops_is_small(tmp_path: Path) -> None:
    write_catalogue(tmp_path, 1000)
    catalog = load_catalog(tmp_path, settings=Settings(), today=date(2026, 11, 20))
    text = names_index(make_records(catalog), full_text=True)
    assert len(gzip.compress(text.encode())) <= BUDGET
