"""Read a Markdown file into front-matter values, their line numbers and a body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from sopkit.findings import FieldPath

if TYPE_CHECKING:
    from pathlib import Path

Raw: TypeAlias = "str | list[Raw] | dict[str, Raw] | None"
"""A front-matter value as written: text, list, mapping, or null."""

MAX_BYTES = 1_000_000
"""A longer file is no SOP but an accident; it is refused before it is parsed."""

MAX_DEPTH = 12
"""Deeper nesting than any document of ours has, and shallow enough for every recursion."""

_FENCE = "---"
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A file below the source folder, read once."""

    path: str
    """As messages show it, relative to the project, with forward slashes."""

    id: str
    """The path below the source folder without `.md` or `/index`; empty for the home page."""

    uri: str
    """The path below the source folder."""

    front: Mapping[str, Raw]
    lines: Mapping[FieldPath, int] = field(repr=False)
    body: str
    body_line: int
    """The line on which the body starts."""

    def line_of(self, path: FieldPath) -> int:
        """Return the line of a field, or of the nearest thing around it that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    @property
    def kind(self) -> str | None:
        """Return what `dokumen` says; None for an ordinary page."""
        kind = self.front.get("dokumen")
        return kind if isinstance(kind, str) else None


class SourceError(ValueError):
    """A file that cannot be read at all; `rule`, `line`, message and `hint` say why."""

    def __init__(self, rule: str, line: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.rule = rule
        self.line = line
        self.hint = hint


def read_source(file: Path, *, root: Path, shown: str) -> Source:
    """Read one file; `shown` is the path that messages name.

    Raises:
        SourceError: the file is empty, too large, not UTF-8, or its front matter is not YAML.
    """
    text = _decode(file)
    front_text, body, body_line = _split(text)
    uri = file.relative_to(root).as_posix()
    lines: dict[FieldPath, int] = {(): 1}
    front = _front_matter(front_text, lines) if front_text is not None else {}
    return Source(
        path=shown,
        id=source_id(uri),
        uri=uri,
        front=front,
        lines=lines,
        body=body,
        body_line=body_line,
    )


def source_id(uri: str) -> str:
    """Return the identity of a source from its path below the source folder."""
    stem = uri.removesuffix(".md")
    return "" if stem == "index" else stem.removesuffix("/index")


def _decode(file: Path) -> str:
    size = file.stat().st_size
    if size > MAX_BYTES:
        raise SourceError(
            "SF01",
            1,
            f"berkas terlalu besar ({size / 1_000_000:.1f} MB)".replace(".", ",", 1),
            "satu naskah paling besar 1 MB; pindahkan lampirannya ke berkas tersendiri",
        )
    data = file.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"berkas bukan UTF-8 (bita 0x{data[error.start]:02x})"
        raise SourceError("SF01", line, message, "simpan ulang berkas sebagai UTF-8") from error
    if not text.strip():
        hint = "isi berkas ini atau hapus"
        raise SourceError("SF01", 1, "berkas kosong", hint)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _split(text: str) -> tuple[str | None, str, int]:
    """Part the front matter from the body; also return the body's first line number."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return None, text, 1
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() in {_FENCE, "..."}:
            return "\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number + 1
    message = 'front matter tidak ditutup dengan baris "---"'
    raise SourceError("SF02", 1, message, 'tambahkan baris "---" sesudah kunci terakhir')


def _front_matter(text: str, lines: dict[FieldPath, int]) -> dict[str, Raw]:
    try:
        _refuse_depth(text)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        raise SourceError("SF02", _line(error.problem_mark), *_explain(error, text)) from error
    except yaml.YAMLError as error:
        position = getattr(error, "position", 0)
        line = text.count("\n", 0, position) + 2
        hint = "hapus karakter kendali dari front matter"
        raise SourceError("SF02", line, "front matter memuat karakter terlarang", hint) from error
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        message = "front matter bukan pasangan kunci dan nilai"
        hint = 'tulis tiap baris sebagai "kunci: nilai", misalnya "dokumen: sop"'
        raise SourceError("SF03", 2, message, hint)
    value = _value(node, (), lines, set())
    assert isinstance(value, dict)
    return value


