"""Edges of the rules that a scenario would hide: what is gathered, what is passed over, what is said."""

from __future__ import annotations

from itertools import pairwise

import pytest
from support import (
    make_actor,
    make_case,
    make_definition,
    make_fact_norm,
    make_norm,
    make_reference,
    make_regulation,
    make_relation,
)

from rules.checks import REGISTRY, Pack, check
from rules.checks.differences import difference, passages, weighty
from rules.checks.division_grounds import is_government
from rules.checks.facts import fact_families
from rules.checks.pairs import pairs_of
from rules.checks.served import circle_of, group_of, levels_of
from rules.graph import PolicyGraph, assemble, build, compare
from rules.model import Case, Finding, Regulation
from rules.render.sharing import shared_duties


def graph_of(*regulations: Regulation, case: Case | None = None) -> PolicyGraph:
    corpus = assemble(regulations, [case] if case else [])
    return build(corpus, compare(corpus))


def found(rule: str, *regulations: Regulation, case: Case | None = None, **options: object) -> tuple[Finding, ...]:
    return check(REGISTRY[rule], graph_of(*regulations, case=case), Pack.of({rule: options}) if options else None)


def duty(identifier: str, bearer: str, action: str, object: str, address: str = "pasal-5", **more):
    return make_norm(identifier, address, bearer, more.pop("modality", "tugas"), action, object, **more)


# -- R01, R02: gathering ---------------------------------------------------------------------------------------------------------


@pytest.mark.R01
def test_three_roles_with_one_duty_are_one_finding():
    rules = [
        make_regulation(
            f"permensos/2030/{n}", f"Peran {n}", norms=[duty(f"permensos/2030/{n}", name, "mendata", "penyandang disabilitas di desa")]
        )
        for n, name in enumerate(("Relawan Desa", "Kader Disabilitas", "Pendamping Desa"), 1)
    ]
    (finding,) = found("R01", *rules)
    assert len(finding.actors) == 3
    assert len(finding.members) == 3
    assert finding.regulations == ("permensos/2030/1", "permensos/2030/2", "permensos/2030/3")


@pytest.mark.R01
def test_units_of_one_name_in_two_rules_keep_their_own_house():
    rules = [
        make_regulation(
            f"permensos/2030/{n}", f"Panti {n}", norms=[duty(f"permensos/2030/{n}", "Kepala Panti", "mendata", "penghuni panti asuhan")]
        )
        for n in (1, 2)
    ]
    assert not found("R01", *rules)
    assert not found("R02", *rules)


@pytest.mark.R02
def test_two_statutes_of_organisation_keep_their_own_house():
    rules = [
        make_regulation(
            f"permensos/2030/{n}",
            f"Organisasi dan Tata Kerja Balai {n}",
            norms=[duty(f"permensos/2030/{n}", f"Seksi Layanan {n}", "memantau", "layanan anak jalanan")],
        )
        for n in (1, 2)
    ]
    assert not pairs_of(graph_of(*rules))


@pytest.mark.R01
def test_a_clause_of_a_revoked_rule_overlaps_with_nothing():
    old = make_regulation(
        "permensos/2020/1", "Relawan", norms=[duty("permensos/2020/1", "Relawan Lama", "mendata", "penyandang disabilitas di desa")]
    )
    new = make_regulation(
        "permensos/2030/2",
        "Kader",
        norms=[duty("permensos/2030/2", "Kader Disabilitas", "mendata", "penyandang disabilitas di desa")],
        references=[make_reference("permensos/2030/2", "pasal-9", "revokes", "permensos/2020/1")],
    )
    assert not found("R01", old, new)


@pytest.mark.R02
def test_divisions_of_several_rules_on_one_ground_are_one_finding_with_every_clause():
    laws = [
        make_regulation(
            key,
            title,
            norms=[duty(key, who, "memantau", what, f"pasal-5/ayat-{n}") for n, who in enumerate(("Gubernur", "Bupati/Wali Kota"), 1)],
        )
        for key, title, what in (
            ("permensos/2030/1", "Penyuluhan", "kegiatan penyuluhan sosial"),
            ("permensos/2030/2", "Panti", "panti asuhan anak"),
        )
    ]
    (finding,) = found("R02", *laws)
    assert len(finding.evidence) == 4
    assert "Permensos 1/2030 (1 pasangan) dan Permensos 2/2030 (1 pasangan)" in finding.statement.id
    assert "Pasal 5 ayat (1)" in finding.falsifier.id
    assert found("R02", *laws)[0].id == finding.id != found("R02", laws[0])[0].id


