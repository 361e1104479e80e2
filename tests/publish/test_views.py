from __future__ import annotations

from collections.abc import Callable

import pytest

from publish.views import SectionView, lane_views, section_views
from sopkit.catalog import Catalog

UNIT = """---
dokumen: unit
jenis: instansi
nama: Kota
pelaksana:
  staf: {nama: Staf}
  kasubbag: {nama: Kasubbag, kepanjangan: Kepala Subbagian}
  kabag: {nama: Kabag}
---
"""

FLAT = """
pelaksana: [staf, kasubbag]
prosedur:
  - {kegiatan: Menyiapkan, pelaksana: staf, kelengkapan: [], waktu: 7hr, output: null}
  - {kegiatan: Memeriksa, pelaksana: kasubbag, keputusan: {ya: 4, tidak: 1}, keterangan: Bila perlu}
  - {kegiatan: Menunda, pelaksana: staf, ke: selesai}
  - {kegiatan: Melapor, pelaksana: [kasubbag, staf, warga], waktu: entah}
"""

PARTS = """
prosedur:
  - tahap: Perencanaan
    pelaksana: [staf, kasubbag]
    langkah: [{kegiatan: Merencanakan, pelaksana: staf}]
  - tahap: Pelaksanaan
    pelaksana: [kabag, kasubbag]
    langkah: [{kegiatan: Melaksanakan, pelaksana: kabag}]
"""


@pytest.fixture
def sections(make_catalog: Callable[..., Catalog]) -> Callable[[str], tuple[SectionView, ...]]:
    """Give the sections of an SOP by its front matter."""

    def make(front: str) -> tuple[SectionView, ...]:
        text = f"---\ndokumen: sop\njudul: Surat\n{front}---\n"
        catalog = make_catalog({"kota/index.md": UNIT, "kota/a.md": text})
        return section_views(catalog, catalog.sops.entries[0])

    return make


def test_ways_on_are_told_in_words(
    sections: Callable[[str], tuple[SectionView, ...]],
) -> None:
    [section] = sections(FLAT)
    told = [[(way.label, way.words, way.anchor) for way in step.exits] for step in section.steps]
    assert told == [
        [(None, "lanjut ke langkah 2", "langkah-2")],
        [
            ("Ya", "lanjut ke langkah 4", "langkah-4"),
            ("Tidak", "kembali ke langkah 1", "langkah-1"),
        ],
        [(None, "selesai", None)],
        [(None, "selesai", None)],
    ]
    assert [step.plain for step in section.steps] == [True, False, False, False]


def test_every_cell_of_a_lane_has_its_drawing_and_its_room(
    sections: Callable[[str], tuple[SectionView, ...]],
) -> None:
    for section in sections(PARTS):
        painting = section.painting
        assert len(painting.widths) == len(section.lanes)
        assert [len(row) for row in painting.cells] == [len(section.lanes)] * len(section.steps)
        for row, step in zip(painting.cells, section.steps, strict=True):
            drawn = ["simbol" in cell for cell in row]
            assert drawn == [step.acts(lane) for lane in section.lanes]


def test_only_the_first_section_begins_without_a_line_from_above(
    sections: Callable[[str], tuple[SectionView, ...]],
) -> None:
    first, second = sections(PARTS)
    assert "k1" not in first.painting.cells[0][0]
    assert "k1" in second.painting.cells[0][0]


@pytest.mark.parametrize(
    ("lanes", "fits", "crowded"), [(3, True, False), (7, True, True), (8, False, True)]
)
def test_many_lanes_take_room_from_other_columns_and_then_need_scrolling(
    sections: Callable[[str], tuple[SectionView, ...]],
    lanes: int,
    fits: bool,  # noqa: FBT001
    crowded: bool,  # noqa: FBT001
) -> None:
    names = [f"Jabatan {at}" for at in range(lanes)]
    front = f"pelaksana: {names}\nprosedur: [{{kegiatan: Menyusun, pelaksana: {names[0]}}}]\n"
    [section] = sections(front)
    assert (section.fits, section.crowded, section.extra) == (fits, crowded, 0)


def test_a_step_that_jumps_forward_is_not_plain(
    sections: Callable[[str], tuple[SectionView, ...]],
) -> None:
    [section] = sections("prosedur: [{kegiatan: A, ke: 3}, {kegiatan: B}, {kegiatan: C}]\n")
    assert [step.plain for step in section.steps] == [False, True, False]


def test_three_kinds_of_nothing_stay_apart(
    sections: Callable[[str], tuple[SectionView, ...]],
) -> None:
    [section] = sections(FLAT)
    first, second, *_ = section.steps
    assert (first.supplies, first.outputs) == ((), None)
    assert (second.supplies, second.outputs, second.time) == (None, None, None)


def test_a_time_is_shown_in_normal_form_or_as_written(
    sections: Callable[[str], tuple[SectionView, ...]],
) -> None:
    [section] = sections(FLAT)
    assert [step.time for step in section.steps] == ["7 hari", None, None, "entah"]


def test_a_symbol_stands_in_the_cell_of_each_actor(
    sections: Callable[[str], tuple[SectionView, ...]],
) -> None:
    [section] = sections(FLAT)
    grid = [[step.acts(lane) for lane in section.lanes] for step in section.steps]
    assert [lane.name for lane in section.lanes] == ["Staf", "Kasubbag", "warga"]
    assert grid == [
        [True, False, False],
        [False, True, False],
        [True, False, False],
        [True, True, True],
    ]
    assert section.remarked


def test_an_unregistered_performer_has_a_lane_but_no_page(
    sections: Callable[[str], tuple[SectionView, ...]],
) -> None:
    [section] = sections(FLAT)
    pages = {lane.name: (lane.url, lane.full_name) for lane in section.lanes}
    assert pages == {
        "Staf": ("pelaksana/kota/staf/", None),
        "Kasubbag": ("pelaksana/kota/kasubbag/", "Kepala Subbagian"),
        "warga": (None, None),
    }


def test_a_lane_keeps_its_tint_in_all_sections(
    sections: Callable[[str], tuple[SectionView, ...]],
) -> None:
    first, second = sections(PARTS)
    assert [(lane.name, lane.tint) for lane in first.lanes] == [("Staf", 1), ("Kasubbag", 2)]
    assert [(lane.name, lane.tint) for lane in second.lanes] == [("Kabag", 3), ("Kasubbag", 2)]
    assert [lane.name for lane in lane_views((first, second))] == ["Staf", "Kasubbag", "Kabag"]


def test_sections_have_letters_in_anchors_and_lead_on(
    sections: Callable[[str], tuple[SectionView, ...]],
) -> None:
    first, second = sections(PARTS)
    assert [first.letter, second.letter] == ["A", "B"]
    assert [first.steps[0].anchor, second.steps[0].anchor] == ["langkah-a-1", "langkah-b-1"]
    [way] = first.steps[0].exits
    assert (way.words, way.anchor) == ("lanjut ke tahap B", "langkah-b-1")


def test_a_step_can_be_said_in_one_sentence(
    sections: Callable[[str], tuple[SectionView, ...]],
) -> None:
    [section] = sections(FLAT)
    assert [step.spoken for step in section.steps] == [
        "Langkah 1 oleh Staf: Menyiapkan.",
        (
            "Langkah 2 oleh Kasubbag: Memeriksa"
            " (bila Ya, lanjut ke langkah 4; bila Tidak, kembali ke langkah 1)."
        ),
        "Langkah 3 oleh Staf: Menunda (selesai).",
        "Langkah 4 oleh Kasubbag, Staf, warga: Melapor (selesai).",
    ]
