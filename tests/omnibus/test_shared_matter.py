"""Which rules are proposed for a merger where nobody named them: those that share matter, and why the others are not."""

from __future__ import annotations

import pytest
from omnibus_scenery import CIRCLE, GUIDELINE, VOLUNTEERS, looked_at, regulation
from support import make_clause, make_reference, make_regulation

from rules.checks import REGISTRY
from rules.checks.rule import MergeOptions
from rules.graph import assemble, build
from rules.model import Finding, Text
from rules.omnibus import SHARED_MATTER, candidates, choose, holds, propose

BODY = [("pasal-1", "Satu."), ("pasal-2", "Dua.")]

#: A rule of the same minister that has nothing to do with the others.
LIBRARY = regulation(
    "3", 2016, "PERPUSTAKAAN KANTOR",
    """
Pasal 1
Pustakawan mencatat buku yang dipinjam pegawai.
Pasal 2
Peraturan Menteri ini mulai berlaku pada tanggal diundangkan.
""",
)  # fmt: skip


def finding(name, *rules, rule="R07", **more):
    said = Text(id="Sama.", en="Same.")
    given = {"gao": "duplication", "severity": "low"} | more
    return Finding(
        id=f"{rule}-{name}",
        rule=rule,
        title=said,
        statement=said,
        falsifier=said,
        evidence=tuple(make_clause(key.replace("/", "-"), "pasal-1", "Satu.", key) for key in rules),
        regulations=rules,
        **given,
    )


def rules_named(*keys):
    return [make_regulation(key, "Hal", BODY) for key in keys]


def graph_of(*regulations):
    return build(assemble(regulations))


def groups(graph, *findings):
    return [one.rules for one in candidates(graph, findings)]


def plan_of(graph, findings):
    found = candidates(graph, findings)
    return propose(graph, findings, choose(graph.corpus, (), found), "auto", found)


def test_rules_that_give_one_duty_to_two_roles_are_proposed_and_the_finding_is_named():
    graph, findings = looked_at([VOLUNTEERS, CIRCLE, LIBRARY, GUIDELINE])
    plan = plan_of(graph, findings)
    assert plan.merge == ("permensos/2015/4", "permensos/2019/7")
    (taken,) = plan.candidates
    assert taken.rules == plan.merge
    shared = {f.id: f for f in findings if f.id in taken.findings}
    assert shared
    assert all(f.rule in SHARED_MATTER and f.scored and set(f.regulations) >= set(plan.merge) for f in shared.values())
    assert all(key in taken.reason.id and key in taken.reason.en for key in shared)
    assert holds(plan.proof)


def test_what_shares_nothing_is_kept_out_by_name_and_what_the_law_keeps_out_keeps_its_reason():
    plan = plan_of(*looked_at([VOLUNTEERS, CIRCLE, LIBRARY, GUIDELINE]))
    kept = {k.regulation: k for k in plan.kept_out}
    assert kept["permensos/2016/3"].apart
    assert "tugas atau objek yang sama dengan peraturan yang diusulkan" in kept["permensos/2016/3"].reason.id
    (guideline,) = (k for key, k in kept.items() if key not in ("permensos/2016/3", *plan.merge))
    assert not guideline.apart
    assert "lebih rendah" in guideline.reason.id


def test_where_nothing_shares_matter_no_merger_is_proposed_and_the_plan_says_so():
    graph, findings = looked_at([VOLUNTEERS, LIBRARY])
    plan = plan_of(graph, findings)
    assert plan.candidates == ()
    assert plan.merge == plan.revokes == plan.units == plan.dispositions == plan.legality == ()
    assert plan.design_reason.id.startswith("Tidak ada penggabungan yang diusulkan")
    assert plan.design_reason.en.startswith("No merger is proposed")
    assert [(k.regulation, k.apart) for k in plan.kept_out] == [("permensos/2015/4", True), ("permensos/2016/3", True)]
    assert holds(plan.proof)


def test_named_rules_are_merged_as_they_are_and_nothing_is_said_of_candidates():
    graph, findings = looked_at([VOLUNTEERS, LIBRARY])
    plan = propose(graph, findings, choose(graph.corpus, ["permensos/*"]))
    assert plan.candidates is None
    assert plan.merge == ("permensos/2015/4", "permensos/2016/3")
    assert not any(k.apart for k in plan.kept_out)


def test_findings_on_other_matter_join_nothing():
    graph = graph_of(*rules_named("permensos/2000/1", "permensos/2000/2"))
    assert groups(graph, finding("a", "permensos/2000/1", "permensos/2000/2")) == [("permensos/2000/1", "permensos/2000/2")]
    for rule in sorted(set(REGISTRY) - set(SHARED_MATTER)):
        assert groups(graph, finding("a", "permensos/2000/1", "permensos/2000/2", rule=rule)) == []


