"""What higher rules leave to this minister, and which units of the merged rules lie within it.

An order is no wider than its words. Of what it says three things are read: the subject (``Ketentuan lebih lanjut mengenai ...``), the
clauses that it details (``sebagaimana dimaksud pada ayat (6)``, followed as far as they point), and the roles and bodies that those
clauses are about. A unit lies within an order where it has its subject and is about the same parties; where it is about others too, it
lies within it only so far.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from rules.checks.delegated import is_asked
from rules.graph.parties import Parties
from rules.graph.status import in_force
from rules.model import Address, Reference, Regulation
from rules.model.short_name import short_name
from rules.omnibus.desk import Desk, Place
from rules.omnibus.units import Unit
from rules.packs.loader import load
from rules.similarity.families import lexicon
from rules.similarity.normalise import BREAK, STOP_WORDS, Stemmer, trim, words_of

#: Words of a delegation that say how its subject is regulated and not what it is.
_HOW = frozenset(load("plain_words").forms("manner_of_orders"))
#: A subject of fewer words is common to many fields: the parent's article must then name what the merged rule is about.
_TELLING = 3
#: How many words of a unit count as its opening.
_OPENING = 14
#: A unit repeats a clause where they share so much of the telling words of the shorter, half of the longer, and at least so many.
_REPEATED, _REPEATED_WORDS = 0.75, 8


@dataclass(frozen=True)
class Order:
    """What one clause of a higher rule leaves to the minister.

    Attributes:
        parent: the higher rule.
        reference: the clause.
        parties: the roles and bodies it is about, by key; empty where its clauses name none.
    """

    parent: Regulation
    reference: Reference
    parties: tuple[str, ...]

    @property
    def label(self) -> str:
        """Article and rule in short."""
        return f"{self.reference.address.label()} {short_name(self.parent.key)}"

    @property
    def subject(self) -> str:
        """What is left to the minister, in the parent's words."""
        return " ".join((self.reference.subject or "").split())


@dataclass(frozen=True)
class Reach:
    """How much of one unit lies within an order.

    Attributes:
        extent: the whole unit, or only so far as it is about some parties.
        parties: of the unit, those for whom the order holds; empty where it names no parties.
        headed: whether a heading above the unit bears the subject; what stands there belongs to no order of which it merely speaks.
    """

    extent: Literal["whole", "part"]
    parties: tuple[str, ...] = ()
    headed: bool = False


