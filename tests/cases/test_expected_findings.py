"""What a reader expects of the case, and what the checks find in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from rules import cases, checks
from rules.graph import assemble, build
from rules.model import Fact, Finding
from rules.similarity import find_overlaps

EXPECTED: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("expected_findings.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    corpus = assemble([], [cases.load("kemensos")])
    overlaps = find_overlaps(tuple(corpus.norms()), corpus.actors)
    return tuple(checks.run(build(corpus, overlaps)))


def concerned(finding: Finding) -> set[str]:
    """Everything a finding names: facts, roles, rules, and its words for terms."""
    facts = {e.fact for e in finding.evidence if isinstance(e, Fact)}
    rules = {str(e.regulation) for e in finding.evidence if e.regulation}
    return facts | rules | set(finding.actors) | set(finding.regulations) | set(finding.members)


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda e: f"{e['rule']}-{e['items'][0]}")
def test_the_checks_find_what_a_reader_expects(findings: tuple[Finding, ...], expected: dict[str, Any]) -> None:
    counted = [i for i in expected["items"] if i not in expected.get("not_scored", ())]
    wanted = set(counted or expected["items"])
    of_rule = [f for f in findings if f.rule == expected["rule"]]
    needed = min(2, len(wanted)) if expected["rule"] not in ("R18",) else 1
    found = [f for f in of_rule if len(wanted & concerned(f)) >= needed or all(term in f.statement.id for term in wanted)]
    assert found, [(f.statement.id, sorted(concerned(f))) for f in of_rule]


def test_findings_that_rest_only_on_what_must_not_count_are_not_scored(findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        facts = [e for e in finding.evidence if isinstance(e, Fact)]
        if facts and len(facts) == len(finding.evidence) and not any(f.scored for f in facts) and finding.rule in ("R01", "R02", "R18"):
            assert not finding.scored, finding.statement.id
