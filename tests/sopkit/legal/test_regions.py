from __future__ import annotations

import pytest

from sopkit.legal.gazetteer import PROVINCES
from sopkit.legal.gazetteer_aliases import ALIASES
from sopkit.legal.regions import (
    Region,
    RegionError,
    RegionKind,
    all_regions,
    region_names,
    slug_of,
    suggest_region,
)


@pytest.mark.parametrize(
    ("code", "shown", "name", "province"),
    [
        ("kota-serang", "Kota Serang", "Serang", "prov-banten"),
        ("kab-serang", "Kabupaten Serang", "Serang", "prov-banten"),
        ("kab-tangerang", "Kabupaten Tangerang", "Tangerang", "prov-banten"),
        ("prov-banten", "Provinsi Banten", "Banten", "prov-banten"),
        ("prov-dki-jakarta", "Provinsi DKI Jakarta", "DKI Jakarta", "prov-dki-jakarta"),
        # Its kota and its kabupaten are parts of the administration, without autonomy.
        (
            "kota-jakarta-pusat",
            "Kota Administrasi Jakarta Pusat",
            "Jakarta Pusat",
            "prov-dki-jakarta",
        ),
        ("kab-tojo-una-una", "Kabupaten Tojo Una-Una", "Tojo Una-Una", "prov-sulawesi-tengah"),
    ],
)
def test_a_region_is_shown_with_its_kind(code: str, shown: str, name: str, province: str) -> None:
    region = Region.parse(code)
    assert (region.display(), region.name, str(region.province)) == (shown, name, province)
    assert region.known
    assert region.code == str(region) == code


@pytest.mark.parametrize(
    "code",
    ["", "serang", "kota", "kota-", "Kota-Serang", "kota serang", "kota--serang", "kota-serang-2"],
)
def test_what_is_no_code_is_refused_with_an_example(code: str) -> None:
    with pytest.raises(RegionError, match="misalnya kota-serang, kab-tangerang, atau prov-banten"):
        Region.parse(code)


def test_a_region_need_not_be_in_the_gazetteer() -> None:
    region = Region.parse("kab-contoh-baru")
    assert (region.known, region.display(), region.province) == (
        False,
        "Kabupaten Contoh Baru",
        None,
    )


def test_a_mistyped_code_gets_a_suggestion() -> None:
    assert suggest_region("kota-sernag") == "kota-serang"
    assert suggest_region("kota-zzzzzzz") is None


def test_the_gazetteer_has_all_provinces_kabupaten_and_kota() -> None:
    kinds = [region.kind for region in all_regions()]
    counts = [kinds.count(kind) for kind in RegionKind]
    # Kepmendagri 300.2.2-2138 Tahun 2025; desa are not listed.
    assert counts == [38, 416, 98, 0]


def test_a_name_stands_once_in_its_province() -> None:
    for row in PROVINCES:
        for names in (row.kabupaten, row.kota):
            listed = names.split(", ")
            assert len(listed) == len(set(listed))
            assert all(name == name.strip() for name in listed)


def test_every_code_reads_back() -> None:
    for region in all_regions():
        assert Region.parse(region.code) == region
        assert region.slug == slug_of(region.name)
        assert region.province is not None


def test_every_alias_belongs_to_a_known_region() -> None:
    for code, names in ALIASES:
        assert Region.parse(code).known, code
        assert all(name == name.strip() and name for name in names.split(", "))


def test_a_name_may_stand_for_several_regions() -> None:
    serang = {region.code for name, region in region_names() if name == "Serang"}
    assert serang == {"kab-serang", "kota-serang"}
