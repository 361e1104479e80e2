"""A small government with a dozen services, as a reader's questions need it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parents[1] / "cases" / "layanan.yml"
SERVICES: list[dict[str, Any]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
FOLDER = "kota/setda/pelayanan"


def write_services(root: Path) -> Path:
    """Write the sources below a folder, and return it."""
    _write(root, "index.md", {"title": "Beranda"}, "Layanan kota.")
    _write(root, "kota/index.md", {**UNIT, "jenis": "instansi", "nama": "Pemerintah Kota Serang"})
    _write(
        root,
        "kota/setda/index.md",
        {**UNIT, "jenis": "perangkat-daerah", "nama": "Sekretariat Daerah"},
    )
    _write(
        root,
        f"{FOLDER}/index.md",
        {**UNIT, "jenis": "bagian", "nama": "Bagian Pelayanan", "pelaksana": OFFICES}
        | {"inventaris": [{"judul": "Standar Pelayanan Rekomendasi", "dokumen": DOCUMENT}]},
    )
    _write(root, f"{FOLDER}/maklumat.md", CHARTER)
    for at, facts in enumerate(SERVICES, start=1):
        _write(root, f"{FOLDER}/layanan-{at:02}.md", _service(at, facts))
        _write(root, f"{FOLDER}/{at:02}.01.2026.md", _sop(at, facts["judul"], facts["persyaratan"]))
    for name in ("uu-25-2009", "permenpanrb-35-2012", "perda-kota-serang-9-2020"):
        _write(root, f"dasar-hukum/{name}.md", RULES[name])
    return root


def _service(at: int, facts: dict[str, Any]) -> dict[str, object]:
    fees = [
        {
            "uraian": "Sekali pakai",
            "rupiah": facts.get("rupiah"),
            "dasar": "perda-kota-serang-9-2020",
        }
    ]
    return {
        "dokumen": DOCUMENT,
        "nomor": f"SP.{at:02}",
        "judul": facts["judul"],
        "alias": facts["alias"],
        "status": "berlaku",
        "tanggal": {"pembuatan": "2026-01-05", "efektif": "2026-02-01"},
        "pengesahan": {"jabatan": "Sekretaris Daerah"},
        "keperluan": [facts["keperluan"]],
        "peristiwa": [facts["peristiwa"]] if "peristiwa" in facts else [],
        "pemohon": [facts["pemohon"]],
        "tempat": ["Mal Pelayanan Publik, lantai 1"],
        "jam_layanan": ["Senin–Jumat 08.00–15.00"],
        "sop": [f"{at:02}.01.2026"],
        "persyaratan": facts["persyaratan"],
        "prosedur": [
            {"pemohon": "Mengambil nomor antrean"},
            {"pemohon": "Menyerahkan berkas di loket"},
            {"petugas": "Memeriksa berkas"},
            {"petugas": "Menandatangani hasilnya"},
            {"pemohon": f"Menerima {facts['judul'].lower()}"},
        ],
        "jangka_waktu": facts["waktu"],
        "biaya": fees if "rupiah" in facts else "gratis",
        "produk": [facts["judul"]],
        "pengaduan": [{"surel": "layanan@kota.go.id"}, {"telepon": "112"}],
        "dasar_hukum": ["uu-25-2009"],
        **{key: ["Ada"] for key in MAKING},
        "jumlah_pelaksana": 3,
    }


def _sop(at: int, title: str, papers: list[str]) -> dict[str, object]:
    step = {"pelaksana": "staf", "waktu": "10 menit"}
    return {
        "dokumen": "sop",
        "nomor": f"{at:02}.01.2026",
        "judul": f"Penerbitan {title}",
        "sifat": "administratif",
        "status": "berlaku",
        "tanggal": {"pembuatan": "2026-01-05", "revisi": None, "efektif": "2026-02-01"},
        "revisi_ke": 0,
        "pengesahan": {"jabatan": "Sekretaris Daerah"},
        "dasar_hukum": ["permenpanrb-35-2012"],
        "kualifikasi": ["Memahami tata naskah dinas"],
        "keterkaitan": [],
        "peralatan": ["Komputer"],
        "peringatan": ["Jika SOP ini tidak dilaksanakan, maka layanan terlambat."],
        "pencatatan": ["Buku agenda"],
        "pelaksana": ["staf", "kabag"],
        "prosedur": [
            step | {"kegiatan": "Menerima berkas", "kelengkapan": papers, "output": "Berkas"},
            step
            | {"kegiatan": "Memeriksa berkas", "pelaksana": "kabag", "kelengkapan": "Berkas"}
            | {"keputusan": {"ya": 3, "tidak": 1}, "output": "Berkas benar"},
            step | {"kegiatan": "Menyerahkan hasil", "kelengkapan": [], "output": title},
        ],
    }


def _write(root: Path, path: str, front: dict[str, object], body: str = "") -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
    file.write_text(f"---\n{head}---\n{body}\n", encoding="utf-8")


DOCUMENT = "standar-pelayanan"
UNIT = {"dokumen": "unit", "wilayah": "kota-serang", "kaji_ulang": "24 bulan"}
OFFICES = {"staf": {"nama": "Staf"}, "kabag": {"nama": "Kabag", "kepanjangan": "Kepala Bagian"}}
MAKING = (
    *("sarana", "kompetensi", "pengawasan_internal"),
    *("jaminan_pelayanan", "jaminan_keamanan", "evaluasi_kinerja"),
)
CHARTER = {
    "dokumen": "maklumat",
    "kesanggupan": "Kami sanggup melayani sesuai dengan standar pelayanan.",
    "perbaikan": "Kami akan memperbaiki pelayanan secara terus-menerus.",
    "sanksi": "Kami bersedia menerima sanksi apabila tidak menepatinya.",
    "penandatangan": {"jabatan": "Kepala Bagian Pelayanan", "nama": "Sri Rejeki"},
    "tempat": "Serang",
    "tanggal": "2026-01-05",
}
RULES: dict[str, dict[str, object]] = {
    "uu-25-2009": {"jenis": "uu", "nomor": "25", "tahun": 2009, "tentang": "Pelayanan Publik"},
    "permenpanrb-35-2012": {
        "jenis": "permenpanrb",
        "nomor": "35",
        "tahun": 2012,
        "tentang": "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan",
    },
    "perda-kota-serang-9-2020": {
        "jenis": "perda",
        "nomor": "9",
        "tahun": 2020,
        "wilayah": "kota-serang",
        "tentang": "Retribusi Daerah",
    },
}
for _rule in RULES.values():
    _rule |= {"dokumen": "peraturan", "status": "berlaku", "bukti_status": "klausul"}
