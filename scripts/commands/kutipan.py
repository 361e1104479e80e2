"""Print the citations of regulations in a text, and what recognised them."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from commands.options import read_catalog, sops_option
from sopkit.legal.citations import Citation, parse
from sopkit.legal.regions import RegionError


@click.command(options_metavar="[OPSI]")
@click.argument("text", metavar="[TEKS|BERKAS|-]", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["teks", "json"]),
    default="teks",
    help="json: satu larik tiap baris masukan.",
)
@click.option(
    "--wilayah",
    "region",
    metavar="KODE",
    help='Daerah pemilik naskah, untuk "Perda" tanpa nama daerah, misalnya kota-serang.',
)
@click.option(
    "--belum-terdaftar",
    "unknown",
    is_flag=True,
    help="Hanya peraturan yang belum mempunyai halaman; tanpa TEKS: dari seluruh katalog.",
)
@sops_option
def kutipan(*, text: str | None, form: str, region: str | None, unknown: bool, sops: Path) -> None:
    """Menunjukkan peraturan yang dikutip sebuah teks, dan kaidah yang mengenalinya.

    Argumen yang merupakan berkas dibaca sebagai berkas; - berarti masukan baku. Letak dihitung
    dalam aksara (code point) pada baris itu, dari 0.
    """
    if text is None:
        if not unknown:
            raise click.UsageError("tulis teks, nama berkas, atau - untuk masukan baku")
        _print_unknown_of_catalog(sops)
        return
    registered = _registered(sops) if unknown else frozenset()
    for number, line in enumerate(_lines(text), start=1):
        found = [item for item in _read(line, region) if str(item.id) not in registered]
        if form == "json":
            click.echo(json.dumps([_record(item) for item in found], ensure_ascii=False))
        else:
            for item in found:
                click.echo(_told(number, item))


def _lines(text: str) -> Sequence[str]:
    """Return the lines of the argument, of the file that it names, or of standard input."""
    if text == "-":
        return _without_ends(sys.stdin.buffer.read().decode("utf-8", "replace"))
    file = Path(text)
    if _is_file(file):
        return _without_ends(file.read_bytes().decode("utf-8", "replace"))
    return _without_ends(text)


def _without_ends(text: str) -> Sequence[str]:
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" and len(lines) > 1 else lines


def _is_file(file: Path) -> bool:
    try:
        return file.is_file()
    except (OSError, ValueError):  # a text may be no name that a system knows
        return False


def _read(line: str, region: str | None) -> tuple[Citation, ...]:
    try:
        return parse(line, region=region)
    except RegionError as error:
        raise click.BadParameter(str(error), param_hint="--wilayah") from error


def _record(item: Citation) -> dict[str, object]:
    return {
        "teks": item.text,
        "awal": item.start,
        "akhir": item.end,
        "jenis": item.jenis,
        "wilayah": item.wilayah,
        "nomor": item.nomor,
        "tahun": item.tahun,
        "id": str(item.id) if item.id else None,
        "peran": item.role.value,
        "lengkap": item.complete,
        "wilayah_tersirat": item.region_implied,
        "aturan": item.rule,
    }


def _told(number: int, item: Citation) -> str:
    place = f"{number}:{item.start}-{item.end}"
    identity = str(item.id) if item.id else f"tidak lengkap ({_known(item)})"
    implied = ", wilayah tersirat" if item.region_implied else ""
    return f'{place}: {identity}  "{item.text}"  [{item.role.value}{implied}; {item.rule}]'


def _known(item: Citation) -> str:
    parts = {
        "jenis": item.jenis,
        "wilayah": item.wilayah,
        "nomor": item.nomor,
        "tahun": item.tahun,
    }
    return ", ".join(f"{name} {value}" for name, value in parts.items() if value is not None)


def _registered(sops: Path) -> frozenset[str]:
    """Return the ids of the regulations that have a page."""
    known = read_catalog(sops).regulations.values()
    return frozenset(entry.id for entry in known if entry.regulation)


def _print_unknown_of_catalog(sops: Path) -> None:
    """Print what is cited and has no page, each with the SOPs that cite it."""
    catalog = read_catalog(sops)
    for entry in catalog.regulations.values():
        if entry.regulation is None:
            citing = [
                slug
                for slug, cited in catalog.cited.items()
                if any(item.id == entry.id for item in cited)
            ]
            click.echo(f"{entry.id}  {', '.join(citing) or 'hanya disebut peraturan lain'}")
