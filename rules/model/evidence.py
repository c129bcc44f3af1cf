"""What a claim rests on: a clause of a text, or a fact that somebody reported."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from rules.model.address import Address
from rules.model.base import Frozen
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
    mark: Literal["parafrasa"] = "parafrasa"

    @property
    def address(self) -> Address:
        """The fact's name among addresses; no place in a regulation."""
        return Address(f"fakta-{self.fact}")

    @property
    def scored(self) -> bool:
        """Whether it may count: a norm in force that a source shows."""
        return self.standing == "norm" and self.confidence == "seen"


Evidence = Annotated[Clause | Fact, Field(discriminator="kind")]
