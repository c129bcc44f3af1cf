"""Documents and cases joined into one corpus; the typed graph and its layers; exports."""

from rules.graph.assemble import assemble
from rules.graph.build import build
from rules.graph.policy_graph import LAYERS, PolicyGraph
from rules.graph.status import in_force

__all__ = ["LAYERS", "PolicyGraph", "assemble", "build", "in_force"]
