"""The graph as GraphML and as node-link JSON: the same bytes for the same graph, and read back equal by networkx."""

from __future__ import annotations

import json

import networkx as nx

from rules.graph.policy_graph import PolicyGraph


def in_order(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The same graph with nodes, edges and attributes in sorted order."""
    ordered: nx.MultiDiGraph = nx.MultiDiGraph()
    ordered.add_nodes_from((n, dict(sorted(data.items()))) for n, data in sorted(graph.nodes(data=True)))
    for u, v, k, data in sorted(graph.edges(keys=True, data=True), key=lambda e: e[:3]):
        ordered.add_edge(u, v, k, **dict(sorted(data.items())))
    return ordered


def to_graphml(pg: PolicyGraph) -> bytes:
    """GraphML, UTF-8. ``networkx.read_graphml(..., force_multigraph=True)`` gives an equal graph; edge ids are the edges' keys."""
    text = "\n".join(nx.generate_graphml(in_order(pg.graph), encoding="utf-8", prettyprint=True))
    return f"<?xml version='1.0' encoding='utf-8'?>\n{text}\n".encode()


def to_node_link(pg: PolicyGraph) -> str:
    """Node-link JSON, one line. ``networkx.node_link_graph(json.loads(...), edges="edges")`` gives an equal graph."""
    data = nx.node_link_data(in_order(pg.graph), edges="edges")
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
