"""Word lists of the rules: variants are rows, not branches."""

from __future__ import annotations

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NOT_VERBS = _words(
    """
    media medis meja mekanisme melainkan melalui memo memori memorandum menara mengenai
    menit menjelang menteri menu menurut merah meriam merek meskipun metode mewah beras
    berat berbagai berdasarkan berikut berita berkala berkas berlian bersama bersih bertahap
    berupa
    """
)
"""Words that look like active verbs and are none."""

BARE_VERBS = _words("belajar hadir ikut keluar masuk naik pergi pulang turun")
"""Verbs that need no prefix."""

EXAMINING = _words(
    """
    memeriksa memvalidasi memverifikasi menelaah meneliti mengecek mengoreksi menyetujui
    """
)
"""Verbs whose work has an outcome that may be good or not (FC15)."""

EXAMINING_NOUNS = _words(
    """
    cek koreksi pemeriksaan penelaahan persetujuan pengecekan telaah telaahan validasi
    verifikasi
    """
)
"""The same as nouns, after a verb that only carries them: "melakukan koreksi"."""

CARRYING = _words("melakukan melaksanakan mengadakan memberi memberikan")
"""Verbs that say nothing without the noun after them."""

EXECUTING = _words(
    """
    membagikan membuat membukukan mencatat mencetak mencatatkan mendistribusikan
    mendokumentasikan mengagendakan mengambil mengantar mengantarkan mengarsipkan
    mengedarkan mengetik menggandakan menghimpun mengirim mengirimkan mengisi menginput
    mengumpulkan mengunggah mengundang menjilid menyampaikan menyerahkan menyiapkan
    menyimpan menyusun mempersiapkan menindaklanjuti meneruskan
    """
)
"""Verbs of plain execution, whose work ends in one way only (FC16)."""

VERB_FOR: Mapping[str, str] = {
    "disposisi": "Memberi disposisi",
    "koreksi": "Mengoreksi",
    "paraf": "Membubuhkan paraf",
    "pemeriksaan": "Memeriksa",
    "pembuatan": "Membuat",
    "penandatanganan": "Menandatangani",
    "penerimaan": "Menerima",
    "pengambilan": "Mengambil",
    "pengarsipan": "Mengarsipkan",
    "pengesahan": "Mengesahkan",
    "pengiriman": "Mengirimkan",
    "penomoran": "Memberi nomor",
    "penyampaian": "Menyampaikan",
    "penyerahan": "Menyerahkan",
    "penyusunan": "Menyusun",
    "persetujuan": "Menyetujui",
    "pendistribusian": "Mendistribusikan",
    "rapat": "Mengadakan rapat",
    "ttd": "Menandatangani",
    "validasi": "Memvalidasi",
    "verifikasi": "Memverifikasi",
}
"""What to write instead of a noun at the head of a kegiatan (FC03)."""

ACTORS = _words(
    """
    admin asda asisten bendahara bupati camat gubernur kabag kabid kadis kasi kasubag
    kasubbag kepala lurah operator pejabat pelaksana pemohon petugas sekda sekretaris staf
    staff walikota
    """
)
"""Words that name a doer, whether or not the register has the office (FC04)."""

TITLE_LEADS = (
    "Standar Operasional Prosedur",
    "Standard Operating Procedure",
    "SOP AP",
    "SOP",
    "Prosedur",
    "Mekanisme",
)
"""What a title needs no more than a book needs "Buku" on its cover (ID06)."""

UNIT_WORDS = _words(
    """
    badan bagian bidang dinas inspektorat kantor kecamatan kelurahan puskesmas satuan sekretariat
    seksi sub subbag subbagian subbidang upt uptd
    """
)
"""Words that names of units begin with (ID07)."""

HEADS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("sekretariat daerah", ("Sekretaris Daerah", "Sekda")),
    ("setda", ("Sekretaris Daerah", "Sekda")),
    ("sekretariat dprd", ("Sekretaris DPRD", "Sekretaris Dewan", "Sekwan")),
    ("sekretariat dewan", ("Sekretaris Dewan", "Sekretaris DPRD", "Sekwan")),
    ("inspektorat", ("Inspektur",)),
    ("dinas", ("Kepala Dinas", "Kadis")),
    ("badan", ("Kepala Badan", "Kaban", "Kepala Pelaksana")),
    ("satuan polisi pamong praja", ("Kepala Satuan", "Kasatpol", "Kasat")),
    ("kecamatan", ("Camat",)),
    ("kelurahan", ("Lurah",)),
    ("rumah sakit", ("Direktur",)),
    ("rsud", ("Direktur",)),
)
"""Who heads a perangkat daerah, by the words its name begins with (ID19)."""

REGION_HEADS = ("Gubernur", "Bupati", "Wali Kota", "Walikota")
"""Who may approve anything."""

ANTONYMS = (
    ("ya", "tidak"),
    ("benar", "salah"),
    ("diterima", "ditolak"),
    ("terima", "tolak"),
    ("disetujui", "ditolak"),
    ("setuju", "tolak"),
    ("menyetujui", "menolak"),
    ("lulus", "gagal"),
    ("berhasil", "gagal"),
    ("sesuai", "revisi"),
    ("setuju", "revisi"),
    ("disetujui", "direvisi"),
    ("disetujui", "diperbaiki"),
    ("lengkap", "kurang"),
    ("ada", "kosong"),
    ("sah", "batal"),
    ("lanjut", "kembali"),
    ("lanjut", "berhenti"),
    ("perlu", "cukup"),
)
"""Pairs of answers that exclude each other, besides any word and its `tidak …` (FC13)."""

NEGATIONS = ("tidak", "belum", "tak", "bukan", "kurang")

MISSPELT: Mapping[str, str] = {
    "computer": "komputer",
    "tekhnis": "teknis",
    "fotocopy": "fotokopi",
    "foto copy": "fotokopi",
    "photocopy": "fotokopi",
    "photo copy": "fotokopi",
    "foto kopi": "fotokopi",
    "nomer": "nomor",
    "resiko": "risiko",
    "ijin": "izin",
    "prosentase": "persentase",
    "jadual": "jadwal",
    "aktifitas": "aktivitas",
    "sekertaris": "sekretaris",
    "kwitansi": "kuitansi",
    "himbauan": "imbauan",
    "trampil": "terampil",
    "ketrampilan": "keterampilan",
    "praktek": "praktik",
    "sistim": "sistem",
    "obyek": "objek",
    "subyek": "subjek",
    "kwalitas": "kualitas",
    "kwalifikasi": "kualifikasi",
    "kordinasi": "koordinasi",
}
"""Spellings that lists are often copied with, and the right ones (LI14)."""
