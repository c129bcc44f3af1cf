"""What counts at the date of a corpus, and why the rest is set aside."""

from __future__ import annotations

import pytest
from support import make_actor, make_case, make_fact, make_fact_norm, make_norm, make_record, make_reference, make_regulation, make_relation

from rules.graph import assemble, build, compare, in_force
from rules.model import Address, LegalId, Provision, Reference

OLD, NEW = "permensos/2012/1", "permensos/2019/10"


def status(corpus, key):
    return next(r for r in corpus.primary() if r.key == key)


def recorded(key, **more):
    return make_case(regulations=(make_record(key, "Relawan", **more),))


def revoking(by=NEW, target=OLD):
    evidence = make_fact("r1", "Mencabut yang lama.", by)
    return Reference(document="kemensos", address=Address("fakta-r1"), kind="revokes", to=target, evidence=evidence)


def text(key=OLD, **more):
    norm = make_norm(key, "pasal-5/huruf-a", "Relawan", "tugas", "mendata", "warga miskin")
    return make_regulation(key, "Relawan", [("pasal-5", "x"), ("pasal-5/huruf-a", "y")], norms=[norm], **more)


def fact(key=OLD, action="mendata", object="warga miskin", article=None, **more):
    norm = make_fact_norm("f1", "Relawan", "tugas", action, object, regulation=key, **more)
    return norm.model_copy(update={"evidence": norm.evidence.model_copy(update={"article": article})})


# --- a date -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["revoked", "superseded"])
def test_an_end_that_a_case_records_and_a_later_rule_brought_has_not_come_yet(state):
    case = recorded(OLD, status=state, status_note=f"Dicabut oleh {NEW}.")
    corpus = assemble([], [case], as_of="2015-06-01")
    rule = status(corpus, OLD)
    assert rule.status == "in_force"
    assert rule.status_note.startswith("Berlaku pada 2015-06-01; baru di")
    assert "Permensos 10/2019" in rule.status_note
    assert status(assemble([], [case], as_of="2020-01-01"), OLD).status == state
    assert status(assemble([], [case]), OLD).status == state


def test_a_recorded_end_is_dated_by_the_rule_that_a_case_says_brought_it():
    case = make_case(regulations=(make_record(OLD, "Relawan", status="revoked"),), references=(revoking(),))
    assert in_force(status(assemble([], [case], as_of="2015-06-01"), OLD), "2015-06-01")
    assert not in_force(status(assemble([], [case], as_of="2019-12-31"), OLD), "2019-12-31")


def test_a_recorded_amendment_of_a_later_rule_has_not_come_yet():
    case = recorded(OLD, status="amended", status_note=f"Diubah oleh {NEW}.")
    rule = status(assemble([], [case], as_of="2015-06-01"), OLD)
    assert rule.status == "in_force"
    assert "baru diubah dengan Permensos 10/2019" in rule.status_note


def test_a_recorded_end_that_nothing_dates_is_to_be_verified():
    rule = status(assemble([], [recorded(OLD, status="superseded", status_note="Digantikan kemudian.")], as_of="2015-06-01"), OLD)
    assert (rule.status, rule.status_confidence) == ("superseded", "memory")
    assert "tidak tercatat" in rule.status_note


def test_the_note_of_a_status_names_rules_as_people_do():
    assert status(assemble([], [recorded(OLD, status="revoked", status_note=f"Dicabut oleh {NEW}.")]), OLD).status_note == (
        "Dicabut oleh Permensos 10/2019."
    )


def test_a_fact_of_a_rule_not_yet_made_says_that_and_not_that_it_is_no_longer_in_force():
    said = next(assemble([], [make_case(norms=(fact(NEW),))], as_of="2015-06-01").norms())
    assert not said.scored
    assert said.evidence.aside == said.aside
    assert said.aside.kind == "not_yet"
    assert said.aside.why.id == "peraturannya belum berlaku pada 2015-06-01"


def test_a_fact_superseded_by_a_later_rule_was_the_norm_then():
    case = make_case(
        regulations=(make_record(OLD, "Relawan", status="revoked"),), references=(revoking(),), norms=(fact(standing="superseded"),)
    )
    then, today = (next(assemble([], [case], as_of=date).norms()) for date in ("2015-06-01", None))
    assert then.scored
    assert not today.scored


