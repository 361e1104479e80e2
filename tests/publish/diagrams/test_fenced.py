from __future__ import annotations

from publish.diagrams.diagram import FailedDiagram, RenderedDiagram
from publish.diagrams.fenced import FenceProblem, fence_problems, finished
from publish.diagrams.fences import find_fences

PAGE = """\
```plantuml
A -> B
```

```plantuml
start
salah
```

```plantuml
!include x
%getenv("Y")
```
"""


def test_problems_name_the_line_of_the_page() -> None:
    drawn, failed, _ = fences = list(find_fences(PAGE))
    diagrams = {
        drawn.source: RenderedDiagram(svg="<svg/>"),
        failed.source: FailedDiagram(message="Syntax Error?", line=3),
    }
    problems = list(fence_problems("sops/a.md", fences, diagrams))
    assert problems[0] == FenceProblem(path="sops/a.md", line=7, message="Syntax Error?")
    assert [(problem.line, problem.message.partition(" tidak")[0]) for problem in problems[1:]] == [
        (11, '"!include x"'),
        (12, '"%getenv"'),
    ]


def test_a_refused_block_is_told_once() -> None:
    (fence,) = find_fences("```plantuml\n!include x\n```\n")
    diagrams = {fence.source: FailedDiagram(message="ditolak", line=2)}
    assert len(list(fence_problems("a.md", [fence], diagrams))) == 1


def test_drawings_with_a_role_and_other_svgs_stay_as_they_are() -> None:
    page = (
        '<svg class="ikon"><path d="M1 1"/></svg>'
        '<svg role="img" style="--sop-extent:9px"><text>a</text></svg>'
    )
    assert finished(page) == page


def test_drawings_are_numbered_within_their_page() -> None:
    drawing = '<svg class="uml" style="--sop-extent:9px" alt="" title=""><text>a</text></svg>'
    page = finished(f"{drawing}<p>{drawing}</p>", prefix="gambar")
    assert '<title id="gambar-1-title">Diagram</title>' in page
    assert '<title id="gambar-2-title">Diagram</title>' in page


def test_the_name_that_plantuml_markdown_gives_is_no_name() -> None:
    page = finished('<svg style="--sop-extent:9px" alt="uml diagram"><text>a</text></svg>')
    assert '<title id="diagram-1-title">Diagram</title>' in page
