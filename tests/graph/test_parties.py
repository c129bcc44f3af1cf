"""Whom a clause is about."""

from __future__ import annotations

import hashlib

from rules.drafting import draft
from rules.graph import assemble, build
from rules.graph.parties import Parties
from rules.model import Address, SourceText

TEXT = """PERATURAN MENTERI SOSIAL REPUBLIK INDONESIA
NOMOR 8 TAHUN 2016
TENTANG
RUMAH SINGGAH
MEMUTUSKAN:
Menetapkan : PERATURAN MENTERI SOSIAL TENTANG RUMAH SINGGAH.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Menteri ini, yang dimaksud dengan:
1. Lembaga Rumah Singgah yang selanjutnya disingkat LRS adalah perkumpulan yang menampung warga.
2. LRS Asing adalah perkumpulan dari negara lain yang menampung warga.
3. Relawan Dapur adalah seseorang yang secara sukarela memasak bagi warga.
BAB II
PENATAAN
Pasal 2
(1) LRS wajib mendaftar.
(2) LRS Asing wajib memperoleh izin.
(3) Setiap lembaga yang menyelenggarakan rumah singgah wajib melapor.
Pasal 3
Pelanggaran terhadap Pasal 2 ayat (2) dikenai sanksi administratif.
Pasal 4
(1) Relawan Dapur mengikuti pelatihan.
(2) Pelatihan sebagaimana dimaksud pada ayat (1) dilaksanakan oleh LRS.
(3) Bupati memberikan pembinaan bagi Relawan Sosial.
Pasal 5
LRS dan LRS Asing wajib memasang papan nama.
"""


def read():
    source = SourceText(document="rumah", file="rumah.txt", sha256=hashlib.sha256(TEXT.encode()).hexdigest(), format="txt", text=TEXT)
    rule = draft(source)
    corpus = assemble([rule], [])
    return Parties(build(corpus, ())), corpus.regulations[0]


def told_apart(rule, term: str):
    return rule.model_copy(update={"definitions": (*rule.definitions, rule.definitions[1].model_copy(update={"term": term}))})


def test_an_abbreviation_and_a_relative_clause_mean_the_body_itself():
    parties, rule = read()
    names = {a: [parties.name(k) for k in parties.of(rule, Address(a))] for a in ("pasal-2/ayat-1", "pasal-2/ayat-2", "pasal-2/ayat-3")}
    assert names["pasal-2/ayat-1"] == names["pasal-2/ayat-3"] == ["Lembaga Rumah Singgah"]
    assert names["pasal-2/ayat-2"] == ["LRS Asing"]


def test_a_clause_that_names_nobody_is_about_those_of_the_clause_it_points_to():
    parties, rule = read()
    assert parties.of(rule, Address("pasal-3")) == parties.of(rule, Address("pasal-2/ayat-2"))


def test_who_carries_a_thing_out_is_not_whom_it_is_about():
    parties, rule = read()
    assert [parties.name(k) for k in parties.of(rule, Address("pasal-4/ayat-2"))] == ["Relawan Dapur"]


def test_a_sort_lies_within_its_kind_unless_a_rule_tells_the_two_apart():
    parties, rule = read()
    (home,), (foreign,) = parties.of(rule, Address("pasal-2/ayat-1")), parties.of(rule, Address("pasal-2/ayat-2"))
    (cook,) = parties.of(rule, Address("pasal-4/ayat-1"))
    assert parties.within(cook, ["Relawan Sosial"])
    assert not parties.within(home, ["Relawan Sosial"])
    assert not parties.within(home, [foreign])
    assert parties.within(foreign, [home])
    assert not parties.within(foreign, [home], told_apart(rule, "Lembaga Rumah Singgah Asing"))


def test_parties_that_a_clause_joins_are_several():
    parties, rule = read()
    assert [parties.name(k) for k in parties.of(rule, Address("pasal-5"))] == ["Lembaga Rumah Singgah", "LRS Asing"]
