from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sopkit.rules.titles import TitleIndex

if TYPE_CHECKING:
    from tests.sopkit.rules.conftest import Site

    from sopkit.links import SopIndex

UNIT = "kota-contoh/setda/umum"


@pytest.fixture
def sops(site: Site) -> SopIndex:
    site.sop("judul: Penghimpunan SOP OPD\nalias: [Pengumpulan SOP]", f"{UNIT}/01.md")
    site.sop("nomor: 02.07.2026\njudul: Penghimpunan Laporan SPM OPD", f"{UNIT}/02.md")
    site.sop("nomor: 03.07.2026\njudul: Pengumpulan SOP", "kota-contoh/setda/03.md")
    site.sop("nomor: 04.07.2026\njudul: Sosialisasi Budaya Kerja\ncontoh: true", f"{UNIT}/04.md")
    site.sop("judul: Sosialisasi Tata Naskah", "kota-lain/01.md")
    return site.load().sops


def named(sops: SopIndex, title: str, *, closest: bool = False) -> str | None:
    index = TitleIndex.of(sops.entries)
    near = sops.by_id[f"{UNIT}/01"]
    found = index.closest(title, near=near) if closest else index.find(title, near=near)
    return found.id if found else None


FOUND = [
    ("Penghimpunan SOP OPD", f"{UNIT}/01"),
    ("SOP penghimpunan  sop opd", f"{UNIT}/01"),
    ("Mekanisme Penghimpunan SOP (OPD)", f"{UNIT}/01"),
    # The title of one goes before the alias of another.
    ("Pengumpulan SOP", "kota-contoh/setda/03"),
    ("Sosialisasi Budaya Kerja", None),
    ("Sosialisasi Tata Naskah", None),
]


@pytest.mark.parametrize(("title", "sop"), FOUND)
def test_an_sop_is_found_by_title_within_its_government(
    sops: SopIndex, title: str, sop: str | None
) -> None:
    assert named(sops, title) == sop


NEAR = [
    ("Penghimpunan SOP di OPD", f"{UNIT}/01"),
    ("SOP Penghimpunan Laporan SPM", f"{UNIT}/02"),
    # A number may be written with other signs, or without its zeros.
    ("2/7-2026", f"{UNIT}/02"),
    ("2026", None),
    ("02.09.2026", None),
    ("Penghimpunan Arsip Kepegawaian Daerah", None),
    ("Tata Naskah Surat Keluar", None),
    ("", None),
]


@pytest.mark.parametrize(("title", "sop"), NEAR)
def test_a_near_title_is_offered_and_a_far_one_is_not(
    sops: SopIndex, title: str, sop: str | None
) -> None:
    assert named(sops, title, closest=True) == sop


def test_twins_are_of_one_unit_and_no_examples(site: Site) -> None:
    site.sop("judul: Pengiriman surat", f"{UNIT}/01.md")
    site.sop("judul: Mekanisme pengiriman Surat", f"{UNIT}/02.md")
    site.sop("judul: Pengiriman surat", "kota-contoh/setda/03.md")
    site.sop("judul: Pengiriman surat\ncontoh: true", f"{UNIT}/04.md")
    entries = site.load().sops.by_id
    index = TitleIndex.of(entries.values())
    twins = index.twins(entries[f"{UNIT}/01"])
    assert [twin.id for twin in twins] == [f"{UNIT}/01", f"{UNIT}/02"]
    assert index.twins(entries[f"{UNIT}/04"]) == ()
