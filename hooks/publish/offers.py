"""A Standar Pelayanan as pages and paper tell it: what it costs, how it goes, whom to ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from publish.amounts import rupiahs
from publish.bases import basis_views, basis_words
from publish.standing import regulation_name
from sopkit.model.channels import KINDS
from sopkit.model.service import DELIVERY, MANUFACTURING

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import RegulationEntry
    from sopkit.model import Saluran, StandarPelayanan
    from sopkit.model.service import Tindakan
    from sopkit.services import ServiceEntry

UNTOLD = "Tidak tercatat"


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeView:
    """One fee."""

    name: str | None
    amount: str
    """"Gratis", or "Rp25.000"."""

    rule: RegulationEntry | None
    citation: str | None
    """The rule as written, where the register does not know it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """What one side does until it is the other's turn."""

    by_applicant: bool
    actions: tuple[str, ...]
    first: int
    """The number of the first one among those of its side."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormView:
    """A form to download."""

    title: str
    url: str
    """Without leading slash."""


def fee_views(catalog: Catalog, entry: ServiceEntry) -> tuple[FeeView, ...]:
    """Return the fees of a service, each with its rule."""
    rules = {
        reference.cited.item: reference
        for reference in reversed(catalog.references[entry.id])
        if reference.cited.is_basis
    }
    at = len(entry.service.dasar_hukum or ()) - 1
    views = []
    for fee in entry.service.biaya or ():
        at += fee.dasar is not None
        found = rules.get(at) if fee.dasar else None
        views.append(
            FeeView(
                name=fee.uraian,
                amount=rupiahs(fee.rupiah),
                rule=found.regulation if found else None,
                citation=(fee.dasar.kutipan or fee.dasar.id) if fee.dasar else None,
            )
        )
    return tuple(views)


def cost(service: StandarPelayanan) -> str:
    """Say in a few words what a service costs: "Gratis", "Rp25.000", "Rp10.000–Rp50.000"."""
    if not service.biaya:
        return UNTOLD
    amounts = sorted({fee.rupiah for fee in service.biaya})
    if len(amounts) == 1:
        return rupiahs(amounts[0])
    return f"{rupiahs(amounts[0])}–{rupiahs(amounts[-1])}"


def takes(entry: ServiceEntry) -> str:
    """Say how long a service takes at most."""
    promise = entry.service.jangka_waktu
    if entry.promised:
        return entry.promised.text
    return promise.waktu if promise and promise.waktu else UNTOLD


def turns(actions: tuple[Tindakan, ...] | None) -> tuple[Turn, ...]:
    """Group the steps of a service by whose turn it is."""
    return tuple(_turns(actions or ()))


def _turns(actions: tuple[Tindakan, ...]) -> Iterator[Turn]:
    done = {True: 0, False: 0}
    for by_applicant, group in groupby(actions, key=lambda action: action.by_applicant):
        texts = tuple(action.text for action in group)
        yield Turn(by_applicant=by_applicant, actions=texts, first=done[by_applicant] + 1)
        done[by_applicant] += len(texts)


def form_views(entry: ServiceEntry) -> tuple[FormView, ...]:
    """Return the forms of a service that lie below the source folder."""
    pairs = ((form.judul, entry.form_path(form)) for form in entry.service.formulir)
    return tuple(FormView(title=title, url=path) for title, path in pairs if path)


def channel_words(channel: Saluran) -> str:
    """Say a channel in one line: "Telepon (0254) 123456, jam kerja"."""
    name = f"{KINDS[channel.kind]} {channel.text}" if channel.kind else UNTOLD.lower()
    return f"{name}, {channel.keterangan}" if channel.keterangan else name


def staffing_words(service: StandarPelayanan) -> str | None:
    """Say how many people provide a service; None where it is not recorded."""
    staff = service.jumlah_pelaksana
    if staff is None:
        return None
    return f"{staff.orang} orang" + (f": {staff.uraian}" if staff.uraian else "")


def component_texts(catalog: Catalog, entry: ServiceEntry) -> dict[str, tuple[str, ...]]:
    """Return the 14 components of a service in words, by key; empty where nothing is told."""
    service = entry.service
    asked = (
        f"{item.syarat} ({item.keterangan})" if item.keterangan else item.syarat
        for item in service.persyaratan or ()
    )
    since = service.jangka_waktu.sejak if service.jangka_waktu else None
    time = f"{takes(entry)}, sejak {since}" if since else takes(entry)
    handled = service.penanganan_pengaduan or ()
    laws = (basis_words(law) for law in basis_views(catalog, entry))
    plain = {
        key: getattr(service, key) or ()
        for key in (*DELIVERY, *MANUFACTURING)
        if key not in _WORDED
    }
    staff = staffing_words(service)
    return {
        **plain,
        "persyaratan": tuple(asked),
        "prosedur": tuple(
            f"{'Pemohon' if action.by_applicant else 'Petugas'}: {action.text}"
            for action in service.prosedur or ()
        ),
        "jangka_waktu": (time,) if service.jangka_waktu else (),
        "biaya": tuple(map(_fee, fee_views(catalog, entry))),
        "pengaduan": (*map(channel_words, service.pengaduan or ()), *handled),
        "dasar_hukum": tuple(laws),
        "jumlah_pelaksana": (staff,) if staff else (),
    }


_WORDED = frozenset(
    ("persyaratan", "prosedur", "jangka_waktu", "biaya", "pengaduan", "dasar_hukum")
) | {"jumlah_pelaksana"}
"""Components that are more than lists of texts."""


def _fee(fee: FeeView) -> str:
    name = f"{fee.name}: " if fee.name else ""
    rule = regulation_name(fee.rule) if fee.rule else fee.citation
    return f"{name}{fee.amount}{f' ({rule})' if rule else ''}"
