"""How a finding's statement is followed by what it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from rules.model import Clause, Evidence, Finding
from rules.render.memo.matter import Matter
from rules.render.memo.model import Span, Spans
from rules.render.naming import short_id

#: Clauses behind one statement; further ones are in the finding's own table.
_MOST = 4


def refer(m: Matter, finding: Finding, said: str | None = None) -> tuple[str | Spans, ...]:
    """A finding's statement with its clauses.

    Where the statement names its places itself only their numbers follow (``[3, 4]``), else the full citations.

    Args:
        said: the statement, where it is not said in full.
    """
    text = said if said is not None else finding.statement.say(m.w.lang)
    if not finding.evidence:
        return (text,)
    return (text, numbers(m, finding.evidence) if _named(finding.evidence, text) else m.w.cites(finding.evidence, _MOST))


def numbers(m: Matter, evidence: Sequence[Evidence], most: int = _MOST) -> Spans:
    """Only the numbers of some clauses: ``[3, 4]``."""
    entries = sorted({m.w.entry(e) for e in evidence[:most]})
    spans: list[Span] = [Span(text="[")]
    for i, n in enumerate(entries):
        spans += [*([Span(text=", ")] if i else []), Span(text=str(n), entry=n)]
    return (*spans, Span(text="]"))


def _named(evidence: tuple[Evidence, ...], text: str) -> bool:
    """Whether a statement names the rule and the place of all its clauses, the first few at least."""
    return all(_names(one, text) for one in evidence[:_MOST])


def _names(evidence: Evidence, text: str) -> bool:
    rule = short_id(evidence.regulation) if evidence.regulation else evidence.document
    where = evidence.address.label() if isinstance(evidence, Clause) else (evidence.article or "")
    return rule in text and where in text
