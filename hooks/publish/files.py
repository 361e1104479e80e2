"""What a site holds beside its pages: data and signposts, each as a path and a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from publish.addresses import Addresses
from publish.calendars import review_calendars
from publish.data import catalog_json, catalog_schema
from publish.schemas import source_schemas

if TYPE_CHECKING:
    from jinja2 import Environment

    from sopkit.catalog import Catalog


def extra_files(catalog: Catalog, environment: Environment) -> Iterator[tuple[str, str]]:
    """Yield every file that is no page, by its path below the site."""
    yield "data/katalog.json", catalog_json(catalog)
    yield "data/katalog.schema.json", catalog_schema()
    yield from ((f"data/skema/{name}", text) for name, text in source_schemas().items())
    yield from review_calendars(catalog)
    signpost = environment.get_template("sop-pages/signpost.html")
    for post in Addresses.of(catalog).signposts():
        alone = post.targets[0] if len(post.targets) == 1 else None
        yield f"{post.url}index.html", signpost.render(post=post, alone=alone)
