from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree

import networkx as nx
import pytest
from render_sample import B, both, sample_findings, sample_graph, sample_plan, sample_run
from support import document_of, make_actor, make_case, make_clause, make_fact_norm, make_regulation, make_relation

from flows.engines import EngineError, find_engine, render, render_all
from rules.graph import assemble, build
from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, Aside, Chapter, Corpus, Disposition, OmnibusUnit, Text, UnitSource
from rules.render import count_edges, draw_all
from rules.render.diagrams import MOST_NODES, svg_size
from rules.render.diagrams.dangling import loose_ends
from rules.render.diagrams.merge_map import flows
from rules.render.diagrams.overlap import tally
from rules.render.diagrams.reporting import main_roles, relations
from rules.render.sharing import shared_duties, standings
from rules.render.wording import with_reason

NAMES = ["1-stok-peraturan", "2-tumpang-tindih", "3-jalur-pelaporan", "4-peta-penggabungan", "5-menggantung", "6-struktur-omnibus"]


def draw(graph=None, findings=None, plan="sample", lang="id"):
    drawn = draw_all(
        graph or sample_graph(),
        sample_findings() if findings is None else findings,
        sample_plan() if plan == "sample" else plan,
        sample_run(lang),
    )
    return {d.name: d for d in drawn}


def empty_graph() -> PolicyGraph:
    return build(Corpus(regulations=()))


def shown(dot: str) -> str:
    """The words a picture shows."""
    return re.sub(r"\s+", " ", re.sub(r"<br ?/?>", " ", dot))


def test_there_are_six_pictures_in_the_order_of_the_memo():
    assert list(draw()) == NAMES


@pytest.mark.parametrize("lang", ["id", "en"])
def test_each_picture_says_title_source_and_date_inside_itself(lang):
    day, word = ("15 Juli 2020", "Sumber:") if lang == "id" else ("15 July 2020", "Source:")
    for diagram in draw(lang=lang).values():
        words = shown(diagram.dot)
        assert diagram.title.say(lang) in words
        assert word in words
        assert day in words
        assert day in diagram.caption.say(lang)
        assert diagram.alt.say(lang)


def test_the_same_input_gives_the_same_dot():
    assert [d.dot for d in draw().values()] == [d.dot for d in draw().values()]


def test_no_edge_bears_a_label():
    for diagram in draw().values():
        for line in diagram.dot.splitlines():
            if " -> " in line:
                assert "label" not in line


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_picture_says_in_words_that_there_is_nothing(name):
    diagram = draw(empty_graph(), (), None)[name]
    assert diagram.empty
    assert diagram.edges == 0
    assert diagram.alt.id.split(".")[0] in shown(diagram.dot)
    assert render(diagram.dot, edges=0).svg.startswith(b"<?xml")


def test_as_many_edges_come_out_as_went_in():
    diagrams = draw()
    pictures = render_all(diagrams.values())
    assert [d.edges for d in diagrams.values()] == [0, 0, 5, 4, 2, 3]
    for name, diagram in diagrams.items():
        assert count_edges(pictures[name].svg) == diagram.edges
        assert pictures[name].notes == ()
        assert pictures[name].png.startswith(b"\x89PNG")


def test_a_doubtful_end_stands_with_those_not_known():
    words = shown(draw()[NAMES[0]].dot)
    assert "? <b>PP 38/2007</b>" in words
    assert "1 peraturan diduga sudah tidak berlaku; karena belum diverifikasi" in words


def test_a_rule_noted_as_in_force_without_verification_has_a_column_of_its_own():
    rules = (
        make_regulation(B, "Uji", status="in_force", status_confidence="memory"),
        make_regulation("uu/2009/11", "Lain", status="in_force"),
    )
    words = shown(draw(build(Corpus(regulations=rules)))[NAMES[0]].dot)
    assert "◊ <b>Permensos" in words
    assert "■ <b>UU 11/2009</b>" in words
    assert "Dari 2 peraturan, 1 diketahui berlaku, 0 sudah dicabut atau digantikan, dan 1 harus diperiksa statusnya." in words
    assert "?</b>" not in words


@pytest.mark.parametrize("lang", ["id", "en"])
def test_an_svg_bears_its_title_and_what_it_says(lang):
    diagrams = draw(lang=lang)
    for name, picture in render_all(diagrams.values(), lang=lang).items():
        root = ElementTree.fromstring(picture.svg)
        assert [e.tag.rpartition("}")[2] for e in root[:2]] == ["title", "desc"]
        assert root[0].text == diagrams[name].title.say(lang)
        assert root[1].text == diagrams[name].alt.say(lang)


