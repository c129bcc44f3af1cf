"""Cases that occur seldom and must still come out right."""

from __future__ import annotations

import pytest
from omnibus_scenery import CIRCLE, VOLUNTEERS, fate, looked_at, plan_for, regulation, target_of, text_at
from support import (
    document_of,
    make_actor,
    make_case,
    make_clause,
    make_definition,
    make_fact_norm,
    make_norm,
    make_record,
    make_reference,
    make_regulation,
    slug,
)

from rules.graph import assemble, build
from rules.model import Address, Amendment, Finding, LegalId, Overlap, Provision, Text
from rules.model.short_name import short_name
from rules.omnibus import choose, draft_articles, holds, propose
from rules.omnibus.guard import refusal
from rules.omnibus.units import compose, mark_of, units_of
from rules.omnibus.wording import self_name

WORDS = Text(id="kata", en="words")


def a_finding(rule: str, regulations, actors=(), members=(), **more) -> Finding:
    return Finding(
        id=f"{rule}-test", rule=rule, title=WORDS, statement=more.pop("statement", WORDS), evidence=more.pop("evidence", ()), severity="high",
        falsifier=WORDS, regulations=tuple(regulations), actors=tuple(actors), members=tuple(members), **more,
    )  # fmt: skip


def made(rules, findings=(), actors=(), overlaps=(), cases=(), merge=("permensos/*",)):
    corpus = assemble(tuple(rules), tuple(cases))
    known = {a.key: a for a in corpus.actors} | {a.key: a for a in actors}
    corpus = corpus.model_copy(update={"actors": tuple(known[k] for k in sorted(known))})
    graph = build(corpus, overlaps)
    return propose(graph, findings, choose(corpus, merge), "merge")


BODY = [("pasal-1", "Kebun dipagari dengan bambu."), ("pasal-2", "Sumur ditutup dengan papan.")]


# -- clauses ---------------------------------------------------------------------------------------------------------------


def test_a_role_with_two_superiors_gets_one_line_of_report_and_a_question():
    rule = make_regulation("permensos/2011/1", "KEBUN", BODY)
    actors = [make_actor("Kader Kebun", kind="volunteer"), make_actor("Camat", kind="office"), make_actor("Lurah", kind="office")]
    plan = made([rule], [a_finding("R09", ["permensos/2011/1"], [a.key for a in actors])], actors)
    clause = next(u for u in plan.units if u.section is None and "bertanggung jawab kepada [" in u.text)
    assert clause.text == "Kader Kebun bertanggung jawab kepada [Camat atau Lurah] dan menyampaikan tembusan laporan kepada yang lain."
    assert clause.findings == ("R09-test",)
    assert any("Pilih satu atasan langsung (R09-test)" in q.id for q in plan.open_questions)


def test_the_lines_of_governors_are_not_for_one_ministry_to_draw():
    rule = make_regulation("permensos/2011/1", "KEBUN", BODY)
    actors = [make_actor("Gubernur", kind="office"), make_actor("Menteri A", kind="office"), make_actor("Menteri B", kind="office")]
    plan = made([rule], [a_finding("R09", ["permensos/2011/1"], [a.key for a in actors])], actors)
    assert not any("bertanggung jawab kepada [" in u.text for u in plan.units)


def test_fragmentation_without_a_common_level_still_gets_a_coordination_clause():
    rule = make_regulation("permensos/2011/1", "KEBUN", BODY)
    actors = [make_actor("Kader Kebun", kind="volunteer"), make_actor("Lingkar Kebun", kind="institution")]
    plan = made([rule], [a_finding("R03", ["permensos/2011/1"], [a.key for a in actors])], actors)
    assert any(u.text.startswith("Dalam melaksanakan tugas, Kader Kebun dan Lingkar Kebun berkoordinasi") for u in plan.units)


