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
    """Open for one build; nothing is started before it is needed."""

    def __init__(self, cache: Path, server: PlantumlServer | None) -> None:
        self._engine: Engine = (
            remote_engine(server.server, server.jenis) if server else NodeEngine()
        )
        self.store = DiagramStore(cache, self._engine)
        self._port = DiagramServer(self.store)

    def open_port(self) -> str:
        """Listen on this machine, and return the address."""
        return self._port.start()

    def close(self) -> None:
        """End the engine and stop listening."""
        self._port.stop()
        self._engine.close()
