from __future__ import annotations

import pytest

from publish.standing import STANDING_WORDS, standing_fact
from sopkit.basis.evidence import EVIDENCE, STRONG
from sopkit.basis.validity import ENDED, Standing
from sopkit.model import BuktiStatus, StatusPeraturan

TODAY = tuple(Standing(status.value) for status in StatusPeraturan)


@pytest.mark.parametrize("status", TODAY)
@pytest.mark.parametrize("evidence", BuktiStatus)
def test_a_status_with_weak_evidence_names_it(status: Standing, evidence: BuktiStatus) -> None:
    plain = evidence in STRONG or status is Standing.TIDAK_DIKETAHUI
    assert standing_fact(status, evidence).note == (None if plain else EVIDENCE[evidence])


def test_every_evidence_has_words_of_its_own() -> None:
    assert set(EVIDENCE) == set(BuktiStatus)
    assert len(set(EVIDENCE.values())) == len(EVIDENCE)


def test_only_what_no_longer_holds_is_red() -> None:
    red = {one for one in TODAY if standing_fact(one, BuktiStatus.KLAUSUL).tone == "wrong"}
    assert red == ENDED


def test_every_status_has_words_of_its_own() -> None:
    assert len(set(STANDING_WORDS)) == len(TODAY)
