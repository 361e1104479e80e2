"""What MkDocs calls: each handler translates and delegates, nothing more."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import urljoin

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import CountHandler

from publish.asked import made_when_asked
from publish.bare import bare
from publish.build import Build, BuildError, Places
from publish.configuration import ConfigurationError, read_settings, today
from publish.diagrams.fenced import finished
from publish.diagrams.fences import FORMAT, defused
from publish.served import Served
from sopkit.dates import long_date

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.katalog")

_build: Build | None = None
_served: Served | None = None
"""What `serve` keeps between builds; None in any other command."""


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note whether this process serves; a server shows findings where a build fails."""
    global _served  # noqa: PLW0603 (MkDocs tells this once, before any build)
    _served = Served() if command == "serve" else None
    if _served:
        logging.getLogger("mkdocs.structure.pages").addFilter(_is_news)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the catalogue, draw its diagrams, and build beside the published site."""
    global _build  # noqa: PLW0603 (a hook module outlives the builds of `serve`)
    _build = _begin(config)
    config.nav = None if _build.renewing else _build.site.navigation()
    config.site_dir = str(_build.folder)
    config.extra["per"] = long_date(_build.site.catalog.today)
    config.mdx_configs["plantuml_markdown"] = {"server": _build.port, "format": FORMAT}
    # Another source folder may have no guide for the head of its pages to lead to.
    config.extra["panduan"] = "panduan" in _build.site.catalog.pages
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Put the generated pages in the place of their sources."""
    build, site = _current(), _current().site
    pages = [File.generated(config, uri, content="") for uri in build.pages()]
    others = [
        file for file in files if site.publishes(file.src_uri) and file.src_uri not in site.pages
    ]
    # A link that leads nowhere holds nothing to publish.
    others = [file for file in others if Path(file.abs_src_path or "").exists()]
    for file in (*pages, *others):
        if not build.makes(file.src_uri):
            # A server has it already; links still have to find it.
            file.inclusion = InclusionLevel.EXCLUDED
    return Files([*others, *pages])


def on_page_read_source(*, page: Page, config: MkDocsConfig) -> str | None:
    """Give MkDocs the author's text without front matter."""
    return _current().site.text(page.file.src_uri)


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Set what the head says, and disarm diagrams that may not be drawn."""
    site = _current().site
    page.meta.update(site.meta(page.file.src_uri))
    page.title = page.meta.get("title")
    # The clock would make two builds of the same catalogue differ.
    page.update_date = site.catalog.today.isoformat()
    return defused(markdown)


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the content of a generated page around the author's prose."""
    return _current().site.html(page.file.src_uri, finished(html))


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Put in the pictures, and take out what is of no use."""
    return bare(_current().site.with_diagrams(page.file.src_uri, output))


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Take what is of no use out of the page for missing addresses too."""
    return bare(output_content)


def on_post_build(*, config: MkDocsConfig) -> None:
    """Put the finished site in the place of the old one, unless a strict build is to fail."""
    if _will_abort():
        return
    try:
        _current().finish()
    except BuildError as error:
        raise PluginError(str(error)) from error


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> None:
    """Make what a reader asks for and what is not written at each edit."""
    server.set_app(made_when_asked(server.get_app(), _made_now, mount=server.mount_path))


def on_build_error(*, error: Exception) -> None:
    """Leave the published site as it was."""
    if _build:
        _build.abandon()
    if _served:
        _served.forget()


def _is_news(record: logging.LogRecord) -> bool:
    """Tell whether it is not about a link to a page that is only not made anew."""
    return "excluded from the built site" not in record.getMessage()


def _made_now(path: str) -> bytes | None:
    """Make it from the latest build."""
    return _current().made_now(path)


def _will_abort() -> bool:
    """Tell whether a strict build has met warnings, which MkDocs judges only after all else."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(isinstance(one, CountHandler) and one.get_counts() for one in handlers)


def _current() -> Build:
    assert _build, "on_config comes first"
    return _build


def _begin(config: MkDocsConfig) -> Build:
    editable = config.repo_url and config.edit_uri
    places = Places(
        config=Path(config.config_file_path),
        sources=Path(config.docs_dir),
        templates=Path(config.theme.custom_dir or "overrides"),
        target=Path(config.site_dir),
        edit_base=urljoin(config.repo_url or "", config.edit_uri) if editable else None,
    )
    try:
        settings = read_settings(config.extra.get("katalog"))
        return Build.begin(places, settings=settings, today=today(), served=_served, tell=_tell)
    except (BuildError, ConfigurationError) as error:
        raise PluginError(str(error)) from error


def _tell(level: Literal["error", "info"], message: str) -> None:
    log.log(logging.ERROR if level == "error" else logging.INFO, message)
