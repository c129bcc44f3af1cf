"""What two pages say of one thing is said by one function: the pair that shares most, norms of actors, the number of a picture."""

from __future__ import annotations

import re

import pytest
from lxml import html
from render_sample import sample_findings, sample_graph, sample_plan, sample_run
from support import make_norm, make_regulation

from rules.checks import REGISTRY
from rules.graph import PolicyGraph, assemble, build
from rules.model import Finding, Lang
from rules.render import Memo, compose, draw_all
from rules.render.diagrams.overlap import Count, most_shared, shared_most
from rules.render.matrix.sheets import sheets
from rules.render.memo.answer_duties import _silent
from rules.render.memo.answer_rules import reasons
from rules.render.memo.matter import Matter
from rules.render.memo.model import Paragraph, Table
from rules.render.memo.writer import Writer
from rules.render.naming import modality
from rules.render.report import page

RULE = "permensos/2030/1"


def said(memo: Memo, number: str) -> str:
    """The paragraphs of a section of a memo."""
    section = next(s for s in memo.sections if s.number == number)
    return " ".join("".join(s.text for s in b.spans) for b in section.blocks if isinstance(b, Paragraph))


def memo_of(graph: PolicyGraph, findings: tuple[Finding, ...] = ()) -> Memo:
    return compose(graph, findings, sample_plan(), sample_run(), ())


@pytest.mark.parametrize(
    ("scored", "lang", "told"),
    [
        ((2,), "id", ": a dan z"),
        ((1, 1, 1), "id", ", masing-masing 1"),
        ((2, 3, 3), "id", ", paling banyak 3, pada 2 pasangan"),
        ((1, 3, 2), "id", ", terbanyak b dan z (3)"),
        ((1, 1), "en", ", 1 each"),
        ((1, 3, 3), "en", ", at most 3, in 2 pairs"),
        ((3, 1), "en", ", most between a and z (3)"),
    ],
)
def test_of_pairs_that_share_as_much_none_is_named_as_sharing_most(scored: tuple[int, ...], lang: Lang, told: str):
    pairs = {(role, "z"): Count(overlap=n) for role, n in zip("abc", scored, strict=False)}
    most = most_shared(pairs)
    assert most is not None
    assert shared_most(most, len(pairs), str, lang) == told


def test_where_nothing_counts_no_pair_shares_most():
    assert most_shared({("a", "b"): Count(unscored=2, division=1)}) is None


def test_memo_and_picture_say_the_same_of_the_pair_that_shares_most():
    graph, findings = sample_graph(), sample_findings()
    picture = next(d for d in draw_all(graph, findings, sample_plan(), sample_run()) if "tumpang" in d.name)
    assert "2 pasangan peran berbagi 2 tugas yang dihitung, masing-masing 1." in " ".join(re.sub(r"<[^>]+>", " ", picture.dot).split())
    assert "2 tugas bersama yang dihitung, 1 di antaranya duplikasi, masing-masing 1." in said(memo_of(graph, findings), "V")


def test_norms_that_nobody_bears_are_in_no_count_of_the_norms_of_actors():
    norms = [
        make_norm(RULE, "pasal-1", "Relawan", "tugas", "mendata", "warga"),
        make_norm(RULE, "pasal-2", None, "kewajiban", "menyimpan", "berkas"),
    ]
    memo = memo_of(build(assemble([make_regulation(RULE, "Uji", status="revoked", norms=norms)])))
    assert "1 pelaku memikul 1 norma, 0 di antaranya dihitung" in said(memo, "III")
    assert "1 dari 1 norma para pelaku (peraturan yang tidak berlaku lagi) ditampilkan tanpa dihitung." in said(memo, "VIII")


def test_the_row_of_a_check_names_all_that_it_finds():
    found = sample_findings()[0].model_copy(update={"rule": "R13", "verdict": None, "scored": True})
    tables = [b for s in memo_of(sample_graph(), (found,)).sections for b in s.blocks if isinstance(b, Table)]
    names = ["".join(s.text for s in row[1]) for t in tables for row in t.rows if "".join(s.text for s in row[0]) == "R13"]
    assert names == [REGISTRY["R13"].title.id]
    assert "tidak berlaku" in names[0]
    assert "tidak ada" in names[0]


@pytest.mark.parametrize(
    ("lang", "told"), [("id", "{} dari {} unit tersentuh isinya"), ("en", "{} of {} units are touched in their matter")]
)
def test_the_reason_to_merge_a_rule_counts_what_the_design_counts(lang: Lang, told: str):
    plan = sample_plan()
    shared = sample_findings()[0].model_copy(update={"rule": "R02", "scored": True, "verdict": None, "regulations": plan.merge})
    m = Matter(sample_graph(), (shared,), plan, sample_run(lang), (), Writer(lang))
    for touch in plan.touches:
        assert told.format(touch.touched, touch.base) in reasons(m, touch.rule)[0]
    assert [reasons(m, t.rule)[0].split(":")[0] for t in plan.touches] == [m.w.t("Kuat", "Strong"), m.w.t("Sedang", "Fair")]


def test_memo_and_matrix_name_a_kind_of_norm_alike():
    graph = build(assemble([make_regulation(RULE, "Uji", norms=[make_norm(RULE, "pasal-1", "Relawan", "syarat", "berusia", "dewasa")])]))
    m = Matter(graph, (), sample_plan(), sample_run("en"), (), Writer("en"))
    (actor,) = (graph.actors[key] for key in graph.norms_by_bearer)
    listed = next(s for s in sheets(graph, (), sample_plan(), sample_run("en")) if s.name.en == "Duties")
    assert _silent(m, actor) == f"{actor.name} (only 1 {modality('syarat', 'en')})"
    assert any(modality("syarat", "en") in row.cells for row in listed.rows)


def test_sheets_of_one_picture_bear_its_number_in_the_report():
    graph, findings, plan, run = sample_graph(), sample_findings(), sample_plan(), sample_run()
    first, *others = draw_all(graph, findings, plan, run)
    second = first.model_copy(update={"name": f"{first.name}-lembar-2"})
    drawn = (first, second, *others)
    text = page(graph, findings, plan, run, drawn, {d.name: b"<svg></svg>" for d in drawn})
    numbers = [c.text.split(".")[0] for c in html.fromstring(text).xpath("//figcaption/strong")]
    assert numbers == [str(d.number) for d in drawn]
    assert numbers[:3] == ["1", "1", "2"]
