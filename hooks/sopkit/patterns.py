"""Patterns that authors write for numbers, matched in a time that grows with the number alone."""

from __future__ import annotations

from functools import lru_cache

from pydantic_core import SchemaError, SchemaValidator, core_schema

LONGEST = 100
"""A longer text is no number, whatever it is made of."""


class PatternError(ValueError):
    """A pattern that cannot be used; the message says why, in Indonesian, without the pattern."""


def check_pattern(pattern: str) -> None:
    """Make sure that a pattern can be used.

    Raises:
        PatternError: it is no regular expression, or one that cannot be matched in linear time.
    """
    _compiled(pattern)


def fits(pattern: str, number: str) -> bool:
    """Tell whether a whole number is as a pattern says."""
    return len(number) <= LONGEST and _compiled(pattern).isinstance_python(number)


# Python's own engine tries all ways of reading a text, which for `(a+)+$` double with each letter.
# That of Rust follows them all at once, and pydantic brings it.
@lru_cache(maxsize=256)
def _compiled(pattern: str) -> SchemaValidator:
    # Alone too, for a pattern might close the group that is put around it.
    for text in (pattern, rf"\A(?:{pattern})\z"):
        schema = core_schema.str_schema(pattern=text, regex_engine="rust-regex")
        try:
            validator = SchemaValidator(schema)
        except SchemaError as error:
            raise PatternError(_reason(str(error))) from error
    return validator


def _reason(complaint: str) -> str:
    # The pattern itself stands before it.
    told = complaint.rpartition("error: ")[2]
    for sign, reason in _REASONS.items():
        if sign in told:
            return reason
    return "bukan pola (regular expression) yang sah"


_REASONS = {
    "look-around": "melihat ke depan atau ke belakang; tulis polanya tanpa (?=…), (?!…), dan (?<…)",
    "backreferences": "merujuk bagiannya sendiri; tulis polanya tanpa \\1",
    "size limit": "menjadi terlalu besar; kurangi pengulangan di dalam pengulangan",
}
"""What the engine says of a pattern that it cannot match in linear time."""
