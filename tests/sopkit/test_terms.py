from __future__ import annotations

from collections.abc import Callable

import pytest

from sopkit.catalog import Catalog

WORDS = """---
dokumen: istilah
singkatan: {SPM: standar pelayanan minimal, SOP AP: standar operasional}
padanan: [[SPM, layanan dasar], [surat tugas, surat-perintah tugas]]
abaikan: [cara]
---
"""


def test_phrases_of_a_text_name_their_groups(make_catalog: Callable[..., Catalog]) -> None:
    terms = make_catalog({"istilah.md": WORDS}).terms
    assert [terms.groups[at] for at in terms.found_in("Laporan spm.")] == [
        ("SPM", "standar pelayanan minimal"),
        ("SPM", "layanan dasar", "standar pelayanan minimal"),
    ]
    [tasks] = terms.found_in("Surat Perintah Tugas")
    assert terms.groups[tasks] == ("surat tugas", "surat-perintah tugas")
    assert terms.ignored == ("cara",)


@pytest.mark.parametrize("text", ["", "spma", "standar pelayanan", "surat perintah", "tugas surat"])
def test_only_whole_phrases_count(text: str, make_catalog: Callable[..., Catalog]) -> None:
    assert make_catalog({"istilah.md": WORDS}).terms.found_in(text) == ()


def test_a_catalogue_needs_no_such_file(make_catalog: Callable[..., Catalog]) -> None:
    terms = make_catalog({"index.md": "Beranda"}).terms
    assert (terms.groups, terms.found_in("spm"), terms.source) == ((), (), None)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (
            {"istilah.md": "---\ndokumen: istilah\npadanan: [[surat]]\n---\n"},
            "sops/istilah.md:3: SF05 padanan[1]: satu padanan memuat sedikitnya dua kata",
        ),
        (
            {"panduan/kata.md": "---\ndokumen: istilah\n---\n"},
            "sops/panduan/kata.md:1: SF08: daftar istilah hanya satu, dan bukan berkas ini",
        ),
        (
            {"istilah.md": "---\ndokumen: istilah\nsinonim: []\n---\n"},
            'sops/istilah.md:3: SF04 sinonim: kunci "sinonim" tidak dikenal',
        ),
    ],
)
def test_faults_are_told(
    files: dict[str, str], message: str, make_catalog: Callable[..., Catalog]
) -> None:
    [finding] = make_catalog(files).findings
    assert finding.as_text().startswith(message)
