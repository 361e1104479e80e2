"""An SOP AP as its author writes it: identity, lists, procedure."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Tag, WithJsonSchema, model_validator

from sopkit.model.base import Count, Flag, Items, Model, Text
from sopkit.model.lifecycle import (
    NUMBERED_REVISION,
    Lifecycle,
    Pencabutan,
    Pengesahan,
    Status,
    TanggalSop,
)
from sopkit.settings import Audience


class Sifat(StrEnum):
    """The kind of activity (PermenPANRB 35/2012): one performer in detail, or several in stages."""

    ADMINISTRATIF = "administratif"
    TEKNIS = "teknis"


class Cakupan(StrEnum):
    """Makro integrates several mikro."""

    MAKRO = "makro"
    MIKRO = "mikro"


_SLUG = re.compile(r"[a-z]+(?:-[a-z0-9]+)*-[a-z0-9.-]+")


def _as_reference(value: object) -> object:
    """Take a bare id or a bare citation for the mapping that says which it is."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    return {"id": text} if _SLUG.fullmatch(text) else {"kutipan": text}


class Rujukan(Model):
    """One legal basis: a regulation's id, the citation as the document has it, or both."""

    id: Text | None = None
    kutipan: Text | None = None


Reference = Annotated[
    Rujukan, BeforeValidator(_as_reference, json_schema_input_type=Text | Rujukan)
]


def _as_relation(value: object) -> object:
    return {"rujukan": value} if isinstance(value, str) else value


class Kaitan(Model):
    """A related SOP: a reference into the catalogue, or a title outside it."""

    rujukan: Text | None = None
    """Number of an SOP of the same instansi, or a path."""

    judul: Text | None = None
    di_luar_katalog: Flag = False


Relation = Annotated[Kaitan, BeforeValidator(_as_relation, json_schema_input_type=Text | Kaitan)]

_TARGET = re.compile(r"[1-9]\d{0,3}|[a-z][a-z0-9-]*")
_TARGETS = {
    "type": ["integer", "string"],
    "minimum": 1,
    "maximum": 9999,
    "pattern": f"^({_TARGET.pattern})$",
}


def _as_target(value: object) -> object:
    if isinstance(value, str) and not _TARGET.fullmatch(value.strip()):
        raise ValueError(f'"{value}" bukan tujuan; tulis nomor langkah, id langkah, atau selesai')
    return value.strip() if isinstance(value, str) else value


Target = Annotated[str, BeforeValidator(_as_target), WithJsonSchema(_TARGETS)]
"""Where a step leads: a step's number within the tahap, its id, `selesai` or `tahap-berikut`."""


def _as_label(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[a-z][a-z0-9-]*", value):
        raise ValueError(
            f'"{value}" bukan id; pakai huruf kecil, angka, dan tanda hubung, diawali huruf'
        )
    if value in ("selesai", "tahap-berikut"):
        raise ValueError(f'"{value}" sudah bermakna lain; pilih id yang lain')
    return value


_LABELS = {
    "type": "string",
    "pattern": "^[a-z][a-z0-9-]*$",
    "not": {"enum": ["selesai", "tahap-berikut"]},
}
Label = Annotated[str, BeforeValidator(_as_label), WithJsonSchema(_LABELS)]
"""A name for a step, so that others can lead to it whatever its number."""


class Langkah(Model):
    """One activity and its mutu baku."""

    kegiatan: Text | None = None
    id: Label | None = None
    pelaksana: Items = ()
    """Offices that act; the first one leads."""

    ke: Target | None = None
    keputusan: dict[str, Target] | None = None
    kelengkapan: Items | None = None
    waktu: Text | None = None
    output: Items | None = None
    keterangan: Text | None = None


class Tahap(Model):
    """A section with lanes of its own."""

    tahap: Text
    pelaksana: Items = ()
    langkah: tuple[Langkah, ...] = ()


def _part(value: object) -> str:
    section = isinstance(value, Tahap) or (
        isinstance(value, dict) and {"tahap", "langkah"} & set(value)
    )
    return "tahap" if section else "langkah"


Part = Annotated[
    Annotated[Langkah, Tag("langkah")] | Annotated[Tahap, Tag("tahap")], Discriminator(_part)
]


class Sop(Lifecycle, Model):
    """A whole SOP; what is missing is None or empty, and the rules say what that means."""

    dokumen: Literal["sop"]
    nomor: Text | None = None
    judul: Text | None = None
    alias: Items = ()
    alias_url: Items = ()
    sifat: Sifat | None = None
    cakupan: Cakupan | None = None
    status: Status | None = None
    digantikan_oleh: Text | None = None
    dicabut: Pencabutan | None = None
    audiens: Audience | None = None
    tanggal: TanggalSop = TanggalSop()
    revisi_ke: Count | None = 0
    """How often it has been revised; null is "tidak tercatat"."""

    catatan_revisi: Text | None = None
    pengesahan: Pengesahan | None = None
    dasar_hukum: tuple[Reference, ...] | None = None
    kualifikasi: Items | None = None
    keterkaitan: tuple[Relation, ...] | None = None
    peralatan: Items | None = None
    peringatan: Items | None = None
    pencatatan: Items | None = None
    pelaksana: Items = ()
    prosedur: tuple[Part, ...] = ()
    catatan: Text | None = None
    sumber_naskah: Text | None = None
    contoh: Flag = False

    @model_validator(mode="before")
    @classmethod
    def _read_numbered_revision(cls, data: object) -> object:
        """Read "01/13-03-2018" as revision 1 of 13 March 2018, as some governments write it."""
        if not isinstance(data, dict) or not isinstance(dates := data.get("tanggal"), dict):
            return data
        text = dates.get("revisi")
        match = NUMBERED_REVISION.fullmatch(text.strip()) if isinstance(text, str) else None
        if not match:
            return data
        day = f"{match[4]}-{match[3]}-{match[2]}"
        return {"revisi_ke": match[1], **data, "tanggal": {**dates, "revisi": day}}

    @cached_property
    def tahap(self) -> tuple[Tahap, ...]:
        """Return the sections; a flat list is one section without a name."""
        sections = tuple(part for part in self.prosedur if isinstance(part, Tahap))
        if sections:
            return sections
        steps = tuple(part for part in self.prosedur if isinstance(part, Langkah))
        return (Tahap(tahap="", pelaksana=self.pelaksana, langkah=steps),) if steps else ()

    @property
    def has_sections(self) -> bool:
        """Tell whether the procedure is divided into named sections."""
        return any(isinstance(part, Tahap) for part in self.prosedur)
