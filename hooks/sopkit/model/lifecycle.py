"""Where a document stands in its life: its status, its days, who adopted and who withdrew it."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from pydantic import WithJsonSchema

from sopkit.model.base import Day, Model, Text


class Status(StrEnum):
    """Where an SOP stands in its life (Perwali Serang 50/2017 art. 18-20)."""

    RANCANGAN = "rancangan"
    VERIFIKASI = "verifikasi"
    UJI_COBA = "uji-coba"
    BERLAKU = "berlaku"
    DIGANTIKAN = "digantikan"
    DICABUT = "dicabut"


RANCANGAN = frozenset({Status.RANCANGAN, Status.VERIFIKASI, Status.UJI_COBA})
"""Statuses of a draft, for which most errors are only warnings."""

DITARIK = frozenset({Status.DIGANTIKAN, Status.DICABUT})
"""Statuses of what must no longer be followed."""


NUMBERED_REVISION = re.compile(r"(\d{1,3})\s*/\s*(\d{2})-(\d{2})-(\d{4})")
_REVISION = {
    "type": "string",
    "anyOf": [{"format": "date"}, {"pattern": f"^{NUMBERED_REVISION.pattern}$"}],
}


class TanggalSop(Model):
    """The dates of an SOP; null is "tidak tercatat"."""

    pembuatan: Day | None = None
    revisi: Annotated[Day, WithJsonSchema(_REVISION)] | None = None
    efektif: Day | None = None
    kaji_ulang: Day | None = None
    """The last review held."""


class Keputusan(Model):
    """The decree that adopts an SOP."""

    nomor: Text
    tanggal: Day | None = None


class Pengesahan(Model):
    """Who approves; name and NIP are shown only where the site says so."""

    jabatan: Text | None = None
    nama: Text | None = None
    nip: Text | None = None
    keputusan: Keputusan | None = None


class Pencabutan(Model):
    """When and why an SOP was withdrawn."""

    tanggal: Day
    alasan: Text


class Lifecycle:
    """What the status and the days of a document tell."""

    if TYPE_CHECKING:
        status: Status | None
        tanggal: TanggalSop

    @property
    def is_draft(self) -> bool:
        """Tell whether it is not yet in force."""
        return self.status in RANCANGAN

    @property
    def is_withdrawn(self) -> bool:
        """Tell whether it must no longer be followed."""
        return self.status in DITARIK

    @property
    def adopted_on(self) -> date | None:
        """Return the day against which its legal basis is judged."""
        return self.tanggal.pembuatan or self.tanggal.efektif
