"""Kinds of the state as a whole: constitution, statutes, presidential and joint rules."""

from __future__ import annotations

from sopkit.legal.rows import Example, Kind, Numbering

STATE_KINDS = (
    Kind(
        code="uud",
        name="Undang-Undang Dasar Negara Republik Indonesia",
        short="UUD",
        level="1",
        rank=10,
        years=(1945, 1945),
        numbering=Numbering.NONE,
        spellings=(
            "UUD [Negara|N] [RI|Republik Indonesia]",
            "UUD NRI",
            "Undang Undang Dasar [Negara] [RI|Republik Indonesia|Kesatuan Republik Indonesia]",
        ),
        examples=(
            Example("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "uud-1945"),
            Example("UUD 1945", "uud-1945"),
            Example("UUD NRI Tahun 1945", "uud-1945"),
        ),
    ),
    Kind(
        code="tap-mpr",
        name="Ketetapan Majelis Permusyawaratan Rakyat",
        short="TAP MPR",
        level="2",
        rank=20,
        numbering=Numbering.WHOLE,
        spellings=(
            "(TAP|Ketetapan) (MPR|MPRS|Majelis Permusyawaratan Rakyat) [Sementara]",
            "TAP",
        ),
        examples=(
            Example("TAP MPR No. XI/MPR/1998", "tap-mpr-xi-mpr-1998"),
            Example("Ketetapan MPRS Nomor XX/MPRS/1966", "tap-mpr-xx-mprs-1966"),
            Example("Ketetapan MPR Nomor VI Tahun 2001", "tap-mpr-vi-mpr-2001"),
        ),
    ),
    Kind(
        code="uu",
        name="Undang-Undang",
        short="UU",
        level="3",
        rank=30,
        spellings=(
            "UU",
            "U U",
            "(Undang|Undand|Undarlg|Undng|Unang|Udang) (Undang|undng|unang|udang)",
            "U Undang",
            "Undang2",
        ),
        examples=(
            Example("Undang-Undang Nomor 25 Tahun 2009", "uu-25-2009"),
            Example("UU RI No.32 Th 2004", "uu-32-2004"),
            Example("UndangUndang Nomor 23 Tahun 2014", "uu-23-2014"),
            Example("Undand-Undang No 5 Tahun 2014", "uu-5-2014"),
        ),
    ),
    Kind(
        code="uudrt",
        name="Undang-Undang Darurat",
        short="UU Drt.",
        level="3",
        rank=31,
        years=(1945, 1960),
        spellings=("(UU|Undang Undang) (Darurat|Drt)", "Drt"),
        examples=(
            Example("Undang-Undang Darurat Nomor 12 Tahun 1951", "uudrt-12-1951"),
            Example("UU Drt. No. 7 Tahun 1955", "uudrt-7-1955"),
        ),
    ),
    Kind(
        code="perppu",
        name="Peraturan Pemerintah Pengganti Undang-Undang",
        short="Perppu",
        level="3",
        rank=32,
        spellings=(
            "(Peraturan Pemerintah|PP) Pengganti (Undang Undang|UU)",
            "(Perppu|Perpu|PERPPU|Per Pu)",
        ),
        examples=(
            Example("Perpu No 2 Tahun 2014", "perppu-2-2014"),
            Example(
                "Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2020", "perppu-1-2020"
            ),
        ),
    ),
    Kind(
        code="penpres",
        name="Penetapan Presiden",
        short="Penpres",
        level="-",
        rank=33,
        years=(1945, 1966),
        spellings=("Penetapan Presiden", "Penpres"),
        examples=(
            Example("Penetapan Presiden Nomor 11 Tahun 1963", "penpres-11-1963"),
            Example("UU No. 1/PNPS/1965", "penpres-1-1965"),
        ),
    ),
    Kind(
        code="pp",
        name="Peraturan Pemerintah",
        short="PP",
        level="4",
        rank=40,
        spellings=("Peraturan Pemerintah [Pusat]", "PP", "P P", "Per Pemerintah"),
        examples=(
            Example("PP No. 41 Tahun 2007", "pp-41-2007"),
            Example("Peraturan Pemerintah Republik Indonesia Nomor 2 Tahun 2018", "pp-2-2018"),
        ),
    ),
    Kind(
        code="perpres",
        name="Peraturan Presiden",
        short="Perpres",
        level="5",
        rank=50,
        spellings=("Peraturan Presiden", "Per Pres", "(Perpers|Pepres|Perprs)"),
        examples=(
            Example("Perpres 81/2010", "perpres-81-2010"),
            Example("Peraturan Presiden RI nomor 81 tahun 2010", "perpres-81-2010"),
        ),
    ),
    Kind(
        code="keppres",
        name="Keputusan Presiden",
        short="Keppres",
        level="-",
        rank=52,
        spellings=("(Keputusan|Kep|Surat Keputusan|SK) Presiden", "(Keppres|Kepres|Kep Pres)"),
        examples=(
            Example("Keppres Nomor 80 Tahun 2003", "keppres-80-2003"),
            Example("Keputusan Presiden RI No. 42 Th. 2002", "keppres-42-2002"),
        ),
    ),
    Kind(
        code="inpres",
        name="Instruksi Presiden",
        short="Inpres",
        level="-",
        rank=54,
        spellings=("Instruksi Presiden", "(Inpres|Ins Pres|Instruksi Pres)"),
        examples=(
            Example("Instruksi Presiden Republik Indonesia Nomor 1 Tahun 1995", "inpres-1-1995"),
            Example("Inpres 3/2003", "inpres-3-2003"),
        ),
    ),
    Kind(
        code="perber",
        name="Peraturan Bersama",
        short="Perber",
        level="8n",
        rank=62,
        numbering=Numbering.CORE,
        open_name=True,
        spellings=(
            "(Peraturan|Keputusan|Surat Keputusan|SK) Bersama",
            "SKB",
            "Perber",
        ),
        examples=(
            Example(
                "Peraturan Bersama Menteri Agama dan Menteri Dalam Negeri No. 9 dan 8 Tahun 2006",
                "perber-9-8-2006",
            ),
            Example(
                "Peraturan Bersama Menteri Dalam Negeri dan Menteri Kesehatan "
                "Nomor 138 Tahun 2009 dan Nomor 12 Tahun 2009",
                "perber-138-12-2009",
            ),
        ),
    ),
    Kind(
        code="perdirjen",
        name="Peraturan Direktur Jenderal",
        short="Perdirjen",
        level="8n",
        rank=63,
        numbering=Numbering.WHOLE,
        open_name=True,
        spellings=("(Peraturan|Per) (Direktur Jenderal|Dirjen|Direktorat Jenderal)",),
        examples=(
            Example(
                "Peraturan Direktur Jenderal Pajak Nomor PER-01/PJ/2012",
                "perdirjen-per-01-pj-2012",
            ),
            Example("Perdirjen Perbendaharaan Nomor PER-66/PB/2005", "perdirjen-per-66-pb-2005"),
        ),
    ),
    Kind(
        code="kepdirjen",
        name="Keputusan Direktur Jenderal",
        short="Kepdirjen",
        level="-",
        rank=69,
        numbering=Numbering.WHOLE,
        open_name=True,
        spellings=(
            "(Keputusan|Kep|SK|Surat Keputusan) (Direktur Jenderal|Dirjen|Direktorat Jenderal)",
        ),
        examples=(
            Example("Keputusan Dirjen Pajak Nomor KEP-220/PJ/2002", "kepdirjen-kep-220-pj-2002"),
        ),
    ),
    Kind(
        code="se-dirjen",
        name="Surat Edaran Direktur Jenderal",
        short="SE Dirjen",
        level="-",
        rank=69,
        numbering=Numbering.WHOLE,
        open_name=True,
        spellings=("(Surat Edaran|SE) (Direktur Jenderal|Dirjen|Direktorat Jenderal)",),
        examples=(Example("SE Dirjen Pajak Nomor SE-17/PJ/2013", "se-dirjen-se-17-pj-2013"),),
    ),
)
