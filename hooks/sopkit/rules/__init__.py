"""The checks of the form: one function a rule, its id, severity and norm beside it."""

from __future__ import annotations

from sopkit.rules import (
    addresses,
    approval,
    branches,
    charters,
    components,
    days,
    flowchart,
    identity,
    lanes,
    legal_basis,
    lifecycle,
    lists,
    naming,
    promises,
    register,
    steps,
)
from sopkit.rules.registry import GUARANTEED, Problem, Rule, Scope, all_rules, run_rules, weigh

__all__ = ["GUARANTEED", "Problem", "Rule", "Scope", "all_rules", "run_rules", "weigh"]

CHECKS = (
    addresses,
    approval,
    branches,
    charters,
    components,
    days,
    flowchart,
    identity,
    lanes,
    legal_basis,
    lifecycle,
    lists,
    naming,
    promises,
    register,
    steps,
)
"""The modules of checks; importing one registers its rules."""
