"""Amendments carried out in the merged text, and the choice between merging and amending."""

from __future__ import annotations

from omnibus_scenery import CIRCLE, VOLUNTEERS, fate, looked_at, plan_for, regulation, target_of
from support import make_reference, make_regulation

from rules.model import Text, Touch
from rules.model.short_name import short_name
from rules.omnibus import choose, holds, propose

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


SECOND = regulation(
    "3", 2022, "PERUBAHAN KEDUA ATAS PERATURAN MENTERI SOSIAL NOMOR 7 TAHUN 2019 TENTANG LINGKAR PEMUDA",
    """
Pasal I
Beberapa ketentuan dalam Peraturan Menteri Sosial Nomor 7 Tahun 2019 tentang Lingkar Pemuda sebagaimana telah diubah dengan Peraturan Menteri Sosial Nomor 2 Tahun 2021 diubah sebagai berikut:
1. Ketentuan ayat (2) Pasal 3 diubah sehingga berbunyi sebagai berikut:
Pasal 3
(2) Bentuk kebun sebagaimana dimaksud dalam Pasal 4A tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Menteri ini.
2. Ketentuan Lampiran diubah sehingga menjadi sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Menteri ini.
Pasal II
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan.
Ditetapkan di Jakarta
pada tanggal 3 Juni 2022
MENTERI SOSIAL,
LAMPIRAN
PERATURAN MENTERI SOSIAL NOMOR 3 TAHUN 2022
A. LAMBANG LINGKAR PEMUDA
Lambang berbentuk segi tiga berwarna biru.
B. PETA KEBUN
Kebun terletak di tepi sungai.
""",
)  # fmt: skip


def test_where_only_one_ayat_is_printed_anew_the_others_stand():
    plan = plan_for([CIRCLE, AMENDMENT, SECOND], ["permensos/2019/7"])
    assert holds(plan.proof)
    assert fate(plan, CIRCLE.document, "pasal-3/ayat-1") == "PINDAH"
    assert fate(plan, CIRCLE.document, "pasal-3/ayat-2") == "HAPUS"
    targets = {(d.document, d.address): d.target for d in plan.dispositions}
    kept, new = targets[CIRCLE.document, "pasal-3/ayat-1"], targets[SECOND.document, "pasal-3/ayat-2"]
    assert kept is not None
    assert new == kept.parent.child("ayat", 2)


def test_new_text_points_at_the_other_pasal_of_the_rule_it_amends():
    plan = plan_for([CIRCLE, AMENDMENT, SECOND, VOLUNTEERS], ["permensos/2019/7", "permensos/2015/4"])
    targets = {(d.document, d.address): d.target for d in plan.dispositions}
    inserted = targets[AMENDMENT.document, "pasal-4a"]
    assert inserted is not None
    assert f"sebagaimana dimaksud dalam {inserted.label()} " in target_of(plan, SECOND.document, "pasal-3/ayat-2")
    assert not any("belum mempunyai padanan" in q.id for q in plan.open_questions)


def test_an_annex_is_replaced_where_an_instruction_says_so():
    plan = plan_for([CIRCLE, SECOND], ["permensos/2019/7"])
    assert holds(plan.proof)
    assert {fate(plan, CIRCLE.document, f"lampiran-1/huruf-{letter}") for letter in "ab"} == {"HAPUS"}
    assert target_of(plan, SECOND.document, "lampiran-1/huruf-a").endswith("berwarna biru.")
    assert not any("di samping lampiran" in q.id for q in plan.open_questions)


def test_an_annex_that_no_instruction_places_stands_beside_the_old_one_and_is_asked_about():
    annex = [("lampiran-1", ""), ("lampiran-1/huruf-a", "Lambang kader.")]
    host = make_regulation("permensos/2001/1", "KADER", [("pasal-1", "Kader mendata warga."), *annex])
    other = make_regulation("permensos/2002/2", "KADER", [("pasal-1", "Kader mendata warga.")])
    amends = [make_reference("permensos/2004/4", "judul", "amends", "permensos/2001/1")]
    amender = make_regulation("permensos/2004/4", "PERUBAHAN KADER", [("pasal-1", "Kader mendata warga."), *annex], references=amends)
    plan = plan_for([host, other, amender], ["*"])
    assert holds(plan.proof)
    annexes = [u.address for u in plan.units if u.address.startswith("lampiran")]
    assert annexes == ["lampiran-1/huruf-a", "lampiran-2/huruf-a"]
    assert any("Lampiran 1 Permensos 4/2004 dibawa di samping lampiran Permensos 1/2001" in q.id for q in plan.open_questions)


