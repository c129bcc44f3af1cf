"""The embedded case: a plan over reported facts."""

from __future__ import annotations

import re

import pytest
from omnibus_scenery import looked_at, regulation

from rules.cases import load
from rules.model import Address
from rules.model.short_name import short_name
from rules.omnibus import choose, draft_articles, holds, propose


@pytest.fixture(scope="module")
def made():
    graph, findings = looked_at([], [load("kemensos")])
    plan = propose(graph, findings, choose(graph.corpus), "auto")
    return graph, plan


def test_the_case_says_what_to_merge_and_the_plan_proves(made):
    _, plan = made
    assert {"permensos/2019/10", "permensos/2018/28", "permensos/2019/25", "permensos/2018/15", "permensos/2024/5"} <= set(plan.merge)
    assert plan.design == "merge"
    assert holds(plan.proof)
    assert len(plan.dispositions) >= 40


def test_the_whole_skeleton_stands_since_facts_are_partial(made):
    _, plan = made
    assert [c.title for c in plan.chapters if c.kind == "bab"] == [
        "Ketentuan Umum", "Jenis dan Kedudukan", "Tugas dan Fungsi", "Tata Kerja dan Koordinasi",
        "Persyaratan, Pengangkatan, Registrasi, dan Pemberhentian", "Hak, Kewajiban, dan Larangan",
        "Pembinaan, Pengawasan, Pemantauan, Evaluasi, dan Pelaporan", "Pendanaan", "Sanksi Administratif", "Ketentuan Peralihan", "Ketentuan Penutup",
    ]  # fmt: skip
    assert all("Belum ada fakta" in c.purpose.id for c in plan.chapters if not c.units)


def test_every_paraphrase_is_marked_and_no_address_is_invented(made):
    _, plan = made
    for unit in plan.units:
        if unit.sources:
            assert all(Address(s.address).is_fact for s in unit.sources)
            assert "[parafrasa" in unit.text or "[Ketentuan mengenai" in unit.text
            assert "fakta-" not in unit.text
    assert all("fakta-" not in d.reason.id for d in plan.dispositions)


def test_what_is_only_remembered_is_not_quoted(made):
    graph, plan = made
    remembered = {n.address: n for n in graph.norms if n.evidence.kind == "fact" and n.evidence.confidence == "memory"}
    touched = [d for d in plan.dispositions if d.address in remembered]
    assert touched
    for disposition in touched:
        assert disposition.fate == "UBAH"
        text = next(u.text for u in plan.units if u.address == disposition.target)
        assert remembered[disposition.address].evidence.words.rstrip(".").casefold() not in text.casefold()


def test_shared_duties_stand_once_with_each_part_and_a_lead(made):
    _, plan = made
    shared = [u for u in plan.units if u.section == "Tugas Bersama"]
    assert shared
    for unit in shared:
        assert len(unit.sources) > 1
        assert unit.text.count("sebagai pelaksana utama") == 1
        assert unit.text.count("[parafrasa") == len(unit.sources)
        assert any(f.startswith("R01-") for f in unit.findings)


def test_over_facts_no_lead_is_invented_and_the_advice_on_volunteers_is_the_same_everywhere(made):
    _, plan = made
    _, findings = looked_at([], [load("kemensos")])
    reserved = next(f for f in findings if f.rule == "R18" and f.scored)
    shared = [u for u in plan.units if u.section == "Tugas Bersama"]
    asked = [q.id for q in plan.open_questions if q.id.startswith("Siapa pelaksana utama")]
    assert len(asked) == len(shared)
    assert all("ditetapkan dalam rapat] sebagai pelaksana utama" in u.text for u in shared)
    accompaniment = next(u for u in shared if any(e.address in {s.address for s in u.sources} for e in reserved.evidence))
    assert "Pekerja Sosial Masyarakat, yang membantu atau merujuk sesuai dengan Pasal" in accompaniment.text
    assert "Pekerja Sosial Masyarakat atau" not in accompaniment.text
    assert any(reserved.id in q for q in asked)
    assert not any("Berita Negara" in q or "lebih baru" in q for q in asked)


def test_findings_bring_new_clauses_on_coordination_and_referral(made):
    _, plan = made
    new = [u for u in plan.units if u.new]
    assert all(u.reason is not None for u in new)
    assert any("berkoordinasi dan saling memberi informasi" in u.text and u.findings[0].startswith("R03-") for u in new)
    assert any("merujuk kepada Pekerja Sosial yang teregistrasi" in u.text and u.findings[0].startswith("R18-") for u in new)
    assert any("tidak menduduki jabatan fungsional" in u.text for u in new)


