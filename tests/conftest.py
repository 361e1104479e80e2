from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, sync_playwright

from system import find_chromium

CASES = Path(__file__).parent / "cases"


class Golden(Protocol):
    """Compare a text with the expected file of a case."""

    def __call__(self, text: str, case: str) -> None: ...


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the expected files of tests/cases anew; read the difference before committing",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Give a check of a text against `tests/cases/<case>`, such as `flow/branch.puml`."""
    update = bool(request.config.getoption("--update-golden"))

    def check(text: str, case: str) -> None:
        expected = CASES / case
        if update:
            expected.parent.mkdir(parents=True, exist_ok=True)
            expected.write_text(text, encoding="utf-8", newline="")
        assert expected.is_file(), f"no {expected}: make it with --update-golden"
        with expected.open(encoding="utf-8", newline="") as stream:
            assert text == stream.read()

    return check


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the Chromium of this machine, once for each worker."""
    path = find_chromium()
    assert path, "no Chromium on this machine; scripts/test.py installs one or says how"
    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=path)
        yield browser
        browser.close()
