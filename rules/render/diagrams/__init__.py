"""Six pictures, each answering one question; each a pure function from graph, findings, plan and run to DOT text."""

from __future__ import annotations

from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Plan, RunInfo
from rules.render.diagrams import dangling, merge_map, overlap, reporting, stock, structure
from rules.render.diagrams.diagram import MOST_NODES, Diagram, count_edges, svg_size

__all__ = ["MOST_NODES", "Diagram", "count_edges", "draw_all", "svg_size"]

_PICTURES = (stock, overlap, reporting, merge_map, dangling, structure)


def draw_all(graph: PolicyGraph, findings: tuple[Finding, ...], plan: Plan | None, run: RunInfo) -> tuple[Diagram, ...]:
    """All six pictures, in the order in which the memo attaches them, each on as many sheets as keep it legible."""
    return tuple(sheet for picture in _PICTURES for sheet in picture.draw(graph, findings, plan, run))
