from __future__ import annotations

from publish.search.prose import Passage, passages, words_of


def test_words_are_sorted_by_the_headings_above_them() -> None:
    head = "Pembuka.\n\n## Satu {#awal}\n\nIsi *satu*.\n\n"
    body = f"{head}## Satu\n\n<b>Dua</b> &amp; tiga.\n\n<script>no()</script>\n"
    assert passages(body) == (
        Passage(anchor="", heading="", text="Pembuka."),
        Passage(anchor="awal", heading="Satu", text="Isi satu."),
        Passage(anchor="satu", heading="Satu", text="Dua & tiga."),
    )


def test_nothing_has_no_passages() -> None:
    assert passages(" \n") == ()
    assert words_of("") == ""
