from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from publish.output import Patch
from publish.served import Served
from publish.site import Frame, Site
from publish.studio import Studio
from sopkit.memory import Memory
from sopkit.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
UNIT = "---\ndokumen: unit\njenis: instansi\nnama: Kota\npelaksana:\n  staf: {nama: Staf}\n---\n"
OTHER = "---\ndokumen: unit\njenis: instansi\nnama: Desa\n---\n"
SOP = """---
dokumen: sop
nomor: "{number}"
judul: {title}
pelaksana: [staf]
keterkaitan: [{related}]
prosedur:
  - {{kegiatan: Membuat surat, pelaksana: staf}}
---
"""


def sop(number: str, title: str, related: str = "") -> str:
    return SOP.format(number=number, title=title, related=related)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    files = {
        "kota/index.md": UNIT,
        "desa/index.md": OTHER,
        "kota/a.md": sop("1", "Pembuatan surat"),
        "kota/b.md": sop("2", "Pengarsipan", related='"1"'),
        "kota/c.md": sop("3", "Penghapusan arsip"),
        "panduan/index.md": "# Panduan\n",
    }
    for path, text in files.items():
        file = tmp_path / "sops" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "sops"


def load(sources: Path, memory: Memory) -> Site:
    frame = Frame(templates=ROOT / "overrides", edit_base=None, serving=True, memory=memory)
    return Site.load(sources, settings=Settings(), today=date(2026, 11, 20), frame=frame)


def test_everything_is_stale_at_first(sources: Path) -> None:
    site = load(sources, Memory())
    assert site.stale == {*site.pages, "panduan/index.md"}


def test_nothing_is_stale_when_nothing_changed(sources: Path) -> None:
    memory = Memory()
    assert load(sources, memory).stale
    memory.turn()
    assert load(sources, memory).stale == frozenset()


def test_an_edit_reaches_the_pages_that_tell_of_it_and_no_others(sources: Path) -> None:
    memory = Memory()
    assert load(sources, memory).stale
    memory.turn()
    (sources / "kota/a.md").write_text(sop("1", "Pembuatan surat tugas"), encoding="utf-8")
    stale = load(sources, memory).stale
    # b names a; the unit lists it; staf acts in it; the indexes count it.
    assert {"kota/a.md", "kota/b.md", "kota/index.md", "pelaksana/kota/staf/index.md"} <= stale
    assert not stale & {"kota/c.md", "desa/index.md", "panduan/index.md"}


def test_a_page_that_is_gone_is_known(sources: Path) -> None:
    memory = Memory()
    assert load(sources, memory).stale
    memory.turn()
    (sources / "kota/c.md").unlink()
    site = load(sources, memory)
    assert site.stale
    assert site.gone() == {"kota/c.md"}


def test_a_server_forgets_when_templates_change(tmp_path: Path) -> None:
    config, templates, served = tmp_path / "mkdocs.yml", tmp_path / "overrides", Served()
    templates.mkdir()
    config.touch()
    (templates / "a.html").write_text("a", encoding="utf-8")

    def begin() -> bool:
        served.begin(config, templates, Settings())
        return served.again

    assert [begin(), begin()] == [False, True]
    (templates / "a.html").write_text("bb", encoding="utf-8")
    assert [begin(), begin()] == [False, True]
    os.utime(config, (0, 0))
    assert [begin(), begin()] == [False, True]
    served.forget()
    assert not begin()


def test_a_server_keeps_its_studio_until_it_forgets(tmp_path: Path) -> None:
    config, served = tmp_path / "mkdocs.yml", Served()
    config.touch()
    served.begin(config, tmp_path, Settings())
    studio = served.studio(lambda: Studio(tmp_path / "cache", None))
    served.begin(config, tmp_path, Settings())
    assert served.studio(lambda: pytest.fail("made twice")) is studio
    served.forget()
    served.begin(config, tmp_path, Settings())
    assert served.studio(lambda: Studio(tmp_path / "cache", None)) is not studio


def test_a_patch_leaves_what_lists_all_pages(tmp_path: Path) -> None:
    target = tmp_path / "site"
    (target / "a").mkdir(parents=True)
    (target / "sitemap.xml").write_text("semua", encoding="utf-8")
    (target / "a/index.html").write_text("lama", encoding="utf-8")
    patch = Patch.onto(target)
    for path in ("a/index.html", "b/index.html", "sitemap.xml"):
        file = patch.temporary / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("baru", encoding="utf-8")
    patch.commit()
    texts = {p.relative_to(target).as_posix(): p.read_text() for p in target.rglob("*.*")}
    assert texts == {"a/index.html": "baru", "b/index.html": "baru", "sitemap.xml": "semua"}
    assert not patch.temporary.exists()
