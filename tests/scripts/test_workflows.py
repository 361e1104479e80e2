"""What the forges run is valid, asks for no more than it needs, and calls what is there."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import start
from commands.__main__ import sop
from environment import ROOT

GITHUB = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"

SCHEMAS = {
    **dict.fromkeys(GITHUB, ("vendor.github-workflows",)),
    GITLAB: ("vendor.gitlab-ci", "--data-transform", "gitlab-ci"),
}


class WorkflowLoader(yaml.SafeLoader):
    """YAML in which `on` is a word, as GitHub reads it."""


WorkflowLoader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(file: Path) -> dict[str, Any]:
    content = yaml.load(file.read_text(encoding="utf-8"), WorkflowLoader)
    assert isinstance(content, dict)
    return content


def check(schema: tuple[str, ...], file: Path) -> subprocess.CompletedProcess[str]:
    """Check a file against a schema that the checker carries; nothing is downloaded."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *schema, str(file)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def steps(file: Path) -> Iterator[dict[str, Any]]:
    for job in read(file)["jobs"].values():
        yield from job["steps"]


def commands() -> Iterator[str]:
    """Yield every command line that a forge runs."""
    for file in GITHUB:
        yield from (step["run"] for step in steps(file) if "run" in step)
    for job in read(GITLAB).values():
        if isinstance(job, dict):
            yield from job.get("script", ())


@pytest.mark.parametrize("file", SCHEMAS, ids=lambda file: file.name)
def test_each_workflow_fits_the_schema_of_its_forge(file: Path, tmp_path: Path) -> None:
    result = check(SCHEMAS[file], file)
    assert result.returncode == 0, result.stdout
    faulty = tmp_path / file.name
    text = file.read_text(encoding="utf-8")
    faulty.write_text(
        text.replace("uses:", "use:").replace("script:", "scripts:"), encoding="utf-8"
    )
    assert check(SCHEMAS[file], faulty).returncode == 1


@pytest.mark.parametrize("file", GITHUB, ids=lambda file: file.name)
def test_no_job_runs_for_ever(file: Path) -> None:
    assert check(("custom.github-workflows-require-timeout",), file).returncode == 0


def test_a_pull_request_is_checked_without_rights_and_secrets() -> None:
    # With pull_request_target the code of a fork would run with the rights of this repository.
    workflow = read(ROOT / ".github" / "workflows" / "periksa.yml")
    assert workflow["on"] == {"pull_request": None}
    assert workflow["permissions"] == {"contents": "read"}
    assert not any("permissions" in job for job in workflow["jobs"].values())
    assert any("upload-artifact" in step.get("uses", "") for step in steps(GITHUB[0]))


def test_only_the_job_that_publishes_may_write() -> None:
    workflow = read(ROOT / ".github" / "workflows" / "terbit.yml")
    assert set(workflow["on"]) == {"push", "schedule", "workflow_dispatch"}
    assert workflow["on"]["push"] == {"branches": ["main"]}
    assert workflow["permissions"] == {"contents": "read"}
    rights = {
        name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job
    }
    assert rights == {"terbit": {"pages": "write", "id-token": "write"}}
    # It is published only after all checks, and runs nothing of the repository itself.
    jobs = workflow["jobs"]
    assert (jobs["terbit"]["needs"], jobs["bangun"]["needs"]) == ("bangun", "uji")
    assert not any("run" in step for step in jobs["terbit"]["steps"])


@pytest.mark.parametrize("file", [*GITHUB, GITLAB], ids=lambda file: file.name)
def test_no_workflow_names_a_secret(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert not re.search(r"secrets\b|pull_request_target|_TOKEN|PASSWORD", text)


@pytest.mark.parametrize("file", GITHUB, ids=lambda file: file.name)
def test_each_action_is_an_official_one_of_a_named_version(file: Path) -> None:
    used = [step["uses"] for step in steps(file) if "uses" in step]
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@(v\d+(\.\d+)*|[0-9a-f]{40})", action), action


@pytest.mark.parametrize("file", GITHUB, ids=lambda file: file.name)
def test_no_text_of_a_stranger_becomes_part_of_a_command(file: Path) -> None:
    assert not any("${{" in step.get("run", "") for step in steps(file))
    for step in steps(file):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


def test_the_annotated_commit_has_its_parents_at_hand() -> None:
    job = read(ROOT / ".github" / "workflows" / "periksa.yml")["jobs"]["naskah"]
    checkout, *_ = job["steps"]
    assert checkout["with"]["fetch-depth"] == 2
    (run,) = (step["run"] for step in job["steps"] if "--format github" in step.get("run", ""))
    assert run.endswith("--sejak HEAD^1")


def test_what_is_published_is_for_the_public_and_in_the_folder_that_is_uploaded() -> None:
    builds = [command for command in commands() if "start.py" in command]
    assert len(builds) == 4
    assert all("--build --audiens publik" in command for command in builds)
    uploaded = [
        step["with"]["path"]
        for file in GITHUB
        for step in steps(file)
        if "path" in step.get("with", {})
    ]
    assert uploaded == ["site", "site"]
    pages = read(GITLAB)["pages"]
    assert pages["script"][-1].endswith(f"--site {pages['artifacts']['paths'][0]}")
    assert read(GITLAB)["pratinjau"]["artifacts"]["paths"] == ["site/"]


@pytest.mark.parametrize("command", sorted(set(commands())))
def test_each_command_is_one_that_there_is(command: str) -> None:
    words = shlex.split(command.removesuffix(" || true").partition(" > ")[0])
    python, script, *arguments = words
    assert python == "python3"
    assert (ROOT / script).is_file()
    if script == "scripts/sop.py":
        sop.commands[arguments[0]].make_context(arguments[0], arguments[1:])
    elif script == "scripts/start.py":
        assert start._read_arguments(arguments).build
    else:
        assert (script, arguments) == ("scripts/test.py", [])


def test_both_forges_show_the_same_template() -> None:
    github = (ROOT / ".github" / "pull_request_template.md").read_text(encoding="utf-8")
    gitlab = ROOT / ".gitlab" / "merge_request_templates" / "Default.md"
    assert gitlab.read_text(encoding="utf-8") == github
    assert github.count("- [ ] ") >= 5
