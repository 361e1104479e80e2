from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from environment import (
    ROOT,
    STAMP,
    node_modules_are_ready,
    prepare,
    venv_is_ready,
    venv_python,
)
from locking import alone
from system import SetupError, output

LOCK = {
    "name": "contoh",
    "lockfileVersion": 3,
    "requires": True,
    "packages": {
        "": {"name": "contoh", "dependencies": {"bagian": "file:bagian"}},
        "bagian": {"version": "1.0.0"},
        "node_modules/bagian": {"resolved": "bagian", "link": True},
    },
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Set up a project that needs nothing from a registry."""
    root = tmp_path_factory.mktemp("made")
    (root / "requirements.txt").write_text("# nothing\n", encoding="utf-8")
    (root / "requirements-test.txt").write_text("# nothing\n", encoding="utf-8")
    (root / "bagian").mkdir()
    package = json.dumps({"name": "bagian", "version": "1.0.0"})
    (root / "bagian" / "package.json").write_text(package, encoding="utf-8")
    package = json.dumps({"name": "contoh", "dependencies": {"bagian": "file:bagian"}})
    (root / "package.json").write_text(package, encoding="utf-8")
    (root / "package-lock.json").write_text(json.dumps(LOCK), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        # The Node of the environment is there on every machine that runs the tests.
        patch.setenv(
            "PATH", os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        )
        prepare(root)
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """Give a copy that a test may damage."""
    copy = tmp_path / "copy"
    shutil.copytree(made, copy, symlinks=True)
    return copy


def site_packages(root: Path) -> Path:
    return next(root.glob(".venv/lib/python*/site-packages"))


def dist_info(root: Path) -> Path:
    return next(site_packages(root).glob("pip-*.dist-info"))


def drop(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def edit_stamp(root: Path, **changes: str) -> None:
    file = root / ".venv" / STAMP
    file.write_text(json.dumps(json.loads(file.read_text()) | changes))


def test_what_was_made_is_ready_and_stays_untouched(root: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in root.rglob("*")}
    assert prepare(root) == venv_python(root)
    assert {file: file.stat().st_mtime_ns for file in root.rglob("*")} == before


VENV_DAMAGES: dict[str, Callable[[Path], object]] = {
    "no environment": lambda root: drop(root / ".venv"),
    "half made": lambda root: drop(root / ".venv" / STAMP),
    "stamp is no JSON": lambda root: (root / ".venv" / STAMP).write_text("{"),
    "stamp is another JSON": lambda root: (root / ".venv" / STAMP).write_text("[]"),
    "no Python": lambda root: drop(venv_python(root)),
    "Python of another version": lambda root: edit_stamp(root, python="3.11.0"),
    "a package is gone": lambda root: drop(site_packages(root) / "pip"),
    "a file of a package is gone": lambda root: drop(site_packages(root) / "pip" / "__main__.py"),
    "a package is gone with its record": lambda root: drop(dist_info(root)),
    "a record is gone": lambda root: drop(dist_info(root) / "RECORD"),
    "other requirements": lambda root: (root / "requirements.txt").write_text("# other\n"),
}


@pytest.mark.parametrize("damage", VENV_DAMAGES.values(), ids=VENV_DAMAGES)
def test_a_damaged_or_outdated_environment_is_noticed(
    root: Path, damage: Callable[[Path], object]
) -> None:
    assert venv_is_ready(root)
    damage(root)
    assert not venv_is_ready(root)


def test_the_requirements_of_tests_are_asked_for_apart(root: Path) -> None:
    assert not venv_is_ready(root, tests=True)
    prepare(root, tests=True)
    assert venv_is_ready(root, tests=True)
    assert venv_is_ready(root)


NODE_DAMAGES: dict[str, Callable[[Path], object]] = {
    "no packages": lambda root: drop(root / "node_modules"),
    "half made": lambda root: drop(root / "node_modules" / STAMP),
    "a package is gone": lambda root: drop(root / "node_modules" / "bagian"),
    "other lock": lambda root: (root / "package-lock.json").write_text("{}"),
}


@pytest.mark.parametrize("damage", NODE_DAMAGES.values(), ids=NODE_DAMAGES)
def test_damaged_or_outdated_node_packages_are_noticed(
    root: Path, damage: Callable[[Path], object]
) -> None:
    assert node_modules_are_ready(root)
    damage(root)
    assert not node_modules_are_ready(root)


def test_a_broken_environment_is_made_again(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drop(venv_python(root))
    prepare(root)
    assert venv_is_ready(root)
    assert output([venv_python(root), "-m", "pip", "--version"])[0] == 0
    assert "Membuat lingkungan Python" in capsys.readouterr().err


def test_an_outdated_environment_is_kept_and_brought_up_to_date(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "requirements.txt").write_text("# other\n", encoding="utf-8")
    prepare(root)
    assert venv_is_ready(root)
    assert "Membuat lingkungan Python" not in capsys.readouterr().err


def test_a_registry_out_of_reach_is_told_in_plain_words(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/")
    monkeypatch.setenv("PIP_RETRIES", "0")
    (root / "requirements.txt").write_text(
        f"tidak-ada-di-mana-pun==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8"
    )
    with pytest.raises(SetupError, match="Periksa sambungan internet"):
        prepare(root)
    assert not venv_is_ready(root), "what failed must not count as made"


def test_an_incomplete_clone_is_told(root: Path) -> None:
    drop(root / "package-lock.json")
    with pytest.raises(SetupError, match=r"package-lock\.json tidak terbaca"):
        prepare(root)


PREPARE = """\
import sys
from pathlib import Path
from environment import prepare
prepare(Path(sys.argv[1]))
"""


def test_of_two_set_ups_at_once_one_waits_for_the_other(root: Path) -> None:
    drop(root / ".venv")
    drop(root / "node_modules")
    runs = [
        subprocess.Popen(
            [os.path.realpath(sys.executable), "-c", PREPARE, root],
            env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for _ in range(2)
    ]
    said = [run.communicate(timeout=300)[1] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], said
    assert venv_is_ready(root)
    assert node_modules_are_ready(root)
    (waited,) = (words for words in said if "menunggu sampai selesai" in words)
    (made,) = (words for words in said if words != waited)
    assert "Membuat lingkungan Python" in made
    assert "Membuat" not in waited
    assert "Memasang" not in waited


def test_a_lock_goes_with_whoever_held_it(tmp_path: Path) -> None:
    file = tmp_path / "baru" / "kunci"
    hold = "from pathlib import Path; from locking import alone; import sys, time\n"
    hold += "with alone(Path(sys.argv[1]), print): print('di dalam', flush=True); time.sleep(60)"
    command = [sys.executable, "-c", hold, file]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "scripts")}
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, encoding="utf-8") as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "di dalam\n"
        waits = 0

        def end_the_holder() -> None:
            nonlocal waits
            waits += 1
            holder.kill()

        with alone(file, end_the_holder):
            assert waits == 1
    assert not list(set(tmp_path.rglob("*")) - {file, file.parent})


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("", encoding="utf-8")
    with (
        pytest.raises(SetupError, match="tidak dapat ditulisi"),
        alone(tmp_path / ".cache" / "kunci", list),
    ):
        pass


@pytest.mark.parametrize(
    "name", ["environment", "locking", "sop", "start", "system", "terminal", "test"]
)
def test_old_pythons_can_read_what_tells_them_they_are_too_old(name: str) -> None:
    source = (ROOT / "scripts" / f"{name}.py").read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 8))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not imported & {"dataclasses", "enum", "tomllib"}, "these differ in old Pythons"
