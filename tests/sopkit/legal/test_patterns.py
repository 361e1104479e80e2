from __future__ import annotations

import re

import pytest

from sopkit.legal.patterns import expand, names_pattern, squeeze


@pytest.mark.parametrize(
    ("spelling", "names"),
    [
        ("PP", ["PP"]),
        ("(Perda|Qanun) [Kota]", ["Perda Kota", "Perda", "Qanun Kota", "Qanun"]),
        ("Undang [Undang]", ["Undang Undang", "Undang"]),
        ("[A|B] C", ["A C", "B C", "C"]),
    ],
)
def test_a_spelling_is_written_out(spelling: str, names: list[str]) -> None:
    assert list(expand(spelling)) == names


NAMES = re.compile(names_pattern(["U U", "UU Drt", "Peraturan Daerah", "Perda", "Per Da"]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("uu", "uu"),
        ("u.u.", "u.u"),
        # The longest name is taken, also where a shorter one may be written apart.
        ("uu drt", "uu drt"),
        ("uu drs", "uu"),
        ("peraturandaerah", "peraturandaerah"),
        ("peraturan\n daerah", "peraturan\n daerah"),
        ("peraturan-daerah", "peraturan-daerah"),
        ("per da", "per da"),
        ("peraturan", None),
    ],
)
def test_one_pattern_finds_the_longest_of_many_names(text: str, found: str | None) -> None:
    match = NAMES.match(text)
    assert (match[0] if match else None) == found


def test_squeezing_leaves_letters_and_digits() -> None:
    assert squeeze("Permen PAN & RB, 2012") == "permenpanrb2012"