@pytest.mark.parametrize(
    "more",
    [
        {"scored": False},
        {"verdict": Text(id="pembagian kerja", en="division of work")},
        {"status": "ditolak"},
        {"rule": "R04", "gao": None},
    ],
)
def test_what_does_not_count_joins_nothing(more):
    graph = graph_of(*rules_named("permensos/2000/1", "permensos/2000/2"))
    assert groups(graph, finding("a", "permensos/2000/1", "permensos/2000/2", **more)) == []


def test_rules_of_other_issuers_types_and_rules_out_of_force_are_not_joined():
    dead = make_regulation("permensos/2001/1", "Hal", BODY, status="revoked")
    joint = make_regulation("peraturan-bersama/2001/1", "Hal", BODY)
    other = make_regulation("peraturan-bersama/2001/2", "Hal", BODY)
    keys = ("permensos/2000/1", "permenkes/2000/1", "pp/2000/1", "permensos/2001/1")
    graph = graph_of(*rules_named(*keys[:3]), dead, joint, other)
    assert groups(graph, finding("a", *keys), finding("b", "peraturan-bersama/2001/1", "peraturan-bersama/2001/2")) == []


def test_a_finding_told_from_pairs_joins_only_the_rules_of_its_pairs():
    graph, findings = looked_at([VOLUNTEERS, CIRCLE, LIBRARY])
    pair = next(f for f in findings if f.rule in SHARED_MATTER and any(o.id in f.members for o in graph.overlaps))
    wider = pair.model_copy(update={"regulations": (*pair.regulations, "permensos/2016/3")})
    assert groups(graph, wider) == [("permensos/2015/4", "permensos/2019/7")]


def test_a_rule_and_those_that_amend_or_implement_it_are_one_group_and_the_reason_says_which():
    base = make_regulation("permensos/2000/1", "Hal", BODY)
    change = make_regulation(
        "permensos/2001/1", "Perubahan", BODY, references=[make_reference(None, "judul", "amends", "permensos/2000/1")]
    )
    detail = make_regulation(
        "permensos/2002/1", "Rincian", BODY, references=[make_reference("permensos/2002/1", "pasal-1", "implements", "permensos/2000/1")]
    )
    (one,) = candidates(graph_of(base, change, detail), ())
    assert one.rules == ("permensos/2000/1", "permensos/2001/1", "permensos/2002/1")
    assert one.reason.id == "Permensos 1/2001 mengubah Permensos 1/2000 dan Permensos 1/2002 melaksanakan Permensos 1/2000"
    assert one.reason.en == "Permensos 1/2001 amends Permensos 1/2000 and Permensos 1/2002 implements Permensos 1/2000"
    assert one.argument == "permensos/2000/1,permensos/2001/1,permensos/2002/1"


def test_several_groups_are_ordered_by_findings_then_maker_then_number_of_findings_then_identifier():
    families = ("pp/1990", "permenkes/2001", "permenag/2001", "permensos/1980")
    change = make_reference(None, "judul", "amends", "permenkeu/1970/1")
    amended = [
        make_regulation("permenkeu/1970/1", "Hal", BODY),
        make_regulation("permenkeu/1970/2", "Perubahan", BODY, references=[change]),
    ]
    graph = graph_of(*rules_named(*(f"{family}/{n}" for family in families for n in (1, 2))), *amended)
    shared = [
        finding(f"{family[:6]}{n}", f"{family}/1", f"{family}/2")
        for family, most in zip(families, (3, 2, 2, 1), strict=True)
        for n in range(most)
    ]
    first = [one.rules[0] for one in candidates(graph, shared)]
    assert first == ["permenag/2001/1", "permenkes/2001/1", "permensos/1980/1", "pp/1990/1", "permenkeu/1970/1"]
    plan = plan_of(graph, shared)
    assert plan.merge == ("permenag/2001/1", "permenag/2001/2")
    assert [one.rules[0] for one in plan.candidates] == first


def test_a_rule_of_another_group_of_the_same_issuer_is_sent_to_that_group():
    keys = tuple(f"permensos/2000/{n}" for n in (1, 2, 3, 4))
    graph = graph_of(*rules_named(*keys))
    plan = plan_of(graph, [finding("a", *keys[:2]), finding("b", *keys[2:]), finding("c", *keys[2:])])
    assert plan.merge == keys[2:]
    assert [(k.regulation, k.apart, "kelompok lain" in k.reason.id) for k in plan.kept_out] == [(key, True, True) for key in keys[:2]]


def test_the_order_of_findings_changes_nothing():
    keys = tuple(f"permensos/2000/{n}" for n in range(1, 7))
    graph = graph_of(*rules_named(*keys))
    shared = [finding("a", *keys[:3]), finding("b", *keys[1:4]), finding("c", *keys[4:])]
    assert candidates(graph, shared) == candidates(graph, shared[::-1])


def test_no_check_for_shared_matter_depends_on_what_is_merged():
    assert not any(issubclass(REGISTRY[rule].options_type, MergeOptions) for rule in SHARED_MATTER)
