"""Misspelt names before a number, read after putting their spelling right."""

from __future__ import annotations

import re
from itertools import islice, product

from sopkit.legal.anchors import anchor_at
from sopkit.legal.hits import Hit, adjacent_hit
from sopkit.legal.typos import corrections


def respelled(text: str, start: int, number_start: int) -> Hit | None:
    """Read the name between two places; None where it was spelt right, or can't be told."""
    words = _WORD.findall(text, start, number_start)
    choices = []
    for word in words:
        choices.append(corrections(word))
        if not choices[-1]:
            return None
    if all(choice == (word,) for choice, word in zip(choices, words, strict=True)):
        return None
    tail = text[number_start : number_start + 120]
    phrases = [" ".join(phrase) for phrase in islice(product(*choices), _MOST_PHRASES)]
    read = [_spelled(phrase, tail, start, number_start) for phrase in phrases]
    hits = [hit for hit in read if hit is not None]
    return hits[0] if len({(hit.kind, hit.region) for hit in hits}) == 1 else None


def _spelled(name: str, tail: str, start: int, number_start: int) -> Hit | None:
    """Read a name in its right spelling with the number that follows it in the text."""
    spelled = f"{name} {tail}"
    anchor = anchor_at(spelled, 0)
    hit = adjacent_hit(spelled, anchor) if anchor and anchor.kind else None
    if hit is None or hit.end <= len(name):
        return None
    shift = number_start - len(name) - 1
    return hit._replace(start=start, end=hit.end + shift, rule=f"{hit.rule}+ejaan")


def respelled_before(text: str, floor: int, number_start: int) -> Hit | None:
    """Read the misspelt name that ends at a number: the longest run of known words that is one."""
    begin = max(floor, number_start - 120)
    begin = max(text.rfind(sign, begin, number_start - 2) + 1 or begin for sign in _BOUNDARIES)
    starts: list[int] = []
    for match in reversed(list(_WORD.finditer(text, begin, number_start))):
        if not corrections(match[0]):
            break
        starts.append(match.start())
    for start in reversed(starts):
        hit = respelled(text, start, number_start)
        if hit is not None:
            return hit
    return None


_MOST_PHRASES = 8
_WORD = re.compile(r"(?<![a-z])[a-z]+")
_BOUNDARIES = ";:()\x01\f"