def test_a_rule_is_amended_by_later_rules_only():
    """A number misread as a year must not turn a rule and its amendment around."""
    early = make_regulation(
        "permensos/2001/1", "KADER", [("pasal-1", "Kader mendata warga.")], references=[make_reference("permensos/2001/1", "judul", "amends", "permensos/2002/2")]
    )  # fmt: skip
    late = make_regulation(
        "permensos/2002/2", "KADER DUA", [("pasal-1", "Kader mendata desa.")], references=[make_reference("permensos/2002/2", "judul", "amends", "permensos/2001/1")]
    )  # fmt: skip
    plan = plan_for([early, late], ["*"])
    assert holds(plan.proof)
    assert fate(plan, early.document, "pasal-1") != "HAPUS"


def test_a_further_amendment_names_the_rule_as_it_was_amended():
    plan = plan_for([CIRCLE, AMENDMENT, VOLUNTEERS], ["permensos/2019/7", "permensos/2015/4"], design="amend")
    assert holds(plan.proof)
    openings = [u.text for u in plan.units if u.text.startswith("Beberapa ketentuan")]
    assert any("Lingkar Pemuda sebagaimana telah diubah dengan Peraturan Menteri Sosial Nomor 2 Tahun 2021" in text for text in openings)
    assert not any(text.startswith("Beberapa ketentuan dalam Peraturan Menteri Sosial Nomor 2 Tahun 2021") for text in openings)


# -- design ---------------------------------------------------------------------------------------------------------------


def test_more_than_half_is_more_than_half():
    assert Touch(rule="x", touched=3, base=5).more_than_half
    assert not Touch(rule="x", touched=2, base=4).more_than_half
    assert not Touch(rule="x", touched=0, base=0).more_than_half


def test_the_plan_holds_the_counts_that_its_reason_names():
    plan = plan_for([VOLUNTEERS, CIRCLE], design="auto")
    assert [t.rule for t in plan.touches] == list(plan.merge)
    assert any(t.touched for t in plan.touches)
    for t in plan.touches:
        assert f"{short_name(t.rule)} {t.touched} dari {t.base}" in plan.design_reason.id


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


def test_only_problems_that_count_are_given_as_ground_for_a_merger():
    graph, _ = looked_at(unrelated())
    keys = choose(graph.corpus, ["permensos/*"])
    _, findings = looked_at([VOLUNTEERS, CIRCLE])
    found = next(f for f in findings if f.rule == "R01")
    problem = found.model_copy(update={"regulations": keys, "evidence": (), "members": (), "actors": ()})
    settled = problem.model_copy(
        update={"id": "R01-settled", "verdict": Text(id="pembagian kerja, bukan tumpang tindih", en="division of work, no overlap")}
    )
    unsure = problem.model_copy(update={"id": "R01-unsure", "scored": False})
    told = "temuan masalah yang dihitung di antaranya tentang tugas, wewenang, pengertian, atau istilah"
    assert f"1 {told}" in propose(graph, (problem, settled, unsure), keys).design_reason.id
    # Two names of one concept are shared matter as well; a broken reference is none.
    names, broken = (problem.model_copy(update={"id": f"{rule}-x", "rule": rule}) for rule in ("R06", "R13"))
    assert f"2 {told}" in propose(graph, (problem, names, broken), keys).design_reason.id
    assert propose(graph, (settled, unsure), keys).design == "amend"


def test_the_analyst_may_insist_on_either_design():
    graph, findings = looked_at(unrelated())
    for design in ("merge", "amend"):
        plan = propose(graph, findings, choose(graph.corpus, ["permensos/*"]), design)
        assert plan.design == design
        assert "dipilih oleh analis" in plan.design_reason.id
        assert holds(plan.proof)
