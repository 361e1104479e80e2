"""Write the JSON Schemas of the sources, for editors."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import UnwritableError, write_text
from publish.data.schemas import ANY, KINDS, source_schemas


@click.command(options_metavar="[OPSI]")
@click.argument("kind", required=False, metavar="[JENIS]", type=click.Choice([ANY, *KINDS]))
@click.option(
    "--ke",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Tulis semua skema ke folder ini, satu berkas tiap jenis, bukan ke layar.",
)
def skema(*, kind: str | None, folder: Path | None) -> None:
    """Menulis JSON Schema naskah untuk penyunting teks.

    Tanpa --ke satu skema ditulis ke layar. JENIS: sumber (bawaan), untuk naskah apa pun menurut
    kunci dokumen di dalamnya; sop; unit; peraturan; istilah; atau halaman.
    """
    schemas = source_schemas()
    if folder is None:
        click.echo(schemas[f"{kind or ANY}.json"], nl=False)
        return
    if kind is not None:
        raise click.UsageError("JENIS tidak berlaku bersama --ke, yang menulis semua skema")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableError(f"{folder} tidak dapat dibuat: {error.strerror}") from error
    for name, text in schemas.items():
        write_text(folder / name, text)
        click.echo(folder / name)
