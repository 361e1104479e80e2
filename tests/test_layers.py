"""Imports go down only; the core reaches nothing outside itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOOKS = ROOT / "hooks"

LAYERS = (
    {"sopkit.findings", "sopkit.duration", "sopkit.dates", "sopkit.memory", "sopkit.patterns"},
    {"sopkit.source", "sopkit.settings"},
    {"sopkit.model", "sopkit.prose"},
    {"sopkit.documents", "sopkit.legal", "sopkit.flow", "sopkit.units", "sopkit.terms"},
    {"sopkit.entries", "sopkit.placement"},
    {"sopkit.links", "sopkit.basis"},
    {"sopkit.register", "sopkit.services"},
    {"sopkit.rules", "sopkit.joined"},
    {"sopkit.catalog"},
    {"sopkit.loading", "sopkit.audience"},
    {"publish"},
    {"mkdocs_events"},
)
"""From the bottom up; a module imports from lower layers and from its own package."""

OUTSIDE = {"mkdocs", "subprocess", "socket", "http", "urllib", "requests", "logging", "jinja2"}


def modules() -> list[Path]:
    return sorted(HOOKS.rglob("*.py"))


def name_of(file: Path) -> str:
    parts = file.relative_to(HOOKS).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            yield node.module or ""


def rank(module: str) -> int | None:
    for at, layer in enumerate(LAYERS):
        if any(module == name or module.startswith(f"{name}.") for name in layer):
            return at
    return None


def package(module: str) -> str:
    parts = module.split(".")
    return ".".join(parts[: 2 if parts[0] == "sopkit" else 1])


@pytest.mark.parametrize("file", modules(), ids=name_of)
def test_imports_go_down_only(file: Path) -> None:
    own = name_of(file)
    if own == "sopkit":
        return
    assert rank(own) is not None, f"{own} has no layer; add it to LAYERS"
    for module in imports(file):
        other = rank(module)
        if other is None or package(module) == package(own):
            continue
        assert other < rank(own), f"{own} imports {module}, which is not below it"  # type: ignore[operator]


@pytest.mark.parametrize("file", modules(), ids=name_of)
def test_only_the_event_handlers_import_mkdocs(file: Path) -> None:
    tops = {module.split(".")[0] for module in imports(file)}
    if name_of(file) != "mkdocs_events":
        assert "mkdocs" not in tops
    if name_of(file).startswith("sopkit"):
        assert not tops & OUTSIDE


@pytest.mark.parametrize("file", modules(), ids=name_of)
def test_only_scripts_print(file: Path) -> None:
    calls = (
        n for n in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)
    )
    assert not any(isinstance(c.func, ast.Name) and c.func.id == "print" for c in calls)
