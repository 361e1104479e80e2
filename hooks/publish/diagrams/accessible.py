"""Diagrams with a name: what a page shows is also said."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

_ID = re.compile(r"[A-Za-z][\w-]*")
_REFERENCE = re.compile(r"url\(#([\w.-]+)\)")


def accessible(svg: str, *, prefix: str, title: str, description: str) -> str:
    """Name a drawing of the store, and keep its ids apart from others on the page.

    Args:
        svg: A drawing as the store hands it out.
        prefix: Starts every id in it; unique on the page.
        title: The name of the diagram, read out first.
        description: What the diagram shows, in words; may be empty.
    """
    if not _ID.fullmatch(prefix):
        raise ValueError(f"not a prefix for ids: {prefix!r}")
    root = ET.fromstring(re.sub(r' xmlns="[^"]*"', "", svg, count=1))
    _prefix_ids(root, prefix)
    names = {"title": title, "desc": description}
    said = [(tag, text) for tag, text in names.items() if text]
    root.set("role", "img")
    root.set("aria-labelledby", " ".join(f"{prefix}-{tag}" for tag, _ in said))
    for position, (tag, text) in enumerate(said):
        node = ET.Element(tag, {"id": f"{prefix}-{tag}"})
        node.text = text
        root.insert(position, node)
    root.attrib = {"xmlns": "http://www.w3.org/2000/svg"} | root.attrib
    return ET.tostring(root, encoding="unicode").replace(" />", "/>") + "\n"


def _prefix_ids(root: ET.Element, prefix: str) -> None:
    for node in root.iter():
        for name, value in node.attrib.items():
            if name == "id":
                node.set(name, f"{prefix}-{value}")
            elif value.startswith("url(#"):
                node.set(name, _REFERENCE.sub(rf"url(#{prefix}-\1)", value))
