"""One at a time among the processes of this machine; standard library only.

Old Pythons must be able to import this module, as environment.py does.
"""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from system import SetupError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

POLL_SECONDS = 0.5


@contextmanager
def alone(file: Path, waiting: Callable[[], object]) -> Iterator[None]:
    """Keep every other process out that asks for the same file.

    The lock goes with the process that holds it, however that ends; the file stays.

    Args:
        file: the file to lock; it is made where there is none.
        waiting: called once, where another process is inside.

    Raises:
        SetupError: the file cannot be made.
    """
    with _opened(file) as stream:
        if not _locked(stream):
            waiting()
            # Asking again and again lets Ctrl+C through on every system.
            while not _locked(stream):
                time.sleep(POLL_SECONDS)
        yield


def _opened(file: Path) -> IO[bytes]:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return file.open("ab")
    except OSError as error:
        raise SetupError(f"Folder proyek tidak dapat ditulisi: {error}") from error


def _locked(stream: IO[bytes]) -> bool:
    """Lock a file until it is closed; tell whether that was possible."""
    if sys.platform == "win32":
        try:
            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        # A file system without locks: nobody can be kept out, so nobody is waited for.
        return True
    return True
