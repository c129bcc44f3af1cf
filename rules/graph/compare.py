"""The overlaps of a corpus, with what the corpus knows of actors and of rules out of force."""

from __future__ import annotations

from rules.graph.status import out_of_force
from rules.model import Corpus, Overlap
from rules.similarity import THRESHOLD, find_overlaps


def compare(corpus: Corpus, threshold: float = THRESHOLD) -> tuple[Overlap, ...]:
    """Pairs of norms of a corpus that share what they do; those of rules out of force have ``scored`` False.

    Args:
        corpus: what ``assemble`` gave.
        threshold: see ``rules.similarity.find_overlaps``.
    """
    return find_overlaps(corpus.norms(), corpus.actors, threshold, out_of_force=out_of_force(corpus))
