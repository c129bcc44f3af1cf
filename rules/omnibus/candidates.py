"""Which rules share matter, so that merging them can be proposed where nobody named what to merge.

Law 13/2022 Art. 64(1b) lets an omnibus merge rules of one type and rank to reach one goal. Rules that merely lie in one folder have no
common goal; those that give one duty to two roles, regulate one object, or of which one amends or implements the other, do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import networkx as nx

from rules.graph.policy_graph import PolicyGraph
from rules.graph.status import enacted_by, revoked_by_clause
from rules.model import Candidate, Fact, Finding, KeptOut, Regulation, Text
from rules.model.legal_id import MINISTERIAL_RANK
from rules.model.short_name import short_name
from rules.omnibus.choose import amended_by, order_of
from rules.omnibus.guard import Guarded, family_of, refusal
from rules.omnibus.units import units_of
from rules.omnibus.wording import join_words

#: Checks whose findings say that rules share matter: one duty or power of two roles, and one object of two rules.
SHARED_MATTER = ("R01", "R02", "R04", "R07")
#: Of these the one that looks at whole rules and not at norms.
_OBJECT = "R07"

#: By which rule one group of several is proposed.
ORDER = Text(
    id="Kelompok yang diusulkan dipilih menurut urutan: yang mempunyai temuan bersama; yang dapat dibentuk menteri atau lembaga sendiri; yang temuan"
    " bersamanya terbanyak; lalu yang identitas peraturannya paling awal (tahun, jenis, nomor)",
    en="The group proposed is chosen in this order: those with shared findings; those a minister or agency can make alone; the most shared"
    " findings; then the earliest identifier (year, type, number)",
)
#: Why no merger is proposed where there is no group.
NOTHING_SHARED = Text(
    id="Tidak ada penggabungan yang diusulkan: di antara masukan tidak ada dua peraturan sejenis dari pembentuk yang sama yang berbagi materi,"
    " yaitu mempunyai temuan dihitung tentang tugas, wewenang, atau objek yang sama, atau yang satu mengubah atau melaksanakan yang lain."
    " Bila peraturan tertentu tetap hendak digabung, sebutkan dengan --merge.",
    en="No merger is proposed: no two inputs of one type and issuer share matter, that is, have a counted finding of a shared duty, power or"
    " object, or amend or implement one another. To merge certain rules all the same, name them with --merge.",
)
_SHARES_NOTHING = Text(
    id="Tidak ada temuan dihitung tentang tugas atau objek yang sama dengan peraturan lain yang sejenis dan dari pembentuk yang sama di antara"
    " masukan, dan tidak saling mengubah atau melaksanakan.",
    en="No finding that counts shows a duty or object shared with another input of the same type and issuer, and none amends or implements the other.",
)
_NOT_WITH_THESE = Text(
    id="Tidak ada temuan dihitung tentang tugas atau objek yang sama dengan peraturan yang diusulkan digabung, dan tidak saling mengubah atau melaksanakan.",
    en="No finding that counts shows a duty or object shared with the rules proposed to be merged, and none amends or implements the other.",
)
_ANOTHER_GROUP = Text(
    id="Berbagi materi dengan kelompok lain, tidak dengan peraturan yang diusulkan digabung; lihat calon penggabungan lain.",
    en="Shares matter with another group, not with the rules proposed to be merged; see the further candidates.",
)


def candidates(graph: PolicyGraph, findings: Iterable[Finding]) -> tuple[Candidate, ...]:
    """The groups of rules that share matter, that to be proposed first.

    Two rules of one type and issuer that could be revoked together share matter where a counted finding of ``SHARED_MATTER`` holds of both
    (of a finding told from pairs of norms: where one of its pairs joins them), or where one amends or implements the other. What is
    joined so, directly or through others, is one group.

    Args:
        graph: of the run.
        findings: of the checks, decisions applied; those that are rejected, not counted or judged to be no fault join nothing.

    Returns:
        Groups of two or more, in the order that ``ORDER`` states.
    """
    rules = _mergeable(graph)
    joined = nx.Graph()
    for finding in findings:
        for a, b in _pairs_of(graph, rules, finding):
            _join(joined, rules, a, b, finding.id)
    acts: dict[tuple[str, str], Text] = {}
    for later, earlier, act in _acts(graph):
        if _join(joined, rules, later, earlier, None):
            acts.setdefault((later, earlier), act)
    groups = [_candidate(joined.subgraph(members), rules, acts) for members in nx.connected_components(joined)]

    def order(one: Candidate) -> tuple:
        first = rules[one.rules[0]]
        return (not one.findings, not _is_ministerial(first), -len(one.findings), order_of(first))

    return tuple(sorted(groups, key=order))


def apart(graph: PolicyGraph, guarded: Guarded, found: Sequence[Candidate]) -> Guarded:
    """What the guard let through, with those added to what it kept out that it would let through but that share no matter with the merger.

    Args:
        graph: of the run.
        guarded: for the rules of the first candidate; for none where there is no candidate.
        found: the candidates.
    """
    inside = {r.key for r in (*guarded.merge, *guarded.unread)}
    grouped = {key for one in found[1:] for key in one.rules}
    gone = revoked_by_clause(graph.corpus)
    told = {k.regulation: k for k in guarded.kept_out} if guarded.instrument is not None else {}
    rows = []
    for rule in sorted(graph.corpus.primary(), key=order_of):
        if rule.key in inside or rule.key in told or not enacted_by(rule, graph.corpus.as_of):
            continue
        legal = refusal(rule, family_of(rule.id) if rule.id else None, lineage=True)
        if legal is not None or rule.key in gone:
            rows.append(KeptOut(regulation=rule.key, title=rule.title, reason=legal or _REVOKED))
        else:
            reason = _ANOTHER_GROUP if rule.key in grouped else _NOT_WITH_THESE if found else _SHARES_NOTHING
            rows.append(KeptOut(regulation=rule.key, title=rule.title, reason=reason, apart=True))
    return replace(guarded, kept_out=(*told.values(), *rows))


_REVOKED = Text(id="Sudah dicabut oleh peraturan lain di antara masukan.", en="Already revoked by another rule among the inputs.")


def _mergeable(graph: PolicyGraph) -> dict[str, Regulation]:
    """The rules that an omnibus of their own type could revoke, of which something is known."""
    corpus = graph.corpus
    gone = revoked_by_clause(corpus)
    told = {str(n.evidence.regulation) for n in graph.norms if isinstance(n.evidence, Fact)}
    return {
        r.key: r
        for r in corpus.primary()
        if r.id is not None
        and r.key not in gone
        and enacted_by(r, corpus.as_of)
        and refusal(r, family_of(r.id), lineage=True) is None
        and (r.key in told or units_of(r))
    }


def _is_ministerial(rule: Regulation) -> bool:
    return rule.id is not None and rule.id.rank == MINISTERIAL_RANK


def _pairs_of(graph: PolicyGraph, rules: dict[str, Regulation], finding: Finding) -> Iterator[tuple[str, str]]:
    """Pairs of rules that a finding says share matter; a chain of them where it says so of several at once."""
    if finding.rule not in SHARED_MATTER or not finding.scored or finding.verdict is not None or finding.status == "ditolak":
        return
    if finding.rule != _OBJECT and finding.gao is None:
        return  # two licences under one name are no shared power
    pairs = {o.id: o for o in graph.overlaps}
    members = [pairs[m] for m in finding.members if m in pairs]
    for pair in members:
        a, b = (graph.documents.get(document) for document, _ in (pair.a, pair.b))
        if a is not None and b is not None:
            yield a.key, b.key
    if not members:
        by_type: dict[str, list[str]] = {}
        for key in finding.regulations:
            if key in rules:
                by_type.setdefault(family_of(rules[key].id), []).append(key)  # type: ignore[arg-type]
        for keys in by_type.values():
            yield from pairwise(keys)


def _acts(graph: PolicyGraph) -> Iterator[tuple[str, str, Text]]:
    """Which rule amends or implements which: (later, earlier, words)."""
    for rule in sorted(graph.corpus.primary(), key=order_of):
        for target in amended_by(rule):
            yield rule.key, target, Text(id="mengubah", en="amends")
    owners = {r.document: r.key for r in graph.corpus.primary()}
    for reference in graph.corpus.references():
        if reference.kind == "implements":
            told = reference.evidence.regulation if isinstance(reference.evidence, Fact) else owners.get(reference.document)
            if told is not None:
                yield str(told), reference.to, Text(id="melaksanakan", en="implements")


def _join(joined: nx.Graph, rules: dict[str, Regulation], a: str, b: str, finding: str | None) -> bool:
    """Join two rules of one type and issuer, by a finding where one says so; whether they could be joined."""
    one, other = rules.get(a), rules.get(b)
    if one is None or other is None or one is other or one.id is None or other.id is None or family_of(one.id) != family_of(other.id):
        return False
    if not joined.has_edge(a, b):
        joined.add_edge(a, b, findings=[])
    if finding is not None:
        joined[a][b]["findings"].append(finding)
    return True


def _candidate(group: nx.Graph, rules: dict[str, Regulation], acts: dict[tuple[str, str], Text]) -> Candidate:
    keys = sorted(group.nodes, key=lambda key: order_of(rules[key]))
    found = sorted({finding for _, _, shared in group.edges.data("findings") for finding in shared})
    told = [pair for pair in acts if pair[0] in group and pair[1] in group]
    said = [f"{short_name(later)} {acts[later, earlier].id} {short_name(earlier)}" for later, earlier in told]
    said_en = [f"{short_name(later)} {acts[later, earlier].en} {short_name(earlier)}" for later, earlier in told]
    if found:
        n = len(found)
        said.insert(0, f"{n} temuan dihitung tentang tugas, wewenang, atau objek yang sama ({_shown(found, 'lainnya')})")
        said_en.insert(0, f"{n} counted finding{'' if n == 1 else 's'} of a shared duty, power or object ({_shown(found, 'more')})")
    return Candidate(
        rules=tuple(keys), findings=tuple(found), reason=Text(id=_some(said, "dan", "hal lain"), en=_some(said_en, "and", "more"))
    )


_MOST = 6


def _shown(ids: Sequence[str], more: str) -> str:
    rest = len(ids) - _MOST
    return ", ".join(ids[:_MOST]) + (f", +{rest} {more}" if rest > 0 else "")


def _some(said: list[str], word: str, more: str) -> str:
    rest = len(said) - _MOST
    return join_words([*said[:_MOST], f"{rest} {more}"] if rest > 0 else said, word)
