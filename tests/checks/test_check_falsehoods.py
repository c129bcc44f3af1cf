"""What each rule must leave alone: clauses that look like its fault and are none, drafted in the ways regulations draft them."""

from __future__ import annotations

import pytest
from support import make_clause, make_definition, make_norm, make_reference, make_regulation, make_relation

from rules.checks import REGISTRY, check
from rules.graph import PolicyGraph, assemble, build, compare
from rules.model import Finding, Regulation

A = "permensos/2030/1"


def graph_of(*regulations: Regulation) -> PolicyGraph:
    corpus = assemble(regulations)
    return build(corpus, compare(corpus))


def found(rule: str, *regulations: Regulation) -> tuple[Finding, ...]:
    return check(REGISTRY[rule], graph_of(*regulations))


def passive(address: str, words: str, modality="kewajiban", bearer: str | None = None):
    """A passive norm of the words of a clause."""
    return make_norm(
        A, address, bearer, modality, "dilakukan", "sesuatu", passive=True, evidence=make_clause("permensos_2030_1", address, words, A)
    )


# -- R10 ---------------------------------------------------------------------------------------------------------------------------


@pytest.mark.R10
@pytest.mark.parametrize(
    "words",
    [
        "Peraturan Bupati yang telah disahkan wajib diundangkan dalam Berita Daerah.",
        "Peraturan Daerah tentang panti wajib ditetapkan dalam 2 (dua) bulan.",
        "Pendaftaran lembaga dilakukan secara wajib melalui penilaian.",
        "laporan bagi lembaga yang keuangannya wajib diperiksa setiap tahun;",
        "Anak yang diperiksa wajib didampingi orang tua atau wali.",
        "Pengelolaan bantuan oleh dinas sosial provinsi wajib dilakukan secara tertib.",
        "Dalam hal izin dicabut, kegiatan pelayanan oleh lembaga wajib dihentikan.",
    ],
)
def test_a_duty_whose_holder_is_told_or_follows_from_the_law_is_no_orphan(words):
    assert not found("R10", make_regulation(A, "Bantuan", norms=[passive("pasal-4", words)]))


@pytest.mark.R10
def test_a_passive_prohibition_binds_everybody():
    words = "Dana bantuan dilarang dialihkan kepada pihak lain."
    assert not found("R10", make_regulation(A, "Bantuan", norms=[passive("pasal-4", words, "larangan")]))
    assert found("R10", make_regulation(A, "Bantuan", norms=[passive("pasal-4", "Dana bantuan wajib dicatat dalam buku kas.")]))


@pytest.mark.R10
def test_a_clause_that_points_back_to_who_acts_is_no_orphan():
    back = passive("pasal-4/ayat-2", "Pemberitahuan sebagaimana dimaksud pada ayat (1) wajib disampaikan dalam 30 (tiga puluh) hari.")
    words = "Pengurus lembaga memberitahukan pergantian anggotanya kepada dinas sosial."
    first = make_norm(
        A,
        "pasal-4/ayat-1",
        "Pengurus",
        "tugas",
        "memberitahukan",
        "pergantian",
        evidence=make_clause("permensos_2030_1", "pasal-4/ayat-1", words, A),
    )
    assert not found("R10", make_regulation(A, "Lembaga", norms=[first, back]))
    assert found("R10", make_regulation(A, "Lembaga", norms=[back]))


@pytest.mark.R10
@pytest.mark.R15
def test_rules_in_english_follow_another_canon():
    norms = [passive("section-4", "A notice must be published."), make_norm(A, "section-5", "Trader", "larangan", "obstruct", "a road")]
    rule = make_regulation(A, "Trading", norms=norms, language="en")
    assert not found("R10", rule)
    assert not found("R15", rule)


# -- R15 ---------------------------------------------------------------------------------------------------------------------------


def obliging(key: str, *units: tuple[str, str], bearer: str = "Relawan Desa", **more) -> Regulation:
    norms = [make_norm(key, "pasal-5", bearer, "kewajiban", "mencatat", "kegiatannya")]
    return make_regulation(key, "Relawan", [("pasal-5", f"{bearer} wajib mencatat kegiatannya."), *units], norms=norms, **more)


@pytest.mark.R15
@pytest.mark.parametrize(
    "sanction", ["Setiap orang yang melanggar dipidana dengan pidana kurungan.", "Pelanggaran dikenai denda administratif."]
)
def test_a_penalty_is_a_sanction(sanction):
    assert found("R15", obliging("uu/2030/1"))
    assert not found("R15", obliging("uu/2030/1", ("pasal-9", sanction)))


@pytest.mark.R15
def test_a_duty_of_the_public_at_large_needs_no_sanction():
    assert not found("R15", obliging("uu/2030/1", bearer="Masyarakat"))


