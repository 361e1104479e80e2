"""The chain that a regulation stands in, tier below tier, from what it ended to what holds now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publish.standing import regulation_name, standing
from sopkit.basis.lineage import ENDING, Tie

if TYPE_CHECKING:
    from publish.facts import Fact
    from sopkit.catalog import Catalog
    from sopkit.entries import RegulationEntry


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    """What changed a regulation of the chain without ending it."""

    words: str
    entries: tuple[RegulationEntry, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Node:
    """A regulation in the chain."""

    entry: RegulationEntry
    standing: Fact
    ties: tuple[str, ...]
    """How it is tied to what stands beside it in the chain, in words."""

    sides: tuple[Side, ...]
    here: bool
    """Whether it is the one whose page this is."""


def chain(catalog: Catalog, entry: RegulationEntry) -> tuple[tuple[Node, ...], ...]:
    """Return the tiers of the chain, the oldest first; empty where a regulation stands alone."""
    tiers = [*_earlier(catalog, entry), (_node(catalog, entry, (), here=True),)]
    above = {node.entry.id for tier in tiers for node in tier}
    tiers += _later(catalog, entry, above)
    alone = len(tiers) == 1 and not tiers[0][0].sides
    return () if alone else tuple(tiers)


def _earlier(catalog: Catalog, entry: RegulationEntry) -> Iterator[tuple[Node, ...]]:
    """Yield the tier of what the regulation ended or amended."""
    told: dict[str, list[str]] = {}
    for tie, words in _DONE_BY_THIS:
        for slug in catalog.validity.lineage.tied(entry.id, tie):
            told.setdefault(slug, []).append(words)
    if told:
        yield tuple(
            _node(catalog, catalog.regulations[slug], tuple(words)) for slug, words in told.items()
        )


def _later(catalog: Catalog, entry: RegulationEntry, above: set[str]) -> Iterator[tuple[Node, ...]]:
    """Yield the tiers of what ended the regulation, and what ended that, down to the last."""
    lineage, seen, tier = catalog.validity.lineage, above, [entry.id]
    while tier:
        told: dict[str, list[str]] = {}
        for ended in tier:
            for tie in ENDING:
                for slug in lineage.tied(ended, tie):
                    if slug not in seen:
                        named = regulation_name(catalog.regulations[ended])
                        told.setdefault(slug, []).append(f"{_DOES[tie]} {named}")
        seen = seen | set(told)
        tier = list(told)
        if told:
            yield tuple(
                _node(catalog, catalog.regulations[slug], tuple(words))
                for slug, words in told.items()
            )


def _node(
    catalog: Catalog, entry: RegulationEntry, ties: tuple[str, ...], *, here: bool = False
) -> Node:
    lineage = catalog.validity.lineage
    sides = (
        Side(words=words, entries=tuple(catalog.regulations[slug] for slug in others))
        for tie, words in _CHANGED_BY
        if (others := lineage.tied(entry.id, tie))
    )
    return Node(
        entry=entry,
        standing=standing(entry, catalog.validity),
        ties=ties,
        sides=tuple(sides) if here else (),
        here=here,
    )


_DONE_BY_THIS = (
    (Tie.MENCABUT, "dicabut dengan peraturan ini"),
    (Tie.MENGGANTIKAN, "digantikan dengan peraturan ini"),
    (Tie.MENCABUT_SEBAGIAN, "dicabut sebagian dengan peraturan ini"),
    (Tie.MENGUBAH, "diubah dengan peraturan ini"),
)
_DOES = {Tie.DICABUT_OLEH: "mencabut", Tie.DIGANTIKAN_OLEH: "menggantikan"}
_CHANGED_BY = (
    (Tie.DIUBAH_OLEH, "diubah dengan"),
    (Tie.DICABUT_SEBAGIAN_OLEH, "dicabut sebagian dengan"),
)
