"""Documents and cases joined into one corpus; the typed graph and its layers; exports."""

from rules.graph.amended import is_replaced, replaced_units
from rules.graph.analytics import Component, Degree, Heads, components, definition_components, degrees, multiple_heads
from rules.graph.assemble import assemble
from rules.graph.build import build
from rules.graph.compare import compare
from rules.graph.export import to_graphml, to_node_link
from rules.graph.policy_graph import LAYERS, PolicyGraph
from rules.graph.status import in_force, out_of_force, revoked_by_clause

__all__ = [
    "LAYERS",
    "Component",
    "Degree",
    "Heads",
    "PolicyGraph",
    "assemble",
    "build",
    "compare",
    "components",
    "definition_components",
    "degrees",
    "in_force",
    "is_replaced",
    "multiple_heads",
    "out_of_force",
    "replaced_units",
    "revoked_by_clause",
    "to_graphml",
    "to_node_link",
]
