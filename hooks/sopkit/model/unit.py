"""A unit of the organisation, its register of offices and its inventory of titles."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from sopkit.model.base import Items, Model, Text, as_items
from sopkit.patterns import PatternError, check_pattern
from sopkit.settings import Audience, Owner


class Jenis(StrEnum):
    """The level of a unit, from the top down; levels may be left out."""

    INSTANSI = "instansi"
    PERANGKAT_DAERAH = "perangkat-daerah"
    BAGIAN = "bagian"
    SUBBAG = "subbag"

    @property
    def rank(self) -> int:
        """Count levels from the top, 0 for an instansi."""
        return list(Jenis).index(self)


class Pelaksana(Model):
    """An office that performs steps."""

    nama: Text
    kepanjangan: Text | None = None
    alias: Items = ()
    audiens: Audience = Audience.PUBLIK


class Inventaris(Model):
    """A listed title, with or without its document (Perwali Serang 50/2017 art. 11)."""

    judul: Text
    dokumen: Literal["sop", "standar-pelayanan"] = "sop"
    nomor: Text | None = None
    rujukan: Text | None = None
    """The list or page that names the title."""

    penanggung_jawab_produk: Text | None = None
    penanggung_jawab_pelaksanaan: Text | None = None
    ruang_lingkup: Text | None = None
    audiens: Audience = Audience.PUBLIK


def _as_months(value: object) -> object:
    if not isinstance(value, str):
        return value
    match = re.fullmatch(r"(\d{1,3})\s*(bulan|tahun)", value.strip())
    if not match or not int(match[1]):
        raise ValueError(f'"{value}" tidak terbaca; tulis misalnya "24 bulan" atau "2 tahun"')
    return int(match[1]) * (12 if match[2] == "tahun" else 1)


def _as_pattern(value: object) -> object:
    if isinstance(value, str):
        try:
            check_pattern(value)
        except PatternError as error:
            raise ValueError(f'"{value}" {error}') from error
    return value


def _as_key(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(_KEY["pattern"], value):
        raise ValueError(
            f'"{value}" bukan kunci jabatan; '
            "pakai huruf kecil, angka, dan tanda hubung, misalnya kepala-dinas"
        )
    return value


_KEY = {"type": "string", "pattern": r"^[a-z0-9]+(-[a-z0-9]+)*$"}
_MONTHS = {"type": "string", "pattern": r"^0*[1-9]\d{0,2}\s*(bulan|tahun)$"}
_PATTERN = {"type": "string", "format": "regex"}

OfficeKey = Annotated[str, BeforeValidator(_as_key), WithJsonSchema(_KEY)]
"""The key of an office; it stands in the address of its page."""

Months = Annotated[int, BeforeValidator(_as_months), WithJsonSchema(_MONTHS)]
Pattern = Annotated[str, BeforeValidator(_as_pattern), WithJsonSchema(_PATTERN)]
Owners = Annotated[
    tuple[Owner, ...], BeforeValidator(as_items, json_schema_input_type=Owner | tuple[Owner, ...])
]


class Unit(Model):
    """A folder of the organisation tree; `wilayah` to `pelaksana` are inherited downwards."""

    dokumen: Literal["unit"]
    jenis: Jenis
    nama: Text
    singkatan: Text | None = None
    alias_url: Items = ()
    """Old addresses of the unit; whatever lies below is redirected with it."""

    wilayah: Text | None = None
    logo: Text | None = None
    pola_nomor: Pattern | None = None
    kaji_ulang: Months | None = None
    """Review period in calendar months."""

    audiens: Audience | None = None
    pelaksana: dict[OfficeKey, Pelaksana] = Field(default_factory=dict)
    inventaris: tuple[Inventaris, ...] = ()
    pemilik: Owners = ()
    """Who looks at changes; not inherited here, for CODEOWNERS itself goes by path."""
