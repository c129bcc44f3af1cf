"""The memo's answers on what to explain and whom to invite, and how it marks, cuts and counts."""

from __future__ import annotations

import dataclasses
import io

import pytest
from docx import Document
from render_sample import A, both, sample_findings, sample_graph, sample_plan, sample_run
from support import make_fact

from rules.cases import KEYS, load
from rules.graph import assemble, build
from rules.model import Dangling, Lang, NotWhole, Participant, Question, Rename
from rules.render.memo import compose, docx, from_texts, opening
from rules.render.memo.answer_names import nomenclature
from rules.render.memo.answer_people import webinar
from rules.render.memo.as_docx import summary_size
from rules.render.memo.as_pdf import source
from rules.render.memo.asked import MOST_FINDINGS
from rules.render.memo.closing import _pointed, again
from rules.render.memo.conclusion import _loose
from rules.render.memo.matter import Matter
from rules.render.memo.model import Memo, Paragraph, Section, Span, Table, leads
from rules.render.memo.notes import noted
from rules.render.memo.summary import decisions
from rules.render.memo.workshop import concluded
from rules.render.memo.writer import Writer
from rules.render.naming import level_name, readable, short_id
from rules.render.wording import shorten


def matter(lang: Lang = "id", plan=None, findings=None) -> Matter:
    given = sample_findings() if findings is None else findings
    return Matter(graph=sample_graph(), findings=given, plan=plan or sample_plan(), run=sample_run(lang), diagrams=(), w=Writer(lang))


def cells(lang: Lang = "id", **changes) -> list[tuple[str, ...]]:
    given = matter(lang, **changes)
    memo = compose(given.graph, given.findings, given.plan, given.run, ())
    blocks = [b for s in (*memo.sections, *memo.annexes) for b in s.blocks if isinstance(b, Table)]
    return [tuple("".join(span.text for span in cell) for cell in row) for table in blocks for row in table.rows]


def test_what_needs_explaining_states_its_criterion_and_its_clauses():
    given = matter()
    memo = compose(given.graph, given.findings, given.plan, given.run, ())
    section = next(s for s in memo.sections if s.number == "VII")
    told = next(
        b for b in section.blocks if isinstance(b, Paragraph) and "paling perlu disosialisasikan" in "".join(s.text for s in b.spans)
    )
    at = section.blocks.index(told)
    table = section.blocks[at + 1]
    assert isinstance(table, Table)
    reasons = ["".join(s.text for s in row[1]) for row in table.rows]
    assert any("tugas bersama" in reason for reason in reasons)
    assert all(any(span.entry for span in row[2]) for row, reason in zip(table.rows, reasons, strict=True) if "tugas bersama" in reason)


def test_a_participant_is_invited_by_the_report_and_a_proposal_is_marked():
    rows = cells()
    present = [row for row in rows if "hadir pada pertemuan" in row[1]]
    assert any(row[0] == "Direktorat contoh" for row in present)
    assert [row for row in rows if "(usul)" in row[0]] == [
        row for row in rows if "harus diharmonisasi (UU 12/2011 sebagaimana diubah" in " ".join(row)
    ]


def test_no_office_is_invited_for_being_named_in_a_finding():
    graph = sample_graph()
    offices = {actor.name for actor in graph.actors.values() if actor.kind == "office"}
    assert not [row for row in cells() if row[0] in offices and "pokok temuan" in row[1]]


def test_a_conclusion_rests_on_the_statement_that_shares_its_words():
    given = matter()
    case = given.case
    assert case is not None
    report = (
        make_fact("acara", "Pertemuan pada suatu hari di suatu kota."),
        make_fact("ajakan", "Perlu webinar dengan narasumber."),
        make_fact("kutipan", "'tugas yang bertumpuk'"),
    )
    changed = case.model_copy(update={"report": report})
    given.__dict__["case"] = changed
    ask = Question(key="webinar", text=both("?"), words="perlu diadakan Webinar", rules=())
    assert [f.fact for f in concluded(given, ask)] == ["ajakan"]
    assert [f.fact for f in concluded(given, ask.model_copy(update={"words": "tugas yang bertumpuk"}))] == ["kutipan"]
    assert concluded(given, ask.model_copy(update={"words": "anggaran"})) == ()


@pytest.mark.parametrize(("lang", "mark"), [("id", "kutipan"), ("en", "quotation")])
def test_a_fact_that_quotes_is_marked_as_a_quotation_and_its_note_is_told(lang, mark):
    w = Writer(lang)
    quoted = make_fact("kutipan", "'tugas yang bertumpuk'").model_copy(update={"note": "Ejaan sumber."})
    assert w.cite(quoted).text.endswith(f"{mark} [1]")
    entry = w.entries[0]
    assert entry.words == "“tugas yang bertumpuk”"
    assert entry.remark.startswith(mark)
    assert "Ejaan sumber" in entry.remark
    w.cite(make_fact("uraian", "Mencatat keluhan."))
    assert w.entries[1].remark.startswith("parafrasa" if lang == "id" else "paraphrase")


