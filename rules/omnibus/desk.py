"""The desk on which a plan is drawn: the merged rules, their units, and what the findings say of each unit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, cmp_to_key
from typing import NamedTuple

from rules.checks.grounds import UNGROUNDED, Grounds, member, told
from rules.graph.policy_graph import PolicyGraph
from rules.model import Actor, Address, Amendment, Clause, Evidence, Fact, Finding, LegalId, Norm, Reference, Regulation, Text, rank_of
from rules.omnibus.choose import amended_by, order_of
from rules.omnibus.guard import Guarded
from rules.omnibus.seniority import Shown, compare, shown
from rules.omnibus.units import Unit, units_of
from rules.omnibus.wording import subject_of

#: A unit by document and address.
Place = tuple[str, Address]


class Doubt(NamedTuple):
    """That a sanction of a unit has no ground for one party: the finding, the key and the name of the party, and why."""

    finding: str
    party: str
    who: str
    why: Text


class Desk:
    """What the planner looks at. Everything is worked out once and in a fixed order.

    Args:
        graph: the graph of the run.
        findings: of the checks, decisions applied; rejected ones are put aside.
        guarded: what the rank guard let through.
    """

    def __init__(self, graph: PolicyGraph, findings: Iterable[Finding], guarded: Guarded) -> None:
        self.graph = graph
        self.corpus = graph.corpus
        self.instrument = guarded.instrument
        self.rules = guarded.merge
        self.unread = guarded.unread
        self.findings = tuple(f for f in findings if f.status != "ditolak")

    @cached_property
    def keys(self) -> frozenset[str]:
        """Keys of the merged rules."""
        return frozenset(r.key for r in self.rules)

    @cached_property
    def by_key(self) -> dict[str, Regulation]:
        """Merged rules by key."""
        return {r.key: r for r in self.rules}

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The units of the merged rules, rule by rule."""
        reported: dict[str, list[Norm]] = {}
        for norm in self.graph.norms:
            if isinstance(norm.evidence, Fact) and norm.evidence.regulation in self.keys:
                reported.setdefault(str(norm.evidence.regulation), []).append(norm)
        return tuple(
            unit for r in self.rules for unit in units_of(r, () if r.has_text else [n for n in reported.get(r.key, ()) if n not in r.norms])
        )

    @cached_property
    def units_by_rule(self) -> dict[str, tuple[Unit, ...]]:
        """The units of each merged rule."""
        out: dict[str, list[Unit]] = {r.key: [] for r in self.rules}
        for unit in self.units:
            out[unit.rule].append(unit)
        return {key: tuple(units) for key, units in out.items()}

    @cached_property
    def mandates(self) -> dict[str, tuple[Reference, ...]]:
        """By merged rule, the references by which it carries out another rule."""
        owners = {r.document: r.key for r in self.rules}
        out: dict[str, list[Reference]] = {r.key: [] for r in self.rules}
        for reference in self.corpus.references():
            if reference.kind == "implements":
                told = reference.evidence.regulation if isinstance(reference.evidence, Fact) else None
                rule = str(told) if told else owners.get(reference.document)
                if rule in out:
                    out[rule].append(reference)
        return {key: tuple(references) for key, references in out.items()}

    @cached_property
    def by_place(self) -> dict[Place, Unit]:
        """Units by document and address."""
        return {u.place: u for u in self.units}

    @cached_property
    def articles(self) -> dict[Place, tuple[Unit, ...]]:
        """The units of each pasal (or diktum, annex), by document and its address."""
        out: dict[Place, list[Unit]] = {}
        for unit in self.units:
            out.setdefault((unit.document, unit.article), []).append(unit)
        return {place: tuple(units) for place, units in out.items()}

    @cached_property
    def ayat(self) -> dict[str, dict[str, dict[str, Unit]]]:
        """By document the ayat of each pasal, by number, under the number of their pasal."""
        out: dict[str, dict[str, dict[str, Unit]]] = {u.document: {} for u in self.units}
        for unit in self.units:
            if unit.address.kind == "ayat" and unit.article.kind == "pasal":
                out[unit.document].setdefault(unit.article.number.casefold(), {})[unit.address.number] = unit
        return out

    @cached_property
    def over_facts(self) -> bool:
        """Whether the plan is drawn over facts alone, no text having been read."""
        return not any(r.has_text for r in self.rules)

    def unit_at(self, document: str, address: str) -> Unit | None:
        """The unit that a provision belongs to."""
        here = Address(address)
        return next((self.by_place[document, a] for a in (here, *here.ancestors()) if (document, a) in self.by_place), None)

    # -- amendments ---------------------------------------------------------------------------------------------------

    @cached_property
    def hosts(self) -> dict[str, str]:
        """For an amending rule in the merge: the merged rule that it amends, an earlier one."""
        out: dict[str, str] = {}
        for rule in self.rules:
            targets = [t for t in amended_by(rule) if t in self.keys and order_of(self.by_key[t]) < order_of(rule)]
            if targets:
                out[rule.key] = min(targets, key=lambda t: order_of(self.by_key[t]))
        return out

    def family_of(self, key: str) -> str:
        """The rule at the head of a family: what an amendment amends, directly or through other amendments; else the rule itself."""
        while key in self.hosts:
            key = self.hosts[key]
        return key

    def home(self, unit: Unit) -> str:
        """The rule to whose matter a unit belongs: for the new text of an amendment the rule that it amends."""
        amended = str(unit.head.amends) if unit.head.amends else ""
        return self.family_of(amended if amended in self.keys and unit.rule in self.hosts else unit.rule)

    @cached_property
    def families(self) -> dict[str, tuple[Regulation, ...]]:
        """By the rule at its head, each rule with those that amend it, in order of identifier; a rule that amends several is in each."""
        out: dict[str, list[Regulation]] = {}
        for rule in self.rules:
            heads = dict.fromkeys([self.family_of(rule.key), *(self.home(u) for u in self.units_by_rule[rule.key])])
            for head in heads:
                out.setdefault(head, []).append(rule)
        return {head: tuple(members) for head, members in out.items()}

    @cached_property
    def kin(self) -> dict[str, tuple[str, ...]]:
        """For the document of each rule of a family the documents of the others, the later ones first."""
        out: dict[str, dict[str, None]] = {}
        for members in self.families.values():
            for rule in members:
                out.setdefault(rule.document, {}).update(dict.fromkeys(o.document for o in reversed(members) if o is not rule))
        return {document: tuple(others) for document, others in out.items()}

    @cached_property
    def word_changes(self) -> dict[str, tuple[tuple[str, Amendment], ...]]:
        """For the head of a family: the amendments that change words of it, with the key of the rule that makes them."""
        out: dict[str, list[tuple[str, Amendment]]] = {}
        for head, members in self.families.items():
            keys = {None, *(r.key for r in members)}
            for rule in members:
                if rule.key == head:
                    continue
                for amendment in rule.amendments:
                    told = amendment.old_words and amendment.new_words
                    if amendment.operation == "change_words" and told and amendment.target in keys:
                        out.setdefault(head, []).append((rule.key, amendment))
        return {key: tuple(changes) for key, changes in out.items()}

    def waiting(self, key: str) -> tuple[str, ...]:
        """The rules that amend a merged rule and of which nothing is known: it must not be revoked before they are read."""
        return tuple(sorted(r.key for r in self.unread if key in amended_by(r)))

    def is_later(self, key: str, other: str) -> bool:
        """Whether one merged rule was made after another, by their identifiers."""
        return order_of(self.by_key[key]) > order_of(self.by_key[other])

    # -- findings -----------------------------------------------------------------------------------------------------

    @cached_property
    def findings_at(self) -> dict[Place, tuple[Finding, ...]]:
        """The findings whose evidence stands in a unit, by unit."""
        documents = {r.key: r.document for r in self.rules}
        out: dict[Place, dict[str, Finding]] = {}
        for finding in self.findings:
            for evidence in finding.evidence:
                unit = self.unit_at(*self._where(evidence, documents))
                if unit is not None:
                    out.setdefault(unit.place, {})[finding.id] = finding
        return {place: tuple(found[key] for key in sorted(found)) for place, found in out.items()}

    @staticmethod
    def _where(evidence: Evidence, documents: dict[str, str]) -> tuple[str, str]:
        if isinstance(evidence, Clause) and evidence.regulation in documents:
            return documents[str(evidence.regulation)], evidence.address
        return evidence.document, evidence.address

    def finding_ids(self, unit: Unit, *rules: str) -> tuple[str, ...]:
        """Ids of the findings that touch a unit, of some checks or of all."""
        return tuple(f.id for f in self.findings_at.get(unit.place, ()) if not rules or f.rule in rules)

    @cached_property
    def ungrounded(self) -> dict[Place, tuple[Doubt, ...]]:
        """By unit: for whom its sanction has no ground in the higher rules, as the findings tell that no analyst rejected."""
        told_by = {m: f.id for f in self.findings if f.kind == UNGROUNDED for m in f.members}
        out: dict[Place, list[Doubt]] = {}
        if told_by:
            grounds = Grounds(self.graph)
            for one in (one for rule in self.rules for one in grounds.beyond(rule) if member(one) in told_by):
                unit = self.unit_at(one.sanction.clause.document, one.sanction.clause.address)
                if unit is not None:
                    out.setdefault(unit.place, []).append(
                        Doubt(told_by[member(one)], one.party, grounds.parties.name(one.party), told(one, grounds.parties))
                    )
        return {place: tuple(found) for place, found in out.items()}

    # -- names --------------------------------------------------------------------------------------------------------

    @cached_property
    def _subjects(self) -> dict[str, str]:
        """What each merged rule is about; an amendment is about what it amends."""
        return {r.key: subject_of(self.by_key[self.family_of(r.key)].title) for r in self.rules}

    def subject(self, key: str) -> str:
        """What a merged rule is about, in title case."""
        return self._subjects[key]

    @cached_property
    def _own_terms(self) -> dict[str, re.Pattern[str] | None]:
        out: dict[str, re.Pattern[str] | None] = {}
        for rule in self.rules:
            title = rule.title.casefold()
            names = {self.subject(rule.key).casefold()}
            for definition in rule.definitions:
                if definition.term.casefold() in title:
                    names |= {n.casefold() for n in (definition.term, definition.short, *definition.aliases) if n}
            words = sorted((n for n in names if len(n) > 2), key=lambda n: (-len(n), n))
            out[rule.key] = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)", re.IGNORECASE) if words else None
        return out

    def own_terms(self, key: str) -> re.Pattern[str] | None:
        """A pattern of the names of a rule's own subject (PSM, Pekerja Sosial Masyarakat)."""
        return self._own_terms[key]

    def actor_name(self, key: str | None) -> str | None:
        """The full name of an actor."""
        actor = self.actor(key)
        return actor.name if actor else None

    def actor(self, key: str | None) -> Actor | None:
        """An actor by key."""
        return self.graph.actors.get(key) if key else None

    def is_outranked_by(self, rule: str) -> bool:
        """Whether a rule stands above the omnibus: only such a rule can order a minister to regulate."""
        try:
            return self.instrument is not None and LegalId.of(rule).rank < rank_of(self.instrument)
        except ValueError:
            return False

    # -- precedence ---------------------------------------------------------------------------------------------------

    @cached_property
    def _order(self) -> dict[str, int]:
        """The place of each rule among those whose words lead, by key."""
        leading = sorted(sorted(self.rules, key=order_of), key=cmp_to_key(lambda a, b: compare(a, b)[0]))
        return {r.key: n for n, r in enumerate(leading)}

    def precedence(self, key: str) -> tuple[int, int, str]:
        """Sorts the rules whose words lead first: higher rank, then the later rule (``seniority``)."""
        rule = self.by_key[key]
        return (rule.id.rank if rule.id else 10, self._order[key], key)

    def shown(self, lead: str, others: Iterable[str]) -> Shown:
        """What shows that a rule leads others."""
        return shown(self.by_key[lead], [self.by_key[key] for key in dict.fromkeys(others) if key != lead])
