"""The words of the trade: abbreviations, words that mean the same, words that ask."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from sopkit.model.base import Items, Model, Text


def _of_several(words: tuple[str, ...]) -> tuple[str, ...]:
    if len({word.casefold() for word in words}) < 2:
        raise ValueError(
            "satu padanan memuat sedikitnya dua kata; tulis misalnya [surat tugas, surat perintah]"
        )
    return words


Synonyms = Annotated[Items, AfterValidator(_of_several)]
"""Words, each of which finds what the others say."""


class Istilah(Model):
    """The file `istilah.md`; it is for everybody, whatever the audience of a build."""

    dokumen: Literal["istilah"]
    singkatan: dict[Text, Text] = Field(default_factory=dict)
    """What an abbreviation stands for, by the abbreviation."""

    padanan: tuple[Synonyms, ...] = ()
    abaikan: Items = ()
    """Words of a question that tell nothing of what is looked for."""