def test_the_implementing_rule_would_dangle_and_is_held_by_name(made):
    _, plan = made
    assert any(r.regulation == "perdirjen-dayasos/2020/35" and r.depends_on.startswith("permensos/2018/28") for r in plan.dangling)
    assert any("Nomor 35 Tahun 2020" in u.text and "masih tetap berlaku" in u.text for u in plan.units)


def test_what_the_ministry_cannot_revoke_is_kept_out(made):
    _, plan = made
    kept = {k.regulation: k.reason.id for k in plan.kept_out}
    assert "lebih tinggi" in kept["uu/2019/14"]
    assert "lebih rendah" in kept["perdirjen-dayasos/2020/35"]
    assert "kedua kali" in kept["permensos/2012/1"]
    assert any("penanda tangan" in reason for reason in kept.values())
    assert any("kementerian atau lembaga lain" in reason for reason in kept.values())


def test_rules_without_text_are_revoked_with_a_warning(made):
    _, plan = made
    assert all(r.note is not None and "naskah" in r.note.id.casefold() for r in plan.revokes)


def test_a_rule_of_which_nothing_is_known_is_not_revoked_and_told_of_everywhere(made):
    _, plan = made
    unread = {k.regulation for k in plan.kept_out if k.reason.id.startswith("Belum dapat dicabut: isinya belum dibaca")}
    assert unread == {"permensos/2012/29", "permensos/2025/9"}
    assert not unread & ({r.regulation for r in plan.revokes} | set(plan.merge))
    repeal = next(u.text for u in plan.units if "dicabut dan dinyatakan tidak berlaku" in u.text)
    for key in sorted(unread):
        assert f"Nomor {key.split('/')[2]} Tahun {key.split('/')[1]}" not in repeal
        assert short_name(key) in plan.open_questions[0].id
        assert short_name(key) in plan.design_reason.id.split(". ")[0]
        assert any(short_name(key) in answer.id and "belum dapat dicabut" in answer.id for _, answer in plan.legality)


def test_a_rule_that_an_unread_rule_amends_is_revoked_with_a_warning(made):
    _, plan = made
    note = next(r.note for r in plan.revokes if r.regulation == "permensos/2019/25")
    assert note is not None
    assert note.id.startswith("Jangan dicabut sebelum Permensos 9/2025 dibaca")
    repeal = next(u.text for u in plan.units if "dicabut dan dinyatakan tidak berlaku" in u.text)
    warned = [line for line in repeal.split("\n") if "[jangan dicabut" in line]
    assert len(warned) == 1
    assert "Nomor 25 Tahun 2019" in warned[0]
    row = next(d for d in plan.dangling if d.regulation == "permensos/2025/9" and d.depends_on == "permensos/2019/25")
    assert "belum dibaca" in row.remedy.id


def test_the_draft_of_facts_points_at_rules_not_at_invented_pasal(made):
    graph, plan = made
    draft = draft_articles(plan, graph)
    sources = [s for c in draft.chapters for x in c.sections for a in x.articles for p in a.paragraphs for s in p.sources]
    assert sources
    assert all(re.fullmatch(r"Permensos \d+/\d{4}, parafrasa", s) for s in sources)
    assert any("[parafrasa]" in n.id for n in draft.notes)


def test_texts_and_facts_of_one_case_go_into_one_plan():
    text = regulation(
        "25", 2019, "KARANG TARUNA",
        """
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan:
1. Karang Taruna adalah organisasi pemuda di desa.
BAB II
TUGAS
Pasal 2
Karang Taruna mempunyai tugas:
a. menggerakkan pemuda; dan
b. merawat balai.
""",
    )  # fmt: skip
    graph, findings = looked_at([text], [load("kemensos")])
    plan = propose(graph, findings, choose(graph.corpus), "auto")
    assert holds(plan.proof)
    assert text.document in plan.documents
    assert next(d.fate for d in plan.dispositions if d.document == text.document and d.address == "pasal-2") == "PINDAH"
    glossary = next(u for u in plan.units if u.address == "pasal-1")
    assert "Karang Taruna adalah organisasi pemuda di desa." in glossary.text
    assert "Pekerja Sosial Masyarakat adalah" in glossary.text
    assert "[parafrasa" in glossary.text
    note = next(r.note for r in plan.revokes if r.regulation == "permensos/2019/25")
    assert note is not None
    assert note.id == "Jangan dicabut sebelum Permensos 9/2025 dibaca: perubahannya ikut gugur, padahal isinya belum tertampung."
