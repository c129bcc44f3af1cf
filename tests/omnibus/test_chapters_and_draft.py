"""Where units go, and how the draft is set out."""

from __future__ import annotations

import pytest
from omnibus_scenery import CIRCLE, GUIDELINE, VOLUNTEERS, looked_at, plan_for, regulation

from rules.model import Address
from rules.omnibus import choose, draft_articles, propose
from rules.omnibus.chapters import shared_headings, topic_of
from rules.omnibus.draft import lines_of
from rules.omnibus.units import units_of
from rules.omnibus.wording import gazette, join_words, lettered, ordinal, roman, self_name, subject_of, tabulate, title_case


@pytest.mark.parametrize(
    ("body", "key"),
    [
        ("BAB I\nTUGAS DAN FUNGSI\nPasal 1\nKader membantu.\n", "tugas"),
        ("BAB I\nKEDUDUKAN, TUGAS, DAN FUNGSI\nPasal 1\nKader mempunyai tugas mendata warga.\n", "tugas"),
        ("BAB I\nKEDUDUKAN, TUGAS, DAN FUNGSI\nPasal 1\nKader berkedudukan di desa.\n", "kedudukan"),
        ("BAB I\nTATA KERJA\nPasal 1\nKader dan lurah saling memberi tahu.\n", "tata-kerja"),
        ("BAB I\nPENGANGKATAN\nPasal 1\nKader dipilih.\n", "pengangkatan"),
        ("BAB I\nPEMANTAUAN, EVALUASI, DAN PELAPORAN\nPasal 1\nKegiatan dilihat.\n", "pembinaan"),
        ("BAB I\nPENDANAAN\nPasal 1\nUang berasal dari desa.\n", "pendanaan"),
        ("BAB I\nSANKSI ADMINISTRATIF\nPasal 1\nTeguran diberikan.\n", "sanksi"),
        ("BAB I\nKETENTUAN PERALIHAN\nPasal 1\nKader lama tetap bekerja.\n", "peralihan"),
        ("BAB I\nPENYELENGGARAAN TUGAS PEMBANTUAN\nPasal 1\nDana dibagi.\n", "materi"),
        ("BAB I\nKEBUN BERSAMA\nPasal 1\nKebun dipagari.\n", "materi"),
        ("BAB I\nSUMBER DAYA\nBAGIAN KESATU\nSumber Pendanaan\nPasal 1\nUang berasal dari desa.\n", "pendanaan"),
        ("BAB I\nKETENTUAN UMUM\nPasal 1\nLembaga mempunyai peran:\na. mencegah; dan\nb. menolong.\n", "tugas"),
        ("Pasal 1\nKebun dipagari.\n", "materi"),
    ],
)
def test_headings_opening_words_and_norms_lead_to_a_chapter(body, key):
    rule = regulation("1", 2011, "KEBUN", body)
    topic = topic_of(units_of(rule)[:1])
    assert topic.key == key
    assert topic.why.id
    assert topic.why.en


def test_headings_that_rules_share_become_one_chapter_and_others_one_for_each_rule():
    pairs = {("a", "Lokasi dan Wilayah Kerja"): "Kebun", ("b", "Lokasi dan Wilayah Kerja"): "Sumur", ("a", "Pagar Kebun"): "Kebun"}
    assert shared_headings(pairs) == {
        ("a", "Lokasi dan Wilayah Kerja"): "Lokasi dan Wilayah Kerja",
        ("b", "Lokasi dan Wilayah Kerja"): "Lokasi dan Wilayah Kerja",
    }
    rules = [
        regulation("1", 2011, "KEBUN", "BAB I\nLOKASI\nPasal 1\nKebun di timur.\nBAB II\nPAGAR\nPasal 2\nPagar hijau.\n"),
        regulation("2", 2012, "SUMUR", "BAB I\nLOKASI\nPasal 1\nSumur di barat.\n"),
    ]
    titles = [c.title for c in plan_for(rules).chapters]
    assert titles == ["Ketentuan Umum", "Lokasi", "Kebun", "Ketentuan Penutup"]


def test_rules_of_any_ministry_get_the_same_frame():
    rules = [
        regulation("5", 2011, "BEA MASUK KOPI", "BAB I\nTARIF\nPasal 1\nTarif kopi 5%.\n", kind="PERATURAN MENTERI KEUANGAN"),
        regulation("6", 2012, "BEA MASUK TEH", "BAB I\nTARIF\nPasal 1\nTarif teh 7%.\n", kind="PERATURAN MENTERI KEUANGAN"),
    ]
    plan = plan_for(rules, ["permenkeu/*"])
    assert plan.instrument == "permenkeu"
    assert plan.title == "Peraturan Menteri Keuangan tentang Bea Masuk Kopi dan Bea Masuk Teh"
    assert [c.title for c in plan.chapters] == ["Ketentuan Umum", "Tarif", "Ketentuan Penutup"]
    assert all("perintah" in c.authority.id or "kewenangan" in c.authority.id or "mengikuti" in c.authority.id for c in plan.chapters)


