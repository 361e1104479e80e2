"""Print the flow of an SOP as it is drawn in its table."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import read_catalog, sops_option
from commands.selection import select_sops
from sopkit.entries import SopEntry
from sopkit.flow.graph import letter
from sopkit.flow.matrix import as_text, route


@click.command(options_metavar="[OPSI]")
@click.argument("number", metavar="NOMOR")
@sops_option
def alir(*, number: str, sops: Path) -> None:
    """Menggambar alir sebuah SOP di terminal, seperti pada tabel prosedurnya.

    NOMOR: nomor SOP, atau alamat berkas naskahnya. Nomor yang dipakai beberapa pemerintah daerah
    menampilkan semuanya.
    """
    catalog = read_catalog(sops)
    drawn = [_drawn(entry) for entry in select_sops(catalog, number)]
    click.echo("\n\n".join(drawn))


def _drawn(entry: SopEntry) -> str:
    parts = [f"{entry.sop.nomor or 'Belum bernomor'}  {entry.title}\n{entry.source.path}"]
    for at, section in enumerate(entry.procedure.sections):
        if section.name:
            parts.append(f"{letter(at)}. {section.name}")
        parts.append(as_text(route(section, first=at == 0)))
    if not entry.procedure.sections:
        parts.append("Prosedurnya belum ditulis.")
    return "\n\n".join(part.rstrip("\n") for part in parts)
