from __future__ import annotations

import os
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import markdown
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from publish.diagrams.diagram import FailedDiagram
from publish.diagrams.fenced import finished
from publish.diagrams.fences import FORMAT, defused, find_fences
from publish.diagrams.server import DiagramServer, failure_notice, served
from publish.diagrams.store import DiagramStore
from publish.plantuml_engine.node import NodeEngine
from publish.plantuml_engine.remote import encode


@pytest.fixture(scope="module")
def engine() -> Iterator[NodeEngine]:
    engine = NodeEngine(processes=1)
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def store(engine: NodeEngine, tmp_path_factory: pytest.TempPathFactory) -> DiagramStore:
    return DiagramStore(tmp_path_factory.mktemp("diagrams"), engine)


@pytest.fixture
def server(store: DiagramStore) -> Iterator[DiagramServer]:
    with DiagramServer(store) as server:
        yield server


def convert(page: str, url: str, **options: object) -> str:
    """Turn a page into HTML as MkDocs does, with the real plantuml-markdown."""
    settings = {"server": url, "format": FORMAT} | options
    return markdown.markdown(
        page,
        extensions=["fenced_code", "plantuml_markdown"],
        extension_configs={"plantuml_markdown": settings},
    )


PAGE = """\
Awal

```plantuml
start
:Menyusun konsep;
stop
```

* butir

    ``` {.uml alt="Alur <b> & 'x'"}
    @startuml judul
      A -> B: halo
    @enduml
    ```

````
```plantuml
dikutip -> saja
```
````

~~~c4plantuml
A -> B: \ttab dan é
~~~

::uml:: classes="lebar" title="Alur lama" width="50%"
C -> D
::end-uml::
"""


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_is_asked_for_is_what_was_collected(store: DiagramStore, method: str) -> None:
    server = DiagramServer(store)
    url = server.start()
    try:
        html = convert(PAGE, url, http_method=method)
    finally:
        server.stop()
    collected = {fence.source for fence in find_fences(PAGE)}
    assert len(collected) == 4
    assert server.asked == collected
    assert html.count("<svg") == 4


PIECES = [
    "```plantuml\nA -> B\n```",
    "``` plantuml\nA -> C  \n```  ",
    "````plantuml\nA -> D\n````",
    "~~~uml\nA -> E\n~~~",
    "~~~ {.plantuml}\n\tA -> F\n~~~",
    '```plantuml alt="x" classes="y"\nA -> G\n```',
    '```plantuml\ntitle="x"\nA -> H\n```',
    "    ```plantuml\n    A -> I\n    ```",
    "```plantuml\nA -> J\n~~~",
    "```plantuml\n@startuml a\nA -> K\n@enduml\n```",
    "```plantuml\n\n   \nA -> L\n\n```",
    "```puml\nA -> M\n```",
    "````markdown\n```plantuml\nA -> N\n```\n````",
    "~~~~\n```plantuml\nA -> O\n```\n~~~~",
    "::uml::\nA -> P\n::end-uml::",
    "<!--\n```plantuml\nA -> Q\n```\n-->",
    "```\n```plantuml\nA -> R\n```\n```",
    "> ```plantuml\n> A -> S\n> ```",
    "```plantuml\r\nA -> T\r\n```\r",
    "```plantuml\nA -> U\x0bU -> V\u2028V -> W\n```",
    "teks ``` biasa",
    "````",
    "",
]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(PIECES), max_size=6))
def test_any_mixture_of_blocks_is_collected_as_it_is_asked_for(
    store: DiagramStore, pieces: list[str]
) -> None:
    page = "\n".join(pieces)
    server = DiagramServer(store)
    url = server.start()
    try:
        convert(page, url)
    finally:
        server.stop()
    assert server.asked == {fence.source for fence in find_fences(page)}


def test_the_page_gets_drawings_with_names_of_their_own(store: DiagramStore) -> None:
    with served(store) as url:
        html = finished(convert(PAGE, url))
    assert html.count('role="img"') == 4
    assert "<title id=\"diagram-2-title\">Alur &lt;b&gt; &amp; 'x'</title>" in html
    assert '<title id="diagram-4-title">Alur lama</title>' in html
    assert " alt=" not in html
    assert ' title=""' not in html
    assert "max-width:50%" in html


def test_a_failed_diagram_is_told_in_its_place(store: DiagramStore) -> None:
    page = "```plantuml\nstart\n:a;\napa ini <b>\n```\n"
    with served(store) as url:
        html = finished(convert(page, url))
    assert "Diagram ini belum dapat ditampilkan (baris 4)" in html
    assert "Syntax Error?" in html
    (fence,) = find_fences(page)
    assert fence.source in store.failures


def test_the_notice_of_a_failure_obeys_nothing_in_it() -> None:
    notice = failure_notice(FailedDiagram(message='"<script>" & panjang ' * 20, line=None))
    assert "<script>" not in notice
    assert "&lt;script&gt;" in notice


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/svg/",
        "/svg/!!!",
        f"/png/{encode('@startuml')}",
        f"/svg/../{encode('@startuml')}",
        f"/svg/{encode('x' * 1_100_000)}",
    ],
)
def test_anything_else_is_not_found(server: DiagramServer, path: str) -> None:
    port = server.start()
    with pytest.raises(urllib.error.HTTPError) as found:
        urllib.request.urlopen(port + path)
    found.value.close()
    assert found.value.code == 404
    assert server.asked == frozenset()


def test_only_this_machine_is_served(store: DiagramStore) -> None:
    with served(store) as url:
        assert url.startswith("http://127.0.0.1:")


def test_the_proxy_of_the_office_is_passed_by(
    store: DiagramStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "intranet.go.id")
    monkeypatch.delenv("NO_PROXY", raising=False)
    with served(store) as url:
        assert os.environ["no_proxy"] == "127.0.0.1,intranet.go.id"
        assert "<svg" in convert("```plantuml\nA -> B\n```\n", url)
    assert os.environ["no_proxy"] == "intranet.go.id"
    assert "NO_PROXY" not in os.environ


def test_a_server_stops_as_often_as_it_is_told(store: DiagramStore) -> None:
    server = DiagramServer(store)
    server.stop()
    server.start()
    server.stop()
    server.stop()


def test_a_defused_page_asks_for_nothing_forbidden(store: DiagramStore, tmp_path: Path) -> None:
    secret = tmp_path / "rahasia.puml"
    secret.write_text(":RAHASIA;\n", encoding="utf-8")
    blocks = [
        f'```plantuml source="{secret}"\n```\n',
        f"```plantuml\n!include {secret}\n```\n",
        '```plantuml format="png"\nA -> B\n```\n',
    ]
    server = DiagramServer(store)
    url = server.start()
    try:
        # plantuml-markdown reads such files itself, before anyone can refuse it.
        assert ">RAHASIA</text>" in convert(blocks[0], url)
        html = convert(defused("\n".join(blocks)), url)
    finally:
        server.stop()
    assert html.count("<em>Diagram ini tidak ditampilkan.</em>") == 3
    assert "<svg" not in html
    assert server.asked == {"@startuml\n:RAHASIA;\n@enduml\n"}
