"""The organisation tree: folders become units, settings and offices are inherited downwards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from sopkit.memory import Memory
from sopkit.model import Jenis, Unit
from sopkit.settings import Audience

if TYPE_CHECKING:
    from sopkit.model import Inventaris, Pelaksana
    from sopkit.source import Source

T = TypeVar("T")

RESERVED = frozenset(
    {
        *("dasar-hukum", "pelaksana", "kaji-ulang", "katalog", "layanan", "perubahan", "panduan"),
        *("istilah", "s", "pdf", "data", "assets", "search"),
    }
)
"""Names at the root of the site that belong to the generator."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Office:
    """A register entry, identified by the unit that declares it and its key."""

    id: str
    """`kota-serang#kasubbag`."""

    unit: str
    """The id of the declaring unit."""

    key: str
    entry: Pelaksana

    @property
    def name(self) -> str:
        """Return the name for column heads."""
        return self.entry.nama

    @property
    def url(self) -> str:
        """Return the address of the office's page, without leading slash."""
        return f"pelaksana/{self.unit}/{self.key}/"

    @property
    def spellings(self) -> tuple[str, ...]:
        """Return every name the office goes by."""
        full = (self.entry.kepanjangan,) if self.entry.kepanjangan else ()
        return (self.entry.nama, *full, *self.entry.alias)


@dataclass(frozen=True, kw_only=True, slots=True)
class Inherited:
    """What holds in a unit, from itself or from the units above."""

    region: str | None = None
    logo: str | None = None
    """Path below the source folder."""

    number_pattern: str | None = None
    review_months: int | None = None
    audience: Audience = Audience.PUBLIK
    offices: Mapping[str, Office] = field(default_factory=dict)
    """By key, in house order."""


@dataclass(frozen=True, kw_only=True, slots=True)
class UnitNode:
    """A unit in its place in the tree."""

    id: str
    """The folder's path below the source folder."""

    kind: Jenis
    name: str
    short_name: str | None
    parent: str | None
    inherited: Inherited
    inventory: tuple[Inventaris, ...]
    prose: str
    source: Source | None
    """None where the folder has no index.md."""

    owners: tuple[str, ...] = ()
    """Who looks at changes below, where it is not who does so above."""

    old: tuple[str, ...] = ()
    """Addresses it had before, and with it everything below (`alias_url`)."""

    misplaced: bool = False
    """True where the levels do not go down, or the folder's name is reserved."""

    @property
    def url(self) -> str:
        """Return the unit's address, without leading slash."""
        return f"{self.id}/"

    @property
    def government(self) -> str:
        """Return the id of the topmost unit, within which numbers are unique."""
        return self.id.partition("/")[0]

    def declared_offices(self) -> tuple[Office, ...]:
        """Return the offices of this unit's own register."""
        return tuple(o for o in self.inherited.offices.values() if o.unit == self.id)


def build_units(
    declared: Mapping[str, tuple[Unit, Source]],
    occupied: Iterable[str],
    memory: Memory | None = None,
) -> tuple[UnitNode, ...]:
    """Build the tree, parents first.

    Args:
        declared: the units that have an index.md, by folder.
        occupied: the folders that hold an SOP; they and all above them are units too.
        memory: what an earlier load left; a unit whose file and parent stay is the same object.
    """
    memory = memory or Memory()
    folders = {ancestor for folder in (*declared, *occupied) for ancestor in with_ancestors(folder)}
    nodes: dict[str, UnitNode] = {}
    for folder in sorted(folders):
        parent = nodes.get(folder.rpartition("/")[0])
        found = declared.get(folder)
        nodes[folder] = memory.recall(
            ("unit", folder), (found and found[1], parent), partial(_node, folder, parent, found)
        )
    return tuple(nodes.values())


def lone_unit(folder: str, unit: Unit, source: Source) -> UnitNode:
    """Return a unit that belongs to no government, for the examples in the guides."""
    return replace(_node(folder, None, (unit, source)), misplaced=False)


def find_office(name: str, offices: Mapping[str, Office]) -> Office | None:
    """Find an office by its key or by one of its names, whatever the case."""
    if name in offices:
        return offices[name]
    wanted = " ".join(name.casefold().split())
    for office in offices.values():
        if wanted in (spelling.casefold() for spelling in office.spellings):
            return office
    return None


def with_ancestors(folder: str) -> Iterator[str]:
    """Yield a folder and all above it, the nearest first."""
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]


def below(placed: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    """Group things by each folder that holds them, at any depth; given with their own folder."""
    groups: dict[str, list[T]] = defaultdict(list)
    for place, thing in placed:
        for folder in with_ancestors(place):
            groups[folder].append(thing)
    return {folder: tuple(things) for folder, things in groups.items()}


def _node(folder: str, parent: UnitNode | None, found: tuple[Unit, Source] | None) -> UnitNode:
    unit, source = found or (None, None)
    kind = unit.jenis if unit else _kind_below(parent)
    rank = parent.kind.rank if parent else -1
    inherited = _inherit(folder, parent.inherited if parent else Inherited(), unit)
    return UnitNode(
        id=folder,
        kind=kind,
        name=unit.nama if unit else _name_of(folder),
        short_name=unit.singkatan if unit else None,
        parent=parent.id if parent else None,
        inherited=inherited,
        inventory=unit.inventaris if unit else (),
        prose=source.body if source else "",
        source=source,
        owners=unit.pemilik if unit else (),
        old=unit.alias_url if unit else (),
        misplaced=kind.rank <= rank or folder.partition("/")[0] in RESERVED,
    )


def _inherit(folder: str, above: Inherited, unit: Unit | None) -> Inherited:
    if unit is None:
        return above
    own = {
        key: Office(id=f"{folder}#{key}", unit=folder, key=key, entry=entry)
        for key, entry in unit.pelaksana.items()
    }
    logo = f"{folder}/{unit.logo}" if unit.logo else above.logo
    return replace(
        above,
        region=unit.wilayah or above.region,
        logo=logo,
        number_pattern=unit.pola_nomor or above.number_pattern,
        review_months=unit.kaji_ulang or above.review_months,
        audience=unit.audiens or above.audience,
        # The nearest register's order comes first for its own keys; the others keep theirs.
        offices={**above.offices, **own},
    )


def _kind_below(parent: UnitNode | None) -> Jenis:
    kinds = list(Jenis)
    return kinds[min(parent.kind.rank + 1, len(kinds) - 1)] if parent else Jenis.INSTANSI


def _name_of(folder: str) -> str:
    """Make a readable name of a folder's: words with capitals, small words small."""
    words = folder.rpartition("/")[2].split("-")
    small = {"dan", "atau", "di", "ke", "dari", "pada", "untuk"}
    return " ".join(word if word in small else word.capitalize() for word in words)
