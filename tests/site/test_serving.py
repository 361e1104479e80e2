"""What a server makes anew when a source has been edited."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

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
