"""Facts gathered by what they do: a fact is told in our words, so it is compared by family, group and level, not by words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import networkx as nx

from rules.checks.division_grounds import assists, kind
from rules.checks.pairs import LAY
from rules.checks.served import circle_of, family_of, group_of, level_rank, levels_of
from rules.checks.standing import as_read, counts
from rules.graph.policy_graph import PolicyGraph
from rules.model import Fact, Level, Norm
from rules.packs.loader import load
from rules.similarity.normalise import Stemmer

#: Duties are compared with duties; rights, prohibitions and conditions are none.
DUTIES = ("tugas", "fungsi", "kewajiban", "tanggung_jawab", "wewenang", "peran")
#: Words that tell no matter: the people served, the field of every pillar, and frame words.
_PEOPLE = frozenset((
    "warga", "masyarakat", "penerima", "manfaat", "pmks", "ppks", "psks", "kpm", "calon", "data", "klien", "kelompok", "sasaran",
    "orang", "penduduk", "keluarga",
))  # fmt: skip
_FRAME = frozenset((
    "dan", "atau", "yang", "di", "ke", "dari", "untuk", "pada", "bagi", "dalam", "kepada", "kegiatan", "pelaksanaan",
    "penyelenggaraan", "hasil", "secara", "sosial", "kesejahteraan",
))  # fmt: skip


@dataclass(frozen=True)
class Told:
    """A duty that a fact tells: whom it serves, where, what about, and whether it counts.

    Attributes:
        restates: facts of older rules that say the same of the same bearer as the clause ``norm``.
    """

    norm: Norm
    circle: str
    levels: frozenset[Level]
    matter: frozenset[str]
    counts: bool
    restates: tuple[Norm, ...] = ()

    @property
    def rule(self) -> str | None:
        """The rule the fact speaks of, None for practice."""
        return self.norm.evidence.regulation


@dataclass(frozen=True)
class FactFamily:
    """Duties of one verb family for one circle of beneficiaries, borne by at least two roles."""

    family: str
    circle: str
    told: tuple[Told, ...]

    @property
    def counted(self) -> tuple[Told, ...]:
        """Those that count."""
        return tuple(t for t in self.told if t.counts)

    @property
    def _chosen(self) -> tuple[Told, ...]:
        return self.counted if len({t.norm.bearer_key for t in self.counted}) > 1 else self.told

    @property
    def same(self) -> tuple[tuple[Told, ...], ...]:
        """The duties that roles share as one and the same, group by group: at the main level where any are, else at another.

        Of those that count, where two roles have any. A family gathers what is alike; the same are only those that agree in matter and level too.
        """
        return _groups_of_same(self.core) or _groups_of_same(self._chosen)

    @property
    def like(self) -> tuple[Told, ...]:
        """The duties at the main level where they are more than the same: those of roles that share the family without doing the same."""
        same = [t for group in self.same for t in group]
        return self.core if any(t.norm.bearer_key not in {s.norm.bearer_key for s in same} for t in self.core) else ()

    @property
    def core(self) -> tuple[Told, ...]:
        """The duties at the level where most roles bear them, lowest level first; all where no two roles share a level.

        Of those that count, where two roles have any; else of all.
        """
        chosen = self._chosen
        found = sorted({lv for t in chosen for lv in t.levels}, key=lambda lv: -level_rank()[lv])
        at = {lv: [t for t in chosen if lv in t.levels] for lv in found}
        best = max(found, key=lambda lv: len({t.norm.bearer_key for t in at[lv]}), default=None)
        return tuple(at[best]) if best is not None and len({t.norm.bearer_key for t in at[best]}) > 1 else chosen

    @property
    def by_one_rule(self) -> bool:
        """Whether all that counts stands in one rule, which divides it itself."""
        return len({t.norm.bearer_key for t in self.counted}) > 1 and len({t.rule for t in self.counted}) == 1


def across_rules(told: Sequence[Told]) -> bool:
    """Whether two roles bear duties under different rules, both counting."""
    return any(
        a.norm.bearer_key != b.norm.bearer_key and a.rule is not None and b.rule is not None and a.rule != b.rule
        for a, b in combinations([t for t in told if t.counts], 2)
    )


def _groups_of_same(told: Sequence[Told]) -> tuple[tuple[Told, ...], ...]:
    """Duties gathered by what two roles do as the same, in the order of their first; duties that are like no other's are in no group."""
    tied: nx.Graph[int] = nx.Graph()
    for a, b in combinations(range(len(told)), 2):
        if told[a].norm.bearer_key != told[b].norm.bearer_key and _same(told[a], told[b]):
            tied.add_edge(a, b)
    return tuple(tuple(told[at] for at in group) for group in sorted(sorted(found) for found in nx.connected_components(tied)))


