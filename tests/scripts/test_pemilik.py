from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from commands.__main__ import sop
from environment import ROOT

UNIT = """\
---
dokumen: unit
jenis: instansi
nama: Kota Contoh
pemilik: ["@kota/bagian-organisasi"]
---
"""
LINE = "/naskah/kota/ @kota/bagian-organisasi"


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(sop, ["pemilik", *map(str, arguments)], prog_name="sop.py")


@pytest.fixture
def sops(tmp_path: Path) -> Path:
    (tmp_path / "naskah" / "kota").mkdir(parents=True)
    (tmp_path / "naskah" / "kota" / "index.md").write_text(UNIT, encoding="utf-8")
    return tmp_path / "naskah"


def test_the_committed_file_is_up_to_date() -> None:
    result = call("--periksa")
    assert result.exit_code == 0, result.stdout
    assert (
        (ROOT / "CODEOWNERS")
        .read_text(encoding="utf-8")
        .endswith("\n* @organisasi/pengelola-katalog\n")
    )


def test_the_file_goes_to_the_screen_or_where_it_is_wanted(sops: Path, tmp_path: Path) -> None:
    shown = call("--sops", sops)
    assert shown.exit_code == 0
    assert shown.stdout.splitlines()[-1] == LINE
    assert shown.stderr == ""
    target = tmp_path / "CODEOWNERS"
    written = call("--sops", sops, "--ke", target)
    assert (written.exit_code, written.stdout) == (0, "")
    assert target.read_bytes().decode() == shown.stdout


def test_a_check_tells_the_difference_and_changes_nothing(sops: Path, tmp_path: Path) -> None:
    target = tmp_path / "CODEOWNERS"
    missing = call("--sops", sops, "--periksa", "--ke", target)
    assert missing.exit_code == 1
    assert not target.exists()
    call("--sops", sops, "--ke", target)
    assert call("--sops", sops, "--periksa", "--ke", target).exit_code == 0
    old = target.read_text(encoding="utf-8").replace("bagian-organisasi", "bagian-umum")
    target.write_text(old, encoding="utf-8")
    result = call("--sops", sops, "--periksa", "--ke", target)
    assert result.exit_code == 1
    assert f"-{LINE.replace('organisasi', 'umum')}\n+{LINE}\n" in result.stdout
    assert "sop.py pemilik --ke" in result.stderr
    assert target.read_text(encoding="utf-8") == old


# A faulty owner would silently hand the unit's changes to whoever owns what is above.
@pytest.mark.parametrize(
    "fault", ["kota/bagian", "@", "@a b", "@kota//x", "a@b", '"#@a"', '["@a"]', "null, @a"]
)
def test_a_faulty_owner_stops_everything(sops: Path, tmp_path: Path, fault: str) -> None:
    value = fault if fault.startswith(('"', "[")) else f'"{fault}"'
    index = sops / "kota" / "index.md"
    index.write_text(UNIT.replace('"@kota/bagian-organisasi"', value), encoding="utf-8")
    result = call("--sops", sops, "--ke", tmp_path / "CODEOWNERS")
    assert result.exit_code == 1
    assert "kota/index.md:5: SF05 pemilik[1]: " in result.stderr
    assert not (tmp_path / "CODEOWNERS").exists()


def test_misuse_is_told(sops: Path, tmp_path: Path) -> None:
    result = call("--sops", sops, "--ke", tmp_path / "tidak-ada" / "CODEOWNERS")
    assert result.exit_code == 2
    assert "tidak dapat ditulis" in result.stderr
    assert call("--sops", sops, "--ke", tmp_path).exit_code == 2
