from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from publish.annotations import github_annotations, gitlab_report
from sopkit.findings import Finding, Severity

FINDING = Finding(
    rule="FC21",
    severity=Severity.ERROR,
    path="sops/kota/bagian/01.md",
    line=40,
    field="prosedur[2].waktu",
    message='"2 mnggu" tidak terbaca',
    hint='tulis misalnya "2 minggu"',
    source="PermenPANRB 35/2012",
)


def read_command(line: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command the way the runner does: split first, unescape then."""
    empty, head, data = line.split("::", 2)
    assert empty == ""
    command, _, properties = head.partition(" ")
    pairs = (part.partition("=") for part in properties.split(","))
    return command, {key: unescape(value) for key, _, value in pairs}, unescape(data)


def unescape(text: str) -> str:
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def issues(*findings: Finding) -> list[dict[str, object]]:
    records = json.loads(gitlab_report(findings))
    assert isinstance(records, list)
    return records


def fingerprints(*findings: Finding) -> list[object]:
    return [issue["fingerprint"] for issue in issues(*findings)]


def test_a_finding_becomes_an_annotation_of_its_line() -> None:
    assert github_annotations([FINDING]) == (
        "::error file=sops/kota/bagian/01.md,line=40,title=FC21 prosedur[2].waktu::"
        '"2 mnggu" tidak terbaca; tulis misalnya "2 minggu"%0ADasar: PermenPANRB 35/2012\n'
    )


def test_an_annotation_has_the_weight_of_its_finding() -> None:
    lines = github_annotations([replace(FINDING, severity=s) for s in Severity]).splitlines()
    assert [read_command(line)[0] for line in lines] == ["error", "warning", "notice"]


def test_a_title_without_field_ends_with_the_rule() -> None:
    _, properties, data = read_command(github_annotations([replace(FINDING, field="", hint="")]))
    assert properties["title"] == "FC21"
    assert data.startswith('"2 mnggu" tidak terbaca\n')


# A percent sign is escaped first, or what stands for a comma would be escaped again.
@example(text="100 % ::error::\r\n%0A", path="a,b:c%2C.md")
@given(text=st.text(), path=st.text())
def test_no_text_of_an_author_breaks_out_of_its_annotation(text: str, path: str) -> None:
    written = github_annotations([replace(FINDING, path=path, message=text, hint="")])
    assert written.count("\n") == 1
    assert "\r" not in written
    command, properties, data = read_command(written.removesuffix("\n"))
    assert (command, properties["file"], properties["line"]) == ("error", path, "40")
    assert data == f"{text}\nDasar: PermenPANRB 35/2012"


def test_no_findings_are_no_annotations_and_an_empty_report() -> None:
    assert github_annotations([]) == ""
    assert gitlab_report([]) == "[]\n"


def test_a_finding_becomes_an_issue_of_code_quality() -> None:
    (issue,) = issues(FINDING)
    assert isinstance(fingerprint := issue.pop("fingerprint"), str)
    assert len(fingerprint) == 64
    assert issue == {
        "description": 'FC21 prosedur[2].waktu: "2 mnggu" tidak terbaca; tulis misalnya "2 minggu"',
        "check_name": "FC21",
        "severity": "blocker",
        "location": {"path": "sops/kota/bagian/01.md", "lines": {"begin": 40}},
    }


def test_the_severities_are_those_of_code_quality() -> None:
    found = [
        issue["severity"] for issue in issues(*(replace(FINDING, severity=s) for s in Severity))
    ]
    assert found == ["blocker", "minor", "info"]


def test_a_fingerprint_stays_while_lines_move_steps_shift_and_months_pass() -> None:
    late = replace(FINDING, message="terlambat 65 bulan")
    moved = replace(late, line=52, field="prosedur[3].waktu", message="terlambat 66 bulan")
    assert fingerprints(late) == fingerprints(moved)


def test_different_findings_have_different_fingerprints() -> None:
    others = [
        replace(FINDING, rule="FC22"),
        replace(FINDING, path="sops/kota/bagian/02.md"),
        replace(FINDING, field="prosedur[2].output"),
        replace(FINDING, message="lain"),
        # Twice the same on two steps: two issues, told apart by their order.
        replace(FINDING, field="prosedur[5].waktu"),
        replace(FINDING, field="prosedur[6].waktu"),
    ]
    found = fingerprints(FINDING, *others)
    assert len(set(found)) == len(found) == 7
