"""Run every check of the project: ruff, mypy, pytest."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

from environment import ROOT, command_environment, prepare
from system import SetupError, apt_install, find_chromium
from terminal import DONE, FOUND, INTERRUPTED, MISUSE, say, speak_indonesian

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_BROWSER = "not browser"

DESCRIPTION = f"""\
Menyiapkan lingkungan pengujian bila belum ada, lalu menjalankan ruff, mypy, dan pytest.
Argumen lain diteruskan kepada pytest, misalnya: -k durasi, -n 0, --update-golden.
Tanpa Chromium: -m "{NO_BROWSER}"."""

EXIT_CODES = """\
kode keluar: 0 semua lulus; 1 ada yang gagal; 2 lingkungan tidak dapat disiapkan; 130 dihentikan."""

CHECKS = {
    "ruff check": ("ruff", "check", "."),
    "ruff format": ("ruff", "format", "--check", "."),
    "mypy": ("mypy",),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the checks and return the exit code."""
    speak_indonesian()
    parser = argparse.ArgumentParser(
        prog="test.py",
        usage="test.py [-h] [ARGUMEN-PYTEST ...]",
        description=DESCRIPTION,
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _, arguments = parser.parse_known_args(argv)
    try:
        python = prepare(tests=True)
        chromium = None if NO_BROWSER in arguments else _chromium()
        return _run_all(python, arguments, chromium)
    except SetupError as error:
        say(str(error))
        return MISUSE
    except KeyboardInterrupt:
        say("Dihentikan.")
        return INTERRUPTED


def _chromium() -> str:
    if path := find_chromium():
        return path
    if apt_install("chromium") and (path := find_chromium()):
        return path
    raise SetupError(
        "Pengujian di peramban memerlukan Chromium. Di Debian dan Ubuntu pasang dengan: "
        "sudo apt-get install chromium\n"
        "Atau tunjuk Chromium atau Chrome yang ada dengan peubah SOP_CHROMIUM, "
        f'atau lewati pengujian itu: scripts/test.py -m "{NO_BROWSER}"'
    )


def _run_all(python: Path, arguments: list[str], chromium: str | None) -> int:
    """Run every check even after one fails, for all that is wrong is wanted at once."""
    env = command_environment(**({"SOP_CHROMIUM": chromium} if chromium else {}))
    failed = [name for name, command in CHECKS.items() if _call(python, command, env) != 0]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "pytest.xml")
        pytest = ("pytest", "-n", "auto", f"--junitxml={report}", *arguments)
        code = _call(python, pytest, env)
        counts = _counts(report)
    if code != 0:
        failed.append("pytest")
    say(f"Gagal: {', '.join(failed)}." if failed else "Semua pemeriksaan lulus.")
    # Each check counts as one test, so that the last line tells the whole outcome.
    checks_failed = len([name for name in failed if name in CHECKS])
    passed = counts["passed"] + len(CHECKS) - checks_failed
    print(f"{passed} passed, {counts['failed'] + checks_failed} failed")
    return FOUND if failed else DONE


def _call(python: Path, command: Sequence[str], env: dict[str, str]) -> int:
    """Run a tool of the environment where the terminal sees it."""
    say(f"── {' '.join(command[:2])}")
    return subprocess.run([str(python), "-m", *command], cwd=ROOT, env=env, check=False).returncode


def _counts(report: Path) -> dict[str, int]:
    """Add up what pytest wrote down; a run that never began counts as one failure."""
    if not report.is_file():
        return {"passed": 0, "failed": 1}
    suite = ET.parse(report).getroot().find("testsuite")
    assert suite is not None
    number = {name: int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped")}
    failed = number["failures"] + number["errors"]
    return {"passed": number["tests"] - failed - number["skipped"], "failed": failed}


if __name__ == "__main__":
    sys.exit(main())
