"""One advice for one duty: what a finding on acts of a profession says binds the findings on shared duties; and how grave a likeness is."""

from __future__ import annotations

from typing import Any

import pytest
from support import make_actor, make_case, make_fact, make_norm

from rules.cases import load
from rules.checks import REGISTRY, check, run
from rules.graph import PolicyGraph, assemble, build, compare
from rules.model import Case, Decision, Norm

A, B = "permensos/2030/1", "permensos/2030/2"


def graph_of(case: Case) -> PolicyGraph:
    corpus = assemble([], [case])
    return build(corpus, compare(corpus))


def told(name: str, rule: str, who: str, action: str, matter: str, family: str, article: str | None = None) -> Norm:
    fact = make_fact(name, f"{action} {matter}", rule, article=article)
    return make_norm(
        rule, fact.address, who, "tugas", action, matter, document="kemensos", evidence=fact, family=family, beneficiary="masyarakat",
        level="desa/kelurahan",
    )  # fmt: skip


def two_roles(*, articles: tuple[str | None, str | None] = (None, None), **acts: Any) -> PolicyGraph:
    action, matter, family = acts.get("act", ("mendampingi", "warga", "MENDAMPINGI"))
    other = acts.get("other", (action, matter))
    norms = (
        told("a", A, "Relawan Dusun", action, matter, family, articles[0]),
        told("b", B, "Lingkar Pemuda", *other, family, articles[1]),
    )
    actors = (
        make_actor("Relawan Dusun", kind="volunteer", definition="relawan di dusun"),
        make_actor("Lingkar Pemuda", kind="institution"),
    )
    return graph_of(make_case(norms=norms, actors=actors))


@pytest.mark.R01
@pytest.mark.R18
def test_whom_a_finding_on_the_profession_tells_to_refer_is_not_advised_to_lead():
    found = run(two_roles())
    shared = next(f for f in found if f.rule == "R01")
    reserved = next(f for f in found if f.rule == "R18")
    assert f"Pelaksana utamanya bukan Relawan Dusun: {reserved.id} mengusulkan" in shared.options[0].id
    assert f"tidak menjadi pelaksana utama dalam tugas bersama menurut {shared.id}" in reserved.options[0].id
    assert f"The lead is not Relawan Dusun: {reserved.id}" in shared.options[0].en


@pytest.mark.R18
def test_a_finding_that_an_analyst_rejected_binds_no_other():
    graph = two_roles()
    reserved = next(f for f in run(graph) if f.rule == "R18")
    found = run(graph, decisions=[Decision(finding=reserved.id, status="ditolak", reason="kegiatan warga")])
    assert "Pelaksana utamanya bukan" not in next(f for f in found if f.rule == "R01").options[0].id


@pytest.mark.R18
def test_a_duty_that_is_no_act_of_the_profession_binds_nobody():
    found = run(two_roles(act=("menyuluh", "warga", "MENYULUH")))
    assert not any("Pelaksana utamanya bukan" in o.id for f in found for o in f.options)


@pytest.mark.R01
@pytest.mark.parametrize(
    ("articles", "severity", "missing"),
    [
        ((None, None), "medium", "pasal Permensos 1/2030 dan Permensos 2/2030 belum diketahui"),
        (("Pasal 3", None), "medium", "pasal Permensos 2/2030 belum diketahui"),
        (("Pasal 3", "Pasal 4"), "high", None),
    ],
)
def test_a_likeness_is_grave_only_where_both_places_can_be_looked_up(articles, severity, missing):
    (finding,) = [f for f in check(REGISTRY["R01"], two_roles(articles=articles)) if f.verdict is None]
    assert finding.severity == severity
    assert ("Bobotnya sedang, bukan tinggi, sebab" in finding.statement.id) == (missing is not None)
    assert missing is None or missing in finding.statement.id


@pytest.mark.R01
def test_a_shared_duty_bears_the_name_that_a_text_of_these_words_would_have():
    act = ("menangani", "permasalahan sosial", "MENGEMBANGKAN")
    (finding,) = check(REGISTRY["R01"], two_roles(act=act, other=("mencegah dan menanggulangi", "permasalahan sosial")))
    assert finding.statement.id.startswith("Penanganan masalah sosial bagi")


@pytest.mark.R01
@pytest.mark.parametrize("verb", ["berperan aktif menangani", "ikut menangani", "turut serta menangani"])
def test_who_takes_part_in_a_duty_has_a_like_one_and_not_the_same(verb):
    graph = two_roles(act=("menangani", "permasalahan sosial", "MENGEMBANGKAN"), other=(verb, "permasalahan sosial"))
    assert not check(REGISTRY["R01"], graph)
    (finding,) = check(REGISTRY["R02"], graph)
    assert finding.gao == "overlap"


@pytest.mark.R03
def test_a_mediation_is_called_no_referral_and_a_service_no_accompaniment():
    found = run(graph_of(load("kemensos")))
    village = next(f for f in found if f.rule == "R03" and f.scored)
    assert "mediasi serta advokasi), Penyuluh Sosial Masyarakat" in village.statement.id
    assert "Pusat Kesejahteraan Sosial (Puskesos) (pelayanan langsung, pendataan, dan rujukan)" in village.statement.id


def test_no_note_breaks_off_within_a_word():
    case = load("kemensos")
    notes = [n.evidence.note for n in case.norms if n.evidence.kind == "fact" and n.evidence.note]
    assert notes
    assert not any("..." in note or "…" in note for note in notes)
