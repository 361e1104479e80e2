"""Who stands at which address, to tell old addresses that cannot be kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sopkit.links import plain_address, short_addresses

if TYPE_CHECKING:
    from sopkit.entries import SopEntry
    from sopkit.services import Services
    from sopkit.source import Source
    from sopkit.units import UnitNode


@dataclass(frozen=True, kw_only=True, slots=True)
class AddressBook:
    """The addresses of units, SOPs and services: present, short and old ones."""

    present: Mapping[str, str]
    """What stands at an address, in words for a message."""

    claims: Mapping[str, tuple[str, ...]]
    """The files that name an address as an old one of theirs, in order."""

    @classmethod
    def of(
        cls, sops: Iterable[SopEntry], services: Services, units: Iterable[UnitNode]
    ) -> AddressBook:
        """Collect the addresses of a catalogue."""
        sops, units = tuple(sops), tuple(units)
        present = {
            short: f"alamat pendek {entry.source.path}"
            for entry in sops
            for short in short_addresses(entry)
        }
        present |= {unit.url: f'alamat unit "{unit.name}"' for unit in units}
        present |= {entry.url: f"alamat {entry.source.path}" for entry in sops}
        present |= {entry.url: f"alamat {entry.source.path}" for entry in services.entries}
        present |= {entry.url: f"alamat {entry.source.path}" for entry in services.charters}
        claims: dict[str, list[str]] = defaultdict(list)
        for source, old in _claims(sops, services, units):
            claims[old].append(source.path)
        return cls(
            present=present, claims={old: tuple(sorted(paths)) for old, paths in claims.items()}
        )

    def holder(self, address: str, source: Source) -> str | None:
        """Return what keeps a source from having an old address, in words; None if nothing does."""
        if address in self.present:
            return self.present[address]
        first = self.claims.get(address, (source.path,))[0]
        return None if first == source.path else f"alamat lama {first}"

    def is_file(self, path: str) -> bool:
        """Tell whether a path is an old address that was a file of its own."""
        return path in self.claims and not path.endswith("/")


def _claims(
    sops: Iterable[SopEntry], services: Services, units: Iterable[UnitNode]
) -> Iterator[tuple[Source, str]]:
    named = [(entry.source, entry.sop.alias_url) for entry in sops]
    named += [(entry.source, entry.service.alias_url) for entry in services.entries]
    named += [(entry.source, entry.charter.alias_url) for entry in services.charters]
    named += [(unit.source, unit.old) for unit in units if unit.source]
    for source, texts in named:
        for text in texts:
            if address := plain_address(text):
                yield source, address
