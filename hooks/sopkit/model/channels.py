"""Where complaints go: a phone number, an e-mail address, a web page or a place, each checked."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, model_validator

from sopkit.model.base import Model, Text

_PHONE = re.compile(r"\+?\(?\d[\d\s().-]*\d")
_SHORT_PHONE = re.compile(r"\d{3,6}")
_MAIL = re.compile(r"[^\s@<>,;]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}")
_WEB = re.compile(
    r"https?://(?:[\w-]+\.)+[A-Za-z]{2,}(?::\d{1,5})?(?:[/?#][^\s<>\"]*)?", re.IGNORECASE
)


def _as_phone(value: object) -> object:
    if isinstance(value, str) and not is_phone(value):
        raise ValueError(f'"{value}" bukan nomor telepon; tulis misalnya (0254) 123456 atau 112')
    return value


def is_phone(text: str) -> bool:
    """Tell whether a text is a phone number: 6 to 15 digits, or a short one such as 112."""
    text = text.strip()
    if _SHORT_PHONE.fullmatch(text):
        return True
    digits = re.sub(r"\D", "", text)
    return bool(_PHONE.fullmatch(text)) and 6 <= len(digits) <= 15


def _as_mail(value: object) -> object:
    if isinstance(value, str) and not _MAIL.fullmatch(value.strip()):
        raise ValueError(f'"{value}" bukan alamat surel; tulis misalnya layanan@contoh.go.id')
    return value


def _as_web(value: object) -> object:
    if isinstance(value, str) and not is_web(value):
        raise ValueError(f'"{value}" bukan alamat laman; tulis misalnya https://www.lapor.go.id')
    return value


def is_web(text: str) -> bool:
    """Tell whether a text is an address on the web with its scheme."""
    return bool(_WEB.fullmatch(text.strip()))


class Saluran(Model):
    """One channel; exactly one of its kinds."""

    telepon: Annotated[Text, BeforeValidator(_as_phone)] | None = None
    whatsapp: Annotated[Text, BeforeValidator(_as_phone)] | None = None
    surel: Annotated[Text, BeforeValidator(_as_mail)] | None = None
    laman: Annotated[Text, BeforeValidator(_as_web)] | None = None
    alamat: Text | None = None
    """A desk, a room, a street."""

    keterangan: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_kind(cls, data: object) -> object:
        if isinstance(data, dict) and len([key for key in KINDS if data.get(key)]) > 1:
            raise ValueError("satu saluran memuat beberapa alamat; tulis tiap saluran satu butir")
        return data

    @property
    def kind(self) -> str | None:
        """Return which kind it is, by its key; None where nothing is given."""
        return next((key for key in KINDS if getattr(self, key)), None)

    @property
    def text(self) -> str:
        """Return where it leads, as written."""
        return str(getattr(self, self.kind)) if self.kind else ""

    @property
    def href(self) -> str | None:
        """Return the address for a link; None for a place."""
        if self.kind == "surel":
            return f"mailto:{self.text}"
        if self.kind == "laman":
            return self.text
        if self.kind in {"telepon", "whatsapp"}:
            digits = re.sub(r"[^\d+]", "", self.text)
            abroad = re.sub(r"^0", "62", digits.lstrip("+"))
            return f"https://wa.me/{abroad}" if self.kind == "whatsapp" else f"tel:{digits}"
        return None


KINDS = {
    "telepon": "Telepon",
    "whatsapp": "WhatsApp",
    "surel": "Surel",
    "laman": "Laman",
    "alamat": "Datang ke",
}
"""The kinds of channel by key, as readers call them."""


def _as_channel(value: object) -> object:
    """Tell by its form what a bare text is."""
    if not isinstance(value, str):
        return value
    if "@" in value:
        return {"surel": value}
    if re.match(r"(?i)https?:|www\.", value.strip()):
        return {"laman": value}
    return {"telepon" if re.fullmatch(r"[\d\s()+.-]+", value) else "alamat": value}


Channel = Annotated[Saluran, BeforeValidator(_as_channel, json_schema_input_type=Text | Saluran)]
