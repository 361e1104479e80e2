"""Documents of the public, without whatever names a document that is not for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from sopkit.legal.roles import Role
from sopkit.model import Rujukan
from sopkit.settings import Audience

if TYPE_CHECKING:
    from sopkit.basis.citing import Cited
    from sopkit.catalog import Catalog
    from sopkit.entries import SopEntry
    from sopkit.model import Kaitan, Peraturan, Sop
    from sopkit.services import ServiceEntry
    from sopkit.units import UnitNode


def public_citations(found: Collection[Cited], hidden: set[str]) -> tuple[Cited, ...]:
    """Return what an SOP cites; a text that names an internal regulation is not for the public."""
    telling = {cited.item for cited in found if {cited.id, cited.other} & hidden}
    return tuple(
        replace(cited, text=None, title=None, other=None) if cited.item in telling else cited
        for cited in found
        if cited.id not in hidden and (cited.id is not None or cited.item not in telling)
    )


def public_sop(catalog: Catalog, entry: SopEntry, cited: Iterable[Cited]) -> Sop:
    """Leave out of an SOP whatever names a document that is not for the public."""
    sop = entry.sop
    bases = sop.dasar_hukum and _bases(cited)
    relations = sop.keterkaitan and tuple(
        item for item in sop.keterkaitan if _is_public(catalog, entry, item)
    )
    heir = catalog.successor(entry)
    hidden = heir is not None and heir.audience is not Audience.PUBLIK
    changes = {"dasar_hukum": bases, "keterkaitan": relations}
    return sop.model_copy(update={**changes, "digantikan_oleh": None} if hidden else changes)


def _is_public(catalog: Catalog, entry: SopEntry, relation: Kaitan) -> bool:
    found = catalog.sops.related(entry, relation)
    return found is None or found.audience is Audience.PUBLIK


def public_service(
    catalog: Catalog, entry: ServiceEntry, units: Mapping[str, UnitNode], cited: Iterable[Cited]
) -> ServiceEntry:
    """Leave out of a service whatever names a document that is not for the public."""
    service, kept = entry.service, tuple(cited)
    own = len(service.dasar_hukum or ())
    items = {item.item for item in kept if item.role is Role.UTAMA}
    # The rules of fees are cited after the legal basis, in the order of the fees that have one.
    at = own - 1
    fees = []
    for fee in service.biaya or ():
        at += fee.dasar is not None
        hidden = fee.dasar is not None and at not in items
        fees.append(fee.model_copy(update={"dasar": None}) if hidden else fee)
    shown = (e.id for e in catalog.services.behind[entry.id] if e.audience is Audience.PUBLIK)
    changes: dict[str, object] = {
        "dasar_hukum": service.dasar_hukum and _bases(item for item in kept if item.item < own),
        "biaya": service.biaya and tuple(fees),
        "sop": service.sop and tuple(shown),
    }
    heir = catalog.services.successor(entry)
    if heir is not None and heir.audience is not Audience.PUBLIK:
        changes["digantikan_oleh"] = None
    return replace(entry, unit=units[entry.unit.id], service=service.model_copy(update=changes))


def in_public_order(entry: ServiceEntry, cited: Iterable[Cited]) -> Iterator[Cited]:
    """Number the items that are left of what a service cites as `public_service` leaves them.

    Its legal basis then has an item for each main citation, and each fee with a rule has one.
    """
    own, at, before = len(entry.service.dasar_hukum or ()), -1, None
    for one in cited:
        if one.role is Role.UTAMA and (one.item < own or one.item != before):
            at += 1
        before = one.item
        yield replace(one, item=max(at, 0))


def _bases(cited: Iterable[Cited]) -> tuple[Rujukan, ...]:
    main = (item for item in cited if item.role is Role.UTAMA)
    return tuple(Rujukan(id=item.id, kutipan=item.text) for item in main)


def public_rule(rule: Peraturan | None, hidden: set[str]) -> Peraturan | None:
    """Leave out of a regulation the ones that are not for the public."""
    if rule is None or not hidden:
        return rule
    changes = {
        name: tuple(item for item in getattr(rule, name) if item not in hidden)
        for name in _RELATIONS
    }
    correction = None if rule.koreksi_rujukan in hidden else rule.koreksi_rujukan
    return rule.model_copy(update={**changes, "koreksi_rujukan": correction})


_RELATIONS = (
    *("mencabut", "dicabut_oleh", "dicabut_sebagian_oleh", "digantikan_oleh"),
    *("mengubah", "diubah_oleh"),
)
"""The keys by which a regulation names others."""
