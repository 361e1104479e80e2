"""Broken sources: every fault is told at once, by place, and the published site stays."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.site.conftest import Command

ROOT = Path(__file__).resolve().parents[2]
BROKEN = ROOT / "tests" / "cases" / "rusak"
CONFIG = ROOT / "mkdocs.yml"
MKDOCS = str(Path(sys.executable).with_name("mkdocs"))
MODULE = (sys.executable, "-m", "mkdocs")

MARK = re.compile(rb"#\s*([A-Z]{2}\d{2})$", re.MULTILINE)
"""In the faulty sources a comment on the faulty line names the rule that must find it."""

FINDING = re.compile(r"(?:ERROR\s+-\s+)?(\S+\.md):(\d+): ([A-Z]{2}\d\d)( \S+)?: (.+)")

Place = tuple[str, int, str]
"""File below the source folder, line, rule."""


@pytest.fixture(scope="session")
def broken(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """Give a source folder with every fault at once."""

    def fill(folder: Path) -> None:
        shutil.copytree(BROKEN, folder / "sops")
        unit = folder / "sops" / "kota-contoh" / "bagian-umum"
        (unit / "kosong.md").write_bytes(b"")
        (unit / "besar.md").write_bytes(b"---\ndokumen: sop\n---\n" + b"naskah\n" * 750_000)

    return once("broken", fill) / "sops"


@pytest.fixture(scope="session")
def faults(broken: Path) -> set[Place]:
    """Give every fault that stands in the folder, from the marks in its files."""
    unit = "kota-contoh/bagian-umum"
    found = {(f"{unit}/kosong.md", 1, "SF01"), (f"{unit}/besar.md", 1, "SF01")}
    for file in broken.rglob("*.md"):
        data = file.read_bytes()
        for mark in MARK.finditer(data):
            line = data.count(b"\n", 0, mark.start()) + 1
            found.add((file.relative_to(broken).as_posix(), line, mark[1].decode()))
    return found


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Give a folder that holds a published site."""
    site = tmp_path / "umum" / "site"
    (site / "s" / "lama").mkdir(parents=True)
    (site / "index.html").write_text("yang lama", encoding="utf-8")
    (site / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    (site / "s" / "lama" / "index.html").write_bytes(b"\x00\xff")
    return site


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        file.relative_to(folder).as_posix(): (
            file.read_bytes() if file.is_file() else b"",
            file.stat().st_mtime_ns,
        )
        for file in sorted(folder.rglob("*"))
    }


def places(output: str, sources: Path) -> list[Place]:
    """Return what an editor would jump to, as places below the source folder."""
    found = map(FINDING.fullmatch, output.splitlines())
    return [
        (Path(line[1]).relative_to(sources).as_posix(), int(line[2]), line[3])
        for line in found
        if line
    ]


def start_py(sources: Path, site: Path) -> tuple[str | Path, ...]:
    script = ROOT / "scripts" / "start.py"
    return (sys.executable, script, "--build", "--sops", sources, "--site", site)


def mkdocs_build(*options: str) -> Callable[[Path, Path], tuple[str | Path, ...]]:
    return lambda _sources, site: (MKDOCS, "build", "-f", CONFIG, "-d", site, *options)


def mkdocs_module(_sources: Path, site: Path) -> tuple[str | Path, ...]:
    return (*MODULE, "build", "-f", CONFIG, "-d", site)


COMMANDS = {
    "start.py": start_py,
    "mkdocs": mkdocs_build(),
    "mkdocs --quiet": mkdocs_build("--quiet"),
    "mkdocs --strict": mkdocs_build("--strict"),
    "mkdocs --strict --quiet": mkdocs_build("--strict", "--quiet"),
    "mkdocs --dirty": mkdocs_build("--dirty"),
    "python -m mkdocs": mkdocs_module,
}


@pytest.mark.parametrize("place", ["", "elsewhere"])
@pytest.mark.parametrize("name", COMMANDS)
def test_all_faults_are_told_in_one_run_and_the_old_site_stays(
    name: str, place: str, run: Command, broken: Path, faults: set[Place], published: Path
) -> None:
    command = COMMANDS[name](broken, published)
    before = snapshot(published.parent)
    folder = published.parent.parent if place else ROOT
    done = run(*command, cwd=folder, SOP_SUMBER=str(broken))
    assert done.code == 1, done.output
    assert sorted(places(done.output, broken)) == sorted(faults)
    assert "Traceback" not in done.output
    assert snapshot(published.parent) == before


