"""What can be found: one record for each document, office, unit and listed title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from publish.facts import status_fact
from publish.heads import page_title
from publish.offers import channel_words, cost, takes
from publish.search.prose import passages, words_of
from publish.standing import regulation_name, standing
from sopkit.model import Status

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import PageEntry, RegulationEntry, SopEntry
    from sopkit.flow.graph import Section, Step
    from sopkit.services import CharterEntry, ServiceEntry
    from sopkit.terms import Terms
    from sopkit.units import Office, UnitNode


class Kind(StrEnum):
    """What a record stands for; results are grouped by it."""

    SOP = "sop"
    SERVICE = "layanan"
    RULE = "aturan"
    OFFICE = "pelaksana"
    UNIT = "unit"
    PAGE = "halaman"
    LISTED = "daftar"
    """A title that a unit has listed and whose document is not here."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A part of a page that an address can point at: a step, or what stands below a heading."""

    anchor: str
    heading: str
    text: str = ""
    hints: str = ""
    """What its words also go by."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """One thing that can be found."""

    kind: Kind
    url: str
    """Without leading slash; a listed title names the part of its unit's page."""

    title: str
    number: str = ""
    place: str = ""
    """Whose it is, or what it is about: what tells it from its namesakes."""

    others: tuple[str, ...] = ()
    """Other names."""

    note: str = ""
    """Why it should not be followed: it is withdrawn, or not yet in force."""

    text: str = ""
    """What its page says besides, for the full text alone."""

    parts: tuple[Part, ...] = ()
    steps: tuple[int, ...] = ()
    """How many steps an SOP has, by section."""

    hints: str = ""
    """What the words above its first part also go by."""


def make_records(catalog: Catalog) -> Iterator[Record]:
    """Yield what can be found in a catalogue, examples left out."""
    return (_with_terms(record, catalog.terms) for record in _records(catalog))


def _with_terms(record: Record, terms: Terms) -> Record:
    if not terms.groups:
        return record
    names = (record.title, *record.others, record.text)
    about = (record.place,) if record.kind is Kind.RULE else ()
    return replace(
        record,
        hints=_hints(terms, terms.found_in(*names, *about)),
        parts=tuple(
            replace(part, hints=_hints(terms, terms.found_in(part.heading, part.text)))
            for part in record.parts
        ),
    )


def _hints(terms: Terms, found: Iterable[int]) -> str:
    return "; ".join(dict.fromkeys(phrase for at in found for phrase in terms.groups[at]))


def _records(catalog: Catalog) -> Iterator[Record]:
    yield from (_sop(catalog, entry) for entry in catalog.listed)
    yield from (_service(catalog, entry) for entry in catalog.services.listed)
    yield from (_charter(catalog, entry) for entry in catalog.services.listed_charters)
    yield from (_rule(catalog, entry) for entry in catalog.regulations.values())
    yield from (_office(catalog, office) for office in catalog.offices.values())
    for unit in catalog.units.values():
        yield _unit(catalog, unit)
        yield from _listed(catalog, unit)
    yield from (_page(entry) for entry in catalog.pages.values() if entry.id)


def _sop(catalog: Catalog, entry: SopEntry) -> Record:
    sections = entry.procedure.sections
    return Record(
        kind=Kind.SOP,
        url=entry.url,
        title=entry.title,
        number=entry.sop.nomor or "",
        place=_place(catalog, entry.unit),
        others=entry.sop.alias,
        note=""
        if entry.sop.status is Status.BERLAKU
        else status_fact(entry.sop, catalog.today).words,
        text=_sentences(_identity(catalog, entry)),
        parts=tuple(
            Part(
                anchor=entry.procedure.anchor(section, step.no),
                heading=step.text,
                text=_sentences(_details(section, step)),
            )
            for section in sections
            for step in section.steps
        ),
        steps=tuple(len(section.steps) for section in sections),
    )


def _details(section: Section, step: Step) -> Iterator[str]:
    yield ", ".join(section.lane(actor).name for actor in step.actors)
    if step.supplies:
        yield f"Kelengkapan: {'; '.join(step.supplies)}"
    if step.outputs:
        yield f"Output: {'; '.join(step.outputs)}"
    yield step.remark or ""


def _identity(catalog: Catalog, entry: SopEntry) -> Iterator[str]:
    sop = entry.sop
    yield from (part.tahap for part in sop.tahap if part.tahap)
    yield sop.pengesahan.jabatan or "" if sop.pengesahan else ""
    for reference in catalog.references[entry.id]:
        yield regulation_name(reference.regulation) if reference.regulation else ""
        yield reference.cited.text or ""
    yield from (relation.title for relation in catalog.relations[entry.id])
    for items in (sop.kualifikasi, sop.peralatan, sop.peringatan, sop.pencatatan):
        yield from (item for item in items or () if item)
    yield sop.catatan or ""
    yield words_of(entry.source.body)


