"""More edges: what makes a pair a division, options that switch parts off, and laws that were read themselves."""

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

from rules.checks import REGISTRY, Pack, check, handbook
from rules.checks.division_grounds import level
from rules.checks.duties import activity
from rules.checks.pairs import pairs_of
from rules.checks.r02_same_activity import R02Options
from rules.checks.r15_sanctions import R15Options
from rules.checks.standing import not_counted, regulation_of, status_note
from rules.graph import PolicyGraph, assemble, build, compare
from rules.model import Address, Case, ExpectedMandate, Finding, LegalId, Overlap, Regulation, Rename, Text


def graph_of(*regulations: Regulation, case: Case | None = None) -> PolicyGraph:
    corpus = assemble(regulations, [case] if case else [])
    return build(corpus, compare(corpus))


def found(rule: str, *regulations: Regulation, case: Case | None = None, **options: object) -> tuple[Finding, ...]:
    return check(REGISTRY[rule], graph_of(*regulations, case=case), Pack.of({rule: options}) if options else None)


def two(
    a_key: str, a: str, b_key: str, b: str, *, family: str | None = "MENDATA", gao="overlap", relation="equal", score=0.9, **more
) -> PolicyGraph:
    """A graph of two norms that overlap, the overlap given by hand."""
    shared = more.pop("shared", ("data", "disabilitas", "sandang"))
    a_more, b_more = more.pop("a_more", {}), more.pop("b_more", {})
    references = more.pop("references", ())
    norms = [
        make_norm(
            a_key, a_more.pop("address", "pasal-5"), a, a_more.pop("modality", "tugas"), "mendata", "penyandang disabilitas", **a_more
        ),
        make_norm(
            b_key, b_more.pop("address", "pasal-6"), b, b_more.pop("modality", "tugas"), "mendata", "penyandang disabilitas", **b_more
        ),
    ]
    if a_key == b_key:
        rules = [make_regulation(a_key, more.pop("title", "Satu"), norms=norms)]
    else:
        rules = [
            make_regulation(a_key, more.pop("a_title", "Satu"), norms=norms[:1]),
            make_regulation(b_key, more.pop("b_title", "Dua"), norms=norms[1:], references=references),
        ]
    corpus = assemble(rules)
    placed = {n.bearer: n for n in corpus.norms()}
    one, other = placed[a], placed[b]
    overlap = Overlap(
        id="O-1", a=(one.document, one.address), b=(other.document, other.address), a_bearer=a, b_bearer=b,
        a_key=one.bearer_key or "", b_key=other.bearer_key or "", relation=relation, gao=gao, score=score, family=family, shared=shared,
        only_a=more.pop("only_a", ()), why=Text(id="Sebabnya.", en="The reason."),
    )  # fmt: skip
    return build(corpus, (overlap,))


A, B = "permensos/2030/1", "permensos/2030/2"


@pytest.mark.parametrize(
    ("graph", "ground"),
    [
        (two(A, "Relawan", B, "Kader"), None),
        (two(A, "Relawan", A, "Kader"), None),
        (two(A, "Relawan", B, "Kader", a_more={"assists": "Kader"}), "assists"),
        (two(A, "Relawan", A, "Kader", a_more={"address": "pasal-6"}), "joint"),
        (two(A, "Relawan", A, "Kader", gao="fragmentation"), "listed"),
        (two(A, "Gubernur", A, "Bupati"), "levels"),
        (two(A, "Gubernur", B, "Bupati"), "levels"),
        (two(A, "Menteri", B, "Kementerian Sosial"), "one_government"),
        (two(A, "Pengguna Barang", A, "Kuasa Pengguna Barang"), "divided"),
        (two(A, "Relawan", B, "Kader", gao="division_of_work"), "divided"),
        (
            two("uu/2029/1", "Menteri", B, "Relawan", references=[make_reference(B, "mengingat/angka-1", "legal_basis", "uu/2029/1")]),
            "elaborated",
        ),
        (two("uu/2029/1", "Menteri", B, "Relawan"), None),
    ],
)
def test_the_ground_on_which_a_pair_is_no_fault(graph, ground):
    (pair,) = pairs_of(graph)
    assert pair.ground == ground


