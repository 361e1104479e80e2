from __future__ import annotations

import sys
from pathlib import Path

import pytest

from publish.plantuml_engine.engine import Complaint, EngineUnavailableError, Picture
from publish.plantuml_engine.process import Worker

# Stand-ins for the Node process that do one thing wrong.
READY = 'import json, os, sys\nprint(json.dumps({"ready": "x"}), flush=True)\n'
DIES = READY + "sys.stdin.readline()\nos._exit(3)\n"
HANGS = READY + "import time\nsys.stdin.readline()\ntime.sleep(60)\n"
BABBLES = READY + 'sys.stdin.readline()\nprint("bukan JSON", flush=True)\nsys.stdin.readline()\n'
ANSWERS_ANOTHER = READY + (
    "request = json.loads(sys.stdin.readline())\n"
    'print(json.dumps({"id": request["id"] - 1, "svg": "<svg/>"}), flush=True)\n'
    "sys.stdin.readline()\n"
)
DIES_ONCE = READY + (
    "from pathlib import Path\n"
    "request = json.loads(sys.stdin.readline())\n"
    'mark = Path(sys.argv[1]) / "mati"\n'
    "if not mark.exists():\n"
    "    mark.touch()\n"
    "    os._exit(3)\n"
    'print(json.dumps({"id": request["id"], "svg": "<svg/>"}), flush=True)\n'
    "sys.stdin.readline()\n"
)
HANGS_ONCE = DIES_ONCE.replace("os._exit(3)", "__import__('time').sleep(60)")
NEVER_STARTS = 'import sys\nsys.exit("Cannot find package")\n'


def draw(script: str, folder: Path, *, limit: float = 20.0) -> Picture | Complaint:
    worker = Worker((sys.executable, "-c", script, str(folder)), limit=limit)
    try:
        return worker.draw("@startuml\n@enduml")
    finally:
        worker.stop()


@pytest.mark.parametrize("script", [DIES, BABBLES, ANSWERS_ANOTHER])
def test_a_process_that_fails_twice_fails_the_diagram(script: str, tmp_path: Path) -> None:
    message = "mesin diagram berhenti saat menggambar diagram ini"
    assert draw(script, tmp_path) == Complaint(message=message, line=None)


def test_a_process_that_died_is_replaced(tmp_path: Path) -> None:
    assert draw(DIES_ONCE, tmp_path) == Picture(svg="<svg/>")


def test_a_process_that_hangs_is_stopped_and_not_asked_again(tmp_path: Path) -> None:
    message = "diagram tidak selesai digambar dalam 0.5 detik"
    assert draw(HANGS, tmp_path, limit=0.5) == Complaint(message=message, line=None)


def test_after_a_hanging_diagram_the_next_one_is_drawn(tmp_path: Path) -> None:
    worker = Worker((sys.executable, "-c", HANGS_ONCE, str(tmp_path)), limit=8.0)
    try:
        assert isinstance(worker.draw("@startuml\n@enduml"), Complaint)
        assert worker.draw("@startuml\n@enduml") == Picture(svg="<svg/>")
    finally:
        worker.stop()


def test_a_process_that_never_starts_says_why(tmp_path: Path) -> None:
    with pytest.raises(EngineUnavailableError, match="tidak dapat dijalankan: Cannot find package"):
        draw(NEVER_STARTS, tmp_path)


def test_the_process_sees_nothing_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAHASIA", "x")
    shows = READY + (
        "request = json.loads(sys.stdin.readline())\n"
        'print(json.dumps({"id": request["id"], "svg": str(dict(os.environ))}), flush=True)\n'
        "sys.stdin.readline()\n"
    )
    result = draw(shows, tmp_path)
    assert isinstance(result, Picture)
    assert "RAHASIA" not in result.svg
    assert "'TZ': 'UTC'" in result.svg


def test_a_stopped_worker_can_be_stopped_again(tmp_path: Path) -> None:
    worker = Worker((sys.executable, "-c", DIES, str(tmp_path)), limit=30.0)
    worker.stop()
    worker.stop()
