"""R17: a duty of one level copied to a role of another."""

from __future__ import annotations

from collections.abc import Iterator

from rules.checks.division_grounds import is_organ, level
from rules.checks.duties import activity, borne, falsifier, short
from rules.checks.pairs import Pair, bearers_of, gathered, norms_of, pairs_of, scored
from rules.checks.rule import Options, Rule, filed, option
from rules.checks.served import level_rank
from rules.checks.standing import not_counted
from rules.checks.wording import in_words, listing, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Finding, Text


class R17Options(Options):
    """Options of R17."""

    least_score: float = option(
        0.8, "Kemiripan kata paling sedikit, 0 sampai 1.", "Least likeness of words, 0 to 1.", ge=0, le=1
    )  # fmt: skip


def copied(graph: PolicyGraph, pair: Pair, options: R17Options) -> bool:
    """Whether two roles of different levels bear one duty in nearly the same words under different rules."""
    if pair.ground is not None or pair.same_rule or pair.power or pair.overlap.score < options.least_score:
        return False
    levels = (level(graph, pair.a), level(graph, pair.b))
    return None not in levels and levels[0] != levels[1] and not any(is_organ(graph, n) for n in pair.norms)


def check(graph: PolicyGraph, options: R17Options) -> Iterator[Finding]:
    """Duties in the same words at two levels; organs of the State divide theirs by level and are passed over."""
    for family in gathered([p for p in pairs_of(graph) if copied(graph, p, options)], lambda p: p.overlap.family or ""):
        norms = sorted(norms_of(family), key=lambda n: level_rank()[level(graph, n) or "pusat"])
        counted = any(scored(graph, p) for p in family)
        what = activity(family[0].overlap.family, norms)
        yield RULE.finding(
            statement=say(
                "{words} tertulis dengan kata yang hampir sama bagi peran di tingkat yang berbeda: {who}.",
                "{words} stands in nearly the same words for roles of different levels: {who}.",
                words=in_words(norms[0].evidence, short(norms[0]), 80),
                who=listing([say("{b}, {lv}", "{b}, {lv}", b=borne(graph, n), lv=level(graph, n) or "") for n in norms], most=5),
            ),
            evidence=[n.evidence for n in norms],
            actors=bearers_of(norms),
            unscored=None if counted else not_counted(graph, [n.evidence for n in norms]),
            falsifier=falsifier(graph, norms, what),
            options=(
                Text(
                    id="Rumuskan tugas menurut tingkat: pelaksanaan di desa/kelurahan, koordinasi di kecamatan.",
                    en="Word the duty by level: doing it in the village, coordinating it in the subdistrict.",
                ),
                Text(
                    id="Kelola: nyatakan bahwa peran di tingkat atas bertindak bila tingkat bawah tidak mampu.",
                    en="Manage: say that the role of the higher level acts where the lower cannot.",
                ),
            ),
            members=[p.overlap.id for p in family],
        )


RULE = Rule(
    id="R17",
    title=Text(id="Tugas satu tingkat disalin ke tingkat lain", en="A duty of one level copied to another"),
    explains=Text(
        id="Dua peran di tingkat yang berbeda memikul tugas dengan kata-kata yang hampir sama menurut peraturan yang berbeda, misalnya tugas di "
        "desa yang disalin ke peran kecamatan. Perangkat pemerintahan membagi tugasnya menurut tingkat dan tidak dihitung.",
        en="Two roles of different levels bear a duty in nearly the same words under different rules, such as a village duty copied to a role of "
        "the subdistrict. Organs of the State divide their duties by level and do not count.",
    ),
    bphn=filed("R17"),
    gao="overlap",
    severity="medium",
    options_type=R17Options,
    check=check,
    sources="BPHN PHN-HN.01.03-07, dimensi 3, kewenangan (b); UU 23/2014, pembagian urusan",
)
