"""R01: the same duty, for the same people, at the same level, laid on different roles."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import permutations

from rules.checks.division_grounds import SPECIFIC_FAMILIES, is_organ
from rules.checks.duties import (
    activity,
    bearers,
    evidence_names,
    fact_statement,
    falsifier,
    names,
    remedies,
    rules,
    to_look_at,
    uncounted,
)
from rules.checks.facts import FactFamily, Told, across_rules, fact_families, inside_rules, lie_equal
from rules.checks.pairs import Pair, bearers_of, gathered, one_level, one_ministry, pairs_of, weighed
from rules.checks.rule import DIVISION_OF_WORK, Options, Rule, filed, option
from rules.checks.standing import not_counted
from rules.checks.wording import join, naming, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Address, Finding, Norm, Text

#: A document, an address and the key of a bearer.
Place = tuple[str, Address, str | None]


class DutyOptions(Options):
    """What R01 and R02 share."""

    specific_families: tuple[str, ...] = option(
        SPECIFIC_FAMILIES,
        "Keluarga kata kerja yang dengan sendirinya menamai satu kegiatan; pada yang lain objeknya harus sama pula.",
        "Verb families that name one activity by themselves; in the others the matter must be shared as well.",
    )
    boilerplate_families: tuple[str, ...] = option(
        ("MELAPOR", "MENGOORDINASI"),
        "Keluarga kata kerja yang ada pada setiap peran; tidak pernah dilaporkan sendiri.",
        "Verb families that every role has; never reported by themselves.",
    )


class R01Options(DutyOptions):
    """Options of R01."""

    least_score: float = option(
        0.6, "Kemiripan kata paling sedikit bagi pasangan teks, 0 sampai 1.", "Least likeness of words for pairs of texts, 0 to 1.", ge=0, le=1
    )  # fmt: skip
    within_one_rule: bool = option(
        True,
        "Laporkan juga, dengan putusan pembagian kerja, tugas yang oleh satu peraturan diberikan kepada beberapa peran.",
        "Report as well, as a division of work, duties that one rule gives to several roles.",
    )


def check(graph: PolicyGraph, options: R01Options) -> Iterator[Finding]:
    """Families of the same duty: of clauses by their words, of facts by what they do, for whom and where."""
    families = fact_families(graph, options.specific_families, options.boilerplate_families)
    yield from _texts(graph, options, judged(families))
    for family in families:
        shared = family.same if beyond_one_rule(family) else ()
        if options.within_one_rule:
            for told in inside_rules(family):
                if not any(_among(told, group) for group in shared):
                    yield _inside(graph, family, told)
        for group in shared:
            yield _facts(graph, family, group, wide=family.family not in options.specific_families)


def same_duty(pair: Pair, options: R01Options) -> bool:
    """Whether a pair of texts is the same duty of two roles under different rules, and no power (R04)."""
    return (
        pair.ground is None
        and not pair.power
        and not pair.same_rule
        and pair.overlap.gao == "duplication"
        and pair.overlap.score >= options.least_score
        and pair.overlap.family is not None
        and pair.overlap.family not in options.boilerplate_families
    )


def judged(families: Sequence[FactFamily]) -> frozenset[tuple[Place, Place] | tuple[str, str, str]]:
    """What families of facts tell already, so that no second finding judges it: pairs of clauses, and pairs of bearers of clauses
    with the activity that both share."""
    pairs = [(f.family, a, b) for f in families for a, b in permutations([t.norm for t in f.told if t.norm.evidence.kind == "clause"], 2)]
    clauses = {(place_of(a), place_of(b)) for _, a, b in pairs}
    return frozenset((*clauses, *((a.bearer_key or "", b.bearer_key or "", family) for family, a, b in pairs)))


def told_by_facts(pair: Pair, known: Container[object]) -> bool:
    """Whether families of facts tell a pair of clauses, or the same activity of the same two bearers (``judged``)."""
    acts = (pair.a.bearer_key or "", pair.b.bearer_key or "", pair.overlap.family or "")
    return (place_of(pair.a), place_of(pair.b)) in known or (not pair.same_rule and acts in known)


def place_of(norm: Norm) -> Place:
    """The document, address and bearer of a norm."""
    return (norm.document, norm.address, norm.bearer_key)


def _texts(graph: PolicyGraph, options: R01Options, known: Container[object]) -> Iterator[Finding]:
    chosen = [p for p in pairs_of(graph, options.specific_families) if same_duty(p, options) and not told_by_facts(p, known)]
    families = gathered(chosen, lambda p: (p.overlap.family or "", one_ministry(graph, p)))
    for family in (one for whole in families for one in one_level(graph, whole)):
        told = weighed(graph, family)
        norms = told.norms
        what = activity(family[0].overlap.family, norms)
        organs = all(is_organ(graph, n) for n in norms)
        yield RULE.finding(
            title=naming(RULE.title, what),
            statement=join(
                say(
                    "Tugas yang sama, {what}, dibebankan kepada {n} peran oleh {rules}: {who}.",
                    "One duty, {what}, is laid on {n} roles by {rules}: {who}.",
                    what=what,
                    n=len(bearers_of(norms)),
                    rules=rules(norms),
                    who=bearers(graph, norms),
                ),
                family[0].overlap.why if len(family) == 1 else None,
                uncounted(graph, told.doubtful),
            ),
            evidence=[n.evidence for n in norms],
            actors=bearers_of(norms),
            subject=what,
            noted=[n.evidence for n in told.rest],
            severity="low" if not one_ministry(graph, family[0]) else "medium" if organs else None,
            unscored=None if told.counts else not_counted(graph, [n.evidence for n in norms]),
            falsifier=falsifier(graph, norms, what),
            options=remedies(graph, norms, what),
            members=[p.overlap.id for p in family],
        )


def beyond_one_rule(family: FactFamily) -> bool:
    """Whether more than one rule, or practice, gives the duty; what one rule gives to several, and no other, is told by itself."""
    return len({t.rule for t in family.told}) > 1 and not family.by_one_rule


def _among(told: Sequence[Told], core: Sequence[Told]) -> bool:
    """Whether two roles of one rule stand in a finding across rules, which judges them already."""
    return len({t.norm.bearer_key for t in told if t in core}) > 1


def _facts(graph: PolicyGraph, family: FactFamily, same: Sequence[Told], *, wide: bool) -> Finding:
    """One finding on duties that are the same; what the family holds beside them is told, and none of it is called the same."""
    norms = [t.norm for t in same]
    what = activity(family.family, norms)
    alone = None if across_rules(same) else _NOT_ACROSS
    equal = lie_equal(same)
    return RULE.finding(
        title=naming(RULE.title if equal else _OF_ONE_KIND, what),
        statement=join(fact_statement(graph, family, same), None if equal else _IN_PART),
        gao=None if equal else "overlap",
        evidence=[n.evidence for n in norms],
        actors=bearers_of(norms),
        about=[family.family, family.circle],
        subject=what,
        severity="medium" if wide else None,
        unscored=alone,
        noted=[n.evidence for t in family.told for n in (t.norm, *t.restates)],
        falsifier=falsifier(graph, norms, what),
        options=remedies(graph, norms, what),
        members=evidence_names(norms),
    )


_OF_ONE_KIND = Text(id="Tugas sejenis pada peran yang berbeda", en="Duties of one kind of different roles")
_IN_PART = Text(
    id="Menurut catatan itu jenis kegiatannya sama, tetapi objek atau sasarannya beririsan sebagian; duplikasi baru dapat dinyatakan dari "
    "bunyi pasalnya.",
    en="By these records the kind of activity is the same, but matter or beneficiaries meet in part; whether it is a duplication only the "
    "clauses can tell.",
)
_NOT_ACROSS = Text(
    id="Tidak dihitung: sebagai norma yang berlaku, tugas ini tidak diberikan oleh dua peraturan kepada dua peran; sisanya praktik, uraian "
    "sekunder, atau peraturan yang tidak berlaku lagi.",
    en="Not counted: as a norm in force no two rules give this duty to two roles; the rest is practice, secondary accounts, or rules no longer "
    "in force.",
)


def _inside(graph: PolicyGraph, family: FactFamily, told: Sequence[Told]) -> Finding:
    """Several roles under one rule: the rule's own design, and so a division of work until its clauses show otherwise."""
    norms = [t.norm for t in told]
    what = activity(family.family, norms)
    others = [t.norm for t in family.told if not t.counts] if family.by_one_rule else []
    statement = (
        say(
            "{rule} sendiri memberikan {what} kepada {n} peran: {who}. Karena satu peraturan yang merancangnya, ini dibaca sebagai pembagian "
            "kerja.",
            "{rule} itself gives {what} to {n} roles: {who}. Since one rule designed it, this is read as a division of work.",
            rule=rules(norms),
            what=what,
            n=len(bearers_of(norms)),
            who=bearers(graph, norms),
        ),
        uncounted(graph, others),
    )
    return RULE.finding(
        statement=join(*statement),
        evidence=[n.evidence for n in norms],
        actors=bearers_of(norms),
        noted=[n.evidence for n in others],
        about=[family.family, family.circle, "satu peraturan"],
        verdict=DIVISION_OF_WORK,
        falsifier=say(
            "Menjadi tumpang tindih jika {rule} tidak menetapkan siapa yang mendahului atau kepada siapa hasilnya diteruskan; {look}.",
            "It becomes an overlap if {rule} does not say who goes first or to whom the result is passed on; {look}.",
            rule=rules(norms),
            look=to_look_at(graph, norms),
        ),
        options=(
            say(
                "Kelola: tegaskan urutan kerja {who} dalam bab tata kerja.",
                "Manage: spell out the order of work of {who} in the chapter on working relations.",
                who=names(graph, norms, 4),
            ),
        ),
        members=evidence_names(norms),
        title=naming(Text(id="Tugas yang sama dalam satu peraturan", en="The same duty within one rule"), activity(family.family, norms)),
    )