def test_a_coordination_clause_binds_only_those_whom_the_merged_rules_regulate():
    actors = [
        make_actor("Kader Kebun", kind="volunteer"),
        make_actor("Lingkar Kebun", kind="institution"),
        make_actor("Juru Pagar", kind="volunteer"),
    ]
    keys = ("permensos/2011/1", "permensos/2012/2", "permensos/2013/3")
    rules = [
        make_regulation(key, "KEBUN", BODY, norms=[make_norm(key, "pasal-1", actor.name, "tugas", "merawat", "kebun")])
        for key, actor in zip(keys, actors, strict=True)
    ]
    plan = made(rules, [a_finding("R03", list(keys), [a.key for a in actors])], actors, merge=keys[:2])
    clause = next(u.text for u in plan.units if u.text.startswith("Dalam melaksanakan tugas, "))
    assert clause.startswith("Dalam melaksanakan tugas, Kader Kebun dan Lingkar Kebun berkoordinasi")
    assert not any("Juru Pagar berkoordinasi" in u.text for u in plan.units)
    assert any("Juru Pagar diatur di luar peraturan yang digabung" in q.id for q in plan.open_questions)


def test_pillars_of_one_kind_without_levels_need_no_list():
    case = make_case(
        merge=("permensos/2019/1",),
        regulations=(make_record("permensos/2019/1", "Kader"),),
        actors=(make_actor("Kader Dusun", kind="volunteer", established_by=LegalId("permensos/2019/1")),),
        norms=(make_fact_norm("f-1", "Kader Dusun", "tugas", "mendata", "warga dusun", regulation="permensos/2019/1"),),
    )
    graph, findings = looked_at([], [case])
    plan = propose(graph, findings, choose(graph.corpus), "auto")
    assert any(u.text == "Peraturan Menteri ini mengatur perorangan, yaitu Kader Dusun." for u in plan.units)


# -- duties ----------------------------------------------------------------------------------------------------------------


def two_bearers(
    first_level: str | None,
    second_level: str | None,
    modalities=("tugas", "fungsi"),
    kinds=("volunteer", "volunteer"),
    actions=("mencatat", "mencatat"),
    reserved: str | None = None,
):
    rules, actors, sides = [], [], []
    for n, (level, modality, kind, name, action) in enumerate(
        zip((first_level, second_level), modalities, kinds, ("Kader Kebun", "Kader Sumur"), actions, strict=True), 1
    ):
        identifier = f"permensos/201{n}/1"
        norm = make_norm(identifier, "pasal-1/huruf-a", name, modality, action, "hama", level=level)
        units = [
            ("pasal-1", f"{name} mempunyai tugas:"),
            ("pasal-1/huruf-a", f"{action} hama; dan"),
            ("pasal-1/huruf-b", ("menyiram.", "menimba.")[n - 1]),
            ("pasal-2", f"{name} libur."),
        ]
        rules.append(make_regulation(identifier, name.upper(), units, norms=[norm]))
        actors.append(make_actor(name, kind=kind))
        sides.append((document_of(identifier), Address("pasal-1/huruf-a"), name))
    (da, aa, na), (db, ab, nb) = sides
    overlap = Overlap(
        id="o-1", a=(da, aa), b=(db, ab), a_bearer=na, b_bearer=nb, a_key=slug(na), b_key=slug(nb), relation="equal", gao="duplication", score=1.0, why=WORDS,
    )  # fmt: skip
    findings = [a_finding("R01", [r.key for r in rules], [a.key for a in actors], ["o-1"])]
    if reserved is not None:
        side = next(s for s in sides if s[2] == reserved)
        held = next(norm for r in rules if r.document == side[0] for norm in r.norms)
        findings.append(a_finding("R18", [rules[0].key], [slug(reserved)], evidence=(held.evidence,)))
    return made(rules, findings, actors, [overlap])


def shared_text(plan) -> str | None:
    return next((u.text for u in plan.units if u.section == "Tugas Bersama"), None)


