"""How regulations are tied: each relation is written once and known from both sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sopkit.entries import RegulationEntry


class Tie(StrEnum):
    """What one regulation is to another; the values are the keys of the published data."""

    MENCABUT = "mencabut"
    DICABUT_OLEH = "dicabut_oleh"
    MENCABUT_SEBAGIAN = "mencabut_sebagian"
    DICABUT_SEBAGIAN_OLEH = "dicabut_sebagian_oleh"
    MENGGANTIKAN = "menggantikan"
    DIGANTIKAN_OLEH = "digantikan_oleh"
    MENGUBAH = "mengubah"
    DIUBAH_OLEH = "diubah_oleh"

    @property
    def inverse(self) -> Tie:
        """Return what the other regulation is to this one."""
        return _INVERSE[self]


_PAIRS = (
    (Tie.MENCABUT, Tie.DICABUT_OLEH),
    (Tie.MENCABUT_SEBAGIAN, Tie.DICABUT_SEBAGIAN_OLEH),
    (Tie.MENGGANTIKAN, Tie.DIGANTIKAN_OLEH),
    (Tie.MENGUBAH, Tie.DIUBAH_OLEH),
)
_INVERSE = {**dict(_PAIRS), **{passive: active for active, passive in _PAIRS}}

WRITTEN = (
    *(Tie.MENCABUT, Tie.DICABUT_OLEH, Tie.DICABUT_SEBAGIAN_OLEH),
    *(Tie.DIGANTIKAN_OLEH, Tie.MENGUBAH, Tie.DIUBAH_OLEH),
)
"""The relations that pages write; the others only follow from these."""

ENDING = (Tie.DICABUT_OLEH, Tie.DIGANTIKAN_OLEH)
AMENDING = (Tie.DIUBAH_OLEH, Tie.DICABUT_SEBAGIAN_OLEH)
"""What changes a regulation that stays in force."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lineage:
    """All relations of a register, from both sides."""

    ties: Mapping[tuple[str, Tie], tuple[str, ...]]
    """The ids that a regulation is tied to, in the order of the register."""

    @classmethod
    def of(cls, regulations: Mapping[str, RegulationEntry]) -> Lineage:
        """Derive every relation that a page writes in the other direction too."""
        found: dict[tuple[str, Tie], set[str]] = defaultdict(set)
        for entry in regulations.values():
            for tie, other in _written(entry):
                found[entry.id, tie].add(other)
                found[other, tie.inverse].add(entry.id)
        place = {slug: at for at, slug in enumerate(regulations)}
        return cls(
            ties={
                key: tuple(sorted(ids & set(place), key=lambda slug: place[slug]))
                for key, ids in found.items()
            }
        )

    def tied(self, slug: str, *ties: Tie) -> tuple[str, ...]:
        """Return what a regulation is tied to in any of some ways."""
        return tuple(
            dict.fromkeys(other for tie in ties for other in self.ties.get((slug, tie), ()))
        )

    def heirs(self, slug: str) -> tuple[str, ...]:
        """Return the ends of the chains of repeal and replacement; empty where there is none."""
        seen, ends, waiting = {slug}, [], [slug]
        while waiting:
            at = waiting.pop(0)
            following = self.tied(at, *ENDING)
            if not following and at != slug:
                ends.append(at)
            waiting += [other for other in following if other not in seen]
            seen.update(following)
        return tuple(ends)


def _written(entry: RegulationEntry) -> Iterator[tuple[Tie, str]]:
    if entry.regulation is None:
        return
    for tie in WRITTEN:
        named: tuple[str, ...] = getattr(entry.regulation, tie.value)
        yield from ((tie, other) for other in named if other != entry.id)