def _rules_on(*titles: str):
    return [
        regulation(str(n), 2010 + n, title, f"Pasal 1\n{title.title()} bekerja di dusun.\nPasal 2\nWarga ke-{n} menanam pohon.\n")
        for n, title in enumerate(titles, 1)
    ]


def test_a_title_names_every_merged_rule_by_its_own_term():
    title = plan_for(_rules_on("KARANG TARUNA", "PEKERJA SOSIAL MASYARAKAT", "PENYULUHAN SOSIAL")).title
    assert title == "Peraturan Menteri Sosial tentang Karang Taruna, Pekerja Sosial Masyarakat, dan Penyuluhan Sosial"


def test_many_rules_on_social_pillars_get_their_own_name_and_what_is_no_pillar_stands_beside_it():
    pillars = (
        "KARANG TARUNA",
        "PEKERJA SOSIAL MASYARAKAT",
        "TARUNA SIAGA BENCANA",
        "LEMBAGA KESEJAHTERAAN SOSIAL",
        "KAMPUNG SIAGA BENCANA",
    )
    assert plan_for(_rules_on(*pillars, "RELAWAN SOSIAL")).title.endswith("tentang Potensi dan Sumber Kesejahteraan Sosial")
    title = plan_for(_rules_on(*pillars, "PENYULUHAN SOSIAL")).title
    assert title.endswith("tentang Potensi dan Sumber Kesejahteraan Sosial serta Penyuluhan Sosial")


def test_what_governments_do_for_a_role_stands_apart_from_the_tasks_of_the_role():
    rule = regulation(
        "5", 2016, "SAHABAT DUSUN",
        """
BAB I
TUGAS
Pasal 1
Sahabat Dusun mempunyai tugas merawat balai dusun.
BAB II
TANGGUNG JAWAB
Pasal 2
Bupati mempunyai tanggung jawab menetapkan pedoman dusun.
""",
    )  # fmt: skip
    plan = plan_for([VOLUNTEERS, rule])
    section = {(s.document, s.address): u.section for u in plan.units for s in u.sources}
    assert section[rule.document, "pasal-1"] == "Sahabat Dusun"
    assert section[rule.document, "pasal-2"] == "Pemerintah dan Pemerintah Daerah"
    tasks = [u.section for u in plan.units if u.chapter == next(c.number for c in plan.chapters if c.title.startswith("Tugas"))]
    assert tasks[-1] == "Pemerintah dan Pemerintah Daerah"


def test_a_pasal_on_who_may_be_recruited_goes_to_the_requirements_though_its_bab_is_on_guidance():
    rule = regulation(
        "5", 2016, "SAHABAT DUSUN",
        """
BAB I
TUGAS
Pasal 1
Sahabat Dusun mempunyai tugas merawat balai dusun.
BAB II
BIMBINGAN
Pasal 2
Setiap Warga Negara Indonesia yang memenuhi persyaratan dapat direkrut sebagai Sahabat Dusun setelah mengikuti bimbingan.
Pasal 3
Bimbingan Sahabat Dusun diberikan oleh kepala desa.
""",
    )  # fmt: skip
    plan = plan_for([VOLUNTEERS, rule])
    title = {c.number: c.title for c in plan.chapters}
    placed = {(s.document, s.address): title[u.chapter] for u in plan.units for s in u.sources}
    assert placed[rule.document, "pasal-2"].startswith("Persyaratan")
    assert placed[rule.document, "pasal-3"].startswith("Pembinaan")


def test_legality_shows_a_title_for_each_chapter_and_marks_what_is_to_be_verified():
    plan = plan_for([VOLUNTEERS, CIRCLE])
    labels = [label.id for label, _ in plan.legality]
    assert any("64 ayat (1b)" in label for label in labels)
    assert any("42A" in label for label in labels)
    assert any("97A" in label for label in labels)
    assert any("[perlu diverifikasi]" in label for label in labels)
    assert sum(label.startswith("Dasar BAB") for label in labels) == sum(
        c.kind == "bab" and "mengikuti" not in c.authority.id for c in plan.chapters
    )


