"""Write CODEOWNERS from the unit tree, or compare it with what is there."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import click

from commands.options import read_catalog, sops_option, write_text
from environment import ROOT
from publish.owners import codeowners, place_in_repository
from sopkit.catalog import Catalog
from sopkit.findings import Severity
from terminal import DONE, FOUND


@click.command(options_metavar="[OPSI]")
@click.option(
    "--ke",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="BERKAS",
    help="Tulis ke berkas ini, bukan ke layar.",
)
@click.option(
    "--periksa",
    "check",
    is_flag=True,
    help="Hanya bandingkan dengan berkas yang ada (bawaan: CODEOWNERS di proyek ini).",
)
@sops_option
@click.pass_context
def pemilik(context: click.Context, *, target: Path | None, check: bool, sops: Path) -> None:
    """Menyusun CODEOWNERS dari susunan unit.

    Pemilik sebuah unit, yang diminta meninjau perubahan di foldernya, ditulis pada kunci pemilik
    di index.md unit itu; pemilik bawaan pada extra.katalog.pemilik di mkdocs.yml.
    """
    catalog = read_catalog(sops)
    _refuse_faulty_units(context, catalog)
    text = codeowners(catalog, folder=place_in_repository(sops, ROOT))
    if check:
        context.exit(_compare(text, target or ROOT / "CODEOWNERS"))
    if target is None:
        click.echo(text, nl=False)
    else:
        write_text(target, text)
        click.echo(f"{target} ditulis.", err=True)


def _refuse_faulty_units(context: click.Context, catalog: Catalog) -> None:
    """Stop where the owner of a unit cannot be read: its changes would go to another."""
    faulty = [
        finding
        for finding in catalog.findings
        if finding.severity is Severity.ERROR and finding.path.endswith("/index.md")
    ]
    for finding in faulty:
        click.echo(finding.as_text(), err=True)
    if faulty:
        click.echo("Perbaiki dahulu galat pada unit di atas.", err=True)
        context.exit(FOUND)


def _compare(text: str, target: Path) -> int:
    """Print how a file differs from what it should be, and return the exit code."""
    found = target.read_text(encoding="utf-8") if target.is_file() else ""
    if found == text:
        click.echo(f"{target} sesuai.", err=True)
        return DONE
    lines = (found.splitlines(keepends=True), text.splitlines(keepends=True))
    click.echo("".join(unified_diff(*lines, str(target), "seharusnya")), nl=False)
    remedy = f"perbarui dengan: python3 scripts/sop.py pemilik --ke {target}"
    click.echo(f"{target} tidak sesuai; {remedy}", err=True)
    return FOUND
