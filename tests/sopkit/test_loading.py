from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest

from sopkit.catalog import Catalog
from sopkit.findings import Finding
from sopkit.loading import load_catalog
from sopkit.memory import Memory
from sopkit.rules.registry import ACROSS, SOP_RULES, Scope
from sopkit.settings import Settings

TODAY = date(2026, 11, 20)
UNIT = "---\ndokumen: unit\njenis: instansi\nnama: Kota\npelaksana:\n  staf: {nama: Staf}\n---\n"
SOP = """---
dokumen: sop
nomor: {number}
judul: {title}
status: berlaku
pelaksana: [staf]
prosedur:
  - {{kegiatan: Membuat surat, pelaksana: staf, waktu: 1 jam, kelengkapan: ATK, output: Surat}}
---
"""


def write(root: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def sop(number: str, title: str = "Pembuatan surat") -> str:
    return SOP.format(number=number, title=title)


def load(root: Path, memory: Memory | None = None) -> Catalog:
    return load_catalog(root, settings=Settings(), today=TODAY, memory=memory)


@pytest.mark.parametrize(
    ("files", "rule"),
    [
        ({"a.md": sop("1")}, "ID09"),
        ({"panduan/a.md": sop("1")}, "ID09"),
        ({"kota/index.md": sop("1")}, "ID09"),
        ({"kota/unit.md": UNIT}, "ID09"),
        ({"kota/uu-1-2000.md": "---\ndokumen: peraturan\njenis: uu\n---\n"}, "SF08"),
        ({"dasar-hukum/index.md": "# Halaman\n"}, "SF08"),
        ({"kota/a.md": "---\ndokumen: surat\n---\n"}, "SF06"),
        ({"kota/a.md": ""}, "SF01"),
        # What MkDocs would take for a page, or for an attachment.
        ({"kota/a.markdown": sop("1")}, "SF08"),
        ({"kota/a.MD": sop("1")}, "SF08"),
        # What means something else in an address.
        ({"kota/a#1.md": sop("1")}, "SF08"),
        ({"kota?/a.md": sop("1")}, "SF08"),
        # One address for two pages.
        ({"kota/a.md": sop("1"), "kota/a/index.md": UNIT.replace("instansi", "bagian")}, "SF08"),
        ({"kota/a.md": sop("1"), "kota/a/b.md": sop("2", "Pembuatan nota")}, "SF08"),
        ({"panduan/a.md": "# A\n", "panduan/a/index.md": "# A\n"}, "SF08"),
    ],
)
def test_a_document_in_the_wrong_place_is_told(
    tmp_path: Path, files: dict[str, str], rule: str
) -> None:
    write(tmp_path / "sops", {"kota/index.md": UNIT, **files} if rule != "ID09" else files)
    assert rule in {finding.rule for finding in load(tmp_path / "sops").findings}


def test_a_folder_named_like_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "sops" / "kota" / "a.md").mkdir(parents=True)
    findings = load(tmp_path / "sops").findings
    assert [(finding.rule, finding.path) for finding in findings] == [("SF01", "sops/kota/a.md")]


def test_messages_name_the_folder_as_told(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": ""})
    catalog = load_catalog(tmp_path, settings=Settings(), today=TODAY, shown="naskah")
    assert catalog.findings[0].path == "naskah/a.md"


def test_a_faulty_field_is_told_once_and_not_again_by_its_rule(tmp_path: Path) -> None:
    faulty = sop("1").replace("status: berlaku", "status: berlakku\ntanggal: {efektif: besok}")
    write(tmp_path / "sops", {"kota/index.md": UNIT, "kota/a.md": faulty})
    findings = load(tmp_path / "sops").findings
    assert [f.rule for f in findings if f.field in {"status", "tanggal.efektif"}] == [
        "LC01",
        "ID12",
    ]


def test_a_load_with_memory_finds_what_a_fresh_one_does(tmp_path: Path) -> None:
    root, memory = tmp_path / "sops", Memory()
    write(root, {"kota/index.md": UNIT, "kota/a.md": sop("1"), "kota/b.md": sop("2", "Arsip")})
    load(root, memory)
    memory.turn()
    # The twin number is a fault of the file that did not change.
    write(root, {"kota/a.md": sop("2", "Pembuatan surat keluar")})
    again = load(root, memory)
    assert again.findings == load(root).findings
    assert any(f.rule == "ID03" and f.path == "sops/kota/b.md" for f in again.findings)


def test_what_did_not_change_is_the_same_object(tmp_path: Path) -> None:
    root, memory = tmp_path / "sops", Memory()
    write(root, {"kota/index.md": UNIT, "kota/a.md": sop("1"), "kota/b.md": sop("2", "Arsip")})
    first = load(root, memory)
    memory.turn()
    write(root, {"kota/b.md": sop("2", "Arsip surat")})
    second = load(root, memory)
    same = [old is new for old, new in zip(first.listed, second.listed, strict=True)]
    assert same == [True, False]


class _Blind(Scope):
    """A scope in which nothing but the settings and the day can be looked at."""

    def _refuse(self) -> NoReturn:
        raise AssertionError("looks beyond the SOP; name the rule in ACROSS")

    sops = units = regulations = titles = addresses = property(_refuse)  # type: ignore[assignment]


@pytest.mark.parametrize("rule", sorted(set(SOP_RULES) - ACROSS))
def test_rules_that_are_remembered_look_at_the_sop_alone(tmp_path: Path, rule: str) -> None:
    write(tmp_path / "sops", {"kota/index.md": UNIT, "kota/a.md": sop("1")})
    entry = load(tmp_path / "sops").listed[0]
    scope = object.__new__(_Blind)
    object.__setattr__(scope, "settings", Settings())
    object.__setattr__(scope, "today", TODAY)
    object.__setattr__(scope, "has_file", lambda _: True)
    found: list[Finding] = list(SOP_RULES[rule].check(entry, scope))  # type: ignore[arg-type]
    assert all(found)
