"""The graph as GraphML and as node-link JSON: the same bytes for the same graph, and read back equal by networkx."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

import networkx as nx

from rules.graph.policy_graph import PolicyGraph
from rules.graph.sketch import Value

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
#: Types of GraphML by those of Python.
_KINDS: dict[type, str] = {bool: "boolean", int: "long", float: "double", str: "string"}


def _nodes(graph: nx.MultiDiGraph) -> list[tuple[str, dict[str, Value]]]:
    """Nodes with their attributes, both in sorted order."""
    return [(n, _in_order(data)) for n, data in sorted(graph.nodes(data=True), key=lambda n: n[0])]


def _edges(graph: nx.MultiDiGraph) -> list[tuple[str, str, str, dict[str, Value]]]:
    """Edges with their keys and attributes, both in sorted order."""
    edges = sorted(graph.edges(keys=True, data=True), key=lambda e: e[:3])
    return [(u, v, key, _in_order(data)) for u, v, key, data in edges]


def _in_order(data: Mapping[str, Value]) -> dict[str, Value]:
    return {name: data[name] for name in _sorted_names(tuple(data))}


@lru_cache(maxsize=1024)
def _sorted_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names in order; a graph has a dozen sets of attributes and a hundred thousand nodes and edges that carry them."""
    return tuple(sorted(names))


def to_graphml(pg: PolicyGraph) -> bytes:
    """GraphML, UTF-8. ``networkx.read_graphml(..., force_multigraph=True)`` gives an equal graph; edge ids are the edges' keys.

    Written here and not by networkx, whose writer takes minutes for a corpus of some thousand rules, and whose key numbers
    follow the order of attributes.
    """
    nodes, edges = _nodes(pg.graph), _edges(pg.graph)
    keys = _attribute_keys([("node", data) for _, data in nodes] + [("edge", data) for *_, data in edges])
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<graphml xmlns="{_NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:schemaLocation="{_NAMESPACE} {_NAMESPACE}/1.0/graphml.xsd">',
    ]
    for (scope, name, kind), key in keys.items():
        lines.append(f'  <key id="{key}" for="{scope}" attr.name={quoteattr(name)} attr.type="{kind}"/>')
    lines.append('  <graph edgedefault="directed">')
    for node, data in nodes:
        lines.append(f"    <node id={quoteattr(node)}>{_data(data, 'node', keys)}</node>")
    for source, target, key, data in edges:
        ends = f"source={quoteattr(source)} target={quoteattr(target)} id={quoteattr(str(key))}"
        lines.append(f"    <edge {ends}>{_data(data, 'edge', keys)}</edge>")
    lines += ["  </graph>", "</graphml>", ""]
    return "\n".join(lines).encode()


def _attribute_keys(attributes: Iterable[tuple[str, dict[str, Value]]]) -> dict[tuple[str, str, str], str]:
    """A key for each attribute of nodes and edges, by scope, name and type, in sorted order."""
    found = {(scope, name, type(value)) for scope, data in attributes for name, value in data.items()}
    return {attribute: f"d{n}" for n, attribute in enumerate(sorted((scope, name, _KINDS[kind]) for scope, name, kind in found))}


def _data(data: Mapping[str, Value], scope: str, keys: Mapping[tuple[str, str, str], str]) -> str:
    return "".join([f'<data key="{keys[scope, name, _KINDS[type(value)]]}">{_printed(value)}</data>' for name, value in data.items()])


def _printed(value: Value) -> str:
    if isinstance(value, str):
        return escape(value)
    return str(value).lower() if isinstance(value, bool) else repr(value)


def to_node_link(pg: PolicyGraph) -> str:
    """Node-link JSON, one line. ``networkx.node_link_graph(json.loads(...), edges="edges")`` gives an equal graph."""
    data = {
        "directed": True,
        "multigraph": True,
        "graph": {},
        "nodes": [{**data, "id": node} for node, data in _nodes(pg.graph)],
        "edges": [{**data, "source": u, "target": v, "key": key} for u, v, key, data in _edges(pg.graph)],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"
