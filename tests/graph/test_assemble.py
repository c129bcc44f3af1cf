"""Documents and cases become one corpus: copies, statuses, actors."""

from __future__ import annotations

import pytest
from support import (
    make_actor,
    make_case,
    make_clause,
    make_definition,
    make_fact,
    make_fact_norm,
    make_norm,
    make_record,
    make_reference,
    make_regulation,
    make_relation,
)

from rules.graph import assemble, in_force, out_of_force, replaced_units
from rules.graph.actors import is_local
from rules.model import Address, Amendment, LegalId, Name, Provision, Reference

BODY = [(f"pasal-{n}", f"Pasal tentang hal {n}.") for n in range(1, 11)]


def status(corpus, key):
    return next(r for r in corpus.primary() if r.key == key)


def copies(corpus):
    return {r.document: r.copy_of for r in corpus.regulations if r.copy_of is not None}


# --- copies -----------------------------------------------------------------------------------------------------------


def test_the_cleaner_format_stands_for_a_rule_read_twice():
    pdf = make_regulation("uu/2009/11", "Kesejahteraan Sosial", BODY, document="a", format="pdf")
    md = make_regulation("uu/2009/11", "KESEJAHTERAAN SOSIAL", BODY, document="b", format="md")
    assert copies(assemble([pdf, md])) == {"a": "b"}


def test_a_text_that_is_nearly_empty_stands_for_nothing_fuller():
    stub = make_regulation("uu/2009/11", "Kesejahteraan Sosial", BODY[:2], document="a", format="md")
    full = make_regulation("uu/2009/11", "Kesejahteraan Sosial", BODY, document="b", format="pdf")
    assert copies(assemble([stub, full])) == {"a": "b"}


def test_the_order_of_the_documents_does_not_matter():
    regulations = [make_regulation("uu/2009/11", "Kesejahteraan Sosial", BODY, document=d) for d in "cab"]
    assert copies(assemble(regulations)) == copies(assemble(regulations[::-1])) == {"b": "a", "c": "a"}


def test_the_same_bytes_without_identifier_are_copies():
    regulations = [make_regulation(None, "Pedoman", BODY, document=d, sha256="0" * 64) for d in "ab"]
    assert copies(assemble(regulations)) == {"b": "a"}


def test_different_rules_without_identifier_stay_apart():
    regulations = [make_regulation(None, "Pedoman", BODY, document=d) for d in "ab"]
    assert copies(assemble(regulations)) == {}


def test_an_amending_rule_misread_under_the_number_of_its_target_does_not_displace_it():
    amending = make_regulation("permensos/2019/25", "Perubahan atas Peraturan tentang Karang Taruna", BODY * 1, document="a")
    rule = make_regulation("permensos/2019/25", "Karang Taruna", BODY, document="b")
    corpus = assemble([amending, rule])
    assert copies(corpus) == {}
    assert status(corpus, "permensos/2019/25").document == "b"
    apart = status(corpus, "a")
    assert apart.id is None
    assert "diperlakukan sendiri" in apart.notes[-1]


def test_two_rules_read_under_one_number_are_not_taken_for_copies():
    one = make_regulation("permensos/2012/1", "Pekerja Sosial Masyarakat", BODY, document="a")
    other = make_regulation("permensos/2012/1", "Barang Milik Negara", BODY, document="b")
    corpus = assemble([one, other])
    assert copies(corpus) == {}
    assert sorted(r.key for r in corpus.primary()) == ["b", "permensos/2012/1"]


def test_norms_of_copies_are_not_counted_twice():
    norm = [make_norm("permensos/2012/1", "pasal-5", "Menteri Sosial", "tugas", "membina", "relawan", document=d) for d in "ab"]
    regulations = [make_regulation("permensos/2012/1", "Relawan", document=d, norms=[n]) for d, n in zip("ab", norm, strict=True)]
    assert len(list(assemble(regulations).norms())) == 1