def test_which_families_name_one_activity_is_the_analysts_choice_for_those_in_charge_too():
    graph = two("uu/2029/1", "Menteri", B, "Relawan")
    assert [p.ground for p in pairs_of(graph, ())] == ["charge"]
    assert not [f for f in check(REGISTRY["R02"], graph, Pack.of({"R02": {"specific_families": []}})) if f.verdict is None]


@pytest.mark.parametrize("name", ["Menteri Kesehatan", "Kementerian Keuangan", "Pemerintah", "Menteri"])
def test_ministers_of_any_field_work_at_the_centre(name):
    graph = two(A, name, B, "Relawan")
    assert next(level(graph, n) for n in graph.norms if n.bearer == name) == "pusat"


@pytest.mark.parametrize(
    "graph",
    [
        two(A, "Relawan", B, "Kader", a_title="Kode Etik di Lingkungan Inspektorat", b_title="Kode Etik di Lingkungan Sekretariat"),
        two(A, "Seksi A", B, "Seksi B", a_title="Organisasi dan Tata Kerja A", b_title="Organisasi dan Tata Kerja B"),
    ],
)
def test_two_houses_do_not_overlap(graph):
    assert not pairs_of(graph)


def test_one_house_may():
    assert pairs_of(two(A, "Relawan", B, "Kader", a_title="Disiplin di Lingkungan Balai", b_title="Etik di Lingkungan Balai"))


def test_an_overlap_without_its_norms_is_passed_over():
    graph = two(A, "Relawan", B, "Kader")
    stray = graph.overlaps[0].model_copy(update={"a": ("lain", Address("pasal-1"))})
    assert not pairs_of(build(graph.corpus, (stray,)))


@pytest.mark.R02
@pytest.mark.parametrize(
    "change",
    [{"family": None}, {"family": "MELAPOR"}, {"score": 0.1, "only_a": ("harga",)}, {"shared": ("data",)}],
)
def test_what_is_too_little_for_a_like_activity(change):
    assert not check(REGISTRY["R02"], two(A, "Relawan", B, "Kader", **change))


@pytest.mark.R02
def test_inside_one_rule_likeness_must_be_greater_and_ranks_low():
    assert not check(REGISTRY["R02"], two(A, "Relawan", A, "Kader", score=0.4))
    (finding,) = check(REGISTRY["R02"], two(A, "Relawan", A, "Kader", score=0.6))
    assert finding.severity == "low"


@pytest.mark.R02
def test_a_government_that_watches_over_others_ranks_low():
    graph = two(A, "Dinas Sosial", B, "Inspektorat", family="MEMANTAU", shared=("dana", "disabilitas", "sandang"))
    (finding,) = check(REGISTRY["R02"], graph)
    assert finding.severity == "low"
    assert "pemerintahan" in finding.title.id


@pytest.mark.R02
def test_a_raised_bar_of_the_same_duty_leaves_the_pair_to_r02():
    graph = two(A, "Relawan", B, "Kader", gao="duplication", score=0.7)
    assert check(REGISTRY["R01"], graph)
    assert not check(REGISTRY["R02"], graph)
    assert not check(REGISTRY["R01"], graph, Pack.of({"R01": {"least_score": 0.8}}))
    assert check(REGISTRY["R02"], graph, Pack.of({"R02": {"same_duty_score": 0.8}}))
    assert R02Options().same_duty_score == 0.6


def power(**more) -> PolicyGraph:
    more.setdefault("shared", ("terbit", "tanda", "daftar"))
    return two(more.pop("a_key", A), "Badan A", more.pop("b_key", B), "Forum B", family="MENETAPKAN", **more)


