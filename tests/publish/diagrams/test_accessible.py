from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from publish.diagrams.accessible import accessible
from publish.diagrams.svg import inline_ready

NS = "{http://www.w3.org/2000/svg}"
SVG = inline_ready(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
    '<defs><linearGradient id="g"><stop offset="1"/></linearGradient></defs>'
    '<rect width="9" height="9" fill="url(#g)"/><text x="1" y="2">id="g" url(#g)</text></svg>'
)


def test_a_drawing_is_an_image_with_name_and_description() -> None:
    root = ET.fromstring(accessible(SVG, prefix="alir-1", title="Alir <1>", description="3 & 4"))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "alir-1-title alir-1-desc"
    title, desc = root[0], root[1]
    assert (title.tag, title.get("id"), title.text) == (f"{NS}title", "alir-1-title", "Alir <1>")
    assert (desc.tag, desc.get("id"), desc.text) == (f"{NS}desc", "alir-1-desc", "3 & 4")


def test_an_empty_description_is_not_referred_to() -> None:
    root = ET.fromstring(accessible(SVG, prefix="a", title="Alir", description=""))
    assert root.get("aria-labelledby") == "a-title"
    assert root.find(f"{NS}desc") is None


def test_ids_differ_between_drawings_and_texts_do_not() -> None:
    root = ET.fromstring(accessible(SVG, prefix="b", title="Alir", description=""))
    assert [node.get("id") for node in root.iter(f"{NS}linearGradient")] == ["b-g"]
    assert [node.get("fill") for node in root.iter(f"{NS}rect")] == ["url(#b-g)"]
    assert [node.text for node in root.iter(f"{NS}text")] == ['id="g" url(#g)']


def test_the_drawing_stands_in_html_as_it_is() -> None:
    svg = accessible(SVG, prefix="a", title="Alir", description="")
    assert svg.startswith('<svg xmlns="http://www.w3.org/2000/svg" class="sop-diagram"')
    assert "ns0" not in svg


@pytest.mark.parametrize("prefix", ["", "1", "a b", 'a"b', "a<"])
def test_a_prefix_can_stand_in_an_id(prefix: str) -> None:
    with pytest.raises(ValueError, match="not a prefix for ids"):
        accessible(SVG, prefix=prefix, title="Alir", description="")
