from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sopkit.flow.graph import Section
from sopkit.flow.matrix import as_text, cut, route

CASES = sorted((Path(__file__).parents[3] / "cases" / "matrix").glob("*.in"))


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_golden_drawings(
    file: Path, case: Callable[[str], Any], golden: Callable[[str, str], None]
) -> None:
    given = case(file.read_text(encoding="utf-8"))
    pages = cut(route(given.section, first=given.first), given.breaks)
    drawn = "- - -\n".join(as_text(page) for page in pages)
    golden(drawn, f"matrix/{file.stem}.txt")


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_golden_drawings_have_no_faults(
    file: Path, case: Callable[[str], Any], find_faults: Callable[[object, Section], list[str]]
) -> None:
    given = case(file.read_text(encoding="utf-8"))
    assert find_faults(route(given.section, first=given.first), given.section) == []