@pytest.mark.R02
def test_practice_beside_a_pair_that_counts_is_noted_and_not_told_as_a_bearer():
    """A clause and two facts of which one is practice: the finding is about clause and norm."""
    text = make_regulation(A, "Taman Anak", norms=[make_norm(A, "pasal-3", "Taman Anak", "tugas", "menyuluh", "pelindungan sosial anak")])
    facts = (
        make_fact_norm("a", "Penyuluh Warga", "tugas", "menyuluh", "pelindungan sosial", regulation=B),
        make_fact_norm("b", "Fasilitator", "tugas", "menyuluh", "pelindungan sosial", standing="praktik"),
    )
    (finding,) = found("R02", text, case=make_case(norms=facts))
    assert finding.scored
    assert "2 peran oleh Permensos 1/2030 dan Permensos 2/2030" in finding.statement.id
    assert "Tercatat tanpa dihitung: Fasilitator" in finding.statement.id


@pytest.mark.R04
def test_a_power_with_two_holders_ranks_high_across_rules_and_low_within_one():
    assert [f.severity for f in check(REGISTRY["R04"], power())] == ["high"]
    declared = {"modality": "wewenang"}
    assert [f.severity for f in check(REGISTRY["R04"], power(b_key=A, a_more=dict(declared), b_more=dict(declared)))] == ["low"]
    assert [f.severity for f in check(REGISTRY["R04"], power(b_key="permenkes/2030/2"))] == ["low"]


@pytest.mark.R04
@pytest.mark.parametrize(
    "change",
    [
        {"relation": "subset"},
        {"score": 0.3},
        {"shared": ("terbit",)},
        {"shared": ("beri", "sanksi", "administratif")},
        {"a_more": {"evidence": make_clause("permensos_2030_1", "pasal-5", "melalui Forum B", A)}},
    ],
)
def test_what_is_no_second_holder(change):
    assert not check(REGISTRY["R04"], power(**change))


@pytest.mark.R04
def test_divided_powers_can_be_left_out():
    graph = two(A, "Gubernur", A, "Bupati", family="MENETAPKAN")
    assert [f.gao for f in check(REGISTRY["R04"], graph)] == ["division_of_work"]
    assert not check(REGISTRY["R04"], graph, Pack.of({"R04": {"divisions": False, "appointments": False}}))


@pytest.mark.R04
def test_appointers_of_two_levels_are_a_division():
    lines = [
        make_relation(A, f"pasal-{n}", "appoints", who, "Relawan Desa") for n, who in ((5, "Gubernur Provinsi"), (6, "Bupati Kabupaten"))
    ]
    case = make_case(
        actors=(
            make_actor("Relawan Desa", kind="volunteer"),
            make_actor("Gubernur Provinsi", kind="office", level="provinsi"),
            make_actor("Bupati Kabupaten", kind="office", level="kabupaten/kota"),
        )
    )
    (finding,) = found("R04", make_regulation(A, "Relawan", relations=lines), case=case)
    assert finding.gao == "division_of_work"


@pytest.mark.R01
def test_pairs_of_two_ministries_and_of_organs_rank_lower():
    assert [f.severity for f in check(REGISTRY["R01"], two(A, "Relawan", B, "Kader", gao="duplication"))] == ["high"]
    organs = two(A, "Direktorat Anak", B, "Direktorat Keluarga", gao="duplication")
    assert [f.severity for f in check(REGISTRY["R01"], organs)] == ["medium"]


def test_an_activity_without_family_is_told_in_its_own_words():
    norm = make_norm(A, "pasal-5", "Relawan", "tugas", "dijaga", "balai desa", passive=True)
    assert activity(None, [norm]).id == "kegiatan “balai desa dijaga”"
    assert activity(None).id.startswith("kegiatan")


# -- R07 -------------------------------------------------------------------------------------------------------------------------


def defining(key: str, title: str) -> Regulation:
    terms = ("Relawan Siaga", "Bencana", "Pengungsi", "Posko", "Pusdalops")
    return make_regulation(
        key, title, definitions=[make_definition(key, f"pasal-1/angka-{n}", t, "sesuatu") for n, t in enumerate(terms, 1)]
    )


