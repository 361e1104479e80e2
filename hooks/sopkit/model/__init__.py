"""What is read from sources: frozen models that are also the JSON Schema of the format."""

from __future__ import annotations

from sopkit.model.channels import Saluran
from sopkit.model.charter import Maklumat
from sopkit.model.lifecycle import DITARIK, RANCANGAN, Status
from sopkit.model.page import Halaman
from sopkit.model.regulation import BuktiStatus, Peraturan, StatusPeraturan
from sopkit.model.service import StandarPelayanan
from sopkit.model.sop import Kaitan, Langkah, Rujukan, Sop, Tahap
from sopkit.model.terms import Istilah
from sopkit.model.unit import Inventaris, Jenis, Pelaksana, Unit

__all__ = [
    "DITARIK",
    "RANCANGAN",
    "BuktiStatus",
    "Halaman",
    "Inventaris",
    "Istilah",
    "Jenis",
    "Kaitan",
    "Langkah",
    "Maklumat",
    "Pelaksana",
    "Peraturan",
    "Rujukan",
    "Saluran",
    "Sop",
    "StandarPelayanan",
    "Status",
    "StatusPeraturan",
    "Tahap",
    "Unit",
]
