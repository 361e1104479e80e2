"""Commands, settings, links and files that the guides name are there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from click.testing import CliRunner

from commands.__main__ import sop
from publish.configuration import read_settings
from sopkit.rules import all_rules

if TYPE_CHECKING:
    from tests.panduan.conftest import Block, Folder, Guide

ROOT = Path(__file__).resolve().parents[2]
GENERATED = {
    *("katalog/index.md", "layanan/index.md", "pelaksana/index.md", "kaji-ulang/index.md"),
    *("dasar-hukum/index.md", "dasar-hukum/dampak/index.md"),
}

SECOND_PERSON = re.compile(r"\b(?:anda|kamu|kalian)\b", re.IGNORECASE)


def options_of(script: str, command: str | None) -> set[str]:
    """Return the options that a command really has."""
    if script == "sop.py":
        assert command in sop.commands, command
        return {name for param in sop.commands[command].params for name in param.opts}
    help_text = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / script), "--help"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    return set(re.findall(r"(?<!\w)--?[a-z-]+", help_text))


def calls(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield every call of one of our scripts in a text, with its arguments."""
    for line in text.replace("\\\n", " ").split("\n"):
        for part in line.split("&&"):
            found = re.search(r"python3 scripts/(\w+\.py)(.*)", part)
            if found:
                yield found[1], shlex.split(found[2])


def spoken(guide: Guide) -> Iterator[str]:
    """Yield what a guide sets as code: blocks of commands, and words in its sentences."""
    yield from (block.text for block in guide.blocks if block.language in {"sh", "text"})
    yield from re.findall(r"`([^`]+)`", guide.prose())


def test_every_command_has_the_options_it_is_called_with(guide: Guide) -> None:
    for text in spoken(guide):
        for script, arguments in calls(text):
            command = arguments[0] if script == "sop.py" else None
            known = options_of(script, command)
            used = {item.partition("=")[0] for item in arguments if item.startswith("-")}
            assert used <= known, (script, arguments)


def test_the_guides_show_every_command_of_maintainers(guides: dict[str, Guide]) -> None:
    shown = {
        arguments[0]
        for guide in guides.values()
        for text in spoken(guide)
        for script, arguments in calls(text)
        if script == "sop.py"
    }
    assert shown == set(sop.commands)


def test_options_in_sentences_exist(guide: Guide) -> None:
    known = {"--build", "--audiens", "--site", "--sops", "--port"}
    assert known <= options_of("start.py", None)
    for name in sop.commands:
        known |= options_of("sop.py", name)
    used = set(re.findall(r"`(--[a-z][a-z-]*)", guide.prose()))
    assert used <= known


def test_options_of_the_build_are_all_told(guides: dict[str, Guide]) -> None:
    told = re.findall(r"^\| `(--\w+)`", guides["menjalankan"].sections["membangun"], re.MULTILINE)
    assert {*told, "--help", "-h"} == options_of("start.py", None)


def test_the_forms_of_a_report_are_all_told(guides: dict[str, Guide]) -> None:
    [param] = [param for param in sop.commands["periksa"].params if param.name == "form"]
    forms = set(param.type.to_info_dict()["choices"]) - {param.default}
    assert set(re.findall(r"`--format (\w+)`", guides["temuan"].text)) == forms


