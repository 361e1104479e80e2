"""The table of kinds: every kind of regulation and decree, by its code."""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from sopkit.legal.rows import Agency, Example, Kind, Ministry, Numbering
from sopkit.legal.table_agencies_a_bn import AGENCIES_A_BN
from sopkit.legal.table_agencies_bp_c import AGENCIES_BP_C
from sopkit.legal.table_agencies_d_z import AGENCIES_D_Z
from sopkit.legal.table_coordinating import COORDINATING_MINISTRIES
from sopkit.legal.table_decrees import DECREE_KINDS
from sopkit.legal.table_ministries_a_d import MINISTRIES_A_D
from sopkit.legal.table_ministries_e_k import MINISTRIES_E_K
from sopkit.legal.table_ministries_l_pa import MINISTRIES_L_PA
from sopkit.legal.table_ministries_pd_z import MINISTRIES_PD_Z
from sopkit.legal.table_regional import REGIONAL_RULES
from sopkit.legal.table_state import STATE_KINDS

MINISTRY_ROWS: tuple[Ministry, ...] = (
    *MINISTRIES_A_D,
    *MINISTRIES_E_K,
    *MINISTRIES_L_PA,
    *MINISTRIES_PD_Z,
    *COORDINATING_MINISTRIES,
)
AGENCY_ROWS: tuple[Agency, ...] = (*AGENCIES_A_BN, *AGENCIES_BP_C, *AGENCIES_D_Z)
OWN_KINDS: tuple[Kind, ...] = (*STATE_KINDS, *REGIONAL_RULES, *DECREE_KINDS)


class Instrument(NamedTuple):
    """What a ministry or an agency issues; with the office's code it makes a kind."""

    prefix: str
    """The first part of the code: `permen`, `kep`, `se-`."""

    name: str
    short: str
    level: str
    rank: int
    numbering: Numbering


MINISTRY_INSTRUMENTS = (
    Instrument("permen", "Peraturan Menteri", "Permen", "8n", 60, Numbering.CORE),
    Instrument("kepmen", "Keputusan Menteri", "Kepmen", "-", 65, Numbering.WHOLE),
    Instrument("inmen", "Instruksi Menteri", "Inmen", "-", 67, Numbering.WHOLE),
    Instrument("se-men", "Surat Edaran Menteri", "SE Men", "-", 68, Numbering.WHOLE),
)
AGENCY_INSTRUMENTS = (
    Instrument("per", "Peraturan", "Per", "8n", 61, Numbering.CORE),
    Instrument("kep", "Keputusan", "Kep", "-", 66, Numbering.WHOLE),
    Instrument("se-", "Surat Edaran", "SE ", "-", 68, Numbering.WHOLE),
)


def kind_of_year(code: str, year: int | None) -> Kind:
    """Return the kind, or the one of its family to which the year belongs."""
    kind = KINDS[code]
    if year is None or not kind.family or kind.years[0] <= year <= kind.years[1]:
        return kind
    family = (other for other in KINDS.values() if other.family == kind.family)
    return next((other for other in family if other.years[0] <= year <= other.years[1]), kind)


def _of_ministry(row: Ministry, instrument: Instrument) -> Kind:
    code = instrument.prefix + row.code
    return Kind(
        code=code,
        name=f"{instrument.name} {row.title}",
        short=instrument.short + row.short,
        level=instrument.level,
        rank=instrument.rank,
        years=row.years,
        family=instrument.prefix + row.family if row.family else "",
        numbering=instrument.numbering,
        spellings=(),
        examples=_examples(row.examples, code, f"{instrument.name} {row.title}", row.years),
    )


def _of_agency(row: Agency, instrument: Instrument) -> Kind:
    code = instrument.prefix + row.code
    # An agency's regulations were called those of its head until about 2017: one kind.
    issuer = row.title if instrument.prefix == "per" else f"{row.head} {row.title}".strip()
    return Kind(
        code=code,
        name=f"{instrument.name} {issuer}",
        short=instrument.short + row.short,
        level=instrument.level,
        rank=instrument.rank,
        numbering=instrument.numbering,
        spellings=(),
        examples=_examples(row.examples, code, f"{instrument.name} {issuer}", (1945, 2017)),
    )


def _examples(
    written: tuple[Example, ...], code: str, name: str, years: tuple[int, int]
) -> tuple[Example, ...]:
    """Return the row's examples of this kind, and its full name with a number and a year."""
    year = min(years[1], 2017)
    return (
        *(example for example in written if example.id.startswith(f"{code}-")),
        Example(f"{name} Nomor 7 Tahun {year}", f"{code}-7-{year}"),
    )


def _assemble() -> dict[str, Kind]:
    kinds = [
        *OWN_KINDS,
        *(_of_ministry(row, one) for row in MINISTRY_ROWS for one in MINISTRY_INSTRUMENTS),
        *(_of_agency(row, one) for row in AGENCY_ROWS for one in AGENCY_INSTRUMENTS),
    ]
    table = {kind.code: kind for kind in kinds}
    if len(table) != len(kinds):
        raise ValueError("two rows make the same code of a kind")
    return table


KINDS = MappingProxyType(_assemble())
"""Every kind by its code, such as `permendagri`."""
