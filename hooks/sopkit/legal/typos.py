"""Slips of spelling in the names of kinds and regions, and the words they may stand for."""

from __future__ import annotations

from sopkit.legal.anchors import anchor_words
from sopkit.legal.places import place_words

_SHORTEST = 5
"""Shorter words have too many neighbours."""


def corrections(word: str) -> tuple[str, ...]:
    """Return a known word as it is, else those that are a single slip away."""
    if word in _WORDS:
        return (word,)
    if len(word) < _SHORTEST:
        return ()
    near = {found for piece in _pieces(word) for found in _BY_PIECE.get(piece, ())}
    return tuple(sorted(found for found in near if _is_one_slip(word, found)))


def _pieces(word: str) -> set[str]:
    return {word} | {word[:index] + word[index + 1 :] for index in range(len(word))}


def _is_one_slip(written: str, meant: str) -> bool:
    """Tell whether one letter was added, left out, replaced, or swapped with the next."""
    if abs(len(written) - len(meant)) > 1:
        return False
    start = _common(written, meant)
    left, right = written[start:], meant[start:]
    return (
        left[1:] == right
        or left == right[1:]
        or left[1:] == right[1:]
        or (left[1::-1] == right[:2] and left[2:] == right[2:])
    )


def _common(left: str, right: str) -> int:
    """Return the length of the common beginning."""
    for index, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return index
    return min(len(left), len(right))


def _index(words: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Index words by what is left of them without one letter."""
    table: dict[str, tuple[str, ...]] = {}
    for word in sorted(words):
        if len(word) >= _SHORTEST:
            for piece in _pieces(word):
                table[piece] = (*table.get(piece, ()), word)
    return table


_WORDS = anchor_words() | place_words()
_BY_PIECE = _index(_WORDS)