@pytest.mark.R02
def test_divisions_of_work_are_told_once_a_ground_and_can_be_switched_off():
    law = make_regulation(
        "permensos/2030/1",
        "Pembinaan",
        norms=[
            duty("permensos/2030/1", who, "memantau", what, f"pasal-{at}/ayat-{n}")
            for at, what in ((5, "kegiatan penyuluhan sosial"), (6, "panti asuhan anak"))
            for n, who in enumerate(("Menteri", "Gubernur", "Bupati/Wali Kota"), 1)
        ],
    )
    (finding,) = found("R02", law)
    assert finding.gao == "division_of_work"
    assert "dibagi menurut tingkat" in finding.statement.id
    assert len(finding.members) == 6
    assert finding.kind == "division_levels"
    assert not found("R02", law, divisions=False)


@pytest.mark.R01
def test_two_ministries_rank_low():
    rules = [
        make_regulation(key, "Peran", norms=[duty(key, who, "mendata", "penyandang disabilitas di desa")])
        for key, who in (("permensos/2030/1", "Relawan Desa"), ("permenkes/2030/2", "Kader Sehat"))
    ]
    (finding,) = found("R01", *rules)
    assert finding.severity == "low"


# -- facts -----------------------------------------------------------------------------------------------------------------------


def told(
    fact: str, bearer: str, object: str = "keluhan", *, regulation: str | None, action: str = "mendata", family: str = "MENDATA", **more
):
    more.setdefault("beneficiary", "warga miskin")
    more.setdefault("level", "desa/kelurahan")
    return make_fact_norm(fact, bearer, "tugas", action, object, regulation=regulation, family=family, **more)


@pytest.mark.R01
def test_facts_are_gathered_by_circle_of_beneficiaries():
    case = make_case(
        norms=(
            told("a", "Relawan", regulation="permensos/2030/1"),
            told("b", "Kader", regulation="permensos/2030/2", beneficiary="fakir miskin"),
            told("c", "Taruna", regulation="permensos/2030/3", beneficiary="korban bencana"),
        )
    )
    (family,) = fact_families(graph_of(case=case), ("MENDATA",), ())
    assert {t.norm.bearer for t in family.told} == {"Relawan", "Kader"}


@pytest.mark.R01
def test_a_wide_family_needs_shared_matter():
    case = make_case(
        norms=(
            told("a", "Relawan", "potensi pemuda", regulation="permensos/2030/1", action="mengembangkan", family="MENGEMBANGKAN"),
            told("b", "Kader", "kampung siaga", regulation="permensos/2030/2", action="mengembangkan", family="MENGEMBANGKAN"),
        )
    )
    assert not fact_families(graph_of(case=case), (), ())


@pytest.mark.R01
def test_helping_is_no_duty_of_ones_own():
    case = make_case(
        norms=(
            told("a", "Relawan", regulation="permensos/2030/1"),
            told("b", "Kader", "mendata keluhan", regulation="permensos/2030/2", action="membantu"),
        )
    )
    assert not found("R01", case=case)


@pytest.mark.R01
def test_one_level_is_the_main_one_and_others_are_told_apart():
    case = make_case(
        norms=(
            told("a", "Relawan", regulation="permensos/2030/1"),
            told("b", "Kader", regulation="permensos/2030/2"),
            told("c", "Petugas", regulation="permensos/2030/3", level="kecamatan"),
        )
    )
    (finding,) = found("R01", case=case)
    assert "di tingkat desa/kelurahan dibebankan kepada 2 peran" in finding.statement.id
    assert "Bukan bagian temuan ini, sebab tingkatnya lain atau tidak disebut: Petugas" in finding.statement.id
    assert set(finding.actors) == {"relawan", "kader"}
    assert [e.fact for e in finding.noted] == ["c"]


