from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from environment import ROOT
from publish.data.schemas import KINDS, MANDATORY, source_schemas
from publish.key_docs import KEY_DOCS, MODEL_DOCS
from sopkit.catalog import Catalog
from sopkit.documents import read_document
from sopkit.findings import Severity
from sopkit.model import Sop
from sopkit.model.base import Model
from sopkit.source import read_source

Make = Callable[..., Catalog]

SCHEMAS = {name: json.loads(text) for name, text in source_schemas().items()}
SOURCES = sorted((ROOT / "sops").rglob("*.md"))


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: no dates, no `no`, no octal zeros."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^({pattern})$"), first
    )


def front_matter(text: str) -> dict[str, object]:
    match = re.match(r"---\n(.*?)^---$", text, re.DOTALL | re.MULTILINE)
    return (yaml.load(match[1], EditorLoader) or {}) if match else {}


def problems(schema: str, value: object) -> list[str]:
    validator = Draft202012Validator(
        SCHEMAS[f"{schema}.json"], format_checker=FormatChecker(["date", "regex"])
    )
    return [error.message for error in validator.iter_errors(value)]


def models() -> dict[str, type[Model]]:
    """Return every model of the sources, by name."""
    found = {model.__name__: model for model in Model.__subclasses__()}
    return {name: found[name] for name in sorted(found)}


def test_the_editor_reads_yaml_as_editors_do() -> None:
    text = "---\na: 2019-06-10\nno: 12\nb: 01.01.07.2019\nc: 1:30\nd:\ne: false\nf: 1.5\n---\n"
    texts = {"a": "2019-06-10", "b": "01.01.07.2019", "c": "1:30"}
    assert front_matter(text) == {**texts, "no": 12, "d": None, "e": False, "f": 1.5}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    schema = SCHEMAS[name]
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema)
    # References lead somewhere, and nothing is carried along that none leads to.
    refs = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(schema)))
    assert refs == set(schema["$defs"]) if name != "sumber.json" else refs <= set(schema["$defs"])


def test_there_is_a_schema_of_each_kind_and_one_of_any() -> None:
    assert set(SCHEMAS) == {
        "sumber.json",
        "sop.json",
        "standar-pelayanan.json",
        "maklumat.json",
        "unit.json",
        "peraturan.json",
        "halaman.json",
        "istilah.json",
    }


@pytest.mark.parametrize(
    "file", SOURCES, ids=lambda file: file.relative_to(ROOT / "sops").as_posix()
)
def test_each_real_source_fits_its_schema(file: Path) -> None:
    front = front_matter(file.read_text(encoding="utf-8"))
    assert problems(front.get("dokumen", "halaman"), front) == []
    assert problems("sumber", front) == []


def test_the_real_sources_are_of_all_kinds() -> None:
    kinds = {front_matter(file.read_text(encoding="utf-8")).get("dokumen") for file in SOURCES}
    assert kinds == {*KINDS, None} - {"halaman"}


@pytest.mark.parametrize("name", models())
def test_each_key_is_explained(name: str) -> None:
    assert name in MODEL_DOCS
    assert set(KEY_DOCS[name]) == set(models()[name].model_fields)
    assert all(text.endswith(".") for text in KEY_DOCS[name].values())


def test_nothing_is_explained_that_is_not_there() -> None:
    assert set(KEY_DOCS) == set(MODEL_DOCS) == set(models())


def test_each_key_of_a_schema_has_its_words_and_no_others() -> None:
    parts = SCHEMAS["sumber.json"]["$defs"]
    for name, part in parts.items():
        assert part.get("description") == MODEL_DOCS.get(name)
        for key, value in part.get("properties", {}).items():
            assert value["description"] == KEY_DOCS[name][key]
    for model in KINDS.values():
        assert (model.__doc__ or "") not in json.dumps(SCHEMAS)


