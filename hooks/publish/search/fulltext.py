"""The index of the full text, made by Pagefind from one small page for each record."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from publish.search.records import Kind

if TYPE_CHECKING:
    from jinja2 import Environment

    from publish.search.records import Record


class FullTextError(Exception):
    """No index can be made; the message says why, in Indonesian."""


def write_full_text(records: Iterable[Record], environment: Environment, target: Path) -> None:
    """Index the full text of records into a folder, which is made.

    Raises:
        FullTextError: Pagefind is not there, or fails.
    """
    template = environment.get_template("sop-pages/record.html")
    with TemporaryDirectory(prefix="sop-cari-") as folder:
        for record in records:
            if record.kind is not Kind.LISTED:
                page = Path(folder) / record.url / "index.html"
                page.parent.mkdir(parents=True, exist_ok=True)
                page.write_text(template.render(record=record), encoding="utf-8")
        _run_pagefind(Path(folder), target)
    for name in _UNUSED:
        for file in target.glob(name):
            shutil.rmtree(file) if file.is_dir() else file.unlink()
    worker = target / "pagefind-worker.js"
    own = _BY_PAGE.read_text(encoding="utf-8")
    worker.write_text(f"{worker.read_text(encoding='utf-8')}\n{own}", encoding="utf-8")


# Its Python interface waits a tenth of a second for each page; the command reads a folder at once.
def _run_pagefind(source: Path, target: Path) -> None:
    command = (sys.executable, "-P", "-m", "pagefind", "--force-language", "id", "--silent")
    places = ("--site", str(source), "--output-path", str(target.resolve()))
    done = subprocess.run(
        [*command, *places], capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode == 0:
        return
    if "No module named" in done.stderr:
        raise FullTextError(
            "indeks isi memerlukan Pagefind, yang belum terpasang; "
            "jalankan python3 scripts/start.py, atau setel pencarian_isi: false di mkdocs.yml"
        )
    raise FullTextError(f"Pagefind gagal membuat indeks isi: {done.stderr.strip()}")


_BY_PAGE = Path(__file__).with_name("by_page.js")
"""What answers in the place of the slowest part of Pagefind; the file says why."""

_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")
"""Its own user interfaces, and what reads other languages."""
