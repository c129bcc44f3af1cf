"""Characters, hyphens and labels are put right inside a line, and no word is changed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.readers.normalise import characters, join_hyphen, words


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Undang - Undang", "Undang-Undang"),
        ("Undang -Undang Nomor", "Undang-Undang Nomor"),
        ("peraturan perundang- undangan", "peraturan perundang-undangan"),
        ("peraturan perundangundangan", "peraturan perundang-undangan"),
        ("UndangUndang ini", "Undang-Undang ini"),
        ("masing- masing desa", "masing-masing desa"),
        ("masingmasing desa", "masing-masing desa"),
        ("seluas\u00adluasnya", "seluas-luasnya"),
        ("kesejah- teraan sosial", "kesejahteraan sosial"),
        ("kesejah\u00ad teraan sosial", "kesejahteraan sosial"),
        ("intra- dan antarmoda", "intra- dan antarmoda"),
        ("Menteri - Gubernur", "Menteri - Gubernur"),
        ("M E M U T U S K A N :", "MEMUTUSKAN :"),
        ("T E N T A N G", "TENTANG"),
        ("P E R A T U R A N  D A E R A H", "PERATURAN DAERAH"),
        ("A B C D E", "A B C D E"),
        ("PERATURANMENTERISOSIAL REPUBLIKINDONESIA", "PERATURAN MENTERI SOSIAL REPUBLIK INDONESIA"),
        ("KETENAGAKERJAAN", "KETENAGAKERJAAN"),
        ("Pasal1", "Pasal 1"),
        ("PasalI", "Pasal I"),
        ("Pasal 1O", "Pasal 10"),
        ("Pasal I", "Pasal I"),
        ("BABIV", "BAB IV"),
        ("pada ayat (l) huruf b", "pada ayat (1) huruf b"),
        ("pada ayat(2) huruf b", "pada ayat (2) huruf b"),
        ("(21 Selain bentuk", "(2) Selain bentuk"),
        ("(21) Selain bentuk", "(21) Selain bentuk"),
        ("10.Relawan adalah", "10. Relawan adalah"),
        ("a.mendata buku", "a. mendata buku"),
        ("TAHUN 2OI9", "TAHUN 2019"),
        ("Nomor L2 Tahun 20ll tentang", "Nomor 12 Tahun 2011 tentang"),
        ("MEMUTUSI(AN:", "MEMUTUSKAN:"),
        ("\u201ctaman baca\u201d \u2013 desa", '"taman baca" - desa'),
        ("e\ufb01sien dan e\ufb00ektif", "efisien dan effektif"),
        ("taman\u00a0baca\u200b", "taman baca"),
        ("^Cukup jelas", "Cukup jelas"),
    ],
)
def test_what_reads_the_same_is_written_the_same(printed, meant):
    assert words(characters(printed)) == meant


@pytest.mark.parametrize(
    ("left", "right", "word"),
    [("kesejah", "teraan", "kesejahteraan"), ("masing", "masing", "masing-masing"), ("berlarut", "larut", "berlarut-larut"),
     ("perundang", "undangan", "perundang-undangan"), ("non", "pemerintah", "non-pemerintah"), ("pena", "taan", "penataan")],
)  # fmt: skip
def test_a_word_parted_at_a_hyphen_is_joined_as_it_is_spelt(left, right, word):
    assert join_hyphen(left, right) == word


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_normalising_twice_changes_nothing_more(text):
    line = characters(text).replace("\n", " ")
    once = words(line)
    assert characters(once) == once
    assert "  " not in once
    assert once == once.strip()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["relawan", "taman", "baca", "desa", "mendata", "menata", "rak", "buku", "kepala", "camat", "melapor", "setiap"]),
        min_size=1,
        max_size=20,
    )
)
def test_plain_sentences_are_left_alone(sentence):
    assert words(" ".join(sentence)) == " ".join(sentence)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("pemerintah kabupatenlkota danlatau desa/ kelurahan", "pemerintah kabupaten/kota dan/atau desa/kelurahan"),
        ("Bupati / Walikota KabupatenlKota", "Bupati/Walikota Kabupaten/Kota"),
        ("dan kota, desa kota, dan atau", "dan kota, desa kota, dan atau"),
    ],
)
def test_a_slash_that_a_scanner_took_for_a_letter_is_put_back(line, meant):
    assert words(line) == meant
