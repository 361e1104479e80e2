"""National bodies beside the ministries, D to Z."""

from __future__ import annotations

from sopkit.legal.rows import Agency, Example, Irregular

AGENCIES_D_Z = (
    Agency(
        "dpd",
        "Dewan Perwakilan Daerah",
        "Ketua",
        "DPD",
        "DPD;DPD RI",
        (Example("Peraturan DPD RI Nomor 1 Tahun 2021", "perdpd-1-2021"),),
    ),
    Agency(
        "dpr",
        "Dewan Perwakilan Rakyat",
        "Ketua",
        "DPR",
        "DPR;DPR RI;Dewan Perwakilan Rakyat RI",
        (Example("Peraturan DPR RI Nomor 1 Tahun 2020", "perdpr-1-2020"),),
    ),
    Agency(
        "jaksa",
        "Jaksa Agung",
        "",
        "ja",
        "Jaksa Agung [RI];Kejaksaan [Agung] [RI];ja",
        (
            Example("Peraturan Jaksa Agung Nomor PER-009/A/JA/01/2011", "perjaksa-9-2011"),
            Example("Perja No. 6 Tahun 2019", "perjaksa-6-2019"),
        ),
    ),
    Agency(
        "kasn",
        "Komisi Aparatur Sipil Negara",
        "Ketua",
        "KASN",
        "KASN",
        (Example("Peraturan KASN Nomor 9 Tahun 2019", "perkasn-9-2019"),),
    ),
    Agency(
        "ki",
        "Komisi Informasi",
        "Ketua",
        "KI",
        "Komisi Informasi [Pusat];KI;KIP",
        (
            Example("Perki No. 1 Tahun 2021", "perki-1-2021"),
            Example("Peraturan Komisi Informasi Nomor 1 Tahun 2010", "perki-1-2010"),
            Example("Peraturan Komisi Informasi Pusat No 1 Tahun 2013", "perki-1-2013"),
        ),
    ),
    Agency(
        "kpk",
        "Komisi Pemberantasan Korupsi",
        "Ketua",
        "KPK",
        "KPK;KPK RI;Komisi Pemberantasan [Tindak Pidana] Korupsi",
        (
            Example("Peraturan KPK Nomor 7 Tahun 2016", "perkpk-7-2016"),
            Example("Perkom KPK No. 2 Tahun 2020", "perkpk-2-2020"),
            Example(
                "Peraturan Komisi Pemberantasan Tindak Pidana Korupsi Nomor 3 Tahun 2024",
                "perkpk-3-2024",
            ),
        ),
    ),
    Agency(
        "kppu",
        "Komisi Pengawas Persaingan Usaha",
        "Ketua",
        "KPPU",
        "KPPU",
        (Example("Peraturan KPPU Nomor 2 Tahun 2023", "perkppu-2-2023"),),
    ),
    Agency(
        "kpu",
        "Komisi Pemilihan Umum",
        "Ketua",
        "KPU",
        "KPU;KPU RI;Komisi Pemilihan Umum RI",
        (
            Example("PKPU No. 10 Tahun 2023", "perkpu-10-2023"),
            Example("Keputusan KPU Nomor 66 Tahun 2024", "kepkpu-66-2024"),
        ),
        (Irregular("per", "PKPU"),),
    ),
    Agency(
        "ky",
        "Komisi Yudisial",
        "Ketua",
        "KY",
        "KY;Komisi Yudisial RI",
        (Example("Peraturan Komisi Yudisial Nomor 2 Tahun 2016", "perky-2-2016"),),
    ),
    Agency(
        "lan",
        "Lembaga Administrasi Negara",
        "Kepala",
        "LAN",
        "LAN;LAN RI",
        (
            Example("Perkalan No. 13 Tahun 2011", "perlan-13-2011"),
            Example("Peraturan LAN Nomor 10 Tahun 2018", "perlan-10-2018"),
            Example(
                "Peraturan Kepala Lembaga Administrasi Negara No 24 Tahun 2014", "perlan-24-2014"
            ),
        ),
        (Irregular("per", "Perkalan"),),
    ),
    Agency(
        "lkpp",
        "Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah",
        "Kepala",
        "LKPP",
        "LKPP;Lembaga Kebijakan Pengadaan [Barang] [dan] [Jasa] [Pemerintah]",
        (
            Example("Peraturan LKPP Nomor 12 Tahun 2021", "perlkpp-12-2021"),
            Example("Perka LKPP No. 14 Tahun 2015", "perlkpp-14-2015"),
            Example("Perlem LKPP No. 9 Tahun 2018", "perlkpp-9-2018"),
        ),
    ),
    Agency(
        "lpsk",
        "Lembaga Perlindungan Saksi dan Korban",
        "Ketua",
        "LPSK",
        "LPSK",
        (Example("Peraturan LPSK Nomor 2 Tahun 2020", "perlpsk-2-2020"),),
    ),
    Agency(
        "ma",
        "Mahkamah Agung",
        "Ketua",
        "MA",
        "MA;MA RI;Mahkamah Agung RI",
        (
            Example("PERMA No. 1 Tahun 2016", "perma-1-2016"),
            Example("SEMA Nomor 3 Tahun 2018", "se-ma-3-2018"),
        ),
    ),
    Agency(
        "mk",
        "Mahkamah Konstitusi",
        "Ketua",
        "MK",
        "MK;Mahkamah Konstitusi RI",
        (Example("Peraturan Mahkamah Konstitusi Nomor 2 Tahun 2021", "permk-2-2021"),),
    ),
    Agency(
        "mpr",
        "Majelis Permusyawaratan Rakyat",
        "Ketua",
        "MPR",
        "MPR;MPR RI",
        (Example("Peraturan MPR Nomor 1 Tahun 2019", "permpr-1-2019"),),
    ),
    Agency(
        "ojk",
        "Otoritas Jasa Keuangan",
        "",
        "OJK",
        "OJK;OJK RI",
        (
            Example("POJK No. 12/POJK.03/2021", "perojk-12-2021"),
            Example("Peraturan OJK Nomor 22 Tahun 2023", "perojk-22-2023"),
        ),
        (Irregular("per", "POJK"), Irregular("se-", "SEOJK")),
    ),
    Agency(
        "ori",
        "Ombudsman Republik Indonesia",
        "Ketua",
        "ORI",
        "Ombudsman [RI];ORI",
        (
            Example("Peraturan Ombudsman RI Nomor 26 Tahun 2017", "perori-26-2017"),
            Example("Peraturan ORI No. 58 Tahun 2023", "perori-58-2023"),
        ),
    ),
    Agency(
        "pusnas",
        "Perpustakaan Nasional",
        "Kepala",
        "pusnas",
        "Perpusnas [RI];Perpustakaan Nasional RI",
        (
            Example("Perka Perpusnas Nomor 8 Tahun 2017", "perpusnas-8-2017"),
            Example(
                "Peraturan Kepala Perpustakaan Nasional Nomor 9 Tahun 2017", "perpusnas-9-2017"
            ),
        ),
    ),
    Agency(
        "polri",
        "Kepolisian Negara Republik Indonesia",
        "Kepala",
        "polri",
        "Kapolri;Polri;Kepolisian [Negara] [RI];Kepolisian Negara RI",
        (
            Example("Perkap No. 9 Tahun 2012", "perpolri-9-2012"),
            Example("Perpol Nomor 5 Tahun 2021", "perpolri-5-2021"),
            Example("Peraturan Kapolri Nomor 23 Tahun 2007", "perpolri-23-2007"),
        ),
        (Irregular("per", "Perkap"), Irregular("per", "Perpol"), Irregular("per", "Perkapolri")),
    ),
    Agency(
        "ppatk",
        "Pusat Pelaporan dan Analisis Transaksi Keuangan",
        "Kepala",
        "PPATK",
        "PPATK",
        (Example("Peraturan PPATK Nomor 1 Tahun 2021", "perppatk-1-2021"),),
    ),
    Agency(
        "seskab",
        "Sekretaris Kabinet",
        "",
        "seskab",
        "Seskab;Sekretariat Kabinet",
        (Example("Peraturan Sekretaris Kabinet Nomor 1 Tahun 2020", "perseskab-1-2020"),),
    ),
    Agency(
        "tni",
        "Tentara Nasional Indonesia",
        "Panglima",
        "TNI",
        "TNI;Tentara Nasional Indonesia",
        (Example("Peraturan Panglima TNI Nomor 45 Tahun 2015", "pertni-45-2015"),),
    ),
)
