"""The fenced PlantUML blocks of a page, read by the rules of plantuml-markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown.util import ETX, STX
from plantuml_markdown.plantuml_markdown import PlantUMLPreprocessor

from publish.diagrams.forbidden import ForbiddenDirective, find_forbidden

FORMAT = "svg_inline"
"""What `format` of plantuml-markdown is to be set to; no other can be served."""

_TAB = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Fence:
    """A diagram that an author wrote into a page."""

    source: str
    """Exactly what plantuml-markdown will ask for."""

    line: int
    """Line of the page on which the block opens, from 1."""

    forbidden: tuple[ForbiddenDirective, ...]
    """What the block may not do; lines are those of the page."""

    lines: tuple[int, ...]
    """For each line of the source the line of the page it comes from."""

    def line_of(self, source_line: int | None) -> int:
        """Return the line of the page for a line of the source; the opening where unknown."""
        if source_line is None or not 1 <= source_line <= len(self.lines):
            return self.line
        return self.lines[source_line - 1]


def find_fences(markdown: str) -> Iterator[Fence]:
    """Yield the diagrams of a page, without its front matter, in order."""
    text = _normalized(markdown)
    for start, block in _blocks(text):
        opening = text.count("\n", 0, start) + 1
        code_line = text.count("\n", 0, start + block.start("code") - block.start()) + 1
        yield _fence(block, opening, code_line)


def defused(markdown: str) -> str:
    """Return the page with every block that may not be drawn turned into a sentence.

    plantuml-markdown executes some directives itself, so such a block must not reach it.
    """
    text = _normalized(markdown)
    kept, end = [], 0
    for start, block in _blocks(text):
        fence = _fence(block, 1, 1)
        if fence.forbidden:
            notice = f"{block['indent']}*Diagram ini tidak ditampilkan.*"
            kept += [text[end:start], notice, "\n" * block[0].count("\n")]
            end = start + len(block[0])
    return "".join(kept) + text[end:] if kept else markdown


def _normalized(markdown: str) -> str:
    """Do what Markdown does before its first extension sees the text; lines keep their numbers."""
    text = markdown.replace(STX, "").replace(ETX, "")
    text = text.replace("\r\n", "\n").replace("\r", "\n") + "\n\n"
    return re.sub(r"(?<=\n) +\n", "\n", text.expandtabs(_TAB))


def _blocks(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield each block with its position, skipping what longer fences quote."""
    at = 0
    while at < len(text):
        rest = text[at:]
        block = PlantUMLPreprocessor.FENCED_BLOCK_RE.search(rest)
        quoted = PlantUMLPreprocessor.FENCED_CODE_RE.search(rest)
        if quoted and not PlantUMLPreprocessor.FENCED_BLOCK_RE.search(rest[: quoted.start()]):
            at += quoted.end() + 1
            continue
        block = block or PlantUMLPreprocessor.BLOCK_RE.search(rest)
        if not block:
            return
        yield at + block.start(), block
        at += block.end()


def _fence(block: re.Match[str], opening: int, code_line: int) -> Fence:
    source, lines = _as_sent(block["code"], code_line)
    refused = [*_refused_options(block, opening)]
    for directive in find_forbidden(source):
        line = lines[directive.line - 1]
        refused.append(ForbiddenDirective(line=line, text=directive.text, reason=directive.reason))
    return Fence(source=source, line=opening, forbidden=tuple(refused), lines=tuple(lines))


def _as_sent(code: str, code_line: int) -> tuple[str, list[int]]:
    """Wrap a block as plantuml-markdown does: stripped lines between one start and one end."""
    kind, sent, lines = "uml", [], []
    number = code_line
    for line in code.splitlines(keepends=True):
        text = line.strip()
        if text.startswith("@start"):
            kind = text.removeprefix("@start")
        elif not text.startswith("@end"):
            sent.append(text)
            lines.append(number)
        number += line.count("\n")
    source = "\n".join([f"@start{kind}", *sent, f"@end{kind}", ""])
    return source, [code_line, *lines, number - 1, number - 1]


def _refused_options(block: re.Match[str], opening: int) -> Iterator[ForbiddenDirective]:
    if block["source"]:
        yield ForbiddenDirective(
            line=opening,
            text=f'source="{block["source"]}"',
            reason="diagram tidak boleh membaca berkas; tulis isinya langsung",
        )
    if block["format"] and block["format"] != FORMAT:
        yield ForbiddenDirective(
            line=opening,
            text=f'format="{block["format"]}"',
            reason="diagram selalu ditampilkan sebagai SVG; hapus format",
        )
