from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from sopkit.catalog import Catalog
from sopkit.loading import load_catalog
from sopkit.settings import Settings
from system import find_chromium

CASES = Path(__file__).parent / "cases"

settings.register_profile("patient", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("patient")


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


@pytest.fixture
def make_catalog(tmp_path: Path) -> Callable[..., Catalog]:
    """Give a reader of sources, told by path below `sops/`, as a catalogue of 2026-11-20."""

    def make(files: Mapping[str, str], **settings: object) -> Catalog:
        root = tmp_path / "sops"
        for path, text in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        house = Settings.model_validate(settings)
        return load_catalog(root, settings=house, today=date(2026, 11, 20))

    return make
