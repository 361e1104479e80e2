from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.plantuml_engine.engine import Complaint, EngineUnavailableError, Picture
from publish.plantuml_engine.remote import (
    RemoteEngine,
    decode,
    encode,
    error_picture,
    remote_engine,
)

SOURCE = "@startuml\nstart\n:a;\napa ini\n@enduml\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>'
# As PlantUML 1.2020.2 draws it: the line in black on green.
ERROR_SVG = (
    '<?xml version="1.0"?><svg viewBox="0 0 176 125"><g>'
    '<text fill="#000000" x="6" y="20">[From string (line 4) ]</text>'
    '<text fill="#33FF02" x="5" y="56">@startuml</text>'
    '<text fill="#FF0000" x="10" y="110">Syntax Error? (Assumed diagram type: activity)</text>'
    "</g></svg>"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    status: int = 200
    body: str = SVG
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0


@dataclass(kw_only=True, slots=True)
class Service:
    """Stands in for a server of the government, on a real port."""

    url: str
    asked: list[tuple[str, str, str]]
    reply: Reply


@pytest.fixture
def service() -> Iterator[Service]:
    known = Service(url="", asked=[], reply=Reply())

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.answer("")

        def do_POST(self) -> None:
            self.answer(self.rfile.read(int(self.headers["Content-Length"])).decode())

        def answer(self, body: str) -> None:
            known.asked.append((self.command, self.path, body))
            time.sleep(known.reply.delay)
            self.send_response(known.reply.status)
            for name, value in known.reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(known.reply.body.encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    known.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield known
    server.shutdown()
    server.server_close()
    thread.join()


def draw(engine: RemoteEngine, source: str = SOURCE) -> Picture | Complaint:
    ((_, result),) = engine.draw([source])
    return result


def test_a_plantuml_server_gets_the_source_in_the_address(service: Service) -> None:
    assert draw(remote_engine(f"{service.url}/plantuml/", "plantuml")) == Picture(svg=SVG)
    ((method, path, _),) = service.asked
    assert (method, path.rpartition("/")[0]) == ("GET", "/plantuml/svg")
    assert decode(path.rpartition("/")[2]) == SOURCE


def test_a_plantuml_server_gets_a_long_source_posted(service: Service) -> None:
    long = SOURCE + "".join(f"' {hash(str(n))}\n" for n in range(2000))
    draw(remote_engine(service.url, "plantuml"), long)
    assert service.asked == [("POST", "/svg/", long)]


def test_a_kroki_server_gets_the_source_posted(service: Service) -> None:
    assert draw(remote_engine(service.url, "kroki")) == Picture(svg=SVG)
    assert service.asked == [("POST", "/plantuml/svg", SOURCE)]


@pytest.mark.parametrize(
    ("kind", "reply", "message", "line"),
    [
        # PlantUML counts from 1 in the picture, from 0 in the header: the picture is believed.
        (
            "plantuml",
            Reply(
                status=400,
                body=ERROR_SVG,
                headers={
                    "X-PlantUML-Diagram-Error": "Syntax Error?",
                    "X-PlantUML-Diagram-Error-Line": "3",
                },
            ),
            "Syntax Error? (Assumed diagram type: activity)",
            4,
        ),
        (
            "plantuml",
            Reply(
                status=400,
                headers={
                    "X-PlantUML-Diagram-Error": "Syntax Error?",
                    "X-PlantUML-Diagram-Error-Line": "3",
                },
            ),
            "Syntax Error?",
            4,
        ),
        ("plantuml", Reply(body=ERROR_SVG), "Syntax Error?", 4),
        ("kroki", Reply(status=400, body="Error 400: Syntax Error? (line: 3)"), "Syntax Error?", 4),
        ("kroki", Reply(status=400, body="Error 400: Empty diagram"), "Empty diagram", None),
        ("kroki", Reply(status=503, body="sibuk"), "menjawab 503 tanpa gambar", None),
        ("plantuml", Reply(body="<html></html>"), "menjawab 200 tanpa gambar", None),
    ],
)
def test_errors_of_a_server_come_back_as_errors(
    service: Service, kind: str, reply: Reply, message: str, line: int | None
) -> None:
    service.reply = reply
    result = draw(remote_engine(service.url, kind))
    assert isinstance(result, Complaint)
    assert message in result.message
    assert result.line == line


def test_a_slow_server_fails_the_diagram(service: Service) -> None:
    service.reply = Reply(delay=2.0)
    engine = type(remote_engine(service.url, "kroki"))(service.url, limit=0.3)
    late = Complaint(message="server diagram tidak menjawab dalam 0.3 detik", line=None)
    assert draw(engine) == late


def test_a_server_that_is_not_there_stops_the_build() -> None:
    engine = remote_engine("http://127.0.0.1:9", "plantuml")
    with pytest.raises(EngineUnavailableError, match=r"127\.0\.0\.1:9 tidak dapat dihubungi"):
        draw(engine)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://a.go.id", "plantuml.go.id"])
def test_only_http_addresses_are_servers(url: str) -> None:
    with pytest.raises(ValueError, match="not an http address"):
        remote_engine(url, "plantuml")


def test_only_known_kinds_are_servers() -> None:
    with pytest.raises(ValueError, match="not a kind of diagram server: 'mermaid'"):
        remote_engine("http://a.go.id", "mermaid")


def test_the_version_names_kind_and_address() -> None:
    engines: list[Callable[[], RemoteEngine]] = [
        lambda: remote_engine("http://a.go.id", "plantuml"),
        lambda: remote_engine("http://a.go.id", "kroki"),
        lambda: remote_engine("http://b.go.id", "kroki"),
    ]
    assert len({make().version for make in engines}) == 3


def test_a_picture_of_red_text_is_no_error() -> None:
    assert error_picture('<svg><text fill="#FF0000">[From string (line 4) ]</text></svg>') is None


@given(st.text(max_size=300))
def test_an_encoded_source_reads_back(source: str) -> None:
    encoded = encode(source.encode("utf-8", "replace").decode())
    assert decode(encoded) == source.encode("utf-8", "replace").decode()
    assert encoded.replace("-", "").replace("_", "").isalnum() or not encoded


@pytest.mark.parametrize("encoded", ["", "!!!", "SoWk", encode("x" * 5000)])
def test_what_is_no_source_or_too_long_is_refused(encoded: str) -> None:
    with pytest.raises(ValueError, match="encoded diagram"):
        decode(encoded, longest=1000)
