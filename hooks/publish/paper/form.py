"""What the paper form of an SOP says, in the words of its page but without the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from publish.bases import basis_views, basis_words
from publish.facts import NOT_RECORDED, history, revision, total_fact
from publish.standing import regulation_name
from publish.views import SectionView, lane_views, section_views
from sopkit.dates import long_date
from sopkit.flow.graph import Section
from sopkit.model import DITARIK, Status

if TYPE_CHECKING:
    from publish.bases import BasisView
    from publish.facts import Event, Fact
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.joined import Relation
    from sopkit.model import Sop
    from sopkit.model.charter import Penandatangan
    from sopkit.model.lifecycle import Pengesahan


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A row of the record at the head of the form."""

    label: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Approval:
    """Who signs."""

    office: str
    name: str | None
    nip: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """One of the prescribed boxes, or a remark below the table."""

    label: str
    items: tuple[str, ...]
    """Numbered where there are several."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """One SOP on paper."""

    id: str
    title: str
    number: str
    units: tuple[str, ...]
    """From the government down."""

    logo: str | None
    """Its path below the source folder."""

    record: tuple[Line, ...]
    approval: Approval
    boxes: tuple[Box, ...]
    """In the prescribed order, two of them side by side."""

    notes: tuple[Box, ...]
    """What the page says besides, and the form has no box for."""

    prose: str
    """Penjelasan, as Markdown."""

    revision: str
    address: str | None
    """Where the SOP in force is found; None where the site does not know its own address."""

    watermark: str | None
    day: date | None
    """The newest day that the document names."""

    sections: tuple[Section, ...]
    views: tuple[SectionView, ...]


def make_form(catalog: Catalog, entry: SopEntry, address: str | None) -> Form:
    """Say what an SOP's form says."""
    sop, views = entry.sop, section_views(catalog, entry)
    return Form(
        id=entry.id,
        title=entry.title,
        number=sop.nomor or "belum bernomor",
        units=tuple(unit.name for unit in (*catalog.ancestors(entry.unit), entry.unit)),
        logo=entry.unit.inherited.logo,
        record=tuple(_record(sop)),
        approval=approval(sop.pengesahan, show_nip=catalog.settings.tampilkan_nip),
        boxes=tuple(_boxes(catalog, entry)),
        notes=tuple(box for box in _notes(catalog, entry, views) if box.items),
        prose=entry.source.body,
        revision=_revision_number(sop),
        address=address,
        watermark=status_watermark(sop.status),
        day=newest_day(sop),
        sections=entry.procedure.sections,
        views=views,
    )


def newest_day(sop: Sop) -> date | None:
    """Return the newest day that an SOP states of itself."""
    decree = sop.pengesahan.keputusan if sop.pengesahan else None
    days = (
        *(sop.tanggal.pembuatan, sop.tanggal.revisi, sop.tanggal.efektif, sop.tanggal.kaji_ulang),
        decree.tanggal if decree else None,
        sop.dicabut.tanggal if sop.dicabut else None,
    )
    return max(filter(None, days), default=None)


def _record(sop: Sop) -> Iterator[Line]:
    days = sop.tanggal
    yield Line(label="Nomor SOP", text=sop.nomor or "belum bernomor")
    yield Line(label="Tanggal pembuatan", text=_day(days.pembuatan))
    yield Line(label="Tanggal revisi", text=revision(sop))
    yield Line(label="Tanggal efektif", text=_day(days.efektif))


def _day(day: date | None) -> str:
    return long_date(day) if day else NOT_RECORDED


def approval(given: Pengesahan | Penandatangan | None, *, show_nip: bool) -> Approval:
    """Say who signs."""
    return Approval(
        office=(given.jabatan if given else None) or NOT_RECORDED,
        name=given.nama if given else None,
        nip=given.nip if given and show_nip else None,
    )


def _boxes(catalog: Catalog, entry: SopEntry) -> Iterator[Box]:
    sop = entry.sop
    laws = [basis_words(law) for law in basis_views(catalog, entry)]
    related = [_relation(item) for item in catalog.relations[entry.id]]
    yield _box("Dasar hukum", None if sop.dasar_hukum is None else laws)
    yield _box("Kualifikasi pelaksana", sop.kualifikasi)
    yield _box("Keterkaitan", None if sop.keterkaitan is None else related)
    yield _box("Peralatan/perlengkapan", sop.peralatan)
    yield _box("Peringatan", sop.peringatan)
    yield _box("Pencatatan dan pendataan", sop.pencatatan)


def _box(label: str, items: tuple[str, ...] | list[str] | None) -> Box:
    nothing = NOT_RECORDED if items is None else "tidak ada"
    return Box(label=label, items=tuple(items or ()) or (nothing,))