@pytest.mark.R15
def test_a_sanction_that_a_law_above_may_provide_is_noted_and_not_counted():
    basis = [make_reference(A, "mengingat/angka-1", "legal_basis", "uu/2029/7")]
    (unread,) = found("R15", obliging(A, references=basis))
    assert not unread.scored
    assert "belum dibaca" in unread.statement.id
    law = make_regulation("uu/2029/7", "Relawan", [("pasal-8", "Pelanggaran dikenai sanksi administratif.")])
    (having,) = [f for f in found("R15", obliging(A, references=basis), law) if A in f.regulations]
    assert not having.scored
    assert "memuat sanksi" in having.statement.id
    bare = make_regulation("uu/2029/7", "Relawan", [("pasal-8", "Relawan bekerja sukarela.")])
    (open_one,) = [f for f in found("R15", obliging(A, references=basis), bare) if A in f.regulations]
    assert open_one.scored


# -- R09 ---------------------------------------------------------------------------------------------------------------------------


def reporting(*lines: tuple[str, str, str]) -> Regulation:
    relations = [
        make_relation(A, address, "reports_to", "Kelompok Kerja Inklusi", to, evidence=make_clause("permensos_2030_1", address, words, A))
        for address, to, words in lines
    ]
    return make_regulation(A, "Kelompok Kerja", relations=relations)


@pytest.mark.R09
def test_a_body_at_each_level_reports_to_the_government_of_its_own():
    rule = reporting(
        ("pasal-2/huruf-c", "Gubernur", "melaporkan hasil kerja kepada gubernur."),
        ("pasal-3/huruf-c", "Bupati", "melaporkan hasil kerja kepada bupati."),
    )
    assert not found("R09", rule)
    assert found(
        "R09",
        reporting(
            ("pasal-2/huruf-c", "Gubernur", "melaporkan hasil kerja kepada gubernur."),
            ("pasal-3/huruf-c", "Komisi Inklusi", "melaporkan hasil kerja kepada Komisi Inklusi."),
        ),
    )


@pytest.mark.R09
def test_an_abbreviated_name_is_the_name():
    rule = reporting(
        ("pasal-2", "Koordinator KPA Dana Desa", "melaporkan hasil kerja kepada Koordinator KPA Dana Desa."),
        ("pasal-3", "Koordinator Kuasa Pengguna Anggaran Dana Desa", "melapor kepada Koordinator Kuasa Pengguna Anggaran Dana Desa."),
    )
    assert not found("R09", rule)


@pytest.mark.R09
def test_a_superior_named_as_head_of_the_other_is_one():
    rule = reporting(
        ("pasal-2", "Direktur Pemulihan", "melaporkan hasil kerja kepada Direktur Pemulihan selaku pemimpin Satuan Tugas Pemulihan."),
        ("pasal-3", "Satuan Tugas Pemulihan", "melaporkan hasil kerja kepada Satuan Tugas Pemulihan."),
    )
    assert not found("R09", rule)


@pytest.mark.R09
def test_the_report_of_somebody_else_on_occasion_of_a_norm_is_no_line():
    rule = reporting(
        ("pasal-2", "Gugus Tugas", "Hak itu diajukan oleh kelompok kerja setelah korban melaporkan kasusnya kepada gugus tugas."),
        ("pasal-3", "Komisi Inklusi", "melaporkan hasil kerja kepada Komisi Inklusi."),
    )
    assert not found("R09", rule)


@pytest.mark.R09
def test_who_hands_a_report_on_is_named_after_the_last_kepada():
    words = "bertanggung jawab kepada ketua panitia dan secara administratif kepada camat melalui Sekretaris Kecamatan."
    rule = reporting(("pasal-2", "Ketua Panitia", words), ("pasal-2", "Sekretaris Kecamatan", words))
    (finding,) = found("R09", rule)
    assert "camat melalui Sekretaris Kecamatan" in finding.statement.id
    assert "panitia dan secara" not in finding.statement.id


# -- R08 and R13 -------------------------------------------------------------------------------------------------------------------


@pytest.mark.R08
@pytest.mark.parametrize(
    ("words", "circle"),
    [
        ("mengangkat anggota pengurus;", True),
        ("memberhentikan anggota pengurus;", False),
        ("Dalam hal pembina berhalangan, pembina pengganti mengangkat anggota pengurus.", False),
    ],
)
def test_dismissals_and_appointments_for_once_close_no_circle(words, circle):
    def line(address: str, source: str, target: str, said: str):
        return make_relation(A, address, "appoints", source, target, evidence=make_clause("permensos_2030_1", address, said, A))

    lines = [line("pasal-2", "Pengurus", "Pembina", "mengangkat pembina;"), line("pasal-3", "Pembina", "Pengurus", words)]
    assert bool(found("R08", make_regulation(A, "Yayasan", relations=lines))) is circle


