"""Write synthetic catalogues, shaped like the real ones and the same for the same seed."""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

PER_SUBBAG = 20
SUBBAG_PER_BAGIAN = 3
BAGIAN_PER_GOVERNMENT = 6

STEPS = (7.6, 3.5)
"""Mean and deviation of the number of steps, as in the real catalogue; from 4 to 22."""

OFFICES = {
    "staf": "Staf",
    "jfu": "JFU",
    "kasubbag": "Kasubbag",
    "kabag": "Kabag",
    "asda-i": "Asda I",
    "sekda": "Sekda",
    "walikota": "Wali Kota",
    "opd": "OPD",
    "tim": "Tim",
    "bagian-hukum": "Bagian Hukum",
}
VERBS = (
    *("Membuat", "Memeriksa", "Menyusun", "Mengirimkan", "Menandatangani", "Menghimpun"),
    *("Mencatat", "Menelaah", "Menyampaikan", "Mengarsipkan", "Melaporkan", "Menetapkan"),
)
THINGS = (
    *(
        "rancangan surat imbauan",
        "nota dinas",
        "laporan kinerja",
        "daftar hadir",
        "berkas kegiatan",
    ),
    *("dokumen standar pelayanan", "surat perintah tugas", "hasil telaahan", "data pencapaian"),
    *("rancangan keputusan", "jadwal pertemuan", "surat undangan", "laporan pertanggungjawaban"),
)
FOR_WHOM = ("kepada Kabag", "untuk OPD terkait", "beserta kelengkapannya", "sesuai petunjuk", "")
TIMES = ("10 menit", "30 menit", "1 jam", "2 jam", "1 hari", "2 hari", "1 minggu", "0,5 hari")
LAWS = (
    *("uu-25-2009", "uu-23-2014", "pp-2-2018", "permenpanrb-35-2012", "permendagri-52-2011"),
    *(f"permenpanrb-{number}-{2010 + number % 12}" for number in range(3, 40)),
    *(f"perwali-kota-contoh-{number}-{2015 + number % 9}" for number in range(1, 30)),
)


def write_catalogue(folder: Path, count: int, *, seed: int = 1) -> None:
    """Write `count` SOPs with their units and a few registered laws below a folder."""
    chance = random.Random(seed)  # noqa: S311 (to repeat, not to keep secret)
    for law in LAWS[:5]:
        _write(folder / "dasar-hukum" / f"{law}.md", _law(*law.split("-")))
    for place, numbers in _places(count):
        for parent in (place, place.parent, place.parent.parent):
            _write_unit(folder / parent, len(parent.parts))
        for number in numbers:
            _write(folder / place / f"{number:05}.md", _sop(chance, number))


def _law(kind: str, number: str, year: str) -> dict[str, Any]:
    rule = {"dokumen": "peraturan", "jenis": kind, "nomor": number, "tahun": year}
    return rule | {"tentang": "Contoh", "status": "berlaku", "bukti_status": "klausul"}


def _places(count: int) -> Iterator[tuple[Path, range]]:
    for subbag in range(-(-count // PER_SUBBAG)):
        bagian, part = divmod(subbag, SUBBAG_PER_BAGIAN)
        government, office = divmod(bagian, BAGIAN_PER_GOVERNMENT)
        place = Path(f"kota-{government + 1}", f"bagian-{office + 1}", f"subbag-{part + 1}")
        first = subbag * PER_SUBBAG + 1
        yield place, range(first, min(first + PER_SUBBAG, count + 1))


def _write_unit(folder: Path, depth: int) -> None:
    kind = ("instansi", "bagian", "subbag")[depth - 1]
    unit: dict[str, Any] = {"dokumen": "unit", "jenis": kind}
    unit["nama"] = folder.name.replace("-", " ").title()
    if depth == 1:
        unit |= {"kaji_ulang": "24 bulan", "wilayah": "kota-contoh"}
        unit["pelaksana"] = {key: {"nama": name} for key, name in OFFICES.items()}
    _write(folder / "index.md", unit)


def _sop(chance: random.Random, number: int) -> dict[str, Any]:
    year = chance.randint(2018, 2025)
    lanes = chance.sample(list(OFFICES), chance.randint(3, 6))
    sections = 2 if chance.random() < 0.1 else 1
    title = f"{chance.choice(VERBS)} {chance.choice(THINGS)} {number}"
    # No SOP rests on what came after it (LI06).
    known = [law for law in LAWS if int(law.rpartition("-")[2]) <= year]
    return {
        "dokumen": "sop",
        "nomor": f"{number:05}/SOP/{year}",
        "judul": title,
        "sifat": "administratif",
        "status": "berlaku",
        "tanggal": {"pembuatan": f"{year}-03-01", "revisi": None, "efektif": f"{year}-04-01"},
        "revisi_ke": 0,
        "pengesahan": {"jabatan": "Sekretaris Daerah"},
        "dasar_hukum": sorted(chance.sample(known, chance.randint(2, 5))),
        "kualifikasi": ["Memahami tata naskah dinas", "Memahami tata cara administrasi dokumen"],
        "keterkaitan": [{"judul": "SOP Tata Naskah Surat Keluar", "di_luar_katalog": True}],
        "peralatan": ["ATK", "Komputer", "Printer"],
        "peringatan": ["Jika terlambat, maka kegiatan tidak dapat dilaksanakan"],
        "pencatatan": ["Data dicatat dan direkap"],
        **_procedure(chance, lanes, sections),
    }


def _procedure(chance: random.Random, lanes: list[str], sections: int) -> dict[str, Any]:
    if sections == 1:
        return {"pelaksana": lanes, "prosedur": _steps(chance, lanes)}
    parts = [
        {"tahap": f"Tahap {at + 1}", "pelaksana": [*lanes], "langkah": _steps(chance, lanes)}
        for at in range(sections)
    ]
    return {"prosedur": parts}


def _steps(chance: random.Random, lanes: list[str]) -> list[dict[str, Any]]:
    count = max(min(round(chance.gauss(*STEPS)), 22), 4, len(lanes))
    # Every lane acts at least once; the rest is chance.
    actors = [*lanes, *(chance.choice(lanes) for _ in range(count - len(lanes)))]
    chance.shuffle(actors)
    return [_step(chance, no, count, actor) for no, actor in enumerate(actors, start=1)]


def _step(chance: random.Random, no: int, count: int, actor: str) -> dict[str, Any]:
    thing = chance.choice(THINGS)
    step: dict[str, Any] = {
        "kegiatan": f"{chance.choice(VERBS)} {thing} {chance.choice(FOR_WHOM)}".strip(),
        "pelaksana": actor,
    }
    if 2 < no < count and chance.random() < 0.12:
        # As in the real ones a refusal mostly returns to the step before, now and then further.
        back = no - 1 if chance.random() < 0.8 else chance.randint(1, no - 1)
        step["keputusan"] = {"ya": str(no + 1), "tidak": str(back)}
    step |= {"kelengkapan": thing.capitalize(), "waktu": chance.choice(TIMES)}
    step["output"] = f"{chance.choice(THINGS)} selesai".capitalize()
    return step


def _write(file: Path, front: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(front, allow_unicode=True, sort_keys=False)
    file.write_text(f"---\n{text}---\n", encoding="utf-8")


if __name__ == "__main__":
    write_catalogue(Path(sys.argv[1]), int(sys.argv[2]), seed=int(sys.argv[3]))
