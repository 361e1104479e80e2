"""Why a legal basis needs a second look, in words: what happened, when, and on what that rests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publish.facts import Fact, Tone
from publish.standing import regulation_name
from sopkit.basis.concerns import GONE, Reason
from sopkit.basis.evidence import EVIDENCE
from sopkit.basis.validity import Standing
from sopkit.model import BuktiStatus

if TYPE_CHECKING:
    from sopkit.basis.concerns import Concern
    from sopkit.catalog import Catalog
    from sopkit.entries import RegulationEntry


@dataclass(frozen=True, kw_only=True, slots=True)
class ConcernView:
    """A concern as pages tell it."""

    regulation: RegulationEntry
    reason: Reason
    fact: Fact
    """What happened, with the acts and the evidence as its note."""

    lead: str
    """What the regulations of `instead` are: "Kini" or "Yang dimaksud"."""

    instead: tuple[RegulationEntry, ...]


def concern_view(catalog: Catalog, concern: Concern) -> ConcernView:
    """Return how pages tell a concern."""
    words, tone = _WORDS[concern.reason]
    happened = words(concern, catalog)
    return ConcernView(
        regulation=catalog.regulations[concern.id],
        reason=concern.reason,
        fact=Fact(words=happened, note=_note(catalog, concern), tone=tone),
        lead=_LEADS.get(concern.reason, "Kini"),
        instead=tuple(catalog.regulations[slug] for slug in concern.instead),
    )


def _note(catalog: Catalog, concern: Concern) -> str | None:
    """Say by which acts it happened, and what that rests on."""
    if concern.reason is Reason.KELIRU:
        return "judul yang dikutip milik peraturan lain" if concern.cited.title else None
    acts = (*concern.acts.before, *concern.acts.unsure, *concern.acts.after)
    if concern.reason is Reason.SUDAH_DIUBAH:
        acts = concern.acts.before
    by = f"dengan {_names(catalog, acts)}" if acts else None
    if concern.now is Standing.TIDAK_BERLAKU_TERSIRAT and acts:
        by = f"karena {_names(catalog, acts)}"
    if concern.reason in GONE:
        return "; ".join(filter(None, (by, EVIDENCE[concern.evidence])))
    later = _later(catalog, concern)
    return "; ".join(filter(None, (by, later, "perubahannya tidak disebut dalam rujukan")))


def _later(catalog: Catalog, concern: Concern) -> str | None:
    after = (*concern.acts.unsure, *concern.acts.after)
    if concern.reason is not Reason.SUDAH_DIUBAH or not after:
        return None
    return f"kemudian juga dengan {_names(catalog, after)}"


def _names(catalog: Catalog, slugs: Iterable[str]) -> str:
    names = [regulation_name(catalog.regulations[slug]) for slug in slugs]
    return " dan ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _ended_before(concern: Concern, _catalog: Catalog) -> str:
    return _hedged(concern, f"sudah {_ENDED[concern.now]} ketika SOP ini ditetapkan")


def _ended_sometime(concern: Concern, _catalog: Catalog) -> str:
    ended = f"{_ENDED[concern.now]}, entah sebelum atau sesudah SOP ini ditetapkan"
    return _hedged(concern, ended)


def _ended_later(concern: Concern, catalog: Catalog) -> str:
    year = _year(catalog, concern)
    return _hedged(concern, f"{_ENDED[concern.now]} kemudian{f' ({year})' if year else ''}")


def _hedged(concern: Concern, words: str) -> str:
    text = f"tampaknya {words}" if concern.evidence in _WEAK else words
    return text[0].upper() + text[1:]


def _year(catalog: Catalog, concern: Concern) -> int | None:
    """Return the year of the first act that ended it, or after which its period was over."""
    if concern.now is Standing.HABIS_MASA:
        rule = catalog.regulations[concern.id].regulation
        return rule.berlaku_sampai + 1 if rule and rule.berlaku_sampai else None
    ids = [catalog.regulations[act].legal_id for act in concern.acts.after]
    return min((own.tahun for own in ids if own and own.tahun), default=None)


def _amended_later(concern: Concern, _catalog: Catalog) -> str:
    if concern.acts.unsure and not concern.acts.after:
        return "Diubah, entah sebelum atau sesudah SOP ini ditetapkan"
    return "Diubah kemudian"


_WEAK = frozenset(
    {
        BuktiStatus.LAMAN_SEKUNDER,
        BuktiStatus.INFERENSI,
        BuktiStatus.TIDAK_DITEMUKAN_PENCABUTAN,
        BuktiStatus.PENGETAHUAN,
        BuktiStatus.TIDAK_ADA,
    }
)
"""Evidence that allows no plain "dicabut"."""

_ENDED = {
    Standing.DICABUT: "dicabut",
    Standing.HABIS_MASA: "habis masa berlakunya",
    Standing.TIDAK_BERLAKU_TERSIRAT: "tidak berlaku secara tersirat",
}

_WORDS: dict[Reason, tuple[Callable[[Concern, Catalog], str], Tone]] = {
    Reason.SUDAH_BERAKHIR: (_ended_before, "wrong"),
    Reason.TIDAK_PASTI: (_ended_sometime, "wrong"),
    Reason.KEMUDIAN_BERAKHIR: (_ended_later, "wrong"),
    Reason.KELIRU: (lambda *_: "Kemungkinan salah rujuk", "due"),
    Reason.SUDAH_DIUBAH: (lambda *_: "Sudah diubah ketika SOP ini ditetapkan", "due"),
    Reason.KEMUDIAN_DIUBAH: (_amended_later, "due"),
}

_LEADS = {
    Reason.KELIRU: "Kemungkinan besar yang dimaksud",
    Reason.SUDAH_DIUBAH: "Perubahannya",
    Reason.KEMUDIAN_DIUBAH: "Perubahannya",
}
