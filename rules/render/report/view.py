"""What the page shows, as plain values: every word already chosen, every clause already cited."""

from __future__ import annotations

from collections.abc import Collection

from rules.checks.wording import meaning_of
from rules.graph.policy_graph import PolicyGraph
from rules.model import Clause, Evidence, Finding, Frozen, Lang, OmnibusUnit, Plan
from rules.render.diagrams.moves import chapter_label, chapter_title
from rules.render.differences import Part, differences
from rules.render.matrix import findings as words
from rules.render.matrix.old_units import OldUnits
from rules.render.naming import cite, place
from rules.render.remarks import distinct, remark, told

#: How many clauses of one finding are shown; findings.jsonl has them all.
MOST_CLAUSES = 24


class ShownClause(Frozen):
    """A clause or fact under a finding."""

    where: str
    words: str
    quoted: bool
    remark: str
    meaning: str


class ShownFinding(Frozen):
    """A finding in one language."""

    id: str
    rule: str
    title: str
    statement: str
    severity: str
    severity_code: str
    scored: bool
    status: str
    verdict: str
    bphn: str
    gao: str
    falsifier: str
    options: tuple[str, ...]
    reason: str
    clauses: tuple[ShownClause, ...]
    more: int
    noted: tuple[ShownClause, ...]
    parts: tuple[Part, ...]
    actors: tuple[str, ...]


class ShownUnit(Frozen):
    """A unit of the omnibus with the places it comes from."""

    id: str
    place: str
    text: str
    sources: tuple[str, ...]
    reason: str
    findings: tuple[str, ...]


class ShownChapter(Frozen):
    """A chapter of the omnibus."""

    label: str
    title: str
    authority: str
    units: tuple[ShownUnit, ...]


def _clause(graph: PolicyGraph, evidence: Evidence, lang: Lang, numbered: Collection[str]) -> ShownClause:
    return ShownClause(
        where=cite(evidence, lang),
        words=told(evidence),
        quoted=isinstance(evidence, Clause),
        remark=remark(evidence, lang, numbered),
        meaning=meaning_of(graph, evidence),
    )


def finding(f: Finding, graph: PolicyGraph, lang: Lang, numbered: Collection[str] = ()) -> ShownFinding:
    """A finding, ready to be shown.

    Args:
        numbered: documents whose lines an analyst sees in the file (``rules.render.remarks.lined``).
    """
    evidence = distinct(f.evidence)
    first = evidence[:2]
    clauses = len(evidence) == 2 and all(isinstance(e, Clause) for e in first)
    return ShownFinding(
        id=f.id,
        rule=f.rule,
        title=f.title.say(lang),
        statement=f.statement.say(lang),
        severity=words.severity(f.severity, lang),
        severity_code=f.severity,
        scored=f.scored,
        status=words.status(f.status, lang),
        verdict=f.verdict.say(lang) if f.verdict else "",
        bphn=words.bphn(f, lang),
        gao=words.gao(f.gao, lang),
        falsifier=f.falsifier.say(lang),
        options=tuple(o.say(lang) for o in f.options),
        reason=f.reason or "",
        clauses=tuple(_clause(graph, e, lang, numbered) for e in evidence[:MOST_CLAUSES]),
        more=max(0, len(evidence) - MOST_CLAUSES),
        noted=tuple(_clause(graph, e, lang, numbered) for e in distinct(f.noted)[:MOST_CLAUSES]),
        parts=differences(first[0].words, first[1].words) if clauses else (),
        actors=tuple(graph.actors[key].name for key in f.actors if key in graph.actors),
    )


def _unit(unit: OmnibusUnit, old: OldUnits, lang: Lang, shown: Collection[str]) -> ShownUnit:
    return ShownUnit(
        id=unit.address.replace("/", "."),
        place=place(unit.address, lang),
        text=unit.text,
        sources=tuple(f"{old.rule(s.document, s.address)}, {old.place(s.document, s.address)}" for s in unit.sources),
        reason=unit.reason.say(lang) if unit.reason else "",
        findings=tuple(key for key in unit.findings if key in shown),
    )


def chapters(plan: Plan, graph: PolicyGraph, lang: Lang, shown: Collection[str] = ()) -> tuple[ShownChapter, ...]:
    """The omnibus, chapter by chapter.

    Args:
        shown: the ids of findings that the page shows, to which a unit may lead.
    """
    old = OldUnits(graph, lang)
    by_address = {u.address: u for u in plan.units}
    return tuple(
        ShownChapter(
            label=chapter_label(c, lang),
            title=chapter_title(c, lang),
            authority=c.authority.say(lang),
            units=tuple(_unit(by_address[a], old, lang, shown) for a in c.units if a in by_address),
        )
        for c in plan.chapters
    )
