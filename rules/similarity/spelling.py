"""Words spelled otherwise than the collection spells them: slips of the pen and of OCR, and compounds written as one word.

A slip is a word that no dictionary knows, one letter away from one the collection uses more often. Only a word of which
PySastrawi finds no root is taken for one: ``pelayaran`` stays beside ``pelayanan``, however rare it is, while ``rehablitasi``
becomes ``rehabilitasi``. Neighbours are found by their deletions (the symmetric-delete method). A noun in ke-an over two
roots is written out: ``kerumahtanggaan`` is ``rumah tangga``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from rules.similarity.normalise import Stemmer

#: Shorter words have too many neighbours that mean something else.
LEAST_LENGTH = 8
#: How many times more often the right spelling must stand in the collection.
TIMES = 2


@cache
def _roots() -> frozenset[str]:
    return frozenset(StemmerFactory().get_words())


def corrections(counts: Mapping[str, int], stem: Stemmer) -> dict[str, tuple[str, ...]]:
    """Slips and compounds among the words of a collection, each with the words it stands for.

    Args:
        counts: how often each lower-case word stands in the collection.
        stem: the stemmer of the run; words are stemmed through it once.
    """
    long_words = sorted(w for w in counts if len(w) >= LEAST_LENGTH)
    unknown = [w for w in long_words if stem(w) not in _roots()]
    if not unknown:
        return {}
    found = {word: parts for word in unknown if (parts := compound(word))}
    near: defaultdict[str, list[str]] = defaultdict(list)
    for word in long_words:
        for form in _deletions(word):
            near[form].append(word)
    for word in unknown:
        if word in found:
            continue
        candidates = {
            other
            for form in _deletions(word)
            for other in near[form]
            if other != word and counts[other] >= TIMES * counts[word] and one_slip(word, other)
        }
        if candidates:
            found[word] = (min(candidates, key=lambda w: (-counts[w], w)),)
    return found


def compound(word: str) -> tuple[str, ...]:
    """The two roots of a noun in ke-an over a compound; empty where it is none."""
    if not (word.startswith("ke") and word.endswith("an")):
        return ()
    core = word[2:-2]
    cuts = [(core[:n], core[n:]) for n in range(3, len(core) - 2)]
    return next((cut for cut in cuts if cut[0] in _roots() and cut[1] in _roots()), ())


def _deletions(word: str) -> Iterator[str]:
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


def one_slip(a: str, b: str) -> bool:
    """Whether two words differ by one letter added, left out, changed, or by two neighbours changed over."""
    if abs(len(a) - len(b)) > 1 or a == b:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    x, y = a[start:], b[start:]
    return x[1:] == y[1:] or x == y[1:] or x[1:] == y or (x[2:] == y[2:] and x[:2] == y[1::-1])
