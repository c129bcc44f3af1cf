"""R04, second part: one name for two licences, so that two authorities seem to hold the power to grant one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rules.checks.rule import Rule
from rules.checks.standing import as_read, counts, regulation_of
from rules.checks.wording import called, listing, place, places, quoted, say
from rules.graph.policy_graph import PolicyGraph
from rules.model import Cure, Finding, Norm, Regulation, Text

#: The kind of the findings of R04 on one name for two licences: not one power with two holders, but two powers and one wrong word.
LICENCE_NAME = "licence_name"

#: A licence by its kind and its name (``izin operasional``, ``tanda daftar``).
_LICENCE = re.compile(r"\b(?:izin|tanda|sertifikat|rekomendasi)\s+[a-z]+", re.IGNORECASE)
_GRANTS = re.compile(r"memberi(?:kan)?|diberi(?:kan)?|pemberian|menerbitkan|diterbitkan|penerbitan|mengeluarkan|dikeluarkan", re.IGNORECASE)
#: What must be had before: ``setelah LKS Asing memperoleh izin operasional dari Menteri``.
_AFTER = r"\b(?:setelah|sesudah)\b[^;.]*?\b(?:memperoleh|mendapat(?:kan)?|memiliki|mempunyai)\s+{licence}\s+dari\s+{holder}"


def one_name_for_two(graph: PolicyGraph, rule: Rule) -> Iterator[Finding]:
    """Powers to grant a licence to whoever already has the licence of the same name from somebody else.

    The clause itself shows that two licences are meant. What tells which name is wrong are the other clauses: those by which
    the other authority grants it, and those that give the licence of the same prerequisite another name.

    Args:
        graph: the corpus.
        rule: the rule that reports it.
    """
    grants = [g for g in map(_granted, _norms(graph)) if g is not None]
    wrong: dict[tuple[str, str, str], list[Norm]] = defaultdict(list)
    for licence, norm in grants:
        for holder in _holders(grants, licence, norm):
            if _requires(norm, licence, holder):
                wrong[norm.document, licence, holder.bearer_key or ""].append(norm)
    for (document, licence, key), norms in sorted(wrong.items()):
        above = _above(graph, graph.documents[document])
        right = [n for name, n in grants if name == licence and n.bearer_key == key and n.document in (document, *above)]
        named = [
            n for name, n in grants if name != licence and n.document in (document, *above) and any(_requires(n, licence, r) for r in right)
        ]
        yield _finding(graph, rule, licence, norms, right, named)


def clashing(graph: PolicyGraph) -> frozenset[tuple[str, str]]:
    """The places of the clauses that give a licence the name of another one: they are no division of work."""
    grants = [g for g in map(_granted, _norms(graph)) if g is not None]
    return frozenset(
        (norm.document, str(norm.address))
        for licence, norm in grants
        if any(_requires(norm, licence, holder) for holder in _holders(grants, licence, norm))
    )


def _norms(graph: PolicyGraph) -> list[Norm]:
    return [n for n in graph.norms if n.evidence.kind == "clause" and n.bearer_key and as_read(graph, n) is n and counts(graph, n)]


def _granted(norm: Norm) -> tuple[str, Norm] | None:
    """The licence that a norm lets its bearer grant, None where it grants none."""
    found = _LICENCE.match(norm.object)
    if found is None or not _GRANTS.fullmatch(norm.action):
        return None
    return found.group().casefold(), norm


def _holders(grants: Sequence[tuple[str, Norm]], licence: str, norm: Norm) -> list[Norm]:
    """Norms of the same text by which another authority grants a licence of the same name, one for each authority."""
    found = {n.bearer_key: n for name, n in grants if name == licence and n.document == norm.document and n.bearer_key != norm.bearer_key}
    return [found[key] for key in sorted(found, key=str)]


def _requires(norm: Norm, licence: str, holder: Norm) -> bool:
    """Whether a clause asks for a licence that another authority gives."""
    head = re.escape((holder.bearer or "").split()[0]) if holder.bearer else r"\b\B"
    pattern = _AFTER.format(licence=re.escape(licence), holder=head)
    return re.search(pattern, norm.evidence.words, re.IGNORECASE) is not None


def _above(graph: PolicyGraph, regulation: Regulation) -> tuple[str, ...]:
    """The documents of the rules of higher rank that were read."""
    rank = regulation.id.rank if regulation.id is not None else 0
    return tuple(r.document for r in graph.corpus.primary() if r.id is not None and r.has_text and r.id.rank < rank)


def _finding(graph: PolicyGraph, rule: Rule, licence: str, wrong: Sequence[Norm], right: Sequence[Norm], named: Sequence[Norm]) -> Finding:
    others = sorted({m.group().casefold() for n in named if (m := _LICENCE.match(n.object))})
    who = listing(list(dict.fromkeys(_called(graph, n) for n in wrong)))
    holder = _called(graph, right[0])
    where = places([n.evidence for n in wrong])
    elsewhere = (
        say(
            " Ketentuan lain menamainya {others} ({where}).",
            " Other clauses call it {others} ({where}).",
            others=listing([quoted(o) for o in others]),
            where=places([n.evidence for n in named]),
        )
        if named
        else ""
    )
    norms = [*wrong, *right, *named]
    lower = regulation_of(graph, wrong[0].evidence)
    higher = any((r := regulation_of(graph, n.evidence)) is not None and r is not lower for n in named)
    return rule.finding(
        statement=say(
            "{where} memberi {who} wewenang atas {licence} setelah {licence} diperoleh dari {holder} ({right}): satu nama menunjuk dua izin "
            "dengan dua pemegang.{elsewhere}",
            "{where} gives {who} power over {licence} after {licence} was had from {holder} ({right}): one name stands for two licences with "
            "two holders.{elsewhere}",
            where=where,
            who=who,
            licence=quoted(licence),
            holder=holder,
            right=places([n.evidence for n in right]),
            elsewhere=elsewhere,
        ),
        evidence=[n.evidence for n in norms],
        actors=sorted({n.bearer_key for n in (*wrong, *right) if n.bearer_key}),
        about=[licence],
        kind=LICENCE_NAME,
        # Two licences and one wrong word: two hold powers of their own, and nothing is done twice.
        gao="none",
        subject=Text(id=quoted(licence), en=quoted(licence)),
        severity="high" if higher else "medium",
        falsifier=say(
            "Gugur jika naskah resmi {where} menyebut izin yang lain, atau jika {licence} dari {holder} memang bukan izin yang sama; periksa {look}.",
            "It falls if the official text of {where} names another licence, or if the {licence} of {holder} is indeed another one; see {look}.",
            where=where,
            licence=quoted(licence),
            holder=holder,
            look=listing(list({place(n.evidence).id: place(n.evidence) for n in norms}.values()), most=4),
        ),
        options=(
            say(
                "Ganti {licence} pada {where} dengan {others} dalam peraturan omnibus.",
                "Replace {licence} in {where} by {others} in the omnibus rule.",
                licence=quoted(licence),
                where=where,
                others=listing([quoted(o) for o in others]) if others else Text(id="nama izin yang lain", en="another name of the licence"),
            ),
            say(
                "Kelola: terangkan dalam pedoman bahwa {who} memberi izin kedua, bukan izin {holder}.",
                "Manage: explain in guidance that {who} gives a second licence, not that of {holder}.",
                who=who,
                holder=holder,
            ),
        ),
        members=[f"{n.document}#{n.address}" for n in norms],
        cures=[_cure(n, licence, others[0]) for n in wrong if len(others) == 1],
    )


def _cure(norm: Norm, licence: str, other: str) -> Cure:
    """The other name where the clause grants the licence, not where it asks for the one of the same name."""
    granted = re.compile(rf"({_GRANTS.pattern})(\s+){re.escape(licence)}", re.IGNORECASE)
    found = granted.search(norm.evidence.words)
    old = found.group() if found else licence
    return Cure(document=norm.document, address=norm.address, old=old, new=granted.sub(rf"\1\2{other}", old) if found else other)


def _called(graph: PolicyGraph, norm: Norm) -> str:
    return called(graph.actors.get(norm.bearer_key or ""), norm.bearer or "")
