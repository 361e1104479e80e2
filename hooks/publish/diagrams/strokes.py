"""Lines that follow each other in one look become one path: a third of the bytes."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import groupby

_Point = tuple[str, str]
_ENDS = ("x1", "y1", "x2", "y2")


def merge_strokes(parent: ET.Element) -> None:
    """Join neighbouring lines of the same look, in every group."""
    merged: list[ET.Element] = []
    for look, nodes in groupby(parent, key=_look):
        run = list(nodes)
        merged += run if look is None or len(run) == 1 else [_path(run, dict(look))]
    for node in merged:
        if node.tag == "g":
            merge_strokes(node)
    parent[:] = merged


def _look(node: ET.Element) -> tuple[tuple[str, str], ...] | None:
    """Return what a line looks like; None for anything that is no line."""
    if node.tag != "line":
        return None
    return tuple(sorted((k, v) for k, v in node.attrib.items() if k not in _ENDS))


def _path(lines: list[ET.Element], look: dict[str, str]) -> ET.Element:
    drawn, pen = "", None
    for line in lines:
        x1, y1, x2, y2 = (line.get(end, "0") for end in _ENDS)
        if pen != (x1, y1):
            drawn += f"M{x1} {y1}"
        drawn += _stroke((x1, y1), (x2, y2))
        pen = (x2, y2)
    return ET.Element("path", {"d": drawn, "fill": "none"} | look)


def _stroke(start: _Point, end: _Point) -> str:
    if start[1] == end[1]:
        return f"H{end[0]}"
    return f"V{end[1]}" if start[0] == end[0] else f"L{end[0]} {end[1]}"
