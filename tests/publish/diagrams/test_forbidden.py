from __future__ import annotations

import pytest

from publish.diagrams.forbidden import find_forbidden


@pytest.mark.parametrize(
    ("source", "line", "text"),
    [
        ("@startuml\n!include /etc/passwd\n@enduml", 2, "!include /etc/passwd"),
        ("  !include_once a.puml", 1, "!include_once a.puml"),
        ("! include a.puml", 1, "! include a.puml"),
        ("!INCLUDE a", 1, "!INCLUDE a"),
        ("!includeurl a", 1, "!includeurl a"),
        ("!includesub a!B", 1, "!includesub a!B"),
        ("!include <C4/C4_Context>", 1, "!include <C4/C4_Context>"),
        ("!import a.zip", 1, "!import a.zip"),
        ("!theme kota from /tmp", 1, "!theme kota from /tmp"),
        ('!$x = %load_json("a.json")', 1, "%load_json"),
        (':%GetEnv("PATH");', 1, "%GetEnv"),
        ('!if %file_exists("a")', 1, "%file_exists"),
        (":%dirpath();", 1, "%dirpath"),
        (":<img:a.png>;", 1, "<img"),
        (":%date();", 1, "%date"),
        (":%now();", 1, "%now"),
        (":%random(10);", 1, "%random"),
        # A name put together at run time could be any of these.
        ('!$x = %call_user_func("%load" + "_json", "a")', 1, "%call_user_func"),
        ('%invoke_procedure("$a")', 1, "%invoke_procedure"),
        ("A -> B: [[https://contoh.go.id x]]", 1, "https://contoh.go.id"),
        (":lihat ftp://a.go.id/b;", 1, "ftp://a.go.id/b;"),
        ("skinparam x file:///etc/passwd", 1, "file:///etc/passwd"),
        # A backslash at the end of a line joins it with the next.
        ("@startuml\n!inc\\\n  lude /etc/passwd", 2, "!include /etc/passwd"),
        (":%get\\\nenv;", 1, "%getenv"),
        (":a\x00b;", 1, "U+0000"),
        (":a\x1bb;", 1, "U+001B"),
    ],
)
def test_what_reaches_outside_or_changes_is_found(source: str, line: int, text: str) -> None:
    (found, *_) = find_forbidden(source)
    assert (found.line, found.text) == (line, text)
    assert found.message.startswith(f'"{text}" tidak diizinkan: ')


@pytest.mark.parametrize(
    "source",
    [
        ":Jangan memakai !include;",
        "' !include hanya dijelaskan",
        "!theme plain",
        "!$nama = 'x'",
        "!procedure $a($b)\n:$b;\n!endprocedure",
        ":Tanggal: 10//Juni//2019;",
        ":50% date;",
        ":a<U+003A>//b;",
        "A -> B : pukul 10:30",
        ":<color:red>image</color>;",
        ":tab\tdan é “kutip”;",
        "",
    ],
)
def test_plain_sources_pass(source: str) -> None:
    assert list(find_forbidden(source)) == []


def test_one_line_is_told_once_for_each_reason() -> None:
    source = '!include https://a.go.id/%getenv("X")\n:%date() %now();'
    assert [(f.line, f.text) for f in find_forbidden(source)] == [
        (1, '!include https://a.go.id/%getenv("X")'),
        (1, 'https://a.go.id/%getenv("X")'),
        (2, "%date"),
    ]
