"""The memo's short list names what a finding is about, and tells those of the merged rules first."""

from __future__ import annotations

from render_sample import sample_findings, sample_graph, sample_plan, sample_run

from rules.model import Finding, Text
from rules.render.memo import compose
from rules.render.memo.model import Heading, Memo, Paragraph, Table


def _memo(findings: tuple[Finding, ...]) -> Memo:
    return compose(sample_graph(), findings, sample_plan(), sample_run("id"), ())


def _said(blocks: tuple) -> str:  # type: ignore[type-arg]
    parts = [s.text for b in blocks if isinstance(b, Paragraph) for s in b.spans]
    parts += [s.text for b in blocks if isinstance(b, Table) for row in b.rows for cell in row for s in cell]
    return "".join(parts)


def test_the_first_page_names_the_duty_that_a_finding_concerns():
    first, *rest = sample_findings()
    named = first.model_copy(update={"subject": Text(id="pendampingan warga", en="assisting residents")})
    said = _said(_memo((named, *rest)).summary.blocks)
    assert f"{first.title.id}: pendampingan warga, pada " in said


def test_a_finding_without_roles_or_subject_is_told_by_its_statement():
    first, *rest = sample_findings()
    bare = first.model_copy(update={"actors": (), "subject": None, "statement": Text(id="Pasal 3 merujuk Pasal 99.", en="x")})
    assert "Pasal 3 merujuk Pasal 99." in _said(_memo((bare, *rest)).summary.blocks)


def test_a_fault_that_concerns_no_merged_rule_stands_in_the_attachment_only():
    plan = sample_plan()
    outside = next(key for key in sorted(sample_graph().regulations) if key not in plan.merge)
    first, *rest = sample_findings()
    beside = first.model_copy(update={"id": "R01-ffffffff", "regulations": (outside,), "severity": "high"})
    memo = _memo((beside, first, *rest))
    body = [block for section in (memo.summary, *memo.sections) for block in section.blocks]
    assert "R01-ffffffff" not in _said(tuple(b for b in body if isinstance(b, Table | Paragraph)))
    annex = next(s for s in memo.annexes if s.title.endswith("Temuan Lain"))
    assert "Masalah di luar peraturan yang digabung" in [b.text for b in annex.blocks if isinstance(b, Heading)]
    assert "R01-ffffffff" in _said(annex.blocks)


def test_the_first_page_says_which_rules_of_a_finding_are_not_merged():
    plan, first, *rest = sample_plan(), *sample_findings()
    assert "permensos/2019/25" in first.regulations
    assert "permensos/2019/25" not in plan.merge
    assert f"tidak ikut digabung: Permensos 25/2019; {first.id}" in _said(_memo((first, *rest)).summary.blocks)
    within = first.model_copy(update={"regulations": tuple(plan.merge)})
    assert "tidak ikut digabung" not in _said(_memo((within,)).summary.blocks)
