from __future__ import annotations

import pytest

from publish.citations_in_text import with_links
from sopkit.legal.identity import LegalId

KNOWN = {"uu-25-2009", "permenpanrb-35-2012", "perwali-kota-serang-50-2017"}


def address_of(identity: LegalId) -> str | None:
    return f"../dasar-hukum/{identity}/" if str(identity) in KNOWN else None


def linked(html: str, region: str | None = None) -> str:
    return with_links(html, address_of, region=region)


def test_a_citation_leads_to_the_page_of_its_regulation() -> None:
    link = '<a href="../dasar-hukum/uu-25-2009/">UU Nomor 25 Tahun 2009</a>'
    html = "<p>Menurut UU Nomor 25 Tahun 2009, warga berhak.</p>"
    assert linked(html) == f"<p>Menurut {link}, warga berhak.</p>"


def test_each_of_several_citations_is_linked() -> None:
    html = linked("<li>UU 25/2009 dan PermenPANRB 35/2012</li>")
    assert html.count("<a href=") == 2


def test_a_regulation_without_a_page_stays_text() -> None:
    assert linked("<p>PP Nomor 1 Tahun 1999</p>") == "<p>PP Nomor 1 Tahun 1999</p>"


def test_a_bare_regional_rule_is_of_the_region_of_the_document() -> None:
    html = "<p>Peraturan Wali Kota Nomor 50 Tahun 2017</p>"
    assert linked(html) == html
    assert "perwali-kota-serang-50-2017" in linked(html, region="kota-serang")


@pytest.mark.parametrize(
    "html",
    [
        '<a href="x">UU 25/2009</a>',
        '<a href="x"><em>UU 25/2009</em></a>',
        "<code>UU 25/2009</code>",
        "<pre><span>UU 25/2009</span></pre>",
        "<h2>UU 25/2009</h2>",
        "<svg><text>UU 25/2009</text></svg>",
        "<script>var a = 'UU 25/2009'</script>",
        "<!-- UU 25/2009 -->",
        '<img alt="UU 25/2009" src="x">',
        '<p title="UU 25/2009">a</p>',
        "<details><summary>UU 25/2009</summary></details>",
        "<a href='x'>UU 25/2009",
    ],
)
def test_nothing_is_linked_in_links_code_headings_and_what_is_no_text(html: str) -> None:
    assert linked(html) == html


def test_text_after_what_is_left_alone_is_linked_again() -> None:
    html = linked("<h2>UU 25/2009</h2><p>UU 25/2009 <code>a</code> UU 25/2009</p>")
    assert html.count("<a href=") == 2


@pytest.mark.parametrize(
    "html",
    [
        "<P CLASS=a>Tabel &amp; gambar &#8211; <br/>x</P>\n<!DOCTYPE y><?php z ?>\n  &nope; a < b",
        "<p>baris\r\nkedua\n\nUU 1/2\n</p",
        "<p>a</i></b></p></div><td",
        "",
        "teks saja",
        "<![CDATA[ x ]]><p>y</p>",
    ],
)
def test_whatever_else_there_is_stays_byte_by_byte(html: str) -> None:
    assert linked(html) == html


def test_line_breaks_and_entities_before_a_citation_do_not_move_it() -> None:
    html = linked("<p>a &amp; b\nc &lt;\n<b>d</b> UU Nomor 25\nTahun 2009</p>")
    assert '<a href="../dasar-hukum/uu-25-2009/">UU Nomor 25\nTahun 2009</a>' in html


def test_an_address_cannot_end_its_attribute() -> None:
    html = with_links("<p>UU 25/2009</p>", lambda _: 'x"><script>')
    assert "<script>" not in html
