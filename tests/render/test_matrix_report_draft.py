"""The working tables, the report and the draft as files."""

import io
import re
import zipfile

import docx as python_docx
import pytest
from lxml import etree, html
from python_calamine import CalamineWorkbook
from render_sample import sample_findings, sample_graph, sample_plan, sample_run

from rules.checks import REGISTRY
from rules.model import Address, Bphn, Dangling, ProofLine, RunInfo, Text
from rules.omnibus import draft_articles
from rules.omnibus.proof import CHECKS
from rules.omnibus.proof_words import said
from rules.render import draw_all
from rules.render.draft import draft_docx
from rules.render.matrix import fitting, plan_lists, sheets, workbook
from rules.render.matrix.findings import bphn
from rules.render.matrix.findings import sheet as findings_sheet
from rules.render.matrix.plan_lists import loose_ends
from rules.render.matrix.sheet import Column, Row, Sheet
from rules.render.matrix.workbook import FONT
from rules.render.report import page
from rules.render.sharing import shared_duties

RUN = sample_run()


def tables(lang="id"):
    run = sample_run(lang)
    return sheets(sample_graph(), sample_findings(), sample_plan(), run), run


def read(data):
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_every_disposition_is_a_row_of_the_comparison_and_every_new_unit_too():
    (found, _), plan = tables(), sample_plan()
    [comparison] = [t for t in found if t.name.id == "Matriks sandingan"]
    new = [row for row in comparison.rows if row.mark == "new"]
    assert len(comparison.rows) - len(new) == len(plan.dispositions)
    assert len(new) == sum(not unit.sources for unit in plan.units)


def test_every_finding_is_a_row_with_its_decision_to_fill_in():
    found, _ = tables()
    [findings] = [t for t in found if t.name.id == "Temuan"]
    assert [row.cells[0] for row in findings.rows] == [f.id for f in sample_findings()]
    assert [c.title.id for c in findings.columns if c.fill_in] == ["Status", "Alasan", "Oleh"]


def test_every_norm_of_every_bearer_is_listed_with_its_clause():
    found, _ = tables()
    [duties] = [t for t in found if t.name.id == "Daftar tugas"]
    assert len(duties.rows) == sum(len(norms) for norms in sample_graph().norms_by_bearer.values())


def test_the_workbook_reads_back_with_all_sheets_and_rows():
    found, run = tables()
    book = read(workbook(found, run))
    assert list(book) == [t.name.id for t in found]
    for table in found:
        assert len(book[table.name.id]) == len(table.rows) + 2


def test_sheets_are_named_in_the_language_of_the_run():
    found, run = tables("en")
    assert list(read(workbook(found, run))) == [t.name.en for t in found]


def test_a_text_that_looks_like_a_formula_stays_text_and_control_characters_fall():
    same = Text(id="a", en="a")
    table = Sheet(name=same, note=same, columns=(Column(title=same, width=10),), rows=(Row(cells=("=1+1\x0b",)),))
    book = read(workbook((table,), RUN))
    assert book["a"][2] == ["=1+1"]


def test_the_first_workbook_of_a_process_is_as_the_later_ones():
    workbook(tables("id")[0], RUN)
    assert FONT == {"font_name": "Arial", "font_size": fitting.POINTS}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_files_are_the_same_bytes_each_time_and_hold_no_clock(lang):
    def make():
        found, run = tables(lang)
        return workbook(found, run), draft_docx(draft_articles(sample_plan(), sample_graph()), lang)

    for one, other in zip(make(), make(), strict=True):
        assert one == other
        with zipfile.ZipFile(io.BytesIO(one)) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert b"20" not in b"".join(re.findall(rb'w:date="([^"]*)"', b"".join(archive.read(n) for n in archive.namelist())))


def report(lang="id", findings=None):
    graph, plan, run = sample_graph(), sample_plan(), sample_run(lang)
    findings = sample_findings() if findings is None else findings
    diagrams = draw_all(graph, findings, plan, run)
    picture = b'<?xml version="1.0"?><svg width="10pt" height="10pt" viewBox="0 0 10 10"><g id="graph0" class="graph"/></svg>'
    return page(graph, findings, plan, run, diagrams, {d.name: picture for d in diagrams})


