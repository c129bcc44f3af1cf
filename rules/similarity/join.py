"""The exact join: all pairs of token sets that are similar enough, none missed and none added.

Weights. A token weighs ``round(1000 * ln(1 + N / df))``, at least 1, where N is the number of clauses of the collection and
df in how many of them the token stands: the inverse document frequency, so that what every rule says (``menyusun laporan``)
counts for little. Weights are whole numbers, so sums do not depend on their order and equality is exact.

Similarity. Write w(x) for the sum of the weights of a set. Two sets are similar where

    jaccard:      w(x & y) >= t * w(x | y), or
    containment:  w(x & y) >= c * min(w(x), w(y))    (one does what is part of the other).

Bound. Let w(x) <= w(y). Either condition gives w(x & y) >= a * w(x) with a = min(t, c), since w(x | y) >= w(x). Order the
tokens of every set from the rarest to the commonest, the same order in all, and let prefix(x, a) be the shortest beginning
of x such that the tokens after it weigh less than a * w(x). Were no token of prefix(x, a) in y, then w(x & y) would be at
most the weight after the prefix, which is less than a * w(x): so every similar y shares a token of prefix(x, a).
For jaccard alone the same holds for y with t (w(x | y) >= w(y)), so both prefixes share a token: the rarest that both sets
have, for if it stood after either prefix, all they share would. And w(x) >= w(x & y) >= t * w(x | y) >= t * w(y): sets far
apart in weight are passed over. Containment has no such bounds on y, so its probes read the index of whole sets.

Sets are handled from the heaviest to the lightest: each is probed against those before it and then put into the index.
Candidates are verified on the whole sets.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

#: What one unit of inverse document frequency is in whole numbers.
SCALE = 1000


class Similar(NamedTuple):
    """A pair of sets by their places in the input, ``a < b``; ``shared`` and ``union`` are weights."""

    a: int
    b: int
    shared: int
    union: int

    @property
    def jaccard(self) -> float:
        """Weighted Jaccard similarity, 0 to 1."""
        return self.shared / self.union if self.union else 0.0


def weigh(clauses: Iterable[frozenset[str]]) -> dict[str, int]:
    """The weights of the tokens of a collection.

    Args:
        clauses: the token set of each clause, repeated where clauses are the same.
    """
    count = 0
    frequency: Counter[str] = Counter()
    for tokens in clauses:
        count += 1
        frequency.update(tokens)
    return {token: max(1, round(SCALE * math.log1p(count / df))) for token, df in sorted(frequency.items())}


def exact(ratio: float) -> Fraction:
    """A ratio as it is written: 0.3 is 3/10, not the binary number next to it.

    Raises:
        ValueError: it is not above 0 and at most 1.
    """
    fraction = Fraction(str(ratio))
    if not 0 < fraction <= 1:
        raise ValueError(f"a threshold lies above 0 and at most at 1, not at {ratio}")
    return fraction


def similar(shared: int, x: int, y: int, threshold: Fraction, containment: Fraction) -> bool:
    """Whether two sets that weigh ``x`` and ``y`` and share ``shared`` are similar."""
    if shared <= 0:
        return False
    union = x + y - shared
    return shared * threshold.denominator >= threshold.numerator * union or shared * containment.denominator >= containment.numerator * min(
        x, y
    )


def join(sets: Sequence[frozenset[str]], weights: Mapping[str, int], threshold: float, containment: float = 1.0) -> list[Similar]:
    """All similar pairs of the given sets.

    Args:
        sets: token sets, distinct ones for speed; an empty set is similar to nothing.
        weights: a weight above 0 for each token.
        threshold: the least weighted Jaccard similarity, above 0 and at most 1.
        containment: the least share of the lighter set that lies in the other, above 0 and at most 1.

    Returns:
        The pairs in order, each once.
    """
    jaccard, part = exact(threshold), exact(containment)
    total = [sum(weights[t] for t in tokens) for tokens in sets]
    rank = {t: n for n, t in enumerate(sorted(weights, key=lambda t: (-weights[t], t)))}
    ordered = [sorted(tokens, key=rank.__getitem__) for tokens in sets]
    weigh_one = weights.__getitem__
    whole: dict[str, list[int]] = {}
    heads: dict[str, list[int]] = {}
    pairs: list[Similar] = []
    for x in sorted(range(len(sets)), key=lambda n: (-total[n], n)):
        if not total[x]:
            continue
        tokens, weight = ordered[x], total[x]
        inner = _prefix(tokens, weights, weight, part)
        outer = _prefix(tokens, weights, weight, jaccard)
        candidates: set[int] = set()
        for token in tokens[:inner]:
            candidates.update(whole.get(token, ()))
        limit = weight * jaccard.denominator
        for token in tokens[:outer]:
            # The heads stand in falling weight, so those too heavy for this set come first; a reversed walk stops at them.
            for y in reversed(heads.get(token, ())):
                if total[y] * jaccard.numerator > limit:
                    break
                candidates.add(y)
        mine = sets[x]
        for y in sorted(candidates):
            shared = sum(map(weigh_one, mine & sets[y]))
            if similar(shared, weight, total[y], jaccard, part):
                pairs.append(Similar(min(x, y), max(x, y), shared, weight + total[y] - shared))
        for token in tokens:
            whole.setdefault(token, []).append(x)
        for token in tokens[:outer]:
            heads.setdefault(token, []).append(x)
    return sorted(pairs)


def _prefix(tokens: Sequence[str], weights: Mapping[str, int], total: int, ratio: Fraction) -> int:
    """How many of the first tokens to keep so that those after them weigh less than ``ratio`` of the whole."""
    after = 0
    for keep in range(len(tokens), 0, -1):
        after += weights[tokens[keep - 1]]
        if after * ratio.denominator >= ratio.numerator * total:
            return keep
    return 0
