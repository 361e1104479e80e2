from __future__ import annotations

import pytest

from sopkit.findings import FieldPath, Finding, Severity, field_name


def finding(**changes: object) -> Finding:
    values: dict[str, object] = {
        "rule": "FC21",
        "severity": Severity.ERROR,
        "path": "sops/umum/surat-masuk.md",
        "line": 10,
        "field": "prosedur[2].waktu",
        "message": '"2 mnggu" tidak terbaca',
        "hint": 'tulis misalnya "2 minggu"',
        "source": "PermenPANRB 35/2012",
    }
    return Finding(**(values | changes))  # type: ignore[arg-type]


def test_an_error_prints_in_the_form_an_editor_jumps_from() -> None:
    assert finding().as_text() == (
        "sops/umum/surat-masuk.md:10: FC21 prosedur[2].waktu: "
        '"2 mnggu" tidak terbaca; tulis misalnya "2 minggu"'
    )


def test_what_is_no_error_says_its_weight() -> None:
    text = finding(severity=Severity.WARNING, field="", hint="").as_text()
    assert text == 'sops/umum/surat-masuk.md:10: FC21: "2 mnggu" tidak terbaca (peringatan)'


def test_the_json_record_has_the_published_keys() -> None:
    assert list(finding().as_json()) == [
        *("aturan", "tingkat", "berkas", "baris", "bidang", "pesan", "saran", "sumber"),
    ]
    assert finding().as_json()["tingkat"] == "galat"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ((), ""),
        (("judul",), "judul"),
        (("tanggal", "efektif"), "tanggal.efektif"),
        (("prosedur", 1, "waktu"), "prosedur[2].waktu"),
        (("prosedur", 0, "langkah", 3, "keputusan", "ya"), "prosedur[1].langkah[4].keputusan.ya"),
    ],
)
def test_list_items_are_counted_from_one(path: FieldPath, name: str) -> None:
    assert field_name(path) == name
