"""What looks like an overlap and is a division of work, gathered by the ground on which the rules divide it (R02, R04).

One finding a ground: an analyst judges the ground, and looks at the clauses only where it does not hold. Each finding keeps every
clause with its address and words, and the ids of all its pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import get_args

from rules.checks.division_grounds import Ground
from rules.checks.duties import names
from rules.checks.pairs import Pair, bearers_of, norms_of, scored
from rules.checks.rule import DIVISION_OF_WORK, Rule
from rules.checks.standing import not_counted
from rules.checks.wording import listing, places, rule_name, rule_of, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Text

_TITLE = Text(id="Pembagian kerja", en="Division of work")

#: How the rules divide what is alike, and what would show that they do not.
_GROUNDS: dict[Ground, tuple[Text, Text]] = {
    "joint": (
        Text(id="dipikul bersama dalam satu ketentuan", en="borne jointly under one clause"),
        Text(
            id="satu ketentuan itu ternyata membebankannya kepada tiap pihak sendiri-sendiri tanpa menetapkan siapa yang memimpin",
            en="that one clause lays it on each side by itself and names no lead",
        ),
    ),
    "listed": (
        Text(id="disebut berdampingan dalam satu rincian", en="set side by side in one list"),
        Text(
            id="butir-butir rincian itu ternyata menugaskan kegiatan yang sama bagi sasaran yang sama",
            en="the items of that list assign one activity for the same beneficiaries",
        ),
    ),
    "assists": (
        Text(id="dibagi antara yang melaksanakan dan yang membantu", en="divided between who acts and who helps"),
        Text(
            id="pihak yang membantu ternyata melaksanakannya sendiri di luar arahan pihak yang dibantu",
            en="the helping side acts on its own, without direction of the side that is helped",
        ),
    ),
    "levels": (
        Text(id="dibagi menurut tingkat", en="divided by level"),
        Text(
            id="pihak pada dua tingkat ternyata menangani sasaran yang sama di wilayah yang sama",
            en="sides at two levels deal with the same beneficiaries in the same area",
        ),
    ),
    "one_government": (
        Text(id="dipegang satu pemerintahan dengan dua sebutan", en="held by one government under two names"),
        Text(id="kedua sebutan itu ternyata menunjuk dua instansi", en="the two names turn out to mean two agencies"),
    ),
    "beneficiaries": (
        Text(id="masing-masing melayani penerima manfaatnya sendiri", en="each for beneficiaries of its own"),
        Text(
            id="penerima manfaat keduanya ternyata orang yang sama",
            en="the beneficiaries of both turn out to be the same people",
        ),
    ),
    "charge": (
        Text(
            id="dibagi antara pemerintah yang bertanggung jawab dan pihak yang menjalankan",
            en="divided between the government in charge and those who carry it out",
        ),
        Text(
            id="pemerintah ternyata menjalankannya sendiri bagi sasaran yang sama",
            en="the government turns out to carry it out itself for the same people",
        ),
    ),
    "elaborated": (
        Text(id="dijabarkan oleh peraturan pelaksana", en="spelled out by an implementing rule"),
        Text(
            id="peraturan pelaksana itu ternyata menunjuk pelaku lain daripada yang ditunjuk peraturan yang dilaksanakannya",
            en="the implementing rule names somebody else than the rule it implements does",
        ),
    ),
    "divided": (
        Text(id="dibagi menurut bagian, wilayah, atau rantai laporan", en="divided by part, area or chain of reports"),
        Text(
            id="bagian, wilayah, atau rantai laporannya ternyata bersinggungan",
            en="parts, areas or chains of reports turn out to meet",
        ),
    ),
}


def divisions(graph: PolicyGraph, rule: Rule, pairs: Sequence[Pair], alike: Callable[[Pair], bool]) -> Iterator[Finding]:
    """Pairs that their rules divide: one finding a ground, in the order of ``Ground``.

    Of two rules only what is alike enough to be told as an overlap, were it not divided, is told as divided.

    Args:
        graph: the corpus.
        rule: who reports them, R02 for duties and R04 for powers.
        pairs: the pairs of that rule; those without a ground are passed over.
        alike: whether a pair of two rules is alike enough to be told.
    """
    for ground in get_args(Ground):
        mine = [p for p in pairs if p.ground == ground and (p.same_rule or alike(p))]
        if mine:
            yield _division(graph, rule, ground, mine)


def _division(graph: PolicyGraph, rule: Rule, ground: Ground, pairs: Sequence[Pair]) -> Finding:
    norms = norms_of(pairs)
    evidence = [n.evidence for n in norms]
    how, refuted = _GROUNDS[ground]
    return rule.finding(
        title=_TITLE,
        statement=say(
            "{n} pasangan {what} serupa, tetapi {how}: {where}. Pelakunya: {who}.",
            "{n} pairs of {what} are alike, but {how}: {where}. Borne by: {who}.",
            n=len(pairs),
            what=Text(id="wewenang", en="powers") if rule.id == "R04" else Text(id="tugas", en="duties"),
            how=how,
            where=listing(_by_rules(pairs), most=8),
            who=names(graph, norms, 6),
        ),
        evidence=evidence,
        actors=bearers_of(norms),
        about=["pembagian kerja", ground],
        kind=f"division_{ground}",
        verdict=DIVISION_OF_WORK,
        unscored=None if any(scored(graph, p) for p in pairs) else not_counted(graph, evidence),
        falsifier=say(
            "Menjadi tumpang tindih jika {refuted}; periksa {where}.",
            "It becomes an overlap if {refuted}; see {where}.",
            refuted=refuted,
            where=places(evidence, 6),
        ),
        options=(
            Text(
                id="Kelola: pertahankan pembagiannya dan muat dalam matriks tugas pada lampiran peraturan omnibus.",
                en="Manage: keep the division and show it in a matrix of duties in an annex of the omnibus rule.",
            ),
        ),
        members=[p.overlap.id for p in pairs],
    )


def _by_rules(pairs: Sequence[Pair]) -> list[Text]:
    """How many pairs each rule, or each two rules together, holds, most first."""
    found = Counter(tuple(sorted({rule_name(rule_of(n.evidence)) for n in p.norms})) for p in pairs)
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return [say("{rules} ({n} pasangan)", "{rules} ({n} pair(s))", rules=listing(rules), n=n) for rules, n in ranked]
