"""The house settings of a site: `extra.katalog` in mkdocs.yml."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema

from sopkit.duration import Calendar
from sopkit.findings import Severity


class Audience(StrEnum):
    """For whom a document, or a build, is meant."""

    INTERNAL = "internal"
    PUBLIK = "publik"


def _check_owner(value: str) -> str:
    if not _OWNER.fullmatch(value):
        raise ValueError(
            f'"{value}" bukan pemilik; tulis "@pengguna", "@organisasi/bagian-x", atau alamat surel'
        )
    return value


_OWNER = re.compile(r"@\w[\w.-]*(/\w[\w.-]*)*|[^@\s#]+@[^@\s#]+\.[^@\s#.]+", re.ASCII)

Owner = Annotated[
    str,
    AfterValidator(_check_owner),
    WithJsonSchema({"type": "string", "pattern": f"^({_OWNER.pattern})$"}),
]
"""Who looks at changes, as GitHub and GitLab know them: an account, a team or an e-mail address."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Kalender(_Part):
    """The working calendar in which durations are added up."""

    menit_per_hari: int = Field(450, gt=0, le=1440)
    hari_per_minggu: int = Field(5, gt=0, le=7)
    hari_per_bulan: int = Field(20, gt=0, le=31)
    wajib_dinyatakan: bool = False
    """Whether a time in days must say hari kerja or hari kalender (FC22)."""


class PlantumlServer(_Part):
    """A PlantUML or Kroki server that draws instead of the built-in engine."""

    server: str
    jenis: Literal["plantuml", "kroki"] = "plantuml"


class Kertas(_Part):
    """The form and the books as PDF."""

    buat: bool = True
    """Whether a build makes them; `scripts/sop.py pdf` makes them in any case."""

    ukuran: Literal["A4", "F4"] = "F4"
    """The sheet, landscape; F4 is 215 × 330 mm."""


class Settings(_Part):
    """What a government decides for its own site."""

    alamat: str = ""
    """The site's own address, for short addresses and QR codes; ends with a slash."""

    catatan_asal: str | None = None
    """A sentence in every footer on where the content comes from; null on an official site."""

    audiens: Audience = Audience.INTERNAL
    kalender: Kalender = Kalender()
    tingkat: dict[str, Severity | Literal["mati"]] = {}
    """Severities that differ from the rules' own, by rule id; `mati` turns a rule off."""

    tampilkan_nip: bool = False
    pencarian_isi: bool = True
    """Whether the full text can be searched, and not only names, numbers and titles."""

    pengesah_lintas_unit: str = "Sekretaris Daerah"
    """Who approves what crosses the borders of a perangkat daerah (ID19)."""

    plantuml: PlantumlServer | None = None
    kertas: Kertas = Kertas()
    pemilik: tuple[Owner, ...] = ()
    """Who looks at changes of whatever no unit owns."""

    @property
    def calendar(self) -> Calendar:
        """Return the working calendar."""
        house = self.kalender
        return Calendar(
            minutes_per_day=house.menit_per_hari,
            days_per_week=house.hari_per_minggu,
            days_per_month=house.hari_per_bulan,
        )
