from __future__ import annotations

import subprocess
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from commands.__main__ import sop
from commands.changes import changed_files

IDENTITY = ("-c", "user.name=Uji", "-c", "user.email=uji@example.go.id")

UNIT = "---\ndokumen: unit\njenis: instansi\nnama: Kota Contoh\n---\n"
DRAFT = "---\ndokumen: sop\nnomor: null\njudul: Penerimaan Tamu\nstatus: rancangan\n---\n"
FAULTY = "---\njudul: [\n---\n"


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-C", str(folder), *IDENTITY, *arguments], check=True, capture_output=True
    )


def write(sops: Path, name: str, text: str) -> None:
    (sops / name).parent.mkdir(parents=True, exist_ok=True)
    (sops / name).write_text(text, encoding="utf-8")


@pytest.fixture
def sops(tmp_path: Path) -> Path:
    """Make a repository whose branch `usulan` changes one file, and `main` another meanwhile."""
    sops = tmp_path / "repo" / "folder naskah"
    for name, text in {"kota/index.md": UNIT, "kota/01.md": DRAFT, "kota/02.md": DRAFT}.items():
        write(sops, name, text)
    (tmp_path / "repo" / "lain.md").write_text("lain\n", encoding="utf-8")
    git(tmp_path / "repo", "init", "--quiet", "--initial-branch", "main")
    commit(sops, "Awal")
    git(sops, "switch", "--quiet", "--create", "usulan")
    write(sops, "kota/01.md", DRAFT.replace("Tamu", "Surat"))
    (tmp_path / "repo" / "lain.md").write_text("lain lagi\n", encoding="utf-8")
    commit(sops, "Usulan")
    git(sops, "switch", "--quiet", "main")
    write(sops, "kota/02.md", DRAFT.replace("Tamu", "Naskah"))
    commit(sops, "Sementara itu")
    git(sops, "switch", "--quiet", "usulan")
    return sops


def commit(folder: Path, subject: str) -> None:
    git(folder, "add", "--all", ":/")
    git(folder, "commit", "--quiet", "--message", subject)


def check(sops: Path, *arguments: str) -> tuple[int, set[str]]:
    """Return the exit code and the files that findings name."""
    command = ["periksa", "--sops", str(sops), *arguments]
    result = CliRunner().invoke(sop, command, prog_name="sop.py")
    lines = result.stdout.splitlines()
    return result.exit_code, {line.partition(".md:")[0].rpartition("/")[2] for line in lines}


def test_a_branch_is_compared_with_where_it_left_the_other(sops: Path) -> None:
    assert changed_files(sops, "main") == {"kota/01.md"}


def test_a_merge_commit_is_compared_with_its_first_parent(sops: Path) -> None:
    # So a forge hands a pull request to its checks, two commits deep.
    git(sops, "switch", "--quiet", "--detach", "main")
    git(sops, "merge", "--quiet", "--no-ff", "--message", "Gabungan", "usulan")
    shallow = sops.parent.parent / "dangkal"
    source = f"file://{sops.parent}"
    git(sops.parent, "branch", "gabungan")
    git(sops, "clone", "--quiet", "--depth", "2", "--branch", "gabungan", source, str(shallow))
    assert changed_files(shallow / sops.name, "HEAD^1") == {"kota/01.md"}


def test_what_is_not_yet_committed_counts(sops: Path) -> None:
    write(sops, "kota/02.md", DRAFT.replace("Tamu", "Arsip"))
    write(sops, "kota/é 03.md", DRAFT)
    assert changed_files(sops, "HEAD") == {"kota/02.md", "kota/é 03.md"}


def test_only_findings_of_the_change_are_reported(sops: Path) -> None:
    assert check(sops) == (0, {"01", "02"})
    assert check(sops, "--sejak", "main") == (0, {"01"})
    assert check(sops, "--sejak", "main", str(sops / "kota" / "02.md")) == (0, set())


def test_an_error_is_reported_wherever_it_is(sops: Path) -> None:
    write(sops, "kota/02.md", FAULTY)
    commit(sops, "Salah")
    assert check(sops, "--sejak", "HEAD") == (1, {"02"})


@pytest.mark.parametrize("since", ["tidak-ada", "--output=x", ""])
def test_an_unknown_commit_is_misuse(sops: Path, since: str) -> None:
    with pytest.raises(click.BadParameter, match="tidak ada commit"):
        changed_files(sops, since)


def test_unrelated_histories_are_misuse(sops: Path) -> None:
    git(sops.parent, "switch", "--quiet", "--orphan", "lain")
    git(sops.parent, "commit", "--quiet", "--allow-empty", "--message", "Tanpa pangkal")
    with pytest.raises(click.BadParameter, match="tidak ada pangkal bersama"):
        changed_files(sops.parent, "main")


def test_a_folder_without_history_is_misuse(tmp_path: Path) -> None:
    with pytest.raises(click.BadParameter, match="git tidak mengenal"):
        changed_files(tmp_path, "HEAD")


def test_a_machine_without_git_is_told(sops: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(click.BadParameter, match="pasang git"):
        changed_files(sops, "HEAD")
