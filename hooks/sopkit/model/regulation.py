"""A regulation in the register `dasar-hukum/`."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from sopkit.model.base import Count, Day, Items, Model, Text
from sopkit.settings import Audience


class StatusPeraturan(StrEnum):
    """Whether a regulation is in force."""

    BERLAKU = "berlaku"
    DIUBAH = "diubah"
    DICABUT = "dicabut"
    HABIS_MASA = "habis-masa"
    TIDAK_BERLAKU_TERSIRAT = "tidak-berlaku-tersirat"
    TIDAK_DIKETAHUI = "tidak-diketahui"


class BuktiStatus(StrEnum):
    """What the status of a regulation rests on, strongest first."""

    KLAUSUL = "klausul"
    METADATA = "metadata"
    PERNYATAAN_PENGGANTIAN = "pernyataan-penggantian"
    SUMBER_PERUBAHAN = "sumber-perubahan"
    LAMAN_SEKUNDER = "laman-sekunder"
    PERIODE_LEWAT = "periode-lewat"
    INFERENSI = "inferensi"
    TIDAK_DITEMUKAN_PENCABUTAN = "tidak-ditemukan-pencabutan"
    PENGETAHUAN = "pengetahuan"
    TIDAK_ADA = "tidak-ada"


class Peraturan(Model):
    """One regulation: identity, status with its evidence, and relations to others."""

    dokumen: Literal["peraturan"]
    jenis: Text
    nomor: Text | None = None
    nomor_asli: Text | None = None
    """The number as printed, where it differs from the core number."""

    tahun: Count | None = None
    tanggal: Day | None = None
    wilayah: Text | None = None
    tentang: Text | None = None
    alias: Items = ()
    lembaran: Text | None = None
    status: StatusPeraturan = StatusPeraturan.TIDAK_DIKETAHUI
    bukti_status: BuktiStatus = BuktiStatus.TIDAK_ADA
    berlaku_sampai: Count | None = None
    """The last year of the period for which it was made, as with a road map."""

    mencabut: Items = ()
    dicabut_oleh: Items = ()
    dicabut_sebagian_oleh: Items = ()
    digantikan_oleh: Items = ()
    mengubah: Items = ()
    diubah_oleh: Items = ()
    koreksi_rujukan: Text | None = None
    """The id that a wrong reference most likely means."""

    tautan: Text | None = None
    """The official record's address."""

    sumber: Items = ()
    audiens: Audience = Audience.PUBLIK
