"""Run tests/cases/rules: what each rule finds, and what it must leave alone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from sopkit.findings import Finding
from sopkit.rules import GUARANTEED, Rule, all_rules
from sopkit.rules.norms import CUSTOM

if TYPE_CHECKING:
    from tests.sopkit.rules.conftest import Site

CASES = Path(__file__).parents[2] / "cases" / "rules"

MAIN = "kota-contoh/setda/umum/01.md"

DEMANDED = {
    *(f"ID{no:02}" for no in range(1, 24)),
    *(f"LI{no:02}" for no in (*range(1, 10), 12, 14)),
    *(f"FC{no:02}" for no in range(1, 29) if no not in {19, 23, 24, 26}),
    *(f"LC{no:02}" for no in (1, 2, 4, 5, 8)),
    *("SF12", "SF13", "SF14"),
    *("FC23", *(f"SP{no:02}" for no in range(1, 13))),
}
"""The rules of the form that are checked, or that the format itself keeps."""


def read_cases() -> list[tuple[str, dict[str, Any]]]:
    files = sorted(CASES.glob("*.yml"))
    return [
        (file.stem, case)
        for file in files
        for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def case_id(value: object) -> str:
    return value if isinstance(value, str) else ""


def findings_of(rule: str, case: dict[str, Any], site: Site) -> list[Finding]:
    site.settings = case.get("setelan", {})
    site.sop(case.get("sop", ""))
    site.unit(case.get("unit", ""))
    for path, fragment in case.get("lain", {}).items():
        site.sop(fragment, path)
    if "layanan" in case:
        site.service(case["layanan"])
    if "maklumat" in case:
        site.charter(case["maklumat"])
    for path, text in case.get("teks", {}).items():
        site.text(path, text)
    return site.findings(rule)


def shown(finding: Finding) -> str:
    path = finding.path.removeprefix("sops/")
    place = "" if path == MAIN else f"{path}: "
    field = f" {finding.field}" if finding.field else ""
    return f"{place}{finding.severity}{field}: {finding.message}"


@pytest.mark.parametrize(("rule", "case"), read_cases(), ids=case_id)
def test_case(rule: str, case: dict[str, Any], site: Site) -> None:
    found = findings_of(rule, case, site)
    assert sorted(map(shown, found)) == sorted(case["temuan"])
    for finding in found:
        check_wording(finding)


def check_wording(finding: Finding) -> None:
    text = f"{finding.message}; {finding.hint}"
    assert finding.hint, finding
    assert not finding.message.endswith("."), finding
    assert not finding.hint.endswith("."), finding
    assert not ENGLISH.search(UNQUOTED.sub("", text)), finding
    if finding.source == CUSTOM:
        assert not re.search(r"\b(?:wajib|harus)\b", UNQUOTED.sub("", text)), finding


ENGLISH = re.compile(
    r"\b(?:invalid|not|missing|error|warning|field|value|must|should|unknown|found|file|step|title"
    r"|key|empty|duplicate|expected|list|number|null)\b",
    re.IGNORECASE,
)
UNQUOTED = re.compile(r'"[^"]*"|\S+: null|: \{[^}]*\}|\S+/\S+')
"""What an author wrote or is to write, and paths, are not our words."""


def test_a_faultless_sop_has_no_finding(site: Site) -> None:
    site.sop("")
    assert site.load().findings == ()


def test_a_faultless_service_has_no_finding(site: Site) -> None:
    site.sop(FITTING)
    site.service("")
    site.charter("")
    assert site.load().findings == ()


FITTING = """\
prosedur:
  - kegiatan: Menerima berkas
    pelaksana: staf
    kelengkapan: [Fotokopi KTP, Surat pengantar RT]
    waktu: 1 jam
    output: Berkas
  - kegiatan: Memeriksa berkas
    pelaksana: kasubbag
    keputusan: {ya: 3, tidak: 1}
    kelengkapan: Berkas
    waktu: 1 hari
    output: Berkas yang benar
  - {kegiatan: Mengirimkan surat, pelaksana: staf, kelengkapan: [], waktu: 2 hari, output: Surat}
"""
"""What the faultless service goes with."""


@pytest.mark.parametrize("rule", sorted(DEMANDED))
def test_each_rule_is_checked_or_guaranteed(rule: str) -> None:
    registered = {known.id for known in all_rules()}
    assert rule in registered or rule in GUARANTEED


@pytest.mark.parametrize("rule", sorted({rule.id for rule in all_rules()} & DEMANDED))
def test_each_rule_has_cases_that_it_finds_and_that_it_leaves_alone(rule: str) -> None:
    cases = [case for name, case in read_cases() if name == rule]
    assert any(case["temuan"] for case in cases)
    assert any(not case["temuan"] for case in cases)


def test_no_case_is_left_of_a_rule_that_is_gone() -> None:
    assert {name for name, _ in read_cases()} <= {rule.id for rule in all_rules()}


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_rule_says_what_holds_and_on_what_it_rests(rule: Rule[Any]) -> None:
    assert re.fullmatch(r"[A-Z]{2}\d\d", rule.id)
    assert rule.title
    assert not rule.title.endswith(".")
    assert not ENGLISH.search(UNQUOTED.sub("", rule.title))
    assert rule.source
    assert rule.check.__doc__


@pytest.mark.parametrize("rule", sorted({rule.id for rule in all_rules() if rule.source == CUSTOM}))
def test_a_rule_of_custom_says_that_it_is_one(rule: str, site: Site) -> None:
    texts = [
        f"{finding.message} {finding.hint}"
        for name, case in read_cases()
        if name == rule
        for finding in findings_of(rule, case, site)
    ]
    assert any("lazimnya" in text for text in texts)