def test_bearers_at_different_levels_divide_the_work_and_stay_apart():
    assert shared_text(two_bearers("desa/kelurahan", "kecamatan")) is None


def test_a_task_leads_before_a_function_and_that_is_decided():
    plan = two_bearers("desa/kelurahan", "desa/kelurahan")
    assert (shared_text(plan) or "").endswith("dengan Kader Kebun sebagai pelaksana utama.")
    assert not any(q.id.startswith("Siapa pelaksana utama") for q in plan.open_questions)


def test_a_profession_leads_before_a_volunteer():
    plan = two_bearers(None, None, ("tugas", "tugas"), ("volunteer", "profession"))
    assert (shared_text(plan) or "").endswith("dengan Kader Sumur sebagai pelaksana utama.")
    assert not any(q.id.startswith("Siapa pelaksana utama") for q in plan.open_questions)


def test_neither_the_year_nor_the_number_of_a_rule_makes_a_lead():
    plan = two_bearers(None, None, ("tugas", "tugas"))
    assert (shared_text(plan) or "").endswith("dengan [Kader Kebun atau Kader Sumur; ditetapkan dalam rapat] sebagai pelaksana utama.")
    asked = next(q.id for q in plan.open_questions if q.id.startswith("Siapa pelaksana utama"))
    assert "Kader Kebun (Permensos 1/2011) atau Kader Sumur (Permensos 1/2012)" in asked
    assert "tahun dan nomor peraturan bukan alasan" in asked


@pytest.mark.parametrize(
    "action", ["ikut mencatat", "turut serta mencatat", "berperan serta mencatat", "membantu mencatat", "berpartisipasi mencatat"]
)
def test_whose_rule_only_lets_it_take_part_does_not_lead(action: str):
    plan = two_bearers(None, None, ("tugas", "tugas"), actions=(action, "mencatat"))
    assert (shared_text(plan) or "").endswith("dengan Kader Sumur sebagai pelaksana utama.")
    unit = next(u for u in plan.units if u.section == "Tugas Bersama")
    assert unit.reason is not None
    assert "Kader Kebun tidak menjadi calon: rumusan tugasnya hanya ikut serta atau membantu." in unit.reason.id


def test_who_takes_an_active_part_may_lead():
    plan = two_bearers(None, None, ("tugas", "tugas"), actions=("berperan aktif mencatat", "mencatat"))
    assert (shared_text(plan) or "").endswith("dengan [Kader Kebun atau Kader Sumur; ditetapkan dalam rapat] sebagai pelaksana utama.")


def test_whom_a_finding_tells_to_refer_does_not_lead_and_nobody_leads_for_that():
    plan = two_bearers(None, None, ("tugas", "tugas"), reserved="Kader Kebun")
    assert (shared_text(plan) or "").endswith("dengan [Kader Sumur; ditetapkan dalam rapat] sebagai pelaksana utama.")
    asked = next(q.id for q in plan.open_questions if q.id.startswith("Siapa pelaksana utama"))
    assert "Kader Kebun tidak menjadi calon: menurut temuan R18-" in asked


def test_nobody_outside_the_profession_leads_in_an_act_that_another_is_held_back_from():
    plan = two_bearers(None, None, ("tugas", "tugas"), actions=("melakukan asesmen", "melakukan asesmen"), reserved="Kader Kebun")
    assert (shared_text(plan) or "").endswith("dengan [ditetapkan dalam rapat] sebagai pelaksana utama.")
    unit = next(u for u in plan.units if u.section == "Tugas Bersama")
    assert unit.reason is not None
    assert "Kader Sumur tidak menjadi calon: kegiatannya sama dengan yang menurut temuan R18-" in unit.reason.id


def test_a_profession_leads_in_the_act_that_a_volunteer_is_held_back_from():
    plan = two_bearers(
        None,
        None,
        ("tugas", "tugas"),
        ("volunteer", "profession"),
        actions=("melakukan asesmen", "melakukan asesmen"),
        reserved="Kader Kebun",
    )
    assert "dengan [Kader Sumur; ditetapkan dalam rapat] sebagai pelaksana utama." in (shared_text(plan) or "")


