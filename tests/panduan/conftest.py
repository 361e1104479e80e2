"""The guides as readers see them, and the source folder that their examples make up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import pytest
import yaml
from yaml_env_tag import add_env_tag

from publish.configuration import read_settings
from publish.diagrams.store import DiagramStore
from publish.flowcharts import draw_all
from publish.plantuml_engine.node import NodeEngine
from sopkit.findings import Finding
from sopkit.loading import load_catalog
from sopkit.source import read_source

ROOT = Path(__file__).resolve().parents[2]
GUIDES = ROOT / "sops" / "panduan"
TODAY = date(2026, 11, 20)

MAIN = "sops/kota-contoh/sekretariat-daerah/bagian-umum/01.02.03.2026.md"
"""The file that a fragment without a title belongs to."""

HEADING = re.compile(r"(?P<marks>#{1,4}) (?P<words>.+?)(?: \{#(?P<id>[\w-]+)\})?")
FENCE = re.compile(r'(?P<indent> *)(?P<marks>`{3,})(?P<language>\w*)(?: title="(?P<title>[^"]+)")?')
QUOTED = re.compile(r"> `((?:sops/\S+\.md:\d+: )?[A-Z]{2}\d\d(?: \S+)?: .+)`")
"""A message as a guide quotes it, right before what yields it."""

QUOTE = "pesan"


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """A fenced block of a guide."""

    page: str
    line: int
    section: str
    """The id of the heading it stands under."""

    language: str
    text: str
    title: str | None = None
    """The file it shows, where the guide names one."""

    messages: tuple[str, ...] = ()
    """What the guide says that this example yields."""

    settings: Mapping[str, Any] = field(default_factory=dict)
    """The house settings that its section shows before it."""

    @property
    def is_whole(self) -> bool:
        """Tell whether it shows a whole file rather than some keys of one."""
        return self.text.startswith("---\n")

    @property
    def file(self) -> str:
        """Return the file it belongs to."""
        return self.title or MAIN

    @property
    def draws(self) -> bool:
        """Tell whether it shows a diagram that an author writes."""
        return "```plantuml" in self.text

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Guide:
    """A page of the guides."""

    name: str
    text: str
    """Without front matter."""

    sections: Mapping[str, str]
    """The text of each section by the id of its heading, without the sections below."""

    blocks: tuple[Block, ...]

    def prose(self) -> str:
        """Return the page without its fenced blocks."""
        return "\n".join(line for _, line, inside in _lines(self.text) if not inside)

    def examples(self) -> Iterator[Block]:
        """Yield what belongs in a source folder: whole files and fragments."""
        for block in self.blocks:
            if block.language in {"yaml", "markdown"} and block.file.startswith("sops/"):
                yield block


def read_guide(file: Path) -> Guide:
    """Read a page of the guides."""
    source = read_source(file, root=GUIDES.parent, shown=file.name)
    blocks = _with_settings(_with_messages(_blocks(file.stem, source.body, source.body_line)))
    sections = _sections(source.body)
    return Guide(name=file.stem, text=source.body, sections=sections, blocks=tuple(blocks))


def _lines(text: str, first: int = 1) -> Iterator[tuple[int, str, bool]]:
    """Yield each line with its number, and whether it belongs to a fenced block."""
    closing = ""
    for number, line in enumerate(text.split("\n"), start=first):
        opens = FENCE.fullmatch(line) if not closing else None
        yield number, line, bool(closing or opens)
        if opens:
            closing = opens["marks"]
        elif closing and line.strip() == closing:
            closing = ""


def _sections(text: str) -> dict[str, str]:
    sections: dict[str, list[str]] = {"": []}
    name = ""
    for _, line, inside in _lines(text):
        heading = None if inside else HEADING.fullmatch(line)
        if heading:
            name = heading["id"] or heading["words"]
        sections.setdefault(name, []).append(line)
    return {name: "\n".join(lines) for name, lines in sections.items()}


def _blocks(page: str, text: str, first: int) -> Iterator[Block]:
    """Yield fenced blocks, and quoted messages as blocks in a language of their own."""
    section, opened, lines, start = "", None, list[str](), 0
    for number, line, inside in _lines(text, first):
        place = {"page": page, "line": start, "section": section}
        quoted = QUOTED.fullmatch(line) if not inside else None
        if quoted:
            yield Block(**place | {"line": number}, language=QUOTE, text=quoted[1])
        elif not inside:
            heading = HEADING.fullmatch(line)
            section = heading["id"] or heading["words"] if heading else section
        elif opened is None:
            opened, lines, start = FENCE.fullmatch(line), [], number
        elif line.strip() != opened["marks"]:
            lines.append(line.removeprefix(opened["indent"]))
        else:
            shown = "".join(f"{item}\n" for item in lines)
            yield Block(**place, language=opened["language"], title=opened["title"], text=shown)
            opened = None


def _with_messages(blocks: Iterator[Block]) -> Iterator[Block]:
    """Give each example the messages that stand right before it, and drop those as blocks."""
    waiting: list[Block] = []
    for block in blocks:
        if waiting and waiting[0].section != block.section:
            yield _as_messages(waiting)
            waiting = []
        if block.language == QUOTE:
            waiting.append(block)
        elif waiting and block.file.startswith("sops/"):
            yield replace(block, messages=tuple(item.text for item in waiting))
            waiting = []
        else:
            yield block
    if waiting:
        yield _as_messages(waiting)


def _as_messages(quotes: list[Block]) -> Block:
    """Return messages that no example follows as a block of their own."""
    return replace(quotes[0], messages=tuple(quote.text for quote in quotes))


def _with_settings(blocks: Iterator[Block]) -> Iterator[Block]:
    section, settings = "", dict[str, Any]()
    for block in blocks:
        if block.section != section:
            section, settings = block.section, {}
        if block.title == "mkdocs.yml":
            shown = yaml.load(block.text, _Loader).get("extra", {})
            settings = {**settings, **shown.get("katalog", {})}
        yield replace(block, settings=settings)


class _Loader(yaml.SafeLoader):
    """The safe loader with `!ENV`, as MkDocs has it."""


add_env_tag(_Loader)


@dataclass(frozen=True, kw_only=True, slots=True)
class Folder:
    """A source folder in the making."""

    files: Mapping[str, str]
    """By path from the project, such as `sops/index.md`."""

    def with_block(self, block: Block) -> Folder:
        """Return the folder with what an example shows."""
        if block.is_whole:
            return Folder(files={**self.files, block.file: block.text})
        merged = merge(self.files[block.file], block.text)
        return Folder(files={**self.files, block.file: merged})

    def write(self, root: Path) -> Path:
        """Write all files below a folder, and return their source folder."""
        for path, text in self.files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return root / "sops"

    def findings(
        self, root: Path, settings: Mapping[str, Any], *, draws: bool = False
    ) -> tuple[Finding, ...]:
        """Write the folder, and return all that a build finds in it; diagrams take a while."""
        sources = self.write(root)
        house = read_settings(settings)
        catalog = load_catalog(sources, settings=house, today=TODAY, shown="sops")
        if not draws:
            return catalog.findings
        engine = NodeEngine()
        try:
            drawn = draw_all((), catalog.sources(), DiagramStore(root / "diagrams", engine))
        finally:
            engine.close()
        return (*catalog.findings, *drawn.findings)


def merge(document: str, fragment: str) -> str:
    """Replace keys of a file, and below `# langkah 2` keys of that step of its procedure."""
    _, front, body = document.split("---\n", 2)
    own, *steps = re.split(r"^# langkah (\d+)\n", fragment, flags=re.MULTILINE)
    front = _replaced(front, own)
    for no, keys in zip(steps[::2], steps[1::2], strict=True):
        front = _with_step(front, int(no), keys)
    return f"---\n{front}---\n{body}"


def _with_step(front: str, no: int, keys: str) -> str:
    before, *steps = _keys(front)["prosedur"].split("  - ")
    step = _replaced(dedent(f"    {steps[no - 1]}"), keys)
    steps[no - 1] = indent(step, "    ")[4:]
    return _replaced(front, "  - ".join([before, *steps]))


def _replaced(text: str, fragment: str) -> str:
    """Replace the keys of a YAML text; a comment `# tanpa kunci` takes one away."""
    keys = _keys(text)
    for name, lines in _keys(fragment).items():
        if name.startswith("# tanpa "):
            del keys[name.removeprefix("# tanpa ")]
        else:
            keys[name] = lines
    return "".join(keys.values())


def _keys(text: str) -> dict[str, str]:
    """Part YAML by its top-level keys; what cannot be a key goes with the one above."""
    keys: dict[str, str] = {}
    name = ""
    for line in text.splitlines(keepends=True):
        key = re.match(r"(\w+):|# tanpa \w+", line)
        name = (key[1] or key[0]) if key else name
        keys[name] = keys.get(name, "") + line
    return keys


GUIDE_PAGES = tuple(read_guide(file) for file in sorted(GUIDES.glob("*.md")))
EXAMPLES = tuple(block for guide in GUIDE_PAGES for block in guide.examples())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test for each guide, or for each example, whose name it asks for."""
    cases = {
        "guide": GUIDE_PAGES,
        "example": EXAMPLES,
    }
    for name, values in cases.items():
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, values, ids=[getattr(v, "name", str(v)) for v in values])


@pytest.fixture(scope="session")
def guides() -> dict[str, Guide]:
    """Give the guides by their names."""
    return {guide.name: guide for guide in GUIDE_PAGES}


@pytest.fixture(scope="session")
def folder() -> Folder:
    """Give the catalogue that the whole files of all guides make up."""
    whole = [block for block in EXAMPLES if block.is_whole and not block.messages]
    return Folder(files={block.file: block.text for block in whole})
