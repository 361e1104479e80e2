"""The coordinating ministries; the code of their kinds names the field, `permenko-pmk`."""

from __future__ import annotations

from sopkit.legal.rows import Example, Ministry

_KO = "(Koordinator|Koord|ko) [Bidang]"

COORDINATING_MINISTRIES = tuple(
    Ministry(
        f"ko-{code}",
        f"Koordinator Bidang {title}",
        f"ko {short}",
        ";".join(f"{_KO} {name}" for name in (title, short, *names)),
        (Example(text, f"permenko-{code}-{text.split()[-3]}-{text.split()[-1]}"),),
    )
    for code, title, short, names, text in (
        (
            "polhukam",
            "Politik, Hukum, dan Keamanan",
            "Polhukam",
            (),
            "Permenko Polhukam Nomor 5 Tahun 2020",
        ),
        (
            "perekonomian",
            "Perekonomian",
            "Perekonomian",
            ("Ekonomi", "ekon"),
            "Peraturan Menteri Koordinator Bidang Perekonomian Nomor 6 Tahun 2021",
        ),
        (
            "pmk",
            "Pembangunan Manusia dan Kebudayaan",
            "PMK",
            (),
            "Permenko PMK Nomor 1 Tahun 2018",
        ),
        (
            "kesra",
            "Kesejahteraan Rakyat",
            "Kesra",
            (),
            "Peraturan Menko Kesra Nomor 4 Tahun 2011",
        ),
        (
            "maritim",
            "Kemaritiman",
            "Maritim",
            (),
            "Peraturan Menteri Koordinator Bidang Kemaritiman Nomor 2 Tahun 2016",
        ),
        (
            "marves",
            "Kemaritiman dan Investasi",
            "Marves",
            (),
            "Peraturan Menteri Koordinator Bidang Kemaritiman dan Investasi Nomor 3 Tahun 2020",
        ),
        (
            "polkam",
            "Politik dan Keamanan",
            "Polkam",
            (),
            "Permenko Polkam Nomor 1 Tahun 2025",
        ),
        (
            "pangan",
            "Pangan",
            "Pangan",
            (),
            "Peraturan Menko Pangan Nomor 1 Tahun 2025",
        ),
        (
            "pm",
            "Pemberdayaan Masyarakat",
            "PM",
            (),
            "Peraturan Menko Pemberdayaan Masyarakat Nomor 1 Tahun 2025",
        ),
        (
            "kumhamimipas",
            "Hukum, Hak Asasi Manusia, Imigrasi, dan Pemasyarakatan",
            "Kumham Imipas",
            ("Kumham Imipas",),
            "Permenko Kumham Imipas Nomor 1 Tahun 2025",
        ),
        (
            "ipk",
            "Infrastruktur dan Pembangunan Kewilayahan",
            "Infra",
            (),
            "Permenko Infrastruktur dan Pembangunan Kewilayahan Nomor 1 Tahun 2024",
        ),
    )
)
