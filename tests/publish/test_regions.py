from __future__ import annotations

from xml.etree import ElementTree as ET

from publish.regions import with_regions

HEAD = "<thead><tr><th>{}</th><th>Isi</th></tr></thead>"
TABLE = f"<table>{HEAD}<tbody><tr><td>a</td></tr></tbody></table>"


def regions(html: str) -> list[ET.Element]:
    page = ET.fromstring(f"<main>{with_regions(html)}</main>")
    return [found for found in page.iter("div") if found.get("role") == "region"]


def test_each_table_is_in_a_focusable_region_with_a_name_of_its_own() -> None:
    found = regions(f"<p>x</p>{TABLE.format('Kolom')}{TABLE.format('Kolom')}")
    names = [region.get("aria-label") for region in found]
    assert names == ["Tabel 1: Kolom, Isi", "Tabel 2: Kolom, Isi"]
    assert [region.get("tabindex") for region in found] == ["0", "0"]
    assert [[child.tag for child in region] for region in found] == [["table"], ["table"]]


def test_a_head_with_markup_or_quotes_makes_a_plain_name() -> None:
    [found] = regions(TABLE.format('<code>a</code> &amp; "b" &lt;c&gt;'))
    assert found.get("aria-label") == 'Tabel 1: a & "b" <c>, Isi'


def test_a_table_without_heads_is_numbered() -> None:
    [found] = regions("<table><tbody><tr><td>a</td></tr></tbody></table>")
    assert found.get("aria-label") == "Tabel 1"


def test_code_can_be_focused_and_all_else_stays() -> None:
    assert with_regions("<p>a</p><pre><code>b</code></pre>") == (
        '<p>a</p><pre tabindex="0"><code>b</code></pre>'
    )
