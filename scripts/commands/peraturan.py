"""Write the page of a regulation that the register does not have yet."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import sops_option, write_text
from publish.configuration import shown_name
from publish.scaffold import draft_regulation
from sopkit.legal.citations import Citation, parse
from sopkit.legal.regions import RegionError
from sopkit.legal.roles import Role
from sopkit.legal.titles import cited_title
from sopkit.placement import REGISTER


@click.group(options_metavar="[OPSI]", subcommand_metavar="PERINTAH ...")
def peraturan() -> None:
    """Merawat daftar peraturan pada dasar-hukum/."""


@peraturan.command(options_metavar="[OPSI]")
@click.argument("citation", metavar="KUTIPAN")
@click.option(
    "--wilayah",
    "region",
    metavar="KODE",
    help='Daerah pemilik naskah, untuk "Perda" tanpa nama daerah, misalnya kota-serang.',
)
@sops_option
def baru(*, citation: str, region: str | None, sops: Path) -> None:
    """Menulis halaman peraturan baru untuk diisi, dari kutipannya.

    KUTIPAN seperti yang tertulis dalam naskah, misalnya "PP Nomor 96 Tahun 2012 tentang
    Pelaksanaan UU Pelayanan Publik". Berkas yang sudah ada tidak pernah ditimpa.
    """
    found = _read(citation, region)
    at = _only(found)
    identity = found[at].id
    assert identity, "incomplete citations have been refused"
    draft = draft_regulation(identity, cited_title(citation, found, at))
    file = sops / REGISTER / draft.name
    file.parent.mkdir(exist_ok=True)
    write_text(file, draft.text, mode="x")
    shown = f"{shown_name(sops)}/{REGISTER}/{draft.name}"
    click.echo(shown)
    click.echo(f"Lengkapi isinya, lalu: python3 scripts/sop.py periksa {shown}", err=True)


def _read(citation: str, region: str | None) -> tuple[Citation, ...]:
    try:
        return parse(citation, region=region)
    except RegionError as error:
        raise click.BadParameter(str(error), param_hint="--wilayah") from error


def _only(found: tuple[Citation, ...]) -> int:
    """Return the position of the one regulation that is cited for its own sake."""
    main = [at for at, item in enumerate(found) if item.role is Role.UTAMA]
    if len(main) != 1:
        told = "tidak ada peraturan yang dikenali" if not main else "lebih dari satu peraturan"
        raise click.BadParameter(f"{told} dalam kutipan ini; sebut satu", param_hint="KUTIPAN")
    if not found[main[0]].complete:
        message = "kutipan tidak lengkap; sebut jenis, nomor, tahun, dan daerahnya bila ada"
        raise click.BadParameter(message, param_hint="KUTIPAN")
    return main[0]
