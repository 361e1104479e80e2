from __future__ import annotations

import pytest

from sopkit.duration import Calendar, Duration, DurationError
from sopkit.flow.graph import Edge, Goal, Lane, Procedure, Symbol, build_procedure, letter
from sopkit.flow.total import total_time, ya_path
from sopkit.model import Sop


def read_time(text: str) -> Duration | None:
    try:
        return Duration.parse(text, Calendar())
    except DurationError:
        return None


def procedure(parts: list[dict[str, object]], **more: object) -> Procedure:
    sop = Sop.model_validate({"dokumen": "sop", "prosedur": parts, **more})
    return build_procedure(
        sop, find_lane=lambda name: Lane(id=f"kota#{name}", name=name), read_time=read_time
    )


def step(**changes: object) -> dict[str, object]:
    return {"kegiatan": "Membuat surat", "pelaksana": "staf", "waktu": "1 jam"} | changes


def edges(found: Procedure, section: int = 0) -> list[tuple[int, object, str | None]]:
    return [(edge.source, edge.target, edge.label) for edge in found.sections[section].edges]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([step(), step()], [(1, 2, None), (2, Goal.FINISH, None)]),
        ([step(ke="selesai"), step()], [(1, Goal.FINISH, None), (2, Goal.FINISH, None)]),
        ([step(), step(ke="1")], [(1, 2, None), (2, 1, None)]),
        ([step(id="awal"), step(ke="awal")], [(1, 2, None), (2, 1, None)]),
        (
            [step(), step(keputusan={"ya": "selesai", "tidak": "1"})],
            [(1, 2, None), (2, Goal.FINISH, "Ya"), (2, 1, "Tidak")],
        ),
        # Targets that do not exist are left out here; the rules report them.
        ([step(ke="9"), step()], [(2, Goal.FINISH, None)]),
        ([step(ke="tahap-berikut")], []),
    ],
)
def test_a_step_leads_to_the_next_unless_it_says_otherwise(
    parts: list[dict[str, object]], expected: list[tuple[int, object, str | None]]
) -> None:
    assert edges(procedure(parts)) == expected


def test_the_last_step_of_a_section_leads_into_the_next() -> None:
    found = procedure(
        [
            {"tahap": "Perencanaan", "pelaksana": ["staf"], "langkah": [step(), step()]},
            {"tahap": "Pelaksanaan", "pelaksana": ["staf", "opd"], "langkah": [step()]},
        ]
    )
    assert edges(found) == [(1, 2, None), (2, Goal.NEXT_SECTION, None)]
    assert edges(found, 1) == [(1, Goal.FINISH, None)]
    assert [section.name for section in found.sections] == ["Perencanaan", "Pelaksanaan"]
    assert found.anchor(found.sections[1], 1) == "langkah-b-1"


def test_a_flat_list_is_one_section_without_a_name() -> None:
    found = procedure([step()], pelaksana=["staf"])
    assert found.sections[0].name is None
    assert found.anchor(found.sections[0], 1) == "langkah-1"


def test_the_form_decides_the_symbols() -> None:
    found = procedure(
        [
            step(),
            step(),
            step(keputusan={"ya": "4", "tidak": "selesai"}),
            step(ke="selesai"),
            step(),
        ]
    )
    assert [s.symbol for s in found.steps] == [
        Symbol.KAPSUL,
        Symbol.KOTAK,
        Symbol.BELAH_KETUPAT,
        Symbol.KAPSUL,
        Symbol.KAPSUL,
    ]


def test_the_first_step_of_a_later_section_is_no_start() -> None:
    part = {"tahap": "A", "pelaksana": ["staf"], "langkah": [step(), step()]}
    found = procedure([part, {**part, "tahap": "B"}])
    assert [s.symbol for s in found.steps] == ["kapsul", "kotak", "kotak", "kapsul"]


def test_lanes_keep_the_author_s_order_and_a_missing_one_is_added() -> None:
    found = procedure([step(pelaksana=["opd", "tim"])], pelaksana=["kabag", "opd"])
    section = found.sections[0]
    assert [lane.name for lane in section.lanes] == ["kabag", "opd", "tim"]
    assert section.steps[0].actors == ("kota#opd", "kota#tim")


def test_a_time_that_does_not_parse_keeps_its_text() -> None:
    found = procedure([step(waktu="sebentar")]).steps[0]
    assert (found.time, found.duration) == ("sebentar", None)


@pytest.mark.parametrize(
    ("parts", "path", "total"),
    [
        ([step(), step()], [1, 2], (120, True)),
        ([step(), step(waktu=None)], [1, 2], (60, False)),
        # The jump back is not on the Ya path, and each step counts once.
        ([step(), step(keputusan={"tidak": "1", "ya": "3"}), step()], [1, 2, 3], (180, True)),
        ([step(keputusan={"setuju": "3", "tolak": "2"}), step(), step()], [1, 3], (120, True)),
        ([step(ke="3"), step(), step(ke="2")], [1, 3, 2], (180, True)),
        ([], [], (0, False)),
    ],
)
def test_total_time_follows_the_ya_path(
    parts: list[dict[str, object]], path: list[int], total: tuple[int, bool]
) -> None:
    found = procedure(parts)
    assert [s.no for s in ya_path(found)] == path
    assert (total_time(found).minutes, total_time(found).complete) == total


def test_the_ya_path_ends_where_the_procedure_does() -> None:
    part = {"tahap": "A", "pelaksana": ["staf"], "langkah": [step(ke="selesai")]}
    assert total_time(procedure([part, {**part, "tahap": "B"}])).minutes == 60


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_sections_are_lettered_like_columns(index: int, name: str) -> None:
    assert letter(index) == name


def test_exits_keep_the_author_s_order() -> None:
    found = procedure([step(keputusan={"tidak": "2", "ya": "3"}), step(), step()])
    assert found.sections[0].exits(1) == (
        Edge(source=1, target=2, label="Tidak"),
        Edge(source=1, target=3, label="Ya"),
    )
