"""Law and method: nomenclature of roles, reserved acts, the law of the omnibus, BPHN and GAO."""

from __future__ import annotations

from functools import cached_property

from rules.model import ActorKind, Address, Classification, LegalId, Text
from rules.packs.entry import Entry, Pack


class RoleNomenclature(Entry):
    """Where a role stands in international nomenclatures, and how to name it in English.

    Attributes:
        key: the role's key in a case, or the slug of its name.
        names: the Indonesian names by which it is found.
        isco: ISCO-08 unit group of a job; None for volunteers and for what is no job.
        isco_activity: ISCO-08 unit group of what a volunteer does (the activity is coded, not the person).
        isco_alternative: a second unit group, where the tasks are mixed.
        icnpo, cofog, isic: classes of an organisation or of a service.
        reason: why this code, or why none.
        english: the English name to use; avoid: those that collide with an international term, and why.
    """

    key: str
    names: tuple[str, ...]
    kind: ActorKind
    form_of_work: str | None = None
    isco: str | None = None
    isco_title: str | None = None
    isco_activity: str | None = None
    isco_activity_title: str | None = None
    isco_alternative: str | None = None
    isco_alternative_title: str | None = None
    icnpo: str | None = None
    cofog: str | None = None
    isic: str | None = None
    reason: Text
    english: str | None
    avoid: tuple[str, ...] = ()
    avoid_reason: Text | None = None

    def classifications(self) -> tuple[Classification, ...]:
        """The proposals as the model of an actor holds them; a scheme that does not apply is there without code."""
        found = [
            Classification(scheme=scheme, code=code, title=title, reason=self.reason.id)
            for scheme, code, title in (
                ("ISCO-08", self.isco, self.isco_title),
                ("ISCO-08 (kegiatan)", self.isco_activity, self.isco_activity_title),
                ("ISCO-08 (alternatif)", self.isco_alternative, self.isco_alternative_title),
                ("ICNPO", self.icnpo, None),
                ("COFOG", self.cofog, None),
                ("ISIC Rev. 4", self.isic, None),
            )
            if code is not None
        ]
        if not any(c.scheme.startswith("ISCO") for c in found):
            found.insert(0, Classification(scheme="ISCO-08", code=None, reason=self.reason.id))
        return tuple(found)


class Nomenclature(Pack):
    """Proposals for international nomenclature, role by role."""

    roles: tuple[RoleNomenclature, ...]

    @cached_property
    def by_key(self) -> dict[str, RoleNomenclature]:
        """Entries by key."""
        return {role.key: role for role in self.roles}

    @cached_property
    def by_name(self) -> dict[str, RoleNomenclature]:
        """Entries by lower-cased name or abbreviation."""
        return {name.lower(): role for role in self.roles for name in role.names}


class ReservedAct(Entry):
    """An act that a law keeps for a registered profession.

    Attributes:
        forms: words and phrases by which a duty names the act.
        reserved_for: key of the profession.
        regulation, address: the clause that reserves it; None where the law only describes it.
        kind: ``reserved`` where the law binds the act to the profession, ``described`` where it lists it as part of
            the practice without excluding others.
    """

    key: str
    name: Text
    forms: tuple[str, ...]
    reserved_for: str
    regulation: LegalId
    address: Address
    kind: str
    paraphrase: Text


class ReservedActs(Pack):
    """Acts reserved for a registered profession, and what the law says to others."""

    acts: tuple[ReservedAct, ...]
    clauses: tuple[ReservedAct, ...] = ()


class LegalPoint(Entry):
    """A point of law on the omnibus method, in our words, and what follows for a plan."""

    key: str
    regulation: LegalId
    article: str
    paraphrase: Text
    consequence: Text


class TargetRule(Entry):
    """Whether a ministerial omnibus may revoke an instrument of this kind, and what to do instead."""

    key: str
    instrument: Text
    types: tuple[str, ...]
    may_revoke: str
    fate: Text


class LegalBasis(Entry):
    """A rule that gives a minister the power to regulate, proposed for Mengingat and left to the drafter to verify.

    Attributes:
        instruments: beginnings of the types of rule to whose Mengingat it belongs (``permen`` for those of every minister).
        pinpoint: the article that a legal basis names; None for the whole rule.
        citation: its name as Mengingat prints it, with its place of promulgation where that was seen.
    """

    key: str
    regulation: LegalId
    instruments: tuple[str, ...]
    pinpoint: Address | None = None
    citation: str


class Replacement(Entry):
    """A rule that old legal bases still name although another took its place.

    Attributes:
        regulation: the rule that was replaced.
        by: what replaced it.
        since: the year of the replacement.
    """

    key: str
    regulation: LegalId
    by: LegalId
    since: int


class KnownTitle(Entry):
    """What a rule is about, by the title of its text.

    Attributes:
        regulation: the rule.
        title: its title after ``tentang``.
    """

    key: str
    regulation: LegalId
    title: str


class Legality(Pack):
    """The law of the omnibus method at the level of a ministerial regulation."""

    points: tuple[LegalPoint, ...]
    targets: tuple[TargetRule, ...]
    bases: tuple[LegalBasis, ...] = ()
    replaced: tuple[Replacement, ...] = ()
    titles: tuple[KnownTitle, ...] = ()


class BphnDimension(Entry):
    """One of the six dimensions, with its variables."""

    key: str
    name: Text
    variables: tuple[Text, ...]
    machine: Text


class BphnIndicator(Entry):
    """One of the indicators of dimension 3."""

    key: str
    text: Text


class BphnFiling(Entry):
    """Under which dimension and variable the findings of a rule are filed; key is the rule."""

    key: str
    dimension: str
    object: str
    indicator: str | None = None
    convention: bool = False


class BphnRecommendation(Entry):
    """A verb of recommendation."""

    key: str
    text: Text


class Bphn(Pack):
    """BPHN's evaluation of six dimensions."""

    dimensions: tuple[BphnDimension, ...]
    indicators: tuple[BphnIndicator, ...]
    filings: tuple[BphnFiling, ...]
    recommendations: tuple[BphnRecommendation, ...]


class GaoEntry(Entry):
    """A class of GAO-15-49SP."""

    key: str
    name: Text
    definition: Text
    options: tuple[Text, ...]


class GaoStep(Entry):
    """A step of GAO's method."""

    key: str
    text: Text


class Gao(Pack):
    """GAO's classes of fragmentation, overlap and duplication, and its steps."""

    classes: tuple[GaoEntry, ...]
    steps: tuple[GaoStep, ...]
