"""Turn a source into its typed model, or into findings that say why it is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic import ValidationError

from sopkit.findings import FieldPath, Finding, Severity, field_name
from sopkit.model import Halaman, Istilah, Maklumat, Peraturan, Sop, StandarPelayanan, Unit

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from sopkit.source import Raw, Source

Document: TypeAlias = Sop | StandarPelayanan | Maklumat | Unit | Peraturan | Istilah | Halaman

KINDS: Mapping[str, type[Document]] = {
    "sop": Sop,
    "standar-pelayanan": StandarPelayanan,
    "maklumat": Maklumat,
    "unit": Unit,
    "peraturan": Peraturan,
    "istilah": Istilah,
}
"""The values of `dokumen`; a file without it is an ordinary page."""

FORMAT = "Format sumber katalog"
"""What faults of form rest on: the published description of the source format."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What came of one file."""

    source: Source
    document: Document | None
    """None where nothing could be saved of it; faulty fields are left out of it."""

    findings: tuple[Finding, ...]


def read_document(source: Source) -> Reading:
    """Validate a source; whatever is faulty is reported and left out, the rest is kept."""
    model = KINDS.get(source.kind) if source.kind is not None else Halaman
    if model is None or (source.kind is None and "dokumen" in source.front):
        return Reading(source=source, document=None, findings=(_unknown_kind(source),))
    raw: Raw = dict(source.front)
    findings: list[Finding] = []
    document: Document | None = None
    # Each round leaves out at least one faulty value, so the rounds come to an end.
    while document is None:
        try:
            document = model.model_validate(raw)
        except ValidationError as error:
            details = error.errors(include_url=False, include_input=True)
            paths = [_source_path(source, detail["loc"]) for detail in details]
            findings += map(_finding, [source] * len(paths), paths, details)
            pruned = _without(raw, paths)
            if pruned == raw:
                break
            raw = pruned
    return Reading(source=source, document=document, findings=_unique(findings))


def _unknown_kind(source: Source) -> Finding:
    kind = source.front.get("dokumen")
    shown = kind if isinstance(kind, str) else "null"
    return Finding(
        rule="SF06",
        severity=Severity.ERROR,
        path=source.path,
        line=source.line_of(("dokumen",)),
        field="dokumen",
        message=f'"{shown}" bukan jenis dokumen yang dikenal',
        hint="pilih salah satu: " + ", ".join(KINDS) + _closest(shown, KINDS),
        source=FORMAT,
    )


def _source_path(source: Source, location: tuple[int | str, ...]) -> FieldPath:
    """Map where the model failed to where the author wrote it."""
    path = tuple(location)
    if path[-1:] == ("[key]",):
        # So pydantic says that the key itself is faulty, not its value.
        path = path[:-1]
    if source.kind == "sop" and path[:1] == ("prosedur",) and len(path) > 2:
        # The tag of the union (langkah, tahap) stands between position and key.
        path = (*path[:2], *path[3:])
    while path and path not in source.lines and path[-1] not in _ADDED:
        shorter = path[:-1]
        if shorter in source.lines:
            return path if isinstance(path[-1], str) else shorter
        path = shorter
    return path if path in source.lines else path[:-1]


# Keys that the model puts around a bare text: `- permenpanrb-35-2012` means `id: …`.
_ADDED = frozenset({"rujukan"})


def _finding(source: Source, path: FieldPath, detail: ErrorDetails) -> Finding:
    rule, severity = _rule(path, detail)
    message, hint = _words(path, detail, source)
    return Finding(
        rule=rule,
        severity=severity,
        path=source.path,
        line=source.line_of(path),
        field=field_name(path),
        message=message,
        hint=hint,
        source=FORMAT,
    )


def _rule(path: FieldPath, detail: ErrorDetails) -> tuple[str, Severity]:
    """Choose the rule that a faulty value breaks; its severity for a draft comes later."""
    if detail["type"] == "extra_forbidden":
        return "SF04", Severity.ERROR
    if detail["type"] == "missing":
        return "SF07", Severity.ERROR
    keys = tuple(part for part in path if isinstance(part, str))
    for prefix, rule in _RULES.items():
        if keys[: len(prefix)] == prefix:
            return rule, Severity.ERROR
    return "SF05", Severity.ERROR


_RULES: Mapping[tuple[str, ...], str] = {
    ("tanggal", "pembuatan"): "ID11",
    ("tanggal", "efektif"): "ID12",
    ("tanggal", "revisi"): "ID15",
    ("tanggal", "kaji_ulang"): "LC08",
    ("status",): "LC01",
    ("sifat",): "ID21",
    ("cakupan",): "ID21",
    ("prosedur", "keputusan"): "FC12",
    ("prosedur", "ke"): "FC17",
    ("prosedur", "langkah", "keputusan"): "FC12",
    ("prosedur", "langkah", "ke"): "FC17",
    ("biaya",): "SP03",
    ("pengaduan",): "SP05",
}
"""Which rule of the form a faulty value of a field breaks; all others are faults of format."""