def test_a_record_lends_its_pillar_date_and_status_to_the_text():
    text = make_regulation("permensos/2012/1", "Pekerja Sosial Masyarakat", BODY)
    evidence = make_fact("r1", "Digantikan.", "permensos/2012/1")
    record = make_record(
        "permensos/2012/1", "PSM", enacted="2012-01-09", pillar="PSM", gazette="BN 2012/64", status="superseded",
        status_note="Digantikan menurut catatan.", status_confidence="memory", evidence=(evidence,), notes=("catatan",),
    )  # fmt: skip
    corpus = assemble([text], [make_case(regulations=(record,))])
    joint = status(corpus, "permensos/2012/1")
    assert (joint.document, joint.title, joint.has_text) == (text.document, "Pekerja Sosial Masyarakat", True)
    assert (joint.pillar, joint.gazette, joint.enacted.isoformat()) == ("PSM", "BN 2012/64", "2012-01-09")
    assert (joint.status, joint.status_confidence) == ("superseded", "memory")
    assert joint.evidence == (evidence,)
    assert joint.notes == ("catatan",)
    assert copies(corpus) == {record.document: text.document}


def test_a_record_of_a_rule_nobody_read_stands_for_it():
    corpus = assemble([], [make_case(regulations=(make_record("permensos/2019/10", "PSM"),))])
    assert [(r.key, r.has_text) for r in corpus.primary()] == [("permensos/2019/10", False)]


def test_two_cases_that_record_one_rule_give_one_record():
    cases = [make_case(k, regulations=(make_record("permensos/2019/10", "PSM", case=k, pillar=p),)) for k, p in (("a", None), ("b", "PSM"))]
    corpus = assemble([], cases)
    assert [(r.document, r.pillar) for r in corpus.primary()] == [("a:permensos/2019/10", "PSM")]


# --- statuses ---------------------------------------------------------------------------------------------------------

OLD, NEW = "permensos/2012/1", "permensos/2019/10"


def revoking(**more):
    return make_regulation(NEW, "PSM baru", references=[make_reference(NEW, "pasal-40", "revokes", OLD)], **more)


def test_a_clause_that_revokes_a_rule_is_named_in_its_status():
    rule = status(assemble([make_regulation(OLD, "PSM"), revoking()]), OLD)
    assert rule.status == "revoked"
    assert rule.status_note == "Dicabut dengan Permensos 10/2019 (Pasal 40, dokumen permensos_2019_10)."
    assert not in_force(rule)


def test_the_rule_that_revokes_is_not_revoked_by_its_own_clause():
    assert status(assemble([make_regulation(OLD, "PSM"), revoking()]), NEW).status == "unknown"


def test_a_rule_of_which_the_corpus_cannot_tell_is_unknown_and_counts():
    rule = status(assemble([make_regulation(OLD, "PSM")]), OLD)
    assert rule.status == "unknown"
    assert "perlu diperiksa" in rule.status_note
    assert in_force(rule)


def test_a_rule_revoked_later_was_in_force_at_the_date_asked_for():
    corpus = assemble([make_regulation(OLD, "PSM"), revoking(enacted="2019-06-28")], as_of="2018-01-01")
    assert in_force(status(corpus, OLD), corpus.as_of)
    later = status(corpus, NEW)
    assert not in_force(later, corpus.as_of)
    assert later.status_note == "Ditetapkan setelah 2018-01-01; belum berlaku pada tanggal itu."
    assert out_of_force(corpus) == {"permensos_2019_10", "permensos/2019/10"}


def test_a_rule_without_date_is_dated_by_its_year():
    corpus = assemble([make_regulation(OLD, "PSM"), revoking()], as_of="2018-12-31")
    assert status(corpus, OLD).status == "in_force"
    assert not in_force(status(corpus, NEW), corpus.as_of)


def test_a_rule_revoked_in_part_stays_in_force_and_says_so():
    part = make_reference(NEW, "pasal-40", "revokes", OLD, pinpoint="pasal-7")
    rule = status(assemble([make_regulation(OLD, "PSM"), make_regulation(NEW, "PSM baru", references=[part])]), OLD)
    assert in_force(rule)
    assert "Dicabut sebagian (Pasal 7) dengan Permensos 10/2019" in rule.status_note