@pytest.mark.R07
def test_one_object_under_two_titles_is_seen_by_its_definitions():
    (finding,) = found("R07", defining(A, "Relawan Siaga Bencana"), defining(B, "Pembinaan Relawan Siaga Bencana"))
    assert finding.regulations == (A, B)
    assert not found("R07", defining(A, "Relawan Siaga Bencana"), defining(B, "Undian Gratis"))


@pytest.mark.R07
@pytest.mark.parametrize("title", ["Tunjangan Kinerja di Lingkungan", ""])
def test_a_title_that_was_cut_or_is_empty_proves_nothing(title):
    assert not found("R07", make_regulation(A, title), make_regulation(B, title))


@pytest.mark.R07
def test_gaps_of_a_case_are_told():
    case = make_case(
        regulations=(make_record(A, "Relawan Siaga", status="in_force"), make_record(B, "Relawan Siaga", status="in_force")),
        gaps=(make_fact("celah", "Tidak terlihat klausul yang menghubungkan keduanya.", A),),
    )
    (finding,) = found("R07", case=case)
    assert "Tidak terlihat klausul" in finding.statement.id
    assert "sama-sama berlaku" in finding.statement.id


@pytest.mark.R07
def test_rules_known_from_memory_are_not_counted():
    records = tuple(make_record(k, "Relawan Siaga", status="unknown", status_confidence="memory") for k in (A, B))
    (finding,) = found("R07", case=make_case(regulations=records))
    assert not finding.scored


# -- R09 -------------------------------------------------------------------------------------------------------------------------


def lines_to(*heads: str, source: str = "Petugas Khusus", words: str | None = None, same: bool = False) -> Regulation:
    relations = [
        make_relation(
            A, "pasal-5" if same else f"pasal-{n}", "reports_to", source, who,
            **({"evidence": make_clause("permensos_2030_1", "pasal-5", words, A)} if words else {}),
        )
        for n, who in enumerate(heads, 5)
    ]  # fmt: skip
    return make_regulation(A, "Petugas", relations=relations)


@pytest.mark.R09
@pytest.mark.parametrize(
    "rule",
    [
        lines_to("Sekretaris Utama"),
        lines_to("Sekretaris Utama", "atasan langsung"),
        lines_to("Sekretaris Utama", "masyarakat"),
        lines_to("Sekretaris Utama", "seseorang"),
        lines_to("Kepala Daerah", "Bupati"),
        lines_to("Sekretaris Utama", "Inspektur Utama", source="Gubernur"),
    ],
)
def test_what_is_no_second_superior(rule):
    assert not found("R09", rule)


@pytest.mark.R09
def test_a_choice_within_one_clause_is_a_division():
    rule = lines_to(
        "Sekretaris Utama", "Inspektur Utama", same=True, words="bertanggung jawab kepada Sekretaris Utama atau Inspektur Utama"
    )
    (finding,) = found("R09", rule)
    assert finding.gao == "division_of_work"


@pytest.mark.R09
def test_two_superiors_of_superiors_are_one_chain():
    rule = make_regulation(
        A,
        "Petugas",
        relations=[
            make_relation(A, "pasal-5", "reports_to", "Petugas Khusus", "Inspektur Utama"),
            make_relation(A, "pasal-6", "reports_to", "Petugas Khusus", "Sekretaris Utama"),
            make_relation(A, "pasal-7", "reports_to", "Inspektur Utama", "Sekretaris Utama"),
        ],
    )
    assert not found("R09", rule)


@pytest.mark.R09
def test_candidates_can_be_left_out():
    facts = [make_fact(f"f{n}", "menugaskan", A) for n in (1, 2)]
    relations = tuple(
        make_relation(A, f.address, "supervises", who, "Relawan", document="kemensos", evidence=f)
        for f, who in zip(facts, ("Dinas A", "Dinas B"), strict=True)
    )
    case = make_case(relations=relations, actors=(make_actor("Relawan", kind="volunteer"),))
    assert len(found("R09", case=case)) == 1
    assert not found("R09", case=case, candidates=False)
    assert not found("R09", case=case, least_candidates=3)


# -- R12, R13 --------------------------------------------------------------------------------------------------------------------


