"""From what was read to one corpus: copies told apart, statuses, one actor across documents."""

from __future__ import annotations

from collections.abc import Iterable

from rules.model import Actor, Case, Corpus, Regulation


def assemble(regulations: Iterable[Regulation], cases: Iterable[Case] = (), as_of: str | None = None) -> Corpus:
    """Join documents and cases into one corpus.

    Args:
        regulations: the documents that were read.
        cases: cases and role tables; their records of rules become regulations without text.
        as_of: an ISO date: rules enacted after it stay in the corpus but out of force.
    """
    cases = tuple(sorted(cases, key=lambda c: c.key))
    found = [*sorted(regulations, key=lambda r: r.document), *(r for c in cases for r in c.regulations)]
    actors: dict[str, Actor] = {a.key: a for c in cases for a in c.actors}
    for regulation in found:
        for norm in regulation.norms:
            if norm.bearer_key and norm.bearer:
                actors.setdefault(norm.bearer_key, Actor(key=norm.bearer_key, name=norm.bearer))
        for relation in regulation.relations:
            actors.setdefault(relation.source_key, Actor(key=relation.source_key, name=relation.source))
            actors.setdefault(relation.target_key, Actor(key=relation.target_key, name=relation.target))
    return Corpus(regulations=tuple(found), cases=cases, actors=tuple(actors[k] for k in sorted(actors)), as_of=as_of)
