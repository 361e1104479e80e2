"""No address that readers may have kept dies: each has its page, or a signpost that leads on."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from playwright.sync_api import Browser
    from tests.site.conftest import Builder, Page

KEPT = Path(__file__).parents[1] / "cases" / "alamat.txt"
"""Every address that was ever published; `--update-golden` adds to it and takes nothing away."""

HOME = "https://sop.example.go.id/"

COLLECTING = (
    "kota-serang/sekretariat-daerah/organisasi-dan-reformasi-birokrasi/"
    "ketatalaksanaan-dan-pelayanan-publik/01.01.07.2019/"
)


def addresses(site: Path) -> set[str]:
    """Return what readers and programs may keep: pages, signposts, data, calendars."""
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    kept = {file for file in files if file.endswith((".html", ".ics")) or file.startswith("data/")}
    return {"/" + re.sub(r"(^|/)index\.html$", r"\1", file) for file in kept - {"404.html"}}


def test_no_address_is_lost(site: Path, request: pytest.FixtureRequest) -> None:
    kept = KEPT.read_text("utf-8").splitlines() if KEPT.exists() else []
    built = addresses(site)
    if request.config.getoption("--update-golden"):
        KEPT.write_text("".join(f"{path}\n" for path in sorted({*kept, *built})), "utf-8")
    lost = sorted(set(kept) - built)
    assert lost == [], "name each as alias_url of the SOP or unit that has taken its place"


def test_the_kept_addresses_are_in_order() -> None:
    kept = KEPT.read_text("utf-8").splitlines()
    assert kept == sorted(set(kept))
    assert f"/{COLLECTING}" in kept


def refresh(page: Page) -> str | None:
    for meta in page.all("meta"):
        if meta.get("http-equiv") == "refresh":
            return re.sub(r"^0; url=", "", meta.get("content", ""))
    return None


def test_signposts_lead_on_to_pages(pages: list[Page]) -> None:
    by_uri = {page.uri: page for page in pages}
    # Examples, like addresses that are none, are not for search engines either.
    others = ("404.html", "panduan/contoh/")
    posts = [
        page
        for page in pages
        if page.all("meta", name="robots") and not page.uri.startswith(others)
    ]
    assert len(posts) > 80
    for post in posts:
        own = urljoin(HOME, post.uri.removesuffix("index.html"))
        targets = [urljoin(own, link.get("href")) for link in post.all("a")]
        if (target := refresh(post)) is not None:
            assert targets == [urljoin(own, target)], post
            # The one address that search engines are to keep is told in full.
            [canonical] = post.all("link", rel="canonical")
            assert [canonical.get("href")] == targets, post
        for target in targets:
            page = by_uri[f"{unquote(urlsplit(target).path[1:])}index.html"]
            assert refresh(page) is None, (post, target)


@pytest.fixture(scope="module")
def moved(once: Callable[[str, Callable[[Path], None]], Path], build: Builder) -> Path:
    """Give a site of an SOP and a unit that stood elsewhere before."""

    def fill(folder: Path) -> None:
        for path, text in MOVED.items():
            file = folder / "sops" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        done = build(folder / "site", SOP_SUMBER=str(folder / "sops"))
        assert done.code == 0, done.output

    return once("moved", fill) / "site"


SOP = """---
dokumen: sop
nomor: 1
judul: Pengelolaan surat
sifat: teknis
status: {status}
alias_url: [{old}]
tanggal: {{pembuatan: 2026-01-04, revisi: null, efektif: 2026-01-05}}
pengesahan: {{jabatan: Sekretaris Daerah}}
dasar_hukum: null
kualifikasi: []
keterkaitan: []
peralatan: []
peringatan: []
pencatatan: []
pelaksana: [staf]
prosedur:
  - {{kegiatan: Membuat surat, pelaksana: staf, kelengkapan: [], waktu: 1 jam, output: Surat}}
---
"""

UNIT = """---
dokumen: unit
jenis: {kind}
nama: {name}
kaji_ulang: 24 bulan
alias_url: [{old}]
pelaksana: {{staf: {{nama: Staf}}}}
---
"""

MOVED = {
    "kota/index.md": UNIT.format(kind="instansi", name="Pemerintah Kota", old=""),
    "kota/tata-usaha/index.md": UNIT.format(kind="bagian", name="Tata Usaha", old="kota/umum/"),
    "kota/tata-usaha/1.md": SOP.format(status="berlaku", old="lama/surat.html, /s/0-9/"),
    "kabupaten/index.md": UNIT.format(kind="instansi", name="Pemerintah Kabupaten", old=""),
    "kabupaten/1.md": SOP.format(status="rancangan", old=""),
}

OLD = {
    # where it stood, where it stands
    "lama/surat.html": "kota/tata-usaha/1/",
    "s/0-9/": "kota/tata-usaha/1/",
    "s/kota/1/": "kota/tata-usaha/1/",
    "kota/umum/": "kota/tata-usaha/",
    "kota/umum/1/": "kota/tata-usaha/1/",
    "pelaksana/kota/umum/staf/": "pelaksana/kota/tata-usaha/staf/",
}


def test_a_calendar_goes_on_at_the_old_address_of_its_unit(moved: Path) -> None:
    old, new = (moved / "kaji-ulang" / f"kota--{name}.ics" for name in ("umum", "tata-usaha"))
    assert "BEGIN:VEVENT" in new.read_text("utf-8")
    assert old.read_bytes() == new.read_bytes()


@pytest.mark.browser
@pytest.mark.parametrize(("old", "new"), OLD.items(), ids=OLD)
def test_old_addresses_lead_on_without_scripts(
    moved: Path,
    serve: Callable[[Path], AbstractContextManager[str]],
    browser: Browser,
    old: str,
    new: str,
) -> None:
    with serve(moved) as home:
        page = browser.new_page(java_script_enabled=False)
        page.goto(f"{home}{old}")
        page.wait_for_url(f"{home}{new}")
        page.close()


@pytest.mark.browser
def test_a_number_of_two_governments_offers_both(
    moved: Path, serve: Callable[[Path], AbstractContextManager[str]], browser: Browser
) -> None:
    with serve(moved) as home:
        page = browser.new_page(java_script_enabled=False)
        page.goto(f"{home}s/1/")
        assert page.get_by_role("listitem").all_inner_texts() == [
            "Pengelolaan surat, Pemerintah Kabupaten",
            "Pengelolaan surat, Tata Usaha, Pemerintah Kota",
        ]
        page.get_by_role("link").nth(1).click()
        expect(page).to_have_url(f"{home}kota/tata-usaha/1/")
        page.close()


@pytest.mark.browser
def test_the_short_address_of_an_sop_opens_its_page_without_scripts(
    site: Path, serve: Callable[[Path], AbstractContextManager[str]], browser: Browser
) -> None:
    with serve(site) as home:
        page = browser.new_page(java_script_enabled=False)
        page.goto(f"{home}s/01-01-07-2019/")
        page.wait_for_url(f"{home}{COLLECTING}")
        expect(page.get_by_role("heading", level=1)).to_have_text("Penghimpunan SOP OPD")
        page.close()
