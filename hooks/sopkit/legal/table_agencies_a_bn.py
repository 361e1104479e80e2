"""National bodies beside the ministries, A to Bn."""

from __future__ import annotations

from sopkit.legal.rows import Agency, Example, Irregular

AGENCIES_A_BN = (
    Agency(
        "anri",
        "Arsip Nasional Republik Indonesia",
        "Kepala",
        "ANRI",
        "ANRI;Arsip Nasional [RI]",
        (
            Example("Perka ANRI No. 15 Tahun 2009", "peranri-15-2009"),
            Example("Peraturan ANRI Nomor 9 Tahun 2018", "peranri-9-2018"),
        ),
    ),
    Agency(
        "bakamla",
        "Badan Keamanan Laut",
        "Kepala",
        "Bakamla",
        "Bakamla",
        (Example("Perka Bakamla Nomor 1 Tahun 2015", "perbakamla-1-2015"),),
    ),
    Agency(
        "bapanas",
        "Badan Pangan Nasional",
        "Kepala",
        "Bapanas",
        "Bapanas",
        (Example("Peraturan Badan Pangan Nasional Nomor 11 Tahun 2023", "perbapanas-11-2023"),),
    ),
    Agency(
        "bapeten",
        "Badan Pengawas Tenaga Nuklir",
        "Kepala",
        "Bapeten",
        "Bapeten",
        (Example("Perka Bapeten No. 8 Tahun 2011", "perbapeten-8-2011"),),
    ),
    Agency(
        "bappebti",
        "Badan Pengawas Perdagangan Berjangka Komoditi",
        "Kepala",
        "Bappebti",
        "Bappebti",
        (
            Example("Peraturan Bappebti Nomor 8 Tahun 2021", "perbappebti-8-2021"),
            Example(
                "Peraturan Kepala Bappebti Nomor 99/BAPPEBTI/PER/11/2012", "perbappebti-99-2012"
            ),
        ),
    ),
    Agency(
        "barantin",
        "Badan Karantina Indonesia",
        "Kepala",
        "Barantin",
        "Barantin;Badan Karantina",
        (Example("Peraturan Badan Karantina Indonesia Nomor 5 Tahun 2024", "perbarantin-5-2024"),),
    ),
    Agency(
        "basarnas",
        "Badan Nasional Pencarian dan Pertolongan",
        "Kepala",
        "Basarnas",
        "Basarnas;Badan SAR Nasional;Badan Nasional Pencarian Pertolongan;BNPP Basarnas",
        (
            Example("Perka Basarnas Nomor PK. 4 TAHUN 2016", "perbasarnas-4-2016"),
            Example(
                "Peraturan Badan Nasional Pencarian dan Pertolongan No. 8 Tahun 2020",
                "perbasarnas-8-2020",
            ),
        ),
    ),
    Agency(
        "bawaslu",
        "Badan Pengawas Pemilihan Umum",
        "Ketua",
        "Bawaslu",
        "Bawaslu;Badan Pengawas Pemilu",
        (Example("Perbawaslu Nomor 5 Tahun 2022", "perbawaslu-5-2022"),),
    ),
    Agency(
        "baznas",
        "Badan Amil Zakat Nasional",
        "Ketua",
        "Baznas",
        "Baznas",
        (
            Example("Perbaznas Nomor 3 Tahun 2018", "perbaznas-3-2018"),
            Example("Peraturan Badan Amil Zakat Nasional No. 2 Tahun 2016", "perbaznas-2-2016"),
        ),
        (Irregular("per", "Perbaznas"),),
    ),
    Agency(
        "bgn",
        "Badan Gizi Nasional",
        "Kepala",
        "BGN",
        "BGN",
        (Example("Peraturan Badan Gizi Nasional Nomor 2 Tahun 2024", "perbgn-2-2024"),),
    ),
    Agency(
        "bi",
        "Bank Indonesia",
        "Gubernur",
        "BI",
        "BI;Bank Indonesia",
        (
            Example("Peraturan Bank Indonesia Nomor 14/15/PBI/2012", "perbi-14-15-pbi-2012"),
            Example("PBI No. 3 Tahun 2023", "perbi-3-2023"),
        ),
        (
            Irregular("per", "PBI"),
            Irregular("kep", "(Keputusan|SK|Surat Keputusan) Gubernur (Bank Indonesia|BI)"),
            Irregular("se-", "(Surat Edaran|SE) Gubernur (Bank Indonesia|BI)"),
        ),
    ),
    Agency(
        "big",
        "Badan Informasi Geospasial",
        "Kepala",
        "BIG",
        "BIG",
        (Example("Peraturan BIG Nomor 15 Tahun 2019", "perbig-15-2019"),),
    ),
    Agency(
        "bkkbn",
        "Badan Kependudukan dan Keluarga Berencana Nasional",
        "Kepala",
        "BKKBN",
        "BKKBN;Badan Koordinasi Keluarga Berencana Nasional",
        (Example("Peraturan BKKBN No. 12 Tahun 2020", "perbkkbn-12-2020"),),
    ),
    Agency(
        "bkn",
        "Badan Kepegawaian Negara",
        "Kepala",
        "BKN",
        "BKN;Badan Administrasi Kepegawaian Negara;BAKN",
        (
            Example("Perka BKN No 21 Tahun 2010", "perbkn-21-2010"),
            Example("Peraturan BKN Nomor 24 Tahun 2017", "perbkn-24-2017"),
            Example(
                "Peraturan Kepala Badan Kepegawaian Negara Nomor 1 Tahun 2013", "perbkn-1-2013"
            ),
            Example("Keputusan Kepala BKN Nomor 46A Tahun 2003", "kepbkn-46a-2003"),
        ),
    ),
    Agency(
        "bkpm",
        "Badan Koordinasi Penanaman Modal",
        "Kepala",
        "BKPM",
        "BKPM",
        (Example("Perka BKPM Nomor 6 Tahun 2016", "perbkpm-6-2016"),),
    ),
    Agency(
        "bmkg",
        "Badan Meteorologi, Klimatologi, dan Geofisika",
        "Kepala",
        "BMKG",
        "BMKG",
        (Example("Peraturan BMKG Nomor 5 Tahun 2020", "perbmkg-5-2020"),),
    ),
    Agency(
        "bnn",
        "Badan Narkotika Nasional",
        "Kepala",
        "BNN",
        "BNN",
        (Example("Perka BNN No. 3 Tahun 2015", "perbnn-3-2015"),),
    ),
    Agency(
        "bnpb",
        "Badan Nasional Penanggulangan Bencana",
        "Kepala",
        "BNPB",
        "BNPB",
        (
            Example("Perka BNPB Nomor 2 Tahun 2012", "perbnpb-2-2012"),
            Example("Peraturan Kepala BNPB No.4 Tahun 2008", "perbnpb-4-2008"),
        ),
    ),
    Agency(
        "bnpp",
        "Badan Nasional Pengelola Perbatasan",
        "Kepala",
        "BNPP",
        "BNPP;Badan Nasional Pengelola Perbatasan RI",
        (Example("Peraturan BNPP Nomor 1 Tahun 2015", "perbnpp-1-2015"),),
    ),
    Agency(
        "bnpt",
        "Badan Nasional Penanggulangan Terorisme",
        "Kepala",
        "BNPT",
        "BNPT",
        (Example("Peraturan BNPT Nomor 3 Tahun 2020", "perbnpt-3-2020"),),
    ),
)
