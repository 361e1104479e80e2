"""Replace a published folder at once, so that readers never meet half a site."""

from __future__ import annotations

import atexit
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp


@dataclass(frozen=True, kw_only=True, slots=True)
class Swap:
    """A folder in the making beside the one it will replace."""

    target: Path
    temporary: Path

    @classmethod
    def beside(cls, target: Path) -> Swap:
        """Make an empty folder on the same file system as the target, or what a link names."""
        target = target.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        for left in target.parent.glob(f".{target.name}-bangun-*"):
            if _is_stale(left):
                shutil.rmtree(left, ignore_errors=True)
        temporary = Path(mkdtemp(prefix=f".{target.name}-bangun-", dir=target.parent))
        temporary.chmod(0o755)
        # Ctrl+C ends MkDocs before it tells anybody.
        atexit.register(shutil.rmtree, temporary, ignore_errors=True)
        return cls(target=target, temporary=temporary)

    def commit(self) -> None:
        """Put the finished folder in the target's place."""
        old = self.temporary.with_name(f"{self.temporary.name}-lama")
        try:
            if self.target.exists():
                self.target.rename(old)
        except OSError:
            # A mount point, such as a container has, stays where it is.
            self._refill()
            return
        self.temporary.rename(self.target)
        shutil.rmtree(old, ignore_errors=True)

    def _refill(self) -> None:
        for old in self.target.iterdir():
            if old.is_dir() and not old.is_symlink():
                shutil.rmtree(old)
            else:
                old.unlink()
        for new in self.temporary.iterdir():
            shutil.move(new, self.target / new.name)
        self.discard()

    def discard(self) -> None:
        """Remove the unfinished folder."""
        shutil.rmtree(self.temporary, ignore_errors=True)


def _is_stale(folder: Path) -> bool:
    """Tell whether a folder is too old for another build to be filling it right now."""
    try:
        return time.time() - folder.stat().st_mtime > _LONGEST_BUILD
    except FileNotFoundError:
        return False


_LONGEST_BUILD = 24 * 60 * 60
"""In seconds; none comes near it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Patch:
    """Some pages in the making, to be laid over a folder that a server shows."""

    target: Path
    temporary: Path

    @classmethod
    def onto(cls, target: Path) -> Patch:
        """Make an empty folder for the new pages."""
        return cls(target=target, temporary=Path(mkdtemp(prefix="sop-patch-")))

    def commit(self) -> None:
        """Lay the new pages over the old ones; what lists all pages stays as it was."""
        for file in self.temporary.rglob("*"):
            place = file.relative_to(self.temporary)
            if file.is_file() and place.as_posix() not in _WHOLE:
                target = self.target / place
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.move(file, target)
        self.discard()

    def discard(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self.temporary, ignore_errors=True)


_WHOLE = frozenset({"sitemap.xml", "sitemap.xml.gz"})
"""Files that a build of some pages makes of those alone."""
