from __future__ import annotations

from pathlib import Path

import pytest

from sopkit.source import MAX_BYTES, Source, SourceError, read_source, source_id


def read(tmp_path: Path, content: str | bytes) -> Source:
    file = tmp_path / "naskah.md"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_source(file, root=tmp_path, shown="sops/naskah.md")


@pytest.mark.parametrize(
    "text", ["no", "1:30", "010", "2019-05-09", "1e3", "0x1F", "yes", "01.01.01.2019", "1_000"]
)
def test_scalars_stay_as_the_author_wrote_them(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, f"---\nnomor: {text}\n---\n").front == {"nomor": text}


@pytest.mark.parametrize("text", ["", "null", "~", "Null", "NULL"])
def test_null_is_nothing(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, f"---\nnomor: {text}\n---\n").front == {"nomor": None}


@pytest.mark.parametrize("text", ['"null"', "'~'", '""'])
def test_quoted_null_is_text(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, f"---\nnomor: {text}\n---\n").front == {"nomor": text[1:-1]}


def test_every_value_knows_its_line(tmp_path: Path) -> None:
    source = read(tmp_path, "---\na: 1\nb:\n  - x\n  - c: 2\n    d: 3\n---\nIsi\n")
    assert source.line_of(("a",)) == 2
    assert source.line_of(("b", 1)) == 5
    assert source.line_of(("b", 1, "d")) == 6


def test_what_is_missing_has_the_line_of_what_is_around_it(tmp_path: Path) -> None:
    source = read(tmp_path, "---\na: 1\nb:\n  - c: 2\n---\n")
    assert source.line_of(("b", 0, "tidak-ada")) == 4
    assert source.line_of(("tidak-ada",)) == 1


def test_the_body_starts_after_the_front_matter(tmp_path: Path) -> None:
    source = read(tmp_path, "---\na: 1\n---\n\nIsi\n")
    assert (source.body, source.body_line) == ("\nIsi\n", 4)


def test_a_file_without_front_matter_is_all_body(tmp_path: Path) -> None:
    source = read(tmp_path, "# Panduan\n")
    assert (source.front, source.body, source.body_line) == ({}, "# Panduan\n", 1)


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    source = read(tmp_path, b"\xef\xbb\xbf---\r\na: 1\r\nb: 2\r\n---\r\nIsi\r\n")
    assert source.front == {"a": "1", "b": "2"}
    assert source.line_of(("b",)) == 3


@pytest.mark.parametrize(
    ("content", "rule", "line", "words"),
    [
        (b"", "SF01", 1, "berkas kosong"),
        (b" \n\t\n", "SF01", 1, "berkas kosong"),
        (b"---\na: 1\nb: \xe9\n---\n", "SF01", 3, "bukan UTF-8"),
        (b"x" * (MAX_BYTES + 1), "SF01", 1, "terlalu besar (1,0 MB)"),
        (b"---\na: 1\n", "SF02", 1, "tidak ditutup"),
        (b"---\na: b: c\n---\n", "SF02", 2, 'ada ": " di dalam teks'),
        (b"---\nx: 1\na: [b\n---\n", "SF02", 4, "tidak ditutup"),
        (b'---\na: "b\n---\n', "SF02", 2, "tanda kutip tidak ditutup"),
        (b"---\na:\n\tb: 1\n---\n", "SF02", 3, "tabulator"),
        (b"---\na: \x07\n---\n", "SF02", 2, "karakter terlarang"),
        (b"---\na: *b\n---\n", "SF02", 2, 'diawali "*"'),
        (b"---\na: &b {c: 1}\nd: *b\n---\n", "SF02", 2, "acuan YAML"),
        (b"---\n- a\n- b\n---\n", "SF03", 2, "bukan pasangan kunci"),
        (b"---\nhanya teks\n---\n", "SF03", 2, "bukan pasangan kunci"),
        (b"---\na: 1\nb: 2\na: 3\n---\n", "SF03", 4, "ditulis dua kali"),
        (b"---\n? [a]\n: 1\n---\n", "SF03", 2, "kunci bukan teks"),
        (b"---\na: " + b"[" * 40 + b"]" * 40 + b"\n---\n", "SF02", 2, "terlalu dalam"),
        (b"---\na: " + b"[" * 90_000 + b"\n---\n", "SF02", 2, ""),
    ],
)
def test_what_cannot_be_read_says_why_and_where(
    tmp_path: Path, content: bytes, rule: str, line: int, words: str
) -> None:
    with pytest.raises(SourceError) as caught:
        read(tmp_path, content)
    assert (caught.value.rule, caught.value.line) == (rule, line)
    assert words in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("index.md", ""),
        ("kota-serang/index.md", "kota-serang"),
        ("kota-serang/01.01.01.2019.md", "kota-serang/01.01.01.2019"),
        ("panduan/myindex.md", "panduan/myindex"),
    ],
)
def test_the_identity_of_a_source_is_its_path(uri: str, expected: str) -> None:
    assert source_id(uri) == expected
