from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import docx as python_docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from render_sample import PSM, A, both, sample_findings, sample_graph, sample_plan, sample_run
from support import make_clause, make_fact, make_norm

from flows.engines import render_all
from rules.graph import build
from rules.model import Clause, Corpus, Fact, KeptOut, NotWhole, Text
from rules.render import cited_clauses, compose, docx, draw_all, pdf, unfounded
from rules.render.matrix import sheets
from rules.render.memo.model import Heading, Memo, Paragraph, Span, Table
from rules.render.memo.quoted import duty_words, item
from rules.render.memo.writer import Writer, fitted
from rules.render.naming import short_id


def memo_of(graph=None, findings=None, plan="sample", lang="id") -> Memo:
    graph = graph or sample_graph()
    findings = sample_findings() if findings is None else findings
    plan = sample_plan() if plan == "sample" else plan
    run = sample_run(lang)
    return compose(graph, findings, plan, run, draw_all(graph, findings, plan, run))


@pytest.fixture(scope="module")
def pictures():
    graph, findings, plan, run = sample_graph(), sample_findings(), sample_plan(), sample_run()
    return render_all(draw_all(graph, findings, plan, run))


def words(memo: Memo) -> str:
    parts = [memo.title, *memo.head, *(f"{a} {b}" for a, b in memo.fields)]
    for section in (memo.summary, *memo.sections, *memo.annexes):
        parts.append(f"{section.number} {section.title}")
        for block in section.blocks:
            if isinstance(block, Paragraph):
                parts.append("".join(s.text for s in block.spans))
            elif isinstance(block, Heading):
                parts.append(block.text)
            elif isinstance(block, Table):
                parts += [block.caption, *block.head]
                parts += ["".join(s.text for s in cell) for row in block.rows for cell in row]
    return "\n".join([*parts, *(f"{e.citation} {e.words} {e.remark}" for e in memo.entries)])


def section(memo: Memo, number: str):
    return next(s for s in memo.sections if s.number == number)


def annex(memo: Memo, title: str):
    return next(s for s in memo.annexes if s.title.endswith(f". {title}"))


def test_it_is_a_telaahan_staf_in_its_order():
    memo = memo_of()
    assert [s.number for s in memo.sections][:8] == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
    assert [s.title for s in memo.sections][:6] == [
        "Persoalan", "Praanggapan", "Fakta yang Mempengaruhi", "Analisis", "Kesimpulan", "Saran",
    ]  # fmt: skip
    assert memo.title == "TELAAHAN STAF"


def test_addressee_sender_date_and_number_are_blanks():
    blanks = {label for label, value in memo_of().fields if not value}
    assert blanks == {"Kepada", "Dari", "Tanggal", "Nomor"}


def test_every_cited_clause_exists_with_its_words():
    graph = sample_graph()
    memo = memo_of(graph)
    cited = cited_clauses(memo)
    assert {type(e) for e in cited} == {Clause, Fact}
    assert unfounded(memo, graph.corpus) == ()


@pytest.mark.parametrize(
    "evidence",
    [
        make_clause("permensos_2012_1", "pasal-99", "kata apa pun", A),
        make_clause("permensos_2012_1", "pasal-5/huruf-a", "kata yang tidak ada di situ", A),
        make_clause("dokumen_lain", "pasal-5", "kata", A),
        make_fact("psk-1", "kata yang tidak dilaporkan", "permensos/2018/15"),
        make_fact("tidak-ada", "mencatat keluhan warga miskin"),
    ],
)
def test_an_invented_citation_is_found_out(evidence):
    graph = sample_graph()
    findings = (sample_findings()[0].model_copy(update={"evidence": (evidence,)}),)
    assert len(unfounded(memo_of(graph, findings), graph.corpus)) == 1


