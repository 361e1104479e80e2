from __future__ import annotations

import pytest

from publish.diagrams.palette import VARIABLES, canonicalize_colour, with_fallbacks
from sopkit.flow.plantuml import LANE_TINTS


@pytest.mark.parametrize(
    ("written", "colour"),
    [
        ("#F1F1F1", "#f1f1f1"),
        ("#fff", "#ffffff"),
        ("#1B1B1BFF", "#1b1b1b"),
        ("#00000000", "none"),
        ("transparent", "none"),
        ("none", "none"),
        ("Black", "#000000"),
        ("LightBlue", "lightblue"),
        ("url(x)", None),
        ("red;x", None),
        ("#12345", None),
        ("", None),
    ],
)
def test_a_colour_has_one_spelling(written: str, colour: str | None) -> None:
    assert canonicalize_colour(written) == colour


def test_every_lane_tint_has_a_variable_of_its_own() -> None:
    lanes = [VARIABLES[tint] for tint in LANE_TINTS]
    assert lanes == [f"var(--sop-lane-{n},{tint})" for n, tint in enumerate(LANE_TINTS, start=1)]


def test_every_variable_has_a_fallback_for_paper() -> None:
    for variable in VARIABLES.values():
        assert canonicalize_colour(with_fallbacks(variable)) is not None
    assert with_fallbacks('<a fill="var(--sop-ink,#1b1b1b)" b="x"/>') == '<a fill="#1b1b1b" b="x"/>'
