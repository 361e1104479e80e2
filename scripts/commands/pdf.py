"""Print SOPs and books as PDF without building the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import UnwritableError, read_catalog, sops_option
from environment import ROOT
from publish.paper.orders import make_orders
from publish.paper.papers import CACHE
from publish.paper.printing import Workshop
from sopkit.audience import for_audience
from sopkit.links import canonicalize_number
from terminal import DONE, FOUND

if TYPE_CHECKING:
    from publish.paper.orders import Order
    from sopkit.catalog import Catalog


@click.command(options_metavar="[OPSI]")
@click.argument("numbers", nargs=-1, metavar="[NOMOR]...")
@click.option("--unit", metavar="ID", help="Cetak buku unit ini dan semua SOP di bawahnya.")
@click.option("--semua", "everything", is_flag=True, help="Cetak semua SOP dan semua buku.")
@click.option(
    "--ke",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("pdf"),
    metavar="FOLDER",
    help="Tempat berkas PDF ditulis; bawaan: pdf/ di folder ini.",
)
@sops_option
@click.pass_context
def pdf(
    context: click.Context,
    *,
    numbers: tuple[str, ...],
    unit: str | None,
    everything: bool,
    folder: Path,
    sops: Path,
) -> None:
    """Mencetak SOP dan buku SOP sebagai PDF.

    NOMOR: nomor SOP, atau jalurnya di bawah folder sumber. Yang tidak berubah sejak dicetak
    terakhir diambil dari simpanan.
    """
    if not (numbers or unit or everything):
        raise click.UsageError("sebut NOMOR, --unit ID, atau --semua")
    catalog = read_catalog(sops)
    catalog = for_audience(catalog, catalog.settings.audiens)
    orders = list(make_orders(catalog, sops))
    chosen = orders if everything else list(_chosen(catalog, orders, numbers, unit))
    failures = _print(Workshop.of(ROOT / "overrides", CACHE, catalog.settings), chosen, folder)
    context.exit(FOUND if failures else DONE)


def _chosen(
    catalog: Catalog, orders: Sequence[Order], numbers: Iterable[str], unit: str | None
) -> Iterator[Order]:
    """Yield what is asked for, each once.

    Raises:
        click.BadParameter: there is no such SOP or unit.
    """
    owners = {owner for number in numbers for owner in _owners(catalog, number)}
    if unit is not None:
        place = unit.strip("/")
        found = {one.owner for one in orders if f"{one.owner}/".startswith(f"{place}/")}
        if not found:
            message = f'"{unit}" bukan id unit yang mempunyai SOP atau buku'
            raise click.BadParameter(message, param_hint="--unit")
        owners |= found
    yield from (order for order in orders if order.owner in owners)


def _owners(catalog: Catalog, number: str) -> set[str]:
    """Return the ids of the SOPs and services that bear a number; governments may share one."""
    wanted, path = canonicalize_number(number), number.removesuffix(".md").strip("/")
    found = {
        entry.id
        for entry in catalog.listed
        if canonicalize_number(entry.sop.nomor or "") == wanted or entry.id == path
    }
    found |= {
        entry.id
        for entry in catalog.services.listed
        if canonicalize_number(entry.service.nomor or "") == wanted or entry.id == path
    }
    found |= {entry.id for entry in catalog.services.listed_charters if entry.id == path}
    if not found:
        raise click.BadParameter(f'tidak ada SOP bernomor "{number}"', param_hint="NOMOR")
    return found


def _print(workshop: Workshop, orders: Iterable[Order], folder: Path) -> int:
    """Print into a folder, and return how many could not be printed."""
    failures = 0
    printing = workshop.open(orders)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for order, printed in printing.results():
            file = folder / Path(order.path).name
            if printed.body is None:
                failures += 1
                click.echo(f"{file}: tidak dapat dicetak: {printed.complaint}", err=True)
            else:
                file.write_bytes(printed.body)
                click.echo(file)
    except OSError as error:
        raise UnwritableError(f"{folder} tidak dapat ditulis: {error.strerror}") from error
    finally:
        printing.close()
    return failures