def test_a_citation_without_its_entry_is_an_error():
    memo = memo_of()
    stray = Paragraph(spans=(Span(text="x", entry=999),))
    broken = memo.model_copy(update={"summary": memo.summary.model_copy(update={"blocks": (stray,)})})
    with pytest.raises(ValueError, match=r"cited but not listed: \[999\]"):
        cited_clauses(broken)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_name_of_a_fact_is_never_printed_as_an_address(lang):
    said = words(memo_of(lang=lang))
    assert "fakta-" not in said
    assert "Fakta psk" not in said
    assert ("pasal belum diketahui" if lang == "id" else "article not yet known") in said


def test_nothing_of_indonesian_wording_is_left_in_an_english_memo():
    said = words(memo_of(lang="en"))
    for word in ("temuan", "Persoalan", "tidak dihitung", "Lampiran", "peraturan", "Kepada", "pasal belum"):
        assert word not in said.replace("kata laporan", "")
    assert "Attachment 2" in said
    assert "15 July 2020" in said


def test_a_finding_is_told_with_clauses_class_falsifier_and_status():
    blocks = annex(memo_of(), "Uraian Temuan Utama").blocks
    at = next(i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.text.startswith("Temuan 1."))
    table = blocks[at + 2]
    assert isinstance(table, Table)
    rows = {"".join(s.text for s in label): "".join(s.text for s in value) for label, value in table.rows}
    assert "Permensos 1/2012, Pasal 5 huruf a" in rows["Klausul 1"]
    assert "“Karang Taruna fungsi mendampingi warga masyarakat”" in rows["Klausul 2"]
    assert "D3" in rows["Kelas"]
    assert "menurut konvensi Padu" in rows["Kelas"]
    assert "GAO: duplikasi" in rows["Kelas"]
    assert rows["Penggugur"] == "Gugur bila sasarannya berbeda."
    assert rows["Status"].startswith("R01-0a1b2c3d; bobot tinggi; usulan")


def test_what_does_not_count_is_told_apart():
    said = words(memo_of())
    assert "Ada 5 temuan, 4 di antaranya dihitung: 3 masalah (1 tinggi, 1 sedang, dan 1 rendah) dan 1 yang diputus bukan masalah" in said
    assert "1 lainnya ditampilkan tanpa dihitung; sebabnya disebut pada temuan itu." in said
    assert "Yang tidak dihitung" in [b.text for b in annex(memo_of(), "Temuan Lain").blocks if isinstance(b, Heading)]
    body = "".join(s.text for b in section(memo_of(), "IV").blocks if isinstance(b, Paragraph) for s in b.spans)
    assert "1 temuan yang diputus bukan masalah dan 1 temuan yang tidak dihitung" in body


def test_a_rejected_finding_leaves_the_counts_and_keeps_its_reason():
    first, *rest = sample_findings()
    gone = first.model_copy(update={"status": "ditolak", "reason": "beda wilayah"})
    said = words(memo_of(findings=(gone, *rest)))
    assert (
        "4 di antaranya dihitung: 2 masalah (1 sedang dan 1 rendah), 1 yang diputus bukan masalah, misalnya pembagian kerja, dan 1 yang ditolak analis."
        in said
    )
    assert "R01-0a1b2c3d (beda wilayah)" in said


def test_a_long_list_is_cut_and_says_how_many():
    first = sample_findings()[0]
    many = tuple(first.model_copy(update={"id": f"R01-{n:08x}"}) for n in range(40))
    memo = memo_of(findings=many)
    said = words(memo)
    assert sum(isinstance(b, Heading) and b.text.startswith("Temuan ") for b in annex(memo, "Uraian Temuan Utama").blocks) == 12
    assert "Dan 28 temuan yang dihitung lain, lihat matrix.xlsx, lembar Temuan." in said


def test_each_check_has_its_turn_among_the_main_findings():
    first = sample_findings()[0]
    many = [first.model_copy(update={"id": f"R01-{n:08x}"}) for n in range(40)]
    other = first.model_copy(update={"id": "R07-00000000", "rule": "R07", "title": both("Dua peraturan satu hal")})
    assert "Dua peraturan satu hal (R07)" in words(memo_of(findings=(*many, other)))