def test_every_finding_says_what_is_expected(run: Command, broken: Path, tmp_path: Path) -> None:
    done = run(MKDOCS, "build", "-f", CONFIG, "-d", tmp_path / "site", SOP_SUMBER=str(broken))
    found = [line[5] for text in done.output.splitlines() if (line := FINDING.fullmatch(text))]
    assert [text for text in found if "; " not in text] == []


def test_a_failed_build_makes_no_site_where_there_was_none(
    run: Command, broken: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "baru"
    done = run(MKDOCS, "build", "-f", CONFIG, "-d", folder / "site", SOP_SUMBER=str(broken))
    assert done.code == 1
    assert not folder.exists() or list(folder.iterdir()) == []


def test_the_public_edition_fails_at_the_same_faults(
    run: Command, broken: Path, faults: set[Place], tmp_path: Path
) -> None:
    settings = {"SOP_SUMBER": str(broken), "SOP_AUDIENS": "publik"}
    done = run(MKDOCS, "build", "-f", CONFIG, "-d", tmp_path / "site", cwd=ROOT, **settings)
    assert done.code == 1
    assert sorted(places(done.output, broken)) == sorted(faults)


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        ({"SOP_AUDIENS": "semua"}, "audiens"),
        ({"SOURCE_DATE_EPOCH": "kemarin"}, "SOURCE_DATE_EPOCH"),
        ({"SOP_SUMBER": "tidak-ada"}, "tidak-ada"),
    ],
)
def test_settings_that_cannot_be_used_are_told_without_traceback(
    run: Command, published: Path, settings: dict[str, str], word: str
) -> None:
    before = snapshot(published.parent)
    done = run(MKDOCS, "build", "-f", CONFIG, "-d", published, cwd=ROOT, **settings)
    assert done.code == 1
    assert word in done.output
    assert "Traceback" not in done.output
    assert snapshot(published.parent) == before


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Give the same catalogue with nothing but its sound files."""
    sources = tmp_path / "sops"
    shutil.copytree(BROKEN, sources)
    for file in sources.rglob("*.md"):
        data = file.read_bytes()
        if MARK.search(data) or not data:
            file.unlink()
    return sources


def test_a_good_build_replaces_the_old_site_whole(
    run: Command, sound: Path, published: Path
) -> None:
    done = run(MKDOCS, "build", "-f", CONFIG, "-d", published, SOP_SUMBER=str(sound))
    assert done.code == 0, done.output
    assert not (published / "s" / "lama").exists()
    assert "yang lama" not in (published / "index.html").read_text("utf-8")
    assert [entry.name for entry in published.parent.iterdir()] == ["site"]


def test_links_that_lead_nowhere_or_in_a_circle_do_no_harm(run: Command, tmp_path: Path) -> None:
    unit = tmp_path / "naskah" / "kota"
    unit.mkdir(parents=True)
    (unit / "index.md").write_text(
        "---\ndokumen: unit\njenis: instansi\nnama: Kota\n---\n", encoding="utf-8"
    )
    (unit / "atas").symlink_to(unit.parent, target_is_directory=True)
    (unit / "sendiri").symlink_to("sendiri")
    (unit / "hilang.pdf").symlink_to("tidak-ada.pdf")
    done = run(MKDOCS, "build", "-f", CONFIG, "-d", tmp_path / "s", SOP_SUMBER=str(unit.parent))
    assert done.code == 0, done.output
    assert (tmp_path / "s" / "kota" / "index.html").exists()
    assert not (tmp_path / "s" / "kota" / "atas").exists()


LISTENING = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Runs a command that an interrupt reaches, also where tests run with interrupts ignored."""


