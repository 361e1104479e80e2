"""What a build does grows with the catalogue and no faster, whoever calls whom how often."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import date
from pathlib import Path
from types import FrameType

from publish.paper.orders import make_orders
from publish.search.records import make_records
from publish.site import Frame, Site
from sopkit.settings import Audience, Settings
from synthetic import write_catalogue

ROOT = Path(__file__).resolve().parents[2]
FEW, TIMES = 40, 5
OFTEN = 2000
"""Calls that are worth a thought in the larger catalogue."""

TOLERANCE = 1.5
"""Chance gives some catalogues a little more of a thing; a square would be TIMES as much."""

OURS = (str(ROOT / "hooks"), str(ROOT / "overrides"))

Place = tuple[str, int, str]
"""File, line and name of a function."""


def test_nothing_grows_faster_than_the_catalogue(tmp_path: Path) -> None:
    few, many = (calls(tmp_path / str(size), size) for size in (FEW, FEW * TIMES))
    fast = {
        place: (few[place], count)
        for place, count in many.items()
        if count > OFTEN and count > TIMES * TOLERANCE * few[place]
    }
    assert fast == {}
    assert len([count for count in many.values() if count > OFTEN]) > 50, "too few were counted"


def calls(folder: Path, size: int) -> Counter[Place]:
    """Count for each function of ours how often it is called, and calls what is built in."""
    write_catalogue(folder, size)
    counts: Counter[Place] = Counter()

    def note(frame: FrameType, event: str, _what: object) -> None:
        if event in {"call", "c_call"}:
            code = frame.f_code
            counts[code.co_filename, code.co_firstlineno, code.co_name] += 1

    sys.setprofile(note)
    try:
        make_everything(folder)
    finally:
        sys.setprofile(None)
    return Counter({place: n for place, n in counts.items() if place[0].startswith(OURS)})


def make_everything(folder: Path) -> None:
    """Make all that a build makes of a catalogue, but draw, print and index nothing."""
    # For the public there is one more pass, over what leads to what is not for it.
    settings = Settings(audiens=Audience.PUBLIK)
    frame = Frame(templates=ROOT / "overrides", edit_base=None, serving=False)
    site = Site.load(folder, settings=settings, today=date(2026, 11, 20), frame=frame)
    for uri in site.pages:
        assert site.publishes(uri)
        assert site.meta(uri)
        assert site.html(uri, site.text(uri))
    assert site.stale
    assert site.navigation()
    assert [make() for make in site.files.values()]
    assert list(make_records(site.catalog))
    assert list(make_orders(site.catalog, folder))