SOP = "dokumen: sop\nstatus: rancangan\n"
UNIT = "dokumen: unit\njenis: bagian\nnama: Bagian Umum\n"
RULE = "dokumen: peraturan\njenis: uu\n"
STEP = SOP + "prosedur:\n- kegiatan: Menerima surat\n  "

# Text, and whether it is right; the reader of sources says the same of each.
ROWS = [
    (SOP, True),
    (SOP + "nomor: 01.01.07.2019", True),
    (SOP + "nomor: 7", True),
    (SOP + "nomor: 1.5", True),
    (SOP + "nomor: [1]", False),
    (SOP + "alias: Satu saja", True),
    (SOP + "alias: [Satu, 2]", True),
    (SOP + "alias: null", True),
    (SOP + "alias: [null]", False),
    (SOP + "alias: {a: b}", False),
    (SOP + "nomer: 1", False),
    (SOP + "sifat: teknis", True),
    (SOP + "sifat: null", True),
    (SOP + "sifat: tekniss", False),
    (SOP + "contoh: true", True),
    (SOP + "contoh: ya", False),
    (SOP + "revisi_ke: 2", True),
    (SOP + "revisi_ke: '02'", True),
    (SOP + "revisi_ke: null", True),
    (SOP + "revisi_ke: -1", False),
    (SOP + "revisi_ke: dua", False),
    (SOP + "tanggal: {pembuatan: 2019-05-09, revisi: null}", True),
    (SOP + "tanggal: {pembuatan: 2019-02-30}", False),
    (SOP + "tanggal: {pembuatan: 9 Mei 2019}", False),
    (SOP + "tanggal: {revisi: 01/13-03-2018}", True),
    (SOP + "tanggal: {revisi: 13-03-2018}", False),
    (SOP + "tanggal: null", True),
    (SOP + "dasar_hukum: [uu-25-2009, {id: uu-5-2014, kutipan: UU 5}]", True),
    (SOP + "dasar_hukum: [{nomor: 5}]", False),
    (SOP + "dasar_hukum: null", True),
    (SOP + "keterkaitan: [01.01.09.2019, {judul: SOP X, di_luar_katalog: true}]", True),
    (SOP + "keterkaitan: [{di_luar_katalog: ya}]", False),
    (SOP + "dicabut: {tanggal: 2020-01-01, alasan: Ada yang baru}", True),
    (SOP + "dicabut: {alasan: Ada yang baru}", False),
    (STEP + "ke: 5", True),
    (STEP + "ke: selesai", True),
    (STEP + "ke: 0", False),
    (STEP + "ke: 10000", False),
    (STEP + "ke: Perbaikan", False),
    (STEP + "keputusan: {ya: 6, tidak: perbaikan}", True),
    (STEP + "keputusan: {ya: null}", False),
    (STEP + "keputusan: [6]", False),
    (STEP + "id: telaah", True),
    (STEP + "id: selesai", False),
    (STEP + "id: Telaah", False),
    (STEP + "waktu: 2 hari", True),
    (STEP + "kelengkapan: [Surat, Map]", True),
    (SOP + "prosedur:\n- {tahap: A, langkah: [{kegiatan: Menulis}]}", True),
    (SOP + "prosedur:\n- {tahap: null, langkah: []}", False),
    (SOP + "prosedur: [Menulis]", False),
    (UNIT, True),
    ("dokumen: unit\njenis: bagian\n", False),
    ("dokumen: unit\njenis: bidang\nnama: X\n", False),
    ("dokumen: unit\njenis: bagian\nnama: null\n", False),
    (UNIT + "kaji_ulang: 24 bulan", True),
    (UNIT + "kaji_ulang: 2 tahun", True),
    (UNIT + "kaji_ulang: 24", False),
    (UNIT + "kaji_ulang: 0 bulan", False),
    (UNIT + "kaji_ulang: null", True),
    (UNIT + "pola_nomor: '\\d{2}'", True),
    (UNIT + "pola_nomor: '('", False),
    (UNIT + "pelaksana: {staf: {nama: Staf, alias: [Staff]}}", True),
    (UNIT + "pelaksana: {staf: Staf}", False),
    (UNIT + "pelaksana: null", True),
    (
        UNIT + "inventaris: [{judul: A, dokumen: standar-pelayanan}, {judul: B, dokumen: null}]",
        True,
    ),
    (UNIT + "inventaris: [{judul: A, dokumen: surat}]", False),
    (UNIT + "inventaris: [{nomor: 1}]", False),
    (UNIT + "pemilik: ['@kota/bagian-umum', sop@kota.example.go.id]", True),
    (UNIT + "pemilik: '@kota'", True),
    (UNIT + "pemilik: kota", False),
    (RULE + "nomor: '35'\ntahun: 2012\ntanggal: 2012-06-19", True),
    (RULE + "tahun: dua ribu", False),
    (RULE + "status: berlaku\nbukti_status: klausul\nmencabut: [permenpan-21-2008]", True),
    (RULE + "status: aktif", False),
    ("dokumen: peraturan\n", False),
    ("dokumen: surat\n", False),
    ("title: Panduan\nhide: [toc]", True),
    ("title: Panduan\nhide: toc\naudiens: internal", True),
    ("titel: Panduan", False),
]


