"""The shapes of the flow in the table: drawn once on a page, used by its cells."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from xml.etree import ElementTree as ET

from markupsafe import Markup

from sopkit.flow.graph import Symbol
from sopkit.flow.matrix.grid import Side
from sopkit.flow.matrix.measure import Sizes

HEADS: Mapping[Side, str] = {
    Side.TOP: "turun",
    Side.BOTTOM: "naik",
    Side.LEFT: "maju",
    Side.RIGHT: "balik",
}
"""Names of the arrowheads by the side of the goal they stand at."""

OUTLINES: Mapping[Side, str] = {
    Side.TOP: "M0 0h100L50 100z",
    Side.BOTTOM: "M0 100h100L50 0z",
    Side.LEFT: "M0 0v100L100 50z",
    Side.RIGHT: "M100 0v100L0 50z",
}

SLIM = 0.9
"""Width of an arrowhead in parts of its length."""


def shapes(sizes: Sizes) -> Markup:
    """Draw the symbols and arrowheads that the cells refer to; wanted once on a page."""
    svg = ET.Element("svg", {"class": "alir-bentuk", "aria-hidden": "true"})
    svg.set("width", "0")
    svg.set("height", "0")
    defs = ET.SubElement(svg, "defs")
    for symbol in Symbol:
        _define(defs, symbol, draw_symbol(symbol, sizes.symbol_width, sizes.symbol_height))
    finish = draw_symbol(Symbol.KAPSUL, sizes.finish_width, sizes.finish_height)
    _define(defs, "selesai", finish)
    for side, name in HEADS.items():
        _define(defs, name, _head(side, sizes.head))
    return as_markup(svg)


def _define(defs: ET.Element, name: str, shape: ET.Element) -> None:
    shape.set("id", f"alir-{name}")
    defs.append(shape)


def draw_symbol(symbol: Symbol, width: float, height: float) -> ET.Element:
    """Draw a symbol around the origin."""
    if symbol is Symbol.BELAH_KETUPAT:
        # One unit is a tenth of an em, so that the outline is as thick as the other lines.
        across, down = 10 * width, 10 * height
        corners = ((across / 2, 0.0), (across, down / 2), (across / 2, down), (0.0, down / 2))
        outline = "M" + " ".join(f"{short(x)} {short(y)}" for x, y in corners) + "z"
        view = f"0 0 {short(across)} {short(down)}"
        return _fitted((-width / 2, -height / 2, width, height), view, outline)
    rect = ET.Element("rect", {"x": em(-width / 2), "y": em(-height / 2)})
    rect.set("width", em(width))
    rect.set("height", em(height))
    if symbol is Symbol.KAPSUL:
        rect.set("rx", em(height / 2))
    return rect


def _head(side: Side, length: float) -> ET.Element:
    """Draw an arrowhead whose tip is at the origin, on that side of its goal."""
    across = side in (Side.LEFT, Side.RIGHT)
    width, height = (length, SLIM * length) if across else (SLIM * length, length)
    x = {Side.LEFT: -width, Side.RIGHT: 0.0}.get(side, -width / 2)
    y = {Side.TOP: -height, Side.BOTTOM: 0.0}.get(side, -height / 2)
    return _fitted((x, y, width, height), "0 0 100 100", OUTLINES[side])


def _fitted(box: tuple[float, float, float, float], view: str, outline: str) -> ET.Element:
    """Fit an outline into a box."""
    svg = ET.Element("svg")
    for key, value in zip(("x", "y", "width", "height"), box, strict=True):
        svg.set(key, em(value))
    svg.set("viewBox", view)
    svg.set("preserveAspectRatio", "none")
    svg.set("overflow", "visible")
    ET.SubElement(svg, "path", {"d": outline})
    return svg


def short(number: float) -> str:
    """Write a number in as few signs as possible."""
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    text = text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
    return "0" if text == "-0" else text


@lru_cache(4096)
def em(number: float) -> str:
    """Write a length in em."""
    text = short(number)
    return text if text == "0" else f"{text}em"


def as_markup(svg: ET.Element) -> Markup:
    """Write an SVG, to be put into a page as it is."""
    return Markup(ET.tostring(svg, encoding="unicode").replace(" />", "/>"))  # noqa: S704  ElementTree has escaped it
