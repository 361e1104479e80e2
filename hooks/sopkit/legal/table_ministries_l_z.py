"""The ministries of today and those whose older rules are still cited, L to Z."""

from __future__ import annotations

from sopkit.legal.rows import FIRST_YEAR, LAST_YEAR, Example, Irregular, Ministry

_PAN = "Pendayagunaan Aparatur Negara"
_RB = "Reformasi Birokrasi"

MINISTRIES_L_Z = (
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
    Ministry(
        "pdt",
        "Pembangunan Daerah Tertinggal",
        "PDT",
        "PDT",
        (Example("Permen PDT Nomor 7 Tahun 2007", "permenpdt-7-2007"),),
    ),
    Ministry(
        "pera",
        "Perumahan Rakyat",
        "pera",
        "pera",
        (Example("Permenpera No. 22/PERMEN/M/2008", "permenpera-22-2008"),),
    ),
    Ministry(
        "perin",
        "Perindustrian",
        "perin",
        "perin",
        (
            Example("Permenperin No. 41/M-IND/PER/6/2008", "permenperin-41-2008"),
            Example("Peraturan Menteri Perindustrian Nomor 64 Tahun 2016", "permenperin-64-2016"),
        ),
    ),
    Ministry(
        "perindag",
        "Perindustrian dan Perdagangan",
        "perindag",
        "perindag",
        (
            Example(
                "Keputusan Menteri Perindustrian dan Perdagangan Nomor 590/MPP/Kep/10/1999",
                "kepmenperindag-590-1999",
            ),
        ),
    ),
    Ministry(
        "pkp",
        "Perumahan dan Kawasan Permukiman",
        "PKP",
        "PKP",
        (
            Example(
                "Peraturan Menteri Perumahan dan Kawasan Permukiman Nomor 1 Tahun 2025",
                "permenpkp-1-2025",
            ),
        ),
    ),
    Ministry(
        "pora",
        "Pemuda dan Olahraga",
        "pora",
        "pora;Pemuda dan Olah Raga;Pemuda Olahraga",
        (Example("Permenpora Nomor 59 Tahun 2013", "permenpora-59-2013"),),
    ),
    Ministry(
        "pp",
        "Pemberdayaan Perempuan",
        "PP",
        "Pemberdayaan Perempuan;PP",
        (
            Example(
                "Peraturan Menteri Negara Pemberdayaan Perempuan Nomor 1 Tahun 2008",
                "permenpp-1-2008",
            ),
        ),
    ),
    Ministry(
        "ppn",
        "Perencanaan Pembangunan Nasional/Kepala Bappenas",
        "PPN",
        "(Perencanaan Pembangunan Nasional|PPN) [Kepala] "
        "[Badan Perencanaan Pembangunan Nasional|Bappenas]",
        (
            Example("Permen PPN/Kepala Bappenas Nomor 5 Tahun 2018", "permenppn-5-2018"),
            Example("Kepmen PPN/Kepala Bappenas No. KEP.4/M.PPN/HK/01/2020", "kepmenppn-4-2020"),
        ),
    ),
    Ministry(
        "pppa",
        "Pemberdayaan Perempuan dan Perlindungan Anak",
        "PPPA",
        "PPPA;PP dan PA;PP PA;P3A;"
        "(Pemberdayaan Perempuan|PP) [dan] (Perlindungan|Pelindungan) Anak",
        (
            Example("Permen PPPA No. 2 Tahun 2022", "permenpppa-2-2022"),
            Example("Permen PP dan PA Nomor 11 Tahun 2011", "permenpppa-11-2011"),
        ),
    ),
    Ministry(
        "pu",
        "Pekerjaan Umum",
        "PU",
        "PU;PU dan PR",
        (
            Example("Permen PU No. 05/PRT/M/2008", "permenpu-5-2008"),
            Example("Peraturan Menteri Pekerjaan Umum Nomor 14/PRT/M/2010", "permenpu-14-2010"),
        ),
    ),
    Ministry(
        "pupr",
        "Pekerjaan Umum dan Perumahan Rakyat",
        "PUPR",
        "PUPR;PU PERA",
        (
            Example("Permen PUPR No. 28/PRT/M/2016", "permenpupr-28-2016"),
            Example("SE Menteri PUPR Nomor 11/SE/M/2019", "se-menpupr-11-se-m-2019"),
        ),
    ),
    Ministry(
        "ristek",
        "Riset dan Teknologi",
        "ristek",
        "ristek;(Riset dan Teknologi|Ristek) Kepala (BRIN|Badan Riset dan Inovasi Nasional)",
        (Example("Peraturan Menristek Nomor 10 Tahun 2020", "permenristek-10-2020"),),
    ),
    Ministry(
        "ristekdikti",
        "Riset, Teknologi, dan Pendidikan Tinggi",
        "ristekdikti",
        "ristekdikti;ristek dikti",
        (Example("Permenristekdikti No. 44 Tahun 2015", "permenristekdikti-44-2015"),),
    ),
    Ministry(
        "sesneg",
        "Sekretaris Negara",
        "sesneg",
        "sesneg;sekneg;setneg;Sekretariat Negara",
        (Example("Peraturan Menteri Sekretaris Negara Nomor 6 Tahun 2012", "permensesneg-6-2012"),),
    ),
    Ministry(
        "sos",
        "Sosial",
        "sos",
        "sos",
        (
            Example("Permensos Nomor 9 Tahun 2018", "permensos-9-2018"),
            Example("Kepmensos RI No. 146/HUK/2013", "kepmensos-146-2013"),
        ),
    ),
    Ministry(
        "tan",
        "Pertanian",
        "tan",
        "tan",
        (
            Example("Permentan No. 36/Permentan/OT.140/8/2006", "permentan-36-2006"),
            Example(
                "Keputusan Menteri Pertanian Nomor 472/Kpts/RC.040/6/2018", "kepmentan-472-2018"
            ),
        ),
    ),
    Ministry(
        "tamben",
        "Pertambangan dan Energi",
        "tamben",
        "tamben",
        (
            Example(
                "Keputusan Menteri Pertambangan dan Energi Nomor 1211.K/008/M.PE/1995",
                "kepmentamben-1211-1995",
            ),
        ),
    ),
    Ministry(
        "umkm",
        "Usaha Mikro, Kecil, dan Menengah",
        "UMKM",
        "UMKM",
        (Example("Permen UMKM Nomor 1 Tahun 2025", "permenumkm-1-2025"),),
    ),
)
