"""How duties are quoted in tables: a clause in its own words, cut to the duty, a fact in ours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rules.checks.wording import meaning, meaning_of
from rules.model import Evidence, Fact, Norm
from rules.render.memo.matter import Matter
from rules.render.memo.model import Spans
from rules.render.sharing import Shared
from rules.render.wording import shorten

#: Characters of a duty in a table.
_MOST = 180
#: What joins an item of a list to the next and is no part of what it says.
_JOINT = re.compile(r"\s*(?:[;,]\s*(?:dan/atau|dan|atau|serta)?|\.)\s*$", re.IGNORECASE)


def item(words: str) -> str:
    """The words of a clause without what joins it to the next: ``pendampingan; dan`` says ``pendampingan``."""
    return _JOINT.sub("", " ".join(words.split()))


def duty_words(norm: Norm) -> str:
    """What a norm says of its bearer: of a fact our words, of a clause its own, from the duty on where it is long."""
    if isinstance(norm.evidence, Fact):
        return norm.evidence.words.rstrip(".")
    words = item(norm.evidence.words)
    if norm.passive and norm.object and norm.action and norm.bearer_raw and words.casefold() == norm.bearer_raw.casefold():
        return f"{norm.object} {norm.action} oleh “{words}”"  # an item of a list of those who do it says no more than their name
    first = (norm.action or norm.object or "").split()
    if len(words) > _MOST and first:
        place = re.search(rf"(?<!\w){re.escape(first[0])}(?!\w)", words, re.IGNORECASE)
        if place is not None and place.start():
            return f"“… {shorten(words[place.start() :], _MOST)}”"
    meant = meaning(norm)
    return f"“{shorten(words, _MOST)}”" + (f" ({meant})" if meant else "")


def counts_of(m: Matter, duties: Sequence[Shared]) -> str:
    """``2 duplikasi; 1 tidak dihitung``: shared duties by class."""
    w = m.w
    counts = Counter("rest" if not d.scored else d.gao for d in duties)
    words = {
        "duplication": ("duplikasi", "duplication"),
        "overlap": ("tumpang tindih", "overlap"),
        "fragmentation": ("fragmentasi", "fragmentation"),
        "division_of_work": ("pembagian kerja", "division of work"),
        "rest": ("tidak dihitung", "not counted"),
    }
    return "; ".join(f"{w.n(counts[key])} {w.t(*words[key])}" for key in words if counts[key])


def said(m: Matter, evidence: Sequence[Evidence]) -> Spans:
    """The words of a duty with their citation, and how many more clauses say so."""
    w = m.w
    if not evidence:
        return w.spans("–")
    first = evidence[0]
    words = shorten(first.words.rstrip(".;") if isinstance(first, Fact) else item(first.words), _MOST)
    meant = meaning_of(m.graph, first)
    quoted = w.recorded(words) if isinstance(first, Fact) else f"“{words}”" + (f" ({meant})" if meant else "")
    more = [w.t(f"dan {w.n(len(evidence) - 1)} lagi", f"and {w.n(len(evidence) - 1)} more")] if len(evidence) > 1 else []
    return w.spans(quoted, [first], *more)
