"""The pairs behind the findings on duties: who shares what with whom."""

from __future__ import annotations

from rules.graph.policy_graph import PolicyGraph
from rules.model import Lang, Text
from rules.render.matrix.findings import gao, quoted
from rules.render.matrix.sheet import Column, Row, Sheet
from rules.render.wording import number

_RELATIONS = {
    "equal": Text(id="sama", en="equal"),
    "subset": Text(id="bagian dari", en="subset of"),
    "superset": Text(id="mencakup", en="superset of"),
    "intersects": Text(id="beririsan", en="intersects"),
}
#: A spreadsheet of more pairs helps nobody; all are in overlaps.jsonl.
MOST = 5000
_COLUMNS = (
    Column(title=Text(id="Pelaku A", en="Actor A"), width=26),
    Column(title=Text(id="Klausul A", en="Clause A"), width=48),
    Column(title=Text(id="Hubungan", en="Relation"), width=13),
    Column(title=Text(id="Pelaku B", en="Actor B"), width=26),
    Column(title=Text(id="Klausul B", en="Clause B"), width=48),
    Column(title=Text(id="Kelas GAO", en="GAO class"), width=16),
    Column(title=Text(id="Kemiripan", en="Similarity"), width=11),
    Column(title=Text(id="Penjelasan", en="Explanation"), width=52),
)


def sheet(graph: PolicyGraph, lang: Lang) -> Sheet:
    """One row a pair, the closest first."""
    norms = {}
    for norm in graph.norms:
        norms[norm.document, norm.address, norm.bearer_key] = norm
    ordered = sorted(graph.overlaps, key=lambda o: (not o.scored, -o.score, o.id))
    rows = []
    for o in ordered[:MOST]:
        a, b = norms.get((*o.a, o.a_key)), norms.get((*o.b, o.b_key))
        cells = (
            o.a_bearer,
            quoted(a.evidence, lang) if a else "",
            _RELATIONS[o.relation].say(lang),
            o.b_bearer,
            quoted(b.evidence, lang) if b else "",
            gao(o.gao, lang),
            number(round(o.score, 2), lang),
            o.why.say(lang),
        )
        rows.append(Row(cells=cells, mark="" if o.scored else "unscored"))
    cut = len(ordered) - len(rows)
    rest_id = f" Ditampilkan {len(rows)} dari {len(ordered)} pasangan; sisanya di overlaps.jsonl." if cut else ""
    rest_en = f" Shown are {len(rows)} of {len(ordered)} pairs; the rest is in overlaps.jsonl." if cut else ""
    return Sheet(
        name=Text(id="Pasangan tugas", en="Pairs"),
        note=Text(
            id="Pasangan tugas antarpelaku yang berbagi kegiatan, yang paling mirip lebih dahulu." + rest_id,
            en="Pairs of duties of different actors that share an activity, the closest first." + rest_en,
        ),
        columns=_COLUMNS,
        rows=tuple(rows),
        pages_wide=2,
    )
