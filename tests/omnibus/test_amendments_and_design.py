"""Amendments carried out in the merged text, and the choice between merging and amending."""

from __future__ import annotations

from omnibus_scenery import CIRCLE, VOLUNTEERS, fate, looked_at, plan_for, regulation, target_of

from rules.omnibus import choose, holds, propose
from rules.omnibus.design import Touch

AMENDMENT = regulation(
    "2", 2021, "PERUBAHAN ATAS PERATURAN MENTERI SOSIAL NOMOR 7 TAHUN 2019 TENTANG LINGKAR PEMUDA",
    """
Pasal I
Beberapa ketentuan dalam Peraturan Menteri Sosial Nomor 7 Tahun 2019 tentang Lingkar Pemuda diubah sebagai berikut:
1. Ketentuan Pasal 4 diubah sehingga berbunyi sebagai berikut:
Pasal 4
Pendanaan kegiatan Lingkar Pemuda bersumber dari iuran anggota.
2. Di antara Pasal 4 dan Pasal 5 disisipkan 1 (satu) pasal, yakni Pasal 4A sehingga berbunyi sebagai berikut:
Pasal 4A
Iuran anggota dicatat oleh bendahara.
Pasal II
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""",
)  # fmt: skip


def test_the_new_text_takes_the_place_of_the_old_and_the_instruction_is_done():
    plan = plan_for([CIRCLE, AMENDMENT], ["permensos/2019/7"])
    assert plan.merge == ("permensos/2019/7", "permensos/2021/2")
    assert holds(plan.proof)
    assert fate(plan, CIRCLE.document, "pasal-4") == "HAPUS"
    assert "Permensos 2/2021" in next(d.reason.id for d in plan.dispositions if (d.document, d.address) == (CIRCLE.document, "pasal-4"))
    assert target_of(plan, AMENDMENT.document, "pasal-4") == "Pendanaan kegiatan Lingkar Pemuda bersumber dari iuran anggota."
    assert fate(plan, AMENDMENT.document, "pasal-i") == "HAPUS"
    assert fate(plan, AMENDMENT.document, "pasal-ii") == "HAPUS"


def test_an_inserted_pasal_stands_beside_the_one_it_follows():
    plan = plan_for([CIRCLE, AMENDMENT], ["permensos/2019/7"])
    targets = {(d.document, d.address): d.target for d in plan.dispositions}
    before, after = targets[AMENDMENT.document, "pasal-4"], targets[AMENDMENT.document, "pasal-4a"]
    assert before is not None
    assert after is not None
    assert int(after.number) == int(before.number) + 1
    chapter = {u.address: u.chapter for u in plan.units}
    assert chapter[before] == chapter[after]


def test_both_rules_are_revoked_by_name():
    plan = plan_for([CIRCLE, AMENDMENT], ["permensos/2019/7"])
    assert {r.regulation for r in plan.revokes} == {"permensos/2019/7", "permensos/2021/2"}


def test_an_amendment_without_its_rule_is_questioned():
    plan = plan_for([AMENDMENT, VOLUNTEERS], ["permensos/2021/2", "permensos/2015/4"])
    assert holds(plan.proof)
    assert any("mengubah Permensos 7/2019" in q.id for q in plan.open_questions)


# -- design ---------------------------------------------------------------------------------------------------------------


def test_more_than_half_is_more_than_half():
    assert Touch("x", 3, 5).more_than_half
    assert not Touch("x", 2, 4).more_than_half
    assert not Touch("x", 0, 0).more_than_half
    assert Touch("x", 0, 0).share == 0.0


def test_rules_that_share_matter_are_merged_and_the_reason_shows_the_counts():
    plan = plan_for([VOLUNTEERS, CIRCLE], design="auto")
    assert plan.design == "merge"
    assert "dasar hitung: unit" in plan.design_reason.id
    assert "Permensos 4/2015 " in plan.design_reason.id
    assert "base: units" in plan.design_reason.en


def unrelated():
    one = regulation(
        "3",
        2018,
        "PASAR DUSUN",
        "Pasal 1\nPedagang dusun antara lain penjual sayur.\nPasal 2\nSewa dibayar tiap bulan.\nPasal 3\nPasar dibuka pagi.\n",
    )
    two = regulation(
        "8", 2018, "JEMBATAN GANTUNG", "Pasal 1\nJembatan dicat hijau.\nPasal 2\nPapan diganti bila lapuk.\nPasal 3\nTiang diperiksa.\n"
    )
    return one, two


def test_rules_that_share_nothing_and_need_little_are_amended():
    one, two = unrelated()
    plan = plan_for([one, two], design="auto")
    assert plan.design == "amend"
    assert holds(plan.proof)


def test_amending_revokes_nothing_and_leaves_untouched_units_where_they_are():
    plan = plan_for([VOLUNTEERS, CIRCLE], design="amend")
    assert holds(plan.proof)
    assert plan.revokes == plan.dangling == ()
    kept = next(d for d in plan.dispositions if (d.document, d.address) == (VOLUNTEERS.document, "pasal-6/ayat-1"))
    assert (kept.fate, kept.target) == ("PINDAH", None)
    assert kept.reason.id.startswith("tetap di peraturan asal")


def test_an_amending_rule_has_a_chapter_for_each_rule_and_an_instruction_for_each_unit():
    plan = plan_for([VOLUNTEERS, CIRCLE], design="amend")
    titles = [c.title for c in plan.chapters]
    assert "Perubahan atas Permensos 4/2015" in titles
    glossary = target_of(plan, VOLUNTEERS.document, "pasal-1")
    assert glossary.startswith("Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:")
    assert "memerlukan pertolongan" in glossary
    assert fate(plan, CIRCLE.document, "lampiran-1/huruf-a") == "TURUN"
    assert any(u.new and "dihapus" in u.text for u in plan.units)
    assert titles[-1] == "Ketentuan Penutup"


def test_the_analyst_may_insist_on_either_design():
    graph, findings = looked_at(unrelated())
    for design in ("merge", "amend"):
        plan = propose(graph, findings, choose(graph.corpus, ["permensos/*"]), design)
        assert plan.design == design
        assert "dipilih oleh analis" in plan.design_reason.id
        assert holds(plan.proof)
