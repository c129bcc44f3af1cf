"""The overlaps of a corpus, with what the corpus knows of actors, of rules out of force and of units replaced."""

from __future__ import annotations

from rules.graph.amended import is_replaced, replaced_units
from rules.graph.status import out_of_force
from rules.model import Corpus, Overlap
from rules.similarity import THRESHOLD, find_overlaps


def compare(corpus: Corpus, threshold: float = THRESHOLD) -> tuple[Overlap, ...]:
    """Pairs of norms of a corpus that share what they do.

    Units that an amendment replaced are not compared, since they would meet their own successors. Pairs of rules out of force
    are kept with ``scored`` False.

    Args:
        corpus: what ``assemble`` gave.
        threshold: see ``rules.similarity.find_overlaps``.
    """
    replaced = replaced_units(corpus)
    norms = [n for n in corpus.norms() if not is_replaced(replaced, n.document, n.address)]
    return find_overlaps(norms, corpus.actors, threshold, out_of_force=out_of_force(corpus))