def test_a_build_that_is_stopped_leaves_nothing_behind(published: Path, tmp_path: Path) -> None:
    before = snapshot(published.parent)
    building = subprocess.Popen(
        [sys.executable, "-c", LISTENING, MKDOCS, "build", "-f", str(CONFIG), "-d", str(published)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while not list(published.parent.glob(".site-*")):
        assert building.poll() is None, "the build ended before it could be stopped"
        assert time.monotonic() < deadline
        time.sleep(0.01)
    building.send_signal(signal.SIGINT)
    assert building.wait(60) != 0
    assert {name for name in snapshot(tmp_path) if ".site-" in name} == set()
    assert snapshot(published.parent) == before


def test_a_link_to_the_published_folder_stays_a_link(
    run: Command, sound: Path, published: Path, tmp_path: Path
) -> None:
    link = tmp_path / "tautan"
    link.symlink_to(published)
    done = run(MKDOCS, "build", "-f", CONFIG, "-d", link, SOP_SUMBER=str(sound))
    assert done.code == 0, done.output
    assert link.is_symlink()
    assert "yang lama" not in (published / "index.html").read_text("utf-8")
    assert [entry.name for entry in published.parent.iterdir()] == ["site"]


def test_a_diagram_that_fails_fails_the_build_at_its_line(
    run: Command, sound: Path, published: Path
) -> None:
    page = sound / "panduan" / "gambar.md"
    page.parent.mkdir()
    page.write_text("# Gambar\n\nTeks.\n\n```plantuml\n@startuml\n?? ngawur\n@enduml\n```\n")
    before = snapshot(published.parent)
    done = run(MKDOCS, "build", "-f", CONFIG, "-d", published, SOP_SUMBER=str(sound))
    assert done.code == 1, done.output
    [(file, line, _)] = places(done.output, sound)
    assert (file, line in range(5, 9)) == ("panduan/gambar.md", True)
    assert "Traceback" not in done.output
    assert snapshot(published.parent) == before


def test_a_strict_build_that_fails_leaves_the_old_site(
    run: Command, sound: Path, published: Path
) -> None:
    (sound / "panduan").mkdir()
    (sound / "panduan" / "tautan.md").write_text("# Tautan\n\n[putus](tidak-ada.md)\n", "utf-8")
    before = snapshot(published.parent)
    command = (MKDOCS, "build", "-f", CONFIG, "-d", published)
    done = run(*command, "--strict", SOP_SUMBER=str(sound))
    assert (done.code, snapshot(published.parent) == before) == (1, True), done.output
    done = run(*command, SOP_SUMBER=str(sound))
    assert (done.code, snapshot(published.parent) == before) == (0, False), done.output


@contextmanager
def serving(sources: Path, log: Path) -> Iterator[str]:
    """Serve a source folder, and yield the address of its home page."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [MKDOCS, "serve", "-f", str(CONFIG), "--dev-addr", address],
            env={**os.environ, "SOP_SUMBER": str(sources), "NO_MKDOCS_2_WARNING": "1"},
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        yield f"http://{address}/"
    finally:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def get(address: str) -> str:
    """Return a page, or an empty text while it cannot be had."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return str(answer.read().decode("utf-8"))
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


def wait_for(address: str, is_there: Callable[[str], bool], log: Path) -> str:
    """Ask for a page until it is as wanted."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        page = get(address)
        if page and is_there(page):
            return page
        time.sleep(0.1)
    pytest.fail(f"{address} never became as wanted\n{get(address)}\n{log.read_text('utf-8')}")


def test_a_server_shows_faults_stays_up_and_sees_the_repair(
    broken: Path, faults: set[Place], tmp_path: Path
) -> None:
    sources = tmp_path / "sops"
    shutil.copytree(broken, sources)
    unit, log = sources / "kota-contoh" / "bagian-umum", tmp_path / "log"
    with serving(sources, log) as home:
        first = wait_for(home, lambda page: "Katalog" in page, log)
        assert all(f"{Path(file).name}:{line}" in first for file, line, _ in faults)
        page = f"{home}kota-contoh/bagian-umum/waktu-salah/"
        wait_for(page, lambda page: "FC21" in page, log)
        assert sorted(places(log.read_text("utf-8"), sources)) == sorted(faults)

        file = unit / "waktu-salah.md"
        file.write_text(re.sub(r"2 mnggu .*", "2 minggu", file.read_text("utf-8")), "utf-8")
        wait_for(page, lambda page: "FC21" not in page and "2 minggu" in page, log)
        wait_for(home, lambda page: "waktu-salah.md:" not in page and "LC01" in page, log)

        (unit / "rusak-lagi.md").write_text("---\ndokumen: [sop\n---\n", "utf-8")
        wait_for(home, lambda page: "rusak-lagi.md:" in page, log)
    assert "Traceback" not in log.read_text("utf-8")
