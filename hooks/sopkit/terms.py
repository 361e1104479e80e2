"""Words that find each other: abbreviations with what they stand for, and synonyms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sopkit.model import Istilah
    from sopkit.source import Source


@dataclass(frozen=True, kw_only=True)
class Terms:
    """The vocabulary of a catalogue."""

    abbreviations: Mapping[str, str] = field(default_factory=dict)
    groups: tuple[tuple[str, ...], ...] = ()
    """Phrases that find each other: abbreviations with their words, and synonyms with both."""

    synonyms: tuple[tuple[str, ...], ...] = ()
    """The synonyms as their author wrote them."""

    ignored: tuple[str, ...] = ()
    source: Source | None = None
    """None where the catalogue has no such file."""

    @classmethod
    def of(cls, written: Istilah, source: Source) -> Terms:
        """Take what the file says."""
        return cls(
            abbreviations=written.singkatan,
            groups=(
                *written.singkatan.items(),
                *(_with_abbreviations(group, written.singkatan) for group in written.padanan),
            ),
            synonyms=written.padanan,
            ignored=written.abaikan,
            source=source,
        )

    def found_in(self, *texts: str) -> tuple[int, ...]:
        """Return the positions of the groups of which some phrase stands in a text."""
        return tuple(sorted({at for text in texts for at in self._found(text)}))

    def _found(self, text: str) -> Iterator[int]:
        words = words_of(text)
        for start in range(len(words)):
            for end in range(start + 1, min(start + self._longest, len(words)) + 1):
                yield from self._places.get(words[start:end], ())

    @cached_property
    def _places(self) -> Mapping[tuple[str, ...], list[int]]:
        places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, group in enumerate(self.groups):
            for phrase in group:
                places[words_of(phrase)].append(at)
        return places

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._places), default=0)


def _with_abbreviations(group: tuple[str, ...], short: Mapping[str, str]) -> tuple[str, ...]:
    """Add to synonyms the other form of those that are abbreviations, or written out."""
    known = {words_of(phrase) for phrase in group}
    pairs = (pair for pair in short.items() if any(words_of(form) in known for form in pair))
    forms = {words_of(phrase): phrase for phrase in (*group, *(form for p in pairs for form in p))}
    return tuple(forms.values())


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters."""
    return tuple(_WORD.findall(text.casefold()))


_WORD = re.compile(r"[^\W_]+")
