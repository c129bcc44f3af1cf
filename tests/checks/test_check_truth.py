"""Classes of findings that were false, unlawful or worded wrongly, each with the case that shows it mended."""

from __future__ import annotations

import pytest
from support import make_actor, make_case, make_definition, make_fact_norm, make_norm, make_record, make_reference, make_regulation

from rules.checks import REGISTRY, check
from rules.checks.delegated import _signs
from rules.checks.duties import short
from rules.checks.standing import clause_of
from rules.checks.wording import by_amending, place
from rules.graph import assemble, build, compare
from rules.model import Case, Finding, LegalId, Regulation

A, B, LAW, HIGHER = "permensos/2030/1", "permensos/2030/2", "uu/2020/7", "uu/2021/8"


def found(rule: str, *regulations: Regulation, case: Case | None = None) -> tuple[Finding, ...]:
    corpus = assemble(regulations, [case] if case else [])
    return check(REGISTRY[rule], build(corpus, compare(corpus)))


def test_what_joins_two_acts_is_printed_as_the_clause_has_it():
    norm = make_norm(A, "pasal-5", "Relawan", "tugas", "mencegah menangani", "masalah sosial")
    words = norm.evidence.model_copy(update={"words": "Relawan mencegah dan menangani masalah sosial."})
    assert short(norm.model_copy(update={"evidence": words})) == "mencegah dan menangani masalah sosial"
    assert short(norm) == "mencegah menangani masalah sosial"


def defined(key: str, body: str) -> Regulation:
    basis = [make_reference(key, "mengingat/angka-1", "legal_basis", LAW)] if key != LAW else []
    return make_regulation(key, "Bantuan", definitions=[make_definition(key, "pasal-1/angka-1", "Dana Warga", body)], references=basis)


@pytest.mark.R05
def test_a_minister_aligns_with_a_law_and_never_amends_one():
    one, two = "upaya menjaga agar seseorang hidup wajar", "uang atau barang yang diberikan kepada keluarga miskin"
    (mixed,) = found("R05", defined(LAW, one), defined(A, two))
    assert "menurut UU 7/2020" in mixed.options[0].id
    assert "selaraskan Permensos 1/2030" in mixed.options[0].id
    (laws,) = found("R05", defined(LAW, one), defined(HIGHER, two))
    assert "Usulkan penyelarasan" in laws.options[0].id
    assert "digabung" not in laws.options[0].id


@pytest.mark.R10
@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Setiap laporan yang diterima oleh pimpinan dari bawahan wajib diolah.", True),
        ("Pembuatan perjanjian antara kementerian dan lembaga asing wajib didahului penilaian.", True),
        ("Dana yang diberikan oleh Menteri wajib digunakan untuk warga.", False),
    ],
)
def test_whoever_handles_a_thing_bears_what_is_done_with_it(words, named):
    norm = make_norm(A, "pasal-5", None, "kewajiban", "diolah", "laporan", passive=True)
    norm = norm.model_copy(update={"evidence": norm.evidence.model_copy(update={"words": words})})
    assert bool(found("R10", make_regulation(A, "Laporan", norms=[norm]))) is not named


@pytest.mark.R15
def test_who_may_not_be_chosen_is_not_forbidden_to_act():
    norm = make_norm(A, "pasal-7", "Relawan", "larangan", "berpangkat", "lebih rendah")
    norm = norm.model_copy(update={"evidence": norm.evidence.model_copy(update={"words": "Relawan tidak boleh berpangkat lebih rendah."})})
    case = make_case(actors=(make_actor("Relawan", kind="volunteer"),))
    assert not found("R15", make_regulation(A, "Tim", norms=[norm]), case=case)


@pytest.mark.R13
def test_a_unit_where_the_numbers_leap_may_merely_be_unread():
    units = [("pasal-1", "Satu."), ("pasal-2", "Dua."), ("pasal-4", "Empat.")]
    rule = make_regulation(A, "Panti", units, references=[make_reference(A, "pasal-2", "internal", "pasal-3")])
    (finding,) = found("R13", rule)
    assert not finding.scored
    assert "melompat" in finding.statement.id


@pytest.mark.R13
def test_a_wrong_reference_tells_the_one_unit_that_was_probably_meant():
    units = [("pasal-1", "Satu."), ("pasal-2", "Terdiri atas:"), ("pasal-2/huruf-a", "ketua;"), ("pasal-3", "Tiga.")]
    rule = make_regulation(A, "Panti", units, references=[make_reference(A, "pasal-3", "internal", "pasal-2/ayat-1/huruf-a")])
    (finding,) = found("R13", rule)
    assert finding.scored
    assert "Yang ada dalam teks itu: Pasal 2 huruf a." in finding.statement.id


@pytest.mark.R18
def test_a_duty_that_no_rule_lays_down_is_to_be_looked_for_in_a_rule():
    norm = make_fact_norm("a", "Relawan", "tugas", "mendampingi", "warga", standing="praktik")
    (finding,) = found("R18", case=make_case(norms=(norm,), actors=(make_actor("Relawan", kind="volunteer"),)))
    assert "cari peraturan yang menetapkan tugas Relawan" in finding.falsifier.id


