"""Pairs of norms as the duty rules read them: each overlap with its two norms, and on what ground it is a fault or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import networkx as nx

from rules.checks.standing import counts
from rules.checks.wording import rule_of
from rules.drafting.actors import kind_of, level_of
from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, Fact, Level, Norm, Overlap

#: On what ground a pair is no fault: one clause lays it on both, one helps the other, they work at different levels, or the
#: rule divides it otherwise (part and whole, area, a chain of reports).
Ground = Literal["joint", "assists", "levels", "divided"]
#: Organs of the State: what two of them share inside one rule is the ordinary division of government.
ORGANS = ("agency", "office")


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
        """Whether one rule states both."""
        return rule_of(self.a.evidence) == rule_of(self.b.evidence)


def pairs_of(graph: PolicyGraph) -> tuple[Pair, ...]:
    """The overlaps of a graph with their norms; pairs of two facts are left to ``facts``, whose words are not the rule's."""
    by_place: dict[tuple[str, Address, str | None], list[Norm]] = defaultdict(list)
    for norm in graph.norms:
        if not norm.residual:
            by_place[(norm.document, norm.address, norm.bearer_key)].append(norm)
    out = []
    for overlap in graph.overlaps:
        a = _norm(by_place, overlap.a, overlap.a_key)
        b = _norm(by_place, overlap.b, overlap.b_key)
        if a is None or b is None or (isinstance(a.evidence, Fact) and isinstance(b.evidence, Fact)) or _namesakes(a, b):
            continue
        power = overlap.family == "MENETAPKAN" or (a.modality == "wewenang" and b.modality == "wewenang")
        out.append(Pair(overlap, a, b, _ground(graph, overlap, a, b), power))
    return tuple(out)


def _namesakes(a: Norm, b: Norm) -> bool:
    """Whether the bearers are units of one name in two rules (``Kepala Panti``): each has a house of its own."""
    return rule_of(a.evidence) != rule_of(b.evidence) and (a.bearer or "").casefold() == (b.bearer or "").casefold()


def _norm(by_place: dict[tuple[str, Address, str | None], list[Norm]], place: tuple[str, Address], key: str) -> Norm | None:
    found = by_place.get((*place, key), ())
    return found[0] if found else None


def _ground(graph: PolicyGraph, overlap: Overlap, a: Norm, b: Norm) -> Ground | None:
    same_rule = rule_of(a.evidence) == rule_of(b.evidence)
    if a.assists or b.assists:
        return "assists"
    if same_rule and a.address == b.address:
        return "joint"
    levels = (level(graph, a), level(graph, b))
    apart = None not in levels and levels[0] != levels[1]
    if same_rule and apart:
        return "levels"
    if overlap.gao == "division_of_work":
        return "levels" if apart else "divided"
    if apart and all(is_organ(graph, n) for n in (a, b)):
        return "levels"
    return None


def kind(graph: PolicyGraph, norm: Norm) -> str:
    """The kind of a norm's bearer, read from its name where the corpus does not know it."""
    actor = graph.actors.get(norm.bearer_key or "")
    if actor is not None and actor.kind != "unknown":
        return actor.kind
    return kind_of(norm.bearer or "")


def is_organ(graph: PolicyGraph, norm: Norm) -> bool:
    """Whether an organ of the State bears the norm."""
    return kind(graph, norm) in ORGANS


def level(graph: PolicyGraph, norm: Norm) -> Level | None:
    """The level at which a norm's bearer works, None where nothing tells."""
    actor = graph.actors.get(norm.bearer_key or "")
    if actor is not None and actor.level is not None:
        return actor.level
    name = (norm.bearer or "").casefold()
    return "pusat" if name in _CENTRE else level_of(norm.bearer or "")


_CENTRE = ("pemerintah", "pemerintah pusat", "menteri", "kementerian", "menteri sosial", "kementerian sosial")


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


def norms_of(pairs: Sequence[Pair]) -> list[Norm]:
    """The norms of some pairs, each once, by rule and address."""
    found = {(n.document, n.address, n.bearer_key): n for pair in pairs for n in pair.norms}
    return [found[key] for key in sorted(found, key=lambda k: (rule_of(found[k].evidence), k[1].sort_key, k[2] or ""))]


def bearers_of(norms: Iterable[Norm]) -> list[str]:
    """The keys of the bearers, each once, sorted."""
    return sorted({n.bearer_key for n in norms if n.bearer_key})
