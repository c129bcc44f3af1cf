"""How a finding's statement is followed by what it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from rules.model import Evidence, Finding
from rules.render.memo.matter import Matter
from rules.render.memo.model import Span, Spans
from rules.render.naming import short_id
from rules.render.sharing import standings
from rules.render.wording import shorten

#: Clauses behind one statement; further ones are in the finding's own table.
_MOST = 4


def refer(m: Matter, finding: Finding, said: str | None = None) -> tuple[str | Spans, ...]:
    """A finding's statement with its clauses.

    Where the statement names its rules itself only the numbers of its clauses follow (``[3, 4]``), else the full citations.

    Args:
        said: the statement, where it is not said in full.
    """
    text = said if said is not None else finding.statement.say(m.w.lang)
    if not finding.evidence:
        return (text,)
    return (text, numbers(m, finding.evidence) if _named(finding.evidence, text) else m.w.cites(finding.evidence, _MOST))


def pointed(m: Matter, finding: Finding, said: str) -> tuple[str | Spans, ...]:
    """A statement, whole or shortened, with only the numbers of its clauses: for lists, where full citations would crowd."""
    return (said, numbers(m, finding.evidence)) if finding.evidence else (said,)


def brief(m: Matter, finding: Finding) -> tuple[str | Spans, ...]:
    """A finding in one line: what it is, whom it counts and by which rules, who else it names, and the numbers of its clauses."""
    w = m.w
    parts = [f"{finding.title.say(w.lang)}: "]
    who = standings(m.graph, finding)
    own = set(who.core)
    held = [e.regulation for e in finding.evidence if e.regulation and own & m.bearers_at(e)]
    actors = w.some([m.actor(key) for key in who.core], 5)
    rules = m.rule_names(dict.fromkeys(held) if held and (who.elsewhere or who.noted) else finding.regulations, 4)
    parts.append(f"{actors} ({rules})" if actors and rules else actors or rules or shorten(finding.statement.say(w.lang), 160))
    if who.elsewhere:
        names = w.some([m.actor(key) for key in who.elsewhere], 4)
        parts.append(w.t(f"; di tingkat lain {names}", f"; at other levels {names}"))
    if who.noted:
        names = w.some([m.actor(key) for key in who.noted], 4)
        parts.append(w.t(f"; dicatat tanpa dihitung {names}", f"; noted without counting {names}"))
    text = "".join(parts) + f"; {finding.id}"
    return (text, numbers(m, finding.evidence)) if finding.evidence else (text,)


def numbers(m: Matter, evidence: Sequence[Evidence], most: int = _MOST) -> Spans:
    """Only the numbers of some clauses: ``[3, 4]``."""
    entries = sorted({m.w.entry(e) for e in evidence[:most]})
    if not entries:
        return ()
    spans: list[Span] = [Span(text="[")]
    for i, n in enumerate(entries):
        spans += [*([Span(text=", ")] if i else []), Span(text=str(n), entry=n)]
    return (*spans, Span(text="]"))


def _named(evidence: tuple[Evidence, ...], text: str) -> bool:
    """Whether a statement names the rules of all its clauses itself, the first few at least."""
    return all((short_id(one.regulation) if one.regulation else one.document) in text for one in evidence[:_MOST])