@pytest.mark.R12
def test_a_rule_said_to_implement_a_law_takes_up_what_its_title_names():
    law = make_regulation(
        LAW,
        "Profesi",
        [("pasal-32", "Ketentuan mengenai tata cara registrasi dan registrasi ulang diatur dengan Peraturan Menteri.")],
        references=[
            make_reference(LAW, "pasal-32", "delegates", "Peraturan Menteri", subject="tata cara registrasi dan registrasi ulang"),
            make_reference(LAW, "pasal-33", "delegates", "Peraturan Menteri", subject="standar mutu layanan"),
        ],
        definitions=[make_definition(LAW, "pasal-1/angka-1", "Menteri", "menteri yang menyelenggarakan urusan di bidang sosial")],
    )
    record = make_record("permensos/2022/3", "Registrasi dan Izin Praktik", issuer="Menteri Sosial")
    claim = make_reference("permensos/2022/3", "menimbang", "implements", LAW)
    case = make_case(regulations=(record,), references=(claim,))
    told = {f.kind or "": f for f in found("R12", law, case=case)}
    assert "Permensos 3/2022" in told["probably_implemented"].statement.id
    assert "standar mutu layanan" in told[""].statement.id
    assert "Pasal 32" not in told[""].statement.id


@pytest.mark.R10
def test_an_item_under_words_on_coming_into_force_lacks_no_bearer():
    norm = make_norm(A, "pasal-22/huruf-a", None, "kewajiban", "dilakukan", "pengadaan", passive=True)
    norm = norm.model_copy(
        update={"evidence": norm.evidence.model_copy(update={"words": "semua pengadaan wajib dilakukan melalui balai;"})}
    )
    item = ("pasal-22/huruf-a", "semua pengadaan wajib dilakukan melalui balai;")
    once = make_regulation(A, "Balai", [("pasal-22", "Dengan berlakunya Peraturan Menteri ini, maka:"), item], norms=[norm])
    assert not found("R10", once)
    assert found("R10", make_regulation(A, "Balai", [("pasal-22", "Tata cara pengadaan:"), item], norms=[norm]))


@pytest.mark.R05
def test_a_definition_whose_words_merely_moved_is_no_wording_of_its_own():
    body = "upaya terarah yang meliputi jaminan warga, {} warga, dan perlindungan warga"
    moved = "upaya terarah yang meliputi pemberdayaan warga, serta jaminan dan perlindungan warga"
    rules = (defined(LAW, body.format("pemberdayaan")), defined(A, body.format("penguatan")), defined(B, moved))
    (finding,) = found("R05", *rules)
    assert "dengan 2 rumusan yang berbeda" in finding.statement.id


def test_headings_that_a_converter_glued_are_quoted_each_by_itself():
    rule = make_regulation(A, "Lembaga", [("bab-2/bagian-2", "")])
    (part,) = rule.provisions
    glued = part.model_copy(update={"heading": "Izin Balai Bagian Ketiga Hak dan Kewajiban Paragraf 1 Umum"})
    signs = [where.id for _, where in _signs(rule.model_copy(update={"provisions": (glued,)}))]
    assert signs == ["bagian berjudul “Izin Balai”", "bagian berjudul “Hak dan Kewajiban”", "bagian berjudul “Umum”"]


def test_what_an_amending_rule_quotes_is_cited_as_a_clause_of_the_rule_it_amends():
    rule = make_regulation(B, "Perubahan", [("pasal-346", "Direktorat terdiri atas subdirektorat.")])
    (unit,) = rule.provisions
    quoted = unit.model_copy(update={"amends": LegalId.of(A)})
    corpus = assemble([rule.model_copy(update={"provisions": (quoted,)})])
    graph = build(corpus, ())
    assert place(clause_of(graph, quoted)).id.startswith("Permensos 1/2030 Pasal 346")
    assert place(clause_of(graph, unit)).id == "Permensos 2/2030 Pasal 346"


def test_a_fault_of_a_higher_rule_is_mended_by_its_maker():
    assert by_amending("pp/2012/39").id == "dengan mengusulkan perubahan PP 39/2012 kepada pembentuknya"
    assert by_amending(A).id == "dalam peraturan omnibus bila Permensos 1/2030 digabung, selain itu dengan mengubah Permensos 1/2030"


@pytest.mark.R10
def test_what_holds_once_when_a_rule_comes_into_force_lacks_no_bearer():
    norm = make_norm(A, "pasal-21", None, "kewajiban", "dialihkan", "pengadaan", passive=True)
    words = "Pada saat berlakunya Peraturan Menteri ini, pengadaan yang masih berjalan wajib dialihkan."
    norm = norm.model_copy(update={"evidence": norm.evidence.model_copy(update={"words": words})})
    assert not found("R10", make_regulation(A, "Pengadaan", norms=[norm]))


@pytest.mark.R18
def test_who_is_called_a_volunteer_is_one():
    rule = make_regulation(A, "Layanan", norms=[make_norm(A, "pasal-5", "Relawan Desa", "tugas", "mendampingi", "warga")])
    (finding,) = found("R18", rule, case=make_case(actors=(make_actor("Relawan Desa", kind="volunteer"),)))
    assert finding.statement.id.startswith("Relawan Desa, seorang relawan, diberi")
