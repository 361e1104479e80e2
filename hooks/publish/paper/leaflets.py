"""What the public is promised on paper: a service's poster, its decree's table, the maklumat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from publish.facts import NOT_RECORDED
from publish.offers import channel_words, component_texts, cost, fee_views, takes, turns
from publish.paper.form import Approval, Line, approval, status_watermark
from sopkit.dates import long_date
from sopkit.model.service import DELIVERY, MANUFACTURING
from sopkit.services import latest_day

if TYPE_CHECKING:
    from datetime import date

    from publish.offers import Turn
    from sopkit.catalog import Catalog
    from sopkit.services import CharterEntry, ServiceEntry
    from sopkit.units import UnitNode


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A requirement and the remark on it."""

    text: str
    note: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Poster:
    """A service on one page, to hang on the wall."""

    template: ClassVar[str] = "poster.typ"

    id: str
    title: str
    others: tuple[str, ...]
    units: tuple[str, ...]
    logo: str | None
    facts: tuple[Line, ...]
    asked: tuple[Asked, ...]
    turns: tuple[Turn, ...]
    products: tuple[str, ...]
    fees: tuple[Line, ...]
    """Each fee by its name; empty where there is but one without a name."""

    channels: tuple[str, ...]
    address: str | None
    """Where its page is found; None where the site does not know its own address."""

    watermark: str | None
    day: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Component:
    """A row of the decree's table."""

    name: str
    items: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Standard:
    """The 14 components as the decree has them."""

    template: ClassVar[str] = "standard.typ"

    id: str
    title: str
    units: tuple[str, ...]
    logo: str | None
    record: tuple[Line, ...]
    delivery: tuple[Component, ...]
    manufacturing: tuple[Component, ...]
    approval: Approval
    address: str | None
    watermark: str | None
    day: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Vow:
    """A maklumat on one page."""

    template: ClassVar[str] = "vow.typ"

    id: str
    title: str
    units: tuple[str, ...]
    logo: str | None
    statements: tuple[str, ...]
    place: str
    approval: Approval
    address: str | None
    watermark: str | None
    day: date | None


Leaflet: TypeAlias = Poster | Standard | Vow


def make_poster(catalog: Catalog, entry: ServiceEntry, address: str | None) -> Poster:
    """Say what a service's poster says."""
    service, fees = entry.service, fee_views(catalog, entry)
    several = len(fees) > 1 or any(fee.name for fee in fees)
    return Poster(
        id=entry.id,
        title=entry.title,
        others=service.alias,
        units=_units(catalog, entry.unit),
        logo=entry.unit.inherited.logo,
        facts=tuple(_facts(entry)),
        asked=tuple(Asked(text=i.syarat, note=i.keterangan) for i in service.persyaratan or ()),
        turns=turns(service.prosedur),
        products=service.produk or (NOT_RECORDED,),
        fees=tuple(Line(label=fee.name or "Tarif", text=fee.amount) for fee in fees if several),
        channels=tuple(map(channel_words, service.pengaduan or ())) or (NOT_RECORDED,),
        address=address,
        watermark=status_watermark(service.status),
        day=latest_day(service),
    )


def _facts(entry: ServiceEntry) -> Iterator[Line]:
    service = entry.service
    since = service.jangka_waktu.sejak if service.jangka_waktu else None
    yield Line(label="Selesai dalam", text=takes(entry) + (f", sejak {since}" if since else ""))
    yield Line(label="Biaya", text=cost(service))
    yield Line(label="Yang dapat mengajukan", text=_joined(service.pemohon))
    places = [_joined(service.tempat), *(service.jam_layanan or ())]
    yield Line(label="Tempat dan jam", text="; ".join(places))


def make_standard(catalog: Catalog, entry: ServiceEntry, address: str | None) -> Standard:
    """Say what the decree's table of a service says."""
    told = _components(catalog, entry)
    return Standard(
        id=entry.id,
        title=entry.title,
        units=_units(catalog, entry.unit),
        logo=entry.unit.inherited.logo,
        record=tuple(_record(entry)),
        delivery=tuple(Component(name=name, items=told[key]) for key, name in DELIVERY.items()),
        manufacturing=tuple(
            Component(name=name, items=told[key]) for key, name in MANUFACTURING.items()
        ),
        approval=approval(entry.service.pengesahan, show_nip=catalog.settings.tampilkan_nip),
        address=address,
        watermark=status_watermark(entry.service.status),
        day=latest_day(entry.service),
    )


def _components(catalog: Catalog, entry: ServiceEntry) -> dict[str, tuple[str, ...]]:
    told = component_texts(catalog, entry)
    return {key: items or (_nothing(entry, key),) for key, items in told.items()}


def _nothing(entry: ServiceEntry, key: str) -> str:
    return NOT_RECORDED if getattr(entry.service, key) is None else "tidak ada"


def _record(entry: ServiceEntry) -> Iterator[Line]:
    service, days = entry.service, entry.service.tanggal
    if service.nomor:
        yield Line(label="Nomor", text=service.nomor)
    decree = service.pengesahan.keputusan if service.pengesahan else None
    if decree:
        when = f", {long_date(decree.tanggal)}" if decree.tanggal else ""
        yield Line(label="Keputusan", text=f"Nomor {decree.nomor}{when}")
    yield Line(label="Ditetapkan", text=_day(days.pembuatan))
    yield Line(label="Berlaku sejak", text=_day(days.efektif))


def make_vow(catalog: Catalog, entry: CharterEntry, address: str | None) -> Vow:
    """Say what the poster of a maklumat says."""
    charter = entry.charter
    told = (charter.kesanggupan, charter.perbaikan, charter.sanksi)
    day = long_date(charter.tanggal) if charter.tanggal else f"tanggal {NOT_RECORDED}"
    return Vow(
        id=entry.id,
        title="Maklumat Pelayanan",
        units=_units(catalog, entry.unit),
        logo=entry.unit.inherited.logo,
        statements=tuple(text or NOT_RECORDED for text in told),
        place=", ".join(filter(None, (charter.tempat, day))),
        approval=approval(charter.penandatangan, show_nip=catalog.settings.tampilkan_nip),
        address=address,
        watermark=None,
        day=charter.tanggal,
    )


def _units(catalog: Catalog, unit: UnitNode) -> tuple[str, ...]:
    return tuple(node.name for node in (*catalog.ancestors(unit), unit))


def _joined(items: tuple[str, ...] | None) -> str:
    if items is None:
        return NOT_RECORDED
    return "; ".join(items) or "tidak ada"


def _day(day: date | None) -> str:
    return long_date(day) if day else NOT_RECORDED
