"""Links in authors' Markdown: where they lead, and how to take one out and keep its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from posixpath import join, normpath

from sopkit.source import source_id


def linked_paths(body: str, uri: str) -> Iterator[str]:
    """Yield what a text below the source folder links to, as paths below that folder."""
    for pattern in (_INLINE, _DEFINITION, _ANCHOR, _MEDIA):
        for found in pattern.finditer(body):
            path = _path(found["target"], uri)
            if path is not None:
                yield path


def without_links(body: str, uri: str, *, hidden: Callable[[str], bool]) -> str:
    """Return the text with every link to a hidden path turned into its words.

    Lines keep their numbers, for findings name them.
    """

    def leads_there(found: re.Match[str]) -> bool:
        path = _path(found["target"], uri)
        return path is not None and hidden(path)

    def words(found: re.Match[str]) -> str:
        return found["words"] if leads_there(found) else found[0]

    gone = {found["name"].casefold() for found in _DEFINITION.finditer(body) if leads_there(found)}
    body = _DEFINITION.sub(lambda found: "" if leads_there(found) else found[0], body)
    body = _INLINE.sub(words, body)
    body = _ANCHOR.sub(words, body)
    body = _MEDIA.sub(lambda found: "" if leads_there(found) else found[0], body)
    return _REFERENCE.sub(lambda found: _unreferenced(found, gone), body) if gone else body


def _unreferenced(found: re.Match[str], gone: set[str]) -> str:
    name = found["name"] or found["words"]
    return found["words"] if name.casefold() in gone else found[0]


def _path(target: str, uri: str) -> str | None:
    """Return the path below the source folder that a target means; None where it leads out."""
    if _SCHEME.match(target) or target.startswith(("#", "//")):
        return None
    plain = _decoded(re.split(r"[?#]", target, maxsplit=1)[0])
    path = normpath(join("" if plain.startswith("/") else _base(plain, uri), plain.lstrip("/")))
    return None if path.startswith("..") else path if path != "." else ""


def _base(target: str, uri: str) -> str:
    """Return what a target is relative to: a file to the source, an address to the page."""
    is_file = "." in target.rpartition("/")[2].strip(".")
    return uri.rpartition("/")[0] if is_file else source_id(uri)


def _decoded(target: str) -> str:
    """Undo the escapes of an address, `%20` for a space."""
    if "%" not in target:
        return target
    return re.sub(
        rb"%([0-9a-fA-F]{2})", lambda found: bytes([int(found[1], 16)]), target.encode()
    ).decode("utf-8", "replace")


_TARGET = r"<?(?P<target>[^\s<>()]*(?:\([^\s()]*\)[^\s<>()]*)*)>?"
_INLINE = re.compile(rf"!?\[(?P<words>[^\[\]]*)\]\(\s*{_TARGET}(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")
_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<name>[^\]\n]+)\]:[ \t]*<?(?P<target>[^\s<>]+)>?.*$", re.MULTILINE
)
_REFERENCE = re.compile(r"!?\[(?P<words>[^\[\]]+)\](?!\()(?:\[(?P<name>[^\[\]]*)\])?")
_ANCHOR = re.compile(
    r"<a\b[^>]*?\bhref=[\"']?(?P<target>[^\s\"'>]*)[\"']?[^>]*>(?P<words>.*?)</a>",
    re.DOTALL | re.IGNORECASE,
)
_MEDIA = re.compile(
    r"<(?:img|source|embed|object)\b[^>]*?\b(?:src|data)=[\"']?(?P<target>[^\s\"'>]*)[\"']?[^>]*>",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