def test_the_report_shows_every_finding_with_an_address_of_its_own():
    tree = html.fromstring(report())
    ids = tree.xpath("//article/@id")
    assert ids == [f.id for f in sample_findings()]


def test_the_ids_of_the_report_are_unique_and_its_pictures_keep_their_own():
    ids = html.fromstring(report()).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_words_from_regulations_cannot_become_markup():
    nasty = sample_findings()[0].model_copy(update={"statement": Text(id="<script>x</script>", en="<script>x</script>")})
    assert "<script>x" not in report(findings=(nasty,))


def test_the_report_loads_nothing_from_elsewhere():
    tree = html.fromstring(report())
    assert tree.xpath("//@src") == []
    assert [h for h in tree.xpath("//@href") if not h.startswith("#")] == []


def test_each_clause_of_a_finding_says_where_its_words_stand():
    found = sample_findings()[0]
    clause = next(e for e in found.evidence if e.kind == "clause")
    here = [clause.model_copy(update={"page": 3}), clause.model_copy(update={"line": 12, "words": "kata lain"})]
    shown = html.fromstring(report(findings=(found.model_copy(update={"evidence": tuple(here)}),)))
    places = [item.findtext("small") for item in shown.xpath("//ol[@class='clauses']/li")]
    assert places == [f"[{clause.document}, halaman 3]", f"[{clause.document}, baris 12]"]


def test_a_clause_that_stands_twice_in_a_finding_is_shown_and_counted_once():
    found = sample_findings()[0]
    twice = found.model_copy(update={"evidence": (*found.evidence, *found.evidence)})
    shown = html.fromstring(report(findings=(twice,)))
    assert len(shown.xpath("//ol[@class='clauses']/li")) == len(found.evidence)
    [row] = findings_sheet(sample_graph(), (twice,), "id").rows
    assert row.cells[5].count("\n") == len(found.evidence) - 1


def test_what_a_statement_mentions_without_resting_on_it_is_shown_apart():
    found = sample_findings()[0]
    aside = found.model_copy(update={"noted": (found.evidence[0].model_copy(update={"words": "membantu warga"}),)})
    shown = html.fromstring(report(findings=(aside,)))
    rests, mentioned = shown.xpath("//ol[@class='clauses']")
    assert "membantu warga" not in rests.text_content()
    assert "membantu warga" in mentioned.text_content()


def test_an_english_report_has_no_indonesian_labels_beside_the_words_of_the_law():
    shown = html.fromstring(report("en"))
    proof = [item.text_content() for item in shown.xpath("//section[@id='ringkas']//li")]
    assert proof
    assert not any("setiap" in line for line in proof)
    assert {tag.text_content().partition(": ")[2] for tag in shown.xpath("//span[@class='tag']")} & {"proposed", "confirmed", "rejected"}


def test_an_english_report_says_which_of_its_words_are_indonesian():
    shown = html.fromstring(report("en"))
    assert shown.xpath("//q")
    assert {q.get("lang") for q in shown.xpath("//q")} == {"id"}
    assert not html.fromstring(report()).xpath("//q/@lang")


def test_what_bphn_calls_an_object_is_translated_in_an_english_table():
    filed = sample_findings()[0].model_copy(update={"bphn": (Bphn(dimension="D3", object="Kewajiban", indicator="a"),)})
    assert (bphn(filed, "id"), bphn(filed, "en")) == ("D3 Kewajiban (a)", "D3 Obligations (a)")


def test_every_object_that_a_check_names_has_an_english_name():
    named = {b.object for rule in REGISTRY.values() for b in rule.bphn}
    assert named
    for name in named:
        filed = sample_findings()[0].model_copy(update={"bphn": (Bphn(dimension="D3", object=name),)})
        assert bphn(filed, "en") != bphn(filed, "id"), name


def test_every_line_of_the_proof_has_an_english_name():
    lines = [ProofLine(name=name, expected=1, found=1, holds=True) for name, _ in CHECKS]
    assert all(said(line, "id") == line.name != said(line, "en") for line in lines)