def test_amendments_of_a_revoked_rule_fall_with_it():
    amending = "permensos/2015/3"
    regulations = [
        make_regulation(OLD, "PSM"),
        make_regulation(amending, "Perubahan atas PSM", references=[make_reference(amending, "pasal-i", "amends", OLD)]),
        revoking(),
    ]
    rule = status(assemble(regulations), amending)
    assert rule.status == "revoked"
    assert "bersama peraturan yang diubahnya: Permensos 1/2012" in rule.status_note


def test_an_amendment_of_two_rules_stands_while_one_of_them_does():
    amending = "permensos/2015/3"
    references = [make_reference(amending, "pasal-i", "amends", target) for target in (OLD, "permensos/2013/5")]
    regulations = [
        make_regulation(OLD, "PSM"),
        make_regulation("permensos/2013/5", "X"),
        make_regulation(amending, "Y", references=references),
    ]
    assert status(assemble([*regulations, revoking()]), amending).status == "unknown"


def test_that_a_rule_was_amended_does_not_show_that_it_is_in_force():
    amending = make_regulation(NEW, "Perubahan", references=[make_reference(NEW, "pasal-i", "amends", OLD)])
    rule = status(assemble([make_regulation(OLD, "PSM"), amending]), OLD)
    assert rule.status == "unknown"
    assert rule.status_note.startswith("Telah diubah dengan Permensos 10/2019")
    assert "keberlakuannya belum diperiksa" in rule.status_note
    assert in_force(rule)


def test_an_amended_rule_is_in_force_where_a_case_or_a_clause_says_so():
    changing = make_reference(NEW, "pasal-i", "amends", OLD)
    amending = make_regulation(NEW, "Perubahan", references=[changing])
    record = make_record(OLD, "PSM", status="in_force")
    assert status(assemble([make_regulation(OLD, "PSM"), amending], [make_case(regulations=(record,))]), OLD).status == "amended"
    keeping = make_regulation(NEW, "Perubahan", references=[changing, make_reference(NEW, "pasal-ii", "survives", OLD)])
    assert status(assemble([make_regulation(OLD, "PSM"), keeping]), OLD).status == "amended"


def test_a_rule_declared_to_stay_is_in_force():
    keeping = make_regulation(NEW, "X", references=[make_reference(NEW, "pasal-41", "survives", OLD)])
    assert status(assemble([make_regulation(OLD, "PSM"), keeping]), OLD).status == "in_force"


def test_a_clause_wins_over_what_a_case_remembers():
    record = make_record(OLD, "PSM", status="in_force", status_confidence="memory")
    rule = status(assemble([make_regulation(OLD, "PSM"), revoking()], [make_case(regulations=(record,))]), OLD)
    assert (rule.status, rule.status_confidence) == ("revoked", "seen")


def test_a_case_can_tell_that_a_rule_was_revoked():
    evidence = make_fact("r2", "Mencabut Permensos 1/2012.", NEW)
    reference = Reference(document="kemensos", address=Address("fakta-r2"), kind="revokes", to=OLD, evidence=evidence)
    rule = status(assemble([make_regulation(OLD, "PSM")], [make_case(references=(reference,))]), OLD)
    assert rule.status == "revoked"
    assert "menurut catatan kasus" in rule.status_note


def quoting(identifier, target, pasal, **more):
    document = identifier.replace("/", "_")
    quoted = Provision(
        document=document, address=Address(f"pasal-i/angka-1/{pasal}"), kind="pasal", text="bunyi baru", amends=LegalId.of(target)
    )
    regulation = make_regulation(
        identifier, "Perubahan atas PSM", references=[make_reference(identifier, "pasal-i", "amends", target)], **more
    )
    return regulation.model_copy(update={"provisions": (*regulation.provisions, quoted)})


def test_a_quoted_pasal_replaces_the_one_it_amends():
    corpus = assemble([make_regulation(OLD, "PSM", BODY), quoting("permensos/2015/3", OLD, "pasal-7")])
    assert replaced_units(corpus) == {"permensos_2012_1": ("pasal-7",)}


def test_a_later_quotation_replaces_an_earlier_one():
    corpus = assemble(
        [make_regulation(OLD, "PSM", BODY), quoting("permensos/2015/3", OLD, "pasal-7"), quoting("permensos/2016/4", OLD, "pasal-7")]
    )
    assert replaced_units(corpus) == {"permensos_2012_1": ("pasal-7",), "permensos_2015_3": ("pasal-i/angka-1/pasal-7",)}


