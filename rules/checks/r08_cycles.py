"""R08: circles of reporting, supervision, appointment, delegation and definition."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx
from rapidfuzz import fuzz

from rules.checks.pairs import ONE_EVERYWHERE
from rules.checks.rule import Options, Rule, filed, option
from rules.checks.standing import not_counted, weakly_named
from rules.checks.wording import called, join, listing, place, say
from rules.graph.analytics import Component, components_of, definition_components
from rules.graph.policy_graph import PolicyGraph
from rules.model import Bphn, Evidence, Finding, Text

#: An edge of the graph: source, target, key.
Edge = tuple[str, str, str]


@dataclass(frozen=True)
class Layer:
    """A layer in which a circle is a fault: its edges, and how one of them is told."""

    name: str
    kinds: tuple[str, ...]
    title: Text
    verb: Text


#: Coordination is symmetric and membership is a tree by nature; a circle of the former means nothing.
_LAYERS = (
    Layer(
        "reporting",
        ("reports_to",),
        Text(id="Lingkaran pelaporan", en="A circle of reports"),
        Text(id="bertanggung jawab atau melapor kepada", en="answers or reports to"),
    ),
    Layer(
        "supervision", ("supervises",), Text(id="Lingkaran pembinaan", en="A circle of supervision"), Text(id="membina", en="supervises")
    ),
    Layer(
        "appointment", ("appoints",), Text(id="Lingkaran pengangkatan", en="A circle of appointments"), Text(id="mengangkat", en="appoints")
    ),
    Layer(
        "delegation",
        ("calls_for", "implemented_by", "mandates"),
        Text(id="Lingkaran delegasi", en="A circle of delegations"),
        Text(id="mendelegasikan kepada", en="delegates to"),
    ),
)
_DEFINITION = Layer(
    "definition",
    ("uses",),
    Text(id="Lingkaran definisi", en="A circle of definitions"),
    Text(id="didefinisikan dengan", en="is defined by"),
)


class R08Options(Options):
    """Options of R08."""

    layers: tuple[str, ...] = option(
        ("reporting", "supervision", "appointment", "delegation", "definition"),
        "Lapisan yang diperiksa.",
        "Layers that are checked.",
    )


def check(graph: PolicyGraph, options: R08Options) -> Iterator[Finding]:
    """Strongly connected components of each layer, with a shortest witness and the cheapest edges to cut."""
    for layer in _LAYERS:
        if layer.name in options.layers:
            for component in _components(graph, layer):
                if len(component.nodes) > 1:
                    yield _finding(graph, layer, component)
    if "definition" in options.layers:
        for component in definition_components(graph):
            if len(component.nodes) > 1 and not _one_name_in_another(graph, component):
                yield _finding(graph, _DEFINITION, component)


def _one_name_in_another(graph: PolicyGraph, component: Component) -> bool:
    """Whether the circle comes from names alone: one term holds the other (``Gas Bumi``, ``Minyak dan Gas Bumi``), or nearly so."""
    for source, target, _ in component.witness:
        one, other = (str(graph.graph.nodes[n]["label"]).casefold() for n in (source, target))
        if one in other or other in one or fuzz.ratio(one, other) >= _ONE_NAME:
            return True
    return False


#: Least likeness, 0 to 100, at which two terms are taken for one (``Pemerintah Daerah``, ``Pemerintahan Daerah``).
_ONE_NAME = 85


def _components(graph: PolicyGraph, layer: Layer) -> Iterator[Component]:
    """The circles of a layer: among actors that are the same in every rule, and inside each rule among all.

    A unit (``Kepala Seksi``) is another one in each rule; a circle through two rules by way of it is none.
    """
    by_document: dict[str, list[Edge]] = defaultdict(list)
    shared: list[Edge] = []
    misread = _misread(graph, layer) | (_no_appointments(graph) if layer.name == "appointment" else set())
    for source, target, key, data in graph.graph.edges(keys=True, data=True):
        if data["layer"] != layer.name or data["kind"] not in layer.kinds or source == target:
            continue
        if (data["document"], data["address"]) not in misread:
            by_document[data["document"]].append((source, target, key))
            if not _is_unit(graph, source) and not _is_unit(graph, target):
                shared.append((source, target, key))
    told: list[set[str]] = []
    for edges in (shared, *(by_document[document] for document in sorted(by_document))):
        for component in components_of(edges):
            if not any(set(component.nodes) <= nodes for nodes in told):
                told.append(set(component.nodes))
                yield component


def _misread(graph: PolicyGraph, layer: Layer) -> set[tuple[str, str]]:
    """Clauses whose own lines return to themselves: no drafter writes that, so the clause was misread."""
    lines: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for source, target, data in graph.graph.edges(data=True):
        if data["layer"] == layer.name and data["kind"] in layer.kinds:
            lines[data["document"], data["address"]].add((source, target))
    return {place for place, drawn in lines.items() if not _acyclic(drawn)}


def _no_appointments(graph: PolicyGraph) -> set[tuple[str, str]]:
    """Clauses by which somebody only dismisses, or appoints for once where the ordinary appointer is missing (``Dalam hal ...``)."""
    return {
        (r.document, r.address)
        for r in graph.corpus.relations()
        if r.kind == "appoints" and (not _NAMES.search(r.evidence.words) or _FOR_ONCE.match(r.evidence.words))
    }


_NAMES = re.compile(r"angkat|tunjuk|tetap|kukuh|lantik|pilih", re.IGNORECASE)
_FOR_ONCE = re.compile(r"(?:dalam hal|apabila|jika)\b", re.IGNORECASE)


def _acyclic(lines: set[tuple[str, str]]) -> bool:
    """Whether lines never return; lines whose beginnings and ends are different nodes, as nearly all clauses draw, cannot."""
    return {source for source, _ in lines}.isdisjoint(target for _, target in lines) or nx.is_directed_acyclic_graph(
        nx.DiGraph(list(lines))
    )


def _is_unit(graph: PolicyGraph, node: str) -> bool:
    """Whether a node is an actor that may be another one in another rule: of no known kind, and without a level."""
    data = graph.graph.nodes[node]
    return data.get("type") == "actor" and data.get("kind", "unknown") not in ONE_EVERYWHERE and "level" not in data


def _finding(graph: PolicyGraph, layer: Layer, component: Component) -> Finding:
    evidence = [e for edge in component.witness if (e := _evidence(graph, layer, edge)) is not None]
    cut = listing([_line(graph, layer, edge) for edge in component.cut[:3]], most=3)
    chain = [
        say(
            "{a} {verb} {b}{where}",
            "{a} {verb} {b}{where}",
            a=_label(graph, source),
            verb=layer.verb,
            b=_label(graph, target),
            where=_where(graph, layer, (source, target, key)),
        )
        for source, target, key in component.witness
    ]
    more = len(component.nodes) - len(component.witness)
    return RULE.finding(
        title=layer.title,
        statement=join(
            say("{title}: {chain}.", "{title}: {chain}.", title=layer.title, chain=listing(chain)),
            say(
                "Lingkaran itu bagian dari {n} simpul yang saling terkait.",
                "It is part of {n} nodes tied to one another.",
                n=len(component.nodes),
            )
            if more > 0
            else None,
            say("Potongan termurah: {cut}.", "Cheapest cut: {cut}.", cut=cut),
        ),
        evidence=evidence,
        actors=[n.removeprefix("actor:") for n in component.nodes if n.startswith("actor:")],
        about=[layer.name, *component.nodes],
        bphn=filed("R08", Bphn(dimension="D4", object="Kejelasan")) if layer is not _DEFINITION else _DEFINED,
        severity="low" if layer is _DEFINITION else None,
        unscored=not_counted(graph, evidence),
        members=[f"{source} {target}" for source, target, _ in component.edges],
        falsifier=say(
            "Gugur jika salah satu garis salah dibaca, atau berlaku untuk urusan yang berbeda; periksa {where}.",
            "It falls if one of the lines was misread, or holds for another matter; see {where}.",
            where=listing(list({place(e).id: weakly_named(e, graph) for e in evidence}.values()), most=4),
        ),
        options=(
            say("Putuskan lingkaran pada {cut}.", "Break the circle at {cut}.", cut=cut),
            Text(
                id="Kelola: bedakan urusan tiap garis dalam bab tata kerja, sehingga tidak ada yang kembali kepada dirinya.",
                en="Manage: tell the matters of the lines apart in the chapter on working relations, so that none returns to itself.",
            ),
        ),
    )


_DEFINED = (Bphn(dimension="D3", object="Definisi/konsep", indicator="d"), Bphn(dimension="D4", object="Kejelasan"))


def _label(graph: PolicyGraph, node: str) -> str:
    if node.startswith("actor:"):
        return called(graph.actors.get(node.removeprefix("actor:")), node)
    return f"“{graph.graph.nodes[node]['label']}”" if node.startswith("term:") else str(graph.graph.nodes[node]["label"])


def _line(graph: PolicyGraph, layer: Layer, edge: Edge) -> Text:
    return say(
        "{a} {verb} {b}{where}",
        "{a} {verb} {b}{where}",
        a=_label(graph, edge[0]),
        verb=layer.verb,
        b=_label(graph, edge[1]),
        where=_where(graph, layer, edge),
    )


def _where(graph: PolicyGraph, layer: Layer, edge: Edge) -> Text | str:
    evidence = _evidence(graph, layer, edge)
    return say(" ({where})", " ({where})", where=place(evidence)) if evidence is not None else ""


def _evidence(graph: PolicyGraph, layer: Layer, edge: Edge) -> Evidence | None:
    """The clause or fact that draws an edge."""
    source, target, key = edge
    data = graph.graph.edges[source, target, key]
    at = (data["document"], data["address"])
    if layer.name == "definition":
        return next((d.evidence for d in graph.corpus.definitions() if (d.document, d.address) == at), None)
    if layer.name == "delegation":
        return next((r.evidence for r in graph.corpus.references() if (r.document, r.address) == at), None)
    ends = (source.removeprefix("actor:"), target.removeprefix("actor:"))
    return next(
        (
            r.evidence
            for r in graph.corpus.relations()
            if (r.document, r.address) == at and r.kind == data["kind"] and (r.source_key, r.target_key) == ends
        ),
        None,
    )


RULE = Rule(
    id="R08",
    title=Text(id="Lingkaran dalam garis pertanggungjawaban atau definisi", en="A circle in lines of accountability or definitions"),
    explains=Text(
        id="Garis pelaporan, pembinaan, pengangkatan, atau delegasi yang kembali kepada dirinya, dan istilah yang saling mendefinisikan. Ditunjukkan "
        "satu lingkaran terpendek dan garis termurah untuk memutusnya. Koordinasi bersifat timbal balik dan tidak dihitung; satuan yang senama "
        "dalam peraturan yang berbeda tidak disatukan.",
        en="Lines of report, supervision, appointment or delegation that return to themselves, and terms that define one another. Shown are one "
        "shortest circle and the cheapest line to cut. Coordination is mutual and does not count; units of one name in different rules are not "
        "taken for one.",
    ),
    bphn=filed("R08", Bphn(dimension="D4", object="Kejelasan")),
    gao=None,
    severity="high",
    options_type=R08Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 3, kewenangan (d), dan dimensi 4; UU 12/2011, Lampiran II, pengacuan",
)
