"""Builds of the site, made once by the real command and shared by every test and worker."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Protocol
from urllib.parse import quote, unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog

ROOT = Path(__file__).resolve().parents[2]
TODAY = "1795132800"
"""20 November 2026, as SOURCE_DATE_EPOCH."""

HOME = "https://sop.example.go.id/"
"""The address in mkdocs.yml, under which built pages are read here."""

FIXED = {
    "SOURCE_DATE_EPOCH": TODAY,
    "NO_MKDOCS_2_WARNING": "1",
    # Only who looks for it pays for the index of the full text.
    "SOP_PENCARIAN_ISI": "false",
    "SOP_PDF": "false",
}
"""The environment of every command, unless a test says otherwise."""

MKDOCS = str(Path(sys.executable).with_name("mkdocs"))
PATIENCE = 300
"""Seconds after which a command is taken to hang."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """What a command did."""

    code: int
    output: str
    """Standard output and standard error, as a terminal shows them."""


class Command(Protocol):
    """Run a command from a folder, with settings added to the environment."""

    def __call__(self, *arguments: str | Path, cwd: Path = ROOT, **settings: str) -> Run: ...


class Builder(Protocol):
    """Build a site, with settings added to the environment."""

    def __call__(self, site: Path, **settings: str) -> Run: ...


class Page:
    """A built page, read as a browser reads it."""

    def __init__(self, file: Path, site: Path) -> None:
        self.file = file
        self.uri = file.relative_to(site).as_posix()
        self.markup = file.read_text(encoding="utf-8")
        builder = _TreeBuilder()
        builder.feed(self.markup)
        builder.close()
        self.tree = builder.root

    def __repr__(self) -> str:
        return self.uri

    def all(self, tag: str, **attributes: str) -> list[ET.Element]:
        """Return the elements of a tag; an attribute is written `class_` for `class`."""
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        return [
            element
            for element in self.tree.iter(tag)
            if all(value in element.get(name, "").split() for name, value in wanted.items())
        ]

    @property
    def address(self) -> str:
        """Return where the page stands once it is published."""
        return HOME + quote(self.uri.removesuffix("index.html"))

    def links(self) -> Iterator[str]:
        """Yield every address that the page names, in full."""
        for element in self.tree.iter():
            for name in ("href", "src", "xlink:href"):
                if element.get(name) is not None:
                    yield urljoin(self.address, element.get(name))
            if element.get("http-equiv", "").lower() == "refresh":
                yield urljoin(self.address, element.get("content", "").partition("url=")[2])

    @property
    def ids(self) -> list[str]:
        """Return every id, in order, twins included."""
        return [found for element in self.tree.iter() if (found := element.get("id"))]

    @property
    def text(self) -> str:
        """Return what the page says, white space folded."""
        return text_of(self.tree)


def text_of(element: ET.Element) -> str:
    """Return an element's words, without scripts and styles, white space folded."""
    return " ".join("".join(_words(element)).split())


def _words(element: ET.Element) -> Iterator[str]:
    if element.tag not in {"script", "style", "template"}:
        yield element.text or ""
        for child in element:
            yield from _words(child)
            yield child.tail or ""