@pytest.mark.R01
@pytest.mark.R02
def test_who_does_what_is_merely_like_the_same_duty_is_not_said_to_do_it():
    case = make_case(
        norms=(
            told("a", "Relawan", "warga", regulation="permensos/2030/1", action="mendampingi", family="MENDAMPINGI"),
            told("b", "Kader", "warga", regulation="permensos/2030/2", action="mendampingi", family="MENDAMPINGI"),
            told("c", "Posko", "keluhan", regulation="permensos/2030/3", action="menangani", family="MENDAMPINGI"),
        )
    )
    (same,), (like,) = found("R01", case=case), found("R02", case=case)
    assert set(same.actors) == {"relawan", "kader"}
    assert set(like.actors) == {"relawan", "kader", "posko"}
    assert "Serupa, tetapi tidak sama: Posko" in same.statement.id
    assert "tugas Kader dan Relawan sama (R01)" in like.statement.id
    shared = shared_duties(graph_of(case=case), (like, same))
    assert {(s.a, s.b): s.gao for s in shared} == {
        ("kader", "relawan"): "duplication",
        ("kader", "posko"): "overlap",
        ("posko", "relawan"): "overlap",
    }
    assert len(shared) == 3


@pytest.mark.R01
def test_memory_is_not_counted():
    case = make_case(
        norms=(
            told("a", "Relawan", regulation="permensos/2030/1"),
            told("b", "Kader", regulation="permensos/2030/2", confidence="memory"),
        )
    )
    (finding,) = found("R01", case=case)
    assert not finding.scored
    assert "belum diperiksa pada sumbernya" in finding.statement.id


@pytest.mark.parametrize(
    ("words", "circle"),
    [
        ("fakir miskin dan orang tidak mampu", "warga"),
        ("PMKS", "warga"),
        ("korban bencana alam", "korban_bencana"),
        ("lanjut usia telantar", "lanjut_usia"),
        ("generasi muda", "generasi_muda"),
    ],
)
def test_beneficiaries_have_their_circle(words, circle):
    group = group_of(told("a", "Relawan", "x", regulation=None, beneficiary=words))
    assert group is not None
    assert circle_of(group) == circle


@pytest.mark.parametrize(
    ("level", "levels"),
    [
        ("kecamatan/desa", {"kecamatan", "desa/kelurahan"}),
        ("kab/kota", {"kabupaten/kota"}),
        ("semua", set()),
        ("nagari", {"desa/kelurahan"}),
    ],
)
def test_levels_are_read_from_words(level, levels):
    assert levels_of(told("a", "Relawan", regulation=None, level=level), graph_of()) == levels


@pytest.mark.parametrize("name", ["Pemerintah Pusat", "Menteri", "Gubernur", "dinas/instansi sosial provinsi", "Kepala Dinas Sosial"])
def test_governments_are_known_by_name(name):
    assert is_government(name)


@pytest.mark.parametrize("name", ["Direktorat Jenderal Pemberdayaan Sosial", "Relawan", "Karang Taruna", None])
def test_others_are_no_governments(name):
    assert not is_government(name)


# -- R05 -------------------------------------------------------------------------------------------------------------------------


def test_words_that_moved_and_spellings_are_no_difference():
    a, b = weighty("praktek pekerjaan sosial yang profesional"), weighty("pekerjaan sosial profesional dalam praktik")
    assert difference(a, b) == ([], [])


def test_known_abbreviations_are_written_out():
    assert difference(weighty("dana dari APBN"), weighty("dana dari Anggaran Pendapatan dan Belanja Negara")) == ([], [])


def defining(key: str, term: str, body: str, **more) -> Regulation:
    return make_regulation(key, f"Tentang {term}", definitions=[make_definition(key, "pasal-1/angka-1", term, body)], **more)


def test_passages_stand_as_the_definition_prints_them_and_end_at_commas():
    body = "semua upaya yang ditujukan bagi warga kampung, relawan dan pengurus agar berdaya"
    assert passages(body, ["semua", "warga", "kampung", "relawan", "pengurus"]) == ["semua", "warga kampung", "relawan dan pengurus"]
    assert passages(body, []) == []


@pytest.mark.R05
def test_differing_words_are_told_in_a_sentence_that_is_true_of_the_two_rules_named():
    first = defining("permensos/2029/1", "Relawan Siaga", "organisasi sosial bencana, dan mitra")
    second = defining("permensos/2030/2", "Relawan Siaga", "warga masyarakat terlatih bencana")
    (finding,) = found("R05", first, second)
    assert finding.statement.id.endswith(
        "Berbeda dari Permensos 2/2030, rumusan Permensos 1/2029 memuat “organisasi sosial” dan “mitra”; "
        "sebaliknya, rumusan Permensos 2/2030 memuat “warga masyarakat terlatih”."
    )
    assert " -" not in finding.statement.id
    assert "+" not in finding.statement.id


