"""From what was read to one corpus: copies told apart, statuses, one actor across documents."""

from __future__ import annotations

from collections.abc import Iterable

from rules.graph.actors import join_actors
from rules.graph.copies import tell_copies
from rules.graph.status import with_statuses
from rules.model import Case, Corpus, Regulation


def assemble(regulations: Iterable[Regulation], cases: Iterable[Case] = (), as_of: str | None = None) -> Corpus:
    """Join documents and cases into one corpus.

    Args:
        regulations: the documents that were read, in any order.
        cases: cases and role tables; their records of rules become regulations without text, or add to the texts read.
        as_of: an ISO date: rules enacted after it stay in the corpus but out of force.

    Returns:
        The corpus: texts in the order of their documents, then records; copies marked; statuses with the clause that shows
        them; norms and relations with the joint keys of actors.
    """
    cases = tuple(sorted(cases, key=lambda c: c.key))
    found = tell_copies(regulations, [record for case in cases for record in case.regulations])
    standing = with_statuses(found, [ref for case in cases for ref in case.references], as_of)
    joined = join_actors(standing, cases)
    return Corpus(regulations=joined.regulations, cases=joined.cases, actors=joined.actors, as_of=as_of)
