"""One worker process: asked line by line, stopped when it hangs, started anew when it died."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import threading
from collections.abc import Sequence
from typing import IO, Any

from publish.plantuml_engine.engine import (
    Complaint,
    Drawing,
    EngineUnavailableError,
    Picture,
    plantuml_complaint,
)

_START_LIMIT = 120.0


class Worker:
    """A Node process that draws one source at a time."""

    def __init__(self, command: Sequence[str], *, limit: float) -> None:
        self._command = command
        self._limit = limit
        self._process: subprocess.Popen[str] | None = None
        self._errors: IO[str] | None = None
        self._asked = 0

    def draw(self, source: str) -> Drawing:
        """Draw one source within the time limit; a process that fails is replaced."""
        answer = self._ask(source)
        if answer is None:
            # It may have died of what was drawn before; a fresh process has had only this source.
            answer = self._ask(source)
        if answer is None:
            return Complaint(
                message="mesin diagram berhenti saat menggambar diagram ini", line=None
            )
        return answer

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.communicate()
        if self._errors:
            self._errors.close()
            self._errors = None

    def _ask(self, source: str) -> Drawing | None:
        """Return the answer; None where the process died without one."""
        process = self._process or self._start()
        self._asked += 1
        request = json.dumps({"id": self._asked, "source": source})
        line, expired = _exchange(process, request, self._limit)
        answer = _parse(line)
        if answer is None or answer.get("id") != self._asked:
            self.stop()
            return self._overdue() if expired else None
        if "svg" in answer:
            return Picture(svg=answer["svg"])
        return plantuml_complaint(answer["error"]["message"], answer["error"]["line"])

    def _overdue(self) -> Complaint:
        return Complaint(
            message=f"diagram tidak selesai digambar dalam {self._limit:g} detik", line=None
        )

    def _start(self) -> subprocess.Popen[str]:
        self._errors = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 -- closed with the process
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            encoding="utf-8",
            env=_bare_environment(),
        )
        self._process = process
        line, _ = _exchange(process, None, _START_LIMIT)
        if "ready" not in (_parse(line) or {}):
            self._fail_to_start()
        return process

    def _fail_to_start(self) -> None:
        said = ""
        if self._errors:
            self._errors.seek(0)
            said = self._errors.read()[-600:].strip()
        self.stop()
        raise EngineUnavailableError(f"mesin diagram tidak dapat dijalankan: {said}")


def _exchange(
    process: subprocess.Popen[str], request: str | None, limit: float
) -> tuple[str, bool]:
    """Send a request, wait for a line; killing the process is what ends a wait that is too long."""
    expired = threading.Event()

    def expire() -> None:
        expired.set()
        process.kill()

    assert process.stdin
    assert process.stdout
    timer = threading.Timer(limit, expire)
    timer.start()
    try:
        if request is not None:
            process.stdin.write(request + "\n")
            process.stdin.flush()
        return process.stdout.readline(), expired.is_set()
    except (BrokenPipeError, OSError):
        return "", expired.is_set()
    finally:
        timer.cancel()


def _parse(line: str) -> dict[str, Any] | None:
    try:
        answer = json.loads(line)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None


def _bare_environment() -> dict[str, str]:
    # The engine needs no variable of the machine, and what it cannot see it cannot print.
    # Windows starts no process without its own folder.
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
    return {**kept, "TZ": "UTC"}
