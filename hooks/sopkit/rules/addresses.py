"""Checks of old addresses (`alias_url`): they must lead somewhere and hide nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sopkit.findings import Severity
from sopkit.links import plain_address
from sopkit.rules.norms import HOUSE
from sopkit.rules.places import item_path
from sopkit.rules.registry import Problem, charter_rule, service_rule, sop_rule, unit_rule
from sopkit.units import RESERVED, with_ancestors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sopkit.entries import SopEntry
    from sopkit.rules.registry import Scope
    from sopkit.services import CharterEntry, ServiceEntry
    from sopkit.source import Source
    from sopkit.units import UnitNode

_PLAIN = "Alamat lama ditulis sebagai jalur di bawah alamat situs"
_FREE = "Alamat lama tidak dipakai halaman lain"


@sop_rule("SF10", Severity.ERROR, source=HOUSE, title=_PLAIN)
def sop_address_plain(entry: SopEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an old address of an SOP that is no plain path."""
    yield from _not_plain(entry.source, entry.sop.alias_url)


@unit_rule("SF10", Severity.ERROR, source=HOUSE, title=_PLAIN)
def unit_address_plain(unit: UnitNode, _scope: Scope) -> Iterator[Problem]:
    """Find an old address of a unit that is no plain path."""
    if unit.source:
        yield from _not_plain(unit.source, unit.old)


@service_rule("SF10", Severity.ERROR, source=HOUSE, title=_PLAIN)
def service_address_plain(entry: ServiceEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an old address of a service that is no plain path."""
    yield from _not_plain(entry.source, entry.service.alias_url)


@charter_rule("SF10", Severity.ERROR, source=HOUSE, title=_PLAIN)
def charter_address_plain(entry: CharterEntry, _scope: Scope) -> Iterator[Problem]:
    """Find an old address of a maklumat that is no plain path."""
    yield from _not_plain(entry.source, entry.charter.alias_url)


@sop_rule("SF11", Severity.ERROR, source=HOUSE, title=_FREE)
def sop_address_free(entry: SopEntry, scope: Scope) -> Iterator[Problem]:
    """Find an old address of an SOP at which something else stands."""
    yield from _taken(entry.source, entry.sop.alias_url, scope)


@unit_rule("SF11", Severity.ERROR, source=HOUSE, title=_FREE)
def unit_address_free(unit: UnitNode, scope: Scope) -> Iterator[Problem]:
    """Find an old address of a unit at which something else stands."""
    if unit.source:
        yield from _taken(unit.source, unit.old, scope)


@service_rule("SF11", Severity.ERROR, source=HOUSE, title=_FREE)
def service_address_free(entry: ServiceEntry, scope: Scope) -> Iterator[Problem]:
    """Find an old address of a service at which something else stands."""
    yield from _taken(entry.source, entry.service.alias_url, scope)


@charter_rule("SF11", Severity.ERROR, source=HOUSE, title=_FREE)
def charter_address_free(entry: CharterEntry, scope: Scope) -> Iterator[Problem]:
    """Find an old address of a maklumat at which something else stands."""
    yield from _taken(entry.source, entry.charter.alias_url, scope)


def _not_plain(source: Source, texts: Iterable[str]) -> Iterator[Problem]:
    for at, text in enumerate(texts):
        if plain_address(text) is None:
            yield Problem(
                field=item_path(source, ("alias_url",), at),
                message=f'"{text}" bukan alamat di bawah situs ini',
                hint="tulis bagian sesudah nama situs, misalnya kota-contoh/bagian-umum/01/; "
                'tanpa "https:", "..", "?", atau "#"',
            )


def _taken(source: Source, texts: Iterable[str], scope: Scope) -> Iterator[Problem]:
    for at, text in enumerate(texts):
        address = plain_address(text)
        holder = address and _holder(address, source, scope)
        if holder:
            yield Problem(
                field=item_path(source, ("alias_url",), at),
                message=f'"{text}" sudah dipakai: {holder}',
                hint="hapus alamat itu; yang dialihkan hanya alamat yang tidak dipakai lagi",
            )


def _holder(address: str, source: Source, scope: Scope) -> str | None:
    """Return what stands at an address or in its way, in words."""
    path = address.strip("/")
    top = path.partition("/")[0]
    if top in RESERVED - _SHARED or top in _FILES:
        return f'"{top}" milik program'
    if holder := scope.addresses.holder(address, source):
        return holder
    for file in (f"{path}.md", f"{path}/index.md"):
        if scope.has_file(file):
            return f"halaman {file}"
    for part in with_ancestors(path):
        # What is a file cannot be a folder on the way to another.
        if scope.has_file(part) or (part != path and scope.addresses.is_file(part)):
            return f"berkas {part}"
    return None


_SHARED = frozenset({"s", "panduan"})
"""Reserved names below which a page may have stood whose address is to be kept."""

_FILES = frozenset({"404.html", "index.html", "sitemap.xml", "sitemap.xml.gz"})
"""What lies at the root of every site."""
