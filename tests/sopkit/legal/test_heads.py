from __future__ import annotations

from sopkit.legal.heads import AGENCY_HEADS, MINISTRY_HEADS
from sopkit.legal.kinds import AGENCY_INSTRUMENTS, MINISTRY_INSTRUMENTS


def test_every_instrument_has_a_head() -> None:
    for heads, instruments in (
        (MINISTRY_HEADS, MINISTRY_INSTRUMENTS),
        (AGENCY_HEADS, AGENCY_INSTRUMENTS),
    ):
        prefixes = {head.prefix for head in heads if head.prefix}
        assert prefixes == {instrument.prefix for instrument in instruments}
        assert all(head.spellings for head in heads)
