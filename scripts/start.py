"""Build the catalogue, or serve it while its sources are edited."""

from __future__ import annotations

import argparse
import errno
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from environment import ROOT, command_environment, prepare
from system import SetupError
from terminal import DONE, FOUND, INTERRUPTED, MISUSE, say, speak_indonesian

if TYPE_CHECKING:
    from collections.abc import Sequence

HOST = "127.0.0.1"
PORT = 8000
WATCH_SECONDS = 0.5
STOP_SECONDS = 10

DESCRIPTION = """\
Menyiapkan lingkungan bila belum ada, membangun katalog SOP, lalu menyajikannya di komputer ini.
Halaman di peramban ikut berubah setiap kali sumbernya disimpan. Hentikan dengan Ctrl+C."""

EXIT_CODES = """\
kode keluar: 0 selesai; 1 ada temuan atau galat pada pembangunan; 2 salah pakai, atau lingkungan
tidak dapat disiapkan; 130 dihentikan sebelum selesai."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for, and return the exit code."""
    speak_indonesian()
    options = _read_arguments(argv)
    try:
        python = prepare()
        return _build(python, options) if options.build else _serve(python, options)
    except SetupError as error:
        say(str(error))
        return MISUSE
    except KeyboardInterrupt:
        say("Dihentikan.")
        return INTERRUPTED


def _read_arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="start.py",
        description=DESCRIPTION,
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("--build", action="store_true", help="bangun situs ke folder, lalu selesai")
    add("--port", type=_port, metavar="N", help=f"porta peladen (bawaan: {PORT})")
    add(
        "--sops",
        type=Path,
        metavar="FOLDER",
        default=ROOT / "sops",
        help="folder sumber SOP (bawaan: sops)",
    )
    add("--site", type=Path, metavar="FOLDER", help="folder hasil --build (bawaan: site)")
    add(
        "--audiens",
        choices=("internal", "publik"),
        default="internal",
        help="untuk siapa: internal memuat semua SOP, publik hanya yang terbuka (bawaan: internal)",
    )
    options = parser.parse_args(argv)
    if problem := _problem(options):
        parser.error(problem)
    return options


def _port(text: str) -> int:
    if text.isdecimal() and 0 < int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} bukan porta; tulis bilangan dari 1 sampai 65535")


def _problem(options: argparse.Namespace) -> str | None:
    """Return what is wrong with the arguments together, before anything is made."""
    if not options.sops.is_dir():
        return f"--sops: tidak ada folder {options.sops}"
    if options.build:
        if options.port is not None:
            return "--port tidak berlaku bersama --build"
        return _site_problem(options.site, options.sops) if options.site else None
    if options.site:
        return "--site hanya berlaku bersama --build"
    return _port_problem(options.port or PORT)


def _site_problem(site: Path, sops: Path) -> str | None:
    """Refuse a folder whose content a build would wipe out."""
    if site.exists() and not site.is_dir():
        return f"--site: {site} sudah ada dan bukan folder"
    inner, outer = sops.resolve(), site.resolve()
    if outer in (inner, *inner.parents) or inner in outer.parents:
        return f"--site: {site} dan folder sumber {sops} saling memuat"
    filled = site.is_dir() and any(site.iterdir())
    if filled and not (site / "sitemap.xml").is_file():
        return f"--site: {site} berisi berkas yang bukan situs hasil pembangunan; pilih folder lain"
    return None


def _port_problem(port: int) -> str | None:
    with socket.socket() as probe:
        if os.name != "nt":  # there the option would let two servers share a port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            taken = error.errno == errno.EADDRINUSE
            reason = "sedang dipakai program lain" if taken else "tidak boleh dipakai di sistem ini"
            return f"porta {port} {reason}; pilih yang lain dengan --port N"
    return None


def _mkdocs(python: Path, command: str, *options: str) -> list[str]:
    config = str(ROOT / "mkdocs.yml")
    return [str(python), "-m", "mkdocs", command, "--config-file", config, *options]


def _environment(options: argparse.Namespace) -> dict[str, str]:
    """Return what mkdocs.yml reads by its `!ENV` values, and the rest of the environment."""
    return command_environment(
        SOP_AUDIENS=options.audiens,
        SOP_SUMBER=str(options.sops.resolve()),
    )


def _build(python: Path, options: argparse.Namespace) -> int:
    site = (options.site or ROOT / "site").resolve()
    command = _mkdocs(python, "build", "--site-dir", str(site))
    code = subprocess.run(command, cwd=ROOT, env=_environment(options), check=False).returncode
    if code != 0:
        say("Situs tidak dibangun; perbaiki temuan di atas, lalu ulangi.")
        return FOUND
    say(f"Situs untuk audiens {options.audiens} ada di {site}")
    return DONE


def _serve(python: Path, options: argparse.Namespace) -> int:
    """Keep the server running until Ctrl+C, anew whenever the generator itself changes."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _interrupt)
    address = f"{HOST}:{options.port or PORT}"
    command = _mkdocs(python, "serve", "--livereload", "--dev-addr", address)
    say(f"Katalog akan tampil di http://{address}/ (Ctrl+C untuk berhenti).")
    try:
        return _keep_serving(command, _environment(options))
    except KeyboardInterrupt:
        say("Peladen dihentikan.")
        return DONE


def _interrupt(_signal: int, _frame: object) -> NoReturn:
    raise KeyboardInterrupt


def _keep_serving(command: list[str], env: dict[str, str]) -> int:
    seen = _snapshot(ROOT / "hooks")
    restarted = False
    server = _launch(command, env)
    try:
        # A server that an edit of hooks/ broke is waited for until the next edit.
        while server.poll() is None or restarted:
            time.sleep(WATCH_SECONDS)
            if (now := _settled(ROOT / "hooks", seen)) == seen:
                continue
            seen, restarted = now, True
            say("hooks/ berubah; peladen dimulai ulang.")
            _stop(server)
            server = _launch(command, env)
    finally:
        _stop(server)
    return FOUND


def _snapshot(folder: Path) -> dict[str, tuple[int, int]]:
    """Return the state of each file of the generator."""
    states = {}
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            file = Path(parent, name)
            try:
                state = file.stat()
            except FileNotFoundError:  # an editor's own file, gone again
                continue
            states[str(file)] = (state.st_mtime_ns, state.st_size)
    return states


def _settled(folder: Path, seen: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Return the state once nothing changes any more, as a checkout writes many files."""
    now = _snapshot(folder)
    while now != seen:
        time.sleep(WATCH_SECONDS)
        seen, now = now, _snapshot(folder)
    return now


def _launch(command: list[str], env: dict[str, str]) -> subprocess.Popen[bytes]:
    # In a session of its own the server gets one Ctrl+C, ours, and so ends in order.
    return subprocess.Popen(command, cwd=ROOT, env=env, start_new_session=True)


def _stop(server: subprocess.Popen[bytes]) -> None:
    """End the server the way Ctrl+C does, so that it removes its temporary folder."""
    if server.poll() is not None:
        return
    if os.name == "nt":
        server.terminate()
    else:
        server.send_signal(signal.SIGINT)
    try:
        server.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


if __name__ == "__main__":
    sys.exit(main())
