"""Duties that two roles share, from both places where they are found: pairs of norms, and families that a check gathers.

Texts are compared pair by pair (``Overlap``) and weighed by R01, R02 and R04; facts are gathered by the same checks into families
of one activity. Pictures and memo count what these checks report, each shared duty once, as they judged it. Pairs that are alike
in words but that no check reports are left out, and so are findings without a class of GAO (two licences under one name are no
shared power) and what an analyst rejected.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from rules.checks.duties import activity
from rules.checks.facts import FactFamily, Told
from rules.checks.served import levels_of
from rules.checks.standing import counts
from rules.graph.policy_graph import PolicyGraph
from rules.model import Evidence, Fact, Finding, GaoClass, Norm, Text

#: Checks whose findings say that roles share a duty or a power.
SHARING = ("R01", "R02", "R04")


@dataclass(frozen=True)
class Shared:
    """One duty that two roles share.

    Attributes:
        a, b: keys of the roles, in order.
        gao: the class; ``division_of_work`` where it was judged to be no overlap.
        scored: whether it counts; False as well where the finding merely notes one of the two, at another level for one.
        a_evidence, b_evidence: the clauses of either role.
        finding: the finding that says so.
        score: likeness of words, None for a family.
        pair: the overlap it was told from, None for a family.
    """

    a: str
    b: str
    gao: GaoClass
    scored: bool
    a_evidence: tuple[Evidence, ...]
    b_evidence: tuple[Evidence, ...]
    finding: str
    score: float | None = None
    pair: str | None = None

    @property
    def counts(self) -> bool:
        """Whether it is an overlap that counts."""
        return self.scored and self.gao != "division_of_work"

    def other(self, role: str) -> str:
        """The other role."""
        return self.b if role == self.a else self.a

    def evidence_of(self, role: str) -> tuple[Evidence, ...]:
        """The clauses of one of the two roles."""
        return self.a_evidence if role == self.a else self.b_evidence


@dataclass(frozen=True)
class Standings:
    """What the actors of a finding are to it, by their keys.

    Attributes:
        core: those whom the finding counts.
        elsewhere: those who bear the duty as a norm in force, but at another level or at none that is told.
        noted: those who are merely noted: practice, secondary accounts, memory, replaced rules.
    """

    core: tuple[str, ...]
    elsewhere: tuple[str, ...] = ()
    noted: tuple[str, ...] = ()


def standings(graph: PolicyGraph, finding: Finding) -> Standings:
    """Whom a finding counts, and whom it only names beside them.

    A family of facts counts those at the level where most roles bear the duty, as its check does (``FactFamily.core``); every other
    finding those with a norm among its clauses that counts. Where that leaves nobody, or the finding does not count, all are its core.
    """
    held = [n for n in _norms_of(graph, finding) if n.bearer_key in finding.actors]
    borne = {n.bearer_key for n in held}
    counted = {n.bearer_key for n in held if counts(graph, n)} | {key for key in finding.actors if key not in borne}
    if not finding.scored or not counted:
        return Standings(finding.actors)
    core = set(counted)
    if finding.rule in ("R01", "R02") and finding.verdict is None and all(isinstance(n.evidence, Fact) for n in held):
        told = tuple(Told(n, "", levels_of(n, graph), frozenset(), counts(graph, n)) for n in held)
        core = {t.norm.bearer_key for t in FactFamily("", "", told).core} or core
    return Standings(
        tuple(key for key in finding.actors if key in core),
        tuple(key for key in finding.actors if key in counted - core),
        tuple(key for key in finding.actors if key not in counted | core),
    )


def _norms_of(graph: PolicyGraph, finding: Finding) -> list[Norm]:
    """The norms that a finding's clauses state."""
    places = {(e.document, str(e.address)) for e in finding.evidence}
    return [n for n in graph.norms if (n.document, str(n.address)) in places]


