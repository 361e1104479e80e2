from __future__ import annotations

import pytest

from publish.diagrams.crossings import has_crossings

PAPER = 'fill="var(--sop-paper,#ffffff)"'
LINE = 'stroke="var(--sop-line,#1b1b1b)"'
BOX = f'<rect x="10" y="10" width="80" height="30" {PAPER} {LINE}/>'
DIAMOND = f'<polygon points="50,10 70,30 50,50 30,30" {PAPER} {LINE}/>'


@pytest.mark.parametrize(
    ("drawing", "crossed"),
    [
        # Through a box, along it, up to its border, and past the corner of a diamond.
        (BOX + f'<line x1="50" y1="0" x2="50" y2="60" {LINE}/>', "ya"),
        (BOX + f'<line x1="0" y1="25" x2="99" y2="25" {LINE}/>', "ya"),
        (BOX + f'<line x1="50" y1="0" x2="50" y2="10" {LINE}/>', "tidak"),
        (BOX + f'<line x1="95" y1="0" x2="95" y2="60" {LINE}/>', "tidak"),
        (DIAMOND + f'<line x1="34" y1="0" x2="34" y2="60" {LINE}/>', "tidak"),
        (DIAMOND + f'<line x1="50" y1="0" x2="50" y2="60" {LINE}/>', "ya"),
        # Every stroke of a path counts, and moving the pen does not.
        (BOX + f'<path d="M0 0V60H50V20" fill="none" {LINE}/>', "ya"),
        (BOX + f'<path d="M50 0V5M50 45V60" fill="none" {LINE}/>', "tidak"),
        (BOX + f'<path d="M0 0L99 60" fill="none" {LINE}/>', "ya"),
        # Borders of lanes and tints are neither lines nor boxes.
        (BOX + '<line x1="50" y1="0" x2="50" y2="60" stroke="var(--sop-rule,#c6cace)"/>', "tidak"),
        (
            f'<rect width="99" height="99" fill="#eee"/><line x1="5" y1="0" x2="5" y2="9" {LINE}/>',
            "tidak",
        ),
    ],
)
def test_a_line_through_a_step_is_found(drawing: str, crossed: str) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{drawing}</svg>'
    assert has_crossings(svg) == (crossed == "ya")
