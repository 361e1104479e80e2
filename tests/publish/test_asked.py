from __future__ import annotations

from collections.abc import Callable

import pytest

from publish.asked import made_when_asked

MADE = {"data/a.json": b"{}", "s/1/index.html": b"<p>", "pdf/1.pdf": b"%PDF", "b.unknown": b"?"}


def ask(path: str, mount: str) -> tuple[str, dict[str, str], bytes]:
    """Return status, heads and body of the answer to a request."""
    told: list[tuple[str, dict[str, str]]] = []

    def files(_environ: dict[str, str], start: Callable[..., None]) -> list[bytes]:
        start("404 Not Found", [])
        return []

    app = made_when_asked(files, MADE.get, mount=mount)
    body = app({"PATH_INFO": path}, lambda status, heads: told.append((status, dict(heads))))
    [(status, heads)] = told
    return status, heads, b"".join(body)


@pytest.mark.parametrize("mount", ["/", "/katalog/"])
@pytest.mark.parametrize(
    ("path", "made", "kind"),
    [
        ("data/a.json", "data/a.json", "application/json"),
        ("s/1/", "s/1/index.html", "text/html; charset=utf-8"),
        ("pdf/1.pdf", "pdf/1.pdf", "application/pdf"),
        ("b.unknown", "b.unknown", "application/octet-stream"),
    ],
)
def test_what_can_be_made_is_made(mount: str, path: str, made: str, kind: str) -> None:
    status, heads, body = ask(mount + path, mount)
    assert (status, body) == ("200 OK", MADE[made])
    assert heads == {"Content-Type": kind, "Content-Length": str(len(body))}


@pytest.mark.parametrize("path", ["/katalog/lain.html", "/", "/data/a.json", "/katalog", ""])
def test_the_rest_is_left_to_the_files(path: str) -> None:
    assert ask(path, "/katalog/") == ("404 Not Found", {}, b"")
