"""What a server keeps from build to build, so that an edit is on screen fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sopkit.memory import Memory

if TYPE_CHECKING:
    from pathlib import Path


class Served:
    """The memory of a server; it is given up when templates or settings change."""

    def __init__(self) -> None:
        self._memory = Memory()
        self._frame: tuple[object, ...] = ()
        self.again = False
        """Whether this build only brings an earlier one up to date."""

    def begin(self, templates: Path, settings: str) -> Memory:
        """Return the memory for the next build."""
        frame = (settings, *sorted(map(_state, templates.rglob("*"))))
        self.again = frame == self._frame
        if self.again:
            self._memory.turn()
        else:
            self._memory, self._frame = Memory(), frame
        return self._memory

    def forget(self) -> None:
        """Make everything anew next time, because a build was not finished."""
        self._frame = ()


def _state(file: Path) -> tuple[str, int, int]:
    state = file.stat()
    return str(file), state.st_mtime_ns, state.st_size
