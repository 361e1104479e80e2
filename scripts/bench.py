"""Measure what building catalogues takes, in seconds, memory and bytes; ratios in one run."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from environment import ROOT, command_environment, prepare
from terminal import DONE, say, speak_indonesian

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

DESCRIPTION = """\
Membuat katalog tiruan (bentuknya seperti yang asli, selalu sama untuk benih yang sama), lalu
membangunnya dengan simpanan diagram kosong dan penuh, pada N dan 5N SOP."""

STOCK_SAMPLE = 30
"""How many SOPs are built with stock Material, one engine start a diagram; the rest is scaled."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """One build, measured."""

    name: str
    sops: int
    seconds: float
    phases: Mapping[str, float]
    memory: int
    """Peak resident bytes of the Python process."""

    output: int
    """Bytes of the site."""

    @property
    def without_search(self) -> float:
        """Return the seconds less those of the index of the full text."""
        return self.seconds - self.phases.get("indeks isi", 0.0)

    @property
    def each(self) -> float:
        """Return milliseconds per SOP."""
        return self.seconds / self.sops * 1000

    @property
    def each_without_search(self) -> float:
        """Return milliseconds per SOP less those of the index of the full text."""
        return self.without_search / self.sops * 1000


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, and print a table."""
    speak_indonesian()
    parser = argparse.ArgumentParser(prog="bench.py", description=DESCRIPTION)
    parser.add_argument("--jumlah", type=int, default=200, metavar="N", help="jumlah SOP (200)")
    parser.add_argument("--benih", type=int, default=1, metavar="B", help="benih acak (1)")
    parser.add_argument("--sekali", action="store_true", help="hanya N, tanpa 5N")
    parser.add_argument(
        "--vs-stock",
        action="store_true",
        help="bandingkan dengan Material polos dan plantuml-markdown",
    )
    parser.add_argument(
        "--kutipan", action="store_true", help="ukur hanya pengenalan kutipan peraturan"
    )
    parser.add_argument(
        "--cari",
        action="store_true",
        help="ukur hanya pencarian pada N SOP di peramban, di samping pencarian bawaan Material",
    )
    parser.add_argument(
        "--kertas",
        action="store_true",
        help="ukur pencetakan PDF saja, di samping Chromium yang mencetak halaman yang sama",
    )
    options = parser.parse_args(argv)
    python = prepare(tests=options.cari or options.kertas)
    if options.kutipan:
        return _run_script(python, "bench_citations.py")
    if options.cari:
        return _measure_search(python, options)
    with tempfile.TemporaryDirectory(prefix="sop-bench-") as folder:
        if options.kertas:
            _report_paper(_paper(python, Path(folder), options))
        else:
            _report(list(_runs(python, Path(folder), options)))
    return DONE


def _paper(python: Path, folder: Path, options: argparse.Namespace) -> list[dict[str, Any]]:
    """Print a catalogue as PDF, one process and all cores, and its pages with Chromium."""
    sources, site = folder / "sops", folder / "site"
    _write(python, sources, options.jumlah, options.benih)
    say(f"Membangun {options.jumlah} SOP untuk Chromium, lalu mencetak …")
    build = [str(python), "-m", "mkdocs", "build", "-q", "-f", str(ROOT / "mkdocs.yml")]
    settings = {"SOP_SUMBER": str(sources), "SOP_PDF": "false", "SOP_PENCARIAN_ISI": "false"}
    subprocess.run([*build, "-d", str(site)], env=_environment(**settings), check=True)
    command = [str(python), str(ROOT / "scripts" / "bench_paper.py"), str(sources), str(site)]
    result = subprocess.run(
        [*command, str(folder / "cache")], env=_environment(), stdout=subprocess.PIPE, check=True
    )
    return [json.loads(line) for line in result.stdout.splitlines()]


def _report_paper(rates: Sequence[Mapping[str, Any]]) -> None:
    print(f"{'':28}{'PDF':>7}{'detik':>9}{'PDF/detik':>11}{'MB memori':>11}")
    for rate in rates:
        memory = f"{rate['memory'] / 1e6:.0f}" if rate["memory"] else "–"
        each = rate["papers"] / rate["seconds"]
        print(
            f"{rate['name']:28}{rate['papers']:>7}{rate['seconds']:>9.1f}{each:>11.1f}{memory:>11}"
        )
    chromium = rates[-1]["papers"] / rates[-1]["seconds"]
    for rate in rates[:-1]:
        ratio = rate["papers"] / rate["seconds"] / chromium
        print(f"{rate['name']}: {ratio:.1f} kali laju Chromium")