def test_offices_and_agencies_keep_their_duties_each_in_its_place():
    assert shared_text(two_bearers(None, None, ("tugas", "tugas"), ("office", "agency"))) is None


def test_a_whole_provision_is_shared_only_where_no_word_of_it_is_lost():
    rules, actors, sides = [], [], []
    for n, (name, text) in enumerate((("Kader Kebun", "Kader Kebun mencatat hama."), ("Kader Sumur", "Kader Sumur mencatat hama.")), 1):
        identifier = f"permensos/201{n}/1"
        norm = make_norm(identifier, "pasal-1", name, "tugas", "mencatat", "hama")
        rules.append(make_regulation(identifier, name.upper(), [("pasal-1", text), ("pasal-2", f"{name} libur.")], norms=[norm]))
        actors.append(make_actor(name, kind="volunteer"))
        sides.append((document_of(identifier), name))
    (da, na), (db, nb) = sides
    overlap = Overlap(
        id="o-1", a=(da, Address("pasal-1")), b=(db, Address("pasal-1")), a_bearer=na, b_bearer=nb, a_key=slug(na), b_key=slug(nb),
        relation="equal", gao="duplication", score=1.0, why=WORDS,
    )  # fmt: skip
    finding = a_finding("R01", [r.key for r in rules], [a.key for a in actors], ["o-1"])
    # sameness finds these first: word for word but for their subject
    plan = made(rules, [finding], actors, [overlap])
    assert [fate(plan, r.document, "pasal-1") for r in rules] == ["GABUNG", "GABUNG"]
    longer = [rules[0], rules[1].model_copy(update={"provisions": (rules[1].provisions[0].model_copy(update={"text": "Kader Sumur mencatat hama setiap hari Senin pagi."}), *rules[1].provisions[1:])})]  # fmt: skip
    plan = made(longer, [finding], actors, [overlap])
    assert [fate(plan, r.document, "pasal-1") for r in longer] == ["PINDAH", "PINDAH"]
    assert any("bunyi yang tidak setara" in q.id for q in plan.open_questions)


def test_a_whole_provision_and_a_leaf_may_share_one_duty():
    first = make_regulation("permensos/2011/1", "PASAR", [("pasal-1", "Kader Kebun bertugas mencatat hama."), ("pasal-2", "Pasar buka pagi.")], norms=[make_norm("permensos/2011/1", "pasal-1", "Kader Kebun", "tugas", "mencatat", "hama")])  # fmt: skip
    second = make_regulation(
        "permensos/2012/1", "JEMBATAN",
        [("pasal-1", "Kader Sumur mempunyai fungsi:"), ("pasal-1/huruf-a", "mencatat hama;"), ("pasal-1/huruf-b", "menimba; dan"), ("pasal-1/huruf-c", "menyapu.")],
        norms=[make_norm("permensos/2012/1", "pasal-1/huruf-a", "Kader Sumur", "fungsi", "mencatat", "hama")],
    )  # fmt: skip
    overlap = Overlap(
        id="o-1", a=(first.document, Address("pasal-1")), b=(second.document, Address("pasal-1/huruf-a")), a_bearer="Kader Kebun", b_bearer="Kader Sumur",
        a_key="kader-kebun", b_key="kader-sumur", relation="equal", gao="duplication", score=1.0, why=WORDS,
    )  # fmt: skip
    actors = [make_actor("Kader Kebun", kind="volunteer"), make_actor("Kader Sumur", kind="volunteer")]
    finding = a_finding("R01", ["permensos/2011/1", "permensos/2012/1"], [a.key for a in actors], ["o-1"])
    plan = made([first, second], [finding], actors, [overlap])
    assert (
        shared_text(plan)
        == "Kader Kebun dan Kader Sumur mempunyai tugas bersama mencatat hama, dengan Kader Kebun sebagai pelaksana utama."
    )
    assert fate(plan, first.document, "pasal-1") == "GABUNG"
    assert fate(plan, second.document, "pasal-1") == "UBAH"
    assert target_of(plan, second.document, "pasal-1").split("\n")[1:] == ["a. menimba; dan", "b. menyapu."]
    reason = next(d.reason.id for d in plan.dispositions if d.document == first.document and d.address == "pasal-1")
    assert "Permensos 1/2012 Pasal 1 huruf a" in reason
    assert holds(plan.proof)


