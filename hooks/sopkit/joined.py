"""What a catalogue joins: a citation with its regulation, a title with its document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sopkit.basis.citing import Cited
    from sopkit.entries import RegulationEntry, SopEntry
    from sopkit.flow.graph import Section, Step
    from sopkit.model import Inventaris
    from sopkit.services import ServiceEntry


@dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """One legal basis of an SOP."""

    regulation: RegulationEntry | None
    """None where the citation is not recognised."""

    cited: Cited


@dataclass(frozen=True, kw_only=True, slots=True)
class Relation:
    """One item of `keterkaitan`."""

    sop: SopEntry | None
    """None where it lies outside the catalogue, or is not found."""

    title: str
    outside: bool
    """Whether the author marks it as outside the catalogue."""


@dataclass(frozen=True, kw_only=True, slots=True)
class InventoryItem:
    """A listed title, and the document that stands for it here."""

    entry: Inventaris
    found: SopEntry | ServiceEntry | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Duty:
    """A step that an office does."""

    sop: SopEntry
    section: Section
    step: Step
