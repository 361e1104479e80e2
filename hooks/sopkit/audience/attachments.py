"""The files beside the sources as an audience may have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sopkit.prose import linked_paths
from sopkit.settings import Audience
from sopkit.units import with_ancestors

if TYPE_CHECKING:
    from sopkit.catalog import Catalog
    from sopkit.services import ServiceEntry
    from sopkit.source import Source


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
        offered = {path for entry in seen.services.entries for path in _forms(entry)}
        forms = {path for entry in whole.services.entries for path in _forms(entry)}
        return cls(
            whole=whole,
            hidden=frozenset((_linked(hidden) | forms) - _linked(seen.sources()) - offered),
            sops={entry.id: entry.id in seen.sops.by_id for entry in whole.sops.entries},
        )

    def shows(self, uri: str) -> bool:
        """Tell whether the public may have a file."""
        public = audience_of_place(self.whole, uri) is Audience.PUBLIK
        return public and uri not in self.hidden and self._owner_is_public(uri)

    def _owner_is_public(self, uri: str) -> bool:
        """Tell whether the SOP whose name a file bears, as `01.02-lampiran.pdf` does, is public."""
        for end in range(len(uri) - 1, 0, -1):
            if uri[:end] in self.sops and not uri[end].isalnum():
                return self.sops[uri[:end]]
        return True


def _linked(sources: Iterable[Source]) -> set[str]:
    return {path for source in sources for path in linked_paths(source.body, source.uri)}


def _forms(entry: ServiceEntry) -> Iterator[str]:
    """Yield the files that a service offers."""
    yield from filter(None, map(entry.form_path, entry.service.formulir))


def audience_of_place(catalog: Catalog, uri: str) -> Audience:
    """Return for whom a place below the source folder is: the word of the nearest unit."""
    for folder in with_ancestors(uri.rpartition("/")[0]):
        unit = catalog.units.get(folder)
        if unit is not None:
            return unit.inherited.audience
    return Audience.PUBLIK