def shared_duties(graph: PolicyGraph, findings: tuple[Finding, ...]) -> tuple[Shared, ...]:
    """All shared duties of pairs of roles, sorted by role, the telling ones first."""
    pairs = {overlap.id for overlap in graph.overlaps}
    out: list[Shared] = []
    gathered: dict[str, Finding] = {}
    same: set[tuple[Evidence, Evidence]] = set()
    for finding in sorted(findings, key=lambda f: f.rule):
        if finding.rule not in SHARING or (finding.gao is None and finding.verdict is None):
            continue
        if members := sorted(pairs.intersection(finding.members)):
            gathered |= dict.fromkeys(members, finding)
        elif finding.status != "ditolak":
            # What is the same (R01) is one shared duty, though a wider family of like ones (R02) holds it as well.
            told = _of_family(graph, finding, set(standings(graph, finding).core))
            both = {(s, (e, f)) for s in told for e in s.a_evidence for f in s.b_evidence}
            repeats = {s for s, pair in both if finding.rule != "R01" and pair in same}
            same |= {pair for _, pair in both if finding.rule == "R01" and finding.verdict is None}
            out += [s for s in told if s not in repeats]
    evidence = {(n.document, str(n.address), n.bearer_key): n.evidence for n in graph.norms}
    for pair in graph.overlaps:
        judge = gathered.get(pair.id)
        if judge is None or judge.status == "ditolak" or pair.a_key == pair.b_key:
            continue
        gao: GaoClass = "division_of_work" if judge.verdict is not None else pair.gao
        scored = pair.scored and judge.scored
        one, two = evidence.get((*pair.a, pair.a_key)), evidence.get((*pair.b, pair.b_key))
        sides = sorted([(pair.a_key, (one,) if one else ()), (pair.b_key, (two,) if two else ())], key=lambda side: side[0])
        (a, a_evidence), (b, b_evidence) = sides
        out.append(Shared(a, b, gao, scored, a_evidence, b_evidence, judge.id, pair.score, pair.id))
    return tuple(sorted(out, key=_order))


def act_of(graph: PolicyGraph, findings: Iterable[Finding], shared: Shared) -> Text:
    """What two roles share: what the finding on a family says it is, of a pair the name of its act, of one without a family its words."""
    told = next((f.subject for f in findings if f.id == shared.finding), None)
    if told is not None and shared.pair is None:
        return told
    places = {(e.document, str(e.address)) for e in (*shared.a_evidence, *shared.b_evidence)}
    norms = [n for n in graph.norms if (n.document, str(n.address)) in places and n.bearer_key in (shared.a, shared.b)]
    family = next((o.family for o in graph.overlaps if o.id == shared.pair), None) if shared.pair else None
    return activity(family or next((n.family for n in norms if n.family), None), norms)


def _order(shared: Shared) -> tuple[str, str, bool, bool, float, str, str]:
    first = shared.a_evidence[0] if shared.a_evidence else None
    place = f"{first.document}#{first.address}" if first else ""
    return (shared.a, shared.b, not shared.counts, shared.gao != "duplication", -(shared.score or 1.0), shared.finding, place)


def _of_family(graph: PolicyGraph, finding: Finding, core: set[str]) -> list[Shared]:
    """Every pair of roles of a family; a pair counts where the finding does, counts both, and both have a clause that counts."""
    held: dict[str, list[Evidence]] = defaultdict(list)
    counting: set[str] = set()
    for evidence in finding.evidence:
        for norm in graph.norms_by_place.get((evidence.document, evidence.address), ()):
            key = norm.bearer_key
            if key is not None and key in finding.actors and evidence not in held[key]:
                held[key].append(evidence)
                if norm.scored:
                    counting.add(key)
    gao: GaoClass = "division_of_work" if finding.verdict is not None else (finding.gao or "overlap")
    return [
        Shared(a, b, gao, finding.scored and {a, b} <= counting & core, tuple(held[a]), tuple(held[b]), finding.id)
        for a, b in combinations(sorted(key for key in held if held[key]), 2)
    ]