class Orders:
    """The orders of the higher rules among the inputs, and what of the merged rules lies within each.

    Args:
        desk: the merged rules.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.parties = Parties(desk.graph)
        self._stem = Stemmer()

    @cached_property
    def found(self) -> tuple[tuple[Order, dict[Place, Reach]], ...]:
        """The orders that reach any unit, in the order of the corpus, each with the units it reaches."""
        pairs = [(order, self._reached(order)) for order in self._orders()]
        headed = {place for _, reached in pairs for place, reach in reached.items() if reach.headed}
        kept = (
            (order, {place: reach for place, reach in reached.items() if reach.headed or place not in headed}) for order, reached in pairs
        )
        return tuple((order, reached) for order, reached in kept if reached)

    def _orders(self) -> Iterator[Order]:
        """What higher rules in force among the inputs leave to this minister, with a subject."""
        for parent in self.desk.corpus.primary():
            if parent.key in self.desk.keys or not self.desk.is_outranked_by(parent.key) or not in_force(parent, self.desk.corpus.as_of):
                continue
            for reference in parent.references:
                if reference.kind == "delegates" and reference.subject and not reference.blanket and self._is_asked(parent, reference):
                    yield Order(parent, reference, self.parties.of(parent, reference.address))

    def _is_asked(self, parent: Regulation, reference: Reference) -> bool:
        """Whether the instrument that a parent calls for is one of this minister.

        A subject that is ``diatur oleh Menteri`` calls for one too: what regulates in general is a Peraturan.
        """
        called = reference.to
        if called.startswith("ketetapan menteri") and re.search(r"\bdiatur\s+oleh\s+Menteri\b", reference.evidence.words):
            called = "peraturan menteri"
        asked = reference.model_copy(update={"to": called})
        return any(is_asked(parent, asked, rule) for rule in self.desk.rules)

    # -- the units within an order ----------------------------------------------------------------------------------------------

    def _reached(self, order: Order) -> dict[Place, Reach]:
        subject = content(order.reference.subject or "", _HOW)
        if not subject:
            return {}
        narrow = tuple(w for w in subject if w not in {w for key in order.parties for w in content(self.parties.name(key))})
        act = self._act(narrow)
        detailed = self._detailed(order)
        out: dict[Place, Reach] = {}
        for unit in self.desk.units:
            if subject == content(self.desk.subject(self.desk.home(unit))):
                out[unit.place] = Reach("whole")
            if unit.is_fact or unit.place in out:
                continue
            reach = self.extent(order, unit)
            if reach is None:
                continue
            *headings, opening = self._said[unit.place]
            if any(self._bears(order, unit, subject, narrow, act, words, n) for n, words in enumerate(headings)):
                out[unit.place] = replace(reach, headed=True)
            elif self._bears(order, unit, subject, narrow, act, opening) or any(self._repeats(unit, words) for words in detailed):
                out[unit.place] = reach
        self._follow(order, out)
        return {unit.place: out[unit.place] for unit in self.desk.units if unit.place in out}

    def extent(self, order: Order, unit: Unit) -> Reach | None:
        """How far a unit is about the parties of an order; None where it is about others only."""
        if not order.parties or unit.is_fact:
            return Reach("whole")
        mine = self.parties.of(self.desk.graph.documents[unit.document], unit.address)
        inside = tuple(p for p in mine if self.parties.within(p, order.parties, order.parent))
        if not inside:
            return None
        return Reach("whole" if len(inside) == len(mine) else "part", inside)

    def _bears(
        self,
        order: Order,
        unit: Unit,
        subject: tuple[str, ...],
        narrow: tuple[str, ...],
        act: str | None,
        words: tuple[str, ...],
        heading: int = -1,
    ) -> bool:
        """Whether a heading or an opening bears the subject of an order; a short subject is common to many fields."""
        if len(subject) >= 2 and runs_in(subject, words):
            rule = self.desk.home(unit)
            if len(subject) >= _TELLING or self._speaks_of(order.parent, order.reference.address, rule):
                return True
        if not order.parties:
            return False
        if len(narrow) >= 2 and runs_in(narrow, words):
            return True
        places = range(len(words)) if heading >= 0 else range(1)
        return act is not None and any(self._family_at(words, n) == act for n in places)

    def _act(self, narrow: tuple[str, ...]) -> str | None:
        """The family of acts that a subject is, where it names an act and nothing else (``pembinaan teknis``)."""
        if not narrow:
            return None
        hit = lexicon().phrases.at(narrow, 0)
        if hit is not None and hit[0] == len(narrow):
            return hit[1]
        return lexicon().family(narrow[0], self._stem) if len(narrow) == 1 else None

    def _family_at(self, words: tuple[str, ...], n: int) -> str | None:
        if n >= len(words):
            return None
        hit = lexicon().phrases.at(words, n)
        return hit[1] if hit is not None else lexicon().family(words[n], self._stem)

    def _detailed(self, order: Order) -> list[frozenset[str]]:
        """The telling words of each clause that an order points to itself, ayat by ayat."""
        near = self.parties.reach(order.parent, order.reference.address, 1)
        graph, document = self.desk.graph, order.parent.document
        return [
            frozenset(content(trim(" ".join(f"{q.text} {q.tail}" for q in graph.clauses(document, p.address)))))
            for p in graph.clauses(document, *near)
            if p.kind in ("pasal", "ayat")
        ]

    def _repeats(self, unit: Unit, words: frozenset[str]) -> bool:
        mine = self._telling[unit.place]
        shared = len(mine & words)
        shorter, longer = sorted((len(mine), len(words)))
        return shared >= _REPEATED_WORDS and shared >= _REPEATED * shorter and 2 * shared >= longer

    def _follow(self, order: Order, out: dict[Place, Reach]) -> None:
        """Take in the ayat that go on from one within the order, in the same pasal."""
        for unit, points in self._pointing:
            inside = unit.place not in out and any((unit.document, a) in out for a in points)
            if inside and (reach := self.extent(order, unit)) is not None:
                out[unit.place] = reach

    @cached_property
    def _pointing(self) -> tuple[tuple[Unit, tuple[Address, ...]], ...]:
        """The ayat that point to others of their pasal, each with those."""
        rows = []
        for unit in self.desk.units:
            if unit.is_fact or unit.address == unit.article:
                continue
            reached = self.parties.reach(self.desk.graph.documents[unit.document], unit.address)
            if points := tuple(a for a in reached if unit.article.covers(a)):
                rows.append((unit, points))
        return tuple(rows)

    # -- what a unit says -------------------------------------------------------------------------------------------------------

    @cached_property
    def _said(self) -> dict[Place, tuple[tuple[str, ...], ...]]:
        """The content words of each unit's headings and of its opening, abbreviations of its rule written out."""
        out: dict[Place, tuple[tuple[str, ...], ...]] = {}
        for unit in self.desk.units:
            spelled = self._spelled.get(unit.document, {})
            opening = tuple(word for w in content(unit.head.text) for word in spelled.get(w, (w,)))
            out[unit.place] = (*(content(heading) for heading in unit.headings), opening[:_OPENING])
        return out

    @cached_property
    def _telling(self) -> dict[Place, frozenset[str]]:
        """The telling words of each unit."""
        return {unit.place: frozenset(content(trim(unit.plain))) for unit in self.desk.units}

    @cached_property
    def _spelled(self) -> dict[str, dict[str, tuple[str, ...]]]:
        return {
            rule.document: {d.short.casefold(): content(d.term) for d in rule.definitions if d.short and " " not in d.short}
            for rule in self.desk.rules
        }

    def _speaks_of(self, parent: Regulation, address: Address, rule: str) -> bool:
        """Whether the article that delegates names what a merged rule is about."""
        pattern = self.desk.own_terms(rule)
        article = Address("/".join(address.split("/")[:1]))
        return pattern is not None and any(pattern.search(f"{p.text} {p.tail}") for p in self.desk.graph.clauses(parent.document, article))


def content(text: str, drop: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The telling words of a text in their order."""
    return tuple(w for w in words_of(re.sub(r"\([^)]*\)", " ", text)) if w != BREAK and w not in STOP_WORDS and w not in drop)


def runs_in(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether some words stand in a row in others."""
    return any(whole[n : n + len(part)] == part for n in range(len(whole) - len(part) + 1))
