"""What becomes of the units of two small rules."""

from __future__ import annotations

import pytest
from omnibus_scenery import CIRCLE, GUIDELINE, VOLUNTEERS, fate, looked_at, plan_for, regulation, target_of, text_at
from support import make_case, make_fact_norm, make_record

from rules.model import Text
from rules.omnibus import choose, propose
from rules.omnibus.choose import is_out_of_force

V, C = VOLUNTEERS.document, CIRCLE.document


@pytest.fixture(scope="module")
def plan():
    return plan_for([VOLUNTEERS, CIRCLE, GUIDELINE], as_of="2020-01-01")


def test_every_disposition_says_why_in_both_languages(plan):
    assert all(d.reason.id and d.reason.en for d in plan.dispositions)


def test_what_stands_unchanged_is_moved_word_for_word(plan):
    assert fate(plan, V, "pasal-6/ayat-1") == "PINDAH"
    assert target_of(plan, V, "pasal-6/ayat-1") == "Relawan Dusun diangkat oleh kepala desa."


def test_definitions_go_into_one_list_with_the_later_words(plan):
    assert fate(plan, V, "pasal-1") == fate(plan, C, "pasal-1") == "GABUNG"
    words = text_at(plan, "pasal-1")
    assert words.startswith("Dalam Peraturan Menteri ini, yang dimaksud dengan:")
    assert words.count("Menteri adalah") == 1
    assert "Warga Rentan adalah seseorang yang hidup dalam kesulitan dan memerlukan pertolongan." in words
    assert any("'Warga Rentan' berbeda" in q.id for q in plan.open_questions)


def test_the_scope_is_worded_after_the_new_chapters(plan):
    assert fate(plan, V, "pasal-2") == "UBAH"
    assert target_of(plan, V, "pasal-2").startswith("Ruang lingkup Peraturan Menteri ini meliputi:\na. tugas;")


def test_a_duty_of_two_bearers_under_two_rules_is_stated_once_with_a_lead(plan):
    shared = next(u for u in plan.units if u.section == "Tugas Bersama")
    assert {(s.document, s.address) for s in shared.sources} == {(V, "pasal-3/huruf-a"), (C, "pasal-2/huruf-a")}
    assert "mendampingi Warga Rentan di desa" in shared.text
    assert "sebagai pelaksana utama" in shared.text
    assert any(f.startswith("R01-") for f in shared.findings)
    assert any(q.id.startswith("Siapa pelaksana utama") for q in plan.open_questions)


def test_the_rest_of_the_list_is_lettered_anew_and_one_item_alone_needs_no_letter(plan):
    assert fate(plan, V, "pasal-3") == "UBAH"
    assert target_of(plan, V, "pasal-3").split("\n")[1:] == [
        "a. mencatat keluhan Warga Rentan; dan",
        "b. melaksanakan tugas lain yang diberikan kepala desa.",
    ]
    assert target_of(plan, C, "pasal-2") == "Lingkar Pemuda mempunyai tugas menggerakkan pemuda."


def test_references_follow_what_they_point_at(plan):
    shared = next(u for u in plan.units if u.section == "Tugas Bersama")
    assert fate(plan, V, "pasal-4/ayat-1") == "UBAH"
    assert f"sebagaimana dimaksud dalam {shared.address.label()}," in target_of(plan, V, "pasal-4/ayat-1")
    assert fate(plan, V, "pasal-4/ayat-2") == "PINDAH"  # ayat (1) is still the ayat before it
    assert "sebagaimana dimaksud pada ayat (1)" in target_of(plan, V, "pasal-4/ayat-2")


def test_former_terms_are_brought_up_to_date(plan):
    assert fate(plan, V, "pasal-6/ayat-2") == "UBAH"
    assert target_of(plan, V, "pasal-6/ayat-2").startswith("Pemerlu pelayanan kesejahteraan sosial")


def test_provisions_that_differ_in_their_subject_only_are_merged_under_a_joint_subject(plan):
    assert fate(plan, V, "pasal-7") == fate(plan, C, "pasal-4") == "GABUNG"
    assert (
        target_of(plan, V, "pasal-7")
        == "Pendanaan kegiatan Relawan Dusun dan Lingkar Pemuda bersumber dari anggaran pendapatan dan belanja desa."
    )


def test_closing_clauses_and_a_transition_that_is_over_are_dropped(plan):
    assert [fate(plan, V, a) for a in ("pasal-8", "pasal-9", "pasal-10")] == ["HAPUS"] * 3
    assert fate(plan, C, "pasal-5") == "HAPUS"


