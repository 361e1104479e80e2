"""What the status of a regulation rests on, in words, and which of it is strong."""

from __future__ import annotations

from sopkit.model import BuktiStatus

STRONG = frozenset({BuktiStatus.KLAUSUL, BuktiStatus.METADATA, BuktiStatus.PERNYATAAN_PENGGANTIAN})
"""Evidence on which a status is shown plainly."""

EVIDENCE: dict[BuktiStatus, str] = {
    BuktiStatus.KLAUSUL: "menurut klausul dalam naskah peraturan",
    BuktiStatus.METADATA: "menurut catatan resmi",
    BuktiStatus.PERNYATAAN_PENGGANTIAN: "menurut pernyataan dalam peraturan penggantinya",
    BuktiStatus.SUMBER_PERUBAHAN: "menurut peraturan yang mengubahnya",
    BuktiStatus.LAMAN_SEKUNDER: "menurut laman sekunder",
    BuktiStatus.PERIODE_LEWAT: "periodenya sudah lewat; pencabutan tegas tidak ditemukan",
    BuktiStatus.INFERENSI: "disimpulkan dari peraturan lain; pencabutan tegas tidak ditemukan",
    BuktiStatus.TIDAK_DITEMUKAN_PENCABUTAN: "pencabutannya tidak ditemukan",
    BuktiStatus.PENGETAHUAN: "menurut pengetahuan umum; naskahnya belum diperiksa",
    BuktiStatus.TIDAK_ADA: "dasarnya belum ada",
}
"""What a status rests on."""
