"""The guides name every key, rule, setting and word there is, and say of each what is true."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
import yaml
from pydantic import BaseModel

from publish.facts import _STATUS as STATUS_WORDS
from publish.standing import STANDING_WORDS
from sopkit.duration import Calendar, Duration
from sopkit.findings import Severity
from sopkit.legal.identity import LegalId
from sopkit.model import (
    BuktiStatus,
    Halaman,
    Inventaris,
    Istilah,
    Jenis,
    Kaitan,
    Langkah,
    Maklumat,
    Pelaksana,
    Peraturan,
    Rujukan,
    Saluran,
    Sop,
    StandarPelayanan,
    Status,
    StatusPeraturan,
    Tahap,
    Unit,
)
from sopkit.model.charter import Penandatangan
from sopkit.model.lifecycle import Keputusan, Pencabutan, Pengesahan, TanggalSop
from sopkit.model.service import Formulir, JangkaWaktu, JumlahPelaksana, Syarat, Tarif, Tindakan
from sopkit.model.sop import Cakupan, Sifat
from sopkit.rules import GUARANTEED, all_rules
from sopkit.settings import Audience, Settings
from sopkit.source import read_source
from sopkit.units import RESERVED

if TYPE_CHECKING:
    from tests.panduan.conftest import Folder, Guide

Path_: TypeAlias = "tuple[str | int, ...]"

ROOT = Path(__file__).resolve().parents[2]
UNIT = "sops/kota-contoh"
BAGIAN = f"{UNIT}/sekretariat-daerah/bagian-umum"

KEYS: Mapping[tuple[str, int], tuple[type[BaseModel], str, Path_]] = {
    ("sop-identitas", 0): (Sop, f"{BAGIAN}/01.02.03.2026.md", ()),
    ("sop-identitas", 1): (TanggalSop, f"{BAGIAN}/01.02.03.2026.md", ("tanggal",)),
    ("sop-identitas", 2): (Pengesahan, f"{BAGIAN}/01.02.03.2026.md", ("pengesahan",)),
    ("sop-daftar", 0): (Sop, f"{BAGIAN}/01.02.03.2026.md", ()),
    ("sop-prosedur", 0): (Sop, f"{BAGIAN}/01.02.03.2026.md", ()),
    ("sop-prosedur", 1): (Langkah, f"{BAGIAN}/01.02.03.2026.md", ("prosedur", 0)),
    ("sop-asal", 0): (Sop, f"{BAGIAN}/01.02.03.2026.md", ()),
    ("tahap", 0): (Tahap, f"{BAGIAN}/01.02.04.2026.md", ("prosedur", 0)),
    ("unit", 0): (Unit, f"{UNIT}/index.md", ()),
    ("jabatan", 0): (Pelaksana, f"{UNIT}/index.md", ("pelaksana", "staf")),
    ("inventaris", 0): (Inventaris, f"{UNIT}/sekretariat-daerah/index.md", ("inventaris", 1)),
    ("standar-pelayanan", 0): (StandarPelayanan, f"{BAGIAN}/penyampaian-surat.md", ()),
    ("standar-pelayanan", 1): (StandarPelayanan, f"{BAGIAN}/penyampaian-surat.md", ()),
    ("standar-pelayanan", 2): (StandarPelayanan, f"{BAGIAN}/penyampaian-surat.md", ()),
    ("maklumat", 0): (Maklumat, f"{BAGIAN}/maklumat.md", ()),
    ("peraturan-kunci", 0): (Peraturan, "sops/dasar-hukum/permenpanrb-35-2012.md", ()),
    ("istilah", 0): (Istilah, "sops/istilah.md", ()),
    ("halaman", 0): (Halaman, "sops/panduan/tata-naskah.md", ()),
}
"""The tables of keys by section and place: what they describe, and where an example has it."""

CONDITIONAL = re.compile(r" pada status itu| bila `|^berkas dibaca sebagai|^diwarisi")
"""Words of a consequence that needs more than the key's absence."""


