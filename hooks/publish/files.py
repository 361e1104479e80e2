"""What a site holds beside its pages: data and signposts, each as a path and a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from publish.addresses import Addresses, Signpost
from publish.data.browse import catalog_table
from publish.data.calendars import review_calendars
from publish.data.catalog import catalog_json, catalog_schema
from publish.data.nearby import known_addresses
from publish.data.schemas import source_schemas
from publish.data.services import services_csv
from publish.pages.reviews import calendar_url
from publish.search.names import names_index
from publish.search.records import make_records

if TYPE_CHECKING:
    from jinja2 import Environment

    from sopkit.catalog import Catalog


def extra_files(catalog: Catalog, environment: Environment) -> Iterator[tuple[str, str]]:
    """Yield every file that is no page, by its path below the site."""
    yield "data/katalog.json", catalog_json(catalog)
    yield "data/katalog.schema.json", catalog_schema()
    yield from ((f"data/skema/{name}", text) for name, text in source_schemas().items())
    if catalog.services.listed:
        yield "data/standar-pelayanan.csv", services_csv(catalog)
    yield "data/alamat.json", known_addresses(catalog)
    yield "katalog/daftar.json", catalog_table(catalog)
    yield (
        "search/nama.json",
        names_index(
            make_records(catalog),
            full_text=catalog.settings.pencarian_isi,
            terms=catalog.terms,
        ),
    )
    calendars = dict(review_calendars(catalog))
    yield from calendars.items()
    posts = tuple(Addresses.of(catalog).signposts())
    yield from _signposts(catalog, environment, posts)
    yield from _old_calendars(catalog, calendars, posts)


def _old_calendars(
    catalog: Catalog, calendars: Mapping[str, str], posts: Iterable[Signpost]
) -> Iterator[tuple[str, str]]:
    """Yield the calendars of units that moved once more, for whoever subscribed to the old one."""
    for post in posts:
        unit = catalog.units.get(post.targets[0].url.strip("/"))
        calendar = calendars.get(calendar_url(unit.id)) if unit else None
        if calendar:
            yield calendar_url(post.url.strip("/")), calendar


def _signposts(
    catalog: Catalog, environment: Environment, posts: Iterable[Signpost]
) -> Iterator[tuple[str, str]]:
    template = environment.get_template("sop-pages/signpost.html")
    for post in posts:
        alone = post.targets[0] if len(post.targets) == 1 else None
        home = catalog.settings.alamat or post.root
        yield post.file, template.render(post=post, alone=alone, home=home)
