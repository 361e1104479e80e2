from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from commands.__main__ import sop
from publish.data.schemas import source_schemas


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(sop, ["skema", *map(str, arguments)], prog_name="sop.py")


def test_one_schema_goes_to_the_screen() -> None:
    assert call().stdout == source_schemas()["sumber.json"]
    for kind in ("sumber", "sop", "unit", "peraturan", "halaman"):
        result = call(kind)
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout == source_schemas()[f"{kind}.json"]


def test_all_schemas_go_to_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "penyunting" / "skema"
    result = call("--ke", folder)
    assert result.exit_code == 0
    files = {file.name: json.loads(file.read_bytes()) for file in folder.iterdir()}
    assert files == {name: json.loads(text) for name, text in source_schemas().items()}
    assert result.stdout.splitlines() == [str(folder / name) for name in source_schemas()]


def test_misuse_is_told(tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    for arguments, message in (
        (["surat"], "'surat' bukan salah satu dari 'sumber', 'sop'"),
        (["sop", "--ke", tmp_path / "skema"], "JENIS tidak berlaku bersama --ke"),
        (["--ke", tmp_path / "berkas"], "sebuah berkas, bukan folder"),
        (["--ke", tmp_path / "berkas" / "skema"], "tidak dapat dibuat"),
    ):
        result = call(*arguments)
        assert result.exit_code == 2
        assert message in result.stderr
        assert result.stdout == ""
