"""Running the rules over a graph, and what analysts decided about their findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from rules.checks.agreeing import agreed
from rules.checks.pack import Pack
from rules.checks.registry import REGISTRY
from rules.checks.rule import MergeOptions, Rule, order
from rules.graph.policy_graph import PolicyGraph
from rules.model import Decision, Finding


def run(
    graph: PolicyGraph,
    pack: Pack | None = None,
    decisions: Sequence[Decision] = (),
    merge: Sequence[str] | None = None,
    only: Collection[str] | None = None,
) -> tuple[Finding, ...]:
    """All findings of the rules that the pack leaves on.

    Args:
        graph: what to check.
        pack: an analyst's rule pack; all rules with their defaults without one.
        decisions: what analysts decided earlier; the last of several on one finding counts.
        merge: keys of the rules that this run merges; None where that is not known yet, so that the cases' own proposal is taken.
        only: ids of the rules to run; None for all.

    Returns:
        Findings sorted by severity, then rule, then id, decisions applied, their advice in agreement (``agreeing``).
    """
    pack = pack or Pack()
    found: dict[str, Finding] = {}
    for rule in REGISTRY.values():
        if pack.enabled(rule.id) and (only is None or rule.id in only):
            for finding in check(rule, graph, pack, merge):
                found.setdefault(finding.id, finding)
    return agreed(graph, apply(sorted(found.values(), key=order), decisions))


def check(rule: Rule, graph: PolicyGraph, pack: Pack | None = None, merge: Sequence[str] | None = None) -> tuple[Finding, ...]:
    """The findings of one rule, in the order of its severities, no decisions applied; ``merge`` as for ``run``."""
    pack = pack or Pack()
    options = pack.options(rule.id)
    if merge is not None and isinstance(options, MergeOptions):
        options = options.model_copy(update={"merge": (*options.merge, *merge), "merge_of_cases": False})
    grave = pack.severity(rule.id)
    found = []
    for finding in rule.check(graph, options):
        # A pack says how grave a fault is; what does not count, or is no fault, stays at the end of the list.
        counts = finding.scored and finding.verdict is None
        found.append(finding.model_copy(update={"severity": grave}) if grave and counts else finding)
    return tuple(sorted(found, key=order))


def apply(findings: Iterable[Finding], decisions: Sequence[Decision]) -> tuple[Finding, ...]:
    """Findings with the analysts' decisions on them; the last of several decisions on one finding counts."""
    last = {decision.finding: decision for decision in decisions}
    out = []
    for finding in findings:
        decision = last.get(finding.id)
        if decision is not None:
            finding = finding.model_copy(update={"status": decision.status, "reason": decision.reason, "decided_by": decision.by})
        out.append(finding)
    return tuple(out)


def unmatched_decisions(findings: Iterable[Finding], decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Decisions whose finding is not among these; they are kept, never lost, and in their own order."""
    known = {finding.id for finding in findings}
    return tuple(decision for decision in decisions if decision.finding not in known)
