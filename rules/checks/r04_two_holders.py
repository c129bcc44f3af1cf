"""R04: one power, two holders."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rules.checks.divisions import divisions
from rules.checks.duties import bearers, falsifier, names, rules, short, uncounted
from rules.checks.pairs import Pair, bearers_of, gathered, one_level, one_ministry, pairs_of, weighed
from rules.checks.r04_licences import LICENCE_NAME, clashing, one_name_for_two
from rules.checks.rule import DIVISION_OF_WORK, Options, Rule, filed, option
from rules.checks.standing import doubt, not_counted
from rules.checks.wording import called, join, listing, place, quoted, say
from rules.drafting.actors import actor_key
from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Relation, Text

#: Words by which a clause passes a power on, so that there is one holder after all.
_PASSED_ON = ("melalui", "atas nama", "mendelegasikan", "didelegasikan", "melimpahkan", "dilimpahkan", "mandat", "menugaskan")


#: Kinds of roles that are appointed.
_PERSONS = ("profession", "civil_service_post", "worker", "volunteer")


class R04Options(Options):
    """Options of R04."""

    least_score: float = option(
        0.5, "Kemiripan kata paling sedikit, 0 sampai 1.", "Least likeness of words, 0 to 1.", ge=0, le=1
    )  # fmt: skip
    least_shared_words: int = option(3, "Banyak kata yang harus sama.", "How many words must be shared.", ge=1)
    common_objects: tuple[str, ...] = option(
        ("sanksi administratif", "keputusan", "kebijakan", "kuasa pengguna anggaran"),
        "Objek wewenang yang dimiliki setiap pejabat atas urusannya sendiri.",
        "Objects over which every authority has power in its own affairs.",
    )
    appointments: bool = option(
        True,
        "Periksa juga peran yang diangkat oleh dua pejabat.",
        "Check roles that two authorities appoint as well.",
    )
    divisions: bool = option(
        True, "Laporkan wewenang yang dibagi menurut tingkat atau bersama.", "Report powers divided by level or held jointly."
    )


def check(graph: PolicyGraph, options: R04Options) -> Iterator[Finding]:
    """Powers over one thing with two holders, roles with two appointers, then powers that the rules divide."""
    yield from one_name_for_two(graph, RULE)
    known = clashing(graph)
    pairs = [p for p in pairs_of(graph) if p.power and not any((n.document, str(n.address)) in known for n in p.norms)]
    chosen = [p for p in pairs if _two_holders(p, options)]
    families = gathered(chosen, lambda p: (p.overlap.family or "", p.same_rule, one_ministry(graph, p)))
    for family in (one for whole in families for one in one_level(graph, whole)):
        yield _power(graph, family)
    if options.appointments:
        yield from _appointers(graph)
    if options.divisions:
        yield from divisions(graph, RULE, pairs, lambda p: _alike(p, options))


def _two_holders(pair: Pair, options: R04Options) -> bool:
    if pair.ground is not None or pair.overlap.relation != "equal" or not _alike(pair, options):
        return False
    if pair.same_rule and not _one_power(pair):
        return False
    return not any(word in n.evidence.words.casefold() for n in pair.norms for word in _PASSED_ON)


def _alike(pair: Pair, options: R04Options) -> bool:
    """Whether two powers are over one thing, as far as their words tell."""
    return (
        pair.overlap.score >= options.least_score and len(pair.overlap.shared) >= options.least_shared_words and not _common(pair, options)
    )


def _one_power(pair: Pair) -> bool:
    """Whether two clauses of one rule confer one power and do not merely tell steps of two procedures.

    Both must be worded as powers, neither may open a list (its items tell the powers apart) or point elsewhere for what it
    covers, and both must hold under one condition.
    """
    if any(n.modality != "wewenang" or n.evidence.words.rstrip().endswith(":") or _LIMITED.search(n.evidence.words) for n in pair.norms):
        return False
    return (pair.a.condition or "").casefold() == (pair.b.condition or "").casefold()


_LIMITED = re.compile(r"\bsebagaimana (?:dimaksud|ditetapkan|tercantum)\b", re.IGNORECASE)


def _common(pair: Pair, options: R04Options) -> bool:
    """Whether a power is over something that every authority has of its own (sanctions, decisions)."""
    shared = " ".join(pair.overlap.shared)
    return any(all(word in shared for word in common.split()) for common in options.common_objects)


def _power(graph: PolicyGraph, family: Sequence[Pair]) -> Finding:
    told = weighed(graph, family)
    norms = told.norms
    what = say("wewenang {w}", "the power {w}", w=quoted(short(norms[0]), 70))
    return RULE.finding(
        statement=join(
            say(
                "{n} pihak memegang {what} menurut {rules}: {who}.",
                "{n} hold {what} under {rules}: {who}.",
                n=len(bearers_of(norms)),
                what=what,
                rules=rules(norms),
                who=bearers(graph, norms, 6),
            ),
            family[0].overlap.why if len(family) == 1 else None,
            uncounted(graph, told.doubtful),
        ),
        evidence=[n.evidence for n in norms],
        actors=bearers_of(norms),
        subject=what,
        noted=[n.evidence for n in told.rest],
        severity="low" if family[0].same_rule or not one_ministry(graph, family[0]) else None,
        unscored=None if told.counts else not_counted(graph, [n.evidence for n in norms]),
        falsifier=falsifier(graph, norms, what),
        options=_options(names(graph, norms, 4)),
        members=[p.overlap.id for p in family],
    )


def _options(who: Text) -> tuple[Text, ...]:
    return (
        say(
            "Kurangi: tetapkan satu pemegang wewenang di antara {who}; yang lain mengusulkan atau diberi mandat.",
            "Reduce: let one of {who} hold the power; the others propose or act under a mandate.",
            who=who,
        ),
        Text(
            id="Kelola: bagi menurut wilayah atau tingkat, dan tetapkan siapa yang memutus bila berselisih.",
            en="Manage: divide it by area or level, and name who decides where they disagree.",
        ),
    )


def _appointers(graph: PolicyGraph) -> Iterator[Finding]:
    """Roles that two authorities appoint under rules of one maker; those that one clause names together appoint together."""
    lines: dict[tuple[str, str], dict[str, Relation]] = defaultdict(dict)
    for relation in graph.corpus.relations():
        if relation.kind == "appoints" and relation.source_key != relation.target_key:
            rule = relation.evidence.regulation
            heads = lines[relation.target_key, rule.type if rule else ""]
            known = heads.get(relation.source_key)
            if known is None or (doubt(graph, known.evidence) and not doubt(graph, relation.evidence)):
                heads[relation.source_key] = relation
    for (role, _), heads in sorted(lines.items()):
        actor = graph.actors.get(role)
        relations = [heads[key] for key in sorted(heads) if doubt(graph, heads[key].evidence) is None] or [heads[k] for k in sorted(heads)]
        if len({actor_key(r.source) for r in relations}) < 2 or actor is None or actor.kind not in _PERSONS:
            continue
        evidence = list(dict.fromkeys(r.evidence for r in relations))
        levels = [a.level if (a := graph.actors.get(r.source_key)) else None for r in relations]
        if len({place(e).id for e in evidence}) == 1:
            continue
        split = None not in levels and len(set(levels)) == len(levels)
        who = listing([called(graph.actors.get(r.source_key), r.source) for r in relations])
        yield RULE.finding(
            title=Text(id="Satu peran, dua pejabat yang mengangkat", en="One role, two appointing authorities"),
            statement=join(
                say(
                    "{role} diangkat atau ditetapkan oleh {n} pejabat: {who} ({where}).",
                    "{role} is appointed by {n} authorities: {who} ({where}).",
                    role=called(actor),
                    n=len(relations),
                    who=who,
                    where=listing(sorted({place(e).id for e in evidence}), most=4),
                ),
                _SPLIT if split else None,
            ),
            evidence=evidence,
            actors=[role, *(r.source_key for r in relations)],
            verdict=DIVISION_OF_WORK if split else None,
            unscored=not_counted(graph, evidence),
            falsifier=say(
                "Gugur jika salah satunya hanya mengusulkan atau mengukuhkan; periksa {where}.",
                "It falls if one of them merely proposes or confirms; see {where}.",
                where=listing(sorted({place(e).id for e in evidence}), most=4),
            ),
            options=_options(who),
            members=[r.source_key for r in relations],
        )


_SPLIT = Text(
    id="Pejabatnya berbeda tingkat, sehingga dibaca sebagai pembagian.",
    en="They differ in level, so this is read as a division.",
)


RULE = Rule(
    id="R04",
    title=Text(id="Satu wewenang, dua pemegang", en="One power, two holders"),
    explains=Text(
        id="Wewenang atas hal yang sama (menetapkan, mengangkat, memberi izin, mendaftar, mengakreditasi) dipegang dua pihak tanpa “melalui”, “atas "
        "nama”, atau pelimpahan; juga izin yang bernama sama dengan izin yang dipersyaratkannya dari pejabat lain. Wewenang yang dibagi menurut tingkat, atau dipegang bersama dalam satu ketentuan, adalah pembagian kerja.",
        en="Power over the same thing (to decide, appoint, license, register, accredit) lies with two holders without “through”, “on behalf of” "
        "or delegation; also a licence that bears the name of the licence it requires from another authority. Powers divided by level, or held jointly under one clause, are a division of work.",
    ),
    bphn=filed("R04"),
    gao="duplication",
    severity="high",
    options_type=R04Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 3, kewenangan (c); GAO-15-49SP, duplication",
    compares=True,
    variants={LICENCE_NAME: Text(id="Satu nama bagi dua izin", en="One name for two licences")},
)
