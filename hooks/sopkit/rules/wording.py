"""What the words of a kegiatan, a title or a list item tell: verbs, doers, bullets, slips."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sopkit.rules.words import (
    BARE_VERBS,
    CARRYING,
    EXAMINING,
    EXAMINING_NOUNS,
    MISSPELT,
    NEGATIONS,
    NOT_VERBS,
)


def is_active_verb(word: str) -> bool:
    """Tell whether a word is a verb in its active form (me-, ber-)."""
    word = word.casefold()
    return word in BARE_VERBS or (word not in NOT_VERBS and bool(_ACTIVE.match(word)))


def first_word(text: str) -> str:
    """Return the first word of a text; empty where it has none."""
    match = _WORD.search(text)
    return match[0] if match else ""


def actions(text: str) -> tuple[str, ...]:
    """Return the verbs that a kegiatan joins as equals: "menerima", "mencatat".

    Verbs of a purpose or of a clause about a noun ("untuk menyusun", "yang menerima") are none.
    """
    found: list[str] = []
    for clause in re.split(r"[;\n]", text.casefold()):
        main = _SUBORDINATE.split(clause, maxsplit=1)[0]
        words = (match[1] for match in _JOINT.finditer(main))
        found += [word for word in words if is_active_verb(word) and word.startswith("me")]
    return tuple(found)


def is_examining(text: str) -> bool:
    """Tell whether a kegiatan examines or approves, so that the outcome may be good or not."""
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) > 1 and words[0] in CARRYING and words[1] in EXAMINING_NOUNS:
        return True
    return any(action in EXAMINING for action in actions(text))


def has_bullets(text: str) -> bool:
    """Tell whether a text holds a list within itself."""
    return bool(_INNER_BULLET.search(text))


def bullet_at_head(text: str) -> str | None:
    """Return the bullet or number that a list item repeats at its head."""
    match = _HEAD_BULLET.match(text)
    return match[1] if match else None


def stands_for_the_row_above(text: str) -> bool:
    """Tell whether an item only says that it is the same as above."""
    return bool(_SAME_AGAIN.match(text))


def slips(text: str) -> Iterator[tuple[str, str]]:
    """Yield the known misspellings of a text, each with the right spelling."""
    for match in _SLIP.finditer(text):
        right = MISSPELT[" ".join(match[0].casefold().split())]
        yield match[0], capitalized(right) if match[0][0].isupper() else right


def opposite(first: str, second: str) -> bool:
    """Tell whether one answer is the other with a word of negation."""
    return any(second == f"{word} {first}" for word in NEGATIONS) or any(
        first == f"{word} {second}" for word in NEGATIONS
    )


def without_lead(text: str, leads: Iterable[str]) -> tuple[str, str] | None:
    """Split a text that begins with one of some phrases into that phrase and the rest."""
    folded = text.casefold()
    for lead in leads:
        after = text[len(lead) :]
        if folded.startswith(lead.casefold()) and not after[:1].isalnum():
            return text[: len(lead)], after.strip(" .:,;–—-·•")
    return None


def capitalized(text: str) -> str:
    """Write the first letter of a text as a capital, and leave the others."""
    return text[:1].upper() + text[1:]


def shortened(text: str, limit: int = 60) -> str:
    """Cut a long text for a message."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


_WORD = re.compile(r"[^\W\d_][\w-]*")
_ACTIVE = re.compile(r"me(?:[lmnrwy]|-)[\w-]{2,}|ber[\w-]{3,}|bekerja")
_JOINING = r"dan|serta|lalu|kemudian|selanjutnya"
_JOINT = re.compile(
    rf"(?:^|[,:•·▪●]|\b(?:{_JOINING})\b)[\s,]*(?:(?:{_JOINING})\b[\s,]*)*([^\W\d_][\w-]*)"
)
_SUBORDINATE = re.compile(
    r"\b(?:untuk|agar|guna|yang|apakah|supaya|sehingga|dalam rangka|sebagai)\b"
)
_INNER_BULLET = re.compile(
    r"[•·▪●■◦➢✓]|(?:^|\s)(?:[-–*]|\(?\d{1,2}[.)])\s+\S.*\s(?:[-–*]|\(?\d{1,2}[.)])\s+\S"
)
_HEAD_BULLET = re.compile(r"\s*([•·▪●■◦➢✓*]|[-–—](?=\s|[^\W\d])|\d{1,2}[.)](?=\s)|[a-z][.)](?=\s))")
_SAME_AGAIN = re.compile(
    r"\s*-?\s*(?:(?:sda|s\.\s?d\.\s?a|idem)\.?(?=\s*(?:$|[,;/]))"
    r"|sama (?:dengan|seperti) di ?atas|(?:\"|''|〃)\s*$)",
    re.IGNORECASE,
)
_SLIP = re.compile(
    r"\b(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in MISSPELT) + r")\b",
    re.IGNORECASE,
)
