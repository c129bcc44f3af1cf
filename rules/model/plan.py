"""The omnibus plan: what becomes of every unit of every merged rule, and where every new unit comes from."""

from __future__ import annotations

from typing import Literal

from rules.model.address import Address
from rules.model.base import Frozen, Text

#: Moved verbatim, merged, reworded, dropped, moved down to a lower rule, moved up to a higher rule.
Fate = Literal["PINDAH", "GABUNG", "UBAH", "HAPUS", "TURUN", "NAIK"]
Design = Literal["merge", "amend"]
#: How much of a chapter lies within an order of a higher rule.
Mandate = Literal["none", "part", "whole"]


class Disposition(Frozen):
    """What becomes of one unit. ``address`` is that of the unit in its document, ``target`` that in the omnibus.

    ``alike`` tells a merged unit that says the same as the others of its target; the reason given for one of them then holds of all.
    """

    document: str
    address: Address
    fate: Fate
    target: Address | None
    reason: Text
    findings: tuple[str, ...] = ()
    alike: bool = False


class Chapter(Frozen):
    """A chapter of the omnibus. ``authority`` says by which order or power the minister may regulate it; ``basis`` says so in brief, for
    diagrams, without the units.

    ``mandate`` says how much of it lies within an order of a higher rule, None where it follows the other chapters. ``kind`` tells a
    numbered chapter (BAB) from the annexes, which come last and bear no chapter number in print.
    """

    number: int
    kind: Literal["bab", "lampiran"] = "bab"
    title: str
    title_en: str
    purpose: Text
    authority: Text
    basis: Text | None = None
    mandate: Mandate | None = None
    units: tuple[Address, ...] = ()


class UnitSource(Frozen):
    """Where a new unit comes from."""

    document: str
    address: Address


class OmnibusUnit(Frozen):
    """A unit of the omnibus. Without sources it is BARU and says why.

    Attributes:
        flags: what the drafter must settle in this unit before the draft is used: words that its source lacks, references that
            point nowhere, findings that the draft leaves open. They are printed at the article.
        open: ids of the findings among ``findings`` that the draft neither carries out nor answers here; each has a flag.
        circular: whether it refers to itself by the new numbers and a flag says so.
    """

    address: Address
    chapter: int
    section: str | None = None
    text: str
    sources: tuple[UnitSource, ...] = ()
    new: bool = False
    reason: Text | None = None
    findings: tuple[str, ...] = ()
    flags: tuple[Text, ...] = ()
    open: tuple[str, ...] = ()
    circular: bool = False


class Revocation(Frozen):
    """A rule the omnibus revokes, with the citation that its closing clause must print.

    ``waits_for`` names the rules that must be read first: amendments of it of which nothing is known.
    """

    regulation: str
    title: str
    citation: str
    gazette: str | None = None
    note: Text | None = None
    waits_for: tuple[str, ...] = ()


class KeptOut(Frozen):
    """A rule the ministry cannot revoke here, and why.

    ``apart`` tells a rule that could be merged by its type and issuer but shares no matter with those that are.
    """

    regulation: str
    title: str
    reason: Text
    apart: bool = False


class Candidate(Frozen):
    """Rules of one type and issuer that share matter, so that they can be proposed for one merger.

    Attributes:
        rules: their keys, in order of identifier.
        findings: ids of the counted findings that two or more of them share, in order.
        reason: what they share: those findings, and which of them amends or implements another.
    """

    rules: tuple[str, ...]
    findings: tuple[str, ...] = ()
    reason: Text

    @property
    def argument(self) -> str:
        """What to give ``--merge`` to merge these."""
        return ",".join(self.rules)


class Dangling(Frozen):
    """What would hang in the air once the merged rules are gone, and the clause that would hold it."""

    regulation: str
    address: Address | None = None
    depends_on: str
    kind: Literal["implementing_rule", "reference", "legal_basis", "mandate"]
    remedy: Text


class ProofLine(Frozen):
    """One line of the coverage proof: what was counted, what was expected, whether it holds."""

    name: str
    expected: int
    found: int
    holds: bool
    holes: tuple[str, ...] = ()


class Figures(Frozen):
    """Numbers before and after, each counted from the plan."""

    rules_before: int
    rules_after: int
    units_before: int
    units_after: int
    words_before: int
    words_after: int
    merged_units: int
    new_units: int


class Touch(Frozen):
    """How much of a rule would change: units whose matter is touched, out of the base.

    ``formal`` are units of the base that are reworded too (UBAH) but only in references, spelling and self-reference; they do not count.
    """

    rule: str
    touched: int
    base: int
    formal: int = 0

    @property
    def more_than_half(self) -> bool:
        """Whether the half-rule speaks for writing it anew."""
        return self.touched * 2 > self.base


class NotWhole(Frozen):
    """A rule whose text, as read, is not whole: how many of the units that the draft carries along, and which and why."""

    regulation: str
    units: int
    places: Text


class Plan(Frozen):
    """The plan. ``merge`` are the rules to be merged, all other inputs are context.

    ``instrument`` is the type of the omnibus, such as ``permensos``; None where nothing can be merged. ``wanted`` are the rules that
    were asked for, those among them that are not in ``merge`` stand in ``kept_out`` with the reason. ``documents`` are those of the
    merged rules. ``touches`` are the counts that the design rests on, one for each merged rule. ``candidates`` are the groups of rules that
    share matter, the one that is merged first, where neither analyst nor case named what to merge; None where one did.
    """

    design: Design
    instrument: str | None = None
    design_reason: Text
    touches: tuple[Touch, ...] = ()
    title: str
    title_en: str
    merge: tuple[str, ...]
    wanted: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] | None = None
    documents: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    dispositions: tuple[Disposition, ...]
    units: tuple[OmnibusUnit, ...]
    revokes: tuple[Revocation, ...]
    kept_out: tuple[KeptOut, ...]
    dangling: tuple[Dangling, ...]
    legality: tuple[tuple[Text, Text], ...] = ()
    open_questions: tuple[Text, ...] = ()
    not_whole: tuple[NotWhole, ...] = ()
    proof: tuple[ProofLine, ...] = ()
    figures: Figures
