"""The records of services and maklumat in the published data, and of the catalogue as a whole."""

from __future__ import annotations

from datetime import date
from typing import Literal

from publish.data.records import (
    ApprovalRecord,
    CitationRecord,
    DatesRecord,
    Record,
    RegulationRecord,
    SopRecord,
    UnitRecord,
)


class RequirementRecord(Record):
    """What a service asks for."""

    syarat: str
    keterangan: str | None


class ActionRecord(Record):
    """A step of a service as the applicant sees it."""

    pelaku: Literal["pemohon", "petugas"]
    kegiatan: str


class PromiseRecord(Record):
    """How long a service takes at most; minutes of working time are null where it is unreadable."""

    teks: str
    menit: int | None
    sejak: str | None


class FeeRecord(Record):
    """A fee; nothing is to be paid where it is 0."""

    uraian: str | None
    rupiah: int
    dasar: str | None
    """The id of the regulation that sets it; null where it is not recognised, or none is told."""


class ChannelRecord(Record):
    """Where complaints go."""

    jenis: Literal["telepon", "whatsapp", "surel", "laman", "alamat"] | None
    isi: str
    keterangan: str | None


class FormRecord(Record):
    """A form to download."""

    judul: str
    url: str


class StaffRecord(Record):
    """How many people provide a service."""

    orang: int
    uraian: str | None


class ServiceRecord(Record):
    """A Standar Pelayanan with its 14 components."""

    id: str
    url: str
    pdf: str | None
    """The address of its poster; null where the site makes none."""

    pdf_standar: str | None
    """Likewise of the table of its components."""

    unit: str
    nomor: str | None
    judul: str
    alias: tuple[str, ...]
    status: str | None
    tanggal: DatesRecord
    pengesahan: ApprovalRecord
    keperluan: tuple[str, ...]
    peristiwa: tuple[str, ...]
    pemohon: tuple[str, ...] | None
    tempat: tuple[str, ...] | None
    jam_layanan: tuple[str, ...] | None
    formulir: tuple[FormRecord, ...]
    sop: tuple[str, ...]
    """The ids of the SOPs behind it."""

    persyaratan: tuple[RequirementRecord, ...] | None
    prosedur: tuple[ActionRecord, ...] | None
    jangka_waktu: PromiseRecord | None
    biaya: tuple[FeeRecord, ...] | None
    produk: tuple[str, ...] | None
    pengaduan: tuple[ChannelRecord, ...] | None
    penanganan_pengaduan: tuple[str, ...] | None
    dasar_hukum: tuple[str, ...]
    kutipan: tuple[CitationRecord, ...]
    sarana: tuple[str, ...] | None
    kompetensi: tuple[str, ...] | None
    pengawasan_internal: tuple[str, ...] | None
    jumlah_pelaksana: StaffRecord | None
    jaminan_pelayanan: tuple[str, ...] | None
    jaminan_keamanan: tuple[str, ...] | None
    evaluasi_kinerja: tuple[str, ...] | None
    catatan: str | None
    sumber_naskah: str | None


class CharterRecord(Record):
    """A maklumat."""

    id: str
    url: str
    pdf: str | None
    unit: str
    kesanggupan: str | None
    perbaikan: str | None
    sanksi: str | None
    tempat: str | None
    tanggal: date | None
    penandatangan: ApprovalRecord


class CatalogRecord(Record):
    """The whole catalogue."""

    versi: Literal[1] = 1
    per: date
    unit: tuple[UnitRecord, ...]
    sop: tuple[SopRecord, ...]
    layanan: tuple[ServiceRecord, ...]
    maklumat: tuple[CharterRecord, ...]
    peraturan: tuple[RegulationRecord, ...]
