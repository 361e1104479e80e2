from __future__ import annotations

from publish.paper.prose import Block, blocks_of

TEXT = """# Ruang *lingkup*

Teks **tebal** dan [tautan](https://a.go.id/x) serta [dalam](../x.md) <script>alert(1)</script>.

1. satu
2. dua

    - sub

| a | b |
|---|---|
| 1 | 2 |

> kutip

```plantuml
@startuml
```
"""


def shown(block: Block, depth: int = 0) -> str:
    runs = "".join(f"{run.text}" if run.style == "plain" else f"<{run.text}>" for run in block.runs)
    lines = [f"{'  ' * depth}{block.kind} {runs}".rstrip()]
    return "\n".join([*lines, *(shown(part, depth + 1) for part in block.blocks)])


def test_markdown_becomes_blocks() -> None:
    assert "\n".join(map(shown, blocks_of(TEXT))) == (
        "heading Ruang <lingkup>\n"
        "text Teks <tebal> dan tautan (https://a.go.id/x) serta dalam .\n"
        "numbers\n  item\n    text satu\n  item\n    text dua\n    bullets\n      item\n"
        "        text sub\n"
        "table\n  row\n    cell\n      text a\n    cell\n      text b\n"
        "  row\n    cell\n      text 1\n    cell\n      text 2\n"
        "quote\n  text kutip"
    )


def test_no_words_make_no_blocks() -> None:
    assert blocks_of(" \n") == ()
