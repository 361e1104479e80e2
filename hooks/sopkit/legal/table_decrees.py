"""Kinds of regional decrees, instructions and circulars: no legislation, but cited beside it."""

from __future__ import annotations

from typing import NamedTuple

from sopkit.legal.regions import RegionKind
from sopkit.legal.rows import Example, Kind, Numbering

_PROV = (RegionKind.PROV,)
_KAB = (RegionKind.KAB,)
_KOTA = (RegionKind.KOTA,)
_DESA = (RegionKind.DESA,)
_ANY = (RegionKind.PROV, RegionKind.KAB, RegionKind.KOTA)
_KEP = "(Keputusan|Kep|SK|Surat Keputusan|Surat Keputusan SK|S K)"
_IN = "(Instruksi|Ins|In)"
_SE = "(Surat Edaran|Surat Edaran SE|SE|S E|Edaran)"
_WALI = "(Wali Kota|Walikota|Walikotamadya|Wali Kotamadya|Wali Kota Madya)"
_SEKDA = "(Sekretaris Daerah|Sekda|Setda|Sekretariat Daerah|Sekretaris Wilayah Daerah|Sekwilda)"
_DPRD = "(DPRD|Dewan Perwakilan Rakyat Daerah)"
_CHIEF = (
    "(Kepala Dinas|Kadis|Ka Dinas|Kadisdik|Kadindik|Kadinkes|Kadiskes|Kadinsos|Kadishub"
    "|Kepala Badan|Kaban|Kepala Kantor|Kepala Satuan|Inspektur)"
)


class _Decree(NamedTuple):
    code: str
    name: str
    short: str
    rank: int
    regions: tuple[RegionKind, ...]
    spellings: tuple[str, ...]
    example: Example


_ROWS = (
    _Decree(
        "kepgub",
        "Keputusan Gubernur",
        "Kepgub",
        90,
        _PROV,
        (f"{_KEP} Gubernur", "Kepgub"),
        Example(
            "Keputusan Gubernur Jawa Timur Nomor 188/98/KPTS/013/2015",
            "kepgub-prov-jawa-timur-188-98-kpts-013-2015",
        ),
    ),
    _Decree(
        "kepbup",
        "Keputusan Bupati",
        "Kepbup",
        91,
        _KAB,
        (f"{_KEP} Bupati", "(Kepbup|Kepbub)"),
        Example(
            "SK Bupati Magetan Nomor 188/12/Kept./403.013/2015",
            "kepbup-kab-magetan-188-12-kept-403-013-2015",
        ),
    ),
    _Decree(
        "kepwali",
        "Keputusan Wali Kota",
        "Kepwali",
        91,
        _KOTA,
        (f"{_KEP} {_WALI}", "(Kepwal|Kepwali|Kepwalkot|Kepwako)"),
        Example(
            "Keputusan Walikota Serang Nomor 061/Kep.123-Huk/2018",
            "kepwali-kota-serang-061-kep-123-huk-2018",
        ),
    ),
    _Decree(
        "kepdprd",
        "Keputusan DPRD",
        "Keputusan DPRD",
        92,
        _ANY,
        (f"{_KEP} [Pimpinan|Ketua] {_DPRD}", "Kepdprd"),
        Example("Keputusan DPRD Kota Serang Nomor 5 Tahun 2016", "kepdprd-kota-serang-5-2016"),
    ),
    _Decree(
        "kep-sekda",
        "Keputusan Sekretaris Daerah",
        "Keputusan Sekda",
        93,
        _ANY,
        (f"{_KEP} {_SEKDA}",),
        Example(
            "Keputusan Sekretaris Daerah Kota Mojokerto Nomor : 188.45/ 391.1 /417.111/2018",
            "kep-sekda-kota-mojokerto-188-45-391-1-417-111-2018",
        ),
    ),
    _Decree(
        "kep-kadis",
        "Keputusan Kepala Perangkat Daerah",
        "Keputusan Kepala PD",
        94,
        _ANY,
        (f"{_KEP} {_CHIEF}",),
        Example(
            "Keputusan Kepala Dinas Kesehatan Kota Serang Nomor 440/123/Dinkes/2018",
            "kep-kadis-kota-serang-440-123-dinkes-2018",
        ),
    ),
    _Decree(
        "kepdes",
        "Keputusan Kepala Desa",
        "Kepdes",
        95,
        _DESA,
        (f"{_KEP} Kepala Desa",),
        Example("Keputusan Kepala Desa Sukamaju Nomor 4 Tahun 2019", "kepdes-desa-sukamaju-4-2019"),
    ),
    _Decree(
        "ingub",
        "Instruksi Gubernur",
        "Ingub",
        96,
        _PROV,
        (f"{_IN} Gubernur", "Ingub"),
        Example("Instruksi Gubernur Banten Nomor 2 Tahun 2019", "ingub-prov-banten-2-2019"),
    ),
    _Decree(
        "inbup",
        "Instruksi Bupati",
        "Inbup",
        97,
        _KAB,
        (f"{_IN} Bupati", "Inbup"),
        Example("Instruksi Bupati Lebak Nomor 1 Tahun 2020", "inbup-kab-lebak-1-2020"),
    ),
    _Decree(
        "inwali",
        "Instruksi Wali Kota",
        "Inwali",
        97,
        _KOTA,
        (f"{_IN} {_WALI}", "(Inwal|Inwali|Inwalkot)"),
        Example("Instruksi Wali Kota Serang Nomor 3 Tahun 2021", "inwali-kota-serang-3-2021"),
    ),
    _Decree(
        "se-gubernur",
        "Surat Edaran Gubernur",
        "SE Gubernur",
        98,
        _PROV,
        (f"{_SE} Gubernur",),
        Example("SE Gubernur Jawa Barat Nomor 5 Tahun 2020", "se-gubernur-prov-jawa-barat-5-2020"),
    ),
    _Decree(
        "se-bupati",
        "Surat Edaran Bupati",
        "SE Bupati",
        99,
        _KAB,
        (f"{_SE} Bupati",),
        Example("Surat Edaran Bupati Sleman Nomor 061/1234", "se-bupati-kab-sleman-061-1234"),
    ),
    _Decree(
        "se-walikota",
        "Surat Edaran Wali Kota",
        "SE Wali Kota",
        99,
        _KOTA,
        (f"{_SE} {_WALI}",),
        Example(
            "SE Walikota Serang No. 065/456-Org/2019", "se-walikota-kota-serang-065-456-org-2019"
        ),
    ),
    _Decree(
        "se-sekda",
        "Surat Edaran Sekretaris Daerah",
        "SE Sekda",
        100,
        _ANY,
        (f"{_SE} {_SEKDA}",),
        Example(
            "Surat Edaran Sekda Provinsi Banten Nomor 3 Tahun 2020", "se-sekda-prov-banten-3-2020"
        ),
    ),
    _Decree(
        "se-kadis",
        "Surat Edaran Kepala Perangkat Daerah",
        "SE Kepala PD",
        101,
        _ANY,
        (f"{_SE} {_CHIEF}",),
        Example(
            "SE Kepala Dinas Pendidikan Kota Serang Nomor 7 Tahun 2020",
            "se-kadis-kota-serang-7-2020",
        ),
    ),
)

DECREE_KINDS = tuple(
    Kind(
        code=row.code,
        name=row.name,
        short=row.short,
        level="-",
        rank=row.rank,
        regions=row.regions,
        numbering=Numbering.WHOLE,
        spellings=row.spellings,
        open_name=row.code.endswith("-kadis"),
        examples=(row.example,),
    )
    for row in _ROWS
)