def test_a_copy_of_a_report_is_no_line():
    relations_of = [make_relation(B, "pasal-2", "reports_copy_to", "Penyuluh", "Camat")]
    assert draw(build(assemble([make_regulation(B, "Uji", relations=relations_of)])))[NAMES[2]].empty


def test_the_key_holds_dashes_only_where_a_line_is_dashed():
    report = make_relation(B, "pasal-2", "reports_to", "Penyuluh", "Camat")
    diagram = draw(build(assemble([make_regulation(B, "Uji", status="in_force", relations=[report])])))[NAMES[2]]
    assert 'style="dashed"' not in diagram.dot
    noted = draw(build(assemble([make_regulation(B, "Uji", status="revoked", relations=[report])])))[NAMES[2]]
    assert 'style="dashed"' in noted.dot


def test_one_name_at_one_level_is_one_box():
    actors = (
        make_actor("Lembaga Kesejahteraan Sosial", short="LKS"),
        make_actor("Lembaga Kesejahteraan Sosial Asing"),
        make_actor("LKS Asing"),
        make_actor("Camat"),
    )
    lines = [
        make_relation(B, "pasal-2", "reports_to", "LKS Asing", "Camat"),
        make_relation(B, "pasal-3", "reports_to", "Lembaga Kesejahteraan Sosial Asing", "Camat"),
    ]
    [line] = relations(build(Corpus(regulations=(make_regulation(B, "Uji", relations=lines),), actors=actors)))
    assert (line.source, line.target) == ("lembaga-kesejahteraan-sosial-asing", "camat")


def test_rules_of_the_merge_without_units_are_named():
    plan = sample_plan()
    silent = plan.model_copy(update={"merge": (*plan.merge, "permensos/2012/29")})
    assert "tidak satu pun unitnya diketahui: Permensos 29/2012" in shown(draw(plan=silent)[NAMES[3]].dot)


def test_lines_of_the_merge_map_differ_without_colour():
    dot = draw()[NAMES[3]].dot
    assert "style=solid" in dot
    assert "style=dashed" in dot
    assert 'style="dashed"' in dot
    assert "terbanyak GABUNG" in dot


def test_a_long_statement_is_cut_as_in_the_memo_and_keeps_why_it_does_not_count():
    long = "Perintah itu belum ditemukan pelaksananya; " * 20 + "Tidak dihitung: naskahnya belum dibaca."
    finding = sample_findings()[0].model_copy(
        update={"rule": "R12", "statement": both(long, long), "scored": False, "verdict": None, "regulations": (), "members": ()}
    )
    (end,) = loose_ends((finding,), None, "id")
    assert end.words == with_reason(long, 280)
    assert end.words.endswith("… Tidak dihitung: naskahnya belum dibaca.")


def test_a_large_stock_is_summarised_and_says_how_many():
    rules = [make_regulation(f"permensos/2012/{n}", f"Hal {n}") for n in range(1, MOST_NODES + 2)]
    diagram = draw(build(Corpus(regulations=tuple(rules))))[NAMES[0]]
    assert f"{MOST_NODES + 1} peraturan digambar sebagai jumlah" in shown(diagram.dot)
    assert "matrix.xlsx" in diagram.caption.id
    assert "Hal 7" not in diagram.dot


def test_a_division_of_work_is_no_overlap():
    pairs = tally(shared_duties(sample_graph(), sample_findings()))
    division = pairs["pekerja-sosial-masyarakat", "tenaga-kesejahteraan-sosial-kecamatan"]
    assert (division.scored, division.division) == (0, 1)
    assert pairs["karang-taruna", "pekerja-sosial-masyarakat"].duplication == 1


def test_a_pair_that_no_check_reports_is_not_counted():
    findings = tuple(f for f in sample_findings() if f.id != "R02-55556666")
    pairs = tally(shared_duties(sample_graph(), findings))
    assert ("karang-taruna", "tenaga-kesejahteraan-sosial-kecamatan") not in pairs


def test_a_rejected_finding_takes_its_pairs_along():
    findings = tuple(f.model_copy(update={"status": "ditolak"}) for f in sample_findings())
    assert shared_duties(sample_graph(), findings) == ()


