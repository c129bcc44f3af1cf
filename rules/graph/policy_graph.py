"""The typed graph of regulations, provisions, norms, actors and mandates, with the objects its nodes stand for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import networkx as nx

from rules.graph.law import Law
from rules.model import Actor, Address, Corpus, Norm, Overlap, Provision, Regulation

#: Layers of edges. An edge's ``layer`` is one of these, its ``kind`` says more (``revokes``, ``reports_to`` ...).
LAYERS = (
    "citation", "delegation", "reporting", "supervision", "appointment", "definition", "membership",
    "coordination", "bearing", "containment", "overlap",
)  # fmt: skip


@dataclass(frozen=True)
class PolicyGraph:
    """A networkx MultiDiGraph and the corpus it was built from.

    Nodes are strings: ``rule:<key>``, ``unit:<document>#<address>``, ``norm:<document>#<address>#<n>``, ``actor:<key>``,
    ``mandate:<document>#<address>``, ``term:<term>``. Each has ``type``, ``label`` and ``scored``; each edge has ``layer``,
    ``kind``, ``scored``, and the ``document`` and ``address`` of its evidence. Attribute values are str, int, float or bool, so that
    GraphML holds them all.
    """

    graph: nx.MultiDiGraph
    corpus: Corpus
    overlaps: tuple[Overlap, ...] = ()

    @cached_property
    def law(self) -> Law:
        """What of the corpus is law at its date; ``law.evidence(...)`` tells why a clause or fact is set aside."""
        return Law.of(self.corpus)

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Actors by key."""
        return {a.key: a for a in self.corpus.actors}

    @cached_property
    def regulations(self) -> dict[str, Regulation]:
        """Regulations by key, each rule once."""
        return {r.key: r for r in self.corpus.primary()}

    @cached_property
    def documents(self) -> dict[str, Regulation]:
        """Regulations by document, copies too."""
        return {r.document: r for r in self.corpus.regulations}

    @cached_property
    def norms(self) -> tuple[Norm, ...]:
        """All norms, each rule once."""
        return tuple(self.corpus.norms())

    @cached_property
    def norms_by_bearer(self) -> dict[str, tuple[Norm, ...]]:
        """Norms by the key of their bearer; norms that name nobody are not here."""
        out: dict[str, list[Norm]] = {}
        for norm in self.norms:
            if norm.bearer_key is not None:
                out.setdefault(norm.bearer_key, []).append(norm)
        return {key: tuple(norms) for key, norms in sorted(out.items())}

    @cached_property
    def norms_by_place(self) -> dict[tuple[str, str], tuple[Norm, ...]]:
        """Norms by (document, address), those of one unit in the order of the corpus."""
        out: dict[tuple[str, str], list[Norm]] = {}
        for norm in self.norms:
            out.setdefault((norm.document, norm.address), []).append(norm)
        return {place: tuple(norms) for place, norms in out.items()}

    @cached_property
    def provisions(self) -> dict[tuple[str, str], Provision]:
        """Provisions by (document, address), each rule once."""
        return {(p.document, p.address): p for r in self.corpus.primary() for p in r.provisions}

    @cached_property
    def _by_opening_step(self) -> dict[str, dict[str, tuple[Provision, ...]]]:
        """Provisions by document and the first step of their address."""
        out: dict[str, dict[str, list[Provision]]] = {}
        for regulation in self.documents.values():
            steps = out.setdefault(regulation.document, {})
            for p in regulation.provisions:
                steps.setdefault(p.address.partition("/")[0], []).append(p)
        return {document: {step: tuple(rows) for step, rows in steps.items()} for document, steps in out.items()}

    def clauses(self, document: str, *addresses: Address) -> tuple[Provision, ...]:
        """The provisions of a document at and below some addresses, in the order of its text.

        Args:
            document: of the corpus.
            addresses: of units; none of them need exist.
        """
        steps = self._by_opening_step.get(document, {})
        opening = {a.partition("/")[0] for a in addresses}
        near = [p for step, rows in steps.items() if step in opening for p in rows]
        return tuple(p for p in near if any(a.covers(p.address) for a in addresses))

    def layer(self, *names: str) -> nx.MultiDiGraph:
        """The subgraph of the edges of some layers, with the nodes they touch."""
        edges = [(u, v, k) for u, v, k, layer in self.graph.edges(keys=True, data="layer") if layer in names]
        return self.graph.edge_subgraph(edges)  # type: ignore[arg-type]  # a multigraph's edges have keys