@pytest.mark.parametrize(("rule", "answer"), [("R19", nomenclature), ("R06", from_texts.names), ("R12", from_texts.gaps)])
def test_findings_beyond_the_list_are_counted_and_none_is_cut_before_its_reason(rule: str, answer):
    words = "Nama itu beragam, " * 40 + "Tidak dihitung: sumbernya sekunder."
    one = sample_findings()[0].model_copy(update={"rule": rule, "statement": both(words, words), "verdict": None, "scored": True})
    given = matter(findings=tuple(one.model_copy(update={"id": f"{rule}-0000000{n}"}) for n in range(MOST_FINDINGS + 2)))
    question = Question(key="nomenclature", text=both("Nama?", "Names?"), words="", rules=(rule,))
    points = ["".join(s.text for s in b.spans) for b in answer(given, question) if isinstance(b, Paragraph) and b.style == "bullet"]
    assert len(points) == MOST_FINDINGS + 1
    assert all("… Tidak dihitung: sumbernya sekunder." in point for point in points[:-1])
    assert "2 temuan lain" in points[-1]


def test_every_merged_rule_that_the_notes_hold_is_named_among_them():
    plan = sample_plan().model_copy(update={"not_whole": (NotWhole(regulation=A, units=1, places=both("Pasal 5", "Article 5")),)})
    given = dataclasses.replace(matter(plan=plan), annex_keys=("notes",))
    told = "".join(s.text for b in opening._notes(given) if isinstance(b, Paragraph) for s in b.spans)
    assert "termasuk Permensos 1/2012" in told
    assert [r.key for r in noted(given) if r.key in plan.merge and short_id(r.key) not in told] == []


def test_attachments_in_words_follow_one_another_and_one_of_a_few_lines_is_not_broken():
    few = Paragraph(spans=(Span(text="Perintahnya."),))
    assert Section(title="Cara", blocks=(few,) * 4).short
    assert not Section(title="Cara", blocks=(few,) * 20).short
    assert not Section(title="Cara", blocks=(Paragraph(spans=(Span(text="kata " * 300),)),)).short
    given = matter()
    memo = compose(given.graph, given.findings, given.plan, given.run, ())
    typst = source(memo, {})
    last = next(s for s in memo.annexes if "Cara Mengulang" in s.title)
    others = [s for s in memo.annexes[1:] if not s.short]
    assert last.short
    assert others
    assert f'#together[\n= #"{last.title}"' in typst
    assert not any(f'#pagebreak(weak: true)\n\n= #"{s.title}"' in typst for s in others)
    paragraphs = Document(io.BytesIO(docx(memo, {}))).paragraphs
    assert not any(p.paragraph_format.page_break_before for p in paragraphs if p.text in {s.title for s in others})
    at = next(i for i, p in enumerate(paragraphs) if p.text == last.title)
    kept = [p.paragraph_format.keep_with_next for p in paragraphs[at + 1 : at + 1 + len(last.blocks)]]
    assert kept == [True] * (len(last.blocks) - 1) + [None]


def test_what_leads_to_a_list_or_table_stays_with_it_unless_it_is_long():
    lead, long = Paragraph(spans=(Span(text="Keputusan yang diperlukan."),)), Paragraph(spans=(Span(text="kata " * 80),))
    point, table = Paragraph(style="bullet", spans=lead.spans), Table(rows=((lead.spans,),), widths=(1.0,))
    assert leads(lead, point)
    assert leads(lead, table)
    assert not leads(lead, lead)
    assert not leads(point, point)
    assert not leads(long, table)
    given = matter()
    memo = compose(given.graph, given.findings, given.plan, given.run, ())
    assert '#intro[#strong[#"Keputusan yang diperlukan."]' in source(memo, {})
    word = Document(io.BytesIO(docx(memo, {})))
    assert next(p for p in word.paragraphs if p.text == "Keputusan yang diperlukan.").paragraph_format.keep_with_next


def test_the_summary_takes_smaller_letters_the_longer_it_is():
    given = matter()
    memo = compose(given.graph, given.findings, given.plan, given.run, ())
    sizes = [summary_size(_with_summary(memo, n)) for n in (5, 20, 21, 22, 80)]
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[-1]) == (10.5, 8.5)
    assert len(set(sizes)) > 2
    long = _with_summary(memo, 20)
    word = Document(io.BytesIO(docx(long, {})))
    runs = [r for p in word.paragraphs if p.text.startswith("kata") for r in p.runs]
    assert {r.font.size.pt for r in runs if r.font.size is not None} == {summary_size(long)}


def _with_summary(memo: Memo, paragraphs: int) -> Memo:
    block = Paragraph(spans=(Span(text="kata " * 30),))
    return memo.model_copy(update={"summary": Section(title="Ringkasan", blocks=(block,) * paragraphs)})


