"""Finds lines of a drawing that run through a step."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass

from publish.diagrams.palette import VARIABLES

_PAPER = VARIABLES["#ffffff"]
_LINE = VARIABLES["#1b1b1b"]
_NUMBER = re.compile(r"-?\d+\.?\d*")
_COMMAND = re.compile(r"([MLHV])([^MLHV]*)")
# Lines end on the border of a shape, and pass beside the slanted corners of a diamond.
_BORDER = 1.5
_CORNER = 6.0


@dataclass(frozen=True, kw_only=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def shrunk(self, by: float) -> _Box:
        return _Box(
            left=self.left + by, top=self.top + by, right=self.right - by, bottom=self.bottom - by
        )

    def meets(self, other: _Box) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def has_crossings(svg: str) -> bool:
    """Tell whether any line of a drawing of the store runs through a box or a diamond."""
    root = ET.fromstring(svg)
    boxes = [box for node in root.iter() for box in _boxes(node)]
    return any(line.meets(box) for node in root.iter() for line in _lines(node) for box in boxes)


def _boxes(node: ET.Element) -> Iterator[_Box]:
    if node.get("fill") != _PAPER:
        return
    if node.tag.endswith("rect"):
        x, y, width, height = (float(node.get(k, "0")) for k in ("x", "y", "width", "height"))
        yield _Box(left=x, top=y, right=x + width, bottom=y + height).shrunk(_BORDER)
    elif node.tag.endswith("polygon"):
        numbers = [float(number) for number in _NUMBER.findall(node.get("points", ""))]
        yield _span(numbers[0::2], numbers[1::2]).shrunk(_CORNER)


def _lines(node: ET.Element) -> Iterator[_Box]:
    if node.get("stroke") != _LINE:
        return
    if node.tag.endswith("line"):
        yield _span(
            [float(node.get("x1", "0")), float(node.get("x2", "0"))],
            [float(node.get("y1", "0")), float(node.get("y2", "0"))],
        )
    elif node.tag.endswith("path"):
        yield from _strokes(node.get("d", ""))


def _strokes(path: str) -> Iterator[_Box]:
    x = y = 0.0
    for command, written in _COMMAND.findall(path):
        numbers = [float(number) for number in _NUMBER.findall(written)]
        to_x = x if command == "V" else numbers[0]
        to_y = y if command == "H" else numbers[-1]
        if command != "M":
            yield _span([x, to_x], [y, to_y])
        x, y = to_x, to_y


def _span(across: list[float], down: list[float]) -> _Box:
    return _Box(left=min(across), top=min(down), right=max(across), bottom=max(down))