def test_the_six_conclusions_are_answered_one_by_one():
    blocks = section(memo_of(), "VII").blocks
    heads = [b.text for b in blocks if isinstance(b, Heading)]
    assert heads == [f"{n}. Pertanyaan {key}" for n, key in enumerate(
        ("overlap", "awareness", "missing_rule", "nomenclature", "webinar", "merge"), 1)]  # fmt: skip
    said = words(memo_of())
    assert "Direktorat contoh" in said
    assert "tugas: mencatat keluhan warga miskin" in said


@pytest.mark.parametrize("lang", ["id", "en"])
def test_without_a_case_the_six_questions_are_put_to_the_texts(lang):
    graph = sample_graph(with_case=False)
    memo = memo_of(graph, sample_findings()[:4], lang=lang)
    assert [s.number for s in memo.sections] == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
    asked = annex(memo, "Pertanyaan Lain, Dijawab dari Naskah" if lang == "id" else "Other Questions, Answered from the Texts")
    heads = [b.text for b in asked.blocks if isinstance(b, Heading)]
    assert [head[:2] for head in heads] == ["1.", "2.", "3.", "4.", "5."]
    said = "".join(s.text for b in memo.annexes[-1].blocks if isinstance(b, Paragraph) for s in b.spans)
    assert "padu run kemensos" in said
    running = [s for part in (memo.summary, *memo.sections) for b in part.blocks if isinstance(b, Paragraph) for s in b.spans]
    assert "padu " not in "".join(s.text for s in running)
    assert unfounded(memo, graph.corpus) == ()
    assert "VIII" in section(memo, "VIII").number


def test_authorities_are_invited_by_the_clauses_that_tie_them_to_the_roles():
    graph = sample_graph(with_case=False)
    rows = [
        ["".join(s.text for s in cell) for cell in row]
        for b in annex(memo_of(graph, sample_findings()[:4]), "Pertanyaan Lain, Dijawab dari Naskah").blocks
        if isinstance(b, Table)
        for row in b.rows
    ]
    told = {row[0]: row for row in rows}
    assert told["Kepala Desa"][1] == "menurut klausul menerima laporan dari PSM"
    assert told["Menteri Sosial"][1] == "menurut klausul mengangkat atau mengukuhkan TKSK"
    assert told["Kepala Desa"][2].startswith("[")


def test_a_clause_is_quoted_without_what_joins_it_to_the_next():
    assert item("pendampingan; dan") == "pendampingan"
    assert item("melapor kepada Menteri.") == "melapor kepada Menteri"
    assert item("kader, relawan, dan/atau") == "kader, relawan"
    assert item("penyuluhan dan pembinaan") == "penyuluhan dan pembinaan"


def test_a_long_clause_is_quoted_from_the_duty_on():
    norm = make_norm(A, "pasal-9", PSM, "tugas", "melakukan", "penyuluhan")
    words = f"Pengurus yang {'dipilih dan ' * 20}diangkat melakukan penyuluhan di desa."
    long = norm.model_copy(update={"evidence": norm.evidence.model_copy(update={"words": words})})
    assert duty_words(long) == "“… melakukan penyuluhan di desa”"


def test_an_item_that_only_names_who_does_it_is_told_with_what_is_done():
    norm = make_norm(A, "pasal-9/huruf-b", "pengurus kader", "tugas", "dilaksanakan", "Pembinaan kader", passive=True)
    named = norm.model_copy(
        update={"bearer_raw": "pengurus kader", "evidence": norm.evidence.model_copy(update={"words": "pengurus kader;"})}
    )
    assert duty_words(named) == "Pembinaan kader dilaksanakan oleh “pengurus kader”"


