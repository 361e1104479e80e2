"""Find SOPs by what they are called, to tell twins and near misses."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from sopkit.links import canonicalize_title

if TYPE_CHECKING:
    from sopkit.entries import SopEntry

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

    by_word: Mapping[tuple[str, str], tuple[str, ...]]
    """The titles and aliases of a government that hold a word."""

    @classmethod
    def of(cls, entries: Iterable[SopEntry]) -> TitleIndex:
        """Index some entries."""
        listed = [entry for entry in entries if not entry.sop.contoh]
        units: dict[tuple[str, str], list[SopEntry]] = defaultdict(list)
        known: dict[tuple[str, str], SopEntry] = {}
        for entry in listed:
            if entry.sop.judul:
                units[entry.unit.id, canonicalize_title(entry.sop.judul)].append(entry)
        # Titles of all entries are set down before the first alias is.
        for named in (_title, _aliases):
            for entry in listed:
                for title in named(entry):
                    known.setdefault((entry.unit.government, title), entry)
        words: dict[tuple[str, str], list[str]] = defaultdict(list)
        for government, title in known:
            for word in sorted(set(title.split())):
                words[government, word].append(title)
        return cls(
            by_unit={key: tuple(group) for key, group in units.items()},
            by_government=known,
            by_word={key: tuple(group) for key, group in words.items()},
        )

    def find(self, title: str, *, near: SopEntry) -> SopEntry | None:
        """Find the SOP of the same government that goes by a title."""
        return self.by_government.get((near.unit.government, canonicalize_title(title)))

    def closest(self, title: str, *, near: SopEntry) -> SopEntry | None:
        """Find the SOP of the same government whose title is most like a misspelt one."""
        government, wanted = near.unit.government, canonicalize_title(title)
        shared: Counter[str] = Counter()
        for word in sorted(set(wanted.split())):
            shared.update(self.by_word.get((government, word), ()))
        ratios = [
            (SequenceMatcher(None, wanted, candidate).ratio(), candidate)
            for candidate, _ in shared.most_common(_CANDIDATES)
        ]
        ratio, candidate = max(ratios, default=(0.0, ""))
        return self.by_government[government, candidate] if ratio >= _SIMILAR else None

    def twins(self, entry: SopEntry) -> tuple[SopEntry, ...]:
        """Return the SOPs of the same unit under the same title, the entry among them."""
        if entry.sop.contoh:
            return ()
        return self.by_unit.get((entry.unit.id, canonicalize_title(entry.sop.judul or "")), ())


def _title(entry: SopEntry) -> Iterator[str]:
    yield from filter(None, [canonicalize_title(entry.sop.judul or "")])


def _aliases(entry: SopEntry) -> Iterator[str]:
    yield from filter(None, map(canonicalize_title, entry.sop.alias))
