"""The records of the published data: a public contract, apart from the models of the sources."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from sopkit.basis.validity import Standing
from sopkit.legal.roles import Role


class Record(BaseModel):
    """A part of the published data."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class InventoryRecord(Record):
    """A title that a unit has listed."""

    judul: str
    dokumen: str
    nomor: str | None
    rujukan: str | None
    penanggung_jawab_produk: str | None
    penanggung_jawab_pelaksanaan: str | None
    ruang_lingkup: str | None
    sop: str | None
    """The id of the SOP that stands for it; null while it is missing, or where it is no SOP."""

    layanan: str | None
    """Likewise the id of the Standar Pelayanan."""


class UnitRecord(Record):
    """A unit of the organisation."""

    id: str
    jenis: str
    nama: str
    singkatan: str | None
    induk: str | None
    url: str
    buku: str | None
    """The address of its book as PDF; null where it has none."""

    inventaris: tuple[InventoryRecord, ...]


class DatesRecord(Record):
    """The dates of an SOP; null is "tidak tercatat"."""

    pembuatan: date | None
    revisi: date | None
    efektif: date | None
    kaji_ulang: date | None
    jatuh_tempo: date | None
    """When the next review is due."""


class ApprovalRecord(Record):
    """Who approved."""

    jabatan: str | None


class CitationRecord(Record):
    """A regulation that an SOP cites."""

    teks: str | None
    """As the document has it; null where the source gives nothing but the id."""

    id: str | None
    """Null where the citation is not recognised."""

    peran: Role
    status_saat_penetapan: Standing | None
    """On the day when the SOP was made, else when it took effect; null where neither is known."""

    status_kini: Standing | None
    """On the day of `per`; null where the citation is not recognised."""


class RelationRecord(Record):
    """A related SOP; the id is null outside the catalogue."""

    id: str | None
    judul: str


class TotalRecord(Record):
    """Working time along the Ya path."""

    teks: str
    menit: int
    lengkap: bool


class OfficeRecord(Record):
    """A lane."""

    id: str
    nama: str


class TimeRecord(Record):
    """A step's time; minutes are null where the text does not parse."""

    teks: str
    menit: int | None


class WayRecord(Record):
    """One way on from a step."""

    label: str | None
    tujuan: int | Literal["selesai", "tahap-berikut"]


class StepRecord(Record):
    """A row of the procedure."""

    no: int
    id: str | None
    kegiatan: str
    pelaksana: tuple[str, ...]
    simbol: Literal["kapsul", "kotak", "belah-ketupat"]
    kelengkapan: tuple[str, ...]
    waktu: TimeRecord | None
    output: tuple[str, ...]
    keterangan: str | None
    ke: tuple[WayRecord, ...]


class SectionRecord(Record):
    """A tahap; the name is null in a procedure without sections."""

    nama: str | None
    pelaksana: tuple[OfficeRecord, ...]
    langkah: tuple[StepRecord, ...]


class SopRecord(Record):
    """An SOP with everything it states."""

    id: str
    url: str
    pdf: str | None
    """The address of its form as PDF; null where the site makes none."""

    unit: str
    nomor: str | None
    judul: str
    alias: tuple[str, ...]
    sifat: str | None
    cakupan: str | None
    status: str | None
    tanggal: DatesRecord
    revisi_ke: int | None
    pengesahan: ApprovalRecord
    dasar_hukum: tuple[str, ...]
    kutipan: tuple[CitationRecord, ...]
    kualifikasi: tuple[str, ...] | None
    keterkaitan: tuple[RelationRecord, ...] | None
    peralatan: tuple[str, ...] | None
    peringatan: tuple[str, ...] | None
    pencatatan: tuple[str, ...] | None
    total_waktu: TotalRecord
    tahap: tuple[SectionRecord, ...]
    catatan: str | None
    sumber_naskah: str | None
    contoh: bool


class TiesRecord(Record):
    """The ids of the regulations that one is tied to, whichever of the two says so."""

    mencabut: tuple[str, ...]
    dicabut_oleh: tuple[str, ...]
    mencabut_sebagian: tuple[str, ...]
    dicabut_sebagian_oleh: tuple[str, ...]
    menggantikan: tuple[str, ...]
    digantikan_oleh: tuple[str, ...]
    mengubah: tuple[str, ...]
    diubah_oleh: tuple[str, ...]


class RegulationRecord(TiesRecord):
    """A regulation; `sop` lists the ids of those citing it."""

    id: str
    jenis: str
    nomor: str | None
    nomor_asli: str | None
    tahun: int | None
    tanggal: date | None
    wilayah: str | None
    tentang: str | None
    alias: tuple[str, ...]
    lembaran: str | None
    terdaftar: bool
    """Whether the register has a page of it; otherwise it is only cited."""

    status: Standing
    """On the day of `per`."""

    bukti_status: str
    berlaku_sampai: int | None
    kini: tuple[str, ...]
    """What holds in its place, along all repeals and replacements; empty while it holds itself."""

    koreksi_rujukan: str | None
    tautan: str | None
    sumber: tuple[str, ...]
    url: str
    sop: tuple[str, ...]
    layanan: tuple[str, ...]
    """The ids of the Standar Pelayanan resting on it."""
