"""The store: every source is drawn once, and kept by a hash of all that shapes its picture."""

from __future__ import annotations

import hashlib
import os
import tempfile
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path

from publish.diagrams.diagram import Diagram, FailedDiagram, RenderedDiagram
from publish.diagrams.forbidden import find_forbidden
from publish.diagrams.svg import NotADrawingError, inline_ready
from publish.plantuml_engine.engine import Complaint, Drawing, Engine

_HERE = Path(__file__).parent
# What a picture goes through after the engine is part of what it is.
_FINISHING = ("palette.py", "strokes.py", "svg.py")


class DiagramStore:
    """Draws what is missing in one batch over all cores, and remembers it on disk."""

    def __init__(self, cache: Path, engine: Engine) -> None:
        self._cache = cache
        self._engine = engine
        self._known: dict[str, Diagram] = {}
        self._recipe = f"{engine.version} {_hash_of_finishing()}"
        self._lock = threading.RLock()

    def render(self, sources: Iterable[str]) -> Mapping[str, Diagram]:
        """Return what became of every source."""
        wanted = tuple(dict.fromkeys(sources))
        with self._lock:
            missing = [source for source in wanted if not self._at_hand(source)]
            for source, drawing in self._engine.draw(missing):
                self._known[source] = self._finish(source, drawing)
            return {source: self._known[source] for source in wanted}

    @property
    def failures(self) -> Mapping[str, FailedDiagram]:
        """Return every source that was asked for and could not be drawn, with the reason."""
        with self._lock:
            return {s: d for s, d in self._known.items() if isinstance(d, FailedDiagram)}

    def _at_hand(self, source: str) -> bool:
        """Tell whether a source needs no engine: known, refused or in the cache."""
        if source not in self._known:
            found = _refusal(source) or self._read(source)
            if found:
                self._known[source] = found
        return source in self._known

    def _finish(self, source: str, drawing: Drawing) -> Diagram:
        if isinstance(drawing, Complaint):
            return FailedDiagram(message=drawing.message, line=drawing.line)
        try:
            svg = inline_ready(drawing.svg)
        except NotADrawingError as error:
            return FailedDiagram(message=f"mesin diagram tidak memberi gambar: {error}", line=None)
        self._write(source, svg)
        return RenderedDiagram(svg=svg)

    def _key(self, source: str) -> str:
        return hashlib.sha256(f"{self._recipe}\n{source}".encode()).hexdigest()

    def _path(self, key: str) -> Path:
        return self._cache / key[:2] / f"{key}.svg"

    def _read(self, source: str) -> RenderedDiagram | None:
        key = self._key(source)
        try:
            svg, _, seal = self._path(key).read_bytes().rpartition(b"<!--")
        except FileNotFoundError:
            return None
        # A file cut short, altered or under another name draws nothing.
        return RenderedDiagram(svg=svg.decode()) if seal == _seal(key, svg) else None

    def _write(self, source: str, svg: str) -> None:
        key = self._key(source)
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        body = svg.encode()
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            file.write(body + b"<!--" + _seal(key, body))
        Path(name).replace(path)


def _refusal(source: str) -> FailedDiagram | None:
    directive = next(find_forbidden(source), None)
    return FailedDiagram(message=directive.message, line=directive.line) if directive else None


def _seal(key: str, body: bytes) -> bytes:
    return hashlib.sha256(key.encode() + body).hexdigest().encode() + b"-->\n"


def _hash_of_finishing() -> str:
    return hashlib.sha256(b"".join((_HERE / name).read_bytes() for name in _FINISHING)).hexdigest()
