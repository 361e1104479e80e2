"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

from environment import ROOT

MKDOCS_YML = ROOT / "mkdocs.yml"

sops_option = click.option(
    "--sops",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ROOT / "sops",
    metavar="FOLDER",
    help="Folder sumber SOP, bila bukan sops/ di proyek ini.",
)


def shown_name(folder: Path) -> str:
    """Return how messages name a source folder: from the project, else in full."""
    folder = folder.resolve()
    inside = folder.is_relative_to(ROOT)
    return (folder.relative_to(ROOT) if inside else folder).as_posix()
