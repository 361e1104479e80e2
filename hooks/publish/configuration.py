"""Read the house settings, from mkdocs.yml or from what MkDocs has read of it."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

import yaml
from pydantic import ValidationError
from yaml_env_tag import add_env_tag

from sopkit.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


class ConfigurationError(ValueError):
    """Settings that cannot be used; the message says which and why, in Indonesian."""


def read_settings(extra: object) -> Settings:
    """Validate what `extra.katalog` of mkdocs.yml holds.

    Raises:
        ConfigurationError: a setting is unknown or has a value it cannot have.
    """
    try:
        return Settings.model_validate(extra or {})
    except ValidationError as error:
        lines = [
            f"mkdocs.yml: extra.katalog.{'.'.join(map(str, item['loc']))}: "
            + ("setelan tidak dikenal" if item["type"] == "extra_forbidden" else "nilai tidak sah")
            for item in error.errors()
        ]
        raise ConfigurationError("\n".join(lines)) from error


def load_settings(mkdocs_yml: Path) -> Settings:
    """Read the settings from mkdocs.yml itself, for commands that run without MkDocs."""

    class Loader(yaml.SafeLoader):
        """The safe loader with `!ENV`, as MkDocs has it."""

    add_env_tag(Loader)
    try:
        config = yaml.load(mkdocs_yml.read_text(encoding="utf-8"), Loader)  # noqa: S506 (safe)
    except yaml.YAMLError as error:
        raise ConfigurationError(f"mkdocs.yml: bukan YAML yang sah: {error}") from error
    return read_settings((config.get("extra") or {}).get("katalog"))


def today() -> date:
    """Return SOURCE_DATE_EPOCH where set, so that a build can be repeated; else today.

    Raises:
        ConfigurationError: SOURCE_DATE_EPOCH is no number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now().astimezone().date()
    try:
        return datetime.fromtimestamp(int(epoch), tz=UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise ConfigurationError(f"SOURCE_DATE_EPOCH bukan bilangan detik: {epoch!r}") from error


def shown_name(folder: Path) -> str:
    """Return how messages name a source folder: from the project, else in full."""
    folder = folder.resolve()
    inside = folder.is_relative_to(ROOT)
    return (folder.relative_to(ROOT) if inside else folder).as_posix()
