"""The pairs behind the findings on duties: who shares what with whom."""

from __future__ import annotations

from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Lang, SetRelation, Text
from rules.render.matrix.findings import gao, quoted
from rules.render.matrix.sheet import Column, Row, Sheet
from rules.render.sharing import shared_duties
from rules.render.wording import number

_RELATIONS = {
    "equal": Text(id="sama", en="equal"),
    "subset": Text(id="bagian dari", en="subset of"),
    "superset": Text(id="mencakup", en="superset of"),
    "intersects": Text(id="beririsan", en="intersects"),
}
_TURNED: dict[SetRelation, SetRelation] = {"equal": "equal", "subset": "superset", "superset": "subset", "intersects": "intersects"}
#: A spreadsheet of more pairs helps nobody.
MOST = 5000
_COLUMNS = (
    Column(title=Text(id="Pelaku A", en="Actor A"), width=22),
    Column(title=Text(id="Klausul A", en="Clause A"), width=44),
    Column(title=Text(id="Hubungan", en="Relation"), width=12),
    Column(title=Text(id="Pelaku B", en="Actor B"), width=22),
    Column(title=Text(id="Klausul B", en="Clause B"), width=44),
    Column(title=Text(id="Kelas GAO", en="GAO class"), width=13),
    Column(title=Text(id="Kemiripan", en="Similarity"), width=10),
    Column(title=Text(id="Temuan", en="Finding"), width=13),
    Column(title=Text(id="Penjelasan", en="Explanation"), width=34),
)


def sheet(graph: PolicyGraph, found: tuple[Finding, ...], lang: Lang) -> Sheet:
    """One row a shared duty that a check reports, as the heat map counts them: those that count first, the closest first."""
    told = {overlap.id: overlap for overlap in graph.overlaps}
    ordered = sorted(shared_duties(graph, found), key=lambda s: (not s.counts, not s.scored, -(s.score if s.score is not None else 1.0)))
    rows = []
    for shared in ordered[:MOST]:
        overlap = told.get(shared.pair or "")
        turned = overlap is not None and overlap.a_key != shared.a
        cells = (
            graph.actors[shared.a].name if shared.a in graph.actors else shared.a,
            "\n".join(quoted(graph, e, lang) for e in shared.a_evidence),
            _RELATIONS[_TURNED[overlap.relation] if turned else overlap.relation].say(lang) if overlap else "",
            graph.actors[shared.b].name if shared.b in graph.actors else shared.b,
            "\n".join(quoted(graph, e, lang) for e in shared.b_evidence),
            gao(shared.gao, lang),
            number(round(shared.score, 2), lang) if shared.score is not None and not (overlap and overlap.by_field) else "",
            shared.finding,
            overlap.why.say(lang) if overlap else "",
        )
        rows.append(Row(cells=cells, mark="" if shared.scored else "unscored"))
    cut = len(ordered) - len(rows)
    rest_id = f" Ditampilkan {len(rows)} dari {len(ordered)} pasangan." if cut else ""
    rest_en = f" Shown are {len(rows)} of {len(ordered)} pairs." if cut else ""
    return Sheet(
        name=Text(id="Pasangan tugas", en="Pairs"),
        note=Text(
            id="Pasangan tugas yang dilaporkan pemeriksaan, sebagaimana dihitung dalam peta tumpang tindih; yang dihitung lebih dahulu. "
            "Kesamaan kata lain yang tidak dilaporkan ada di overlaps.jsonl." + rest_id,
            en="Pairs of duties that checks report, as the overlap map counts them; those that count come first. Other likenesses of "
            "words, which no check reports, are in overlaps.jsonl." + rest_en,
        ),
        columns=_COLUMNS,
        rows=tuple(rows),
    )
