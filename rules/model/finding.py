"""What a check found, and what an analyst decided about it."""

from __future__ import annotations

from typing import Literal

from rules.model.address import Address
from rules.model.base import Frozen, Text
from rules.model.evidence import Evidence
from rules.model.overlap import GaoClass

Severity = Literal["high", "medium", "low", "info"]
FindingStatus = Literal["usulan", "dikonfirmasi", "ditolak"]


class Bphn(Frozen):
    """Where a finding stands in BPHN's evaluation of six dimensions (Pedoman PHN-HN.01.03-07).

    Attributes:
        dimension: ``D1`` to ``D6``.
        object: the object or variable, such as ``kewenangan`` or ``definisi/konsep``.
        indicator: for D3, the letter of the indicator that fired, a to e.
        convention: True where filing it here is Padu's convention, which output must say.
    """

    dimension: Literal["D1", "D2", "D3", "D4", "D5", "D6"]
    object: str
    indicator: Literal["a", "b", "c", "d", "e"] | None = None
    convention: bool = False


class Cure(Frozen):
    """Words of a provision that a finding shows to be wrong, and what the text itself shows to be meant.

    A check gives one only where the material leaves a single answer; what remains a choice is an option of the finding.

    Attributes:
        document: where the words stand.
        address: the provision that holds them.
        old: the words, as that provision has them.
        new: what should stand there.
    """

    document: str
    address: Address
    old: str
    new: str


class Finding(Frozen):
    """One finding of one rule.

    Attributes:
        id: follows from the rule and what the evidence names, so it survives reruns.
        statement: what was found, in one or two sentences.
        evidence: the clauses or facts it rests on; a pair has two.
        actors: keys of the actors concerned.
        regulations: keys of the rules concerned.
        gao: GAO's class, None where it has none.
        verdict: ``pembagian kerja, bukan tumpang tindih`` and the like, where it applies.
        falsifier: what would show the finding to be wrong: a whole sentence (``Gugur jika ...``, ``It falls if ...``) that needs no
            label before it.
        options: what may be done, to reduce or to manage it.
        scored: False for what rests on practice, memory or superseded rules: shown, drawn dashed, never counted.
        members: ids of overlaps or keys of the things this finding gathers (a family is one finding).
        noted: what the statement mentions beside the finding and does not rest on: duties at other levels, practice, rules out
            of force. It is cited, never counted, and nothing is merged because of it.
        kind: a stable key of the sort of finding, where a rule has several (``missing_unit``, ``revoked_basis``).
        subject: the duty, power or term concerned, in a few words, for lists in which the statement is too long.
        cures: what to replace where, if the material leaves one answer; a rule that takes the provision over carries them out.
        status, reason, decided_by: the analyst's decision.
    """

    id: str
    rule: str
    title: Text
    statement: Text
    evidence: tuple[Evidence, ...]
    actors: tuple[str, ...] = ()
    regulations: tuple[str, ...] = ()
    bphn: tuple[Bphn, ...] = ()
    gao: GaoClass | None = None
    verdict: Text | None = None
    severity: Severity
    falsifier: Text
    options: tuple[Text, ...] = ()
    scored: bool = True
    members: tuple[str, ...] = ()
    noted: tuple[Evidence, ...] = ()
    kind: str | None = None
    subject: Text | None = None
    cures: tuple[Cure, ...] = ()
    status: FindingStatus = "usulan"
    reason: str | None = None
    decided_by: str | None = None


class Decision(Frozen):
    """What an analyst said of a finding; it is kept outside the runs and applied to each."""

    finding: str
    status: FindingStatus
    reason: str | None = None
    by: str | None = None
    date: str | None = None