def test_a_family_of_facts_counts_once_for_each_pair_of_roles():
    [duty] = [d for d in shared_duties(sample_graph(), sample_findings()) if d.finding == "R02-33334444"]
    assert (duty.a, duty.b, duty.scored) == ("pekerja-sosial-masyarakat", "puskesos", False)
    assert [e.fact for e in duty.evidence_of("puskesos")] == ["psk-1"]


def test_pairs_that_do_not_count_stand_in_brackets_and_dashes():
    dot = draw()[NAMES[1]].dot
    assert re.search(r'style="dashed"[^>]*>[^<]*<font[^>]*>\(1\)</font>', dot)


def test_two_superiors_are_two_lines():
    lines = [line for line in relations(sample_graph()) if line.kind == "reports_to"]
    heads = [line.target for line in lines if line.source == "tenaga-kesejahteraan-sosial-kecamatan"]
    assert heads == ["camat", "dinas-sosial-kabupaten-kota"]
    assert "R09 tidak memuat temuan" in draw()[NAMES[2]].alt.id


def test_who_has_two_superiors_is_what_the_check_finds():
    role = "tenaga-kesejahteraan-sosial-kecamatan"
    finding = sample_findings()[0].model_copy(update={"rule": "R09", "actors": (role, "camat"), "scored": True, "verdict": None})
    said = "Melapor kepada dua atasan langsung (R09): Tenaga Kesejahteraan Sosial Kecamatan (TKSK)."
    assert said in shown(draw(findings=(finding,))[NAMES[2]].dot)
    for gone in ({"scored": False}, {"status": "ditolak"}):
        assert said not in shown(draw(findings=(finding.model_copy(update=gone),))[NAMES[2]].dot)


def appointing(words: str, *, rules: tuple[str, ...] = (B, B, B)) -> str:
    """What picture 3 shows where three bodies stand above the volunteers, each by a clause with these words."""
    bodies = ("Menteri Sosial", "Gubernur", "Bupati")
    lines = [
        make_relation(rule, f"pasal-{i}", "appoints", name, "Relawan", evidence=make_clause(document_of(rule), f"pasal-{i}", words, rule))
        for i, (rule, name) in enumerate(zip(rules, bodies, strict=True), 1)
    ]
    proposes = make_relation(B, "pasal-9", "recommends", "Camat", "Relawan")
    texts = [
        make_regulation(
            rule, "Uji", status="in_force", relations=[line for line in (*lines, proposes) if line.document == document_of(rule)]
        )
        for rule in dict.fromkeys(rules)
    ]
    return shown(draw(build(assemble(texts)), ())[NAMES[2]].dot)


SEVERAL = "Diangkat atau ditetapkan oleh lebih dari satu pihak"


def test_appointment_by_several_is_told_though_no_line_of_reporting_shows_it():
    picture = appointing("Relawan diangkat dengan keputusan.")
    assert "Menurut garis pelaporan saja" in picture
    assert f"{SEVERAL} menurut satu peraturan: Relawan (3 pihak)." in picture
    assert "memberi usul atau rekomendasi kepada" in picture


@pytest.mark.parametrize(
    "words", ["Relawan dikukuhkan dengan upacara.", "Relawan diangkat oleh A atau B.", "Relawan diangkat sesuai dengan kewenangannya."]
)
def test_who_only_confirms_or_is_one_of_several_is_no_second_appointer(words):
    assert SEVERAL not in appointing(words)


def test_offices_of_one_name_under_two_rules_are_not_one_office_with_two_appointers():
    assert f"{SEVERAL} menurut satu peraturan: Relawan (2 pihak)." in appointing("Relawan diangkat.", rules=("permensos/2031/8", B, B))
    assert SEVERAL not in appointing("Relawan diangkat.", rules=("permensos/2031/8", B, "permensos/2031/9"))


def test_a_line_that_does_not_count_is_dashed():
    gone = Aside(kind="out_of_force", why=Text(id="sudah dicabut", en="revoked"))
    report = make_relation(B, "pasal-2", "reports_to", "Penyuluh", "Camat").model_copy(update={"aside": gone})
    rule = make_regulation(B, "Uji", status="revoked", relations=[report])
    diagram = draw(build(assemble([rule])))[NAMES[2]]
    [edge] = [line for line in diagram.dot.splitlines() if " -> " in line and "invis" not in line]
    assert "style=dashed" in edge


