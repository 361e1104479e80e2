from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from publish.diagrams.strokes import merge_strokes


@pytest.mark.parametrize(
    ("written", "merged"),
    [
        # Down, across, down: one path, without lifting the pen.
        (
            (
                '<line x1="1" y1="2" x2="1" y2="5" stroke="a"/>'
                '<line x1="1" y1="5" x2="9" y2="5" stroke="a"/>'
                '<line x1="9" y1="5" x2="9" y2="8" stroke="a"/>'
            ),
            '<path d="M1 2V5H9V8" fill="none" stroke="a" />',
        ),
        # Apart, and slanted.
        (
            '<line x1="1" y1="2" x2="3" y2="4"/><line x1="5" y1="6" x2="5" y2="9"/>',
            '<path d="M1 2L3 4M5 6V9" fill="none" />',
        ),
        # One line stays a line; another look, or something between, ends a run.
        ('<line x1="1" y1="2" x2="1" y2="5"/>', '<line x1="1" y1="2" x2="1" y2="5" />'),
        (
            '<line x1="1" y1="2" x2="1" y2="5" stroke="a"/><line x1="1" y1="5" x2="9" y2="5"/>',
            '<line x1="1" y1="2" x2="1" y2="5" stroke="a" /><line x1="1" y1="5" x2="9" y2="5" />',
        ),
        (
            '<line x1="1" y1="2" x2="1" y2="5"/><rect/><line x1="1" y1="5" x2="9" y2="5"/>',
            '<line x1="1" y1="2" x2="1" y2="5" /><rect /><line x1="1" y1="5" x2="9" y2="5" />',
        ),
        (
            '<g><line x1="1" y1="2" x2="1" y2="5"/><line x1="1" y1="5" x2="9" y2="5"/></g>',
            '<g><path d="M1 2V5H9" fill="none" /></g>',
        ),
    ],
)
def test_neighbouring_lines_of_one_look_become_a_path(written: str, merged: str) -> None:
    root = ET.fromstring(f"<svg>{written}</svg>")
    merge_strokes(root)
    assert ET.tostring(root, encoding="unicode") == f"<svg>{merged}</svg>"