@pytest.mark.R12
def test_a_rule_that_claims_the_whole_law_is_named():
    law = make_regulation(
        A, "Relawan", references=[make_reference(A, "pasal-9", "delegates", "peraturan direktur jenderal", subject="pelatihan relawan")]
    )
    child = make_regulation(
        "perdirjen-dayasos/2030/3", "Undian", references=[make_reference("perdirjen-dayasos/2030/3", "menimbang/huruf-a", "implements", A)]
    )
    (finding,) = found("R12", law, child)
    assert "tanpa menyebut pasal" in finding.statement.id
    assert not found("R12", law)
    assert not found("R12", law, child, not_found=False)


@pytest.mark.R12
def test_a_law_that_names_no_minister_is_not_checked():
    law = make_regulation("uu/2029/1", "Relawan", references=[make_reference("uu/2029/1", "pasal-9", "delegates", "peraturan menteri")])
    assert not found("R12", law, make_regulation(B, "Undian", issuer="Menteri Sosial"))


@pytest.mark.R12
@pytest.mark.parametrize(
    ("instrument", "missing"), [("Peraturan Menteri Sosial", 0), ("Peraturan Menteri Kesehatan", 1), ("Peraturan Menteri", 0)]
)
def test_mandates_are_counted_by_the_ministry_they_name(instrument, missing):
    mandate = ExpectedMandate(parent=LegalId.of("uu/2029/1"), instrument=instrument, expected=1, evidence=make_fact("m", "x", "uu/2029/1"))
    child = make_regulation(B, "Relawan", references=[make_reference(B, "menimbang/huruf-a", "implements", "uu/2029/1")])
    case = make_case(mandates=(mandate,), regulations=(make_record("uu/2029/1", "Relawan"),))
    assert len(found("R12", child, case=case)) == missing


@pytest.mark.R12
def test_a_parent_gone_by_memory_is_not_counted():
    case = make_case(regulations=(make_record(A, "Relawan", status="revoked", status_confidence="memory"),))
    child = make_regulation(
        "perdirjen-x/2030/3", "Pedoman", references=[make_reference("perdirjen-x/2030/3", "menimbang/huruf-a", "implements", A)]
    )
    (finding,) = found("R12", child, case=case)
    assert not finding.scored


@pytest.mark.R13
def test_references_in_the_body_and_each_part_can_be_switched_off():
    gone = make_regulation("pp/2007/38", "Urusan", status="revoked")
    rule = make_regulation(
        A, "Relawan", [("pasal-1", "x"), ("pasal-2", "y")],
        references=[
            make_reference(A, "pasal-2", "cites", "pp/2007/38"),
            make_reference(A, "mengingat/angka-1", "legal_basis", "pp/2007/38"),
            make_reference(A, "pasal-2", "internal", "pasal-9"),
        ],
    )  # fmt: skip
    assert len(found("R13", gone, rule)) == 3
    assert not found("R13", gone, rule, legal_basis=False, body=False, missing_units=False)


@pytest.mark.R13
def test_an_imprecise_reference_has_its_unit_all_the_same():
    rule = make_regulation(
        A, "Relawan", [("pasal-1/ayat-2/huruf-g", "x"), ("pasal-2", "y"), ("pasal-3/ayat-1", "a; b; dan c.")],
        references=[
            make_reference(A, "pasal-2", "internal", "pasal-1/huruf-g"),
            make_reference(A, "pasal-2", "internal", "pasal-1/ayat-2"),
            make_reference(A, "pasal-2", "internal", "pasal-3/ayat-1/huruf-a"),
        ],
    )  # fmt: skip
    assert not found("R13", rule)


# -- R15, R18, R19 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.R15
def test_a_sanction_without_obligation_is_told():
    rule = make_regulation(A, "Panti", [("pasal-5", "Panti yang lalai dikenai sanksi administratif.")])
    (finding,) = found("R15", rule)
    assert "Sanksi tanpa kewajiban" in finding.title.id
    assert R15Options().least == 1


