"""Find SOPs by what they are called, to tell twins and near misses."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar

from sopkit.links import canonicalize_title

if TYPE_CHECKING:
    from sopkit.entries import SopEntry

K = TypeVar("K")
V = TypeVar("V")

_SIMILAR = 0.75
"""How alike two titles must be for one to be offered in place of the other."""

_CANDIDATES = 20
"""How many titles are compared letter by letter; those that share most words come first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TitleIndex:
    """The titles of all SOPs but the examples, without case and lead words."""

    by_unit: Mapping[tuple[str, str], tuple[SopEntry, ...]]
    """By unit and title."""

    by_government: Mapping[tuple[str, str], SopEntry]
    """By government and title or alias; titles go before aliases."""

    by_digits: Mapping[tuple[str, tuple[int, ...]], SopEntry]
    """By government and the figures of the number, whatever stands between them."""

    by_word: Mapping[tuple[str, str], tuple[str, ...]]
    """The titles and aliases of a government that hold a word."""

    @classmethod
    def of(cls, entries: Iterable[SopEntry]) -> TitleIndex:
        """Index some entries."""
        listed = [entry for entry in entries if not entry.sop.contoh]
        known = _named(listed)
        figures = ((entry.unit.government, _figures(entry.sop.nomor or "")) for entry in listed)
        return cls(
            by_unit=_grouped(
                ((entry.unit.id, canonicalize_title(entry.sop.judul)), entry)
                for entry in listed
                if entry.sop.judul
            ),
            by_government=known,
            by_digits=dict(zip(figures, listed, strict=True)),
            by_word=_grouped(
                ((government, word), title)
                for government, title in known
                for word in sorted(set(title.split()))
            ),
        )

    def find(self, title: str, *, near: SopEntry) -> SopEntry | None:
        """Find the SOP of the same government that goes by a title."""
        return self.by_government.get((near.unit.government, canonicalize_title(title)))

    def closest(self, title: str, *, near: SopEntry) -> SopEntry | None:
        """Find the SOP of the same government whose number or title is most like a misspelt one."""
        government, wanted = near.unit.government, canonicalize_title(title)
        figures = _figures(title)
        if len(figures) > 1 and (government, figures) in self.by_digits:
            return self.by_digits[government, figures]
        shared: Counter[str] = Counter()
        for word in sorted(set(wanted.split())):
            shared.update(self.by_word.get((government, word), ()))
        likely = [candidate for candidate, _ in shared.most_common(_CANDIDATES)]
        match = get_close_matches(wanted, likely, n=1, cutoff=_SIMILAR)
        return self.by_government[government, match[0]] if match else None

    def twins(self, entry: SopEntry) -> tuple[SopEntry, ...]:
        """Return the SOPs of the same unit under the same title, the entry among them."""
        if entry.sop.contoh:
            return ()
        return self.by_unit.get((entry.unit.id, canonicalize_title(entry.sop.judul or "")), ())


def _named(entries: Iterable[SopEntry]) -> dict[tuple[str, str], SopEntry]:
    """Return each title and alias with its SOP; all titles are set down before the first alias."""
    found: dict[tuple[str, str], SopEntry] = {}
    for names in (lambda sop: (sop.judul or "",), lambda sop: sop.alias):
        for entry in entries:
            for name in filter(None, map(canonicalize_title, names(entry.sop))):
                found.setdefault((entry.unit.government, name), entry)
    return found


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _figures(number: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"[0-9]{1,9}", number))
