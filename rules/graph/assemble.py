"""From what was read to one corpus: copies told apart, statuses, one actor across documents."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import TypeVar

from rules.graph.actors import join_actors
from rules.graph.aside import revived, set_aside
from rules.graph.copies import tell_copies
from rules.graph.law import Law
from rules.graph.sketch import rule_label
from rules.graph.status import with_statuses
from rules.model import Actor, Aside, Case, Corpus, Fact, Norm, Reference, Regulation, Relation, Text

_Said = TypeVar("_Said", Norm, Relation, Reference)
_MISTAKEN = Aside(
    kind="mistaken",
    why=Text(
        id="naskah yang dibaca dengan nomor peraturannya berjudul lain; perlu diverifikasi",
        en="the text read under its regulation's number bears another title; to be verified",
    ),
)


def assemble(regulations: Iterable[Regulation], cases: Iterable[Case] = (), as_of: str | None = None) -> Corpus:
    """Join documents and cases into one corpus.

    Args:
        regulations: the documents that were read, in any order.
        cases: cases and role tables; their records of rules become regulations without text, or add to the texts read.
        as_of: an ISO date: rules enacted after it stay in the corpus but out of force.

    Returns:
        The corpus: texts in the order of their documents, then records; copies marked; statuses with the clause that shows
        them; norms and relations with the joint keys of actors, and with what stands against them (``aside``).
    """
    cases = tuple(sorted(cases, key=lambda c: c.key))
    found, mistaken = tell_copies(regulations, [record for case in cases for record in case.regulations])
    cases = tuple(_without(case, mistaken) for case in cases)
    standing = with_statuses(found, [ref for case in cases for ref in case.references], as_of)
    law = Law.of(Corpus(regulations=standing, as_of=as_of))
    joined = join_actors(standing, revived(cases, found, standing, law))
    return set_aside(Corpus(regulations=joined.regulations, cases=joined.cases, actors=joined.actors, as_of=as_of))


def _without(case: Case, mistaken: Collection[str]) -> Case:
    """A case that no longer says of a text what it knows of another rule under the same number.

    Args:
        case: a case.
        mistaken: identifiers under which the case knows another rule than the one that was read.
    """
    if not mistaken:
        return case

    def doubted(said: _Said) -> _Said:
        fact = said.evidence
        if not isinstance(fact, Fact) or fact.regulation not in mistaken:
            return said
        update: dict[str, object] = {"evidence": fact.model_copy(update={"aside": _MISTAKEN})}
        return said.model_copy(update=update if isinstance(said, Reference) else {**update, "aside": _MISTAKEN})

    def founded(actor: Actor) -> Actor:
        if actor.established_by not in mistaken:
            return actor
        note = f"Menurut kasus dibentuk dengan {rule_label(str(actor.established_by))}, tetapi naskah bernomor itu berjudul lain."
        return actor.model_copy(update={"established_by": None, "note": " ".join(n for n in (actor.note, note) if n)})

    def told(fact: Fact) -> Fact:
        speaks = fact.regulation in mistaken or any(_says(fact.words, key) for key in mistaken)
        note = " ".join(n for n in (fact.note, f"{_MISTAKEN.why.id[:1].upper()}{_MISTAKEN.why.id[1:]}.") if n)
        return fact.model_copy(update={"aside": _MISTAKEN, "note": note}) if speaks else fact

    return case.model_copy(
        update={
            "norms": tuple(map(doubted, case.norms)),
            "relations": tuple(map(doubted, case.relations)),
            "references": tuple(doubted(r) for r in case.references if r.to not in mistaken),
            "actors": tuple(map(founded, case.actors)),
            "gaps": tuple(map(told, case.gaps)),
            "merge": tuple(key for key in case.merge if key not in mistaken),
        }
    )


def _says(words: str, key: str) -> bool:
    """Whether words name a rule by its short name, and not one whose number only begins so."""
    return re.search(rf"{re.escape(rule_label(key))}(?!\d)", words) is not None