@pytest.mark.parametrize(("text", "right"), ROWS, ids=range(len(ROWS)))
def test_schema_and_reader_agree(tmp_path: Path, text: str, right: bool) -> None:  # noqa: FBT001
    file = tmp_path / "01.md"
    file.write_text(f"---\n{text}\n---\n", encoding="utf-8")
    found = read_document(read_source(file, root=tmp_path, shown="01.md")).findings
    assert (not found) == right, found
    front = front_matter(file.read_text(encoding="utf-8"))
    assert (not problems("sumber", front)) == right, problems("sumber", front)
    kind = front.get("dokumen", "halaman")
    if kind in KINDS:
        assert (not problems(kind, front)) == right


WHOLE = {
    "nomor": "01",
    "judul": "Penerimaan Surat",
    "sifat": "teknis",
    "status": "berlaku",
    "tanggal": {"pembuatan": "2026-01-05", "revisi": None, "efektif": "2026-01-06"},
    "pengesahan": {"jabatan": "Kepala Bagian Umum"},
    "dasar_hukum": ["uu-25-2009"],
    "kualifikasi": ["Memahami tata naskah dinas"],
    "keterkaitan": [],
    "peralatan": ["ATK"],
    "peringatan": [],
    "pencatatan": ["Buku agenda"],
    "pelaksana": ["staf"],
    "prosedur": [{"kegiatan": "Menerima surat", "pelaksana": "staf"}],
}


# The lanes stand with the procedure or with each tahap, so neither key can be required alone.
@pytest.mark.parametrize("key", sorted({*Sop.model_fields} - {"dokumen", "pelaksana"}))
def test_a_key_is_required_where_the_rules_miss_it(make_catalog: Make, key: str) -> None:
    front = {"dokumen": "sop", **{name: value for name, value in WHOLE.items() if name != key}}
    unit = UNIT + "pelaksana: {staf: {nama: Staf}}\n"
    sop = yaml.safe_dump(front, sort_keys=False)
    files = {"umum/index.md": f"---\n{unit}---\n", "umum/01.md": f"---\n{sop}---\n"}
    missed = [
        finding
        for finding in make_catalog(files).findings
        if finding.severity is Severity.ERROR and finding.field == key
    ]
    assert bool(missed) == (key in MANDATORY)
    assert bool(problems("sop", front)) == (key in MANDATORY)
    assert problems("sop", {**front, "status": "rancangan"}) == []


def test_the_schemas_are_the_same_each_time() -> None:
    assert source_schemas.__wrapped__() == source_schemas()