@pytest.mark.R18
def test_the_words_of_the_law_are_shown_where_it_was_read():
    law = make_regulation("uu/2019/14", "Pekerja Sosial", [("pasal-22", "Praktik hanya oleh yang lulus uji.")])
    rule = make_regulation(A, "Relawan", norms=[make_norm(A, "pasal-5", "Relawan", "tugas", "melakukan", "praktik pekerjaan sosial")])
    case = make_case(actors=(make_actor("Relawan", kind="volunteer"),))
    (finding,) = found("R18", law, rule, case=case)
    assert finding.evidence[1].kind == "clause"
    assert finding.evidence[1].words == "Praktik hanya oleh yang lulus uji."


@pytest.mark.R18
def test_acts_that_are_merely_described_can_be_left_out():
    rule = make_regulation(A, "Relawan", norms=[make_norm(A, "pasal-5", "Relawan", "tugas", "mendampingi", "warga")])
    case = make_case(actors=(make_actor("Relawan", kind="volunteer"),))
    assert found("R18", rule, case=case)
    assert not found("R18", rule, case=case, described=False)


@pytest.mark.R18
def test_uncounted_duties_beside_counted_ones_are_named():
    norms = (
        make_fact_norm("a", "Relawan", "tugas", "mendampingi", "warga", regulation=A),
        make_fact_norm("b", "Relawan", "tugas", "mendampingi", "anak", standing="praktik"),
    )
    (finding,) = found("R18", case=make_case(norms=norms, actors=(make_actor("Relawan", kind="volunteer"),)))
    assert finding.scored
    assert "Tercatat tanpa dihitung: Relawan (praktik yang bukan norma)" in finding.statement.id


@pytest.mark.R19
def test_a_role_of_a_text_is_one_when_a_rule_is_about_it():
    rule = make_regulation(
        A, "Pekerja Sosial Kampung", norms=[make_norm(A, "pasal-5", "Pekerja Sosial Kampung", "tugas", "mendata", "warga")]
    )
    case = make_case(actors=())
    assert not found("R19", make_regulation(B, "Lain", norms=rule.norms), case=case)


@pytest.mark.R06
def test_a_spelling_is_no_second_term():
    rename = Rename(former="KSPI", current="KPSI", kind="spelling", evidence=(make_fact("x", "dua ejaan"),))
    assert not found("R06", case=make_case(renames=(rename,)))


@pytest.mark.R06
def test_what_a_rule_out_of_force_called_a_concept_is_told_beside_the_finding_and_does_not_count():
    gone = make_fact("lama", "Peraturan 2031 memakai nama Juru Kabar.", regulation=B)
    rename = Rename(former="Juru Kabar", current="Juru Warta", kind="role", evidence=(gone,))
    rules = (
        make_regulation(A, "Juru Kabar", [("pasal-1", "Juru Kabar bekerja di dusun.")]),
        make_regulation("permensos/2032/3", "Warta", [("pasal-1", "Juru Warta bekerja di dusun.")]),
    )
    revoked = make_record(B, "Kabar", status="revoked")
    (finding,) = [f for f in found("R06", *rules, case=make_case(renames=(rename,), regulations=(revoked,))) if f.scored]
    assert B not in finding.regulations
    assert [e.document for e in finding.noted] == [gone.document]
    assert gone not in finding.evidence
    assert "Tercatat tanpa dihitung: " in finding.statement.id
    assert "sudah tidak berlaku" in finding.statement.id


@pytest.mark.R06
def test_a_term_in_the_title_of_a_revoked_rule_is_not_in_use():
    rules = [
        make_regulation(
            A,
            "Relawan",
            [("pasal-9", "Peraturan tentang PMKS dicabut.")],
            references=[make_reference(A, "pasal-9", "revokes", "permensos/2012/8")],
        ),
        make_regulation(B, "Layanan", [("pasal-4", "Layanan bagi PPKS.")]),
    ]
    assert not found("R06", *rules)


# -- standing --------------------------------------------------------------------------------------------------------------------