def fact_families(graph: PolicyGraph, specific: Collection[str], left_out: Collection[str]) -> list[FactFamily]:
    """Duties told by facts, gathered by verb family and circle of beneficiaries.

    A fact whose rule was read as a text is told by the clause that says it, and so is one that a clause of a later rule says anew.

    Args:
        graph: the corpus.
        specific: families that name one activity by themselves; in the others the matter must be shared as well.
        left_out: families that every role has (reports, coordination) and that say nothing alone.
    """
    found: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for norm in graph.norms:
        if not isinstance(norm.evidence, Fact) or norm.residual or helps(norm) or norm.modality not in DUTIES or not norm.bearer_key:
            continue
        group = group_of(norm)
        if norm.family is None or norm.family in left_out or group is None:
            continue
        shown = as_read(graph, norm)
        if shown is not None:
            circle = circle_of(group)
            later = _later_clause(graph, shown)
            levels, matter = levels_of(norm, graph), _matter(norm)
            one = Told(later or shown, circle, levels, matter, counts(graph, later or shown), (shown,) if later else ())
            found[(norm.family, circle)].append(one)
    families = []
    for (family, circle), told in sorted(found.items()):
        told = _without_professions(graph, told)
        for group in [told] if family in specific else _by_matter(told):
            if len({t.norm.bearer_key for t in group}) > 1:
                families.append(FactFamily(family, circle, tuple(sorted(group, key=_order))))
    return families


def _later_clause(graph: PolicyGraph, told: Norm) -> Norm | None:
    """The clause of a later rule, read and counting, that lays the duty of a fact on the same bearer anew; None where there is none.

    The clause keeps what the fact says of whom the duty serves and where.
    """
    rule = told.evidence.regulation
    if not isinstance(told.evidence, Fact) or rule is None:
        return None
    for norm in graph.norms_by_bearer.get(told.bearer_key or "", ()):
        clause = norm.evidence
        if (
            isinstance(clause, Fact)
            or clause.regulation is None
            or clause.regulation.type != rule.type
            or clause.regulation.year <= rule.year
        ):
            continue
        if norm.modality in DUTIES and not norm.residual and not assists(norm) and family_of(norm) == told.family and counts(graph, norm):
            return norm.model_copy(update={"family": told.family, "beneficiary": told.beneficiary, "level": told.level})
    return None


def _without_professions(graph: PolicyGraph, told: Sequence[Told]) -> list[Told]:
    """Duties without those of professions where volunteers bear them too: what tells the two apart is the business of R18."""
    kinds = {t.norm.bearer_key: kind(graph, t.norm) for t in told}
    if not set(kinds.values()) & set(LAY):
        return list(told)
    return [t for t in told if kinds[t.norm.bearer_key] != "profession"]


def helps(norm: Norm) -> bool:
    """Whether a fact tells of helping (``membantu``), whoever is helped: the paraphrase does not tell more."""
    return assists(norm) or norm.action.casefold().startswith("membantu")


def _order(told: Told) -> tuple:
    return (not told.counts, told.norm.bearer_key or "", told.norm.document, told.norm.address.sort_key)


def _matter(norm: Norm) -> frozenset[str]:
    """What a duty is about: the words of its object without people, frame words and the family's own nouns."""
    forms = load("verb_families").by_form
    words = re.findall(r"[a-z]{4,}", norm.object.casefold())
    return frozenset(_stem(w) for w in words if w not in _PEOPLE and w not in _FRAME and forms.get(w) != norm.family)


@cache
def family_stems(family: str | None) -> frozenset[str]:
    """The verbs and nouns of a verb family, and their stems."""
    words = [word for form, key in load("verb_families").by_form.items() if key == family for word in form.split()]
    return frozenset((*words, *map(_stem, words)))


#: Stems are remembered: a case has few words, but they come often.
_stem = Stemmer()


def _same(a: Told, b: Told) -> bool:
    """Whether two duties agree in level and matter; a duty on the people themselves has no matter and agrees with its like.

    Who takes part in an act (``ikut``, ``berperan aktif``) is not charged with all of it, so that its duty is like another, not the same.
    """
    if not a.levels & b.levels or any(load("verb_families").shares_in(n.action, n.evidence.words) for n in (a.norm, b.norm)):
        return False
    return bool(a.matter & b.matter) or (not a.matter and not b.matter)


def lie_equal(told: Sequence[Told]) -> bool:
    """Whether duties of several roles agree in all their matter and serve the same group, as clauses must to be a duplication.

    Where one serves the public and the other those in need they meet in part (``similarity.classify``).
    """
    pairs = [(a, b) for a, b in combinations(told, 2) if a.norm.bearer_key != b.norm.bearer_key]
    return all(a.matter == b.matter and group_of(a.norm) == group_of(b.norm) for a, b in pairs)


def _by_matter(told: Sequence[Told]) -> list[list[Told]]:
    """Duties gathered by shared matter, for families too wide to name one activity."""
    groups: list[list[Told]] = []
    for one in told:
        mine = [g for g in groups if any(one.matter & other.matter for other in g)]
        merged = [one, *(t for g in mine for t in g)]
        groups = [g for g in groups if g not in mine] + [merged]
    return groups


def inside_rules(family: FactFamily) -> list[tuple[Told, ...]]:
    """Within a family, the counting duties that one rule itself gives to several roles."""
    by_rule: dict[str, list[Told]] = defaultdict(list)
    for told in family.counted:
        if told.rule is not None:
            by_rule[told.rule].append(told)
    return [tuple(ts) for _, ts in sorted(by_rule.items()) if len({t.norm.bearer_key for t in ts}) > 1]
