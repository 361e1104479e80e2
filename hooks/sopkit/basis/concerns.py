"""Why an SOP must be looked at again: what it rests on has ended, changed, or is misquoted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sopkit.basis.validity import ENDED, Acts, Standing

if TYPE_CHECKING:
    from datetime import date

    from sopkit.basis.citing import Cited
    from sopkit.basis.corrections import Corrections
    from sopkit.basis.validity import Validity
    from sopkit.model import BuktiStatus


class Reason(StrEnum):
    """What is wrong with a legal basis, the worst first."""

    SUDAH_BERAKHIR = "sudah-berakhir"
    """It had ended when the SOP was adopted."""

    TIDAK_PASTI = "tidak-pasti"
    """It has ended; whether before or after the SOP was adopted, the dates do not tell."""

    KEMUDIAN_BERAKHIR = "kemudian-berakhir"
    KELIRU = "keliru"
    """The title belongs to another regulation."""

    SUDAH_DIUBAH = "sudah-diubah"
    """It had been amended when the SOP was adopted, and the SOP does not say so."""

    KEMUDIAN_DIUBAH = "kemudian-diubah"
    """It was amended later, or nobody knows whether before."""


GONE = frozenset({Reason.SUDAH_BERAKHIR, Reason.TIDAK_PASTI, Reason.KEMUDIAN_BERAKHIR})


@dataclass(frozen=True, kw_only=True, slots=True)
class Concern:
    """One reason to look at one legal basis of an SOP again."""

    cited: Cited
    id: str
    """The cited regulation."""

    reason: Reason
    now: Standing
    evidence: BuktiStatus
    """What the statement that it has ended or was amended rests on."""

    acts: Acts
    """What ended or amended it, parted by the day when the SOP was adopted."""

    instead: tuple[str, ...]
    """The regulations to look at: what holds now in its place, or what was meant."""

    @property
    def weight(self) -> int:
        """Return a number that orders concerns, the worst first."""
        return tuple(Reason).index(self.reason)


def concerns_of(
    cited: Iterable[Cited], day: date | None, validity: Validity, corrections: Corrections
) -> tuple[Concern, ...]:
    """Return the concerns about what an SOP cites, one a regulation, the worst first.

    Args:
        cited: what the SOP cites.
        day: when the SOP was adopted; None where that is not recorded.
        validity: what holds.
        corrections: what wrong references mean.
    """
    bases = {item.id: item for item in cited if item.is_basis and item.id}
    found = (
        concern
        for slug, item in bases.items()
        for concern in _concerns(slug, item, frozenset(bases), day, validity, corrections)
    )
    return tuple(sorted(found, key=lambda concern: concern.weight))


def _concerns(
    slug: str,
    cited: Cited,
    named: frozenset[str],
    day: date | None,
    validity: Validity,
    corrections: Corrections,
) -> Iterator[Concern]:
    meant = corrections.find(cited)
    if meant:
        yield _misquoted(slug, cited, meant, validity)
        return
    now, _ = validity.now(slug)
    if now in ENDED:
        yield _ended(slug, cited, day, validity)
    elif acts := [act for act in validity.amendments(slug) if act not in named]:
        yield _amended(slug, cited, validity.parted(acts, day), validity)


def _misquoted(slug: str, cited: Cited, meant: str, validity: Validity) -> Concern:
    now, evidence = validity.now(slug)
    return Concern(
        cited=cited,
        id=slug,
        reason=Reason.KELIRU,
        now=now,
        evidence=evidence,
        acts=Acts(),
        instead=(meant, *validity.heirs_in_force(meant)),
    )


def _ended(slug: str, cited: Cited, day: date | None, validity: Validity) -> Concern:
    now, evidence = validity.now(slug)
    return Concern(
        cited=cited,
        id=slug,
        reason=_ENDING[validity.had_ended(slug, day) if day else None],
        now=now,
        evidence=evidence,
        acts=validity.parted(validity.endings(slug), day),
        instead=validity.heirs_in_force(slug),
    )


_ENDING = {
    True: Reason.SUDAH_BERAKHIR,
    None: Reason.TIDAK_PASTI,
    False: Reason.KEMUDIAN_BERAKHIR,
}


def _amended(slug: str, cited: Cited, acts: Acts, validity: Validity) -> Concern:
    now, evidence = validity.now(slug)
    return Concern(
        cited=cited,
        id=slug,
        reason=Reason.SUDAH_DIUBAH if acts.before else Reason.KEMUDIAN_DIUBAH,
        now=now,
        evidence=evidence,
        acts=acts,
        instead=(*acts.before, *acts.unsure, *acts.after),
    )
