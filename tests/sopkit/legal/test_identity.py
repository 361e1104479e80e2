from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sopkit.legal.identity import LegalId, LegalIdError, canonicalize_number
from sopkit.legal.kinds import KINDS
from sopkit.legal.regions import RegionKind, all_regions
from sopkit.legal.rows import Kind, Numbering

CASES = Path(__file__).parents[2] / "cases/legal"
PANRB = "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
REGISTRY = [line.split("\t") for line in (CASES / "identitas.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("slug", "jenis", "wilayah", "nomor", "tahun"), REGISTRY)
def test_tuple_and_string_form_are_the_same_regulation(
    slug: str, jenis: str, wilayah: str, nomor: str, tahun: str
) -> None:
    item = LegalId(
        jenis=jenis,
        wilayah=None if wilayah == "-" else wilayah,
        nomor=None if nomor == "-" else nomor,
        tahun=int(tahun),
    )
    assert str(item) == slug
    assert LegalId.from_slug(slug) == item
    assert hash(LegalId.from_slug(slug)) == hash(item)


@pytest.mark.parametrize(
    ("slug", "short", "long"),
    [
        ("uu-25-2009", "UU 25/2009", "Undang-Undang Nomor 25 Tahun 2009"),
        (
            "uud-1945",
            "UUD 1945",
            "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        ),
        (
            "permenpanrb-35-2012",
            "PermenPANRB 35/2012",
            f"Peraturan Menteri {PANRB} Nomor 35 Tahun 2012",
        ),
        (
            "permendagri-52-2011",
            "Permendagri 52/2011",
            "Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011",
        ),
        (
            "perwali-kota-serang-50-2017",
            "Perwali Kota Serang 50/2017",
            "Peraturan Wali Kota Serang Nomor 50 Tahun 2017",
        ),
        (
            "perda-kota-serang-7-2016",
            "Perda Kota Serang 7/2016",
            "Peraturan Daerah Kota Serang Nomor 7 Tahun 2016",
        ),
        (
            "pergub-prov-jawa-timur-74-2012",
            "Pergub Provinsi Jawa Timur 74/2012",
            "Peraturan Gubernur Jawa Timur Nomor 74 Tahun 2012",
        ),
        (
            "perkpk-7-2016",
            "PerKPK 7/2016",
            "Peraturan Komisi Pemberantasan Korupsi Nomor 7 Tahun 2016",
        ),
        (
            "tap-mpr-xi-mpr-1998",
            "TAP MPR XI/MPR/1998",
            "Ketetapan Majelis Permusyawaratan Rakyat Nomor XI/MPR/1998",
        ),
        (
            "permenko-maritim-2-2016",
            "Permenko Maritim 2/2016",
            "Peraturan Menteri Koordinator Bidang Kemaritiman Nomor 2 Tahun 2016",
        ),
        ("se-mendagri-461-217-sj", "SE Mendagri 461-217-SJ", None),
        ("perda-kota-contoh-12a-2010", "Perda Kota Contoh 12A/2010", None),
    ],
)
def test_an_identity_is_shown_short_and_long(slug: str, short: str, long: str | None) -> None:
    item = LegalId.parse(slug)
    assert item.display() == short
    if long:
        assert item.long_display() == long


def test_a_decree_keeps_its_number_as_printed() -> None:
    decree = LegalId(
        jenis="kep-sekda",
        wilayah="kota-mojokerto",
        nomor="188.45/ 391.1 /417.111/2018",
        tahun=2018,
    )
    assert decree.nomor == "188.45/391.1/417.111/2018"
    # The year stands at the end of the number already, and is not said twice.
    assert str(decree) == "kep-sekda-kota-mojokerto-188-45-391-1-417-111-2018"
    assert decree.display() == "Keputusan Sekda Kota Mojokerto 188.45/391.1/417.111/2018"
    assert decree.long_display() == (
        "Keputusan Sekretaris Daerah Kota Mojokerto Nomor 188.45/391.1/417.111/2018"
    )
    assert LegalId.parse(str(decree)) == decree


@pytest.mark.parametrize(
    ("slug", "reason"),
    [
        ("", "id seperti uu-25-2009"),
        ("uu", '"uu" tanpa nomor dan tahun'),
        ("uuu-25-2009", "bukan jenis peraturan; mungkin uu"),
        ("UU-25-2009", "bukan jenis peraturan"),
        ("perwako-kota-padang-1-2010", "mungkin perwali"),
        ("uu-25", "Undang-Undang memerlukan tahun"),
        ("uu-2009", "Undang-Undang memerlukan tahun"),
        ("uu-25-3009", "memerlukan tahun"),
        ("uu-25-1944", "di luar 1945"),
        ("uu--2009", "memerlukan nomor"),
        ("uu-abc-2009", "memerlukan nomor"),
        ("uu-025-2009", 'tulis "uu-25-2009"'),
        ("uu-25-2009-", "memerlukan tahun"),
        ("uu-25_2009", "memerlukan tahun"),
        ("uud-1950", "tidak bernomor; tulis uud-1945"),
        ("uud-1-1945", "tidak bernomor"),
        ("uudrt-12-1999", "tidak ada Undang-Undang Darurat tahun 1999"),
        ("permenpan-35-2012", "memakai kode permenpanrb: permenpanrb-35-2012"),
        ("permenpanrb-15-2008", "memakai kode permenpan: permenpan-15-2008"),
        ("perwali-50-2017", "tanpa wilayah; tulis misalnya perwali-kota-serang-7-2016"),
        ("perwali-kota-50-2017", "tanpa wilayah"),
        ("perwali-kab-tangerang-5-2017", "bukan dari Kabupaten Tangerang"),
        ("perda-kota-serang-2016", "memerlukan tahun"),
        ("perda-kota-serang", "memerlukan nomor|tanpa wilayah"),
    ],
)
def test_what_is_no_identity_is_refused_with_the_right_form(slug: str, reason: str) -> None:
    with pytest.raises(LegalIdError, match=reason):
        LegalId.from_slug(slug)


def test_a_national_rule_has_no_region_and_a_regional_one_needs_it() -> None:
    with pytest.raises(LegalIdError, match="hapus wilayah kota-serang"):
        LegalId(jenis="uu", wilayah="kota-serang", nomor="1", tahun=2009)
    with pytest.raises(LegalIdError, match="memerlukan wilayah"):
        LegalId(jenis="perda", nomor="1", tahun=2009)
    with pytest.raises(LegalIdError, match="bukan kode wilayah"):
        LegalId(jenis="perda", wilayah="Serang", nomor="1", tahun=2009)


def test_the_longest_region_wins() -> None:
    assert LegalId.parse("perda-kota-tangerang-selatan-5-2010").wilayah == "kota-tangerang-selatan"
    decree = LegalId.parse("kepgub-prov-jawa-timur-kpts-12-2015")
    assert decree.wilayah == "prov-jawa-timur"


def test_a_circular_may_have_no_year() -> None:
    circular = LegalId(jenis="se-mendagri", nomor="461/217/SJ")
    assert str(circular) == "se-mendagri-461-217-sj"
    assert circular.display() == "SE Mendagri 461/217/SJ"
    assert LegalId.parse("se-mendagri-461-217-sj") == circular


@pytest.mark.parametrize(
    ("written", "canonical"),
    [("07", "7"), ("35", "35"), ("000", "0"), (" 12 a ", "12A"), ("05A", "05A"), ("30.R", "30.R")],
)
def test_leading_zeros_go_only_from_plain_digits(written: str, canonical: str) -> None:
    assert canonicalize_number(written) == canonical


def test_the_level_of_a_regional_rule_depends_on_the_region() -> None:
    levels = [
        LegalId.parse(slug).level
        for slug in (
            "perda-prov-banten-1-2016",
            "perda-kota-serang-1-2016",
            "perwali-kota-serang-1-2016",
            "permendagri-1-2016",
            "kepwali-kota-serang-1-2016",
        )
    ]
    assert levels == ["6", "7", "8d", "8n", "-"]


def test_identities_are_ordered_by_hierarchy_then_year_then_number() -> None:
    ordered = [
        "uud-1945",
        "tap-mpr-xi-mpr-1998",
        "uu-9-2004",
        "uu-10-2004",
        "uu-2-2009",
        "perppu-1-2020",
        "pp-8-2006",
        "perpres-29-2014",
        "keppres-80-2003",
        "permenpan-15-2008",
        "permendagri-52-2011",
        "permenpanrb-35-2012",
        "perda-prov-banten-5-2019",
        "perda-kota-serang-7-2016",
        "perwali-kota-serang-4-2017",
        "perwali-kota-serang-50-2017",
        "kep-sekda-kota-serang-061-12-2018",
    ]
    items = [LegalId.parse(slug) for slug in ordered]
    assert sorted(items, key=str) != items
    assert sorted(sorted(items, key=str)) == items
    assert all(left < right for left, right in pairwise(items))


NUMBERS = st.integers(1, 9999).map(str)
YEARS = st.integers(2010, 2026)


@st.composite
def identities(draw: st.DrawFn) -> LegalId:
    kind = draw(st.sampled_from(sorted(KINDS.values(), key=lambda kind: kind.code)))
    return LegalId(
        jenis=kind.code,
        wilayah=draw(regions_for(kind)),
        nomor=None if kind.numbering is Numbering.NONE else draw(NUMBERS),
        tahun=draw(YEARS.filter(lambda year: kind.years[0] <= year <= kind.years[1]))
        if kind.years[1] > 2010
        else kind.years[1],
    )


def regions_for(kind: Kind) -> st.SearchStrategy[str | None]:
    if not kind.is_regional:
        return st.none()
    codes = [region.code for region in all_regions() if region.kind in kind.regions]
    return st.sampled_from(codes or [f"{RegionKind.DESA}-sukamaju", f"{RegionKind.DESA}-cibodas"])


@settings(deadline=None)  # a busy machine is no failure
@given(item=identities())
def test_the_string_form_reads_back_for_every_kind_and_region(item: LegalId) -> None:
    again = LegalId.parse(str(item))
    assert again == item
    assert (again.jenis, again.wilayah, again.nomor, again.tahun) == (
        item.jenis,
        item.wilayah,
        item.nomor,
        item.tahun,
    )


@settings(deadline=None)  # a busy machine is no failure
@given(text=st.text(alphabet="abcdekmnopprtuw-0123456789 ", max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        assert str(LegalId.from_slug(text)) == text
    except LegalIdError:
        return
