"""The small words around citations, as patterns over cleaned text (lower case, plain ASCII)."""

from __future__ import annotations

GAP = r"[ \n\f]"
"""White space in cleaned text: a blank, a line break, a blank line."""

SOFT = r"[ \n\f.,:;-]{0,4}"
"""What may stand between a name and its number."""

NUMBER_WORD = (
    r"(?:(?:n[o0]m[oe]r|nomur|namor|noror|nomr|nornor|normor|nmor|nomo|nom|nmr|nr)"
    r"(?![a-z])[ \n\f.:;,-]{0,5}"
    # Glued to what follows: "Nomor29", "NomorPER/15".
    r"|nomor(?=[a-z0-9])"
    # The police number theirs "No. Pol. : SKEP/126/IX/1980".
    r"|n[o0][ .]{1,2}pol[ \n\f.:]{1,5}"
    r"|n[o0](?:[ \n\f.:;,-]{1,5}|(?=[0-9])))"
)
"""Nomor, with the slips of typists and of optical reading, and as names of files have it."""

YEAR_WORD = (
    r"(?:tahun|tahuun|tahhun|tahunn|tabun|tahin|tahum|tahan|taun|thun|tahu|tah|thn|th)"
    r"(?:[ \n\f.:;,'-]{1,4}|(?=[0-9oil]))"
)

# O, I and l are read for 0 and 1; a year shows it, for it has four digits.
YEAR = r"[12il][09o][0-9oil]{2}(?![0-9])"
SHORT_YEAR = r"(?:'[0-9]{2}|[04-9][0-9])(?![0-9.])"
"""Two digits; without an apostrophe 10 to 44 may be a day, or "20.." still to be filled in."""

REPUBLIC = (
    r"(?:(?:negara[ \n\f])?(?:(?:rep(?:ublik|\.)?|kesatuan[ \n\f]republik)[ \n\f]?indonesia"
    r"|r\.?[ ]?i\b\.?))"
)

_STOP_WORDS = """
adalah agar akan angka apabila atas atau ayat bab bagian bahwa belum berdasarkan berita butir dalam
dan dapat dari dengan di diatur diktum dimaksud dokumen formulir hal harus huruf ini instruksi itu
jalan jika jo jumlah juncto karena ke kepada keputusan kerja kontrak lampiran lembaran maka melalui
memperhatikan mencabut menetapkan mengingat mengubah menimbang menjadi naskah nip nota oleh pada
para pasal peraturan perihal perkara putusan rancangan rapat rekening sampai sebagai sebagaimana
serta setelah sop spk surat tanggal telah telepon telp tentang terhadap tersebut tugas undang untuk
yaitu yang
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words over which no name of a rule reaches on to its number."""
