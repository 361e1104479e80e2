"""Made files that are kept by a hash of all that shapes them, as long as builds use them."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

DAYS_UNUSED = 30
"""How long a file stays that no build has used."""

DAY = 24 * 60 * 60
"""In seconds."""


class Envelope(NamedTuple):
    """What stands around the seal at the end of a file, so that the file stays of its kind."""

    before: bytes
    after: bytes


class Shelf:
    """A folder of files by key.

    Several builds may use it at once: a file appears whole, and whoever has found one has read it
    already. A damaged file counts as none.
    """

    def __init__(self, folder: Path, suffix: str, envelope: Envelope) -> None:
        self._folder = folder
        self._suffix = suffix
        self._envelope = envelope

    def find(self, key: str) -> bytes | None:
        """Return what is kept, and note that it was used; None where nothing is, or it is damaged.

        Args:
            key: a SHA-256 in hexadecimal digits.
        """
        path = self._path(key)
        try:
            body, _, seal = path.read_bytes().rpartition(self._envelope.before)
        except FileNotFoundError:
            return None
        if seal != self._seal(key, body):
            return None
        _note_use(path)
        return body

    def keep(self, key: str, body: bytes) -> None:
        """Keep a file, in place of one that is damaged."""
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=_DRAFT)
        with os.fdopen(handle, "wb") as file:
            file.write(body + self._envelope.before + self._seal(key, body))
        Path(name).replace(path)

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}{self._suffix}"

    def _seal(self, key: str, body: bytes) -> bytes:
        digest = hashlib.sha256(key.encode() + body).hexdigest()
        return digest.encode() + self._envelope.after


def clear(folder: Path, *, now: float | None = None) -> int:
    """Remove from a shelf what no build has used for long, and what was left half written.

    Args:
        folder: the folder of the shelf; what is not a file of a shelf stays.
        now: the time, in seconds since 1970; that of the clock by default.

    Returns:
        How many files were removed.
    """
    now = time.time() if now is None else now
    removed = 0
    for entry in _files(folder):
        days = 1 if entry.name.endswith(_DRAFT) else DAYS_UNUSED
        # Another build may have removed it, or has it open where that forbids to remove it.
        with suppress(OSError):
            if now - entry.stat().st_mtime > days * DAY:
                Path(entry).unlink()
                removed += 1
    return removed


def _files(folder: Path) -> Iterator[os.DirEntry[str]]:
    with suppress(FileNotFoundError), os.scandir(folder) as parts:
        for part in parts:
            if _PART.fullmatch(part.name) and part.is_dir(follow_symlinks=False):
                with os.scandir(part) as files:
                    yield from (file for file in files if _FILE.fullmatch(file.name))


def _note_use(path: Path) -> None:
    """Set the time of a file anew, once a day, for not every machine notes when files are read."""
    # It may be another user's, or gone by now: that costs no more than to make it again.
    with suppress(OSError):
        if time.time() - path.stat().st_mtime > DAY:
            os.utime(path)


_DRAFT = ".tmp"
_PART = re.compile(r"[0-9a-f]{2}")
_FILE = re.compile(rf"[0-9a-f]{{64}}\.\w+|\w+{re.escape(_DRAFT)}")
