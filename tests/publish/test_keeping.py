from __future__ import annotations

import gc

import pytest

from publish.keeping import keeping, release


def test_what_is_kept_is_in_no_collection_until_it_is_released() -> None:
    release()
    with keeping():
        assert not gc.isenabled()
        kept = [[number] for number in range(1000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= len(kept)
    release()
    assert gc.get_freeze_count() == 0


def test_a_failure_keeps_nothing() -> None:
    with pytest.raises(ValueError, match="galat"), keeping():
        raise ValueError("galat")
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_a_collector_that_is_off_stays_off() -> None:
    gc.disable()
    try:
        with keeping():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
        release()
