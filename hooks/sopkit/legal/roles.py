"""What a citation is for: named itself, as an amendment of the one before, or in a title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from sopkit.legal.hits import Hit
from sopkit.legal.masking import MASK


class Role(StrEnum):
    """Why a citation stands where it stands."""

    UTAMA = "utama"
    PERUBAHAN = "perubahan"
    """The amendment, or successor, of the citation before: "sebagaimana telah diubah dengan"."""

    DALAM_JUDUL = "dalam_judul"
    """Part of another rule's title: "tentang Perubahan atas Undang-Undang Nomor 23 Tahun 2014"."""


def roles(text: str, hits: list[Hit]) -> Iterator[Role]:
    """Return the role of each citation, from the words that lead up to it."""
    previous_end, previous_role = 0, Role.UTAMA
    in_revocation = False
    for index, hit in enumerate(hits):
        lead = text[previous_end : hit.start].replace(MASK, " ")
        in_revocation = "pencabutan" in lead or (in_revocation and not _BREAK.search(lead))
        role = _role(lead, hit, previous_role if index else None, in_revocation=in_revocation)
        yield role
        previous_end, previous_role = hit.end, role


def _role(lead: str, hit: Hit, previous: Role | None, *, in_revocation: bool) -> Role:
    if hit.link:
        return _role_in_series(hit.link, previous or Role.UTAMA)
    tail = lead[-_REACH:]
    if previous is not None and _AMENDED.search(tail):
        return Role.PERUBAHAN
    item = _BREAK.split(lead)[-1]
    if _AMENDING.search(tail) or ("tentang" in item and _IN_TITLE.search(tail)):
        return Role.DALAM_JUDUL
    if previous is None or item != lead:
        return Role.UTAMA
    return _role_in_item(item, previous, in_revocation=in_revocation)


def _role_in_item(lead: str, previous: Role, *, in_revocation: bool) -> Role:
    """Tell the role of a citation that shares its item of a list with the one before."""
    if _LIST.fullmatch(lead):
        return previous
    if in_revocation or ("tentang" in lead and not _LISTED.search(lead[-_REACH:])):
        return Role.DALAM_JUDUL
    return Role.UTAMA


def _role_in_series(link: str, previous: Role) -> Role:
    return Role.PERUBAHAN if link in _JUNCTO and previous is Role.UTAMA else previous


_REACH = 120
"""How far back the words that tell a role may begin."""

_JUNCTO = frozenset(("jo", "jis", "jls", "juncto", "yo"))
_G = r"[ \n\f]{1,8}"
_AMENDED = re.compile(
    rf"(?:\b(?:di|ter)(?:ubah|rubah|ganti|cabut)|(?:di|ter)(?:ubah|rubah|ganti|sempurnakan|perbaharui|perbarui|cabut|gantikan|tambah|tetapkan)"
    rf"[^;:]{{0,70}}?(?:dengan|oleh|melalui|berdasarkan|terakhir)|terakhir{_G}(?:kali{_G})?(?:dengan|oleh|melalui)"
    rf"|perubahan(?:nya)?{_G}(?:terakhir{_G})?(?:dengan|melalui|pada|dalam)|\b(?:jo|jis|jls|juncto|yo)\b\.?)"
    r"[ \n\f,:.(]*$"
)
_TO = r"(?:dari|atas|terhadap|dalam|pasal[^;:]{1,40}|ketentuan|beberapa|lampiran)"
_AMENDING = re.compile(
    rf"(?:perubahan(?:{_G}(?:ke)?[a-z]+)?{_G}(?:atas|terhadap)|pencabutan|dengan{_G}mengubah)"
    rf"(?:{_G}{_TO}){{0,3}}[ \n\f]*$"
)
_IN_TITLE = re.compile(
    r"(?:\batas|mencabut|mengubah|pelaksanaan|penetapan|ketentuan|penjelasan|pemberlakuan|perubahan"
    rf"|pengganti|penyesuaian)(?:{_G}{_TO}){{0,3}}[ \n\f]*$"
)
# A semicolon, a blank line, or a new numbered line ends an item of a list of legal bases.
_BREAK = re.compile(
    r"[;\f]| [0-9]{1,2}[.)] ?$"
    r"|\n ?(?:[0-9]{1,2}|[a-z])[.)]|\n ?[-+]|\.[ \n]{1,3}(?:[0-9]{1,2}|[a-z])[.)]|\.\n|\n$"
)
_LIST = re.compile(r"[ \n\f,.&+/-]*(?:dan|serta|atau|maupun)?[ \n\f,]*")
_LISTED = re.compile(
    r"""(?:,|[+&]|\bdan|\bserta|\bmaupun|\batau)[ \n\f"'(]*$"""
    # The sentence goes on after the title: "…, maka Perda", "…, serta diperkuat dengan Perda".
    r"|(?:,[ \n]?(?:maka|kemudian|lalu|selanjutnya|(?:serta|yang)[ \n]di[a-z]{3,20})"
    r"|[ \n]ditindaklanjuti)\b[^,;]{0,60}$"
)
