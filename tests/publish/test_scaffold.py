from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from environment import ROOT
from publish.configuration import load_settings
from publish.data.schemas import MANDATORY
from publish.key_docs import KEY_DOCS
from publish.scaffold import draft_sop, one_line
from sopkit.catalog import Catalog
from sopkit.documents import read_document
from sopkit.findings import Severity
from sopkit.loading import load_catalog
from sopkit.model import Sop, Status
from sopkit.source import Source, read_source

Make = Callable[..., Catalog]

TODAY = date(2026, 11, 20)


def load(root: Path) -> Catalog:
    return load_catalog(root, settings=load_settings(ROOT / "mkdocs.yml"), today=TODAY)


REAL = load(ROOT / "sops")


def read(text: str, folder: Path) -> tuple[Source, Sop]:
    file = folder / "baru.md"
    file.write_text(text, encoding="utf-8")
    source = read_source(file, root=folder, shown="baru.md")
    reading = read_document(source)
    assert reading.findings == ()
    assert isinstance(reading.document, Sop)
    return source, reading.document


@pytest.mark.parametrize("unit", REAL.units)
def test_a_draft_of_each_real_unit_loads_without_errors(tmp_path: Path, unit: str) -> None:
    draft = draft_sop(REAL, REAL.units[unit], title="Penerimaan Tamu Dinas")
    for file in (ROOT / "sops").rglob("*.md"):
        link = tmp_path / file.relative_to(ROOT / "sops")
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(file)
    (tmp_path / unit / draft.name).write_text(draft.text, encoding="utf-8")
    catalog = load(tmp_path)
    entry = catalog.sops.by_id[f"{unit}/{draft.name.removesuffix('.md')}"]
    assert entry.sop.status is Status.RANCANGAN
    assert entry.sop.judul == "Penerimaan Tamu Dinas"
    found = [finding for finding in catalog.findings if finding.path.endswith(f"/{draft.name}")]
    assert [finding for finding in found if finding.severity is Severity.ERROR] == []
    # What is left to fill in is told, one by one.
    assert {finding.rule for finding in found} >= {"ID12", "ID23", "FC02"}


SERANG = "kota-serang/sekretariat-daerah/organisasi-dan-reformasi-birokrasi"


def test_the_draft_of_a_real_unit_knows_the_unit() -> None:
    draft = draft_sop(
        REAL, REAL.units[f"{SERANG}/ketatalaksanaan-dan-pelayanan-publik"], title="Penerimaan Tamu"
    )
    assert draft.name == "01.01.42.2026.md"
    lines = draft.text.splitlines()
    # The register, in house order, ready to be copied from.
    names = [line.split() for line in lines if line.startswith("#   ")]
    assert names[0] == ["#", "staf", "Staf"]
    assert ["#", "kasubbag", "Kasubbag", "(Kepala", "Subbagian)"] in names
    assert "  - perwali-kota-serang-50-2017" in lines
    assert "  jabatan: Sekretaris Daerah Kota Serang" in lines
    assert "  pembuatan: 2026-11-20" in lines


def commented_keys(text: str) -> Iterator[tuple[str, str]]:
    """Yield each key with the comment directly above it."""
    comment: list[str] = []
    for line in text.splitlines():
        if line.strip().startswith("#"):
            comment.append(line.strip(" #"))
        elif match := re.match(r"[- ]*([a-z_]+):(?: |$)", line):
            yield match[1], " ".join(comment)
            comment = []


def test_each_key_has_its_comment_above_it() -> None:
    text = draft_sop(REAL, REAL.units[SERANG], title="Penerimaan Tamu").text
    models = ("Sop", "TanggalSop", "Pengesahan", "Langkah")
    found = dict(commented_keys(text))
    for key, comment in found.items():
        assert any(KEY_DOCS[model].get(key, "?") in comment for model in models), key
    steps = {"kegiatan", "pelaksana", "kelengkapan", "waktu", "output"}
    assert {*MANDATORY, *KEY_DOCS["TanggalSop"], *steps} <= set(found)
    assert all(len(line) <= 100 for line in text.splitlines())


UNIT = """\
---
dokumen: unit
jenis: instansi
nama: Kota Contoh
pelaksana: {staf: {nama: Staf}}
---
"""
RULE = "---\ndokumen: peraturan\njenis: uu\nnomor: '5'\ntahun: 2014\ntentang: ASN\n%s---\n"


def sop(**keys: str) -> str:
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f"---\ndokumen: sop\nstatus: berlaku\njudul: SOP\n{lines}---\n"


