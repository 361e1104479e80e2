"""Take pictures of every kind of page, wide and narrow, light and dark, to look at them."""

from __future__ import annotations

import argparse
import functools
import http.server
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from environment import ROOT, command_environment, prepare
from system import SetupError, find_chromium
from terminal import DONE, MISUSE, say, speak_indonesian

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Browser

SERANG = "kota-serang/sekretariat-daerah/organisasi-dan-reformasi-birokrasi"
PAGES = {
    "beranda": "",
    "instansi": "kota-serang/",
    "subbag": f"{SERANG}/ketatalaksanaan-dan-pelayanan-publik/",
    "inventaris": "kabupaten-magetan/sekretariat-daerah/organisasi-dan-tatalaksana/",
    "sop": f"{SERANG}/ketatalaksanaan-dan-pelayanan-publik/01.01.02.2019/",
    "sop-bertahap": "kota-mojokerto/sekretariat-daerah/organisasi/065-sop-417.112-12/",
    "sop-tanpa-tanggal": "kabupaten-tangerang/sekretariat-daerah/organisasi/01.048.2017/",
    "katalog": "katalog/",
    "layanan": "layanan/",
    "standar-pelayanan": "panduan/contoh/peminjaman-ruang-rapat/",
    "maklumat": "panduan/contoh/maklumat/",
    "dasar-hukum": "dasar-hukum/",
    "peraturan": "dasar-hukum/permenpanrb-35-2012/",
    "peraturan-dicabut": "dasar-hukum/uu-32-2004/",
    "peraturan-belum-terdaftar": "dasar-hukum/uu-22-1999/",
    "dampak": "dasar-hukum/dampak/",
    "pelaksana": "pelaksana/",
    "jabatan": "pelaksana/kota-serang/kasubbag/",
    "kaji-ulang": "kaji-ulang/",
    "istilah": "istilah/",
    "panduan": "panduan/",
    "panduan-menulis": "panduan/menulis/",
    "tidak-ada": "tidak/ada/",
}
"""One page of every kind, by the name of its picture."""

WIDTHS = (360, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
README_PICTURE = ROOT / ".github" / "halaman-sop.png"


def main(argv: Sequence[str] | None = None) -> int:
    """Set up, then take the pictures in the project's environment."""
    speak_indonesian()
    parser = argparse.ArgumentParser(prog="screenshots.py", description=_DESCRIPTION)
    folder = ROOT / ".cache" / "potret"
    parser.add_argument("--ke", type=Path, default=folder, metavar="FOLDER", help="folder hasil")
    parser.add_argument(
        "--readme", action="store_true", help="perbarui hanya gambar SOP pada README"
    )
    options = parser.parse_args(argv)
    try:
        python = prepare(tests=True)
    except SetupError as error:
        say(str(error))
        return MISUSE
    if Path(sys.prefix) != python.parent.parent:
        command = [str(python), __file__, *(sys.argv[1:] if argv is None else argv)]
        return subprocess.run(command, env=command_environment(), check=False).returncode
    with tempfile.TemporaryDirectory() as site:
        _build(python, Path(site, "site"))
        _photograph(Path(site, "site"), None if options.readme else options.ke)
    return DONE


_DESCRIPTION = "Memotret setiap jenis halaman pada lebar 360 dan 1280, terang dan gelap."


def _build(python: Path, site: Path) -> None:
    config = str(ROOT / "mkdocs.yml")
    command = [str(python), "-m", "mkdocs", "build", "-q", "-f", config, "-d", str(site)]
    subprocess.run(command, env=command_environment(), check=True)


def _photograph(site: Path, folder: Path | None) -> None:
    """Take all pictures, or with no folder the one of the README."""
    # The package is there only in the project's environment, where this now runs.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with _served(site) as address, sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=find_chromium(), args=list(_FLAGS))
        if folder is None:
            page = browser.new_page(viewport={"width": 1280, "height": 1130})
            page.goto(address + PAGES["sop"], wait_until="networkidle")
            page.screenshot(path=README_PICTURE)
            say(f"Gambar README ada di {README_PICTURE}")
        else:
            _photograph_all(browser, address, folder)
        browser.close()


def _photograph_all(browser: Browser, address: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": 800}, color_scheme=scheme
            )
            for name, url in PAGES.items():
                page = context.new_page()
                page.goto(address + url, wait_until="networkidle")
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
                page.close()
            context.close()
    say(f"{len(PAGES) * len(WIDTHS) * len(SCHEMES)} gambar ada di {folder}")


_FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)


@contextmanager
def _served(site: Path) -> Iterator[str]:
    """Serve a folder on this machine; a missing page is answered as a web server would."""
    handler = functools.partial(_Handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Handler(http.server.SimpleHTTPRequestHandler):
    def send_error(self, code: int, *words: object) -> None:
        """Answer with the site's own page for missing addresses."""
        del words
        body = Path(str(self.directory), "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    sys.exit(main())
