from __future__ import annotations

import pytest

from sopkit.legal.anchors import anchor_at, anchor_words, find_anchor


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("undang-undang nomor", "undang-undang", "uu"),
        ("uu25/2009", "uu", "uu"),
        ("undang-undang darurat no", "undang-undang darurat", "uudrt"),
        ("peraturan pemerintah pengganti uu no", "peraturan pemerintah pengganti uu", "perppu"),
        ("peraturan pemerintah nomor", "peraturan pemerintah", "pp"),
        ("permen pan-rb no", "permen pan-rb", "permenpanrb"),
        ("permenpan no", "permenpan", "permenpan"),
        ("peraturan menteri negara pan no", "peraturan menteri negara pan", "permenpan"),
        ("kep. men. pan no", "kep. men. pan", "kepmenpan"),
        ("surat edaran mendagri no", "surat edaran mendagri", "se-mendagri"),
        ("peraturan kepala bkn no", "peraturan kepala bkn", "perbkn"),
        ("perbkn no", "perbkn", "perbkn"),
        ("pmk no", "pmk", "permenkeu"),
        ("peraturan dprd kota", "peraturan dprd", "perdprd"),
        ("peraturan dpr ri", "peraturan dpr ri", "perdpr"),
        ("keputusan kepala badan kepegawaian negara no", None, "kepbkn"),
        ("keputusan kepala badan kepegawaian daerah no", "keputusan kepala badan", "kep-kadis"),
        ("keputusan gubernur bank indonesia no", None, "kepbi"),
        ("keputusan gubernur banten no", "keputusan gubernur", "kepgub"),
        ("peraturanbupati", "peraturanbupati", "perbup"),
        ("undang-undangnomor 5", "undang-undang", "uu"),
        # Heads without an office are names without a kind.
        ("permen nomor", "permen", None),
        ("peraturan menteri urusan", "peraturan menteri", None),
        ("surat menteri dalam negeri no", "surat menteri dalam negeri", None),
    ],
)
def test_a_name_stands_for_its_kind(text: str, name: str | None, code: str | None) -> None:
    anchor = find_anchor(text)
    assert anchor is not None
    assert text[anchor.start : anchor.end] == (name or text.removesuffix(" no"))
    assert (anchor.kind.code if anchor.kind else None) == code


@pytest.mark.parametrize(
    "text",
    [
        "perundang-undangan",
        "undang-undangan",
        "ppk",
        "uuk",
        "suruu 5",
        "rancangan peraturan daerah",
        "205/pmk.06/2016",
        "menteri dalam negeri",
        "per 31 desember",
    ],
)
def test_parts_of_words_drafts_and_numbers_are_no_names(text: str) -> None:
    anchor = find_anchor(text)
    assert anchor is None or anchor.kind is None


def test_a_name_is_looked_for_between_two_places() -> None:
    text = "uu dan pp"
    assert find_anchor(text, 1, 6) is None
    assert find_anchor(text, 1) == anchor_at(text, 7)
    assert anchor_at(text, 1) is None


def test_the_words_of_names_are_known() -> None:
    assert {"undang", "menteri", "birokrasi", "bupati"} <= anchor_words()
