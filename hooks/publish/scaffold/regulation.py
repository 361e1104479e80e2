"""The page of a regulation, to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from publish.registration import head_keys
from publish.scaffold.lines import Draft, Keys, comment, one_line

if TYPE_CHECKING:
    from sopkit.legal.identity import LegalId


def draft_regulation(identity: LegalId, title: str | None) -> Draft:
    """Write the page of a regulation, with what its citation tells."""
    lines = [
        "---",
        *comment("Isi setiap kunci, lalu hapus penjelasannya. null berarti tidak tercatat."),
    ]
    for name, value in head_keys(identity, one_line(title) if title else None).items():
        lines += Keys("Peraturan").line(name, value)
    for name in ("mencabut", "mengubah", "sumber"):
        lines += Keys("Peraturan").line(name, [])
    return Draft(name=f"{identity}.md", text="\n".join((*lines, "---", "")))