class _TreeBuilder(HTMLParser):
    """Makes a tree of what stands in a page, without mending more than browsers must."""

    VOID = frozenset(
        "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
    )

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = ET.Element("document")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = ET.SubElement(self._open[-1], tag, {name: value or "" for name, value in attrs})
        if tag not in self.VOID:
            self._open.append(found)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        ET.SubElement(self._open[-1], tag, {name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return

    def handle_data(self, data: str) -> None:
        parent = self._open[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + data
        else:
            parent.text = (parent.text or "") + data


def call(*arguments: str | Path, cwd: Path = ROOT, **settings: str) -> Run:
    """Run a command with today's date fixed and no terminal attached."""
    unwanted = ("SOP_SUMBER", "SOP_AUDIENS", "COLUMNS")
    env = {name: value for name, value in os.environ.items() if name not in unwanted}
    done = subprocess.run(
        [str(part) for part in arguments],
        cwd=cwd,
        env={**env, **FIXED, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE,
        encoding="utf-8",
        check=False,
    )
    return Run(code=done.returncode, output=done.stdout)


def build_site(site: Path, **settings: str) -> Run:
    """Build with the console command."""
    command = (MKDOCS, "build", "--config-file", ROOT / "mkdocs.yml", "-d", site)
    return call(*command, cwd=ROOT, **settings)


@pytest.fixture(scope="session")
def run() -> Command:
    """Give a runner of commands."""
    return call


@pytest.fixture(scope="session")
def build() -> Builder:
    """Give the console command that builds a site into a folder."""
    return build_site


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], None]], Path]:
    """Give a maker of folders, each made by one worker and shared with the others."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def make(name: str, fill: Callable[[Path], None]) -> Path:
        folder = shared / name
        with _alone(shared / f"{name}.lock"):
            if not (folder / "whole").exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                fill(folder)
                (folder / "whole").touch()
        return folder

    return make


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Keep the other workers waiting; the lock goes with the process that holds it."""
    with lock.open("w") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def site(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """Give the site of the catalogue that ships."""

    def fill(folder: Path) -> None:
        done = build_site(folder / "site", SOP_PENCARIAN_ISI="true")
        assert done.code == 0, done.output

    return once("catalogue", fill) / "site"


@pytest.fixture(scope="session")
def pages(site: Path) -> list[Page]:
    """Give every page of the catalogue's site."""
    return read_pages(site)


@pytest.fixture(scope="session")
def dead_links() -> Callable[[list[Page], Path], list[str]]:
    """Give a crawler over a built site: it returns the links that lead nowhere."""

    def crawl(pages: list[Page], site: Path) -> list[str]:
        known = {page.address: set(page.ids) for page in pages}
        return [
            f"{page}: {link}"
            for page in pages
            for link in page.links()
            if not _leads_somewhere(link, known, site)
        ]

    return crawl


def _leads_somewhere(link: str, known: dict[str, set[str]], site: Path) -> bool:
    if not link.startswith(HOME):
        # Out of the site: to what is official, never to a script.
        return urlsplit(link).scheme in {"https", "http", "mailto", "tel"}
    address, _, fragment = link.partition("#")
    path = unquote(address.removeprefix(HOME))
    ids = known.get(HOME + quote(path))
    if ids is None:
        return (site / path).is_file()
    return not fragment or unquote(fragment) in {*ids, "__skip"}


@pytest.fixture(scope="session")
def read() -> Callable[[Path], list[Page]]:
    """Give a reader of all pages of a site."""
    return read_pages


def read_pages(site: Path) -> list[Page]:
    """Read every page of a site."""
    return [Page(file, site) for file in sorted(site.rglob("*.html"))]


@pytest.fixture(scope="session")
def serve() -> Callable[[Path], AbstractContextManager[str]]:
    """Give a server of a folder's files, for browsers."""
    return serve_folder


@contextmanager
def serve_folder(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine, and yield its address."""
    handler = partial(_QuietHandler, directory=str(folder))
    with _QuietServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


class _QuietServer(ThreadingHTTPServer):
    """Says nothing of browsers that leave before they have read all."""

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Tell of every other error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _QuietHandler(SimpleHTTPRequestHandler):
    """Writes no log."""

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """Give the address at which the catalogue's site is served."""
    with serve_folder(site) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, home: str) -> Iterator[Callable[..., BrowserContext]]:
    """Give a maker of browser windows; whatever one complains about fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def make(home: str = home, **options: Any) -> BrowserContext:  # noqa: ANN401 (the browser's)
        context = browser.new_context(locale="id-ID", **options)
        context.set_default_timeout(20_000)
        listen(context, home, complaints)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert complaints == []


def listen(context: BrowserContext, home: str, complaints: list[str]) -> None:
    """Note errors on the console, failed and foreign requests, and whatever opens a dialog."""
    hear = partial(partial, note, complaints)
    context.on("console", hear(lambda said: said.text if said.type in NOISE else None))
    context.on("weberror", hear(lambda error: str(error.error)))
    context.on("request", hear(lambda sent: foreign(sent.url, home)))
    context.on(
        "response", hear(lambda got: f"{got.status} {got.url}" if got.status >= 400 else None)
    )
    context.on("dialog", hear(refuse))


NOISE = ("error", "warning")
INNER = ("data:", "blob:", "about:")


def refuse(dialog: Dialog) -> str:
    dialog.dismiss()
    return f"dialog: {dialog.message}"


def foreign(url: str, home: str) -> str | None:
    return None if url.startswith((home, *INNER)) else f"another host: {url}"


def note(complaints: list[str], judge: Callable[[Any], str | None], found: object) -> None:
    if complaint := judge(found):
        complaints.append(complaint)
