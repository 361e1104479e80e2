"""Restrict a catalogue to what the public may see: what is not for it is taken out of the data."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sopkit.legal.roles import Role
from sopkit.links import SopIndex, plain_address, short_addresses
from sopkit.model import Rujukan
from sopkit.prose import linked_paths, without_links
from sopkit.register import mentioned_by
from sopkit.settings import Audience
from sopkit.source import source_id
from sopkit.units import UnitNode, with_ancestors

if TYPE_CHECKING:
    from sopkit.basis.citing import Cited
    from sopkit.catalog import Catalog
    from sopkit.entries import PageEntry, RegulationEntry, SopEntry
    from sopkit.model import Kaitan, Peraturan, Sop
    from sopkit.source import Source
    from sopkit.terms import Terms
    from sopkit.units import Office


def for_audience(catalog: Catalog, audience: Audience) -> Catalog:
    """Return the catalogue as an audience may see it.

    The findings stay those of the whole catalogue: they are for the terminal, not for pages.
    """
    if audience is Audience.INTERNAL:
        return catalog
    seen = _public(catalog)
    return _with_sources(seen, _link_remover(catalog, seen))


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachments:
    """The files beside the sources, such as logos and forms, as the public sees them."""

    whole: Catalog
    hidden: frozenset[str]
    """What only documents that are not for the public link to."""

    sops: Mapping[str, bool]
    """Whether an SOP is for the public, by id."""

    @classmethod
    def of(cls, whole: Catalog, seen: Catalog) -> Attachments:
        """Tell which files belong to what the public does not see."""
        shown = {source.uri for source in seen.sources()}
        hidden = [source for source in whole.sources() if source.uri not in shown]
        return cls(
            whole=whole,
            hidden=frozenset(_linked(hidden) - _linked(seen.sources())),
            sops={entry.id: entry.id in seen.sops.by_id for entry in whole.sops.entries},
        )

    def shows(self, uri: str) -> bool:
        """Tell whether the public may have a file."""
        public = _audience_of_place(self.whole, uri) is Audience.PUBLIK
        return public and uri not in self.hidden and self._owner_is_public(uri)

    def _owner_is_public(self, uri: str) -> bool:
        """Tell whether the SOP whose name a file bears, as `01.02-lampiran.pdf` does, is public."""
        for end in range(len(uri) - 1, 0, -1):
            if uri[:end] in self.sops and not uri[end].isalnum():
                return self.sops[uri[:end]]
        return True


def _linked(sources: Iterable[Source]) -> set[str]:
    return {path for source in sources for path in linked_paths(source.body, source.uri)}


def _audience_of_place(catalog: Catalog, uri: str) -> Audience:
    """Return for whom a place below the source folder is: the word of the nearest unit."""
    for folder in with_ancestors(uri.rpartition("/")[0]):
        unit = catalog.units.get(folder)
        if unit is not None:
            return unit.inherited.audience
    return Audience.PUBLIK


def _public(catalog: Catalog) -> Catalog:
    kept = [entry for entry in catalog.sops.entries if entry.audience is Audience.PUBLIK]
    hidden = {key for key, rule in catalog.regulations.items() if _is_internal(rule)}
    cited = {entry.id: _cited(catalog.cited[entry.id], hidden) for entry in kept}
    regulations = _regulations(catalog, hidden, cited.values())
    units = _units(catalog, kept)
    entries = [
        replace(entry, unit=units[entry.unit.id], sop=_sop(catalog, entry, cited[entry.id]))
        for entry in kept
    ]
    pages = {key: page for key, page in catalog.pages.items() if _shows_page(catalog, page)}
    return replace(
        catalog,
        units=units,
        sops=SopIndex.of(entries),
        regulations=regulations,
        cited=cited,
        pages=pages,
    )


def _cited(found: Collection[Cited], hidden: set[str]) -> tuple[Cited, ...]:
    """Return what an SOP cites; a text that names an internal regulation is not for the public."""
    telling = {cited.item for cited in found if {cited.id, cited.other} & hidden}
    return tuple(
        replace(cited, text=None, title=None, other=None) if cited.item in telling else cited
        for cited in found
        if cited.id not in hidden and (cited.id is not None or cited.item not in telling)
    )


def _is_internal(entry: RegulationEntry) -> bool:
    return entry.regulation is not None and entry.regulation.audiens is not Audience.PUBLIK


def _shows_page(catalog: Catalog, entry: PageEntry) -> bool:
    audience = entry.page.audiens or _audience_of_place(catalog, entry.source.uri)
    return audience is Audience.PUBLIK


def _sop(catalog: Catalog, entry: SopEntry, cited: Iterable[Cited]) -> Sop:
    """Leave out of an SOP whatever names a document that is not for the public."""
    sop = entry.sop
    bases = sop.dasar_hukum and tuple(
        Rujukan(id=item.id, kutipan=item.text) for item in cited if item.role is Role.UTAMA
    )
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


def _units(catalog: Catalog, kept: list[SopEntry]) -> dict[str, UnitNode]:
    """Return the public units, and those that only hold something public, as bare folders."""
    public = {u.id for u in catalog.units.values() if u.inherited.audience is Audience.PUBLIK}
    needed = {folder for entry in kept for folder in with_ancestors(entry.unit.id)}
    needed |= {folder for unit in public for folder in with_ancestors(unit)}
    acting = {actor for e in kept for step in e.procedure.steps for actor in step.actors}
    return {
        unit.id: _unit(catalog, unit, acting, bare=unit.id not in public)
        for unit in catalog.units.values()
        if unit.id in needed
    }


def _unit(catalog: Catalog, unit: UnitNode, acting: set[str], *, bare: bool) -> UnitNode:
    offices = {
        key: _office(catalog, office)
        for key, office in unit.inherited.offices.items()
        if office.id in acting
    }
    logo = unit.inherited.logo
    # A public unit may inherit the logo of an internal one, whose files are not for the public.
    shown = logo is not None and _audience_of_place(catalog, logo) is Audience.PUBLIK
    seen = replace(
        unit,
        inherited=replace(unit.inherited, offices=offices, logo=logo if shown else None),
        inventory=tuple(item for item in unit.inventory if item.audiens is Audience.PUBLIK),
    )
    return replace(seen, inventory=(), prose="", source=None, owners=(), old=()) if bare else seen


def _office(catalog: Catalog, office: Office) -> Office:
    """Leave of an internal office that acts in a public SOP no more than its name."""
    home = catalog.units[office.unit].inherited.audience
    if office.entry.audiens is Audience.PUBLIK and home is Audience.PUBLIK:
        return office
    return replace(office, entry=office.entry.model_copy(update={"kepanjangan": None, "alias": ()}))


def _regulations(
    catalog: Catalog, hidden: set[str], cited: Iterable[Iterable[Cited]]
) -> dict[str, RegulationEntry]:
    """Return what is public in the register, and what public documents cite beside it."""
    known = catalog.regulations
    rules = {key: _rule(entry.regulation, hidden) for key, entry in known.items()}
    named = {item.id for items in cited for item in items}
    for key, rule in rules.items():
        named |= mentioned_by(rule) if rule and key not in hidden else set()
    return {
        key: replace(entry, regulation=rules[key])
        for key, entry in known.items()
        if key not in hidden and (entry.regulation is not None or key in named)
    }


def _rule(rule: Peraturan | None, hidden: set[str]) -> Peraturan | None:
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


def _link_remover(whole: Catalog, seen: Catalog) -> Callable[[Source], Source]:
    """Return what takes out of a text the links to what the public does not see."""
    attachments = Attachments.of(whole, seen)
    all_addresses, shown = _addresses(whole), _addresses(seen)

    def hidden(path: str) -> bool:
        address = source_id(path.strip("/").removesuffix(".html"))
        if address in all_addresses:
            return address not in shown
        return not attachments.shows(path)

    def clean(source: Source) -> Source:
        body = without_links(source.body, source.uri, hidden=hidden)
        return source if body == source.body else replace(source, body=body)

    return clean


def _addresses(catalog: Catalog) -> set[str]:
    """Return the address of every page and signpost, without slashes at its ends."""
    found = {*catalog.units, *catalog.sops.by_id, *catalog.pages}
    found |= {entry.url for entry in catalog.regulations.values()}
    found |= {office.url for office in catalog.offices.values()}
    for entry in catalog.sops.entries:
        found |= {*short_addresses(entry), *filter(None, map(plain_address, entry.sop.alias_url))}
    return {address.strip("/").removesuffix(".html") for address in found} - {""}


def _with_sources(catalog: Catalog, clean: Callable[[Source], Source]) -> Catalog:
    """Return the catalogue with every text cleaned."""
    units = {
        key: replace(unit, source=text, prose=text.body) if (text := _maybe(clean, unit)) else unit
        for key, unit in catalog.units.items()
    }
    entries = [
        replace(entry, unit=units[entry.unit.id], source=clean(entry.source))
        for entry in catalog.sops.entries
    ]
    regulations = {
        key: replace(entry, source=_maybe(clean, entry))
        for key, entry in catalog.regulations.items()
    }
    pages = {key: replace(page, source=clean(page.source)) for key, page in catalog.pages.items()}
    return replace(
        catalog,
        units=units,
        sops=SopIndex.of(entries),
        regulations=regulations,
        pages=pages,
        terms=replace(catalog.terms, source=_maybe(clean, catalog.terms)),
    )


def _maybe(
    clean: Callable[[Source], Source], owner: UnitNode | RegulationEntry | Terms
) -> Source | None:
    return clean(owner.source) if owner.source else None
