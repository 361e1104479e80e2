from __future__ import annotations

import pytest

from publish.extracts import LONGEST, first_heading, first_paragraph, shortened

PARAGRAPHS = [
    # Markdown, its first paragraph as text
    ("# Judul\n\nSatu *dua* **tiga**.\nBaris lain.\n\nLagi.", "Satu dua tiga. Baris lain."),
    ("`satu` ~~dua~~ Teks_biasa 2 * 3.", "satu dua Teks_biasa 2 3."),
    ("[Panduan](a.md), [lagi][x], <b>tebal</b> &amp; x.", "Panduan, lagi, tebal & x."),
    ("[![lencana](a.svg)](b.md)\n\nTeks ![gambar](b(1).png).", "Teks ."),
    ("- butir\n- butir\n\n1. satu\n\n> kutip\n\nTeks.", "Teks."),
    ("| a | b |\n|---|---|\n\n!!! note\n    isi\n\nTeks.", "Teks."),
    ("```plantuml\nA -> B: x\n\nC -> D\n```\n\n~~~\nkode\n~~~\n\nTeks.", "Teks."),
    ("<!-- komentar\n\nlagi -->\n\nTeks {: .kelas } di sini.", "Teks di sini."),
    ("    kode\n\n[x]: a.md\n\n*[OPD]: Perangkat Daerah\n\n---\n\nTeks.", "Teks."),
    ('<div class="x">\nblok\n</div>\n\n<a href="b">Teks</a> lagi.', "Teks lagi."),
    ("# Hanya judul\n\n## Lagi\n", None),
    ("", None),
]


@pytest.mark.parametrize(("body", "text"), PARAGRAPHS)
def test_the_first_paragraph_is_read_as_text(body: str, text: str | None) -> None:
    assert first_paragraph(body) == text


HEADINGS = [
    ("# Satu *dua* #\n\n# Tiga", "Satu dua"),
    ("Teks.\n\n## Dua\n\n#  Satu {#satu}\n", "Satu"),
    ("```\n# bukan\n```\n<!--\n# bukan\n-->\n# Judul", "Judul"),
    ("#hashtag\n", None),
    ("Teks.", None),
]


@pytest.mark.parametrize(("body", "text"), HEADINGS)
def test_the_first_heading_is_read_as_text(body: str, text: str | None) -> None:
    assert first_heading(body) == text


def test_a_long_text_is_cut_at_a_word() -> None:
    assert shortened("kata " * 39 + "akhir") == "kata " * 39 + "akhir"
    cut = shortened("kata, " * 60)
    assert cut.endswith("kata …")
    assert len(cut) <= LONGEST