@pytest.mark.R05
def test_an_amending_rule_and_its_target_are_not_compared():
    first = defining("permensos/2029/1", "Relawan Siaga", "organisasi sosial penanggulangan bencana")
    second = defining(
        "permensos/2030/2",
        "Relawan Siaga",
        "warga masyarakat terlatih menghadapi bencana",
        references=[make_reference("permensos/2030/2", "pasal-i", "amends", "permensos/2029/1")],
    )
    assert not found("R05", first, second)


@pytest.mark.R05
def test_by_laws_of_two_regions_are_not_compared():
    rules = [
        defining(key, "Relawan Siaga", body)
        for key, body in (("perda-indramayu/2029/1", "organisasi sosial bencana"), ("perda-siak/2030/2", "warga terlatih bencana alam"))
    ]
    assert not found("R05", *rules)


@pytest.mark.R05
def test_general_terms_are_one_finding():
    rules = []
    for n, body in ((1, "hari kerja menurut ketetapan daerah"), (2, "hari kalender termasuk libur nasional")):
        key = f"permensos/2030/{n}"
        defs = [make_definition(key, f"pasal-1/angka-{i}", term, body) for i, term in enumerate(("Hari", "Daerah"), 1)]
        rules.append(make_regulation(key, f"Judul {n}", definitions=defs))
    (finding,) = found("R05", *rules)
    assert finding.severity == "low"
    assert "2 istilah umum" in finding.statement.id


# -- R08, R09 --------------------------------------------------------------------------------------------------------------------


@pytest.mark.R08
def test_a_circle_inside_one_clause_is_a_misreading():
    lines = [
        make_relation("permensos/2030/1", "pasal-5", "supervises", a, b) for a, b in (("Kepala A", "Kepala B"), ("Kepala B", "Kepala A"))
    ]
    assert not found("R08", make_regulation("permensos/2030/1", "Tata Kerja", relations=lines))


@pytest.mark.R08
def test_a_circle_through_two_rules_by_way_of_a_unit_is_none():
    rules = [
        make_regulation(key, "Tata Kerja", relations=[make_relation(key, "pasal-5", "reports_to", a, b)])
        for key, a, b in (("permensos/2030/1", "Kepala Seksi", "Kepala Bidang"), ("permensos/2030/2", "Kepala Bidang", "Kepala Seksi"))
    ]
    assert not found("R08", *rules)


@pytest.mark.R08
def test_a_circle_names_its_witness_and_the_cheapest_cut():
    chain = ("Ketua A", "Ketua B", "Ketua C", "Ketua A")
    lines = [make_relation("permensos/2030/1", f"pasal-{n}", "reports_to", a, b) for n, (a, b) in enumerate(pairwise(chain), 5)]
    (finding,) = found("R08", make_regulation("permensos/2030/1", "Tata Kerja", relations=lines))
    assert len(finding.evidence) == 3
    assert finding.statement.id.count("bertanggung jawab atau melapor kepada") == 4


@pytest.mark.R09
def test_one_report_to_two_addressees_is_one_report():
    lines = [make_relation("permensos/2030/1", "pasal-5", "reports_to", "Tim Ahli", who) for who in ("Sekretaris Utama", "Inspektur Utama")]
    assert not found("R09", make_regulation("permensos/2030/1", "Tim Ahli", relations=lines))


@pytest.mark.R09
def test_a_body_and_its_head_are_one_superior():
    lines = [
        make_relation("permensos/2030/1", f"pasal-{n}", "reports_to", "Petugas Khusus", who)
        for n, who in ((5, "Tim Pengarah"), (6, "Ketua Tim Pengarah"))
    ]
    assert not found("R09", make_regulation("permensos/2030/1", "Tim", relations=lines))


@pytest.mark.R09
def test_bare_heads_are_other_people_in_every_unit():
    lines = [
        make_relation("permensos/2030/1", f"pasal-{n}", "reports_to", "Kepala Seksi", who)
        for n, who in ((5, "Kepala Bidang Anak"), (6, "Kepala Bidang Data"))
    ]
    assert not found("R09", make_regulation("permensos/2030/1", "Tata Kerja", relations=lines))