@pytest.mark.R08
def test_the_constitution_is_no_use_of_the_term_statute():
    definitions = [
        make_definition(A, "pasal-1/angka-1", "Dewan", "dewan sebagaimana dimaksud dalam Undang-Undang Dasar"),
        make_definition(A, "pasal-1/angka-2", "Undang-Undang", "peraturan yang dibentuk oleh Dewan"),
    ]
    assert not found("R08", make_regulation(A, "Pembentukan", definitions=definitions))
    plain = definitions[0].model_copy(update={"body": "dewan sebagaimana dimaksud dalam Undang-Undang"})
    assert found("R08", make_regulation(A, "Pembentukan", definitions=[plain, definitions[1]]))


@pytest.mark.R13
@pytest.mark.parametrize(
    "units",
    [
        [("pasal-4/huruf-a", "sosialisasi' b. identifikasi;"), ("pasal-4/huruf-c", "motivasi;")],
        [("pasal-4/huruf-a", "sosialisasi;"), ("pasal-4/huruf-c", "motivasi;")],
    ],
)
def test_a_list_item_whose_mark_was_swallowed_or_leapt_over_is_not_counted_as_missing(units):
    rule = make_regulation(
        A,
        "Rehabilitasi",
        [("pasal-4", "Rehabilitasi meliputi:"), *units, ("pasal-5", "Identifikasi sebagaimana dimaksud dalam Pasal 4 huruf b dicatat.")],
        references=[make_reference(A, "pasal-5", "internal", "pasal-4/huruf-b")],
    )
    assert not [f for f in found("R13", rule) if f.scored]


# -- found on texts that no mend was made for ----------------------------------------------------------------------------------------


@pytest.mark.R09
def test_one_report_to_a_list_of_recipients_is_one_report():
    rule = reporting(
        ("pasal-2/huruf-a", "Menteri Kepegawaian", "Menteri Kepegawaian;"), ("pasal-2/huruf-b", "Kepala Badan", "Kepala Badan.")
    )
    assert not found("R09", rule)


@pytest.mark.R09
def test_who_answers_to_one_and_hands_results_to_others_has_one_superior():
    rule = reporting(
        ("pasal-2", "Inspektur", "Kelompok kerja inklusi bertanggung jawab kepada Inspektur."),
        ("pasal-3", "Komisi Inklusi", "Laporan disampaikan kepada Komisi Inklusi oleh kelompok kerja inklusi."),
    )
    assert not found("R09", rule)


@pytest.mark.R08
def test_a_short_term_before_a_capital_is_another_name():
    definitions = [
        make_definition(A, "pasal-1/angka-1", "Pegawai Negeri", "warga yang diangkat sebagai Pegawai Aparatur Negara"),
        make_definition(A, "pasal-1/angka-2", "Pegawai di Lingkungan Kementerian", "Pegawai Negeri dan pegawai lain", short="Pegawai"),
    ]
    assert not found("R08", make_regulation(A, "Cuti", definitions=definitions))


@pytest.mark.R13
@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("Pasal 7 ayat 3 Putusan Menteri tahun 1955 berlaku juga bagi fakultas.", "pasal-7"),
        ("Surat dipindahkan ke jawatan. Kepegawaian Pasal 7 Direksi mengangkat pegawai.", "pasal-7"),
    ],
)
def test_a_unit_of_an_unread_decree_and_a_swallowed_heading_are_not_counted_as_missing(words, unit):
    reference = make_reference(A, "pasal-3", "internal", unit, raw="Pasal 7", evidence=make_clause("permensos_2030_1", "pasal-3", words, A))
    rule = make_regulation(A, "Jawatan", [("pasal-2", "Isi."), ("pasal-3", words)], references=[reference])
    assert not [f for f in found("R13", rule) if f.scored]


@pytest.mark.R15
def test_a_sanction_beside_a_clause_worded_as_binding_is_not_without_an_obligation():
    units = [("pasal-4", "Bangunan panti harus aman."), ("pasal-5", "Pelanggaran dikenai sanksi administratif.")]
    assert not found("R15", make_regulation(A, "Panti", units))
    assert found("R15", make_regulation(A, "Panti", units[1:]))


@pytest.mark.R05
def test_how_words_are_spaced_makes_no_other_definition():
    definitions = [
        make_definition(key, "pasal-1/angka-1", "Pilar Batas", body)
        for key, body in ((A, "pilar batas antar Provinsi/Kabupaten yang diletakkan di sisi batas alam"),
                          ("permensos/2030/2", "pilar batas antar Provinsi/ Kabupaten yang diletakkan disisi batas alam"))
    ]  # fmt: skip
    rules = [make_regulation(str(d.evidence.regulation), "Batas", definitions=[d]) for d in definitions]
    assert not found("R05", *rules)