def test_an_amendment_after_the_date_asked_for_replaces_nothing():
    corpus = assemble([make_regulation(OLD, "PSM", BODY), quoting("permensos/2015/3", OLD, "pasal-7")], as_of="2014-01-01")
    assert replaced_units(corpus) == {}


def test_a_deleted_unit_is_no_law():
    amendment = Amendment(
        document="permensos_2015_3", address=Address("pasal-i/angka-2"), operation="delete", target=LegalId.of(OLD),
        units=(Address("pasal-9"),), evidence=make_clause("permensos_2015_3", "pasal-i/angka-2", "Pasal 9 dihapus."),
    )  # fmt: skip
    amending = make_regulation("permensos/2015/3", "Perubahan atas PSM", amendments=(amendment,))
    assert replaced_units(assemble([make_regulation(OLD, "PSM", BODY), amending])) == {"permensos_2012_1": ("pasal-9",)}


# --- actors -----------------------------------------------------------------------------------------------------------


def keys_of(corpus):
    return [n.bearer_key for n in corpus.norms()]


def one_norm(identifier, bearer, **more):
    return make_regulation(identifier, "X", norms=[make_norm(identifier, "pasal-5", bearer, "tugas", "mendata", "warga")], **more)


def test_one_name_is_one_actor_across_documents():
    corpus = assemble([one_norm(OLD, "Dinas Sosial Provinsi"), one_norm(NEW, "dinas/instansi sosial provinsi")])
    assert len(set(keys_of(corpus))) == 1
    actor = next(a for a in corpus.actors if a.key == keys_of(corpus)[0])
    assert actor.documents == ("permensos_2012_1", "permensos_2019_10")
    assert (actor.kind, actor.level) == ("agency", "provinsi")


PSM_OF_CASE = make_actor(
    "Pekerja Sosial Masyarakat", "psm", short="PSM", kind="volunteer", names=(Name(name="Pembimbing Sosial Masyarakat", kind="former"),)
)


@pytest.mark.parametrize("name", ["Pekerja Sosial Masyarakat", "pekerja sosial masyarakat", "Pembimbing Sosial Masyarakat", "PSM"])
def test_every_name_of_an_actor_leads_to_its_key_in_the_case(name):
    assert keys_of(assemble([one_norm(OLD, name)], [make_case(actors=(PSM_OF_CASE,))])) == ["psm"]


def test_an_abbreviation_that_means_another_thing_elsewhere_leads_nowhere():
    trap = make_regulation(
        "permendagri/2010/7", "X",
        definitions=[make_definition("permendagri/2010/7", "pasal-1/angka-1", "Partisipasi Swadaya Masyarakat", "gerakan warga", short="PSM")],
    )  # fmt: skip
    corpus = assemble([one_norm(OLD, "PSM"), trap], [make_case(actors=(PSM_OF_CASE,))])
    assert keys_of(corpus) == ["psm--permensos-2012-1"]


def test_an_abbreviation_defined_elsewhere_leads_to_the_full_name():
    defining = make_regulation(
        NEW, "X", definitions=[make_definition(NEW, "pasal-1/angka-1", "Taruna Siaga Bencana", "relawan", short="Tagana")],
        norms=[make_norm(NEW, "pasal-2", "Taruna Siaga Bencana", "tugas", "menolong", "korban")],
    )  # fmt: skip
    using = one_norm(OLD, "TAGANA")
    corpus = assemble(
        [defining.model_copy(update={"definitions": (defining.definitions[0].model_copy(update={"short": "TAGANA"}),)}), using]
    )
    assert set(keys_of(corpus)) == {"taruna-siaga-bencana"}


