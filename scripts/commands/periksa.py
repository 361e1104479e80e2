"""Check the sources without building anything."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click

from commands.options import read_catalog, sops_option
from publish.configuration import shown_name
from sopkit.findings import Finding, Severity, has_errors
from terminal import DONE, FOUND


@click.command(options_metavar="[OPSI]")
@click.argument(
    "paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path)
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["teks", "json"]),
    default="teks",
    help="Bentuk laporan: teks (bawaan) atau json.",
)
@sops_option
@click.pass_context
def periksa(context: click.Context, *, paths: tuple[Path, ...], form: str, sops: Path) -> None:
    """Memeriksa SOP tanpa membangun situs.

    Seluruh katalog selalu diperiksa, sebab SOP saling merujuk; bila PATH diberikan, hanya temuan
    pada berkas atau folder itu yang dilaporkan.
    """
    wanted = tuple(_below(path, sops) for path in paths)
    shown = shown_name(sops)
    catalog = read_catalog(sops)
    findings = tuple(f for f in catalog.findings if _is_wanted(f, shown, wanted))
    click.echo(_as_json(findings) if form == "json" else _as_text(findings), nl=False)
    click.echo(_summary(findings), err=True)
    context.exit(FOUND if has_errors(findings) else DONE)


def _below(path: Path, sops: Path) -> str:
    """Return a path within the source folder, as `.` or `unit/01.md`."""
    try:
        return path.resolve().relative_to(sops.resolve()).as_posix()
    except ValueError:
        message = f"{path} tidak berada di folder sumber {sops}"
        raise click.BadParameter(message, param_hint="PATH") from None


def _is_wanted(finding: Finding, shown: str, wanted: tuple[str, ...]) -> bool:
    place = finding.path.removeprefix(f"{shown}/")
    return not wanted or any(
        path in (".", place) or place.startswith(f"{path}/") for path in wanted
    )


def _as_text(findings: Iterable[Finding]) -> str:
    return "".join(f"{finding.as_text()}\n" for finding in findings)


def _as_json(findings: Iterable[Finding]) -> str:
    records = [finding.as_json() for finding in findings]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def _summary(findings: Iterable[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    if not counts:
        return "Tidak ada temuan."
    return "Temuan: " + ", ".join(f"{counts[s]} {s}" for s in Severity if counts[s]) + "."
