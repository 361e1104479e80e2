from __future__ import annotations

from collections.abc import Callable

import pytest

from sopkit.basis.lineage import WRITTEN, Lineage, Tie
from sopkit.catalog import Catalog
from sopkit.model import Peraturan

Make = Callable[..., Catalog]


def law(slug: str, **keys: str) -> tuple[str, str]:
    _, number, year = slug.split("-")
    front = "".join(f"{key}: {value}\n" for key, value in keys.items())
    head = f"dokumen: peraturan\njenis: uu\nnomor: '{number}'\ntahun: {year}\n"
    return f"dasar-hukum/{slug}.md", f"---\n{head}{front}---\n"


def lineage(make_catalog: Make, *laws: tuple[str, str]) -> Lineage:
    return make_catalog(dict(laws)).validity.lineage


@pytest.mark.parametrize("tie", WRITTEN)
def test_a_relation_is_known_from_both_sides(make_catalog: Make, tie: Tie) -> None:
    found = lineage(make_catalog, law("uu-1-2001", **{tie.value: "[uu-2-2002]"}))
    assert found.tied("uu-1-2001", tie) == ("uu-2-2002",)
    assert found.tied("uu-2-2002", tie.inverse) == ("uu-1-2001",)
    assert tie.inverse.inverse is tie


def test_both_sides_may_write_it(make_catalog: Make) -> None:
    found = lineage(
        make_catalog,
        law("uu-1-2001", dicabut_oleh="[uu-2-2002]"),
        law("uu-2-2002", mencabut="[uu-1-2001, uu-2-2002]"),
    )
    assert found.tied("uu-1-2001", Tie.DICABUT_OLEH) == ("uu-2-2002",)
    # Nothing repeals itself.
    assert found.tied("uu-2-2002", Tie.DICABUT_OLEH) == ()


def test_relations_stand_in_the_order_of_the_register(make_catalog: Make) -> None:
    found = lineage(make_catalog, law("uu-1-2001", diubah_oleh="[uu-3-2019, uu-2-2005]"))
    assert found.tied("uu-1-2001", Tie.DIUBAH_OLEH) == ("uu-2-2005", "uu-3-2019")


def test_a_chain_is_followed_to_its_ends(make_catalog: Make) -> None:
    found = lineage(
        make_catalog,
        law("uu-1-2001", digantikan_oleh="[uu-2-2002]"),
        law("uu-3-2003", mencabut="[uu-2-2002]"),
        law("uu-4-2004", mencabut="[uu-2-2002]"),
        law("uu-5-2005", mencabut="[uu-4-2004]"),
    )
    assert found.heirs("uu-1-2001") == ("uu-3-2003", "uu-5-2005")
    assert found.heirs("uu-5-2005") == ()


def test_a_circle_has_no_end(make_catalog: Make) -> None:
    found = lineage(
        make_catalog,
        law("uu-1-2001", mencabut="[uu-2-2002]"),
        law("uu-2-2002", mencabut="[uu-1-2001]"),
    )
    assert found.heirs("uu-1-2001") == ()


def test_every_relation_of_the_model_is_known() -> None:
    lists = {
        key for key, spec in Peraturan.model_fields.items() if "_oleh" in key or key[:2] == "me"
    }
    assert {tie.value for tie in WRITTEN} == lists
