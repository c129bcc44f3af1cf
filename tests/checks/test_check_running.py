"""Running the registry: order, decisions, packs, and the same bytes under every hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rules.cases import load
from rules.checks import Pack, run, unmatched_decisions
from rules.checks.rule import SEVERITIES
from rules.graph import PolicyGraph, assemble, build, compare
from rules.model import Decision


@pytest.fixture(scope="module")
def graph() -> PolicyGraph:
    corpus = assemble([], [load("kemensos")])
    return build(corpus, compare(corpus))


def test_findings_are_sorted_by_severity_then_rule_then_id(graph):
    keys = [(SEVERITIES.index(f.severity), f.rule, f.id) for f in run(graph)]
    assert keys == sorted(keys)


def test_ids_are_unique_and_begin_with_their_rule(graph):
    found = run(graph)
    assert len({f.id for f in found}) == len(found)
    assert all(f.id.startswith(f"{f.rule}-") for f in found)


def test_every_finding_says_what_would_refute_it_and_how_to_manage_it(graph):
    for finding in run(graph):
        for lang in ("id", "en"):
            assert finding.statement.say(lang)
            assert finding.falsifier.say(lang)
            assert len(finding.options) > 0
        assert any(o.id.startswith("Kelola") for o in finding.options), finding.id
        assert finding.evidence, finding.id
        assert finding.bphn, finding.id


def test_no_sentence_has_an_unfilled_part_or_a_doubled_stop(graph):
    for finding in run(graph):
        for text in (finding.statement, finding.falsifier, *finding.options):
            assert "{" not in text.id + text.en, finding.id
            assert ".." not in text.id.replace("...", ""), finding.id


def test_decisions_are_applied_and_the_last_one_counts(graph):
    first = run(graph)[0]
    decided = run(
        graph,
        decisions=[
            Decision(finding=first.id, status="ditolak", reason="keliru", by="A"),
            Decision(finding=first.id, status="dikonfirmasi", reason="benar", by="B"),
        ],
    )
    found = next(f for f in decided if f.id == first.id)
    assert (found.status, found.reason, found.decided_by) == ("dikonfirmasi", "benar", "B")
    assert all(f.status == "usulan" for f in decided if f.id != first.id)


def test_decisions_without_their_finding_are_given_back(graph):
    found = run(graph)
    kept = Decision(finding="R01-00000000", status="ditolak")
    assert unmatched_decisions(found, [Decision(finding=found[0].id, status="ditolak"), kept]) == (kept,)


def test_a_pack_switches_rules_off(graph):
    assert "R19" in {f.rule for f in run(graph)}
    assert "R19" not in {f.rule for f in run(graph, Pack.of({"R19": False}))}


def test_a_pack_ranks_what_counts_and_leaves_the_rest_at_the_end(graph):
    found = [f for f in run(graph, Pack.of({"R01": {"severity": "low"}})) if f.rule == "R01"]
    assert {f.severity for f in found if f.scored and f.verdict is None} == {"low"}
    assert {f.severity for f in found if not f.scored or f.verdict is not None} == {"info"}


def test_options_of_a_pack_reach_the_rule(graph):
    assert any(f.rule == "R03" and f.scored for f in run(graph))
    assert not any(f.rule == "R03" and f.scored for f in run(graph, Pack.of({"R03": {"least_roles": 9}})))


_SCRIPT = """
from rules.cases import load
from rules.checks import run
from rules.graph import assemble, build, compare
corpus = assemble([], [load("kemensos")])
print("\\n".join(f.model_dump_json() for f in run(build(corpus, compare(corpus)))))
"""


def test_the_same_input_gives_the_same_bytes_under_every_hash_seed():
    root = Path(__file__).resolve().parents[2]
    outs = [
        subprocess.run(
            [sys.executable, "-c", _SCRIPT], env={**os.environ, "PYTHONHASHSEED": seed}, cwd=root, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert outs[0]
    assert outs[0] == outs[1]