def test_a_fact_superseded_for_another_reason_stays_so():
    case = make_case(regulations=(make_record(OLD, "Relawan", status="in_force"),), norms=(fact(standing="superseded"),))
    assert not next(assemble([], [case], as_of="2015-06-01").norms()).scored


# --- texts out of force -----------------------------------------------------------------------------------------------


def test_what_a_revoked_text_says_does_not_count():
    relation = make_relation(OLD, "pasal-6", "reports_to", "Relawan", "Lurah")
    old = text(relations=[relation])
    new = make_regulation(NEW, "Relawan", references=[make_reference(NEW, "pasal-40", "revokes", OLD)])
    corpus = assemble([old, new])
    for said in (*corpus.norms(), *corpus.relations()):
        assert not said.scored
        assert said.aside.why.id == "peraturannya sudah tidak berlaku"
    graph = build(corpus, compare(corpus)).graph
    assert not any(scored for _, _, scored in graph.edges(data="scored") if _ is None)
    assert not any(data["scored"] for _, data in graph.nodes(data=True) if data["type"] == "norm")


def test_what_an_amendment_replaced_does_not_count_and_its_new_words_do():
    amending = "permensos/2015/3"
    quoted = Provision(
        document="permensos_2015_3", address=Address("pasal-i/angka-1/pasal-5"), kind="pasal", text="baru", amends=LegalId.of(OLD)
    )
    norm = make_norm(amending, "pasal-i/angka-1/pasal-5", "Relawan", "tugas", "memetakan", "warga")
    later = make_regulation(amending, "Perubahan atas Relawan", norms=[norm])
    later = later.model_copy(update={"provisions": (*later.provisions, quoted)})
    corpus = assemble([text(), later])
    assert {n.document: n.aside and n.aside.kind for n in corpus.norms()} == {"permensos_2012_1": "replaced", "permensos_2015_3": None}


# --- facts and texts --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("article", [None, "Pasal 5 huruf a", "Pasal 5", "Pasal 9"])
def test_a_fact_gives_way_to_the_clause_that_says_the_same(article):
    corpus = assemble([text()], [make_case(norms=(fact(article=article),))])
    clause, told = corpus.norms()
    assert clause.scored
    assert not told.scored
    assert told.aside.kind == told.evidence.aside.kind == "text_read"
    assert told.aside.see == (("permensos_2012_1", "pasal-5/huruf-a"),)
    assert told.aside.why.id == "naskahnya sudah dibaca: lihat Pasal 5 huruf a"


def test_the_article_that_a_fact_gives_wins_over_likeness_elsewhere():
    norms = [
        make_norm(OLD, f"pasal-7/huruf-{letter}", "Relawan", "fungsi", action, object)
        for letter, action, object in (("a", "mendata", "warga miskin"), ("b", "fasilitasi", ""))
    ]
    told = fact(action="mendata", object="warga miskin", article="Pasal 7 huruf b jo. Pasal 9")
    (*_, told) = assemble([make_regulation(OLD, "Relawan", norms=norms)], [make_case(norms=(told,))]).norms()
    assert told.aside.see == (("permensos_2012_1", "pasal-7/huruf-b"),)


def test_a_family_that_a_case_gives_does_not_hide_the_words():
    told = fact().model_copy(update={"family": "MENGEMBANGKAN"})
    assert list(assemble([text()], [make_case(norms=(told,))]).norms())[1].aside.kind == "text_read"


def test_a_fact_that_the_text_does_not_show_says_so_and_stays():
    told = list(assemble([text()], [make_case(norms=(fact(action="menghibur", object="anak yatim"),))]).norms())[1]
    assert told.scored
    assert told.evidence.note == "Dalam naskah yang dibaca tidak ditemukan ketentuan yang membebankannya kepada Relawan."


def test_a_fact_whose_article_says_something_else_tells_what_stands_there():
    rule = make_regulation(OLD, "Relawan", [("pasal-6", "Lencana Relawan berwarna biru.")], norms=text().norms)
    notes = [
        list(assemble([rule], [make_case(norms=(fact(action="menghibur", object="anak yatim", article=article),))]).norms())[
            -1
        ].evidence.note
        for article in ("Pasal 6", "Pasal 99")
    ]
    assert notes == [
        "Pasal 6 dalam naskah yang dibaca berbunyi “Lencana Relawan berwarna biru.” dan tidak terbaca sebagai tugas Relawan.",
        "Naskah yang dibaca tidak memuat Pasal 99.",
    ]