def _service(catalog: Catalog, entry: ServiceEntry) -> Record:
    service = entry.service
    return Record(
        kind=Kind.SERVICE,
        url=entry.url,
        title=entry.title,
        number=service.nomor or "",
        place=_place(catalog, entry.unit),
        others=(*service.alias, *service.keperluan, *service.peristiwa),
        note="" if service.status is Status.BERLAKU else status_fact(service, catalog.today).words,
        text=_sentences((*_promise(entry), words_of(entry.source.body))),
    )


def _promise(entry: ServiceEntry) -> Iterator[str]:
    """Yield what the public may want to know of a service."""
    service = entry.service
    yield f"Selesai dalam {takes(entry)}"
    yield f"Biaya {cost(service)}"
    yield from (fee.uraian or "" for fee in service.biaya or ())
    yield from (item.syarat for item in service.persyaratan or ())
    yield from (item.keterangan or "" for item in service.persyaratan or ())
    yield from (action.text for action in service.prosedur or ())
    yield from (form.judul for form in service.formulir)
    for items in (service.produk, service.pemohon, service.tempat, service.jam_layanan):
        yield from items or ()
    yield from map(channel_words, service.pengaduan or ())


def _charter(catalog: Catalog, entry: CharterEntry) -> Record:
    charter = entry.charter
    statements = (charter.kesanggupan, charter.perbaikan, charter.sanksi)
    return Record(
        kind=Kind.SERVICE,
        url=entry.url,
        title=entry.title,
        place=_place(catalog, entry.unit),
        others=("janji layanan",),
        text=_sentences(filter(None, statements)),
    )


def _rule(catalog: Catalog, entry: RegulationEntry) -> Record:
    rule, legal_id = entry.regulation, entry.legal_id
    number = f"{legal_id.nomor}/{legal_id.tahun}" if legal_id and legal_id.nomor else ""
    full = legal_id.kind.name if legal_id else ""
    spelt = f"{full} Nomor {legal_id.nomor} Tahun {legal_id.tahun}" if legal_id and number else full
    fact = standing(entry, catalog.validity)
    return Record(
        kind=Kind.RULE,
        url=entry.url,
        title=regulation_name(entry),
        number=number,
        place=rule.tentang or "" if rule else "",
        others=(entry.id.replace("-", " "), *(rule.alias if rule else ())),
        note=fact.words if fact.tone == "wrong" else "",
        text=_sentences((spelt, words_of(entry.source.body) if entry.source else "")),
    )


def _office(catalog: Catalog, office: Office) -> Record:
    return Record(
        kind=Kind.OFFICE,
        url=office.url,
        title=office.name,
        place=catalog.units[office.unit].name,
        others=office.spellings[1:],
    )


def _unit(catalog: Catalog, unit: UnitNode) -> Record:
    return Record(
        kind=Kind.UNIT,
        url=unit.url,
        title=unit.name,
        place=_place(catalog, *catalog.ancestors(unit)[-1:]),
        others=(unit.short_name,) if unit.short_name else (),
        text=words_of(unit.prose),
    )


def _listed(catalog: Catalog, unit: UnitNode) -> Iterator[Record]:
    for item in catalog.inventory(unit):
        if item.found is None:
            yield Record(
                kind=Kind.LISTED,
                url=f"{unit.url}#daftar",
                title=item.entry.judul,
                number=item.entry.nomor or "",
                place=_place(catalog, unit),
            )


def _page(entry: PageEntry) -> Record:
    found = passages(entry.source.body)
    return Record(
        kind=Kind.PAGE,
        url=f"{entry.id}/",
        title=page_title(entry),
        text=_sentences(one.text for one in found if not one.anchor),
        parts=tuple(
            Part(anchor=one.anchor, heading=one.heading, text=one.text)
            for one in found
            if one.anchor
        ),
    )


def _place(catalog: Catalog, *units: UnitNode) -> str:
    """Name a unit with its government, as short as they go by."""
    names = dict.fromkeys(
        name
        for unit in units
        for name in (unit.short_name or unit.name, catalog.units[unit.government].name)
    )
    return ", ".join(names)


def _sentences(texts: Iterable[str]) -> str:
    found = (text.strip() for text in texts)
    return " ".join(
        text if text.endswith((".", "!", "?")) else f"{text}." for text in found if text
    )
