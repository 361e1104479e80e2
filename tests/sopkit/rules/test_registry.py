from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sopkit.findings import Severity
from sopkit.memory import Memory
from sopkit.rules import GUARANTEED, run_rules
from sopkit.rules.registry import Scope
from sopkit.settings import Settings

if TYPE_CHECKING:
    from tests.sopkit.rules.conftest import Check, Site


FAULTY = [
    # what the author wrote, where the one finding stands
    ("tanggal: {pembuatan: 2026-02-30, revisi: null, efektif: 2026-02-01}", "tanggal.pembuatan"),
    ("tanggal: kemarin", "tanggal"),
    ("status: berlaki", "status"),
    ("sifat: campuran", "sifat"),
    ("pengesahan: Sekretaris Daerah", "pengesahan"),
    ("dasar_hukum:\n  - {nomor: 35}", "dasar_hukum[1].nomor"),
    ("prosedur: tidak ada", "prosedur"),
]


@pytest.mark.parametrize(("fragment", "field"), FAULTY)
def test_a_fault_of_the_format_is_told_once(site: Site, fragment: str, field: str) -> None:
    site.sop(fragment)
    assert [finding.field for finding in site.load().findings] == [field]


def test_an_answer_with_a_faulty_target_is_still_an_answer(site: Site) -> None:
    site.sop(
        """
prosedur:
  - {kegiatan: Membuat surat, pelaksana: staf, kelengkapan: [], waktu: 1 jam, output: Surat}
  - kegiatan: Memeriksa surat
    pelaksana: kasubbag
    keputusan: {ya: selesai, tidak: ke atas}
    kelengkapan: []
    waktu: 1 jam
    output: Surat
"""
    )
    fields = [finding.field for finding in site.load().findings]
    assert fields == ["prosedur[2].keputusan.tidak"]


def test_a_finding_names_the_line_of_its_field(check: Check) -> None:
    finding = check("LI14", "peralatan:\n  - ATK\n  - Computer\n")[0]
    assert (finding.path, finding.line) == ("sops/kota-contoh/setda/umum/01.md", 15)
    assert finding.as_text() == (
        "sops/kota-contoh/setda/umum/01.md:15: LI14 peralatan[2]: "
        'ejaan "Computer" tidak baku; tulis "Komputer" (peringatan)'
    )


def test_a_missing_key_is_told_at_the_head_of_the_file(check: Check) -> None:
    assert check("ID04", "!judul")[0].line == 1


@pytest.mark.parametrize("status", ["rancangan", "verifikasi", "uji-coba"])
def test_errors_of_a_draft_are_warnings(check: Check, status: str) -> None:
    assert check("ID04", f"!judul\nstatus: {status}")[0].severity is Severity.WARNING


@pytest.mark.parametrize("status", ["berlaku", "digantikan", "dicabut"])
def test_errors_of_what_is_or_was_in_force_stay(check: Check, status: str) -> None:
    assert check("ID04", f"!judul\nstatus: {status}")[0].severity is Severity.ERROR


def test_a_house_weighs_rules_as_it_likes(site: Site, check: Check) -> None:
    site.settings = {"tingkat": {"ID04": "info", "ID21": "galat", "ID06": "mati"}}
    assert [finding.severity for finding in check("ID04", "!judul")] == [Severity.INFO]
    assert [finding.severity for finding in check("ID21", "!sifat")] == [Severity.ERROR]
    assert check("ID06", "judul: SOP Penghimpunan") == []


def test_findings_come_in_the_same_order_every_time(site: Site) -> None:
    site.sop("judul: SOP Menyusun\nperalatan: [Computer, ijin]\n!kualifikasi\n!pelaksana\n")
    site.sop("judul: SOP Menyusun\n", "kota-contoh/setda/umum/02.md")
    first, second = site.load().findings, site.load().findings
    assert first == second
    assert len(first) > 5


def test_rules_look_at_nothing_but_their_scope(site: Site) -> None:
    site.sop("tanggal: {pembuatan: 2019-05-09, revisi: null, efektif: 2019-06-10}")
    catalog = site.load()

    def run(today: date) -> list[str]:
        scope = Scope(
            settings=Settings(),
            today=today,
            sops=catalog.sops,
            services=catalog.services,
            units=catalog.units,
            regulations=catalog.regulations,
            cited=catalog.cited,
            terms=catalog.terms,
            has_file=lambda _: False,
        )
        return [finding.rule for finding in run_rules(scope, Memory())]

    assert run(date(2021, 6, 10)) == []
    assert run(date(2021, 6, 11)) == ["LC08"]


UNWRITABLE = [
    # rule, a front matter that would break it, the field that the format refuses
    ("ID08", "judul_sampul: Judul lain", "judul_sampul"),
    ("FC01", "prosedur:\n  - {no: 3, kegiatan: Membuat surat}", "prosedur[1].no"),
    ("FC10", "prosedur:\n  - {mulai: true, kegiatan: Membuat surat}", "prosedur[1].mulai"),
    ("FC11", "prosedur:\n  - {simbol: kapsul, kegiatan: Membuat}", "prosedur[1].simbol"),
    ("FC18", "prosedur:\n  - {simbol: awan, kegiatan: Membuat surat}", "prosedur[1].simbol"),
    ("FC28", "prosedur:\n  - {kegiatan: Membuat surat, staf: T}", "prosedur[1].staf"),
]


@pytest.mark.parametrize(("rule", "fragment", "field"), UNWRITABLE)
def test_the_format_keeps_a_guaranteed_rule(
    check: Check, rule: str, fragment: str, field: str
) -> None:
    assert GUARANTEED[rule]
    assert [finding.field for finding in check("SF04", fragment)] == [field]


def test_every_guarantee_is_tested() -> None:
    # What the public sees of a document is tested for the whole site.
    assert {rule for rule, _, _ in UNWRITABLE} | {"LI08", "SP09"} == set(GUARANTEED)


def test_steps_are_numbered_by_their_order(site: Site) -> None:
    site.sop("")
    procedure = site.load().sops.entries[0].procedure
    assert [step.no for step in procedure.steps] == [1, 2, 3]
    assert [step.symbol for step in procedure.steps] == ["kapsul", "belah-ketupat", "kapsul"]


def test_a_relation_told_by_one_side_is_shown_by_both(site: Site) -> None:
    site.sop("keterkaitan: [01.08.2026]")
    site.sop("nomor: 01.08.2026\njudul: Pengiriman", "kota-contoh/setda/umum/02.md")
    catalog = site.load()
    assert catalog.findings == ()
    named = catalog.backlinks["kota-contoh/setda/umum/02"]
    assert [entry.id for entry in named] == ["kota-contoh/setda/umum/01"]
