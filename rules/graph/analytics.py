"""Cycles, heads and degrees of the typed layers.

Cycles are found as strongly connected components, each with a shortest witness and the cheapest edges to cut; cycles are
never enumerated, for their number explodes.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from rules.graph.feedback import Cut, cheapest_cut
from rules.graph.policy_graph import PolicyGraph

#: An edge of a multigraph: source, target, key.
Edge = tuple[str, str, str]


@dataclass(frozen=True)
class Component:
    """A strongly connected component with more than one node, or with an edge from a node to itself.

    Attributes:
        nodes: sorted.
        edges: all edges inside it, sorted.
        witness: a shortest cycle, as edges in order, beginning at its first node in sorted order.
        cut: edges whose removal leaves no cycle, at the least cost known; an edge costs one for each clause that draws it.
        cost: what the cut costs.
        least: no cut can cost less than this; equal to ``cost`` where ``exact``.
        exact: whether the cut is known to be a cheapest one.
    """

    nodes: tuple[str, ...]
    edges: tuple[Edge, ...]
    witness: tuple[Edge, ...]
    cut: tuple[Edge, ...]
    cost: int
    least: int
    exact: bool


@dataclass(frozen=True)
class Heads:
    """An actor that reports to more than one superior at one level.

    Attributes:
        actor: its key.
        level: the level of government at which the superiors stand; empty where unknown.
        superiors: their keys, sorted.
        edges: the edges of the graph that say so.
    """

    actor: str
    level: str
    superiors: tuple[str, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True)
class Degree:
    """How many edges of a layer reach and leave a node."""

    node: str
    label: str
    into: int
    out: int


def components(pg: PolicyGraph, *layers: str, keep: Callable[[Mapping[str, Any]], bool] | None = None) -> tuple[Component, ...]:
    """The cycles of some layers, one component each.

    Args:
        pg: the graph.
        layers: names of layers (see ``LAYERS``).
        keep: which edges to look at, by their attributes; all unless given. For the layer ``definition`` ask for one document
            at a time, or use ``definition_components``.

    Returns:
        The components, the largest first, then by their nodes.
    """
    edges = [
        (u, v, k) for u, v, k, data in pg.graph.edges(keys=True, data=True) if data["layer"] in layers and (keep is None or keep(data))
    ]
    return components_of(edges)


def definition_components(pg: PolicyGraph) -> tuple[Component, ...]:
    """Terms that define one another in a circle, document by document: a circle through two documents is none."""
    documents: defaultdict[str, list[Edge]] = defaultdict(list)
    for u, v, k, data in pg.graph.edges(keys=True, data=True):
        if data["layer"] == "definition" and data["kind"] == "uses":
            documents[data["document"]].append((u, v, k))
    return tuple(c for document in sorted(documents) for c in components_of(documents[document]))


def components_of(edges: Iterable[Edge]) -> tuple[Component, ...]:
    """The strongly connected components of some edges, each with witness and cut."""
    between: defaultdict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in sorted(edges):
        between[edge[0], edge[1]].append(edge)
    plain: nx.DiGraph[str] = nx.DiGraph()
    plain.add_edges_from(between)
    found = []
    for members in nx.strongly_connected_components(plain):
        loop = next(iter(members))
        if len(members) == 1 and not plain.has_edge(loop, loop):
            continue
        inside = {pair: len(parallel) for pair, parallel in between.items() if pair[0] in members and pair[1] in members}
        cut: Cut = cheapest_cut(inside)
        cycle = shortest_cycle(inside)
        found.append(
            Component(
                nodes=tuple(sorted(members)),
                edges=tuple(e for pair in sorted(inside) for e in between[pair]),
                witness=tuple(between[pair][0] for pair in cycle),
                cut=tuple(e for pair in cut.pairs for e in between[pair]),
                cost=cut.cost,
                least=cut.least,
                exact=cut.exact,
            )
        )
    return tuple(sorted(found, key=lambda c: (-len(c.nodes), c.nodes)))


def shortest_cycle(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """A shortest directed cycle, as pairs in order; empty where there is none.

    Among the shortest, the one whose nodes come first in sorted order, begun at its first node.
    """
    after: defaultdict[str, list[str]] = defaultdict(list)
    for u, v in sorted(pairs):
        after[u].append(v)
    best: list[str] | None = None
    for start in sorted(after):
        limit = len(best) if best is not None else None
        path = _round(start, after, limit)
        if path is not None:
            best = path
            if len(best) == 1:
                break
    return list(zip(best, [*best[1:], best[0]], strict=True)) if best else []


def _round(start: str, after: Mapping[str, list[str]], limit: int | None) -> list[str] | None:
    """The nodes of a shortest cycle through ``start`` that is shorter than ``limit``, none of them before ``start``."""
    before: dict[str, str | None] = {start: None}
    queue = deque([(start, 1)])
    while queue:
        node, length = queue.popleft()
        if limit is not None and length >= limit:
            return None
        for following in after.get(node, ()):
            if following == start:
                path: list[str] = []
                step: str | None = node
                while step is not None:
                    path.append(step)
                    step = before[step]
                return path[::-1]
            if following not in before and following > start:
                before[following] = node
                queue.append((following, length + 1))
    return None


def multiple_heads(pg: PolicyGraph, *, scored_only: bool = False) -> tuple[Heads, ...]:
    """Actors with two or more superiors at one level.

    The level is the one that the relation names, else that of the superior. Only ``reports_to`` counts: a copy of a report
    makes nobody a superior. Two superiors of which one reports to the other are one line, and count once.
    """
    lines: defaultdict[tuple[str, str], defaultdict[str, list[Edge]]] = defaultdict(lambda: defaultdict(list))
    reports: nx.DiGraph[str] = nx.DiGraph()
    for u, v, k, data in pg.graph.edges(keys=True, data=True):
        if data["layer"] != "reporting" or data["kind"] != "reports_to" or (scored_only and not data["scored"]):
            continue
        reports.add_edge(u, v)
        level = data.get("level") or pg.graph.nodes[v].get("level", "")
        lines[u, level][v].append((u, v, k))
    found = []
    for (actor, level), superiors in sorted(lines.items()):
        heads = sorted(v for v in superiors if not any(w != v and reports.has_edge(w, v) for w in superiors))
        if len(heads) > 1:
            edges = tuple(e for v in heads for e in sorted(superiors[v]))
            found.append(Heads(_key(actor), level, tuple(_key(v) for v in heads), edges))
    return tuple(found)


def _key(node: str) -> str:
    return node.partition(":")[2]


def degrees(pg: PolicyGraph, *layers: str) -> tuple[Degree, ...]:
    """The degree table of some layers: nodes with the most edges first."""
    layer = pg.layer(*layers)
    rows = [Degree(n, pg.graph.nodes[n]["label"], layer.in_degree(n), layer.out_degree(n)) for n in layer.nodes]
    return tuple(sorted(rows, key=lambda d: (-(d.into + d.out), d.node)))
