from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from environment import ROOT

Run = Callable[..., "subprocess.CompletedProcess[str]"]

PYPROJECT = """\
[tool.mypy]
files = ["hooks"]
[tool.ruff]
include = ["hooks/*.py", "tests/*.py"]
[tool.pytest.ini_options]
testpaths = ["tests"]
markers = ["browser: none here"]
"""

TESTS = """\
import pytest


def test_right():
    assert True


@pytest.mark.skip
def test_left_out():
    raise AssertionError
"""

FAILING = """\


def test_wrong():
    assert False
"""

ARGUMENTS = ("-m", "not browser", "-n", "0", "-p", "no:cacheprovider")


def with_tests(project: Path, tests: str) -> Path:
    (project / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (project / "tests").mkdir()
    (project / "tests" / "test_one.py").write_text(tests, encoding="utf-8")
    (project / "hooks" / "events.py").write_text("answer: int = 1\n", encoding="utf-8")
    return project / "scripts" / "test.py"


def test_all_checks_run_and_the_last_line_counts_them(run: Run, project: Path) -> None:
    result = run(with_tests(project, TESTS), *ARGUMENTS)
    assert result.returncode == 0, result.stdout + result.stderr
    assert result.stdout.splitlines()[-1] == "4 passed, 0 failed"
    assert "Semua pemeriksaan lulus." in result.stderr


def test_each_check_can_fail_the_run_and_none_hides_another(run: Run, project: Path) -> None:
    script = with_tests(project, TESTS + FAILING)
    (project / "hooks" / "events.py").write_text("import os\nanswer:int='x'\n", encoding="utf-8")
    result = run(script, *ARGUMENTS)
    assert result.returncode == 1
    assert "Gagal: ruff check, ruff format, mypy, pytest." in result.stderr
    assert result.stdout.splitlines()[-1] == "1 passed, 4 failed"


def test_a_failing_check_fails_the_run_though_all_tests_pass(run: Run, project: Path) -> None:
    script = with_tests(project, TESTS)
    (project / "hooks" / "events.py").write_text('answer: int = "x"\n', encoding="utf-8")
    result = run(script, *ARGUMENTS)
    assert result.returncode == 1
    assert result.stdout.splitlines()[-1] == "3 passed, 1 failed"


def test_arguments_reach_pytest(run: Run, project: Path) -> None:
    result = run(with_tests(project, TESTS + FAILING), *ARGUMENTS, "-k", "right")
    assert result.stdout.splitlines()[-1] == "4 passed, 0 failed"


def test_an_argument_pytest_does_not_know_fails_the_run(run: Run, project: Path) -> None:
    result = run(with_tests(project, TESTS), *ARGUMENTS, "--tidak-dikenal")
    assert result.returncode == 1
    assert result.stdout.splitlines()[-1] == "3 passed, 1 failed"


def test_a_missing_browser_is_told(run: Run, project: Path) -> None:
    # Without PATH there is neither a Chromium nor an apt-get that could bring one.
    result = run(with_tests(project, TESTS), PATH="/tidak/ada", SOP_CHROMIUM="/tidak/ada")
    assert result.returncode == 2
    assert "sudo apt-get install chromium" in result.stderr


def test_help_names_what_is_passed_on(run: Run) -> None:
    result = run(ROOT / "scripts" / "test.py", "--help")
    assert result.returncode == 0
    assert "diteruskan kepada pytest" in result.stdout


def test_ci_runs_the_same_command() -> None:
    script = ROOT / ".ci" / "run"
    result = subprocess.run(
        ["bash", script, "--help"], capture_output=True, encoding="utf-8", check=False
    )
    assert result.returncode == 0
    assert result.stdout.startswith("Pemakaian: test.py")
