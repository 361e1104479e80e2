"""The register of regulations: those with a page, and those that are only mentioned."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from sopkit.entries import RegulationEntry
from sopkit.legal.identity import LegalId, LegalIdError

if TYPE_CHECKING:
    from sopkit.basis.citing import Cited
    from sopkit.memory import Memory
    from sopkit.model import Peraturan
    from sopkit.source import Source


def build_register(
    declared: Iterable[tuple[str, Peraturan, Source]], cited: Iterable[Cited], memory: Memory
) -> dict[str, RegulationEntry]:
    """Return the regulations by id, in hierarchical order.

    An id is the name of the regulation's file; whether it fits the identity told in the file
    is a rule of its own.
    """
    found: dict[str, RegulationEntry] = {}
    for slug, rule, source in declared:
        make = partial(_entry, slug, rule, source)
        found[slug] = memory.recall(("regulation", slug), (source,), make)
    for slug in sorted(_mentioned(found.values(), cited) - set(found)):
        make = partial(_entry, slug, None, None)
        entry = memory.recall(("regulation", slug), (None,), make)
        if entry.legal_id is not None:
            found[slug] = entry
    return dict(sorted(found.items(), key=lambda item: _rank(item[1])))


def mentioned_by(rule: Peraturan) -> set[str]:
    """Return the ids of the regulations that one names."""
    named = {*rule.mencabut, *rule.dicabut_oleh, *rule.dicabut_sebagian_oleh}
    named |= {*rule.digantikan_oleh, *rule.mengubah, *rule.diubah_oleh}
    return named | ({rule.koreksi_rujukan} if rule.koreksi_rujukan else set())


def find_identity(slug: str) -> LegalId | None:
    """Return the identity that an id stands for; None where it is not well formed."""
    try:
        return LegalId.from_slug(slug)
    except LegalIdError:
        return None


def _entry(slug: str, rule: Peraturan | None, source: Source | None) -> RegulationEntry:
    return RegulationEntry(id=slug, legal_id=find_identity(slug), regulation=rule, source=source)


def _mentioned(known: Iterable[RegulationEntry], cited: Iterable[Cited]) -> set[str]:
    named = {item.id for item in cited if item.id}
    for entry in known:
        if entry.regulation is not None:
            named |= mentioned_by(entry.regulation)
    return named


def _rank(entry: RegulationEntry) -> tuple[bool, tuple[object, ...], str]:
    key = entry.legal_id.sort_key if entry.legal_id else ()
    return entry.legal_id is None, key, entry.id
