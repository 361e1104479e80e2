from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from commands.__main__ import sop

NUMBER, OTHER = "065/SOP/417.112/12", "01.01.07.2019"


def call(*arguments: str) -> Result:
    return CliRunner().invoke(sop, ["pdf", *arguments])


def test_an_sop_is_printed_by_its_number(tmp_path: Path) -> None:
    result = call(NUMBER, OTHER, "--ke", str(tmp_path / "baru"))
    assert result.exit_code == 0, result.output
    made = sorted((tmp_path / "baru").iterdir())
    assert [file.name for file in made] == ["01-01-07-2019.pdf", "065-sop-417-112-12.pdf"]
    assert sorted(result.stdout.split()) == [str(file) for file in made]


def test_a_unit_is_printed_with_its_book(tmp_path: Path) -> None:
    result = call("--unit", "kota-mojokerto", "--ke", str(tmp_path))
    assert result.exit_code == 0, result.output
    assert {file.name for file in tmp_path.iterdir()} == {
        "065-sop-417-112-12.pdf",
        "buku-kota-mojokerto-sekretariat-daerah-organisasi.pdf",
    }


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "sebut NOMOR"),
        (("99.99",), 'tidak ada SOP bernomor "99.99"'),
        (("--unit", "kota-lain"), '"kota-lain" bukan id unit'),
    ],
)
def test_what_is_not_there_is_misuse(
    arguments: tuple[str, ...], words: str, tmp_path: Path
) -> None:
    result = call(*arguments, "--ke", str(tmp_path / "baru"))
    assert result.exit_code == 2
    assert words in result.output
    assert not (tmp_path / "baru").exists()
