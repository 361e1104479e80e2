from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from commands.__main__ import sop
from environment import ROOT
from publish.configuration import shown_name

Run = Callable[..., "subprocess.CompletedProcess[str]"]

NO_YAML = "---\njudul: [\n---\n"


@pytest.fixture
def sops(tmp_path: Path) -> Path:
    """Make a source folder with a faulty file in each of two places."""
    for name in ("kota/bagian/01.md", "kota/bagian-lain/01.md", "kabupaten/.keep"):
        file = tmp_path / "naskah" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(NO_YAML, encoding="utf-8")
    return tmp_path / "naskah"


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(sop, [str(part) for part in arguments], prog_name="sop.py")


def places(result: Result) -> list[str]:
    return [line.partition(": ")[0].rpartition("naskah/")[2] for line in result.stdout.splitlines()]


def test_the_command_runs_from_any_folder_with_any_python(
    run: Run, sops: Path, tmp_path: Path
) -> None:
    # A module in the folder of the caller must not stand in for one of ours.
    (tmp_path / "click.py").write_text("raise SystemExit('the wrong click')\n", encoding="utf-8")
    result = run(ROOT / "scripts" / "sop.py", "periksa", "--sops", "naskah", cwd=tmp_path)
    assert result.returncode == 1, result.stderr
    first, second = result.stdout.splitlines()
    assert first.startswith(f"{sops.as_posix()}/kota/bagian-lain/01.md:")
    assert second.startswith(f"{sops.as_posix()}/kota/bagian/01.md:")
    assert ": SF02: " in first
    assert result.stderr == "Temuan: 2 galat.\n"


def test_misuse_reaches_the_caller_as_exit_2(run: Run) -> None:
    result = run(ROOT / "scripts" / "sop.py", "perikas")
    assert result.returncode == 2
    assert "Tidak ada perintah 'perikas'. Maksud Anda 'periksa'?" in result.stderr
    assert result.stdout == ""


def test_only_findings_below_the_paths_are_reported(sops: Path) -> None:
    result = call("periksa", "--sops", sops, sops / "kota" / "bagian")
    assert places(result) == ["kota/bagian/01.md:3"]
    assert result.exit_code == 1
    result = call("periksa", "--sops", sops, sops / "kota" / "bagian-lain" / "01.md")
    assert places(result) == ["kota/bagian-lain/01.md:3"]
    assert len(places(call("periksa", "--sops", sops, sops))) == 2


def test_a_path_without_findings_is_fine(sops: Path) -> None:
    result = call("periksa", "--sops", sops, sops / "kabupaten")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "Tidak ada temuan.\n"


def test_json_is_an_array_of_records_and_nothing_else(sops: Path) -> None:
    result = call("periksa", "--sops", sops, "--format", "json", sops / "kota" / "bagian")
    (record,) = json.loads(result.stdout)
    assert record["aturan"] == "SF02"
    assert record["berkas"].endswith("naskah/kota/bagian/01.md")
    assert record["baris"] == 3
    empty = call("periksa", "--sops", sops, "--format", "json", sops / "kabupaten")
    assert json.loads(empty.stdout) == []


def test_findings_are_annotations_of_a_change(sops: Path) -> None:
    result = call("periksa", "--sops", sops, "--format", "github", sops / "kota" / "bagian")
    assert result.stdout.startswith(f"::error file={sops.as_posix()}/kota/bagian/01.md,line=3,")
    assert result.stdout.count("\n") == 1
    assert (result.exit_code, result.stderr) == (1, "Temuan: 1 galat.\n")
    result = call("periksa", "--sops", sops, "--format", "gitlab", sops / "kota" / "bagian")
    (issue,) = json.loads(result.stdout)
    assert issue["location"]["lines"] == {"begin": 3}
    assert result.exit_code == 1
    empty = call("periksa", "--sops", sops, "--format", "gitlab", sops / "kabupaten")
    assert (json.loads(empty.stdout), empty.exit_code) == ([], 0)


def test_a_source_folder_is_named_from_the_project_or_in_full(sops: Path) -> None:
    assert shown_name(ROOT / "sops") == "sops"
    assert shown_name(sops) == sops.as_posix()


def test_misuse_is_told(sops: Path, tmp_path: Path) -> None:
    misuses = {
        ("periksa", "--sops", sops, sops / "tidak-ada"): "tidak ada",
        ("periksa", "--sops", sops, tmp_path): "tidak berada di folder sumber",
        ("periksa", "--sops", tmp_path / "tidak-ada"): "Folder",
        ("periksa", "--format", "xml"): "'xml' bukan salah satu dari 'teks', 'json'",
        ("periksa", "--formt", "xml"): "Tidak ada opsi '--formt'",
    }
    for arguments, message in misuses.items():
        result = call(*arguments)
        assert result.exit_code == 2, arguments
        assert message in result.stderr
        assert result.stderr.startswith("Pemakaian: sop.py periksa [OPSI] [PATH]...")


def test_settings_that_cannot_be_used_are_misuse(
    sops: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "kemarin")
    result = call("periksa", "--sops", sops)
    assert result.exit_code == 2
    assert result.stderr == "Galat: SOURCE_DATE_EPOCH bukan bilangan detik: 'kemarin'\n"


def test_checking_changes_nothing(sops: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in sops.rglob("*")}
    call("periksa", "--sops", sops)
    assert {file: file.stat().st_mtime_ns for file in sops.rglob("*")} == before


@pytest.mark.parametrize("arguments", [(), ("periksa",)])
def test_help_is_indonesian(arguments: tuple[str, ...]) -> None:
    result = call(*arguments, "--help")
    assert result.exit_code == 0
    assert "Tampilkan bantuan ini." in result.stdout
    assert not {"Usage:", "Options:", "Commands:", "OPTIONS"} & set(result.stdout.split())
