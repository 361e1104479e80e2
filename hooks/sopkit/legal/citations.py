"""Citations of regulations in running text, with their identities as far as they are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sopkit.legal.cleaning import Plain, clean
from sopkit.legal.hits import Hit
from sopkit.legal.identity import LegalId, LegalIdError, canonicalize_number
from sopkit.legal.masking import mask
from sopkit.legal.regions import Region
from sopkit.legal.roles import Role, roles
from sopkit.legal.rows import Kind, Numbering
from sopkit.legal.scanning import scan


@dataclass(frozen=True, kw_only=True, slots=True)
class Citation:
    """A regulation as a text cites it; what the text does not say stays open."""

    text: str
    """As written."""

    start: int
    """Where it begins in the text, in code points."""

    end: int
    id: LegalId | None
    """None where kind, region, number or year is missing; they are never guessed."""

    jenis: str | None
    wilayah: str | None
    nomor: str | None
    tahun: int | None
    role: Role
    region_implied: bool
    """Whether the region is not written here but taken from what is around."""

    rule: str
    """The row and the form that recognised it, so that every link can be explained."""

    @property
    def complete(self) -> bool:
        """Tell whether it identifies one regulation."""
        return self.id is not None


def parse(text: str, *, region: str | None = None) -> tuple[Citation, ...]:
    """Find all citations of a text, in order.

    Args:
        text: Any text; markup and line breaks do no harm.
        region: Code of the region whose document this is, for a bare "Perda" or "Perwali".

    Raises:
        RegionError: The region is no well-formed code.
    """
    home = Region.parse(region) if region else None
    plain = clean(text)
    masked = mask(plain.text)
    hits = scan(masked)
    placed = _with_regions(zip(hits, roles(masked, hits), strict=True), home)
    return tuple(_citation(text, plain, hit, role) for hit, role in placed)


def _with_regions(
    found: Iterable[tuple[Hit, Role]], home: Region | None
) -> Iterator[tuple[Hit, Role]]:
    """Give bare regional rules the region of the rule they amend, else that of the document."""
    chain: Region | None = None
    for hit, role in found:
        placed = hit
        if hit.kind is not None and hit.kind.is_regional and hit.region is None:
            around = (chain, home) if role is not Role.UTAMA else (home,)
            near = _nearest(hit, hit.kind, around)
            placed = hit._replace(region=near, takes_region=near is not None)
        chain = placed.region if role is Role.UTAMA or placed.region else chain
        yield placed, role


def _nearest(hit: Hit, kind: Kind, around: tuple[Region | None, ...]) -> Region | None:
    """Return the first region around that issues the kind and agrees with what is written."""
    fitting = [_fitting(region, kind) for region in around]
    if hit.names_region:
        fitting = [region for region in fitting if region in hit.candidates]
    return next((region for region in fitting if region), None)


def _fitting(region: Region | None, kind: Kind) -> Region | None:
    """Return the region, or the province it lies in, if it issues the kind."""
    for candidate in (region, region.province if region else None):
        if candidate is not None and candidate.kind in kind.regions:
            return candidate
    return None


def _citation(text: str, plain: Plain, hit: Hit, role: Role) -> Citation:
    start, end = plain.given_start(hit.start), plain.given_end(hit.end)
    return Citation(
        text=text[start:end],
        start=start,
        end=end,
        id=_identity(hit),
        jenis=hit.kind.code if hit.kind else None,
        wilayah=hit.region.code if hit.region else None,
        nomor=canonicalize_number(hit.nomor) if hit.nomor else None,
        tahun=hit.tahun,
        role=role,
        region_implied=hit.takes_region,
        rule=hit.rule,
    )


def _identity(hit: Hit) -> LegalId | None:
    if hit.kind is None or _lacks_year(hit) or _lacks_office(hit, hit.kind):
        return None
    try:
        return LegalId(
            jenis=hit.kind.code,
            wilayah=hit.region.code if hit.region else None,
            nomor=hit.nomor,
            tahun=hit.tahun,
        )
    except LegalIdError:
        return None


def _lacks_office(hit: Hit, kind: Kind) -> bool:
    """Tell whether the number of a director general does not name the office that counted it."""
    counts_apart = kind.open_name and not kind.is_regional and kind.numbering is Numbering.WHOLE
    return counts_apart and (hit.nomor or "").removesuffix(f"/{hit.tahun}").isalnum()


def _lacks_year(hit: Hit) -> bool:
    """Tell whether a decree has neither a year nor a number that would do without one."""
    return hit.tahun is None and (hit.nomor or "").isalnum()
