"""The building blocks of every model: text, dates, lists, and the base class."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)


class Model(BaseModel):
    """What a source states: immutable, and nothing but the keys of the format."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _take_null_for_the_default(cls, data: object) -> object:
        """Let null stand for "nothing" where a key has another default than null."""
        if not isinstance(data, dict) or None not in data.values():
            return data
        return {key: value for key, value in data.items() if not cls._defaults(key, value)}

    @classmethod
    def _defaults(cls, key: str, value: object) -> bool:
        spec = cls.model_fields.get(key)
        return value is None and spec is not None and type(None) not in get_args(spec.annotation)

    def states(self, key: str) -> bool:
        """Tell whether the author wrote the key, be it with null."""
        return key in self.model_fields_set


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def _fold(value: object) -> object:
    """Fold the white space of text; an author's line breaks mean nothing."""
    if not isinstance(value, str):
        return value
    text = " ".join(value.split())
    # YAML can write what neither a page nor a drawing may hold.
    if found := _CONTROL.search(text):
        raise ValueError(f"ada karakter kendali (U+{ord(found[0]):04X}); hapus karakter itu")
    return text


def as_items(value: object) -> object:
    """Take a single text for a list of one."""
    return [value] if isinstance(value, str) else value


def _as_date(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip()):
        raise ValueError(
            f'"{value}" tidak terbaca sebagai tanggal; tulis tahun-bulan-hari, misalnya 2019-06-10'
        )
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        message = f'"{value}" tidak ada di kalender; periksa tanggal dan bulannya'
        raise ValueError(message) from None


def _as_flag(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value not in ("true", "false"):
        raise ValueError(f'"{value}" bukan pilihan; tulis true atau false')
    return value == "true"


def _as_count(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"\d{1,9}", value.strip()):
        raise ValueError(f'"{value}" bukan bilangan bulat; tulis misalnya 2')
    return int(value)


# An editor takes an unquoted number for a number; we read its text as it was written.
_TEXT = {"type": ["string", "number"], "maxLength": 5000}
_ITEMS = {"type": ["array", "string", "number"], "items": _TEXT, "maxLength": 5000}
_COUNT = {"type": ["integer", "string"], "minimum": 0, "pattern": r"^\d{1,9}$"}

Text = Annotated[
    str, BeforeValidator(_fold), StringConstraints(max_length=5000), WithJsonSchema(_TEXT)
]
"""Text on one line, white space folded; may be empty, which a rule then finds."""

Items = Annotated[tuple[Text, ...], BeforeValidator(as_items), WithJsonSchema(_ITEMS)]
"""A list of texts; a single text counts as a list of one."""

Day = Annotated[date, BeforeValidator(_as_date)]
"""A calendar day, written `2019-06-10`."""

Flag = Annotated[bool, BeforeValidator(_as_flag)]
Count = Annotated[int, BeforeValidator(_as_count), WithJsonSchema(_COUNT)]
