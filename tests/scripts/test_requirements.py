"""What is imported is asked for, and what is asked for is pinned."""

from __future__ import annotations

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from environment import ROOT

OURS = {"commands", "publish", "sopkit"}
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==\S+", re.MULTILINE)


def asked_for(name: str) -> set[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return {match[0] for line in lines if (match := re.match(r"[a-z][a-z0-9-]*", line))}


def pins(name: str) -> set[str]:
    text = (ROOT / name).read_text(encoding="utf-8").replace(" \\\n", "\n")
    return {match[0] for match in PIN.finditer(text)}


def pinned_names(name: str) -> set[str]:
    return {pin.partition("==")[0] for pin in pins(name)}


def imported(folder: Path) -> set[str]:
    names = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize("folder", ["hooks", "scripts"])
def test_each_import_is_asked_for_by_name(folder: str) -> None:
    own = {file.stem for file in (ROOT / folder).glob("*.py")}
    own |= {file.stem for file in (ROOT / "scripts").glob("*.py")}
    outside = imported(ROOT / folder) - OURS - own - set(sys.stdlib_module_names)
    distributions = packages_distributions()
    # What takes pictures runs where the tests run, and says so when it sets up.
    asked = asked_for("requirements.in")
    asked |= {"playwright"} if folder == "scripts" else set()
    for module in sorted(outside):
        names = {name.lower().replace("_", "-") for name in distributions.get(module, [module])}
        assert names & asked, f"{module} is not in requirements.in"


@pytest.mark.parametrize("name", ["requirements", "requirements-test"])
def test_all_that_is_asked_for_is_pinned_with_its_hashes(name: str) -> None:
    assert asked_for(f"{name}.in") <= pinned_names(f"{name}.txt")
    text = (ROOT / f"{name}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\S)", re.sub(r"(?m)^\s*#.*\n?", "", text).strip())
    assert len(blocks) > 20
    for block in blocks:
        assert re.match(r"[a-z0-9-]+==[\w.]+( ; [^\\]+)? \\\n", block), block
        assert "--hash=sha256:" in block, block


def test_the_tests_run_with_what_is_published() -> None:
    assert pins("requirements.txt") <= pins("requirements-test.txt")