def _runs(python: Path, folder: Path, options: argparse.Namespace) -> Iterator[Run]:
    sizes = [options.jumlah] if options.sekali else [options.jumlah, 5 * options.jumlah]
    for size in sizes:
        sources = folder / f"sops-{size}"
        _write(python, sources, size, options.benih)
        cache = folder / f"cache-{size}"
        for state in ("kosong", "penuh"):
            say(f"Membangun {size} SOP, simpanan diagram {state} …")
            yield _build(python, folder, sources, cache, f"simpanan {state}", size)
    if options.vs_stock:
        say(f"Membangun {STOCK_SAMPLE} SOP dengan Material polos …")
        yield _build_stock(python, folder, folder / f"sops-{options.jumlah}")


def _run_script(python: Path, name: str, *arguments: Path) -> int:
    command = [str(python), str(ROOT / "scripts" / name), *map(str, arguments)]
    return subprocess.run(command, env=_environment(), check=False).returncode


def _measure_search(python: Path, options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="sop-bench-") as folder:
        sources = Path(folder) / "sops"
        say(f"Menulis {options.jumlah} SOP tiruan, lalu mengukur pencariannya …")
        _write(python, sources, options.jumlah, options.benih)
        return _run_script(python, "bench_search.py", sources)


def _write(python: Path, sources: Path, size: int, seed: int) -> None:
    script = str(ROOT / "scripts" / "synthetic.py")
    command = [str(python), script, str(sources), str(size), str(seed)]
    subprocess.run(command, check=True, env=_environment())


def _build(python: Path, folder: Path, sources: Path, cache: Path, name: str, size: int) -> Run:
    site = folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    command = [str(python), str(ROOT / "scripts" / "bench_worker.py")]
    result = subprocess.run(
        [*command, str(ROOT / "mkdocs.yml"), str(site), str(cache)],
        env=_environment(SOP_SUMBER=str(sources), SOP_PDF="false"),
        stdout=subprocess.PIPE,
        check=True,
    )
    measured = json.loads(result.stdout.splitlines()[-1])
    return Run(
        name=name,
        sops=size,
        seconds=measured["total"],
        phases=measured["phases"],
        memory=measured["memory"],
        output=_bytes(site),
    )


def _build_stock(python: Path, folder: Path, sources: Path) -> Run:
    """Build a sample as plain tables with one fence each, as stock Material would."""
    stock = folder / "stock"
    command = [str(python), str(ROOT / "scripts" / "bench_stock.py"), str(sources), str(stock)]
    subprocess.run([*command, str(STOCK_SAMPLE)], env=_environment(), check=True)
    start = time.perf_counter()
    build = [str(python), "-m", "mkdocs", "build", "-q", "-f", str(stock / "mkdocs.yml")]
    subprocess.run(build, env=_environment(), check=True)
    seconds = time.perf_counter() - start
    return Run(
        name="Material polos",
        sops=STOCK_SAMPLE,
        seconds=seconds,
        phases={},
        memory=0,
        output=_bytes(stock / "site"),
    )


def _environment(**settings: str) -> dict[str, str]:
    folders = [str(ROOT / "hooks"), str(ROOT / "scripts")]
    return command_environment(PYTHONPATH=os.pathsep.join(folders), **settings)


def _bytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _report(runs: Sequence[Run]) -> None:
    print(f"{'':24}{'SOP':>7}{'detik':>9}{'ms/SOP':>9}{'MB memori':>11}{'MB situs':>10}")
    for run in runs:
        memory = f"{run.memory / 1e6:.0f}" if run.memory else "–"
        print(
            f"{run.name:24}{run.sops:>7}{run.seconds:>9.1f}{run.each:>9.1f}"
            f"{memory:>11}{run.output / 1e6:>10.1f}"
        )
        if run.phases:
            print(f"    {'tanpa indeks isi':20}{'':7}{run.without_search:>9.1f}")
        for phase, seconds in run.phases.items():
            print(f"    {phase:20}{'':7}{seconds:>9.1f}")
    for line in _ratios(runs):
        print(line)


def _ratios(runs: Sequence[Run]) -> Iterator[str]:
    found = {(run.name, run.sops): run for run in runs}
    sizes = sorted({run.sops for run in runs if run.phases})
    for state in ("simpanan kosong", "simpanan penuh"):
        if len(sizes) > 1:
            few, many = (found[state, size] for size in sizes)
            words = f"satu SOP pada {many.sops} {many.each / few.each:.2f} kali waktunya"
            plain = many.each_without_search / few.each_without_search
            yield f"{state}: {words} pada {few.sops}; tanpa indeks isi {plain:.2f} kali"
    for run in runs:
        if not run.phases:
            ratio = run.each / found["simpanan kosong", sizes[0]].each
            yield f"{run.name}: {ratio:.1f} kali lebih lambat (contoh {run.sops} SOP, per SOP)"


if __name__ == "__main__":
    sys.exit(main())