def test_a_new_sop_is_written_as_told(
    guides: dict[str, Guide], folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write(tmp_path)
    monkeypatch.chdir(tmp_path)
    [arguments] = [
        arguments
        for text in spoken(guides["menulis"])
        for script, arguments in calls(text)
        if script == "sop.py" and arguments[0] == "baru"
    ]
    done = CliRunner().invoke(sop, [*arguments, "--sops", "sops"], prog_name="sop.py")
    assert done.exit_code == 0, done.output
    file = tmp_path / "sops/kota-contoh/sekretariat-daerah/bagian-umum/01.02.05.2026.md"
    text = file.read_text(encoding="utf-8")
    assert "nomor: 01.02.05.2026" in text
    assert "status: rancangan" in text


def test_files_of_the_project_that_are_named_exist(guide: Guide) -> None:
    for text in re.findall(r"`([^`\s]+)`", guide.prose()):
        if text.startswith((".git", "scripts/", "require", "package", "mkdocs.yml", "CODEOWNERS")):
            assert (ROOT / text).exists(), text


def test_workflows_that_are_named_exist(guides: dict[str, Guide]) -> None:
    text = guides["menjalankan"].sections["github-pages"]
    named = set(re.findall(r"^\| `([\w-]+\.yml)`", text, re.MULTILINE))
    assert named == {file.name for file in (ROOT / ".github" / "workflows").glob("*.yml")}


def links(guide: Guide) -> Iterator[str]:
    yield from re.findall(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)", guide.prose())


def test_every_link_leads_somewhere(guide: Guide, guides: dict[str, Guide]) -> None:
    for link in links(guide):
        target, _, fragment = link.partition("#")
        name = Path(target).stem if target else guide.name
        if target.startswith("../"):
            page = target.removeprefix("../")
            assert (ROOT / "sops" / page).is_file() or page in GENERATED, link
        else:
            assert name in guides, link
            assert not fragment or fragment in guides[name].sections, link


def test_every_heading_below_the_title_has_an_id(guide: Guide) -> None:
    assert [name for name in guide.sections if not re.fullmatch(r"[a-z0-9-]*", name)][1:] == []


def test_every_guide_is_linked_from_the_first_page(guides: dict[str, Guide]) -> None:
    linked = {Path(link).stem for link in links(guides["index"]) if not link.startswith("..")}
    assert linked >= set(guides) - {"index", "contoh"}


def test_settings_are_such_as_a_build_takes(guides: dict[str, Guide]) -> None:
    ours = set(re.findall(r"^(\w+):", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE))
    rules = {rule.id for rule in all_rules()}
    shown = [b for g in guides.values() for b in g.blocks if b.title == "mkdocs.yml"]
    assert len(shown) >= 5
    for block in shown:
        keys = set(re.findall(r"^(\w+):", block.text, re.MULTILINE))
        settings = {**block.settings}
        if str(settings.get("audiens", "")).startswith("SOP_"):
            del settings["audiens"]
        assert keys <= ours, block
        assert set(read_settings(settings).tingkat) <= rules, block


def test_the_messages_of_a_failed_build_are_those_of_the_program(
    guides: dict[str, Guide],
) -> None:
    code = "\n".join(
        file.read_text(encoding="utf-8")
        for folder in ("hooks", "scripts")
        for file in (ROOT / folder).rglob("*.py")
    )
    joined = re.sub(r'"\s*\n\s*f?"', "", code)
    rows = re.findall(r"^\| `([^`]+)` \|", guides["menjalankan"].sections["gagal"], re.MULTILINE)
    assert len(rows) > 5
    for message in rows:
        for part in message.split("…"):
            assert part.strip(" :") in joined, message


def nginx_block(guides: dict[str, Guide]) -> Block:
    [block] = [block for block in guides["menjalankan"].blocks if block.language == "nginx"]
    return block


def test_the_nginx_settings_are_well_formed(guides: dict[str, Guide]) -> None:
    depth = 0
    for line in nginx_block(guides).text.split("\n"):
        statement = line.strip()
        assert not statement or statement.endswith(("{", "}", ";")), line
        depth += statement.endswith("{") - (statement == "}")
        assert line == "" or len(line) - len(line.lstrip()) == 4 * (
            depth - statement.endswith("{")
        ), line
    assert depth == 0


def test_nginx_takes_the_settings(guides: dict[str, Guide], tmp_path: Path) -> None:
    nginx = shutil.which("nginx")
    if nginx is None:
        pytest.skip("no nginx on this machine")
    head = f"pid {tmp_path}/pid; error_log stderr; events {{}}"
    file = tmp_path / "nginx.conf"
    file.write_text(f"{head}\nhttp {{\n{nginx_block(guides).text}}}\n", encoding="utf-8")
    done = subprocess.run(
        [nginx, "-t", "-q", "-p", str(tmp_path), "-c", str(file)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_snippets_of_yaml_are_yaml(guides: dict[str, Guide]) -> None:
    for guide in guides.values():
        for block in guide.blocks:
            if block.language == "yaml" and not block.messages and not block.is_whole:
                yaml.compose(block.text)


def test_readers_are_not_addressed(guide: Guide) -> None:
    assert SECOND_PERSON.findall(guide.text) == []
