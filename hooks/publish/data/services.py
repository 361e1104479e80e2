"""Services and maklumat as published data: records for JSON, and a CSV by component."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from publish.data.records import ApprovalRecord, CitationRecord, DatesRecord
from publish.data.service_records import (
    ActionRecord,
    ChannelRecord,
    CharterRecord,
    FeeRecord,
    FormRecord,
    PromiseRecord,
    ServiceRecord,
)
from publish.offers import component_texts, fee_views, form_views
from sopkit.model.service import DELIVERY, MANUFACTURING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from sopkit.catalog import Catalog
    from sopkit.joined import Reference
    from sopkit.model.charter import Penandatangan
    from sopkit.model.lifecycle import Pengesahan
    from sopkit.model.service import StandarPelayanan
    from sopkit.services import CharterEntry, ServiceEntry


def service_record(
    catalog: Catalog, entry: ServiceEntry, papers: Mapping[str, str]
) -> ServiceRecord:
    """Return a service as the published data have it."""
    service = entry.service
    references = catalog.references[entry.id]
    own = len(service.dasar_hukum or ())
    based = (ref for ref in references if ref.cited.is_basis and ref.cited.item < own)
    return ServiceRecord(
        id=entry.id,
        url=entry.url,
        pdf=papers.get(entry.id),
        pdf_standar=papers.get(f"{entry.id}#standar"),
        unit=entry.unit.id,
        judul=entry.title,
        tanggal=DatesRecord(**service.tanggal.model_dump(), jatuh_tempo=None),
        pengesahan=_approval(service.pengesahan),
        formulir=tuple(FormRecord(judul=one.title, url=one.url) for one in form_views(entry)),
        sop=tuple(sop.id for sop in catalog.services.behind[entry.id]),
        jangka_waktu=_promise(entry),
        biaya=_fees(catalog, entry),
        prosedur=_actions(service),
        pengaduan=_channels(service),
        dasar_hukum=tuple(dict.fromkeys(ref.regulation.id for ref in based if ref.regulation)),
        kutipan=tuple(citation_record(catalog, ref, service.adopted_on) for ref in references),
        **service.model_dump(mode="json", include=_AS_WRITTEN),
    )


_AS_WRITTEN = {
    *("nomor", "alias", "status", "keperluan", "peristiwa", "pemohon", "tempat", "jam_layanan"),
    *("persyaratan", "produk", "penanganan_pengaduan", "sarana", "kompetensi"),
    *("pengawasan_internal", "jumlah_pelaksana", "jaminan_pelayanan", "jaminan_keamanan"),
    *("evaluasi_kinerja", "catatan", "sumber_naskah"),
}


def _actions(service: StandarPelayanan) -> tuple[ActionRecord, ...] | None:
    if service.prosedur is None:
        return None
    return tuple(
        ActionRecord(pelaku="pemohon" if action.by_applicant else "petugas", kegiatan=action.text)
        for action in service.prosedur
    )


def _channels(service: StandarPelayanan) -> tuple[ChannelRecord, ...] | None:
    if service.pengaduan is None:
        return None
    return tuple(
        ChannelRecord.model_validate(
            {"jenis": one.kind, "isi": one.text, "keterangan": one.keterangan}
        )
        for one in service.pengaduan
    )


def _promise(entry: ServiceEntry) -> PromiseRecord | None:
    promise, read = entry.service.jangka_waktu, entry.promised
    if promise is None:
        return None
    return PromiseRecord(
        teks=read.text if read else promise.waktu,
        menit=read.minutes if read else None,
        sejak=promise.sejak,
    )


def _fees(catalog: Catalog, entry: ServiceEntry) -> tuple[FeeRecord, ...] | None:
    fees = entry.service.biaya
    if fees is None:
        return None
    views = fee_views(catalog, entry)
    return tuple(
        FeeRecord(uraian=fee.uraian, rupiah=fee.rupiah, dasar=view.rule.id if view.rule else None)
        for fee, view in zip(fees, views, strict=True)
    )


def charter_record(entry: CharterEntry, pdf: str | None) -> CharterRecord:
    """Return a maklumat as the published data have it."""
    charter = entry.charter
    return CharterRecord(
        id=entry.id,
        url=entry.url,
        pdf=pdf,
        unit=entry.unit.id,
        penandatangan=_approval(charter.penandatangan),
        **charter.model_dump(
            include={"kesanggupan", "perbaikan", "sanksi", "tempat", "tanggal"},
        ),
    )


def _approval(given: Pengesahan | Penandatangan | None) -> ApprovalRecord:
    return ApprovalRecord(jabatan=given.jabatan if given else None)


def citation_record(catalog: Catalog, reference: Reference, day: date | None) -> CitationRecord:
    """Return a citation with its status on a day, and now."""
    known = reference.regulation
    return CitationRecord(
        teks=reference.cited.text,
        id=known.id if known else None,
        peran=reference.cited.role,
        status_saat_penetapan=catalog.validity.on(known.id, day) if known and day else None,
        status_kini=catalog.validity.now(known.id)[0] if known else None,
    )


def services_csv(catalog: Catalog) -> str:
    """Write the services as CSV, a column a component by its name in PermenPANRB 15/2014.

    Items of a component stand on lines of their own within the cell.
    """
    text = io.StringIO()
    # The mark at the head tells spreadsheets that it is UTF-8.
    text.write("\ufeff")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*_HEADS, *DELIVERY.values(), *MANUFACTURING.values()])
    writer.writerows(_rows(catalog))
    return text.getvalue()


_HEADS = ("Unit", "Nomor", "Nama layanan", "Status", "Alamat")


def _rows(catalog: Catalog) -> Iterator[list[str]]:
    home = catalog.settings.alamat
    for entry in catalog.services.listed:
        service, told = entry.service, component_texts(catalog, entry)
        units = " / ".join(unit.name for unit in (*catalog.ancestors(entry.unit), entry.unit))
        head = (units, service.nomor or "", entry.title, service.status or "", home + entry.url)
        components = ("\n".join(told[key]) for key in (*DELIVERY, *MANUFACTURING))
        yield [_harmless(cell) for cell in (*head, *components)]


def _harmless(cell: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{cell}" if cell[:1] in "=+-@\t\r" and cell else cell
