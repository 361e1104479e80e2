from __future__ import annotations

import pytest

from sopkit.legal.masking import MASK, mask


@pytest.mark.parametrize(
    "text",
    [
        "lembaran negara republik indonesia tahun 2009 nomor 112",
        "tambahan lembaran negara republik indonesia nomor 5038",
        "lembaran daerah kota cilegon tahun : 2007 nomor : 3",
        "berita daerah kota bogor tahun 2012 nomor 32 seri e",
        "himpunan peraturan-peraturan negara tahun 1950 nomor 86",
        "ln.2009/no.112",
        "tln no.5038",
        "bn 2012 no. 649",
        "putusan mahkamah konstitusi nomor 35/puu-x/2012",
        "putusan mk no. 5 tahun 2012",
        "12/pdt.g/2010/pn.srg",
        "https://peraturan.go.id/uu-25-2009",
        "www.peraturan.go.id/uu/25",
        "jdih.serangkota.go.id/perda/7/2016",
        "hukum.7@serangkota.go.id",
    ],
)
def test_what_is_no_citation_is_hidden_whole(text: str) -> None:
    assert mask(text) == MASK * len(text)
    # All places stay the same.
    assert mask(f"a {text} b") == f"a {MASK * len(text)} b"


@pytest.mark.parametrize(
    "text",
    [
        "uu nomor 25 tahun 2009",
        "lembaran daerah. perda kota serang nomor 7 tahun 2016",
        "lembaran negara, undang-undang nomor 5 tahun 2014",
        "berita acara nomor 5 tahun 2014",
        "permenlu no. 3 tahun 2019",
        "ln",
    ],
)
def test_citations_and_common_words_stay(text: str) -> None:
    assert mask(text) == text


def test_a_page_header_is_hidden_only_on_a_line_of_its_own() -> None:
    assert mask("x\n2012, no.483\ny") == f"x{MASK * 13}\ny"
    assert mask("tahun 2012, no.483") == "tahun 2012, no.483"
