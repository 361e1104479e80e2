"""Pictures of PlantUML made fit for pages: small, safe, in the page's own type and colours."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from publish.diagrams import palette
from publish.diagrams.strokes import merge_strokes

SVG = "http://www.w3.org/2000/svg"
ROOT_CLASS = "sop-diagram"
FONT_SIZE = "12"

_SHAPES = frozenset({"rect", "line", "path", "polygon", "polyline", "circle", "ellipse"})
_GEOMETRY = frozenset(
    {"x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2"}
    | {"points", "d", "transform", "offset"}
)
_LOOKS = frozenset(
    {"fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "fill-opacity"}
    | {"opacity", "stop-color", "stop-opacity", "text-anchor", "text-decoration"}
    | {"font-size", "font-weight", "font-style"}
)
_COLOURS = ("fill", "stroke", "stop-color")
_NUMBER = re.compile(r"-?\d+\.?\d*(?:e-?\d+)?")
_PLAIN = re.compile(r"[\w\s.,()#%+-]*")
_REFERENCE = re.compile(r"url\(#([\w.-]+)\)")
_MONOSPACE = re.compile(r"\b(mono|courier)", re.IGNORECASE)


class NotADrawingError(ValueError):
    """An engine answered with something that is no SVG."""


def inline_ready(svg: str) -> str:
    """Return a drawing that can stand in a page: no script, no link, no fixed size, few bytes."""
    drawn = _parse(svg)
    width, height = _size(drawn)
    root = ET.Element("svg", {"viewBox": f"0 0 {width:g} {height:g}"})
    root.extend(_clean(drawn))
    _drop_unused_ids(root)
    merge_strokes(root)
    chosen = [_paint(node) for node in root.iter()]
    return _write(root, width, fixed=any(chosen))


def _parse(svg: str) -> ET.Element:
    if "<!DOCTYPE" in svg or "<!ENTITY" in svg:
        raise NotADrawingError("a drawing declares entities")
    try:
        root = ET.fromstring(svg)
    except ET.ParseError as error:
        raise NotADrawingError(f"not XML: {error}") from error
    if _name(root) != "svg":
        raise NotADrawingError(f"not an SVG: <{_name(root)}>")
    return root


def _size(root: ET.Element) -> tuple[float, float]:
    box = [float(number) for number in _NUMBER.findall(root.get("viewBox", ""))]
    if len(box) == 4:
        return box[2], box[3]
    sides = [
        float(side[0])
        for name in ("width", "height")
        if (side := _NUMBER.match(root.get(name, "")))
    ]
    if len(sides) != 2:
        raise NotADrawingError("a drawing without a size")
    return sides[0], sides[1]


def _name(node: ET.Element) -> str:
    return node.tag.rpartition("}")[2]


def _clean(parent: ET.Element) -> Iterator[ET.Element]:
    """Yield what may stay of the children; whatever is not known here is left out."""
    for node in parent:
        name = _name(node)
        if name in _SHAPES:
            yield from _shape(node)
        elif name == "text":
            yield from _text(node)
        elif name in ("g", "a", "svg"):
            yield from _group(node)
        elif name == "defs":
            yield from _definitions(node)


def _group(node: ET.Element) -> Iterator[ET.Element]:
    attributes = _attributes(node)
    if not attributes:
        yield from _clean(node)
        return
    group = ET.Element("g", attributes)
    group.extend(_clean(node))
    if len(group):
        yield group


def _shape(node: ET.Element) -> Iterator[ET.Element]:
    attributes = _attributes(node)
    fill, stroke = attributes.get("fill"), attributes.get("stroke")
    if fill == "none" and stroke in (None, "none"):
        return
    if stroke == "none" or (stroke == fill and _name(node) == "rect"):
        attributes.pop("stroke", None)
        attributes.pop("stroke-width", None)
    if attributes.get("stroke-width") == "1":
        del attributes["stroke-width"]
    yield ET.Element(_name(node), attributes)


def _text(node: ET.Element) -> Iterator[ET.Element]:
    content = "".join(node.itertext()).replace("\u00a0", " ")
    if not content.strip():
        return
    attributes = _attributes(node)
    if attributes.get("fill") == "none":
        del attributes["fill"]
    size = _float(attributes.get("font-size", FONT_SIZE))
    if node.get("dominant-baseline") == "central":
        # Not every renderer knows it: half the height of a capital instead.
        attributes["y"] = _rounded(str(_float(attributes.get("y", "")) + 0.35 * size))
    length = node.get("textLength")
    if length and "text-anchor" not in attributes:
        # Engines elsewhere measure with a font of their own: keep the middle where it was.
        attributes["x"] = _rounded(str(_float(attributes.get("x", "")) + _float(length) / 2))
        attributes["text-anchor"] = "middle"
    if _MONOSPACE.search(node.get("font-family", "")) and len(content) > 1:
        attributes["font-family"] = "monospace"
    if attributes.get("font-size") == FONT_SIZE:
        del attributes["font-size"]
    text = ET.Element("text", attributes)
    # Runs of spaces would collapse in a page.
    text.text = re.sub(r"^ | $|(?<= ) ", "\u00a0", content)
    yield text


def _definitions(node: ET.Element) -> Iterator[ET.Element]:
    kept = ET.Element("defs")
    for gradient in node:
        if _name(gradient) == "linearGradient" and gradient.get("id"):
            copy = ET.SubElement(kept, "linearGradient", _attributes(gradient))
            copy.set("id", gradient.get("id", ""))
            copy.extend(ET.Element("stop", _attributes(stop)) for stop in gradient)
    if len(kept):
        yield kept


def _attributes(node: ET.Element) -> dict[str, str]:
    written = dict(node.attrib)
    for declaration in written.pop("style", "").split(";"):
        name, _, value = declaration.partition(":")
        written[name.strip()] = value.strip()
    kept: dict[str, str] = {}
    for name, value in written.items():
        if name in _COLOURS:
            colour = _reference(value) or palette.canonicalize_colour(value)
            kept[name] = colour or "none"
        elif name in _GEOMETRY and _PLAIN.fullmatch(value):
            kept[name] = _rounded(value)
        elif name in _LOOKS and _PLAIN.fullmatch(value):
            kept[name] = value.removesuffix("px") if name != "stroke-dasharray" else value
    return _tidied(kept)


def _tidied(attributes: dict[str, str]) -> dict[str, str]:
    for name in ("stroke-width", "font-size"):
        if name in attributes:
            attributes[name] = f"{_float(attributes[name]):g}"
    defaults = {
        "font-weight": ("normal", "400"),
        "font-style": ("normal",),
        "text-anchor": ("start",),
    }
    return {
        name: value
        for name, value in attributes.items()
        if value not in defaults.get(name, ()) and value != ""
    }


def _reference(value: str) -> str | None:
    reference = _REFERENCE.fullmatch(value.strip())
    return reference[0] if reference else None


def _rounded(value: str) -> str:
    """Round to a tenth of a pixel."""
    return _NUMBER.sub(lambda number: f"{round(float(number[0]), 1) + 0:g}", value.strip())


def _float(value: str) -> float:
    number = _NUMBER.match(value)
    return float(number[0]) if number else 0.0


def _drop_unused_ids(root: ET.Element) -> None:
    used = {
        reference[1]
        for node in root.iter()
        for name in _COLOURS
        if (reference := _REFERENCE.fullmatch(node.get(name, "")))
    }
    for definitions in root.findall("defs"):
        for gradient in list(definitions):
            if gradient.get("id") not in used:
                definitions.remove(gradient)
        if not len(definitions):
            root.remove(definitions)


def _paint(node: ET.Element) -> bool:
    """Give a node the page's colours; tell whether it has one that only its author knows."""
    chosen = False
    for name in _COLOURS:
        colour = node.get(name, "none")
        if node.tag == "text" and palette.is_ink(colour):
            del node.attrib[name]
        elif colour in palette.VARIABLES:
            node.set(name, palette.VARIABLES[colour])
        elif colour != "none" and not colour.startswith("url("):
            chosen = True
    return chosen


def _write(root: ET.Element, width: float, *, fixed: bool) -> str:
    # plantuml-markdown cuts every "width:1px;" out of a style, so the width comes last.
    style = f"--sop-extent:{width:g}px;max-width:{width:g}px"
    if fixed:
        style = f"background:#ffffff;{style}"
    head = {
        "xmlns": SVG,
        "class": ROOT_CLASS,
        "style": style,
        "fill": palette.INK,
        "font-size": FONT_SIZE,
    }
    root.attrib = head | root.attrib
    svg = ET.tostring(root, encoding="unicode").replace(" />", "/>")
    return (palette.with_fallbacks(svg) if fixed else svg) + "\n"
