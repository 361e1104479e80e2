"""Spellings as data, and the patterns that find all of them at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import TypeAlias

SEPARATOR = r"[ \n\f.,&/_-]{0,4}"
"""What may stand between the words of a name, if anything does: "Permen PAN-RB", "PermenPANRB"."""

_Trie: TypeAlias = "dict[str, _Trie]"


def expand(spelling: str) -> Iterator[str]:
    """Write out a spelling: `(a|b) [c] d` stands for "a c d", "a d", "b c d" and "b d".

    A blank means that the words may also be joined, hyphenated, or split by a line break.
    """
    parts = _PART.split(spelling)
    choices = [_choices(part) for part in parts if part]
    for words in product(*choices):
        yield " ".join("".join(words).split())


def names_pattern(names: Iterable[str]) -> str:
    """Return one pattern for many names that prefers the longest and never backtracks far."""
    trie: _Trie = {}
    for name in names:
        node = trie
        for char in name.lower():
            node = node.setdefault(char, {})
        node[""] = {}
    return _pattern_of(trie)


def squeeze(text: str) -> str:
    """Return the letters and digits of a text, the key under which a name is looked up."""
    return "".join(char for char in text.lower() if char.isascii() and char.isalnum())


def _choices(part: str) -> list[str]:
    if part.startswith("("):
        return part[1:-1].split("|")
    if part.startswith("["):
        return [*part[1:-1].split("|"), ""]
    return [part]


def _pattern_of(node: _Trie) -> str:
    """Write a trie as a pattern: shared beginnings once, alternatives told apart by one letter."""
    branches = []
    for char, child in sorted(node.items()):
        if char:
            head = SEPARATOR if char == " " else re.escape(char)
            branches.append(head + _pattern_of(child))
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{body})?" if "" in node else body


_PART = re.compile(r"(\([^()]*\)|\[[^\[\]]*\])")
