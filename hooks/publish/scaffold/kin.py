"""What the documents around a new one have in common, to be offered to its author."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from publish.scaffold.lines import Keys, comment
from sopkit.basis.validity import ENDED
from sopkit.units import with_ancestors

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.units import UnitNode


def kin_of(catalog: Catalog, unit: UnitNode) -> tuple[SopEntry, ...]:
    """Return the SOPs in force or in the making of the unit, else of the nearest one above."""
    for folder in with_ancestors(unit.id):
        entries = catalog.sops_of(catalog.units[folder], deep=True)
        kept = tuple(entry for entry in entries if not entry.sop.is_withdrawn)
        if kept:
            return kept
    return ()


def common(values: Sequence[str | None]) -> str | None:
    """Return what all say alike."""
    return values[0] if values and len(set(values)) == 1 else None


def approver(kin: Sequence[SopEntry]) -> str | None:
    """Return who approves all of them."""
    approvals = [entry.sop.pengesahan for entry in kin]
    return common([approval.jabatan if approval else None for approval in approvals])


def legal_bases(catalog: Catalog, kin: Sequence[SopEntry], keys: Keys, hint: str) -> Iterator[str]:
    """Offer the regulations in force on which all of them rest."""
    cited = [
        dict.fromkeys(item.id for item in catalog.cited[entry.id] if item.is_basis) for entry in kin
    ]
    shared = (
        [slug for slug in cited[0] if slug and all(slug in some for some in cited)] if kin else []
    )
    known = {
        slug: catalog.regulations[slug].regulation for slug in shared if slug in catalog.regulations
    }
    kept = {slug: rule for slug, rule in known.items() if rule and _holds(catalog, slug)}
    if not kept:
        yield from keys.line("dasar_hukum", None)
        return
    yield from keys.head("dasar_hukum", hint)
    for slug, rule in kept.items():
        yield from comment(rule.tentang or "", indent="  ")
        yield f"  - {slug}"


def _holds(catalog: Catalog, regulation: str) -> bool:
    standing, _ = catalog.validity.now(regulation)
    return standing not in ENDED