# -- facts -----------------------------------------------------------------------------------------------------------------


def fact_plan(*facts):
    """A plan over facts given as (name, words, modality, more)."""
    record = make_record("permensos/2019/1", "Kader")
    norms, provisions = [], []
    for name, words, modality, more in facts:
        norm = make_fact_norm(name, "Kader Dusun", modality, "x", "y", regulation="permensos/2019/1", **more)
        norm = norm.model_copy(update={"evidence": norm.evidence.model_copy(update={"words": words})})
        norms.append(norm)
        provisions.append(Provision(document="kemensos", address=norm.address, kind="fakta", text=words))
    case = make_case(
        merge=("permensos/2019/1",),
        regulations=(record.model_copy(update={"provisions": tuple(provisions)}),),
        norms=tuple(norms),
        actors=(make_actor("Kader Dusun", kind="volunteer"),),
    )
    graph, findings = looked_at([], [case])
    plan = propose(graph, findings, choose(graph.corpus), "auto")
    assert holds(plan.proof)
    return plan


def test_a_superseded_fact_is_lineage_and_dropped():
    plan = fact_plan(("a", "Mencatat hama.", "tugas", {}), ("b", "Menghalau burung.", "tugas", {"standing": "superseded"}))
    assert fate(plan, "kemensos", "fakta-a") == "PINDAH"
    assert fate(plan, "kemensos", "fakta-b") == "HAPUS"


def test_paraphrases_become_sentences_of_their_modality():
    plan = fact_plan(
        ("a", "Mencatat hama.", "wewenang", {}),
        ("b", "Wajib melapor.", "kewajiban", {}),
        ("c", "Juru catat bagi warga.", "fungsi", {}),
        ("d", "Melaksanakan tugas dengan berkoordinasi dengan lurah.", "tugas", {}),
        ("e", "PKH tidak dipotong.", "larangan", {}),
    )
    said = {str(s.address): u.text for u in plan.units for s in u.sources}
    assert said["fakta-a"] == "Kader Dusun berwenang mencatat hama. [parafrasa; pasal belum diketahui]"
    assert said["fakta-b"] == "Kader Dusun wajib melapor. [parafrasa; pasal belum diketahui]"
    assert said["fakta-c"] == "Kader Dusun mempunyai fungsi sebagai berikut: juru catat bagi warga. [parafrasa; pasal belum diketahui]"
    assert said["fakta-d"] == "Kader Dusun melaksanakan tugas dengan berkoordinasi dengan lurah. [parafrasa; pasal belum diketahui]"
    assert "PKH tidak dipotong" in said["fakta-e"]


# -- amendments ------------------------------------------------------------------------------------------------------------


def amending(operation: str, **more):
    base = make_regulation("permensos/2011/1", "KEBUN", [*BODY, ("pasal-3", "Pagar kebun dicat hijau.")])
    change = make_regulation(
        "permensos/2012/1", "PERUBAHAN ATAS KEBUN", [("pasal-i", "Beberapa ketentuan diubah sebagai berikut:"), ("pasal-ii", "Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.")],
        references=[make_reference("permensos/2012/1", "judul", "amends", "permensos/2011/1")],
    )  # fmt: skip
    clause = make_clause(change.document, "pasal-i", "instruksi", "permensos/2012/1")
    amendment = Amendment.model_validate(
        {
            "document": change.document,
            "address": "pasal-i",
            "operation": operation,
            "target": "permensos/2011/1",
            "evidence": clause.model_dump(),
            **more,
        }
    )
    return base, change.model_copy(update={"amendments": (amendment,)})


