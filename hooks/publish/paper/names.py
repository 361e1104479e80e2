"""Where the PDFs stand: `pdf/<number>.pdf` for an SOP, `pdf/buku-<unit>.pdf` for a unit's book."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from sopkit.links import slug_of
from sopkit.model import Jenis
from sopkit.units import with_ancestors

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.units import UnitNode

FOLDER = "pdf"

LONGEST = 150
"""Letters of a name; a file system takes 255 bytes."""


def sop_files(catalog: Catalog) -> Mapping[str, str]:
    """Return the address of each SOP's PDF by the SOP's id, without leading slash.

    The number names it; where two governments share it, theirs comes first; where there is none,
    or a newer edition has it, the path of the source.
    """
    current = [entry for entry in catalog.listed if catalog.sops.holds_number(entry)]
    numbers = Counter(slug_of(entry.sop.nomor or "") for entry in current)
    within = Counter(_within(entry) for entry in current)

    def name(entry: SopEntry) -> str:
        slug = slug_of(entry.sop.nomor or "") if catalog.sops.holds_number(entry) else ""
        if slug and numbers[slug] == 1:
            return slug
        return _within(entry) if slug and within[_within(entry)] == 1 else _flat(entry.id)

    return _addresses((entry.id, name(entry)) for entry in catalog.listed)


def book_files(catalog: Catalog) -> Mapping[str, str]:
    """Return the address of each unit's book by the unit's id, without leading slash."""
    return _addresses((unit.id, f"buku-{_flat(unit.id)}") for unit in units_with_books(catalog))


def leaflet_files(catalog: Catalog) -> Mapping[str, str]:
    """Return the addresses of posters and decrees, by the id of the service or maklumat.

    The decree of a service goes by its id with `#standar`.
    """
    listed = [(entry.id, entry.service.nomor, entry.title) for entry in catalog.services.listed]
    slugs = Counter(slug_of(number or title) for _, number, title in listed)
    posters = []
    for key, number, title in listed:
        slug = slug_of(number or title)
        posters.append((key, slug if slug and slugs[slug] == 1 else _flat(key)))
    charters = catalog.services.listed_charters
    return {
        **_addresses((key, f"layanan-{name}") for key, name in posters),
        **_addresses((f"{key}#standar", f"standar-{name}") for key, name in posters),
        **_addresses((entry.id, f"maklumat-{_flat(entry.unit.id)}") for entry in charters),
    }


def units_with_books(catalog: Catalog) -> Iterator[UnitNode]:
    """Yield each Bagian and Subbag that has SOPs, its own or below it, or has listed titles."""
    holding = [entry.unit.id for entry in catalog.listed]
    holding += [unit.id for unit in catalog.units.values() if unit.inventory]
    full = {folder for place in set(holding) for folder in with_ancestors(place)}
    for unit in catalog.units.values():
        if unit.id in full and unit.kind in {Jenis.BAGIAN, Jenis.SUBBAG}:
            yield unit


def _within(entry: SopEntry) -> str:
    return f"{entry.unit.government}-{slug_of(entry.sop.nomor or '')}"


def _flat(path: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", path.casefold()).strip("-")


def _addresses(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {key: f"{FOLDER}/{name}.pdf" for key, name in _distinct(names)}


def _distinct(names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield names that no two share; a digest of what is named tells twins apart."""
    found = tuple(names)
    counts = Counter(name for _, name in found)
    for key, name in found:
        digest = hashlib.sha256(key.encode()).hexdigest()[:8]
        plain = counts[name] == 1 and 0 < len(name) <= LONGEST
        yield key, name if plain else f"{name[:LONGEST]}-{digest}".strip("-")
