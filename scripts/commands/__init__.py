"""The maintainers' commands, one module each; they run in the project's environment."""

from __future__ import annotations

from terminal import speak_indonesian

# Click asks for some of its words while commands are being defined.
speak_indonesian()
