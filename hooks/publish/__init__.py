"""Publishing: turns a catalogue into pages and files. Knows nothing of MkDocs."""
