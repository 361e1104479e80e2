"""One run from sources to a finished site, whichever program drives it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from publish.configuration import ROOT
from publish.keeping import keeping, release
from publish.output import Patch, Swap
from publish.paper.papers import CACHE as PRINTED
from publish.paper.papers import Papers
from publish.plantuml_engine.engine import EngineUnavailableError
from publish.search.fulltext import FullTextError
from publish.served import Served
from publish.shelf import clear
from publish.site import Frame, Site
from publish.studio import Studio
from sopkit.memory import Memory

if TYPE_CHECKING:
    from datetime import date

    from sopkit.settings import Settings

Tell: TypeAlias = "Callable[[Literal['error', 'info'], str], None]"
"""How a build speaks: a level and one line, in Indonesian."""


CACHE = ROOT / ".cache" / "diagrams"
"""Where drawn diagrams are kept from build to build."""


class BuildError(Exception):
    """A build that must not be published; the message says why, in Indonesian."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Places:
    """Where a build reads and writes."""

    config: Path
    """The file of settings."""

    sources: Path
    templates: Path
    target: Path
    edit_base: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Build:
    """A build under way."""

    site: Site
    studio: Studio
    swap: Swap | Patch
    """How the finished pages come to where they are read."""

    renewing: bool
    """Whether only the stale pages are made, because a server has the others already."""

    lasting: bool
    """Whether the studio stays for the next build of a server."""

    port: str
    """Where plantuml-markdown finds the diagrams."""

    papers: Papers
    """The PDFs; a server prints one when it is asked for."""

    @classmethod
    def begin(
        cls, places: Places, *, settings: Settings, today: date, served: Served | None, tell: Tell
    ) -> Build:
        """Read the catalogue and draw its diagrams.

        Args:
            places: where to read and write.
            settings: the house settings.
            today: the day against which dates are judged.
            served: what a server keeps between builds; None for a build of its own.
            tell: how to speak.

        Raises:
            BuildError: a finding forbids to publish, or diagrams cannot be drawn here.
        """
        serving = served is not None
        memory = served.begin(places.config, places.templates, settings) if served else Memory()
        frame = Frame(
            templates=places.templates, edit_base=places.edit_base, serving=serving, memory=memory
        )
        with keeping():
            site = Site.load(places.sources, settings=settings, today=today, frame=frame)
        make = partial(Studio, CACHE, settings.plantuml)
        studio = served.studio(make) if served else make()
        site = _drawn(site, studio, serving=serving, tell=tell)
        again = served is not None and served.again
        swap = Patch.onto(places.target) if again else Swap.beside(places.target)
        papers = Papers(site.catalog, places.sources, places.templates)
        if not serving:
            papers.begin()
        return cls(
            site=site,
            studio=studio,
            swap=swap,
            renewing=again,
            lasting=serving,
            port=studio.open_port(),
            papers=papers,
        )

    @property
    def folder(self) -> Path:
        """Return where the pages are written."""
        return self.swap.temporary

    def pages(self) -> tuple[str, ...]:
        """Prepare the generated pages, and return their uris."""
        with keeping():
            return tuple(self.site.pages)

    def makes(self, uri: str) -> bool:
        """Tell whether a file is made in this build, and not one that a server has already."""
        return not uri.endswith(".md") or uri in self.site.stale

    def finish(self) -> None:
        """Write what is not a page, and put the finished site in the place of the old one.

        Raises:
            BuildError: the index of the full text or a PDF cannot be made.
        """
        with keeping():
            for path, make in () if self.renewing else self.site.files.items():
                file = self.folder / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(make(), encoding="utf-8")
        self._index()
        if failures := list(self.papers.deliver(self.folder)):
            raise BuildError("\n".join(failures))
        self._leave_studio()
        release()
        self.swap.commit()
        for uri in self.site.gone() if self.renewing else ():
            address = uri.removesuffix("index.md").removesuffix(".md")
            (self.swap.target / address / "index.html").unlink(missing_ok=True)
        # Only now is everything noted that this build has used.
        for cache in () if self.lasting else (CACHE, PRINTED):
            clear(cache)

    def made_now(self, path: str) -> bytes | None:
        """Return what a server makes of a path when it is asked for; None for all other files.

        What tells of the whole catalogue would be too slow to be written anew at each edit.
        """
        if path.startswith("pdf/"):
            return self.papers.print_now(path)
        make = self.site.files.get(path) if self.renewing else None
        return make().encode("utf-8") if make else None

    def _index(self) -> None:
        """Index the full text; the index of the whole site stays when a few pages are renewed."""
        try:
            if not self.renewing:
                self.site.index(self.folder)
        except FullTextError as error:
            raise BuildError(str(error)) from error

    def abandon(self) -> None:
        """Leave everything as it was."""
        self.papers.close()
        self._leave_studio()
        release()
        self.swap.discard()

    def _leave_studio(self) -> None:
        if self.lasting:
            self.studio.close_port()
        else:
            self.studio.close()


def _drawn(site: Site, studio: Studio, *, serving: bool, tell: Tell) -> Site:
    """Draw the diagrams of a site that may be published, or is only looked at.

    Raises:
        BuildError: a finding forbids to publish, or diagrams cannot be drawn here.
    """
    try:
        with keeping():
            made = site if site.errors() and not serving else site.drawn(studio.store)
            _judge(made, serving=serving, tell=tell)
    except (BuildError, EngineUnavailableError) as error:
        studio.close()
        raise BuildError(str(error)) from error
    return made


def _judge(site: Site, *, serving: bool, tell: Tell) -> None:
    errors = site.errors()
    for finding in errors:
        tell("error", finding.as_text())
    others = len(site.whole.findings) - len(errors)
    if others:
        tell(
            "info", f"{others} temuan lain tidak menghalangi; lihat: python3 scripts/sop.py periksa"
        )
    if errors and not serving:
        raise BuildError(f"{len(errors)} galat; situs tidak dibangun, yang lama tetap ada")
