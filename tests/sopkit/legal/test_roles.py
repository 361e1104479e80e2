from __future__ import annotations

import pytest

from sopkit.legal.roles import Role, roles
from sopkit.legal.scanning import scan

U, P, J = Role.UTAMA, Role.PERUBAHAN, Role.DALAM_JUDUL


@pytest.mark.parametrize(
    ("between", "role"),
    [
        (" sebagaimana telah diubah dengan ", P),
        (" tentang x sebagaimana telah diubah beberapa kali, terakhir dengan ", P),
        (" sebagaimana telah beberapa kali diubah, terakhir dengan ", P),
        ("; sebagaimana telah diubah dengan ", P),
        (" yang diganti oleh ", P),
        (" juncto ", P),
        (" dan perubahannya dalam ", P),
        (" tentang perubahan atas ", J),
        (" tentang perubahan kedua atas ", J),
        (" tentang pencabutan ", J),
        (" tentang pelaksanaan ", J),
        (" tentang petunjuk pelaksanaan pasal 5 ayat (2) ", J),
        (" dan ", U),
        (", ", U),
        (" tentang x dan ", U),
        (" tentang x; ", U),
        (" tentang x\n2. ", U),
        (" tentang x\f", U),
        (" tentang x\n", U),
        (" tidak sesuai dengan ketentuan dalam ", U),
    ],
)
def test_the_words_between_two_citations_tell_the_role_of_the_second(
    between: str, role: Role
) -> None:
    text = f"uu 25/2009{between}pp 96/2012"
    assert list(roles(text, scan(text))) == [U, role]


def test_a_gazette_between_is_looked_through() -> None:
    text = "uu 25/2009 (\x01\x01\x01) sebagaimana telah diubah dengan uu 1/2020"
    assert list(roles(text, scan(text))) == [U, P]


def test_a_title_alone_is_no_citation_of_its_own() -> None:
    text = "perubahan atas peraturan bupati nomor 47 tahun 2011"
    assert list(roles(text, scan(text))) == [J]