def test_a_chapter_names_the_order_it_rests_on():
    rule = regulation("5", 2013, "KEBUN", "BAB I\nPAGAR\nPasal 1\nKebun dipagari untuk melaksanakan ketentuan Pasal 7 ayat (2) Peraturan Pemerintah Nomor 3 Tahun 2010 tentang Kebun.\n")  # fmt: skip
    plan = plan_for([rule])
    assert any(c.authority.id.startswith("perintah Pasal 7 ayat (2) PP 3/2010") for c in plan.chapters)
    assert any(row.kind == "mandate" and row.depends_on == "pp/2010/3#pasal-7/ayat-2" for row in plan.dangling)


# -- the draft ------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def draft():
    graph, findings = looked_at([VOLUNTEERS, CIRCLE, GUIDELINE], as_of="2020-01-01")
    plan = propose(graph, findings, choose(graph.corpus, ["permensos/*"]), "merge")
    return draft_articles(plan, graph), plan


def test_the_head_is_four_lines_in_capitals_without_full_stop(draft):
    made, _ = draft
    assert made.title_lines[0] == "PERATURAN MENTERI SOSIAL REPUBLIK INDONESIA"
    assert made.title_lines[2] == "TENTANG"
    assert len(made.title_lines) == 4
    assert all(line == line.upper() and not line.endswith(".") for line in made.title_lines)


def test_legal_bases_stand_by_rank_and_never_name_what_is_revoked(draft):
    made, plan = draft
    assert [b.regulation for b in made.in_view_of] == ["uud/1945/1", "uu/2008/39", "uu/2009/11"]
    assert made.in_view_of[-1].listed_by == ("Permensos 4/2015", "Permensos 7/2019")
    assert not {b.regulation for b in made.in_view_of} & {r.regulation for r in plan.revokes}


def test_reasons_end_with_the_closing_formula(draft):
    made, _ = draft
    assert made.considering[0].startswith("bahwa ")
    assert "sebagaimana dimaksud pada huruf a" in made.considering[-1]


def test_every_paragraph_shows_its_sources_or_that_it_is_new(draft):
    made, _ = draft
    paragraphs = [p for c in (*made.chapters, *made.annexes) for s in c.sections for a in s.articles for p in a.paragraphs]
    assert all(p.sources or (p.new and p.note is not None and p.fates == ("BARU",)) for p in paragraphs)
    assert any(p.sources == ("Permensos 4/2015 Pasal 6 ayat (1)",) for p in paragraphs)


def test_bagian_are_numbered_in_words_and_ayat_in_brackets(draft):
    made, _ = draft
    duties = next(c for c in made.chapters if c.title == "Tugas")
    assert [(s.label, s.heading) for s in duties.sections][:2] == [("Bagian Kesatu", "Tugas Bersama"), ("Bagian Kedua", "Relawan Dusun")]
    numbers = [[p.number for p in a.paragraphs] for s in duties.sections for a in s.articles]
    assert [1, 2] in numbers
    assert [None] in numbers


def test_transition_and_closing_come_last_and_annexes_apart(draft):
    made, _ = draft
    assert [c.kind for c in made.chapters][-2:] == ["peralihan", "penutup"]
    assert [c.kind for c in made.annexes] == ["lampiran"]
    assert made.annexes[0].sections[0].articles[0].label == "B."
    assert made.annexes[0].label == "LAMPIRAN"  # one annex bears no number


def test_list_items_are_told_from_sentences(draft):
    _made, plan = draft
    repeal = next(u for u in plan.units if "dicabut dan dinyatakan" in u.text)
    lines = lines_of(repeal)
    assert [(line.depth, line.mark) for line in lines] == [(0, ""), (1, "a."), (1, "b."), (0, "")]


def test_notes_begin_with_what_the_draft_is_and_hold_the_open_questions(draft):
    made, plan = draft
    assert "bukan pendapat hukum" in made.notes[0].id
    assert set(plan.open_questions) <= set(made.notes)


# -- wording --------------------------------------------------------------------------------------------------------------


