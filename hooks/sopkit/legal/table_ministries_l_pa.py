"""The ministries of today and those whose older rules are still cited, L to Pa."""

from __future__ import annotations

from sopkit.legal.rows import FIRST_YEAR, LAST_YEAR, Example, Irregular, Ministry

_PAN = "Pendayagunaan Aparatur Negara"
_RB = "Reformasi Birokrasi"

MINISTRIES_L_PA = (
    Ministry(
        "lh",
        "Lingkungan Hidup",
        "LH",
        "LH;Lingkungan Hidup Kepala (Badan Pengendalian Lingkungan Hidup|BPLH)",
        (
            Example("Permen LH No. 5 Tahun 2012", "permenlh-5-2012"),
            Example(
                "Peraturan Menteri Negara Lingkungan Hidup Nomor 16 Tahun 2012", "permenlh-16-2012"
            ),
        ),
    ),
    Ministry(
        "lhk",
        "Lingkungan Hidup dan Kehutanan",
        "LHK",
        "LHK;LH dan K",
        (
            Example("PermenLHK No. P.75/MENLHK/SETJEN/KUM.1/10/2019", "permenlhk-75-2019"),
            Example("Permen LHK Nomor 6 Tahun 2021", "permenlhk-6-2021"),
        ),
    ),
    Ministry(
        "lu",
        "Luar Negeri",
        "lu",
        "lu;LN;Luar Negri",
        (Example("Permenlu Nomor 3 Tahun 2019", "permenlu-3-2019"),),
    ),
    Ministry(
        "aker",
        "Ketenagakerjaan",
        "aker",
        "naker;aker;Tenaga Kerja",
        (
            Example("Permenaker No. 5 Tahun 2018", "permenaker-5-2018"),
            Example("Peraturan Menteri Ketenagakerjaan Nomor 6 Tahun 2016", "permenaker-6-2016"),
            Example("Keputusan Menteri Tenaga Kerja No. KEP-51/MEN/1999", "kepmenaker-51-1999"),
        ),
    ),
    Ministry(
        "akertrans",
        "Tenaga Kerja dan Transmigrasi",
        "akertrans",
        "nakertrans;akertrans",
        (
            Example("Permenakertrans Nomor PER.13/MEN/X/2011", "permenakertrans-13-2011"),
            Example("Kepmenakertrans No. KEP.102/MEN/VI/2004", "kepmenakertrans-102-2004"),
        ),
    ),
    Ministry(
        "p2mi",
        "Pelindungan Pekerja Migran Indonesia/Kepala BP2MI",
        "P2MI",
        "P2MI;(Pelindungan|Perlindungan) Pekerja Migran Indonesia [Kepala BP2MI]",
        (
            Example(
                "Peraturan Menteri Pelindungan Pekerja Migran Indonesia Nomor 1 Tahun 2025",
                "permenp2mi-1-2025",
            ),
        ),
    ),
    Ministry(
        "pan",
        _PAN,
        "pan",
        f"PAN;{_PAN}",
        (
            Example("Permenpan Nomor PER/15/M.PAN/7/2008", "permenpan-15-2008"),
            Example(
                f"Peraturan Menteri Negara {_PAN} Nomor PER/20/M.PAN/04/2006", "permenpan-20-2006"
            ),
            Example("Kepmenpan No. 63/KEP/M.PAN/7/2003", "kepmenpan-63-2003"),
            Example("KEP/25/M.PAN/2/2004", "kepmenpan-25-2004"),
            Example("Permenpan No. 35 Tahun 2012", "permenpanrb-35-2012"),
        ),
        (Irregular("permen", "Menpan"),),
        (FIRST_YEAR, 2009),
        "pan",
    ),
    Ministry(
        "panrb",
        f"{_PAN} dan {_RB}",
        "PANRB",
        f"PAN RB;PAN dan RB;{_PAN} {_RB};{_PAN} dan RB;{_PAN} RB;PAN dan {_RB};PAN {_RB};PAN R B",
        (
            Example("Permenpan RB nomor 35 tahun 2012", "permenpanrb-35-2012"),
            Example("Permenpan&RB nomor 53 tahun 2014", "permenpanrb-53-2014"),
            Example("Peraturan Men. PAN dan RB Nomor 36 Tahun 2012", "permenpanrb-36-2012"),
            Example("Permen PAN-RB No 15/2014", "permenpanrb-15-2014"),
            Example(f"Peraturan Menteri {_PAN} dan {_RB} No. 7 Tahun 2011", "permenpanrb-7-2011"),
            Example("Keputusan Menteri PANRB Nomor 11 Tahun 2015", "kepmenpanrb-11-2015"),
            Example("Permenpan RB Nomor 15 Tahun 2008", "permenpan-15-2008"),
        ),
        (Irregular("permen", "Menpan [dan] RB"),),
        (2010, LAST_YEAR),
        "pan",
    ),
    Ministry(
        "par",
        "Pariwisata",
        "par",
        "par",
        (Example("Permenpar Nomor 10 Tahun 2018", "permenpar-10-2018"),),
    ),
    Ministry(
        "parekraf",
        "Pariwisata dan Ekonomi Kreatif",
        "parekraf",
        "parekraf;Pariwisata dan Ekonomi Kreatif Kepala Badan Pariwisata dan Ekonomi Kreatif",
        (Example("Permenparekraf No. 4 Tahun 2021", "permenparekraf-4-2021"),),
    ),
)
