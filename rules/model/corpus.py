"""All that one run works on: the rules that were read, the cases, and the actors they share."""

from __future__ import annotations

from collections.abc import Iterator

from rules.model.actor import Actor
from rules.model.base import Frozen
from rules.model.case import Case
from rules.model.norm import Norm, Relation
from rules.model.regulation import Definition, Reference, Regulation


class Corpus(Frozen):
    """The input of graph, checks and plan.

    ``regulations`` holds those that were read and, for a rule that only a case knows, the case's record. Rules that
    are copies of another document keep their place here and are passed over by ``primary``.
    """

    regulations: tuple[Regulation, ...]
    cases: tuple[Case, ...] = ()
    actors: tuple[Actor, ...] = ()
    as_of: str | None = None

    def primary(self) -> Iterator[Regulation]:
        """The regulations, each once: copies are passed over."""
        return (r for r in self.regulations if r.copy_of is None)

    def norms(self) -> Iterator[Norm]:
        """All norms, of texts first, then of facts."""
        for regulation in self.primary():
            yield from regulation.norms
        for case in self.cases:
            yield from case.norms

    def relations(self) -> Iterator[Relation]:
        """All relations, of texts first, then of facts."""
        for regulation in self.primary():
            yield from regulation.relations
        for case in self.cases:
            yield from case.relations

    def definitions(self) -> Iterator[Definition]:
        """All definitions of texts."""
        for regulation in self.primary():
            yield from regulation.definitions

    def references(self) -> Iterator[Reference]:
        """All references, of texts first, then of facts."""
        for regulation in self.primary():
            yield from regulation.references
        for case in self.cases:
            yield from case.references
