"""R03: three roles or more with duties on one group of beneficiaries at one level."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rules.checks.division_grounds import kind
from rules.checks.duties import activity, evidence_names, levels, names, rules, served, uncounted
from rules.checks.facts import DUTIES
from rules.checks.pairs import bearers_of
from rules.checks.rule import Options, Rule, filed, option
from rules.checks.served import circle_of, family_of, group_of, level_rank, levels_of
from rules.checks.standing import all_as_read, counts, not_counted
from rules.checks.wording import called, join, listing, rule_of, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Level, Norm, Text


class R03Options(Options):
    """Options of R03."""

    least_roles: int = option(3, "Banyak peran paling sedikit.", "Least number of roles.", ge=2)
    kinds: tuple[str, ...] = option(
        ("profession", "civil_service_post", "worker", "volunteer", "institution"),
        "Jenis peran yang dihitung; perangkat pemerintah, perkumpulan, dan program tidak.",
        "Kinds of roles that count; organs of the State, associations and programmes do not.",
    )
    left_out_families: tuple[str, ...] = option(
        ("MELAPOR", "MENGOORDINASI"),
        "Keluarga kata kerja yang ada pada setiap peran.",
        "Verb families that every role has.",
    )


def check(graph: PolicyGraph, options: R03Options) -> Iterator[Finding]:
    """One finding a group of beneficiaries and level; the roles must do at least two different things."""
    found: dict[tuple[str, Level], list[Norm]] = defaultdict(list)
    for norm in all_as_read(graph, graph.norms):
        if norm.residual or norm.modality not in DUTIES or not norm.bearer_key or kind(graph, norm) not in options.kinds:
            continue
        group = group_of(norm)
        if group is not None and family_of(norm) in (None, *options.left_out_families):
            continue
        if group is not None:
            for level in levels_of(norm, graph):
                found[(circle_of(group), level)].append(norm)
    for (circle, level), norms in sorted(found.items(), key=lambda item: (item[0][0], level_rank()[item[0][1]])):
        counted = [n for n in norms if counts(graph, n)]
        for told, rest in ((counted, [n for n in norms if n not in counted]), (norms, [])):
            if len(bearers_of(told)) >= options.least_roles and len({family_of(n) for n in told}) > 1:
                yield _finding(graph, circle, level, told, rest)
                break


def _finding(graph: PolicyGraph, circle: str, level: Level, norms: Sequence[Norm], rest: Sequence[Norm]) -> Finding:
    norms = sorted(norms, key=lambda n: (n.bearer_key or "", rule_of(n.evidence), n.address.sort_key))
    by_role: dict[str, list[Norm]] = defaultdict(list)
    for norm in norms:
        by_role[norm.bearer_key or ""].append(norm)
    does = [
        say(
            "{who} ({acts})",
            "{who} ({acts})",
            who=called(graph.actors.get(key), mine[0].bearer or ""),
            acts=listing(_done(mine), most=6),
        )
        for key, mine in sorted(by_role.items())
    ]
    others = [n for n in rest if n.bearer_key not in by_role]
    return RULE.finding(
        statement=join(
            say(
                "{n} peran melayani {whom} di tingkat {level} dengan kegiatan yang berbeda: {does}.",
                "{n} roles serve {whom} at the level of {level} with different activities: {does}.",
                n=len(by_role),
                whom=served(circle),
                level=levels([level]),
                does=listing(does),
            ),
            uncounted(graph, others[:4]) if others else None,
        ),
        evidence=[n.evidence for n in norms],
        actors=sorted(by_role),
        about=[circle, level],
        unscored=None if all(counts(graph, n) for n in norms) else not_counted(graph, [n.evidence for n in norms]),
        falsifier=say(
            "Gugur jika pasal tata kerja {rules} sudah menunjuk satu koordinator bagi {whom} di tingkat {level}.",
            "It falls if the clauses on working relations of {rules} already name one coordinator for {whom} at the level of {level}.",
            rules=rules(norms),
            whom=served(circle),
            level=levels([level]),
        ),
        options=(
            say(
                "Kelola: tunjuk satu simpul layanan di tingkat {level} dan atur rujukan antara {who}.",
                "Manage: name one point of service at the level of {level} and regulate referral between {who}.",
                level=levels([level]),
                who=names(graph, norms, 6),
            ),
            Text(
                id="Kurangi: gabungkan peran yang kegiatannya hampir sama (lihat R01 dan R02).",
                en="Reduce: merge roles whose activities are nearly the same (see R01 and R02).",
            ),
        ),
        members=evidence_names(norms),
    )


def _done(norms: Sequence[Norm]) -> list[Text]:
    """What one role does, family by family, each by its true name."""
    families = sorted({family_of(n) or "" for n in norms})
    return list(dict.fromkeys(activity(f, [n for n in norms if (family_of(n) or "") == f]) for f in families))


RULE = Rule(
    id="R03",
    title=Text(id="Banyak peran bagi satu kelompok", en="Many roles for one group"),
    explains=Text(
        id="Tiga peran atau lebih mempunyai tugas bagi satu kelompok penerima manfaat pada satu tingkat, dengan kegiatan yang berbeda. Ini "
        "fragmentasi, bukan kesalahan: yang dicari adalah koordinator dan jalur rujukan. Warga pada umumnya dan yang miskin di antara mereka "
        "dihitung sebagai satu kelompok; kelompok dengan kebutuhan sendiri (anak, lanjut usia, korban bencana) tersendiri.",
        en="Three roles or more have duties for one group of beneficiaries at one level, with different activities. That is fragmentation, no "
        "fault: what is looked for is a coordinator and a path of referral. Residents in general and the poor among them count as one group; "
        "groups with needs of their own (children, older persons, victims of disasters) stand alone.",
    ),
    bphn=filed("R03"),
    gao="fragmentation",
    severity="low",
    options_type=R03Options,
    check=check,
    sources="GAO-15-49SP, fragmentation; BPHN PHN-HN.01.03-07, dimensi 6, koordinasi kelembagaan",
)
