"""What every finding has in common: identity, severity, verdict."""

from __future__ import annotations

import pytest
from support import make_clause, make_fact

from rules.checks import DIVISION_OF_WORK, REGISTRY
from rules.model import Clause, Finding, Text

_TEXT = Text(id="x", en="x")


def _finding(*evidence: Clause, rule: str = "R01", **more) -> Finding:
    return REGISTRY[rule].finding(statement=_TEXT, evidence=evidence, falsifier=_TEXT, options=(_TEXT,), **more)


_A = make_clause("a", "pasal-5", "mendata warga", "permensos/2030/1")
_B = make_clause("b", "pasal-4", "mendata warga", "permensos/2030/2")


def test_the_id_does_not_depend_on_the_order_of_evidence_or_actors():
    assert _finding(_A, _B, actors=("x", "y")).id == _finding(_B, _A, actors=("y", "x")).id


def test_the_id_does_not_depend_on_the_file_or_the_words():
    renamed = _A.model_copy(update={"document": "salinan lain", "words": "mendata warga.", "page": 3})
    assert _finding(_A, _B).id == _finding(renamed, _B).id


@pytest.mark.parametrize("other", [_A.model_copy(update={"address": _B.address}), _A.model_copy(update={"regulation": _B.regulation})])
def test_the_id_depends_on_the_place(other):
    assert _finding(_A, _B).id != _finding(other, _B).id


def test_the_id_depends_on_the_rule_the_actors_and_what_it_is_about():
    plain = _finding(_A, _B)
    ids = {plain.id, _finding(_A, _B, rule="R02").id, _finding(_A, _B, actors=("x",)).id, _finding(_A, _B, about=("x",)).id}
    assert len(ids) == 4


def test_what_does_not_count_is_info_and_says_why():
    finding = _finding(_A, severity="high", unscored=Text(id="Tidak dihitung: praktik.", en="Not counted: practice."))
    assert (finding.scored, finding.severity) == (False, "info")
    assert finding.statement.id.endswith("Tidak dihitung: praktik.")


def test_a_division_of_work_is_info_and_has_its_own_class():
    finding = _finding(_A, _B, verdict=DIVISION_OF_WORK)
    assert (finding.severity, finding.gao, finding.scored) == ("info", "division_of_work", True)
    assert finding.verdict is not None
    assert finding.verdict.id == "pembagian kerja, bukan tumpang tindih"


def test_the_rules_concerned_are_those_of_the_evidence():
    assert _finding(_B, _A, make_fact("f", "x", "uu/2029/1")).regulations == ("permensos/2030/1", "permensos/2030/2", "uu/2029/1")
