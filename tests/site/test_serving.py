"""What a server makes anew when a source has been edited."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from tests.site.services import FOLDER, write_services

ROOT = Path(__file__).parents[2]

UNIT = "---\ndokumen: unit\njenis: instansi\nnama: Kota\n---\n"
SOP = """---
dokumen: sop
nomor: "{0}"
judul: Surat {0}
status: rancangan
pelaksana: [Staf]
prosedur:
  - {{kegiatan: Menyusun, pelaksana: Staf}}
---
"""

SERVE = """
import sys
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config

sources, site = map(Path, sys.argv[1:])

def made():
    config = load_config("mkdocs.yml", docs_dir=str(sources), site_dir=str(site))
    config.plugins.on_startup(command="serve", dirty=False) if not site.exists() else None
    before = {file: file.stat().st_mtime_ns for file in site.rglob("index.html")}
    build(config, serve_url="http://127.0.0.1:8000/")
    after = {file: file.stat().st_mtime_ns for file in site.rglob("index.html")}
    return sorted(
        file.parent.relative_to(site).as_posix()
        for file, time in after.items() if before.get(file) != time
    )

print(len(made()) > 5)
print(*made())
file = sources / "kota" / "satu.md"
file.write_text(file.read_text("utf-8").replace("Menyusun", "Menulis"), encoding="utf-8")
print(*made())
"""


def test_the_first_edit_makes_only_the_pages_that_it_reaches(tmp_path: Path) -> None:
    sources = tmp_path / "naskah"
    (sources / "kota").mkdir(parents=True)
    (sources / "kota" / "index.md").write_text(UNIT, encoding="utf-8")
    for name in ("satu", "tiga", "vila", "xena"):
        (sources / "kota" / f"{name}.md").write_text(SOP.format(name), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SERVE, str(sources), str(tmp_path / "situs")],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOP_PENCARIAN_ISI": "false"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    everything, unchanged, edited = done.stdout.split("\n")[:3]
    assert everything == "True"
    assert unchanged == ""
    assert "kota/satu" in edited.split()
    # The page of a neighbour leads here by the title; those further off know nothing of it.
    assert not {"kota/vila", "kota/xena"} & set(edited.split())


CHAIN = """
import json, logging, re, sys
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config

sources, site, edits = Path(sys.argv[1]), Path(sys.argv[2]), json.loads(sys.argv[3])
logging.disable(logging.ERROR)

def load():
    return load_config("mkdocs.yml", docs_dir=str(sources), site_dir=str(site))

def build_now(config):
    build(config, serve_url="http://127.0.0.1:8000/")

first = load()
first.plugins.on_startup(command="serve", dirty=False)
build_now(first)
for path, old, new in edits:
    file = sources / path
    if old is None:
        file.unlink()
    else:
        text = file.read_text("utf-8") if file.exists() else ""
        assert old in text, (path, old)
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    config = load()
    build_now(config)
    [hook] = config.hooks.values()
# What a server would be asked for is part of what it shows.
for file in site.rglob("*"):
    path = file.relative_to(site).as_posix()
    if file.is_file() and not path.startswith("pdf/") and (body := hook._made_now(path)):
        file.write_bytes(body)
"""

OFFER = f"{FOLDER}/layanan-01.md"
EDITS: list[tuple[str, str | None, str]] = [
    (OFFER, "judul: ", "judul: Layanan "),
    (OFFER, "jangka_waktu: 1 hari kerja", "jangka_waktu: 5 menit"),
    (OFFER, "- 01.01.2026", "- 02.01.2026"),
    (OFFER, "alias:\n", "alias:\n- surat ajaib\n"),
    (f"{FOLDER}/layanan-02.md", "peristiwa:\n", "peristiwa:\n- Menang undian\n"),
    (f"{FOLDER}/layanan-03.md", "status: berlaku", "status: dicabut"),
    (f"{FOLDER}/layanan-11.md", None, ""),
    (f"{FOLDER}/layanan-30.md", "", "---\ndokumen: standar-pelayanan\njudul: Susulan\n---\n"),
    (f"{FOLDER}/maklumat.md", "Sri Rejeki", "Sri Rahayu"),
    (f"{FOLDER}/05.01.2026.md", "judul: ", "judul: Uji "),
    (f"{FOLDER}/05.01.2026.md", "- permenpanrb-35-2012", "- uu-25-2009"),
    (f"{FOLDER}/06.01.2026.md", "10 menit", "9 hari"),
    (f"{FOLDER}/07.01.2026.md", "kelengkapan:", "kelengkapan:\n  - Akta nikah"),
    (f"{FOLDER}/08.01.2026.md", "Lihat", "Lihatlah"),
    (f"{FOLDER}/12.01.2026.md", None, ""),
    ("dasar-hukum/permenpanrb-35-2012.md", "Pedoman", "Tuntunan"),
    ("dasar-hukum/perda-kota-serang-9-2020.md", "status: berlaku", "status: dicabut"),
    ("dasar-hukum/uu-25-2009.md", None, ""),
    (f"{FOLDER}/index.md", "Bagian Pelayanan", "Bagian Pelayanan Publik"),
    (f"{FOLDER}/index.md", "Kepala Bagian", "Pimpinan Bagian"),
    (f"{FOLDER}/index.md", "Rekomendasi", "Anjuran"),
    ("index.md", "Layanan kota", "Layanan kota kami"),
    ("panduan/index.md", "Baca", "Bacalah"),
    ("istilah.md", "", "---\ndokumen: istilah\nsingkatan:\n  KTP: Kartu Tanda Penduduk\n---\n"),
    (f"{FOLDER}/layanan-04.md", "status: berlaku", "status: entah"),
    (f"{FOLDER}/layanan-04.md", "status: entah", "status: berlaku"),
]
"""Edits one after the other: a file, what stood there (None: all goes) and what then does."""


def test_after_edits_a_server_shows_what_a_new_one_would(tmp_path: Path) -> None:
    sources = write_services(tmp_path / "naskah")
    linked = sources / FOLDER / "08.01.2026.md"
    text = f"{linked.read_text('utf-8')}\nLihat [SOP](09.01.2026.md) menurut UU 25/2009.\n"
    linked.write_text(text, encoding="utf-8")
    (sources / "panduan").mkdir()
    guide = f"# Panduan\n\nBaca [SOP](../{FOLDER}/01.01.2026.md).\n"
    (sources / "panduan" / "index.md").write_text(guide, encoding="utf-8")
    for site, edits in (("lama", EDITS), ("baru", [("index.md", "kami", "kami")])):
        done = subprocess.run(
            [sys.executable, "-c", CHAIN, str(sources), str(tmp_path / site), json.dumps(edits)],
            capture_output=True,
            encoding="utf-8",
            cwd=ROOT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOP_PENCARIAN_ISI": "false"},
            check=False,
        )
        assert done.returncode == 0, done.stderr
    old, new = contents(tmp_path / "lama"), contents(tmp_path / "baru")
    assert len(new) > 60
    gone = {path for path in old if path not in new}
    # Short addresses of what is gone still lead there until the server starts again.
    assert all(path.startswith("s/") for path in gone), gone
    assert {path for path, body in new.items() if old.get(path) != body} == set()


def contents(site: Path) -> dict[str, str]:
    """Return each file but the map of the site, without what only its neighbours decide."""
    files = (file for file in site.rglob("*") if file.suffix in {".html", ".json", ".csv", ".ics"})
    return {
        file.relative_to(site).as_posix(): "".join(
            re.sub(r'<link rel="(?:prev|next)"[^>]*>', "", file.read_text("utf-8")).split()
        )
        for file in files
    }
