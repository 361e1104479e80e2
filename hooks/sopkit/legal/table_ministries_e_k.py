"""The ministries of today and those whose older rules are still cited, E to K."""

from __future__ import annotations

from sopkit.legal.rows import Example, Irregular, Ministry

MINISTRIES_E_K = (
    Ministry(
        "ekraf",
        "Ekonomi Kreatif/Kepala Badan Ekonomi Kreatif",
        "ekraf",
        "ekraf;Ekonomi Kreatif",
        (Example("Peraturan Menteri Ekonomi Kreatif Nomor 1 Tahun 2025", "permenekraf-1-2025"),),
    ),
    Ministry(
        "esdm",
        "Energi dan Sumber Daya Mineral",
        "ESDM",
        "ESDM",
        (
            Example("Permen ESDM No. 26 Tahun 2018", "permenesdm-26-2018"),
            Example("Keputusan Menteri ESDM Nomor 1827 K/30/MEM/2018", "kepmenesdm-1827-2018"),
        ),
    ),
    Ministry(
        "haj",
        "Haji dan Umrah",
        "haj",
        "haj",
        (Example("Permenhaj Nomor 1 Tahun 2025", "permenhaj-1-2025"),),
    ),
    Ministry(
        "ham",
        "Hak Asasi Manusia",
        "HAM",
        "HAM",
        (Example("Peraturan Menteri Hak Asasi Manusia Nomor 1 Tahun 2024", "permenham-1-2024"),),
    ),
    Ministry(
        "han",
        "Pertahanan",
        "han",
        "han;Pertahanan Keamanan",
        (Example("Permenhan Nomor 14 Tahun 2012", "permenhan-14-2012"),),
    ),
    Ministry(
        "hub",
        "Perhubungan",
        "hub",
        "hub",
        (
            Example("Peraturan Menteri Perhubungan Nomor PM 189 Tahun 2015", "permenhub-189-2015"),
            Example("Permenhub PM.60 Tahun 2019", "permenhub-60-2019"),
            Example("Keputusan Menteri Perhubungan Nomor KM 35 Tahun 2003", "kepmenhub-35-2003"),
            Example("PM 189 Tahun 2015", "permenhub-189-2015"),
        ),
        (Irregular("permen", "PM"), Irregular("kepmen", "KM")),
    ),
    Ministry(
        "hut",
        "Kehutanan",
        "hut",
        "hut;Kehutanan dan Perkebunan;hutbun",
        (
            Example("Peraturan Menteri Kehutanan Nomor P.39/Menhut-II/2009", "permenhut-39-2009"),
            Example("Keputusan Menteri Kehutanan No. 70/Kpts-II/2001", "kepmenhut-70-2001"),
        ),
    ),
    Ministry(
        "imipas",
        "Imigrasi dan Pemasyarakatan",
        "imipas",
        "imipas",
        (
            Example(
                "Peraturan Menteri Imigrasi dan Pemasyarakatan Nomor 3 Tahun 2025",
                "permenimipas-3-2025",
            ),
        ),
    ),
    Ministry(
        "inves",
        "Investasi dan Hilirisasi/Kepala BKPM",
        "inves",
        "Investasi [dan Hilirisasi] [Kepala] [BKPM|Badan Koordinasi Penanaman Modal];investasi",
        (
            Example(
                "Peraturan Menteri Investasi/Kepala BKPM Nomor 1 Tahun 2022", "permeninves-1-2022"
            ),
        ),
    ),
    Ministry(
        "keh",
        "Kehakiman",
        "keh",
        "keh;Kehakiman dan Hak Asasi Manusia;Kehakiman dan HAM",
        (
            Example(
                "Keputusan Menteri Kehakiman Nomor M.01-PW.07.03 Tahun 1982",
                "kepmenkeh-m-01-pw-07-03-1982",
            ),
        ),
    ),
    Ministry(
        "kes",
        "Kesehatan",
        "kes",
        "kes;Kesehatan R I",
        (
            Example("Permenkes No. 75 Tahun 2014", "permenkes-75-2014"),
            Example(
                "Peraturan Menteri Kesehatan Nomor 1464/MENKES/PER/X/2010", "permenkes-1464-2010"
            ),
            Example("Permenkes HK.02.02/Menkes/149/I/2010", "permenkes-149-2010"),
            Example("Kepmenkes Nomor 129/Menkes/SK/II/2008", "kepmenkes-129-2008"),
        ),
    ),
    Ministry(
        "keu",
        "Keuangan",
        "keu",
        "keu",
        (
            Example("PMK Nomor 205/PMK.06/2016", "permenkeu-205-2016"),
            Example("Peraturan Menteri Keuangan No. 113/PMK.05/2012", "permenkeu-113-2012"),
            Example("KMK No. 12/KMK.05/2010", "kepmenkeu-12-2010"),
        ),
        (Irregular("permen", "PMK"), Irregular("kepmen", "KMK")),
    ),
    Ministry(
        "kimpraswil",
        "Permukiman dan Prasarana Wilayah",
        "kimpraswil",
        "kimpraswil",
        (
            Example(
                "Keputusan Menteri Kimpraswil Nomor 534/KPTS/M/2001", "kepmenkimpraswil-534-2001"
            ),
        ),
    ),
    Ministry(
        "komdigi",
        "Komunikasi dan Digital",
        "komdigi",
        "komdigi",
        (Example("Permenkomdigi No. 5 Tahun 2025", "permenkomdigi-5-2025"),),
    ),
    Ministry(
        "kominfo",
        "Komunikasi dan Informatika",
        "kominfo",
        "kominfo;Komunikasi dan Informasi",
        (
            Example("Permenkominfo Nomor 4 Tahun 2016", "permenkominfo-4-2016"),
            Example(
                "Peraturan Menteri Komunikasi dan Informatika No. 22/PER/M.KOMINFO/12/2010",
                "permenkominfo-22-2010",
            ),
        ),
    ),
    Ministry(
        "kopukm",
        "Koperasi dan Usaha Kecil dan Menengah",
        "KopUKM",
        "Koperasi [dan] [Usaha Kecil] [dan] [Menengah];Koperasi dan UKM;Koperasi UKM;KUKM;Kop UKM;"
        "Koperasi Pengusaha Kecil dan Menengah",
        (
            Example("Permenkop UKM No. 9 Tahun 2018", "permenkopukm-9-2018"),
            Example(
                "Peraturan Menteri Koperasi dan UKM Nomor 10/Per/M.KUKM/IX/2015",
                "permenkopukm-10-2015",
            ),
        ),
        (Irregular("permen", "Permenkop [dan] UKM"),),
    ),
    Ministry(
        "kp",
        "Kelautan dan Perikanan",
        "KP",
        "KP;kelautan perikanan",
        (
            Example("Permen KP Nomor 02/PERMEN-KP/2013", "permenkp-2-2013"),
            Example(
                "Peraturan Menteri Kelautan dan Perikanan Nomor PER.05/MEN/2008", "permenkp-5-2008"
            ),
        ),
    ),
    Ministry(
        "kum",
        "Hukum",
        "kum",
        "kum",
        (Example("Peraturan Menteri Hukum Nomor 2 Tahun 2025", "permenkum-2-2025"),),
    ),
    Ministry(
        "kumham",
        "Hukum dan Hak Asasi Manusia",
        "kumham",
        "kumham;Hukum dan HAM;Hukum Hak Asasi Manusia;Hukum HAM;Hukum dan Perundang Undangan",
        (
            Example("Permenkumham No. 16 Tahun 2015", "permenkumham-16-2015"),
            Example(
                "Peraturan Menteri Hukum dan HAM Nomor M.HH-01.PP.01.01 Tahun 2008",
                "permenkumham-m-hh-01-pp-01-01-2008",
            ),
        ),
    ),
)
