"""Colours of drawings as variables of the page, so that dark mode follows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from sopkit.flow.plantuml import LANE_TINTS

INK = "var(--sop-ink,#1b1b1b)"
"""Text."""

_LINE = "var(--sop-line,#1b1b1b)"
_RULE = "var(--sop-rule,#c6cace)"
_PAPER = "var(--sop-paper,#ffffff)"
_TINT = "var(--sop-tint,#eef1f4)"
_NOTE = "var(--sop-note,#fdf6e3)"

# PlantUML's own colours where an author sets none, and those of the swimlanes.
_VARIABLES = {
    "#1b1b1b": _LINE,
    "#181818": _LINE,
    "#222222": _LINE,
    "#000000": _LINE,
    "#c6cace": _RULE,
    "#bbbbbb": _RULE,
    "#ffffff": _PAPER,
    "#f1f1f1": _PAPER,
    "#e2e2f0": _PAPER,
    "#dddddd": _TINT,
    "#eeeeee": _TINT,
    "#add1b2": _TINT,
    "#a9dcdf": _TINT,
    "#b4a7e5": _TINT,
    "#eb937f": _TINT,
    "#feffdd": _NOTE,
    "#fbfb77": _NOTE,
}
VARIABLES: Mapping[str, str] = MappingProxyType(
    _VARIABLES | {tint: f"var(--sop-lane-{n},{tint})" for n, tint in enumerate(LANE_TINTS, start=1)}
)

_INKS = frozenset({"#000000", "#181818", "#1b1b1b", "#222222", "#0000ff"})
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})")
_NAME = re.compile(r"[a-z]{3,20}")
_VARIABLE = re.compile(r"var\(--[\w-]+,([^()]*)\)")


def canonicalize_colour(text: str) -> str | None:
    """Return a colour in one spelling, `none` for nothing at all; None for what is no colour."""
    colour = text.strip().lower()
    if colour == "transparent" or (
        len(colour) == 9 and colour.startswith("#") and colour.endswith("00")
    ):
        return "none"
    if len(colour) == 9 and colour.endswith("ff"):
        colour = colour[:7]
    if not (_HEX.fullmatch(colour) or _NAME.fullmatch(colour)):
        return None
    if len(colour) == 4 and colour.startswith("#"):
        colour = "#" + "".join(2 * digit for digit in colour[1:])
    return {"black": "#000000", "white": "#ffffff"}.get(colour, colour)


def is_ink(colour: str) -> bool:
    """Tell whether a text has the colour it has where nobody chose one."""
    return colour in _INKS


def with_fallbacks(svg: str) -> str:
    """Replace every variable by its fallback, for paper and whatever knows no CSS variables."""
    return _VARIABLE.sub(r"\1", svg)
