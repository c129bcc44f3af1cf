"""Former names that a clause orders to be read as the current ones, and rules that a minister cannot amend."""

from __future__ import annotations

import pytest
from support import make_definition, make_regulation

from rules.checks import REGISTRY, check
from rules.graph import assemble, build, compare
from rules.model import Finding, Regulation

LAW, OLD_LAW, RULE = "uu/2029/14", "uu/2019/11", "permensos/2030/1"
FORMER, CURRENT = "pekerja sosial profesional", "Pekerja Sosial"


def found(rule: str, *regulations: Regulation) -> tuple[Finding, ...]:
    corpus = assemble(regulations)
    return check(REGISTRY[rule], build(corpus, compare(corpus)))


def law(order: str) -> Regulation:
    return make_regulation(LAW, "Profesi", [("pasal-59/huruf-b", order), ("pasal-3", "Pekerja Sosial wajib terdaftar.")])


def using(key: str) -> Regulation:
    return make_regulation(key, "Layanan", [("pasal-4", f"Layanan diberikan oleh {FORMER}.")])


READ = f"Istilah {FORMER} dalam peraturan perundang-undangan yang ada sebelum Undang-Undang ini harus %s sebagai {CURRENT}."


@pytest.mark.R06
@pytest.mark.parametrize("verb", ["dimaknai", "dibaca", "dibaca dan diartikan"])
def test_a_name_that_a_law_orders_to_be_read_as_another_is_settled_in_older_rules(verb):
    (finding,) = found("R06", law(READ % verb), using(OLD_LAW))
    assert finding.verdict is not None
    assert finding.kind == "read_as"
    assert "UU 14/2029 Pasal 59 huruf b dibaca sebagai “Pekerja Sosial”" in finding.statement.id
    assert not any("ubah " in o.id for o in finding.options)


@pytest.mark.R06
def test_a_later_rule_that_still_uses_the_former_name_is_told_and_the_order_is_no_use():
    (finding,) = found("R06", law(READ % "dimaknai"), using(OLD_LAW), using(RULE))
    assert finding.verdict is None
    assert "profesional” dipakai dalam Permensos 1/2030 Pasal 4;" in finding.statement.id
    assert "Dalam UU 11/2019 Pasal 4 istilah itu sudah dibaca sebagai" in finding.statement.id


@pytest.mark.R06
def test_an_order_on_its_own_rule_alone_settles_no_other():
    order = f"Istilah {FORMER} dalam Undang-Undang ini dimaknai sebagai {CURRENT}."
    (finding,) = found("R06", law(order), using(OLD_LAW))
    assert "dipakai dalam UU 11/2019 Pasal 4" in finding.statement.id


@pytest.mark.R06
def test_that_two_names_are_one_concept_counts_once_a_rule_that_was_read_says_so():
    old = make_regulation(OLD_LAW, "Layanan", [("pasal-9", "Layanan diberikan kepada penyandang cacat.")])
    new = make_regulation(RULE, "Layanan", [("pasal-2", "Layanan diberikan kepada penyandang disabilitas.")])
    (from_memory,) = found("R06", old, new)
    assert not from_memory.scored
    assert "masih perlu diverifikasi" in from_memory.statement.id
    order = "Istilah penyandang cacat dalam Peraturan Pemerintah ini dibaca sebagai penyandang disabilitas."
    reading = [("pasal-6", "Layanan bagi penyandang cacat meliputi pelatihan."), ("pasal-7", order)]
    (said,) = found("R06", old, new, make_regulation("pp/2020/39", "Layanan", reading))
    assert "dibaca sebagai “penyandang disabilitas” menurut PP 39/2020 Pasal 7" in said.statement.id
    assert said.scored
    assert "masih perlu diverifikasi" not in said.statement.id


@pytest.mark.R06
def test_what_stands_above_ministers_is_never_to_be_amended_by_the_omnibus():
    (finding,) = found(
        "R06", make_regulation(LAW, "Profesi", [("pasal-3", "Pekerja Sosial wajib terdaftar.")]), using(OLD_LAW), using(RULE)
    )
    first = finding.options[0].id
    assert "selaraskan Permensos 1/2030 bila tidak ikut digabung" in first
    assert "UU 11/2019 tidak dapat diubah oleh peraturan omnibus" in first


@pytest.mark.R05
def test_a_difference_of_wording_concerns_the_rules_that_depart_and_names_the_term():
    same = "upaya terarah, terpadu, dan berkelanjutan dalam rehabilitasi, jaminan, pemberdayaan, dan perlindungan"
    other = "upaya terarah, terpadu, dan berkelanjutan dalam rehabilitasi, jaminan, penguatan kelembagaan, dan perlindungan warga"
    keys = [(OLD_LAW, same), ("permensos/2021/2", same), ("permensos/2022/3", same), (RULE, other)]
    rules = [
        make_regulation(k, "Layanan", definitions=[make_definition(k, "pasal-1/angka-2", "Layanan Terpadu", body)]) for k, body in keys
    ]
    (finding,) = found("R05", *rules)
    assert finding.regulations == (RULE, OLD_LAW)
    assert "“Layanan Terpadu”" in finding.title.id
