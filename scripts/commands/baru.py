"""Write a new SOP, Standar Pelayanan or maklumat to be filled in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, TypedDict, Unpack

import click

from commands.options import below, read_catalog, sops_option, write_text
from publish.configuration import shown_name
from publish.scaffold import Draft, draft_charter, draft_service, draft_sop, one_line
from sopkit.catalog import Catalog
from sopkit.entries import SopEntry
from sopkit.links import canonicalize_number
from sopkit.units import UnitNode


@click.command(options_metavar="[OPSI]")
@click.argument(
    "folder", metavar="FOLDER-UNIT", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "--dokumen",
    "kind",
    type=click.Choice(["sop", "standar-pelayanan", "maklumat"]),
    default="sop",
    show_default=True,
    help="Yang ditulis.",
)
@click.option("--judul", "title", metavar="JUDUL", help="Judul SOP, atau nama layanan.")
@click.option(
    "--nomor", "number", metavar="NOMOR", help="Nomor SOP; bawaannya nomor berikut di unit itu."
)
@click.option(
    "--berkas", "name", metavar="NAMA", help="Nama berkas; bawaannya dari nomor, atau dari judul."
)
@click.option(
    "--sop",
    "behind",
    multiple=True,
    metavar="NOMOR",
    help="SOP yang melaksanakan layanan itu, sumber usulan isinya; boleh diulang.",
)
@sops_option
def baru(*, folder: Path, name: str | None, sops: Path, **wanted: Unpack[Wanted]) -> None:
    """Menulis SOP, standar pelayanan, atau maklumat baru untuk diisi, sebagai rancangan.

    Berkas di FOLDER-UNIT itu memuat nomor berikutnya, bawaan unit, dan penjelasan setiap kunci.
    Berkas yang sudah ada tidak pernah ditimpa.
    """
    catalog = read_catalog(sops)
    unit = _unit(catalog, folder, sops)
    draft = _draft(catalog, unit, wanted)
    file = sops / unit.id / _file_name(name, draft.name)
    write_text(file, draft.text, mode="x")
    shown = f"{shown_name(sops)}/{file.relative_to(sops).as_posix()}"
    click.echo(shown)
    click.echo(f"Lengkapi isinya, lalu: python3 scripts/sop.py periksa {shown}", err=True)


class Wanted(TypedDict):
    """What is to be written."""

    kind: Literal["sop", "standar-pelayanan", "maklumat"]
    title: str | None
    number: str | None
    behind: tuple[str, ...]


def _draft(catalog: Catalog, unit: UnitNode, wanted: Wanted) -> Draft:
    kind, title = wanted["kind"], wanted["title"]
    for option, value, its in (
        ("--nomor", wanted["number"], "sop"),
        ("--sop", wanted["behind"], "standar-pelayanan"),
    ):
        if value and kind != its:
            raise click.BadParameter(f"hanya untuk --dokumen {its}", param_hint=option)
    if kind == "maklumat":
        return draft_charter()
    if title is None:
        raise click.MissingParameter(param_type="option", param_hint="'--judul'")
    if not one_line(title):
        raise click.BadParameter("judulnya kosong", param_hint="--judul")
    if kind == "sop":
        number = _free(catalog, unit, wanted["number"])
        return draft_sop(catalog, unit, title=title, number=number)
    behind = [_sop(catalog, unit, reference) for reference in wanted["behind"]]
    return draft_service(catalog, unit, title=title, behind=behind)


def _sop(catalog: Catalog, unit: UnitNode, number: str) -> SopEntry:
    twins = catalog.sops.by_number.get((unit.government, canonicalize_number(number)), ())
    if not twins:
        raise click.BadParameter(f"SOP {number} tidak ditemukan", param_hint="--sop")
    return twins[0]


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
