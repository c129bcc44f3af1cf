"""All pairs of norms of different bearers that share what they do."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from rules.model import Actor, Fact, Norm, Overlap, stable_id
from rules.similarity.apart import comparable, eligible, telling, whole_and_part
from rules.similarity.bearers import Bearer, bearer_of
from rules.similarity.classify import classify, same_beneficiary, same_level, sentence, surfaces
from rules.similarity.helpers import helpers_of
from rules.similarity.join import join, weigh
from rules.similarity.normalise import BREAK, Stemmer, words_of
from rules.similarity.reading import Reader, Side
from rules.similarity.spelling import corrections
from rules.similarity.verdict import Context, Shared, is_umbrella, share

#: A rule, the key of a bearer, and the tokens of what it lays on that bearer.
Laid = tuple[str, str, frozenset[str]]

#: Least weighted Jaccard similarity.
THRESHOLD = 0.3
#: Least share of the lighter norm that lies in the other, where the similarity is less.
CONTAINMENT = 0.6
#: A document with no more norms than this has one subject, which a norm without object means.
ONE_SUBJECT = 120


def find_overlaps(
    norms: Iterable[Norm],
    actors: Mapping[str, Actor] | Iterable[Actor] = (),
    threshold: float = THRESHOLD,
    *,
    containment: float = CONTAINMENT,
    out_of_force: Collection[str] = (),
) -> tuple[Overlap, ...]:
    """Pairs of norms of different bearers that share what they do, within and across documents.

    A pair is found where both are comparable (``apart.comparable``), share act and matter (``verdict.share``), and are similar in
    words (``join.similar``); or one bearer is part of the other in one document; or one acts on the field that comprises the
    other's; or both do an act of one verb family to the same matter in two documents. Rights, prohibitions, conditions, residual tasks, norms without bearer and norms of the public are compared with
    nothing. A pair of two rules is passed over where one of them itself lays the same on both bearers, for the pair inside that rule
    tells it; a fact where a clause of the same rule says the same of the same bearer.

    Args:
        norms: the norms of a corpus, each rule once.
        actors: its actors; they give levels, kinds and abbreviations.
        threshold: the least weighted Jaccard similarity, above 0 and at most 1.
        containment: the least share of the lighter norm that must lie in the other, where the similarity is less.
        out_of_force: documents or identifiers of rules that are not in force; their pairs are kept with ``scored`` False.

    Returns:
        The pairs in the order of document, address and bearer; exact: no such pair is missed and none is added.
    """
    listed = actors.values() if isinstance(actors, Mapping) else actors
    norms = list(norms)
    sides = read_sides(norms, {actor.key: actor for actor in listed})
    context = context_of(sides)._replace(helpers=helpers_of(norms))
    laid = laid_by(sides)
    found: dict[tuple[object, ...], Overlap] = {}
    for x, y in candidates(sides, context, threshold, containment):
        a, b = sides[x], sides[y]
        shared = share(a, b, context) if comparable(a, b) and not told_by_one(a, b, laid) else None
        if shared is None:
            continue
        overlap = _overlap(a, b, shared, context, out_of_force)
        key = (overlap.a, overlap.b, overlap.a_key, overlap.b_key)
        if key not in found or found[key].score < overlap.score:
            found[key] = overlap
    return tuple(sorted(found.values(), key=_order))


def read_sides(norms: Iterable[Norm], actors: Mapping[str, Actor]) -> list[Side]:
    """The norms that are compared, read, in the order of document, address and bearer."""
    chosen = [n for n in norms if eligible(n)]
    stem = Stemmer()
    counts = Counter(w for n in chosen for w in words_of(f"{n.action} {n.object}") if w != BREAK)
    read = Reader(names=abbreviations(actors.values()), spelling=corrections(counts, stem), stem=stem)
    bearers: dict[tuple[str | None, str | None], Bearer] = {}
    sides = []
    for norm in chosen:
        who = (norm.bearer_key, norm.bearer)
        if who not in bearers:
            bearers[who] = bearer_of(norm, actors)
        sides.append(Side(norm=norm, profile=read(norm), bearer=bearers[who]))
    sides = [s for s in sides if telling(s)]
    told: defaultdict[tuple[str | None, str], set[str]] = defaultdict(set)
    for side in sides:
        if not isinstance(side.norm.evidence, Fact):
            told[side.norm.evidence.regulation, side.bearer.key] |= side.profile.acts
    sides = [s for s in sides if not (isinstance(s.norm.evidence, Fact) and _told(s, told))]
    return sorted(
        sides, key=lambda s: (s.norm.document, s.norm.address.sort_key, s.bearer.key, s.norm.modality, s.norm.action, s.norm.object)
    )


def abbreviations(actors: Iterable[Actor]) -> dict[str, tuple[str, ...]]:
    """Abbreviations of actors with the words of the full name, those with one meaning only."""
    found: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for actor in actors:
        shorts = [actor.short, *(n.name for n in actor.names if n.kind == "abbreviation")]
        full = tuple(w for w in words_of(actor.name) if w != BREAK)
        for short in shorts:
            words = words_of(short) if short else []
            if len(words) == 1 and len(full) > 1:
                found[words[0]].add(full)
    return {short: min(names) for short, names in sorted(found.items()) if len(names) == 1}


def context_of(sides: list[Side]) -> Context:
    """Weights of the collection, joint bearers of one clause counted once, and the documents that have one subject."""
    clauses = {(s.place, s.profile.tokens) for s in sides}
    sizes = Counter(s.home for s in sides)
    short = frozenset(home for home, size in sizes.items() if size <= ONE_SUBJECT)
    return Context(weigh(tokens for _, tokens in clauses), short)


def laid_by(sides: Iterable[Side]) -> frozenset[Laid]:
    """What each rule lays on whom."""
    return frozenset((s.home, s.bearer.key, s.profile.tokens) for s in sides)


def told_by_one(a: Side, b: Side, laid: Collection[Laid]) -> bool:
    """Whether one of two rules itself lays what the two share on both bearers, so that the pair inside it tells it already.

    Statute and implementing rule both lay a duty on every tier of government; across them each tier would meet the others once more.
    """
    return a.home != b.home and ((a.home, b.bearer.key, a.profile.tokens) in laid or (b.home, a.bearer.key, b.profile.tokens) in laid)


def candidates(sides: list[Side], context: Context, threshold: float, containment: float) -> Iterator[tuple[int, int]]:
    """Places of pairs to look at, ``x < y``, some of them more than once."""
    homes: defaultdict[str, list[int]] = defaultdict(list)
    groups: defaultdict[frozenset[str], list[int]] = defaultdict(list)
    for place, side in enumerate(sides):
        if side.bearer.organ is not None or side.bearer.staff:
            homes[side.home].append(place)
        groups[side.profile.tokens].append(place)
    for places in homes.values():
        for n, x in enumerate(places):
            for y in places[n + 1 :]:
                if whole_and_part(sides[x], sides[y]):
                    yield x, y
    sets = list(groups)
    for tokens, places in groups.items():
        if tokens:
            for n, x in enumerate(places):
                for y in places[n + 1 :]:
                    yield x, y
    for pair in join(sets, context.weights, threshold, containment):
        for x in groups[sets[pair.a]]:
            for y in groups[sets[pair.b]]:
                yield min(x, y), max(x, y)
    yield from _under_umbrellas(sides)
    yield from _on_one_matter(sides)


def _on_one_matter(sides: list[Side]) -> Iterator[tuple[int, int]]:
    """Pairs across documents that do one known act to the same matter, however different the verbs are by which they name it.

    Two verbs of one family (``menanggulangi``, ``menangani``) weigh twice in the likeness of words, which short norms then miss.
    """
    on: defaultdict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
    for place, side in enumerate(sides):
        if side.profile.matter:
            for act in sorted(a for a in side.profile.acts if not a.startswith("=")):
                on[act, side.profile.matter].append(place)
    for places in on.values():
        for n, x in enumerate(places):
            for y in places[n + 1 :]:
                if sides[x].home != sides[y].home:
                    yield x, y


def _under_umbrellas(sides: list[Side]) -> Iterator[tuple[int, int]]:
    """Pairs across documents of which one acts on the whole field of social welfare and the other on a part of it."""
    by_act: defaultdict[str, list[int]] = defaultdict(list)
    umbrellas = []
    for place, side in enumerate(sides):
        if is_umbrella(side.profile.matter):
            umbrellas.append(place)
        elif "sosial" in side.profile.matter or side.profile.bare:
            for act in side.profile.acts:
                by_act[act].append(place)
    for x in umbrellas:
        under = {y for act in sides[x].profile.acts for y in by_act[act]}
        for y in sorted(under):
            if sides[x].home != sides[y].home:
                yield min(x, y), max(x, y)


def _told(side: Side, told: Mapping[tuple[str | None, str], set[str]]) -> bool:
    """Whether a clause of the same rule lays on the same bearer an act that a fact reports."""
    rule = side.norm.evidence.regulation
    return rule is not None and bool(told.get((rule, side.bearer.key), set()) & side.profile.acts)


def _overlap(a: Side, b: Side, shared: Shared, context: Context, out_of_force: Collection[str]) -> Overlap:
    reason = classify(a, b, shared, context.helpers)
    x, y = a.profile.tokens, b.profile.tokens
    union = context.weight(x | y)
    only_a = surfaces(a.profile.matter - a.profile.told - b.profile.matter - b.profile.verbs, a.profile)
    only_b = surfaces(b.profile.matter - b.profile.told - a.profile.matter - a.profile.verbs, b.profile)
    families = sorted(act for act in shared.acts if not act.startswith("="))
    place_a, place_b = a.place, b.place
    return Overlap(
        id=stable_id("O", place_a, place_b, a.bearer.key, b.bearer.key),
        a=place_a,
        b=place_b,
        a_bearer=a.bearer.name,
        b_bearer=b.bearer.name,
        a_key=a.bearer.key,
        b_key=b.bearer.key,
        relation=shared.relation,
        gao=reason.gao,
        score=round(context.weight(x & y) / union, 4) if union else 0.0,
        family=families[0] if families else None,
        shared=surfaces((a.profile.matter | a.profile.verbs) & (b.profile.matter | b.profile.verbs), a.profile, b.profile),
        only_a=only_a,
        only_b=only_b,
        same_beneficiary=same_beneficiary(a.profile, b.profile),
        same_level=same_level(a, b),
        by_field=shared.by_field,
        why=sentence(a, b, shared, reason, only_a, only_b),
        scored=a.norm.scored and b.norm.scored and not any(s.norm.document in out_of_force or s.home in out_of_force for s in (a, b)),
    )


def _order(overlap: Overlap) -> tuple[object, ...]:
    (da, aa), (db, ab) = overlap.a, overlap.b
    return (da, aa.sort_key, db, ab.sort_key, overlap.a_key, overlap.b_key)
