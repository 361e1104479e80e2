from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from publish.facts import (
    Fact,
    first_sentence,
    history,
    provenance,
    review_fact,
    revision,
    span,
    status_fact,
    total_fact,
)
from sopkit.catalog import Catalog
from sopkit.entries import SopEntry
from sopkit.model import Sop

TODAY = date(2026, 11, 20)


def sop(**keys: object) -> Sop:
    return Sop.model_validate({"dokumen": "sop", **keys})


@pytest.fixture
def make_entry(make_catalog: Callable[..., Catalog]) -> Callable[[str], SopEntry]:
    """Give a reader of one SOP, whose unit reviews every 24 months."""
    unit = "---\ndokumen: unit\njenis: instansi\nnama: Kota\nkaji_ulang: 24 bulan\n---\n"

    def make(front: str) -> SopEntry:
        text = f"---\ndokumen: sop\njudul: Membuat surat\n{front}\n---\n"
        return make_catalog({"kota/index.md": unit, "kota/a.md": text}).sops.entries[0]

    return make


@pytest.mark.parametrize(
    ("keys", "fact"),
    [
        (
            {"status": "berlaku", "tanggal": {"efektif": "2019-06-10"}},
            Fact(words="Berlaku", note="sejak 10 Juni 2019", tone="good"),
        ),
        # an SOP adopted for a later day is not yet to be followed
        (
            {"status": "berlaku", "tanggal": {"efektif": "2027-01-02"}},
            Fact(words="Berlaku", note="mulai 2 Januari 2027", tone="due"),
        ),
        (
            {"status": "berlaku"},
            Fact(words="Berlaku", note="tanggal efektif tidak tercatat", tone="good"),
        ),
        ({"status": "uji-coba"}, Fact(words="Uji coba", tone="due")),
        ({"status": "digantikan"}, Fact(words="Digantikan", tone="wrong")),
        (
            {"status": "dicabut", "dicabut": {"tanggal": "2020-02-29", "alasan": "Unit dilebur"}},
            Fact(words="Dicabut", note="sejak 29 Februari 2020", tone="wrong"),
        ),
        ({}, Fact(words="Status tidak tercatat", tone="due")),
    ],
)
def test_status_says_since_when(keys: dict[str, object], fact: Fact) -> None:
    assert status_fact(sop(**keys), TODAY) == fact


@pytest.mark.parametrize(
    ("front", "words", "note", "tone"),
    [
        (
            "status: berlaku\ntanggal: {efektif: 2019-06-10}",
            *("Terlambat 5 tahun 5 bulan", "jatuh tempo 10 Juni 2021", "due"),
        ),
        (
            "status: berlaku\ntanggal: {efektif: 2024-11-15}",
            *("Terlambat 5 hari", "jatuh tempo 15 November 2026", "due"),
        ),
        (
            "status: berlaku\ntanggal: {efektif: 2025-01-10}",
            *("Paling lambat 10 Januari 2027", "segera jatuh tempo", "due"),
        ),
        # the very day is not late
        (
            "status: berlaku\ntanggal: {efektif: 2024-11-20}",
            *("Paling lambat 20 November 2026", "segera jatuh tempo", "due"),
        ),
        (
            "status: berlaku\ntanggal: {efektif: 2026-01-10}",
            *("Paling lambat 10 Januari 2028", None, "quiet"),
        ),
        (
            "status: berlaku",
            *("Tidak terjadwal", "tanggal atau jangka waktunya tidak tercatat", "quiet"),
        ),
        (
            "status: digantikan\ntanggal: {efektif: 2019-06-10}",
            *("Tidak dijadwalkan", "hanya SOP yang berlaku dikaji ulang", "quiet"),
        ),
        (
            "status: rancangan\ntanggal: {efektif: 2019-06-10}",
            *("Tidak dijadwalkan", "hanya SOP yang berlaku dikaji ulang", "quiet"),
        ),
    ],
)
def test_review_is_told_in_words(
    make_entry: Callable[[str], SopEntry], front: str, words: str, note: str | None, tone: str
) -> None:
    found = review_fact(make_entry(front), TODAY)
    assert (found.words, found.note, found.tone) == (words, note, tone)


