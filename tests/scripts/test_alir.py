from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from commands.__main__ import sop

UNIT = "---\ndokumen: unit\njenis: instansi\nnama: Kota\n---\n"
SOP = """---
dokumen: sop
nomor: {nomor}
judul: Surat
status: rancangan
{prosedur}
---
"""
FLAT = """pelaksana: [Staf, Kasubbag]
prosedur:
  - {kegiatan: Menyiapkan, pelaksana: Staf}
  - {kegiatan: Memeriksa, pelaksana: Kasubbag, keputusan: {ya: 3, tidak: 1}}
  - {kegiatan: Mengirim, pelaksana: Staf}"""
PARTS = """pelaksana: [Staf]
prosedur:
  - {tahap: Awal, langkah: [{kegiatan: Menyiapkan, pelaksana: Staf}]}
  - {tahap: Akhir, langkah: [{kegiatan: Mengirim, pelaksana: Staf}]}"""


def call(sops: Path, number: str) -> Result:
    return CliRunner().invoke(sop, ["alir", number, "--sops", str(sops)], prog_name="sop.py")


@pytest.fixture
def sops(tmp_path: Path) -> Path:
    for government in ("kota-a", "kota-b"):
        folder = tmp_path / "naskah" / government
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(UNIT, encoding="utf-8")
        (folder / "satu.md").write_text(SOP.format(nomor="01.1", prosedur=FLAT), encoding="utf-8")
    dua, tiga = (tmp_path / "naskah" / "kota-a" / name for name in ("dua.md", "tiga.md"))
    dua.write_text(SOP.format(nomor="01.2", prosedur=PARTS), encoding="utf-8")
    tiga.write_text(SOP.format(nomor="01.3", prosedur=""), encoding="utf-8")
    return tmp_path / "naskah"


def test_the_flow_is_drawn_in_box_drawing_characters(sops: Path) -> None:
    result = call(sops, f"{sops.as_posix()}/kota-a/satu.md")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"01.1  Surat\n{sops.as_posix()}/kota-a/satu.md\n\n")
    assert "⟨ 2 ⟩" in result.stdout
    assert "Ya" in result.stdout
    assert "Kasubbag" in result.stdout


def test_a_number_shows_every_government_that_has_it(sops: Path) -> None:
    result = call(sops, " 01.1")
    assert result.stdout.count("⟨ 2 ⟩") == 2
    assert "kota-a/satu.md" in result.stdout
    assert "kota-b/satu.md" in result.stdout


def test_each_section_is_drawn_under_its_name(sops: Path) -> None:
    lines = call(sops, "01.2").stdout.splitlines()
    assert lines.index("A. Awal") < lines.index("B. Akhir")


def test_an_sop_without_procedure_says_so(sops: Path) -> None:
    assert "Prosedurnya belum ditulis." in call(sops, "01.3").stdout


@pytest.mark.parametrize("number", ["01.9", "", "  ", "../etc/passwd"])
def test_an_unknown_number_is_refused(sops: Path, number: str) -> None:
    result = call(sops, number)
    assert result.exit_code == 2
    assert "tidak ada SOP bernomor" in result.stderr


def test_a_number_that_is_nearly_right_is_offered_what_is_near(sops: Path) -> None:
    assert "barangkali 01.3, 01.2, 01.1" in call(sops, "01.4").stderr
