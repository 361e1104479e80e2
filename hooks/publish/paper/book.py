"""The book of a unit: what its parts say, from cover to inventory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from publish.facts import NOT_RECORDED
from publish.pages.units import inventory, ordered
from publish.paper.form import Form, Line

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.joined import InventoryItem
    from sopkit.units import UnitNode


@dataclass(frozen=True, kw_only=True, slots=True)
class Chapter:
    """The SOPs of one unit."""

    name: str
    forms: tuple[Form, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Approved:
    """What one official has approved."""

    office: str
    name: str | None
    nip: str | None
    sops: tuple[tuple[str, ...], ...]
    """Number, title, revision and the day from which it holds."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Missing:
    """A listed title whose document is not here."""

    title: str
    kind: str
    product: str
    conduct: str
    scope: str
    listed_in: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Book:
    """A unit's SOPs with what goes before and after them."""

    id: str
    name: str
    units: tuple[str, ...]
    logo: str | None
    decree: str | None
    """The Markdown of `keputusan.md`, of the unit or of the nearest one above; None where none."""

    prose: str
    scope: str
    """One sentence on what the book holds."""

    summary: tuple[Line, ...]
    """How many SOPs each chapter has."""

    offices: tuple[Line, ...]
    """Short names of offices, and in full."""

    approved: tuple[Approved, ...]
    chapters: tuple[Chapter, ...]
    missing: tuple[Missing, ...]
    available: str | None
    """How many of the listed titles are here; None where the unit has listed none."""

    address: str | None
    day: date | None
    """The newest day of its SOPs."""


def make_book(catalog: Catalog, unit: UnitNode, forms: Mapping[str, Form]) -> Book:
    """Put together the book of a unit; the forms come by the ids of their SOPs."""
    below = _units(catalog, unit)
    chapters = tuple(_chapters(catalog, below, forms))
    entries = [entry for node in below for entry in ordered(catalog.sops_of(node))]
    home = catalog.settings.alamat
    days = [form.day for chapter in chapters for form in chapter.forms]
    return Book(
        id=unit.id,
        name=unit.name,
        units=tuple(one.name for one in (*catalog.ancestors(unit), unit)),
        logo=unit.inherited.logo,
        decree=_decree(catalog, unit),
        prose=unit.prose,
        scope=_scope(unit, entries),
        summary=tuple(
            Line(label=chapter.name, text=f"{len(chapter.forms)} SOP") for chapter in chapters
        ),
        offices=tuple(_offices(chapters)),
        approved=tuple(_approved(chapters)),
        chapters=chapters,
        missing=tuple(missing for node in below for missing in _missing(catalog, node)),
        available=_available(catalog, below),
        address=f"{home}{unit.url}" if home else None,
        day=max(filter(None, days), default=None),
    )


def _units(catalog: Catalog, unit: UnitNode) -> list[UnitNode]:
    """Return a unit and those below it, in the order of their numbers."""
    below = catalog.units_of(unit)
    firsts = [entry for node in below for entry in ordered(catalog.sops_of(node))[:1]]
    places = {entry.unit.id: at for at, entry in enumerate(ordered(firsts))}
    return sorted(below, key=lambda node: places.get(node.id, len(places)))


def _chapters(
    catalog: Catalog, units: Iterable[UnitNode], forms: Mapping[str, Form]
) -> Iterator[Chapter]:
    for unit in units:
        own = tuple(forms[entry.id] for entry in ordered(catalog.sops_of(unit)))
        if own:
            yield Chapter(name=unit.name, forms=own)


def _decree(catalog: Catalog, unit: UnitNode) -> str | None:
    for node in (unit, *reversed(catalog.ancestors(unit))):
        page = catalog.pages.get(f"{node.id}/keputusan")
        if page:
            return page.source.body
    return None


def _scope(unit: UnitNode, entries: Sequence[SopEntry]) -> str:
    if not entries:
        return f"{unit.name} belum mempunyai SOP yang tersedia; buku ini memuat daftar judulnya."
    steps = sum(len(entry.procedure.steps) for entry in entries)
    return (
        f"Buku ini memuat {len(entries)} standar operasional prosedur (SOP) {unit.name}, "
        f"seluruhnya {steps} langkah. Setiap SOP terdiri atas bagian identitas dan bagian "
        "diagram alir, sebagaimana diminta oleh Peraturan Menteri Pendayagunaan Aparatur Negara "
        "dan Reformasi Birokrasi Nomor 35 Tahun 2012."
    )


def _offices(chapters: Iterable[Chapter]) -> Iterator[Line]:
    found = {
        lane.name: lane.full_name
        for chapter in chapters
        for form in chapter.forms
        for view in form.views
        for lane in view.lanes
        if lane.full_name
    }
    for name in sorted(found, key=str.casefold):
        yield Line(label=name, text=found[name] or "")


def _approved(chapters: Iterable[Chapter]) -> Iterator[Approved]:
    by_signer: dict[tuple[str, str | None, str | None], list[Form]] = {}
    for chapter in chapters:
        for form in chapter.forms:
            given = form.approval
            by_signer.setdefault((given.office, given.name, given.nip), []).append(form)
    for (office, name, nip), forms in by_signer.items():
        rows = tuple((f.number, f.title, f.revision, f.record[-1].text) for f in forms)
        yield Approved(office=office, name=name, nip=nip, sops=rows)


def _missing(catalog: Catalog, unit: UnitNode) -> Iterator[Missing]:
    found = inventory(catalog, unit)
    for item in found.missing if found else ():
        yield _listed(item)


def _listed(item: InventoryItem) -> Missing:
    entry = item.entry
    return Missing(
        title=f"{entry.judul} ({entry.nomor})" if entry.nomor else entry.judul,
        kind="SOP" if entry.dokumen == "sop" else "Standar Pelayanan",
        product=entry.penanggung_jawab_produk or NOT_RECORDED,
        conduct=entry.penanggung_jawab_pelaksanaan or NOT_RECORDED,
        scope=entry.ruang_lingkup or NOT_RECORDED,
        listed_in=entry.rujukan or NOT_RECORDED,
    )


def _available(catalog: Catalog, units: Iterable[UnitNode]) -> str | None:
    lists = [found for unit in units if (found := inventory(catalog, unit))]
    if not lists:
        return None
    here = sum(len(one.available) for one in lists)
    return f"{here} dari {sum(one.total for one in lists)} judul yang didaftarkan tersedia."
