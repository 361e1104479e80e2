from __future__ import annotations

import pytest

from publish.diagrams.fences import defused, find_fences


def lines(*text: str) -> str:
    return "\n".join(text) + "\n"


PLAIN = lines("# Judul", "", "```plantuml", "A -> B", "", "B -> C", "```", "", "Teks")


def test_a_block_is_sent_between_one_start_and_one_end() -> None:
    (fence,) = find_fences(PLAIN)
    assert fence.source == "@startuml\nA -> B\n\nB -> C\n@enduml\n"
    assert fence.line == 3
    assert fence.forbidden == ()


@pytest.mark.parametrize(
    ("markdown", "source_line", "page_line"),
    [
        (PLAIN, 2, 4),
        (PLAIN, 4, 6),
        # The end that PlantUML complains about when something is missing.
        (PLAIN, 5, 6),
        # Where the line is unknown, or is none, the block is meant.
        (PLAIN, None, 3),
        (PLAIN, 99, 3),
        # Starts and ends of the author are replaced, and lines still found.
        (lines("```plantuml", "@startuml", "A -> B", "salah", "@enduml", "```"), 3, 4),
        (lines("", "```plantuml", "", "@startuml", "A -> B", "@enduml", "```"), 2, 5),
        # Arguments may stand on lines of their own.
        (lines("```plantuml", 'alt="x"', "A -> B", "```"), 2, 3),
    ],
)
def test_a_line_of_the_source_is_found_in_the_page(
    markdown: str, source_line: int | None, page_line: int
) -> None:
    (fence,) = find_fences(markdown)
    assert fence.line_of(source_line) == page_line


@pytest.mark.parametrize(
    ("markdown", "line", "text"),
    [
        (lines("```plantuml", "A -> B", "!include a.puml", "```"), 3, "!include a.puml"),
        (lines("", "```plantuml", ':%getenv("X");', "```"), 3, "%getenv"),
        (lines('```plantuml source="a.puml"', "```"), 1, 'source="a.puml"'),
        (lines("Teks", '```plantuml format="png"', "A -> B", "```"), 2, 'format="png"'),
        (lines('::uml:: format="txt"', "A -> B", "::end-uml::"), 1, 'format="txt"'),
    ],
)
def test_what_a_block_may_not_do_is_told_with_its_line(markdown: str, line: int, text: str) -> None:
    (fence,) = find_fences(markdown)
    (refused,) = fence.forbidden
    assert (refused.line, refused.text) == (line, text)


@pytest.mark.parametrize(
    "markdown",
    [
        "",
        "Teks saja",
        lines("```", "A -> B", "```"),
        lines("```python", "plantuml", "```"),
        # Quoted in a longer fence.
        lines("````", "```plantuml", "A -> B", "```", "````"),
        lines("~~~~ markdown", "```plantuml", "A -> B", "```", "~~~~"),
        # Never closed.
        lines("```plantuml", "A -> B"),
    ],
)
def test_other_blocks_are_none(markdown: str) -> None:
    assert list(find_fences(markdown)) == []


def test_a_forbidden_block_is_taken_out_and_the_lines_stay() -> None:
    bad = ("```plantuml", "!include /etc/passwd", "```")
    good = ("```plantuml", "A -> B", "```")
    page = lines("Awal", "", *bad, "", *good, "", "Akhir")
    left = defused(page)
    assert "passwd" not in left
    assert left.splitlines()[2] == "*Diagram ini tidak ditampilkan.*"
    assert left.splitlines()[6:9] == list(good)
    assert left.splitlines().index("Akhir") == page.splitlines().index("Akhir")


def test_a_page_without_forbidden_blocks_stays_as_it_is() -> None:
    page = "Awal\t\r\n" + PLAIN
    assert defused(page) is page
