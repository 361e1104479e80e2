from __future__ import annotations

import pytest

from sopkit.rules.wording import (
    actions,
    bullet_at_head,
    capitalized,
    first_word,
    has_bullets,
    is_active_verb,
    is_examining,
    opposite,
    shortened,
    slips,
    stands_for_the_row_above,
    without_lead,
)
from sopkit.rules.words import (
    BARE_VERBS,
    EXAMINING,
    EXECUTING,
    MISSPELT,
    NOT_VERBS,
    VERB_FOR,
)

VERBS = (
    "membuat memfotokopi memproses memvalidasi mencatat mendisposisi menjilid mentransfer "
    "menzonasi menerima menyusun mengadakan menggandakan menghimpun mengkaji mengetik "
    "mengesahkan melaporkan merekap merapatkan menyanyi mewakili meyakinkan memperbaiki "
    "menandatangani menginput me-review men-scan mem-posting meng-upload berkoordinasi "
    "berkonsultasi bekerja belajar hadir Membuat "
)

NO_VERBS = (
    "paraf penomoran persetujuan dibuat surat kasubbag media mekanisme menteri memo berkas "
    "berita bersama berdasarkan me ber meja mesin metode "
)


@pytest.mark.parametrize("word", VERBS.split())
def test_active_verbs(word: str) -> None:
    assert is_active_verb(word)


@pytest.mark.parametrize("word", NO_VERBS.split())
def test_words_that_are_no_active_verbs(word: str) -> None:
    assert not is_active_verb(word)


ACTIONS = [
    ("Membuat surat", ("membuat",)),
    ("Menerima dan mencatat surat", ("menerima", "mencatat")),
    ("Memberi nomor, menggandakan, dan mengirimkan", ("memberi", "menggandakan", "mengirimkan")),
    ("Memeriksa surat lalu kemudian memarafnya", ("memeriksa", "memarafnya")),
    # Purposes and clauses are no actions of the step.
    ("Membuat surat untuk mengundang dan menerima OPD", ("membuat",)),
    ("Mengundang OPD yang membuat, menyusun, dan mengirim laporan", ("mengundang",)),
    # Nouns that are joined are no actions either.
    ("Membuat rencana dan mekanisme, media, dan berita acara", ("membuat",)),
    ("Membuat undangan; mengirim undangan untuk rapat", ("membuat", "mengirim")),
    ("Surat", ()),
    ("", ()),
]


@pytest.mark.parametrize(("text", "verbs"), ACTIONS)
def test_actions(text: str, verbs: tuple[str, ...]) -> None:
    assert actions(text) == verbs


EXAMINES = ["Memeriksa surat", "Menerima dan menelaah surat", "Melakukan verifikasi berkas"]
DOES_NOT = ["Membuat surat", "Melakukan persiapan verifikasi", "Menyusun hasil telaahan", ""]


def test_examining() -> None:
    assert all(map(is_examining, EXAMINES))
    assert not any(map(is_examining, DOES_NOT))


BULLETS = ["Membuat · nota · surat", "Membuat - nota - surat", "Menyiapkan 1. nota 2. surat"]
NO_BULLETS = ["Membuat nota-nota", "Rapat 1.000 orang", "Rapat - lanjutan", "Surat no. 5 dan 6"]


def test_bullets() -> None:
    assert all(map(has_bullets, BULLETS))
    assert not any(map(has_bullets, NO_BULLETS))


HEADS = [
    ("- ATK", "-"),
    ("-Agenda", "-"),
    ("• ATK", "•"),
    ("1. ATK", "1."),
    ("2) ATK", "2)"),
    ("a. ATK", "a."),
    ("ATK", None),
    ("1.5 kg kertas", None),
    ("-5 derajat", None),
    ("A.TK", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "bullet"), HEADS)
def test_a_bullet_at_the_head(text: str, bullet: str | None) -> None:
    assert bullet_at_head(text) == bullet


SAME = ["Sda", "s.d.a.", "S.D.A", "idem", "- Sda, agenda", '"', "sama dengan diatas"]
NOT_SAME = ["SDA Kota Serang", "Data sda", "identitas", "Sama-sama", "", "sdah"]


def test_what_stands_for_the_row_above() -> None:
    assert all(map(stands_for_the_row_above, SAME))
    assert not any(map(stands_for_the_row_above, NOT_SAME))


@pytest.mark.parametrize(("wrong", "right"), MISSPELT.items())
def test_each_misspelling_is_found_and_its_right_spelling_is_not(wrong: str, right: str) -> None:
    assert list(slips(f"Alat {wrong}, baru")) == [(wrong, right)]
    assert list(slips(f"Alat {right}, baru")) == []


def test_a_misspelling_is_found_as_a_whole_word_and_keeps_its_capital() -> None:
    assert list(slips("Computer dan perijinan, FOTO  COPY")) == [
        ("Computer", "Komputer"),
        ("FOTO  COPY", "Fotokopi"),
    ]


@pytest.mark.parametrize("instead", VERB_FOR.values())
def test_what_is_proposed_for_a_noun_begins_with_a_verb(instead: str) -> None:
    assert is_active_verb(first_word(instead))


def test_the_word_lists_agree_with_one_another() -> None:
    assert all(map(is_active_verb, EXAMINING | EXECUTING | BARE_VERBS))
    assert not NOT_VERBS & (EXAMINING | EXECUTING | BARE_VERBS)
    assert not EXAMINING & EXECUTING
    assert not any(map(is_active_verb, VERB_FOR))


def test_an_answer_and_its_negation_are_opposites() -> None:
    assert opposite("lengkap", "tidak lengkap")
    assert opposite("belum sesuai", "sesuai")
    assert not opposite("lengkap", "sesuai")
    assert not opposite("lengkap", "tidak sesuai")


LEADS = [
    ("SOP Penghimpunan", ("SOP", "Penghimpunan")),
    ("sop: penghimpunan", ("sop", "penghimpunan")),
    ("Prosedur", ("Prosedur", "")),
    ("Prosedural umum", None),
    ("Penghimpunan SOP", None),
]


@pytest.mark.parametrize(("text", "split"), LEADS)
def test_a_lead_is_split_off_as_a_whole_word(text: str, split: tuple[str, str] | None) -> None:
    assert without_lead(text, ("SOP", "Prosedur")) == split


def test_only_the_first_letter_is_made_a_capital() -> None:
    assert capitalized("penyusunan IKU") == "Penyusunan IKU"
    assert capitalized("") == ""


def test_a_long_text_is_cut() -> None:
    assert shortened("abc", 3) == "abc"
    assert shortened("abcd", 3) == "ab…"
