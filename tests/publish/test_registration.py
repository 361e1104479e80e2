from __future__ import annotations

from collections.abc import Callable

import pytest

from publish.registration import front_matter
from sopkit.catalog import Catalog
from sopkit.legal.identity import LegalId

IDS = [
    "uu-25-2009",
    "uud-1945",
    "perwali-kota-serang-50-2017",
    "kep-sekda-kota-mojokerto-188-45-391-1-417-111-2018",
    "se-mendagri-461-217-sj",
]


@pytest.mark.parametrize("slug", IDS)
@pytest.mark.parametrize("title", [None, "Pelayanan: 'publik' # dan \"lain\"", "- 12"])
def test_what_is_pasted_is_read_without_findings(
    make_catalog: Callable[..., Catalog], slug: str, title: str | None
) -> None:
    text = front_matter(LegalId.from_slug(slug), title)
    catalog = make_catalog({f"dasar-hukum/{slug}.md": text})
    assert catalog.findings == ()
    rule = catalog.regulations[slug].regulation
    assert rule is not None
    assert rule.tentang == title
