"""All documents of a build, printed on all cores while its pages are made."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from publish.paper.archive import Archive
from publish.paper.press import Press
from publish.paper.sheet import SHEETS
from publish.paper.worker import Printed

if TYPE_CHECKING:
    from publish.paper.orders import Order
    from sopkit.settings import Settings

HOOKS = Path(__file__).resolve().parents[2]


class WorkerError(Exception):
    """A printing process that ended without an answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Workshop:
    """Where documents are printed, and where printed ones are kept."""

    press: Press
    archive: Archive
    processes: int

    @classmethod
    def of(cls, templates: Path, cache: Path, settings: Settings) -> Workshop:
        """Set up for a site: its templates, its sheet, one process a core."""
        folder, typefaces = (templates / name for name in ("paper", "fonts"))
        press = Press(
            templates=folder.resolve(),
            typefaces=typefaces.resolve(),
            sheet=SHEETS[settings.kertas.ukuran],
        )
        archive = Archive(cache, folder, typefaces)
        return cls(press=press, archive=archive, processes=os.cpu_count() or 1)

    def open(self, orders: Iterable[Order]) -> Printing:
        """Begin to print what is not kept; nobody waits for it yet."""
        return Printing(self, orders)

    def key(self, order: Order) -> str:
        """Return what a document is kept by."""
        logos = sorted(order.logos.items())
        return self.archive.key(f"{self.press!r}\n{order.document!r}\n{logos!r}")


class Printing:
    """Orders under way."""

    def __init__(self, workshop: Workshop, orders: Iterable[Order]) -> None:
        self._workshop = workshop
        self._idle: SimpleQueue[_Process] = SimpleQueue()
        self._started: list[_Process] = []
        self._pool = ThreadPoolExecutor(workshop.processes, thread_name_prefix="kertas")
        self._waiting: dict[Future[Printed], Order] = {
            self._pool.submit(self._print, order): order for order in orders
        }

    def results(self) -> Iterator[tuple[Order, Printed]]:
        """Yield what became of each order, as it is ready."""
        for future in as_completed(self._waiting):
            yield self._waiting[future], future.result()

    def close(self) -> None:
        """End all processes, whatever they are doing."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in self._started:
            process.stop()
        self._pool.shutdown(wait=True)

    def _print(self, order: Order) -> Printed:
        key = self._workshop.key(order)
        kept = self._workshop.archive.find(key)
        if kept is not None:
            return Printed(body=kept, complaint="")
        printed = self._ask(order)
        if printed.body is not None:
            self._workshop.archive.keep(key, printed.body)
        return printed

    def _ask(self, order: Order) -> Printed:
        process = self._idle.get() if not self._idle.empty() else self._start()
        try:
            printed = process.print(order)
        except WorkerError as error:
            return Printed(body=None, complaint=str(error))
        self._idle.put(process)
        return printed

    def _start(self) -> _Process:
        process = _Process(self._workshop.press)
        self._started.append(process)
        return process


class _Process:
    """A worker process."""

    def __init__(self, press: Press) -> None:
        # Not by -m: what a module run so defines would be pickled as `__main__`'s.
        command = [sys.executable, "-P", "-c", "from publish.paper.worker import main; main()"]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(HOOKS)},
        )
        self._send(press)

    def print(self, order: Order) -> Printed:
        """Wait for a document.

        Raises:
            WorkerError: the process ended.
        """
        self._send(order)
        assert self._process.stdout
        try:
            answer: Any = pickle.load(self._process.stdout)  # noqa: S301 (our own process)
        except (EOFError, pickle.UnpicklingError) as error:
            raise WorkerError("proses pencetak berhenti") from error
        assert isinstance(answer, Printed)
        return answer

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()

    def _send(self, value: object) -> None:
        assert self._process.stdin
        try:
            pickle.dump(value, self._process.stdin)
            self._process.stdin.flush()
        except BrokenPipeError as error:
            raise WorkerError("proses pencetak berhenti") from error
