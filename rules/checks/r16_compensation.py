"""R16: equal duty, unequal compensation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from rules.checks.duties import activity
from rules.checks.facts import across_rules, fact_families
from rules.checks.pairs import gathered, pairs_of
from rules.checks.r01_same_duty import DutyOptions, R01Options, same_duty
from rules.checks.rule import Rule, filed, option
from rules.checks.standing import counts
from rules.checks.wording import called, in_words, listing, place, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Norm, Text


class R16Options(DutyOptions):
    """Options of R16."""

    compensations: tuple[str, ...] = option(
        (
            "gaji",
            "honorarium",
            "tali asih",
            "insentif",
            "imbalan jasa",
            "upah",
            "uang transpor",
            "uang saku",
            "tunjangan",
            "jaminan sosial",
        ),
        "Sebutan kompensasi yang dibandingkan.",
        "Names of compensation that are compared.",
    )


def check(graph: PolicyGraph, options: R16Options) -> Iterator[Finding]:
    """Roles of one duty (R01) of which one has a compensation that another has not, or another kind of it."""
    paid = _compensations(graph, options)
    told: set[tuple[str, ...]] = set()
    for family, norms in _same_duties(graph, options):
        roles = sorted({n.bearer_key or "" for n in norms})
        kinds = {role: tuple(sorted(paid.get(role, {}))) for role in roles}
        if len(set(kinds.values())) > 1 and tuple(roles) not in told:
            told.add(tuple(roles))
            yield _finding(graph, family, norms, roles, paid)


def _same_duties(graph: PolicyGraph, options: R16Options) -> Iterator[tuple[str, list[Norm]]]:
    """The duties that R01 counts: of clauses, then of facts at their main level."""
    chosen = [p for p in pairs_of(graph, options.specific_families) if same_duty(p, R01Options())]
    for family in gathered(chosen, lambda p: p.overlap.family or ""):
        yield family[0].overlap.family or "", [n for p in family for n in p.norms]
    for told in fact_families(graph, options.specific_families, options.boilerplate_families):
        for group in told.same:
            if across_rules(group):
                yield told.family, [t.norm for t in group if t.counts]


def _compensations(graph: PolicyGraph, options: R16Options) -> dict[str, dict[str, Norm]]:
    """By role, the kinds of compensation its rights name, each with the first norm that counts."""
    pattern = re.compile(r"\b(?:" + "|".join(re.escape(c) for c in options.compensations) + r")\b", re.IGNORECASE)
    found: dict[str, dict[str, Norm]] = defaultdict(dict)
    for norm in graph.norms:
        if norm.modality == "hak" and norm.bearer_key and counts(graph, norm):
            for kind in pattern.findall(f"{norm.action} {norm.object}"):
                found[norm.bearer_key].setdefault(kind.casefold(), norm)
    return found


def _finding(graph: PolicyGraph, family: str, norms: list[Norm], roles: list[str], paid: dict[str, dict[str, Norm]]) -> Finding:
    rights = [norm for role in roles for _, norm in sorted(paid.get(role, {}).items())]
    duties = list({n.bearer_key: n for n in norms}.values())
    names = {n.bearer_key or "": n.bearer or "" for n in norms}
    told = [
        say(
            "{who}: {what}",
            "{who}: {what}",
            who=called(graph.actors.get(role), names[role]),
            what=listing(
                [say("{k} ({p})", "{k} ({p})", k=kind, p=place(norm.evidence)) for kind, norm in sorted(paid.get(role, {}).items())]
            )
            if paid.get(role)
            else _NONE,
        )
        for role in roles
    ]
    what = activity(family or None, norms)
    return RULE.finding(
        statement=say(
            "Untuk tugas yang sama, {what}, kompensasinya berbeda: {told}.",
            "For one duty, {what}, the compensation differs: {told}.",
            what=what,
            told=listing(told),
        ),
        evidence=[*(n.evidence for n in rights), *(n.evidence for n in duties)],
        actors=roles,
        about=[family],
        members=[f"{role}:{kind}" for role in roles for kind in sorted(paid.get(role, {}))],
        falsifier=say(
            "Gugur jika peraturan lain memberi kompensasi yang setara kepada peran yang tidak disebut di sini; bandingkan {duties}.",
            "It falls if another rule gives an equal compensation to the roles not named here; compare {duties}.",
            duties=listing([in_words(n.evidence, most=70) for n in duties], most=3),
        ),
        options=(
            Text(
                id="Samakan kompensasi untuk tugas yang sama dalam bab hak.",
                en="Make compensation for one duty equal in the chapter on rights.",
            ),
            Text(
                id="Kelola: pertahankan perbedaannya dan nyatakan alasannya (beban, wilayah, ikatan kerja).",
                en="Manage: keep the difference and state its reason (load, area, kind of engagement).",
            ),
        ),
    )


_NONE = Text(id="tidak ditemukan dalam bahan", en="none found in the material")


RULE = Rule(
    id="R16",
    title=Text(id="Tugas sama, kompensasi berbeda", en="Equal duty, unequal compensation"),
    explains=Text(
        id="Peran-peran yang menurut R01 memikul tugas yang sama mempunyai hak atas kompensasi yang berbeda (misalnya tali asih dan honorarium), "
        "atau hanya sebagian yang mempunyainya menurut bahan yang dibaca.",
        en="Roles that bear the same duty by R01 have rights to different compensation (such as a stipend and a fee), or only some of them have "
        "any in the material that was read.",
    ),
    bphn=filed("R16"),
    gao=None,
    severity="medium",
    options_type=R16Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 3, hak (c)",
)
