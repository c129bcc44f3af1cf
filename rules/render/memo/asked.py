"""What the answers share: whom some words name, how long a list may be, and how findings are listed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from rules.model import Finding
from rules.render.memo.matter import SHEET_FINDINGS, Matter
from rules.render.memo.model import Block, Spans
from rules.render.memo.refer import pointed
from rules.render.wording import with_reason

#: Rows and findings of each answer; the rest is counted and stands in the matrix.
MOST_ROWS = 24
MOST_FINDINGS = 6
#: Characters of a finding's statement in a list; its reason not to count follows in any case.
_MOST_WORDS = 420


def named_actors(m: Matter, words: str, any_actor: bool = False) -> list[str]:
    """Keys of the actors that some words name by name or abbreviation; only those that bear norms unless ``any_actor``."""
    found = []
    for key, actor in sorted(m.graph.actors.items()):
        names = {actor.name, actor.short or actor.name, *(n.name for n in actor.names if n.kind in ("alias", "abbreviation"))}
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in names):
            found.append(key)
    return [key for key in found if any_actor or key in m.graph.norms_by_bearer]


def stated(m: Matter, finding: Finding) -> tuple[str | Spans, ...]:
    """A finding by its id, what it states, the numbers of its clauses, and that it does not count where the statement does not say so."""
    w = m.w
    said = with_reason(finding.statement.say(w.lang), _MOST_WORDS)
    silent = not finding.scored and "tidak dihitung" not in said.casefold() and "not counted" not in said.casefold()
    return (f"{finding.id}:", *pointed(m, finding, said), w.t("(tidak dihitung)", "(not counted)") if silent else "")


def findings_listed(
    m: Matter, findings: Sequence[Finding], say: Callable[[Matter, Finding], tuple[str | Spans, ...]] = stated
) -> list[Block]:
    """Some findings as points, the first few of them; how many more there are, and where, is told."""
    w = m.w
    out: list[Block] = [w.bullet(*say(m, f)) for f in findings[:MOST_FINDINGS]]
    if len(findings) > MOST_FINDINGS:
        out.append(w.bullet(w.more(len(findings) - MOST_FINDINGS, ("temuan", "findings"), SHEET_FINDINGS) + "."))
    return out