def test_a_transition_that_may_still_run_is_carried_along_with_a_question():
    early = plan_for([VOLUNTEERS, CIRCLE], as_of="2015-12-31")
    assert fate(early, V, "pasal-8") == "UBAH"
    assert any("Ketentuan peralihan peraturan asal" in q.id for q in early.open_questions)


def test_a_form_goes_down_and_an_emblem_stays(plan):
    assert fate(plan, C, "lampiran-1/huruf-a") == "TURUN"
    assert fate(plan, C, "lampiran-1/huruf-b") == "PINDAH"
    delegation = next(u for u in plan.units if u.text.endswith("diatur dengan Peraturan Direktur Jenderal."))
    assert delegation.new
    assert "TURUN" in delegation.reason.id


def test_what_goes_down_is_delegated_by_its_matter_and_pasal_in_the_chapter_of_its_matter(plan):
    delegation = next(u for u in plan.units if u.text.endswith("diatur dengan Peraturan Direktur Jenderal."))
    area = next(d.target for d in plan.dispositions if d.document == C and d.address == "pasal-3/ayat-2")
    assert "formulir Permohonan Kebun Lingkar Pemuda sebagaimana dimaksud dalam" in delegation.text
    assert area.label() in delegation.text
    assert delegation.chapter == next(u.chapter for u in plan.units if u.address == area)


def test_a_pasal_that_hands_its_annex_over_is_the_delegation_and_needs_no_second_one():
    rule = regulation("8", 2019, "KEBUN WARGA", """
Pasal 1
Kebun warga dibuat di desa.
Pasal 2
Format permohonan tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Menteri ini.
Pasal 3
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan.
Ditetapkan di Jakarta
pada tanggal 3 Juni 2019
MENTERI SOSIAL,
LAMPIRAN
PERATURAN MENTERI SOSIAL NOMOR 8 TAHUN 2019
A. FORMULIR PERMOHONAN
Nama pemohon diisi dengan huruf cetak.
""")  # fmt: skip
    held = plan_for([rule, VOLUNTEERS])
    assert [u.text for u in held.units if "Peraturan Direktur Jenderal" in u.text and "Format" not in u.text] == []
    assert any(u.text == "Format permohonan diatur dengan Peraturan Direktur Jenderal." for u in held.units)


def test_matter_of_its_own_keeps_its_rule_together(plan):
    chapter = next(c for c in plan.chapters if c.title == "Lingkar Pemuda")
    assert len([u for u in plan.units if u.address in chapter.units and u.sources]) == 2


def test_criminal_sanctions_and_duties_of_other_ministries_go_up():
    rule = regulation(
        "3", 2018, "PASAR DUSUN",
        """
Pasal 1
Pedagang dusun membayar sewa.
Pasal 2
Setiap orang yang merusak pasar dipidana dengan pidana kurungan paling lama 3 (tiga) bulan.
Pasal 3
Setiap orang yang merusak pasar dipidana sesuai dengan ketentuan peraturan perundang-undangan.
Pasal 4
Menteri Keuangan wajib menyediakan dana pasar dusun.
Pasal 5
Pemerintah daerah wajib menyediakan dana dalam anggaran pendapatan dan belanja daerah.
""",
    )  # fmt: skip
    plan = plan_for([rule])
    assert [fate(plan, rule.document, f"pasal-{n}") for n in (1, 2, 3, 4, 5)] == ["PINDAH", "NAIK", "PINDAH", "NAIK", "NAIK"]
    assert any("diusulkan naik" in q.id for q in plan.open_questions)


def test_blanket_delegation_and_open_lists_are_to_be_reworded():
    rule = regulation(
        "3", 2018, "PASAR DUSUN",
        """
Pasal 1
Barang dagangan antara lain sayur dan buah.
Pasal 2
Hal-hal yang belum diatur dalam Peraturan Menteri ini akan diatur kemudian.
""",
    )  # fmt: skip
    plan = plan_for([rule])
    reasons = {d.address: d.reason.id for d in plan.dispositions}
    assert "daftar terbuka" in reasons["pasal-1"]
    assert "pendelegasian blanko" in reasons["pasal-2"]


def test_the_closing_provisions_name_every_rule_and_hold_what_carries_them_out(plan):
    repeal = next(u for u in plan.units if "dicabut dan dinyatakan tidak berlaku" in u.text)
    assert (
        "a. Peraturan Menteri Sosial Nomor 4 Tahun 2015 tentang Relawan Dusun (Berita Negara Republik Indonesia Tahun … Nomor …); dan"
        in repeal.text
    )
    assert repeal.text.rstrip().endswith("dicabut dan dinyatakan tidak berlaku.")
    survival = next(u for u in plan.units if "masih tetap berlaku" in u.text)
    assert f"sebagaimana dimaksud dalam {repeal.address.label()}" in survival.text
    assert "Nomor 12 Tahun 2020 tentang Pedoman Teknis Relawan Dusun" in survival.text
    assert plan.units[-1].text.startswith("Peraturan Menteri ini mulai berlaku") or plan.chapters[-1].kind == "lampiran"