def _words(path: FieldPath, detail: ErrorDetails, source: Source) -> tuple[str, str]:
    """Say in Indonesian what is wrong and what is expected."""
    kind, shown = detail["type"], _shown(detail["input"])
    if kind == "extra_forbidden":
        key = str(path[-1])
        return f'kunci "{key}" tidak dikenal', "hapus, atau perbaiki ejaannya" + _closest(
            key, _sibling_keys(path, source)
        )
    if kind == "missing":
        return f'kunci "{detail["loc"][-1]}" tidak ada', "tambahkan kunci itu"
    if kind in {"enum", "literal_error"}:
        choices = _choices(detail)
        return f"{shown} tidak dikenal", "pilih salah satu: " + ", ".join(choices) + _closest(
            str(detail["input"]), choices
        )
    if kind == "value_error":
        message, _, hint = str(detail["ctx"]["error"]).partition("; ")
        return message, hint
    if detail["input"] is None:
        return "isinya kosong", "tulis isinya, atau hapus butir ini"
    return f"{shown} tidak sesuai", _EXPECTED.get(kind, "lihat panduan format sumber")


_EXPECTED = {
    "string_type": "tulis satu teks di sini, bukan daftar atau pasangan kunci",
    "string_too_long": "persingkat sampai 5.000 huruf",
    "tuple_type": 'tulis sebagai daftar: satu butir "- " tiap baris',
    "dict_type": "tulis sebagai pasangan kunci dan nilai",
    "model_type": "tulis sebagai pasangan kunci dan nilai",
    "model_attributes_type": "tulis sebagai pasangan kunci dan nilai",
    "bool_type": "tulis true atau false",
    "int_type": "tulis bilangan bulat",
    "date_type": "tulis tahun-bulan-hari, misalnya 2019-06-10",
}


def _shown(value: object) -> str:
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 60 else f'"{value[:57]}…"'
    return "daftar" if isinstance(value, list | tuple) else "isian ini"


def _choices(detail: ErrorDetails) -> list[str]:
    expected = str(detail["ctx"]["expected"])
    return expected.replace(" or ", ", ").replace("'", "").split(", ")


def _closest(word: str, known: Iterable[str]) -> str:
    match = get_close_matches(word, list(known), n=1)
    return f' (mungkin maksudnya "{match[0]}")' if match else ""


def _sibling_keys(path: FieldPath, source: Source) -> list[str]:
    """Return the keys that may stand where an unknown one does."""
    schema: Any = KINDS.get(source.kind or "", Halaman).model_json_schema()
    names = [*schema["properties"]]
    for part in schema.get("$defs", {}).values():
        names += part.get("properties", {})
    top = [*schema["properties"]]
    return top if len(path) == 1 else [name for name in names if name not in top] + top


def _without(raw: Raw, paths: list[FieldPath], *, steps: bool = False) -> Raw:
    """Copy a raw value without the things at some paths."""
    gone: dict[str | int, list[FieldPath]] = {}
    for path in paths:
        if path:
            gone.setdefault(path[0], []).append(path[1:])
    if isinstance(raw, dict):
        return {str(key): value for key, value in _kept(raw.items(), gone, steps=steps)}
    if isinstance(raw, list):
        return [value for _, value in _kept(enumerate(raw), gone, steps=steps)]
    return raw


def _kept(
    items: Iterable[tuple[str | int, Raw]],
    gone: Mapping[str | int, list[FieldPath]],
    *,
    steps: bool,
) -> Iterator[tuple[str | int, Raw]]:
    for key, value in items:
        deeper = gone.get(key)
        if deeper is None:
            yield key, value
        elif () not in deeper and isinstance(value, dict | list):
            yield key, _without(value, deeper, steps=steps or key in _NUMBERED)
        elif steps and isinstance(key, int) and value != {}:
            # A faulty item leaves its place empty, or those after it would change number.
            yield key, {}


_NUMBERED = frozenset({"prosedur", "langkah", "keterkaitan", "dasar_hukum"})


def _unique(findings: list[Finding]) -> tuple[Finding, ...]:
    """Drop what follows from a fault already told: one fault, one line."""
    seen: dict[tuple[int, str], Finding] = {}
    for finding in sorted(findings, key=lambda finding: finding.sort_key):
        seen.setdefault((finding.line, finding.field), finding)
    return tuple(seen.values())
