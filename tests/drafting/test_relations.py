"""Relations: who reports to, supervises, appoints, works with or belongs to whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rules.drafting import Names, extract_relations
from rules.model import Regulation

DEFINITIONS = """
Pasal 1
Dalam Peraturan Menteri ini yang dimaksud dengan:
1. Relawan Kebun yang selanjutnya disingkat RK adalah warga masyarakat yang merawat kebun belajar.
2. Balai Kebun adalah unit pelaksana teknis yang mengelola benih.
3. Ikatan Relawan Kebun adalah wadah berhimpun RK sebagai media koordinasi.
"""


@pytest.fixture
def ties(body: Callable[[str], Regulation]) -> Callable[[str], list[tuple[str, str, str]]]:
    """The relations of Pasal 2 as (kind, from, to)."""

    def of(text: str) -> list[tuple[str, str, str]]:
        regulation = body(DEFINITIONS + "Pasal 2\n" + text)
        found = extract_relations(regulation, Names.of(regulation))
        return [(r.kind, r.source, r.target) for r in found if r.address.startswith("pasal-2")]

    return of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Balai Kebun berada di bawah dan bertanggung jawab kepada Menteri.", [("reports_to", "Balai Kebun", "Menteri Sosial")]),
        (
            "Sekretariat bertanggung jawab langsung kepada Kepala Balai Kebun melalui Kepala Bagian Umum.",
            [("reports_to", "Sekretariat", "Kepala Bagian Umum"), ("reports_to", "Kepala Bagian Umum", "Kepala Balai Kebun")],
        ),
        ("Lurah menyampaikan laporan kebun kepada camat dengan tembusan kepada bupati/wali kota.",
         [("reports_to", "Lurah", "camat"), ("reports_copy_to", "Lurah", "bupati/wali kota")]),
        ("RK wajib melaporkan hama kepada Balai Kebun setiap bulan.", [("reports_to", "Relawan Kebun", "Balai Kebun")]),
        ("Kepala Balai Kebun wajib mematuhi petunjuk serta bertanggung jawab kepada atasannya masing-masing.",
         [("reports_to", "Kepala Balai Kebun", "atasannya masing-masing")]),
        ("RK menyampaikan laporan kepada Menteri c.q. Direktur Benih dengan tembusan kepada lurah.",
         [("reports_to", "Relawan Kebun", "Menteri Sosial"), ("reports_to", "Relawan Kebun", "Direktur Benih"),
          ("reports_copy_to", "Relawan Kebun", "lurah")]),
        ("Camat melaksanakan koordinasi, verifikasi, dan supervisi kebun dengan kepala desa.", [("coordinates_with", "Camat", "kepala desa")]),
        ("Balai Kebun secara teknis dibina oleh Direktur Benih.", [("supervises", "Direktur Benih", "Balai Kebun")]),
        ("Gubernur melakukan pembinaan terhadap Balai Kebun.", [("supervises", "Gubernur", "Balai Kebun")]),
        ("Kepala Balai Kebun mengawasi bawahan masing-masing.", []),
        ("Gubernur mengoordinasikan pelaksanaan program kebun.", []),
        ("Kepala Balai Kebun diangkat dan diberhentikan oleh Menteri atas usul Direktur Jenderal.",
         [("appoints", "Menteri Sosial", "Kepala Balai Kebun"), ("recommends", "Direktur Jenderal", "Menteri Sosial")]),
        ("Balai Kebun dipimpin oleh seorang kepala regu yang ditunjuk oleh lurah.", [("appoints", "lurah", "kepala regu")]),
        (
            "RK melakukan kerja sama dengan pemerintah daerah, swasta, dan pihak lain.",
            [("coordinates_with", "Relawan Kebun", "pemerintah daerah")],
        ),
        (
            "Kepengurusan Ikatan Relawan Kebun di tingkat kecamatan sampai dengan nasional dikukuhkan oleh camat.",
            [("appoints", "camat", "pengurus Ikatan Relawan Kebun di tingkat kecamatan sampai dengan nasional")],
        ),
        (
            "Kepengurusan Ikatan Relawan Kebun sampai ada pengurus baru dikukuhkan oleh camat.",
            [("appoints", "camat", "pengurus Ikatan Relawan Kebun")],
        ),
        ("Keanggotaan Tim Penilai ditetapkan oleh bupati/wali kota.", [("appoints", "bupati/wali kota", "anggota Tim Penilai")]),
        ("Penetapan luas kebun ditetapkan oleh Menteri.", []),
        ("RK berkoordinasi dengan kepala desa dan Balai Kebun.",
         [("coordinates_with", "Relawan Kebun", "kepala desa"), ("coordinates_with", "Relawan Kebun", "Balai Kebun")]),
        ("Pemerintah Provinsi dan Pemerintah Kabupaten/Kota dapat melakukan kerja sama.",
         [("coordinates_with", "Pemerintah Provinsi", "Pemerintah Kabupaten/Kota")]),
        ("Hubungan kerja antara RK dengan Balai Kebun bersifat koordinatif.", [("coordinates_with", "Relawan Kebun", "Balai Kebun")]),
        ("Balai Kebun merupakan unit pelaksana teknis di lingkungan Kementerian Sosial.", [("part_of", "Balai Kebun", "Kementerian Sosial")]),
    ],
)  # fmt: skip
def test_one_sentence_gives_its_relations(ties, sentence, expected):
    assert ties(sentence) == expected


def test_an_organisation_consists_of_its_units_and_a_body_of_its_members(ties):
    assert ties("(1) Balai Kebun terdiri atas:\na. Subbagian Tata Usaha; dan\nb. Seksi Benih.\n(2) Keanggotaan Tim Penilai terdiri dari unsur:\na. RK; dan\nb. lurah.") == [
        ("part_of", "Subbagian Tata Usaha", "Balai Kebun"),
        ("part_of", "Seksi Benih", "Balai Kebun"),
        ("member_of", "Relawan Kebun", "Tim Penilai"),
        ("member_of", "lurah", "Tim Penilai"),
    ]  # fmt: skip


def test_kinds_of_a_thing_and_lists_of_activities_are_no_parts(ties):
    assert (
        ties(
            "(1) RK terdiri atas:\na. RK Muda; dan\nb. RK Utama.\n(2) Pelatihan terdiri atas:\na. pelatihan dasar; dan\nb. pelatihan lanjutan."
        )
        == []
    )


def test_a_definition_tells_whose_gathering_a_body_is(body):
    regulation = body(DEFINITIONS + "Pasal 2\nRK wajib hadir.")
    found = extract_relations(regulation, Names.of(regulation))
    assert [(r.kind, r.source, r.target, r.address) for r in found] == [
        ("member_of", "Relawan Kebun", "Ikatan Relawan Kebun", "pasal-1/angka-3")
    ]


def test_a_patron_supervises_whom_the_heading_names(ties):
    found = ties("(1) Pembina umum Karang Taruna meliputi:\na. tingkat provinsi yaitu gubernur; dan\nb. tingkat kecamatan yaitu camat.")
    assert found == [("supervises", "gubernur", "Karang Taruna"), ("supervises", "camat", "Karang Taruna")]


def test_a_relation_leads_back_to_its_clause_and_is_stated_once(body):
    regulation = body(DEFINITIONS + "Pasal 2\nBalai Kebun bertanggung jawab kepada Menteri dan menyampaikan laporan kepada Menteri.")
    (relation,) = [r for r in extract_relations(regulation, Names.of(regulation)) if r.kind == "reports_to"]
    assert relation.evidence.address == relation.address == "pasal-2"
    assert relation.evidence.words.startswith("Balai Kebun bertanggung jawab")
    assert (relation.source_key, relation.target_key) == ("balai-kebun", "menteri-sosial")


def test_a_body_that_may_go_by_several_names_is_one_whole(ties):
    found = ties("Keanggotaan gugus tugas, forum, atau wadah lainnya terdiri atas Balai Kebun dan dinas kebun.")
    assert found == [
        ("member_of", "Balai Kebun", "gugus tugas, forum, atau wadah lainnya"),
        ("member_of", "dinas kebun", "gugus tugas, forum, atau wadah lainnya"),
    ]


def test_who_coordinates_a_thing_with_others_works_with_them_and_supervises_nobody(ties):
    found = ties("Gubernur mengoordinasikan penataan kebun dengan dinas kebun dan pemerintah daerah provinsi asal warga.")
    assert found == [
        ("coordinates_with", "Gubernur", "dinas kebun"),
        ("coordinates_with", "Gubernur", "pemerintah daerah provinsi"),
    ]


def test_the_members_of_a_body_are_told_also_where_they_are_counted(ties):
    found = ties(
        "Keanggotaan Tim Penilai berjumlah 5 (lima) orang yang terdiri atas unsur-unsur yang berasal dari:\n"
        "a. ahli tanaman sejumlah 2 (dua) orang; dan\nb. wakil dinas kebun sejumlah 3 (tiga) orang."
    )
    assert found == [
        ("member_of", "ahli tanaman", "Tim Penilai"),
        ("member_of", "wakil dinas kebun", "Tim Penilai"),
    ]


def test_the_items_of_a_list_complete_the_relation_that_opens_it(ties):
    found = ties(
        "Dalam melaksanakan tugasnya, Balai Kebun berkoordinasi dengan:\na. dinas kebun provinsi; dan\nb. pemerintah kabupaten/kota."
    )
    assert found == [
        ("coordinates_with", "Balai Kebun", "dinas kebun provinsi"),
        ("coordinates_with", "Balai Kebun", "pemerintah kabupaten/kota"),
    ]


def test_who_appoints_may_be_told_together_with_whom_one_answers_to(ties):
    found = ties(
        "Setiap kelompok jabatan fungsional dipimpin oleh pejabat fungsional yang ditunjuk oleh dan bertanggung jawab kepada Kepala Balai Kebun."
    )
    assert ("appoints", "Kepala Balai Kebun", "pejabat fungsional") in found
    assert ("reports_to", "pejabat fungsional", "Kepala Balai Kebun") in found
