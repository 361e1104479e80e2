"""The checks of the form: one function a rule, its id, severity and norm beside it."""

from __future__ import annotations

# Importing a module of checks registers them.
import sopkit.rules.flowchart
import sopkit.rules.identity
import sopkit.rules.lifecycle
import sopkit.rules.lists
from sopkit.rules.registry import GUARANTEED, Problem, Rule, Scope, all_rules, run_rules, weigh

__all__ = ["GUARANTEED", "Problem", "Rule", "Scope", "all_rules", "run_rules", "weigh"]
