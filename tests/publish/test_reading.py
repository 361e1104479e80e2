from __future__ import annotations

from collections.abc import Callable

from publish.pages.units import neighbours
from publish.reading import office_times
from publish.views import lane_views, section_views
from sopkit.catalog import Catalog

UNIT = """---
dokumen: unit
jenis: instansi
nama: Kota
pelaksana: {staf: {nama: Staf}, kabag: {nama: Kabag}}
---
"""

SOP = """---
dokumen: sop
nomor: '%s'
judul: Judul
status: berlaku
pelaksana: [staf, kabag]
prosedur:
  - {kegiatan: Menulis, pelaksana: staf, waktu: 1 hari}
  - {kegiatan: Memeriksa, pelaksana: [kabag, staf], waktu: 2 jam}
  - {kegiatan: Menyimpan, pelaksana: staf, waktu: null}
---
"""


def test_the_time_of_an_office_is_that_of_its_steps(make_catalog: Callable[..., Catalog]) -> None:
    catalog = make_catalog({"kota/index.md": UNIT, "kota/a.md": SOP % "1"})
    [entry] = catalog.listed
    times = office_times(entry, lane_views(section_views(catalog, entry)))
    told = [(time.lane.name, time.steps, time.minutes, time.complete) for time in times]
    assert told == [("Staf", 3, 570, False), ("Kabag", 1, 120, True)]


def test_neighbours_are_those_by_number(make_catalog: Callable[..., Catalog]) -> None:
    files = {"kota/index.md": UNIT}
    files |= {f"kota/{name}.md": SOP % number for name, number in {"a": 10, "b": 2, "c": 1}.items()}
    files["kota/d.md"] = (SOP % 3).replace("dokumen: sop", "dokumen: sop\ncontoh: true")
    near = neighbours(make_catalog(files))
    assert near["kota/c"].before is None
    assert [one.id for one in (near["kota/b"].before, near["kota/b"].after) if one] == [
        "kota/c",
        "kota/a",
    ]
    assert near["kota/a"].after is None
    assert (near["kota/d"].before, near["kota/d"].after) == (None, None)
