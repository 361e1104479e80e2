from __future__ import annotations

import pytest

from publish.standing import standing
from sopkit.basis.evidence import EVIDENCE, STRONG
from sopkit.model import BuktiStatus, Peraturan, StatusPeraturan


def regulation(status: StatusPeraturan, evidence: BuktiStatus) -> Peraturan:
    return Peraturan(dokumen="peraturan", jenis="uu", status=status, bukti_status=evidence)


@pytest.mark.parametrize("status", StatusPeraturan)
@pytest.mark.parametrize("evidence", BuktiStatus)
def test_a_status_with_weak_evidence_names_it(
    status: StatusPeraturan, evidence: BuktiStatus
) -> None:
    found = standing(regulation(status, evidence))
    plain = evidence in STRONG or status is StatusPeraturan.TIDAK_DIKETAHUI
    assert found.note == (None if plain else EVIDENCE[evidence])


def test_every_evidence_has_words_of_its_own() -> None:
    assert set(EVIDENCE) == set(BuktiStatus)
    assert len(set(EVIDENCE.values())) == len(EVIDENCE)


def test_a_regulation_without_a_page_is_said_to_lack_one() -> None:
    assert standing(None).words == "Belum ada dalam daftar"


def test_only_what_no_longer_holds_is_red() -> None:
    tones = {s: standing(regulation(s, BuktiStatus.KLAUSUL)).tone for s in StatusPeraturan}
    assert [status.value for status, tone in tones.items() if tone == "wrong"] == [
        "dicabut",
        "habis-masa",
        "tidak-berlaku-tersirat",
    ]
