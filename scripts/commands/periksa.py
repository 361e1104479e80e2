"""Check the sources without building anything."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import click

from commands.changes import changed_files
from commands.options import below, read_catalog, sops_option
from publish.annotations import github_annotations, gitlab_report
from publish.configuration import shown_name
from sopkit.findings import Finding, Severity, has_errors
from terminal import DONE, FOUND


def _as_text(findings: Iterable[Finding]) -> str:
    return "".join(f"{finding.as_text()}\n" for finding in findings)


def _as_json(findings: Iterable[Finding]) -> str:
    records = [finding.as_json() for finding in findings]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


FORMS: Mapping[str, Callable[[Iterable[Finding]], str]] = {
    "teks": _as_text,
    "json": _as_json,
    "github": github_annotations,
    "gitlab": gitlab_report,
}


@click.command(options_metavar="[OPSI]")
@click.argument(
    "paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path)
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    default="teks",
    help="Bentuk laporan: teks (bawaan), json, github (anotasi pada log GitHub Actions), "
    "atau gitlab (laporan Code Quality).",
)
@click.option(
    "--sejak",
    "since",
    metavar="COMMIT",
    help="Laporkan hanya berkas yang berubah sejak COMMIT, misalnya origin/main; "
    "galat pada berkas lain tetap dilaporkan.",
)
@sops_option
@click.pass_context
def periksa(
    context: click.Context, *, paths: tuple[Path, ...], form: str, since: str | None, sops: Path
) -> None:
    """Memeriksa SOP tanpa membangun situs.

    Seluruh katalog selalu diperiksa, sebab SOP saling merujuk; bila PATH diberikan, hanya temuan
    pada berkas atau folder itu yang dilaporkan.
    """
    wanted = tuple(below(path, sops, hint="PATH") for path in paths)
    changed = changed_files(sops, since) if since is not None else None
    shown = shown_name(sops)
    findings = tuple(
        finding
        for finding in read_catalog(sops).findings
        if _is_wanted(finding, finding.path.removeprefix(f"{shown}/"), wanted, changed)
    )
    click.echo(FORMS[form](findings), nl=False)
    click.echo(_summary(findings), err=True)
    context.exit(FOUND if has_errors(findings) else DONE)


def _is_wanted(
    finding: Finding, place: str, wanted: tuple[str, ...], changed: frozenset[str] | None
) -> bool:
    # A change may break another file: its errors are the change's own.
    if changed is not None and place not in changed and finding.severity is not Severity.ERROR:
        return False
    return not wanted or any(
        path in (".", place) or place.startswith(f"{path}/") for path in wanted
    )


def _summary(findings: Iterable[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    if not counts:
        return "Tidak ada temuan."
    return "Temuan: " + ", ".join(f"{counts[s]} {s}" for s in Severity if counts[s]) + "."
