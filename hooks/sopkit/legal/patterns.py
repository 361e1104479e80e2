"""Spellings as data, and the patterns that find all of them at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product

SEPARATOR = r"[ \n\f.,&/_()-]{0,4}"
"""What may stand between the words of a name, if anything does: "Permen PAN-RB", "PermenPANRB"."""


@dataclass(slots=True)
class _Node:
    """A letter of the names, and those that may follow it."""

    after_gap: bool = False
    """Whether words may be apart before this letter."""

    is_end: bool = False
    following: dict[str, _Node] = field(default_factory=dict)


def expand(spelling: str) -> Iterator[str]:
    """Write out a spelling: `(a|b) [c] d` stands for "a c d", "a d", "b c d" and "b d".

    A blank means that the words may also be joined, hyphenated, or split by a line break.
    """
    parts = _PART.split(spelling)
    choices = [_choices(part) for part in parts if part]
    for words in product(*choices):
        yield " ".join("".join(words).split())


def names_pattern(names: Iterable[str]) -> str:
    """Return one pattern for many names that prefers the longest.

    Names run together letter by letter, so that "U U" and "UU Drt" are told apart by what
    follows, and no name is tried twice.
    """
    root = _Node()
    for name in names:
        node, apart = root, False
        for char in name.lower():
            if char == " ":
                apart = True
                continue
            node = node.following.setdefault(char, _Node())
            node.after_gap |= apart
            apart = False
        node.is_end = True
    return _pattern_of(root)


def squeeze(text: str) -> str:
    """Return the letters and digits of a text, the key under which a name is looked up."""
    return _OTHER.sub("", text.lower())


def _choices(part: str) -> list[str]:
    if part.startswith("("):
        return part[1:-1].split("|")
    if part.startswith("["):
        return [*part[1:-1].split("|"), ""]
    return [part]


def _pattern_of(node: _Node) -> str:
    """Write what may follow a letter: alternatives told apart by their first one."""
    branches = [
        (SEPARATOR if child.after_gap else "") + re.escape(char) + _pattern_of(child)
        for char, child in sorted(node.following.items())
    ]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{body})?" if node.is_end else body


_OTHER = re.compile(r"[^a-z0-9]+")
_PART = re.compile(r"(\([^()]*\)|\[[^\[\]]*\])")
