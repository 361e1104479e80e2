from __future__ import annotations

from pathlib import Path

import pytest

from sopkit.documents import Reading, read_document
from sopkit.findings import Severity
from sopkit.model import Halaman, Peraturan, Sop, Unit
from sopkit.source import read_source

SOP = "dokumen: sop\nnomor: 01.01.01.2019\njudul: Penghimpunan SOP\nstatus: berlaku\n"


def read(tmp_path: Path, front: str) -> Reading:
    file = tmp_path / "naskah.md"
    file.write_text(f"---\n{front}---\n", encoding="utf-8")
    return read_document(read_source(file, root=tmp_path, shown="sops/naskah.md"))


def told(reading: Reading) -> list[tuple[int, str, str]]:
    return [(finding.line, finding.rule, finding.field) for finding in reading.findings]


@pytest.mark.parametrize(
    ("front", "kind"),
    [
        (SOP, Sop),
        ("dokumen: unit\njenis: bagian\nnama: Bagian Umum\n", Unit),
        ("dokumen: peraturan\njenis: uu\nnomor: '25'\ntahun: 2009\n", Peraturan),
        ("title: Panduan\n", Halaman),
    ],
)
def test_dokumen_says_what_a_file_is(tmp_path: Path, front: str, kind: type) -> None:
    reading = read(tmp_path, front)
    assert isinstance(reading.document, kind)
    assert not reading.findings


def test_the_key_of_an_office_can_be_an_address(tmp_path: Path) -> None:
    head = "dokumen: unit\njenis: instansi\nnama: Kota\npelaksana:\n  staf: {nama: Staf}\n"
    reading = read(tmp_path, head + "  'a/../b c': {nama: X}\n  Kabag: {nama: Y}\n")
    assert told(reading) == [
        (7, "SF05", "pelaksana.a/../b c"),
        (8, "SF05", "pelaksana.Kabag"),
    ]
    assert isinstance(reading.document, Unit)
    assert list(reading.document.pelaksana) == ["staf"]


@pytest.mark.parametrize("value", ["sopp", "null", "[sop]", ""])
def test_another_kind_of_document_is_an_error(tmp_path: Path, value: str) -> None:
    reading = read(tmp_path, f"judul: x\ndokumen: {value}\n")
    assert reading.document is None
    assert told(reading) == [(3, "SF06", "dokumen")]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("sfat: teknis\n", [(6, "SF04", "sfat")]),
        ("status2: 1\n", [(6, "SF04", "status2")]),
        ("sifat: rahasia\n", [(6, "ID21", "sifat")]),
        ("tanggal: {pembuatan: 2019-02-30}\n", [(6, "ID11", "tanggal.pembuatan")]),
        ("tanggal: {efektif: 30-02-2019}\n", [(6, "ID12", "tanggal.efektif")]),
        ("tanggal: {revisi: besok}\n", [(6, "ID15", "tanggal.revisi")]),
        # Other forms of ISO 8601, which Python reads but people do not write.
        ("tanggal: {efektif: 20190610}\n", [(6, "ID12", "tanggal.efektif")]),
        ("tanggal: {efektif: 2019-W23-1}\n", [(6, "ID12", "tanggal.efektif")]),
        ('catatan: "bel\\a"\n', [(6, "SF05", "catatan")]),
        ('kualifikasi: [x, "nol\\0"]\n', [(6, "SF05", "kualifikasi[2]")]),
        ("tanggal: 2019-05-09\n", [(6, "SF05", "tanggal")]),
        ("revisi_ke: satu\n", [(6, "SF05", "revisi_ke")]),
        ("contoh: ya\n", [(6, "SF05", "contoh")]),
        ("kualifikasi: {a: b}\n", [(6, "SF05", "kualifikasi")]),
        ("kualifikasi:\n  - x\n  -\n", [(8, "SF05", "kualifikasi[2]")]),
        ("dasar_hukum: uu-25-2009\n", [(6, "SF05", "dasar_hukum")]),
        ("dasar_hukum:\n  - [a]\n", [(7, "SF05", "dasar_hukum[1]")]),
        ("prosedur: ya\n", [(6, "SF05", "prosedur")]),
        ("prosedur:\n  - kegiatan: [a]\n", [(7, "SF05", "prosedur[1].kegiatan")]),
        (
            "prosedur:\n  - kegiatan: a\n    ke: 3x\n    kluaran: b\n",
            [(8, "FC17", "prosedur[1].ke"), (9, "SF04", "prosedur[1].kluaran")],
        ),
        (
            "prosedur:\n  - tahap: A\n    langkah:\n      - keputusan: ya\n",
            [(9, "FC12", "prosedur[1].langkah[1].keputusan")],
        ),
        ("prosedur:\n  - hanya teks\n", [(7, "SF05", "prosedur[1]")]),
    ],
)
def test_each_faulty_value_is_told_once_with_its_line(
    tmp_path: Path, front: str, expected: list[tuple[int, str, str]]
) -> None:
    reading = read(tmp_path, SOP + front)
    assert told(reading) == expected
    assert all(finding.severity is Severity.ERROR for finding in reading.findings)
    assert all(finding.message and finding.hint for finding in reading.findings)


