"""The store: every source is drawn once, and kept by a hash of all that shapes its picture."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path

from publish.diagrams.diagram import Diagram, FailedDiagram, RenderedDiagram
from publish.diagrams.forbidden import find_forbidden
from publish.diagrams.svg import NotADrawingError, inline_ready
from publish.plantuml_engine.engine import Complaint, Drawing, Engine
from publish.shelf import Envelope, Shelf

_HERE = Path(__file__).parent
# What a picture goes through after the engine is part of what it is.
_FINISHING = ("palette.py", "strokes.py", "svg.py")
_COMMENT = Envelope(before=b"<!--", after=b"-->\n")


class DiagramStore:
    """Draws what is missing in one batch over all cores, and remembers it on disk."""

    def __init__(self, cache: Path, engine: Engine) -> None:
        self._shelf = Shelf(cache, ".svg", _COMMENT)
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
        self._shelf.keep(self._key(source), svg.encode())
        return RenderedDiagram(svg=svg)

    def _key(self, source: str) -> str:
        return hashlib.sha256(f"{self._recipe}\n{source}".encode()).hexdigest()

    def _read(self, source: str) -> RenderedDiagram | None:
        svg = self._shelf.find(self._key(source))
        return None if svg is None else RenderedDiagram(svg=svg.decode())


def _refusal(source: str) -> FailedDiagram | None:
    directive = next(find_forbidden(source), None)
    return FailedDiagram(message=directive.message, line=directive.line) if directive else None


def _hash_of_finishing() -> str:
    return hashlib.sha256(b"".join((_HERE / name).read_bytes() for name in _FINISHING)).hexdigest()
