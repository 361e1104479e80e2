"""Every example of the guides is built, and yields exactly what the guides say of it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.panduan.conftest import Block, Folder, Guide

    from sopkit.findings import Finding

ROOT = Path(__file__).resolve().parents[2]
MKDOCS = str(Path(sys.executable).with_name("mkdocs"))

UNSHOWN: dict[str, bytes] = {
    "berkas kosong": b"",
    "berkas bukan UTF-8": b"---\njudul: Caf\xe9\n---\n",
    "berkas terlalu besar": b"isi " * 1_325_000,
}
"""What makes a file unreadable, and cannot be printed in a guide."""


def told(findings: Iterable[Finding], *, in_full: bool) -> set[str]:
    """Return findings as the guides write them, with their place or without."""
    texts = {finding.as_text() for finding in findings}
    return texts if in_full else {re.sub(r"^\S+:\d+: ", "", text) for text in texts}


def test_the_whole_files_make_a_faultless_catalogue(folder: Folder, tmp_path: Path) -> None:
    assert folder.findings(tmp_path, {}, draws=True) == ()


def test_no_file_is_shown_in_two_ways(guides: dict[str, Guide]) -> None:
    shown: dict[str, set[str]] = defaultdict(set)
    for guide in guides.values():
        for block in guide.examples():
            if block.is_whole and not block.messages:
                shown[block.file].add(block.text)
    assert {file for file, texts in shown.items() if len(texts) > 1} == set()


def test_an_example_yields_what_its_guide_says(
    example: Block, folder: Folder, tmp_path: Path
) -> None:
    changed = folder.with_block(example)
    found = changed.findings(tmp_path, example.settings, draws=example.draws)
    in_full = any(message.startswith("sops/") for message in example.messages)
    assert told(found, in_full=in_full) == set(example.messages)


def test_only_unreadable_files_are_told_without_example(guides: dict[str, Guide]) -> None:
    quoted = [b for g in guides.values() for b in g.blocks if b.language == "pesan"]
    assert {block.section for block in quoted} == {"sf01"}


@pytest.mark.parametrize("fault", UNSHOWN)
def test_an_unreadable_file_yields_what_the_guide_says(
    fault: str, guides: dict[str, Guide], folder: Folder, tmp_path: Path
) -> None:
    [block] = [block for block in guides["temuan"].blocks if block.section == "sf01"]
    expected = {message for message in block.messages if fault in message}
    unit = folder.write(tmp_path) / "kota-contoh"
    (unit / "rusak.md").write_bytes(UNSHOWN[fault])
    assert len(expected) == 1
    assert told(folder.findings(tmp_path, {}), in_full=False) == expected


def test_each_message_of_the_unreadable_is_tried(guides: dict[str, Guide]) -> None:
    [block] = [block for block in guides["temuan"].blocks if block.section == "sf01"]
    assert len(block.messages) == len(UNSHOWN)


@pytest.fixture(scope="module")
def site(folder: Folder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the site of the examples and the guides, built by the real command."""
    base = tmp_path_factory.mktemp("panduan")
    sources = folder.write(base)
    shutil.copytree(ROOT / "sops" / "panduan", sources / "panduan", dirs_exist_ok=True)
    command = [MKDOCS, "build", "--config-file", str(ROOT / "mkdocs.yml"), "-d", str(base / "site")]
    settings = {"SOP_SUMBER": str(sources), "SOURCE_DATE_EPOCH": "1795132800"}
    done = subprocess.run(
        command,
        env={**os.environ, **settings, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    warnings = [line for line in done.stderr.splitlines() if line.startswith("WARNING")]
    assert [line for line in warnings if "panduan/" in line] == []
    return base / "site"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("kota-contoh/sekretariat-daerah/bagian-umum/01.02.03.2026/", "Penanganan Surat Masuk"),
        ("kota-contoh/sekretariat-daerah/bagian-umum/01.02.04.2026/", "tahap B"),
        ("s/01-02-03-2026/", "Penanganan Surat Masuk"),
        ("s/kota-contoh/01-02-03-2026/", "Penanganan Surat Masuk"),
        ("kota-contoh/sekretariat-daerah/", "1 dari 3"),
        ("dasar-hukum/permenpanrb-35-2012/", "Diundangkan pada 21 Juni 2012"),
        ("panduan/tata-naskah/", "Memberi disposisi"),
    ],
)
def test_the_site_of_the_examples_has_the_addresses_the_guides_name(
    address: str, words: str, site: Path
) -> None:
    page = (site / address / "index.html").read_text(encoding="utf-8")
    assert words in " ".join(unescape(re.sub(r"<[^>]+>", "", page)).split())


def test_examples_of_whole_files_stand_in_the_pages_as_text(guide: Guide, site: Path) -> None:
    name = "" if guide.name == "index" else f"{guide.name}/"
    page = (site / "panduan" / name / "index.html").read_text(encoding="utf-8")
    text = unescape(re.sub(r"<[^>]+>", "", page))
    for block in guide.blocks:
        assert block.text.strip() in text, block
        assert all(message in text for message in block.messages), block
        assert block.title is None or block.title in text, block
