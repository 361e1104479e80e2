"""The page "Dampak": the SOPs to be reviewed because what they rest on has ended or changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publish.concerns import ConcernView, concern_view
from publish.pages.page import Page
from sopkit.basis.concerns import GONE, Reason

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.units import UnitNode


@dataclass(frozen=True, kw_only=True, slots=True)
class Impact:
    """An SOP and what is the matter with its legal basis, the worst first."""

    sop: SopEntry
    concerns: tuple[ConcernView, ...]

    @property
    def severity(self) -> tuple[int, ...]:
        """Return how often each reason occurs, the worst reason first; more is worse."""
        return _severity(self.concerns)


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitImpacts:
    """The SOPs of one unit, the worst first."""

    unit: UnitNode
    impacts: tuple[Impact, ...]


def impacts_page(catalog: Catalog) -> Page:
    """Make the page of the SOPs to be reviewed because of their legal basis."""
    units = impacts_by_unit(catalog)
    impacts = [impact for unit in units for impact in unit.impacts]
    ended = sum(any(view.reason in GONE for view in impact.concerns) for impact in impacts)
    return Page(
        uri="dasar-hukum/dampak/index.md",
        title="Dampak perubahan peraturan",
        description=f"{ended} SOP bertumpu pada peraturan yang tidak berlaku lagi.",
        template="sop-pages/impacts.html",
        context={
            "units": units,
            "ended": ended,
            "total": len(impacts),
            "reasons": _tally(impacts),
        },
    )


def impacts_by_unit(catalog: Catalog) -> tuple[UnitImpacts, ...]:
    """Return the units whose SOPs must be reviewed, the worst first."""
    found = (
        UnitImpacts(unit=unit, impacts=impacts)
        for unit in catalog.units.values()
        if (impacts := _impacts(catalog, catalog.sops_of(unit)))
    )
    return tuple(
        sorted(
            found,
            key=lambda row: _severity(view for one in row.impacts for view in one.concerns),
            reverse=True,
        )
    )


def _impacts(catalog: Catalog, entries: Iterable[SopEntry]) -> tuple[Impact, ...]:
    """Return the SOPs with concerns; what is withdrawn is followed by nobody."""
    found = [
        Impact(sop=entry, concerns=views)
        for entry in entries
        if not entry.sop.is_withdrawn
        if (views := tuple(concern_view(catalog, one) for one in catalog.concerns[entry.id]))
    ]
    found.sort(key=lambda impact: impact.sop.id)
    return tuple(sorted(found, key=lambda impact: impact.severity, reverse=True))


def _severity(views: Iterable[ConcernView]) -> tuple[int, ...]:
    counts = Counter(view.reason for view in views)
    return tuple(counts[reason] for reason in Reason)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReasonTally:
    """How many SOPs have a concern of one kind."""

    words: str
    sops: int


def _tally(impacts: Iterable[Impact]) -> tuple[ReasonTally, ...]:
    counts = Counter(reason for one in impacts for reason in {view.reason for view in one.concerns})
    return tuple(_named(counts))


def _named(counts: Counter[Reason]) -> Iterator[ReasonTally]:
    for reason, words in _REASONS.items():
        if counts[reason]:
            yield ReasonTally(words=words, sops=counts[reason])


_REASONS = {
    Reason.SUDAH_BERAKHIR: "memakai peraturan yang sudah tidak berlaku ketika SOP ditetapkan",
    Reason.TIDAK_PASTI: "memakai peraturan yang tidak berlaku, entah sejak sebelum atau sesudahnya",
    Reason.KEMUDIAN_BERAKHIR: "memakai peraturan yang kemudian tidak berlaku",
    Reason.KELIRU: "kemungkinan salah menyebut nomor atau tahun peraturan",
    Reason.SUDAH_DIUBAH: "tidak menyebut perubahan yang sudah ada ketika SOP ditetapkan",
    Reason.KEMUDIAN_DIUBAH: "memakai peraturan yang kemudian diubah",
}
