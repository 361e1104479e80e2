from __future__ import annotations

import sys
from pathlib import Path

import pytest

from system import SetupError, find_chromium, output, run


def test_a_command_that_is_not_there_is_a_failure_not_an_exception() -> None:
    code, words = output(["tidak-ada-perintah-ini"])
    assert code == 127
    assert words


def test_the_last_words_of_a_failing_command_are_quoted() -> None:
    program = "print(*range(1, 10), sep='\\n'); raise SystemExit(3)"
    with pytest.raises(SetupError) as caught:
        run([sys.executable, "-c", program], problem="Gagal.")
    assert str(caught.value) == "Gagal.\nKeluaran terakhirnya:\n  5\n  6\n  7\n  8\n  9"


def test_a_command_is_tried_as_often_as_asked(tmp_path: Path) -> None:
    program = (
        "import pathlib; file = pathlib.Path('tries'); file.touch();"
        "text = file.read_text() + 'x'; file.write_text(text); raise SystemExit(len(text) < 2)"
    )
    run([sys.executable, "-c", program], problem="Gagal.", cwd=tmp_path, attempts=3)
    assert (tmp_path / "tries").read_text() == "xx"


def test_a_named_chromium_is_the_only_one_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOP_CHROMIUM", "/tidak/ada/chromium")
    assert find_chromium() is None
    monkeypatch.setenv("SOP_CHROMIUM", sys.executable)
    assert find_chromium() == sys.executable
