"""Marks of the structure come to the start of a line; references stay in their sentences."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.readers.marks import ListState, split_headings, split_items, unfold
from rules.readers.reading import Line


def unfolded(text: str) -> list[str]:
    return [line.text for line in unfold([Line(line) for line in text.split("\n")])[0]]


def test_an_inline_list_is_taken_apart():
    assert split_items("Relawan mempunyai tugas: a. mendata buku; b. menata rak; dan c. melapor.", ListState()) == [
        "Relawan mempunyai tugas:", "a. mendata buku;", "b. menata rak; dan", "c. melapor.",
    ]  # fmt: skip


def test_a_list_inside_a_list_is_taken_apart():
    text = "Tugas meliputi: a. pendataan, yang meliputi: 1. buku; dan 2. rak; b. pelaporan."
    assert split_items(text, ListState()) == ["Tugas meliputi:", "a. pendataan, yang meliputi:", "1. buku; dan", "2. rak;", "b. pelaporan."]


def test_definitions_run_on_after_full_stops():
    text = "yang dimaksud dengan: 1. Relawan adalah orang. 2. Rak adalah tempat buku. 3. Desa adalah desa."
    assert split_items(text, ListState())[1:] == ["1. Relawan adalah orang.", "2. Rak adalah tempat buku.", "3. Desa adalah desa."]


def test_items_go_on_from_the_line_above():
    state = ListState()
    assert split_items("d. menata rak; e. membaca;", state) == ["d. menata rak;", "e. membaca;"]
    assert split_items("f. melapor; dan g. hadir.", state) == ["f. melapor; dan", "g. hadir."]


def test_paragraphs_in_one_line_are_taken_apart_only_where_a_sentence_begins():
    text = "(1) Relawan melapor. (2) Laporan sebagaimana dimaksud pada ayat (1). (3) Camat menerima."
    assert split_items(text, ListState()) == [
        "(1) Relawan melapor.",
        "(2) Laporan sebagaimana dimaksud pada ayat (1).",
        "(3) Camat menerima.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Relawan sebagaimana dimaksud dalam Pasal 5 ayat (2) huruf a melapor.",
        "sebagaimana dimaksud pada ayat (1), ayat (2), dan ayat (3) huruf a dan huruf b",
        "paling lama 2 (dua) tahun sejak tanggal 3 Mei 2031. Camat melapor.",
        "Peraturan Menteri Nomor 5 Tahun 2030 dan Nomor 6 Tahun 2031 dicabut.",
        "rapat dihadiri: a. camat",
        "nilai 1. 3. 7. dan 9.",
    ],
)
def test_references_and_numbers_are_not_taken_apart(text):
    assert split_items(text, ListState()) == [text]
    assert split_headings(text, "Camat melapor.", "4") == [text]


@pytest.mark.parametrize(
    ("glued", "parts"),
    [
        ("BAB II TUGAS DAN FUNGSI", ["BAB II", "TUGAS DAN FUNGSI"]),
        ("BAB II TUGAS Bagian Kesatu Umum", ["BAB II", "TUGAS", "Bagian Kesatu", "Umum"]),
        ("Bagian Kedua Tata Cara Pelaporan", ["Bagian Kedua", "Tata Cara Pelaporan"]),
        ("Bagian Kesatu Umum Paragraf 1 Tujuan", ["Bagian Kesatu", "Umum", "Paragraf 1", "Tujuan"]),
        ("Pasal 5 (1) Relawan melapor.", ["Pasal 5", "(1) Relawan melapor."]),
        ("Pasal 5 Relawan melapor kepada camat.", ["Pasal 5", "Relawan melapor kepada camat."]),
        ("Relawan melapor. Pasal 5 Camat menerima.", ["Relawan melapor.", "Pasal 5", "Camat menerima."]),
        ("Menimbang : a. bahwa perlu;", ["Menimbang :", "a. bahwa perlu;"]),
        ("Mengingat 1. Undang-Undang Contoh;", ["Mengingat :", "1. Undang-Undang Contoh;"]),
        ("MEMUTUSKAN: Menetapkan : PERATURAN MENTERI TENTANG CONTOH.", ["MEMUTUSKAN:", "Menetapkan : PERATURAN MENTERI TENTANG CONTOH."]),
        ("Pasal 9 Cukup jelas.", ["Pasal 9", "Cukup jelas."]),
    ],
)
def test_a_glued_heading_is_parted(glued, parts):
    assert split_headings(glued, "Camat melapor.", "4") == parts


@pytest.mark.parametrize(
    "text",
    [
        "Pasal 9 Undang-Undang Nomor 1 Tahun 2030 tentang Contoh;",
        "Pasal 20 dan Pasal 21 berlaku bagi relawan.",
        "Pasal 30 Relawan melapor.",
        "BAB IV dihapus.",
        "Bagian Kesatu sampai dengan Bagian Ketiga berlaku.",
    ],
)
def test_what_is_only_referred_to_heads_nothing(text):
    assert split_headings(text, "Camat melapor.", "4") == [text]


def test_the_closing_formula_leaves_the_last_pasal():
    text = (
        "Peraturan Menteri ini mulai berlaku pada tanggal diundangkan. Agar setiap orang mengetahuinya, memerintahkan pengundangan"
        " Peraturan Menteri ini. Ditetapkan di Jakarta pada tanggal 3 Mei 2031 MENTERI CONTOH REPUBLIK INDONESIA, ttd. SITI CONTOH"
        " Diundangkan di Jakarta pada tanggal 4 Mei 2031 BERITA NEGARA REPUBLIK INDONESIA TAHUN 2031 NOMOR 12"
    )
    assert unfolded(f"Pasal 9\n{text}")[1:] == [
        "Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.",
        "Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Menteri ini.",
        "Ditetapkan di Jakarta", "pada tanggal 3 Mei 2031", "MENTERI CONTOH REPUBLIK INDONESIA,", "ttd.", "SITI CONTOH",
        "Diundangkan di Jakarta", "pada tanggal 4 Mei 2031", "BERITA NEGARA REPUBLIK INDONESIA TAHUN 2031 NOMOR 12",
    ]  # fmt: skip


def test_a_title_in_one_line_becomes_four_lines_and_an_amended_title_stays_whole():
    assert unfolded("PERATURAN MENTERI CONTOH NOMOR 7 TAHUN 2031 TENTANG RELAWAN TAMAN BACA DENGAN RAHMAT TUHAN YANG MAHA ESA")[:5] == [
        "PERATURAN MENTERI CONTOH", "NOMOR 7 TAHUN 2031", "TENTANG", "RELAWAN TAMAN BACA", "DENGAN RAHMAT TUHAN YANG MAHA ESA",
    ]  # fmt: skip
    title = "PERUBAHAN ATAS PERATURAN MENTERI NOMOR 3 TAHUN 2030 TENTANG TAMAN BACA"
    assert unfolded(f"PERATURAN MENTERI CONTOH\nNOMOR 7 TAHUN 2031\nTENTANG\n{title}")[-1] == title


def test_a_reference_broken_over_two_lines_makes_no_mark():
    assert unfolded("Laporan sebagaimana dimaksud pada ayat\n(1) disampaikan kepada camat.") == [
        "Laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada camat."
    ]
    assert unfolded("Laporan sebagaimana dimaksud dalam\nPasal 5\ndisampaikan kepada camat.")[0].endswith("dalam Pasal 5")


def test_a_sentence_broken_off_before_a_new_pasal_does_not_swallow_it():
    assert "Pasal 12" in unfolded("Tata cara sebagaimana dimaksud dalam\nPasal 12\n(1) Camat menerima laporan.")


def test_a_word_broken_at_a_hyphen_is_joined_over_the_line():
    assert unfolded("untuk kesejah-\nteraan warga desa") == ["untuk kesejahteraan", "warga desa"]


def test_a_column_of_labels_is_given_back_to_its_texts():
    text = "Pasal 3\nRelawan bertugas.\n(1)\n(2)\n(1)\nPasal 4\nCamat menerima\nlaporan.\nLaporan dibuat\nsetiap bulan.\nPasal 5\nDesa menyediakan rak."
    assert unfolded(text)[2:] == [
        "Pasal 4", "(1) Camat menerima", "laporan.", "(2) Laporan dibuat", "setiap bulan.", "Pasal 5", "(1) Desa menyediakan rak.",
    ]  # fmt: skip


def test_the_words_of_the_preamble_in_a_column_go_before_their_lists():
    text = (
        "Menimbang\n:\na.\nb.\nMengingat\n:\n1.\nbahwa taman baca perlu dirawat;\nbahwa perlu menetapkan peraturan;\n"
        "Undang-Undang Contoh;\nMEMUTUSKAN:\nPasal 1\nContoh."
    )
    assert unfolded(text)[:6] == [
        "Menimbang :", "a. bahwa taman baca perlu dirawat;", "b. bahwa perlu menetapkan peraturan;",
        "Mengingat :", "1. Undang-Undang Contoh;", "MEMUTUSKAN:",
    ]  # fmt: skip


def test_a_column_whose_counts_do_not_agree_is_left_and_noted():
    lines, notes = unfold([Line(text) for text in ["Relawan bertugas.", "(2)", "(3)", "(4)", "Camat menerima laporan.", "Desa membantu."]])
    assert [line.text for line in lines] == ["Relawan bertugas.", "(2)", "(3)", "(4)", "Camat menerima laporan.", "Desa membantu."]
    assert any("3 nomor" in note for note in notes)


def test_misread_numbers_are_put_right_by_their_sequence():
    assert unfolded("Kepada l. Camat;\n2. Kepala Desa;\n3. Relawan") == ["Kepada :", "1. Camat;", "2. Kepala Desa;", "3. Relawan"]
    assert unfolded("k. buku;\nl. rak; dan\nm. meja.")[1] == "l. rak; dan"
    assert unfolded("I. UMUM\nUraian.\nII. PASAL DEMI PASAL")[0] == "I. UMUM"


def test_a_letter_in_a_pasals_number_is_a_digit_only_where_that_digit_comes_next():
    assert split_headings("PasalS", "Camat melapor.", "7") == ["Pasal 8"]
    assert split_headings("PasalIS", "Camat melapor.", "14") == ["PasalIS"]
    assert split_headings("Pasal 5A", "Camat melapor.", "5") == ["Pasal 5A"]
    assert split_headings("PasalS", "Camat melapor.", "2") == ["PasalS"]
    assert split_headings("Pasal I", "MEMUTUSKAN:", "") == ["Pasal I"]


def test_dicta_get_their_colon_in_sequence_only():
    assert unfolded("KESATU Menata rak.\nKEDUA Mendata buku.") == ["KESATU : Menata rak.", "KEDUA : Mendata buku."]
    assert unfolded("KETIGA Menata rak.\nteks")[0] == "KETIGA Menata rak."


def test_pages_stay_with_their_lines():
    lines, _ = unfold([Line("Tugas: a. satu; b. dua.", 3), Line("Pasal 2", 4)])
    assert [(line.text, line.page) for line in lines] == [("Tugas:", 3), ("a. satu;", 3), ("b. dua.", 3), ("Pasal 2", 4)]


_WORDS = [
    "relawan",
    "camat",
    "desa",
    "buku",
    "rak",
    "(1)",
    "(2)",
    "(3)",
    "a.",
    "b.",
    "c.",
    "1.",
    "2.",
    "Pasal",
    "5",
    "ayat",
    "huruf",
    "angka",
    ";",
    ":",
    ".",
    "dan",
    "atau",
    "BAB",
    "I",
    "II",
    "Bagian",
    "Kesatu",
    "Umum",
    "tugas:",
    "Ditetapkan",
    "di",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=40))
def test_taking_apart_loses_and_invents_no_word(words):
    text = " ".join(words)
    parts = [item for part in split_headings(text, "", "4") for item in split_items(part, ListState())]
    assert "".join(parts).replace(" ", "").replace(":", "") in (text.replace(" ", "").replace(":", ""), _undoubled(text))


def _undoubled(text: str) -> str:
    """A line whose head is printed twice loses one copy."""
    parts = [item for part in split_headings(text, "", "4") for item in split_items(part, ListState())]
    joined = "".join(parts).replace(" ", "").replace(":", "")
    squeezed = text.replace(" ", "").replace(":", "")
    return joined if re.search(r"(.{4,})\1", squeezed) and len(joined) < len(squeezed) else ""