# -- R12, R13 --------------------------------------------------------------------------------------------------------------------


@pytest.mark.R12
def test_a_law_is_checked_only_where_rules_of_its_minister_are_there():
    law = make_regulation(
        "uu/2029/1",
        "Relawan",
        definitions=[make_definition("uu/2029/1", "pasal-1/angka-1", "Menteri", "menteri yang menyelenggarakan urusan di bidang sosial")],
        references=[make_reference("uu/2029/1", "pasal-9", "delegates", "peraturan menteri", subject="pelatihan relawan")],
    )
    other = make_regulation("permenkes/2030/1", "Kesehatan", issuer="Menteri Kesehatan")
    own = make_regulation("permensos/2030/1", "Undian", issuer="Menteri Sosial")
    assert not found("R12", law, other)
    assert len(found("R12", law, own)) == 1


@pytest.mark.R12
def test_a_keputusan_is_not_looked_for():
    rule = make_regulation(
        "permensos/2030/1",
        "Relawan",
        references=[make_reference("permensos/2030/1", "pasal-9", "delegates", "keputusan menteri", subject="x")],
    )
    assert not found("R12", rule, make_regulation("permensos/2030/2", "Undian"))


@pytest.mark.R13
def test_rules_that_rest_on_one_revoked_rule_are_one_finding():
    gone = make_regulation("pp/2007/38", "Urusan", status="revoked")
    rules = [
        make_regulation(
            f"permensos/2030/{n}",
            "Judul",
            references=[make_reference(f"permensos/2030/{n}", "mengingat/angka-1", "legal_basis", "pp/2007/38")],
        )
        for n in (1, 2, 3)
    ]
    (finding,) = found("R13", gone, *rules)
    assert "3 peraturan" in finding.statement.id
    assert len(finding.evidence) == 3


@pytest.mark.R13
def test_a_unit_that_an_amendment_may_have_put_in_is_not_missing():
    first = make_regulation(
        "permensos/2029/1", "Relawan", [("pasal-1", "Relawan desa."), ("pasal-2", "Lihat Pasal 7A.")],
        references=[make_reference("permensos/2029/1", "pasal-2", "internal", "pasal-7a")],
    )  # fmt: skip
    change = make_regulation(
        "permensos/2030/2", "Perubahan", references=[make_reference("permensos/2030/2", "pasal-i", "amends", "permensos/2029/1")]
    )
    assert len(found("R13", first)) == 1
    assert not found("R13", first, change)


@pytest.mark.R13
def test_a_text_that_was_not_read_whole_proves_nothing_missing():
    rule = make_regulation(
        "permensos/2029/1", "Relawan", [("pasal-1", "Relawan desa."), ("pasal-2", "Lihat Pasal 9.")], covered=0.5,
        references=[make_reference("permensos/2029/1", "pasal-2", "internal", "pasal-9")],
    )  # fmt: skip
    assert not found("R13", rule)


@pytest.mark.R13
def test_many_missing_units_mean_a_broken_text():
    rule = make_regulation(
        "permensos/2029/1", "Relawan", [("pasal-1", "Relawan desa."), ("pasal-2", "Rujukan.")],
        references=[make_reference("permensos/2029/1", "pasal-2", "internal", f"pasal-{n}") for n in range(10, 16)],
    )  # fmt: skip
    (finding,) = found("R13", rule)
    assert finding.severity == "info"
    assert "tidak utuh" in finding.statement.id


# -- R11, R19 --------------------------------------------------------------------------------------------------------------------


@pytest.mark.R11
def test_a_role_that_only_an_annex_regulates_says_so():
    rule = make_regulation(
        "permensos/2030/1", "Layanan", norms=[duty("permensos/2030/1", "Petugas Loket", "mendata", "warga", "lampiran-1/huruf-a")]
    )
    case = make_case(actors=(make_actor("Petugas Loket", kind="worker"),))
    (finding,) = found("R11", rule, case=case)
    assert "hanya diatur dalam lampiran" in finding.statement.id


@pytest.mark.R19
def test_staff_in_general_are_no_role():
    rule = make_regulation(
        "permensos/2030/1",
        "Disiplin Pegawai Negeri Sipil",
        norms=[duty("permensos/2030/1", "Pegawai Negeri Sipil", "menaati", "jam kerja")],
    )
    assert not found("R19", rule)
