from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

import pytest

from publish.shelf import DAY, DAYS_UNUSED, Envelope, Shelf, clear

NOW = time.time()
LONG_AGO = NOW - (DAYS_UNUSED + 1) * DAY


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path, ".txt", Envelope(before=b"<!--", after=b"-->\n"))


def key(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def file_of(folder: Path, name: str) -> Path:
    return folder / key(name)[:2] / f"{key(name)}.txt"


def set_time(file: Path, moment: float) -> None:
    os.utime(file, (moment, moment))


def test_what_is_kept_is_found(shelf: Shelf, tmp_path: Path) -> None:
    shelf.keep(key("a"), b"isi <!-- dengan tanda -->")
    assert shelf.find(key("a")) == b"isi <!-- dengan tanda -->"
    assert shelf.find(key("b")) is None
    assert file_of(tmp_path, "a").read_bytes().endswith(b"-->\n")


@pytest.mark.parametrize("damage", [b"", b"isi", b"isi<!---->\n", b"\xff"])
def test_a_damaged_file_counts_as_none(shelf: Shelf, tmp_path: Path, damage: bytes) -> None:
    shelf.keep(key("a"), b"isi")
    file_of(tmp_path, "a").write_bytes(damage)
    assert shelf.find(key("a")) is None
    shelf.keep(key("a"), b"isi")
    assert shelf.find(key("a")) == b"isi"


def test_what_was_not_used_for_long_goes(shelf: Shelf, tmp_path: Path) -> None:
    for name in ("dipakai", "lama", "baru"):
        shelf.keep(key(name), name.encode())
    for name in ("dipakai", "lama"):
        set_time(file_of(tmp_path, name), LONG_AGO)
    assert shelf.find(key("dipakai")) == b"dipakai"
    assert clear(tmp_path) == 1
    assert shelf.find(key("lama")) is None
    assert shelf.find(key("dipakai")) == b"dipakai"
    assert shelf.find(key("baru")) == b"baru"


def test_it_stays_to_the_last_day(shelf: Shelf, tmp_path: Path) -> None:
    shelf.keep(key("a"), b"isi")
    set_time(file_of(tmp_path, "a"), NOW)
    assert clear(tmp_path, now=NOW + DAYS_UNUSED * DAY) == 0
    assert clear(tmp_path, now=NOW + DAYS_UNUSED * DAY + 1) == 1


def test_use_is_noted_once_a_day(shelf: Shelf, tmp_path: Path) -> None:
    shelf.keep(key("a"), b"isi")
    file = file_of(tmp_path, "a")
    for age, noted in ((DAY / 2, False), (2 * DAY, True)):
        set_time(file, NOW - age)
        shelf.find(key("a"))
        assert (file.stat().st_mtime > NOW - age + 1) == noted


def test_a_file_in_the_writing_stays(shelf: Shelf, tmp_path: Path) -> None:
    shelf.keep(key("a"), b"isi")
    draft, left = (file_of(tmp_path, "a").with_name(f"{name}.tmp") for name in ("tmpa1_b", "tmpc"))
    draft.write_bytes(b"separuh")
    left.write_bytes(b"separuh")
    set_time(left, NOW - 2 * DAY)
    assert clear(tmp_path) == 1
    assert draft.exists()
    assert not left.exists()


def test_nothing_else_is_removed(tmp_path: Path) -> None:
    part = tmp_path / "ab"
    part.mkdir()
    others = [tmp_path / "catatan.txt", tmp_path / f"{key('a')}.txt", part / "catatan.txt"]
    elsewhere = tmp_path / "lain"
    elsewhere.mkdir()
    others.append(elsewhere / f"{key('a')}.txt")
    (tmp_path / "cd").symlink_to(elsewhere, target_is_directory=True)
    for file in others:
        file.write_text("milik orang lain", encoding="utf-8")
        set_time(file, LONG_AGO)
    assert clear(tmp_path) == 0
    assert all(file.exists() for file in others)


def test_a_shelf_without_folder_is_clear(tmp_path: Path) -> None:
    assert clear(tmp_path / "belum-ada") == 0
