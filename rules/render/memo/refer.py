"""How a finding's statement is followed by what it rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.model import Evidence, Fact, Finding
from rules.render.memo.matter import Matter
from rules.render.memo.model import Span, Spans
from rules.render.naming import short_id
from rules.render.sharing import standings
from rules.render.wording import clipped

#: What a note says of a fact that its source does not show whole.
_FILLED = re.compile(r"\bdilengkapi\b|\bterputus\b", re.IGNORECASE)
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


def _bare(title: str, subject: str) -> str:
    """A title without the term or activity that it names in brackets at its end, where the subject says it too."""
    head, _, inner = title.partition(" (")
    return head if inner.endswith(")") and inner[:-1] in subject else title


def brief(m: Matter, finding: Finding) -> tuple[str | Spans, ...]:
    """A finding in one line: what it is, which duty or term, whom it counts and by which rules, who else it names, and its clauses."""
    w = m.w
    subject = finding.subject.say(w.lang) if finding.subject is not None else ""
    parts = [f"{_bare(finding.title.say(w.lang), subject)}: "]
    who = standings(m.graph, finding)
    own = set(who.core)
    held = [e.regulation for e in finding.evidence if e.regulation and own & m.bearers_at(e)]
    actors = w.some([m.actor(key) for key in who.core], 5)
    rules = m.rule_names(dict.fromkeys(held) if held and (who.elsewhere or who.noted) else _merged_first(m, finding), 4)
    if subject:
        parts.append(subject)
    if actors:
        told = f"{actors} ({rules})" if rules else actors
        parts.append(w.t(f", pada {told}", f", with {told}") if subject else told)
    elif not subject:
        parts.append(clipped(finding.statement.say(w.lang), 200))
    elif rules and not any(short_id(key) in subject for key in finding.regulations):
        parts.append(f" ({rules})")
    if who.elsewhere:
        names = w.some([m.actor(key) for key in who.elsewhere], 4)
        parts.append(w.t(f"; di tingkat lain {names}", f"; at other levels {names}"))
    if who.noted:
        names = w.some([m.actor(key) for key in who.noted], 4)
        parts.append(w.t(f"; dicatat tanpa dihitung {names}", f"; noted without counting {names}"))
    parts.append(_completed(m, finding))
    parts.append(_outside(m, finding))
    text = "".join(parts) + f"; {finding.id}"
    return (text, numbers(m, finding.evidence)) if finding.evidence else (text,)


def _merged_first(m: Matter, finding: Finding) -> list[str]:
    """The rules of a finding, those to be merged first."""
    merge = m.plan.merge if m.plan is not None else ()
    return sorted(finding.regulations, key=lambda key: key not in merge)


def _outside(m: Matter, finding: Finding) -> str:
    """Which rules of a finding could be merged and are not, since the plan does not mend those; empty where there are none."""
    if m.plan is None or not m.plan.merge:
        return ""
    same = [key for key in finding.regulations if key not in m.plan.merge and key.split("/", 1)[0] == m.plan.instrument]
    names = m.rule_names(same, 3) if same else ""
    return m.w.t(f"; tidak ikut digabung: {names}", f"; not merged: {names}") if names else ""


def _completed(m: Matter, finding: Finding) -> str:
    """What of a counting finding's facts was filled in from elsewhere, in the words of the case; empty where nothing was."""
    notes = dict.fromkeys(
        e.note.rstrip(".") for e in finding.evidence if isinstance(e, Fact) and e.scored and e.note and _FILLED.search(e.note)
    )
    return m.w.t("; catatan: ", "; note (in Indonesian): ") + "; ".join(notes) if notes else ""


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
