"""The page for a missing address, at any depth and below any path, offers what was meant."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest
import yaml
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Tab
    from tests.site.conftest import Command, Page

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
MKDOCS = Path(sys.executable).with_name("mkdocs")

UNIT = "kota-serang/sekretariat-daerah/organisasi-dan-reformasi-birokrasi/"
COLLECTING = f"{UNIT}ketatalaksanaan-dan-pelayanan-publik/01.01.07.2019/"
MINIMUM = "kota-mojokerto/sekretariat-daerah/organisasi/065-sop-417.112-12/"


class _Handler(SimpleHTTPRequestHandler):
    """Serves a site below /katalog/ as web servers do: its 404.html for whatever is not there."""

    def translate_path(self, path: str) -> str:
        below = path.startswith("/katalog/")
        return super().translate_path(path.removeprefix("/katalog") if below else "/nowhere/at/all")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((Path(self.directory) / "404.html").read_bytes())

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    handler = partial(_Handler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/katalog/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def built(once: Callable[[str, Callable[[Path], None]], Path], run: Command) -> Path:
    """Give the catalogue's site as it is made for an address that ends in /katalog/."""

    def fill(folder: Path) -> None:
        places = {
            "INHERIT": str(ROOT / "mkdocs.yml"),
            "site_url": "https://contoh.example/katalog/",
            "docs_dir": str(ROOT / "sops"),
            "theme": {"name": "material", "custom_dir": str(ROOT / "overrides")},
            "hooks": [str(ROOT / "hooks" / "mkdocs_events.py")],
        }
        config = folder / "mkdocs.yml"
        config.write_text(yaml.safe_dump(places), encoding="utf-8")
        done = run(MKDOCS, "build", "-f", config, "-d", folder / "site")
        assert done.code == 0, done.output

    return once("below-a-path", fill) / "site"


@pytest.fixture(scope="module")
def home(built: Path) -> Iterator[str]:
    with served(built) as address:
        yield address


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    page = browser.new_page()
    page.set_default_timeout(20_000)
    yield page
    page.close()


WANTED = [
    # the address somebody came by, the page that is offered first
    (COLLECTING.replace("kota-serang/", "kota-serang/lama/"), COLLECTING),
    ("01.01.07.2019", COLLECTING),
    ("sop/01.01.07.2019.html", COLLECTING),
    ("01-01-07-2019/", COLLECTING),
    ("s/01-01-7-2019/", COLLECTING),
    ("berkas/SOP-01.01.07.2019.pdf", COLLECTING),
    ("penghimpunan-sop-opd", COLLECTING),
    ("layanan/Penghimpunan%20SOP%20OPD/", COLLECTING),
    ("s/065-sop-417-112-21/", MINIMUM),
    ("065/SOP/417.112/12", MINIMUM),
    ("evaluasi-standar-pelayanan-minimal.html", MINIMUM),
    ("serang/organisasi-dan-reformasi-birokrasi", UNIT),
    ("kota-serang/sekretariat-daerah/organisasi-reformasi-birokrasi/", UNIT),
    ("peraturan/uu-25-2009", "dasar-hukum/uu-25-2009/"),
    ("dasar-hukum/uu-23-2013/", "dasar-hukum/uu-23-2014/"),
    ("wp-login.php", None),
    ("%E0%A4%A/x", None),
    ("qwerty/asdf/", None),
]


@pytest.mark.parametrize(("wanted", "offered"), WANTED)
def test_what_comes_nearest_is_offered(
    tab: Tab, home: str, wanted: str, offered: str | None
) -> None:
    with tab.expect_response(lambda answer: answer.url.endswith("data/alamat.json")) as answer:
        tab.goto(f"{home}{wanted}")
    answer.value.finished()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Halaman tidak ditemukan")
    found = tab.locator("#sop-nearby a")
    if offered is None:
        expect(tab.locator("#sop-nearby")).to_be_hidden()
        return
    expect(tab.get_by_role("heading", name="Mungkin yang dimaksud")).to_be_visible()
    assert found.first.evaluate("link => link.href") == f"{home}{offered}"
    assert 1 <= found.count() <= 5
    found.first.click()
    expect(tab).to_have_url(f"{home}{offered}")
    expect(tab.get_by_role("heading", level=1)).not_to_have_text("Halaman tidak ditemukan")


def test_nothing_is_fetched_on_other_pages(tab: Tab, home: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(f"{home}{COLLECTING}", wait_until="networkidle")
    assert asked
    assert [url for url in asked if "alamat.json" in url or "missing.js" in url] == []


@pytest.mark.parametrize("wanted", ["tidak-ada", "a/b/c/d/", "404.html"])
def test_without_scripts_the_page_leads_to_the_lists(
    browser: Browser, home: str, wanted: str
) -> None:
    tab = browser.new_page(java_script_enabled=False)
    missing: list[str] = []
    tab.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    tab.goto(f"{home}{wanted}", wait_until="networkidle")
    # Its styles are found from any depth; only the page itself is missing.
    assert [url for url in missing if not url.endswith(wanted)] == []
    expect(tab.locator("#sop-nearby")).to_be_hidden()
    for name in ("Beranda dan semua unit", "Pelaksana", "Dasar hukum", "Kaji ulang"):
        link = tab.locator("#isi").get_by_role("link", name=name, exact=True)
        answer = tab.request.get(str(link.evaluate("link => link.href")))
        assert answer.ok, name
    tab.close()


def test_all_its_addresses_start_at_the_root_of_the_server(
    built: Path, read: Callable[[Path], list[Page]]
) -> None:
    [page] = [page for page in read(built) if page.uri == "404.html"]
    for element in page.tree.iter():
        for name in ("href", "src", "data-nearby", "data-root"):
            value = element.get(name, "/katalog/")
            assert value.startswith(("/katalog/", "#")), (element.tag, value)
