"""JSON Schemas of the sources, for editors that complete and check front matter."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeAlias

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from publish.key_docs import KEY_DOCS, MODEL_DOCS
from sopkit.model import (
    RANCANGAN,
    Halaman,
    Istilah,
    Maklumat,
    Peraturan,
    Sop,
    StandarPelayanan,
    Unit,
)
from sopkit.model.service import DELIVERY, MANUFACTURING

Schema: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

KINDS: Mapping[str, type[BaseModel]] = {
    "sop": Sop,
    "standar-pelayanan": StandarPelayanan,
    "maklumat": Maklumat,
    "unit": Unit,
    "peraturan": Peraturan,
    "istilah": Istilah,
    "halaman": Halaman,
}
"""By the name of the schema; all but the ordinary page are also what `dokumen` says."""

ANY = "sumber"
"""The schema that takes every source and goes by its `dokumen`."""

MANDATORY = (
    *("nomor", "judul", "status", "tanggal", "pengesahan", "dasar_hukum", "kualifikasi"),
    *("keterkaitan", "peralatan", "peringatan", "pencatatan", "prosedur"),
)
"""What an SOP must state unless it is a draft; the rules say so, not the model."""


# The models do not change while a server runs, and to describe them takes a while.
@cache
def source_schemas() -> Mapping[str, str]:
    """Return the schemas by file name: one of any source, and one of each kind."""
    parts = _definitions()
    schemas = {ANY: _of_any(parts), **{name: _of_one(name, parts) for name in KINDS}}
    return {f"{name}.json": _dump(schema) for name, schema in schemas.items()}


def _definitions() -> dict[str, Schema]:
    """Return the models as pydantic sees them, with what our reader of sources adds."""
    models: list[tuple[type[BaseModel], JsonSchemaMode]]
    models = [(model, "validation") for model in KINDS.values()]
    _, schema = models_json_schema(models)
    parts = {name: _of_model(name, part) for name, part in schema["$defs"].items()}
    parts[Sop.__name__] |= _unless_draft(MANDATORY)
    parts[StandarPelayanan.__name__] |= _unless_draft(
        ("judul", "status", *DELIVERY, *MANUFACTURING)
    )
    return parts


def _of_model(name: str, part: Schema) -> Schema:
    required, words = part.get("required", ()), KEY_DOCS.get(name, {})
    keys = {
        key: _described(words.get(key), value if key in required else _or_null(value))
        for key, value in part.get("properties", {}).items()
    }
    # An enumeration is told by the key that takes it.
    return _described(MODEL_DOCS.get(name), {**part, **({"properties": keys} if keys else {})})


def _described(words: str | None, schema: Schema) -> Schema:
    """Put our readers' words in the place of those that the code has for programmers."""
    default = schema.get("default")
    dropped = {"title", "description", *(() if isinstance(default, str | int) else ("default",))}
    kept = {key: value for key, value in schema.items() if key not in dropped}
    return {"description": words, **kept} if words else kept


def _or_null(value: Schema) -> Schema:
    """Let null stand for what a key says when it is not written, as the reader does."""
    about = {key: item for key, item in value.items() if key in _ABOUT}
    whole = {key: item for key, item in value.items() if key not in _ABOUT}
    # Beside a type, `anyOf` says more of it; alone, it lists the choices.
    choices = value["anyOf"] if "anyOf" in value and "type" not in value else [whole]
    alone, *others = [choice for choice in choices if choice.get("type") != "null"]
    if others or "type" not in alone or "enum" in alone:
        return {**about, "anyOf": [alone, *others, {"type": "null"}]}
    types = alone["type"] if isinstance(alone["type"], list) else [alone["type"]]
    return {**about, **alone, "type": [*types, "null"]}


_ABOUT = frozenset({"title", "description", "default"})


def _unless_draft(keys: Iterable[str]) -> Schema:
    drafts = sorted(status.value for status in RANCANGAN)
    draft = {"properties": {"status": {"enum": drafts}}, "required": ["status"]}
    return {"if": draft, "else": {"required": list(keys)}}


def _of_one(name: str, parts: Mapping[str, Schema]) -> Schema:
    model = KINDS[name].__name__
    needed = {key: parts[key] for key in sorted(_reached(model, parts) - {model})}
    return {"$schema": DIALECT, "title": f"Naskah {name}", **parts[model], "$defs": needed}


def _of_any(parts: Mapping[str, Schema]) -> Schema:
    """Choose by `dokumen`, the last kind being what has none."""
    *named, page = KINDS
    choice: Schema = {"$ref": f"#/$defs/{KINDS[page].__name__}"}
    for name in reversed(named):
        chosen = {"properties": {"dokumen": {"const": name}}, "required": ["dokumen"]}
        choice = {
            "if": chosen,
            "then": {"$ref": f"#/$defs/{KINDS[name].__name__}"},
            "else": choice,
        }
    kinds = {"description": "Jenis berkas ini; halaman biasa tidak memakainya.", "enum": named}
    head = {"type": "object", "properties": {"dokumen": kinds}}
    everything = dict(sorted(parts.items()))
    return {"$schema": DIALECT, "title": "Naskah katalog", **head, **choice, "$defs": everything}


def _reached(name: str, parts: Mapping[str, Schema]) -> set[str]:
    """Return a model and all it is made of."""
    found: set[str] = set()
    waiting = {name}
    while waiting:
        found |= waiting
        texts = [json.dumps(parts[key]) for key in waiting]
        waiting = {ref for text in texts for ref in re.findall(r'#/\$defs/(\w+)"', text)} - found
    return found


def _dump(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
