"""A Standar Pelayanan as its maintainer writes it: the 14 components of PermenPANRB 15/2014."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, WithJsonSchema, model_validator

from sopkit.model.base import Count, Flag, Items, Model, Text
from sopkit.model.channels import Channel
from sopkit.model.lifecycle import Lifecycle, Pencabutan, Pengesahan, Status, TanggalSop
from sopkit.model.sop import Reference
from sopkit.settings import Audience


class Syarat(Model):
    """One requirement."""

    syarat: Text
    keterangan: Text | None = None
    """How many, of what date, for whom."""

    @property
    def text(self) -> str:
        """Return what is asked."""
        return self.syarat


def _as_requirement(value: object) -> object:
    return {"syarat": value} if isinstance(value, str) else value


Requirement = Annotated[
    Syarat, BeforeValidator(_as_requirement, json_schema_input_type=Text | Syarat)
]


def _as_action(value: object) -> object:
    bare = isinstance(value, str)
    if bare:
        raise ValueError(
            f'"{value}" tidak menyebut siapa yang melakukan; '
            'awali dengan "pemohon:" atau "petugas:"'
        )
    if isinstance(value, dict) and {"pemohon", "petugas"} <= set(value):
        raise ValueError("satu langkah menyebut pemohon dan petugas; tulis dua langkah")
    return value


class Tindakan(Model):
    """One step as the applicant sees it: what the applicant does, or the office."""

    pemohon: Text | None = None
    petugas: Text | None = None

    @property
    def by_applicant(self) -> bool:
        """Tell whether the applicant does it."""
        return self.pemohon is not None

    @property
    def text(self) -> str:
        """Return what is done."""
        return self.pemohon or self.petugas or ""


Action = Annotated[Tindakan, BeforeValidator(_as_action)]


def _as_promise(value: object) -> object:
    return {"waktu": value} if isinstance(value, str) else value


class JangkaWaktu(Model):
    """How long the service takes at most."""

    waktu: Text
    sejak: Text | None = None
    """From when it counts."""


Promise = Annotated[
    JangkaWaktu, BeforeValidator(_as_promise, json_schema_input_type=Text | JangkaWaktu)
]

FREE = re.compile(
    r"gratis|nihil|0|rp\.?\s*0(?:[.,]-|,00)?|tidak (?:dipungut|dikenakan|ada) biaya|tanpa biaya",
    re.IGNORECASE,
)
_RUPIAH = re.compile(r"(?:rp\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(?:-|00))?", re.IGNORECASE)
_RUPIAHS = {"type": ["integer", "string"], "minimum": 0, "maxLength": 40}


def _as_rupiah(value: object) -> object:
    if not isinstance(value, str):
        return value
    if FREE.fullmatch(value.strip()):
        return 0
    match = _RUPIAH.fullmatch(value.strip())
    if not match:
        raise ValueError(f'"{value}" bukan jumlah rupiah; tulis misalnya 25000 atau Rp25.000')
    return int(match[1].replace(".", ""))


class Tarif(Model):
    """One fee and the rule that sets it."""

    uraian: Text | None = None
    rupiah: Annotated[int, BeforeValidator(_as_rupiah), WithJsonSchema(_RUPIAHS)]
    dasar: Reference | None = None
    """The regulation that sets it."""


def _as_fees(value: object) -> object:
    """Take "gratis", or a single amount, for a list of one."""
    if isinstance(value, str):
        if not value.strip():
            raise ValueError('biaya kosong; tulis "gratis", atau daftar tarif dengan dasarnya')
        return [{"rupiah": value}]
    return value


Fees = Annotated[
    tuple[Tarif, ...],
    BeforeValidator(_as_fees, json_schema_input_type=Text | tuple[Tarif, ...]),
]


def _as_staffing(value: object) -> object:
    return {"orang": value} if isinstance(value, str) else value


class JumlahPelaksana(Model):
    """How many people provide the service."""

    orang: Count
    uraian: Text | None = None


Staffing = Annotated[
    JumlahPelaksana,
    BeforeValidator(_as_staffing, json_schema_input_type=Count | JumlahPelaksana),
]


class Formulir(Model):
    """A form to download."""

    judul: Text
    berkas: Text
    """A file beside the source."""


class StandarPelayanan(Lifecycle, Model):
    """A service: what it asks, takes, costs and gives, and how it is made."""

    dokumen: Literal["standar-pelayanan"]
    nomor: Text | None = None
    judul: Text | None = None
    alias: Items = ()
    """What people call it: "surat pindah"."""

    alias_url: Items = ()
    status: Status | None = None
    digantikan_oleh: Text | None = None
    dicabut: Pencabutan | None = None
    audiens: Audience | None = None
    tanggal: TanggalSop = TanggalSop()
    pengesahan: Pengesahan | None = None
    keperluan: Items = ()
    """What people want to arrange, as the index of services groups them."""

    peristiwa: Items = ()
    """Life events: "pindah rumah"."""

    pemohon: Items | None = None
    """Who may ask."""

    tempat: Items | None = None
    jam_layanan: Items | None = None
    formulir: tuple[Formulir, ...] = ()
    sop: Items | None = None
    """The SOPs behind it: numbers of the same instansi, or paths."""

    persyaratan: tuple[Requirement, ...] | None = None
    prosedur: tuple[Action, ...] | None = None
    jangka_waktu: Promise | None = None
    biaya: Fees | None = None
    produk: Items | None = None
    pengaduan: tuple[Channel, ...] | None = None
    penanganan_pengaduan: Items | None = None
    """How complaints, suggestions and remarks are handled."""

    dasar_hukum: tuple[Reference, ...] | None = None
    sarana: Items | None = None
    kompetensi: Items | None = None
    pengawasan_internal: Items | None = None
    jumlah_pelaksana: Staffing | None = None
    jaminan_pelayanan: Items | None = None
    jaminan_keamanan: Items | None = None
    evaluasi_kinerja: Items | None = None
    catatan: Text | None = None
    sumber_naskah: Text | None = None
    contoh: Flag = False

    @model_validator(mode="before")
    @classmethod
    def _take_blank_for_nothing(cls, data: object) -> object:
        """Let a blank text where a list belongs be nothing, which a rule then finds."""
        if not isinstance(data, dict):
            return data
        blank = {
            key
            for key in (*DELIVERY, *MANUFACTURING)
            if key != "biaya" and isinstance(data.get(key), str) and not data[key].strip()
        }
        return {key: None if key in blank else value for key, value in data.items()}

    @property
    def is_free(self) -> bool:
        """Tell whether it says that nothing is to be paid."""
        return bool(self.biaya) and not any(fee.rupiah for fee in self.biaya or ())


DELIVERY = {
    "persyaratan": "Persyaratan",
    "prosedur": "Sistem, mekanisme, dan prosedur",
    "jangka_waktu": "Jangka waktu pelayanan",
    "biaya": "Biaya/tarif",
    "produk": "Produk pelayanan",
    "pengaduan": "Penanganan pengaduan, saran, dan masukan",
}
"""The components of service delivery by key, as PermenPANRB 15/2014 names them."""

MANUFACTURING = {
    "dasar_hukum": "Dasar hukum",
    "sarana": "Sarana dan prasarana, dan/atau fasilitas",
    "kompetensi": "Kompetensi pelaksana",
    "pengawasan_internal": "Pengawasan internal",
    "jumlah_pelaksana": "Jumlah pelaksana",
    "jaminan_pelayanan": "Jaminan pelayanan",
    "jaminan_keamanan": "Jaminan keamanan dan keselamatan pelayanan",
    "evaluasi_kinerja": "Evaluasi kinerja pelaksana",
}
"""The components of how it is managed, likewise."""
