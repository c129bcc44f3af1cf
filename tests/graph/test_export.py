"""Exports read back equal, byte for byte the same."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st
from support import make_definition, make_norm, make_reference, make_regulation, make_relation

from rules.graph import PolicyGraph, assemble, build, compare, to_graphml, to_node_link
from rules.graph.sketch import Sketch, plain
from rules.model import Corpus

RULE = "permensos/2012/1"


def sample() -> PolicyGraph:
    norms = [
        make_norm(RULE, "pasal-5", bearer, "tugas", "mendata", 'anak "telantar" & <lanjut> usia, ya\'ni semua')
        for bearer in ("Gubernur", "Bupati")
    ]
    regulation = make_regulation(
        RULE,
        "Relawan & Sosial <uji>",
        [("bab-1", "Umum"), ("pasal-5", "…")],
        norms=norms,
        relations=[make_relation(RULE, f"pasal-{n}", "reports_to", "Camat", "Bupati") for n in (6, 7)],
        references=[make_reference(RULE, "mengingat/angka-1", "legal_basis", "uu/2009/11")],
        definitions=[make_definition(RULE, "pasal-1/angka-1", "Relawan", "orang.")],
    )
    corpus = assemble([regulation])
    return build(corpus, compare(corpus))


def from_graphml(data: bytes) -> nx.MultiDiGraph:
    return nx.read_graphml(io.BytesIO(data), force_multigraph=True)


def from_json(text: str) -> nx.MultiDiGraph:
    return nx.node_link_graph(json.loads(text), edges="edges")


def assert_equal(a: nx.MultiDiGraph, b: nx.MultiDiGraph) -> None:
    assert type(a) is type(b)
    assert dict(a.nodes(data=True)) == dict(b.nodes(data=True))
    assert {(u, v, k): d for u, v, k, d in a.edges(keys=True, data=True)} == {(u, v, k): d for u, v, k, d in b.edges(keys=True, data=True)}


def test_graphml_reads_back_equal():
    pg = sample()
    assert pg.graph.number_of_edges() >= 15
    assert_equal(from_graphml(to_graphml(pg)), pg.graph)


def test_node_link_json_reads_back_equal():
    pg = sample()
    assert_equal(from_json(to_node_link(pg)), pg.graph)


def test_types_of_attributes_survive():
    back = from_graphml(to_graphml(sample()))
    node = back.nodes["rule:permensos/2012/1"]
    assert (node["year"], node["known"]) == (2012, True)
    score = [d["score"] for *_, d in back.edges(data=True) if d["layer"] == "overlap"]
    assert score == [1.0]


words = st.text(max_size=12)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(words, words, words), max_size=6), st.dictionaries(st.sampled_from(["a", "b"]), words, max_size=2))
def test_any_words_at_all_read_back_equal(triples, more):
    sketch = Sketch()
    for a, b, kind in triples:
        left = sketch.node(f"term:{plain(a)}", "term", a, n=3, x=0.1, **more)
        sketch.edge(left, sketch.node(f"term:{plain(b)}", "term", b), "definition", plain(kind) or "uses", "d", "pasal-1", words=kind)
    pg = PolicyGraph(graph=sketch.graph, corpus=Corpus(regulations=()))
    assert_equal(from_graphml(to_graphml(pg)), pg.graph)
    assert_equal(from_json(to_node_link(pg)), pg.graph)


def test_what_xml_cannot_hold_is_left_out():
    assert plain("a\x00b\x0bc\r\nd\ud800e\ufffe") == "a b c d e"


SCRIPT = """
import sys
sys.path.insert(0, "tests"); sys.path.insert(0, "tests/graph")
from test_export import sample
from rules.graph import to_graphml, to_node_link
pg = sample()
sys.stdout.buffer.write(to_graphml(pg) + to_node_link(pg).encode())
"""


def test_the_same_graph_gives_the_same_bytes_under_another_hash_seed():
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, check=True, cwd=root, env={**os.environ, "PYTHONHASHSEED": "4711"}
    )
    pg = sample()
    assert done.stdout == to_graphml(pg) + to_node_link(pg).encode()
