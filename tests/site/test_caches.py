"""What builds keep for the next one goes once no build uses it any more."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

if TYPE_CHECKING:
    from tests.site.conftest import Builder

CACHE = Path(__file__).resolve().parents[2] / ".cache"
UNIT = "---\ndokumen: unit\njenis: instansi\nnama: Pemerintah Kota Contoh\n---\n"


@pytest.fixture
def unused() -> Iterator[list[Path]]:
    """Put a file into either cache that no build has used for a year."""
    key = 2 * uuid4().hex
    files = [CACHE / "diagrams" / "00" / f"{key}.svg", CACHE / "paper" / "00" / f"{key}.pdf"]
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"lama")
        os.utime(file, 2 * (time.time() - 365 * 24 * 60 * 60,))
    yield files
    for file in files:
        file.unlink(missing_ok=True)


def test_a_finished_build_clears_both_caches(
    unused: list[Path], build: Builder, tmp_path: Path
) -> None:
    index = tmp_path / "sops" / "kota-contoh" / "index.md"
    index.parent.mkdir(parents=True)
    index.write_text(UNIT, encoding="utf-8")
    done = build(tmp_path / "site", SOP_SUMBER=str(tmp_path / "sops"))
    assert done.code == 0, done.output
    assert not any(file.exists() for file in unused)
