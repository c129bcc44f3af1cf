"""Cycles, cuts, heads and degrees, with networkx as the oracle."""

from __future__ import annotations

from itertools import permutations

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st
from support import make_definition, make_regulation, make_relation

from rules.graph import assemble, build, components, definition_components, degrees, multiple_heads
from rules.graph.analytics import components_of, shortest_cycle
from rules.graph.feedback import EXACT_UP_TO, cheapest_cut, packing

nodes = st.integers(0, 5).map("n{}".format)
edge_lists = st.lists(st.tuples(nodes, nodes), max_size=14).map(lambda pairs: [(u, v, str(n)) for n, (u, v) in enumerate(pairs)])
many_nodes = st.integers(0, 24).map("n{:02}".format)
large_edge_lists = st.lists(st.tuples(many_nodes, many_nodes), min_size=40, max_size=90).map(
    lambda pairs: [(u, v, str(n)) for n, (u, v) in enumerate(pairs)]
)


def multigraph(edges):
    graph = nx.MultiDiGraph()
    graph.add_edges_from(edges)
    return graph


@settings(max_examples=300, deadline=None)
@given(edge_lists)
def test_components_are_those_of_networkx(edges):
    graph = multigraph(edges)
    expected = {tuple(sorted(c)) for c in nx.strongly_connected_components(graph) if len(c) > 1 or graph.has_edge(*(list(c) * 2))}
    assert {c.nodes for c in components_of(edges)} == expected


@settings(max_examples=300, deadline=None)
@given(edge_lists)
def test_the_witness_is_a_shortest_cycle(edges):
    for component in components_of(edges):
        graph = multigraph(component.edges)
        length = min(len(cycle) for cycle in nx.simple_cycles(nx.DiGraph(graph)))
        assert len(component.witness) == length
        ends = [*component.witness[1:], component.witness[0]]
        assert all(a[1] == b[0] for a, b in zip(component.witness, ends, strict=True))
        assert all(graph.has_edge(*edge) for edge in component.witness)


@settings(max_examples=250, deadline=None)
@given(edge_lists)
def test_a_small_cut_is_a_cheapest_one(edges):
    for component in components_of(edges):
        cheapest = min(sum(order.index(u) >= order.index(v) for u, v, _ in component.edges) for order in permutations(component.nodes))
        assert component.cost == component.least == len(component.cut) == cheapest
        assert component.exact


@settings(max_examples=60, deadline=None)
@given(large_edge_lists)
def test_no_cycle_is_left_after_a_cut_and_the_bound_holds(edges):
    for component in components_of(edges):
        graph = multigraph(component.edges)
        graph.remove_edges_from(component.cut)
        assert nx.is_directed_acyclic_graph(graph)
        assert component.least <= component.cost == len(component.cut)
        assert component.exact == (component.cost == component.least)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.tuples(nodes, nodes).filter(lambda p: p[0] != p[1]), st.integers(1, 5), max_size=14))
def test_the_packing_never_exceeds_the_cheapest_cut(costs):
    assert packing(costs) <= cheapest_cut(costs).cost


@settings(max_examples=200, deadline=None)
@given(edge_lists, st.randoms(use_true_random=False))
def test_the_order_of_the_edges_changes_nothing(edges, random):
    shuffled = list(edges)
    random.shuffle(shuffled)
    assert components_of(shuffled) == components_of(edges)


def test_a_large_component_is_cut_without_looking_at_all_cycles():
    count = EXACT_UP_TO + 30
    edges = [(f"n{a:02}", f"n{b:02}", "k") for a in range(count) for b in range(count) if a != b and (a + b) % 3]
    (component,) = components_of(edges)
    graph = multigraph(component.edges)
    graph.remove_edges_from(component.cut)
    assert nx.is_directed_acyclic_graph(graph)
    assert component.cost <= len(edges) // 2


def test_a_pair_that_more_clauses_draw_costs_more_to_cut():
    (component,) = components_of([("a", "b", "1"), ("a", "b", "2"), ("b", "a", "3")])
    assert component.cut == (("b", "a", "3"),)
    assert component.cost == 1


