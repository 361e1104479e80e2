"""What a server keeps from build to build, so that an edit is on screen fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sopkit.memory import Memory

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from publish.studio import Studio
    from sopkit.settings import Settings


class Served:
    """The memory of a server; it is given up when templates or settings change."""

    def __init__(self) -> None:
        self._memory = Memory()
        self._frame: tuple[object, ...] = ()
        self._studio: Studio | None = None
        self.again = False
        """Whether this build only brings an earlier one up to date."""

    def begin(self, config: Path, templates: Path, settings: Settings) -> Memory:
        """Return the memory for the next build."""
        files = (config, *templates.rglob("*"))
        frame = (repr(settings), *sorted(map(_state, files)))
        self.again = frame == self._frame
        if self.again:
            self._memory.turn()
        else:
            self._memory, self._frame = Memory(), frame
            self._replace_studio(None)
        return self._memory

    def studio(self, make: Callable[[], Studio]) -> Studio:
        """Return the studio of all builds, whose engine need not start again for an edit."""
        if self._studio is None:
            self._replace_studio(make())
        assert self._studio
        return self._studio

    def _replace_studio(self, studio: Studio | None) -> None:
        if self._studio:
            self._studio.close()
        self._studio = studio

    def forget(self) -> None:
        """Make everything anew next time, because a build was not finished."""
        self._frame = ()


def _state(file: Path) -> tuple[str, int, int]:
    state = file.stat()
    return str(file), state.st_mtime_ns, state.st_size