def draft(make_catalog: Make, files: dict[str, str], tmp_path: Path, title: str = "Tamu") -> Sop:
    catalog = make_catalog({"kota/index.md": UNIT, **files})
    return read(draft_sop(catalog, catalog.units["kota"], title=title).text, tmp_path)[1]


def test_only_what_all_sops_share_is_proposed(make_catalog: Make, tmp_path: Path) -> None:
    both = "[uu-5-2014, uu-25-2009, {kutipan: UU 1}]"
    common = {"dasar-hukum/uu-5-2014.md": RULE % "status: berlaku\n"}
    one = sop(sifat="teknis", dasar_hukum=both, pengesahan="{jabatan: Sekda}")
    other = sop(sifat="teknis", dasar_hukum="[uu-5-2014]", pengesahan="{jabatan: Kabag}")
    files = {**common, "kota/1.md": one, "kota/2.md": other}
    found = draft(make_catalog, files, tmp_path)
    assert [item.id for item in found.dasar_hukum or ()] == ["uu-5-2014"]
    assert found.sifat == "teknis"
    assert found.pengesahan
    assert found.pengesahan.jabatan is None


def test_no_law_that_has_ended_is_proposed(make_catalog: Make, tmp_path: Path) -> None:
    one = sop(dasar_hukum="[uu-5-2014]")
    for status in ("dicabut", "habis-masa", "tidak-berlaku-tersirat"):
        rule = {"dasar-hukum/uu-5-2014.md": RULE % f"status: {status}\n"}
        assert draft(make_catalog, {**rule, "kota/1.md": one}, tmp_path).dasar_hukum is None


def test_what_must_not_be_followed_is_no_model(make_catalog: Make, tmp_path: Path) -> None:
    withdrawn = sop(sifat="teknis").replace("berlaku", "dicabut")
    found = draft(make_catalog, {"kota/1.md": withdrawn}, tmp_path)
    assert found.sifat is None
    one = {"kota/1.md": withdrawn, "kota/2.md": sop(sifat="administratif")}
    assert draft(make_catalog, one, tmp_path).sifat == "administratif"


def test_a_given_number_is_taken_as_it_is(make_catalog: Make, tmp_path: Path) -> None:
    catalog = make_catalog({"kota/index.md": UNIT})
    made = draft_sop(catalog, catalog.units["kota"], title="Tamu", number="010/SOP: #7")
    assert made.name == "010-sop-7.md"
    assert read(made.text, tmp_path)[1].nomor == "010/SOP: #7"


# YAML must not take a title for anything but text.
@pytest.mark.parametrize(
    "title",
    [
        *("null", "2019", "010", "Ya: tidak", "# Tamu", "'Tamu'", "- a", "[a]", "{a", "*a", "!a"),
        *("yes", "1:30", "2019-06-10", "a #b", "% a", "`a`", "@a", "a\\b", "“Tamu”", "Ünïcödé 🎉"),
    ],
)
def test_a_title_stays_as_it_was_written(make_catalog: Make, tmp_path: Path, title: str) -> None:
    assert draft(make_catalog, {}, tmp_path, title).judul == title


def test_no_control_characters_come_in(make_catalog: Make, tmp_path: Path) -> None:
    # A terminal hands over a byte that is no UTF-8 as a lone surrogate.
    assert one_line(" Tamu\t\x07 \n\udcff\x9f dinas ") == "Tamu dinas"
    assert draft(make_catalog, {}, tmp_path, "Ta\x07mu\udcff").judul == "Tamu"


@given(title=st.text(min_size=1, max_size=300).filter(one_line))
def test_any_title_makes_a_file_that_can_be_read(
    tmp_path_factory: pytest.TempPathFactory, title: str
) -> None:
    made = draft_sop(REAL, REAL.units["kabupaten-magetan"], title=title)
    found = read(made.text, tmp_path_factory.mktemp("draf"))[1]
    assert found.judul == one_line(title)
    assert re.fullmatch(r"([a-z0-9][a-z0-9.-]{0,99}\.md)?", made.name)


def test_a_file_is_named_after_number_or_title(make_catalog: Make) -> None:
    catalog = make_catalog({"kota/index.md": UNIT})

    def name(title: str, number: str | None = None) -> str:
        return draft_sop(catalog, catalog.units["kota"], title=title, number=number).name

    assert name("Penerimaan Tamu (VIP)") == "penerimaan-tamu-vip.md"
    assert name("X", "065/SOP/417.112/13") == "065-sop-417.112-13.md"
    assert name("Kata " * 60) == f"{'kata-' * 19}kata.md"
    # A file of that name would be the unit itself, and one without name none.
    assert name("Index") == name("…") == ""
