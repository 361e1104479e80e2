from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sopkit.flow.graph import Section
from sopkit.flow.matrix import route
from sopkit.flow.matrix.grid import Side
from sopkit.flow.matrix.labels import fold, letters


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Ya", ("Ya",)),
        ("Tidak sesuai", ("Tidak sesuai",)),
        ("Perlu perbaikan", ("Perlu", "perbaikan")),
        ("Disetujui oleh pimpinan", ("Disetujui", "oleh pimpinan")),
        ("Ditolak / Dibatalkan", ("Ditolak /", "Dibatalkan")),
        # What cannot be parted stays whole.
        ("Dipertanggungjawabkan", ("Dipertanggungjawabkan",)),
        ("  Tidak   lengkap ", ("Tidak", "lengkap")),
    ],
)
def test_long_labels_stand_on_two_lines(text: str, lines: tuple[str, ...]) -> None:
    assert fold(text) == lines


def test_wide_letters_take_more_room() -> None:
    assert letters("iii") < letters("aaa") < letters("MMM")
    assert letters("") == 0


@pytest.mark.parametrize(
    ("exits", "expected"),
    [
        # One exit on each side: above its line.
        ({"Ya": 3, "Tidak": 1}, {"Ya": (Side.LEFT, 1), "Tidak": (Side.RIGHT, 1)}),
        # A long one alone on its side: on both sides of its line.
        (
            {"Perlu perbaikan": 3, "Ya": 4},
            {"Perlu perbaikan": (Side.LEFT, 1), "Ya": (Side.BOTTOM, 0)},
        ),
        # Two on one side: above the upper line, below the lower one.
        (
            {"A": 3, "B": 4, "C": 5, "D": 1},
            {"A": (Side.LEFT, 0), "B": (Side.BOTTOM, 0), "C": (Side.RIGHT, 1), "D": (Side.LEFT, 1)},
        ),
    ],
)
def test_labels_stand_at_the_exits(
    exits: dict[str, int],
    expected: dict[str, tuple[Side, int]],
    section: Callable[..., Section],
) -> None:
    plan: list[tuple[str, Any]] = [("a", None), ("b", exits), ("a", None), ("b", None), ("c", None)]
    grid = route(section(plan, lanes="abc"))
    assert {" ".join(at.lines): (at.side, at.over) for at in grid.labels} == expected


def test_two_answers_with_one_target_share_their_exit(section: Callable[..., Section]) -> None:
    grid = route(
        section([("a", {"Ya": 2, "Ya bersyarat": 2, "Tidak": 1}), ("b", None)], lanes="ab")
    )
    assert {label.lines for label in grid.labels} == {("Ya /", "Ya bersyarat"), ("Tidak",)}
    assert [len(path.edges) for path in grid.paths] == [2, 1]