def test_what_an_amendment_deletes_is_dropped():
    base, change = amending("delete", units=("pasal-3",))
    plan = made([base, change])
    assert fate(plan, base.document, "pasal-3") == "HAPUS"
    assert fate(plan, base.document, "pasal-1") == "PINDAH"
    assert holds(plan.proof)


def test_words_that_an_amendment_changes_are_changed_where_it_says():
    base, change = amending("change_words", old_words="hijau", new_words="biru", units=("pasal-3",))
    plan = made([base, change])
    assert target_of(plan, base.document, "pasal-3") == "Pagar kebun dicat biru."
    assert fate(plan, base.document, "pasal-3") == "UBAH"
    base, change = amending("change_words", old_words="dengan", new_words="memakai", units=("pasal-2",))
    plan = made([base, change])
    assert target_of(plan, base.document, "pasal-1") == "Kebun dipagari dengan bambu."
    assert target_of(plan, base.document, "pasal-2") == "Sumur ditutup memakai papan."


# -- dangling and legality -------------------------------------------------------------------------------------------------


def test_other_rules_that_name_a_merged_rule_are_listed_by_kind():
    base = make_regulation("permensos/2011/1", "KEBUN", BODY)
    twin = make_regulation("permenkeu/2012/5", "DANA KEBUN", BODY, references=[make_reference("permenkeu/2012/5", "pasal-2", "cites", "permensos/2011/1", pinpoint="pasal-1")])  # fmt: skip
    basis = make_regulation("permenkeu/2012/6", "PAJAK KEBUN", BODY, references=[make_reference("permenkeu/2012/6", "mengingat/angka-1", "legal_basis", "permensos/2011/1")])  # fmt: skip
    change = make_regulation(
        "permenkeu/2012/7", "PERUBAHAN", BODY, references=[make_reference("permenkeu/2012/7", "judul", "amends", "permensos/2011/1")]
    )
    dead = make_regulation("permenkeu/2012/8", "LAMA", BODY, status="revoked", references=[make_reference("permenkeu/2012/8", "pasal-1", "cites", "permensos/2011/1")])  # fmt: skip
    stray = make_regulation("permenkeu/2012/9", "X", BODY, references=[make_reference("permenkeu/2012/9", "pasal-1", "cites", "permensos/2011/1", document="tak-dikenal")])  # fmt: skip
    corpus = assemble([base, twin, basis, change, dead, stray])
    plan = propose(build(corpus), (), ["permensos/2011/1"], "merge")
    assert [(row.regulation, row.kind) for row in plan.dangling] == [
        ("permenkeu/2012/6", "legal_basis"),
        ("permenkeu/2012/5", "reference"),
        ("permenkeu/2012/7", "reference"),
    ]
    assert plan.dangling[1].depends_on == "permensos/2011/1#pasal-1"
    assert "jatuh bersamanya" in plan.dangling[2].remedy.id


def test_only_a_higher_rule_can_order_a_chapter():
    references = [
        make_reference("permensos/2011/1", "pasal-1", "implements", to) for to in ("permenkeu/2010/1", "aturan lain", "pp/2009/2")
    ]
    plan = made([make_regulation("permensos/2011/1", "KEBUN", BODY, references=references)])
    told = "perintah PP 2/2009, menurut Permensos 1/2011; naskah PP 2/2009 tidak dibaca, cakupannya belum diperiksa"
    assert {c.authority.id for c in plan.chapters if "perintah" in c.authority.id} == {told}
    draft = draft_articles(plan, build(assemble([make_regulation("permensos/2011/1", "KEBUN", BODY, references=references)])))
    assert [b.regulation for b in draft.in_view_of if b.listed_by] == ["pp/2009/2", "permenkeu/2010/1"]
    assert any("aturan lain" in words for words in draft.considering)


