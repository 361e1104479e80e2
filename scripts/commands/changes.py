"""Ask git which source files a change touches."""

from __future__ import annotations

import subprocess
from pathlib import Path

import click


def changed_files(sops: Path, since: str) -> frozenset[str]:
    """Return the files below the source folder that differ from a commit, new ones included.

    Raises:
        click.BadParameter: the folder has no history, or the commit is not in it.
    """
    if _git(sops, "rev-parse", "--show-toplevel") is None:
        raise _misuse(f"git tidak mengenal {sops} sebagai bagian dari repositori")
    commit = _git(sops, "rev-parse", "--verify", "--end-of-options", f"{since}^{{commit}}")
    if commit is None:
        raise _misuse(f"tidak ada commit {since!r} dalam riwayat yang terunduh")
    # What the other side has changed meanwhile is not part of this change.
    changed = _git(sops, "diff", "--name-only", "-z", "--relative", "--merge-base", commit.strip())
    if changed is None:
        raise _misuse(f"tidak ada pangkal bersama dengan {since!r} dalam riwayat yang terunduh")
    new = _git(sops, "ls-files", "--others", "--exclude-standard", "-z") or ""
    return frozenset(f"{changed}{new}".split("\0")) - {""}


def _git(folder: Path, *arguments: str) -> str | None:
    """Return what git prints, or None where it fails."""
    try:
        result = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
        )
    except FileNotFoundError:
        message = "git tidak ditemukan; pasang git untuk memakai --sejak"
        raise _misuse(message) from None
    return result.stdout if result.returncode == 0 else None


def _misuse(message: str) -> click.BadParameter:
    return click.BadParameter(message, param_hint="--sejak")
