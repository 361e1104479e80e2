from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from sopkit.catalog import Catalog
from sopkit.findings import Finding
from sopkit.loading import load_catalog
from sopkit.settings import Settings

SOP = """\
dokumen: sop
nomor: 01.07.2026
judul: Penghimpunan dokumen
sifat: administratif
status: berlaku
tanggal: {pembuatan: 2026-01-05, revisi: null, efektif: 2026-02-01}
revisi_ke: 0
pengesahan: {jabatan: Sekretaris Daerah Kota Contoh}
dasar_hukum: [permenpanrb-35-2012]
kualifikasi: [Memahami tata naskah dinas]
keterkaitan: []
peralatan: [ATK, Komputer]
peringatan: ["Jika SOP ini tidak dilaksanakan, maka data tidak lengkap."]
pencatatan: [Buku agenda]
pelaksana: [staf, kasubbag]
prosedur:
  - {kegiatan: Membuat surat, pelaksana: staf, kelengkapan: ATK, waktu: 1 jam, output: Surat}
  - kegiatan: Memeriksa surat
    pelaksana: kasubbag
    keputusan: {ya: 3, tidak: 1}
    kelengkapan: Surat
    waktu: 1 hari
    output: Surat yang benar
  - {kegiatan: Mengirimkan surat, pelaksana: staf, kelengkapan: [], waktu: 2 hari, output: Resi}
"""
"""An SOP without a fault, to which each case does one thing."""

SERVICE = """\
dokumen: standar-pelayanan
judul: Surat keterangan pindah
alias: [surat pindah]
status: berlaku
tanggal: {pembuatan: 2026-01-05, efektif: 2026-02-01}
pengesahan: {jabatan: Sekretaris Daerah Kota Contoh}
keperluan: [Kependudukan]
peristiwa: [Pindah rumah]
pemohon: [Warga kota]
sop: [01.07.2026]
persyaratan: [Fotokopi KTP, Surat pengantar RT]
prosedur:
  - pemohon: Menyerahkan berkas
  - petugas: Memeriksa berkas
  - pemohon: Menerima surat
jangka_waktu: 4 hari kerja
biaya: gratis
produk: [Surat keterangan pindah]
pengaduan: [{surel: pengaduan@contoh.go.id}]
dasar_hukum: [permenpanrb-35-2012]
sarana: [Ruang tunggu]
kompetensi: [Memahami administrasi kependudukan]
pengawasan_internal: [Kepala Bagian]
jumlah_pelaksana: 3
jaminan_pelayanan: [Diselesaikan tepat waktu]
jaminan_keamanan: [Data pribadi dijaga]
evaluasi_kinerja: [Survei kepuasan masyarakat]
"""
"""A service without a fault, for the SOP above with other papers at its first step."""

SERVICE_PATH = "kota-contoh/setda/umum/layanan.md"

CHARTER = """\
dokumen: maklumat
kesanggupan: Kami sanggup melayani sesuai standar pelayanan.
perbaikan: Kami akan memperbaiki pelayanan terus-menerus.
sanksi: Kami bersedia menerima sanksi bila tidak menepatinya.
penandatangan: {jabatan: Kepala Bagian Umum}
tanggal: 2026-01-05
"""

CHARTER_PATH = "kota-contoh/setda/umum/maklumat.md"

UNITS = {
    "kota-contoh": r"""
dokumen: unit
jenis: instansi
nama: Pemerintah Kota Contoh
wilayah: kota-serang
pola_nomor: '\d{2}\.\d{2}\.\d{4}'
kaji_ulang: 24 bulan
pelaksana:
  staf: {nama: Staf, alias: [Staff]}
  kasubbag: {nama: Kasubbag, kepanjangan: Kepala Subbagian, alias: [Kasubag]}
  kabag: {nama: Kabag, kepanjangan: Kepala Bagian}
  sekda: {nama: Sekda, kepanjangan: Sekretaris Daerah}
  opd: {nama: OPD}
""",
    "kota-contoh/setda": "dokumen: unit\njenis: perangkat-daerah\nnama: Sekretariat Daerah\n",
    "kota-contoh/setda/umum": "dokumen: unit\njenis: bagian\nnama: Bagian Umum\n",
}

REGULATION = """\
dokumen: peraturan
jenis: permenpanrb
nomor: '35'
tahun: 2012
tentang: Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan
status: berlaku
bukti_status: tidak-ditemukan-pencabutan
"""

MAIN = "kota-contoh/setda/umum/01.md"
"""Where the SOP of a case lies."""


Check: TypeAlias = "Callable[[str, str], list[Finding]]"


@dataclass
class Site:
    """A small source folder; fragments replace top-level keys of what is there by default."""

    root: Path
    settings: dict[str, Any] = field(default_factory=dict)
    today: date = date(2026, 11, 20)

    def text(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        whole = f"---\n{text}---\n" if path.endswith(".md") else text
        file.write_text(whole, encoding="utf-8")

    def sop(self, fragment: str, path: str = MAIN) -> None:
        self.text(path, merge(SOP, fragment))

    def service(self, fragment: str, path: str = SERVICE_PATH) -> None:
        self.text(path, merge(SERVICE, fragment))

    def charter(self, fragment: str, path: str = CHARTER_PATH) -> None:
        self.text(path, merge(CHARTER, fragment))

    def unit(self, fragment: str, folder: str = "kota-contoh/setda/umum") -> None:
        self.text(f"{folder}/index.md", merge(UNITS.get(folder, "dokumen: unit\n"), fragment))

    def load(self) -> Catalog:
        settings = Settings.model_validate(self.settings)
        return load_catalog(self.root, settings=settings, today=self.today, shown="sops")

    def findings(self, rule: str) -> list[Finding]:
        return [finding for finding in self.load().findings if finding.rule == rule]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Give a source folder with three units and no SOP."""
    site = Site(tmp_path / "sops")
    for folder in UNITS:
        site.unit("", folder)
    site.text("dasar-hukum/permenpanrb-35-2012.md", REGULATION)
    return site


@pytest.fixture
def check(site: Site) -> Check:
    """Give the findings of one rule for an SOP that a fragment makes differ from the faultless."""

    def run(rule: str, fragment: str) -> list[Finding]:
        site.sop(fragment)
        return site.findings(rule)

    return run


def merge(base: str, fragment: str) -> str:
    """Replace the top-level keys of a YAML text; a line `!kunci` takes one away."""
    blocks = _blocks(base)
    for key, text in _blocks(fragment).items():
        if key.startswith("!"):
            del blocks[key[1:]]
        else:
            blocks[key] = text
    return "".join(blocks.values())


def _blocks(text: str) -> dict[str, str]:
    blocks: dict[str, str] = {}
    key = ""
    for line in text.strip("\n").splitlines(keepends=True):
        if line[0] not in " \n#":
            key = line.split(":", 1)[0].strip()
            blocks[key] = ""
        blocks[key] += line if line.endswith("\n") else f"{line}\n"
    return blocks