def test_of_many_lines_a_page_is_drawn_and_the_rest_is_counted():
    names = [f"Pelaku {n:03}" for n in range(90)]
    lines = [make_relation(B, f"pasal-{n + 1}", "reports_to", name, "Menteri Sosial") for n, name in enumerate(names)]
    actors = [make_actor(name, level="kecamatan") for name in names] + [make_actor("Menteri Sosial", level="pusat")]
    diagram = draw(build(Corpus(regulations=(make_regulation(B, "Uji", relations=lines),), actors=tuple(actors))))[NAMES[2]]
    assert (diagram.nodes, diagram.edges) == (12, 11)
    assert "Digambar 12 dari 91 pelaku, yang garisnya terbanyak, dan 11 dari 90 garis" in shown(diagram.dot)
    assert "11 dari 90<" in shown(diagram.dot)
    assert count_edges(render(diagram.dot, edges=diagram.edges).svg) == diagram.edges


def test_the_role_that_a_merged_rule_is_about_is_drawn_before_those_with_more_lines():
    names = [f"Pelaku {n:02}" for n in range(16)]
    lines = [make_relation(B, f"pasal-{i}", "coordinates_with", a, b) for i, (a, b) in enumerate(combinations(names, 2), 1)]
    lines.append(make_relation(B, "pasal-300", "coordinates_with", "Pamong Dusun", "Kepala Kantor"))
    actors = [make_actor(name, level="kecamatan") for name in (*names, "Pamong Dusun", "Pamong", "Kepala Kantor")]
    graph = build(Corpus(regulations=(make_regulation(B, "Tata Kerja Pamong Dusun", relations=lines),), actors=tuple(actors)))
    assert main_roles(graph, sample_plan()) == {"pamong-dusun"}
    diagram = draw(graph)[NAMES[2]]
    assert [name for name in ("Pamong Dusun", "Kepala Kantor") if name not in shown(diagram.dot)] == []
    assert "pelaku dalam peraturan yang digabung lebih dahulu" in shown(diagram.dot)
    assert "Pamong Dusun" not in shown(draw(graph, plan=None)[NAMES[2]].dot)


def test_a_dense_web_is_cut_to_lines_one_can_follow():
    names = [f"Pelaku {n:02}" for n in range(16)]
    lines = [make_relation(B, f"pasal-{i}", "coordinates_with", a, b) for i, (a, b) in enumerate(combinations(names, 2), 1)]
    actors = [make_actor(name, level="kecamatan") for name in names]
    diagram = draw(build(Corpus(regulations=(make_regulation(B, "Uji", relations=lines),), actors=tuple(actors))))[NAMES[2]]
    assert diagram.edges <= 14
    assert "dari 120 garis" in diagram.caption.id


def test_every_unit_of_the_plan_is_on_the_merge_map():
    plan = sample_plan()
    moved = flows(sample_graph(), plan)
    assert sum(n for chapters in moved.values() for counts in chapters.values() for n in counts.values()) == len(plan.dispositions)
    assert moved[B][None] == {"HAPUS": 1}
    assert moved[B][2] == {"GABUNG": 1}


def wide_plan(count: int):
    """A plan of so many chapters, each with a unit of both rules."""
    plan, documents = sample_plan(), sample_plan().documents
    numbers = range(1, count + 1)
    chapters = [Chapter(number=n, title=f"Bab {n}", title_en=f"Chapter {n}", purpose=both("x"), authority=both("y")) for n in numbers]
    source = UnitSource(document=documents[0], address=Address("pasal-5"))
    units = [OmnibusUnit(address=Address(f"pasal-{n}"), chapter=n, text="x", sources=(source,)) for n in numbers]
    dispositions = [
        Disposition(document=d, address=Address(f"pasal-{n}"), fate="PINDAH", target=Address(f"pasal-{n}"), reason=both("x"))
        for d in documents
        for n in numbers
    ]
    return plan.model_copy(update={"chapters": tuple(chapters), "units": tuple(units), "dispositions": tuple(dispositions)})


def test_a_merge_of_many_chapters_becomes_a_table():
    diagram = draw(plan=wide_plan(30))[NAMES[3]]
    assert (diagram.nodes, diagram.edges) == (1, 0)
    assert "<b>BAB VIII</b>" in diagram.dot
    assert "<b>BAB IX</b>" not in diagram.dot
    assert "22 bab lain" in diagram.dot


