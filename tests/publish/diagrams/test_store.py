from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from publish.diagrams.diagram import Diagram, FailedDiagram, RenderedDiagram
from publish.diagrams.store import DiagramStore
from publish.plantuml_engine.engine import Complaint, Drawing, EngineUnavailableError, Picture
from publish.plantuml_engine.node import NodeEngine

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text x="1" y="2">{}</text></svg>'


class Pencil:
    """An engine that draws the source as a text, and remembers what it was asked for."""

    def __init__(self, version: str = "1") -> None:
        self.version = version
        self.asked: list[str] = []

    def draw(self, sources: Sequence[str]) -> Iterator[tuple[str, Drawing]]:
        self.asked += sources
        # Engines answer in any order.
        for source in reversed(sources):
            yield source, self.outcome(source)

    def outcome(self, source: str) -> Drawing:
        if source == "salah":
            return Complaint(message="Syntax Error?", line=3)
        return Picture(svg="bukan gambar" if source == "rusak" else SVG.format(source))

    def close(self) -> None:
        pass


def svg(diagram: Diagram) -> str:
    assert isinstance(diagram, RenderedDiagram), diagram
    return diagram.svg


def test_a_source_is_drawn_once(tmp_path: Path) -> None:
    pencil = Pencil()
    store = DiagramStore(tmp_path, pencil)
    drawn = store.render(["a", "b", "a"])
    assert list(drawn) == ["a", "b"]
    assert ">a</text>" in svg(drawn["a"])
    store.render(["b", "c"])
    assert pencil.asked == ["a", "b", "c"]


def test_the_cache_outlives_the_store(tmp_path: Path) -> None:
    first = DiagramStore(tmp_path, Pencil()).render(["a", "b"])
    pencil = Pencil()
    assert DiagramStore(tmp_path, pencil).render(["b", "a"]) == first
    assert pencil.asked == []


def test_another_engine_draws_anew(tmp_path: Path) -> None:
    DiagramStore(tmp_path, Pencil("1")).render(["a"])
    pencil = Pencil("2")
    DiagramStore(tmp_path, pencil).render(["a"])
    assert pencil.asked == ["a"]


def cached(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.svg"))


@pytest.mark.parametrize(
    ("pattern", "damage"),
    [
        (rb".*", b""),
        (rb"(?<=<svg).*", b""),
        (rb"\n\Z", b""),
        (rb">a<", b">x<"),
        (rb"<!--.*", b""),
        (rb"\A", b"\xff\xfe"),
    ],
    ids=["kosong", "terpotong", "kurang satu", "diubah", "tanpa segel", "bukan UTF-8"],
)
def test_a_damaged_entry_is_drawn_anew(pattern: bytes, damage: bytes, tmp_path: Path) -> None:
    drawn = DiagramStore(tmp_path, Pencil()).render(["a"])
    (entry,) = cached(tmp_path)
    whole = entry.read_bytes()
    entry.write_bytes(re.sub(pattern, damage, whole, count=1, flags=re.DOTALL))
    assert entry.read_bytes() != whole
    pencil = Pencil()
    assert DiagramStore(tmp_path, pencil).render(["a"]) == drawn
    assert pencil.asked == ["a"]
    assert entry.read_bytes() == whole


def test_an_entry_under_another_name_is_not_used(tmp_path: Path) -> None:
    DiagramStore(tmp_path, Pencil()).render(["a"])
    (entry,) = cached(tmp_path)
    DiagramStore(tmp_path, Pencil()).render(["b"])
    (other,) = (path for path in cached(tmp_path) if path != entry)
    other.write_bytes(entry.read_bytes())
    assert ">b</text>" in svg(DiagramStore(tmp_path, Pencil()).render(["b"])["b"])


def test_failures_are_told_and_not_kept(tmp_path: Path) -> None:
    store = DiagramStore(tmp_path, Pencil())
    failed = FailedDiagram(message="Syntax Error?", line=3)
    assert store.render(["salah", "a"])["salah"] == failed
    assert dict(store.failures) == {"salah": failed}
    assert len(cached(tmp_path)) == 1
    pencil = Pencil()
    DiagramStore(tmp_path, pencil).render(["salah"])
    assert pencil.asked == ["salah"]


def test_what_is_no_picture_fails(tmp_path: Path) -> None:
    (failed,) = DiagramStore(tmp_path, Pencil()).render(["rusak"]).values()
    assert isinstance(failed, FailedDiagram)
    assert failed.message.startswith("mesin diagram tidak memberi gambar: ")


def test_a_forbidden_source_never_reaches_the_engine(tmp_path: Path) -> None:
    pencil = Pencil()
    source = "@startuml\n!include /etc/passwd\n@enduml"
    (failed,) = DiagramStore(tmp_path, pencil).render([source]).values()
    assert isinstance(failed, FailedDiagram)
    assert failed.line == 2
    assert failed.message.startswith('"!include /etc/passwd" tidak diizinkan')
    assert pencil.asked == []


def test_nothing_is_left_of_a_file_that_was_being_written(tmp_path: Path) -> None:
    DiagramStore(tmp_path, Pencil()).render(["a"])
    assert not list(tmp_path.rglob("*.tmp"))
    (entry,) = cached(tmp_path)
    assert entry.parent.name == entry.name[:2]


def test_what_is_drawn_before_a_break_is_kept(tmp_path: Path) -> None:
    class Breaking(Pencil):
        def outcome(self, source: str) -> Drawing:
            if source == "a":
                raise EngineUnavailableError("putus")
            return super().outcome(source)

    with pytest.raises(EngineUnavailableError):
        DiagramStore(tmp_path, Breaking()).render(["a", "b"])
    pencil = Pencil()
    DiagramStore(tmp_path, pencil).render(["a", "b"])
    assert pencil.asked == ["a"]


def test_the_same_bytes_on_every_machine(
    tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    engine = NodeEngine(processes=1)
    source = (
        "@startuml\n|#edf2f9|L1| Staf\n|#f6f1e7|L2| Kabag\n|L1|\nstart\n"
        "repeat :1. Menyusun draf é “SK”;\n|L2|\n:2. Menandatangani;\n"
        "repeat while () is (Tidak) not (Ya)\nstop\n@enduml\n"
    )
    try:
        drawn = DiagramStore(tmp_path, engine).render([source])
    finally:
        engine.close()
    golden(svg(drawn[source]), "plantuml/lajur.svg")
