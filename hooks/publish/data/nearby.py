"""What the page for a missing address offers: every page that somebody may have meant."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from publish.standing import regulation_name

if TYPE_CHECKING:
    from sopkit.catalog import Catalog


def known_addresses(catalog: Catalog) -> str:
    """Write the pages that can be offered as JSON: address, title and number of each."""
    rows = sorted(_rows(catalog), key=lambda row: row[0])
    # A row a line: a catalogue of thousands stays small, and its differences readable.
    lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _rows(catalog: Catalog) -> Iterator[tuple[str, str, str | None]]:
    for unit in catalog.units.values():
        yield unit.url, unit.name, None
    for entry in catalog.listed:
        yield entry.url, entry.title, entry.sop.nomor
    for service in catalog.services.listed:
        yield service.url, service.title, service.service.nomor
    for charter in catalog.services.listed_charters:
        yield charter.url, charter.title, None
    for regulation in catalog.regulations.values():
        if regulation.legal_id:
            about = regulation.regulation.tentang if regulation.regulation else None
            name = regulation_name(regulation)
            yield regulation.url, f"{name} tentang {about}" if about else name, None
