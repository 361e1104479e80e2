from __future__ import annotations

import json
from collections.abc import Callable

from publish.data.nearby import known_addresses
from sopkit.catalog import Catalog

SOP = """---
dokumen: sop
nomor: {}
judul: Surat “masuk”
dasar_hukum: [uu-1-2012]
contoh: {}
---
"""

RULE = """---
dokumen: peraturan
jenis: uu
nomor: '25'
tahun: 2009
tentang: Pelayanan Publik
---
"""


def test_units_regulations_and_listed_sops_are_offered(
    make_catalog: Callable[..., Catalog],
) -> None:
    sops = {"kota/a.md": SOP.format("01.02", "false"), "kota/b.md": SOP.format("01.03", "true")}
    catalog = make_catalog({**sops, "dasar-hukum/uu-25-2009.md": RULE})
    text = known_addresses(catalog)
    assert json.loads(text) == [
        ["dasar-hukum/uu-1-2012/", "UU 1/2012", None],
        ["dasar-hukum/uu-25-2009/", "UU 25/2009 tentang Pelayanan Publik", None],
        ["kota/", "Kota", None],
        ["kota/a/", "Surat “masuk”", "01.02"],
    ]
    assert known_addresses(catalog) == text


def test_an_empty_catalogue_offers_nothing(make_catalog: Callable[..., Catalog]) -> None:
    assert json.loads(known_addresses(make_catalog({"index.md": "Teks"}))) == []