def test_words_of_the_craft():
    assert [roman(n) for n in (1, 4, 9, 14, 40, 99)] == ["I", "IV", "IX", "XIV", "XL", "XCIX"]
    assert [ordinal(n) for n in (1, 10, 11, 12, 20, 23)] == [
        "Kesatu",
        "Kesepuluh",
        "Kesebelas",
        "Kedua Belas",
        "Kedua Puluh",
        "Kedua Puluh Tiga",
    ]
    assert [lettered(n) for n in (1, 26, 27)] == ["a", "z", "aa"]
    assert join_words(["a"]) == "a"
    assert join_words(["a", "b"]) == "a dan b"
    assert join_words(["a", "b", "c"], "atau") == "a, b, atau c"
    assert tabulate("Yaitu:", ["x", "y"]) == "Yaitu:\na. x; dan\nb. y."
    assert tabulate("Yaitu:", ["x", "y"], "dicabut.") == "Yaitu:\na. x; dan\nb. y,\ndicabut."
    assert title_case("PEDOMAN UMUM DAN/ATAU TATA CARA UPT DI DESA") == "Pedoman Umum dan/atau Tata Cara UPT di Desa"
    assert title_case("Karang Taruna") == "Karang Taruna"
    assert subject_of("PEDOMAN UMUM TARUNA SIAGA BENCANA") == "Taruna Siaga Bencana"
    assert gazette("BN 2019/866") == "Berita Negara Republik Indonesia Tahun 2019 Nomor 866"
    assert gazette("entah") == "entah"
    assert [self_name(k) for k in (None, "permensos", "uu", "perda-indramayu", "perwali-medan")] == [
        "Peraturan Menteri ini", "Peraturan Menteri ini", "Undang-Undang ini", "Peraturan Daerah ini", "Peraturan Wali Kota ini",
    ]  # fmt: skip


def test_what_explains_a_function_stands_behind_the_function_it_explains():
    body = """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini yang dimaksud dengan Paguyuban Dusun adalah wadah warga dusun.
BAB II
KEDUDUKAN, TUGAS, DAN FUNGSI
Pasal 2
Paguyuban Dusun berkedudukan di dusun.
Pasal 3
Paguyuban Dusun mempunyai fungsi:
a. fasilitasi; dan
b. mediasi.
Pasal 4
Mediasi sebagaimana dimaksud dalam Pasal 3 huruf b merupakan upaya menengahi warga dusun yang berselisih.
"""
    paguyuban = regulation("8", 2020, "PAGUYUBAN DUSUN", body)
    plan = plan_for([paguyuban, regulation("2", 2012, "SUMUR", "BAB I\nLOKASI\nPasal 1\nSumur di barat.\n")])
    placed = {(s.document, s.address): u for u in plan.units for s in u.sources}
    place, functions, explained = (placed[paguyuban.document, f"pasal-{n}"] for n in (2, 3, 4))
    assert explained.chapter == functions.chapter != place.chapter
    assert explained.address.sort_key > functions.address.sort_key
    assert f"dalam {functions.address.label()} huruf b" in explained.text


def _funded(number: str, name: str, opening: str, last: str):
    return regulation(
        number, 2020, name.upper(),
        f"""
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini yang dimaksud dengan {name} adalah wadah warga dusun.
BAB II
PENDANAAN
Pasal 2
(1) {opening}:
a. anggaran pendapatan dan belanja negara;
b. anggaran pendapatan dan belanja daerah; dan
c. {last}.
(2) Sumber pendanaan sebagaimana dimaksud pada ayat (1) huruf c dicatat oleh {name}.
""",
    )  # fmt: skip


def test_clauses_on_the_same_sources_of_funds_become_one_with_every_source():
    lawful = "sumber lain yang sah dan tidak mengikat"
    rules = [
        _funded("4", "Paguyuban Dusun", "Sumber pendanaan Paguyuban Dusun berasal dari", "sumber lain yang tidak mengikat"),
        _funded("5", "Lumbung Warga", "Pendanaan kegiatan Lumbung Warga bersumber dari", lawful),
        _funded("6", "Sanggar Anak", "Sumber pendanaan Sanggar Anak berasal dari", "iuran anggota sanggar"),
    ]
    plan = plan_for(rules)
    paguyuban, lumbung, sanggar = (r.document for r in rules)
    joint = next(u for u in plan.units if (lumbung, "pasal-2/ayat-1") in {(s.document, s.address) for s in u.sources})
    assert {(s.document, s.address) for s in joint.sources} == {(lumbung, "pasal-2/ayat-1"), (paguyuban, "pasal-2/ayat-1")}
    assert "Paguyuban Dusun dan Lumbung Warga" in joint.text
    fates = {(d.document, d.address): d.fate for d in plan.dispositions}
    assert fates[paguyuban, "pasal-2/ayat-1"] == fates[lumbung, "pasal-2/ayat-1"] == "GABUNG"
    assert fates[sanggar, "pasal-2/ayat-1"] != "GABUNG"  # another source is another clause
    noted = next(u for u in plan.units if (paguyuban, "pasal-2/ayat-2") in {(s.document, s.address) for s in u.sources})
    assert f"{joint.address.label()} huruf c" in noted.text or "ayat (1) huruf c" in noted.text
    assert all(line.holds for line in plan.proof)


def test_a_roman_numeral_of_an_annex_is_printed_in_capitals():
    assert Address("lampiran-1/romawi-iv/huruf-a").label() == "Lampiran 1 Romawi IV huruf a"