def test_evidence_finds_its_rule_by_document_or_by_identifier():
    graph = graph_of(make_regulation(A, "Relawan"), case=make_case(regulations=(make_record(B, "Kader"),)))
    assert regulation_of(graph, make_clause("permensos_2030_1", "pasal-1", "x", A)).key == A  # type: ignore[union-attr]
    assert regulation_of(graph, make_fact("x", "x", B)).key == B  # type: ignore[union-attr]
    assert regulation_of(graph, make_fact("x", "x")) is None


def test_reasons_are_told_once():
    reason = not_counted(graph_of(), [make_fact("a", "x", standing="praktik"), make_fact("b", "y", standing="praktik")])
    assert reason is not None
    assert reason.id == "Tidak dihitung: praktik yang bukan norma."
    assert not_counted(graph_of(), [make_fact("a", "x", A)]) is None


def test_a_known_status_needs_no_note():
    assert status_note([make_regulation(A, "x", status="in_force")]) is None
    note = status_note([make_regulation(A, "x", status="unknown")])
    assert note is not None
    assert "Permensos 1/2030" in note.id


def test_the_handbook_can_tell_of_some_rules():
    assert handbook("en", [REGISTRY["R03"]]).count("\n## ") == 1


# -- what is shared in the whole field, and the words that are quoted ------------------------------------------------------------


@pytest.mark.R02
def test_one_activity_in_the_whole_field_is_told_though_few_words_are_shared():
    norms = [
        make_norm(A, "pasal-7", "Karang Taruna", "fungsi", "pendampingan", ""),
        make_norm(B, "pasal-5", "Relawan Sosial", "tugas", "mendampingi", "warga dalam penyelenggaraan kesejahteraan sosial"),
    ]
    graph = graph_of(*(make_regulation(key, key, norms=[n]) for key, n in zip((A, B), norms, strict=True)))
    assert [o.by_field for o in graph.overlaps] == [True]
    (finding,) = check(REGISTRY["R02"], graph)
    assert set(finding.actors) == {"karang-taruna", "relawan-sosial"}


def test_a_clause_is_quoted_with_the_words_between_its_act_and_its_matter():
    norm = make_norm(A, "pasal-5", "Relawan", "tugas", "mencegah", "menangani terjadinya banjir")
    words = "mencegah dan menangani terjadinya banjir di desa;"
    printed = norm.model_copy(update={"evidence": norm.evidence.model_copy(update={"words": words})})
    assert activity(None, [printed]).id == "kegiatan “mencegah dan menangani terjadinya banjir”"


@pytest.mark.R12
def test_delegations_are_counted_by_instrument_and_those_on_record_are_named():
    law = make_regulation(
        "uu/2029/1",
        "Pelayanan Sosial",
        references=[
            make_reference("uu/2029/1", "pasal-3", "delegates", "peraturan pemerintah", subject="rehabilitasi dasar"),
            make_reference("uu/2029/1", "pasal-4", "delegates", "peraturan pemerintah", subject="jaminan dasar"),
            make_reference("uu/2029/1", "pasal-5", "delegates", "peraturan menteri", subject="akreditasi lembaga"),
        ],
        definitions=[make_definition("uu/2029/1", "pasal-1/angka-9", "Menteri", "menteri yang menyelenggarakan urusan di bidang sosial")],
    )
    implementing = make_regulation(
        "pp/2030/2",
        "Rehabilitasi Dasar",
        references=[make_reference("pp/2030/2", "menimbang", "implements", "uu/2029/1", pinpoint=Address("pasal-3"))],
    )
    (finding,) = [f for f in found("R12", law, implementing, make_regulation(A, "Lain", issuer="Menteri Sosial")) if f.scored]
    assert finding.statement.id.startswith("1 dari 1 delegasi UU 1/2029 kepada peraturan menteri tidak ditemukan")
    assert "2 kepada peraturan pemerintah (1 tercatat dilaksanakan oleh PP 2/2030)" in finding.statement.id
    assert "1 kepada peraturan menteri (pelaksananya tidak tercatat dalam bahan)" in finding.statement.id
