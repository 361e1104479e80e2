"""What a site holds beside its pages: data and signposts, each as a path and what makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

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


Make: TypeAlias = "Callable[[], str]"


def extra_files(catalog: Catalog, environment: Environment) -> Mapping[str, Make]:
    """Return how every file is made that is no page, by its path below the site."""
    schemas = source_schemas()
    calendars = dict(review_calendars(catalog))
    posts = tuple(Addresses.of(catalog).signposts())
    offered = {"data/standar-pelayanan.csv": partial(services_csv, catalog)}
    return {
        "data/katalog.json": partial(catalog_json, catalog),
        "data/katalog.schema.json": catalog_schema,
        **{f"data/skema/{name}": partial(str, text) for name, text in schemas.items()},
        **(offered if catalog.services.listed else {}),
        "data/alamat.json": partial(known_addresses, catalog),
        "katalog/daftar.json": partial(catalog_table, catalog),
        "search/nama.json": partial(_names, catalog),
        **calendars,
        **{post.file: partial(_signpost, catalog, environment, post) for post in posts},
        **dict(_old_calendars(catalog, calendars, posts)),
    }


def _names(catalog: Catalog) -> str:
    full_text = catalog.settings.pencarian_isi
    return names_index(make_records(catalog), full_text=full_text, terms=catalog.terms)


def _old_calendars(
    catalog: Catalog, calendars: Mapping[str, Make], posts: Iterable[Signpost]
) -> Iterator[tuple[str, Make]]:
    """Yield the calendars of units that moved once more, for whoever subscribed to the old one."""
    for post in posts:
        unit = catalog.units.get(post.targets[0].url.strip("/"))
        calendar = calendars.get(calendar_url(unit.id)) if unit else None
        if calendar:
            yield calendar_url(post.url.strip("/")), calendar


def _signpost(catalog: Catalog, environment: Environment, post: Signpost) -> str:
    alone = post.targets[0] if len(post.targets) == 1 else None
    home = catalog.settings.alamat or post.root
    template = environment.get_template("sop-pages/signpost.html")
    return template.render(post=post, alone=alone, home=home)
