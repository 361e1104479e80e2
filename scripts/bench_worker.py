"""Build one site and report seconds by phase; `scripts/bench.py` starts it as a process."""

from __future__ import annotations

import json
import logging
import resource
import sys
import time
from collections import defaultdict
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import mkdocs.commands.build
import mkdocs.config

import publish.build
import publish.views
from publish.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable

SEARCH = "indeks isi"
"""A phase of its own, for a setting leaves it out."""

FINISH = "data dan alamat"
"""What is written last, of which the index of the full text is a part."""

PHASES = {
    "load": "membaca dan memeriksa",
    "drawn": "diagram",
    "html": "isi halaman",
    "index": SEARCH,
}
"""The methods of a site that are timed, and what the report calls them."""


def main(config_file: str, site: str, cache: str) -> None:
    """Build the site and print one JSON object."""
    logging.disable(logging.WARNING)
    publish.build.CACHE = Path(cache)
    spent: dict[str, float] = defaultdict(float)
    for name, phase in PHASES.items():
        _time(Site, name, phase, spent)
    _time(publish.build.Build, "finish", FINISH, spent)
    for name in ("route", "paint"):
        _time(publish.views, name, "alir pada tabel", spent)
    start = time.perf_counter()
    mkdocs.commands.build.build(mkdocs.config.load_config(config_file, site_dir=site))
    total = time.perf_counter() - start
    spent[FINISH] -= spent[SEARCH]
    spent["MkDocs dan tema"] = total - sum(spent.values())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"total": total, "phases": spent, "memory": memory}))


def _time(owner: Any, name: str, phase: str, spent: dict[str, float]) -> None:  # noqa: ANN401
    """Add to a phase what a method of a class, or a function of a module, takes."""
    method = owner.__dict__[name]
    bound = isinstance(method, classmethod)
    inner: Callable[..., Any] = method.__func__ if bound else method

    @wraps(inner)
    def timed(*args: object, **kwargs: object) -> object:
        start = time.perf_counter()
        try:
            return inner(*args, **kwargs)
        finally:
            spent[phase] += time.perf_counter() - start

    setattr(owner, name, classmethod(timed) if bound else timed)


if __name__ == "__main__":
    main(*sys.argv[1:])
