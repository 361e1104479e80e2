"""The front matter to paste for a regulation that is cited and has no page yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from sopkit.legal.identity import LegalId


def front_matter(identity: LegalId, title: str | None = None) -> str:
    """Write the head of a regulation's page, with what a citation tells of it.

    Args:
        identity: what the citation stands for; it gives the name of the file too.
        title: what the document says that it is about.
    """
    keys = head_keys(identity, title)
    head = yaml.safe_dump(keys, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{head}---\n"


def head_keys(identity: LegalId, title: str | None = None) -> dict[str, str | int | None]:
    """Return the keys of a regulation's page, those that a citation does not tell as None."""
    keys: dict[str, str | int | None] = {
        "dokumen": "peraturan",
        "jenis": identity.jenis,
        "wilayah": identity.wilayah,
        "nomor": identity.nomor,
        "tahun": identity.tahun,
        "tanggal": None,
        "tentang": title,
        "lembaran": None,
        "status": "tidak-diketahui",
        "bukti_status": "tidak-ada",
        "tautan": None,
    }
    if identity.wilayah is None:
        del keys["wilayah"]
    return keys
