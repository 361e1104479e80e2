from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from commands.__main__ import sop
from publish.key_docs import KEY_DOCS

UNIT = "---\ndokumen: unit\njenis: instansi\nnama: Kota Contoh\n---\n"
SOP = "---\ndokumen: sop\nnomor: %s\njudul: SOP\nstatus: rancangan\n---\n"


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(sop, list(map(str, arguments)), prog_name="sop.py")


@pytest.fixture
def sops(tmp_path: Path) -> Path:
    sops = tmp_path / "naskah"
    (sops / "kota" / "kosong").mkdir(parents=True)
    (sops / "kota" / "index.md").write_text(UNIT, encoding="utf-8")
    for number in ("01.007", "01.008"):
        (sops / "kota" / f"{number}.md").write_text(SOP % number, encoding="utf-8")
    return sops


def new(sops: Path, *arguments: str, unit: str = "kota", title: str = "Tamu") -> Result:
    return call("baru", sops / unit, "--sops", sops, "--judul", title, *arguments)


def test_a_new_sop_is_written_and_passes_the_check(sops: Path) -> None:
    result = new(sops)
    assert result.exit_code == 0
    file = sops / "kota" / "01.009.md"
    assert result.stdout == f"{file.as_posix()}\n"
    assert f"sop.py periksa {file.as_posix()}" in result.stderr
    text = file.read_text(encoding="utf-8")
    assert "\nnomor: '01.009'\njudul: Tamu\n" in text.replace(
        "# Nama prosedur, tanpa kata SOP di depannya.\n", ""
    )
    checked = call("periksa", "--sops", sops, file)
    assert checked.exit_code == 0
    assert "peringatan" in checked.stderr


def test_the_next_one_gets_the_next_number(sops: Path) -> None:
    assert [new(sops).stdout.rpartition("/")[2] for _ in range(3)] == [
        "01.009.md\n",
        "01.010.md\n",
        "01.011.md\n",
    ]


def test_number_and_file_can_be_given(sops: Path) -> None:
    result = new(sops, "--nomor", " 7/SOP ", "--berkas", "tamu-dinas")
    assert result.exit_code == 0
    assert "\nnomor: 7/SOP\n" in (sops / "kota" / "tamu-dinas.md").read_text(encoding="utf-8")


def test_no_file_is_ever_overwritten(sops: Path) -> None:
    before = (sops / "kota" / "01.007.md").read_bytes()
    result = new(sops, "--berkas", "01.007.md")
    assert result.exit_code == 2
    assert "01.007.md sudah ada dan tidak ditimpa" in result.stderr
    assert result.stdout == ""
    assert (sops / "kota" / "01.007.md").read_bytes() == before


def test_misuse_is_told(sops: Path) -> None:
    before = sorted(sops.rglob("*"))
    misuses = {
        ("--nomor", "01 . 007"): "01 . 007 sudah dipakai",
        ("--berkas", "index"): "tulis nama berkas",
        ("--berkas", "index.md"): "tulis nama berkas",
        ("--berkas", "../tamu"): "tulis nama berkas",
        ("--berkas", ".tamu"): "tulis nama berkas",
    }
    for arguments, message in misuses.items():
        result = new(sops, *arguments)
        assert result.exit_code == 2, arguments
        assert message in result.stderr
    for folder, message in (
        ("kota/kosong", "bukan folder unit"),
        (".", "bukan folder unit"),
        ("tidak-ada", "tidak ada"),
        ("..", "tidak berada di folder sumber"),
    ):
        result = new(sops, unit=folder)
        assert result.exit_code == 2, folder
        assert message in result.stderr
    assert "judulnya kosong" in new(sops, title=" \x07 ").stderr
    assert "Opsi ini belum ditulis: '--judul'" in call("baru", sops / "kota", "--sops", sops).stderr
    (sops / "kota" / "01.008.md").unlink()
    (sops / "kota" / "01.007.md").unlink()
    assert "tulis nama berkas" in new(sops, title="…").stderr
    assert set(sops.rglob("*")) < set(before)


