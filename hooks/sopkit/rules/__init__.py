"""The checks of the form: one function a rule, its id, severity and norm beside it."""

from __future__ import annotations

from sopkit.rules import (
    approval,
    branches,
    days,
    flowchart,
    identity,
    lanes,
    lifecycle,
    lists,
    naming,
    steps,
)
from sopkit.rules.registry import GUARANTEED, Problem, Rule, Scope, all_rules, run_rules, weigh

__all__ = ["GUARANTEED", "Problem", "Rule", "Scope", "all_rules", "run_rules", "weigh"]

CHECKS = (approval, branches, days, flowchart, identity, lanes, lifecycle, lists, naming, steps)
"""The modules of checks; importing one registers its rules."""
