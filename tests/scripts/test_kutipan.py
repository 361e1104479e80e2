from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from commands.__main__ import sop

UNIT = "---\ndokumen: unit\njenis: instansi\nnama: Kota\n---\n"
RULE = (
    "---\ndokumen: peraturan\njenis: uu\nnomor: '25'\ntahun: 2009\ntentang: Pelayanan Publik\n---\n"
)
SOP = """---
dokumen: sop
judul: Surat
status: rancangan
dasar_hukum:
  - kutipan: UU Nomor 25 Tahun 2009 tentang Pelayanan Publik
  - kutipan: PP Nomor 96 Tahun 2012
---
"""


def call(*arguments: str | Path, given: str | None = None) -> Result:
    texts = ["kutipan", *map(str, arguments)]
    return CliRunner().invoke(sop, texts, input=given, prog_name="sop.py")


def records(*arguments: str | Path, given: str | None = None) -> list[list[dict[str, Any]]]:
    result = call(*arguments, "--format", "json", given=given)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def sops(tmp_path: Path) -> Path:
    files = {"kota/index.md": UNIT, "kota/a.md": SOP, "dasar-hukum/uu-25-2009.md": RULE}
    for path, text in files.items():
        file = tmp_path / "naskah" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "naskah"


def test_each_citation_is_told_with_its_place_identity_and_rule() -> None:
    result = call("Menurut UU Nomor 25 Tahun 2009")
    assert result.exit_code == 0
    assert result.stdout.startswith('1:8-30: uu-25-2009  "UU Nomor 25 Tahun 2009"  [utama; ')


def test_what_is_missing_is_told_of_an_incomplete_citation() -> None:
    assert "tidak lengkap (jenis uu, nomor 25)" in call("UU Nomor 25").stdout


def test_json_has_all_that_is_known_of_each_citation() -> None:
    [[found]] = records("Perda Nomor 8 Tahun 2008", "--wilayah", "kota-serang")
    assert found.pop("aturan")
    assert found == {
        "teks": "Perda Nomor 8 Tahun 2008",
        "awal": 0,
        "akhir": 24,
        "jenis": "perda",
        "wilayah": "kota-serang",
        "nomor": "8",
        "tahun": 2008,
        "id": "perda-kota-serang-8-2008",
        "peran": "utama",
        "lengkap": True,
        "wilayah_tersirat": True,
    }


def test_each_line_of_a_file_gives_one_array(tmp_path: Path) -> None:
    file = tmp_path / "naskah.txt"
    file.write_text("UU 25/2009\n\ntanpa\nUU 25/2009 jo. UU 23/2014\n", encoding="utf-8")
    assert [len(line) for line in records(file)] == [1, 0, 0, 2]


def test_offsets_count_code_points_of_the_line_as_it_stands() -> None:
    line = "🏛️ é menurut  UU\u00a0Nomor 25 Tahun 2009"
    [[found]] = records(line)
    assert line[found["awal"] : found["akhir"]] == found["teks"]
    assert found["id"] == "uu-25-2009"


def test_standard_input_is_read() -> None:
    assert [len(line) for line in records("-", given="UU 25/2009\nUU 23/2014")] == [1, 1]


def test_a_text_that_no_system_takes_for_a_name_is_a_text() -> None:
    assert call("x" * 5000 + " UU 25/2009").exit_code == 0
    assert call("a\x00b UU 25/2009").exit_code == 0


def test_a_region_that_is_none_is_refused() -> None:
    result = call("Perda 8/2008", "--wilayah", "Atlantis!")
    assert result.exit_code == 2
    assert "--wilayah" in result.stderr


def test_nothing_to_read_is_a_misuse() -> None:
    assert call().exit_code == 2


def test_what_has_no_page_yet_is_listed_of_a_text_and_of_the_catalogue(sops: Path) -> None:
    text = call("UU 25/2009 dan UU 23/2014", "--belum-terdaftar", "--sops", sops).stdout
    assert "uu-23-2014" in text
    assert "uu-25-2009" not in text
    assert call("--belum-terdaftar", "--sops", sops).stdout == "pp-96-2012  kota/a\n"
