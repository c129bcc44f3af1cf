"""Facts whose article was read in the same run give way to its clause, in every rule that tells them."""

from __future__ import annotations

import pytest
from support import make_actor, make_case, make_fact_norm, make_norm, make_regulation

from rules.checks import REGISTRY, check
from rules.checks.standing import as_read
from rules.checks.wording import meaning
from rules.graph import assemble, build, compare
from rules.model import Address, Case, Finding, Regulation

A, B, C = "permensos/2030/1", "permensos/2030/2", "permensos/2030/3"


def found(rule: str, *regulations: Regulation, case: Case, as_of: str | None = None) -> tuple[Finding, ...]:
    corpus = assemble(regulations, [case], as_of=as_of)
    return check(REGISTRY[rule], build(corpus, compare(corpus)))


def text() -> Regulation:
    """The rule that the facts below speak of, as it was read."""
    return make_regulation(
        A,
        "Relawan Desa",
        [("pasal-5", "Relawan mendampingi warga yang membutuhkan.")],
        norms=[make_norm(A, "pasal-5", "Relawan", "tugas", "mendampingi", "warga yang membutuhkan", bearer_key="relawan")],
    )


def told() -> Case:
    """Three volunteers of one village; the duty of the first is told by a fact."""
    at = {"level": "desa/kelurahan", "beneficiary": "warga"}
    return make_case(
        actors=tuple(make_actor(name, kind="volunteer", level="desa/kelurahan") for name in ("Relawan", "Kader", "Penggerak")),
        norms=(
            make_fact_norm("a", "Relawan", "tugas", "mendampingi", "warga", regulation=A, family="MENDAMPINGI", **at),
            make_fact_norm("b", "Kader", "tugas", "mendata", "warga", regulation=B, family="MENDATA", **at),
            make_fact_norm("c", "Penggerak", "tugas", "menyuluh", "warga", regulation=C, family="MENYULUH", **at),
        ),
    )


@pytest.mark.R03
def test_a_role_whose_rule_was_read_still_counts_among_many_and_is_quoted():
    (finding,) = found("R03", text(), case=told())
    assert finding.scored
    assert "3 peran melayani" in finding.statement.id
    assert "naskahnya sudah dibaca" not in finding.statement.id
    clause = next(e for e in finding.evidence if e.kind == "clause")
    assert (clause.document, str(clause.address)) == ("permensos_2030_1", "pasal-5")


@pytest.mark.R18
def test_an_act_of_a_profession_is_quoted_from_the_rule_that_was_read():
    (finding,) = found("R18", text(), case=told())
    assert finding.evidence[0].kind == "clause"
    assert "naskahnya sudah dibaca" not in finding.statement.id


@pytest.mark.R11
def test_a_role_whose_rule_was_read_has_a_basis():
    case = told()
    assert {f.actors[0] for f in found("R11", case=case) if f.rule == "R11"} >= {"relawan"}
    assert "relawan" not in {f.actors[0] for f in found("R11", text(), case=case)}


@pytest.mark.R18
def test_what_was_no_law_at_the_date_does_not_count():
    (finding,) = found("R18", case=told(), as_of="2029-12-31")
    assert not finding.scored
    assert "belum berlaku pada 2029-12-31" in finding.statement.id


def test_a_clause_that_stands_for_a_fact_is_told_with_what_its_rule_says_it_means():
    rule = text()
    meant = {"explained": "menjalin hubungan dengan warga", "explained_at": (Address("pasal-9"),)}
    (norm,) = rule.norms
    corpus = assemble([rule.model_copy(update={"norms": (norm.model_copy(update=meant),)})], [told()])
    graph = build(corpus, compare(corpus))
    shown = [as_read(graph, n) for n in graph.norms if n.evidence.kind == "fact" and n.bearer_key == "relawan"]
    assert [meaning(n) for n in shown if n is not None] == ["Pasal 9: menjalin hubungan dengan warga"]
