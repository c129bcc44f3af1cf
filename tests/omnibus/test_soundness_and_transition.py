"""Texts that are not whole, signatures, and transition clauses for what exists."""

from __future__ import annotations

import pytest
from omnibus_scenery import CIRCLE, VOLUNTEERS, looked_at, plan_for, regulation

from rules.cases import load
from rules.omnibus import choose, propose
from rules.omnibus.soundness import without_signature

TORN = regulation("3", 2018, "JUMANTIK", """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan:
1. Jumantik adalah seseorang yang memeriksa jentik di rumah warga.
2. Balai Sehat adalah lembaga yang merawat warga sakit.
BAB II
TUGAS
Pasal 2
Jumantik mempunyai tugas memeriksa bak air warga sebagaimana dimaksud dalam
Pasal 3
Tujuan Jumantik adalah:
b. mencegah penyakit; dan
c. menjaga kebersihan.
BAB III
KETENTUAN PERALIHAN
Pasal 4
Balai Sehat yang telah memiliki tanda pendaftaran harus menyesuaikan diri paling lama 9 (sembilan) tahun.
BAB IV
KETENTUAN PENUTUP
Pasal 5
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""")  # fmt: skip


def test_a_sentence_that_breaks_off_and_a_list_without_its_head_are_asked_about():
    plan = plan_for([TORN, VOLUNTEERS])
    asked = next(q.id for q in plan.open_questions if "tidak utuh" in q.id and "Permensos 3/2018" in q.id)
    assert "Pasal 2 (kalimatnya terputus)" in asked
    assert "mulai pada b" in asked
    assert not any("tidak utuh" in q.id for q in plan_for([CIRCLE, VOLUNTEERS]).open_questions)


def test_a_missing_full_stop_is_a_slip_and_leaves_the_text_whole():
    slip = regulation("8", 2018, "JURU TAMAN", """
Pasal 1
Juru Taman merawat taman warga
Pasal 2
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""")  # fmt: skip
    plan = plan_for([slip, VOLUNTEERS])
    assert not plan.not_whole
    assert not any("tidak utuh" in q.id for q in plan.open_questions)
    assert any("Permensos 8/2018 Pasal 1: kalimatnya tidak ditutup titik." in f.id for u in plan.units for f in u.flags)


def test_the_signature_of_a_source_does_not_become_a_provision():
    assert without_signature("Bendera berwarna hijau. MENTERI SOSIAL REPUBLIK INDONESIA, ttd. NAMA SESEORANG") == "Bendera berwarna hijau."
    assert without_signature("Bendera disetujui Menteri Sosial.") == "Bendera disetujui Menteri Sosial."


def test_a_transition_of_the_source_and_the_new_one_do_not_contradict_each_other():
    law = regulation("6", 2018, "BALAI SEHAT", """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan:
1. Balai Sehat adalah lembaga yang merawat warga sakit.
BAB II
PENDAFTARAN
Pasal 2
Balai Sehat yang memenuhi syarat memperoleh tanda pendaftaran dari bupati.
BAB III
KETENTUAN PERALIHAN
Pasal 3
Balai Sehat yang telah memiliki tanda pendaftaran harus menyesuaikan diri dengan Peraturan Menteri ini.
BAB IV
KETENTUAN PENUTUP
Pasal 4
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""")  # fmt: skip
    plan = plan_for([law, VOLUNTEERS])
    carried = next(d.target for d in plan.dispositions if d.document == law.document and d.address == "pasal-3")
    new = next(u.text for u in plan.units if u.new and "tanda pendaftaran" in u.text)
    assert f"dengan tetap memenuhi kewajiban penyesuaian sebagaimana dimaksud dalam {carried.label()}." in new
    assert "masa bakti" not in " ".join(u.text for u in plan.units)


def test_persons_at_work_under_a_rule_keep_their_standing_without_a_term_they_never_had():
    words = " ".join(u.text for u in plan_for([TORN, VOLUNTEERS]).units if u.new)
    assert "Jumantik yang telah melaksanakan tugas berdasarkan" in words
    assert "Relawan Dusun yang telah diangkat atau ditugaskan berdasarkan" in words


#: Everything that may exist under a rule: persons recruited, an association with a board, a team, a council, two documents.
LANTERNS = regulation("6", 2016, "PENJAGA LENTERA", """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan:
1. Penjaga Lentera yang selanjutnya disingkat PLT adalah seseorang yang menjaga lentera dusun.
2. Ikatan Penjaga Lentera adalah wadah berhimpun PLT.
3. Tim Penggerak Lentera adalah tim yang menggerakkan PLT.
4. Rumah Lentera adalah lembaga yang merawat lentera.
5. Pengajar Lentera adalah seseorang yang diberi tugas untuk mengajar PLT.
BAB II
PENJAGA LENTERA
Pasal 2
Warga dapat direkrut dan dikukuhkan oleh kepala desa sebagai PLT.
Pasal 3
Pengurus Ikatan PLT Desa dikukuhkan oleh kepala desa.
Pasal 4
Bupati dapat membentuk Tim Penggerak Lentera.
Pasal 5
Majelis pertimbangan PLT merupakan wadah yang memberi saran kepada PLT.
Pasal 6
(1) Bupati menerbitkan izin operasional bagi Rumah Lentera berdasarkan permohonan.
(2) Rumah Lentera menunjukkan sertifikat kompetensi pengurusnya.
BAB III
KETENTUAN PENUTUP
Pasal 7
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""")  # fmt: skip


