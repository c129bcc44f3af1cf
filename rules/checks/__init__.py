"""Checks: one module a rule, each with typed options and ``check(graph, options)``; and the registry that runs them."""

from rules.checks.handbook import handbook
from rules.checks.pack import Pack, UnusablePack, load_pack
from rules.checks.registry import REGISTRY
from rules.checks.rule import DIVISION_OF_WORK, Options, Rule
from rules.checks.running import apply, check, run, unmatched_decisions

__all__ = [
    "DIVISION_OF_WORK",
    "REGISTRY",
    "Options",
    "Pack",
    "Rule",
    "UnusablePack",
    "apply",
    "check",
    "handbook",
    "load_pack",
    "run",
    "unmatched_decisions",
]
