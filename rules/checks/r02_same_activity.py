"""R02: the same kind of activity of different roles, where beneficiaries, matter or level differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from rules.checks.duties import activity, bearers, evidence_names, fact_statement, falsifier, names, remedies, rules, uncounted
from rules.checks.facts import FactFamily, fact_families
from rules.checks.pairs import Ground, Pair, bearers_of, gathered, is_organ, norms_of, pairs_of, scored
from rules.checks.r01_same_duty import DutyOptions, R01Options, same_duty
from rules.checks.rule import DIVISION_OF_WORK, Rule, filed, option
from rules.checks.standing import not_counted
from rules.checks.wording import join, listing, rule_name, rule_of, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Text


class R02Options(DutyOptions):
    """Options of R02."""

    least_score: float = option(
        0.3, "Kemiripan kata paling sedikit antarperaturan, 0 sampai 1.", "Least likeness of words across rules, 0 to 1.", ge=0, le=1
    )  # fmt: skip
    least_score_inside: float = option(
        0.5, "Kemiripan kata paling sedikit dalam satu peraturan, 0 sampai 1.", "Least likeness of words inside one rule, 0 to 1.", ge=0, le=1
    )  # fmt: skip
    divisions: bool = option(
        True,
        "Laporkan pembagian kerja, satu temuan untuk tiap peraturan atau pasangan peraturan.",
        "Report divisions of work, one finding for each rule or pair of rules.",
    )


def check(graph: PolicyGraph, options: R02Options) -> Iterator[Finding]:
    """Families of like activities, then what is a division of work."""
    pairs = [p for p in pairs_of(graph) if not p.power]
    chosen = [p for p in pairs if _alike(graph, p, options)]
    for family in gathered(chosen, lambda p: (p.overlap.family or "", p.same_rule and rule_of(p.a.evidence))):
        yield _texts(graph, family)
    for told in fact_families(graph, options.specific_families, options.boilerplate_families):
        if not told.same_duty and len({t.rule for t in told.told}) > 1:
            yield _facts(graph, told)
    if options.divisions:
        by_rules: dict[tuple[str, ...], list[Pair]] = defaultdict(list)
        for pair in pairs:
            if pair.ground is not None:
                by_rules[tuple(sorted({rule_of(n.evidence) for n in pair.norms}))].append(pair)
        for _, divided in sorted(by_rules.items()):
            yield division(graph, RULE, divided)


def _alike(graph: PolicyGraph, pair: Pair, options: R02Options) -> bool:
    if pair.ground is not None or pair.overlap.family in options.boilerplate_families or same_duty(pair, R01Options()):
        return False
    if pair.same_rule and all(is_organ(graph, n) for n in pair.norms):
        return False
    return pair.overlap.score >= (options.least_score_inside if pair.same_rule else options.least_score)


def _texts(graph: PolicyGraph, family: Sequence[Pair]) -> Finding:
    norms = norms_of(family)
    what = activity(family[0].overlap.family, norms)
    counted = [p for p in family if scored(graph, p)]
    organs = all(is_organ(graph, n) for n in norms)
    return RULE.finding(
        statement=join(
            say(
                "Kegiatan serupa, {what}, dibebankan kepada {n} peran oleh {rules}: {who}.",
                "A like activity, {what}, is laid on {n} roles by {rules}: {who}.",
                what=what,
                n=len(bearers_of(norms)),
                rules=rules(norms),
                who=bearers(graph, norms, 6),
            ),
            family[0].overlap.why if len(family) == 1 else None,
            None if counted else uncounted(graph, norms),
        ),
        evidence=[n.evidence for n in norms],
        actors=bearers_of(norms),
        gao=family[0].overlap.gao if len({p.overlap.gao for p in family}) == 1 else None,
        severity="low" if organs or family[0].same_rule else None,
        unscored=None if counted else not_counted(graph, [n.evidence for n in norms]),
        falsifier=falsifier(graph, norms, what),
        options=remedies(graph, norms, what),
        members=[p.overlap.id for p in family],
    )


def _facts(graph: PolicyGraph, family: FactFamily) -> Finding:
    norms = [t.norm for t in family.told]
    what = activity(family.family)
    return RULE.finding(
        statement=fact_statement(graph, family),
        evidence=[n.evidence for n in norms],
        actors=bearers_of(norms),
        about=[family.family, family.circle],
        unscored=None if family.across_rules else _NOT_ACROSS,
        falsifier=falsifier(graph, [t.norm for t in family.counted] or norms, what),
        options=remedies(graph, norms, what),
        members=evidence_names(norms),
    )


_NOT_ACROSS = Text(
    id="Tidak dihitung: sebagai norma yang berlaku, kegiatan ini tidak diberikan oleh dua peraturan kepada dua peran.",
    en="Not counted: as a norm in force no two rules give this activity to two roles.",
)


def division(graph: PolicyGraph, rule: Rule, pairs: Sequence[Pair]) -> Finding:
    """What looks like an overlap within some rules and is a division of work: one finding, its grounds counted."""
    norms = norms_of(pairs)
    grounds = Counter(p.ground for p in pairs if p.ground is not None)
    unscored = None if any(scored(graph, p) for p in pairs) else not_counted(graph, [n.evidence for n in norms])
    return rule.finding(
        title=_DIVISION,
        statement=say(
            "{n} pasangan {what} dalam {rules} serupa, tetapi dibagi oleh peraturannya sendiri: {grounds}. Pelakunya: {who}.",
            "{n} pairs of {what} in {rules} are alike, but divided by the rules themselves: {grounds}. Borne by: {who}.",
            n=len(pairs),
            what=Text(id="wewenang", en="powers") if rule.id == "R04" else Text(id="tugas", en="duties"),
            rules=listing(sorted({rule_name(rule_of(n.evidence)) for n in norms})),
            grounds=listing([say("{n} {g}", "{n} {g}", n=count, g=_GROUNDS[g]) for g, count in sorted(grounds.items())]),
            who=names(graph, norms, 6),
        ),
        evidence=[n.evidence for n in norms],
        actors=bearers_of(norms),
        about=["pembagian kerja"],
        verdict=DIVISION_OF_WORK,
        unscored=unscored,
        falsifier=say(
            "Menjadi tumpang tindih jika praktik atau ketentuan lain memberi dua pihak sasaran, wilayah, dan tahap yang sama; periksa {where}.",
            "It becomes an overlap if practice or another clause gives two sides the same beneficiaries, area and stage; see {where}.",
            where=listing(sorted({rule_name(rule_of(n.evidence)) for n in norms})),
        ),
        options=(
            Text(
                id="Kelola: pertahankan pembagiannya dan muat dalam matriks tugas per tingkat pada lampiran peraturan omnibus.",
                en="Manage: keep the division and show it in a matrix of duties by level in an annex of the omnibus rule.",
            ),
        ),
        members=[p.overlap.id for p in pairs],
    )


_DIVISION = Text(id="Pembagian kerja", en="Division of work")
_GROUNDS: dict[Ground, Text] = {
    "joint": Text(id="dipikul bersama dalam satu ketentuan", en="borne jointly under one clause"),
    "assists": Text(id="yang satu membantu yang lain", en="one helping the other"),
    "levels": Text(id="dibagi menurut tingkat", en="divided by level"),
    "divided": Text(id="dibagi menurut bagian, wilayah, atau rantai laporan", en="divided by part, area or chain of reports"),
}


RULE = Rule(
    id="R02",
    title=Text(id="Kegiatan serupa pada peran yang berbeda", en="A like activity of different roles"),
    explains=Text(
        id="Dua peran atau lebih memikul kegiatan dari keluarga kata kerja yang sama, tetapi objek, penerima manfaat, atau tingkatnya tidak "
        "seluruhnya sama. Apa yang oleh peraturannya sendiri dibagi (membantu, menurut tingkat, bersama dalam satu ketentuan, bagian dan "
        "keseluruhan) dilaporkan sekali untuk tiap peraturan sebagai pembagian kerja, bukan tumpang tindih.",
        en="Two roles or more bear activities of one verb family, but matter, beneficiaries or level are not wholly the same. What the rules "
        "themselves divide (helping, by level, jointly under one clause, part and whole) is reported once a rule as a division of work, not "
        "an overlap.",
    ),
    bphn=filed("R02"),
    gao="overlap",
    severity="medium",
    options_type=R02Options,
    check=check,
    documented_at="BPHN PHN-HN.01.03-07, dimensi 3; GAO-15-49SP, overlap",
)
