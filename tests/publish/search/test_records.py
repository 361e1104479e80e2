from __future__ import annotations

from collections.abc import Callable

from publish.search.records import Kind, Record, make_records
from sopkit.catalog import Catalog

SOP = """---
dokumen: sop
nomor: '{number}'
judul: Judul {number}
alias: [Nama lain]
sifat: administratif
status: berlaku
contoh: {example}
tanggal: {{pembuatan: 2019-01-02, revisi: null, efektif: 2019-02-03}}
pengesahan: {{jabatan: Sekretaris Daerah}}
dasar_hukum: [uu-25-2009]
kualifikasi: [Teliti]
keterkaitan: []
peralatan: [Komputer]
peringatan: null
pencatatan: []
prosedur:
  - tahap: Awal
    pelaksana: [staf]
    langkah:
      - {{kegiatan: Menulis surat, pelaksana: staf, kelengkapan: [Kertas], output: Surat}}
      - {{kegiatan: Menyimpan surat, pelaksana: staf, kelengkapan: [], output: Arsip}}
  - tahap: Akhir
    pelaksana: [staf]
    langkah:
      - {{kegiatan: Melapor, pelaksana: staf, kelengkapan: Surat, waktu: 1 hari, output: Laporan}}
---
Penjelasan **tebal**.
"""

FILES = {
    "kota/index.md": """---
dokumen: unit
jenis: instansi
nama: Pemerintah Kota
singkatan: Pemkot
pelaksana: {staf: {nama: Staf, alias: [Petugas]}}
inventaris:
  - {judul: Belum ada, nomor: '9', rujukan: Daftar}
  - {judul: Judul 1, rujukan: Daftar}
---
""",
    "kota/1.md": SOP.format(number="1", example="false"),
    "kota/2.md": SOP.format(number="2", example="true"),
    "panduan/a.md": "# Panduan\n\nPembuka.\n\n## Sub *judul*\n\nIsi `kode`.\n",
}


def records(catalog: Catalog) -> dict[str, Record]:
    return {record.url: record for record in make_records(catalog)}


def test_everything_but_examples_can_be_found(make_catalog: Callable[..., Catalog]) -> None:
    found = records(make_catalog(FILES))
    assert {url: record.kind for url, record in found.items()} == {
        "kota/1/": Kind.SOP,
        "dasar-hukum/uu-25-2009/": Kind.RULE,
        "pelaksana/kota/staf/": Kind.OFFICE,
        "kota/": Kind.UNIT,
        "kota/#daftar": Kind.LISTED,
        "panduan/a/": Kind.PAGE,
    }


def test_an_sop_has_a_part_for_each_step(make_catalog: Callable[..., Catalog]) -> None:
    record = records(make_catalog(FILES))["kota/1/"]
    assert (record.title, record.number, record.place) == (
        "Judul 1",
        "1",
        "Pemkot, Pemerintah Kota",
    )
    assert record.steps == (2, 1)
    assert [part.anchor for part in record.parts] == ["langkah-a-1", "langkah-a-2", "langkah-b-1"]
    assert record.parts[0].text == "Staf. Kelengkapan: Kertas. Output: Surat."
    for words in ("Awal", "Sekretaris Daerah", "UU 25/2009", "Teliti", "Komputer", "tebal"):
        assert words in record.text


def test_other_names_are_known(make_catalog: Callable[..., Catalog]) -> None:
    found = records(make_catalog(FILES))
    assert found["kota/1/"].others == ("Nama lain",)
    assert found["pelaksana/kota/staf/"].others == ("Petugas",)
    rule = found["dasar-hukum/uu-25-2009/"]
    assert rule.others == ("uu 25 2009",)
    assert "Undang-Undang Nomor 25 Tahun 2009" in rule.text


def test_an_ordinary_page_is_parted_at_its_headings(make_catalog: Callable[..., Catalog]) -> None:
    record = records(make_catalog(FILES))["panduan/a/"]
    assert record.title == "Panduan"
    assert [(part.anchor, part.heading, part.text) for part in record.parts] == [
        ("panduan", "Panduan", "Pembuka."),
        ("sub-judul", "Sub judul", "Isi kode."),
    ]