def test_an_abbreviation_inside_a_name_is_written_out_as_its_document_defines_it():
    short = make_regulation(
        NEW, "X",
        definitions=[
            make_definition(NEW, "pasal-1/angka-1", "Lembaga Kesejahteraan Sosial", "organisasi", short="LKS"),
            make_definition(NEW, "pasal-1/angka-2", "LKS Asing", "lembaga dari negara lain"),
        ],
        norms=[make_norm(NEW, "pasal-2", "LKS Asing", "tugas", "melapor", "kegiatan")],
    )  # fmt: skip
    full = one_norm(OLD, "Lembaga Kesejahteraan Sosial Asing")
    without = one_norm("permensos/2018/1", "LKS Asing")
    corpus = assemble([full, short, without])
    assert sorted(keys_of(corpus)) == ["lembaga-kesejahteraan-sosial-asing", "lembaga-kesejahteraan-sosial-asing", "lks-asing"]
    assert corpus.actors[0].name == "Lembaga Kesejahteraan Sosial Asing"


def test_an_office_without_further_words_is_that_of_its_document():
    corpus = assemble([one_norm(OLD, "Sekretariat"), one_norm(NEW, "Sekretariat")])
    assert keys_of(corpus) == ["sekretariat--permensos-2012-1", "sekretariat--permensos-2019-10"]


@pytest.mark.parametrize(
    "name", ["Seksi Asesmen", "Subbagian Tata Usaha", "Kepala Seksi Pelayanan", "Ketua", "Menteri", "Kepala Panti", "Panitia"]
)
def test_inner_organs_and_bare_offices_are_local(name):
    assert is_local(name)


@pytest.mark.parametrize(
    "name",
    [
        "Gubernur",
        "bupati/walikota",
        "Menteri Sosial",
        "Dinas Sosial Provinsi",
        "Direktorat Jenderal Pemberdayaan Sosial",
        "camat",
        "Setiap orang",
    ],
)
def test_offices_and_bodies_with_a_name_of_their_own_are_not(name):
    assert not is_local(name)


def test_the_minister_of_a_law_is_told_by_the_field():
    def law(identifier, field):
        definition = make_definition(identifier, "pasal-1/angka-9", "Menteri", f"menteri yang menyelenggarakan urusan pemerintahan {field}")
        return one_norm(identifier, "Menteri", definitions=[definition])

    corpus = assemble([law("uu/2009/11", "di bidang sosial."), law("uu/2014/23", "dalam negeri."), one_norm("uu/2003/13", "Menteri")])
    assert sorted(keys_of(corpus)) == ["menteri--uu-2003-13", "menteri-dalam-negeri", "menteri-sosial"]


def test_a_case_that_calls_its_minister_menteri_does_not_take_all_ministers():
    minister = make_actor("Menteri Sosial", "mensos", names=(Name(name="Menteri"),))
    corpus = assemble([one_norm("uu/2003/13", "Menteri"), one_norm(OLD, "Menteri Sosial")], [make_case(actors=(minister,))])
    assert sorted(keys_of(corpus)) == ["mensos", "menteri--uu-2003-13"]


def test_relations_get_the_joint_keys_too():
    regulation = make_regulation(OLD, "X", relations=[make_relation(OLD, "pasal-6", "reports_to", "PSM", "Sekretariat")])
    relation = next(assemble([regulation], [make_case(actors=(PSM_OF_CASE,))]).relations())
    assert (relation.source_key, relation.target_key) == ("psm", "sekretariat--permensos-2012-1")


def test_facts_keep_their_keys_and_their_actors():
    case = make_case(actors=(PSM_OF_CASE,), norms=(make_fact_norm("f1", "PSM", "tugas", "mendata", "warga", bearer_key="psm"),))
    corpus = assemble([], [case])
    assert keys_of(corpus) == ["psm"]
    assert [a.key for a in corpus.actors] == ["psm"]


def test_an_actor_shows_where_it_is_defined():
    definition = make_definition(OLD, "pasal-1/angka-1", "Relawan Sosial", "seseorang yang menolong.", short="Relsos")
    regulation = make_regulation(
        OLD, "X", definitions=[definition], norms=[make_norm(OLD, "pasal-2", "Relawan Sosial", "tugas", "menolong", "warga")]
    )
    actor = assemble([regulation]).actors[0]
    assert (actor.short, actor.definition) == ("Relsos", "seseorang yang menolong.")
    assert actor.evidence == (definition.evidence,)
    assert actor.kind == "volunteer"
