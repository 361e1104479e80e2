"""Measure searching in a browser, beside Material's own search over the same pages.

`scripts/bench.py --cari` starts it as a process; it needs what the tests need.
"""

from __future__ import annotations

import functools
import http.server
import math
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from environment import ROOT, command_environment
from publish.render import make_environment
from publish.search.fulltext import write_full_text
from publish.search.names import names_index
from publish.search.records import Kind, make_records
from sopkit.loading import load_catalog
from sopkit.settings import Settings
from system import find_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from publish.search.records import Record

QUESTIONS = (
    "menyusun laporan kinerja",
    "memeriksa surat perintah tugas",
    "nota dinas kabag",
    "dokumen standar pelayanan",
    "menghimpun data pencapaian",
    "penetapan rancangan keputusan",
    "jadwal pertemuan opd",
    "arsip surat undangan",
    "penyusunan anggaran",
    "verifikasi berkas permohonan",
    "rekapitulasi data pegawai",
    "persetujuan kepala dinas",
    "surat keputusan wali kota",
    "evalusi kinerja",
    "laporan pertanggungjawaban",
    "undangan rapat",
)
"""Words of the synthetic catalogue, some in another form, one misspelt."""

ROUNDS = 4
"""How many fresh visitors ask them all, each beginning with another one."""

OURS = """async (questions) => {
  const { Finder } = await import(new URL("assets/sop/find.js", document.baseURI));
  const spent = async (work) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  let finder;
  const load = await spent(async () => { finder = await Finder.load(); });
  const typing = [];
  for (const question of questions)
    for (let end = 2; end <= question.length; end += 1)
      typing.push(await spent(() => finder.byName(question.slice(0, end))));
  const first = await spent(() => finder.find(questions[0]));
  const next = [];
  for (const question of questions.slice(1)) next.push(await spent(() => finder.find(question)));
  return { load, typing, first, next };
}"""

STOCK = """async (questions) => {
  const input = document.querySelector("[data-md-component=search-query]");
  const told = document.querySelector(".md-search-result__meta");
  const change = (text) => new Promise((done) => {
    const start = performance.now();
    const watch = new MutationObserver(() => {
      if (!/\\d|Tidak/.test(told.textContent)) return;
      watch.disconnect();
      done(performance.now() - start);
    });
    watch.observe(told, { childList: true, characterData: true, subtree: true });
    input.value = text;
    input.dispatchEvent(new Event("keyup", { bubbles: true }));
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  input.focus();
  const first = await change(questions[0]);
  const next = [];
  for (const question of questions.slice(1)) next.push(await change(question));
  return { first, next };
}"""

CONFIG = """\
site_name: Pembanding
theme: {name: material, language: id, font: false}
plugins: [{search: {lang: en}}]
not_in_nav: "*"
nav: [index.md]
validation: {omitted_files: ignore}
"""


def main(sources: str) -> None:
    """Measure both, and print a table."""
    catalog = load_catalog(Path(sources), settings=Settings(), today=date(2026, 1, 1))
    records = tuple(make_records(catalog))
    with tempfile.TemporaryDirectory(prefix="sop-bench-cari-") as folder:
        ours, stock = Path(folder, "ours"), Path(folder, "stock")
        start = time.perf_counter()
        _write_ours(ours, records, make_environment(ROOT / "overrides", catalog.calendar))
        indexing = time.perf_counter() - start
        _write_stock(stock, records)
        with sync_playwright() as engine:
            browser = engine.chromium.launch(executable_path=find_chromium())
            own = _ask(browser, ours, OURS)
            theirs = _ask(browser, stock / "site", STOCK)
            browser.close()
    load = f"beban mesin {os.getloadavg()[0]:.1f} pada {os.cpu_count()} inti"
    print(f"{len(catalog.listed)} SOP, {ROUNDS} kali {len(QUESTIONS)} pertanyaan, {load}")
    _report(indexing, own, theirs)


def _write_ours(folder: Path, records: tuple[Record, ...], environment: Any) -> None:  # noqa: ANN401
    shutil.copytree(ROOT / "overrides" / "assets", folder / "assets")
    (folder / "search").mkdir()
    (folder / "index.html").write_text("<!doctype html><title>Cari</title>", encoding="utf-8")
    names = names_index(records, full_text=True)
    write_full_text(records, environment, folder / "search")
    (folder / "search" / "nama.json").write_text(names, encoding="utf-8")


def _write_stock(folder: Path, records: tuple[Record, ...]) -> None:
    """Build the same words as pages of stock Material."""
    docs = folder / "docs"
    for record in records:
        if record.kind is not Kind.LISTED:
            parts = "".join(f"\n## {part.heading}\n\n{part.text}\n" for part in record.parts)
            page = docs / record.url / "index.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            head = f"# {record.title}\n\n{record.number} {record.place}\n\n{record.text}\n"
            page.write_text(head + parts, encoding="utf-8")
    (docs / "index.md").write_text("# Pembanding\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    build = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")]
    subprocess.run(build, env=command_environment(), check=True)


def _ask(browser: Browser, folder: Path, script: str) -> dict[str, list[float]]:
    """Return milliseconds by what was done, of all rounds together."""
    found: dict[str, list[float]] = {}
    with _served(folder) as address:
        for at in range(ROUNDS):
            turn = at * len(QUESTIONS) // ROUNDS
            page = browser.new_page()
            page.set_default_timeout(300_000)
            page.goto(address, wait_until="load")
            spent = page.evaluate(script, [*QUESTIONS[turn:], *QUESTIONS[:turn]])
            page.close()
            for name, value in spent.items():
                found.setdefault(name, []).extend(value if isinstance(value, list) else [value])
    return found


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    handler = functools.partial(_QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Writes no log."""

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


def _report(indexing: float, own: dict[str, list[float]], theirs: dict[str, list[float]]) -> None:
    rows = {
        "indeks nama dimuat": own["load"],
        "mengetik": own["typing"],
        "isi, pertama": own["first"],
        "isi, berikutnya": own["next"],
        "Material, pertama": theirs["first"],
        "Material, berikutnya": theirs["next"],
    }
    print(f"indeks nama dan isi dibuat dalam {indexing:.1f} detik")
    print(f"{'milidetik di peramban':28}{'tengah':>9}{'95 %':>9}{'terlama':>9}")
    for name, spent in rows.items():
        last = sorted(spent)[math.ceil(0.95 * len(spent)) - 1]
        print(f"    {name:24}{median(spent):>9.1f}{last:>9.1f}{max(spent):>9.1f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
