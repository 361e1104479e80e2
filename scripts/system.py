"""What the machine offers: commands, Debian packages, a Chromium; standard library only."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from terminal import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# Chrome on macOS is not on PATH.
CHROMIUMS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


class SetupError(Exception):
    """What the scripts need cannot be had; the message says what to do about it."""


def run(
    command: Sequence[str | Path],
    *,
    problem: str,
    cwd: Path | None = None,
    attempts: int = 1,
    env: dict[str, str] | None = None,
) -> None:
    """Run a command quietly, and quote its last words if it fails."""
    words = ""
    for _ in range(attempts):
        code, words = output(command, cwd=cwd, env=env)
        if code == 0:
            return
    last = "\n".join(f"  {line}" for line in words.strip().splitlines()[-5:])
    raise SetupError(f"{problem}\nKeluaran terakhirnya:\n{last}")


def output(
    command: Sequence[str | Path], *, cwd: Path | None = None, env: dict[str, str] | None = None
) -> tuple[int, str]:
    """Return the exit code of a command and all it printed."""
    try:
        result = subprocess.run(
            [str(part) for part in command],
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        return 127, str(error)
    return result.returncode, result.stdout


def apt_install(*packages: str) -> bool:
    """Install Debian packages where that needs no question, and tell whether it was done."""
    prefix = _as_root()
    if prefix is None or not shutil.which("apt-get"):
        return False
    say(f"Memasang {' '.join(packages)} dengan apt-get …")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    # An old list is good enough when the registry of the distribution cannot be reached.
    output([*apt, "update"])
    code, _ = output([*apt, "install", "-y", "--no-install-recommends", *packages])
    return code == 0


def find_chromium() -> str | None:
    """Return the browser that the tests drive."""
    named = os.environ.get("SOP_CHROMIUM")
    for name in (named,) if named else CHROMIUMS:
        if path := shutil.which(name):
            return path
    return None


def _as_root() -> list[str] | None:
    if not hasattr(os, "geteuid"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    return sudo if output([*sudo, "true"])[0] == 0 else None
