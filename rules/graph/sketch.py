"""Nodes and edges as they are drawn into the graph: one place for their names, their attributes and their keys."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import networkx as nx

from rules.model import Evidence, Fact, Norm, Provision, Regulation
from rules.model.short_name import short_name

#: Control characters, line ends, surrogates and non-characters.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")
#: What GraphML and JSON can both hold.
Value = str | int | float | bool


def rule_node(key: str) -> str:
    """The node of a rule, by its identifier, or its document where it has none."""
    return f"rule:{key}"


def unit_node(document: str, address: str) -> str:
    """The node of a unit of a document."""
    return f"unit:{document}#{address}"


def norm_node(document: str, address: str, n: int) -> str:
    """The node of the n-th norm (from 1) that a unit states."""
    return f"norm:{document}#{address}#{n}"


def actor_node(key: str) -> str:
    """The node of an actor."""
    return f"actor:{key}"


def mandate_node(document: str, address: str) -> str:
    """The node of the mandate that a unit gives."""
    return f"mandate:{document}#{address}"


def term_node(term: str) -> str:
    """The node of a defined term."""
    return f"term:{plain(term)}"


def rule_label(key: str) -> str:
    """A rule's short label: ``permensos/2012/1`` -> ``Permensos 1/2012``; a document's name stays as it is."""
    return short_name(key)


def regulation_label(regulation: Regulation) -> str:
    """A regulation's short label; a record of a rule whose number is not known goes by its title."""
    if regulation.id is None and not regulation.has_text and regulation.title:
        return regulation.title
    return rule_label(regulation.key)


def unit_label(rule: str, provision: Provision) -> str:
    """A unit's label, which names its rule: drawings of many rules hold many an article 5. A fact goes by its words."""
    return provision.text if provision.kind == "fakta" else f"{rule} {provision.address.label()}"


def norm_label(norm: Norm) -> str:
    """What a norm says, on one line."""
    return f"{norm.action} {norm.object}".strip()


def standing(evidence: Evidence) -> dict[str, str]:
    """The attributes that tell a fact from a clause: its standing in law and how sure it is."""
    if isinstance(evidence, Fact):
        return {"evidence": "fact", "standing": evidence.standing, "confidence": evidence.confidence}
    return {"evidence": "clause"}


class Sketch:
    """A MultiDiGraph in the making.

    Attributes that are None or empty are left off: GraphML has no None, and what is absent reads back as absent.
    """

    def __init__(self) -> None:
        self.graph: nx.MultiDiGraph = nx.MultiDiGraph()

    def node(self, name: str, type: str, label: str, *, scored: bool = True, **more: Any) -> str:
        """Add a node, or leave it as it is where it is known."""
        if name not in self.graph:
            self.graph.add_node(name, type=type, label=plain(label) or name, scored=scored, **_held(more))
        return name

    def edge(
        self, source: str, target: str, layer: str, kind: str, document: str, address: str, *, scored: bool = True, **more: Any
    ) -> None:
        """Add an edge with the document and address of its evidence; the same edge is added once."""
        named = "\x1f".join((source, target, kind, document, address))
        key = f"{layer}-{hashlib.sha256(named.encode()).hexdigest()[:12]}"
        if not self.graph.has_edge(source, target, key):
            self.graph.add_edge(
                source, target, key, layer=layer, kind=kind, document=document, address=str(address), scored=scored, **_held(more)
            )


def _held(values: dict[str, Any]) -> dict[str, Value]:
    """The values that can be held, str subclasses (addresses, identifiers) made plain."""
    out: dict[str, Value] = {}
    for name, value in values.items():
        if value is None or value == "":
            continue
        out[name] = plain(value) if isinstance(value, str) else value
    return out


def plain(text: str) -> str:
    """A plain str on one line without the characters that XML cannot hold, so that it reads back as it is."""
    return _UNSAFE.sub(" ", str(text)).strip()
