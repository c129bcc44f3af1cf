"""What counts: which evidence may score, which rules are in force, and how the rest is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rules.checks.wording import listing, place, rule_name, rule_of, say, weakness
from rules.graph.policy_graph import PolicyGraph
from rules.graph.status import in_force
from rules.model import Address, Clause, Evidence, Fact, Norm, Provision, Regulation, Text


def gone(regulation: Regulation) -> Text:
    """How to say that a rule is out of force: as the material shows it, or, from memory, as a thing to be verified."""
    if regulation.status_confidence == "memory":
        return Text(id="keberlakuannya masih perlu diverifikasi", en="may no longer be in force, which is still to be verified")
    return Text(id="menurut bahan sudah tidak berlaku", en="the material shows to be no longer in force")


def regulation_of(graph: PolicyGraph, evidence: Evidence) -> Regulation | None:
    """The rule an evidence belongs to, as far as the corpus holds it."""
    if not isinstance(evidence, Fact):
        found = graph.documents.get(evidence.document)
        if found is not None:
            return found
    return graph.regulations.get(rule_of(evidence))


def doubt(graph: PolicyGraph, evidence: Evidence) -> Text | None:
    """Why an evidence does not count; None where it does.

    It counts when it is law at the date of the corpus (``PolicyGraph.law``), and a text or a seen fact states it as a norm.
    """
    aside = graph.law.evidence(evidence)
    if aside is None and evidence.regulation is not None:
        aside = graph.law.rule(evidence.regulation)
    return aside.why if aside is not None else weakness(evidence)


def why_not(graph: PolicyGraph, norm: Norm) -> Text | None:
    """Why a norm does not count: it was set aside, or its evidence does not count; None where it does."""
    return norm.aside.why if norm.aside is not None else doubt(graph, norm.evidence)


def repeats_a_text(norm: Norm) -> bool:
    """Whether a fact repeats what a text that was read says itself, or was mistaken: it is told nowhere beside the text."""
    aside = norm.aside or (norm.evidence.aside if isinstance(norm.evidence, Fact) else None)
    return aside is not None and aside.kind in ("text_read", "mistaken")


def as_read(graph: PolicyGraph, norm: Norm) -> Norm | None:
    """A norm as it is to be told: a fact whose rule was read by the clause that says it; None where it was mistaken.

    The clause keeps what the fact says of whom the duty serves, where, and of what kind it is.
    """
    if not repeats_a_text(norm):
        return norm
    aside = norm.aside or (norm.evidence.aside if isinstance(norm.evidence, Fact) else None)
    clauses = [p for place in (aside.see if aside else ()) if (p := graph.provisions.get(place)) is not None]
    if not clauses:
        return None
    clause = clauses[0]
    words = clause_of(graph, clause)
    said = next(iter(graph.norms_by_place.get((clause.document, clause.address), ())), None)
    told = said.model_dump(include=_SAID) if said else {"action": "", "object": clause.text}
    return norm.model_copy(update={"document": clause.document, "address": clause.address, "evidence": words, "aside": None, **told})


#: What the clause says itself, with what another one says that its bare noun means; the rest is the fact's.
_SAID = {"action", "object", "passive", "explained", "explained_at"}


def clause_of(graph: PolicyGraph, provision: Provision, words: str | None = None) -> Clause:
    """A provision as evidence. What an amending rule quotes of another one is a clause of that one, as norms have it.

    Args:
        graph: the corpus.
        provision: the unit.
        words: what of it is quoted; its text unless given.
    """
    regulation = graph.documents.get(provision.document)
    return Clause(
        document=provision.document,
        regulation=provision.amends or (regulation.id if regulation is not None else None),
        address=provision.address,
        words=provision.text if words is None else words,
        page=provision.page,
        line=provision.line,
    )


def all_as_read(graph: PolicyGraph, norms: Iterable[Norm]) -> list[Norm]:
    """Norms as they are to be told (``as_read``), each clause once for a bearer and verb family; mistaken facts fall away."""
    told: dict[tuple[str, Address, str | None, str | None], Norm] = {}
    for norm in norms:
        shown = as_read(graph, norm)
        if shown is not None:
            told.setdefault((shown.document, shown.address, shown.bearer_key, shown.family), shown)
    return list(told.values())


def counts(graph: PolicyGraph, norm: Norm) -> bool:
    """Whether a norm may count in a finding."""
    return norm.scored and why_not(graph, norm) is None


def stands(graph: PolicyGraph, regulation: Regulation) -> bool:
    """Whether a rule counts as law at the date of the corpus."""
    return in_force(regulation, graph.corpus.as_of)


def rules_in_force(graph: PolicyGraph) -> Iterator[Regulation]:
    """The rules in force, each once, in the order of the corpus."""
    return (r for r in graph.corpus.primary() if stands(graph, r))


def is_amending(regulation: Regulation) -> bool:
    """Whether a rule amends another one."""
    return bool(regulation.amendments) or any(r.kind == "amends" for r in regulation.references) or _only_inserts(regulation)


def _only_inserts(regulation: Regulation) -> bool:
    """Whether a rule has a Pasal 7A and no Pasal 7: it inserts into another, though what it says of that was not read."""
    pasals = {p.address for p in regulation.provisions if p.address.startswith("pasal-") and "/" not in p.address}
    lettered = [hit for address in pasals if (hit := _LETTERED.fullmatch(address))]
    return any(hit[1] not in pasals for hit in lettered)


_LETTERED = re.compile(r"(pasal-\d+)[a-z]+")


def weakly_named(evidence: Evidence, graph: PolicyGraph) -> Text:
    """A place with the reason why it does not count, where it does not; of what belongs to no rule the reason alone."""
    why = doubt(graph, evidence)
    if why is None:
        return place(evidence)
    if evidence.regulation is None and isinstance(evidence, Fact):
        return why
    return say("{where}; {why}", "{where}; {why}", where=place(evidence), why=why)


def not_counted(graph: PolicyGraph, evidence: Sequence[Evidence]) -> Text | None:
    """Why a finding that rests on this evidence does not count; None where each piece counts."""
    reasons: dict[str, Text] = {}
    for piece in evidence:
        why = doubt(graph, piece)
        if why is not None:
            reasons.setdefault(why.id, why)
    if not reasons:
        return None
    return say("Tidak dihitung: {why}.", "Not counted: {why}.", why=listing(reasons.values()))


def status_note(regulations: Iterable[Regulation]) -> Text | None:
    """That the status of some rules is not known, or known from memory only; None where all are known."""
    open_ones = [rule_name(r.key) for r in regulations if r.status == "unknown" or r.status_confidence == "memory"]
    if not open_ones:
        return None
    return say(
        "Keberlakuan {rules} perlu diperiksa pada sumber resmi.",
        "Whether {rules} is in force must be checked against an official source.",
        rules=listing(sorted(set(open_ones))),
    )


def same_maker(a: Regulation, b: Regulation) -> bool:
    """Whether two rules are of one type and so of one maker and rank."""
    return a.id is not None and b.id is not None and a.id.type == b.id.type
