"""Write onto norms, relations and facts why they do not count, and let facts give way to the clauses that say the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from rules.graph.law import Law
from rules.graph.status import with_statuses
from rules.model import Address, Aside, Case, Clause, Corpus, Fact, Norm, Regulation, Relation, Text
from rules.similarity.reading import Profile, Reader

Said = TypeVar("Said", Norm, Relation)


def set_aside(corpus: Corpus) -> Corpus:
    """A corpus whose norms, relations and facts tell why they do not count (``aside``).

    What a rule out of force or not yet made says, and what stands in a unit that was replaced, is no law. Where the text of a
    fact's rule was read, the clause counts in place of the fact: the same rule lays the same on the same bearer. A fact of such a
    rule without a clause keeps what it counts and notes that the text does not show it.

    Args:
        corpus: documents and cases joined, statuses decided.
    """
    law = Law.of(corpus)
    regulations = tuple(_of_text(r, law) for r in corpus.regulations)
    clauses = _Clauses([r for r in regulations if r.copy_of is None and r.has_text])
    cases = tuple(
        case.model_copy(
            update={
                "norms": tuple(_of_fact(n, law, clauses.of_norm, clauses.instead) for n in case.norms),
                "relations": tuple(_of_fact(r, law, clauses.of_relation, lambda _: _NO_LINE) for r in case.relations),
            }
        )
        for case in corpus.cases
    )
    return corpus.model_copy(update={"regulations": regulations, "cases": cases})


def revived(cases: Sequence[Case], regulations: Sequence[Regulation], decided: Sequence[Regulation], law: Law) -> tuple[Case, ...]:
    """Cases as of a date: what is superseded only because of a rule made after it was the norm then.

    Args:
        cases: the cases.
        regulations: the rules before their statuses were decided.
        decided: the rules with their statuses at the date.
        law: the law of ``decided``.
    """
    if law.as_of is None:
        return tuple(cases)
    today = with_statuses(regulations, [ref for case in cases for ref in case.references])
    gone = {r.key for r in today if r.copy_of is None and r.status in ("revoked", "superseded")}
    then = {r.key for r in decided if r.copy_of is None and r.key in gone and law.rule(r.key) is None}

    def standing(said: Said) -> Said:
        fact = said.evidence
        if isinstance(fact, Fact) and fact.standing == "superseded" and fact.regulation in then:
            return said.model_copy(update={"evidence": fact.model_copy(update={"standing": "norm"})})
        return said

    return tuple(
        case.model_copy(update={"norms": tuple(map(standing, case.norms)), "relations": tuple(map(standing, case.relations))})
        for case in cases
    )


def _of_text(regulation: Regulation, law: Law) -> Regulation:
    """A regulation whose norms and relations know whether they are law."""

    def told(said: Said) -> Said:
        aside = law.unit(said.document, said.address)
        return said.model_copy(update={"aside": aside}) if aside is not None else said

    return regulation.model_copy(update={"norms": tuple(map(told, regulation.norms)), "relations": tuple(map(told, regulation.relations))})


def _of_fact(said, law: Law, find, shown):
    """A norm or relation of a case with what stands against its fact."""
    fact = said.evidence
    if not isinstance(fact, Fact):
        return said
    aside, note = law.evidence(fact), fact.note
    if aside is None and fact.standing == "norm" and fact.regulation is not None:
        found = find(said)
        if found:
            aside = _read(found)
        elif found is not None:
            note = " ".join(n for n in (note, shown(said)) if n)
    if aside is None and note == fact.note:
        return said
    return said.model_copy(update={"aside": aside, "evidence": fact.model_copy(update={"aside": aside, "note": note})})


_NO_LINE = "Hubungan itu tidak ditemukan dalam naskah yang dibaca."


def _read(clauses: Sequence[tuple[str, Address]]) -> Aside:
    """That clauses say what a fact says."""
    places = ", ".join(address.label() for _, address in clauses)
    return Aside(
        kind="text_read",
        why=Text(id=f"naskahnya sudah dibaca: lihat {places}", en=f"its text was read: see {places}"),
        see=tuple(clauses),
    )


#: How many characters of a unit a note shows.
_SHOWN = 160


class _Clauses:
    """What the texts say, by rule and bearer, for looking up what facts report of them.

    A look-up gives the places that say the same; none where the text does not show it; None where no text of the rule was read.
    """

    def __init__(self, regulations: Iterable[Regulation]) -> None:
        self._read = Reader()
        self._norms: defaultdict[tuple[str, str | None], list[Norm]] = defaultdict(list)
        self._relations: defaultdict[tuple[object, ...], list[Relation]] = defaultdict(list)
        self._known: set[str] = set()
        self._units: dict[str, dict[Address, str]] = {}
        for regulation in regulations:
            if not regulation.norms:
                continue
            self._known.add(regulation.key)
            for norm in regulation.norms:
                self._norms[regulation.key, norm.bearer_key].append(norm)
            for relation in regulation.relations:
                self._relations[regulation.key, relation.kind, relation.source_key, relation.target_key].append(relation)
            self._units[regulation.key] = {p.address: p.text for p in regulation.provisions}
        self._profiles: dict[tuple[str, Address, str, str], Profile] = {}

    def of_norm(self, norm: Norm) -> list[tuple[str, Address]] | None:
        """Clauses that lay on the fact's bearer what the fact reports, those nearest to it."""
        rule = norm.evidence.regulation
        if rule is None or rule not in self._known:
            return None
        pool = self._norms.get((rule, norm.bearer_key), [])
        for here in _articles(norm.evidence):
            at = [n for n in pool if here.covers(n.address)]
            if at:
                return _places(self._nearest(norm, at) or at)
        return _places(self._nearest(norm, pool))

    def instead(self, norm: Norm) -> str:
        """What the text that was read shows where a fact places a duty of its bearer that it does not show."""
        who = norm.bearer or "pelakunya"
        units = self._units.get(norm.evidence.regulation or "", {})
        for here in _articles(norm.evidence):
            words = " ".join(text for address, text in units.items() if here.covers(address) and text)
            if not any(here.covers(address) for address in units):
                return f"Naskah yang dibaca tidak memuat {here.label()}."
            cut = words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"
            return f"{here.label()} dalam naskah yang dibaca berbunyi “{cut}” dan tidak terbaca sebagai tugas {who}."
        return f"Dalam naskah yang dibaca tidak ditemukan ketentuan yang membebankannya kepada {who}."

    def of_relation(self, relation: Relation) -> list[tuple[str, Address]] | None:
        """Clauses that state the same relation of the same ends."""
        rule = relation.evidence.regulation
        if rule is None or rule not in self._known:
            return None
        return _places(self._relations.get((rule, relation.kind, relation.source_key, relation.target_key), []))

    def _nearest(self, fact: Norm, pool: Sequence[Norm]) -> list[Norm]:
        """The clauses with an act of the fact and most of its matter; without a word of it none but where it has no matter."""
        mine = self._profile(fact)
        # A case may count an act to another family than its words do.
        doing = mine.acts | self._read(fact.model_copy(update={"family": None})).acts
        scores: list[tuple[int, Norm]] = []
        for norm in pool:
            other = self._profile(norm)
            acts, matter = doing & other.acts, mine.matter & other.matter
            if acts and (matter or not mine.matter or not other.matter):
                scores.append((len(matter), norm))
        most = max((score for score, _ in scores), default=0)
        return [norm for score, norm in scores if score == most]

    def _profile(self, norm: Norm) -> Profile:
        key = (norm.document, norm.address, norm.action, norm.object)
        if key not in self._profiles:
            self._profiles[key] = self._read(norm)
        return self._profiles[key]


def _articles(evidence: Fact | Clause) -> list[Address]:
    """The addresses that a fact's source gives, in its order (``Pasal 7 huruf a jo. Pasal 8``); none where it gives none."""
    found = []
    for part in re.split(r"\bjo\.?\s|\bdan\b|[,;]", evidence.article.casefold()) if isinstance(evidence, Fact) and evidence.article else ():
        words = part.split()
        if words and words[0] == "pasal" and len(words) % 2 == 0 and not set(words[::2]) - {"pasal", "ayat", "huruf", "angka"}:
            steps = zip(words[::2], words[1::2], strict=True)
            found.append(Address("/".join(f"{kind}-{number.strip('().')}" for kind, number in steps)))
    return found


def _places(said: Iterable[Norm | Relation]) -> list[tuple[str, Address]]:
    """Where clauses stand, each place once: law first, and of what is law only what is."""
    listed = list(said)
    law = [s for s in listed if s.aside is None]
    places: Mapping[tuple[str, Address], None] = dict.fromkeys((s.document, s.address) for s in law or listed)
    return sorted(places, key=lambda p: (p[0], p[1].sort_key))
