"""Where diagrams are drawn: engine, store and the port that plantuml-markdown asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from publish.diagrams.server import DiagramServer
from publish.diagrams.store import DiagramStore
from publish.plantuml_engine.node import NodeEngine
from publish.plantuml_engine.remote import remote_engine

if TYPE_CHECKING:
    from pathlib import Path

    from publish.plantuml_engine.engine import Engine
    from sopkit.settings import PlantumlServer


class Studio:
    """Draws for a build, or for all builds of a server; nothing starts before it is needed."""

    def __init__(self, cache: Path, server: PlantumlServer | None) -> None:
        self._engine: Engine = (
            remote_engine(server.server, server.jenis) if server else NodeEngine()
        )
        self.store = DiagramStore(cache, self._engine)
        self._port = DiagramServer(self.store)

    def open_port(self) -> str:
        """Listen on this machine, and return the address."""
        return self._port.start()

    def close_port(self) -> None:
        """Stop listening; the engine goes on."""
        self._port.stop()

    def close(self) -> None:
        """Stop listening and end the engine."""
        self._port.stop()
        self._engine.close()
