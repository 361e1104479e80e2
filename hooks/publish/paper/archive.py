"""Printed documents, kept by a hash of all that shapes them, so that only changes are printed."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from publish.shelf import Envelope, Shelf

_HOOKS = Path(__file__).resolve().parents[2]
_MAKERS = ("publish/paper", "sopkit/flow/matrix")
"""The code that turns what a document says into pages."""

_REMARK = Envelope(before=b"%", after=b"")


class Archive:
    """A folder of printed documents."""

    def __init__(self, folder: Path, templates: Path, typefaces: Path) -> None:
        self._shelf = Shelf(folder, ".pdf", _REMARK)
        self._recipe = _recipe(templates, typefaces)

    def key(self, told: str) -> str:
        """Return the key of a document by all that it is told."""
        return hashlib.sha256(f"{self._recipe}\n{told}".encode()).hexdigest()

    def find(self, key: str) -> bytes | None:
        """Return a document; None where it is not kept or its file is damaged."""
        return self._shelf.find(key)

    def keep(self, key: str, body: bytes) -> None:
        """Keep a document."""
        self._shelf.keep(key, body)


def _recipe(templates: Path, typefaces: Path) -> str:
    """Digest what turns words into pages: templates, fonts, code and compiler."""
    code = [file for folder in _MAKERS for file in (_HOOKS / folder).rglob("*.py")]
    files = [*templates.glob("*.typ"), *typefaces.glob("*.ttf"), *code]
    digest = hashlib.sha256(version("typst").encode())
    for file in sorted(files):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
