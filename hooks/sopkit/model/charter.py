"""A Maklumat Pelayanan: the promise that a unit signs (UU 25/2009 art. 15 b and 22)."""

from __future__ import annotations

from typing import Literal

from sopkit.model.base import Day, Flag, Items, Model, Text
from sopkit.settings import Audience


class Penandatangan(Model):
    """Who signs; the NIP is shown only where the site says so."""

    jabatan: Text | None = None
    nama: Text | None = None
    nip: Text | None = None


class Maklumat(Model):
    """Three statements, who signs them, and when."""

    dokumen: Literal["maklumat"]
    kesanggupan: Text | None = None
    """That it serves according to the standard."""

    perbaikan: Text | None = None
    """That it meets its duties and improves continuously."""

    sanksi: Text | None = None
    """That it accepts sanctions, or compensates, where it does not."""

    penandatangan: Penandatangan | None = None
    tempat: Text | None = None
    tanggal: Day | None = None
    alias_url: Items = ()
    audiens: Audience | None = None
    contoh: Flag = False


STATEMENTS = {
    "kesanggupan": "kesanggupan melayani sesuai standar",
    "perbaikan": "kesanggupan memperbaiki pelayanan terus-menerus",
    "sanksi": "kesediaan menerima sanksi atau memberikan kompensasi",
}
"""The three statements by key, in words for messages."""
