"""The ministries of today and those whose older rules are still cited, Pd to Z."""

from __future__ import annotations

from sopkit.legal.rows import Example, Ministry

MINISTRIES_PD_Z = (
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
        "trans",
        "Transmigrasi",
        "trans",
        "trans",
        (Example("Permentrans Nomor 2 Tahun 2025", "permentrans-2-2025"),),
    ),
    Ministry(
        "umkm",
        "Usaha Mikro, Kecil, dan Menengah",
        "UMKM",
        "UMKM",
        (Example("Permen UMKM Nomor 1 Tahun 2025", "permenumkm-1-2025"),),
    ),
)
