from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from publish.output import Swap


def fill(folder: Path, text: str) -> None:
    (folder / "s" / text).mkdir(parents=True)
    (folder / "index.html").write_text(text, encoding="utf-8")


def content(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8") if file.is_file() else ""
        for file in folder.rglob("*")
    }


@pytest.fixture
def target(tmp_path: Path) -> Path:
    target = tmp_path / "umum" / "site"
    fill(target, "lama")
    return target


def test_the_new_folder_takes_the_place_of_the_old_one(target: Path) -> None:
    swap = Swap.beside(target)
    fill(swap.temporary, "baru")
    assert content(target) == {"index.html": "lama", "s": "", "s/lama": ""}
    swap.commit()
    assert content(target) == {"index.html": "baru", "s": "", "s/baru": ""}
    assert list(target.parent.iterdir()) == [target]


def test_a_folder_that_cannot_be_moved_gets_the_new_content(target: Path) -> None:
    swap = Swap.beside(target)
    fill(swap.temporary, "baru")
    (swap.temporary.with_name(f"{swap.temporary.name}-lama") / "di jalan").mkdir(parents=True)
    before = target.stat().st_ino
    swap.commit()
    assert content(target) == {"index.html": "baru", "s": "", "s/baru": ""}
    assert target.stat().st_ino == before
    assert not swap.temporary.exists()


def test_an_unfinished_folder_leaves_no_trace(target: Path) -> None:
    swap = Swap.beside(target)
    fill(swap.temporary, "baru")
    swap.discard()
    assert content(target) == {"index.html": "lama", "s": "", "s/lama": ""}
    assert list(target.parent.iterdir()) == [target]


def test_what_a_killed_build_left_is_cleared_away_and_nothing_else(target: Path) -> None:
    left = Swap.beside(target).temporary
    yesterday = time.time() - 25 * 60 * 60
    os.utime(left, (yesterday, yesterday))
    other = target.parent / ".site-arsip"
    other.mkdir()
    os.utime(other, (yesterday, yesterday))
    swap = Swap.beside(target)
    assert not left.exists()
    assert sorted(target.parent.iterdir()) == sorted([other, swap.temporary, target])


def test_two_builds_at_once_leave_each_other_alone(target: Path) -> None:
    first, second = Swap.beside(target), Swap.beside(target)
    for swap, text in ((first, "satu"), (second, "dua")):
        fill(swap.temporary, text)
    for swap, text in ((second, "dua"), (first, "satu")):
        swap.commit()
        assert content(target) == {"index.html": text, "s": "", f"s/{text}": ""}
    assert list(target.parent.iterdir()) == [target]


def test_a_first_site_needs_no_folder(tmp_path: Path) -> None:
    swap = Swap.beside(tmp_path / "baru" / "site")
    fill(swap.temporary, "baru")
    swap.commit()
    assert (tmp_path / "baru" / "site" / "index.html").read_text("utf-8") == "baru"
