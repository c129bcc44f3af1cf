"""The memo's own check: whatever it cites exists, with these words, in what was read."""

from __future__ import annotations

import re

from rules.model import Address, Clause, Corpus, Evidence, Fact, Provision
from rules.packs import load
from rules.render.facts import facts_of
from rules.render.memo.model import Memo

_SPACE = re.compile(r"\s+")


def cited_clauses(memo: Memo) -> tuple[Evidence, ...]:
    """What the memo cites, in the order of its list of clauses.

    Raises:
        ValueError: the text cites a number that the list does not have, or the list holds what the text never cites.
    """
    listed = {entry.number: entry.evidence for entry in memo.entries}
    cited = {span.entry for span in memo.spans() if span.entry is not None}
    if cited != set(listed):
        lost, idle = sorted(cited - set(listed)), sorted(set(listed) - cited)
        raise ValueError(f"cited but not listed: {lost}; listed but not cited: {idle}")
    return tuple(listed[n] for n in sorted(listed))


def unfounded(memo: Memo, corpus: Corpus) -> tuple[str, ...]:
    """What the memo cites and the corpus does not hold with these words; empty where all is well.

    A clause is founded where its document has its address and its words stand in that unit, read with the opening phrases above it
    and the units below it. A fact is founded where a case, a role table or a pack reports it with these words.
    """
    units = {(p.document, str(p.address)): p for r in corpus.regulations for p in r.provisions}
    texts: dict[str, list[Provision]] = {r.document: list(r.provisions) for r in corpus.regulations}
    facts = {(fact.document, fact.fact, fact.words) for fact in facts_of(corpus)}
    facts |= {("paket:reserved_acts", act.key, act.paraphrase.id) for act in (*load("reserved_acts").acts, *load("reserved_acts").clauses)}
    problems = []
    for evidence in cited_clauses(memo):
        if isinstance(evidence, Fact):
            if (evidence.document, evidence.fact, evidence.words) not in facts:
                problems.append(f"{evidence.document}: fakta {evidence.fact}")
        elif (evidence.document, str(evidence.address)) not in units:
            problems.append(f"{evidence.document}#{evidence.address}: no such unit")
        elif not _stands(evidence, units, texts[evidence.document]):
            problems.append(f"{evidence.document}#{evidence.address}: other words")
    return tuple(problems)


def _stands(clause: Clause, units: dict[tuple[str, str], Provision], provisions: list[Provision]) -> bool:
    words = _flat(clause.words)
    here = units[clause.document, str(clause.address)]
    if words in _flat(_own(here)):
        return True
    above = [units[clause.document, a] for a in reversed(list(clause.address.ancestors())) if (clause.document, a) in units]
    below = [p for p in provisions if p.address != here.address and Address(here.address).covers(p.address)]
    whole = _flat(" ".join(_own(p) for p in (*above, here, *below)))
    return words in whole or _in_order(words, whole)


def _own(provision: Provision) -> str:
    return " ".join(part for part in (provision.heading, provision.text, provision.tail) if part)


def _in_order(words: str, whole: str) -> bool:
    """Whether all words stand in the text in this order: units between a lead-in and its item may be passed over."""
    rest = iter(whole.split())
    return all(word in rest for word in words.split())


def _flat(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
