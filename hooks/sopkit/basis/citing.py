"""What a document cites: each regulation in the items of its legal basis, read by the parser."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from sopkit.legal.citations import parse
from sopkit.legal.regions import well_formed
from sopkit.legal.roles import Role
from sopkit.legal.titles import cited_texts, cited_title

if TYPE_CHECKING:
    from sopkit.legal.citations import Citation
    from sopkit.model import Peraturan, Rujukan


@dataclass(frozen=True, kw_only=True, slots=True)
class Cited:
    """A regulation that an SOP cites."""

    item: int
    """The position in `dasar_hukum`, from 0."""

    id: str | None
    """None where the citation is not recognised, or does not say enough."""

    text: str | None
    """As the document has it; None where the source gives nothing but the id."""

    role: Role = Role.UTAMA
    title: str | None = None
    """What the document says that the regulation is about."""

    region_implied: bool = False
    """Whether the region is that of the unit, for the document names none."""

    other: str | None = None
    """The id that the text stands for, where the source gives another one."""

    missing: tuple[str, ...] = ()
    """What an incomplete citation lacks, in the words of messages."""

    @property
    def is_basis(self) -> bool:
        """Tell whether the SOP rests on it; what only a title names is no legal basis."""
        return self.role is not Role.DALAM_JUDUL


def cited_by(
    bases: Iterable[Rujukan], region: str | None, aliases: Mapping[str, str]
) -> tuple[Cited, ...]:
    """Return what a document cites, in its order.

    Args:
        bases: its legal basis.
        region: code of the region whose document it is, for a bare "Perda".
        aliases: ids by spellings that only the register knows, see `alias_table`.
    """
    home = well_formed(region)
    items = enumerate(bases)
    return tuple(found for at, item in items for found in _of_item(at, item, home, aliases))


def alias_table(declared: Iterable[tuple[str, Peraturan]]) -> dict[str, str]:
    """Return the ids of regulations by the spellings that their pages give."""
    return {_folded(alias): slug for slug, rule in declared for alias in rule.alias if alias}


def _of_item(
    at: int, item: Rujukan, region: str | None, aliases: Mapping[str, str]
) -> Iterator[Cited]:
    if not item.kutipan:
        yield Cited(item=at, id=item.id, text=None)
        return
    found = [replace(cited, item=at) for cited in _read(item.kutipan, region)]
    main = next((cited for cited in found if cited.is_basis), None)
    if item.id is None:
        if main is None or main.id is None:
            found = [_by_alias(at, item.kutipan, aliases) or main or _unread(at, item.kutipan)]
    elif all(cited.id != item.id for cited in found):
        # The source says which one it is; the rest of the text then tells of that one.
        read_as = main.id if main else None
        title = main.title if main else None
        own = Cited(item=at, id=item.id, text=item.kutipan, title=title, other=read_as)
        found = [own, *(cited for cited in found if cited.role is not Role.UTAMA)]
    yield from _distinct(found)


def _distinct(found: Sequence[Cited]) -> Iterator[Cited]:
    """Leave out what a title of the same item names once more."""
    seen: set[str | None] = set()
    for cited in found:
        if cited.is_basis or cited.id not in seen:
            yield cited
        seen.add(cited.id)


def _unread(at: int, text: str) -> Cited:
    return Cited(item=at, id=None, text=text)


def _by_alias(at: int, text: str, aliases: Mapping[str, str]) -> Cited | None:
    folded = f" {_folded(text)} "
    matching = [alias for alias in aliases if f" {alias} " in folded]
    if not matching:
        return None
    return Cited(item=at, id=aliases[max(matching, key=len)], text=text)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


# The same few citations fill a whole catalogue.
@lru_cache(maxsize=4096)
def _read(text: str, region: str | None) -> tuple[Cited, ...]:
    found = parse(text, region=region)
    return tuple(
        Cited(
            item=0,
            id=str(citation.id) if citation.id else None,
            text=part,
            role=citation.role,
            title=cited_title(text, found, at),
            region_implied=citation.region_implied,
            missing=() if citation.id else _missing(citation),
        )
        for at, (citation, part) in enumerate(zip(found, cited_texts(text, found), strict=True))
    )


def _missing(citation: Citation) -> tuple[str, ...]:
    """Say what an incomplete citation lacks."""
    parts = (
        ("lembaga yang menetapkannya", citation.jenis),
        ("nomor", citation.nomor),
        ("tahun", citation.tahun),
    )
    return tuple(words for words, value in parts if value is None) or ("wilayah",)