def test_a_caption_names_its_picture_once():
    shown = html.fromstring(report())
    for caption in shown.iterfind(".//figcaption"):
        title = caption.findtext("strong").partition(". ")[2]
        assert title
        assert caption.text_content().count(title) == 1


def test_titles_printed_in_capitals_are_listed_as_sentences_write_them():
    plan = sample_plan()
    loud = plan.model_copy(update={"revokes": tuple(r.model_copy(update={"title": r.title.upper()}) for r in plan.revokes)})
    revoked = [row.cells[1] for row in loose_ends(loud, "id").rows][: len(plan.revokes)]
    assert revoked
    assert not any(cell.isupper() or cell.split(maxsplit=2)[2].isupper() for cell in revoked)


def test_what_is_folded_on_the_screen_is_unfolded_on_paper():
    text = report()
    printed = text[text.index("@media print") :]
    assert "::details-content { content-visibility: visible" in printed
    assert "beforeprint" in printed


def test_a_report_without_findings_says_so():
    assert "Tidak ada temuan." in report(findings=())


def words(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        space = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
        body = etree.fromstring(archive.read("word/document.xml"))
        notes = etree.fromstring(archive.read("word/comments.xml"))
        return ["".join(p.itertext()) for p in body.iterfind(".//w:p", space)], notes.findall("w:comment", space), body, space


def test_the_draft_has_the_form_of_a_regulation_in_its_order():
    lines, *_ = words(draft_docx(draft_articles(sample_plan(), sample_graph())))
    text = "\n".join(lines)
    places = [
        text.index(mark) for mark in ("TENTANG", "Menimbang", "Mengingat", "MEMUTUSKAN:", "Menetapkan", "\nPasal 1\n", "Ditetapkan di")
    ]
    assert places == sorted(places)


def test_each_margin_note_is_anchored_once():
    _, notes, body, space = words(draft_docx(draft_articles(sample_plan(), sample_graph())))
    w = "{" + space["w"] + "}"
    numbers = [n.get(w + "id") for n in notes]
    assert numbers == [r.get(w + "id") for r in body.iterfind(".//w:commentReference", space)]
    assert len(numbers) == len(set(numbers)) > 0


def test_a_title_of_many_lines_still_gives_a_draft():
    draft = draft_articles(sample_plan(), sample_graph())
    draft = draft.model_copy(update={"title_lines": ("PERATURAN MENTERI SOSIAL TENTANG SATU DAN LAIN HAL",) * 9})
    title = python_docx.Document(io.BytesIO(draft_docx(draft))).core_properties.title
    assert 200 < len(title) <= 255


def test_the_run_is_named_in_the_first_sheet():
    found, run = tables()
    assert isinstance(run, RunInfo)
    assert any(run.run_id in map(str, row.cells) for row in found[0].rows)


def test_the_pairs_of_the_workbook_are_those_that_the_overlap_map_counts():
    graph, found = sample_graph(), sample_findings()
    shown = next(s for s in sheets(graph, found, sample_plan(), sample_run()) if s.name.en == "Pairs")
    shared = shared_duties(graph, found)
    assert len(shown.rows) == len(shared) > 0
    assert sorted(row.cells[7] for row in shown.rows) == sorted(s.finding for s in shared)
    assert [row.mark for row in shown.rows] == sorted(row.mark for row in shown.rows)


def test_what_hangs_is_named_as_a_reader_names_it_never_by_its_identifier():
    row = Dangling(
        regulation="permensos/2020/12",
        address=Address("pasal-1"),
        depends_on="permensos/2015/4#pasal-6/ayat-1",
        kind="implementing_rule",
        remedy=Text(id="Tetap berlaku.", en="Stays."),
    )
    plan = sample_plan().model_copy(update={"dangling": (row,)})
    found = {
        lang: next(r.cells for r in plan_lists.loose_ends(plan, lang).rows if "Tetap berlaku." in r.cells or "Stays." in r.cells)
        for lang in ("id", "en")
    }
    assert "Permensos 4/2015, Pasal 6 ayat (1)" in found["id"]
    assert "Permensos 4/2015, Article 6 paragraph (1)" in found["en"]