RULE = Rule(
    id="R01",
    title=Text(id="Tugas yang sama pada peran yang berbeda", en="The same duty of different roles"),
    explains=Text(
        id="Dua peran atau lebih, menurut peraturan yang berbeda, memikul tugas yang sama (keluarga kata kerja dan objek) bagi penerima manfaat "
        "yang sama pada tingkat yang sama. Satu keluarga tugas menjadi satu temuan. Tugas membantu, pembagian menurut tingkat, dan tugas yang "
        "dipikul bersama dalam satu ketentuan adalah pembagian kerja; tugas melapor dan berkoordinasi tidak pernah dilaporkan sendiri. Fakta "
        "yang kata kerjanya hanya menempatkan pemegangnya sebagai salah satu pelaku (“ikut”, “berperan aktif”) serupa, tidak sama (R02). Praktik, "
        "uraian sekunder, dan peraturan yang tidak berlaku dicatat tanpa dihitung. Wewenang diperiksa oleh R04.",
        en="Two roles or more bear, under different rules, the same duty (verb family and object) for the same people at the same level. One "
        "family of duties is one finding. Helping, a split by level and a duty borne jointly under one clause are a division of work; "
        "reporting and coordinating are never reported by themselves. A fact whose verb makes its bearer one of several who act (“ikut”, "
        "“berperan aktif”) tells a like duty and not the same (R02). Practice, secondary accounts and rules out of force are noted, not "
        "counted. Powers are checked by R04.",
    ),
    bphn=filed("R01"),
    gao="duplication",
    severity="high",
    options_type=R01Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 3 (c); GAO-15-49SP, duplication",
    compares=True,
)
