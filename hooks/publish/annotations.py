"""Findings as the annotations that GitHub and GitLab show on the lines of a change."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from sopkit.findings import Finding, Severity


def github_annotations(findings: Iterable[Finding]) -> str:
    """Write workflow commands, one a line, for the log of a GitHub job."""
    return "".join(f"{_workflow_command(finding)}\n" for finding in findings)


def gitlab_report(findings: Iterable[Finding]) -> str:
    """Write a Code Quality report of GitLab."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in findings:
        kind = _kind(finding)
        seen[kind] += 1
        issues.append(_issue(finding, f"{kind}\n{seen[kind]}"))
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _workflow_command(finding: Finding) -> str:
    properties = {
        "file": finding.path,
        "line": str(finding.line),
        "title": f"{finding.rule} {finding.field}".rstrip(),
    }
    written = ",".join(f"{key}={_escape_property(value)}" for key, value in properties.items())
    message = f"{_sentence(finding)}\nDasar: {finding.source}"
    return f"::{_COMMANDS[finding.severity]} {written}::{_escape_data(message)}"


def _issue(finding: Finding, identity: str) -> dict[str, object]:
    field = f" {finding.field}" if finding.field else ""
    return {
        "description": f"{finding.rule}{field}: {_sentence(finding)}",
        "check_name": finding.rule,
        "fingerprint": hashlib.sha256(identity.encode()).hexdigest(),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": finding.path, "lines": {"begin": finding.line}},
    }


def _kind(finding: Finding) -> str:
    """Return what stays the same of a finding while lines move, steps shift and days go by."""
    varying = f"{finding.field}\n{finding.message}"
    return f"{finding.rule}\n{finding.path}\n{re.sub(r'[0-9]+', '#', varying)}"


def _sentence(finding: Finding) -> str:
    return f"{finding.message}; {finding.hint}" if finding.hint else finding.message


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")


_COMMANDS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}

# What stops a build blocks the change.
_SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "blocker",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
}