def _relation(relation: Relation) -> str:
    if relation.sop is None:
        where = "di luar katalog" if relation.outside else "tidak ditemukan dalam katalog"
        return f"{relation.title} ({where})"
    return _cited(relation.sop)


def _cited(entry: SopEntry) -> str:
    return f"{entry.title} ({entry.sop.nomor})" if entry.sop.nomor else entry.title


def _notes(catalog: Catalog, entry: SopEntry, views: tuple[SectionView, ...]) -> Iterator[Box]:
    sop = entry.sop
    yield Box(label="Status", items=tuple(_status(catalog, entry)))
    yield Box(label="Kaji ulang", items=(_review(entry),))
    yield Box(label="Total waktu", items=(_fact(total_fact(entry, catalog.calendar)),))
    lanes = lane_views(views)
    size = f"{len(lanes)} pelaksana, {len(entry.procedure.steps)} langkah"
    yield Box(label="Prosedur", items=(size,))
    yield Box(label="Disebut juga", items=sop.alias)
    names = [f"{lane.name}: {lane.full_name}" for lane in lanes if lane.full_name]
    yield Box(label="Kepanjangan pelaksana", items=tuple(names))
    standings = tuple(map(_standing, basis_views(catalog, entry)))
    yield Box(label="Status dasar hukum", items=standings)
    naming = catalog.backlinks.get(entry.id, ())
    yield Box(label="Disebut oleh SOP lain", items=tuple(map(_cited, naming)))
    yield Box(label="Riwayat", items=tuple(map(_event, history(sop))))
    yield Box(label="Naskah", items=(sop.sumber_naskah,) if sop.sumber_naskah else ())
    yield Box(label="Catatan", items=(sop.catatan,) if sop.catatan else ())


def _event(event: Event) -> str:
    when = long_date(event.day) if event.day else f"tanggal {NOT_RECORDED}"
    return f"{when}: {event.words}"


def _status(catalog: Catalog, entry: SopEntry) -> Iterator[str]:
    sop, heir = entry.sop, catalog.successor(entry)
    yield _STATUS[sop.status]
    if sop.status is Status.DICABUT:
        why = sop.dicabut
        yield (
            f"Tidak berlaku sejak {long_date(why.tanggal)}: {why.alasan}"
            if why
            else f"Tanggal dan alasannya {NOT_RECORDED}"
        )
    if heir:
        yield f"Penggantinya: {_cited(heir)}"
    elif sop.status is Status.DIGANTIKAN:
        yield f"Penggantinya: {sop.digantikan_oleh or NOT_RECORDED}"


def _review(entry: SopEntry) -> str:
    if entry.sop.is_draft or entry.sop.status in DITARIK:
        return "Tidak dijadwalkan; hanya SOP yang berlaku dikaji ulang"
    due = entry.review_due
    if due is None:
        return f"Tidak terjadwal; tanggal atau jangka waktunya {NOT_RECORDED}"
    return f"Paling lambat {long_date(due)}"


def _standing(law: BasisView) -> str:
    if law.regulation is None or law.standing is None:
        return f"{law.citation or NOT_RECORDED}: {law.remark}"
    words = _fact(law.concern.fact if law.concern else law.standing)
    return f"{regulation_name(law.regulation)}: {words}{_instead(law)}"


def _instead(law: BasisView) -> str:
    if law.concern is None:
        return ""
    names = ", ".join(map(regulation_name, law.concern.instead))
    return f"; {law.concern.lead.lower()}: {names or 'penggantinya tidak tercatat'}"


def _fact(fact: Fact) -> str:
    return f"{fact.words} ({fact.note})" if fact.note else fact.words


def _revision_number(sop: Sop) -> str:
    return NOT_RECORDED if sop.revisi_ke is None else str(sop.revisi_ke)


_STATUS: dict[Status | None, str] = {
    Status.RANCANGAN: "Rancangan; belum berlaku",
    Status.VERIFIKASI: "Dalam verifikasi; belum berlaku",
    Status.UJI_COBA: "Uji coba; belum berlaku",
    Status.BERLAKU: "Berlaku sejak tanggal efektif",
    Status.DIGANTIKAN: "Digantikan; tidak lagi berlaku",
    Status.DICABUT: "Dicabut; tidak lagi berlaku",
    None: "Status tidak tercatat",
}


def status_watermark(status: Status | None) -> str | None:
    """Return what is printed across what is not, or no longer, in force."""
    return _WATERMARKS.get(status)


_WATERMARKS: dict[Status | None, str] = {
    Status.RANCANGAN: "RANCANGAN",
    Status.VERIFIKASI: "DALAM VERIFIKASI",
    Status.UJI_COBA: "UJI COBA",
    Status.DIGANTIKAN: "DIGANTIKAN",
    Status.DICABUT: "DICABUT",
}
