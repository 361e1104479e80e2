"""What several commands share: options, the reading of the catalogue, the writing of files."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from environment import ROOT
from publish.configuration import ConfigurationError, load_settings, shown_name, today
from sopkit.catalog import Catalog
from sopkit.loading import load_catalog
from terminal import MISUSE

MKDOCS_YML = ROOT / "mkdocs.yml"

sops_option = click.option(
    "--sops",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ROOT / "sops",
    metavar="FOLDER",
    help="Folder sumber SOP, bila bukan sops/ di proyek ini.",
)


class SettingsError(click.ClickException):
    """The settings of the project cannot be used."""

    exit_code = MISUSE


class UnwritableError(click.ClickException):
    """A file cannot be written where the caller wants it."""

    exit_code = MISUSE


def read_catalog(sops: Path) -> Catalog:
    """Read the whole catalogue, for the internal audience."""
    try:
        settings, day = load_settings(MKDOCS_YML), today()
    except ConfigurationError as error:
        raise SettingsError(str(error)) from error
    return load_catalog(sops, settings=settings, today=day, shown=shown_name(sops))


def below(path: Path, sops: Path, *, hint: str) -> str:
    """Return a path within the source folder, as `.` or `unit/01.md`.

    Raises:
        click.BadParameter: it lies elsewhere.
    """
    try:
        return path.resolve().relative_to(sops.resolve()).as_posix()
    except ValueError:
        message = f"{path} tidak berada di folder sumber {sops}"
        raise click.BadParameter(message, param_hint=hint) from None


def write_text(file: Path, text: str, *, mode: Literal["w", "x"] = "w") -> None:
    """Write a file, the same bytes on every system; with mode `x` never over another.

    Raises:
        UnwritableError: it cannot be written, or is there already.
    """
    try:
        with file.open(mode, encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise UnwritableError(f"{file} sudah ada dan tidak ditimpa") from None
    except OSError as error:
        raise UnwritableError(f"{file} tidak dapat ditulis: {error.strerror}") from error