def test_a_fact_of_another_bearer_or_rule_does_not_give_way():
    other = fact().model_copy(update={"bearer_key": "lurah", "bearer": "Lurah"})
    assert list(assemble([text()], [make_case(norms=(other,))]).norms())[1].scored
    unread = list(assemble([text()], [make_case(norms=(fact(NEW),))]).norms())[1]
    assert (unread.scored, unread.evidence.note) == (True, None)


def test_a_reported_relation_gives_way_to_the_clause():
    clause = make_relation(OLD, "pasal-6", "reports_to", "Relawan", "Lurah")
    told = make_relation(OLD, "fakta-f2", "reports_to", "Relawan", "Lurah", document="kemensos", evidence=make_fact("f2", "x", OLD))
    read, reported = assemble([text(relations=[clause])], [make_case(relations=(told,))]).relations()
    assert (read.scored, reported.scored, reported.aside.see) == (True, False, (("permensos_2012_1", "pasal-6"),))


# --- one number, two rules --------------------------------------------------------------------------------------------


def test_a_record_of_another_rule_under_the_number_of_a_text_is_not_merged_into_it():
    record = make_record(OLD, "Program Keluarga Mandiri", status="revoked", pillar="PKM", status_note="Dicabut kemudian.")
    actor = make_actor("Pendamping Keluarga", "pendamping", established_by=OLD)
    gap = make_fact("g1", "Pencabutan Permensos 1/2012 belum diverifikasi.")
    case = make_case(regulations=(record,), norms=(fact(),), actors=(actor,), gaps=(gap,), references=(revoking(),), merge=(OLD,))
    corpus = assemble([make_regulation(OLD, "Belanja Barang", norms=text().norms)], [case])
    read, kept = corpus.primary()
    assert (read.status, read.pillar) == ("unknown", None)
    assert "“Belanja Barang”" in read.status_note
    assert "“Program Keluarga Mandiri”" in read.notes[-1]
    assert (kept.id, kept.status, kept.document) == (None, "revoked", "kemensos:Permensos 1/2012 (Program Keluarga Mandiri)")
    assert [n.aside and n.aside.kind for n in corpus.norms()] == [None, "mistaken"]
    (case,) = corpus.cases
    assert (case.references, case.merge, case.gaps[0].aside.kind) == ((), (), "mistaken")
    assert next(a for a in corpus.actors if a.key == "pendamping").established_by is None


@pytest.mark.parametrize("title", ["PSM", "Tugas Pekerja Sosial", "", "Pedoman"])
def test_a_record_with_a_looser_title_is_still_of_the_text(title):
    corpus = assemble(
        [make_regulation(OLD, "Pekerja Sosial Masyarakat")], [make_case(regulations=(make_record(OLD, title, pillar="PSM"),))]
    )
    assert [(r.key, r.pillar) for r in corpus.primary()] == [(OLD, "PSM")]


# --- layers and actors ------------------------------------------------------------------------------------------------


def test_who_gets_a_copy_of_a_report_is_not_who_it_is_owed_to():
    relations = [make_relation(OLD, "pasal-6", "reports_copy_to", "Relawan", "Camat")]
    graph = build(assemble([text(relations=relations)]))
    assert graph.layer("reporting").number_of_edges() == 0
    assert [kind for *_, kind in graph.layer("coordination").edges(data="kind")] == ["reports_copy_to"]


@pytest.mark.parametrize(
    "names",
    [
        ("bupati/walikota", "Bupati/Wali Kota", "bupati dan wali kota", "bupatilwalikota"),
        ("Dinas Sosial kabupaten/kota", "dinas sosial kabupatenlkota"),
    ],
)
def test_spellings_of_one_office_are_one_actor(names):
    keys = {
        n.bearer_key
        for n in assemble(
            [
                make_regulation(
                    f"permensos/2012/{i}", "X", norms=[make_norm(f"permensos/2012/{i}", "pasal-5", name, "tugas", "mendata", "warga")]
                )
                for i, name in enumerate(names, 1)
            ]
        ).norms()
    }
    assert len(keys) == 1
