"""Whether regulations hold: today, and on the day when an SOP was adopted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from sopkit.basis.lineage import AMENDING, ENDING, Lineage, Tie
from sopkit.model import BuktiStatus, StatusPeraturan

if TYPE_CHECKING:
    from sopkit.entries import RegulationEntry


class Standing(StrEnum):
    """How a regulation stands on a day; the values are those of the published data."""

    BERLAKU = "berlaku"
    DIUBAH = "diubah"
    DICABUT = "dicabut"
    HABIS_MASA = "habis-masa"
    TIDAK_BERLAKU_TERSIRAT = "tidak-berlaku-tersirat"
    TIDAK_DIKETAHUI = "tidak-diketahui"
    TIDAK_DAPAT_DIPASTIKAN = "tidak-dapat-dipastikan"
    """The dates known do not decide: an act of the same year, or one that nobody has recorded."""

    BELUM_ADA = "belum-ada"
    """The regulation is younger than the day."""


ENDED = frozenset({Standing.DICABUT, Standing.HABIS_MASA, Standing.TIDAK_BERLAKU_TERSIRAT})
IN_FORCE = frozenset({Standing.BERLAKU, Standing.DIUBAH})


class Span(NamedTuple):
    """The days on which something may have happened; one day where that is known."""

    first: date
    last: date

    def had_come(self, day: date) -> bool | None:
        """Tell whether it had happened by the end of a day; None where that is not known."""
        if self.last <= day:
            return True
        return False if self.first > day else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Acts:
    """Acts by ids, parted by a day."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    """Of the same year as the day, or without any date."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Validity:
    """The register as far as it tells what holds."""

    regulations: Mapping[str, RegulationEntry]
    lineage: Lineage
    today: date

    def now(self, slug: str) -> tuple[Standing, BuktiStatus]:
        """Return how a regulation stands today, and on what that rests.

        A page may lag behind: a period may have passed since, or another page may say that it
        repeals this one; the latter is nobody's evidence.
        """
        entry = self.regulations.get(slug)
        rule = entry.regulation if entry else None
        status = rule.status if rule else StatusPeraturan.TIDAK_DIKETAHUI
        evidence = rule.bukti_status if rule else BuktiStatus.TIDAK_ADA
        told = Standing(status.value)
        if told in ENDED:
            return told, evidence
        if self.lineage.tied(slug, Tie.DICABUT_OLEH):
            return Standing.DICABUT, BuktiStatus.TIDAK_ADA
        if rule and rule.berlaku_sampai and rule.berlaku_sampai < self.today.year:
            return Standing.HABIS_MASA, BuktiStatus.PERIODE_LEWAT
        if told is Standing.BERLAKU and self.lineage.tied(slug, *AMENDING):
            return Standing.DIUBAH, BuktiStatus.SUMBER_PERUBAHAN
        return told, evidence

    def on(self, slug: str, day: date) -> Standing:
        """Return how a regulation stood on a day."""
        if self.span(slug).had_come(day) is False:
            return Standing.BELUM_ADA
        now, _ = self.now(slug)
        if now is Standing.TIDAK_DIKETAHUI:
            return now
        if now in ENDED:
            ended = self.had_ended(slug, day)
            if ended is not False:
                return now if ended else Standing.TIDAK_DAPAT_DIPASTIKAN
        return self._amended_on(slug, now, day)

    def span(self, slug: str) -> Span:
        """Return when a regulation was made: its day, else its year, else any time."""
        entry = self.regulations.get(slug)
        rule = entry.regulation if entry else None
        if rule and rule.tanggal:
            return Span(rule.tanggal, rule.tanggal)
        year = entry.legal_id.tahun if entry and entry.legal_id else None
        return Span(date(year, 1, 1), date(year, 12, 31)) if year else Span(date.min, date.max)

    def endings(self, slug: str) -> tuple[str, ...]:
        """Return what repealed or replaced a regulation."""
        return self.lineage.tied(slug, *ENDING)

    def amendments(self, slug: str) -> tuple[str, ...]:
        """Return what amended a regulation or repealed a part of it."""
        return self.lineage.tied(slug, *AMENDING)

    def heirs_in_force(self, slug: str) -> tuple[str, ...]:
        """Return what holds now in the place of a regulation that has ended."""
        return tuple(heir for heir in self.lineage.heirs(slug) if self.now(heir)[0] not in ENDED)

    def parted(self, acts: Iterable[str], day: date | None) -> Acts:
        """Part acts by a day; without a day nothing is sure."""
        come = {act: self.span(act).had_come(day) if day else None for act in acts}
        return Acts(
            before=tuple(act for act, done in come.items() if done),
            after=tuple(act for act, done in come.items() if done is False),
            unsure=tuple(act for act, done in come.items() if done is None),
        )

    def had_ended(self, slug: str, day: date) -> bool | None:
        """Tell whether a regulation that has ended by now had ended on a day; None: unknown."""
        if self.now(slug)[0] is Standing.HABIS_MASA:
            entry = self.regulations[slug]
            last = entry.regulation.berlaku_sampai if entry.regulation else None
            return None if last is None else day.year > last
        acts = self.parted(self.endings(slug), day)
        if acts.before:
            return True
        return False if acts.after and not acts.unsure else None

    def _amended_on(self, slug: str, now: Standing, day: date) -> Standing:
        acts = self.parted(self.amendments(slug), day)
        if acts.before:
            return Standing.DIUBAH
        # A page that says "diubah" without naming the amendment leaves open when that was.
        nameless = now is Standing.DIUBAH and not acts.after
        return Standing.TIDAK_DAPAT_DIPASTIKAN if acts.unsure or nameless else Standing.BERLAKU
