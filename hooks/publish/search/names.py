"""The index that answers while one types: names, numbers and places of all that can be found."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from sopkit.terms import Terms

if TYPE_CHECKING:
    from publish.search.records import Record


def names_index(records: Iterable[Record], *, full_text: bool, terms: Terms | None = None) -> str:
    """Write the names as JSON.

    Rows are `[kind, url, title, number, place, other names, steps by section, note]`; the place
    counts into the list of places, and empty ends are left out.

    Args:
        records: what can be found.
        full_text: whether an index of the full text stands beside it.
        terms: the words of the trade.
    """
    terms = terms or Terms()
    places: dict[str, int] = {}
    rows = [_json(_row(record, places)) for record in records]
    # A row a line: a catalogue of thousands stays small, and its differences readable.
    lines = ",\n".join(rows)
    head = {
        "penuh": full_text,
        "abaikan": terms.ignored,
        "istilah": terms.groups,
        "tempat": list(places),
    }
    told = ",\n".join(f"{_json(key)}:{_json(value)}" for key, value in head.items())
    return f'{{{told},\n"entri":[\n{lines}\n]}}\n'


def _row(record: Record, places: dict[str, int]) -> list[object]:
    row: list[object] = [record.kind.value, record.url, record.title, record.number]
    row.append(places.setdefault(record.place, len(places)))
    row.extend((" | ".join(_others(record)), list(record.steps), record.note))
    while not row[-1]:
        row.pop()
    return row


def _others(record: Record) -> Iterator[str]:
    said = {record.title.casefold()}
    for name in record.others:
        if name.casefold() not in said:
            said.add(name.casefold())
            yield name


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
