"""Our templates: an environment with autoescape on, and the filters that readers' words need."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from publish.amounts import thousands
from publish.facts import review_fact, revision, status_fact
from publish.offers import cost, takes
from publish.standing import regulation_name
from sopkit.dates import long_date
from sopkit.duration import in_words
from sopkit.links import slug_of

if TYPE_CHECKING:
    from pathlib import Path

    from sopkit.duration import Calendar


def make_environment(folder: Path, calendar: Calendar) -> Environment:
    """Return an environment for the templates below a folder."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= _filters(calendar)
    environment.globals |= {"papers": {}}
    return environment


def _filters(calendar: Calendar) -> dict[str, Callable[..., Any]]:
    return {
        "tanggal": long_date,
        "durasi": lambda minutes: in_words(minutes, calendar),
        "angka": thousands,
        "sebutan": regulation_name,
        "status": status_fact,
        "kaji_ulang": review_fact,
        "revisi": revision,
        "biaya": cost,
        "jangka": takes,
        "jangkar": slug_of,
    }