def test_an_empty_run_gives_an_honest_memo():
    graph = build(Corpus(regulations=()))
    said = words(memo_of(graph, (), None))
    assert "Tidak ada peraturan yang terbaca" in said
    assert "Tidak ditemukan dalam bahan tidak berarti tidak ada" in said
    assert unfounded(memo_of(graph, (), None), graph.corpus) == ()


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_sheets_it_sends_its_reader_to_are_in_the_workbook(lang):
    first = sample_findings()[0]
    many = tuple(first.model_copy(update={"id": f"R01-{n:08x}"}) for n in range(40))
    graph, plan, run = sample_graph(), sample_plan(), sample_run(lang)
    names = {sheet.name.say(lang) for sheet in sheets(graph, many, plan, run)}
    said = words(memo_of(graph, many, plan, lang))
    pointed = set(re.findall(r"(?:lembar|sheet) ([A-Z]\w+(?: [a-z]+)*?)(?=[.,;)\n]| dan| yang)", said))
    assert pointed
    assert pointed <= names


def test_files_left_out_and_limits_are_told():
    said = words(memo_of())
    for text in (
        "rusak.pdf",
        "Kirim ulang.",
        "bukan pendapat hukum resmi",
        "Apakah Permensos 24/2013 masih berlaku?",
        "UU 13/2022 Pasal 64",
    ):
        assert text in said


def test_the_same_input_gives_the_same_memo():
    assert memo_of() == memo_of()


def test_the_full_stop_stands_after_the_citation():
    writer = Writer("id")
    said = "".join(s.text for s in writer.spans("Tugasnya sama.", make_clause("d", "pasal-5", "x", A)))
    assert said == "Tugasnya sama (Permensos 1/2012, Pasal 5 [1])."


def test_one_clause_has_one_number():
    writer = Writer("id")
    clause = make_clause("d", "pasal-5", "x", A)
    writer.cite(clause)
    assert writer.cite(clause).text.endswith("[1]")
    assert len(writer.entries) == 1


def svgs(pictures):
    return {name: picture.svg for name, picture in pictures.items()}


def pngs(pictures):
    return {name: picture.png for name, picture in pictures.items()}


def test_the_pdf_has_the_same_bytes_each_time_and_its_clauses(pictures):
    memo = memo_of()
    one = pdf(memo, svgs(pictures))
    assert one == pdf(memo, svgs(pictures))
    document = pypdfium2.PdfDocument(one)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    assert "TELAAHAN STAF" in text
    assert "Daftar Klausul" in text
    assert len([page for page in document if page.get_width() > page.get_height()]) >= 3
    assert b"pdfuaid" in one


def test_markup_in_a_clause_stays_words(pictures):
    hostile = '#panic("x") $a$ [b] *c* _d_ \\ ` < > @e // = "q" ~ <w:t>&amp;'
    graph = sample_graph()
    findings = (sample_findings()[0].model_copy(update={"statement": both(hostile), "id": "R01-deadbeef"}),)
    memo = memo_of(graph, findings)
    document = pypdfium2.PdfDocument(pdf(memo, svgs(pictures)))
    text = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    assert '#panic("x") $a$ [b] *c* _d_' in text
    word = python_docx.Document(io.BytesIO(docx(memo, pngs(pictures))))
    assert any(hostile in p.text for p in word.paragraphs)


def test_the_docx_has_the_same_bytes_each_time(pictures):
    memo = memo_of()
    assert docx(memo, pngs(pictures)) == docx(memo, pngs(pictures))


def test_a_subject_of_many_words_still_gives_a_docx_whose_title_is_cut(pictures):
    memo = memo_of()
    label, subject = memo.fields[-1]
    memo = memo.model_copy(update={"fields": (*memo.fields[:-1], (label, f"{subject} dan seterusnya " * 20))})
    title = python_docx.Document(io.BytesIO(docx(memo, pngs(pictures)))).core_properties.title
    assert len(title) <= 255
    assert title.startswith(memo.title)
    assert title.endswith("…")


