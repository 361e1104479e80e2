from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from environment import ROOT, node_modules_are_ready, venv_is_ready

# The interpreter below the environment: it has none of the project's packages.
BARE_PYTHON = os.path.realpath(sys.executable)

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run() -> Run:
    """Run a script as a maintainer does, with a Python that has no packages."""

    def call(
        script: Path, *arguments: str, cwd: Path | None = None, **env: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [BARE_PYTHON, script, *arguments],
            cwd=cwd,
            env={**os.environ, **env},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return call


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a small project around the real scripts and the environment that is there."""
    assert venv_is_ready(ROOT, tests=True), "run scripts/test.py once"
    assert node_modules_are_ready(ROOT), "run scripts/test.py once"
    root = tmp_path / "proyek dengan spasi"
    root.mkdir()
    shutil.copytree(ROOT / "scripts", root / "scripts")
    for pattern in ("requirements*", "package*.json"):
        for file in ROOT.glob(pattern):
            shutil.copy(file, root)
    for folder in (".venv", "node_modules"):
        (root / folder).symlink_to(ROOT / folder)
    (root / "sops").mkdir()
    (root / "sops" / "index.md").write_text("# Halaman muka\n", encoding="utf-8")
    (root / "hooks").mkdir()
    (root / "hooks" / "events.py").write_text(EVENTS, encoding="utf-8")
    (root / "mkdocs.yml").write_text(MKDOCS_YML, encoding="utf-8")
    return root


MKDOCS_YML = """\
site_name: !ENV [SOP_AUDIENS, tidak ada]
docs_dir: !ENV [SOP_SUMBER, tidak ada]
theme: material
hooks: [hooks/events.py]
"""

EVENTS = """\
from mkdocs.exceptions import PluginError


def on_page_markdown(markdown, **_):
    if "galat" in markdown:
        raise PluginError("sops/index.md:1: temuan")
    return markdown + "\\nkata pertama\\n"
"""
