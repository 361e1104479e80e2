from __future__ import annotations

import json
from collections.abc import Callable

from publish.data.browse import COLUMNS, catalog_table
from sopkit.catalog import Catalog

UNIT = """---
dokumen: unit
jenis: instansi
nama: Kota
kaji_ulang: 24 bulan
pelaksana: {staf: {nama: Staf}, kabag: {nama: Kabag}}
---
"""

SOP = """---
dokumen: sop
nomor: '1'
judul: Judul
status: berlaku
tanggal: {pembuatan: 2019-01-02, revisi: null, efektif: 2019-02-03}
dasar_hukum: [uu-25-2009]
pelaksana: [staf, kabag]
prosedur:
  - {kegiatan: Menulis, pelaksana: staf, waktu: 1 hari}
  - {kegiatan: Memeriksa, pelaksana: kabag, waktu: 2 jam, keputusan: {ya: selesai, tidak: 1}}
---
"""


def test_a_row_says_what_facets_and_columns_need(make_catalog: Callable[..., Catalog]) -> None:
    files = {
        "kota/index.md": UNIT,
        "kota/a.md": SOP,
        "kota/b.md": SOP.replace("dokumen: sop", "dokumen: sop\ncontoh: true"),
    }
    data = json.loads(catalog_table(make_catalog(files)))
    assert data["unit"] == [["kota", "Kota", 0]]
    assert data["kalender"] == [450, 5, 20]
    [row] = data["sop"]
    told = dict(zip(COLUMNS, row, strict=True))
    assert (told["alamat"], told["nomor"], told["judul"]) == ("a", "1", "Judul")
    assert data["status"][told["status"]] == "Berlaku"
    assert [data["pelaksana"][at] for at in told["pelaksana"]] == ["Staf", "Kabag"]
    assert [data["peraturan"][at] for at in told["peraturan"]] == [["uu-25-2009", "UU 25/2009"]]
    assert data["waktu"][told["waktu"]] == [570, "1 hari 2 jam"]
    assert (told["tahun"], told["keputusan"], told["langkah"]) == (2019, 1, 2)
    assert told["kaji"] == "2021-02-03"
