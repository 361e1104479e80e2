"""Write a new SOP to be filled in."""

from __future__ import annotations

import re
from pathlib import Path

import click

from commands.options import below, read_catalog, sops_option, write_text
from publish.configuration import shown_name
from publish.scaffold import draft_sop, one_line
from sopkit.catalog import Catalog
from sopkit.links import canonicalize_number
from sopkit.units import UnitNode


@click.command(options_metavar="[OPSI]")
@click.argument(
    "folder", metavar="FOLDER-UNIT", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--judul", "title", required=True, metavar="JUDUL", help="Judul SOP.")
@click.option(
    "--nomor", "number", metavar="NOMOR", help="Nomor SOP; bawaannya nomor berikut di unit itu."
)
@click.option(
    "--berkas", "name", metavar="NAMA", help="Nama berkas; bawaannya dari nomor, atau dari judul."
)
@sops_option
def baru(*, folder: Path, title: str, number: str | None, name: str | None, sops: Path) -> None:
    """Menulis SOP baru untuk diisi, sebagai rancangan.

    Berkas di FOLDER-UNIT itu memuat nomor berikutnya, bawaan unit, dan penjelasan setiap kunci.
    Berkas yang sudah ada tidak pernah ditimpa.
    """
    catalog = read_catalog(sops)
    unit = _unit(catalog, folder, sops)
    if not one_line(title):
        raise click.BadParameter("judulnya kosong", param_hint="--judul")
    draft = draft_sop(catalog, unit, title=title, number=_free(catalog, unit, number))
    file = sops / unit.id / _file_name(name, draft.name)
    write_text(file, draft.text, mode="x")
    shown = f"{shown_name(sops)}/{file.relative_to(sops).as_posix()}"
    click.echo(shown)
    click.echo(f"Lengkapi isinya, lalu: python3 scripts/sop.py periksa {shown}", err=True)


def _unit(catalog: Catalog, folder: Path, sops: Path) -> UnitNode:
    unit = catalog.units.get(below(folder, sops, hint="FOLDER-UNIT"))
    if unit is None:
        message = f"{folder} bukan folder unit; taruh index.md dengan dokumen: unit di dalamnya"
        raise click.BadParameter(message, param_hint="FOLDER-UNIT")
    return unit


def _free(catalog: Catalog, unit: UnitNode, number: str | None) -> str | None:
    """Return a number as it was given, if no other SOP of the government has it."""
    number = one_line(number or "")
    twins = catalog.sops.by_number.get((unit.government, canonicalize_number(number)), ())
    for twin in twins:
        message = f"{number} sudah dipakai {twin.source.path}"
        raise click.BadParameter(message, param_hint="--nomor")
    return number or None


def _file_name(wanted: str | None, proposed: str) -> str:
    name = f"{wanted.removesuffix('.md')}.md" if wanted else proposed
    if not re.fullmatch(r"(?!index\.md)\w[\w.-]*\.md", name):
        message = "tulis nama berkas dari huruf, angka, titik, dan tanda hubung, misalnya surat.md"
        raise click.BadParameter(message, param_hint="--berkas")
    return name
