"""Replace a published folder at once, so that readers never meet half a site."""

from __future__ import annotations

import shutil
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
        """Make an empty folder on the same file system as the target."""
        target.parent.mkdir(parents=True, exist_ok=True)
        for stale in target.parent.glob(f".{target.name}-bangun-*"):
            shutil.rmtree(stale, ignore_errors=True)
        temporary = Path(mkdtemp(prefix=f".{target.name}-bangun-", dir=target.parent))
        temporary.chmod(0o755)
        return cls(target=target, temporary=temporary)

    def commit(self) -> None:
        """Put the finished folder in the target's place."""
        old = self.temporary.with_name(f"{self.temporary.name}-lama")
        if self.target.exists():
            self.target.rename(old)
        self.temporary.rename(self.target)
        shutil.rmtree(old, ignore_errors=True)

    def discard(self) -> None:
        """Remove the unfinished folder."""
        shutil.rmtree(self.temporary, ignore_errors=True)