def tables(text: str) -> Iterator[list[list[str]]]:
    """Yield the tables of a text as rows of cells, the head first."""
    rows: list[list[str]] = []
    for line in [*text.split("\n"), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
        elif rows:
            yield [rows[0], *rows[2:]]
            rows = []


def key_tables(guide: Guide, section: str) -> list[list[list[str]]]:
    """Return the tables of a section that describe keys, without their heads."""
    return [table for table in tables(guide.sections[section]) if table[0][0] == "Kunci"]


def code(cell: str) -> str:
    """Return what stands between backticks at the start of a cell."""
    found = re.match(r"`([^`]+)`", cell)
    assert found, cell
    return found[1]


@pytest.fixture(scope="module")
def keys(guides: dict[str, Guide]) -> dict[tuple[str, int], list[list[str]]]:
    """Give the rows of each table of keys."""
    sections = {section for section, _ in KEYS}
    return {
        (section, at): table[1:]
        for section in sections
        for at, table in enumerate(key_tables(guides["medan"], section))
    }


def test_every_table_of_keys_is_known(keys: Mapping[tuple[str, int], object]) -> None:
    assert set(keys) == set(KEYS)


@pytest.mark.parametrize(
    "model",
    sorted({m for m, *_ in KEYS.values()}, key=lambda m: m.__name__),
    ids=lambda m: m.__name__,
)
def test_every_key_of_a_model_is_described_once(
    model: type[BaseModel], keys: Mapping[tuple[str, int], list[list[str]]]
) -> None:
    described = [
        code(row[0]) for place, rows in keys.items() if KEYS[place][0] is model for row in rows
    ]
    assert sorted(described) == sorted(model.model_fields)


SMALL = {
    **dict.fromkeys((Keputusan, Pencabutan, Rujukan, Kaitan), ("sop-identitas", "sop-daftar")),
    Penandatangan: ("maklumat",),
    **dict.fromkeys(
        (Syarat, Tindakan, JangkaWaktu, Tarif, JumlahPelaksana, Formulir, Saluran),
        ("standar-pelayanan",),
    ),
}
"""Models without a table of their own, and the sections that name their keys."""


@pytest.mark.parametrize("model", SMALL)
def test_every_key_of_a_small_model_is_named(
    model: type[BaseModel], guides: dict[str, Guide]
) -> None:
    sections = guides["medan"].sections
    text = "".join(sections[name] for name in SMALL[model])
    assert [key for key in model.model_fields if not re.search(rf"[`{{ ]{key}\b", text)] == []


@pytest.mark.parametrize("place", KEYS, ids=lambda place: f"{place[0]}-{place[1]}")
def test_a_missing_key_has_the_consequence_that_is_told(
    place: tuple[str, int],
    keys: Mapping[tuple[str, int], list[list[str]]],
    folder: Folder,
    tmp_path: Path,
) -> None:
    _, file, path = KEYS[place]
    for row in keys[place]:
        key, consequence = code(row[0]), row[-1]
        if CONDITIONAL.search(consequence):
            continue
        folder.write(tmp_path)
        text = without(tmp_path / file, (*path, key))
        changed = type(folder)(files={**folder.files, file: text})
        found = {
            (finding.rule, finding.severity.value)
            for finding in changed.findings(tmp_path, {})
            if finding.severity is not Severity.INFO
        }
        expected = re.match(
            r"(galat|peringatan) \[([A-Z]{2}\d\d)\]\(temuan\.md#(\w+)\)", consequence
        )
        if expected:
            assert (expected[2], expected[1]) in found, (key, found)
            assert expected[3] == expected[2].lower()
        else:
            assert found == set(), key


def without(file: Path, path: Path_) -> str:
    """Return a file without one key; a key that it does not have is no loss."""
    source = read_source(file, root=file.parent, shown=file.name)
    data: Any = dict(source.front)
    place = data
    for part in path[:-1]:
        place = place[part]
    place.pop(path[-1], None)
    return f"---\n{yaml.safe_dump(data, sort_keys=False, allow_unicode=True)}---\n{source.body}"


@pytest.mark.parametrize(
    "choices",
    [Status, Sifat, Cakupan, Audience, Jenis, StatusPeraturan, BuktiStatus],
    ids=lambda choices: choices.__name__,
)
def test_every_choice_is_named(choices: type[StrEnum], guides: dict[str, Guide]) -> None:
    text = guides["medan"].prose()
    assert [value for value in choices if f"`{value}`" not in text] == []


def test_times_are_read_and_shown_as_told(guides: dict[str, Guide]) -> None:
    [table] = tables(guides["medan"].sections["waktu"])
    assert len(table) > 5
    for written, shown, counted in table[1:]:
        for text in re.findall(r"`([^`]+)`", written):
            duration = Duration.parse(text, Calendar())
            assert (duration.text, f"{duration.minutes} menit") == (shown, counted)


def test_ids_of_regulations_are_right(guides: dict[str, Guide]) -> None:
    [table] = tables(guides["medan"].sections["id-peraturan"])
    for name, written in table[1:]:
        identity = LegalId.parse(code(written))
        number, year = re.findall(r"\d+", name)
        assert (identity.nomor, str(identity.tahun)) == (number, year)
        assert name.split()[0] == identity.kind.short


def test_reserved_names_are_told(guides: dict[str, Guide]) -> None:
    [line] = [
        line
        for line in guides["medan"].sections["alamat"].split("\n")
        if line.startswith("Nama berikut dipakai program")
    ]
    told, _, rest = line.partition(". ")
    assert set(re.findall(r"`([\w-]+)`", told)) == RESERVED
    assert "`panduan`" in rest


def test_every_rule_stands_in_the_table_of_rules(guides: dict[str, Guide]) -> None:
    [table] = tables(guides["temuan"].sections["semua"])
    told = {tuple(row) for row in table[1:]}
    registered = {
        (f"[{rule.id}](#{rule.id.lower()})", rule.title, rule.severity.value, rule.source)
        for rule in all_rules()
    }
    formats = {row for row in told if row[3] == "Format sumber katalog"} - registered
    assert told - formats == registered
    assert {row[0][1:5] for row in formats} == faults_of_form()


def faults_of_form() -> set[str]:
    """Return the ids of the faults that are told by no rule but where a file is read."""
    code = "".join(file.read_text("utf-8") for file in (ROOT / "hooks").rglob("*.py"))
    return set(re.findall(r'"(SF\d\d)"', code)) - {rule.id for rule in all_rules()}


def test_every_rule_has_a_section_of_its_own(guides: dict[str, Guide]) -> None:
    sections = guides["temuan"].sections
    titles = {rule.id: rule.title for rule in reversed(all_rules())}
    for rule in sorted({*titles, *faults_of_form()}):
        heading = sections[rule.lower()].split("\n", 1)[0]
        assert heading.startswith(f"### {rule} "), rule
        assert rule not in titles or any(
            known.title in heading for known in all_rules() if known.id == rule
        )
        blocks = [block for block in guides["temuan"].blocks if block.section == rule.lower()]
        assert any(re.search(rf"\b{rule}\b", text) for b in blocks for text in b.messages), rule


def test_no_section_is_left_of_a_rule_that_is_gone(guides: dict[str, Guide]) -> None:
    told = {
        name.upper() for name in guides["temuan"].sections if re.fullmatch(r"[a-z]{2}\d\d", name)
    }
    assert told == {rule.id for rule in all_rules()} | faults_of_form()


def test_what_the_format_guarantees_is_told(guides: dict[str, Guide]) -> None:
    [table] = tables(guides["temuan"].sections["dijamin"])
    assert {row[0]: row[1] for row in table[1:]} == GUARANTEED


def test_statuses_are_told_as_pages_show_them(guides: dict[str, Guide]) -> None:
    sop, regulation = tables(guides["membaca"].sections["status"])
    words = {words for status, (words, _) in STATUS_WORDS.items() if status is not None}
    assert {row[0] for row in sop[1:]} == words
    assert {row[0] for row in regulation[1:]} == set(STANDING_WORDS)


def test_the_five_symbols_have_names_as_text(guides: dict[str, Guide]) -> None:
    [table] = tables(guides["membaca"].sections["simbol"])
    names = [re.search(r'<svg role="img" aria-label="([^"]+)"', row[0]) for row in table[1:]]
    assert [name and name[1].lower() for name in names] == [row[1] for row in table[1:]]
    assert len(names) == 5


def settings_of(model: type[BaseModel], prefix: str = "") -> dict[str, Any]:
    """Return every setting by its name in mkdocs.yml, with its default."""
    found: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        kinds = [field.annotation, *getattr(field.annotation, "__args__", ())]
        [*parts] = [k for k in kinds if isinstance(k, type) and issubclass(k, BaseModel)]
        if parts:
            found |= settings_of(parts[0], f"{prefix}{name}.")
        else:
            found[f"{prefix}{name}"] = field.default
    return found


def test_every_setting_is_described_with_its_default(guides: dict[str, Guide]) -> None:
    found = [t for t in tables(guides["menjalankan"].sections["setelan"]) if t[0][0] == "Setelan"]
    told = {code(row[0]): row[-1] for table in found for row in table[1:]}
    settings = settings_of(Settings)
    assert set(told) == set(settings)
    for name, default in settings.items():
        if isinstance(default, bool | None):
            assert told[name] == f"`{str(default).lower().replace('none', 'null')}`"
        elif isinstance(default, int | str) and default:
            assert told[name].strip("`") == str(default)
