from __future__ import annotations

import argparse
import re
from pathlib import Path

import click
from babel.messages import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

from terminal import LOCALE

MESSAGES = LOCALE / "id" / "LC_MESSAGES"
FIELDS = re.compile(r"%\(\w+\)\w|%\w|\{\w+(?:!r)?\}")


def read_source() -> Catalog:
    with (MESSAGES / "messages.po").open("rb") as stream:
        return read_po(stream, locale="id")


def test_the_compiled_messages_are_those_of_the_source(tmp_path: Path) -> None:
    with (tmp_path / "messages.mo").open("wb") as stream:
        write_mo(stream, read_source())
    contents = []
    for folder in (tmp_path, MESSAGES):
        with (folder / "messages.mo").open("rb") as stream:
            contents.append([(item.id, item.string) for item in read_mo(stream) if item.id])
    assert contents[0] == contents[1], "compile them anew, as messages.po says"


def test_each_message_is_one_that_argparse_or_click_says() -> None:
    files = [Path(argparse.__file__), *Path(click.__file__).parent.glob("*.py")]
    sources = "".join(file.read_text(encoding="utf-8") for file in files).replace("'", '"')
    for item in read_source():
        for text in item.id if isinstance(item.id, tuple) else (item.id,):
            written = text.replace("\n", "\\n").replace("'", '"')
            assert f'"{written}"' in sources, text


def test_translations_keep_the_fields() -> None:
    for item in read_source():
        translated = str(item.string if isinstance(item.string, str) else item.string[0])
        assert set(FIELDS.findall(translated)) <= set(FIELDS.findall(str(item.id))), item.id
        assert translated or not item.id, item.id
