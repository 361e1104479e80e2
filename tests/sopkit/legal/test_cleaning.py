from __future__ import annotations

import pytest

from sopkit.legal.cleaning import clean


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Perda Nomor 7", "perda nomor 7"),
        ("a  b\tc", "a b c"),
        ("a \n b", "a\nb"),
        ("a\n\n\nb", "a\fb"),
        ("a\u00a0\u00a0b", "a b"),
        ("Pendaya-\ngunaan", "pendayagunaan"),
        ("Undang-\nUndang", "undang-\nundang"),
        ("per\u00adaturan", "peraturan"),
        ("UU – 5", "uu - 5"),
        ("«UU»", '"uu"'),
        ("naïve ﬁkir", "naive fikir"),
        ("ＵＵ ２５", "uu 25"),
        ("2012¹", "2012 "),
        ("№ 5", "no  5"),
        ("• UU", "; uu"),
        ("**UU** `5`", "uu 5"),
        ("<b>UU</b>&nbsp;5", " uu  5"),
        ("a<br>b", "a\nb"),
        ("<li>a</li><li>b", "\fa\fb"),
        ("18<sup>2)</sup> Tahun", "18 tahun"),
        ("x\n| UU | 5 |", "x\n\f uu   5  "),
        ("danPeraturan", "dan peraturan"),
        ("PermenPAN", "permenpan"),
        ("٢", "?"),
        ("İ", "i"),
    ],
)
def test_a_text_is_made_plain(text: str, plain: str) -> None:
    assert clean(text).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "UU 5",
        "a  UU  5  b",
        "per\u00ad\u00adihal <b>UU 5</b>",
        "ﬁﬁ UU 5 ﬁ",
        "……  UU 5…",
        "x\n\n\n• UU 5\n",
        "danPeraturan UU 5",
    ],
)
def test_the_way_back_leads_to_the_place_in_the_text(text: str) -> None:
    plain = clean(text)
    start = plain.text.index("uu 5")
    given = text[plain.given_start(start) : plain.given_end(start + 4)]
    assert given.split() == ["UU", "5"]
