"""Which SOPs a command is asked about."""

from __future__ import annotations

import difflib

import click

from sopkit.catalog import Catalog
from sopkit.entries import SopEntry
from sopkit.links import canonicalize_number


def select_sops(catalog: Catalog, wanted: str) -> tuple[SopEntry, ...]:
    """Return the SOPs of a number, in every government that has it, or of a file.

    Args:
        catalog: where to look.
        wanted: a number as people write it, an SOP's id, or the path of its file.

    Raises:
        click.BadParameter: nothing in the catalogue is called so; the message names what is near.
    """
    number = canonicalize_number(wanted)
    found = tuple(
        entry
        for entry in catalog.sops.entries
        if number == canonicalize_number(entry.sop.nomor or "")
        or wanted in {entry.id, entry.source.path}
    )
    if found and number:
        return found
    numbers = [entry.sop.nomor for entry in catalog.sops.entries if entry.sop.nomor]
    near = difflib.get_close_matches(wanted, numbers, n=3)
    hint = f"; barangkali {', '.join(near)}" if near else ""
    raise click.BadParameter(f"tidak ada SOP bernomor {wanted}{hint}", param_hint="NOMOR")
