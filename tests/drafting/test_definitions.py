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