def test_an_unknown_status_breaks_the_rule_of_the_statuses(tmp_path: Path) -> None:
    reading = read(tmp_path, SOP.replace("berlaku", "berlakku"))
    assert told(reading) == [(5, "LC01", "status")]
    assert '(mungkin maksudnya "berlaku")' in reading.findings[0].hint


def test_faults_of_one_file_are_all_told_and_the_rest_is_kept(tmp_path: Path) -> None:
    reading = read(tmp_path, SOP + "sfat: teknis\nrevisi_ke: x\nperalatan: [ATK]\n")
    assert [finding.rule for finding in reading.findings] == ["SF04", "SF05"]
    assert isinstance(reading.document, Sop)
    assert (reading.document.judul, reading.document.peralatan) == ("Penghimpunan SOP", ("ATK",))


def test_a_faulty_step_leaves_its_place_empty(tmp_path: Path) -> None:
    steps = "prosedur:\n  - kegiatan: Membuat\n  - hanya teks\n  - kegiatan: Mengirim\n"
    document = read(tmp_path, SOP + steps).document
    assert isinstance(document, Sop)
    assert [step.kegiatan for step in document.tahap[0].langkah] == ["Membuat", None, "Mengirim"]


@pytest.mark.parametrize("key", ["alias", "tanggal", "prosedur", "pelaksana", "contoh"])
def test_null_means_nothing_where_a_key_has_another_default(tmp_path: Path, key: str) -> None:
    reading = read(tmp_path, f"{SOP}{key}: null\n")
    assert not reading.findings
    assert getattr(reading.document, key) == getattr(Sop(dokumen="sop"), key)


def test_the_author_s_null_differs_from_a_missing_key(tmp_path: Path) -> None:
    document = read(tmp_path, f"{SOP}peringatan: null\n").document
    assert isinstance(document, Sop)
    assert document.states("peringatan")
    assert not document.states("peralatan")


def test_a_revision_may_carry_its_number(tmp_path: Path) -> None:
    document = read(tmp_path, f"{SOP}tanggal: {{revisi: 01/13-03-2018}}\n").document
    assert isinstance(document, Sop)
    assert (str(document.tanggal.revisi), document.revisi_ke) == ("2018-03-13", 1)


def test_a_missing_mandatory_key_of_a_unit_is_told(tmp_path: Path) -> None:
    reading = read(tmp_path, "dokumen: unit\njenis: bagian\n")
    assert [(finding.rule, finding.message) for finding in reading.findings] == [
        ("SF07", 'kunci "nama" tidak ada')
    ]
