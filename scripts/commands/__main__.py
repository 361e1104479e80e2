"""The command `scripts/sop.py`, which gathers all others."""

from __future__ import annotations

import click

from commands.alir import alir
from commands.baru import baru
from commands.kutipan import kutipan
from commands.pdf import pdf
from commands.pemilik import pemilik
from commands.peraturan import peraturan
from commands.periksa import periksa
from commands.skema import skema

EPILOG = "Kode keluar: 0 beres; 1 ada galat; 2 salah pakai."


@click.group(
    epilog=EPILOG,
    options_metavar="[OPSI]",
    subcommand_metavar="PERINTAH ...",
    context_settings={"help_option_names": ["-h", "--help"]},
)
def sop() -> None:
    """Merawat katalog SOP."""


sop.add_command(periksa)
sop.add_command(pemilik)
sop.add_command(pdf)
sop.add_command(baru)
sop.add_command(alir)
sop.add_command(kutipan)
sop.add_command(peraturan)
sop.add_command(skema)


if __name__ == "__main__":
    sop(prog_name="sop.py")