@pytest.fixture(scope="module")
def kept() -> str:
    """The transition clauses for what exists under the rule on lanterns."""
    return "\n".join(u.text for u in plan_for([LANTERNS, VOLUNTEERS]).units if u.new and u.text.startswith("Pada saat Peraturan"))


@pytest.mark.parametrize(
    "words",
    [
        "Penjaga Lentera yang telah direkrut dan dikukuhkan berdasarkan",
        "Pengajar Lentera yang telah diberi tugas berdasarkan",
        "kepengurusan Ikatan Penjaga Lentera yang telah dibentuk berdasarkan",
        "Tim Penggerak Lentera yang telah dibentuk berdasarkan",
        "Majelis pertimbangan Penjaga Lentera yang telah dibentuk berdasarkan",
        "izin operasional Rumah Lentera yang telah diterbitkan berdasarkan",
        "permohonan izin operasional Rumah Lentera yang telah diajukan berdasarkan",
    ],
)
def test_what_exists_under_a_revoked_rule_goes_on(kept, words):
    assert words in kept


@pytest.mark.parametrize("words", ["sertifikat kompetensi", "Rumah Lentera yang telah dibentuk", "berakhirnya masa penugasan", ",,"])
def test_what_a_revoked_rule_does_not_bring_about_is_not_said_to_exist_under_it(kept, words):
    assert words not in kept


def test_over_facts_only_bodies_with_boards_have_terms_of_office_and_documents_follow_what_facts_say():
    graph, findings = looked_at([], [load("kemensos")])
    plan = propose(graph, findings, choose(graph.corpus), "merge")
    boards = next(u.text for u in plan.units if "masa bakti" in u.text)
    assert "Karang Taruna" in boards
    assert "Pusat Kesejahteraan Sosial" not in boards
    assert "Lembaga Kesejahteraan Sosial" not in boards
    assert any("tanda pendaftaran Lembaga Kesejahteraan Sosial" in u.text for u in plan.units)


def test_whoever_a_clause_binds_is_among_the_pillars_and_no_chapter_has_a_single_part():
    graph, findings = looked_at([], [load("kemensos")])
    plan = propose(graph, findings, choose(graph.corpus), "merge")
    pillars = next(u.text for u in plan.units if u.text.startswith("Pilar sosial yang diatur"))
    joint = next(u.text for u in plan.units if "berkoordinasi dan saling memberi informasi" in u.text)
    names = joint.split("desa/kelurahan, ")[1].split(" berkoordinasi")[0].replace(", dan ", ", ").split(", ")
    assert all(name in pillars for name in names)
    for chapter in plan.chapters:
        assert len({u.section for u in plan.units if u.chapter == chapter.number and u.section}) != 1


def test_facts_are_not_said_to_move_word_for_word():
    graph, findings = looked_at([], [load("kemensos")])
    plan = propose(graph, findings, choose(graph.corpus), "merge")
    lines = {line.name: line.found for line in plan.proof}
    assert lines["unit PINDAH dipindahkan kata demi kata"] == 0
    assert lines["fakta PINDAH termuat sebagai parafrasa, bukan kata demi kata"] > 20
    assert all("parafrasa" in d.reason.id for d in plan.dispositions if d.fate == "PINDAH")


def test_abbreviations_of_facts_are_introduced_or_asked_about():
    graph, findings = looked_at([], [load("kemensos")])
    plan = propose(graph, findings, choose(graph.corpus), "merge")
    assert any("Terpadu yang selanjutnya disingkat SLRT adalah [pengertian diisi" in u.text for u in plan.units if u.new)
    asked = next(q.id for q in plan.open_questions if q.id.startswith("Singkatan"))
    assert "PPKS" in asked
    assert "PSKS" in asked
    assert "SLRT" not in asked
    assert any("Pekerja Sosial Masyarakat (PSM)" in q.id for q in plan.open_questions)


def test_questions_on_shared_duties_name_the_duty():
    graph, findings = looked_at([], [load("kemensos")])
    plan = propose(graph, findings, choose(graph.corpus), "merge")
    asked = [q.id for q in plan.open_questions if q.id.startswith("Siapa pelaksana utama")]
    assert len({q.split("”")[0] for q in asked}) == len(asked) > 0
    assert not any("permensos/" in q.id for q in plan.open_questions)