def test_the_docx_has_headings_repeated_rows_page_numbers_and_alternative_text(pictures):
    memo = memo_of()
    data = docx(memo, pngs(pictures))
    word = python_docx.Document(io.BytesIO(data))
    heads = [p.text for p in word.paragraphs if p.style.name == "Heading 1"]
    assert heads[:2] == ["Ringkasan Eksekutif", "I.  Persoalan"]
    with_head = [t for s in (*memo.sections, *memo.annexes) for t in s.blocks if isinstance(t, Table) and t.head]
    assert len(word.element.body.findall(f".//{qn('w:tblHeader')}")) == len(with_head)
    described = [d.get("descr") for d in word.element.body.iter(qn("wp:docPr"))]
    assert described == [figure.alt for figure in memo.attachments]
    assert "PAGE" in word.sections[0].footer._element.xml
    assert word.styles["Normal"].font.name == "Bookman Old Style"


def test_each_numbered_list_of_the_docx_begins_at_one(pictures):
    word = python_docx.Document(io.BytesIO(docx(memo_of(), pngs(pictures))))
    lists = [
        p._p.pPr.numPr.numId.val
        for p in word.paragraphs
        if p.style.name == "List Number" and p._p.pPr is not None and p._p.pPr.numPr is not None
    ]
    assert len(set(lists)) == 4
    assert len(lists) > 10


def test_every_citation_in_the_docx_leads_to_its_entry(pictures):
    data = docx(memo_of(), pngs(pictures))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("word/document.xml").decode()
    anchors = set(re.findall(r'w:anchor="(klausul_\d+)"', xml))
    assert anchors == set(re.findall(r'w:bookmarkStart w:id="\d+" w:name="(klausul_\d+)"', xml))
    assert anchors


def test_page_one_warns_of_a_rule_to_be_revoked_of_which_nothing_is_known():
    plan = sample_plan()
    gone = plan.revokes[0].model_copy(update={"regulation": "permensos/2012/29"})
    memo = memo_of(plan=plan.model_copy(update={"revokes": (*plan.revokes, gone)}))
    first = "".join(s.text for b in memo.summary.blocks if isinstance(b, Paragraph) for s in b.spans)
    assert "Permensos 29/2012 diusulkan dicabut, padahal tidak satu pun ketentuannya dikenal" in first
    calm = "".join(s.text for b in memo_of().summary.blocks if isinstance(b, Paragraph) for s in b.spans)
    assert "Peringatan" not in calm


def test_page_one_warns_where_force_is_unknown_and_texts_are_not_whole():
    graph = sample_graph()
    rules = tuple(r.model_copy(update={"status": "unknown"}) for r in graph.corpus.regulations)
    unsure = replace(graph, corpus=graph.corpus.model_copy(update={"regulations": rules}))
    plan = sample_plan()
    cut = NotWhole(regulation=plan.merge[0], units=3, places=Text(id="Pasal 2 (terputus)", en="Pasal 2 (cut)"))
    memo = memo_of(graph=unsure, plan=plan.model_copy(update={"not_whole": (cut,)}))
    first = "".join(s.text for b in memo.summary.blocks if isinstance(b, Paragraph) for s in b.spans)
    assert f"Keberlakuan semua ({len(plan.merge)}) peraturan yang hendak digabung tidak diketahui" in first
    assert f"{short_id(cut.regulation)} (3)" in first


def test_a_finding_in_one_line_names_its_term_once():
    title = Text(id="Satu konsep, beberapa istilah (“kata (KT)” dan “lain”)", en="x")
    found = sample_findings()[0].model_copy(update={"title": title, "subject": Text(id="“kata (KT)” dan “lain”", en="x")})
    memo = memo_of(findings=(found,))
    first = "".join(s.text for b in memo.summary.blocks if isinstance(b, Paragraph) for s in b.spans)
    assert first.count("“kata (KT)” dan “lain”") == 1


def test_page_one_writes_its_abbreviations_out():
    [note] = [b for b in memo_of().summary.blocks if isinstance(b, Paragraph) and b.style == "note"]
    assert f"PSM: {PSM}" in "".join(s.text for s in note.spans)


