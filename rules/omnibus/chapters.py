"""Which chapter a unit belongs to: from its own headings, its opening words and the modality of its norms.

A pasal stays together, so that ``ayat (1)`` still means the ayat before it. What no word of the skeleton claims is matter of its own
and keeps the heading of its bab; headings that several rules share become one chapter, the others a chapter for each rule.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from rules.model import Text
from rules.omnibus.lexicon import any_of, lexicon
from rules.omnibus.units import Unit
from rules.omnibus.wording import title_case

#: Weights of the signs, the heading nearest to the pasal first.
_NEAREST, _OUTER, _OPENING, _PREDICATE, _MODALITY = 3.0, 2.0, 2.0, 1.5, 1.5
#: A bab whose heading the skeleton does not know speaks for matter of its own.
_OWN_HEADING = 2.5
#: So does, more weakly, a rule that has no bab at all: the kind of its norms alone does not tear it apart.
_NO_HEADING = 1.9
_OPENING_WORDS = 8
_SENTENCE_WORDS = 24
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Topic:
    """Where an article goes.

    Attributes:
        key: key of the skeleton's chapter; for matter of its own ``materi``; for annexes ``lampiran``.
        heading: for ``materi``: the heading of the bab it comes from, in title case; else empty.
        why: the words it rests on.
    """

    key: str
    why: Text
    heading: str = ""


@dataclass
class Scores:
    """Signs gathered for one article."""

    points: Counter[str] = field(default_factory=Counter)
    signs: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, key: str, weight: float, id: str, en: str) -> None:
        """Note a sign that speaks for a chapter."""
        self.points[key] += weight  # type: ignore[assignment]
        self.signs.append((key, id, en))


def topic_of(article: tuple[Unit, ...]) -> Topic:
    """The chapter of one pasal, from its units in their order."""
    first = article[0]
    if first.is_annex:
        return Topic("lampiran", Text(id="bagian dari lampiran", en="part of an annex"))
    if any(unit.definitions for unit in article) and len(article) == 1:
        return Topic("umum", Text(id="memuat pengertian", en="holds definitions"))
    scores = Scores()
    headings = tuple(reversed(first.headings))
    for n, heading in enumerate(headings):
        _read_heading(scores, heading, _NEAREST if n == 0 and len(headings) > 1 else _OUTER)
    own = title_case(first.headings[0]) if first.headings else ""
    if own and not _matches(own, "headings"):
        scores.add("materi", _OWN_HEADING, f"judul bab '{own}'", f"heading '{own}'")
        if len(headings) > 1 and not _matches(headings[0], "headings"):
            scores.add("materi", 1.0, f"judul bagian '{title_case(headings[0])}'", f"heading '{title_case(headings[0])}'")
    if not headings:
        scores.add("materi", _NO_HEADING, "peraturan asal tidak terbagi dalam bab", "the source has no chapters")
    opening = " ".join(first.plain.split()[:_OPENING_WORDS])
    for key, word in _matches(opening, "openings", at_start=True):
        scores.add(key, _OPENING, f"kata pembuka '{word}'", f"opening word '{word}'")
    sentence = " ".join(first.head.text.casefold().split()[:_SENTENCE_WORDS])
    for key, word in _matches(sentence, "predicates"):
        scores.add(key, _PREDICATE, f"predikat '{word}'", f"predicate '{word}'")
    modalities = Counter(norm.modality for unit in article for norm in unit.norms)
    for topic in lexicon().chapters:
        share = sum(modalities[m] for m in topic.modalities)
        if share and (share == max(modalities.values()) or share * 2 > modalities.total()):
            names = ", ".join(m.replace("_", " ") for m in topic.modalities if modalities[m])
            scores.add(topic.key, _MODALITY, f"norma berupa {names}", f"norms of kind {names}")
    return _best(scores, own)


def _read_heading(scores: Scores, heading: str, weight: float) -> None:
    hits = _matches(heading, "headings")
    for n, (key, word) in enumerate(hits):
        scores.add(
            key, weight * (1.0 if n == 0 else 0.75), f"judul '{title_case(heading)}' ({word})", f"heading '{title_case(heading)}' ({word})"
        )


def _matches(words: str, field_name: str, at_start: bool = False) -> list[tuple[str, str]]:
    """The chapters whose words stand in a heading, in the order of their first word there."""
    low = any_of(lexicon().not_headings).sub(" ", re.sub(r"\s+", " ", words.casefold()))
    found: dict[str, tuple[int, str]] = {}
    for topic in lexicon().chapters:
        hit = any_of(getattr(topic, field_name)).search(low)
        if hit and (not at_start or hit.start() == 0):
            found[topic.key] = (hit.start(), hit.group())
    return [(key, word) for key, (_, word) in sorted(found.items(), key=lambda item: item[1][0])]


def _best(scores: Scores, own: str) -> Topic:
    order = [topic.key for topic in lexicon().chapters]
    top = min(scores.points, key=lambda key: (-scores.points[key], order.index(key)))
    signs = [(id, en) for key, id, en in scores.signs if key == top]
    why = Text(id="; ".join(dict.fromkeys(s[0] for s in signs)), en="; ".join(dict.fromkeys(s[1] for s in signs)))
    return Topic(top, why, own if top == "materi" else "")


# -- matter of its own ----------------------------------------------------------------------------------------------------


def heading_words(heading: str, subject: str) -> frozenset[str]:
    """The telling words of a heading, those of the rule's own subject left out."""
    drop = set(_WORD.findall(subject.casefold())) | {
        "dan",
        "di",
        "untuk",
        "atau",
        "yang",
        "dalam",
        "serta",
        "pada",
        "dengan",
        "bagi",
        "atas",
    }
    return frozenset(word for word in _WORD.findall(heading.casefold()) if word not in drop)


def shared_headings(wanted: dict[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """Clusters of headings that at least two rules share.

    Args:
        wanted: for each (rule, heading) the rule's subject.

    Returns:
        For each (rule, heading) in a cluster the heading that names it: the most frequent, then the shortest. Headings that stand
        alone are absent.
    """
    words = {pair: heading_words(pair[1], subject) for pair, subject in wanted.items()}
    clusters: list[list[tuple[str, str]]] = []
    for pair in sorted(wanted, key=lambda p: (-len(words[p]), p[1], p[0])):
        if not words[pair]:
            continue
        home = next((c for c in clusters if _alike(words[c[0]], words[pair])), None)
        if home is None:
            clusters.append([pair])
        else:
            home.append(pair)
    out: dict[tuple[str, str], str] = {}
    for cluster in clusters:
        if len({rule for rule, _ in cluster}) < 2:
            continue
        counts = Counter(heading for _, heading in cluster)
        name = min(counts, key=lambda heading: (-counts[heading], len(heading), heading))
        out.update(dict.fromkeys(cluster, name))
    return out


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return 3 * len(a & b) >= 2 * len(a | b)
