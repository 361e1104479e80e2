from __future__ import annotations

from itertools import pairwise

from sopkit.legal.scanning import scan


def test_all_ways_of_finding_come_together_in_order() -> None:
    text = (
        "lihat 205/pmk.06/2016; uu nomor 8 tahun 1974 yang diubah dengan nomor 43 tahun 1999; "
        "peraturn menteri dalam negeri nomor 52 tahun 2011; uud 1945; "
        "perda no 3 dan no 4 tahun 2010"
    )
    hits = scan(text)
    assert [(hit.kind.code if hit.kind else None, hit.nomor) for hit in hits] == [
        ("permenkeu", "205"),
        ("uu", "8"),
        ("uu", "43"),
        ("permendagri", "52"),
        ("uud", None),
        ("perda", "3"),
        ("perda", "4"),
    ]
    assert all(left.end <= right.start for left, right in pairwise(hits))


def test_a_hit_inside_another_is_dropped() -> None:
    # PMK is a name, and part of this number.
    hits = scan("peraturan menteri keuangan nomor 205/pmk.06/2016")
    assert len(hits) == 1


def test_the_constitution_needs_its_year() -> None:
    assert scan("undang-undang dasar sementara 1950") == []
    assert len(scan("uud nri tahun 1945")) == 1