def test_the_shortest_cycle_of_a_dag_is_none():
    assert shortest_cycle([("a", "b"), ("b", "c"), ("a", "c")]) == []


RULE = "permensos/2012/1"


def reporting(*pairs, kind="reports_to", **more):
    relations = [make_relation(RULE, f"pasal-{n}", kind, a, b, **more) for n, (a, b) in enumerate(pairs, 1)]
    return build(assemble([make_regulation(RULE, "X", relations=relations)]))


def test_a_circle_of_reports_is_found_with_its_clauses():
    pg = reporting(("Camat", "Bupati"), ("Bupati", "Gubernur"), ("Gubernur", "Camat"), ("Lurah", "Camat"))
    (component,) = components(pg, "reporting")
    assert component.nodes == ("actor:bupati", "actor:camat", "actor:gubernur")
    assert [pg.graph.edges[e]["address"] for e in component.witness] == ["pasal-2", "pasal-3", "pasal-1"]
    assert components(pg, "supervision") == ()


def test_edges_can_be_left_out_by_what_they_are():
    pg = reporting(("Camat", "Bupati"), ("Bupati", "Camat"))
    assert components(pg, "reporting", keep=lambda data: data["address"] != "pasal-1") == ()


def test_a_circle_of_definitions_must_lie_in_one_document():
    def defining(identifier, *pairs):
        definitions = [make_definition(identifier, f"pasal-1/angka-{n}", t, b) for n, (t, b) in enumerate(pairs, 1)]
        return make_regulation(identifier, "X", definitions=definitions)

    circle = defining(RULE, ("Relawan", "orang pada Rumah Singgah."), ("Rumah Singgah", "tempat Relawan."))
    half = defining("permensos/2014/10", ("Kader", "Penggerak desa."), ("Penggerak", "orang."))
    other = defining("permensos/2015/11", ("Penggerak", "Kader desa."), ("Kader", "orang."))
    pg = build(assemble([circle, half, other]))
    assert [c.nodes for c in definition_components(pg)] == [("term:Relawan", "term:Rumah Singgah")]
    assert len(components(pg, "definition")) == 2


def test_two_superiors_at_one_level_are_two_heads():
    pg = reporting(("Relawan Sosial", "Dinas Sosial Kabupaten"), ("Relawan Sosial", "Bupati"), ("Relawan Sosial", "Gubernur"))
    (heads,) = multiple_heads(pg)
    assert (heads.actor, heads.level, heads.superiors) == ("relawan-sosial", "kabupaten/kota", ("bupati", "dinas-sosial-kabupaten"))
    assert len(heads.edges) == 2


def test_a_superior_of_the_superior_is_no_second_head():
    pg = reporting(("Relawan Sosial", "Dinas Sosial Kabupaten"), ("Relawan Sosial", "Bupati"), ("Dinas Sosial Kabupaten", "Bupati"))
    assert multiple_heads(pg) == ()


def test_a_copy_of_a_report_makes_nobody_a_superior():
    relations = [
        make_relation(RULE, "pasal-1", "reports_to", "Relawan Sosial", "Bupati"),
        make_relation(RULE, "pasal-1", "reports_copy_to", "Relawan Sosial", "Dinas Sosial Kabupaten"),
    ]
    assert multiple_heads(build(assemble([make_regulation(RULE, "X", relations=relations)]))) == ()


def test_the_level_that_the_relation_names_goes_before_that_of_the_superior():
    pg = reporting(("Relawan Sosial", "Bupati"), ("Relawan Sosial", "Gubernur"), level="kecamatan")
    assert [h.level for h in multiple_heads(pg)] == ["kecamatan"]


def test_degrees_count_edges_in_and_out():
    pg = reporting(("Camat", "Bupati"), ("Lurah", "Camat"), ("Lurah", "Bupati"))
    assert [(d.node, d.into, d.out) for d in degrees(pg, "reporting")] == [
        ("actor:bupati", 2, 0),
        ("actor:camat", 1, 1),
        ("actor:lurah", 0, 2),
    ]