def _refuse_depth(text: str) -> None:
    """Find deep nesting before the C composer does, which recurses until the stack ends."""
    if text.count("[") + text.count("{") < _SUSPICIOUS and not _LONG_START.search(text):
        return
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _SUSPICIOUS:
            raise SourceError("SF02", _line(event.start_mark), *_TOO_DEEP)


_SUSPICIOUS = 100
_LONG_START = re.compile(r"^[ ?:-]{100}", re.MULTILINE)
"""A line that may open many levels at once: by indentation, or as `- - - -`."""

_TOO_DEEP = ("front matter bersarang terlalu dalam", "ratakan susunannya seperti pada panduan")


def _value(node: yaml.Node, path: FieldPath, lines: dict[FieldPath, int], seen: set[int]) -> Raw:
    """Turn a node into plain values, noting the line of each."""
    if len(path) > MAX_DEPTH:
        raise SourceError("SF02", _line(node.start_mark), *_TOO_DEEP)
    if id(node) in seen:
        message = "front matter memakai acuan YAML (& dan *)"
        raise SourceError("SF02", _line(node.start_mark), message, "tulis nilainya di kedua tempat")
    seen.add(id(node))
    lines.setdefault(path, _line(node.start_mark))
    if isinstance(node, yaml.ScalarNode):
        # The C loader says "" where the other says None: a plain scalar.
        return None if not node.style and node.value in _NULLS else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, at), lines, seen) for at, item in enumerate(node.value)]
    assert isinstance(node, yaml.MappingNode)
    return _mapping(node, path, lines, seen)


def _mapping(
    node: yaml.MappingNode, path: FieldPath, lines: dict[FieldPath, int], seen: set[int]
) -> dict[str, Raw]:
    values: dict[str, Raw] = {}
    for key, item in node.value:
        line = _line(key.start_mark)
        if not isinstance(key, yaml.ScalarNode):
            raise SourceError("SF03", line, "kunci bukan teks", "tulis kunci sebagai satu kata")
        if key.value in values:
            message = f'kunci "{key.value}" ditulis dua kali'
            raise SourceError("SF03", line, message, "hapus salah satunya")
        lines[(*path, key.value)] = line
        values[key.value] = _value(item, (*path, key.value), lines, seen)
    return values


def _line(mark: Any) -> int:  # noqa: ANN401 (the C parser has a class of its own)
    # Marks count from zero, and the opening '---' is one line above the YAML.
    return int(mark.line) + 2 if mark else 2


def _explain(error: yaml.MarkedYAMLError, text: str) -> tuple[str, str]:
    """Say in Indonesian what YAML found, for the faults that authors really make."""
    problem, mark = error.problem or "", error.problem_mark
    lines = text.split("\n")
    if mark and mark.line < len(lines) and "\t" in lines[mark.line][: mark.column + 1]:
        return "ada tabulator", "pakai spasi untuk indentasi"
    for words, message, hint in _PROBLEMS:
        if words in problem:
            return message, hint
    return "front matter bukan YAML yang sah", "periksa indentasi, tanda kutip, dan titik dua"


_PROBLEMS = (
    (
        "mapping values are not allowed",
        'ada ": " di dalam teks',
        "apit teks itu dengan tanda kutip",
    ),
    (
        "found character that cannot start",
        "ada karakter yang tidak dapat mengawali nilai",
        "apit nilai itu dengan tanda kutip",
    ),
    ("found unexpected end of stream", "tanda kutip tidak ditutup", "tutup tanda kutipnya"),
    (
        "did not find expected ',' or",
        'kurung "[" atau "{" tidak ditutup, atau kurang koma',
        "tutup kurungnya atau apit teks dengan tanda kutip",
    ),
    (
        "did not find expected key",
        "indentasi baris ini tidak sejajar dengan saudaranya",
        "samakan indentasi, atau apit teks dengan tanda kutip",
    ),
    (
        "did not find expected '-'",
        "butir daftar tidak sejajar",
        'mulai tiap butir dengan "- " pada indentasi yang sama',
    ),
    ("could not find expected ':'", "baris tanpa titik dua", 'tulis "kunci: nilai"'),
    ("undefined alias", 'teks diawali "*"', "apit teks itu dengan tanda kutip"),
    (
        "block sequence entries are not allowed",
        "butir daftar diletakkan pada baris kunci",
        'tulis butir "- " pada baris baru',
    ),
)
