"""Units that say the same, and definition lists made one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from omnibus_scenery import fate, looked_at, plan_for, regulation, target_of, text_at

from rules.omnibus import choose
from rules.omnibus.definitions import merge_glossaries
from rules.omnibus.desk import Desk
from rules.omnibus.guard import guard
from rules.omnibus.sameness import near_pairs, same_units


@settings(max_examples=150, deadline=None)
@given(st.lists(st.frozensets(st.sampled_from("abcdefghij"), min_size=1), max_size=14), st.sampled_from([0.3, 0.5, 0.8, 1.0]))
def test_the_join_finds_exactly_what_comparing_all_pairs_finds(sets, threshold):
    wanted = {
        (i, j)
        for i in range(len(sets))
        for j in range(i + 1, len(sets))
        if len(sets[i] & sets[j]) / len(sets[i] | sets[j]) >= threshold - 1e-12
    }
    found = list(near_pairs(sets, threshold))
    assert len(found) == len(set(found))
    assert set(found) == wanted


def two(first: str, second: str):
    one = regulation("3", 2018, "PASAR DUSUN", f"Pasal 1\nPedagang dusun membayar sewa kepada kepala desa.\n{first}")
    other = regulation("8", 2019, "JEMBATAN GANTUNG", f"Pasal 1\nPenjaga jembatan membuka palang setiap pagi.\n{second}")
    graph, findings = looked_at([one, other])
    desk = Desk(graph, findings, guard(graph.corpus, choose(graph.corpus, ["permensos/*"])))
    return desk, same_units(desk.units, desk)


def test_word_for_word_is_the_same_and_the_later_rule_leads():
    clause = "Pasal 2\nKepala desa menyimpan daftar nama dan daftar alamat di kantor desa.\n"
    _, (same,) = two(clause, clause)
    assert same.kind == "verbatim"
    assert same.lead.rule == "permensos/2019/8"
    assert [u.rule for u in same.others] == ["permensos/2018/3"]


def test_other_spelling_and_small_words_are_near():
    desk, (same,) = two(
        "Pasal 2\nKepala desa menyimpan daftar nama serta daftar alamat dalam kantor desa yang aman.\n",
        "Pasal 2\nKepala desa menyimpan daftar nama dan daftar alamat di kantor desa yang aman.\n",
    )
    assert same.kind == "near"
    assert desk.subject("permensos/2018/3") == "Pasar Dusun"


def test_the_same_but_for_its_subject():
    _, (same,) = two(
        "Pasal 2\nPendanaan Pasar Dusun bersumber dari anggaran pendapatan dan belanja desa.\n",
        "Pasal 2\nPendanaan Jembatan Gantung bersumber dari anggaran pendapatan dan belanja desa.\n",
    )
    assert same.kind == "subject"


def test_another_number_negation_modal_or_content_word_makes_it_another_provision():
    clause = "Pasal 2\nKepala desa {} menyimpan daftar nama dan alamat selama {} tahun di {} desa yang aman.\n"
    for other in (("wajib", "5", "kantor"), ("tidak wajib", "3", "kantor"), ("dapat", "3", "kantor"), ("wajib", "3", "gudang")):
        assert two(clause.format("wajib", "3", "kantor"), clause.format(*other))[1] == ()


def test_a_unit_that_points_at_its_neighbour_is_the_same_only_with_its_whole_pasal():
    pointing = "(2) Daftar sebagaimana dimaksud pada ayat (1) disimpan di kantor desa.\n"
    _, different = two(
        f"Pasal 2\n(1) Pedagang membuat daftar barang.\n{pointing}", f"Pasal 2\n(1) Penjaga membuat daftar tamu.\n{pointing}"
    )
    assert different == ()
    first = "Pasal 2\n(1) Kepala desa membuat daftar tamu desa.\n"
    _, whole = two(first + pointing, first + pointing)
    assert len(whole) == 2


def test_a_unit_that_names_an_annex_is_never_merged():
    clause = "Pasal 2\nBagan organisasi tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan.\n"
    assert two(clause, clause)[1] == ()


def test_repetition_inside_one_rule_is_left_to_that_rule():
    clause = "Kepala desa menyimpan daftar nama dan daftar alamat di kantor desa.\n"
    assert two(f"Pasal 2\n{clause}Pasal 3\n{clause}", "Pasal 2\nPapan diganti.\n")[1] == ()


# -- definitions ----------------------------------------------------------------------------------------------------------

OPENING = "Pasal 1\nDalam Peraturan Menteri ini, yang dimaksud dengan:\n"


def glossary_of(*bodies: str):
    rules = [
        regulation(str(n), 2010 + n, f"KEBUN {n}", OPENING + body + "\nPasal 2\nKebun dipagari.\n") for n, body in enumerate(bodies, 1)
    ]
    graph, findings = looked_at(rules)
    desk = Desk(graph, findings, guard(graph.corpus, choose(graph.corpus, ["permensos/*"])))
    return merge_glossaries([u for u in desk.units if u.definitions], desk)


def test_a_term_comes_after_the_terms_that_explain_it():
    glossary = glossary_of(
        "1. Pupuk Kebun adalah pupuk bagi Kebun Desa.\n2. Kebun Desa adalah kebun milik desa.",
        "1. Penjaga Kebun adalah orang yang menjaga Kebun Desa dan menyimpan Pupuk Kebun.",
    )
    assert [e.term for e in glossary.entries] == ["Kebun Desa", "Pupuk Kebun", "Penjaga Kebun"]


def test_terms_that_explain_each_other_do_not_hang_the_order():
    glossary = glossary_of(
        "1. Ayam Desa adalah hewan yang menetas dari Telur Desa.\n2. Telur Desa adalah benda dari Ayam Desa.",
        "1. Pagar adalah batas kebun.",
    )
    assert sorted(e.term for e in glossary.entries) == ["Ayam Desa", "Pagar", "Telur Desa"]


def test_offices_come_after_concepts_and_before_associations():
    glossary = glossary_of(
        "1. Ikatan Kebun adalah wadah berhimpun para pekebun.\n2. Menteri adalah menteri di bidang sosial.",
        "1. Panen adalah kegiatan memetik hasil.",
    )
    assert [e.term for e in glossary.entries] == ["Panen", "Menteri", "Ikatan Kebun"]


def test_two_terms_with_one_definition_are_a_question():
    glossary = glossary_of("1. Kader Kebun adalah orang yang merawat kebun desa.", "1. Mantri Kebun adalah orang yang merawat kebun desa.")
    assert any("Satu pengertian dengan beberapa istilah" in q.id for q in glossary.questions)


def test_a_renamed_term_is_one_term_and_its_present_words_lead():
    plan = plan_for(
        [
            regulation("1", 2011, "KEBUN", OPENING + "1. Penyandang Masalah Kesejahteraan Sosial adalah orang yang mempunyai hambatan.\nPasal 2\nKebun dipagari.\n"),
            regulation("2", 2012, "SUMUR", OPENING + "1. Pemerlu Pelayanan Kesejahteraan Sosial adalah orang yang memerlukan pelayanan.\nPasal 2\nSumur ditutup.\n"),
        ]
    )  # fmt: skip
    assert text_at(plan, "pasal-1").split("\n")[1:] == ["1. Pemerlu Pelayanan Kesejahteraan Sosial adalah orang yang memerlukan pelayanan."]


def test_one_list_alone_moves_as_it_stands():
    rule = regulation("1", 2011, "KEBUN", OPENING + "1. Panen adalah kegiatan memetik.\n2. Kebun adalah tanah.\nPasal 2\nKebun dipagari.\n")
    plan = plan_for([rule])
    assert fate(plan, rule.document, "pasal-1") == "PINDAH"
    assert target_of(plan, rule.document, "pasal-1").split("\n")[1].startswith("1. Panen")


def defined_thrice(law: str):
    """The question on one term that an older and a later merged rule define differently, and a law beside them."""

    def saying(number: str, year: int, title: str, body: str, kind: str = "PERATURAN MENTERI SOSIAL"):
        text = f"Pasal 1\nDalam peraturan ini, yang dimaksud dengan:\n1. Gotong Royong adalah {body}.\n2. Dusun adalah bagian desa.\nPasal 2\nWarga bekerja."
        return regulation(number, year, title, text, kind=kind)

    rules = [
        saying("3", 2015, "PASAR DUSUN", "kerja bersama warga tanpa upah"),
        saying("8", 2019, "JEMBATAN GANTUNG", "kerja bersama seluruh penduduk"),
        saying("2", 2012, "HIDUP BERTETANGGA", law, "UNDANG-UNDANG"),
    ]
    plan = plan_for(rules)
    return next(q.id for q in plan.open_questions if q.id.startswith("Pengertian 'Gotong Royong' berbeda")), plan


def test_the_words_of_the_law_lead_though_a_later_rule_has_others_and_the_reason_is_the_law():
    asked, plan = defined_thrice("kerja bersama warga tanpa upah")
    assert (
        "dipakai bunyi Permensos 3/2015 Pasal 1 angka 1 (sama dengan bunyi UU 2/2012 Pasal 1 angka 1, peraturan yang lebih tinggi)" in asked
    )
    assert "lebih baru" not in asked
    assert any("kerja bersama warga tanpa upah" in u.text for u in plan.units)


def test_where_no_rule_has_the_words_of_the_law_the_later_leads_for_the_time_being_and_the_law_is_named():
    asked, _ = defined_thrice("kerja bersama yang diatur adat")
    assert "dipakai bunyi Permensos 8/2019" in asked
    assert "berbeda dari UU 2/2012 Pasal 1 angka 1, peraturan yang lebih tinggi, yang rumusannya harus diikuti" in asked
