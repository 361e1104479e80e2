"""Kinds of rules that regions issue: province, kabupaten, kota and desa."""

from __future__ import annotations

from sopkit.legal.regions import RegionKind
from sopkit.legal.rows import Example, Kind

_PROV = (RegionKind.PROV,)
_KAB = (RegionKind.KAB,)
_KOTA = (RegionKind.KOTA,)
_DESA = (RegionKind.DESA,)
_ANY = (RegionKind.PROV, RegionKind.KAB, RegionKind.KOTA)
_WALI = "(Wali Kota|Walikota|Walikotamadya|Wali Kotamadya|Wali Kota Madya)"
_DPRD = "(DPRD|Dewan Perwakilan Rakyat Daerah)"
_CHIEF = "(Kepala Dinas|Kadis|Ka Dinas|Kepala Badan|Kaban|Kepala Kantor|Kepala Satuan|Inspektur)"

REGIONAL_RULES = (
    Kind(
        code="perda",
        name="Peraturan Daerah",
        short="Perda",
        level="6/7",
        rank=70,
        regions=_ANY,
        spellings=("Peraturan Daerah", "Per Da", "(Perda|Perdakot|Perdakab|Perdaprov|Perdaprop)"),
        examples=(
            Example("Peraturan Daerah Kota Serang Nomor 7 Tahun 2016", "perda-kota-serang-7-2016"),
            Example("Perda Provinsi Jawa Barat No. 5 Tahun 1996", "perda-prov-jawa-barat-5-1996"),
            Example(
                "Peraturan Daerah Kabupaten Daerah Tingkat II Bandung Nomor 12 Tahun 1989",
                "perda-kab-bandung-12-1989",
            ),
        ),
    ),
    Kind(
        code="qanun",
        name="Qanun",
        short="Qanun",
        level="6/7",
        rank=70,
        regions=_ANY,
        spellings=("Qanun", "Kanun"),
        examples=(
            Example("Qanun Aceh Nomor 8 Tahun 2016", "qanun-prov-aceh-8-2016"),
            Example("Qanun Kota Banda Aceh No 4 Tahun 2013", "qanun-kota-banda-aceh-4-2013"),
        ),
    ),
    Kind(
        code="perdasus",
        name="Peraturan Daerah Khusus",
        short="Perdasus",
        level="6/7",
        rank=70,
        regions=_PROV,
        spellings=("Peraturan Daerah Khusus (Provinsi|Propinsi)", "Perdasus"),
        examples=(
            Example("Perdasus Provinsi Papua Nomor 23 Tahun 2008", "perdasus-prov-papua-23-2008"),
        ),
    ),
    Kind(
        code="perdasi",
        name="Peraturan Daerah Provinsi",
        short="Perdasi",
        level="6/7",
        rank=70,
        regions=_PROV,
        spellings=("Perdasi",),
        examples=(
            Example("Perdasi Papua Barat Nomor 4 Tahun 2019", "perdasi-prov-papua-barat-4-2019"),
        ),
    ),
    Kind(
        code="perdais",
        name="Peraturan Daerah Istimewa",
        short="Perdais",
        level="6/7",
        rank=70,
        regions=_PROV,
        spellings=("Perdais", "Peraturan Daerah Istimewa (Daerah|Provinsi|Propinsi)"),
        examples=(
            Example(
                "Perdais DIY Nomor 1 Tahun 2013",
                "perdais-prov-daerah-istimewa-yogyakarta-1-2013",
            ),
        ),
    ),
    Kind(
        code="pergub",
        name="Peraturan Gubernur",
        short="Pergub",
        level="8d",
        rank=80,
        regions=_PROV,
        spellings=("Peraturan Gubernur", "Per Gub", "(Pergub|Perkada Gubernur)"),
        examples=(
            Example("Pergub Banten No 83 Tahun 2016", "pergub-prov-banten-83-2016"),
            Example(
                "Peraturan Gubernur Jawa Timur Nomor 74 Tahun 2012",
                "pergub-prov-jawa-timur-74-2012",
            ),
        ),
    ),
    Kind(
        code="perbup",
        name="Peraturan Bupati",
        short="Perbup",
        level="8d",
        rank=81,
        regions=_KAB,
        spellings=("Peraturan Bupati", "Per Bup", "(Perbup|Perbub)"),
        examples=(
            Example(
                "Peraturan Bupati Tangerang Nomor 70 Tahun 2014", "perbup-kab-tangerang-70-2014"
            ),
            Example("PERATURANBUPATI MAGETAN NOMOR 5 TAHUN 2014", "perbup-kab-magetan-5-2014"),
        ),
    ),
    Kind(
        code="perwali",
        name="Peraturan Wali Kota",
        short="Perwali",
        level="8d",
        rank=81,
        regions=_KOTA,
        spellings=(f"(Peraturan|Per) {_WALI}", "(Perwal|Perwali|Perwako|Perwalkot|Perwakot)"),
        examples=(
            Example("Peraturan Walikota Serang nomor 50 tahun 2017", "perwali-kota-serang-50-2017"),
            Example("Perwal Kota Serang No 4/2018", "perwali-kota-serang-4-2018"),
            Example("Perwako Padang Nomor 12 Tahun 2015", "perwali-kota-padang-12-2015"),
        ),
    ),
    Kind(
        code="perdprd",
        name="Peraturan DPRD",
        short="Peraturan DPRD",
        level="8d",
        rank=83,
        regions=_ANY,
        spellings=(f"(Peraturan|Per) {_DPRD}",),
        examples=(
            Example("Peraturan DPRD Kota Serang Nomor 1 Tahun 2018", "perdprd-kota-serang-1-2018"),
        ),
    ),
    Kind(
        code="per-kadis",
        name="Peraturan Kepala Perangkat Daerah",
        short="Peraturan Kepala PD",
        level="8d",
        rank=84,
        regions=_ANY,
        open_name=True,
        spellings=(f"(Peraturan|Per) {_CHIEF}",),
        examples=(
            Example(
                "Peraturan Kepala Dinas Kesehatan Kota Serang Nomor 3 Tahun 2018",
                "per-kadis-kota-serang-3-2018",
            ),
        ),
    ),
    Kind(
        code="perdes",
        name="Peraturan Desa",
        short="Perdes",
        level="8d",
        rank=86,
        regions=_DESA,
        # A desa goes by another name in some provinces.
        spellings=(
            "Peraturan (Desa|Nagari|Kalurahan|Gampong|Kampung|Pekon|Negeri|Lembang)",
            "(Perdes|Pernag)",
        ),
        examples=(
            Example("Peraturan Desa Sukamaju Nomor 3 Tahun 2019", "perdes-desa-sukamaju-3-2019"),
            Example(
                "Peraturan Kalurahan Condongcatur Nomor 3 Tahun 2021",
                "perdes-desa-condongcatur-3-2021",
            ),
        ),
    ),
    Kind(
        code="perkades",
        name="Peraturan Kepala Desa",
        short="Perkades",
        level="8d",
        rank=87,
        regions=_DESA,
        spellings=("Peraturan Kepala Desa", "Perkades"),
        examples=(
            Example(
                "Peraturan Kepala Desa Sukamaju Nomor 2 Tahun 2020", "perkades-desa-sukamaju-2-2020"
            ),
        ),
    ),
)
