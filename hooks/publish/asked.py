"""What a server makes only when a reader asks for it."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Iterable
from typing import Any


def made_when_asked(
    app: Any,  # noqa: ANN401 (WSGI)
    make: Callable[[str], bytes | None],
    *,
    mount: str = "/",
) -> Any:  # noqa: ANN401 (WSGI)
    """Return a web application that first asks for what may be newer than the files it serves.

    Args:
        app: the web application (WSGI) that serves the site's files.
        make: makes the file at a path below the site, without leading slash; None to leave it to
            `app`.
        mount: where the site stands on the server, with slashes at both ends.
    """

    def serve(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:  # noqa: ANN401
        address = str(environ.get("PATH_INFO", ""))
        path = address.removeprefix(mount)
        if path.endswith("/"):
            path += "index.html"
        body = make(path) if address.startswith(mount) else None
        if body is None:
            answer: Iterable[bytes] = app(environ, start_response)
            return answer
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        headers = [("Content-Type", kind + charset), ("Content-Length", str(len(body)))]
        start_response("200 OK", headers)
        return [body]

    return serve
