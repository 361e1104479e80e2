"""The published data, `data/katalog.json`, and its JSON Schema: a public contract."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from publish.data.records import (
    ApprovalRecord,
    DatesRecord,
    InventoryRecord,
    OfficeRecord,
    RegulationRecord,
    RelationRecord,
    SectionRecord,
    SopRecord,
    StepRecord,
    TimeRecord,
    TotalRecord,
    UnitRecord,
    WayRecord,
)
from publish.data.service_records import CatalogRecord
from publish.data.services import charter_record, citation_record, service_record
from publish.paper.papers import paper_files
from sopkit.basis.lineage import Tie
from sopkit.basis.validity import ENDED
from sopkit.duration import in_words
from sopkit.entries import SopEntry
from sopkit.services import ServiceEntry

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import RegulationEntry
    from sopkit.flow.graph import Section, Step
    from sopkit.units import UnitNode


def catalog_json(catalog: Catalog) -> str:
    """Write the catalogue as JSON, the same bytes for the same catalogue."""
    papers = paper_files(catalog)
    record = CatalogRecord(
        per=catalog.today,
        unit=tuple(_unit(catalog, unit, papers.get(unit.id)) for unit in catalog.units.values()),
        sop=tuple(_sop(catalog, entry, papers.get(entry.id)) for entry in catalog.listed),
        layanan=tuple(service_record(catalog, entry, papers) for entry in catalog.services.listed),
        maklumat=tuple(
            charter_record(entry, papers.get(entry.id))
            for entry in catalog.services.listed_charters
        ),
        peraturan=tuple(_regulation(catalog, entry) for entry in catalog.regulations.values()),
    )
    return record.model_dump_json(indent=2) + "\n"


def catalog_schema() -> str:
    """Write the JSON Schema of the published data."""
    schema = CatalogRecord.model_json_schema(mode="serialization")
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _unit(catalog: Catalog, unit: UnitNode, book: str | None) -> UnitRecord:
    return UnitRecord(
        id=unit.id,
        jenis=unit.kind.value,
        nama=unit.name,
        singkatan=unit.short_name,
        induk=unit.parent,
        url=unit.url,
        buku=book,
        inventaris=tuple(
            InventoryRecord(
                **item.entry.model_dump(exclude={"audiens"}),
                sop=item.found.id if isinstance(item.found, SopEntry) else None,
                layanan=item.found.id if isinstance(item.found, ServiceEntry) else None,
            )
            for item in catalog.inventory(unit)
        ),
    )


def _sop(catalog: Catalog, entry: SopEntry, pdf: str | None) -> SopRecord:
    sop = entry.sop
    bases = (ref for ref in catalog.references[entry.id] if ref.regulation and ref.cited.is_basis)
    return SopRecord(
        id=entry.id,
        url=entry.url,
        pdf=pdf,
        unit=entry.unit.id,
        judul=entry.title,
        tanggal=DatesRecord(**sop.tanggal.model_dump(), jatuh_tempo=entry.review_due),
        pengesahan=ApprovalRecord(jabatan=sop.pengesahan.jabatan if sop.pengesahan else None),
        dasar_hukum=tuple(dict.fromkeys(ref.regulation.id for ref in bases if ref.regulation)),
        kutipan=tuple(
            citation_record(catalog, reference, sop.adopted_on)
            for reference in catalog.references[entry.id]
        ),
        keterkaitan=_relations(catalog, entry),
        total_waktu=TotalRecord(
            teks=in_words(entry.total.minutes, catalog.calendar),
            menit=entry.total.minutes,
            lengkap=entry.total.complete,
        ),
        tahap=tuple(_section(section) for section in entry.procedure.sections),
        **sop.model_dump(mode="json", include=_AS_WRITTEN),
    )


_AS_WRITTEN = {
    *("nomor", "alias", "sifat", "cakupan", "status", "revisi_ke"),
    *("kualifikasi", "peralatan", "peringatan", "pencatatan", "catatan", "sumber_naskah", "contoh"),
}


def _relations(catalog: Catalog, entry: SopEntry) -> tuple[RelationRecord, ...] | None:
    if entry.sop.keterkaitan is None:
        return None
    return tuple(
        RelationRecord(id=relation.sop.id if relation.sop else None, judul=relation.title)
        for relation in catalog.relations[entry.id]
    )


def _section(section: Section) -> SectionRecord:
    return SectionRecord(
        nama=section.name,
        pelaksana=tuple(OfficeRecord(id=lane.id, nama=lane.name) for lane in section.lanes),
        langkah=tuple(_step(section, step) for step in section.steps),
    )


def _step(section: Section, step: Step) -> StepRecord:
    time = step.duration
    return StepRecord(
        no=step.no,
        id=step.key,
        kegiatan=step.text,
        pelaksana=step.actors,
        simbol=step.symbol.value,
        kelengkapan=step.supplies,
        waktu=TimeRecord(
            teks=time.text if time else step.time, menit=time.minutes if time else None
        )
        if step.time
        else None,
        output=step.outputs,
        keterangan=step.remark,
        ke=tuple(
            WayRecord(
                label=edge.label,
                tujuan=edge.target if isinstance(edge.target, int) else edge.target.value,
            )
            for edge in section.exits(step.no)
        ),
    )


def _regulation(catalog: Catalog, entry: RegulationEntry) -> RegulationRecord:
    rule, legal_id = entry.regulation, entry.legal_id
    validity = catalog.validity
    status, evidence = validity.now(entry.id)
    return RegulationRecord(
        id=entry.id,
        jenis=rule.jenis if rule else legal_id.jenis if legal_id else "",
        nomor=rule.nomor if rule else legal_id.nomor if legal_id else None,
        nomor_asli=rule.nomor_asli if rule else None,
        tahun=rule.tahun if rule else legal_id.tahun if legal_id else None,
        tanggal=rule.tanggal if rule else None,
        wilayah=rule.wilayah if rule else legal_id.wilayah if legal_id else None,
        tentang=rule.tentang if rule else None,
        alias=rule.alias if rule else (),
        lembaran=rule.lembaran if rule else None,
        terdaftar=rule is not None,
        status=status,
        bukti_status=evidence.value,
        berlaku_sampai=rule.berlaku_sampai if rule else None,
        kini=validity.heirs_in_force(entry.id) if status in ENDED else (),
        koreksi_rujukan=rule.koreksi_rujukan if rule else None,
        tautan=rule.tautan if rule else None,
        sumber=rule.sumber if rule else (),
        **{tie.value: validity.lineage.tied(entry.id, tie) for tie in Tie},
        url=entry.url,
        sop=tuple(sop.id for sop in catalog.citing.get(entry.id, ())),
        layanan=tuple(service.id for service in catalog.promising.get(entry.id, ())),
    )
