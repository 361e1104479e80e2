from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from commands.__main__ import sop

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