@pytest.mark.parametrize(
    ("months", "days", "words"),
    [
        (65, 2000, "5 tahun 5 bulan"),
        (24, 730, "2 tahun"),
        (1, 31, "1 bulan"),
        (0, 3, "3 hari"),
    ],
)
def test_a_span_is_written_in_its_largest_units(months: int, days: int, words: str) -> None:
    assert span(months, days) == words


STRAIGHT = "prosedur: [{kegiatan: A, waktu: 10 menit}, {kegiatan: B, waktu: %s}]"


@pytest.mark.parametrize(
    ("front", "words", "note"),
    [
        (STRAIGHT % "15 menit", "25 menit", None),
        (STRAIGHT % "2 hari", "2 hari 10 menit", "1 hari kerja = 7,5 jam"),
        (STRAIGHT % "null", "Sekurang-kurangnya 10 menit", "waktu sebagian langkah tidak tercatat"),
        ("prosedur: [{kegiatan: A, waktu: null}]", "Tidak tercatat", None),
        (
            "prosedur: [{kegiatan: A, waktu: 5 menit, keputusan: {ya: selesai, tidak: 1}}]",
            *("5 menit", "menurut jalur Ya"),
        ),
    ],
)
def test_total_time_says_what_it_leaves_out(
    make_entry: Callable[[str], SopEntry],
    make_catalog: Callable[..., Catalog],
    front: str,
    words: str,
    note: str | None,
) -> None:
    assert total_fact(make_entry(front), make_catalog({}).calendar) == Fact(words=words, note=note)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"revisi_ke": "0"}, "belum direvisi"),
        ({"revisi_ke": None}, "tidak tercatat"),
        ({"revisi_ke": "2"}, "tidak tercatat"),
        ({"tanggal": {"revisi": "01/13-03-2018"}}, "13 Maret 2018 (revisi ke-1)"),
    ],
)
def test_never_revised_is_not_unknown(keys: dict[str, object], words: str) -> None:
    assert revision(sop(**keys)) == words


def test_history_runs_by_date_and_ends_with_what_has_none() -> None:
    found = history(
        sop(
            tanggal={"pembuatan": "2018-03-13", "efektif": "2018-04-01", "revisi": None},
            revisi_ke="1",
            pengesahan={"keputusan": {"nomor": "188/1", "tanggal": "2018-03-16"}},
            dicabut={"tanggal": "2020-01-01", "alasan": "Unit dilebur"},
        )
    )
    assert [event.words for event in found] == [
        "Dibuat",
        "Ditetapkan dengan keputusan nomor 188/1",
        "Mulai berlaku",
        "Dicabut: Unit dilebur",
        "Revisi ke-1: perubahannya tidak tercatat",
    ]
    assert found[-1].day is None


@pytest.mark.parametrize(
    ("text", "lead", "rest"),
    [
        (
            "Gambar alir pada naskah asal hilang; alirnya disusun ulang. Pelaku tidak disebut.",
            "Gambar alir pada naskah asal hilang; alirnya disusun ulang.",
            "Pelaku tidak disebut.",
        ),
        # an abbreviation ends no sentence
        (
            "Naskah asal ditandatangani oleh pejabat yang waktu itu Plt. Sekda dan No. 4 hilang.",
            "Naskah asal ditandatangani oleh pejabat yang waktu itu Plt. Sekda dan No. 4 hilang.",
            None,
        ),
        ("Singkat. Padat.", "Singkat. Padat.", None),
        ("", "", None),
    ],
)
def test_a_note_is_parted_after_its_first_sentence(text: str, lead: str, rest: str | None) -> None:
    assert first_sentence(text) == (lead, rest)


def test_an_sop_that_says_nothing_of_its_origin_has_no_note() -> None:
    assert provenance(sop()) is None
    found = provenance(sop(sumber_naskah="Kumpulan SOP 2019"))
    assert found is not None
    assert (found.origin, found.lead, found.rest) == ("Kumpulan SOP 2019", None, None)
