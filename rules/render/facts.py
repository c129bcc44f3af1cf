"""All facts that a corpus reports, wherever its cases and records hold them."""

from __future__ import annotations

from collections.abc import Iterator

from rules.model import Corpus, Fact


def facts_of(corpus: Corpus) -> Iterator[Fact]:
    """All facts that the corpus reports."""
    holders = [*corpus.regulations, *corpus.actors]
    things = []
    for case in corpus.cases:
        yield from (*case.report, *case.gaps, *(m.evidence for m in case.mandates), *(e for r in case.renames for e in r.evidence))
        holders += [*case.actors, *case.regulations]
        things += [*case.norms, *case.relations, *case.references]
    for regulation in (*corpus.regulations, *(r for case in corpus.cases for r in case.regulations)):
        if not regulation.has_text:
            things += [*regulation.norms, *regulation.relations, *regulation.references, *regulation.definitions]
    evidence = [*(e for holder in holders for e in holder.evidence), *(thing.evidence for thing in things)]
    yield from (e for e in evidence if isinstance(e, Fact))