def test_very_many_chapters_are_listed_and_none_is_left_out():
    sheets = [d for name, d in draw(plan=wide_plan(80)).items() if name.startswith(NAMES[5])]
    assert {(d.nodes, d.edges) for d in sheets} == {(2, 1)}
    listed = re.findall(r"<b>BAB ([IVXLC]+)</b>", "".join(d.dot for d in sheets))
    assert len(listed) == len(set(listed)) == 80


def test_a_rejected_finding_dangles_no_longer():
    findings = tuple(f.model_copy(update={"status": "ditolak"}) for f in sample_findings())
    diagram = draw(findings=findings)[NAMES[4]]
    assert diagram.edges == 1
    assert "PP 38/2007" not in diagram.dot


def test_hostile_names_stay_words():
    name = 'A "B" <C> & \\N {D}|E: ; →'
    rule = make_regulation(B, name, relations=[make_relation(B, "pasal-2", "reports_to", name, "Camat")])
    graph = build(Corpus(regulations=(rule,), actors=(make_actor(name), make_actor("Camat"))))
    for diagram in draw(graph, (), None).values():
        svg = render(diagram.dot, edges=diagram.edges).svg
        assert count_edges(svg) == diagram.edges


def test_the_same_dot_gives_the_same_bytes():
    dot = draw()[NAMES[2]].dot
    assert render(dot) == render(dot)


def test_fonts_name_what_may_stand_in_for_them():
    assert b"Arial, Arimo, Liberation Sans, Helvetica, sans-serif" in render(draw()[NAMES[0]].dot).svg


def test_lost_edges_are_noted():
    [note] = render("digraph { a -> b }", edges=2).notes
    assert "1 dari 2 garis" in note.id


def test_bad_dot_is_an_error_with_a_remedy():
    with pytest.raises(EngineError) as error:
        render("digraph { a -> ")
    assert "--engine" in error.value.remedy.id


def test_an_engine_that_takes_too_long_is_stopped():
    graph = nx.gnp_random_graph(400, 0.2, seed=1)
    dot = "digraph {" + ";".join(f"{a}->{b}" for a, b in graph.edges) + "}"
    with pytest.raises(EngineError, match="not finished"):
        render(dot, time_limit=0.05)


def test_an_absent_dot_says_how_to_get_it(monkeypatch):
    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(EngineError) as error:
        find_engine("dot")
    assert "apt-get install graphviz" in error.value.remedy.id
    assert "graphviz-pure" in error.value.remedy.en


def test_the_size_of_a_picture_is_read_from_its_head():
    width, height = svg_size(render("digraph { a -> b }").svg)
    assert 0 < width < height


def test_a_family_counts_no_pair_with_a_role_at_another_level():
    facts = [
        make_fact_norm("x-1", "Relawan A", "tugas", "mendampingi", "warga", regulation="permensos/2019/10", family="MENDAMPINGI", level="desa/kelurahan"),
        make_fact_norm("x-2", "Relawan B", "tugas", "mendampingi", "warga", regulation="permensos/2019/25", family="MENDAMPINGI", level="desa/kelurahan"),
        make_fact_norm("x-3", "Profesi C", "tugas", "mendampingi", "warga", regulation="uu/2019/14", family="MENDAMPINGI"),
    ]  # fmt: skip
    graph = build(Corpus(regulations=(), cases=(make_case(norms=tuple(facts)),)))
    keys = tuple(n.bearer_key for n in facts)
    finding = sample_findings()[0].model_copy(update={"members": (), "actors": keys, "evidence": tuple(n.evidence for n in facts)})
    assert standings(graph, finding).core == keys[:2]
    assert standings(graph, finding).elsewhere == keys[2:]
    assert [(s.a, s.b) for s in shared_duties(graph, (finding,)) if s.counts] == [tuple(sorted(keys[:2]))]


def test_the_structure_shows_the_title_of_a_chapter_in_brief():
    plan = sample_plan()
    brief = Text(id="sebagian perintah Pasal 2 PP 9/2012", en="in part the mandate of PP 9/2012 Article 2")
    chapters = tuple(c.model_copy(update={"basis": brief, "authority": Text(id="panjang " * 40, en="long " * 40)}) for c in plan.chapters)
    drawn = shown(draw(plan=plan.model_copy(update={"chapters": chapters}))["6-struktur-omnibus"].dot)
    assert "sebagian perintah Pasal 2" in drawn
    assert "panjang panjang" not in drawn
