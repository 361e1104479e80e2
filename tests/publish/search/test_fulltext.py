from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from jinja2 import Environment

from publish.render import make_environment
from publish.search.fulltext import write_full_text
from publish.search.records import Kind, Part, Record
from sopkit.duration import Calendar

ROOT = Path(__file__).resolve().parents[3]

RECORDS = (
    Record(
        kind=Kind.SOP,
        url="kota/a b/1/",
        title="Menyusun <b>laporan</b>",
        parts=(Part(anchor="langkah-1", heading="Menelaah & menilai", text="Kabag."),),
    ),
    Record(kind=Kind.LISTED, url="kota/#daftar", title="Belumada"),
)


@pytest.fixture
def environment() -> Environment:
    calendar = Calendar(minutes_per_day=450, days_per_week=5, days_per_month=20)
    return make_environment(ROOT / "overrides", calendar)


def packed(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_each_page_is_indexed_as_text_with_its_parts(
    tmp_path: Path, environment: Environment
) -> None:
    write_full_text(RECORDS, environment, tmp_path / "search")
    [fragment] = (tmp_path / "search" / "fragment").iterdir()
    words = gzip.decompress(fragment.read_bytes()).decode()
    for text in ('"/kota/a b/1/"', "Menyusun <b>laporan</b>", "langkah-1", "Menelaah & menilai"):
        assert text in words
    assert "Belumada" not in words


def test_the_same_records_make_the_same_bytes(tmp_path: Path, environment: Environment) -> None:
    for name in ("one", "other"):
        write_full_text(RECORDS, environment, tmp_path / name)
    assert packed(tmp_path / "one") == packed(tmp_path / "other")


def test_only_what_the_search_box_needs_is_kept(tmp_path: Path, environment: Environment) -> None:
    write_full_text(RECORDS, environment, tmp_path / "search")
    names = {name for name in packed(tmp_path / "search") if "/" not in name}
    assert {"pagefind.js", "pagefind-worker.js", "wasm.id.pagefind"} <= names
    assert not {name for name in names if "ui" in name or "highlight" in name or "unknown" in name}
