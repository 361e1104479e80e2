"""Citations whose title belongs to another regulation: most likely the number is wrong."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from sopkit.legal.titles import holds, likeness

if TYPE_CHECKING:
    from sopkit.basis.citing import Cited
    from sopkit.entries import RegulationEntry
    from sopkit.legal.identity import LegalId


class Titled(NamedTuple):
    """A regulation and its official title."""

    id: LegalId
    title: str


_Office: TypeAlias = "tuple[str, str | None]"
"""Kind and region: who makes such regulations."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Corrections:
    """The titles of a register, for finding the regulation that a wrong number means."""

    regulations: Mapping[str, RegulationEntry]
    by_office: Mapping[_Office, tuple[Titled, ...]]
    stated: Mapping[str, tuple[str, ...]]
    """The wrong references that pages name as such, by the id that these mean."""

    @classmethod
    def of(cls, regulations: Mapping[str, RegulationEntry]) -> Corrections:
        """Index a register."""
        offices: dict[_Office, list[Titled]] = defaultdict(list)
        stated: dict[str, list[str]] = defaultdict(list)
        for entry in regulations.values():
            own = entry.legal_id
            if entry.regulation and entry.regulation.koreksi_rujukan:
                stated[entry.regulation.koreksi_rujukan].append(entry.id)
            if own and entry.regulation and entry.regulation.tentang:
                title = Titled(own, entry.regulation.tentang)
                offices[own.jenis, own.wilayah].append(title)
        return cls(
            regulations=regulations,
            by_office={office: tuple(titles) for office, titles in offices.items()},
            stated={meant: tuple(wrong) for meant, wrong in stated.items()},
        )

    def deviates(self, cited: Cited) -> bool:
        """Tell whether a citation gives its regulation a title that is not that of the register."""
        own = self._own_title(cited)
        return bool(own and cited.title and holds(cited.title, own) < _FOREIGN)

    def find(self, cited: Cited) -> str | None:
        """Return the id that a citation most likely means instead of its own; None if its own.

        What the page of the cited regulation says of wrong references counts first, unless the
        citation gives that regulation's own title.
        """
        entry = self.regulations.get(cited.id or "")
        own = self._own_title(cited)
        if entry is None or (own and cited.title and not self.deviates(cited)):
            return None
        stated = entry.regulation.koreksi_rujukan if entry.regulation else None
        return stated if stated in self.regulations else self._by_title(cited, entry)

    def _own_title(self, cited: Cited) -> str | None:
        entry = self.regulations.get(cited.id or "")
        return entry.regulation.tentang if entry and entry.regulation else None

    def _by_title(self, cited: Cited, entry: RegulationEntry) -> str | None:
        """Return the regulation of the same kind that has the title, and half of the number.

        Where the own title is not known, a rule of another year must have the very same title:
        the rules of one year on one matter, one for each office, have titles that are alike.
        """
        own, title = entry.legal_id, cited.title
        if own is None or title is None:
            return None
        known = self._own_title(cited) is not None
        found = [
            (likeness(title, other.title), str(other.id))
            for other in self.by_office.get((own.jenis, own.wilayah), ())
            if other.id != own
            and (own.nomor == other.id.nomor or (known and own.tahun == other.id.tahun))
            and _numbers(title) == _numbers(other.title)
        ]
        best = max(found, default=(0.0, ""))
        return best[1] if best[0] >= (_ALIKE if known else _SAME) else None


def _numbers(title: str) -> set[str]:
    """Return the numbers in a title; budgets of two years differ in nothing else."""
    return set(re.findall(r"\d+", title))


_FOREIGN = 0.45
"""Titles that share less are of different things; slips and short forms share 0.65 or more."""

_ALIKE = 0.75
_SAME = 0.9
