"""From a corpus and its overlaps to the typed graph: every layer in turn, every edge with its evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from rules.graph.delegation import draw_delegation
from rules.graph.law import Law
from rules.graph.policy_graph import PolicyGraph
from rules.graph.sketch import (
    Sketch,
    actor_node,
    norm_label,
    norm_node,
    regulation_label,
    rule_label,
    rule_node,
    standing,
    unit_label,
    unit_node,
)
from rules.graph.status import in_force
from rules.graph.terms import draw_definitions
from rules.model import Address, Corpus, Fact, Norm, Overlap, RelationKind

#: The layer that each kind of relation belongs to. Money (``funds``) and copies of reports (``tembusan``) have none of their own
#: and run beside cooperation: who gets a copy is informed, and is not who the report is owed to.
RELATION_LAYER: dict[RelationKind, str] = {
    "reports_to": "reporting",
    "reports_copy_to": "coordination",
    "supervises": "supervision",
    "monitors": "supervision",
    "appoints": "appointment",
    "recommends": "appointment",
    "part_of": "membership",
    "member_of": "membership",
    "coordinates_with": "coordination",
    "funds": "coordination",
}

#: References that point at another rule; ``internal`` points inside the document and ``delegates`` at an instrument to come.
_CITING = ("legal_basis", "amends", "revokes", "revokes_part", "survives", "implements", "cites")


def build(corpus: Corpus, overlaps: Iterable[Overlap] = ()) -> PolicyGraph:
    """The typed graph of a corpus.

    Args:
        corpus: what ``assemble`` gave.
        overlaps: pairs of norms that ``rules.similarity.find_overlaps`` found among the norms of ``corpus``.

    Returns:
        A graph whose nodes and edges follow ``PolicyGraph``. Rules that are only cited have a node with ``known`` False.
        Copies of a document are passed over. What a rule out of force says, or a unit that an amendment replaced
        (``replaced``), is kept with ``scored`` False, overlaps of rules out of force included; those of replaced units, which
        mostly meet their own successors, are left out.
    """
    law = Law.of(corpus)
    counting = {(n.document, n.address) for n in corpus.norms() if n.scored}
    overlaps = tuple(_judged(o, counting) for o in overlaps if not law.replaces(*o.a) and not law.replaces(*o.b))
    sketch = Sketch()
    draw_rules(sketch, corpus, law)
    draw_actors(sketch, corpus)
    norms = draw_norms(sketch, corpus)
    draw_citations(sketch, corpus)
    draw_delegation(sketch, corpus)
    draw_definitions(sketch, corpus)
    draw_relations(sketch, corpus)
    draw_overlaps(sketch, overlaps, norms)
    return PolicyGraph(graph=sketch.graph, corpus=corpus, overlaps=overlaps)


def _judged(overlap: Overlap, counting: Collection[tuple[str, Address]]) -> Overlap:
    """An overlap, unscored where a side of it does not count."""
    if overlap.scored and not (overlap.a in counting and overlap.b in counting):
        return overlap.model_copy(update={"scored": False})
    return overlap


def draw_rules(sketch: Sketch, corpus: Corpus, law: Law) -> None:
    """Rules and their units: ``contains`` from a rule to its outermost units and from each unit to those right below it."""
    for regulation in corpus.primary():
        name = regulation_label(regulation)
        rule = sketch.node(
            rule_node(regulation.key),
            "rule",
            name,
            scored=in_force(regulation, corpus.as_of),
            title=regulation.title,
            document=regulation.document,
            identifier=regulation.id,
            status=regulation.status,
            in_force=in_force(regulation, corpus.as_of),
            known=True,
            has_text=regulation.has_text,
            pillar=regulation.pillar,
            rank=regulation.id.rank if regulation.id else None,
            year=regulation.id.year if regulation.id else None,
        )
        addresses = {p.address for p in regulation.provisions}
        for provision in regulation.provisions:
            unit = sketch.node(
                unit_node(provision.document, provision.address),
                "unit",
                unit_label(name, provision),
                kind=provision.kind,
                document=provision.document,
                address=provision.address,
                heading=provision.heading,
                scored=law.unit(provision.document, provision.address) is None,
                replaced=law.replaces(provision.document, provision.address),
            )
            above = next((a for a in provision.address.ancestors() if a in addresses), None)
            holder = unit_node(provision.document, above) if above else rule
            sketch.edge(holder, unit, "containment", "contains", provision.document, provision.address)


def draw_actors(sketch: Sketch, corpus: Corpus) -> None:
    """Actors, with what is known of their kind, level and pillar."""
    for actor in corpus.actors:
        sketch.node(
            actor_node(actor.key),
            "actor",
            actor.name,
            scored=actor.confidence == "seen",
            short=actor.short,
            kind=actor.kind,
            level=actor.level,
            pillar=actor.pillar,
        )


def draw_norms(sketch: Sketch, corpus: Corpus) -> dict[tuple[str, Address, str | None], list[str]]:
    """Norms, each hung below the unit that states it and borne by its actor.

    Returns:
        The nodes of norms by document, address and key of the bearer.
    """
    seen: dict[tuple[str, Address], int] = defaultdict(int)
    nodes: dict[tuple[str, Address, str | None], list[str]] = defaultdict(list)
    for norm in corpus.norms():
        place = (norm.document, norm.address)
        seen[place] += 1
        name = sketch.node(
            norm_node(*place, seen[place]),
            "norm",
            norm_label(norm),
            scored=norm.scored,
            aside=norm.aside.kind if norm.aside else None,
            document=norm.document,
            address=norm.address,
            modality=norm.modality,
            family=norm.family,
            bearer=norm.bearer_key,
            beneficiary=norm.beneficiary,
            level=norm.level,
            residual=norm.residual,
            **standing(norm.evidence),
        )
        nodes[(*place, norm.bearer_key)].append(name)
        holder = _holder(sketch, norm)
        if holder is not None:
            sketch.edge(holder, name, "containment", "states", *place, scored=norm.scored)
        if norm.bearer_key is not None:
            actor = sketch.node(actor_node(norm.bearer_key), "actor", norm.bearer or norm.bearer_key)
            sketch.edge(actor, name, "bearing", norm.modality, *place, scored=norm.scored, **standing(norm.evidence))
    return nodes


def _holder(sketch: Sketch, norm: Norm) -> str | None:
    """The node of the unit that states a norm; for a fact the rule it speaks of; None where neither is known."""
    if isinstance(norm.evidence, Fact):
        rule = norm.evidence.regulation
        return _cited(sketch, rule) if rule else None
    for address in (norm.address, *norm.address.ancestors()):
        name = unit_node(norm.document, address)
        if name in sketch.graph:
            return name
    return None


def _cited(sketch: Sketch, key: str) -> str:
    """The node of a rule, added as unknown where the corpus does not hold it."""
    return sketch.node(rule_node(key), "rule", rule_label(key), scored=False, identifier=key, known=False, status="unknown")


def draw_citations(sketch: Sketch, corpus: Corpus) -> None:
    """References between rules, and those inside a document from unit to unit."""
    keys = {r.document: r.key for r in corpus.regulations}
    for reference in corpus.references():
        place = (reference.document, reference.address)
        if reference.kind == "internal":
            source, target = unit_node(*place), unit_node(reference.document, reference.to)
            if source in sketch.graph and target in sketch.graph:
                sketch.edge(source, target, "citation", "internal", *place)
        elif reference.kind in _CITING:
            source = _source(sketch, reference.document, reference.evidence, keys)
            if source is None:
                continue
            scored = reference.evidence.scored if isinstance(reference.evidence, Fact) else True
            sketch.edge(
                source,
                _cited(sketch, reference.to),
                "citation",
                reference.kind,
                *place,
                scored=scored,
                pinpoint=reference.pinpoint,
                **standing(reference.evidence),
            )


def _source(sketch: Sketch, document: str, evidence: object, keys: dict[str, str]) -> str | None:
    """The rule that a reference comes from; a case's reference comes from the rule that its fact speaks of."""
    key = keys.get(document)
    if key is not None:
        return rule_node(key)
    rule = evidence.regulation if isinstance(evidence, Fact) else None
    return _cited(sketch, rule) if rule else None


def draw_relations(sketch: Sketch, corpus: Corpus) -> None:
    """Relations between actors, each in the layer of its kind."""
    for relation in corpus.relations():
        sketch.edge(
            sketch.node(actor_node(relation.source_key), "actor", relation.source),
            sketch.node(actor_node(relation.target_key), "actor", relation.target),
            RELATION_LAYER[relation.kind],
            relation.kind,
            relation.document,
            relation.address,
            scored=relation.scored,
            aside=relation.aside.kind if relation.aside else None,
            level=relation.level,
            **standing(relation.evidence),
        )


def draw_overlaps(sketch: Sketch, overlaps: tuple[Overlap, ...], norms: dict[tuple[str, Address, str | None], list[str]]) -> None:
    """Pairs of norms that share what they do; the evidence of an edge is the place of its first norm."""
    for overlap in overlaps:
        a, b = norms.get((*overlap.a, overlap.a_key)), norms.get((*overlap.b, overlap.b_key))
        if not a or not b:
            continue
        sketch.edge(
            a[0],
            b[0],
            "overlap",
            overlap.relation,
            *overlap.a,
            scored=overlap.scored,
            overlap=overlap.id,
            gao=overlap.gao,
            score=overlap.score,
            family=overlap.family,
        )
