from __future__ import annotations

from pathlib import Path

import pytest

from sopkit.documents import read_document
from sopkit.model import Jenis, Unit
from sopkit.settings import Audience
from sopkit.source import Source, read_source
from sopkit.units import UnitNode, build_units, find_office


def declare(tmp_path: Path, folder: str, text: str) -> tuple[Unit, Source]:
    file = tmp_path / folder / "index.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\ndokumen: unit\n{text}---\nProsa {folder}\n", encoding="utf-8")
    source = read_source(file, root=tmp_path, shown=f"sops/{folder}/index.md")
    unit = read_document(source).document
    assert isinstance(unit, Unit)
    return unit, source


@pytest.fixture
def tree(tmp_path: Path) -> dict[str, UnitNode]:
    top = """jenis: instansi
nama: Kota Contoh
wilayah: kota-contoh
logo: logo.svg
kaji_ulang: 2 tahun
pelaksana:
  staf: {nama: Staf, alias: [Staff]}
  kabag: {nama: Kabag, kepanjangan: Kepala Bagian}
"""
    below = """jenis: subbag
nama: Subbag Umum
audiens: internal
pelaksana:
  staf: {nama: Staf Umum}
"""
    declared = {
        "kota": declare(tmp_path, "kota", top),
        "kota/setda/umum": declare(tmp_path, "kota/setda/umum", below),
    }
    units = build_units(declared, ["kota/setda/umum", "kota/dinas-air-dan-sanitasi"])
    return {unit.id: unit for unit in units}


def test_folders_are_units_and_parents_come_first(tree: dict[str, UnitNode]) -> None:
    assert list(tree) == ["kota", "kota/dinas-air-dan-sanitasi", "kota/setda", "kota/setda/umum"]
    assert tree["kota/setda/umum"].parent == "kota/setda"
    assert tree["kota/setda/umum"].government == "kota"


def test_a_folder_without_index_gets_its_name_and_the_next_level(tree: dict[str, UnitNode]) -> None:
    unit = tree["kota/dinas-air-dan-sanitasi"]
    assert (unit.name, unit.kind) == ("Dinas Air dan Sanitasi", Jenis.PERANGKAT_DAERAH)
    assert unit.source is None


def test_settings_are_inherited_and_the_nearest_wins(tree: dict[str, UnitNode]) -> None:
    inherited = tree["kota/setda/umum"].inherited
    assert (inherited.region, inherited.review_months) == ("kota-contoh", 24)
    assert inherited.audience is Audience.INTERNAL
    assert inherited.logo == "kota/logo.svg"
    assert tree["kota/setda"].inherited.audience is Audience.PUBLIK


def test_an_office_is_identified_by_the_unit_that_declares_it(tree: dict[str, UnitNode]) -> None:
    offices = tree["kota/setda/umum"].inherited.offices
    assert [office.id for office in offices.values()] == ["kota/setda/umum#staf", "kota#kabag"]
    assert offices["staf"].url == "pelaksana/kota/setda/umum/staf/"
    assert [office.key for office in tree["kota/setda/umum"].declared_offices()] == ["staf"]
    assert tree["kota/setda"].declared_offices() == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("kabag", "kota#kabag"),
        ("Kepala  bagian", "kota#kabag"),
        ("STAFF", "kota#staf"),
        ("sekda", None),
    ],
)
def test_an_office_is_found_by_key_name_or_alias(
    tree: dict[str, UnitNode], name: str, expected: str | None
) -> None:
    found = find_office(name, tree["kota"].inherited.offices)
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("folders", "misplaced"),
    [
        ({"a": "instansi", "a/b": "bagian"}, set()),
        ({"a": "bagian", "a/b": "instansi"}, {"a/b"}),
        ({"a": "bagian", "a/b": "bagian"}, {"a/b"}),
        ({"panduan": "bagian"}, {"panduan"}),
        ({"a": "instansi", "a/data": "bagian"}, set()),
    ],
)
def test_levels_go_down_and_reserved_names_are_no_units(
    tmp_path: Path, folders: dict[str, str], misplaced: set[str]
) -> None:
    declared = {
        folder: declare(tmp_path, folder, f"jenis: {kind}\nnama: X\n")
        for folder, kind in folders.items()
    }
    units = build_units(declared, [])
    assert {unit.id for unit in units if unit.misplaced} == misplaced
