"""Regulations and services as linked data of schema.org, for search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from publish.standing import regulation_name
from sopkit.basis.lineage import Tie
from sopkit.basis.validity import ENDED, IN_FORCE
from sopkit.legal.regions import Region, well_formed

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.entries import RegulationEntry
    from sopkit.services import ServiceEntry

Json: TypeAlias = "str | bool | list[Json] | dict[str, Json]"


def legislation(catalog: Catalog, entry: RegulationEntry) -> dict[str, Json]:
    """Return what search engines are told of a regulation."""
    rule, own = entry.regulation, entry.legal_id
    found: dict[str, Json | None] = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "name": own.long_display() if own else entry.id,
        "alternateName": regulation_name(entry),
        "legislationIdentifier": entry.id,
        "legislationType": own.kind.name if own else None,
        "about": rule.tentang if rule else None,
        "legislationDate": rule.tanggal.isoformat() if rule and rule.tanggal else None,
        "spatialCoverage": own.region.display() if own and own.region else None,
        "legislationLegalForce": _force(catalog, entry),
        "legislationChanges": _others(catalog, entry, Tie.MENGUBAH),
        "legislationRepeals": _others(catalog, entry, Tie.MENCABUT),
        "sameAs": rule.tautan if rule and rule.tautan and _is_address(rule.tautan) else None,
        "inLanguage": "id",
    }
    return {key: value for key, value in found.items() if value}


def government_service(catalog: Catalog, entry: ServiceEntry) -> dict[str, Json]:
    """Return what search engines are told of a service: schema.org/GovernmentService."""
    service = entry.service
    home = catalog.settings.alamat
    places = list(service.tempat or ())
    found: dict[str, Json | None] = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": entry.title,
        "alternateName": list(service.alias),
        "serviceType": list(service.keperluan),
        "url": f"{home}{entry.url}" if home else None,
        "provider": {"@type": "GovernmentOrganization", "name": entry.unit.name},
        "areaServed": _area(entry),
        "audience": [{"@type": "Audience", "audienceType": who} for who in service.pemohon or ()],
        "serviceOutput": [{"@type": "Thing", "name": name} for name in service.produk or ()],
        "isAccessibleForFree": service.is_free if service.biaya else None,
        "offers": [
            {
                "@type": "Offer",
                "name": fee.uraian or entry.title,
                "price": str(fee.rupiah),
                "priceCurrency": "IDR",
            }
            for fee in service.biaya or ()
            if fee.rupiah
        ],
        "availableChannel": [
            {"@type": "ServiceChannel", "serviceLocation": {"@type": "Place", "name": name}}
            for name in places
        ],
        "hoursAvailable": list(service.jam_layanan or ()),
        "inLanguage": "id",
    }
    return {key: value for key, value in found.items() if value not in (None, [], "")}


def _area(entry: ServiceEntry) -> Json | None:
    code = well_formed(entry.unit.inherited.region)
    return {"@type": "AdministrativeArea", "name": Region.parse(code).display()} if code else None


def _force(catalog: Catalog, entry: RegulationEntry) -> Json | None:
    status, _ = catalog.validity.now(entry.id)
    if status in ENDED:
        return "https://schema.org/NotInForce"
    if catalog.validity.lineage.tied(entry.id, Tie.DICABUT_SEBAGIAN_OLEH):
        return "https://schema.org/PartiallyInForce"
    return "https://schema.org/InForce" if status in IN_FORCE else None


def _others(catalog: Catalog, entry: RegulationEntry, tie: Tie) -> list[Json]:
    others = (catalog.regulations[slug] for slug in catalog.validity.lineage.tied(entry.id, tie))
    return [
        {
            "@type": "Legislation",
            "legislationIdentifier": other.id,
            "name": regulation_name(other),
        }
        for other in others
    ]


def _is_address(text: str) -> bool:
    return text.startswith(("https://", "http://"))