def test_the_summary_of_the_docx_is_set_closer_than_the_text(pictures):
    memo = memo_of()
    word = python_docx.Document(io.BytesIO(docx(memo, pngs(pictures))))
    titles = [p.text for p in word.paragraphs]
    first, after = titles.index(memo.summary.title), next(i for i, text in enumerate(titles) if text.startswith("I.  "))
    summary, text = word.paragraphs[first + 1 : after], word.paragraphs[after + 1 :]
    assert {p.paragraph_format.line_spacing for p in summary} == {1.0}
    assert any(p.paragraph_format.line_spacing is None for p in text)


def test_the_list_of_clauses_is_the_last_attachment(pictures):
    memo = memo_of()
    assert memo.clauses_title.startswith(f"Lampiran {len(memo.attachments) + len(memo.annexes) + 1}. ")
    titles = [p.text for p in python_docx.Document(io.BytesIO(docx(memo, pngs(pictures)))).paragraphs]
    assert titles.index(memo.clauses_title) > titles.index(memo.attachments[-1].caption)


def test_a_column_is_as_wide_as_its_longest_word():
    table = Writer("id").table(("No.", "Informasi", "Bukan masalah"), [["1", "x", "y"]], (0.8, 0.09, 0.11))
    assert sum(table.widths) == pytest.approx(1, abs=0.001)
    assert table.widths[1] > 0.12
    assert fitted((0.5, 0.5), (3, 4)) == (0.5, 0.5)
    assert sum(fitted((0.2, 0.2, 0.6), (40, 40, 40))) == pytest.approx(1, abs=0.001)


def test_rules_asked_for_and_kept_out_are_told_with_the_reason():
    plan = sample_plan()
    kept = KeptOut(regulation="uu/2009/11", title="X", reason=both("Peringkatnya lebih tinggi."))
    asked = plan.model_copy(update={"kept_out": (kept,), "wanted": (*plan.merge, "uu/2009/11")})
    said = ["".join(s.text for s in b.spans) for b in section(memo_of(plan=asked), "III").blocks if isinstance(b, Paragraph)]
    at = said.index("Diminta digabung, atau mengubah yang diminta, tetapi dikeluarkan dari penggabungan (1):")
    assert said[at + 1] == "UU 11/2009: Peringkatnya lebih tinggi."
    first = "".join(s.text for b in memo_of(plan=asked).summary.blocks if isinstance(b, Paragraph) for s in b.spans)
    assert "tidak ikut digabung (1): UU 11/2009. Sebabnya ada pada bagian III." in first
    unasked = plan.model_copy(update={"kept_out": (kept,), "wanted": plan.merge})
    assert "Diminta" not in words(memo_of(plan=unasked))


def test_each_attachment_that_the_text_points_to_exists_under_its_number():
    memo = memo_of()
    titles = [f.caption for f in memo.attachments] + [s.title for s in memo.annexes] + [memo.clauses_title]
    assert [title.split(". ")[0] for title in titles] == [f"Lampiran {n}" for n in range(1, len(titles) + 1)]
    pointed = {int(n) for n in re.findall(r"Lampiran (\d+)", words(memo))}
    assert pointed <= set(range(1, len(titles) + 1))
    assert dict(memo.fields)["Lampiran"] == f"{len(titles)} lampiran"


def test_a_rule_without_a_printed_title_says_so():
    graph = sample_graph()
    rules = tuple(r.model_copy(update={"title": ""}) if r.key == A else r for r in graph.corpus.regulations)
    memo = memo_of(build(graph.corpus.model_copy(update={"regulations": rules})))
    cells = ["".join(s.text for s in row[1]) for b in section(memo, "III").blocks if isinstance(b, Table) for row in b.rows]
    assert "(judul tidak ditemukan dalam berkas)" in cells


def test_a_character_that_no_font_can_draw_stops_no_pdf(pictures):
    memo = memo_of().model_copy(update={"footer": "nama\U0001f600.txt \ufdfa \uf0b7 \u201ctaman\u201d"})
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf(memo, svgs(pictures))))
    assert "nama[U+1F600].txt [U+FDFA] \ufffd \u201ctaman\u201d" in text
