"""How findings speak."""

from __future__ import annotations

import pytest
from support import make_clause, make_fact

from rules.checks.wording import clip, listing, place, rule_name, say
from rules.model import Text


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("permensos/2012/1", "Permensos 1/2012"),
        ("permensos/2010/77-huk", "Permensos 77/HUK/2010"),
        ("kepmensos/1981/14-huk-kep-ii", "Kepmensos 14/HUK/KEP/II/1981"),
        ("uu/2019/14", "UU 14/2019"),
        ("perda-kota-medan/2003/6", "Perda Kota Medan 6/2003"),
        ("perdirjen-dayasos/2020/35", "Perdirjen Dayasos 35/2020"),
        ("Berkas_tanpa_nomor", "Berkas_tanpa_nomor"),
        ("kemensos:pola-penyuluhan", "pola-penyuluhan"),
    ],
)
def test_a_rule_has_a_short_name(key, name):
    assert rule_name(key) == name


def test_a_clause_is_named_by_rule_and_address():
    assert place(make_clause("a", "pasal-5/ayat-2/huruf-a", "x", "permensos/2012/1")).id == "Permensos 1/2012 Pasal 5 ayat (2) huruf a"


def test_words_put_into_another_rule_stand_there_as_amended():
    clause = make_clause("uu_2020_11", "pasal-152/angka-4/pasal-11/ayat-8", "x", "uu/2000/36")
    assert place(clause).id == "UU 36/2000 Pasal 11 ayat (8) (sebagaimana diubah)"


def test_a_fact_without_article_says_so_and_shows_no_address():
    where = place(make_fact("psm-3", "x", "permensos/2019/10"))
    assert where.id == "Permensos 10/2019, pasal belum diketahui"
    assert "psm-3" not in where.id


def test_a_fact_shows_the_article_that_its_source_gives():
    assert (
        place(make_fact("kt-1", "x", "permensos/2019/25", article="Pasal 6 ayat (1) huruf a")).id
        == "Permensos 25/2019 Pasal 6 ayat (1) huruf a"
    )


def test_practice_is_named_as_practice():
    assert place(make_fact("x", "x", standing="praktik")).id == "praktik yang dilaporkan"


@pytest.mark.parametrize(
    ("items", "most", "said"),
    [
        ([], None, ""),
        (["a"], None, "a"),
        (["a", "b"], None, "a dan b"),
        (["a", "b", "c"], None, "a, b, dan c"),
        (["a", "b", "c", "d"], 2, "a, b, dan 2 lainnya"),
    ],
)
def test_lists_are_written_as_a_drafter_writes_them(items, most, said):
    assert listing(items, most=most).id == said


def test_parts_are_said_in_the_language_of_the_sentence():
    assert say("{x} di sini", "{x} here", x=Text(id="ada", en="is")).en == "is here"


def test_long_words_are_cut_at_a_blank_and_show_it():
    assert clip("mendata warga desa", 14) == "mendata warga …"