def test_a_quotation_cut_open_is_closed():
    assert shorten("Istilah “organisasi sosial yang bergerak” dipakai", 24) == "Istilah “organisasi …”"
    assert shorten("tanpa apa pun yang terbuka di sini", 12) == "tanpa apa …"


def test_a_sentence_in_brackets_has_no_stop_before_the_bracket():
    assert readable("Dicabut (oleh permensos/2019/25.); dicatat.") == "Dicabut (oleh Permensos 25/2019); dicatat."


def test_what_there_is_none_of_is_not_counted_in_the_conclusion():
    plan = sample_plan().model_copy(update={"dangling": ()})
    assert "0 " not in _loose(matter(plan=plan))
    assert "menggantung" not in _loose(matter(plan=plan))
    assert _loose(matter(plan=plan, findings=())) == ""


def test_a_rule_that_the_draft_revokes_is_no_rule_whose_fate_is_open():
    own = Dangling(regulation=A, depends_on=A, kind="mandate", remedy=both("Tampung."))
    plan = sample_plan().model_copy(update={"dangling": (own,)})
    assert not [row for row in cells(plan=plan) if any("Nyatakan nasib" in cell for cell in row)]
    assert [row for row in cells() if any("Nyatakan nasib" in cell for cell in row)]


def test_two_spellings_of_a_name_are_told_to_whoever_invites():
    given = matter()
    case = given.case
    assert case is not None
    both_names = make_fact("ejaan", "Laporan memuat ABCD dan BACD.")
    changed = case.model_copy(
        update={
            "participants": (Participant(name="ABCD", kind="association", words="peserta"),),
            "report": (*case.report, both_names),
            "renames": (Rename(former="ABCD", current="BACD", kind="spelling", evidence=(both_names,)),),
        }
    )
    given.__dict__["case"] = changed
    table = next(b for b in webinar(given, case.questions[-1]) if isinstance(b, Table))
    row = next(row for row in table.rows if row[0][0].text == "ABCD")
    assert "dieja ABCD dan BACD" in row[1][0].text


def test_levels_are_said_in_the_language_of_the_memo():
    assert level_name("nasional hingga kabupaten/kota", "en") == "national to regency/city"
    assert level_name("kecamatan dan desa", "en") == "district and village"
    assert level_name("kecamatan dan desa") == "kecamatan dan desa"
    assert level_name(None, "en") == "–"


@pytest.mark.parametrize(("lang", "style"), [("id", "plain"), ("en", "italic")])
def test_what_a_case_records_in_indonesian_is_set_apart_in_an_english_memo(lang, style):
    given = matter(lang)
    memo = compose(given.graph, given.findings, given.plan, given.run, ())
    spans = [s for a in memo.annexes for b in a.blocks if isinstance(b, Table) for row in b.rows for cell in row for s in cell]
    [fact] = {(s.text, s.style) for s in spans if s.text == "mencatat keluhan warga miskin"}
    assert fact[1] == style
    told = "".join(s.text for s in memo.spans())
    assert ("Neither is translated" in told) == (lang == "en")


def test_a_point_of_law_prints_its_provision_in_bold_only():
    assert [p if isinstance(p, str) else (p.text, p.style) for p in _pointed("UU 12/2011 Pasal 64: Boleh omnibus.")] == [
        ("UU 12/2011 Pasal 64:", "bold"),
        "Boleh omnibus.",
    ]


def test_who_is_left_out_of_a_long_list_of_guests_leaves_no_clause_behind(monkeypatch):
    given = matter()
    webinar(given, given.graph.corpus.cases[0].questions[0])
    assert given.w.entries
    monkeypatch.setattr("rules.render.memo.answer_people.MOST_ROWS", 0)
    given = matter()
    webinar(given, given.graph.corpus.cases[0].questions[0])
    assert given.w.entries == ()


def test_what_an_analyst_confirmed_is_not_asked_again():
    fault = next(f for f in sample_findings() if f.scored and f.verdict is None and f.status == "usulan")
    asked, confirmed = fault.model_copy(update={"id": "R01-0000000a"}), fault.model_copy(update={"status": "dikonfirmasi"})
    given = matter(findings=(asked, confirmed))
    assert [len(m) for m in (given.counted, given.undecided)] == [2, 1]
    assert decisions(given)[0].startswith("Konfirmasi atau tolak 1 temuan")
    assert not any(line.startswith("Konfirmasi") for line in decisions(matter(findings=(confirmed,))))


def test_the_case_that_can_be_run_is_named_by_its_own_title():
    given = dataclasses.replace(matter(), graph=build(assemble([])))
    told = "".join(s.text for b in again(given) if isinstance(b, Paragraph) for s in b.spans)
    assert f"“{load(KEYS[0]).title.id}”" in told
