"""What every script says and how: remarks to stderr, in Indonesian."""

from __future__ import annotations

import gettext
import os
import sys
from pathlib import Path

LOCALE = Path(__file__).resolve().parent / "locale"

DONE, FOUND, MISUSE, INTERRUPTED = 0, 1, 2, 130


def speak_indonesian() -> None:
    """Let argparse and click, which ask gettext for their words, find Indonesian ones."""
    os.environ["LANGUAGE"] = "id"
    gettext.bindtextdomain("messages", str(LOCALE))


def say(text: str) -> None:
    """Print a remark; results go to stdout, never through here."""
    print(text, file=sys.stderr, flush=True)
