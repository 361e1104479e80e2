from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from commands.__main__ import sop


@pytest.fixture
def sops(tmp_path: Path) -> Path:
    folder = tmp_path / "naskah"
    folder.mkdir()
    return folder


def new(sops: Path, citation: str, *arguments: str) -> Result:
    command = ["peraturan", "baru", citation, "--sops", str(sops), *arguments]
    return CliRunner().invoke(sop, command, prog_name="sop.py")


def test_a_citation_becomes_a_page_that_passes_the_check(sops: Path) -> None:
    text = "PP Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009"
    result = new(sops, text)
    assert result.exit_code == 0, result.output
    file = sops / "dasar-hukum" / "pp-96-2012.md"
    assert result.stdout == f"{file.as_posix()}\n"
    head = yaml.safe_load(file.read_text("utf-8").split("---\n")[1])
    assert head["jenis"] == "pp"
    assert (head["nomor"], head["tahun"]) == ("96", 2012)
    assert head["tentang"] == "Pelaksanaan Undang-Undang Nomor 25 Tahun 2009"
    assert head["status"] == "tidak-diketahui"
    checked = CliRunner().invoke(sop, ["periksa", "--sops", str(sops)], prog_name="sop.py")
    assert checked.exit_code == 0, checked.output


def test_each_key_is_explained(sops: Path) -> None:
    new(sops, "UU 25/2009")
    lines = (sops / "dasar-hukum" / "uu-25-2009.md").read_text("utf-8").splitlines()
    keys = [at for at, line in enumerate(lines) if ":" in line and not line.startswith("#")]
    assert len(keys) > 10
    assert all(lines[at - 1].startswith("# ") for at in keys)


def test_a_page_that_is_there_is_not_written_over(sops: Path) -> None:
    new(sops, "UU 25/2009")
    file = sops / "dasar-hukum" / "uu-25-2009.md"
    file.write_text("isi", encoding="utf-8")
    assert new(sops, "UU 25/2009").exit_code == 2
    assert file.read_text("utf-8") == "isi"


def test_a_bare_regional_rule_takes_the_region_that_is_told(sops: Path) -> None:
    assert new(sops, "Perda Nomor 8 Tahun 2008").exit_code == 2
    assert new(sops, "Perda Nomor 8 Tahun 2008", "--wilayah", "kota-serang").exit_code == 0
    assert (sops / "dasar-hukum" / "perda-kota-serang-8-2008.md").exists()


@pytest.mark.parametrize(
    "citation", ["", "surat biasa", "UU Nomor 25", "UU 25/2009 dan UU 23/2014", "../../uu"]
)
def test_what_is_not_one_whole_citation_is_refused(sops: Path, citation: str) -> None:
    result = new(sops, citation)
    assert result.exit_code == 2
    assert "KUTIPAN" in result.stderr
    assert list(sops.iterdir()) == []