def test_types_beyond_the_table_are_refused_in_general_words():
    strange = make_regulation("qanun-aceh/2010/1", "Hal", BODY)
    assert "Jenis atau peringkatnya berbeda" in (refusal(strange, "permensos") or WORDS).id


# -- questions -------------------------------------------------------------------------------------------------------------


def test_a_power_with_two_holders_between_merged_rules_is_a_question_in_brief():
    rules = [make_regulation(f"permensos/201{n}/1", f"KEBUN {n}", BODY) for n in (1, 2)]
    long = Text(id="kata " * 200, en="word " * 200)
    keys = [r.key for r in rules]
    plan = made(
        rules, [a_finding("R04", keys, statement=long), a_finding("R04", keys[:1], scored=False), a_finding("R17", [*keys, "uu/2009/11"])]
    )
    (question,) = [q for q in plan.open_questions if "R04-test" in q.id or "R17-test" in q.id]
    assert question.id.endswith("…")
    assert len(question.id) < 400


def test_a_rule_that_was_read_in_part_is_flagged():
    plan = made([make_regulation("permensos/2011/1", "KEBUN", BODY, covered=0.6)])
    assert any("terbaca 60% saja" in q.id for q in plan.open_questions)


def test_lost_references_are_gathered_by_rule():
    plan = made([make_regulation("permensos/2011/1", "KEBUN", [("pasal-1", "Pagar sebagaimana dimaksud dalam Pasal 9 dicat."), *BODY[1:]])])
    assert any("Pasal 1 (merujuk Pasal 9)" in q.id for q in plan.open_questions)
    assert fate(plan, "permensos_2011_1", "pasal-1") == "UBAH"


# -- units and definitions -------------------------------------------------------------------------------------------------


def test_lists_keep_their_marks_and_the_words_after_them():
    units = [
        ("pasal-1", "Kader:"), ("pasal-1/huruf-a", "mencatat:"), ("pasal-1/huruf-a/angka-1", "hama;"), ("pasal-1/huruf-a/angka-1/huruf-a", "ulat;"),
        ("pasal-1/huruf-a/angka-1/huruf-a/angka-1", "besar,"), ("pasal-1/huruf-b", "melapor,"), ("pasal-1/item-2", "lain"),
    ]  # fmt: skip
    rule = make_regulation("permensos/2011/1", "KEBUN", units)
    tails = {"pasal-1": "setiap hari.", "pasal-1/huruf-a": "dengan pena;", "pasal-1/huruf-a/angka-1": "hidup;", "pasal-1/item-2": "saja,"}
    rule = rule.model_copy(update={"provisions": tuple(p.model_copy(update={"tail": tails.get(p.address, "")}) for p in rule.provisions)})
    (unit,) = units_of(rule)
    assert list(compose(unit)) == [
        "Kader:", "a. mencatat:", "  1. hama;", "    a) ulat;", "      1) besar,", "    hidup;", "  dengan pena;", "b. melapor,", "Item 2 lain", "  saja,", "setiap hari.",
    ]  # fmt: skip
    assert mark_of(Address("lampiran-1/huruf-b"), Address("lampiran-1")) == "B."


def test_norms_outside_every_unit_are_passed_over():
    rule = make_regulation(
        "permensos/2011/1", "KEBUN", BODY, norms=[make_norm("permensos/2011/1", "menimbang/huruf-a", "Kader", "tugas", "mencatat", "hama")]
    )
    assert all(not u.norms for u in units_of(rule))


