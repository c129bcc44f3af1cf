"""Sheets of pictures: whatever the input, each sheet fits a page at a size one can read, and together they hold everything once."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from render_sample import both, sample_findings, sample_graph, sample_plan, sample_run
from support import make_actor, make_regulation, make_relation

from flows.engines import render_all
from rules.cases import load
from rules.checks import run as run_checks
from rules.graph import assemble, build
from rules.model import Address, Chapter, Corpus, Disposition, OmnibusUnit, UnitSource
from rules.omnibus import choose, propose
from rules.render import count_edges, draw_all
from rules.render.diagrams import dangling, merge_map, overlap, reporting, stock, structure, svg_size
from rules.render.diagrams.caveats import marks, told
from rules.render.diagrams.overlap import tally, total
from rules.render.diagrams.paper import LEGIBLE, SIDES, place, room, sheets
from rules.render.matrix import pairs as pairs_sheet
from rules.render.memo import compose, pdf
from rules.render.memo.as_pdf import source
from rules.render.sharing import shared_duties

LONG = "Petunjuk Pelaksanaan Pemberdayaan Potensi dan Sumber Kesejahteraan Sosial di Daerah Tertinggal dan Terluar"


@pytest.fixture(scope="module")
def case():
    graph = build(assemble([], [load("kemensos")]))
    findings = run_checks(graph)
    return graph, findings, propose(graph, findings, choose(graph.corpus))


def legible(diagrams, engine="graphviz-pure"):
    """Draw the sheets and hold each against the page it would be printed on; the pictures by name."""
    pictures = render_all(diagrams, engine)
    for diagram in diagrams:
        svg = pictures[diagram.name].svg
        at = place(*svg_size(svg), diagram.smallest)
        drawn = min(float(size) for size in re.findall(rb'font-size="([\d.]+)"', svg))
        assert drawn >= diagram.smallest
        assert (diagram.name, at.paper) == (diagram.name, "a4")
        assert drawn * at.scale >= LEGIBLE
        assert count_edges(svg) == diagram.edges
    return pictures


def plan_of(rules: int, chapters: int, caveat: bool = False):
    """A plan that moves a unit of each rule into each chapter, each chapter with sections."""
    plan, keys = sample_plan(), [f"permensos/2012/{n}" for n in range(1, rules + 1)]
    numbers = range(1, chapters + 1)
    source = UnitSource(document=plan.documents[0], address=Address("pasal-5"))
    revoked = plan.revokes[0].model_copy(update={"note": both("Jangan dicabut dahulu.", "Do not revoke yet.") if caveat else None})
    return plan.model_copy(
        update={
            "merge": tuple(keys),
            "documents": tuple(keys),
            "chapters": tuple(Chapter(number=n, title=f"{LONG[:50]} {n}", title_en=f"{LONG[:50]} {n}", purpose=both("x"), authority=both("y")) for n in numbers),
            "units": tuple(
                OmnibusUnit(address=Address(f"pasal-{n}/ayat-{i}"), chapter=n, section=f"Bagian {i} {LONG[:40]}", text="x", sources=(source,))
                for n in numbers
                for i in range(1, 5)
            ),
            "dispositions": tuple(
                Disposition(document=key, address=Address(f"pasal-{n}"), fate="PINDAH", target=Address(f"pasal-{n}/ayat-1"), reason=both("x"))
                for key in keys
                for n in numbers
            ),
            "revokes": tuple(revoked.model_copy(update={"regulation": key}) for key in keys),
        }
    )  # fmt: skip


def stocked(count: int):
    return build(Corpus(regulations=tuple(make_regulation(f"permensos/2012/{n}", f"{LONG} {n}") for n in range(1, count + 1))))


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_sheet_of_the_case_is_legible_on_a4(case, lang):
    legible(draw_all(*case, sample_run(lang)))


def test_a_stock_of_long_titles_goes_on_sheets_with_each_rule_once():
    drawn = stock.draw(stocked(58), (), None, sample_run())
    assert len(drawn) > 1
    legible(drawn)
    assert Counter(re.findall(r"<b>Permensos (\d+)/2012</b>", "".join(d.dot for d in drawn))) == Counter(str(n) for n in range(1, 59))
    assert "(lanjutan)" in drawn[1].dot


def test_the_merge_map_goes_on_sheets_with_each_line_once():
    plan = plan_of(6, 8)
    drawn = merge_map.draw(stocked(6), (), plan, sample_run())
    assert len(drawn) > 1
    legible(drawn)
    found = [line.split("[")[0].strip() for d in drawn for line in d.dot.splitlines() if " -> " in line and "invis" not in line]
    assert len(found) == len(set(found)) == 6 * 8 == sum(d.edges for d in drawn)


def test_a_chapter_tells_how_many_of_its_units_are_on_the_sheet():
    words = " ".join(d.dot for d in merge_map.draw(stocked(6), (), plan_of(6, 8), sample_run()))
    assert sum(int(n) for n in re.findall(r"(\d+) dari 6<", words)) == 6 * 8


def test_the_table_of_a_large_merger_goes_on_sheets_with_each_rule_once():
    drawn = merge_map.draw(stocked(20), (), plan_of(20, 30), sample_run())
    assert len(drawn) > 1
    legible(drawn)
    listed = re.findall(r"<b>Permensos (\d+)/2012", "".join(d.dot for d in drawn))
    assert sorted(map(int, listed)) == list(range(1, 21))


def test_the_structure_goes_on_sheets_with_each_chapter_once():
    drawn = structure.draw(stocked(3), (), plan_of(3, 14), sample_run())
    assert len(drawn) > 1
    legible(drawn)
    assert sum(d.edges for d in drawn) == 14
    assert len(set(re.findall(r"<b>BAB ([IVXL]+)</b>", "".join(d.dot for d in drawn)))) == 14


def test_what_dangles_goes_on_sheets_with_each_line_once():
    base = next(f for f in sample_findings() if f.evidence)
    findings = tuple(
        base.model_copy(
            update={"id": f"R12-{n:08}", "rule": "R12", "verdict": None, "members": (), "title": both(f"Hal {n}"), "statement": both(f"{LONG}; {LONG}."),
                    "evidence": base.evidence[:1], "regulations": ()}
        )
        for n in range(12)
    )  # fmt: skip
    drawn = dangling.draw(sample_graph(), findings, None, sample_run())
    assert len(drawn) > 1
    legible(drawn)
    assert sum(d.edges for d in drawn) == 12
    assert sorted(re.findall(r"<b>(Hal \d+)</b>", "".join(d.dot for d in drawn))) == sorted(f"Hal {n}" for n in range(12))


def test_lines_of_several_kinds_go_on_sheets_of_their_own():
    names = [f"Dinas {LONG[:30]} {n:02}" for n in range(14)]
    kinds = ("reports_to", "supervises", "appoints", "coordinates_with")
    relations = [make_relation("permensos/2012/1", f"pasal-{i}", kinds[i % 4], a, b) for i, (a, b) in enumerate(combinations(names, 2), 1)]
    levels = ("pusat", "provinsi", "kabupaten/kota", "kecamatan", "desa/kelurahan")
    actors = tuple(make_actor(name, level=levels[i % 5]) for i, name in enumerate(names))
    graph = build(Corpus(regulations=(make_regulation("permensos/2012/1", "Uji", relations=relations),), actors=actors))
    drawn = reporting.draw(graph, (), None, sample_run())
    assert len(drawn) == 4
    assert [re.search(r"Lembar ini memuat garis: ([^.]+)\.", d.dot)[1] for d in drawn] == [
        "melapor atau bertanggung jawab kepada", "berkoordinasi", "membina atau mengawasi", "mengangkat, menetapkan, atau mengukuhkan",
    ]  # fmt: skip
    for diagram, picture in render_all(drawn).items():
        assert picture.notes == (), diagram


def test_few_lines_of_several_kinds_share_a_sheet():
    kinds = ("reports_to", "supervises", "appoints", "coordinates_with")
    relations = [make_relation("permensos/2012/1", f"pasal-{i}", kind, "Relawan", f"Dinas {i}") for i, kind in enumerate(kinds, 1)]
    [diagram] = reporting.draw(build(assemble([make_regulation("permensos/2012/1", "Uji", relations=relations)])), (), None, sample_run())
    assert diagram.edges == 4
    assert "Lembar ini memuat" not in diagram.dot


def test_a_superior_of_the_same_level_stands_in_a_row_above():
    line = reporting.Line
    drawn = [line("c", "b", "reports_to", True), line("b", "a", "reports_to", True), line("b", "d", "supervises", True)]
    assert reporting._rows(["a", "b", "c", "d"], drawn) == [["a"], ["b"], ["c", "d"]]
    circle = [line("a", "b", "reports_to", True), line("b", "a", "reports_to", True)]
    assert reporting._rows(["a", "b"], circle) == [["a"], ["b"]]


def test_an_office_of_each_rule_has_a_box_for_each_rule():
    rules = [
        make_regulation(f"permensos/2012/{n}", "Panti", status="in_force",
                        relations=[make_relation(f"permensos/2012/{n}", "pasal-2", "appoints", body, "Kepala Panti")])
        for n, body in ((22, "Menteri Sosial"), (24, "Gubernur"))
    ]  # fmt: skip
    [diagram] = reporting.draw(build(assemble(rules)), (), None, sample_run())
    words = diagram.dot.replace("<br/>", " ").replace("/ ", "/")
    assert "Kepala Panti (Permensos 22/2012)" in words
    assert "Kepala Panti (Permensos 24/2012)" in words
    assert "lebih dari satu pihak" not in words


def test_ministers_of_two_fields_are_two_boxes_with_their_fields():
    relations = [
        make_relation("uu/2012/1", f"pasal-{n}", "reports_to", who, "Menteri")
        for n, who in enumerate(("Kepala Badan A", "Kepala Badan B"), 2)
    ]
    relations = [
        r.model_copy(update={"target_key": key}) for r, key in zip(relations, ("menteri-kesehatan", "menteri-dalam-negeri"), strict=True)
    ]
    actors = [make_actor("Menteri").model_copy(update={"key": r.target_key}) for r in relations]
    actors += [make_actor(r.source) for r in relations]
    graph = build(Corpus(regulations=(make_regulation("uu/2012/1", "Uji", relations=relations),), actors=tuple(actors)))
    words = reporting.draw(graph, (), None, sample_run())[0].dot.replace("<br/>", " ")
    assert "Menteri Kesehatan" in words
    assert "Menteri Dalam Negeri" in words


def test_a_dashed_box_is_in_the_key():
    report = make_relation("permensos/2012/1", "pasal-2", "reports_to", "Relawan", "Manajer")
    for confidence, there in (("memory", True), ("seen", False)):
        actors = (make_actor("Manajer").model_copy(update={"confidence": confidence}), make_actor("Relawan"))
        graph = build(Corpus(regulations=(make_regulation("permensos/2012/1", "Uji", relations=[report]),), actors=actors))
        [diagram] = reporting.draw(graph, (), None, sample_run())
        assert ("pelaku yang belum diverifikasi" in diagram.dot) is there


def test_drawn_pairs_and_the_rest_are_the_rows_of_the_sheet(case):
    graph, findings, _ = case
    sheet = pairs_sheet.sheet(graph, findings, "id")
    counts = tally(shared_duties(graph, findings))
    every = total(counts)
    assert every.scored + every.division + every.unscored == len(sheet.rows)
    kept = overlap._page(counts)
    shown = {pair: count for pair, count in counts.items() if set(pair) <= set(kept)}
    assert shown == counts


def test_of_many_roles_those_are_drawn_whose_partners_are_drawn():
    counts = {(f"a{n:02}", f"b{n:02}"): overlap.Count(overlap=20 - n) for n in range(20)}
    kept = overlap._page(counts)
    assert len(kept) == 14
    assert all(("b" if key[0] == "a" else "a") + key[1:] in kept for key in kept)
    shown = {pair: count for pair, count in counts.items() if set(pair) <= set(kept)}
    [note] = overlap._left_out(counts, shown, len(kept))
    hidden = total(counts).scored - total(shown).scored
    assert "Digambar 14 dari 40 peran" in note.id
    assert f"13 pasangan peran lain dengan {hidden} tugas bersama yang dihitung" in note.id


def test_a_sheet_says_which_of_how_many_it_is():
    drawn = structure.draw(stocked(3), (), plan_of(3, 14), sample_run())
    for i, diagram in enumerate(drawn, 1):
        assert (diagram.sheet, diagram.sheets, diagram.number) == (i, len(drawn), 6)
        assert f"(lembar {i} dari {len(drawn)})" in re.sub("<br/>", " ", diagram.dot)
        assert f"(sheet {i} of {len(drawn)})" in diagram.title.en
        assert diagram.name == ("6-struktur-omnibus" if i == 1 else f"6-struktur-omnibus-lembar-{i}")
        assert diagram.alt.id.startswith(f"Lembar {i} dari ")


def test_a_caveat_on_a_revocation_is_marked_wherever_the_rule_is_said_to_be_revoked(case):
    graph, findings, plan = case
    assert marks(plan)
    note = next(r for r in plan.revokes if r.regulation in marks(plan))
    mark = marks(plan)[note.regulation]
    for picture in (merge_map, structure):
        words = re.sub(r"\s+", " ", picture.draw(graph, findings, plan, sample_run())[0].dot.replace("<br/>", " "))
        assert f"{mark} Pencabutan" in words
        assert re.search(rf"Permensos [\w/]+ {re.escape(mark)}", words)
    assert any(note.note.id in line for line in told(plan, "id"))


def test_the_same_caveat_has_one_mark_and_none_has_none():
    assert set(marks(plan_of(3, 2, caveat=True)).values()) == {"(a)"}
    [line] = told(plan_of(3, 2, caveat=True), "en")
    assert line.startswith("(a) Revoking Permensos 1/2012, Permensos 2/2012, and Permensos 3/2012: Do not revoke yet.")
    assert marks(plan_of(3, 2)) == {}


def test_one_rule_is_one_regulation_in_english():
    words = stock.draw(stocked(1), (), None, sample_run("en"))[0].dot
    assert "Source: 1 regulation read." in words
    assert "Of 1 rule: known to be in force 0" in words


def test_data_without_a_date_say_so():
    run = sample_run().model_copy(update={"date_of_data": None})
    assert "Tanggal data tidak diketahui." in stock.draw(stocked(1), (), None, run)[0].dot.replace("<br/>", " ")


def test_samples_of_lines_are_drawn_not_spelt(case):
    for diagram in draw_all(*case, sample_run()):
        assert not set(diagram.dot) & set("─═│→" if diagram.number in (3, 5) else "─═│")


def test_what_carries_out_a_mandate_in_part_holds_on_to_nothing(case):
    findings = case[1]
    partly = [
        f
        for f in findings
        if f.rule == "R12" and f.members and any(e.regulation not in f.members for e in f.evidence if hasattr(e, "regulation"))
    ]
    assert partly
    for end in dangling.loose_ends(tuple(partly), None, "id"):
        assert not {rule for rule, _ in end.holders} & {m for f in partly for m in f.members}


@given(st.lists(st.floats(1, 300), max_size=40), st.floats(100, 800))
def test_sheets_keep_order_hold_everything_and_are_as_few_as_can_be(heights, tall):
    items = list(range(len(heights)))
    pages = sheets(items, heights, tall)
    assert [i for page in pages for i in page] == items
    assert all(page for page in pages)
    fullest = max((sum(heights[i] for i in page) for page in pages), default=0)
    assert fullest <= max(tall, max(heights, default=0)) + 1e-6
    for one, two in pairwise(pages):
        # A sheet is begun only where the one before would run over.
        assert sum(heights[i] for i in one) + heights[two[0]] > min(fullest, tall) - 1.001


def test_the_page_turns_and_grows_only_where_that_is_needed():
    small, wide, tall, huge = place(300, 300), place(800, 300), place(500, 760), place(1000, 700)
    assert (small.paper, small.sideways) == ("a4", False)
    assert (wide.paper, wide.sideways) == ("a4", True)
    assert (tall.paper, tall.sideways) == ("a4", False)
    assert (huge.paper, huge.sideways) == ("a3", True)
    assert place(640, 700, 9.0).paper == "a4"
    assert place(640, 700, 8.0).paper == "a3"
    for paper in SIDES:
        assert room(paper)[0] < room(paper, sideways=True)[0]


def test_the_memo_lays_each_sheet_on_the_page_that_keeps_it_legible(case):
    drawn = draw_all(*case, sample_run())
    memo = compose(*case, sample_run(), drawn)
    sizes = {d.name: (1000, 700) if d.number == 3 else (800, 300) if d.number == 2 else (500, 700) for d in drawn}
    pictures = {name: f'<svg width="{w}pt" height="{h}pt"></svg>'.encode() for name, (w, h) in sizes.items()}
    text = source(memo, pictures)
    pages = re.findall(r'"([\w-]+)\.svg".*?paper: "(a\d)", flipped: (true|false)', text)
    assert [name for name, *_ in pages] == [d.name for d in drawn]
    assert {name: tuple(page) for name, *page in pages} == {
        d.name: ("a3", "true") if d.number == 3 else ("a4", "true") if d.number == 2 else ("a4", "false") for d in drawn
    }
    assert [figure.number for figure in memo.attachments] == [d.number for d in drawn]


def test_a_picture_with_a_name_that_no_font_draws_does_not_stop_the_memo():
    name = "Amil \u0632\u0643\u0627\u0629 \U0001f600"
    rule = make_regulation("permensos/2012/1", name, relations=[make_relation("permensos/2012/1", "pasal-2", "reports_to", name, "Camat")])
    graph = build(Corpus(regulations=(rule,), actors=(make_actor(name), make_actor("Camat"))))
    drawn = draw_all(graph, (), None, sample_run())
    pictures = {key: picture.svg for key, picture in render_all(drawn).items()}
    assert pdf(compose(graph, (), None, sample_run(), drawn), pictures).startswith(b"%PDF")