PROCEDURE = """---
dokumen: sop
nomor: "%s"
judul: SOP
dasar_hukum: [uu-25-2009]
pengesahan: {jabatan: Sekretaris Daerah}
pelaksana: [Staf]
prosedur:
  - {kegiatan: Menerima berkas, pelaksana: Staf, kelengkapan: [Fotokopi KTP, ATK], waktu: 2 jam}
  - {kegiatan: Menyerahkan surat, pelaksana: Staf, waktu: 30 menit}
---
"""
LAW = "---\ndokumen: peraturan\njenis: uu\nnomor: 25\ntahun: 2009\ntentang: Pelayanan Publik\n---\n"


def test_a_new_service_holds_what_its_sops_tell(sops: Path) -> None:
    (sops / "kota" / "01.008.md").write_text(PROCEDURE % "01.008", encoding="utf-8")
    (sops / "dasar-hukum").mkdir()
    (sops / "dasar-hukum" / "uu-25-2009.md").write_text(LAW, encoding="utf-8")
    result = new(sops, "--dokumen", "standar-pelayanan", "--sop", "01.008", title="Surat Pindah")
    assert result.exit_code == 0, result.output
    file = sops / "kota" / "surat-pindah.md"
    text = file.read_text(encoding="utf-8")
    assert "\nsop:\n  # SOP\n  - '01.008'\n" in text
    assert "# Langkah pertama SOP-nya mengharapkan: Fotokopi KTP.\npersyaratan: null\n" in text
    assert "# SOP-nya memerlukan 2 jam 30 menit menurut jalur Ya.\njangka_waktu: null\n" in text
    assert "\ndasar_hukum:\n  # Pelayanan Publik\n  - uu-25-2009\n" in text
    assert "\n  jabatan: Sekretaris Daerah\n" in text
    checked = call("periksa", "--sops", sops, file)
    assert checked.exit_code == 0
    assert set(KEY_DOCS["StandarPelayanan"]) - set(re.findall(r"^(\w+):", text, re.MULTILINE)) == {
        *("alias_url", "digantikan_oleh", "dicabut", "audiens", "sumber_naskah", "contoh")
    }


def test_a_new_service_stands_without_sops_too(sops: Path) -> None:
    result = new(sops, "--dokumen", "standar-pelayanan", title="Surat: Pindah #1")
    file = sops / "kota" / "surat-pindah-1.md"
    assert result.exit_code == 0
    text = file.read_text(encoding="utf-8")
    assert "\njudul: 'Surat: Pindah #1'\n" in text
    assert "\nsop: null\n" in text
    assert "SOP-nya" not in text
    assert call("periksa", "--sops", sops, file).exit_code == 0


def test_a_new_maklumat_needs_no_title(sops: Path) -> None:
    arguments = ("baru", sops / "kota", "--sops", sops, "--dokumen", "maklumat")
    assert call(*arguments).exit_code == 0
    file = sops / "kota" / "maklumat.md"
    assert "\nkesanggupan: null\n" in file.read_text(encoding="utf-8")
    # A maklumat has no draft stage: nothing may be published before it is filled in.
    checked = call("periksa", "--sops", sops, file)
    assert checked.exit_code == 1
    assert checked.stdout.count("SP08 ") == 5
    assert "maklumat.md sudah ada" in call(*arguments).stderr


def test_what_fits_another_document_is_told(sops: Path) -> None:
    for kind, option, message in (
        ("standar-pelayanan", "--nomor", "hanya untuk --dokumen sop"),
        ("sop", "--sop", "hanya untuk --dokumen standar-pelayanan"),
        ("maklumat", "--sop", "hanya untuk --dokumen standar-pelayanan"),
    ):
        result = new(sops, "--dokumen", kind, option, "01.007")
        assert result.exit_code == 2
        assert message in result.stderr
    service = ("--dokumen", "standar-pelayanan")
    assert "SOP 9.9 tidak ditemukan" in new(sops, *service, "--sop", "9.9").stderr
    bare = call("baru", sops / "kota", "--sops", sops, *service)
    assert "Opsi ini belum ditulis: '--judul'" in bare.stderr