def test_what_would_dangle_is_listed_with_its_remedy(plan):
    row = plan.dangling[0]
    assert (row.regulation, row.kind, row.depends_on) == (
        "perdirjen-dayasos/2020/12",
        "implementing_rule",
        "permensos/2015/4#pasal-6/ayat-1",
    )
    assert "masih tetap berlaku" in row.remedy.id


def test_persons_appointed_under_a_revoked_rule_keep_their_standing(plan):
    clause = next(u for u in plan.units if "Relawan Dusun yang telah diangkat" in u.text)
    assert clause.text.endswith("tetap melaksanakan tugas menurut Peraturan Menteri ini.")  # the rule knows no term of service
    assert clause.new


def test_a_rejected_finding_has_no_effect():
    graph, findings = looked_at([VOLUNTEERS, CIRCLE])
    rejected = [f.model_copy(update={"status": "ditolak", "reason": "sudah dibagi"}) for f in findings]
    plan = propose(graph, rejected, choose(graph.corpus, ["permensos/*"]), "merge")
    assert not any(u.section == "Tugas Bersama" for u in plan.units)
    assert fate(plan, V, "pasal-3") == "PINDAH"


def test_a_rule_that_was_revoked_before_is_flagged_where_it_was_named():
    dead = VOLUNTEERS.model_copy(update={"status": "revoked", "status_note": "Permensos 1/2020 Pasal 30"})
    assert is_out_of_force(dead)
    plan = plan_for([dead, CIRCLE], ["permensos/2015/4", "permensos/2019/7"])
    note = next(r.note for r in plan.revokes if r.regulation == "permensos/2015/4")
    assert note is not None
    assert "Permensos 1/2020 Pasal 30" in note.id
    assert "keyakinan catatan: terlihat pada sumber; belum diverifikasi" in note.id


def test_a_rule_remembered_as_replaced_is_flagged_in_plan_question_and_draft():
    dead = VOLUNTEERS.model_copy(update={"status": "superseded", "status_confidence": "memory"})
    plan = plan_for([dead, CIRCLE], ["permensos/2015/4", "permensos/2019/7"])
    note = next(r.note for r in plan.revokes if r.regulation == "permensos/2015/4")
    assert note is not None
    assert note.id.startswith("Dicatat sudah digantikan; keyakinan catatan: dari ingatan")
    assert any(q.id.startswith("Permensos 4/2015 dicatat sudah digantikan") for q in plan.open_questions)
    repeal = next(u.text for u in plan.units if "dicabut dan dinyatakan tidak berlaku" in u.text)
    assert "[dicatat sudah tidak berlaku, belum diverifikasi; hapus dari daftar bila benar]" in repeal


def test_an_unread_annex_is_a_question_not_a_silence():
    rule = regulation(
        "3", 2018, "PASAR DUSUN",
        """
Pasal 1
Denah pasar tercantum dalam Lampiran II yang merupakan bagian tidak terpisahkan dari Peraturan Menteri ini.
Pasal 2
Pedagang dusun membayar sewa.
""",
    )  # fmt: skip
    plan = plan_for([rule])
    assert any("(Lampiran II)" in q.id and "belum tertampung" in q.id for q in plan.open_questions)


def test_a_question_of_a_case_brings_a_new_clause_with_its_reason():
    from rules.model import Question

    case = make_case(
        merge=("permensos/2019/10",),
        regulations=(make_record("permensos/2019/10", "Pekerja Sosial Masyarakat"),),
        norms=(make_fact_norm("f-1", "Pekerja Sosial Masyarakat", "tugas", "mendata", "warga", regulation="permensos/2019/10"),),
        questions=(
            Question(key="missing_rule", text=Text(id="Belum ada peraturan?", en="No rule yet?"), words="belum ada", rules=("R12",)),
        ),
    )
    graph, findings = looked_at([], [case])
    plan = propose(graph, findings, choose(graph.corpus), "auto")
    clause = next(u for u in plan.units if "tidak menduduki jabatan fungsional" in u.text)
    assert clause.new
    assert "Belum ada peraturan?" in clause.reason.id


def test_nothing_to_merge_gives_an_empty_plan_that_holds():
    graph, findings = looked_at([GUIDELINE])
    plan = propose(graph, findings, (), "auto")
    assert plan.merge == plan.units == plan.dispositions == ()
    assert all(line.holds for line in plan.proof)