def test_definitions_with_lists_below_them_and_unknown_items_come_along():
    first = make_regulation(
        "permensos/2011/1", "KEBUN",
        [("pasal-1", "Dalam Peraturan ini, yang dimaksud dengan:"), ("pasal-1/angka-1", "Alat adalah:"), ("pasal-1/angka-1/huruf-a", "cangkul; dan"),
         ("pasal-1/angka-1/huruf-b", "sabit."), ("pasal-1/angka-2", "Pupuk berarti penyubur"), ("pasal-2", "Kebun dipagari.")],
        definitions=[make_definition("permensos/2011/1", "pasal-1/angka-1", "Alat", ":")],
    )  # fmt: skip
    second = make_regulation(
        "permensos/2012/1", "SUMUR",
        [("pasal-1", "Dalam Peraturan ini, yang dimaksud dengan Timba adalah ember. Tali adalah tambang."), ("pasal-2", "Sumur ditutup.")],
        definitions=[make_definition("permensos/2012/1", "pasal-1", "Timba", "ember", short="TB")],
    )  # fmt: skip
    plan = made([first, second])
    assert text_at(plan, "pasal-1").split("\n") == [
        "Dalam Peraturan Menteri ini, yang dimaksud dengan:",
        "1. Alat adalah:", "  a. cangkul; dan", "  b. sabit.", "2. Pupuk berarti penyubur.", "3. Timba yang selanjutnya disingkat TB adalah ember.",
    ]  # fmt: skip
    assert holds(plan.proof)


def test_an_annex_among_several_moves_down_by_its_own_number():
    rule = make_regulation(
        "permensos/2011/1", "KEBUN",
        [("pasal-1", "Permohonan tercantum dalam Lampiran II yang merupakan bagian tidak terpisahkan dari Peraturan Menteri ini."),
         ("pasal-2", "Lambang tercantum dalam Lampiran I yang merupakan bagian tidak terpisahkan dari Peraturan Menteri ini."),
         ("lampiran-1", "Lambang kebun."), ("lampiran-2", "Formulir permohonan.")],
    )  # fmt: skip
    plan = made([rule])
    assert target_of(plan, rule.document, "pasal-1") == "Permohonan diatur dengan Peraturan Direktur Jenderal."
    assert target_of(plan, rule.document, "pasal-2").startswith("Lambang tercantum dalam Lampiran yang merupakan")
    assert fate(plan, rule.document, "lampiran-2") == "TURUN"


def test_a_finding_on_drafting_alone_marks_the_unit_for_rewording():
    rule = make_regulation("permensos/2011/1", "KEBUN", BODY)
    evidence = (make_clause(rule.document, "pasal-1", "Kebun dipagari dengan bambu.", "permensos/2011/1"),)
    plan = made([rule], [a_finding("R14", ["permensos/2011/1"], evidence=evidence)])
    reason = next(d.reason.id for d in plan.dispositions if d.address == "pasal-1")
    assert "teknik perumusan (R14-test)" in reason


def test_names_that_are_no_identifiers_stay_as_they_are():
    assert short_name("salinan tanpa nomor") == "salinan tanpa nomor"
    assert self_name("peraturan-bkn").endswith(" ini")


def test_the_amending_design_without_new_matter_has_no_common_chapter():
    titles = [c.title for c in plan_for([VOLUNTEERS, CIRCLE], design="amend").chapters]
    assert titles.count("Koordinasi") <= 1
    graph, findings = looked_at([])
    empty = propose(graph, findings, (), "amend")
    assert empty.units == ()
    assert holds(empty.proof)
    assert draft_articles(empty, graph).considering == ()


def test_a_regulation_in_the_text_speaks_of_itself_in_the_new_name():
    rule = regulation("3", 2005, "KEBUN", "Pasal 1\nKebun dalam Keputusan Menteri ini dipagari.\n", kind="KEPUTUSAN MENTERI SOSIAL")
    other = regulation("4", 2006, "SUMUR", "Pasal 1\nSumur ditutup dengan papan.\n")
    plan = plan_for([rule, other], ["*"])
    assert plan.merge == ("kepmensos/2005/3", "permensos/2006/4")
    assert target_of(plan, rule.document, "pasal-1") == "Kebun dalam Peraturan Menteri ini dipagari."
