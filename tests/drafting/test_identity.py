"""Which regulation a document is."""

from __future__ import annotations

import datetime as dt

import pytest
from drafting_texts import FOOT, HEAD


def test_a_regulation_says_who_it_is(body):
    regulation = body("Pasal 1\nCukup.\n")
    assert (regulation.id, regulation.title, regulation.issuer) == ("permensos/2031/7", "KEBUN BELAJAR WARGA", "Menteri Sosial")
    assert (regulation.enacted, regulation.promulgated, regulation.gazette) == (dt.date(2031, 5, 5), dt.date(2031, 5, 9), "BN 2031/415")


def test_the_content_is_trusted_over_the_name_of_the_file(read):
    regulation = read(HEAD + "Pasal 1\nCukup.\n" + FOOT, document="Permen_Sos_2029_3")
    assert regulation.id == "permensos/2031/7"
    assert any("permensos/2029/3" in note for note in regulation.notes)


def test_the_name_of_the_file_helps_where_the_content_is_silent(read):
    regulation = read("Pasal 1\nCukup.\n", document="14", file="uu/2019/14.md")
    assert regulation.id == "uu/2019/14"
    assert any("nama berkas" in note for note in regulation.notes)


def test_a_file_that_prints_no_title_is_noted(body, read):
    silent = read("PERATURAN MENTERI SOSIAL NOMOR 7 TAHUN 2031\nTENTANG\n\nMEMUTUSKAN:\nPasal 1\nCukup.\n")
    assert silent.id == "permensos/2031/7"
    assert "Judul peraturan tidak ditemukan dalam berkas." in silent.notes
    assert not any("Judul" in note for note in body("Pasal 1\nCukup.\n").notes)


def test_the_title_of_an_amending_rule_is_its_own(read):
    regulation = read(
        "PERATURAN MENTERI SOSIAL NOMOR 2 TAHUN 2032\nTENTANG\nPERUBAHAN KEDUA ATAS PERATURAN MENTERI SOSIAL NOMOR 7 TAHUN 2031 TENTANG KEBUN\nMEMUTUSKAN:\nPasal I\nCukup.\n"
    )
    assert regulation.id == "permensos/2032/2"
    assert regulation.title == "PERUBAHAN KEDUA ATAS PERATURAN MENTERI SOSIAL NOMOR 7 TAHUN 2031 TENTANG KEBUN"


def test_a_title_lost_in_the_head_is_read_where_it_is_enacted(read):
    regulation = read(
        "PERATURAN MENTERI SOSIAL NOMOR 2 TAHUN 2032\nTENTANG\n\nMEMUTUSKAN:\nMenetapkan : PERATURAN MENTERI SOSIAL TENTANG KEBUN WARGA.\nPasal 1\nCukup.\n"
    )
    assert regulation.title == "KEBUN WARGA"


def test_dates_in_figures_are_read(read):
    regulation = read(
        "UNDANG-UNDANG NOMOR 1 TAHUN 2030\nTENTANG\nKEBUN\nPasal 1\nCukup.\n\nDitetapkan pada tanggal 2030-02-03\nDiundangkan pada tanggal 2030-02-04\n"
    )
    assert (regulation.enacted, regulation.promulgated) == (dt.date(2030, 2, 3), dt.date(2030, 2, 4))


def test_a_regional_rule_takes_its_region_from_the_office_that_makes_it(read):
    regulation = read(
        "PERATURAN DAERAH\nNOMOR 5 TAHUN 2009\nTENTANG\nKEBUN\nBUPATI INDRAMAYU,\nMenimbang :\na. bahwa kebun;\nMEMUTUSKAN:\nPasal 1\nCukup.\n"
    )
    assert regulation.id == "perda-indramayu/2009/5"


@pytest.mark.parametrize("text", ["", "\n\n", "Bukan peraturan.", "Pasal", "\x00\x01"])
def test_a_document_that_is_no_regulation_has_no_identity(read, text):
    regulation = read(text)
    assert regulation.id is None
    assert regulation.counts.pasal == 0
