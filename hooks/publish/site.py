"""One build of the site: the catalogue, its pages, and what each page is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from markupsafe import Markup

from publish.citations_in_text import with_links
from publish.configuration import shown_name
from publish.explained import explainer
from publish.files import extra_files
from publish.flowcharts import draw_all, named
from publish.heads import Head, make_heads
from publish.pages import Page, make_pages
from publish.paper.papers import paper_files
from publish.regions import with_regions
from publish.render import make_environment
from publish.search.fulltext import write_full_text
from publish.search.records import make_records
from sopkit.audience import Attachments, for_audience
from sopkit.entries import SopEntry
from sopkit.findings import Finding, Severity
from sopkit.legal.regions import well_formed
from sopkit.loading import load_catalog
from sopkit.memory import Memory
from sopkit.placement import is_markdown
from sopkit.settings import Audience
from sopkit.source import source_id
from sopkit.units import UnitNode

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from jinja2 import Environment

    from publish.diagrams.diagram import RenderedDiagram
    from publish.diagrams.store import DiagramStore
    from sopkit.catalog import Catalog
    from sopkit.entries import PageEntry
    from sopkit.legal.identity import LegalId
    from sopkit.settings import Settings


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """What surrounds the catalogue: where templates lie and how this build is looked at."""

    templates: Path
    edit_base: str | None
    """The address of the source folder in the forge's editor; None where there is none."""

    serving: bool
    """Whether maintainers look at it on their own machine: then pages show their findings."""

    memory: Memory = field(default_factory=Memory)
    """What the last build left; empty for a build of its own."""


