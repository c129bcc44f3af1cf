"""Pairs of norms as the duty rules read them: each overlap with its two norms, and on what ground it is a fault or none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx

from rules.checks.division_grounds import SPECIFIC_FAMILIES, Ground, assists, ground_of, kind, level, one_rule
from rules.checks.standing import counts, regulation_of, repeats_a_text, why_not
from rules.checks.wording import rule_of
from rules.drafting.actors import actor_key
from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, Fact, Norm, Overlap
from rules.similarity.helpers import helpers_of, helps

#: Kinds of roles that anybody may fill, without a profession.
LAY = ("volunteer", "worker")
#: Kinds of actors that are one and the same in every rule; a unit (``Subbagian Tata Usaha``) is one of its own rule only.
ONE_EVERYWHERE = ("profession", "civil_service_post", "worker", "volunteer", "institution", "association", "programme")


@dataclass(frozen=True)
class Pair:
    """An overlap with its norms, and the ground on which it is none."""

    overlap: Overlap
    a: Norm
    b: Norm
    ground: Ground | None
    power: bool

    @property
    def norms(self) -> tuple[Norm, Norm]:
        """Both norms, in the order of the overlap."""
        return (self.a, self.b)

    @property
    def same_rule(self) -> bool:
        """Whether one rule states both; what one rule puts into two others is stated by that one."""
        return one_rule(self.a, self.b)


def pairs_of(graph: PolicyGraph, specific: Collection[str] = SPECIFIC_FAMILIES) -> tuple[Pair, ...]:
    """The overlaps of a graph with their norms; pairs of two facts are left to ``facts``, whose words are not the rule's.

    Args:
        graph: the corpus.
        specific: families that name one activity by themselves (``ground_of``).
    """
    by_place: dict[tuple[str, Address, str | None], list[Norm]] = defaultdict(list)
    for norm in graph.norms:
        if not norm.residual:
            by_place[(norm.document, norm.address, norm.bearer_key)].append(norm)
    helpers = helpers_of(graph.norms)
    out = []
    for overlap in graph.overlaps:
        a = _norm(by_place, overlap.a, overlap.a_key)
        b = _norm(by_place, overlap.b, overlap.b_key)
        if a is None or b is None or (isinstance(a.evidence, Fact) and isinstance(b.evidence, Fact)):
            continue
        if not _of_interest(graph, a, b):
            continue
        power = overlap.family == "MENETAPKAN" or (a.modality == "wewenang" and b.modality == "wewenang")
        jointly = _one_clause(by_place, a, b)
        ground = "joint" if jointly else "assists" if helps(helpers, a, b) else ground_of(graph, overlap, a, b, specific)
        out.append(Pair(overlap, a, b, ground, power))
    return tuple(out)


def _one_clause(by_place: Mapping[tuple[str, Address, str | None], list[Norm]], a: Norm, b: Norm) -> bool:
    """Whether one clause lays the duty on both, itself or as a clause of the same rule that repeats it for both (``X atau Y dapat ...``)."""
    if a.document != b.document:
        return False
    if a.address == b.address:
        return not (assists(a) or assists(b))
    repeated = (*by_place.get((a.document, a.address, b.bearer_key), ()), *by_place.get((b.document, b.address, a.bearer_key), ()))
    return any(n.action in (a.action, b.action) for n in repeated) and not (assists(a) or assists(b))


def _of_interest(graph: PolicyGraph, a: Norm, b: Norm) -> bool:
    """Whether a pair can be an overlap at all.

    A clause of a rule out of force overlaps with nothing (facts are told with their standing); what tells a volunteer from a
    profession is the business of R18; units of one name in two rules
    (``Kepala Panti``) each keep a house of their own, and so do two statutes of organisation.
    """
    if any(repeats_a_text(n) or (not isinstance(n.evidence, Fact) and why_not(graph, n) is not None) for n in (a, b)):
        return False
    kinds = {kind(graph, a), kind(graph, b)}
    if "profession" in kinds and kinds & set(LAY):
        return False
    if one_rule(a, b):
        return True
    if actor_key(a.bearer or "") == actor_key(b.bearer or ""):
        return False
    one, other = (regulation_of(graph, n.evidence) for n in (a, b))
    return one is None or other is None or not _own_houses(one.title, other.title)


def _own_houses(a: str, b: str) -> bool:
    """Whether two titles are those of statutes of organisation, or of rules for the insides of two different offices."""
    statutes = [bool(_STATUTE.search(title)) for title in (a, b)]
    one, other = _HOUSE.search(a), _HOUSE.search(b)
    if not (statutes[0] or one) or not (statutes[1] or other):
        return False
    if any(statutes):
        return True
    return one is not None and other is not None and (not one[1] or not other[1] or one[1].casefold() != other[1].casefold())


_HOUSE = re.compile(r"\b(?:di lingkungan|unit layanan pengadaan)\b\s*(.*)$", re.IGNORECASE)
#: Statutes of organisation by their usual titles; a Perpres on a ministry bears the ministry's name alone.
_STATUTE = re.compile(
    r"organisasi dan tata kerja\b|\bsusunan organisasi\b|\btugas(?: pokok)?(?:,| dan) (?:dan )?fungsi\b.*\btata kerja\b"
    r"|^(?:kementerian|badan)(?: [A-Z][\w/-]*)+(?: Republik Indonesia)?$",
    re.IGNORECASE,
)


def _norm(by_place: dict[tuple[str, Address, str | None], list[Norm]], place: tuple[str, Address], key: str) -> Norm | None:
    found = by_place.get((*place, key), ())
    return found[0] if found else None


def one_ministry(graph: PolicyGraph, pair: Pair) -> bool:
    """Whether the rules of a pair may clash: not where two ministries each rule their own house and programmes."""
    one, other = (regulation_of(graph, n.evidence) for n in pair.norms)
    if one is None or other is None or one.id is None or other.id is None:
        return True
    return one.id.type == other.id.type or one.id.rank != other.id.rank


def scored(graph: PolicyGraph, pair: Pair) -> bool:
    """Whether both sides of a pair count."""
    return counts(graph, pair.a) and counts(graph, pair.b)


def gathered(pairs: Iterable[Pair], within: Callable[[Pair], object]) -> list[tuple[Pair, ...]]:
    """Pairs gathered into families: those that share a norm and the value of ``within`` belong together.

    Args:
        pairs: what is gathered.
        within: what must be the same, such as the verb family.

    Returns:
        Families in the order of their first pair.
    """
    tied: nx.Graph[Any] = nx.Graph()
    chosen = list(pairs)
    for at, pair in enumerate(chosen):
        for norm in pair.norms:
            tied.add_edge(at, (within(pair), norm.document, norm.address, norm.bearer_key))
    found = []
    for component in nx.connected_components(tied):
        found.append(sorted(at for at in component if isinstance(at, int)))
    return [tuple(chosen[at] for at in family) for family in sorted(found)]


def one_level(graph: PolicyGraph, family: Sequence[Pair]) -> list[tuple[Pair, ...]]:
    """A family of pairs, split where its bearers work at several levels: one family a level, so that none is said to share
    what it does elsewhere. Bearers without a level go with each, but where all pairs are those of one such norm they stay together."""
    found = sorted({lv for p in family for n in p.norms if (lv := level(graph, n)) is not None})
    if len(found) < 2 or _about_one_without_level(graph, family):
        return [tuple(family)]
    split = [tuple(p for p in family if {level(graph, n) for n in p.norms} <= {lv, None}) for lv in found]
    known = [tuple(p for p in one if {level(graph, n) for n in p.norms} != {None}) for one in split]
    loose = tuple(p for p in family if {level(graph, n) for n in p.norms} == {None})
    return [one for one in (*known, loose) if one]


def _about_one_without_level(graph: PolicyGraph, family: Sequence[Pair]) -> bool:
    """Whether all pairs, of more than one, are those of one norm whose bearer has no level."""
    names = [{(n.document, n.address, n.bearer_key): level(graph, n) for n in p.norms} for p in family]
    shared = set.intersection(*(set(of_pair) for of_pair in names))
    return len(family) > 1 and any(names[0][name] is None for name in shared)


def norms_of(pairs: Sequence[Pair]) -> list[Norm]:
    """The norms of some pairs, each once, by rule and address."""
    found = {(n.document, n.address, n.bearer_key): n for pair in pairs for n in pair.norms}
    return [found[key] for key in sorted(found, key=lambda k: (rule_of(found[k].evidence), k[1].sort_key, k[2] or ""))]


@dataclass(frozen=True)
class Weighed:
    """A family of pairs, weighed: the norms of the pairs that count (of all, where none does), and the rest.

    Attributes:
        norms: what the finding is about.
        rest: norms that stand in uncounted pairs alone; they are noted beside it.
        pairs: the pairs that the finding is about.
        counts: whether any pair counts.
    """

    norms: list[Norm]
    rest: list[Norm]
    pairs: Sequence[Pair]
    counts: bool

    @property
    def doubtful(self) -> list[Norm]:
        """Norms that are merely noted."""
        return self.rest if self.counts else self.norms


def weighed(graph: PolicyGraph, pairs: Sequence[Pair]) -> Weighed:
    """What counts of a family of pairs, and what does not."""
    counted = [p for p in pairs if scored(graph, p)]
    norms = norms_of(counted or pairs)
    return Weighed(norms, [n for n in norms_of(pairs) if n not in norms], counted or pairs, bool(counted))


def bearers_of(norms: Iterable[Norm]) -> list[str]:
    """The keys of the bearers, each once, sorted."""
    return sorted({n.bearer_key for n in norms if n.bearer_key})
