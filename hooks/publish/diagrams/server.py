"""The store behind a loopback port, because plantuml-markdown asks for diagrams over HTTP."""

from __future__ import annotations

import os
import threading
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from textwrap import wrap
from types import TracebackType
from typing import Self

from publish.diagrams.diagram import FailedDiagram
from publish.diagrams.store import DiagramStore
from publish.plantuml_engine.remote import decode

_HOST = "127.0.0.1"
_LONGEST_SOURCE = 1_000_000
_PATIENCE = 0.02
"""Seconds until it is noticed that nobody asks any more; every build waits for that."""

_NO_PROXY = ("no_proxy", "NO_PROXY")


class DiagramServer:
    """Serves `GET /svg/{encoded}` and `POST /svg/` from a store, for this machine alone."""

    def __init__(self, store: DiagramStore) -> None:
        self._store = store
        self._http: _Http | None = None
        self._thread: threading.Thread | None = None
        self._environment: dict[str, str | None] = {}
        self._asked: set[str] = set()

    @property
    def asked(self) -> frozenset[str]:
        """Return every source that was asked for."""
        return frozenset(self._asked)

    def start(self) -> str:
        """Listen, and return the address for the `server` option of plantuml-markdown."""
        self._http = _Http(self._drawn)
        serve = partial(self._http.serve_forever, poll_interval=_PATIENCE)
        self._thread = threading.Thread(target=serve, daemon=True)
        self._thread.start()
        self._bypass_proxies()
        return f"http://{_HOST}:{self._http.server_port}"

    def stop(self) -> None:
        """Stop listening; harmless where it never started."""
        if self._http and self._thread:
            self._http.shutdown()
            self._http.server_close()
            self._thread.join()
        self._http = self._thread = None
        for name, value in self._environment.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
        self._environment = {}

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _drawn(self, source: str) -> str:
        self._asked.add(source)
        diagram = self._store.render([source])[source]
        if isinstance(diagram, FailedDiagram):
            return failure_notice(diagram)
        return diagram.svg

    def _bypass_proxies(self) -> None:
        # plantuml-markdown would send what is meant for this machine to the proxy of the office.
        self._environment = {name: os.environ.get(name) for name in _NO_PROXY}
        for name, value in self._environment.items():
            os.environ[name] = f"{_HOST},{value}" if value else _HOST


@contextmanager
def served(store: DiagramStore) -> Iterator[str]:
    """Serve a store as long as the block runs; gives the address."""
    server = DiagramServer(store)
    try:
        yield server.start()
    finally:
        server.stop()


def failure_notice(failure: FailedDiagram) -> str:
    """Return a picture that stands where a diagram should be, for a site that stays up."""
    place = f" (baris {failure.line})" if failure.line else ""
    lines = wrap(f"Diagram ini belum dapat ditampilkan{place}: {failure.message}", 76)
    height = 20 * len(lines) + 16
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": "sop-diagram",
            "style": "--sop-extent:640px;max-width:640px",
            "fill": "var(--sop-ink,#1b1b1b)",
            "font-size": "14",
            "viewBox": f"0 0 640 {height}",
        },
    )
    for number, line in enumerate(lines, start=1):
        ET.SubElement(root, "text", {"x": "8", "y": str(20 * number + 4)}).text = line
    return ET.tostring(root, encoding="unicode")


class _Http(ThreadingHTTPServer):
    """Holds the way from a request to a drawing."""

    daemon_threads = True

    def __init__(self, drawn: Callable[[str], str]) -> None:
        super().__init__((_HOST, 0), _Handler)
        self.drawn = drawn


class _Handler(BaseHTTPRequestHandler):
    server: _Http

    def do_GET(self) -> None:
        """Draw the source in the address."""
        folder, _, encoded = self.path.lstrip("/").partition("/")
        try:
            source = decode(encoded) if folder == "svg" else None
        except ValueError:
            source = None
        self._answer(source)

    def do_POST(self) -> None:
        """Draw the source in the body."""
        length = self.headers.get("Content-Length", "")
        fits = length.isdecimal() and int(length) <= _LONGEST_SOURCE
        if self.path.strip("/") != "svg" or not fits:
            self._answer(None)
            return
        self._answer(self.rfile.read(int(length)).decode(errors="replace"))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- named by http.server
        """Say nothing: the build speaks for itself."""

    def _answer(self, source: str | None) -> None:
        # plantuml-markdown tries other servers after a 404, and repeats itself after a 500.
        body = self.server.drawn(source).encode() if source is not None else b"tidak ada"
        self.send_response(200 if source is not None else 404)
        self.send_header("Content-Type", "image/svg+xml" if source is not None else "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