@dataclass(frozen=True, kw_only=True)
class Site:
    """What a build makes; made anew for every build."""

    whole: Catalog
    """Everything, for the terminal: its findings decide whether a site is published."""

    catalog: Catalog
    """What the audience may see; pages and data are made of this alone."""

    frame: Frame
    shown: str
    """How findings name the source folder."""

    flowcharts: Mapping[str, tuple[RenderedDiagram | None, ...]] = field(default_factory=dict)
    """By SOP id, one picture a section; filled in by `drawn`."""

    @classmethod
    def load(cls, sources: Path, *, settings: Settings, today: date, frame: Frame) -> Site:
        """Read the sources."""
        shown = shown_name(sources)
        memory = frame.memory
        whole = load_catalog(sources, settings=settings, today=today, shown=shown, memory=memory)
        seen = for_audience(whole, settings.audiens)
        return cls(whole=whole, catalog=seen, frame=frame, shown=shown)

    def drawn(self, store: DiagramStore) -> Site:
        """Return the site with its diagrams; those that fail become findings."""
        entries, texts = self.catalog.sops.entries, self.catalog.sources()
        charts = draw_all(entries, texts, store, self.frame.memory)
        findings = sorted(
            (*self.whole.findings, *charts.findings), key=lambda finding: finding.sort_key
        )
        whole = replace(self.whole, findings=tuple(findings))
        return replace(self, whole=whole, flowcharts=charts.sections)

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Return the generated pages by uri."""
        return {page.uri: page for page in make_pages(self.catalog, self.frame.memory)}

    @cached_property
    def stale(self) -> frozenset[str]:
        """Return the uris of the pages that the last build has not made as they are now.

        Ask in every build, the first too, for it is also what the next one compares with.
        """
        memory = self.frame.memory
        shown = {uri: self._looks(uri) for uri in (*self.pages, *self._ordinary)}
        return frozenset(
            uri
            for uri, look in shown.items()
            if not memory.had(("look", uri), memory.recall(("look", uri), look, object))
        )

    def gone(self) -> set[str]:
        """Return the uris of the pages that the last build had and this one has not."""
        keys = self.frame.memory.gone()
        return {key[1] for key in keys if isinstance(key, tuple) and key[0] == "look"}

    @cached_property
    def _ordinary(self) -> Mapping[str, PageEntry]:
        """Return the ordinary pages by uri; the home page is generated around its text."""
        found = {entry.source.uri: entry for entry in self.catalog.pages.values()}
        return {uri: entry for uri, entry in found.items() if uri not in self.pages}

    def _looks(self, uri: str) -> tuple[object, ...]:
        """Return what decides how a page looks."""
        if (page := self.pages.get(uri)) is None:
            return (self._ordinary[uri].source, self._targets)
        told = "\n".join(finding.as_text() for finding in self._findings_of(page))
        entry = page.context.get("entry")
        drawn = self.flowcharts.get(entry.id) if isinstance(entry, SopEntry) else None
        links = self._targets if page.prose else None
        return (page, told, self.catalog.terms, links, *(drawn or ()))

    @cached_property
    def _targets(self) -> int:
        """Return a hash of where the links of authors' texts can lead."""
        return hash((*self.pages, *self._ordinary, *self.catalog.regulations))

    @cached_property
    def _heads(self) -> Mapping[str, Head]:
        return make_heads(self.catalog, self.pages)

    @cached_property
    def _attachments(self) -> Attachments:
        return Attachments.of(self.whole, self.catalog)

    @cached_property
    def _environment(self) -> Environment:
        environment = make_environment(self.frame.templates, self.catalog.calendar)
        environment.globals |= {"catalog": self.catalog, "today": self.catalog.today}
        environment.globals |= {"papers": paper_files(self.catalog)}
        return environment

    @cached_property
    def _findings(self) -> Mapping[str, list[Finding]]:
        """Return what was found in each source file, by uri."""
        found: dict[str, list[Finding]] = {}
        for finding in self.whole.findings:
            uri = finding.path.removeprefix(f"{self.shown}/")
            found.setdefault(uri, []).append(finding)
        return found

    def errors(self) -> list[Finding]:
        """Return the findings that forbid to publish."""
        return [item for item in self.whole.findings if item.severity is Severity.ERROR]

    def publishes(self, uri: str) -> bool:
        """Tell whether a file of the source folder belongs in the site."""
        if uri.startswith(_UNPUBLISHED):
            return False
        if not is_markdown(uri):
            internal = self.catalog.settings.audiens is Audience.INTERNAL
            return internal or self._attachments.shows(uri)
        return uri in self.pages or source_id(uri) in self.catalog.pages

    def meta(self, uri: str) -> dict[str, object]:
        """Return what the frame of a page is told: escaped title, description, hidden parts."""
        head, generated = self._heads[uri].meta(), self.pages.get(uri)
        if generated is None:
            return {**head, "hide": list(self.catalog.pages[source_id(uri)].page.hide)}
        own = {"style": generated.style, "kit": generated.kit}
        return {**head, **own, "hide": ["navigation", "toc"]}

    @cached_property
    def files(self) -> Mapping[str, Callable[[], str]]:
        """Return how what the site holds beside its pages is made, by path."""
        return extra_files(self.catalog, self._environment)

    def index(self, folder: Path) -> None:
        """Write the index of the full text into the folder of the site, where settings want it.

        Raises:
            FullTextError: it cannot be made.
        """
        if self.catalog.settings.pencarian_isi:
            write_full_text(make_records(self.catalog), self._environment, folder / "search")

    def text(self, uri: str) -> str:
        """Return the author's Markdown of a page, without front matter."""
        generated = self.pages.get(uri)
        if generated:
            return generated.prose
        return self.catalog.pages[source_id(uri)].source.body

    def html(self, uri: str, prose: str) -> str:
        """Return a page's content; the author's prose is HTML by now."""
        page, prose = self.pages.get(uri), with_regions(prose)
        return self._render(page, self._with_citations(page, prose)) if page else prose

    def _with_citations(self, page: Page, prose: str) -> str:
        """Link the regulations that an author's prose cites, except the one it is about."""
        unit = page.context.get("unit")
        region = well_formed(unit.inherited.region) if isinstance(unit, UnitNode) else None
        known = self.catalog.regulations

        def address_of(identity: LegalId) -> str | None:
            entry = known.get(str(identity))
            return page.root + entry.url if entry and entry.url != page.url else None

        return with_links(prose, address_of, region=region) if prose else prose

    def _render(self, page: Page, prose: str) -> str:
        base = self.frame.edit_base
        template = self._environment.get_template(page.template)
        html = template.render(
            page.context,
            page=page,
            root=page.root,
            prose=Markup(prose),  # noqa: S704 (Markdown of the repository's own sources)
            edit_url=f"{base}{page.source}" if base and page.source else None,
            findings=self._findings_of(page),
            diagrams=self._places(page),
        )
        return explainer(self.catalog.terms.abbreviations)(html)

    def with_diagrams(self, uri: str, output: str) -> str:
        """Return a finished page with its pictures."""
        page = self.pages.get(uri)
        entry = page.context.get("entry") if page else None
        if not isinstance(entry, SopEntry):
            return output
        for at, picture in enumerate(self.flowcharts.get(entry.id, ())):
            if picture:
                drawn = named(picture, entry.procedure.sections[at], entry)
                output = output.replace(_PLACE.format(at), drawn, 1)
        return output

    def _places(self, page: Page) -> list[Markup | None]:
        """Return where the pictures of an SOP's page will stand, one a section."""
        entry = page.context.get("entry")
        pictures = self.flowcharts.get(entry.id, ()) if isinstance(entry, SopEntry) else ()
        return [
            Markup(_PLACE.format(at)) if picture else None  # noqa: S704 (a comment of our own)
            for at, picture in enumerate(pictures)
        ]

    def navigation(self) -> list[object]:
        """Return MkDocs' nav: home, the units as a tree, the indexes."""
        units = [self._branch(unit) for unit in self.catalog.roots]
        indexes = [{name: uri} for name, uri in _INDEXES.items()]
        return [{"Beranda": "index.md"}, *units, *indexes]

    def _branch(self, unit: UnitNode) -> dict[str, object]:
        name = str(Markup.escape(unit.short_name or unit.name))
        own = f"{unit.id}/index.md"
        below = [self._branch(child) for child in self.catalog.children(unit)]
        return {name: [own, *below] if below else own}

    def _findings_of(self, page: Page) -> list[Finding]:
        """Return what a maintainer is shown; the home page tells every error of the catalogue."""
        if not self.frame.serving:
            return []
        if page.uri == "index.md":
            return self.errors()
        return self._findings.get(page.source, []) if page.source else []


_UNPUBLISHED = ("fonts/", "paper/", "assets/javascripts/", "assets/stylesheets/")
"""What the build itself needs and no reader, and the scripts and styles of the theme."""

_PLACE = "<!--diagram-alir:{}-->"

_INDEXES = {
    "Katalog": "katalog/index.md",
    "Layanan": "layanan/index.md",
    "Pelaksana": "pelaksana/index.md",
    "Dasar Hukum": "dasar-hukum/index.md",
    "Kaji ulang": "kaji-ulang/index.md",
}
"""The indexes over the whole catalogue, as navigation names them."""
