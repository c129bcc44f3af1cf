"""All sheets of the matrix, in the order in which an analyst works through them."""

from __future__ import annotations

from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Plan, RunInfo
from rules.render.matrix import about, actors, comparison, duties, findings, pairs, plan_lists
from rules.render.matrix.sheet import Sheet
from rules.similarity.activities import Activities


def sheets(graph: PolicyGraph, found: tuple[Finding, ...], plan: Plan, run: RunInfo) -> tuple[Sheet, ...]:
    """The sheets of one run."""
    families_of = Activities()  # one for both sheets, so that each norm's words are read once
    return (
        about.sheet(graph, found, plan, run),
        comparison.sheet(graph, found, plan, run.lang),
        findings.sheet(graph, found, run.lang),
        duties.crossing(graph, families_of, run.lang),
        duties.listing(graph, families_of, run.lang),
        pairs.sheet(graph, found, run.lang),
        actors.sheet(graph, run.lang),
        plan_lists.dispositions(graph, plan, run.lang),
        plan_lists.loose_ends(plan, run.lang),
        plan_lists.legality(plan, run.lang),
    )
