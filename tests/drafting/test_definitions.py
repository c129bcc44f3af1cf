"""Terms, their short forms, and what they are a kind of."""

from __future__ import annotations

import pytest

from rules.drafting.definitions import genus_of


def only(regulation):
    (definition,) = regulation.definitions
    return definition


@pytest.mark.parametrize(
    ("item", "term", "short", "aliases", "genus"),
    [
        ("Kebun Warga adalah lahan yang dikelola bersama.", "Kebun Warga", None, (), "lahan"),
        ("Penggerak Kebun Warga yang selanjutnya disingkat PKW adalah seseorang yang mengelola kebun.", "Penggerak Kebun Warga", "PKW", (), "seseorang"),
        ("Kebun Warga, yang selanjutnya disebut Kebun, adalah lahan bersama.", "Kebun Warga", None, ("Kebun",), "lahan bersama"),
        ("Penggerak Kebun Warga yang selanjutnya disingkat PKW dan disebut Penggerak adalah warga masyarakat yang aktif.", "Penggerak Kebun Warga", "PKW", ("Penggerak",), "warga masyarakat"),
        ("Ikatan Kebun selanjutnya dalam Peraturan Menteri ini disebut IK merupakan wadah berhimpun warga.", "Ikatan Kebun", "IK", (), "wadah berhimpun warga"),
        ("Kebun Warga (KW) adalah lahan.", "Kebun Warga", "KW", (), "lahan"),
        ("Kebun Warga atau disebut juga Taman Pangan adalah lahan.", "Kebun Warga", None, ("Taman Pangan",), "lahan"),
        ("Bupati/Wali Kota adalah kepala daerah.", "Bupati/Wali Kota", None, (), "kepala daerah"),
    ],
)  # fmt: skip
def test_an_item_gives_its_term(body, item, term, short, aliases, genus):
    definition = only(body(f"Pasal 1\nDalam Peraturan Menteri ini yang dimaksud dengan:\n1. {item}\nPasal 2\nCukup.\n"))
    assert (definition.address, definition.term, definition.short, definition.aliases, definition.genus) == (
        "pasal-1/angka-1",
        term,
        short,
        aliases,
        genus,
    )


def test_a_sentence_may_define_one_term(body):
    definition = only(
        body("Pasal 1\nYang dimaksud dengan kebun dalam Peraturan Menteri ini adalah lahan yang ditanami.\nPasal 2\nCukup.\n")
    )
    assert (definition.term, definition.genus) == ("kebun", "lahan")


def test_a_subject_that_is_given_a_name_outside_the_list_is_defined(body):
    definition = only(
        body(
            "Pasal 1\nCukup.\nPasal 2\n(1) Balai Kebun Sejahtera di Pati, selanjutnya dalam Peraturan Menteri ini disebut BKS Pati merupakan unit pelaksana.\n"
        )
    )
    assert (definition.address, definition.term, definition.short) == ("pasal-2/ayat-1", "Balai Kebun Sejahtera di Pati", "BKS Pati")


def test_a_name_given_inside_a_sentence_belongs_to_the_words_before_it(body):
    definition = only(
        body("Pasal 1\nCukup.\nPasal 2\nPelatihan dilaksanakan melalui Sistem Rujukan Kebun, yang selanjutnya disebut SRK, di kecamatan.\n")
    )
    assert (definition.term, definition.short) == ("Sistem Rujukan Kebun", "SRK")


@pytest.mark.parametrize(
    "sentence",
    [
        "Kebun merupakan sarana belajar warga.",
        "Tujuan kebun adalah memberi pangan.",
        "Termasuk dalam pengertian kebun adalah taman.",
    ],
)
def test_a_statement_outside_the_list_defines_nothing(body, sentence):
    assert body(f"Pasal 1\nCukup.\nPasal 2\n{sentence}\n").definitions == ()


def test_the_genus_is_the_first_noun_phrase():
    assert genus_of("suatu wadah berhimpun PSM yang terbuka") == "wadah berhimpun PSM"


@pytest.mark.parametrize(
    ("item", "term", "short", "aliases"),
    [
        ("Badan Musyawarah Kebun atau yang disebut dengan nama lain adalah lembaga warga.", "Badan Musyawarah Kebun", None, ()),
        ("Kepala Dusun atau sebutan lain, yang selanjutnya disingkat Kadus, adalah pemimpin dusun.", "Kepala Dusun", "Kadus", ()),
        ("Kuasa Pengelola Kebun, yang disingkat disebut KPK, adalah pejabat.", "Kuasa Pengelola Kebun", "KPK", ()),
        ("Penggerak Kebun yang selanjutnya adalah disingkat PK adalah warga.", "Penggerak Kebun", "PK", ()),
        ("Balai Benih Prof. Dr. dr. Sulaiman Padi yang selanjutnya disebut BB Prof. Dr. Sulaiman adalah unit.", "Balai Benih Prof. Dr. dr. Sulaiman Padi", "BB Prof. Dr. Sulaiman", ()),
    ],
)  # fmt: skip
def test_a_term_is_the_name_alone(body, item, term, short, aliases):
    definition = only(body(f"Pasal 1\nDalam Peraturan Menteri ini yang dimaksud dengan:\n1. {item}\nPasal 2\nCukup.\n"))
    assert (definition.term, definition.short, definition.aliases) == (term, short, aliases)


@pytest.mark.parametrize(
    ("sentence", "term", "short"),
    [
        ("Membentuk Kantor Kebun Kabupaten Padi yang selanjutnya disebut KKKP.", "Kantor Kebun Kabupaten Padi", "KKKP"),
        ("Lembaga Pengabdian kepada Warga yang selanjutnya disebut LPW mempunyai tugas menanam.", "Lembaga Pengabdian kepada Warga", "LPW"),
        ("Penataan kebun yang selanjutnya disebut PKEB diselenggarakan untuk mewujudkan pangan warga.", "Penataan kebun", "PKEB"),
        ("Tulisan Kebun yang selanjutnya disingkat menjadi TUBUN dibuat dari kain.", "Tulisan Kebun", "TUBUN"),
        ("Dalam Peraturan Menteri ini yang dimaksud dengan Peta Jalan Kebun yang selanjutnya disebut PJK adalah rencana.", "Peta Jalan Kebun", "PJK"),
    ],
)  # fmt: skip
def test_a_name_given_in_a_sentence_ends_where_the_sentence_goes_on(body, sentence, term, short):
    definition = only(body(f"Pasal 1\nCukup.\nPasal 2\n{sentence}\n"))
    assert (definition.term, definition.short) == (term, short)
