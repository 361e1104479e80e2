"""Start the maintainers' command in the project's environment, whatever Python runs this."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from environment import ROOT, command_environment, prepare
from system import SetupError
from terminal import INTERRUPTED, MISUSE, say

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Hand the arguments to the package `commands`, and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        command = [str(prepare()), "-P", "-m", "commands", *arguments]
        return subprocess.run(command, env=_environment(), check=False).returncode
    except SetupError as error:
        say(str(error))
        return MISUSE
    except KeyboardInterrupt:
        return INTERRUPTED


def _environment() -> dict[str, str]:
    folders = [str(ROOT / "hooks"), str(ROOT / "scripts")]
    return command_environment(PYTHONPATH=os.pathsep.join(folders))


if __name__ == "__main__":
    sys.exit(main())
