"""What a claim rests on: a clause of a text, or a fact that somebody reported."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from rules.model.address import Address
from rules.model.base import Frozen, Text
from rules.model.legal_id import LegalId


class Clause(Frozen):
    """Words at an address of a document that was read."""

    kind: Literal["clause"] = "clause"
    document: str
    regulation: LegalId | None = None
    address: Address
    words: str
    page: int | None = None
    line: int | None = None


#: Why something that was said is set aside. ``out_of_force``: its rule was revoked or replaced. ``not_yet``: its rule was not
#: yet made at the date of the corpus. ``replaced``: an amendment replaced or deleted its unit. ``text_read``: a fact whose rule
#: was read as a text, where a clause says it. ``mistaken``: a fact of a rule that the text read under its number is not.
AsideKind = Literal["out_of_force", "not_yet", "replaced", "text_read", "mistaken"]


class Aside(Frozen):
    """Why a norm, a relation or a fact is kept but does not count; ``rules.graph.assemble`` sets it.

    Attributes:
        kind: the reason.
        why: the reason in words that can stand in brackets behind a place ("peraturannya sudah tidak berlaku").
        see: the documents and addresses of the clauses to quote in its place; only for ``text_read``.
    """

    kind: AsideKind
    why: Text
    see: tuple[tuple[str, Address], ...] = ()


#: How far a fact can be trusted. ``seen``: a source shows it. ``memory``: recollection, never shown as fact.
Confidence = Literal["seen", "memory"]
#: What a fact is worth in law. Only ``norm`` counts in scores. ``praktik``: reported practice; ``uraian_sekunder``: a task
#: told by a secondary source without the rule's article; ``superseded``: its rule was revoked or replaced.
Standing = Literal["norm", "praktik", "uraian_sekunder", "superseded"]


class Fact(Frozen):
    """A statement in our words (parafrasa), from a case or a role table; its article may be unknown."""

    kind: Literal["fact"] = "fact"
    document: str
    fact: str
    regulation: LegalId | None = None
    article: str | None = None
    words: str
    source: str | None = None
    confidence: Confidence = "seen"
    standing: Standing = "norm"
    note: str | None = None
    aside: Aside | None = None
    mark: Literal["parafrasa"] = "parafrasa"

    @property
    def address(self) -> Address:
        """The fact's name among addresses; no place in a regulation."""
        return Address(f"fakta-{self.fact}")

    @property
    def scored(self) -> bool:
        """Whether it may count: a norm in force that a source shows, and that was not set aside."""
        return self.standing == "norm" and self.confidence == "seen" and self.aside is None


Evidence = Annotated[Clause | Fact, Field(discriminator="kind")]
