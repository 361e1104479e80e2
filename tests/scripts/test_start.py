from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import start
from environment import ROOT

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_help_is_indonesian_and_names_the_exit_codes(run: Run, tmp_path: Path) -> None:
    result = run(ROOT / "scripts" / "start.py", "--help", cwd=tmp_path)
    assert result.returncode == 0
    assert result.stdout.startswith("Pemakaian: start.py")
    assert "kode keluar: 0 selesai" in result.stdout
    assert "show this help" not in result.stdout


MISUSES = {
    "--prot 1": "argumen tidak dikenal: --prot",
    "--por 1": "argumen tidak dikenal: --por",
    "--port": "opsi --port: perlu satu nilai",
    "--port 0": "'0' bukan porta",
    "--port 65536": "'65536' bukan porta",
    "--port dua": "'dua' bukan porta",
    "--audiens umum": "'umum' bukan pilihan",
    "--sops tidak-ada": "tidak ada folder tidak-ada",
    "--site situs": "--site hanya berlaku bersama --build",
    "--build --port 8000": "--port tidak berlaku bersama --build",
    "--build --site isi": "isi berisi berkas yang bukan situs",
    "--build --site isi/berkas": "sudah ada dan bukan folder",
    "--build --sops isi --site isi": "saling memuat",
    "--build --sops isi --site isi/situs": "saling memuat",
    "--build --sops isi --site .": "saling memuat",
}


@pytest.mark.parametrize(("arguments", "message"), MISUSES.items(), ids=MISUSES)
def test_misuse_is_told_before_anything_is_made(
    arguments: str,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "isi").mkdir()
    (tmp_path / "isi" / "berkas").write_text("milik orang", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(SystemExit) as caught:
        start.main(arguments.split())
    assert caught.value.code == 2
    assert message in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before


def test_a_port_in_use_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit) as caught:
            start.main(["--port", str(port)])
    assert caught.value.code == 2
    assert f"porta {port} sedang dipakai program lain" in capsys.readouterr().err


def test_build_writes_the_site_of_the_audience(run: Run, project: Path, tmp_path: Path) -> None:
    result = run(project / "scripts" / "start.py", "--build", "--audiens", "publik", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    page = (project / "site" / "index.html").read_text(encoding="utf-8")
    assert "<title>publik</title>" in page
    assert "Halaman muka" in page
    assert "Material for MkDocs" not in result.stdout + result.stderr
    assert "Situs untuk audiens publik ada di" in result.stderr


def test_build_takes_another_source_and_target(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "naskah").mkdir()
    (tmp_path / "naskah" / "index.md").write_text("# Naskah lain\n", encoding="utf-8")
    script = project / "scripts" / "start.py"
    for _ in range(2):  # the second time over the first
        result = run(script, "--build", "--sops", "naskah", "--site", "situs", cwd=tmp_path)
        assert result.returncode == 0, result.stderr
    assert "Naskah lain" in (tmp_path / "situs" / "index.html").read_text(encoding="utf-8")
    assert not (project / "site").exists()


def test_build_fails_with_the_findings(run: Run, project: Path) -> None:
    (project / "sops" / "index.md").write_text("galat\n", encoding="utf-8")
    result = run(project / "scripts" / "start.py", "--build")
    assert result.returncode == 1
    assert "sops/index.md:1: temuan" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_clone_that_cannot_be_set_up_is_told(run: Run, project: Path) -> None:
    (project / "requirements.txt").unlink()
    result = run(project / "scripts" / "start.py", "--build")
    assert result.returncode == 2
    assert "Salinan repositori tidak lengkap" in result.stderr
    assert "Traceback" not in result.stderr


class Served:
    """A server under test, and what it says."""

    def __init__(self, project: Path, log: Path) -> None:
        self.log = log
        self.port = free_port()
        with log.open("wb") as stream:
            self.process = subprocess.Popen(
                [
                    os.path.realpath(sys.executable),
                    project / "scripts" / "start.py",
                    "--port",
                    str(self.port),
                ],
                stdout=stream,
                stderr=stream,
                start_new_session=True,
            )

    def page(self) -> str:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=10) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, ConnectionError):
            return ""

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")


def wait_for(condition: Callable[[], bool], *, seconds: float = 30) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


@pytest.fixture
def served(project: Path, tmp_path: Path) -> Iterator[Served]:
    server = Served(project, tmp_path / "log")
    try:
        assert wait_for(lambda: "kata pertama" in server.page()), server.said()
        yield server
    finally:
        if server.process.poll() is None:
            server.process.send_signal(signal.SIGTERM)
            server.process.wait(20)


def test_serving_follows_the_sources_and_the_generator(served: Served, project: Path) -> None:
    (project / "sops" / "index.md").write_text("# Halaman baru\n", encoding="utf-8")
    assert wait_for(lambda: "Halaman baru" in served.page()), served.said()
    events = project / "hooks" / "events.py"
    intact = events.read_text(encoding="utf-8")
    events.write_text("ini bukan Python\n", encoding="utf-8")
    assert wait_for(lambda: "SyntaxError" in served.said()), served.said()
    events.write_text(intact.replace("pertama", "kedua"), encoding="utf-8")
    assert wait_for(lambda: "kata kedua" in served.page()), served.said()
    assert "livereload" in served.page()
    assert served.process.poll() is None


@pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_serving_ends_in_order(served: Served, name: str) -> None:
    served.process.send_signal(getattr(signal, name))
    assert served.process.wait(20) == 0
    assert served.said().endswith("Peladen dihentikan.\n")
    assert "Traceback" not in served.said()
    assert served.page() == "", "the server itself must be gone"


def test_a_server_that_cannot_start_ends_the_command(run: Run, project: Path) -> None:
    (project / "hooks" / "events.py").write_text("ini bukan Python\n", encoding="utf-8")
    result = run(project / "scripts" / "start.py", "--port", str(free_port()))
    assert result.returncode == 1
