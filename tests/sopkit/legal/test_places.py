from __future__ import annotations

import pytest

from sopkit.legal.kinds import KINDS
from sopkit.legal.places import full_place_at, last_place, place_at, place_words
from sopkit.legal.regions import Region, region_names


@pytest.mark.parametrize(
    ("kind", "text", "codes"),
    [
        ("perda", " kota serang nomor", ["kota-serang"]),
        ("perda", " kab. serang nomor", ["kab-serang"]),
        ("perda", " serang nomor", ["kab-serang", "kota-serang"]),
        ("perwali", " serang nomor", ["kota-serang"]),
        ("perwali", " kota serang nomor", ["kota-serang"]),
        ("perda", " magetan nomor", ["kab-magetan"]),
        ("perda", " kota tangerang selatan nomor", ["kota-tangerang-selatan"]),
        ("perda", " kotamadya daerah tingkat ii serang nomor", ["kota-serang"]),
        ("perda", " kabupaten dati ii bandung nomor", ["kab-bandung"]),
        ("perda", " propinsi daerah tingkat i jawa barat nomor", ["prov-jawa-barat"]),
        ("kepbup", " kepala daerah tingkat ii magetan nomor", ["kab-magetan"]),
        ("pergub", " dki jakarta nomor", ["prov-dki-jakarta"]),
        ("perda", " pemerintah kota serang nomor", ["kota-serang"]),
        ("perda", " provinsimaluku nomor", ["prov-maluku"]),
        ("perdes", " sukamaju nomor", ["desa-sukamaju"]),
        ("perdes", " desa karang anyar kecamatan kramat no", ["desa-karang-anyar"]),
        # The kind of region does not fit the office: named, but none it can be.
        ("perbup", " surabaya nomor", []),
    ],
)
def test_a_region_is_read_with_its_kind(kind: str, text: str, codes: list[str]) -> None:
    place = place_at(text, 0, KINDS[kind])
    assert place is not None
    assert sorted(region.code for region in place.candidates) == codes
    assert (place.region is not None) == (len(codes) == 1)


@pytest.mark.parametrize("text", [" nomor 5", " serangan nomor", " kota antah nomor", ""])
def test_other_words_are_no_region(text: str) -> None:
    assert place_at(text, 0, KINDS["perda"]) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" kota serang tentang pajak", "kota-serang"),
        (" (kota serang)", "kota-serang"),
        (" kota serang", "kota-serang"),
        (" serang tentang pajak", None),
        (" kota serang dan sekitarnya", None),
    ],
)
def test_a_region_behind_the_number_is_named_in_full(text: str, code: str | None) -> None:
    place = full_place_at(text, 0, KINDS["perda"])
    region = place.region if place else None
    assert (region.code if region else None) == code


def test_an_office_ends_with_its_region() -> None:
    kind = KINDS["kep-kadis"]
    region = last_place(" kesehatan provinsi banten kota serang", kind)
    assert region is not None
    assert region.code == "kota-serang"
    assert last_place(" kota serang bagian umum", kind) is None


def test_the_words_of_regions_are_known() -> None:
    assert {"kabupaten", "tangerang", "una"} <= place_words()


@pytest.mark.parametrize(
    ("name", "region"), region_names(), ids=lambda value: getattr(value, "code", value)
)
def test_every_name_of_the_gazetteer_is_read(name: str, region: Region) -> None:
    title = {"prov": "provinsi", "kab": "kabupaten", "kota": "kota"}[region.kind]
    for written in (name.lower(), name.lower().replace(" ", "\n"), name.lower().replace(" ", "")):
        place = place_at(f" {title} {written} nomor", 0, KINDS["perda"])
        assert place is not None
        assert place.region == region
