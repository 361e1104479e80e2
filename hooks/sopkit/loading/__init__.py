"""Load a source folder into a catalogue, gathering the findings of all files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sopkit.catalog import Catalog
from sopkit.loading.joining import joined, make_examples, make_pages, make_units
from sopkit.loading.reading import misplaced, read_all, weighed, without_echoes
from sopkit.memory import Memory
from sopkit.rules import run_rules, weigh

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from sopkit.settings import Settings


def load_catalog(
    root: Path,
    *,
    settings: Settings,
    today: date,
    shown: str = "",
    memory: Memory | None = None,
) -> Catalog:
    """Read every Markdown file below a folder and join them into a catalogue.

    Args:
        root: the source folder.
        settings: the house settings.
        today: the day against which dates are judged.
        shown: how messages name the folder; its own name if empty.
        memory: what an earlier load of the same folder left; without it all is made anew.
    """
    memory = memory or Memory()
    readings, findings = read_all(root, shown or root.name, memory)
    units = {unit.id: unit for unit in make_units(readings, memory)}
    examples = make_examples(readings, memory)
    homes = {**units, **({examples.id: examples} if examples else {})}
    scope = joined(root, readings, homes, settings, today, memory)
    for reading in readings:
        findings += weighed(reading, settings)
    findings += weigh(misplaced(readings, units), settings, draft=False)
    findings += without_echoes(run_rules(scope, memory), findings)
    return Catalog(
        settings=settings,
        today=today,
        units=units,
        examples=examples,
        sops=scope.sops,
        services=scope.services,
        regulations=scope.regulations,
        cited=scope.cited,
        pages=make_pages(readings, memory),
        terms=scope.terms,
        findings=tuple(sorted(findings, key=lambda finding: finding.sort_key)),
    )
