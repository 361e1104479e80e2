"""The ministries of today and those whose older rules are still cited, A to D."""

from __future__ import annotations

from sopkit.legal.rows import Example, Irregular, Ministry

MINISTRIES_A_D = (
    Ministry(
        "ag",
        "Agama",
        "ag",
        "ag",
        (
            Example("PMA Nomor 46 Tahun 2014", "permenag-46-2014"),
            Example("Keputusan Menteri Agama Nomor 168 Tahun 2010", "kepmenag-168-2010"),
            Example("KMA No. 390 Tahun 2003", "kepmenag-390-2003"),
        ),
        (Irregular("permen", "PMA"), Irregular("kepmen", "KMA")),
    ),
    Ministry(
        "atrbpn",
        "Agraria dan Tata Ruang/Kepala Badan Pertanahan Nasional",
        "ATRBPN",
        "(Agraria dan Tata Ruang|Agraria|ATR|Agraria Tata Ruang) "
        "[Kepala|Ka] [Badan Pertanahan Nasional|BPN|KBPN|KPBN]",
        (
            Example("Permen ATR/BPN No. 16 Tahun 2021", "permenatrbpn-16-2021"),
            Example(
                "Peraturan Menteri Negara Agraria/Kepala BPN Nomor 3 Tahun 1997",
                "permenatrbpn-3-1997",
            ),
            Example("Permen Agraria/Kepala BPN Nomor 9 Tahun 1999", "permenatrbpn-9-1999"),
        ),
        (Irregular("permen", "PMNA [Kepala|Ka] [BPN|KBPN]"),),
    ),
    Ministry(
        "bud",
        "Kebudayaan",
        "bud",
        "bud",
        (
            Example("Permenbud Nomor 2 Tahun 2025", "permenbud-2-2025"),
            Example("Peraturan Menteri Kebudayaan RI Nomor 1 Tahun 2025", "permenbud-1-2025"),
        ),
    ),
    Ministry(
        "budpar",
        "Kebudayaan dan Pariwisata",
        "budpar",
        "budpar;Pariwisata dan Kebudayaan",
        (
            Example(
                "Peraturan Menteri Kebudayaan dan Pariwisata Nomor PM.105/PW.006/MPEK/2010",
                "permenbudpar-105-2010",
            ),
        ),
    ),
    Ministry(
        "bumn",
        "Badan Usaha Milik Negara",
        "BUMN",
        "BUMN",
        (Example("Permen BUMN Nomor PER-01/MBU/2011", "permenbumn-1-2011"),),
    ),
    Ministry(
        "dag",
        "Perdagangan",
        "dag",
        "dag",
        (
            Example("Permendag No. 36/M-DAG/PER/9/2007", "permendag-36-2007"),
            Example("Peraturan Menteri Perdagangan Nomor 76 Tahun 2018", "permendag-76-2018"),
        ),
    ),
    Ministry(
        "dagri",
        "Dalam Negeri",
        "dagri",
        "dagri;Dalam Negeri dan Otonomi Daerah;Dalam Negri;Dalam Negeri R I;Dlm Negeri;DN",
        (
            Example("Permendagri No. 52 Tahun 2011", "permendagri-52-2011"),
            Example("Permen Dagri 80/2015", "permendagri-80-2015"),
            Example("Kepmendagri Nomor 300.2.2-2138 Tahun 2025", "kepmendagri-300-2-2-2138-2025"),
            Example("Surat Edaran Menteri Dalam Negeri Nomor 461/217/SJ", "se-mendagri-461-217-sj"),
            Example("Instruksi Mendagri Nomor 15 Tahun 2021", "inmendagri-15-2021"),
        ),
    ),
    Ministry(
        "desa",
        "Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi",
        "desa",
        "Desa [Pembangunan Daerah Tertinggal] [dan Transmigrasi];Desa [dan] PDTT;"
        "Desa dan Pembangunan Daerah Tertinggal [dan Transmigrasi];Des PDTT;DPDTT;"
        "(Desa|Des) [PDT] dan Transmigrasi",
        (
            Example("Permendes PDTT Nomor 13 Tahun 2020", "permendesa-13-2020"),
            Example("Permendesa No. 2 Tahun 2015", "permendesa-2-2015"),
            Example(
                "Peraturan Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi "
                "Republik Indonesia Nomor 21 Tahun 2020",
                "permendesa-21-2020",
            ),
        ),
        (Irregular("permen", "Permendes"), Irregular("kepmen", "Kepmendes")),
    ),
    Ministry(
        "dikbud",
        "Pendidikan dan Kebudayaan",
        "dikbud",
        "dikbud;Pendidikan dan Kebudayaan",
        (
            Example("Permendikbud Nomor 137 Tahun 2014", "permendikbud-137-2014"),
            Example(
                "Peraturan Menteri Pendidikan dan Kebudayaan No 75 Tahun 2016",
                "permendikbud-75-2016",
            ),
        ),
    ),
    Ministry(
        "dikbudristek",
        "Pendidikan, Kebudayaan, Riset, dan Teknologi",
        "dikbudristek",
        "dikbudristek;dikbud ristek",
        (
            Example("Permendikbudristek Nomor 47 Tahun 2023", "permendikbudristek-47-2023"),
            Example(
                "Peraturan Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Nomor 7 Tahun 2022",
                "permendikbudristek-7-2022",
            ),
        ),
    ),
    Ministry(
        "dikdasmen",
        "Pendidikan Dasar dan Menengah",
        "dikdasmen",
        "dikdasmen",
        (Example("Permendikdasmen Nomor 3 Tahun 2025", "permendikdasmen-3-2025"),),
    ),
    Ministry(
        "diknas",
        "Pendidikan Nasional",
        "diknas",
        "diknas",
        (
            Example("Permendiknas No. 58 Tahun 2009", "permendiknas-58-2009"),
            Example(
                "Peraturan Menteri Pendidikan Nasional Nomor 19 Tahun 2007", "permendiknas-19-2007"
            ),
        ),
    ),
    Ministry(
        "diktisaintek",
        "Pendidikan Tinggi, Sains, dan Teknologi",
        "diktisaintek",
        "diktisaintek",
        (Example("Permendiktisaintek Nomor 1 Tahun 2025", "permendiktisaintek-1-2025"),),
    ),
    Ministry(
        "dukbangga",
        "Kependudukan dan Pembangunan Keluarga",
        "dukbangga",
        "dukbangga;Kependudukan dan Pembangunan Keluarga Kepala "
        "(BKKBN|Badan Kependudukan dan Keluarga Berencana Nasional)",
        (Example("Permendukbangga Nomor 1 Tahun 2025", "permendukbangga-1-2025"),),
    ),
)
