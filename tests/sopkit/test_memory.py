from __future__ import annotations

from sopkit.memory import Memory


def test_a_thing_made_from_the_same_things_is_the_same_object() -> None:
    memory, source = Memory(), object()
    first = memory.recall("a", (source, "x", 1), object)
    memory.turn()
    assert memory.recall("a", (source, "x", 1), object) is first
    assert memory.had("a", first)


def test_a_change_of_any_of_them_makes_it_anew() -> None:
    memory = Memory()
    first = memory.recall("a", (object(), "x"), object)
    memory.turn()
    assert memory.recall("a", (object(), "x"), object) is not first


def test_equal_objects_are_not_the_same() -> None:
    memory = Memory()
    first = memory.recall("a", ([1],), object)
    memory.turn()
    assert memory.recall("a", ([1],), object) is not first


def test_a_change_travels_as_far_as_it_reaches() -> None:
    memory = Memory()

    def load(stamp: int) -> tuple[object, object, object]:
        a = memory.recall("a", (stamp,), object)
        b = memory.recall("b", (0,), object)
        return a, b, memory.recall("page", (a,), object)

    first = load(1)
    memory.turn()
    second = load(2)
    assert [old is new for old, new in zip(first, second, strict=True)] == [False, True, False]


def test_what_a_load_does_not_use_is_forgotten() -> None:
    memory = Memory()
    first = memory.recall("a", (), object)
    memory.turn()
    assert memory.gone() == {"a"}
    memory.turn()
    assert memory.recall("a", (), object) is not first
