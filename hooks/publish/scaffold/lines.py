"""Lines of a new source: keys with their explanations, and values as YAML has them."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from publish.key_docs import KEY_DOCS


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A file that is not written yet."""

    name: str
    """The file's name; empty where neither number nor title give one."""

    text: str


def one_line(text: str) -> str:
    """Fold white space and leave out what a source may not hold: control characters."""
    kept = (sign for sign in " ".join(text.split()) if unicodedata.category(sign) not in _REFUSED)
    return " ".join("".join(kept).split())


_REFUSED = frozenset({"Cc", "Cs"})


@dataclass(frozen=True, slots=True)
class Keys:
    """Writes keys of one kind of document or part, each with its explanation above it."""

    model: str
    """Its name in `KEY_DOCS`."""

    indent: str = ""

    def line(self, name: str, value: object, hint: str = "") -> Iterator[str]:
        """Yield a key with its value."""
        yield from self.explained(name, hint)
        yield f"{self.indent}{name}: {written(value)}"

    def head(self, name: str, hint: str = "") -> Iterator[str]:
        """Yield a key whose value is written below it."""
        yield from self.explained(name, hint)
        yield f"{self.indent}{name}:"

    def explained(self, name: str, hint: str = "") -> Iterator[str]:
        """Yield what a key means, and what is known of its value here."""
        yield from comment(KEY_DOCS[self.model][name], indent=self.indent)
        yield from comment(hint, indent=self.indent)


def comment(text: str, *, indent: str = "") -> list[str]:
    """Write a text as comments of at most 100 columns."""
    lead = f"{indent}# "
    return textwrap.wrap(
        text, width=100, initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False
    )


def written(value: object) -> str:
    """Write a value on one line, quoted where YAML would take it for something else."""
    if not isinstance(value, str):
        return "null" if value is None else str(value)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return value
    line = yaml.safe_dump([str(value)], allow_unicode=True, width=float("inf"))
    return line.removeprefix("- ").removesuffix("\n")


def file_name(text: str) -> str:
    """Return the name of a file for a number or title; empty where none can be made of it."""
    slug = re.sub(r"[^a-z0-9.]+", "-", text.casefold()).strip("-.")[:100].rstrip("-.")
    return f"{slug}.md" if slug and slug != "index" else ""
