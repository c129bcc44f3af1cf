"""A case: facts about rules, roles and duties that an analyst or a source reports, each with source and confidence."""

from __future__ import annotations

from typing import Literal

from rules.model.actor import Actor
from rules.model.base import Frozen, Text
from rules.model.evidence import Fact
from rules.model.legal_id import LegalId
from rules.model.norm import Norm, Relation
from rules.model.regulation import Reference, Regulation


class SourceRecord(Frozen):
    """Where a fact was read."""

    key: str
    address: str
    note: str | None = None


class Participant(Frozen):
    """Who took part in the meeting that a case grew from, or belongs at the next one."""

    name: str
    actor_key: str | None = None
    kind: Literal["association", "agency", "unit", "person_group"] = "unit"
    words: str


class Rename(Frozen):
    """One concept under two names: what it was called, what it is called, since when as far as known."""

    former: str
    current: str
    kind: Literal["role", "beneficiary", "institution", "spelling"]
    evidence: tuple[Fact, ...]


class Question(Frozen):
    """A conclusion of the meeting that the memo must answer with an output."""

    key: Literal["overlap", "awareness", "missing_rule", "nomenclature", "webinar", "merge"]
    text: Text
    words: str
    rules: tuple[str, ...]


class ExpectedMandate(Frozen):
    """A parent rule that is said to call for implementing rules: how many, according to whom."""

    parent: LegalId
    instrument: str
    expected: int
    evidence: Fact


class Case(Frozen):
    """The facts of one case.

    Attributes:
        key: its name on the command line.
        report: the words of the report the case grew from that are quoted, as facts.
        merge: the rules the case proposes to merge.
        programmes, target_groups: actors of those kinds; they bear no duties.
        notes: what could not be read in the role table it came from, by file, sheet, row and column, with the remedy.
    """

    key: str
    title: Text
    as_of: str | None = None
    warning: Text | None = None
    sources: tuple[SourceRecord, ...] = ()
    regulations: tuple[Regulation, ...] = ()
    actors: tuple[Actor, ...] = ()
    norms: tuple[Norm, ...] = ()
    relations: tuple[Relation, ...] = ()
    references: tuple[Reference, ...] = ()
    report: tuple[Fact, ...] = ()
    renames: tuple[Rename, ...] = ()
    participants: tuple[Participant, ...] = ()
    questions: tuple[Question, ...] = ()
    mandates: tuple[ExpectedMandate, ...] = ()
    gaps: tuple[Fact, ...] = ()
    merge: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
