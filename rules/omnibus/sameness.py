"""Units of different rules that say the same: word for word, but for their subject, or but for spelling and small words.

Merging what only looks alike would change the law, so two units are the same only where numbers, negations, modal words and bearers agree
and every other difference is a small word or another spelling. A unit that points at a neighbour (``sebagaimana dimaksud pada ayat
(1)``) is the same only where its whole pasal is, and one that names an annex never: each rule has its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from rapidfuzz import fuzz

from rules.omnibus.desk import Desk
from rules.omnibus.units import Unit

#: Share of words that two units must have in common before they are compared closely.
_THRESHOLD = 0.8
_NEAR = 85.0
_SUBJECT = "§"
_TOKEN = re.compile(r"§|\w+")
_POINTS = re.compile(r"sebagaimana dimaksud|dimaksud (?:pada|dalam)|tersebut pada|(?:^|\W)(?:ayat|pasal|huruf) \(?[0-9a-z]")
_ANNEX = re.compile(r"\blampiran\b")
_GUARDS = frozenset({
    "tidak", "bukan", "dilarang", "kecuali", "wajib", "harus", "dapat", "berhak", "berwenang", "tanpa", "hanya", "selain",
    "menteri", "gubernur", "bupati", "pusat", "provinsi", "kabupaten", "kota", "kecamatan", "desa", "kelurahan", "nasional",
    "daerah",
})  # fmt: skip
_SMALL = frozenset({
    "dan", "atau", "serta", "yang", "untuk", "pada", "dalam", "di", "ke", "dari", "dengan", "oleh", "atas", "sebagai", "adalah",
    "yaitu", "ini", "tersebut", "guna", "maupun", "bagi", "terhadap", "secara", "akan", "telah", "para", "berikut",
})  # fmt: skip

Kind = Literal["verbatim", "subject", "near", "funding"]


@dataclass(frozen=True)
class Same:
    """Units that say the same.

    Attributes:
        lead: whose words are kept.
        others: the rest, in order of their rules.
        kind: word for word, but for the subject, near, or a list of the same sources of funds (``funding``).
    """

    lead: Unit
    others: tuple[Unit, ...]
    kind: Kind


@dataclass(frozen=True)
class _Record:
    unit: Unit
    tokens: tuple[str, ...]
    masked: int
    guards: tuple[tuple[str, int], ...]
    bearers: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """Its telling words."""
        return frozenset(self.tokens) - _SMALL


def same_units(units: Iterable[Unit], desk: Desk) -> tuple[Same, ...]:
    """Group the units that say the same in different rules.

    Args:
        units: candidates; those that leave and the definition lists are not among them.
        desk: for subjects and precedence.

    Returns:
        Groups of two or more units from at least two rules, in the order of their leading units.
    """
    records = [_record(unit, desk) for unit in units if len(unit.tokens) >= 4]
    classes: dict[tuple, list[_Record]] = {}
    for record in records:
        classes.setdefault((record.tokens, record.guards, _subject_free(record)), []).append(record)
    heads = [members[0] for members in classes.values()]
    telling = [n for n, head in enumerate(heads) if head.words]
    parent = list(range(len(heads)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for a, b in near_pairs([heads[n].words for n in telling], _THRESHOLD):
        i, j = telling[a], telling[b]
        if _near(heads[i], heads[j]):
            parent[max(root(i), root(j))] = min(root(i), root(j))
    groups: dict[int, list[_Record]] = {}
    for i, members in enumerate(classes.values()):
        groups.setdefault(root(i), []).extend(members)
    found = [group for group in groups.values() if len({desk.home(r.unit) for r in group}) > 1]
    found = _whole_articles(found, desk)
    out = [same for group in found for same in _settled(group, desk)]
    position = {u.place: n for n, u in enumerate(desk.units)}
    return tuple(sorted(out, key=lambda s: position[s.lead.place]))


def _record(unit: Unit, desk: Desk) -> _Record:
    own = desk.own_terms(unit.rule)
    text, masked = own.subn(f" {_SUBJECT} ", unit.plain) if own else (unit.plain, 0)
    tokens = tuple(_TOKEN.findall(text))
    held = Counter(t for t in tokens if t in _GUARDS or any(c.isdigit() for c in t))
    bearers = frozenset(n.bearer_key or "" for n in unit.norms if n.bearer and not (own and own.search(n.bearer)))
    return _Record(unit, tokens, masked, tuple(sorted(held.items())), bearers)


def _subject_free(record: _Record) -> str:
    """Kept apart where the subject is named more than once: a joint subject cannot be put in its place."""
    return "" if record.masked <= 1 else record.unit.plain


def near_pairs(sets: Sequence[frozenset[str]], threshold: float) -> Iterator[tuple[int, int]]:
    """All pairs of sets whose Jaccard similarity reaches a threshold, found by their rarest members (prefix filter).

    Args:
        sets: non-empty sets.
        threshold: above 0, up to 1.
    """
    frequency = Counter(token for s in sets for token in s)
    ranked = [sorted(s, key=lambda token: (frequency[token], token)) for s in sets]
    order = sorted(range(len(sets)), key=lambda i: (len(sets[i]), i))
    index: dict[str, list[int]] = {}
    for i in order:
        size = len(sets[i])
        prefix = ranked[i][: size - ceil(threshold * size) + 1]
        seen = sorted({j for token in prefix for j in index.get(token, ()) if len(sets[j]) >= threshold * size})
        for j in seen:
            shared = len(sets[i] & sets[j])
            if shared >= threshold * (size + len(sets[j]) - shared) - 1e-9:
                yield (min(i, j), max(i, j))
        for token in prefix:
            index.setdefault(token, []).append(i)


def _near(a: _Record, b: _Record) -> bool:
    if (
        a.guards != b.guards
        or a.bearers != b.bearers
        or min(len(a.tokens), len(b.tokens)) < 8
        or max(a.masked, b.masked) > 1
        or a.masked != b.masked
    ):
        return False
    if fuzz.ratio(" ".join(a.tokens), " ".join(b.tokens), score_cutoff=_NEAR) == 0:
        return False
    ours, theirs = Counter(a.tokens) - Counter(b.tokens), Counter(b.tokens) - Counter(a.tokens)
    return _small(ours, theirs) and _small(theirs, ours)


def _small(left: Counter[str], other: Counter[str]) -> bool:
    """Whether what one side has alone is small words and other spellings of what the other has alone."""
    joined = "".join(sorted(other))
    return all(word in _SMALL or any(fuzz.ratio(word, o) >= 85 for o in other) or (len(word) > 3 and word in joined) for word in left)


def _whole_articles(groups: list[list[_Record]], desk: Desk) -> list[list[_Record]]:
    """Drop units that point at their neighbours unless the whole pasal is the same."""
    label = {record.unit.place: n for n, group in enumerate(groups) for record in group}
    shape: dict[tuple, list[tuple]] = {}
    for (document, article), units in desk.articles.items():
        labels = [label.get(u.place) for u in units]
        if all(n is not None for n in labels):
            shape.setdefault(tuple(labels), []).append((document, article))
    whole = {place for places in shape.values() if len(places) > 1 for place in places}
    out = []
    for group in groups:
        kept = [
            r
            for r in group
            if not _ANNEX.search(r.unit.plain) and (not _POINTS.search(r.unit.plain) or (r.unit.document, r.unit.article) in whole)
        ]
        if len({desk.home(r.unit) for r in kept}) > 1:
            out.append(kept)
    return out


def _settled(group: list[_Record], desk: Desk) -> Iterator[Same]:
    group = sorted(group, key=lambda r: (desk.precedence(r.unit.rule), r.unit.address.sort_key))
    lead, others = group[0], group[1:]
    plain = {r.unit.plain for r in group}
    kind: Kind = "verbatim" if len(plain) == 1 else "near"
    if lead.masked == 1 and len({desk.subject(desk.home(r.unit)) for r in group}) > 1:
        kind = "subject"
    yield Same(lead.unit, tuple(r.unit for r in others), kind)


def joint_subject(same: Same, desk: Desk) -> tuple[str, ...]:
    """The subjects of the rules that a group gathers, each once, in order of rule."""
    keys = sorted({desk.home(u) for u in (same.lead, *same.others)}, key=lambda key: [r.key for r in desk.rules].index(key))
    return tuple(dict.fromkeys(desk.subject(key) for key in keys))
